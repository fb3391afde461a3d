/// What the process holds of the heap, and the most that it held.
#pragma once

#include <malloc.h>

#include <algorithm>
#include <cstddef>

namespace vedette::test {

/// Bytes that the program's allocator has given out, to all threads; zero under a sanitizer, which has its
/// own.
inline std::size_t heapInUse() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// Growth since it was made, looked at whenever somebody says so. One thread.
class HeapPeak {
public:
    void look() { m_most = std::max(m_most, heapInUse()); }

    [[nodiscard]] std::size_t growth() const { return m_most - m_before; }

private:
    std::size_t m_before = heapInUse();
    std::size_t m_most = m_before;
};

} // namespace vedette::test
