/// What is on record of each peer that an event about it can name as its cause.
///
/// A peer acts by its connection, so that what it did names the opening of that; that it went away, fell
/// silent or cannot be asked names what was told of it last: the end of its connection, or a dial that
/// failed. Kept of every peer that is connected, and of the kMaxGone of whom something else was told last;
/// of a peer with several connections at a time the one that opened last. Constant time per event.
#pragma once

#include "core/event/event.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vedette::node {

/// An event of a host whose body alone does not say what it comes of.
struct Caused {
    event::Body body;
    EventId because;  ///< if the host knows it
    codec::PeerId by; ///< else who did it
};

class Trail {
public:
    static constexpr std::size_t kMaxGone = 256;
    static constexpr std::size_t kMaxCauses = 4; ///< of what comes of many peers

    /// Of that peer, which is ours, nothing is kept.
    explicit Trail(const codec::PeerId& self) : m_self(self) {}

    /// Every event of the network, in order, before what it leads to.
    void see(const event::Event& event);

    /// Of an event with that body, told now.
    [[nodiscard]] std::vector<EventId> causesOf(const event::Body& body) const;
    [[nodiscard]] std::vector<EventId> causesOf(const Caused& caused) const;

private:
    struct Known {
        ConnId connection; ///< that opened last
        EventId opened;    ///< of it
        EventId last;
        std::uint32_t open = 0;
    };

    void told(const codec::PeerId& peer, EventId event);
    [[nodiscard]] EventId conductOf(const codec::PeerId& peer) const;
    [[nodiscard]] EventId lastOf(const codec::PeerId& peer) const;
    [[nodiscard]] EventId openedAs(const codec::PeerId& peer, ConnId connection) const;
    [[nodiscard]] std::vector<EventId> conductOf(const std::vector<codec::PeerId>& peers) const;

    codec::PeerId m_self;
    std::unordered_map<codec::PeerId, Known> m_known;
    std::deque<std::pair<codec::PeerId, EventId>> m_gone; ///< as they were told of
};

} // namespace vedette::node
