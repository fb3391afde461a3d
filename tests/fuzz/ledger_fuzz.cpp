#include "core/base/check.h"
#include "core/ledger/compare.h"
#include "core/ledger/reach.h"
#include "core/ledger/revocation_guard.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::ledger;

// What is read once reads the same when it is written again, in every form of the ledger; and whatever a file
// holds, folding it ends, and equal files give equal ledgers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto entry = Entry::decode(input); entry.ok()) {
        VD_ASSERT(equal(entry->encode(), input));
        if (const auto statement = Statement::decode(entry->body); statement.ok())
            VD_ASSERT(statement->encode() == entry->body);
        if (const auto set = RevocationSet::decode(entry->body); set.ok())
            VD_ASSERT(set->encode() == entry->body);
    }
    if (const auto file = LedgerFile::decode(input); file.ok()) {
        VD_ASSERT(equal(file->encode(), input));
        const auto folded = file->fold();
        const auto same = compare(*file, *file);
        VD_ASSERT(folded.ok() == same.ok() || file->entries.empty());
        if (same.ok()) VD_ASSERT(!same->fork && same->ahead == 0 && same->behind == 0);
    }
    if (const auto one = PresignedRevocation::decode(input); one.ok()) VD_ASSERT(equal(one->encode(), input));
    if (const auto one = RefusalReceipt::decode(input); one.ok()) {
        VD_ASSERT(equal(one->encode(), input));
        static_cast<void>(one->verify().ok());
    }
    if (const auto saved = RevocationGuard::Saved::decode(input); saved.ok()) {
        VD_ASSERT(equal(saved->encode(), input));
        RevocationGuard guard({}, *saved, {}, Instant{});
        static_cast<void>(guard.offer(saved->entry, Instant{}).ok());
    }
    return 0;
}
