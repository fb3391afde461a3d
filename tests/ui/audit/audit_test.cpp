#include "core/lab/scenario.h"
#include "tests/suite.h"
#include "ui/audit/audit_view.h"
#include "ui/link/annotations.h"
#include "ui/link/lab_source.h"
#include "ui/link/redaction.h"
#include "ui/link/selection.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeWidget>

#include <optional>

using namespace vedette;
using namespace vedette::ui;
using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 120'000;

AuditRow rowOf(std::uint64_t sequence) {
    AuditRow row;
    row.sequence = sequence;
    row.network = "main";
    row.event.id = EventId{sequence};
    row.event.wall = {static_cast<std::int64_t>(sequence)};
    row.event.body = event::PingMeasured{ConnId{1}, codec::PeerId::ofEncodedKey(Bytes(36, 7)), 5ms};
    return row;
}

std::vector<AuditRow> rowsOf(std::uint64_t newest, std::uint64_t oldest) {
    std::vector<AuditRow> rows;
    for (std::uint64_t at = newest; at >= oldest; --at) rows.push_back(rowOf(at));
    return rows;
}

/// A rehearsal of two minutes, over, in its log.
struct Stage {
    QTemporaryDir folder;
    Link link{OperatorId{1}};
    Selection selection;
    Annotations notes{folder.filePath(QStringLiteral("notes.json"))};
    AuditView view{Console{link, selection, notes}};

    void play() {
        lab::LiveConfig config;
        config.rehearsal.scenario = lab::scenarioNamed("quiet-day").value();
        config.rehearsal.agents = 20;
        config.rehearsal.duration = 2min;
        config.speed = lab::LiveRun::kMaxSpeed;
        QSignalSpy ended(&link, &Link::ended);
        link.add(std::make_unique<LabSource>(config));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(link.hasPast() && link.health().unwritten == 0
                                     && link.state().sequence() == link.lab()->status().outcome->recorded,
                                 kPatienceMs);
        view.resize(1000, 700);
        view.show();
        QTRY_VERIFY_WITH_TIMEOUT(view.model().rowCount() > 0, kPatienceMs);
    }
};

} // namespace

class AuditTest final : public QObject {
    Q_OBJECT

private slots:

    void theModelGrowsAtBothEnds() {
        AuditModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!model.canFetchMore({}));
        QSignalSpy wanted(&model, &AuditModel::pageWanted);
        model.append(rowsOf(100, 51), true); // after which the tester asks, too
        QCOMPARE(model.newest(), std::uint64_t{100});
        QCOMPARE(model.oldest(), std::uint64_t{51});
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(wanted.size(), 1); // one page at a time
        model.append(rowsOf(50, 1), false);
        QVERIFY(!model.canFetchMore({}));
        model.prepend(rowsOf(103, 101));
        QCOMPARE(model.rowCount(), 103);
        QCOMPARE(model.row(0).sequence, std::uint64_t{103});
        QCOMPARE(model.row(102).sequence, std::uint64_t{1});
        model.prepend(rowsOf(AuditModel::kMostRows + 103, 104));
        QCOMPARE(model.rowCount(), static_cast<int>(AuditModel::kMostRows));
        model.clear();
        QCOMPARE(model.newest(), std::uint64_t{0});
    }

    void theLogIsReadBackToItsBeginning() {
        Stage stage;
        stage.play();
        const QString opened = QStringLiteral("kind:connection_opened");
        stage.view.find(opened);
        const AuditModel& model = stage.view.model();
        const auto isListed = [&] {
            return model.rowCount() > 0 && model.row(0).event.kind() == event::Kind::ConnectionOpened;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isListed(), kPatienceMs);
        while (model.more()) {
            const int before = model.rowCount();
            stage.view.findChild<QTableView*>()->scrollToBottom();
            const_cast<AuditModel&>(model).fetchMore({});
            QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > before || !model.more(), kPatienceMs);
        }
        // A busy computer cuts a look at the log short: it is counted until it was counted whole.
        std::optional<int> all;
        const auto count = [&](history::History& history) -> Link::Answer {
            int seen = 0;
            const auto whole = history.events(history::Query::parse(opened.toStdString()).value(),
                                              [&](const history::Told&) {
                                                  ++seen;
                                                  return true;
                                              });
            return [&, seen, done = whole.ok()] { all = done ? seen : 0; };
        };
        while (all.value_or(0) == 0) {
            all.reset();
            stage.link.read(QStringLiteral("count"), count);
            QTRY_VERIFY_WITH_TIMEOUT(all.has_value(), kPatienceMs);
        }
        QVERIFY(*all > static_cast<int>(AuditView::kPage));
        QCOMPARE(model.rowCount(), *all);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.row(row - 1).sequence > model.row(row).sequence);
    }

    void wordsTabsAndMomentsNarrowIt() {
        Stage stage;
        stage.play();
        const AuditModel& model = stage.view.model();
        stage.view.find(QStringLiteral("kind:ping_measured network:console-0"));
        const auto only = [&](event::Kind kind) {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.row(row).event.kind() != kind || model.row(row).network != "console-0")
                    return false;
            }
            return model.rowCount() > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(only(event::Kind::PingMeasured), kPatienceMs);
        stage.view.find({});
        stage.view.findChild<QTabBar*>()->setCurrentIndex(3);
        QTRY_VERIFY_WITH_TIMEOUT(
            model.rowCount() > 0 && model.row(0).event.kind() <= event::Kind::PeerIdentified, kPatienceMs);
        const WallTime middle{stage.link.lab()->status().begin.ms + 30'000};
        stage.link.look(middle);
        QTRY_VERIFY_WITH_TIMEOUT(
            !stage.link.live() && model.rowCount() > 0 && model.row(0).event.wall <= middle, kPatienceMs);
        stage.link.returnToLive();
        QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 0 && model.row(0).event.wall > middle, kPatienceMs);
        // What is wrong with a question is said, and nothing is listed under it.
        stage.view.find(QStringLiteral("kind:no_such_kind"));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!stage.view.completions(QStringLiteral("kind:conn"), 9).isEmpty());
        QVERIFY(stage.view.completions(QStringLiteral("x kind:conn"), 11)
                    .front()
                    .startsWith(QStringLiteral("x kind:connection")));
    }

    void aRowIsExplainedCopiedAndLeadsToItsMoment() {
        Stage stage;
        stage.play();
        auto* table = stage.view.findChild<QTableView*>();
        stage.view.find(QStringLiteral("kind:connection_opened"));
        const AuditModel& model = stage.view.model();
        QTRY_VERIFY_WITH_TIMEOUT(
            model.rowCount() > 3 && model.row(0).event.kind() == event::Kind::ConnectionOpened, kPatienceMs);
        table->setFocus();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(model.index(2, AuditModel::What)).center());
        const QString peer = model.index(2, 0).data(AuditModel::PeerRole).toString();
        QTRY_COMPARE(stage.selection.current(), peer);
        QVERIFY(stage.view.findChild<QTreeWidget*>()->topLevelItemCount() > 4);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(peer));
        const std::int64_t then = model.row(2).event.wall.ms;
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.link.live(), kPatienceMs);
        QCOMPARE(stage.link.moment().ms, then);
    }

    void withoutALogItSaysWhatWouldFillIt() {
        Stage stage;
        stage.view.resize(800, 600);
        stage.view.show();
        QCOMPARE(stage.view.model().rowCount(), 0);
        QVERIFY(!stage.view.grab().isNull());
    }

    void anExportTellsNoAddressWhenAsked() {
        Stage stage;
        stage.play();
        stage.view.find(QStringLiteral("kind:connection_opened"));
        const AuditModel& model = stage.view.model();
        QTRY_VERIFY_WITH_TIMEOUT(
            model.rowCount() > 3 && model.row(0).event.kind() == event::Kind::ConnectionOpened, kPatienceMs);
        static const QRegularExpression four(QStringLiteral("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+"));
        Redaction whole(false);
        QVERIFY(QString::fromUtf8(stage.view.asCsv(whole)).contains(four));
        Redaction redaction(true);
        const QString csv = QString::fromUtf8(stage.view.asCsv(redaction));
        QVERIFY(!csv.contains(four));
        QVERIFY(csv.contains("ip4-1"));
        QVERIFY(csv.contains(model.index(0, 0).data(AuditModel::PeerRole).toString()));
    }
};

VD_SUITE(AuditTest)
#include "audit_test.moc"
