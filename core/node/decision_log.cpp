#include "core/node/decision_log.h"

#include <utility>

namespace vedette::node {

bool DecisionLog::folded(const event::Decision& brief, Instant now) {
    m_fresh = nullptr;
    if (brief.outcome == "allowed") {
        if (now >= m_secondEnds) {
            m_secondEnds = now + kFoldSpan;
            m_allowed = 0;
        }
        if (m_allowed < m_allowsPerSecond) {
            ++m_allowed;
            return false;
        }
    }
    const swarm::Prefix prefix = brief.peer.empty() ? swarm::Prefix::of(brief.remote) : swarm::Prefix{};
    Kind kind(brief.outcome, brief.again, brief.action, brief.resource, brief.rule, brief.peer, prefix);
    auto* fold = m_folds.find(kind);
    if (fold == nullptr && m_folds.full()) {
        // Whoever invents peers or names: from here on they are many of one kind.
        kind = Kind(brief.outcome, brief.again, brief.action, {}, {}, {}, {});
        fold = m_folds.find(kind);
        if (fold == nullptr) {
            event::Decision others;
            others.outcome = brief.outcome;
            others.action = brief.action;
            others.version = brief.version;
            others.again = brief.again;
            fold = &m_folds.open(kind, std::move(others), now);
        }
    }
    if (fold != nullptr) {
        ++fold->more;
        return true;
    }
    m_fresh = &m_folds.open(std::move(kind), brief, now);
    return false;
}

void DecisionLog::tell(event::Decision record) {
    if (auto* const fresh = std::exchange(m_fresh, nullptr)) fresh->record = record;
    m_told.push_back(std::move(record));
}

std::optional<event::Decision> DecisionLog::poll() {
    if (m_told.empty()) return std::nullopt;
    std::optional<event::Decision> told(std::move(m_told.front()));
    m_told.pop_front();
    return told;
}

void DecisionLog::tellDue(Instant now) {
    m_folds.tellDue(now,
                    [this](const event::Decision& first, std::uint64_t count) { tellAgain(first, count); });
}

void DecisionLog::tellAll() {
    m_folds.tellAll([this](const event::Decision& first, std::uint64_t count) { tellAgain(first, count); });
}

void DecisionLog::tellAgain(event::Decision record, std::uint64_t count) {
    record.count = count;
    m_told.push_back(std::move(record));
}

} // namespace vedette::node
