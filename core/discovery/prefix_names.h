/// For each prefix of 16 bits a name whose key begins with it, to ask a peer of the DHT for one part of its
/// table.
///
/// A name is a SHA-256 multihash of nothing, so that servers which insist on one take it, and so that it is
/// nobody's peer id. Made by trying, about 760,000 hashes (a tenth of a second); 256 KiB. Immutable, to be
/// shared.
#pragma once

#include "core/protocols/kad/key.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace vedette::discovery {

class PrefixNames {
public:
    static constexpr unsigned kBits = 16;

    [[nodiscard]] static std::shared_ptr<const PrefixNames> make();

    [[nodiscard]] Bytes name(std::uint16_t prefix) const;

    PrefixNames(const PrefixNames&) = delete;
    PrefixNames& operator=(const PrefixNames&) = delete;

private:
    PrefixNames();

    std::vector<std::uint32_t> m_counters;
};

} // namespace vedette::discovery
