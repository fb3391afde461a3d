/// Groups of peers that one hand could hold: by address block and by autonomous system.
///
/// An attacker gets many identities for nothing but addresses in many networks only for money, so tables
/// count peers by group: IPv4 /24 and /16, IPv6 /48 and /32, and the ASN where it is known. IPv4 inside IPv6
/// counts as IPv4.
#pragma once

#include "core/codec/multiaddr.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>

namespace vedette::kad {

struct IpGroup {
    std::array<Byte, 6> prefix{};
    Byte bits = 0; ///< 24 or 16; 48 or 32
    bool v6 = false;

    friend auto operator<=>(const IpGroup&, const IpGroup&) = default;
};

/// Where a peer is, as seen by us and not as told by it.
struct Origin {
    std::optional<codec::IpEndpoint> ip; ///< the other end of our connection
    std::uint32_t asn = 0;               ///< zero when unknown

    /// /24 or /48.
    [[nodiscard]] std::optional<IpGroup> narrow() const noexcept;
    /// /16 or /32.
    [[nodiscard]] std::optional<IpGroup> wide() const noexcept;
    /// Loopback, private or link-local: not an address that costs anything.
    [[nodiscard]] bool isPrivate() const noexcept;

    friend bool operator==(const Origin&, const Origin&) = default;
};

} // namespace vedette::kad
