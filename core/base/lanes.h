/// Pieces of work that keep something for those who come after them: sums, buffers.
#pragma once

#include "core/base/parallel.h"

#include <atomic>

namespace vedette {

/// As each() of `parallel`, and tells each piece in which of its width() lanes it runs. A lane runs one piece
/// at a time, so what is kept by lane is shared with nobody; who is ready takes the next piece.
inline void eachInLanes(Parallel& parallel, std::size_t count,
                        const std::function<void(std::size_t lane, std::size_t piece)>& work) {
    std::atomic<std::size_t> next = 0;
    parallel.each(parallel.width(), [&](std::size_t lane) {
        for (std::size_t i = next++; i < count; i = next++) work(lane, i);
    });
}

} // namespace vedette
