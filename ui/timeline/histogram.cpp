#include "ui/timeline/histogram.h"

#include <algorithm>
#include <numeric>

namespace vedette::ui {

namespace {

std::int64_t numberOf(WallTime at, std::int64_t grain) {
    return at.ms >= 0 ? at.ms / grain : (at.ms - grain + 1) / grain;
}

} // namespace

EventGroup groupOf(event::Kind kind) noexcept {
    using event::Kind;
    switch (kind) {
    case Kind::RoutingChanged:
    case Kind::LookupEnded:
    case Kind::RecordStored:
    case Kind::BootstrapCompared:
    case Kind::PeerDiscovered: return EventGroup::Discovery;
    case Kind::MessageDelivered:
    case Kind::MessagePublished:
    case Kind::MeshChanged:
    case Kind::SubscriptionChanged:
    case Kind::DelegationLearned:
    case Kind::ScoreChanged: return EventGroup::Gossip;
    case Kind::TaskEnded:
    case Kind::CanaryEnded:
    case Kind::AttestationEnded:
    case Kind::PingMeasured: return EventGroup::Work;
    case Kind::DialFailed:
    case Kind::PeerViolated:
    case Kind::StreamViolated:
    case Kind::PeerMisbehaved:
    case Kind::MessageRefused:
    case Kind::Refused:
    case Kind::IdentityAway:
    case Kind::TierChanged:
    case Kind::AlertRaised:
    case Kind::AlertChanged:
    case Kind::StoreTroubled: return EventGroup::Trouble;
    case Kind::OperatorActed:
    case Kind::CredentialsRotated:
    case Kind::IdentityBack:
    case Kind::RecordingStarted:
    case Kind::RecordingEnded:
    case Kind::ClockStepped: return EventGroup::Operator;
    default: return EventGroup::Connections;
    }
}

std::uint32_t Bucket::total() const noexcept {
    return std::accumulate(groups.begin(), groups.end(), 0U);
}

Bucket& Bucket::operator+=(const Bucket& other) noexcept {
    for (std::size_t i = 0; i < groups.size(); ++i) groups[i] += other.groups[i];
    joins += other.joins;
    leaves += other.leaves;
    return *this;
}

void Histogram::add(WallTime at, event::Kind kind, std::uint32_t count) {
    Bucket one;
    one.groups[static_cast<std::size_t>(groupOf(kind))] = count;
    if (kind == event::Kind::ConnectionOpened) one.joins = count;
    if (kind == event::Kind::ConnectionClosed) one.leaves = count;
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        m_levels[i][numberOf(at, kGrains[i])] += one;
        if (m_levels[i].size() > kMostBuckets) m_levels[i].erase(m_levels[i].begin());
    }
}

void Histogram::adopt(const Histogram& read, WallTime from, WallTime to) {
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        Level& level = m_levels[i];
        // A bucket that reaches over the border belongs to whoever counted more of it; one that holds both
        // borders leaves no whole one between them.
        const std::int64_t first = numberOf({from.ms + kGrains[i] - 1}, kGrains[i]);
        const std::int64_t end = numberOf(to, kGrains[i]);
        if (first < end) level.erase(level.lower_bound(first), level.lower_bound(end));
        for (const auto& [number, bucket] : read.m_levels[i]) {
            Bucket& mine = level[number];
            if (bucket.total() > mine.total()) mine = bucket;
        }
        while (level.size() > kMostBuckets) level.erase(level.begin());
    }
}

void Histogram::clear() {
    for (Level& level : m_levels) level.clear();
}

std::vector<Bucket> Histogram::over(WallTime from, std::int64_t span, std::size_t columns) const {
    std::vector<Bucket> result(columns);
    if (columns == 0 || span <= 0) return result;
    // The coarsest level whose buckets still fit into a column; the finest when none does.
    const std::int64_t column = span / static_cast<std::int64_t>(columns);
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < kGrains.size(); ++i) {
        if (kGrains[i] <= column) chosen = i;
    }
    const std::int64_t grain = kGrains[chosen];
    const Level& level = m_levels[chosen];
    for (auto at = level.lower_bound(numberOf(from, grain)); at != level.end(); ++at) {
        const std::int64_t begins = std::max<std::int64_t>(at->first * grain - from.ms, 0);
        if (begins >= span) break;
        result[static_cast<std::size_t>(begins * static_cast<std::int64_t>(columns) / span)] += at->second;
    }
    return result;
}

} // namespace vedette::ui
