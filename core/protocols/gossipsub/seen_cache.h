/// Which messages were here lately, how they were judged and who brought them (gossipsub-v1.0.md, Message
/// Cache, `seen`). Entries live for a TTL from their first arrival; when full the oldest goes. Of what went,
/// each author's highest sequence number stays (sequences.h), so that nothing comes back.
#pragma once

#include "core/base/instant.h"
#include "core/codec/peer_id.h"
#include "core/protocols/gossipsub/message_id.h"
#include "core/protocols/gossipsub/sequences.h"

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace vedette::gossipsub {

/// How far a message came, and who else brought it.
struct Delivery {
    /// Peers of one message that are remembered: to blame them with the first, and to count each once.
    static constexpr std::size_t kMaxPeers = 64;

    enum class State : std::uint8_t {
        Validating,
        Valid,
        Invalid,
        Ignored,
    };

    State state = State::Validating;
    std::optional<Instant> validated;
    std::vector<codec::PeerId> peers; ///< not the first

    /// False when it was known to have brought it, or there is no room.
    [[nodiscard]] bool addPeer(const codec::PeerId& peer);
};

class SeenCache {
public:
    SeenCache(Duration ttl, std::size_t bound, std::size_t authors)
        : m_ttl(ttl), m_bound(bound), m_sequences(authors) {}

    [[nodiscard]] Delivery* find(const MessageId& id);
    /// Must not be there.
    Delivery& add(const MessageId& id, const Origin& origin, Instant now);
    void expire(Instant now);

    /// Of a message that find() does not know: whether it is too old to be new.
    [[nodiscard]] bool replayed(const Origin& origin) const {
        return m_sequences.replayed(origin.author, origin.number);
    }

    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }

private:
    struct Arrival {
        Instant at;
        Origin origin;
        std::map<MessageId, Delivery>::iterator entry;
    };

    void forgetOldest();

    Duration m_ttl;
    std::size_t m_bound;
    Sequences m_sequences;
    std::map<MessageId, Delivery> m_entries;
    std::deque<Arrival> m_order;
};

} // namespace vedette::gossipsub
