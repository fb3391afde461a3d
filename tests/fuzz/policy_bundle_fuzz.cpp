#include "core/base/check.h"
#include "core/policy/bundle.h"
#include "core/policy/fact_text.h"

#include <cstddef>
#include <cstdint>

// A policy's bundle, what is kept of the one that is held, and the facts of recorded decisions.

using namespace vedette;
using namespace vedette::policy;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView bytes(data, size);
    if (const auto bundle = Bundle::decode(bytes)) {
        VD_ASSERT(equal(bundle->encode(), bytes)); // one value, one encoding
        if (const auto document = bundle->document()) VD_ASSERT(document->version == bundle->version);
    }
    if (const auto saved = BundleGuard::Saved::decode(bytes)) VD_ASSERT(equal(saved->encode(), bytes));
    static_cast<void>(openBundle({}, bytes));
    std::vector<std::string> lines(1);
    for (const std::uint8_t byte : bytes) {
        if (byte == '\n')
            lines.emplace_back();
        else
            lines.back() += static_cast<char>(byte);
    }
    if (const auto facts = factsOf(lines)) {
        // What is said of facts is said again in the same words.
        const auto said = linesOf(*facts);
        const auto again = factsOf(said);
        VD_ASSERT(again.ok() && linesOf(*again) == said);
    }
    return 0;
}
