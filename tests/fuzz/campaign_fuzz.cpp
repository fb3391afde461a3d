#include "core/base/check.h"
#include "core/ledger/campaign.h"
#include "tests/core/ledger/book.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::ledger;

namespace {

/// A ledger in which the corpus has its keys.
const test::Book& book() {
    static const test::Book one = [] {
        test::Book out;
        out.begin();
        out.active(test::keyOf(20), test::keyOf(120));
        out.active(test::keyOf(21), test::keyOf(121));
        return out;
    }();
    return one;
}

} // namespace

// What is read reads the same when it is written again. Whatever a campaign says, what is complete by a
// ledger is taken by it, and merging takes what holds once and then nothing more.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto read = Campaign::decode(input);
    if (!read) return 0;
    VD_ASSERT(equal(read->encode(), input));
    const Ledger& on = book().ledger;
    const WallTime now{book().now.ms + 1};
    for (const auto& [key, rotation] : read->keys) {
        const auto progress = read->progress(on, key, now);
        const bool complete = progress.stage == Campaign::Stage::Complete;
        if (complete) VD_ASSERT(on.admits(Entry{read->statement(on, key, now).encode(), {}}.encode()).ok());
        VD_ASSERT(complete == (!progress.newMissing && !progress.oldMissing && !progress.why));
    }
    Campaign gathered = *read;
    for (auto& [key, rotation] : gathered.keys) rotation.successor.reset();
    const auto first = gathered.merge(on, *read, now);
    VD_ASSERT(first.ok() == (read->ledger == on.id()));
    if (!first) return 0;
    VD_ASSERT(Campaign::decode(gathered.encode()).ok());
    const auto again = gathered.merge(on, *read, now);
    VD_ASSERT(again.ok() && again->taken.empty());
    return 0;
}
