#include "tests/suite.h"
#include "tests/ui/policy/fleet_desk.h"
#include "ui/policy/fall_panel.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr int kFallPatienceMs = 60'000;

struct FallDesk : test::FleetDesk<FallPanel> {
    using FleetDesk::FleetDesk;

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
};

} // namespace

class FallTest final : public QObject {
    Q_OBJECT

private slots:

    void saysWhoFallsByWhichWay() {
        FallDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(!desk.link.state().networks().empty(), kFallPatienceMs);
        QVERIFY(!desk.panel.beginButton().isEnabled()); // nobody is named
        QVERIFY(desk.falls(test::fleetPeer(1)));
        const Fall& fall = *desk.panel.result();
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
                    .contains(QStringLiteral("task work from ") + desk.notes.label(test::fleetPeer(2))));
        QCOMPARE(desk.below(QStringLiteral("Is touched")).size(), 1);
        QVERIFY(desk.panel.said().contains(QStringLiteral("3 of 5 others fall")));
        QVERIFY(desk.panel.said().contains(QStringLiteral("nothing that was used is on record")));
        // Choosing a row chooses its peer everywhere.
        desk.panel.list().setCurrentItem(desk.panel.list().topLevelItem(1)->child(2));
        QCOMPARE(desk.selection.current(), test::fleetPeer(4));
    }

    void namesTheCutsAndTheirRules() {
        FallDesk desk({test::used(2, 4, 30)});
        QVERIFY(desk.falls(QStringLiteral("segment:planners")));
        const Fall& fall = *desk.panel.result();
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
        QVERIFY(desk.falls(test::fleetPeer(1)));
        desk.panel.setPolicy(
            test::checkedPolicy(test::chain().replace(QStringLiteral("who = { segment = \"tools\" }"),
                                                      QStringLiteral("who = { segment = \"nobody\" }"))));
        QVERIFY(desk.panel.said().contains(QStringLiteral("it has changed since")));
        QVERIFY(desk.falls(test::fleetPeer(1)));
        QVERIFY(desk.panel.said().contains(QStringLiteral("2 of 5 others fall")));
        QVERIFY(desk.panel.said().contains(QStringLiteral("by the text before 3 and 1")));
        // Of somebody else that would say nothing.
        QVERIFY(desk.falls(test::fleetPeer(2)));
        QVERIFY(!desk.panel.said().contains(QStringLiteral("by the text before")));
    }

    void isShownInTheOtherViewsUntilTakenBack() {
        FallDesk desk;
        QTRY_VERIFY_WITH_TIMEOUT(!desk.link.state().networks().empty(), kFallPatienceMs);
        QVERIFY(desk.falls(test::fleetPeer(1)));
        QVERIFY(desk.selection.fallout() == nullptr);
        desk.panel.showButton().click();
        const auto shown = desk.selection.fallout();
        QVERIFY(shown != nullptr);
        QCOMPARE(shown->first, QSet<QString>{test::fleetPeer(1)});
        QCOMPARE(shown->falls, (QSet<QString>{test::fleetPeer(2), test::fleetPeer(3), test::fleetPeer(4)}));
        QCOMPARE(shown->touched.size(), 1);
        QCOMPARE(shown->ways.size(), 4);
        // What is worked out anew is drawn anew.
        QVERIFY(desk.falls(test::fleetPeer(2)));
        QCOMPARE(desk.selection.fallout()->first, QSet<QString>{test::fleetPeer(2)});
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
        QVERIFY(desk.falls(test::fleetPeer(5)));
        QCOMPARE(desk.panel.result()->falls, std::size_t{0});
        desk.panel.who().setText(test::fleetPeer(1));
        desk.panel.begin();
        desk.panel.reckoning().cancel();
        QVERIFY(!desk.panel.reckoning().isUnderWay());
        QTest::qWait(50);
        QVERIFY(desk.panel.result() == nullptr);
        desk.panel.setPolicy(test::checkedPolicy(QStringLiteral("version = ")));
        QVERIFY(!desk.panel.beginButton().isEnabled());
        QVERIFY(desk.panel.said().contains(QStringLiteral("does not compile")));
    }
};

VD_SUITE(FallTest)

#include "fall_test.moc"
