/// Values by key in memory that is taken once, for the first of them, and never grows: where a bucket of
/// eight is full, the entry that was asked for least recently makes room.
///
/// Exact until then, so what it answers depends on no hash; the hash is keyed, so that nobody can choose to
/// fill one bucket. find() and at() take constant time and, but for the first at(), allocate nothing.
#pragma once

#include "core/base/check.h"
#include "core/detect/keyed_hash.h"

#include <array>
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
        : m_hash(key), m_mask(std::bit_ceil(capacity < kBucket ? kBucket : capacity) / kBucket - 1) {}

    [[nodiscard]] std::size_t capacity() const noexcept { return (m_mask + 1) * kBucket; }

    /// Once there is a value.
    [[nodiscard]] std::size_t bytes() const noexcept {
        return (m_mask + 1) * (sizeof(Bucket) + kBucket * sizeof(Value));
    }

    /// Keys that had to make room for others.
    [[nodiscard]] std::uint64_t evicted() const noexcept { return m_evicted; }

    /// The value of `key`, a new Value() if it is not there. Valid until the next call.
    [[nodiscard]] Value& at(std::uint64_t key) {
        if (m_buckets.empty()) {
            m_buckets.resize(m_mask + 1);
            m_values.resize(capacity());
        }
        const std::size_t index = indexOf(key);
        Bucket& bucket = m_buckets[index];
        std::size_t place = placeIn(bucket, key);
        if (place == kBucket) {
            place = 0;
            for (std::size_t i = 1; i < kBucket; ++i)
                if (bucket.used[i] < bucket.used[place]) place = i;
            if (bucket.used[place] != 0) ++m_evicted;
            bucket.keys[place] = key;
            m_values[index * kBucket + place] = Value();
        }
        bucket.used[place] = ++m_clock;
        return m_values[index * kBucket + place];
    }

    /// Null when it is not there; it is not touched.
    [[nodiscard]] const Value* find(std::uint64_t key) const {
        if (m_buckets.empty()) return nullptr;
        const std::size_t index = indexOf(key);
        const std::size_t place = placeIn(m_buckets[index], key);
        return place == kBucket ? nullptr : &m_values[index * kBucket + place];
    }

private:
    /// Apart from the values, so that a search touches two lines of the cache, not eight.
    struct alignas(64) Bucket {
        std::array<std::uint64_t, kBucket> keys{};
        std::array<std::uint64_t, kBucket> used{}; ///< when last asked for; 0: empty
    };

    [[nodiscard]] static std::size_t placeIn(const Bucket& bucket, std::uint64_t key) noexcept {
        std::size_t place = 0;
        while (place < kBucket && (bucket.keys[place] != key || bucket.used[place] == 0)) ++place;
        return place;
    }

    [[nodiscard]] std::size_t indexOf(std::uint64_t key) const noexcept {
        return static_cast<std::size_t>(m_hash(key)) & m_mask;
    }

    KeyedHash m_hash;
    std::size_t m_mask;
    std::vector<Bucket> m_buckets;
    std::vector<Value> m_values;
    std::uint64_t m_clock = 0;
    std::uint64_t m_evicted = 0;
};

} // namespace vedette::detect
