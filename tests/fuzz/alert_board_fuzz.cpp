#include "core/alert/board.h"
#include "core/base/check.h"

#include <cstddef>
#include <cstdint>
#include <limits>

using namespace vedette;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    auto read = alert::Board::decode(input);
    if (!read) return 0;
    VD_ASSERT(equal(read->encode(), input)); // one board, one encoding
    const WallTime end{std::numeric_limits<std::int64_t>::max()};
    for (const auto& [id, alert] : read->alerts()) {
        static_cast<void>(read->stateOf(alert, end));
        if (alert.incident) VD_ASSERT(read->find(alert.incident) != nullptr);
    }
    alert::Finding finding;
    finding.rule = alert::Rule::MassLoss;
    finding.value = finding.limit = 1000;
    static_cast<void>(read->fold("fleet", finding, {1}));
    static_cast<void>(read->expire(end));
    VD_ASSERT(alert::Board::decode(read->encode()).value() == *read);
    return 0;
}
