/// One reader's share of the stream of events: a bounded queue between the engine's thread and the reader's.
///
/// When it is full the oldest event of a kind that repeats itself (a ping, a refusal, a failed dial, …) makes
/// room, else the oldest of all; each loss is counted, and no reader ever holds up the engine or another.
/// Thread-safe. Ends when the reader's pointer to it goes.
#pragma once

#include "core/event/event.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace vedette::engine {

using SharedEvent = std::shared_ptr<const event::Event>;

/// Of a kind that repeats itself.
[[nodiscard]] bool droppable(const event::Event& event) noexcept;

class Subscription {
public:
    /// `wake` is called on the engine's thread when something came after take() had left nothing.
    Subscription(std::size_t bound, std::function<void()> wake);

    /// All that waits, in the order in which it was told.
    [[nodiscard]] std::vector<SharedEvent> take();
    [[nodiscard]] std::uint64_t dropped() const;

    void push(const SharedEvent& event);

private:
    struct Waiting {
        std::uint64_t order;
        SharedEvent event;
    };

    const std::size_t m_bound;
    const std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    std::deque<Waiting> m_lasting;
    std::deque<Waiting> m_droppable;
    std::uint64_t m_order = 0;
    std::uint64_t m_dropped = 0;
};

} // namespace vedette::engine
