/// How much of us anybody may use: scopes with limits on connections, streams, memory and rate, and a count
/// of every refusal by name.
///
/// Scopes: system (all), transient (not yet authenticated), one IP prefix (/24 of IPv4, /56 of IPv6), one
/// peer, one protocol. Connections and memory are bounded in the first four, streams in all but the
/// transient, rates where strangers set them: connections of a prefix, streams of a peer. What a protocol
/// holds counts for the peer that made it. A reservation asks all scopes it falls under and takes from all or
/// none.
///
/// What many take together never costs one its least: whoever has fewer than leastStreams streams, or at most
/// leastMemory, is not refused more by a scope that it shares. Those scopes can thus be exceeded, by that
/// much for each connection. The judgement is pure arithmetic; O(log n) in the number of prefixes and peers,
/// which are themselves bounded by the connections.
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"
#include "core/event/event.h"

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vedette::swarm {

/// Which limit of which scope said no. The code's name is the rule of event::Refused.
enum class Refusal {
    SystemConnections = 1,
    SystemInbound,
    SystemStreams,
    SystemMemory,
    TransientConnections,
    PrefixConnections,
    PrefixTransient,
    PrefixRate,        ///< new connections per second from one prefix
    ConnectionStreams, ///< of one connection, open or not yet agreed: what its session refuses by itself
    PeerConnections,
    PeerStreams,
    PeerMemory,
    PeerStreamRate, ///< new inbound streams per second
    ProtocolStreams,
    ProtocolPeerStreams, ///< of one protocol with one peer
    ProtocolPeerInbound, ///< opened by one peer, of a framed protocol that bounds them
    TransientMemory,
    PrefixMemory,
    PrefixStreams, ///< opened by peers of one prefix
    ProtocolMemory,
};
[[nodiscard]] std::string_view codeName(Refusal refusal) noexcept;

struct LimitConfig {
    std::size_t systemConnections = 4096;
    std::size_t systemInbound = 3584; ///< leaves room to dial when everybody dials us
    std::size_t systemStreams = 32768;
    std::uint64_t systemMemory = 1024ull * 1024 * 1024;
    /// What a connection counts for before it holds anything for its peer: more than an idle one of either
    /// security takes.
    std::uint64_t connectionMemory = 40 * 1024;
    std::uint64_t transientMemory = 64ull * 1024 * 1024;
    std::uint64_t prefixMemory = 256ull * 1024 * 1024;
    std::size_t prefixStreams = 4096;       ///< refuses only what is opened from there
    std::size_t leastStreams = 8;           ///< of a peer
    std::uint64_t leastMemory = 128 * 1024; ///< of a peer
    std::size_t transientConnections = 256;
    std::size_t prefixConnections = 256;
    std::size_t prefixTransient = 64;
    double prefixRate = 128; ///< per second; the burst is the same
    std::size_t connectionNegotiating =
        256; ///< inbound streams of one connection whose protocol is not yet agreed
    std::size_t peerConnections = 8;
    std::size_t peerStreams = 1024;
    std::uint64_t peerMemory = 128ull * 1024 * 1024;
    double peerStreamRate = 2000;
    std::size_t protocolStreams = 16384;
    std::size_t protocolPeerStreams = 1024;
    std::uint64_t protocolMemory = 512ull * 1024 * 1024; ///< on streams of one protocol with all peers
    bool exemptLoopback = false; ///< for tests and the loopback lab: no prefix limits on 127/8 and ::1
};

/// The part of an address that limits count by: /24 or /56, or the whole of what is not IP.
struct Prefix {
    std::array<Byte, 8> bytes{};
    bool v6 = false;
    bool loopback = false;

    [[nodiscard]] static Prefix of(const codec::Multiaddr& address);
    friend auto operator<=>(const Prefix&, const Prefix&) = default;
};

class Limits {
public:
    explicit Limits(LimitConfig config) : m_config(config) {}

    /// A wire connection that is not yet authenticated.
    [[nodiscard]] Result<void, Refusal> admit(event::Direction direction, const Prefix& prefix, Instant now);
    /// It authenticated as `peer`: leaves the transient scope, enters the peer's, with the `held` bytes that
    /// resize() gave it.
    [[nodiscard]] Result<void, Refusal> promote(const codec::PeerId& peer, const Prefix& prefix,
                                                std::uint64_t held);
    /// It ended with `held` bytes that resize() gave it; `peer` is empty if it was never promoted.
    void release(event::Direction direction, const Prefix& prefix, const codec::PeerId& peer,
                 std::uint64_t held);

    [[nodiscard]] Result<void, Refusal> openStream(const codec::PeerId& peer, const Prefix& prefix,
                                                   event::Direction direction, Instant now);
    [[nodiscard]] Result<void, Refusal> assignProtocol(const codec::PeerId& peer,
                                                       const std::string& protocol);
    /// Beside assignProtocol, for protocols with a bound of their own on what one peer opens.
    [[nodiscard]] Result<void, Refusal> takeInbound(const codec::PeerId& peer, const std::string& protocol,
                                                    std::size_t bound);
    void giveInbound(const codec::PeerId& peer, const std::string& protocol);

    /// A connection's session reset `streams` inbound streams by bounds of its own.
    void countOverLimit(std::uint64_t streams) { m_refused[Refusal::ConnectionStreams] += streams; }

    /// `protocol` is empty if none was assigned.
    void closeStream(const codec::PeerId& peer, const Prefix& prefix, const std::string& protocol);

    /// What a connection holds beyond LimitConfig::connectionMemory changed from `before` to `after` bytes;
    /// `peer` is empty until it is promoted.
    [[nodiscard]] Result<void, Refusal> resize(const codec::PeerId& peer, const Prefix& prefix,
                                               std::uint64_t before, std::uint64_t after);
    /// What streams of one protocol on one connection hold changed likewise; it is part of what resize() was
    /// told.
    [[nodiscard]] Result<void, Refusal> resizeProtocol(const codec::PeerId& peer, const std::string& protocol,
                                                       std::uint64_t before, std::uint64_t after);

    struct Usage {
        std::size_t connections = 0;
        std::size_t inbound = 0;
        std::size_t transient = 0;
        std::size_t streams = 0;
        std::uint64_t memory = 0;
    };

    [[nodiscard]] const Usage& usage() const noexcept { return m_system; }

    [[nodiscard]] std::size_t prefixes() const noexcept { return m_prefixes.size(); }

    [[nodiscard]] std::size_t peers() const noexcept { return m_peers.size(); }

    [[nodiscard]] std::uint64_t refused(Refusal refusal) const noexcept;

private:
    /// A token bucket.
    struct Bucket {
        double tokens = 0;
        Instant at{};
        bool fresh = true;
        [[nodiscard]] bool take(double rate, Instant now);
    };

    struct PrefixUse {
        std::size_t connections = 0;
        std::size_t transient = 0;
        std::size_t streams = 0;
        std::uint64_t memory = 0;
        Bucket rate;
    };

    struct ProtocolUse {
        std::size_t streams = 0;
        std::uint64_t memory = 0;
    };

    struct PeerUse {
        std::size_t connections = 0;
        std::size_t streams = 0;
        std::uint64_t memory = 0;
        Bucket rate;
        std::map<std::string, std::size_t, std::less<>> protocols;
        std::map<std::string, std::size_t, std::less<>> inbound;
    };

    Result<void, Refusal> refuse(Refusal refusal);
    [[nodiscard]] std::optional<Refusal> lacks(const Prefix& prefix, const PrefixUse& use,
                                               std::uint64_t growth) const;
    void forgetIdlePrefixes(Instant now);

    LimitConfig m_config;
    Usage m_system;
    std::uint64_t m_transientMemory = 0;
    std::map<Prefix, PrefixUse> m_prefixes;
    Instant m_nextSweep{}; ///< of m_prefixes
    std::unordered_map<codec::PeerId, PeerUse> m_peers;
    std::map<std::string, ProtocolUse, std::less<>> m_protocols;
    std::map<Refusal, std::uint64_t> m_refused;
};

} // namespace vedette::swarm

VD_ERROR_CODES(vedette::swarm, Refusal, "limit")
