#include "tests/core/history/believable.h"
#include "tests/fakes/recorded_log.h"
#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/limits/limit_rows.h"
#include "ui/limits/limits_view.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/widgets/dense_table.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr int kLimitPatienceMs = 60'000;
constexpr std::int64_t kHitMs = 1'767'571'200'000; ///< ToldSource's now is that as well

codec::Multiaddr placeIn(int network, int host) {
    return *codec::Multiaddr::ofTcp("198.51." + std::to_string(network) + '.' + std::to_string(host), 4001);
}

event::ConnectionOpened cameIn(std::uint64_t connection, std::uint64_t peer, int network) {
    event::ConnectionOpened out;
    out.connection = ConnId{connection};
    out.peer = test::peerNumber(peer);
    out.remote = placeIn(network, static_cast<int>(connection));
    out.direction = event::Direction::Inbound;
    return out;
}

event::Refused turnedAway(const char* rule, std::uint64_t peer, int network, std::uint64_t count) {
    event::Refused out;
    out.action = "accept";
    out.rule = rule;
    if (peer > 0) out.peer = test::peerNumber(peer);
    out.remote = placeIn(network, 200);
    out.count = count;
    return out;
}

struct LimitDesk {
    explicit LimitDesk(bool withLog = true) {
        if (withLog) {
            // Three connections of one peer, two of another, all of one range; and two kinds of refusals.
            const std::vector<event::Body> bodies{cameIn(1, 1, 7),
                                                  cameIn(2, 1, 7),
                                                  cameIn(3, 1, 7),
                                                  cameIn(4, 2, 7),
                                                  cameIn(5, 2, 7),
                                                  turnedAway("limit.prefix.rate", 0, 9, 40),
                                                  turnedAway("limit.peer.streams", 2, 7, 3),
                                                  turnedAway("limit.peer.streams", 1, 7, 5)};
            std::vector<std::pair<WallTime, event::Body>> events;
            for (const event::Body& body : bodies)
                events.emplace_back(
                    WallTime{kHitMs - 60'000 + 5000 * static_cast<std::int64_t>(events.size())}, body);
            if (!test::recordLog(folder.path().toStdString(), NetworkId{1}, events)) qFatal("no log");
            told->log = store::eventsIn(folder.path().toStdString());
        }
        link.add(std::make_unique<test::ToldSource>(told));
        view.resize(1100, 600);
        view.show();
    }

    bool settled() {
        return QTest::qWaitFor([this] { return view.reading().isWhole() && !view.reading().isUnderWay(); },
                               kLimitPatienceMs);
    }

    /// What stands in the row of that limit, from the column "At most" to "As supposed".
    [[nodiscard]] QString rowOf(const char* limit) const {
        for (int i = 0; i < view.limits().rowCount(); ++i) {
            if (view.limits().row(i).code != limit) continue;
            QStringList cells;
            for (int k = LimitRows::Value; k <= LimitRows::Supposed; ++k) cells += view.limits().text(i, k);
            return cells.join(QLatin1Char(' '));
        }
        return {};
    }

    void choose(const char* limit) {
        for (int i = 0; i < view.limits().rowCount(); ++i) {
            if (view.limits().row(i).code == limit) view.limitTable().selectRow(i);
        }
    }

    [[nodiscard]] QStringList subjects() const {
        QStringList out;
        for (int i = 0; i < view.subjects().rowCount(); ++i)
            out += QString::fromStdString(view.subjects().row(i).name) + QLatin1Char(' ')
                 + view.subjects().text(i, LimitSubjectRows::Refused) + QLatin1Char(' ')
                 + view.subjects().text(i, LimitSubjectRows::Supposed);
        return out;
    }

    QTemporaryDir folder;
    std::shared_ptr<test::Told> told = std::make_shared<test::Told>();
    Link link{OperatorId{7}};
    Selection selection;
    Annotations notes{QString()};
    LimitsView view{Console{link, selection, notes}};
};

QString idOf(std::uint64_t peer) {
    return QString::fromStdString(test::peerNumber(peer).text());
}

/// The place of peer.connections among those that can be supposed.
constexpr std::size_t kPeerConnections = 4;

} // namespace

class LimitsViewTest final : public QObject {
    Q_OBJECT

private slots:

    /// By itself when it is seen; the limit that refused most is chosen.
    void tellsWhoRanIntoWhat() {
        LimitDesk desk;
        QVERIFY(desk.settled());
        QCOMPARE(desk.view.said(), QStringLiteral("5 connections on record · 48 refusals by a limit"));
        QCOMPARE(desk.rowOf("limit.prefix.rate"), QStringLiteral("128 1 40 –"));
        QCOMPARE(desk.rowOf("limit.peer.connections"), QStringLiteral("8 3 – –"));
        QCOMPARE(desk.rowOf("limit.prefix.connections"), QStringLiteral("256 5 – –"));
        QCOMPARE(desk.rowOf("limit.peer.streams"), QStringLiteral("– – 8 –"));
        QCOMPARE(desk.rowOf("limit.peer.memory"), QString()); // refused nobody
        QCOMPARE(desk.subjects(), QStringList{QStringLiteral("198.51.9.0/24 40 –")});
        desk.choose("limit.peer.streams");
        QCOMPARE(desk.subjects(),
                 (QStringList{idOf(1) + QStringLiteral(" 5 –"), idOf(2) + QStringLiteral(" 3 –")}));
    }

    void whatIsSupposedIsWeighedAndTakenBack() {
        LimitDesk desk;
        QVERIFY(desk.settled());
        QVERIFY(!desk.view.resetButton().isEnabled());
        QSignalSpy read(&desk.view.reading(), &LogReading::changed);
        desk.view.supposed(kPeerConnections).setValue(1);
        QVERIFY(QTest::qWaitFor([&] { return desk.rowOf("limit.peer.connections") == "1 3 – 3"; },
                                kLimitPatienceMs));
        QVERIFY(!read.isEmpty());
        desk.choose("limit.peer.connections");
        QCOMPARE(desk.subjects(),
                 (QStringList{idOf(1) + QStringLiteral(" – 2"), idOf(2) + QStringLiteral(" – 1")}));
        const auto* result = desk.view.findChild<QLabel*>(QStringLiteral("result"));
        QCOMPARE(result->text(), QStringLiteral("3 of 5 connections would be refused.\n"
                                                "40 of 40 refused ones would be let in."));
        desk.view.resetButton().click();
        QVERIFY(QTest::qWaitFor([&] { return desk.rowOf("limit.peer.connections") == "8 3 – –"; },
                                kLimitPatienceMs));
        QVERIFY(!result->isVisible());
        QCOMPARE(desk.view.supposed(kPeerConnections).value(), 8);
    }

    void choosesInTheWholeWindowAndOpensDoors() {
        LimitDesk desk;
        QVERIFY(desk.settled());
        desk.choose("limit.peer.streams");
        QSignalSpy wanted(&desk.view, &View::peerWanted);
        QSignalSpy opened(&desk.view, &View::openRequested);
        desk.view.subjectTable().selectRow(1);
        QCOMPARE(desk.selection.current(), idOf(2));
        emit desk.view.subjectTable().activated(desk.view.subjects().index(0, 0));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.last().at(1).toString(), idOf(1));
        emit desk.view.limitTable().activated(desk.view.limitTable().currentIndex());
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.last().at(1).toString(), QStringLiteral("kind:refused \"limit.peer.streams\""));
        desk.choose("limit.system.inbound"); // refused nobody: there is nothing behind that door
        emit desk.view.limitTable().activated(desk.view.limitTable().currentIndex());
        QCOMPARE(opened.count(), 1);
    }

    void findsAmongThoseWhoRanIntoIt() {
        LimitDesk desk;
        QVERIFY(desk.settled());
        desk.choose("limit.peer.streams");
        desk.view.find(idOf(2).right(12));
        QCOMPARE(desk.subjects(), QStringList{idOf(2) + QStringLiteral(" 3 –")});
        desk.view.find(QStringLiteral("nobody at all"));
        QVERIFY(desk.subjects().isEmpty());
        desk.view.find({});
        QCOMPARE(desk.subjects().size(), 2);
    }

    /// As that of a rehearsal is when it begins: nobody has to ask again.
    void aLogThatFillsIsReadAgain() {
        LimitDesk desk(false);
        const std::filesystem::path data = desk.folder.path().toStdString();
        QVERIFY(test::recordLog(data, NetworkId{1}, {}));
        desk.told->log = store::eventsIn(data);
        desk.view.begin();
        QVERIFY(desk.settled());
        QVERIFY(desk.view.said().startsWith(QStringLiteral("Nobody connected")));
        QVERIFY(test::recordLog(data, NetworkId{1}, {{WallTime{kHitMs - 1000}, cameIn(1, 1, 7)}}));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view.said(),
                                  QStringLiteral("1 connections on record · 0 refusals by a limit"),
                                  kLimitPatienceMs);
    }

    void readsTheLogOfADataFolder() {
        LimitDesk kept;
        LimitDesk desk(false);
        QCOMPARE(desk.view.said(),
                 QStringLiteral("Nothing that happened is kept here. Join a network, start a "
                                "rehearsal, or choose the data folder of a node."));
        desk.view.bar().span().setCurrentIndex(3); // all that is kept: its events are of another year
        desk.view.bar().setFolder(kept.folder.path());
        QVERIFY(desk.settled());
        QCOMPARE(desk.rowOf("limit.peer.streams"), QStringLiteral("– – 8 –"));
    }
};

VD_SUITE(LimitsViewTest)
#include "limits_view_test.moc"
