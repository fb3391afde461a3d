#include "core/base/check.h"
#include "core/protocols/gossipsub/delegation.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::gossipsub;

// A statement has one encoding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto delegation = Delegation::decode(input);
    if (!delegation.ok()) return 0;
    VD_ASSERT(equal(delegation->encode(), input));
    static_cast<void>(delegation->job().run());
    static_cast<void>(delegation->timely(delegation->notBefore).ok());
    DelegationBook book;
    book.keep(*delegation);
    VD_ASSERT(book.holds(*delegation) && book.size() == 1);
    return 0;
}
