#include "ui/policy/decision_tally.h"

#include <algorithm>
#include <utility>

namespace vedette::ui {

Result<> DecisionTally::add(const event::Event& event, const event::Decision& record) {
    auto request = VD_TRY(policy::questionOf(event, record));
    const bool refused = record.outcome == "refused";
    (refused ? m_refused : m_allowed) += record.count;
    const std::string own = policy::ruleOf(record);
    Kind kind{refused, own.empty() ? record.rule : own, record.action, record.resource, record.peer};
    if (kind.rule == "policy.no_rule") kind.rule.clear();
    auto found = m_kinds.find(kind);
    if (found == m_kinds.end()) {
        if (m_kinds.size() >= kMostKinds) {
            m_beyond += record.count;
            return {};
        }
        found = m_kinds.emplace(std::move(kind), Sum{}).first;
    }
    found->second.count += record.count;
    found->second.last = std::max(found->second.last, event.wall);
    if (request) found->second.request = std::move(request);
    return {};
}

} // namespace vedette::ui
