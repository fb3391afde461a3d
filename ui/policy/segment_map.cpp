#include "ui/policy/segment_map.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace vedette::ui {

namespace {

SegmentMap::Use toldOf(const policy::Passage::Offer& offer, const policy::Ground& ground) {
    SegmentMap::Use out;
    out.service = QString::fromStdString(ground.services[offer.service].name);
    out.allowed = offer.allowed;
    out.used = offer.used;
    out.lost = offer.lost;
    for (const policy::Rule* rule : offer.rules) out.rules += QString::fromStdString(rule->id);
    if (!offer.rules.empty()) {
        out.file = QString::fromStdString(offer.rules.front()->file);
        out.line = static_cast<int>(offer.rules.front()->line);
    }
    return out;
}

SegmentMap::Flow toldOf(const policy::Passage& passage, const policy::Ground& ground) {
    SegmentMap::Flow out;
    out.pairs = passage.pairs;
    out.offered = passage.offered;
    out.allowed = passage.allowed;
    out.refused = passage.refused;
    for (const policy::Passage::Offer& offer : passage.offers) {
        out.used += offer.used;
        out.lost += offer.lost;
        out.uses.push_back(toldOf(offer, ground));
    }
    std::ranges::stable_sort(out.uses, std::ranges::greater(), [](const SegmentMap::Use& use) {
        return std::tuple(use.lost, use.used, use.allowed);
    });
    return out;
}

SegmentMap::Spread spreadOf(const policy::Policy& policy, const policy::Ground& ground, std::size_t falls,
                            bool& complete) {
    SegmentMap::Spread out;
    policy::BlastRadius radius(policy, ground);
    std::size_t sum = 0;
    for (std::size_t i = 0; i < falls; ++i) {
        const std::uint32_t first[] = {static_cast<std::uint32_t>(i * ground.agents.size() / falls)};
        const policy::Blast blast = radius.blastOf(first);
        complete = complete && blast.complete;
        sum += blast.falls;
        out.worst = std::max(out.worst, blast.falls);
    }
    if (falls > 0) out.mean = static_cast<double>(sum) / static_cast<double>(falls);
    return out;
}

/// Whether somebody of whom nothing is known, but for an id that stands nowhere, is allowed that.
bool strangerMay(const policy::Policy& policy, const policy::Ground& ground, const policy::Facts& whom,
                 policy::Action action, const std::string& resource) {
    policy::Request request;
    request.action = action;
    request.resource = resource;
    request.at = ground.at;
    request.facts.set(policy::Fact::Peer, std::string("a stranger"));
    request.facts.set(policy::Fact::Key, std::string("unknown"));
    for (const auto& [mine, theirs] : {std::pair(policy::Fact::Peer, policy::Fact::ToPeer),
                                       std::pair(policy::Fact::Segment, policy::Fact::ToSegment),
                                       std::pair(policy::Fact::Role, policy::Fact::ToRole),
                                       std::pair(policy::Fact::Owner, policy::Fact::ToOwner)})
        request.facts.set(theirs, whom.of(mine));
    policy::tellTheTime(request);
    return policy.decide(request).allowed;
}

void meetAStranger(SegmentMap& out, const policy::Policy& policy, const policy::Ground& ground) {
    for (const policy::FleetAgent& agent : ground.agents) {
        const policy::Facts whom = policy.placed(agent.facts);
        if (!strangerMay(policy, ground, whom, policy::Action::Connect, {})) continue;
        ++out.letIn;
        const auto tells = [&](const char* what) {
            return strangerMay(policy, ground, whom, policy::Action::Identify, what);
        };
        if (tells("agent") || tells("addresses") || tells("protocols")) ++out.tell;
    }
}

void readRules(SegmentMap& out, const policy::Policy& policy) {
    bool acted[policy::kActions] = {};
    for (std::size_t fact = 0; fact < policy::kFacts; ++fact) {
        if (policy.asksFor(static_cast<policy::Fact>(fact)))
            out.asked.push_back(static_cast<policy::Fact>(fact));
    }
    for (const policy::Rule& rule : policy.document().rules) {
        for (const policy::Grant& grant : rule.grants) acted[static_cast<std::size_t>(grant.action)] = true;
    }
    out.ruled = static_cast<std::size_t>(std::ranges::count(acted, true));
}

} // namespace

SegmentMap::Flow::Standing SegmentMap::Flow::standing() const noexcept {
    if (lost > 0) return Standing::Against;
    if (used > 0) return Standing::Used;
    if (allowed > 0) return Standing::Unused;
    return refused > 0 ? Standing::Refused : Standing::Shut;
}

SegmentMap segmentMapOf(std::shared_ptr<const policy::Policy> policy, const engine::Fleet& fleet) {
    const policy::Ground& ground = fleet.ground();
    SegmentMap out;
    out.policy = policy;
    out.agents = ground.agents.size();
    std::map<std::string, std::size_t> places;
    for (const policy::FleetAgent& agent : ground.agents) ++places[engine::segmentOf(*policy, agent)];
    for (auto& [name, count] : places) {
        out.segments.push_back({QString::fromStdString(name), count});
        count = out.segments.size() - 1; // from here on its place
    }
    const policy::Passages passages = policy::BlastRadius(*policy, ground).passages();
    out.complete = passages.complete;
    for (const policy::Passage& passage : passages.all) {
        SegmentMap::Flow flow = toldOf(passage, ground);
        flow.from = places.at(passage.from);
        flow.to = places.at(passage.to);
        out.offered += flow.offered;
        out.allowed += flow.allowed;
        out.used += flow.used;
        out.lost += flow.lost;
        out.refused += flow.refused;
        out.flows.push_back(std::move(flow));
    }
    std::ranges::stable_sort(out.flows, [](const SegmentMap::Flow& a, const SegmentMap::Flow& b) {
        if (a.standing() != b.standing()) return a.standing() < b.standing();
        return std::tuple(a.lost, a.used, a.refused, a.allowed)
             > std::tuple(b.lost, b.used, b.refused, b.allowed);
    });
    out.flowsInAll = out.flows.size();
    if (out.flows.size() > SegmentMap::kMostFlows) out.flows.resize(SegmentMap::kMostFlows);
    out.falls = std::min(ground.agents.size(), SegmentMap::kMostFalls);
    out.spread = spreadOf(*policy, ground, out.falls, out.complete);
    out.flat = spreadOf(policy::flatPolicy(), ground, out.falls, out.complete);
    meetAStranger(out, *policy, ground);
    readRules(out, *policy);
    return out;
}

} // namespace vedette::ui
