/// The protocols of multiaddr: their names, the size of their values, and each value's two forms.
///
/// The inside of Multiaddr; nothing else needs it.
#pragma once

#include "core/codec/multiaddr.h"

namespace vedette::codec {

enum class AddrValue {
    None,
    Ip4,
    Ip6,
    Port,
    PrefixLength, ///< of a CIDR block
    Number,       ///< 64 bits
    Name,         ///< text without '/'
    Path,         ///< begins with '/', reaches to the end of the address
    HttpPath,     ///< percent-encoded in text
    Peer,
    CertHash,
    Onion,
    Onion3,
    Garlic32,
    Garlic64,
};

struct AddrRule {
    AddrProtocol protocol;
    std::string_view name;
    AddrValue value;
};

/// Nothing for a code or a name that is not in the table. "ipfs" is p2p.
[[nodiscard]] const AddrRule* addrRule(std::uint64_t code) noexcept;
[[nodiscard]] const AddrRule* addrRule(std::string_view name) noexcept;

/// The size of the value in bytes; nothing when it stands behind its length.
[[nodiscard]] std::optional<std::size_t> fixedSize(AddrValue value) noexcept;

/// Nothing for text that is no such value.
[[nodiscard]] std::optional<Bytes> addrValueOf(AddrValue kind, std::string_view text);
[[nodiscard]] bool isAddrValue(AddrValue kind, BytesView value);
/// For what isAddrValue accepts.
[[nodiscard]] std::string textOfAddrValue(AddrValue kind, BytesView value);

} // namespace vedette::codec
