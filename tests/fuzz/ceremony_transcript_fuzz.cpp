#include "core/base/check.h"
#include "core/ceremony/transcript.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::ceremony;

// What is read is the same when it is written again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto record = Record::decode(input); record.ok()) {
        const auto again = Record::decode(record->encode());
        VD_ASSERT(again.ok() && *again == *record);
    }
    const auto read = Transcript::read(input);
    if (read.ok() && read->size() > 0) VD_ASSERT(equal(read->file(), input));
    static_cast<void>(unlocks(input, {}).ok());
    return 0;
}
