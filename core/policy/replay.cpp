#include "core/policy/replay.h"

#include "core/policy/fact_text.h"

#include <algorithm>
#include <utility>

namespace vedette::policy {

namespace {

constexpr std::string_view kRulePrefix = "rule.";

} // namespace

Result<std::optional<Request>> questionOf(const event::Event& event, const event::Decision& record) {
    const auto action = actionOf(record.action);
    if (!action) return Fail{PolicyError::UnknownAction, record.action};
    if (record.facts.empty()) return std::optional<Request>();
    Request request;
    request.action = *action;
    request.resource = record.resource;
    request.at = event.wall;
    request.facts = VD_TRY(factsOf(record.facts));
    request.facts.set(Fact::Segment, {});
    request.facts.set(Fact::ToSegment, {});
    return std::optional(std::move(request));
}

bool policyAllowed(const event::Decision& record) {
    return record.outcome != "refused"
        || !(record.rule.starts_with(kRulePrefix) || record.rule.starts_with("policy."));
}

std::string ruleOf(const event::Decision& record) {
    return record.rule.starts_with(kRulePrefix) ? record.rule.substr(kRulePrefix.size()) : std::string();
}

Result<> Replay::add(const event::Event& event, const event::Decision& record) {
    auto request = VD_TRY(questionOf(event, record));
    ++m_tally.records;
    m_tally.attempts += record.count;
    m_tally.newest = std::max(m_tally.newest, event.wall);
    if (!request) {
        m_tally.unclear += record.count;
        return {};
    }
    request->facts = m_policy->placed(std::move(request->facts));
    const Decision decision = m_policy->decideAsAsked(*request);
    if (decision.rule != nullptr) {
        Use& use = m_uses[decision.rule];
        use.count += record.count;
        use.last = std::max(use.last, event.wall);
    }
    // Whose call it is was not asked, and is not by any other policy. Nor is what is open so that a bundle
    // can come.
    const bool ownCall = record.who && record.rule.empty() && record.outcome == "allowed";
    if (ownCall || record.rule == kBundleRule) return {};
    const bool was = policyAllowed(record);
    if (decision.allowed == was) return {};
    (was ? m_tally.breaks : m_tally.opens) += record.count;
    Key key{record.action, record.resource, record.peer, ruleOf(record),
            decision.rule != nullptr ? decision.rule->id : std::string()};
    auto found = m_differences.find(key);
    if (found == m_differences.end()) {
        if (m_differences.size() >= kMaxDifferences) return {};
        found = m_differences.emplace(std::move(key), Difference{}).first;
    }
    Difference& at = found->second;
    at.wasAllowed = was;
    at.count += record.count;
    at.last = event.wall;
    at.request = *std::move(request);
    return {};
}

Replay::Use Replay::use(const Rule& rule) const {
    const auto found = m_uses.find(&rule);
    return found == m_uses.end() ? Use{} : found->second;
}

} // namespace vedette::policy
