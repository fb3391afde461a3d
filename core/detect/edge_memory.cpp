#include "core/detect/edge_memory.h"

#include "core/detect/power_of_two.h"

#include <algorithm>
#include <limits>

namespace vedette::detect {

namespace {

constexpr float kHour = 3600;
constexpr float kDay = 86'400;
constexpr float kNeverMinutes = 7 * 24 * 60;

std::uint64_t keyOf(Subject source, Subject target) {
    return static_cast<std::uint64_t>(source) << 32 | target;
}

void oneMore(std::uint16_t& count) {
    if (count < std::numeric_limits<std::uint16_t>::max()) ++count;
}

} // namespace

EdgeMemory::EdgeMemory(std::uint64_t key) : m_pairs(kPairs, key), m_peers(kPeers, key) {
    VD_ASSERT(m_pairs.bytes() + m_peers.bytes() <= kMemory);
}

void EdgeMemory::count(Activity& activity, float& fadedHour, float& fadedDay) const {
    const auto passed = static_cast<float>(m_seconds - activity.last);
    fadedHour = activity.total > 0 ? powerOfTwo(-passed / kHour) : 0;
    fadedDay = activity.total > 0 ? powerOfTwo(-passed / kDay) : 0;
    if (activity.minute != m_minute) {
        activity.now = activity.total > 0
                         ? activity.now * powerOfTwo(static_cast<float>(activity.minute - m_minute))
                         : 0;
        activity.minute = m_minute;
    }
    if (activity.lastHour != m_hour) {
        activity.lastHour = m_hour;
        oneMore(activity.hours);
    }
    if (activity.lastDay != m_day) {
        activity.lastDay = m_day;
        oneMore(activity.days);
    }
    activity.now += 1;
    activity.hour = activity.hour * fadedHour + 1;
    activity.day = activity.day * fadedDay + 1;
    activity.total += 1;
    activity.last = m_seconds;
}

void EdgeMemory::count(Role& role, bool newPair) const {
    float fadedHour = 0;
    float fadedDay = 0;
    count(role.activity, fadedHour, fadedDay);
    role.fan = role.fan * fadedHour * fadedHour + (newPair ? 1.0F : 0.0F);
    role.fanDay = role.fanDay * fadedDay + (newPair ? 1.0F : 0.0F);
}

void EdgeMemory::meet(Peer& peer) const {
    if (peer.lastHour == m_hour) return;
    peer.lastHour = m_hour;
    oneMore(peer.hours);
}

float EdgeMemory::surprise(const Activity& activity) const {
    const auto minutes = static_cast<float>(m_minute + 1);
    const float excess = activity.now - activity.total / minutes;
    // A pause is no attack, and the first minute has nothing before it.
    if (m_minute == 0 || excess <= 0) return 0;
    return excess * excess * minutes * minutes / (activity.total * (minutes - 1));
}

Traits EdgeMemory::note(const Edge& edge) {
    if (!m_origin) m_origin = m_latest = edge.at;
    m_latest = std::max(m_latest, edge.at);
    const Duration passed = m_latest - *m_origin;
    m_seconds = std::chrono::duration<double>(passed).count();
    m_minute = static_cast<std::int32_t>(passed / std::chrono::minutes(1));
    m_hour = m_minute / 60;
    m_day = m_hour / 24;

    const Activity* const reverse = m_pairs.find(keyOf(edge.target, edge.source));
    const float reverseHours = reverse != nullptr ? static_cast<float>(reverse->hours) : 0;
    const float reverseHour =
        reverse != nullptr ? reverse->hour * powerOfTwo(static_cast<float>(reverse->last - m_seconds) / kHour)
                           : 0;

    Activity& pair = m_pairs.at(keyOf(edge.source, edge.target));
    const bool newPair = pair.total == 0;
    const float gap = newPair ? kNeverMinutes : static_cast<float>(m_seconds - pair.last) / 60;
    float fadedHour = 0;
    float fadedDay = 0;
    count(pair, fadedHour, fadedDay);

    Peer& sourcePeer = m_peers.at(edge.source);
    meet(sourcePeer);
    count(sourcePeer.source, newPair);
    const Role source = sourcePeer.source; // the next may take its place
    const float sourceKnown = sourcePeer.hours;
    Peer& targetPeer = m_peers.at(edge.target);
    meet(targetPeer);
    count(targetPeer.target, newPair);
    const Role& target = targetPeer.target;

    return {source.activity.now,
            target.activity.now,
            pair.now,
            source.activity.hour,
            target.activity.hour,
            pair.hour,
            source.activity.day,
            target.activity.day,
            pair.day,
            static_cast<float>(source.activity.hours),
            static_cast<float>(target.activity.hours),
            static_cast<float>(pair.hours),
            static_cast<float>(source.activity.days),
            static_cast<float>(target.activity.days),
            static_cast<float>(pair.days),
            source.fan,
            target.fan,
            source.fanDay,
            target.fanDay,
            reverseHours,
            reverseHour,
            gap,
            sourceKnown,
            static_cast<float>(targetPeer.hours),
            surprise(source.activity),
            surprise(target.activity),
            surprise(pair)};
}

} // namespace vedette::detect
