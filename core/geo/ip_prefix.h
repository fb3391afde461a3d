/// Addresses that begin alike: "192.0.2.0/24", "2001:db8::/32", or one address.
#pragma once

#include "core/base/result.h"
#include "core/geo/address.h"

#include <compare>
#include <string>
#include <string_view>

namespace vedette::geo {

enum class IpPrefixError {
    NotAPrefix = 1, ///< neither an IP address nor ADDRESS/BITS
    TooLong,        ///< more bits than the address has
    BitsBehind, ///< the address has bits behind the prefix: a typing error that would match something else
};
[[nodiscard]] std::string_view codeName(IpPrefixError error) noexcept;

/// IPv4 counts its bits behind ::ffff:0:0/96.
struct IpPrefix {
    Address address{};
    unsigned bits = 0; ///< of 128

    [[nodiscard]] static Result<IpPrefix> parse(std::string_view text);
    [[nodiscard]] bool holds(const Address& other) const noexcept;
    [[nodiscard]] std::string text() const;
    friend auto operator<=>(const IpPrefix&, const IpPrefix&) = default;
};

} // namespace vedette::geo

VD_ERROR_CODES(vedette::geo, IpPrefixError, "ip_prefix")
