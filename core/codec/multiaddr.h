/// Self-describing network addresses (multiformats/multiaddr, libp2p/specs addressing/README.md).
///
/// Stored in binary form. Known is every protocol that the registry (multiaddr protocols.csv) gives a text
/// form; any other is refused with its position. Text is read as go-multiaddr reads it and written in one
/// canonical form, so that text in equals text out for canonical input: `/ipfs/ID` becomes `/p2p/ID`, an
/// identifier given as a CID becomes base58btc, a certhash base64url, IPv6 the form of RFC 5952; slashes at
/// the end go. A unix path reaches to the end of the address. What one form accepts the other can express:
/// binary input whose text would read back differently is refused.
///
/// Names and paths are UTF-8 without control characters. At most kMaxSize bytes and kMaxParts components.
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
    Dccp = 0x21,
    Ip6 = 0x29,
    Ip6Zone = 0x2A,
    IpCidr = 0x2B,
    Dns = 0x35,
    Dns4 = 0x36,
    Dns6 = 0x37,
    DnsAddr = 0x38,
    Sctp = 0x84,
    Udp = 0x0111,
    P2pWebRtcStar = 0x0113,
    P2pWebRtcDirect = 0x0114,
    P2pStardust = 0x0115,
    WebRtcDirect = 0x0118,
    WebRtc = 0x0119,
    P2pCircuit = 0x0122,
    Udt = 0x012D,
    Utp = 0x012E,
    Unix = 0x0190,
    P2p = 0x01A5,
    Https = 0x01BB,
    Onion = 0x01BC,
    Onion3 = 0x01BD,
    Garlic64 = 0x01BE,
    Garlic32 = 0x01BF,
    Tls = 0x01C0,
    Sni = 0x01C1,
    Noise = 0x01C6,
    Quic = 0x01CC,
    QuicV1 = 0x01CD,
    WebTransport = 0x01D1,
    CertHash = 0x01D2,
    Ws = 0x01DD,
    Wss = 0x01DE,
    P2pWebsocketStar = 0x01DF,
    Http = 0x01E0,
    HttpPath = 0x01E1,
    Memory = 0x0309,
    PlaintextV2 = 0x706C61,
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

    struct PartView {
        AddrProtocol protocol;
        BytesView value; ///< as in Part; lives as long as the address
    };

    /// The parts from the first on, without a copy or an allocation.
    class Walk {
    public:
        explicit Walk(const Multiaddr& address) noexcept : m_rest(address.m_bytes) {}

        [[nodiscard]] std::optional<PartView> next() noexcept;

    private:
        BytesView m_rest;
    };

    Multiaddr() = default;

    [[nodiscard]] static Result<Multiaddr> fromText(std::string_view text);
    [[nodiscard]] static Result<Multiaddr> fromBytes(BytesView bytes);
    /// From parts that parts() gave or that we made: a broken one is our mistake and asserts.
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
    /// With `/p2p/ID` appended, unless it ends with that already. This and joined() may exceed the bounds,
    /// and such an address is then refused by whoever reads it; after a unix path nothing can stand, so
    /// nothing is appended there.
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

    /// The TCP endpoint of "/ip4|ip6/ADDRESS/tcp/PORT[/…]"; nothing for other shapes.
    [[nodiscard]] static std::optional<IpEndpoint> of(const Multiaddr& address);
    [[nodiscard]] Multiaddr multiaddr() const; ///< …/tcp/PORT
    /// These three look through an IPv4-mapped IPv6 address, or a peer could name 127.0.0.1 past a filter.
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
