#include "core/policy/flip.h"

#include <algorithm>

namespace vedette::policy {

namespace {

/// More changes than this are no advice.
constexpr std::size_t kMostChanges = 6;

bool isFixed(Fact fact) {
    return fact == Fact::Peer || fact == Fact::ToPeer;
}

bool coversRequest(const Rule& rule, const Request& request) {
    return std::ranges::any_of(
        rule.grants, [&](const Grant& grant) { return grant.covers(request.action, request.resource); });
}

bool isExpired(const Rule& rule, WallTime at) {
    return rule.expires && at >= *rule.expires;
}

class Search {
public:
    Search(const Policy& policy, const Request& request, std::size_t budget)
        : m_policy(policy), m_request(request), m_wanted(!policy.decide(request).allowed), m_budget(budget) {
        for (const Rule& rule : policy.document().rules) {
            if (coversRequest(rule, request) && !isExpired(rule, request.at)) m_rules.push_back(&rule);
        }
        spend(policy.document().rules.size());
    }

    Flips run() {
        // Deeper only when nothing was found with fewer changes: the first that is found is the smallest.
        for (std::size_t depth = 1; depth <= kMostChanges && m_found.empty() && m_budget > 0; ++depth) {
            m_depth = depth;
            step();
        }
        Flips out;
        out.exhaustive = m_budget > 0;
        if (!m_found.empty()) out.ways.push_back({m_found, std::nullopt});
        return out;
    }

private:
    void step() {
        if (!m_found.empty() || m_budget == 0) return;
        const Decision now = m_policy.decide(m_request);
        spend(1);
        if (now.allowed == m_wanted) {
            m_found = m_changes;
            return;
        }
        if (m_changes.size() >= m_depth) return;
        // The rule that stands in the way has to stop applying …
        if (now.rule != nullptr) {
            for (const Condition& condition : now.rule->conditions) change(condition, false);
        }
        // … or one of the other kind has to begin, which is enough against any that allow.
        if (now.rule == nullptr || !m_wanted) {
            for (const Rule* rule : m_rules) {
                if (rule->allows == m_wanted) fulfil(*rule);
                if (!m_found.empty() || m_budget == 0) return;
            }
        }
    }

    /// All of the rule's conditions made to hold, if that takes no more changes than are left.
    void fulfil(const Rule& rule) {
        spend(1);
        const auto holds = [&](const Condition& condition) {
            return isMet(rule, judge(condition, m_request.facts.of(condition.fact)));
        };
        if (std::ranges::all_of(rule.conditions, holds)) return;
        const std::size_t before = m_changes.size();
        const Facts facts = m_request.facts;
        bool done = true;
        // What holds by now needs no change: several conditions may be on one fact.
        for (const Condition& condition : rule.conditions)
            done = done && (holds(condition) || (m_changes.size() < m_depth && apply(condition, true)));
        // The value for one condition may have undone another on the same fact.
        if (done && applies(rule, m_request)) step();
        m_request.facts = facts;
        m_changes.resize(before);
    }

    void change(const Condition& condition, bool hold) {
        if (!m_found.empty() || m_budget == 0) return;
        const Facts facts = m_request.facts;
        const std::size_t before = m_changes.size();
        if (apply(condition, hold)) step();
        m_request.facts = facts;
        m_changes.resize(before);
    }

    /// False for a fact that stays, that was changed already, or that no value would suit.
    bool apply(const Condition& condition, bool hold) {
        spend(1);
        const Fact fact = condition.fact;
        if (isFixed(fact) || std::ranges::find(m_changes, fact, &FactChange::fact) != m_changes.end())
            return false;
        const Value now = m_request.facts.of(fact);
        auto to = hold ? valueThatHolds(condition, now) : valueThatFails(condition, now);
        if (!to) return false;
        m_request.facts.set(fact, *to);
        m_changes.push_back({fact, now, *std::move(to), (hold ? "" : "not: ") + textOf(condition)});
        return true;
    }

    void spend(std::size_t work) { m_budget -= std::min(m_budget, work); }

    const Policy& m_policy;
    Request m_request;
    bool m_wanted;
    std::size_t m_budget;
    std::size_t m_depth = 0;
    std::vector<const Rule*> m_rules; ///< that could have a say
    std::vector<FactChange> m_changes;
    std::vector<FactChange> m_found;
};

/// The one rule whose removal, renewal or addition turns it.
std::optional<RuleChange> ruleThatFlips(const Policy& policy, const Request& request, const Decision& now) {
    using Kind = RuleChange::Kind;
    if (now.rule != nullptr) {
        const bool turns = policy.decideWithout(request, now.rule).allowed != now.allowed;
        return turns ? std::optional(RuleChange{Kind::Remove, now.rule->id}) : std::nullopt;
    }
    for (const Rule& rule : policy.document().rules) {
        if (!rule.allows || !isExpired(rule, request.at)) continue;
        Request before = request;
        before.at = WallTime{rule.expires->ms - 1};
        if (applies(rule, before)) return RuleChange{Kind::Renew, rule.id};
    }
    return RuleChange{Kind::Add, {}};
}

} // namespace

Flips whatWouldFlip(const Policy& policy, const Request& request, std::size_t budget) {
    Flips out = Search(policy, request, budget).run();
    if (auto rule = ruleThatFlips(policy, request, policy.decide(request)))
        out.ways.push_back({{}, std::move(rule)});
    return out;
}

} // namespace vedette::policy
