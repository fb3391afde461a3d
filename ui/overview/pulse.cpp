#include "ui/overview/pulse.h"

#include "core/base/overloaded.h"

#include <algorithm>

namespace vedette::ui {

namespace {

std::int64_t minuteOf(WallTime time) {
    return time.ms >= 0 ? time.ms / 60'000 : (time.ms - 59'999) / 60'000;
}

void countKey(std::map<std::string, std::uint64_t>& keys, const std::string& key, std::uint64_t count) {
    if (keys.size() < Pulse::kMostKeys || keys.contains(key)) keys[key] += count;
}

std::optional<Duration> middleOf(std::vector<Duration> trips) {
    if (trips.empty()) return std::nullopt;
    const auto middle = trips.begin() + static_cast<std::ptrdiff_t>(trips.size() / 2);
    std::ranges::nth_element(trips, middle);
    return *middle;
}

} // namespace

void Pulse::add(const event::Event& event) {
    const std::int64_t number = minuteOf(event.wall);
    // A clock that was set back leaves minutes in what is now the future; they are of no use.
    m_minutes.erase(m_minutes.upper_bound(number), m_minutes.end());
    m_minutes.erase(m_minutes.begin(), m_minutes.lower_bound(number - kMinutes));
    Minute& minute = m_minutes[number];
    const auto note = [&](What what, std::uint64_t count = 1) {
        minute.counts[static_cast<std::size_t>(what)] += count;
    };
    const auto violated = [&](const std::string& violation) {
        note(What::Violations);
        countKey(minute.violations, violation, 1);
    };
    note(What::Events);
    std::visit(Overloaded{
                   [&](const event::ConnectionOpened& body) {
                       note(What::Opened);
                       if (body.direction == event::Direction::Outbound) note(What::Dialled);
                   },
                   [&](const event::ConnectionClosed&) { note(What::Closed); },
                   [&](const event::DialFailed&) { note(What::DialsFailed); },
                   [&](const event::Refused& body) {
                       note(What::Refused, body.count);
                       countKey(minute.refusals, body.rule, body.count);
                   },
                   [&](const event::PeerViolated& body) { violated(body.violation); },
                   [&](const event::StreamViolated& body) { violated(body.violation); },
                   [&](const event::PeerMisbehaved& body) { violated(body.violation); },
                   [&](const event::PingMeasured& body) {
                       if (minute.trips.size() < kMostTrips) minute.trips.push_back(body.roundTrip);
                   },
                   [&](const event::BootstrapCompared& body) { m_comparison = body; },
                   [](const auto&) {},
               },
               event.body);
}

void Pulse::addEarlier(const Pulse& earlier) {
    for (const auto& [number, from] : earlier.m_minutes) {
        Minute& to = m_minutes[number];
        for (std::size_t i = 0; i < kWhats; ++i) to.counts[i] += from.counts[i];
        for (const auto& [rule, count] : from.refusals) countKey(to.refusals, rule, count);
        for (const auto& [violation, count] : from.violations) countKey(to.violations, violation, count);
        const std::size_t room = kMostTrips - std::min(kMostTrips, to.trips.size());
        to.trips.insert(to.trips.end(), from.trips.begin(),
                        from.trips.begin() + static_cast<std::ptrdiff_t>(std::min(room, from.trips.size())));
    }
    if (!m_comparison) m_comparison = earlier.m_comparison;
}

std::uint64_t Pulse::sum(What what, WallTime now, std::int64_t minutes) const {
    const std::int64_t last = minuteOf(now);
    std::uint64_t sum = 0;
    for (auto at = m_minutes.upper_bound(last - minutes); at != m_minutes.end() && at->first <= last; ++at) {
        sum += at->second.counts[static_cast<std::size_t>(what)];
    }
    return sum;
}

std::optional<Duration> Pulse::roundTrip(WallTime now, std::int64_t minutes) const {
    const std::int64_t last = minuteOf(now);
    std::vector<Duration> trips;
    for (auto at = m_minutes.upper_bound(last - minutes); at != m_minutes.end() && at->first <= last; ++at) {
        trips.insert(trips.end(), at->second.trips.begin(), at->second.trips.end());
    }
    return middleOf(std::move(trips));
}

std::map<std::string, std::uint64_t> Pulse::refusals(WallTime now) const {
    std::map<std::string, std::uint64_t> sum;
    for (const auto& [number, minute] : m_minutes) {
        if (number <= minuteOf(now) - kMinutes || number > minuteOf(now)) continue;
        for (const auto& [rule, count] : minute.refusals) sum[rule] += count;
    }
    return sum;
}

std::map<std::string, std::uint64_t> Pulse::violations(WallTime now) const {
    std::map<std::string, std::uint64_t> sum;
    for (const auto& [number, minute] : m_minutes) {
        if (number <= minuteOf(now) - kMinutes || number > minuteOf(now)) continue;
        for (const auto& [violation, count] : minute.violations) sum[violation] += count;
    }
    return sum;
}

Series Pulse::course(What what, WallTime now) const {
    Series series;
    const std::int64_t last = minuteOf(now);
    for (std::int64_t at = last - kMinutes + 1; at <= last; ++at) {
        const auto found = m_minutes.find(at);
        const std::uint64_t count =
            found == m_minutes.end() ? 0 : found->second.counts[static_cast<std::size_t>(what)];
        series.add(static_cast<double>(at - last - 1), static_cast<double>(count));
    }
    return series;
}

Series Pulse::roundTrips(WallTime now) const {
    Series series;
    const std::int64_t last = minuteOf(now);
    for (const auto& [number, minute] : m_minutes) {
        const auto middle = middleOf(minute.trips);
        if (number <= last && middle) {
            series.add(static_cast<double>(number - last - 1),
                       std::chrono::duration<double, std::milli>(*middle).count());
        }
    }
    return series;
}

Series Pulse::connections(std::uint64_t open, WallTime now) const {
    const std::int64_t last = minuteOf(now);
    std::vector<double> back;
    auto count = static_cast<double>(open);
    for (std::int64_t at = last; at > last - kMinutes; --at) {
        back.push_back(std::max(count, 0.0));
        const auto found = m_minutes.find(at);
        if (found == m_minutes.end()) continue;
        count += static_cast<double>(found->second.counts[static_cast<std::size_t>(What::Closed)]);
        count -= static_cast<double>(found->second.counts[static_cast<std::size_t>(What::Opened)]);
    }
    Series series;
    for (std::size_t i = back.size(); i-- > 0;) series.add(-static_cast<double>(i) - 1, back[i]);
    return series;
}

} // namespace vedette::ui
