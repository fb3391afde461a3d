#include "core/policy/replay.h"
#include "tests/core/policy/policy_fixture.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::policy;
using namespace vedette::policy::test;

namespace {

constexpr auto kReplayed = R"(
version = 2
[[allow]]
id = "planners"
do = ["open", "connect"]
who = { segment = "planners" }
[[segment]]
name = "planners"
peers = ["p"]
[[deny]]
id = "secret"
do = "open:/secret"
who = { segment = "planners" }
)";

std::shared_ptr<const Policy> replayedPolicy() {
    return std::make_shared<const Policy>(compiled(kReplayed));
}

event::Decision asDecided(std::string resource, std::string outcome, std::string rule, std::string peer = "p",
                          std::uint64_t count = 1) {
    event::Decision out;
    out.action = "open";
    out.resource = std::move(resource);
    out.outcome = std::move(outcome);
    out.rule = std::move(rule);
    out.facts = {"who.peer=" + peer, "who.segment=of-the-old-policy"};
    out.count = count;
    return out;
}

event::Event at(std::int64_t ms) {
    event::Event out;
    out.wall = WallTime{ms};
    return out;
}

} // namespace

class ReplayTest final : public QObject {
    Q_OBJECT

private slots:

    void countsWhatTurnsAndWhat() {
        Replay replay(replayedPolicy());
        // The same, by the segment that this policy gives.
        QVERIFY(replay.add(at(1000), asDecided("/a", "allowed", "rule.old", "p", 5)).ok());
        QVERIFY(replay.add(at(2000), asDecided("/secret", "allowed", "rule.old", "p", 3)).ok());
        QVERIFY(replay.add(at(3000), asDecided("/secret", "asked", "rule.old", "p", 4)).ok());
        QVERIFY(replay.add(at(1500), asDecided("/b", "refused", "policy.no_rule", "p", 2)).ok());
        QVERIFY(replay.add(at(4000), asDecided("/b", "refused", "rule.strict", "p", 1)).ok());
        // A gate behind the policy refused; the policy itself had allowed it, as this one does.
        QVERIFY(replay.add(at(4000), asDecided("/c", "refused", "swarm.blocked", "p", 7)).ok());
        const Replay::Tally& tally = replay.tally();
        QCOMPARE(tally.records, std::uint64_t{6});
        QCOMPARE(tally.attempts, std::uint64_t{22});
        QCOMPARE(tally.breaks, std::uint64_t{7});
        QCOMPARE(tally.opens, std::uint64_t{3});
        QCOMPARE(tally.unclear, std::uint64_t{0});
        QCOMPARE(tally.newest.ms, std::int64_t{4000});
        // Of one kind are those with one old rule and one new.
        QCOMPARE(replay.differences().size(), std::size_t{3});
        const Replay::Key broken{"open", "/secret", {}, "old", "secret"};
        const Replay::Difference& difference = replay.differences().at(broken);
        QVERIFY(difference.wasAllowed);
        QCOMPARE(difference.count, std::uint64_t{7});
        QCOMPARE(difference.last.ms, std::int64_t{3000});
        QCOMPARE(*difference.request.facts.word(Fact::Segment), std::string("planners"));
        QVERIFY(replay.differences().contains({"open", "/b", {}, "", "planners"}));
        QVERIFY(replay.differences().contains({"open", "/b", {}, "strict", "planners"}));
    }

    void countsTheUseOfRules() {
        Replay replay(replayedPolicy());
        QVERIFY(replay.add(at(1000), asDecided("/a", "allowed", "rule.old", "p", 5)).ok());
        QVERIFY(replay.add(at(500), asDecided("/b", "allowed", "rule.old", "p", 2)).ok());
        QVERIFY(replay.add(at(700), asDecided("/b", "allowed", "rule.old", "stranger", 9)).ok());
        for (const Rule& rule : replay.policy().document().rules) {
            const Replay::Use use = replay.use(rule);
            QCOMPARE(use.count, std::uint64_t{rule.id == "planners" ? 7U : 0U});
            QCOMPARE(use.last.ms, std::int64_t{rule.id == "planners" ? 1000 : 0});
        }
    }

    void whatNoPolicyWasAskedForIsNoDifference() {
        Replay replay(replayedPolicy());
        QVERIFY(replay.add(at(1), asDecided("/x", "allowed", std::string(kBundleRule), "stranger")).ok());
        event::Decision own = asDecided("/x", "allowed", "", "stranger");
        own.who = OperatorId{7};
        QVERIFY(replay.add(at(1), own).ok());
        QVERIFY(replay.differences().empty());
        QCOMPARE(replay.tally().breaks, std::uint64_t{0});
        QCOMPARE(replay.tally().attempts, std::uint64_t{2});
    }

    void aFloodIsUnclear() {
        Replay replay(replayedPolicy());
        event::Decision flood = asDecided("", "refused", "", "p", 100);
        flood.facts.clear();
        QVERIFY(replay.add(at(1), flood).ok());
        QCOMPARE(replay.tally().unclear, std::uint64_t{100});
        QCOMPARE(replay.tally().opens, std::uint64_t{0});
    }

    void whatNobodyWroteIsAnError() {
        Replay replay(replayedPolicy());
        event::Decision odd = asDecided("/a", "allowed", "rule.old");
        odd.action = "fly";
        QVERIFY(replay.add(at(1), odd).error().code == PolicyError::UnknownAction);
        odd = asDecided("/a", "allowed", "rule.old");
        odd.facts = {"who.tier=middling"};
        QVERIFY(replay.add(at(1), odd).error().code == PolicyError::BadRequest);
        QCOMPARE(replay.tally().records, std::uint64_t{0});
    }

    void differencesAreBoundedAndStillCounted() {
        Replay replay(replayedPolicy());
        for (std::size_t i = 0; i < Replay::kMaxDifferences + 10; ++i)
            QVERIFY(replay.add(at(1), asDecided('/' + std::to_string(i), "refused", "policy.no_rule")).ok());
        QCOMPARE(replay.differences().size(), Replay::kMaxDifferences);
        QCOMPARE(replay.tally().opens, std::uint64_t{Replay::kMaxDifferences + 10});
    }

    void namesTheRuleOfARecord() {
        QCOMPARE(ruleOf(asDecided("", "allowed", "rule.a.b")), std::string("a.b"));
        QVERIFY(ruleOf(asDecided("", "refused", "policy.no_rule")).empty());
        QVERIFY(policyAllowed(asDecided("", "refused", "swarm.blocked")));
        QVERIFY(!policyAllowed(asDecided("", "refused", "policy.no_rule")));
        QVERIFY(policyAllowed(asDecided("", "asked", "rule.a")));
    }
};

VD_SUITE(ReplayTest)
#include "replay_test.moc"
