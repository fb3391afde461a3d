/// An IP address as the maps of this folder see it: sixteen bytes, IPv4 inside ::ffff:0:0/96.
#pragma once

#include "core/codec/ip_text.h"
#include "core/codec/multiaddr.h"

#include <optional>
#include <string>
#include <string_view>

namespace vedette::geo {

using Address = codec::Ip6Bytes;

[[nodiscard]] Address mapped(const codec::Ip4Bytes& address) noexcept;
/// The IPv4 address inside, if that is what it is.
[[nodiscard]] std::optional<codec::Ip4Bytes> unmapped(const Address& address) noexcept;
/// Either family, as text.
[[nodiscard]] std::optional<Address> parseAddress(std::string_view text) noexcept;
/// Of either family, without its mapping.
[[nodiscard]] std::string addressText(const Address& address);
/// The IP address that a multiaddr begins with; nothing for names and relays without one.
[[nodiscard]] std::optional<Address> addressOf(const codec::Multiaddr& address);
/// Its /24, or the /56 of IPv6 that one household may have, the rest zero; nothing for addresses that
/// computers of many places have.
[[nodiscard]] std::optional<Address> neighbourhoodOf(const codec::Multiaddr& address);

} // namespace vedette::geo
