#include "app/node/interrupt.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <csignal>

using vedette::app::Interrupt;

class InterruptTest final : public QObject {
    Q_OBJECT

private slots:

    void theFirstSignalOnlyAsks() {
        for (const int signal : {SIGINT, SIGTERM}) {
            const Interrupt interrupt;
            QVERIFY(!Interrupt::asked()); // the one before is forgotten
            QCOMPARE(std::raise(signal), 0);
            QVERIFY(Interrupt::asked());

            // The next is the system's to answer.
            struct sigaction now {};

            QCOMPARE(sigaction(signal, nullptr, &now), 0);
            QVERIFY(now.sa_handler == SIG_DFL);
        }
    }

    void afterwardsSignalsEndTheProcessAgain() {
        { const Interrupt interrupt; }

        struct sigaction now {};

        QCOMPARE(sigaction(SIGINT, nullptr, &now), 0);
        QVERIFY(now.sa_handler == SIG_DFL);
    }
};

VD_SUITE(InterruptTest)

#include "interrupt_test.moc"
