/// The twelve bytes before every Yamux frame: version, type, flags, stream and length, in network order
/// (libp2p/specs yamux/README.md#framing).
#pragma once

#include "core/transport/yamux/yamux.h"

#include <array>
#include <cstdint>
#include <span>

namespace vedette::yamux {

inline constexpr std::size_t kHeaderSize = 12;
using HeaderBytes = std::array<Byte, kHeaderSize>;

enum class Type : std::uint8_t {
    Data = 0,
    WindowUpdate = 1,
    Ping = 2,
    GoAway = 3,
};

using Flags = std::uint16_t;
inline constexpr Flags kSyn = 1;
inline constexpr Flags kAck = 2;
inline constexpr Flags kFin = 4;
inline constexpr Flags kRst = 8;

struct Header {
    Type type = Type::Data;
    Flags flags = 0;
    std::uint32_t stream = 0;
    std::uint32_t length = 0; ///< of the body; a window's delta, a ping's value or a reason otherwise

    friend bool operator==(const Header&, const Header&) = default;
};

[[nodiscard]] HeaderBytes encode(const Header& header) noexcept;

/// Refuses another version, type or flag; what combinations mean is the session's to judge.
[[nodiscard]] Result<Header, Violation> decode(std::span<const Byte, kHeaderSize> bytes);

} // namespace vedette::yamux
