#include "core/base/check.h"
#include "core/ceremony/lint.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::ceremony;

// Whatever a file holds, it is read and judged, twice alike; what was found lies in the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto read = Script::read(input);
    const auto again = Script::read(input);
    VD_ASSERT(read.findings == again.findings);
    const Findings found = lint(read.script);
    VD_ASSERT(found == lint(again.script));
    for (const Finding& one : found) VD_ASSERT(codeName(one.fault) != "unknown");
    const auto bound = Bindings::read(input);
    static_cast<void>(lint(read.script, bound.bindings).size());
    return 0;
}
