#include "core/swarm/limits.h"

#include "core/base/check.h"

#include <algorithm>
#include <cmath>

namespace vedette::swarm {

std::string_view codeName(Refusal refusal) noexcept {
    switch (refusal) {
    case Refusal::SystemConnections: return "system.connections";
    case Refusal::SystemInbound: return "system.inbound";
    case Refusal::SystemStreams: return "system.streams";
    case Refusal::SystemMemory: return "system.memory";
    case Refusal::TransientConnections: return "transient.connections";
    case Refusal::PrefixConnections: return "prefix.connections";
    case Refusal::PrefixTransient: return "prefix.transient";
    case Refusal::PrefixRate: return "prefix.rate";
    case Refusal::ConnectionStreams: return "connection.streams";
    case Refusal::PeerConnections: return "peer.connections";
    case Refusal::PeerStreams: return "peer.streams";
    case Refusal::PeerMemory: return "peer.memory";
    case Refusal::PeerStreamRate: return "peer.stream_rate";
    case Refusal::ProtocolStreams: return "protocol.streams";
    case Refusal::ProtocolPeerStreams: return "protocol.peer_streams";
    case Refusal::ProtocolPeerInbound: return "protocol.peer_inbound";
    case Refusal::TransientMemory: return "transient.memory";
    case Refusal::PrefixMemory: return "prefix.memory";
    case Refusal::PrefixStreams: return "prefix.streams";
    case Refusal::ProtocolMemory: return "protocol.memory";
    }
    return "unknown";
}

Prefix Prefix::of(const codec::Multiaddr& address) {
    Prefix prefix;
    if (const auto endpoint = codec::IpEndpoint::of(address)) {
        prefix.v6 = endpoint->v6;
        prefix.loopback = endpoint->isLoopback();
        std::copy_n(endpoint->address.begin(), endpoint->v6 ? 7 : 3, prefix.bytes.begin());
    } else {
        // Not an IP address (a memory or unix link): all of them share one prefix of their own.
        prefix.bytes.fill(0xFF);
    }
    return prefix;
}

bool Limits::Bucket::take(double rate, Instant now) {
    if (fresh) {
        tokens = rate;
        fresh = false;
    } else {
        tokens = std::min(rate, tokens + rate * std::chrono::duration<double>(now - at).count());
    }
    at = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
}

Result<void, Refusal> Limits::refuse(Refusal refusal) {
    ++m_refused[refusal];
    return Fail{refusal};
}

std::uint64_t Limits::refused(Refusal refusal) const noexcept {
    const auto it = m_refused.find(refusal);
    return it == m_refused.end() ? 0 : it->second;
}

void Limits::forgetIdlePrefixes(Instant now) {
    // A prefix without connections is kept only while its bucket remembers a burst; an attacker who walks
    // through a /32 of IPv6 prefixes must not make us remember each of them.
    // Nor may it make us look through all of them for each connection: once a second is enough.
    constexpr std::size_t kMost = 16384;
    if (m_prefixes.size() < kMost || now < m_nextSweep) return;
    m_nextSweep = now + std::chrono::seconds(1);
    std::erase_if(m_prefixes, [&](const auto& item) {
        return item.second.connections == 0 && item.second.streams == 0
            && now - item.second.rate.at > std::chrono::seconds(1);
    });
}

/// Which scope above the peer's has no room for `growth` more bytes, if one has none.
std::optional<Refusal> Limits::lacks(const Prefix& prefix, const PrefixUse& use, std::uint64_t growth) const {
    if (m_system.memory + growth > m_config.systemMemory) return Refusal::SystemMemory;
    const bool exempt = m_config.exemptLoopback && prefix.loopback;
    if (!exempt && use.memory + growth > m_config.prefixMemory) return Refusal::PrefixMemory;
    return std::nullopt;
}

Result<void, Refusal> Limits::admit(event::Direction direction, const Prefix& prefix, Instant now) {
    const bool inbound = direction == event::Direction::Inbound;
    if (m_system.connections >= m_config.systemConnections) return refuse(Refusal::SystemConnections);
    if (inbound && m_system.inbound >= m_config.systemInbound) return refuse(Refusal::SystemInbound);
    if (inbound && m_system.transient >= m_config.transientConnections)
        return refuse(Refusal::TransientConnections);
    if (m_transientMemory + m_config.connectionMemory > m_config.transientMemory)
        return refuse(Refusal::TransientMemory);
    forgetIdlePrefixes(now);
    PrefixUse& use = m_prefixes[prefix];
    // We choose whom we dial, so only what strangers open counts against their prefix's rate.
    if (inbound && !(m_config.exemptLoopback && prefix.loopback)) {
        if (use.connections >= m_config.prefixConnections) return refuse(Refusal::PrefixConnections);
        if (use.transient >= m_config.prefixTransient) return refuse(Refusal::PrefixTransient);
        if (!use.rate.take(m_config.prefixRate, now)) return refuse(Refusal::PrefixRate);
    }
    ++m_system.connections;
    ++m_system.transient;
    if (inbound) ++m_system.inbound;
    ++use.connections;
    ++use.transient;
    m_system.memory += m_config.connectionMemory;
    m_transientMemory += m_config.connectionMemory;
    use.memory += m_config.connectionMemory;
    return {};
}

Result<void, Refusal> Limits::promote(const codec::PeerId& peer, const Prefix& prefix, std::uint64_t held) {
    const std::uint64_t memory = m_config.connectionMemory + held;
    if (const auto known = m_peers.find(peer); known != m_peers.end()) {
        if (known->second.connections >= m_config.peerConnections) return refuse(Refusal::PeerConnections);
        if (known->second.memory + memory > m_config.peerMemory) return refuse(Refusal::PeerMemory);
    } else if (memory > m_config.peerMemory) {
        return refuse(Refusal::PeerMemory);
    }
    PeerUse& use = m_peers[peer];
    ++use.connections;
    use.memory += memory;
    VD_ASSUME(m_system.transient > 0 && m_transientMemory >= memory);
    --m_system.transient;
    --m_prefixes[prefix].transient;
    m_transientMemory -= memory;
    return {};
}

void Limits::release(event::Direction direction, const Prefix& prefix, const codec::PeerId& peer,
                     std::uint64_t held) {
    const std::uint64_t memory = m_config.connectionMemory + held;
    VD_ASSERT(m_system.connections > 0 && m_system.memory >= memory);
    --m_system.connections;
    m_system.memory -= memory;
    if (direction == event::Direction::Inbound) --m_system.inbound;
    const auto use = m_prefixes.find(prefix);
    VD_ASSERT(use != m_prefixes.end() && use->second.connections > 0 && use->second.memory >= memory);
    --use->second.connections;
    use->second.memory -= memory;
    if (peer.empty()) {
        --m_system.transient;
        --use->second.transient;
        m_transientMemory -= memory;
    } else {
        const auto it = m_peers.find(peer);
        VD_ASSERT(it != m_peers.end() && it->second.connections > 0 && it->second.memory >= memory);
        it->second.memory -= memory;
        if (--it->second.connections == 0 && it->second.streams == 0) m_peers.erase(it);
    }
    // The bucket of a prefix outlives its last connection, or reconnecting at once would refill it.
}

Result<void, Refusal> Limits::openStream(const codec::PeerId& peer, const Prefix& prefix,
                                         event::Direction direction, Instant now) {
    const bool inbound = direction == event::Direction::Inbound;
    PeerUse& use = m_peers[peer];
    PrefixUse& place = m_prefixes[prefix];
    if (use.streams >= m_config.peerStreams) return refuse(Refusal::PeerStreams);
    if (use.streams >= m_config.leastStreams) {
        if (m_system.streams >= m_config.systemStreams) return refuse(Refusal::SystemStreams);
        const bool exempt = m_config.exemptLoopback && prefix.loopback;
        if (inbound && !exempt && place.streams >= m_config.prefixStreams)
            return refuse(Refusal::PrefixStreams);
    }
    if (inbound && !use.rate.take(m_config.peerStreamRate, now)) return refuse(Refusal::PeerStreamRate);
    ++m_system.streams;
    ++use.streams;
    ++place.streams;
    return {};
}

Result<void, Refusal> Limits::assignProtocol(const codec::PeerId& peer, const std::string& protocol) {
    std::size_t& total = m_protocols[protocol].streams;
    PeerUse& use = m_peers[peer];
    std::size_t& own = use.protocols[protocol];
    // The stream that asks is counted by now.
    if (total >= m_config.protocolStreams && use.streams > m_config.leastStreams)
        return refuse(Refusal::ProtocolStreams);
    if (own >= m_config.protocolPeerStreams) return refuse(Refusal::ProtocolPeerStreams);
    ++total;
    ++own;
    return {};
}

Result<void, Refusal> Limits::takeInbound(const codec::PeerId& peer, const std::string& protocol,
                                          std::size_t bound) {
    std::size_t& own = m_peers[peer].inbound[protocol];
    if (own >= bound) return refuse(Refusal::ProtocolPeerInbound);
    ++own;
    return {};
}

void Limits::giveInbound(const codec::PeerId& peer, const std::string& protocol) {
    const auto it = m_peers.find(peer);
    VD_ASSERT(it != m_peers.end());
    const auto own = it->second.inbound.find(protocol);
    VD_ASSERT(own != it->second.inbound.end() && own->second > 0);
    if (--own->second == 0) it->second.inbound.erase(own);
}

void Limits::closeStream(const codec::PeerId& peer, const Prefix& prefix, const std::string& protocol) {
    const auto it = m_peers.find(peer);
    VD_ASSERT(it != m_peers.end() && it->second.streams > 0 && m_system.streams > 0);
    const auto place = m_prefixes.find(prefix);
    VD_ASSERT(place != m_prefixes.end() && place->second.streams > 0);
    --m_system.streams;
    --it->second.streams;
    --place->second.streams;
    if (!protocol.empty()) {
        --m_protocols[protocol].streams;
        auto own = it->second.protocols.find(protocol);
        VD_ASSERT(own != it->second.protocols.end() && own->second > 0);
        if (--own->second == 0) it->second.protocols.erase(own);
    }
    if (it->second.connections == 0 && it->second.streams == 0) m_peers.erase(it);
}

Result<void, Refusal> Limits::resize(const codec::PeerId& peer, const Prefix& prefix, std::uint64_t before,
                                     std::uint64_t after) {
    if (after == before) return {};
    const auto use = m_prefixes.find(prefix);
    VD_ASSERT(use != m_prefixes.end());
    const auto owner = m_peers.find(peer);
    VD_ASSERT(peer.empty() || owner != m_peers.end());
    std::uint64_t& own = peer.empty() ? m_transientMemory : owner->second.memory;
    if (after > before) {
        const std::uint64_t growth = after - before;
        if (own + growth > (peer.empty() ? m_config.transientMemory : m_config.peerMemory))
            return refuse(peer.empty() ? Refusal::TransientMemory : Refusal::PeerMemory);
        const bool least = !peer.empty() && own + growth <= m_config.leastMemory;
        const auto scope = lacks(prefix, use->second, growth);
        if (scope && !least) return refuse(*scope);
    }
    // Unsigned arithmetic: what shrinks is added modulo 2^64.
    const std::uint64_t change = after - before;
    own += change;
    use->second.memory += change;
    m_system.memory += change;
    return {};
}

Result<void, Refusal> Limits::resizeProtocol(const codec::PeerId& peer, const std::string& protocol,
                                             std::uint64_t before, std::uint64_t after) {
    std::uint64_t& total = m_protocols[protocol].memory;
    VD_ASSERT(total >= before);
    if (after > before && total - before + after > m_config.protocolMemory) {
        const auto owner = m_peers.find(peer);
        VD_ASSERT(owner != m_peers.end());
        if (owner->second.memory > m_config.leastMemory) return refuse(Refusal::ProtocolMemory);
    }
    total = total - before + after;
    return {};
}

} // namespace vedette::swarm
