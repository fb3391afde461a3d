#include "core/store/backup.h"
#include "tests/core/history/believable.h"
#include "tests/fakes/recorded_log.h"
#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/policy/fall_panel.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr int kFallPatienceMs = 60'000;
constexpr std::int64_t kRecordedMs = 1'767'571'200'000; ///< ToldSource's now is that as well
constexpr NetworkId kFleetNetwork{1};
constexpr std::uint64_t kUs = 9;

/// Planners give tasks to tools, tools to the vault; everybody may look at it.
constexpr auto kChainText = R"(version = 3
[[segment]]
name = "planners"
peers = ["%1"]
[[segment]]
name = "tools"
peers = ["%2", "%3"]
[[segment]]
name = "vault"
peers = ["%4"]
[[allow]]
id = "anybody"
do = ["connect", "open"]
[[allow]]
id = "planners-tools"
do = "task:work"
who = { segment = "planners" }
to = { segment = "tools" }
[[allow]]
id = "tools-vault"
do = "task:work"
who = { segment = "tools" }
to = { segment = "vault" }
)";

QString chain() {
    QString text = QString::fromUtf8(kChainText);
    for (const std::uint64_t n : {1U, 2U, 3U, 4U})
        text = text.arg(QString::fromStdString(test::peerNumber(n).text()));
    return text;
}

QString fleetPeer(std::uint64_t n) {
    return QString::fromStdString(test::peerNumber(n).text());
}

/// We, and four who do tasks, and one who only answers pings.
std::vector<event::Body> fleet() {
    std::vector<event::Body> out;
    out.emplace_back(event::Listening{test::peerNumber(kUs), {}});
    for (std::uint64_t n = 1; n <= 5; ++n) {
        event::PeerIdentified who;
        who.peer = test::peerNumber(n);
        who.connection = ConnId{n};
        who.protocols = {n == 5 ? "/ipfs/ping/1.0.0" : "/vedette/task/1"};
        out.emplace_back(std::move(who));
    }
    return out;
}

event::Body used(std::uint64_t from, std::uint64_t to, std::uint64_t times) {
    event::Decision out;
    out.peer = test::peerNumber(from);
    out.action = "task";
    out.resource = "work";
    out.outcome = "allowed";
    out.rule = "tools-vault";
    out.facts = {"who.peer=" + out.peer.text(), "to.peer=" + test::peerNumber(to).text()};
    out.count = times;
    return out;
}

struct FallDesk {
    explicit FallDesk(bool withLog = false) {
        auto events = fleet();
        if (withLog) {
            events.push_back(used(2, 4, 30));
            record(events);
            told->log = store::eventsIn(folder.path().toStdString());
        }
        for (auto& body : events) told->tell(body, kFleetNetwork);
        link.add(std::make_unique<test::ToldSource>(told));
        panel.resize(900, 500);
        panel.show();
        panel.setPolicy(policyOf(chain()));
    }

    void record(const std::vector<event::Body>& bodies) const {
        std::vector<std::pair<WallTime, event::Body>> events;
        for (const event::Body& body : bodies) events.emplace_back(WallTime{kRecordedMs - 1000}, body);
        QVERIFY(test::recordLog(folder.path().toStdString(), kFleetNetwork, events));
    }

    static std::shared_ptr<const CheckedPolicy> policyOf(const QString& text) {
        return std::make_shared<const CheckedPolicy>(PolicyCheck::compile({{"p.toml", text.toStdString()}}));
    }

    bool falls(const QString& who) {
        panel.who().setText(who);
        panel.begin();
        return QTest::qWaitFor([this] { return !panel.reckoning().isUnderWay(); }, kFallPatienceMs);
    }

    /// Below the title that begins so.
    [[nodiscard]] QStringList below(const QString& title, int column = 0) const {
        QStringList out;
        for (int i = 0; i < panel.list().topLevelItemCount(); ++i) {
            const QTreeWidgetItem* top = panel.list().topLevelItem(i);
            for (int k = 0; top->text(0).startsWith(title) && k < top->childCount(); ++k)
                out += top->child(k)->text(column);
        }
        return out;
    }

    QTemporaryDir folder;
    std::shared_ptr<test::Told> told = std::make_shared<test::Told>();
    Link link{OperatorId{7}};
    Selection selection;
    Annotations notes{QString()};
    FallPanel panel{Console{link, selection, notes}};
};

} // namespace

class FallTest final : public QObject {
    Q_OBJECT

private slots:

    void saysWhoFallsByWhichWay() {
        FallDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(!desk.link.state().networks().empty(), kFallPatienceMs);
        QVERIFY(!desk.panel.beginButton().isEnabled()); // nobody is named
        QVERIFY(desk.falls(fleetPeer(1)));
        const Fall& fall = *desk.panel.reckoning().result();
        QCOMPARE(fall.agents, std::size_t{6});
        QCOMPARE(fall.falls, std::size_t{3}); // both tools, and from there the vault
        QCOMPARE(fall.touches, std::size_t{1});
        QCOMPARE(fall.flatFalls, std::size_t{3});
        QCOMPARE(desk.below(QStringLiteral("Falls")).size(), 3);
        QCOMPARE(desk.below(QStringLiteral("Falls"), 1),
                 (QStringList{QStringLiteral("tools"), QStringLiteral("tools"), QStringLiteral("vault")}));
        QCOMPARE(desk.below(QStringLiteral("Falls"), 3),
                 (QStringList{QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("2")}));
        QVERIFY(desk.below(QStringLiteral("Falls"), 2)
                    .last()
                    .contains(QStringLiteral("task work from ") + desk.notes.label(fleetPeer(2))));
        QCOMPARE(desk.below(QStringLiteral("Is touched")).size(), 1);
        QVERIFY(desk.panel.said().contains(QStringLiteral("3 of 5 others fall")));
        QVERIFY(desk.panel.said().contains(QStringLiteral("nothing that was used is on record")));
        // Choosing a row chooses its peer everywhere.
        desk.panel.list().setCurrentItem(desk.panel.list().topLevelItem(1)->child(2));
        QCOMPARE(desk.selection.current(), fleetPeer(4));
    }

    void namesTheCutsAndTheirRules() {
        FallDesk desk(true);
        QVERIFY(desk.falls(QStringLiteral("segment:planners")));
        const Fall& fall = *desk.panel.reckoning().result();
        QCOMPARE(fall.falls, std::size_t{3});
        QCOMPARE(fall.uses, std::size_t{1});
        const QStringList cuts = desk.below(QStringLiteral("What would stop"));
        QVERIFY(!cuts.isEmpty());
        // Nobody made use of what planners may do, so that costs nothing and saves all.
        QVERIFY2(cuts.first().contains(QStringLiteral("3 do not fall, 0 observed uses end")),
                 qPrintable(cuts.first()));
        QSignalSpy wanted(&desk.panel, &FallPanel::ruleWanted);
        const QTreeWidgetItem* top = desk.panel.list().topLevelItem(0);
        for (int i = 0; i < top->childCount(); ++i) emit desk.panel.list().itemActivated(top->child(i), 0);
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("p.toml"));
        QVERIFY(wanted[0][1].toInt() > 1);
    }

    void holdsAChangeAgainstTheTextBefore() {
        FallDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(!desk.link.state().networks().empty(), kFallPatienceMs);
        QVERIFY(desk.falls(fleetPeer(1)));
        desk.panel.setPolicy(
            FallDesk::policyOf(chain().replace(QStringLiteral("who = { segment = \"tools\" }"),
                                               QStringLiteral("who = { segment = \"nobody\" }"))));
        QVERIFY(desk.panel.said().contains(QStringLiteral("it has changed since")));
        QVERIFY(desk.falls(fleetPeer(1)));
        QVERIFY(desk.panel.said().contains(QStringLiteral("2 of 5 others fall")));
        QVERIFY(desk.panel.said().contains(QStringLiteral("by the text before 3 and 1")));
        // Of somebody else that would say nothing.
        QVERIFY(desk.falls(fleetPeer(2)));
        QVERIFY(!desk.panel.said().contains(QStringLiteral("by the text before")));
    }

    void isShownInTheOtherViewsUntilTakenBack() {
        FallDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(!desk.link.state().networks().empty(), kFallPatienceMs);
        QVERIFY(desk.falls(fleetPeer(1)));
        QVERIFY(desk.selection.fallout() == nullptr);
        desk.panel.showButton().click();
        const auto shown = desk.selection.fallout();
        QVERIFY(shown != nullptr);
        QCOMPARE(shown->first, QSet<QString>{fleetPeer(1)});
        QCOMPARE(shown->falls, (QSet<QString>{fleetPeer(2), fleetPeer(3), fleetPeer(4)}));
        QCOMPARE(shown->touched.size(), 1);
        QCOMPARE(shown->ways.size(), 4);
        // What is worked out anew is drawn anew.
        QVERIFY(desk.falls(fleetPeer(2)));
        QCOMPARE(desk.selection.fallout()->first, QSet<QString>{fleetPeer(2)});
        QVERIFY(desk.panel.showButton().isChecked());
        desk.selection.showFallout(nullptr);
        QVERIFY(!desk.panel.showButton().isChecked());
        desk.panel.showButton().click();
        QVERIFY(desk.selection.fallout() != nullptr);
        desk.panel.showButton().click();
        QVERIFY(desk.selection.fallout() == nullptr);
    }

    void saysWhyThereIsNothing() {
        FallDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(!desk.link.state().networks().empty(), kFallPatienceMs);
        QVERIFY(desk.falls(QStringLiteral("segment:nowhere")));
        QVERIFY(desk.panel.said().contains(QStringLiteral("Nobody is known by that name")));
        QVERIFY(!desk.panel.showButton().isVisible());
        QVERIFY(desk.falls(fleetPeer(5)));
        QCOMPARE(desk.panel.reckoning().result()->falls, std::size_t{0});
        desk.panel.who().setText(fleetPeer(1));
        desk.panel.begin();
        desk.panel.reckoning().cancel();
        QVERIFY(!desk.panel.reckoning().isUnderWay());
        QTest::qWait(50);
        QVERIFY(desk.panel.reckoning().result() == nullptr);
        desk.panel.setPolicy(FallDesk::policyOf(QStringLiteral("version = ")));
        QVERIFY(!desk.panel.beginButton().isEnabled());
        QVERIFY(desk.panel.said().contains(QStringLiteral("does not compile")));
    }
};

VD_SUITE(FallTest)

#include "fall_test.moc"
