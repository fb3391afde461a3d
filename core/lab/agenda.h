/// What happens when: a heap of moments, first in first out within one.
///
/// A moment holds what to do as a small value, so that a delivery costs no more than its bytes. O(log n) per
/// put and take; the heap itself holds 24 bytes an entry, the rest lies in slots that are used again.
#pragma once

#include "core/base/instant.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace vedette::lab {

template <class What>
class Agenda {
public:
    void put(Instant at, What what) {
        std::uint32_t slot = 0;
        if (m_free.empty()) {
            slot = static_cast<std::uint32_t>(m_slots.size());
            m_slots.push_back(std::move(what));
        } else {
            slot = m_free.back();
            m_free.pop_back();
            m_slots[slot] = std::move(what);
        }
        m_heap.push_back({at, ++m_last, slot});
        std::push_heap(m_heap.begin(), m_heap.end(), later);
    }

    [[nodiscard]] bool empty() const noexcept { return m_heap.empty(); }

    [[nodiscard]] std::size_t size() const noexcept { return m_heap.size(); }

    [[nodiscard]] Instant first() const noexcept { return m_heap.front().at; }

    What take() {
        std::pop_heap(m_heap.begin(), m_heap.end(), later);
        const std::uint32_t slot = m_heap.back().slot;
        m_heap.pop_back();
        m_free.push_back(slot);
        return std::move(m_slots[slot]);
    }

private:
    struct Entry {
        Instant at;
        std::uint64_t order;
        std::uint32_t slot;
    };

    static bool later(const Entry& a, const Entry& b) {
        return a.at != b.at ? a.at > b.at : a.order > b.order;
    }

    std::vector<Entry> m_heap;
    std::vector<What> m_slots;
    std::vector<std::uint32_t> m_free;
    std::uint64_t m_last = 0;
};

} // namespace vedette::lab
