#include "core/engine/subscription.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vedette::engine {

bool droppable(const event::Event& event) noexcept {
    switch (event.kind()) {
    case event::Kind::PingMeasured:
    case event::Kind::Refused:
    case event::Kind::DialFailed:
    case event::Kind::PeerIdentified:
    case event::Kind::StreamViolated:
    case event::Kind::RoutingChanged:
    case event::Kind::RecordStored:
    case event::Kind::PeerDiscovered:
    case event::Kind::PeerMisbehaved:
    case event::Kind::MessageDelivered:
    case event::Kind::MessageRefused:
    case event::Kind::MessagePublished:
    case event::Kind::MeshChanged:
    case event::Kind::SubscriptionChanged:
    case event::Kind::TaskEnded: return true;
    default: return false;
    }
}

Subscription::Subscription(std::size_t bound, std::function<void()> wake)
    : m_bound(std::max<std::size_t>(bound, 1)), m_wake(std::move(wake)) {}

std::vector<SharedEvent> Subscription::take() {
    std::deque<Waiting> lasting;
    std::deque<Waiting> repeating;
    {
        const std::lock_guard lock(m_mutex);
        lasting.swap(m_lasting);
        repeating.swap(m_droppable);
    }
    std::vector<Waiting> merged;
    merged.reserve(lasting.size() + repeating.size());
    std::ranges::merge(lasting, repeating, std::back_inserter(merged), {}, &Waiting::order, &Waiting::order);
    std::vector<SharedEvent> all;
    all.reserve(merged.size());
    for (Waiting& one : merged) all.push_back(std::move(one.event));
    return all;
}

std::uint64_t Subscription::dropped() const {
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

void Subscription::push(const SharedEvent& event) {
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_lasting.empty() && m_droppable.empty();
        if (m_lasting.size() + m_droppable.size() >= m_bound) {
            (m_droppable.empty() ? m_lasting : m_droppable).pop_front();
            ++m_dropped;
        }
        (droppable(*event) ? m_droppable : m_lasting).push_back({++m_order, event});
    }
    if (first && m_wake) m_wake();
}

} // namespace vedette::engine
