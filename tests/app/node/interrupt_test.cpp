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
            QVERIFY(std::signal(signal, SIG_DFL) == SIG_DFL); // the next is the system's to answer
        }
    }

    void afterwardsSignalsEndTheProcessAgain() {
        { const Interrupt interrupt; }
        QVERIFY(std::signal(SIGINT, SIG_DFL) == SIG_DFL);
    }
};

VD_SUITE(InterruptTest)

#include "interrupt_test.moc"
