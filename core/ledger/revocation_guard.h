/// The revocation set that a node goes by, and whether it may still go by it.
///
/// A set is taken when it holds (openSet), is of a later epoch than the one before, made no earlier, and
/// still refuses every key that one refused, but for suspensions, which can be lifted. When it is older than
/// its maximum age the guard is stale and lets nobody in any more, until a fresh one comes: who can keep news
/// from us could otherwise keep a stolen key in use.
///
/// The time it goes by never runs backwards: it is the highest that the wall clock or a set ever showed, in
/// this run or in an earlier one (Saved), and goes on from there with the monotonic clock. A clock that is
/// set back makes nothing fresh again; one that is behind, up to kSkew, neither keeps a set out nor makes it
/// last longer. The price: a clock that once was years ahead leaves every set stale until one is made after
/// that time, or the saved state is removed by hand.
///
/// Memory: one set. judge() costs O(log keys).
#pragma once

#include "core/base/instant.h"
#include "core/ledger/revocation_set.h"

#include <optional>

namespace vedette::ledger {

class RevocationGuard {
public:
    static constexpr Duration kSkew = std::chrono::hours(24); ///< how far ahead of our time a set may be

    /// What must outlive a run, as the owner keeps it: the array ["vedette-revocations", 1, highest time in
    /// ms, epoch, entry], the entry empty while there is none.
    struct Saved {
        WallTime highest{};
        std::uint64_t epoch = 0; ///< below which nothing is taken
        Bytes entry;

        [[nodiscard]] Bytes encode() const;
        [[nodiscard]] static Result<Saved> decode(BytesView file);
        friend bool operator==(const Saved&, const Saved&) = default;
    };

    enum class Verdict : std::uint8_t {
        Pass,
        Revoked,
        Stale, ///< not known to be revoked, but what is known is too old, or nothing is
    };

    /// Of another ledger, or no more signed as the policy asks: then `saved` gives its time and epoch alone.
    RevocationGuard(SetAuthority authority, const Saved& saved, const Timeline& timeline, Instant now);

    /// True when it is taken, false when it is the one that is held.
    [[nodiscard]] Result<bool> offer(BytesView entry, Instant now);

    [[nodiscard]] Verdict judge(const KeyId& key, Instant now) const;
    [[nodiscard]] bool stale(Instant now) const;

    /// Null while there is none.
    [[nodiscard]] const RevocationSet* set() const noexcept { return m_set ? &*m_set : nullptr; }

    /// As it was signed; empty while there is none.
    [[nodiscard]] BytesView entry() const noexcept { return m_entry; }

    [[nodiscard]] const Digest& ledger() const noexcept { return m_authority.ledger; }

    [[nodiscard]] std::uint64_t epoch() const noexcept { return m_set ? m_set->epoch : 0; }

    /// The time that it goes by.
    [[nodiscard]] WallTime time(Instant now) const;
    /// The wall clock was set.
    void restamp(const Timeline& timeline);
    [[nodiscard]] Saved saved(Instant now) const;

private:
    SetAuthority m_authority;
    Timeline m_latest; ///< of all clocks that were ever shown, the one that is furthest ahead
    std::uint64_t m_floor;
    std::optional<RevocationSet> m_set;
    Bytes m_entry;
};

} // namespace vedette::ledger
