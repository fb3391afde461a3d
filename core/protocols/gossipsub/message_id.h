/// What a message is called, and by whom.
///
/// The specification's default id is `from` and `seqno` joined (pubsub/README.md, Message Identification). So
/// go-libp2p does it, with the bytes of the peer id. js-libp2p joins the protobuf of the author's public key
/// and the seqno instead. Between the two no IHAVE, IWANT or IDONTWANT means anything, and each blames the
/// other for promises that it cannot see fulfilled. The two forms name the same pair, so we understand both:
/// inside the router an id has the specification's form; what arrives is turned into it, and what leaves is
/// said in the peer's own dialect, which is known from its agent or learned from the ids that it uses.
///
/// An application with ids of its own (a hash of the data) gives a function; then there are no dialects.
#pragma once

#include "core/base/bytes.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace vedette::gossipsub {

struct Message; // rpc.h

struct MessageId {
    std::string bytes;

    friend auto operator<=>(const MessageId&, const MessageId&) = default;
    friend bool operator==(const MessageId&, const MessageId&) = default;
};

/// Must be a pure function of the message. An empty id refuses the message.
using MessageIdFunction = std::function<MessageId(const Message&)>;

enum class IdDialect : std::uint8_t {
    PeerId, ///< the specification and go-libp2p
    Key,    ///< js-libp2p
};

/// from and seqno; both must be there.
[[nodiscard]] MessageId defaultMessageId(const Message& message);

/// The id in the specification's form, whatever dialect it came in.
[[nodiscard]] MessageId canonicalId(const MessageId& id);

/// The dialect that an id is in; nothing when it is of neither form.
[[nodiscard]] std::optional<IdDialect> dialectOf(const MessageId& id);

/// The same message's id in a dialect. `key` is the message's key field, needed where the peer id is only a
/// hash of it; without it the canonical id comes back.
[[nodiscard]] MessageId inDialect(const MessageId& canonical, IdDialect dialect, BytesView key);

/// What an agent version tells: "js-libp2p/…" speaks Key, "go-…" and ours PeerId.
[[nodiscard]] std::optional<IdDialect> dialectOfAgent(std::string_view agent);

} // namespace vedette::gossipsub
