#include "core/geo/address.h"

#include <algorithm>

namespace vedette::geo {

namespace {

constexpr std::array<Byte, 12> kMappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}; // RFC 4291 2.5.5.2

} // namespace

Address mapped(const codec::Ip4Bytes& address) noexcept {
    Address out{};
    std::ranges::copy(kMappedPrefix, out.begin());
    std::ranges::copy(address, out.begin() + kMappedPrefix.size());
    return out;
}

std::optional<codec::Ip4Bytes> unmapped(const Address& address) noexcept {
    if (!std::equal(kMappedPrefix.begin(), kMappedPrefix.end(), address.begin())) return std::nullopt;
    return codec::Ip4Bytes{address[12], address[13], address[14], address[15]};
}

std::optional<Address> parseAddress(std::string_view text) noexcept {
    if (const auto v4 = codec::parseIp4(text)) return mapped(*v4);
    return codec::parseIp6(text);
}

std::string addressText(const Address& address) {
    const auto four = unmapped(address);
    return four ? codec::textOfIp4(*four) : codec::textOfIp6(address);
}

std::optional<Address> addressOf(const codec::Multiaddr& address) {
    const auto parts = address.parts();
    if (parts.empty()) return std::nullopt;
    const auto& value = parts[0].value;
    if (parts[0].protocol == codec::AddrProtocol::Ip4) {
        return mapped({value[0], value[1], value[2], value[3]});
    }
    if (parts[0].protocol != codec::AddrProtocol::Ip6) return std::nullopt;
    Address out{};
    std::ranges::copy(value, out.begin());
    return out;
}

std::optional<Address> neighbourhoodOf(const codec::Multiaddr& address) {
    constexpr std::size_t kKeptOfIp4 = kMappedPrefix.size() + 3;
    constexpr std::size_t kKeptOfIp6 = 7;
    const auto endpoint = codec::IpEndpoint::of(address);
    auto at = addressOf(address);
    if (!endpoint || !at || endpoint->isPrivate() || endpoint->isLoopback()) return std::nullopt;
    const std::size_t kept = unmapped(*at) ? kKeptOfIp4 : kKeptOfIp6;
    std::fill(at->begin() + static_cast<std::ptrdiff_t>(kept), at->end(), Byte{0});
    return at;
}

} // namespace vedette::geo
