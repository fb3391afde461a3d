#include "core/protocols/kad/ip_group.h"

#include <algorithm>

namespace vedette::kad {

namespace {

/// The IPv4 address inside "::ffff:a.b.c.d", or an IPv4 endpoint's own: one host must not count as two.
std::optional<std::array<Byte, 4>> ip4Of(const codec::IpEndpoint& ip) noexcept {
    std::array<Byte, 4> out{};
    if (!ip.v6) {
        std::copy_n(ip.address.begin(), 4, out.begin());
        return out;
    }
    const bool mapped =
        std::all_of(ip.address.begin(), ip.address.begin() + 10, [](Byte b) { return b == 0; })
        && ip.address[10] == 0xff && ip.address[11] == 0xff;
    if (!mapped) return std::nullopt;
    std::copy_n(ip.address.begin() + 12, 4, out.begin());
    return out;
}

IpGroup groupOf(const codec::IpEndpoint& ip, Byte bits4, Byte bits6) noexcept {
    IpGroup group;
    if (const auto four = ip4Of(ip)) {
        group.bits = bits4;
        std::copy_n(four->begin(), bits4 / 8, group.prefix.begin());
    } else {
        group.v6 = true;
        group.bits = bits6;
        std::copy_n(ip.address.begin(), bits6 / 8, group.prefix.begin());
    }
    return group;
}

} // namespace

std::optional<IpGroup> Origin::narrow() const noexcept {
    if (!ip) return std::nullopt;
    return groupOf(*ip, 24, 48);
}

std::optional<IpGroup> Origin::wide() const noexcept {
    if (!ip) return std::nullopt;
    return groupOf(*ip, 16, 32);
}

bool Origin::isPrivate() const noexcept {
    return ip && (ip->isLoopback() || ip->isPrivate());
}

} // namespace vedette::kad
