/// A first-in first-out queue that never grows past its bound and counts what it turned away.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <utility>

namespace vedette {

/// Not thread-safe. Memory is given back when the queue runs empty, for thousands of these lie idle.
template <class T>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t bound) : m_bound(bound) {}

    /// False when full: the item is dropped and counted.
    [[nodiscard]] bool push(T item) {
        if (m_items.size() >= m_bound) {
            ++m_dropped;
            return false;
        }
        m_items.push_back(std::move(item));
        return true;
    }

    [[nodiscard]] std::optional<T> pop() {
        if (m_items.empty()) return std::nullopt;
        std::optional<T> item(std::move(m_items.front()));
        m_items.pop_front();
        return item;
    }

    [[nodiscard]] bool empty() const noexcept { return m_items.empty(); }

    [[nodiscard]] std::size_t size() const noexcept { return m_items.size(); }

    [[nodiscard]] std::size_t bound() const noexcept { return m_bound; }

    [[nodiscard]] std::uint64_t dropped() const noexcept { return m_dropped; }

private:
    std::deque<T> m_items;
    std::size_t m_bound;
    std::uint64_t m_dropped = 0;
};

} // namespace vedette
