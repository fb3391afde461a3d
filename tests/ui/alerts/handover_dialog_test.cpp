#include "core/store/database.h"
#include "tests/suite.h"
#include "ui/alerts/handover_dialog.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

#include <atomic>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr int kMakingMs = 60'000;

} // namespace

class HandoverDialogTest final : public QObject {
    Q_OBJECT

private slots:

    void saysWhatHappenedInTheHours() {
        CaseMeans means;
        means.handover = [](WallTime from, WallTime to) -> Result<std::string> {
            return "# " + std::to_string((to.ms - from.ms) / 3'600'000) + " h\n";
        };
        HandoverDialog dialog(means, nullptr);
        dialog.show();
        QTRY_COMPARE_WITH_TIMEOUT(dialog.text(), QStringLiteral("# 8 h\n"), kMakingMs);
        dialog.hours().setCurrentIndex(2);
        QTRY_COMPARE_WITH_TIMEOUT(dialog.text(), QStringLiteral("# 24 h\n"), kMakingMs);
        const QTemporaryDir folder;
        QVERIFY(dialog.writeTo(folder.filePath("shift.md")));
        QFile written(folder.filePath("shift.md"));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), QByteArray("# 24 h\n"));
        QVERIFY(!dialog.writeTo(folder.filePath("nowhere/shift.md")));
    }

    /// What was asked for first and comes last is not shown.
    void theLastQuestionIsAnswered() {
        std::atomic<bool> go = false;
        CaseMeans means;
        means.handover = [&go](WallTime from, WallTime to) -> Result<std::string> {
            const auto hours = (to.ms - from.ms) / 3'600'000;
            while (hours == 8 && !go) QThread::msleep(1);
            if (hours == 12) go = true;
            return std::to_string(hours);
        };
        HandoverDialog dialog(means, nullptr);
        dialog.hours().setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(dialog.text(), QStringLiteral("12"), kMakingMs);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(kMakingMs));
        QCoreApplication::processEvents();
        QCOMPARE(dialog.text(), QStringLiteral("12"));
    }

    void aLogThatCannotBeReadIsSaid() {
        CaseMeans means;
        means.handover = [](WallTime, WallTime) -> Result<std::string> {
            return Fail{store::StoreError::Corrupt};
        };
        HandoverDialog dialog(means, nullptr);
        dialog.show();
        const auto said = [&] {
            for (const QLabel* label : dialog.findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral("damaged"))) return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(said(), kMakingMs);
        QVERIFY(dialog.text().isEmpty());
    }
};

VD_SUITE(HandoverDialogTest)

#include "handover_dialog_test.moc"
