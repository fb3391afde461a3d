/// A first-in first-out queue on one block of memory, which it keeps for reuse as long as it is small.
///
/// For a machine's outputs: filled during one call, drained before the next, so head and tail meet and no
/// ring is needed. What bounds it is what one call can produce; the user of it says so.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace vedette::yamux {

template <class T>
class Fifo {
public:
    void push(T item) { m_items.push_back(std::move(item)); }

    /// Once empty it keeps the memory of at most `keep` items.
    [[nodiscard]] std::optional<T> pop(std::size_t keep) {
        if (m_head == m_items.size()) {
            m_items.clear();
            m_head = 0;
            if (m_items.capacity() > keep) std::vector<T>().swap(m_items);
            return std::nullopt;
        }
        return std::move(m_items[m_head++]);
    }

    void clear() noexcept {
        m_items.clear();
        m_head = 0;
    }

private:
    std::vector<T> m_items;
    std::size_t m_head = 0;
};

} // namespace vedette::yamux
