#include "core/protocols/gossipsub/promises.h"

namespace vedette::gossipsub {

void Promises::add(const codec::PeerId& peer, const MessageId& id, Instant now) {
    if (m_order.size() == m_bound) return;
    if (!m_open[id].insert(peer).second) return;
    m_order.push_back({now + m_span, id, peer});
}

void Promises::kept(const MessageId& id) {
    m_open.erase(id);
}

std::map<codec::PeerId, std::size_t> Promises::broken(Instant now) {
    std::map<codec::PeerId, std::size_t> count;
    while (!m_order.empty() && m_order.front().due <= now) {
        const Promise& promise = m_order.front();
        const auto open = m_open.find(promise.id);
        if (open != m_open.end() && open->second.erase(promise.peer) != 0) {
            ++count[promise.peer];
            if (open->second.empty()) m_open.erase(open);
        }
        m_order.pop_front();
    }
    return count;
}

} // namespace vedette::gossipsub
