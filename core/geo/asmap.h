/// Which autonomous system an address belongs to, by the compressed trie that Bitcoin Core ships
/// (bitcoin/bitcoin doc/asmap-data.md, src/util/asmap.cpp).
///
/// The file is a program for a machine of four instructions over the bits of the address. create() walks all
/// of it once and refuses what could lead a lookup out of the file, so that find() cannot fail: jumps that
/// leave the file, cross or land inside an instruction, bits beyond the 128 of an address, unreachable or
/// missing ends. Linear and at most kMaxBytes; a lookup is bounded by the bits of an address. IPv4 is looked
/// up as ::ffff:a.b.c.d. Errors: GeoError::TooLarge, AsmapCorrupt. Immutable, so any thread.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/geo/address.h"

#include <cstdint>

namespace vedette::geo {

class Asmap {
public:
    static constexpr std::size_t kMaxBytes = 16 * 1024 * 1024; ///< the full map of 2025 has 1.5 MB

    [[nodiscard]] static Result<Asmap> create(Bytes file);

    /// Zero for an address that the map does not know.
    [[nodiscard]] std::uint32_t find(const Address& address) const noexcept;

private:
    explicit Asmap(Bytes file) : m_file(std::move(file)) {}

    Bytes m_file;
};

} // namespace vedette::geo
