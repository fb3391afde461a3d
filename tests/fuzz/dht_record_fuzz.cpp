#include "core/base/check.h"
#include "core/protocols/kad/ipns_record.h"
#include "core/protocols/kad/message.h"
#include "core/protocols/kad/signed_record.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::kad;

// Length of the key in the first byte, key, value. The order of two values is the same from both sides.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (input.empty()) return 0;
    const std::size_t keySize = std::min<std::size_t>(input[0], input.size() - 1);
    const BytesView key = input.subspan(1, keySize);
    const BytesView value = input.subspan(1 + keySize);
    const auto validators = Validators::standard();
    const WallTime now{1'800'000'000'000};
    if (validators.validate(key, value, now).ok()) {
        VD_ASSERT(validators.compare(key, value, value) == 0);
        const auto over = validators.expiry(key, value);
        VD_ASSERT(!over || *over > now);
    }
    const BytesView half = value.first(value.size() / 2);
    VD_ASSERT((validators.compare(key, value, half) > 0) == (validators.compare(key, half, value) < 0));
    static_cast<void>(parseRfc3339(textOf(value)));
    if (const auto record = SignedRecord::open(key, value); record.ok()) VD_ASSERT(equal(record->key(), key));
    return 0;
}
