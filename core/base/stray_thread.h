/// Threads that hang in the system and were left behind. A process that has one must end without cleaning up,
/// for that would happen under the thread's feet: std::_Exit, with nothing left unwritten in its streams.
#pragma once

#include <atomic>

namespace vedette {

inline std::atomic<int>& strayThreads() noexcept {
    static std::atomic<int> count{0};
    return count;
}

} // namespace vedette
