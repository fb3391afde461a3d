#include "core/node/decision_log.h"

#include <utility>

namespace vedette::node {

bool DecisionLog::folded(const event::Decision& brief, Instant now) {
    m_fresh = nullptr;
    if (brief.outcome == "allowed") {
        if (now >= m_secondEnds) {
            m_secondEnds = now + kFold;
            m_allowed = 0;
        }
        if (m_allowed < m_allowsPerSecond) {
            ++m_allowed;
            return false;
        }
    }
    const swarm::Prefix prefix = brief.peer.empty() ? swarm::Prefix::of(brief.remote) : swarm::Prefix{};
    Kind kind(brief.outcome, brief.again, brief.action, brief.resource, brief.rule, brief.peer, prefix);
    auto found = m_folds.find(kind);
    if (found == m_folds.end() && m_folds.size() >= kMaxKinds) {
        // Whoever invents peers or names: from here on they are many of one kind.
        kind = Kind(brief.outcome, brief.again, brief.action, {}, {}, {}, {});
        found = m_folds.find(kind);
        if (found == m_folds.end()) {
            event::Decision others;
            others.outcome = brief.outcome;
            others.action = brief.action;
            others.version = brief.version;
            others.again = brief.again;
            found = open(std::move(kind), std::move(others), now);
        }
    }
    if (found != m_folds.end()) {
        ++found->second.more;
        return true;
    }
    m_fresh = &open(std::move(kind), brief, now)->second;
    return false;
}

DecisionLog::Folds::iterator DecisionLog::open(Kind kind, event::Decision first, Instant now) {
    const Instant until = now + kFold;
    if (!m_next || until < *m_next) m_next = until;
    return m_folds.emplace(std::move(kind), Fold{std::move(first), 0, until}).first;
}

void DecisionLog::tell(event::Decision record) {
    if (Fold* const fresh = std::exchange(m_fresh, nullptr)) fresh->first = record;
    m_told.push_back(std::move(record));
}

std::optional<event::Decision> DecisionLog::poll() {
    if (m_told.empty()) return std::nullopt;
    std::optional<event::Decision> told(std::move(m_told.front()));
    m_told.pop_front();
    return told;
}

void DecisionLog::tellDue(Instant now) {
    if (!m_next || *m_next > now) return;
    m_next.reset();
    for (auto it = m_folds.begin(); it != m_folds.end();) {
        Fold& fold = it->second;
        if (fold.until <= now) {
            if (fold.more == 0) {
                it = m_folds.erase(it);
                continue;
            }
            m_told.push_back(fold.first);
            m_told.back().count = std::exchange(fold.more, 0);
            fold.until = now + kFold;
        }
        if (!m_next || fold.until < *m_next) m_next = fold.until;
        ++it;
    }
}

void DecisionLog::tellAll() {
    for (auto& [kind, fold] : m_folds) {
        if (fold.more == 0) continue;
        m_told.push_back(fold.first);
        m_told.back().count = std::exchange(fold.more, 0);
    }
    m_folds.clear();
    m_next.reset();
}

} // namespace vedette::node
