#include "core/protocols/gossipsub/seen_cache.h"

#include "core/base/check.h"

#include <algorithm>

namespace vedette::gossipsub {

bool Delivery::addPeer(const codec::PeerId& peer) {
    if (peers.size() == kMaxPeers || std::ranges::find(peers, peer) != peers.end()) return false;
    peers.push_back(peer);
    return true;
}

Delivery* SeenCache::find(const MessageId& id) {
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

void SeenCache::forgetOldest() {
    m_sequences.forgotten(m_order.front().origin);
    m_entries.erase(m_order.front().entry);
    m_order.pop_front();
}

Delivery& SeenCache::add(const MessageId& id, const Origin& origin, Instant now) {
    if (m_entries.size() == m_bound) forgetOldest();
    const auto [entry, fresh] = m_entries.emplace(id, Delivery{});
    VD_ASSERT(fresh);
    m_order.push_back({now, origin, entry});
    return entry->second;
}

void SeenCache::expire(Instant now) {
    while (!m_order.empty() && m_order.front().at + m_ttl <= now) forgetOldest();
}

} // namespace vedette::gossipsub
