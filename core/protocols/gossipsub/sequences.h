/// What the seen cache has forgotten of each author: the highest sequence number. A message at or below it is
/// old, whoever repeats it, and is not taken a second time (pubsub/README.md, The Message: numbers of an
/// author grow). Only what was forgotten counts, so within the cache's time messages may overtake each other.
///
/// Some implementations number by chance. Such an author soon uses a number that no clock has reached, which
/// those who begin with the time or with one never do; it is then left alone, and has the cache's time as its
/// only protection, as has an author whose clock is a day ahead of ours. An author does this to itself alone.
///
/// Bounded: when full, the author of whom nothing was forgotten for longest goes.
#pragma once

#include "core/base/instant.h"
#include "core/codec/peer_id.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <unordered_map>

namespace vedette::gossipsub {

/// Who wrote a message, and as which of its own.
struct Origin {
    codec::PeerId author;
    std::uint64_t number = 0;
    WallTime arrived;
};

class Sequences {
public:
    explicit Sequences(std::size_t bound) : m_bound(bound) {}

    /// A genuine message is no longer remembered by its id.
    void forgotten(const Origin& origin);
    [[nodiscard]] bool replayed(const codec::PeerId& author, std::uint64_t number) const;

    [[nodiscard]] std::size_t size() const noexcept { return m_authors.size(); }

private:
    struct Memory {
        codec::PeerId author;
        std::uint64_t highest = 0;
        bool byChance = false;
    };

    std::size_t m_bound;
    std::list<Memory> m_order; ///< the one last touched in front
    std::unordered_map<codec::PeerId, std::list<Memory>::iterator> m_authors;
};

} // namespace vedette::gossipsub
