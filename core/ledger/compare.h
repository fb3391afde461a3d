/// Two ledgers of one id side by side: what one has more, and where they part.
///
/// A fork is two entries in one place that both hold there: somebody with the keys has told two stories.
/// Each is told by its bytes, so that the pair is evidence that anyone can check.
#pragma once

#include "core/ledger/ledger.h"

#include <optional>

namespace vedette::ledger {

struct Fork {
    std::uint64_t sequence = 0;
    Bytes ours;
    Bytes theirs;
    friend bool operator==(const Fork&, const Fork&) = default;
};

struct Difference {
    std::size_t common = 0; ///< entries that both have
    std::size_t ahead = 0;  ///< that only we have
    std::size_t behind = 0; ///< that only they have
    std::optional<Fork> fork;
};

/// Violation::WrongLedger when they begin differently, the rule that either breaks when it does not hold.
[[nodiscard]] Result<Difference> compare(const LedgerFile& ours, const LedgerFile& theirs);

} // namespace vedette::ledger
