/// Self-describing network addresses (multiformats/multiaddr, libp2p/specs addressing/README.md).
///
/// Stored in binary form. Known: ip4 ip6 ip6zone dns dns4 dns6 dnsaddr tcp udp quic-v1 ws wss p2p p2p-circuit
/// tls noise sni certhash http http-path unix memory onion3 ipcidr webtransport webrtc-direct; any other is
/// refused with its position. Text in equals text out for canonical input; `/ipfs/ID` is read as `/p2p/ID`.
/// At most kMaxSize bytes and kMaxParts components.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/codec/peer_id.h"

#include <array>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::codec {

/// The registered multicodec of each address protocol.
enum class AddrProtocol : std::uint32_t {
    Ip4 = 0x04,
    Tcp = 0x06,
    Ip6 = 0x29,
    Ip6Zone = 0x2A,
    IpCidr = 0x2B,
    Dns = 0x35,
    Dns4 = 0x36,
    Dns6 = 0x37,
    DnsAddr = 0x38,
    Udp = 0x0111,
    WebRtcDirect = 0x0118,
    P2pCircuit = 0x0122,
    Unix = 0x0190,
    P2p = 0x01A5,
    Onion3 = 0x01BD,
    Tls = 0x01C0,
    Sni = 0x01C1,
    Noise = 0x01C6,
    QuicV1 = 0x01CD,
    WebTransport = 0x01D1,
    CertHash = 0x01D2,
    Ws = 0x01DD,
    Wss = 0x01DE,
    Http = 0x01E0,
    HttpPath = 0x01E1,
    Memory = 0x0309,
};

enum class AddrError {
    Empty = 1,
    NotAnAddress,    ///< text that does not begin with '/'
    UnknownProtocol, ///< detail names it and its position
    MissingValue,
    BadValue,
    Truncated,
    TooLong,
    NotCanonical, ///< a varint longer than needed
};
[[nodiscard]] std::string_view codeName(AddrError error) noexcept;

class Multiaddr {
public:
    static constexpr std::size_t kMaxSize = 2048;
    static constexpr std::size_t kMaxParts = 32;

    struct Part {
        AddrProtocol protocol;
        Bytes value; ///< binary form without length prefix; ports are two bytes, big endian

        [[nodiscard]] std::string valueText() const;
        friend bool operator==(const Part&, const Part&) = default;
    };

    Multiaddr() = default;

    [[nodiscard]] static Result<Multiaddr> fromText(std::string_view text);
    [[nodiscard]] static Result<Multiaddr> fromBytes(BytesView bytes);
    [[nodiscard]] static Multiaddr ofParts(const std::vector<Part>& parts);
    /// "/ip4/127.0.0.1/tcp/4001" from a textual IP (v4 or v6, with optional %zone) and a port.
    [[nodiscard]] static Result<Multiaddr> ofTcp(std::string_view ip, std::uint16_t port);

    [[nodiscard]] std::string text() const;

    [[nodiscard]] BytesView bytes() const noexcept { return m_bytes; }

    [[nodiscard]] std::vector<Part> parts() const;

    [[nodiscard]] bool empty() const noexcept { return m_bytes.empty(); }

    /// The value of the first such part in text form.
    [[nodiscard]] std::optional<std::string> value(AddrProtocol protocol) const;
    [[nodiscard]] bool has(AddrProtocol protocol) const;
    /// The peer of the last `/p2p/` part.
    [[nodiscard]] std::optional<PeerId> peer() const;
    /// With `/p2p/ID` appended, unless it ends with that already.
    [[nodiscard]] Multiaddr withPeer(const PeerId& id) const;
    /// Without a last `/p2p/ID`.
    [[nodiscard]] Multiaddr withoutPeer() const;
    [[nodiscard]] Multiaddr joined(const Multiaddr& tail) const;

    friend bool operator==(const Multiaddr&, const Multiaddr&) = default;

    friend auto operator<=>(const Multiaddr& a, const Multiaddr& b) noexcept {
        return a.m_bytes <=> b.m_bytes;
    }

private:
    Bytes m_bytes;
};

/// An IP address with port that a TCP socket can use, taken from the front of a multiaddr.
struct IpEndpoint {
    std::array<Byte, 16> address{}; ///< IPv4 in the first four bytes
    bool v6 = false;
    std::uint16_t port = 0;

    /// The TCP endpoint of "/ip4|ip6/…/tcp/PORT[…]"; nothing for other shapes.
    [[nodiscard]] static std::optional<IpEndpoint> of(const Multiaddr& address);
    [[nodiscard]] Multiaddr multiaddr() const; ///< …/tcp/PORT
    [[nodiscard]] bool isLoopback() const noexcept;
    [[nodiscard]] bool isPrivate() const noexcept;     ///< RFC 1918, 4193, 6598, link-local
    [[nodiscard]] bool isUnspecified() const noexcept; ///< 0.0.0.0 or ::
    friend auto operator<=>(const IpEndpoint&, const IpEndpoint&) = default;
};

} // namespace vedette::codec

VD_ERROR_CODES(vedette::codec, AddrError, "multiaddr")

template <>
struct std::hash<vedette::codec::Multiaddr> {
    std::size_t operator()(const vedette::codec::Multiaddr& address) const noexcept {
        return std::hash<std::string_view>{}(vedette::textOf(address.bytes()));
    }
};
