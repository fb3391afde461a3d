#include "core/policy/flip.h"
#include "tests/core/policy/policy_fixture.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::policy;
using namespace vedette::policy::test;

namespace {

/// The changes carried out.
Request changed(Request request, const Flip& flip) {
    for (const FactChange& change : flip.facts) request.facts.set(change.fact, change.to);
    return request;
}

} // namespace

class FlipTest final : public QObject {
    Q_OBJECT

private slots:

    void findsTheNearestGrant() {
        const Policy policy = compiled(R"(
version = 1
[[allow]]
id = "far"
do = "open:/x"
who = { segment = "a", tier = "low", hardware = true }
[[allow]]
id = "near"
do = "open:/x"
who = { segment = "b", tier = "low", score = "> 0.5" }
[[deny]]
id = "other"
do = "publish"
)");
        Request request = asking(Action::Open, "/x", Fact::Segment, std::string("b"));
        request.facts.set(Fact::Tier, std::string("high"));
        request.facts.set(Fact::Score, 0.75);
        const Flips flips = whatWouldFlip(policy, request);
        QVERIFY(flips.exhaustive && flips.ways.size() == 2);
        QCOMPARE(flips.ways[0].facts.size(), 1U);
        QVERIFY(flips.ways[0].facts[0].fact == Fact::Tier);
        QCOMPARE(textOf(Fact::Tier, flips.ways[0].facts[0].to), std::string("low"));
        QCOMPARE(flips.ways[0].facts[0].wanted, std::string("who.tier is low"));
        QVERIFY(policy.decide(changed(request, flips.ways[0])).allowed);
        QVERIFY(flips.ways[1].rule && flips.ways[1].rule->kind == RuleChange::Kind::Add);
    }

    void aDenialInTheWayIsPartOfTheAnswer() {
        const Policy policy = compiled(R"(
version = 1
[[allow]]
id = "a"
do = "open:/x"
who = { hardware = true }
[[deny]]
id = "d"
do = "open"
who = { key = "suspended" }
)");
        Request request = asking(Action::Open, "/x", Fact::Key, std::string("suspended"));
        request.facts.set(Fact::Hardware, false);
        const Flips flips = whatWouldFlip(policy, request);
        QCOMPARE(flips.ways.size(), 1U); // no single rule would do
        QCOMPARE(flips.ways[0].facts.size(), 2U);
        QVERIFY(policy.decide(changed(request, flips.ways[0])).allowed);
    }

    void whatIsAllowedTurnsByTheLeast() {
        const Policy policy = compiled(R"(
version = 1
[[allow]]
id = "one"
do = "open:/x"
who = { tier = "<= medium" }
[[allow]]
id = "two"
do = "open:/x"
who = { score = ">= 0.5" }
[[deny]]
id = "busy"
do = "open"
when = { load = "> 0.9" }
)");
        Request request = asking(Action::Open, "/x", Fact::Tier, std::string("low"));
        request.facts.set(Fact::Score, 0.9);
        request.facts.set(Fact::Load, 0.1);
        const Flips flips = whatWouldFlip(policy, request);
        QCOMPARE(flips.ways[0].facts.size(), 1U); // both grants would take two
        QVERIFY(flips.ways[0].facts[0].fact == Fact::Load);
        QVERIFY(!policy.decide(changed(request, flips.ways[0])).allowed);
        QCOMPARE(flips.ways.size(), 1U); // without either grant the other still allows it
    }

    void whoItIsStays() {
        const Policy policy =
            compiled("version = 1\n[[allow]]\nid = \"a\"\ndo = \"connect\"\nwho = { peer = \"p\" }\n");
        const Flips flips = whatWouldFlip(policy, asking(Action::Connect, {}, Fact::Peer, std::string("q")));
        QCOMPARE(flips.ways.size(), 1U);
        QVERIFY(flips.ways[0].rule.has_value());
    }

    void anExpiredGrantIsNamed() {
        const Policy policy = compiled("version = 1\n[[allow]]\nid = \"old\"\ndo = \"connect\"\n"
                                       "expires = 2020-01-01T00:00:00Z\n");
        Request request = asking(Action::Connect);
        request.at = WallTime{1'700'000'000'000};
        const Flips flips = whatWouldFlip(policy, request);
        QCOMPARE(flips.ways.size(), 1U);
        QVERIFY(flips.ways[0].rule->kind == RuleChange::Kind::Renew && flips.ways[0].rule->id == "old");
    }

    void aRuleAloneIsNamedWhenItsRemovalTurnsIt() {
        const Policy policy = compiled("version = 1\n[[allow]]\nid = \"a\"\ndo = \"connect\"\n");
        const Flips flips = whatWouldFlip(policy, asking(Action::Connect));
        QCOMPARE(flips.ways.size(), 1U);
        QVERIFY(flips.ways[0].rule->kind == RuleChange::Kind::Remove && flips.ways[0].rule->id == "a");
    }

    void saysWhenItDidNotSearchEverything() {
        std::string text = "version = 1\n";
        for (int i = 0; i < 50; ++i) {
            text += "[[allow]]\nid = \"" + std::to_string(i)
                  + "\"\ndo = \"connect\"\nwho = { segment = \"s\", tier = \"low\", hardware = true }\n";
        }
        QVERIFY(!whatWouldFlip(compiled(text), asking(Action::Connect), 60).exhaustive);
        QVERIFY(whatWouldFlip(compiled(text), asking(Action::Connect)).exhaustive);
    }

    void everyKindOfConditionCanBeTurned_data() {
        QTest::addColumn<QString>("condition");
        for (const char* condition :
             {"who = { segment = \"a\" }", "who = { segment = \"!a\" }", "who = { role = \"a\" }",
              "who = { role = \"!a\" }", "who = { tier = \"low\" }", "who = { tier = \"< high\" }",
              "who = { tier = \">= medium\" }", "who = { score = \"> 0.5\" }", "who = { score = \"<= 0.5\" }",
              "who = { approvals = 2 }", "who = { hardware = true }", "when = { time = \"22:00-06:00\" }",
              "when = { source = \"10.0.0.0/8\" }", "when = { source = \"!10.0.0.0/8\" }",
              "when = { day = [\"sat\", \"sun\"] }"})
            QTest::newRow(condition) << condition;
    }

    /// From not known to allowed, and from there to denied again.
    void everyKindOfConditionCanBeTurned() {
        QFETCH(QString, condition);
        const Policy policy = compiled("version = 1\n[[allow]]\nid = \"a\"\ndo = \"connect\"\n"
                                       + condition.toStdString() + '\n');
        Request request = asking(Action::Connect);
        const Flips up = whatWouldFlip(policy, request);
        QVERIFY(!up.ways.empty());
        QCOMPARE(up.ways[0].facts.size(), 1U);
        request = changed(request, up.ways[0]);
        QVERIFY(policy.decide(request).allowed);
        const Flips down = whatWouldFlip(policy, request);
        QCOMPARE(down.ways[0].facts.size(), 1U);
        QVERIFY(!policy.decide(changed(request, down.ways[0])).allowed);
    }
};

VD_SUITE(FlipTest)

#include "flip_test.moc"
