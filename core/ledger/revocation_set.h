/// Which keys are refused now: the ledger's answer in one signed piece, for peers that hold no ledger.
///
/// Deterministic CBOR, kind "set", in an Entry like a statement; it is no part of the chain. Its epoch only
/// grows, it is made anew before its maximum age is over, and by the setThreshold of operators and
/// publishers. Refused is by key id, never by the bytes of a certificate, and what an issuer's fall takes
/// down is listed one by one.
///
/// Bounds: kMaxRefused keys, kMaxEntry bytes.
#pragma once

#include "core/ledger/ledger.h"

#include <cstdint>
#include <vector>

namespace vedette::ledger {

inline constexpr std::size_t kMaxRefused = 2048;
inline constexpr Duration kMaxSetAge = std::chrono::hours(24 * 31);
inline constexpr std::string_view kSetKind = "set";

/// Whose word about a ledger counts.
struct SetAuthority {
    Digest ledger{};
    Policy policy;
};

struct RevocationSet {
    Digest ledger{};
    std::uint64_t epoch = 0;    ///< from 1
    std::uint64_t sequence = 0; ///< of the last entry of the ledger that it knows
    Digest head{};              ///< and its hash
    WallTime at{};
    Duration maxAge{};            ///< whole milliseconds, at most kMaxSetAge
    std::vector<Refused> refused; ///< by key, each once

    /// What that ledger says now. Its set of an epoch must be made once.
    [[nodiscard]] static RevocationSet of(const Ledger& ledger, std::uint64_t epoch, WallTime at,
                                          Duration maxAge);
    [[nodiscard]] Bytes encode() const;
    /// The form alone.
    [[nodiscard]] static Result<RevocationSet> decode(BytesView body);

    [[nodiscard]] const Refused* find(const KeyId& key) const;
    /// Not fresh any more from then on.
    [[nodiscard]] WallTime staleFrom() const;

    friend bool operator==(const RevocationSet&, const RevocationSet&) = default;
};

/// An encoded Entry whose body is a set: its form, its ledger and its signatures hold.
[[nodiscard]] Result<RevocationSet> openSet(const SetAuthority& authority, BytesView entry);

} // namespace vedette::ledger
