#include "core/protocols/gossipsub/backoffs.h"

namespace vedette::gossipsub {

void Backoffs::drop(std::map<Key, Backoff>::iterator entry) {
    m_byEnd.erase({entry->second.end, entry->first});
    m_entries.erase(entry);
}

void Backoffs::add(const codec::PeerId& peer, std::string_view topic, Duration span, Instant now) {
    Key key{peer, std::string(topic)};
    const Instant end = now + span;
    if (const auto old = m_entries.find(key); old != m_entries.end()) {
        if (old->second.end >= end) return;
        drop(old);
    }
    if (m_entries.size() == m_bound) drop(m_entries.find(m_byEnd.begin()->second));
    m_byEnd.emplace(end, key);
    m_entries.emplace(std::move(key), Backoff{now, end});
}

std::optional<Backoff> Backoffs::find(const codec::PeerId& peer, std::string_view topic, Instant now) const {
    const auto found = m_entries.find({peer, std::string(topic)});
    if (found == m_entries.end() || found->second.end <= now) return std::nullopt;
    return found->second;
}

bool Backoffs::holdsUs(const codec::PeerId& peer, std::string_view topic, Instant now) const {
    const auto found = m_entries.find({peer, std::string(topic)});
    return found != m_entries.end() && now < found->second.end + m_slack;
}

void Backoffs::expire(Instant now) {
    while (!m_byEnd.empty() && m_byEnd.begin()->first + m_slack <= now) {
        drop(m_entries.find(m_byEnd.begin()->second));
    }
}

} // namespace vedette::gossipsub
