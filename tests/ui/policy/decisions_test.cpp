#include "core/store/backup.h"
#include "tests/core/history/believable.h"
#include "tests/fakes/recorded_log.h"
#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/policy/decisions_panel.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr int kReadPatienceMs = 60'000;
constexpr std::int64_t kDecidedMs = 1'767'571'200'000; ///< ToldSource's now is that as well

event::Decision decidedOf(std::uint64_t peer, const char* resource, const char* outcome, const char* rule,
                          std::uint64_t count) {
    event::Decision out;
    out.peer = test::peerNumber(peer);
    out.action = "open";
    out.resource = resource;
    out.outcome = outcome;
    out.rule = rule;
    out.facts = {"who.peer=" + out.peer.text(), "who.segment=of-then"};
    out.count = count;
    return out;
}

struct DecisionDesk {
    DecisionDesk() {
        auto blocked = decidedOf(3, "/ping", "refused", "block.operator", 2);
        auto flood = decidedOf(3, "", "refused", "policy.no_rule", 40);
        flood.facts.clear();
        write({decidedOf(1, "/work", "allowed", "rule.lax", 4),
               decidedOf(1, "/work", "allowed", "rule.lax", 5),
               decidedOf(2, "/work", "refused", "policy.no_rule", 7), blocked, flood});
        told->log = store::eventsIn(folder.path().toStdString());
        link.add(std::make_unique<test::ToldSource>(told));
        panel.resize(900, 500);
        panel.show();
    }

    void write(const std::vector<event::Decision>& decisions) const {
        std::vector<std::pair<WallTime, event::Body>> events;
        for (const event::Decision& body : decisions)
            events.emplace_back(WallTime{kDecidedMs - 10'000 + static_cast<std::int64_t>(events.size())},
                                body);
        QVERIFY(test::recordLog(folder.path().toStdString(), NetworkId{1}, events));
    }

    bool read() {
        panel.begin();
        return QTest::qWaitFor([this] { return !panel.reading().isUnderWay(); }, kReadPatienceMs);
    }

    [[nodiscard]] QStringList rows() const {
        QStringList out;
        for (int i = 0; i < panel.list().topLevelItemCount(); ++i) {
            const QTreeWidgetItem* top = panel.list().topLevelItem(i);
            out += top->text(0);
            for (int k = 0; k < top->childCount(); ++k)
                out +=
                    QStringLiteral("- ") + top->child(k)->text(1) + QLatin1Char(' ') + top->child(k)->text(2);
        }
        return out;
    }

    QTemporaryDir folder;
    std::shared_ptr<test::Told> told = std::make_shared<test::Told>();
    Link link{OperatorId{7}};
    Selection selection;
    Annotations notes{QString()};
    DecisionsPanel panel{Console{link, selection, notes}};
};

} // namespace

class DecisionsTest final : public QObject {
    Q_OBJECT

private slots:

    void listsRefusalsFirst() {
        DecisionDesk desk;
        QVERIFY(desk.panel.list().topLevelItemCount() == 0);
        QVERIFY(desk.read());
        QCOMPARE(desk.panel.said(), QStringLiteral("49 refused · 9 allowed"));
        QCOMPARE(
            desk.rows(),
            (QStringList{QStringLiteral("Refused: no rule allows it · 47"), QStringLiteral("- open 40"),
                         QStringLiteral("- open:/work 7"), QStringLiteral("Refused by block.operator · 2"),
                         QStringLiteral("- open:/ping 2"), QStringLiteral("Allowed by lax · 9"),
                         QStringLiteral("- open:/work 9")}));
    }

    void showsThoseThatAreWanted() {
        DecisionDesk desk;
        QVERIFY(desk.read());
        desk.panel.which().setCurrentIndex(1);
        QCOMPARE(desk.panel.list().topLevelItemCount(), 2);
        desk.panel.which().setCurrentIndex(2);
        QCOMPARE(desk.rows().first(), QStringLiteral("Allowed by lax · 9"));
        desk.panel.which().setCurrentIndex(3);
        QCOMPARE(desk.panel.list().topLevelItemCount(), 0); // nobody is chosen
        QVERIFY(desk.panel.which().isVisible());
        desk.selection.select(QString::fromStdString(test::peerNumber(2).text()));
        QCOMPARE(desk.rows(), (QStringList{QStringLiteral("Refused: no rule allows it · 7"),
                                           QStringLiteral("- open:/work 7")}));
    }

    void asksWhyWhereTheRecordSaysEnough() {
        DecisionDesk desk;
        QVERIFY(desk.read());
        QSignalSpy asked(&desk.panel, &DecisionsPanel::asked);
        const QTreeWidgetItem* refused = desk.panel.list().topLevelItem(0);
        desk.panel.list().setCurrentItem(refused->child(0)); // the flood was folded
        QVERIFY(!desk.panel.askButton().isEnabled());
        desk.panel.list().setCurrentItem(refused->child(1));
        QCOMPARE(desk.selection.current(), QString::fromStdString(test::peerNumber(2).text()));
        desk.panel.askButton().click();
        QCOMPARE(asked.count(), 1);
        const auto request = asked.last().at(0).value<policy::Request>();
        QCOMPARE(request.resource, std::string("/work"));
        QVERIFY(!request.facts.knows(policy::Fact::Segment)); // is the policy's to say
    }

    void kindsAreBounded() {
        DecisionTally tally;
        event::Event event;
        for (std::size_t i = 0; i < DecisionTally::kMostKinds + 5; ++i) {
            const std::string resource = '/' + std::to_string(i);
            QVERIFY(tally.add(event, decidedOf(1, resource.c_str(), "allowed", "rule.lax", 2)).ok());
        }
        QCOMPARE(tally.kinds().size(), DecisionTally::kMostKinds);
        QCOMPARE(tally.beyond(), std::uint64_t{10});
        QCOMPARE(tally.allowed(), std::uint64_t{2 * (DecisionTally::kMostKinds + 5)});
        auto unknown = decidedOf(1, "/a", "allowed", "rule.lax", 2);
        unknown.action = "fly";
        QVERIFY(!tally.add(event, unknown).ok());
    }
};

VD_SUITE(DecisionsTest)

#include "decisions_test.moc"
