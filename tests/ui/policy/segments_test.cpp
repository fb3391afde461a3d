#include "tests/suite.h"
#include "tests/ui/policy/fleet_desk.h"
#include "ui/policy/segment_picture.h"
#include "ui/policy/segments_panel.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTreeWidget>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr int kSegmentsPatienceMs = 60'000;

using Standing = SegmentMap::Flow::Standing;

struct SegmentsDesk : test::FleetDesk<SegmentsPanel> {
    using FleetDesk::FleetDesk;

    bool settled() {
        return QTest::qWaitFor([this] { return panel.result() != nullptr; }, kSegmentsPatienceMs);
    }

    [[nodiscard]] const SegmentMap::Flow* flow(const char* from, const char* to) const {
        const SegmentMap& map = *panel.result();
        for (const SegmentMap::Flow& one : map.flows) {
            if (map.segments[one.from].name == QLatin1String(from)
                && map.segments[one.to].name == QLatin1String(to))
                return &one;
        }
        return nullptr;
    }

    /// Below the title that begins so.
    [[nodiscard]] QStringList below(const QString& title) const {
        QStringList out;
        for (int i = 0; i < panel.list().topLevelItemCount(); ++i) {
            const QTreeWidgetItem* top = panel.list().topLevelItem(i);
            for (int k = 0; top->text(0).startsWith(title) && k < top->childCount(); ++k)
                out += top->child(k)->text(0);
        }
        return out;
    }
};

} // namespace

class SegmentsTest final : public QObject {
    Q_OBJECT

private slots:

    void tellsWhatFlowsAndWhatMay() {
        // Tools used the vault, planners tried to, and a vault gave a task to a planner by an older policy.
        SegmentsDesk desk({test::used(2, 4, 30), test::refused(1, 4, 7), test::used(4, 1, 2)});
        QVERIFY(desk.settled());
        const auto* allowed = desk.flow("tools", "vault");
        QVERIFY(allowed != nullptr);
        QVERIFY(allowed->standing() == Standing::Used);
        QCOMPARE(allowed->pairs, std::uint64_t{2});
        QCOMPARE(allowed->allowed, std::uint64_t{2});
        QCOMPARE(allowed->used, std::uint64_t{30});
        QCOMPARE(allowed->uses.front().service, QStringLiteral("task work"));
        QCOMPARE(allowed->uses.front().rules,
                 (QStringList{QStringLiteral("anybody"), QStringLiteral("tools-vault")}));
        const auto* refused = desk.flow("planners", "vault");
        QVERIFY(refused != nullptr);
        QCOMPARE(refused->refused, std::uint64_t{7});
        const auto* against = desk.flow("vault", "planners");
        QVERIFY(against != nullptr);
        QVERIFY(against->standing() == Standing::Against);
        QCOMPARE(against->lost, std::uint64_t{2});
        QCOMPARE(desk.below(QStringLiteral("Used against the policy")),
                 QStringList{QStringLiteral("vault → planners")});
        QVERIFY(desk.below(QStringLiteral("Allowed and used")).contains(QStringLiteral("tools → vault")));
        QVERIFY(desk.panel.said().contains(QStringLiteral("2 times against the policy")));
    }

    void comparesWithAPerimeter() {
        SegmentsDesk desk({test::used(2, 4, 30), test::refused(1, 4, 7)});
        QVERIFY(desk.settled());
        const SegmentMap& map = *desk.panel.result();
        QCOMPARE(map.agents, std::size_t{6});
        QCOMPARE(map.falls, std::size_t{6}); // each agent's fall is tried
        // A planner takes over both tools and the vault, a tool the vault; four others take over nobody.
        QCOMPARE(map.spread.worst, std::size_t{3});
        QCOMPARE(map.spread.mean, 5.0 / 6);
        // With everything allowed each takes over all four who do tasks, but for itself.
        QCOMPARE(map.flat.worst, std::size_t{4});
        QCOMPARE(map.flat.mean, (4.0 * 3 + 2.0 * 4) / 6);
        QCOMPARE(map.letIn, std::size_t{6}); // "anybody" may connect
        QCOMPARE(map.tell, std::size_t{0});  // and is told nothing
        QCOMPARE(map.asked, (std::vector{policy::Fact::Segment, policy::Fact::ToSegment}));
        QCOMPARE(map.ruled, std::size_t{3});
        QCOMPARE(desk.panel.compared(2).second,
                 QStringLiteral("one fallen agent takes over 0.8 more in the mean, 3 at worst"));
        QCOMPARE(desk.panel.compared(4).second,
                 QStringLiteral("at each of 12 actions; rules speak of 3, the rest is refused"));
        QVERIFY(desk.panel.compared(5).second.contains(QStringLiteral("30 uses and 7 refusals")));
        for (int topic = 0; topic < SegmentsPanel::kTopics; ++topic)
            QVERIFY(!desk.panel.compared(topic).first.isEmpty());
    }

    void picturesAreDoorsToTheList() {
        SegmentsDesk desk({test::used(2, 4, 30)});
        QVERIFY(desk.settled());
        const SegmentMap& map = *desk.panel.result();
        const auto found = std::ranges::find_if(
            map.flows, [&](const SegmentMap::Flow& one) { return &one == desk.flow("tools", "vault"); });
        const auto number = static_cast<std::size_t>(found - map.flows.begin());
        SegmentPicture& picture = desk.panel.picture();
        const auto middle = picture.middleOf(number);
        QVERIFY(middle.has_value());
        QVERIFY(picture.flowAt(*middle) == number);
        desk.panel.pages().setCurrentIndex(1);
        QTest::mouseClick(&picture, Qt::LeftButton, {}, middle->toPoint());
        QCOMPARE(desk.panel.pages().currentIndex(), 0);
        QVERIFY(picture.chosen() == number);
        QTreeWidgetItem* row = desk.panel.list().currentItem();
        QVERIFY(row != nullptr);
        QCOMPARE(row->text(0), QStringLiteral("tools → vault"));
        // A service leads to the rule that allows it, and its flow stays marked.
        QSignalSpy wanted(&desk.panel, &SegmentsPanel::ruleWanted);
        desk.panel.list().setCurrentItem(row->child(0));
        QVERIFY(picture.chosen() == number);
        emit desk.panel.list().itemActivated(row->child(0), 0);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("p.toml"));
        desk.panel.list().setCurrentItem(desk.panel.list().topLevelItem(0));
        QVERIFY(!picture.chosen());
        QVERIFY(!picture.middleOf(map.flows.size()).has_value());
    }

    void followsTheTextWhenAsked() {
        SegmentsDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(!desk.link.state().networks().empty(), kSegmentsPatienceMs);
        QVERIFY(desk.settled());
        QVERIFY(desk.panel.said().contains(QStringLiteral("nothing that was used is on record")));
        desk.panel.setPolicy(test::checkedPolicy(QStringLiteral("version = 1")));
        QVERIFY(desk.panel.said().contains(QStringLiteral("it has changed since")));
        desk.panel.beginButton().click();
        QVERIFY(desk.settled());
        QCOMPARE(desk.panel.result()->allowed, std::uint64_t{0});
        QCOMPARE(desk.panel.result()->segments.size(), std::size_t{1}); // nobody is in one
        desk.panel.begin();
        desk.panel.reckoning().cancel();
        QVERIFY(desk.panel.result() == nullptr);
        desk.panel.setPolicy(test::checkedPolicy(QStringLiteral("version = ")));
        QVERIFY(!desk.panel.beginButton().isEnabled());
        QVERIFY(desk.panel.said().contains(QStringLiteral("does not compile")));
    }
};

VD_SUITE(SegmentsTest)

#include "segments_test.moc"
