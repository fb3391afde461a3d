#include "core/transport/yamux/header.h"

namespace vedette::yamux {

namespace {

constexpr Flags kKnownFlags = kSyn | kAck | kFin | kRst;

void put32(Byte* to, std::uint32_t value) noexcept {
    to[0] = static_cast<Byte>(value >> 24);
    to[1] = static_cast<Byte>(value >> 16);
    to[2] = static_cast<Byte>(value >> 8);
    to[3] = static_cast<Byte>(value);
}

std::uint32_t get32(const Byte* from) noexcept {
    return std::uint32_t{from[0]} << 24 | std::uint32_t{from[1]} << 16 | std::uint32_t{from[2]} << 8
         | std::uint32_t{from[3]};
}

} // namespace

HeaderBytes encode(const Header& header) noexcept {
    HeaderBytes bytes{};
    bytes[1] = static_cast<Byte>(header.type);
    bytes[2] = static_cast<Byte>(header.flags >> 8);
    bytes[3] = static_cast<Byte>(header.flags & 0xff);
    put32(&bytes[4], header.stream);
    put32(&bytes[8], header.length);
    return bytes;
}

Result<Header, Violation> decode(std::span<const Byte, kHeaderSize> bytes) {
    if (bytes[0] != 0) return Fail{Violation::UnknownVersion};
    if (bytes[1] > static_cast<Byte>(Type::GoAway)) return Fail{Violation::UnknownType};
    const auto flags = static_cast<Flags>(bytes[2] << 8 | bytes[3]);
    if ((flags & ~kKnownFlags) != 0) return Fail{Violation::UnknownFlags};
    return Header{static_cast<Type>(bytes[1]), flags, get32(&bytes[4]), get32(&bytes[8])};
}

} // namespace vedette::yamux
