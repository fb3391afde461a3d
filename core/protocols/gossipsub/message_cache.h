/// The messages that we can still give to who asks, in windows of one heartbeat (gossipsub-v1.0.md, Message
/// Cache). Bounded by number and bytes; when full the oldest goes.
#pragma once

#include "core/base/bytes.h"
#include "core/codec/peer_id.h"
#include "core/protocols/gossipsub/message_id.h"

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::gossipsub {

struct CachedMessage {
    Bytes rpc; ///< ready to be sent
    Bytes key; ///< the message's key field, for the id's other dialect
    std::string topic;
    std::map<codec::PeerId, std::size_t> answered; ///< IWANTs of each peer
};

class MessageCache {
public:
    MessageCache(std::size_t windows, std::size_t maxMessages, std::size_t maxBytes)
        : m_maxMessages(maxMessages), m_maxBytes(maxBytes), m_windows(windows) {}

    void put(const MessageId& id, CachedMessage message);
    [[nodiscard]] CachedMessage* find(const MessageId& id);
    /// Of the newest `windows`, oldest first.
    [[nodiscard]] std::vector<MessageId> idsOf(std::string_view topic, std::size_t windows) const;
    /// A new window; what was in the oldest is gone.
    void shift();

    [[nodiscard]] std::size_t size() const noexcept { return m_messages.size(); }

    [[nodiscard]] std::size_t bytes() const noexcept { return m_bytes; }

private:
    void dropOldest();
    void drop(const MessageId& id);

    std::size_t m_maxMessages;
    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    std::map<MessageId, CachedMessage> m_messages;
    std::deque<std::deque<MessageId>> m_windows; ///< newest first, each in order of arrival
};

} // namespace vedette::gossipsub
