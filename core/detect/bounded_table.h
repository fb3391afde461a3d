/// Values by key in memory that is taken once and never grows: where a bucket of eight is full, the entry
/// that was asked for least recently makes room.
///
/// Exact until then, so what it answers depends on no hash; the hash is keyed, so that nobody can choose to
/// fill one bucket. find() and at() take constant time and allocate nothing.
#pragma once

#include "core/base/check.h"
#include "core/detect/keyed_hash.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vedette::detect {

template <class Value>
class BoundedTable {
public:
    static constexpr std::size_t kBucket = 8;

    /// `capacity` is rounded up to a power of two of at least one bucket.
    BoundedTable(std::size_t capacity, std::uint64_t key)
        : m_hash(key),
          m_entries(std::bit_ceil(capacity < kBucket ? kBucket : capacity)),
          m_mask(m_entries.size() - kBucket) {}

    [[nodiscard]] std::size_t capacity() const noexcept { return m_entries.size(); }

    [[nodiscard]] std::size_t bytes() const noexcept { return m_entries.size() * sizeof(Entry); }

    /// Keys that had to make room for others.
    [[nodiscard]] std::uint64_t evicted() const noexcept { return m_evicted; }

    /// The value of `key`, a new Value() if it is not there. Valid until the next call.
    [[nodiscard]] Value& at(std::uint64_t key) {
        Entry* const bucket = bucketOf(key);
        Entry* oldest = bucket;
        for (std::size_t i = 0; i < kBucket; ++i) {
            Entry& entry = bucket[i];
            if (entry.used != 0 && entry.key == key) {
                entry.used = ++m_clock;
                return entry.value;
            }
            if (entry.used < oldest->used) oldest = &entry;
        }
        if (oldest->used != 0) ++m_evicted;
        *oldest = Entry{key, ++m_clock, Value()};
        return oldest->value;
    }

    /// Null when it is not there; it is not touched.
    [[nodiscard]] const Value* find(std::uint64_t key) const {
        const Entry* const bucket = bucketOf(key);
        for (std::size_t i = 0; i < kBucket; ++i)
            if (bucket[i].used != 0 && bucket[i].key == key) return &bucket[i].value;
        return nullptr;
    }

private:
    struct Entry {
        std::uint64_t key = 0;
        std::uint64_t used = 0; ///< when last asked for; 0: empty
        Value value{};
    };

    [[nodiscard]] std::size_t indexOf(std::uint64_t key) const noexcept {
        return static_cast<std::size_t>(m_hash(key)) & m_mask;
    }

    [[nodiscard]] Entry* bucketOf(std::uint64_t key) noexcept { return m_entries.data() + indexOf(key); }

    [[nodiscard]] const Entry* bucketOf(std::uint64_t key) const noexcept {
        return m_entries.data() + indexOf(key);
    }

    KeyedHash m_hash;
    std::vector<Entry> m_entries;
    std::size_t m_mask;
    std::uint64_t m_clock = 0;
    std::uint64_t m_evicted = 0;
};

} // namespace vedette::detect
