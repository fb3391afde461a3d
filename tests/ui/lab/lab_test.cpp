#include "tests/suite.h"
#include "ui/lab/lab_view.h"
#include "ui/lab/run_panel.h"
#include "ui/lab/scenario_list.h"
#include "ui/link/annotations.h"
#include "ui/link/lab_source.h"
#include "ui/link/selection.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

#include <set>

using namespace vedette;
using namespace vedette::ui;
using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 240'000;

struct Room {
    QTemporaryDir folder;
    Link link{OperatorId{1}};
    Selection selection;
    Annotations notes{folder.filePath(QStringLiteral("notes.json"))};
    LabView view{Console{link, selection, notes}};

    Room() {
        view.resize(1200, 800);
        view.show();
    }

    ScenarioList* list() { return view.findChild<ScenarioList*>(); }

    QPushButton* start() {
        for (auto* button : view.findChildren<QPushButton*>()) {
            if (button->text() == LabView::tr("Start")) return button;
        }
        return nullptr;
    }

    /// The box that has such an entry.
    QComboBox* box(const QVariant& data) {
        for (auto* one : view.findChildren<QComboBox*>()) {
            if (one->findData(data) >= 0 && one->count() > 3) return one;
        }
        return nullptr;
    }

    QList<RunPanel*> panels() {
        QList<RunPanel*> shown;
        for (auto* panel : view.findChildren<RunPanel*>()) {
            if (panel->isVisible()) shown << panel;
        }
        return shown;
    }
};

} // namespace

class LabViewTest final : public QObject {
    Q_OBJECT

private slots:

    void everyScenarioIsListedWithWhatItIs() {
        ScenarioModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(static_cast<std::size_t>(model.rowCount()), lab::embeddedScenarios().size());
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(!model.index(row).data(ScenarioModel::TitleRole).toString().isEmpty());
            QVERIFY(
                model.index(row).data(ScenarioModel::FactsRole).toString().contains(QStringLiteral("agent")));
        }
        const int flooding = model.rowOf(QStringLiteral("flooding"));
        QVERIFY(flooding >= 0);
        QVERIFY(model.index(flooding).data(ScenarioModel::AttackRole).toBool());
        QVERIFY(model.matches(flooding, QStringLiteral("BOOTNODES attack")));
        QVERIFY(!model.matches(flooding, QStringLiteral("nonsense")));
        QCOMPARE(model.rowOf(QStringLiteral("nonsense")), -1);
        QVERIFY(hasDefences(model.scenario(flooding)));
        QVERIFY(!hasDefences(model.scenario(model.rowOf(QStringLiteral("quiet-day")))));
    }

    void theSearchBoxFiltersTheList() {
        Room room;
        room.view.find(QStringLiteral("partition"));
        int seen = 0;
        for (int row = 0; row < room.list()->model()->rowCount(); ++row)
            seen += room.list()->isRowHidden(row) ? 0 : 1;
        QVERIFY(seen >= 1 && seen < room.list()->model()->rowCount());
        room.view.find({});
        QVERIFY(!room.list()->isRowHidden(0));
    }

    void aPeacefulScenarioHasOneRun() {
        Room room;
        room.list()->choose(
            static_cast<ScenarioModel*>(room.list()->model())->rowOf(QStringLiteral("quiet-day")));
        QTest::mouseClick(room.start(), Qt::LeftButton);
        QCOMPARE(room.panels().size(), 1);
        QVERIFY(room.link.lab() != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(room.panels().front()->status().reached > 1s, kPatienceMs);
        QVERIFY(!room.view.grab().isNull());
    }

    void anAttackRunsWithAndWithoutDefencesBesideEachOther() {
        Room room;
        auto* model = static_cast<ScenarioModel*>(room.list()->model());
        room.list()->choose(model->rowOf(QStringLiteral("impersonation")));
        for (auto* spin : room.view.findChildren<QSpinBox*>()) {
            if (spin->maximum() == 2000) spin->setValue(12);
        }
        room.list()->setFocus();
        QTest::keyClick(room.list(), Qt::Key_Return);
        QCOMPARE(room.panels().size(), 2);
        std::set<bool> defences;
        for (const RunPanel* panel : room.panels()) defences.insert(panel->defences());
        QCOMPARE(defences.size(), std::size_t{2});
        QVERIFY(room.link.lab()->config().rehearsal.defences); // what the window shows

        // The speed goes to both, the pause too.
        auto* speed = room.box(600);
        QVERIFY(speed != nullptr);
        speed->setCurrentIndex(speed->findData(600));
        emit speed->activated(speed->currentIndex());
        for (const RunPanel* panel : room.panels())
            QCOMPARE(room.link.source(panel->source())->lab()->status().speed, 600.0);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(room.panels(),
                                                     [](const RunPanel* panel) {
                                                         return panel->status().phase
                                                             == lab::LiveStatus::Phase::Running;
                                                     }),
                                 kPatienceMs);
        room.view.actions().at(1)->trigger();
        for (const RunPanel* panel : room.panels())
            QCOMPARE(panel->status().phase, lab::LiveStatus::Phase::Paused);
        room.view.actions().at(1)->trigger();
        for (const RunPanel* panel : room.panels())
            QCOMPARE(panel->status().phase, lab::LiveStatus::Phase::Running);

        // The other one can be shown in the window.
        const auto shown = room.link.shown();
        for (RunPanel* panel : room.panels()) {
            if (panel->source() != shown) QTest::mouseClick(panel->findChild<QPushButton*>(), Qt::LeftButton);
        }
        QVERIFY(room.link.shown() != shown);
        QVERIFY(!room.link.lab()->config().rehearsal.defences);

        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(room.panels(),
                                [](const RunPanel* panel) { return panel->status().outcome.has_value(); }),
            kPatienceMs);
        for (const RunPanel* panel : room.panels()) {
            QCOMPARE(panel->status().outcome->attackSucceeded, !panel->defences());
        }
        const QImage over = room.view.grab().toImage();
        QVERIFY(!over.isNull());

        // A new start takes the place of both; a run can be closed.
        QTest::mouseClick(room.start(), Qt::LeftButton);
        QCOMPARE(room.panels().size(), 2);
        QCOMPARE(room.link.sources().size(), std::size_t{2});
        room.panels().front()->findChildren<QToolButton*>().back()->click();
        QCOMPARE(room.panels().size(), 1);
        QCOMPARE(room.link.sources().size(), std::size_t{1});
    }

    void aRunThatBeganElsewhereIsHere() {
        Room room;
        lab::LiveConfig config;
        config.rehearsal.scenario = lab::scenarioNamed("churn-storm").value();
        config.rehearsal.agents = 10;
        room.link.add(std::make_unique<LabSource>(config));
        QCOMPARE(room.panels().size(), 1);
    }

    void verdictsSayWhatWasLost() {
        lab::Outcome outcome;
        outcome.damage = 0.93;
        outcome.meaning = "of the honest dials to the flooded bootnodes failed";
        outcome.attackSucceeded = true;
        QVERIFY(verdictOf(outcome, true).contains(QStringLiteral("93 % of the honest dials")));
        QVERIFY(verdictOf(outcome, true) != verdictOf(outcome, false));
        const QString succeeded = verdictOf(outcome, true);
        outcome.attackSucceeded = false;
        QVERIFY(verdictOf(outcome, true) != succeeded);
    }
};

VD_SUITE(LabViewTest)
#include "lab_test.moc"
