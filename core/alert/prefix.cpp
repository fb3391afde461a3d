#include "core/alert/prefix.h"

namespace vedette::alert {

namespace {

constexpr unsigned kBitsV4 = 96 + 24; // behind the mapping
constexpr unsigned kBitsV6 = 56;

} // namespace

std::optional<Prefix> Prefix::of(const codec::Multiaddr& address) {
    const auto ip = geo::addressOf(address);
    if (!ip) return std::nullopt;
    const codec::IpEndpoint endpoint{*ip, true, 0}; // looks through a mapped address
    Prefix made;
    made.isPublic = !endpoint.isLoopback() && !endpoint.isPrivate() && !endpoint.isUnspecified();
    // One host is in one prefix, whichever way its IPv4 address is written.
    made.network = {*ip, geo::unmapped(*ip) ? kBitsV4 : kBitsV6};
    for (std::size_t i = made.network.bits / 8; i < made.network.address.size(); ++i)
        made.network.address[i] = 0;
    return made;
}

std::uint64_t Prefix::number() const noexcept {
    const bool v4 = network.bits == kBitsV4;
    std::uint64_t made = 0;
    for (std::size_t i = 0; i < 7; ++i) made = made << 8 | network.address[v4 ? i + 8 : i];
    return made << 8 | (v4 ? 1U : 0U);
}

} // namespace vedette::alert
