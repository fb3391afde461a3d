#include "core/detect/edge_rows.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace vedette;

/// The file as it is, plain, gzip or zip, read in pieces whose size the first byte chooses, as rows of edges.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t piece = std::size_t{1} + data[0];
    BytesView left(data + 1, size - 1);
    const auto source = [&](MutableBytes into) -> Result<std::size_t> {
        const std::size_t count = std::min({piece, into.size(), left.size()});
        std::copy_n(left.begin(), count, into.begin());
        left = left.subspan(count);
        return count;
    };
    detect::RowReader reader(source, 1U << 20);
    detect::EdgeRows rows(reader, 0);
    std::size_t seen = 0;
    for (;;) {
        const auto more = rows.next();
        if (!more || !*more) break;
        ++seen;
        if (reader.fields().size() > detect::RowReader::kMaxFields || reader.line() < seen) __builtin_trap();
        if (rows.nameOf(rows.row().edge.source).size() > detect::Names::kMaxName) __builtin_trap();
    }
    return 0;
}
