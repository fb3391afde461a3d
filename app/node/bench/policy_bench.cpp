#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"
#include "app/node/bench/policy_rivals.h"
#include "core/base/random.h"
#include "core/node/policy_gate.h"
#include "core/policy/blast.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace vedette::app {

namespace {

using policy::Action;
using policy::Condition;
using policy::Fact;

constexpr int kDecisions = 1'000'000;
constexpr int kGateDecisions = 200'000;
constexpr std::size_t kRequests = 10'000;

/// A fleet in segments of some hundred rules each: who may ask what of whom, and some that may not.
struct RuledFleet {
    policy::Policy policy;
    std::vector<policy::Request> requests;
    std::unordered_map<std::string, int> words; ///< every word of the requests

    RuledFleet(std::size_t rules, Random& random)
        : policy(policy::Policy::compile(documentOf(rules, random))) {
        const std::size_t segments = segmentsOf(rules);
        for (std::size_t i = 0; i < kRequests; ++i) requests.push_back(requestOf(segments, random));
        for (const policy::Request& request : requests) {
            words.emplace(request.resource, 0);
            for (const Fact fact : {Fact::Peer, Fact::Segment, Fact::ToSegment})
                words.emplace(*request.facts.word(fact), 0);
        }
    }

    static std::size_t segmentsOf(std::size_t rules) { return std::max<std::size_t>(3, rules / 100); }

    static std::string segmentOf(std::size_t number) { return "segment-" + std::to_string(number); }

    /// As another judge is asked it (policy_rivals.h).
    [[nodiscard]] Json question() const {
        Json rules = Json::array();
        for (const policy::Rule& rule : policy.document().rules) {
            const policy::Grant& grant = rule.grants.front();
            rules.push_back({rule.allows, rule.conditions[0].words.front(), rule.conditions[1].words.front(),
                             grant.resource, grant.prefix});
        }
        Json asked = Json::array();
        for (const policy::Request& request : requests) {
            const auto word = [&](Fact fact) { return *request.facts.word(fact); };
            asked.push_back({word(Fact::Segment), word(Fact::ToSegment), request.resource,
                             *policy::levelOf(Fact::Tier, word(Fact::Tier))});
        }
        return {{"rules", std::move(rules)}, {"requests", std::move(asked)}};
    }

private:
    static std::string serviceOf(std::size_t number) { return "/task/" + std::to_string(number) + "/1.0.0"; }

    static Condition wordIs(Fact fact, std::string word) {
        Condition out;
        out.fact = fact;
        out.words = {std::move(word)};
        return out;
    }

    static policy::Document documentOf(std::size_t rules, Random& random) {
        const std::size_t segments = segmentsOf(rules);
        policy::Document out;
        out.version = 1;
        for (std::size_t i = 0; i < rules; ++i) {
            policy::Rule rule;
            rule.id = "rule-" + std::to_string(i);
            rule.allows = i % 50 != 0;
            rule.grants = {{Action::Open, serviceOf(random.below(20)), random.below(4) == 0}};
            rule.conditions.push_back(wordIs(Fact::Segment, segmentOf(random.below(segments))));
            rule.conditions.push_back(wordIs(Fact::ToSegment, segmentOf(random.below(segments))));
            Condition tier;
            tier.fact = Fact::Tier;
            tier.test = rule.allows ? Condition::Test::AtMost : Condition::Test::Above;
            tier.number = 1;
            rule.conditions.push_back(std::move(tier));
            out.rules.push_back(std::move(rule));
        }
        return out;
    }

    static policy::Request requestOf(std::size_t segments, Random& random) {
        policy::Request out;
        out.action = Action::Open;
        out.resource = serviceOf(random.below(20));
        out.facts.set(Fact::Peer, "peer-" + std::to_string(random.below(100'000)));
        out.facts.set(Fact::Segment, segmentOf(random.below(segments)));
        out.facts.set(Fact::ToSegment, segmentOf(random.below(segments)));
        out.facts.set(Fact::Tier, std::string(policy::infoOf(Fact::Tier).levels[random.below(3)]));
        out.facts.set(Fact::Score, 0.7);
        return out;
    }
};

/// The decision of which somebody is told the rule and the facts.
std::size_t decideAndTell(const RuledFleet& fleet, const policy::Request& request) {
    const policy::Decision decision = fleet.policy.decide(request);
    return policy::Policy::because(request, decision).size() + (decision.allowed ? 1 : 0);
}

constexpr std::uint32_t kBlastAgents = 10'000;

/// Agents of the same segments, each with two of the services and some that it dials.
policy::Ground groundOf(const RuledFleet& fleet, std::size_t segments, Random& random) {
    policy::Ground out;
    std::unordered_map<std::string, std::uint32_t> services;
    for (const policy::Rule& rule : fleet.policy.document().rules) {
        const auto& grant = rule.grants.front();
        if (!services.try_emplace(grant.resource, static_cast<std::uint32_t>(out.services.size())).second)
            continue;
        out.services.push_back({grant.resource, {{Action::Open, {grant.resource}}}, true});
    }
    for (std::uint32_t i = 0; i < kBlastAgents; ++i) {
        policy::FleetAgent agent;
        agent.facts.set(Fact::Peer, "peer-" + std::to_string(i));
        agent.facts.set(Fact::Segment, RuledFleet::segmentOf(random.below(segments)));
        agent.facts.set(Fact::Tier, std::string(policy::infoOf(Fact::Tier).levels[random.below(3)]));
        for (int s = 0; s < 2; ++s)
            agent.serves.push_back(static_cast<std::uint32_t>(random.below(out.services.size())));
        for (int d = 0; d < 3; ++d)
            agent.dials.push_back(static_cast<std::uint32_t>(random.below(kBlastAgents)));
        out.agents.push_back(std::move(agent));
    }
    return out;
}

double worstOfHundred(const RuledFleet& fleet, int decisions, std::size_t& sink) {
    std::vector<double> each;
    for (int i = 0; i < decisions; ++i) {
        const auto& request = fleet.requests[static_cast<std::size_t>(i) % kRequests];
        const auto begin = std::chrono::steady_clock::now();
        sink += decideAndTell(fleet, request);
        each.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
    }
    const auto at = each.begin() + static_cast<std::ptrdiff_t>(each.size() * 99 / 100);
    std::nth_element(each.begin(), at, each.end());
    return *at;
}

} // namespace

namespace {

/// One agent falls; the floor is as many bare decisions.
Result<> benchBlast(const BenchPlan& plan, Random& random, Console& console) {
    constexpr std::size_t kRules = 10'000;
    const RuledFleet fleet(kRules, random);
    policy::Document document = fleet.policy.document();
    policy::Rule door;
    door.id = "door";
    door.allows = true;
    door.grants = {{Action::Connect, {}, true}, {Action::Dial, {}, true}};
    document.rules.push_back(std::move(door));
    const policy::Policy policy = policy::Policy::compile(std::move(document));
    const policy::Ground ground = groundOf(fleet, RuledFleet::segmentsOf(kRules), random);
    std::vector<double> times;
    std::vector<double> floors;
    policy::Blast blast;
    for (int round = 0; round < plan.rounds; ++round) {
        double begin = cpuSeconds();
        const std::array<std::uint32_t, 1> first{0};
        blast = policy::BlastRadius(policy, ground).blastOf(first);
        times.push_back((cpuSeconds() - begin) * 1e3);
        begin = cpuSeconds();
        std::size_t allowed = 0;
        for (std::size_t i = 0; i < blast.decisions; ++i)
            allowed += fleet.policy.decide(fleet.requests[i % kRequests]).allowed ? 1U : 0U;
        floors.push_back((cpuSeconds() - begin) * 1e3);
        if (allowed == 0) return Fail{std::make_error_code(std::errc::invalid_argument)};
    }
    say(console, {"policy-blast",
                  median(times),
                  "ms",
                  median(floors),
                  {{"agents", kBlastAgents},
                   {"rules", kRules},
                   {"decisions", blast.decisions},
                   {"falls", blast.falls}}});
    return {};
}

/// Other judges of the same requests; an answer that is not ours is a failure of one of us.
Result<std::vector<Rival>> rivalsOf(const BenchPlan& plan, const RuledFleet& fleet, double rate) {
    std::vector<Rival> out;
    if (plan.rivalsFolder.empty()) return out;
    for (const PolicyRival& rival : VD_TRY(policyRivals(plan.rivalsFolder, fleet.question()))) {
        for (std::size_t i = 0; i < rival.answers.size() && i < kRequests; ++i) {
            if (fleet.policy.decide(fleet.requests[i]).allowed != (rival.answers[i] == '1'))
                return Fail{BenchError::Failed,
                            rival.name + " decides request " + std::to_string(i) + " otherwise"};
        }
        out.push_back({rival.perSecond, "decisions/s", rate / rival.perSecond, rival.name});
    }
    return out;
}

/// What each decision of a node costs, against the bare decision and beside a handshake's primitives, which
/// come before the first stream; and with a proposal beside its policy, against without one.
Result<> benchGate(const BenchPlan& plan, Random& random, std::size_t& sink, Console& console) {
    constexpr std::size_t kRules = 1000;
    constexpr std::size_t kPeers = 1000;
    const RuledFleet fleet(kRules, random);
    const auto policy =
        std::make_shared<const policy::Policy>(policy::Policy::compile(fleet.policy.document()));
    std::vector<swarm::GateRequest> requests(kPeers);
    for (swarm::GateRequest& request : requests) {
        Bytes key(36);
        random.fill(key);
        request.subject.peer = codec::PeerId::ofEncodedKey(key);
        request.subject.address = *codec::Multiaddr::ofTcp("10.1.2.3", 4001);
        request.action = swarm::Action::OpenInbound;
        request.resource = fleet.requests[random.below(kRequests)].resource;
    }
    const int decisions = plan.scaled(kGateDecisions);
    std::vector<double> times;
    std::vector<double> floors;
    std::vector<double> bare;
    for (int round = 0; round < plan.rounds; ++round) {
        const double before = cpuSeconds();
        for (int i = 0; i < decisions; ++i)
            sink += decideAndTell(fleet, fleet.requests[static_cast<std::size_t>(i) % kRequests]);
        bare.push_back((cpuSeconds() - before) * 1e6 / decisions);
        for (const bool beside : {false, true}) {
            node::PolicyConfig config;
            config.policy = policy;
            if (beside) config.shadow = node::Proposal{policy, Bytes{1}};
            node::PolicyGate gate(std::move(config), requests.front().subject.peer, {}, nullptr, nullptr);
            const double begin = cpuSeconds();
            for (int i = 0; i < decisions; ++i) {
                const auto& request = requests[static_cast<std::size_t>(i) % kPeers];
                const Instant now{std::chrono::microseconds(i)};
                sink += std::holds_alternative<swarm::Refuse>(gate.judge(request, now)) ? 1U : 0U;
                while (gate.poll()) ++sink;
                while (gate.pollShadow()) ++sink;
            }
            (beside ? times : floors).push_back((cpuSeconds() - begin) * 1e6 / decisions);
        }
    }
    const double handshake = noiseHandshakeFloor(plan.scaled(1000)) * 1e6;
    say(console,
        {"policy-gate",
         median(floors),
         "us",
         median(bare),
         {{"rules", kRules}, {"handshake_us", handshake}, {"of_handshake", median(floors) / handshake}}});
    say(console, {"policy-shadow", median(times), "us", median(floors), {{"rules", kRules}}});
    return {};
}

} // namespace

Result<> benchPolicy(const BenchPlan& plan, Console& console) {
    SeededRandom random(7);
    std::size_t sink = 0;
    for (const std::size_t rules : {std::size_t{10}, std::size_t{1000}, std::size_t{100'000}}) {
        const RuledFleet fleet(rules, random);
        const int decisions = plan.scaled(kDecisions);
        std::vector<double> rates;
        std::vector<double> floors;
        std::size_t allowed = 0;
        for (int round = 0; round < plan.rounds; ++round) {
            double begin = cpuSeconds();
            for (int i = 0; i < decisions; ++i)
                sink += decideAndTell(fleet, fleet.requests[static_cast<std::size_t>(i) % kRequests]);
            rates.push_back(decisions / (cpuSeconds() - begin));
            begin = cpuSeconds();
            for (int i = 0; i < decisions; ++i) {
                const auto& request = fleet.requests[static_cast<std::size_t>(i) % kRequests];
                sink += static_cast<std::size_t>(fleet.words.find(request.resource)->second);
                for (const Fact fact : {Fact::Peer, Fact::Segment, Fact::ToSegment})
                    sink += static_cast<std::size_t>(fleet.words.find(*request.facts.word(fact))->second);
            }
            floors.push_back(decisions / (cpuSeconds() - begin));
        }
        for (const auto& request : fleet.requests) allowed += fleet.policy.decide(request).allowed ? 1U : 0U;
        const auto rivals = VD_TRY(rivalsOf(plan, fleet, median(rates)));
        say(console, {"policy-" + std::to_string(rules),
                      median(rates),
                      "decisions/s",
                      median(floors),
                      {{"rules", rules},
                       {"p99_us", worstOfHundred(fleet, decisions / 10, sink)},
                       {"allowed", static_cast<double>(allowed) / kRequests}},
                      rivals});
    }
    VD_TRY(benchBlast(plan, random, console));
    VD_TRY(benchGate(plan, random, sink, console));
    if (sink == 0) return Fail{std::make_error_code(std::errc::invalid_argument)}; // the work was done
    return {};
}

} // namespace vedette::app
