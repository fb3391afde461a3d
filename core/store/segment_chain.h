/// The hash chain over the event log: what its digests cover, once for the writer and for who checks.
///
/// A segment begins with H("vedette-events" || log || number || first || hash before it || state). Each
/// transaction then adds one link: H(hash before || the snapshot in it, if any || its records in order). The
/// name of a subject or context is covered where it is first used. All fields have fixed lengths or carry
/// theirs, so that no two histories share an encoding. H is SHA-256.
#pragma once

#include "core/crypto/hash.h"
#include "core/store/record.h"

#include <cstdint>

namespace vedette::store {

using LogId = std::array<Byte, 16>;

class SegmentChain {
public:
    /// A link that follows `before`.
    explicit SegmentChain(const ChainHash& before) noexcept { m_hash.update(before); }

    [[nodiscard]] static ChainHash genesis(const LogId& log, std::uint64_t number, std::uint64_t first,
                                           const ChainHash& before, BytesView state) noexcept;

    void snapshot(std::uint64_t sequence, BytesView state) noexcept;
    void context(const Record& record) noexcept;
    void subject(BytesView name) noexcept;
    /// `refs` as the row keeps them.
    void record(std::uint64_t context, WallTime wall, Instant at, std::uint16_t kind, BytesView refs,
                BytesView content) noexcept;

    [[nodiscard]] ChainHash finish() noexcept { return m_hash.finish(); }

private:
    crypto::Sha256 m_hash;
};

/// References to subjects as a row keeps them: each seven bits a byte, low ones first.
void appendRef(Bytes& to, std::uint64_t ref);
/// False when the bytes are no list of references.
[[nodiscard]] bool readRefs(BytesView from, std::vector<std::uint64_t>& to);

} // namespace vedette::store
