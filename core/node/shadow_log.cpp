#include "core/node/shadow_log.h"

#include "core/base/second_folds.h"

#include <algorithm>
#include <limits>

namespace vedette::node {

namespace {

constexpr Duration kReviewsTold = std::chrono::minutes(1);

} // namespace

void ShadowLog::begin(Bytes proposal, std::uint64_t version) {
    tellAll();
    m_rows.clear();
    m_standing.clear();
    m_stood.clear();
    m_proposal = std::move(proposal);
    m_version = version;
}

void ShadowLog::compared(swarm::Occasion occasion, Instant now) {
    const bool again = occasion == swarm::Occasion::Again;
    ++(again ? m_reviewed : m_compared);
    const Instant due = now + (again ? kReviewsTold : kFoldSpan);
    m_due = m_due ? std::min(*m_due, due) : due;
}

void ShadowLog::agreed(swarm::Occasion occasion, Instant now) {
    compared(occasion, now);
}

ShadowLog::Row* ShadowLog::rowOf(Kind kind, event::ShadowCompared& what) {
    if (const auto found = m_rows.find(kind); found != m_rows.end()) return &found->second;
    if (m_rows.size() >= kMaxRows) {
        // Whoever invents peers or names: from here on they are many of one kind.
        event::ShadowCompared others;
        others.outcome = what.outcome;
        others.again = what.again;
        what = std::move(others);
        kind = Kind(what.again, what.outcome, {}, {}, {}, {}, {}, {}, {});
        if (const auto found = m_rows.find(kind); found != m_rows.end()) return &found->second;
    }
    m_rows.emplace(std::move(kind), Row{what, 0});
    return nullptr;
}

void ShadowLog::differed(event::ShadowCompared what, const swarm::Context& context, Instant now) {
    compared(context.occasion, now);
    what.again = context.occasion == swarm::Occasion::Again;
    const swarm::Prefix prefix = what.peer.empty() ? swarm::Prefix::of(what.remote) : swarm::Prefix{};
    Kind kind(what.again, what.outcome, what.action, what.resource, what.rule, what.proposed, what.who,
              what.peer, prefix);
    if (what.again && m_standing.size() < kMaxStanding) {
        const auto one = m_standing.emplace(context.connection, kind).first;
        if (m_stood.contains(*one)) return;
    }
    Row* const row = rowOf(std::move(kind), what);
    if (row == nullptr) return tell(std::move(what), 1);
    if (row->more++ == 0) m_waiting.push_back(row);
    m_due = std::min(m_due.value_or(now + kFoldSpan), now + kFoldSpan);
}

void ShadowLog::beginReview() {
    m_stood = std::exchange(m_standing, {});
}

std::optional<event::ShadowCompared> ShadowLog::poll() {
    if (m_told.empty()) return std::nullopt;
    std::optional<event::ShadowCompared> told(std::move(m_told.front()));
    m_told.pop_front();
    return told;
}

void ShadowLog::tell(event::ShadowCompared record, std::uint64_t count) {
    record.proposal = m_proposal;
    record.version = m_version;
    record.compared = std::exchange(m_compared, 0);
    record.reviewed = std::exchange(m_reviewed, 0);
    record.count = count;
    m_told.push_back(std::move(record));
}

void ShadowLog::tellWaiting(std::size_t most) {
    for (; most > 0 && !m_waiting.empty(); --most) {
        Row& row = *m_waiting.front();
        m_waiting.pop_front();
        tell(row.record, std::exchange(row.more, 0));
    }
    if (m_compared + m_reviewed > 0) tell({}, 0);
}

void ShadowLog::tellDue(Instant now) {
    if (!m_due || now < *m_due) return;
    m_due.reset();
    tellWaiting(kMaxToldAgain);
    if (!m_waiting.empty()) m_due = now + kFoldSpan;
}

void ShadowLog::tellAll() {
    m_due.reset();
    tellWaiting(std::numeric_limits<std::size_t>::max());
}

} // namespace vedette::node
