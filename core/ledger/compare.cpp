#include "core/ledger/compare.h"

#include <algorithm>

namespace vedette::ledger {

Result<Difference> compare(const LedgerFile& ours, const LedgerFile& theirs) {
    static_cast<void>(VD_TRY(ours.fold()));
    static_cast<void>(VD_TRY(theirs.fold()));
    const auto parted = std::ranges::mismatch(ours.entries, theirs.entries);
    const auto common = static_cast<std::size_t>(parted.in1 - ours.entries.begin());
    const bool both = !ours.entries.empty() && !theirs.entries.empty();
    if (common == 0 && both) return Fail{Violation::WrongLedger};
    Difference out{common, ours.entries.size() - common, theirs.entries.size() - common, {}};
    // Both were folded whole: what stands there holds in either.
    if (out.ahead > 0 && out.behind > 0) out.fork = Fork{common, *parted.in1, *parted.in2};
    return out;
}

} // namespace vedette::ledger
