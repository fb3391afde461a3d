/// IP addresses as text, without a resolver or a socket library.
#pragma once

#include "core/base/bytes.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace vedette::codec {

using Ip4Bytes = std::array<Byte, 4>;
using Ip6Bytes = std::array<Byte, 16>;

/// Four decimal numbers without leading zeros: "010" is 8 to some readers and 10 to others.
[[nodiscard]] std::optional<Ip4Bytes> parseIp4(std::string_view text) noexcept;
/// RFC 4291 section 2.2, every form of it; no zone.
[[nodiscard]] std::optional<Ip6Bytes> parseIp6(std::string_view text) noexcept;

[[nodiscard]] std::string textOfIp4(std::span<const Byte, 4> address);
/// RFC 5952; an IPv4-mapped address is written "::ffff:192.0.2.1" (its section 5).
[[nodiscard]] std::string textOfIp6(std::span<const Byte, 16> address);

} // namespace vedette::codec
