#include "core/protocols/gossipsub/message_cache.h"

#include <algorithm>
#include <utility>

namespace vedette::gossipsub {

void MessageCache::drop(const MessageId& id) {
    const auto found = m_messages.find(id);
    m_bytes -= found->second.rpc.size();
    m_messages.erase(found);
}

void MessageCache::dropOldest() {
    for (auto window = m_windows.rbegin(); window != m_windows.rend(); ++window) {
        if (window->empty()) continue;
        drop(window->front());
        window->pop_front();
        return;
    }
}

void MessageCache::put(const MessageId& id, CachedMessage message) {
    if (m_messages.contains(id) || message.rpc.size() > m_maxBytes) return;
    while (m_messages.size() >= m_maxMessages || m_bytes + message.rpc.size() > m_maxBytes) dropOldest();
    m_bytes += message.rpc.size();
    m_messages.emplace(id, std::move(message));
    m_windows.front().push_back(id);
}

CachedMessage* MessageCache::find(const MessageId& id) {
    const auto found = m_messages.find(id);
    return found == m_messages.end() ? nullptr : &found->second;
}

std::vector<MessageId> MessageCache::idsOf(std::string_view topic, std::size_t windows) const {
    std::vector<MessageId> ids;
    for (std::size_t i = std::min(windows, m_windows.size()); i-- > 0;) {
        for (const MessageId& id : m_windows[i]) {
            if (m_messages.find(id)->second.topic == topic) ids.push_back(id);
        }
    }
    return ids;
}

void MessageCache::shift() {
    for (const MessageId& id : m_windows.back()) drop(id);
    m_windows.pop_back();
    m_windows.emplace_front();
}

} // namespace vedette::gossipsub
