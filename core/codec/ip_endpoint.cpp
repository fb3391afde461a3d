#include "core/codec/ip_text.h"
#include "core/codec/multiaddr.h"

#include <algorithm>

namespace vedette::codec {

namespace {

/// The IPv4 address, also one inside an IPv4-mapped IPv6 address.
std::optional<Ip4Bytes> v4Of(const IpEndpoint& endpoint) noexcept {
    constexpr std::array<Byte, 12> kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    const BytesView bytes(endpoint.address);
    if (endpoint.v6 && !equal(bytes.first(12), kMapped)) return std::nullopt;
    Ip4Bytes address{};
    std::ranges::copy(bytes.subspan(endpoint.v6 ? 12 : 0, 4), address.begin());
    return address;
}

} // namespace

std::optional<IpEndpoint> IpEndpoint::of(const Multiaddr& address) {
    Multiaddr::Walk walk(address);
    const auto ip = walk.next();
    if (!ip) return std::nullopt;
    const bool v6 = ip->protocol == AddrProtocol::Ip6;
    if (!v6 && ip->protocol != AddrProtocol::Ip4) return std::nullopt;
    const auto tcp = walk.next();
    if (!tcp || tcp->protocol != AddrProtocol::Tcp) return std::nullopt;
    IpEndpoint endpoint;
    endpoint.v6 = v6;
    std::ranges::copy(ip->value, endpoint.address.begin());
    endpoint.port = static_cast<std::uint16_t>(tcp->value[0] << 8 | tcp->value[1]);
    return endpoint;
}

Multiaddr IpEndpoint::multiaddr() const {
    const auto ip = v6 ? AddrProtocol::Ip6 : AddrProtocol::Ip4;
    const Bytes portBytes{static_cast<Byte>(port >> 8), static_cast<Byte>(port)};
    return Multiaddr::ofParts(
        {{ip, copyOf(BytesView(address).first(v6 ? 16 : 4))}, {AddrProtocol::Tcp, portBytes}});
}

bool IpEndpoint::isLoopback() const noexcept {
    if (const auto v4 = v4Of(*this)) return (*v4)[0] == 127;
    return std::ranges::all_of(BytesView(address).first(15), [](Byte b) { return b == 0; })
        && address[15] == 1;
}

bool IpEndpoint::isPrivate() const noexcept {
    if (const auto v4 = v4Of(*this)) {
        const Byte a = (*v4)[0];
        const Byte b = (*v4)[1];
        return a == 10 || (a == 172 && b >= 16 && b <= 31) || (a == 192 && b == 168) // RFC 1918
            || (a == 100 && b >= 64 && b <= 127)                                     // RFC 6598
            || (a == 169 && b == 254);                                               // RFC 3927
    }
    return (address[0] & 0xFE) == 0xFC
        || (address[0] == 0xFE && (address[1] & 0xC0) == 0x80); // RFC 4193, 4291
}

bool IpEndpoint::isUnspecified() const noexcept {
    const auto zero = [](Byte b) { return b == 0; };
    if (const auto v4 = v4Of(*this)) return std::ranges::all_of(*v4, zero);
    return std::ranges::all_of(address, zero);
}

} // namespace vedette::codec
