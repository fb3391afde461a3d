/// Who announced a message that we then asked for, and has not been heard of since (gossipsub-v1.1.md, Spam
/// Protection Measures). Of each IHAVE that we ask from, one id is tracked. The message counts from whomever
/// it comes: the announcer may be slow, not a liar. Bounded; what finds no room is not tracked.
#pragma once

#include "core/base/instant.h"
#include "core/codec/peer_id.h"
#include "core/protocols/gossipsub/message_id.h"

#include <cstddef>
#include <deque>
#include <map>
#include <set>
#include <utility>

namespace vedette::gossipsub {

class Promises {
public:
    Promises(Duration span, std::size_t bound) : m_span(span), m_bound(bound) {}

    void add(const codec::PeerId& peer, const MessageId& id, Instant now);
    void kept(const MessageId& id);
    /// How many each peer broke since the last call.
    [[nodiscard]] std::map<codec::PeerId, std::size_t> broken(Instant now);

    [[nodiscard]] std::size_t size() const noexcept { return m_order.size(); }

private:
    struct Promise {
        Instant due;
        MessageId id;
        codec::PeerId peer;
    };

    Duration m_span;
    std::size_t m_bound;
    std::map<MessageId, std::set<codec::PeerId>> m_open;
    std::deque<Promise> m_order; ///< by due time; kept ones stay until theirs
};

} // namespace vedette::gossipsub
