#include "core/base/random.h"
#include "core/policy/policy.h"
#include "tests/core/policy/policy_fixture.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::policy;
using namespace vedette::policy::test;

namespace {

constexpr std::string_view kFleet = R"(
version = 1
[[segment]]
name = "planners"
peers = ["p1", "p2"]
[[segment]]
name = "tools"
owners = ["ops"]
[[allow]]
id = "ask"
do = ["connect", "open:/task*"]
who = { segment = "planners", tier = "<= medium" }
to = { segment = "tools" }
expires = 2027-01-01T00:00:00Z
[[allow]]
id = "announce"
do = "publish:news"
who = { role = ["editor", "chief"] }
[[deny]]
id = "stolen"
do = "*"
who = { key = "compromised" }
[[deny]]
id = "night"
do = "publish"
when = { time = "22:00-06:00" }
)";

/// A planner with an unsuspicious key, asking a tool by day.
Request planner(Action action, std::string resource) {
    Request out = asking(action, std::move(resource), Fact::Peer, std::string("p1"));
    out.facts.set(Fact::ToOwner, std::string("ops"));
    out.facts.set(Fact::Key, std::string("active"));
    out.facts.set(Fact::Tier, std::string("low"));
    out.facts.set(Fact::TimeOfDay, 600.0);
    return out;
}

Decision decided(const Policy& policy, Request request) {
    request.facts = policy.placed(std::move(request.facts));
    return policy.decide(request);
}

std::string ruleOf(const Decision& decision) {
    return decision.rule != nullptr ? decision.rule->id : "";
}

/// Chances that a seed repeats.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}

    std::size_t below(std::size_t bound) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(m_state >> 33) % bound;
    }

private:
    std::uint64_t m_state;
};

constexpr std::array kWords{"a", "b", "c", "d"};
constexpr std::array kResources{"/x", "/x/1", "/x/2", "/y"};

std::string word(Dice& chance) {
    return kWords[chance.below(kWords.size())];
}

Condition someCondition(Dice& chance) {
    Condition out;
    switch (chance.below(5)) {
    case 0:
        out.fact = std::array{Fact::Peer, Fact::Segment, Fact::ToSegment, Fact::ToOwner}[chance.below(4)];
        out.test = chance.below(3) == 0 ? Condition::Test::NotIn : Condition::Test::In;
        out.words = {word(chance), word(chance)};
        break;
    case 1:
        out.fact = Fact::Role;
        out.test = chance.below(3) == 0 ? Condition::Test::NotIn : Condition::Test::In;
        out.words = {word(chance)};
        break;
    case 2:
        out.fact = Fact::Tier;
        out.test = chance.below(2) == 0 ? Condition::Test::AtMost : Condition::Test::Above;
        out.number = static_cast<double>(chance.below(3));
        break;
    case 3:
        out.fact = Fact::Score;
        out.test = chance.below(2) == 0 ? Condition::Test::Below : Condition::Test::AtLeast;
        out.number = static_cast<double>(chance.below(10)) / 10;
        break;
    default:
        out.fact = Fact::Hardware;
        out.test = Condition::Test::Is;
        out.flag = chance.below(2) == 0;
    }
    return out;
}

Document somePolicy(Dice& chance) {
    Document out;
    out.version = 1;
    for (std::size_t i = 0; i < 12; ++i) {
        Rule rule;
        rule.id = std::to_string(i);
        rule.allows = chance.below(3) != 0;
        for (std::size_t k = 0; k <= chance.below(2); ++k) {
            const auto action = chance.below(2) == 0 ? Action::Open : Action::Publish;
            rule.grants.push_back(
                {action, kResources[chance.below(kResources.size())], chance.below(2) == 0});
        }
        for (std::size_t k = chance.below(4); k > 0; --k) rule.conditions.push_back(someCondition(chance));
        if (chance.below(6) == 0) rule.expires = WallTime{static_cast<std::int64_t>(chance.below(3))};
        out.rules.push_back(std::move(rule));
    }
    return out;
}

Request someRequest(Dice& chance) {
    Request out = asking(chance.below(2) == 0 ? Action::Open : Action::Publish,
                         kResources[chance.below(kResources.size())]);
    out.at = WallTime{1};
    for (const Fact fact : {Fact::Peer, Fact::Segment, Fact::ToSegment, Fact::ToOwner}) {
        if (chance.below(3) != 0) out.facts.set(fact, word(chance));
    }
    if (chance.below(3) != 0) out.facts.set(Fact::Role, std::vector<std::string>{word(chance), word(chance)});
    if (chance.below(3) != 0)
        out.facts.set(Fact::Tier, std::string(infoOf(Fact::Tier).levels[chance.below(3)]));
    if (chance.below(3) != 0) out.facts.set(Fact::Score, static_cast<double>(chance.below(11)) / 10);
    if (chance.below(3) != 0) out.facts.set(Fact::Hardware, chance.below(2) == 0);
    return out;
}

/// The definition, word by word: no table.
Decision plainly(const Document& document, const Request& request) {
    for (const bool allows : {false, true}) {
        for (const Rule& rule : document.rules) {
            if (rule.allows == allows && applies(rule, request)) return {allows, &rule};
        }
    }
    return {};
}

} // namespace

class PolicyTest final : public QObject {
    Q_OBJECT

private slots:

    void whatNoRuleAllowsIsDenied() {
        const Policy policy = compiled(kFleet);
        QCOMPARE(ruleOf(decided(policy, planner(Action::Open, "/task/1"))), std::string("ask"));
        const Decision other = decided(policy, planner(Action::Open, "/other"));
        QVERIFY(!other.allowed && other.rule == nullptr);
        QVERIFY(!decided(policy, planner(Action::Administer, "stop")).allowed);
        QVERIFY(!decided(compiled("version = 1\n"), planner(Action::Connect, "")).allowed);
    }

    void aSegmentIsThatOfThePeerOrOfItsOwner() {
        const Policy policy = compiled(kFleet);
        Request request = planner(Action::Connect, "");
        QVERIFY(decided(policy, request).allowed);
        request.facts.set(Fact::Peer, std::string("p3"));
        QVERIFY(!decided(policy, request).allowed);
        request.facts.set(Fact::Segment, std::string("planners")); // said by who knows better
        QVERIFY(decided(policy, request).allowed);
        request.facts.set(Fact::ToOwner, std::string("others"));
        QVERIFY(!decided(policy, request).allowed);
    }

    void aDenialOutweighsEveryGrant() {
        const Policy policy = compiled(kFleet);
        Request request = planner(Action::Open, "/task/1");
        request.facts.set(Fact::Key, std::string("compromised"));
        const Decision decision = decided(policy, request);
        QVERIFY(!decision.allowed && ruleOf(decision) == "stolen");
        QCOMPARE(ruleOf(policy.decideWithout(
                     [&] {
                         Request placed = request;
                         placed.facts = policy.placed(placed.facts);
                         return placed;
                     }(),
                     decision.rule)),
                 std::string("ask"));
    }

    void whatIsNotKnownCountsAgainstWhoAsks() {
        const Policy policy = compiled(kFleet);
        Request request = planner(Action::Open, "/task/1");
        request.facts.set(Fact::Tier, Value());
        QVERIFY(!decided(policy, request).allowed);
        request = planner(Action::Open, "/task/1");
        request.facts.set(Fact::Key, Value());
        QCOMPARE(ruleOf(decided(policy, request)), std::string("stolen"));
    }

    void aGrantExpires() {
        const Policy policy = compiled(kFleet);
        Request request = planner(Action::Open, "/task/1");
        request.at = WallTime{1798761600000 - 1};
        QVERIFY(decided(policy, request).allowed);
        request.at = WallTime{1798761600000};
        QVERIFY(!decided(policy, request).allowed);
    }

    void hoursPassMidnight() {
        const Policy policy = compiled(kFleet);
        Request request = planner(Action::Publish, "news");
        request.facts.set(Fact::Role, std::vector<std::string>{"reader", "chief"});
        const auto allowedAt = [&](unsigned hour, unsigned minute) {
            request.facts.set(Fact::TimeOfDay, static_cast<double>(hour * 60 + minute));
            return decided(policy, request).allowed;
        };
        QVERIFY(!allowedAt(5, 59) && allowedAt(6, 0) && allowedAt(21, 59) && !allowedAt(22, 0)
                && !allowedAt(0, 0));
    }

    void tellsTheFactsThatItUsed() {
        const Policy policy = compiled(kFleet);
        Request request = planner(Action::Open, "/task/1");
        request.facts = policy.placed(request.facts);
        const auto reasons = Policy::because(request, policy.decide(request));
        QCOMPARE(reasons.size(), 3U);
        QVERIFY(std::ranges::all_of(reasons, [](const Reason& one) { return one.truth == Truth::True; }));
        QVERIFY(std::ranges::any_of(reasons, [](const Reason& one) {
            return one.condition->fact == Fact::Tier && one.fact == "low";
        }));
        QVERIFY(Policy::because(request, {}).empty());
    }

    // The tables against the definition, on policies and questions of every shape.
    void theTablesDecideAsTheTextDoes() {
        Dice chance(1);
        std::size_t allowed = 0;
        std::size_t asked = 0;
        for (int i = 0; i < 400; ++i) {
            const Policy policy = Policy::compile(somePolicy(chance));
            for (int k = 0; k < 50; ++k) {
                const Request request = someRequest(chance);
                const Decision decision = policy.decide(request);
                const Decision plain = plainly(policy.document(), request);
                QCOMPARE(decision.rule, plain.rule);
                QCOMPARE(decision.allowed, plain.allowed);
                allowed += decision.allowed ? 1 : 0;
                ++asked;
            }
        }
        QVERIFY(allowed * 10 > asked && allowed * 10 < asked * 9); // neither answer is a rarity
    }

    // One rule more that denies, or one fewer that allows, never allows anything.
    void tighteningNeverAllows() {
        Dice chance(2);
        std::size_t tightened = 0;
        for (int i = 0; i < 400; ++i) {
            const Document before = somePolicy(chance);
            Document after = before;
            if (chance.below(2) == 0) {
                std::erase_if(after.rules,
                              [&](const Rule& rule) { return rule.allows && chance.below(3) == 0; });
            } else {
                Document more = somePolicy(chance);
                Rule denial = more.rules.front();
                denial.allows = false;
                denial.id = "more";
                after.rules.insert(after.rules.begin() + static_cast<std::ptrdiff_t>(chance.below(5)),
                                   denial);
            }
            const Policy was = Policy::compile(before);
            const Policy is = Policy::compile(after);
            for (int k = 0; k < 50; ++k) {
                const Request request = someRequest(chance);
                const bool allowedBefore = was.decide(request).allowed;
                const bool allowedAfter = is.decide(request).allowed;
                QVERIFY(allowedBefore || !allowedAfter);
                tightened += allowedBefore && !allowedAfter ? 1 : 0;
            }
        }
        QVERIFY(tightened > 100);
    }

    // Before it is known who comes nobody is turned away whom some rule would let in.
    void theDoorTurnsAwayOnlyWhomNothingLetsIn() {
        Dice chance(3);
        std::size_t refused = 0;
        std::size_t allowed = 0;
        for (int i = 0; i < 800; ++i) {
            Document document = somePolicy(chance);
            for (Rule& rule : document.rules) {
                if (chance.below(2) == 0) rule.grants.push_back({Action::Connect, {}, true});
            }
            const Policy policy = Policy::compile(std::move(document));
            for (int k = 0; k < 50; ++k) {
                Request request = someRequest(chance);
                request.action = Action::Connect;
                request.resource.clear();
                const bool allowedInTheEnd = policy.decide(request).allowed;
                Request unseen = request;
                for (std::size_t fact = 0; fact < kFacts; ++fact) {
                    if (infoOf(static_cast<Fact>(fact)).table == "who")
                        unseen.facts.set(static_cast<Fact>(fact), {});
                }
                const Decision atDoor = policy.decideUnseen(unseen);
                QCOMPARE(policy.decideUnseen(request).allowed, atDoor.allowed); // who it is plays no part
                QVERIFY(atDoor.allowed || !allowedInTheEnd);
                refused += atDoor.allowed ? 0 : 1;
                allowed += allowedInTheEnd ? 1 : 0;
            }
        }
        QVERIFY(refused > 1000 && allowed > 1000);
    }

    void theDoorKnowsWhereAndWhen() {
        const Policy policy = compiled(R"(version = 1
[[allow]]
id = "members"
do = "connect"
who = { segment = "s" }
when = { source = "10.0.0.0/8" }
expires = 2027-01-01T00:00:00Z
[[allow]]
id = "dials"
do = "dial:/ip4/10*"
who = { segment = "s" }
[[deny]]
id = "some"
do = "*"
who = { peer = "p" }
[[deny]]
id = "busy"
do = "connect"
when = { load = ">= 0.9" }
)");
        const auto at = [&](const char* source, double load, std::int64_t ms) {
            Request request = asking(Action::Connect, {}, Fact::Source, *geo::parseAddress(source));
            request.facts.set(Fact::Load, load);
            request.at = {ms};
            return policy.decideUnseen(request);
        };
        QVERIFY(at("10.1.1.1", 0, 0).allowed);
        QVERIFY(!at("192.0.2.1", 0, 0).allowed && at("192.0.2.1", 0, 0).rule == nullptr);
        QCOMPARE(at("10.1.1.1", 0.95, 0).rule->id, std::string("busy"));
        QVERIFY(!at("10.1.1.1", 0, 1'798'761'600'000).allowed);
        QVERIFY(policy.decideUnseen(asking(Action::Dial, "/ip4/10.0.0.1/tcp/1")).allowed);
        QVERIFY(!policy.decideUnseen(asking(Action::Dial, "/dns4/x/tcp/1")).allowed);
    }

    void knowsWhenItMayChange() {
        const Policy plain = compiled("version = 1\n[[allow]]\nid = \"a\"\ndo = \"connect\"\n");
        QVERIFY(!plain.changesAfter({5}) && !plain.asksFor(Fact::Load));
        const std::string rule = "version = 1\n[[allow]]\nid = \"a\"\ndo = \"connect\"\n"
                                 "expires = 2027-01-01T00:00:00Z\n";
        const Policy grant = compiled(rule);
        const WallTime end{1'798'761'600'000};
        QVERIFY(grant.changesAfter({0}) == end);
        QVERIFY(!grant.changesAfter(end)); // it is over
        const Policy hours = compiled(rule + "when = { time = \"06:00-22:00\", load = \"< 0.5\" }\n");
        QVERIFY(hours.asksFor(Fact::Load) && hours.asksFor(Fact::TimeOfDay) && !hours.asksFor(Fact::Tier));
        QVERIFY(hours.changesAfter({61'000}) == WallTime{120'000});
        QVERIFY(hours.changesAfter({120'000}) == WallTime{180'000});
    }

    void addressesAreComparedByTheirBits() {
        const Policy policy = compiled("version = 1\n[[allow]]\nid = \"a\"\ndo = \"connect\"\n"
                                       "when = { source = [\"10.0.0.0/9\", \"2001:db8::/33\"] }\n");
        const auto from = [&](std::string_view address) {
            return policy.decide(asking(Action::Connect, {}, Fact::Source, *geo::parseAddress(address)))
                .allowed;
        };
        QVERIFY(from("10.127.255.255") && !from("10.128.0.0") && !from("11.0.0.0"));
        QVERIFY(from("2001:db8:7fff::1") && !from("2001:db8:8000::1"));
        QVERIFY(from("::ffff:10.0.0.1")); // the same address in another coat
    }
};

VD_SUITE(PolicyTest)

#include "policy_test.moc"
