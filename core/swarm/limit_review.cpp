#include "core/swarm/limit_review.h"

#include "core/codec/ip_text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace vedette::swarm {

namespace {

constexpr std::string_view kLimitPrefix = "limit.";

std::string textOf(const Prefix& prefix) {
    if (std::ranges::all_of(prefix.bytes, [](Byte each) { return each == 0xFF; })) return "other";
    if (!prefix.v6)
        return codec::textOfIp4(std::array<Byte, 4>{prefix.bytes[0], prefix.bytes[1], prefix.bytes[2]})
             + "/24";
    std::array<Byte, 16> address{};
    std::copy_n(prefix.bytes.begin(), 7, address.begin());
    return codec::textOfIp6(address) + "/56";
}

void hit(LimitReview::Hits& hits, LimitReview::Subject subject, WallTime at, std::uint64_t count) {
    if (hits.count == 0) hits.first = at;
    hits.last = at;
    hits.count += count;
    if (const auto known = hits.by.find(subject); known != hits.by.end())
        known->second += count;
    else if (hits.by.size() < LimitReview::kMostSubjects)
        hits.by.emplace(std::move(subject), count);
    else
        hits.others += count;
}

/// Who is named: the prefix where it is what a limit counts or nobody proved who it is, otherwise the peer.
LimitReview::Subject subjectOf(std::optional<Refusal> limit, const codec::PeerId& peer,
                               const Prefix& prefix) {
    if (peer.empty() || limit == Refusal::PrefixConnections || limit == Refusal::PrefixRate)
        return {{}, textOf(prefix)};
    return {peer, {}};
}

/// Bytes are not recorded, nor how long anybody took to authenticate: nothing of either may say no.
LimitConfig countingOnly(LimitConfig config) {
    config.systemMemory = config.transientMemory = config.prefixMemory = config.peerMemory = std::uint64_t{1}
                                                                                          << 60U;
    return config;
}

template <class Key>
void lose(std::map<Key, std::size_t>& counts, const Key& key) {
    if (const auto it = counts.find(key); it != counts.end() && --it->second == 0) counts.erase(it);
}

} // namespace

std::optional<Refusal> LimitReview::supposable(std::string_view name) {
    if (name.starts_with(kLimitPrefix)) name.remove_prefix(kLimitPrefix.size());
    const auto it = std::ranges::find(kSupposable, name, [](Refusal each) { return codeName(each); });
    return it == kSupposable.end() ? std::nullopt : std::optional(*it);
}

bool LimitReview::suppose(LimitConfig& config, Refusal limit, std::uint64_t value) {
    if (value == 0 || value > kMostSupposed) return false;
    switch (limit) {
    case Refusal::SystemConnections: config.systemConnections = value; return true;
    case Refusal::SystemInbound: config.systemInbound = value; return true;
    case Refusal::PrefixConnections: config.prefixConnections = value; return true;
    case Refusal::PrefixRate: config.prefixRate = static_cast<double>(value); return true;
    case Refusal::PeerConnections: config.peerConnections = value; return true;
    default: return false;
    }
}

std::uint64_t LimitReview::valueOf(const LimitConfig& config, Refusal limit) {
    switch (limit) {
    case Refusal::SystemConnections: return config.systemConnections;
    case Refusal::SystemInbound: return config.systemInbound;
    case Refusal::PrefixConnections: return config.prefixConnections;
    case Refusal::PrefixRate: return static_cast<std::uint64_t>(config.prefixRate);
    case Refusal::PeerConnections: return config.peerConnections;
    default: return 0;
    }
}

LimitReview::LimitReview(const LimitConfig& supposed)
    : m_config(countingOnly(supposed)), m_limits(m_config) {}

void LimitReview::add(WallTime at, const event::Body& body) {
    if (const auto* opened = std::get_if<event::ConnectionOpened>(&body))
        on(at, *opened);
    else if (const auto* closed = std::get_if<event::ConnectionClosed>(&body))
        on(*closed);
    else if (const auto* refused = std::get_if<event::Refused>(&body))
        on(at, *refused);
    else if (std::holds_alternative<event::RecordingStarted>(body))
        forgetLive(); // a new run: whatever was open ended with the one before
}

void LimitReview::forgetLive() {
    m_live.clear();
    m_inbound = 0;
    m_ofPrefix.clear();
    m_ofPeer.clear();
    m_lastSecond.clear();
    m_inLastSecond.clear();
    m_limits = Limits(m_config);
}

void LimitReview::peak(Refusal limit, std::uint64_t now, WallTime at, const Subject& whose) {
    Peak& peak = m_peaks[limit];
    if (now > peak.most) peak = {now, at, whose};
}

std::optional<Refusal> LimitReview::admit(event::Direction direction, const Prefix& prefix,
                                          const codec::PeerId& peer, WallTime at) {
    const Instant now = Instant{} + std::chrono::milliseconds(std::max<std::int64_t>(at.ms, 0));
    if (const auto taken = m_limits.admit(direction, prefix, now); !taken) return taken.error();
    if (peer.empty()) return std::nullopt;
    if (const auto promoted = m_limits.promote(peer, prefix, 0); !promoted) {
        m_limits.release(direction, prefix, {}, 0);
        return promoted.error();
    }
    return std::nullopt;
}

void LimitReview::on(WallTime at, const event::ConnectionOpened& opened) {
    if (m_live.contains(opened.connection)) return;
    ++m_connections;
    if (m_live.size() >= kMostLive) {
        ++m_untracked;
        return;
    }
    const Prefix prefix = Prefix::of(opened.remote);
    const bool inbound = opened.direction == event::Direction::Inbound;
    const auto refused = admit(opened.direction, prefix, opened.peer, at);
    if (refused) hit(m_supposed[*refused], subjectOf(*refused, opened.peer, prefix), at, 1);
    m_live.emplace(opened.connection, Live{prefix, opened.peer, opened.direction, !refused});

    peak(Refusal::SystemConnections, m_live.size(), at, {});
    peak(Refusal::PeerConnections, ++m_ofPeer[opened.peer], at, {opened.peer, {}});
    const std::size_t ofPrefix = ++m_ofPrefix[prefix];
    if (!inbound) return; // whom we dial is our choice
    peak(Refusal::SystemInbound, ++m_inbound, at, {});
    peak(Refusal::PrefixConnections, ofPrefix, at, {{}, textOf(prefix)});
    while (!m_lastSecond.empty() && m_lastSecond.front().first.ms + 1000 <= at.ms) {
        lose(m_inLastSecond, m_lastSecond.front().second);
        m_lastSecond.pop_front();
    }
    m_lastSecond.emplace_back(at, prefix);
    peak(Refusal::PrefixRate, ++m_inLastSecond[prefix], at, {{}, textOf(prefix)});
}

void LimitReview::on(const event::ConnectionClosed& closed) {
    const auto it = m_live.find(closed.connection);
    if (it == m_live.end()) return;
    const Live& live = it->second;
    if (live.admitted) m_limits.release(live.direction, live.prefix, live.peer, 0);
    if (live.direction == event::Direction::Inbound) --m_inbound;
    lose(m_ofPrefix, live.prefix);
    lose(m_ofPeer, live.peer);
    m_live.erase(it);
}

void LimitReview::on(WallTime at, const event::Refused& refused) {
    if (!refused.rule.starts_with(kLimitPrefix)) return;
    const Prefix prefix = Prefix::of(refused.remote);
    const auto limit = supposable(refused.rule);
    hit(m_recorded[refused.rule], subjectOf(limit, refused.peer, prefix), at, refused.count);
    if (!limit) return;
    m_retried.refused += refused.count;
    const auto direction = refused.action == "dial" ? event::Direction::Outbound : event::Direction::Inbound;
    // Each comes and goes: only tokens become fewer. So the first that is refused speaks for those behind it,
    // and where no token is taken the first that is admitted does.
    const bool metered =
        direction == event::Direction::Inbound && !(m_config.exemptLoopback && prefix.loopback);
    for (std::uint64_t i = 0; i < refused.count; ++i) {
        if (admit(direction, prefix, refused.peer, at)) return;
        m_limits.release(direction, prefix, refused.peer, 0);
        m_retried.admitted += metered ? 1 : refused.count;
        if (!metered) return;
    }
}

void LimitReviews::add(const event::Event& event, const std::string& networkName) {
    if (!std::holds_alternative<event::RecordingStarted>(event.body)) {
        m_networks.try_emplace({event.network, networkName}, m_config)
            .first->second.add(event.wall, event.body);
        return;
    }
    for (auto& [network, review] : m_networks) review.add(event.wall, event.body); // one process has them all
}

} // namespace vedette::swarm
