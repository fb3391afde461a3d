/// What GossipSub says on the wire (libp2p/specs pubsub/README.md, pubsub/gossipsub 1.0 to 1.2).
///
///     RPC      subscriptions = 1 {subscribe = 1, topic = 2}*   publish = 2 Message*   control = 3
///     Message  from = 1   data = 2   seqno = 3   topic = 4   signature = 5   key = 6
///     control  ihave = 1 {topic = 1, ids = 2*}*   iwant = 2 {ids = 1*}*   graft = 3 {topic = 1}*
///              prune = 4 {topic = 1, peers = 2 {id = 1, record = 2}*, backoff = 3 s}*
///              idontwant = 5 {ids = 1*}*
///
/// Each RPC is one frame behind its varint length on a stream that only its opener writes to.
///
/// A message is read as every protobuf library reads it and written in one way only: known fields ascending,
/// then the unknown ones in their order. go-libp2p signs and forwards exactly that; js-libp2p the same
/// without the unknown fields. Whoever forwarded the original bytes of an unusual encoding would be blamed by
/// peers that see another message in them.
///
/// Bounds: kMaxRpc in all and the counts below; what exceeds them is a Violation, and the frame is not read
/// further. Topics are printable UTF-8, for they end up on screens and in logs.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/protocols/gossipsub/message_id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::gossipsub {

inline constexpr std::size_t kMaxRpc = 1024 * 1024; ///< go-libp2p's default frame
inline constexpr std::size_t kMaxTopic = 256;
inline constexpr std::size_t kMaxSubscriptions = 512; ///< in one RPC
inline constexpr std::size_t kMaxMessages = 4096;     ///< in one RPC
inline constexpr std::size_t kMaxControls = 1024;     ///< of one kind in one RPC
inline constexpr std::size_t kMaxIds = 8192;          ///< in all of one RPC
inline constexpr std::size_t kMaxMessageId = 1024;    ///< of js-libp2p with RSA-4096 keys about 560
inline constexpr std::size_t kMaxExchanged = 64;      ///< peers in one PRUNE
inline constexpr std::size_t kMaxExchangedRecord = 8 * 1024;

enum class Violation {
    Malformed = 1, ///< not the protobuf
    TooLarge,      ///< more than kMaxRpc
    BadTopic,      ///< absent, empty, too long or not printable
    TooManySubscriptions,
    TooManyMessages,
    TooManyControls,
    TooManyIds,
    BadMessageId, ///< empty or longer than kMaxMessageId
    TooManyPeers, ///< more than kMaxExchanged in one PRUNE
    BadRecord,    ///< of an exchanged peer: too large
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

struct Message {
    std::optional<Bytes> from; ///< bytes of the author's peer id
    std::optional<Bytes> data;
    std::optional<Bytes> seqno;
    std::string topic;
    std::optional<Bytes> signature;
    std::optional<Bytes> key; ///< protobuf of the public key
    Bytes unknown;            ///< other fields, encoded minimally

    [[nodiscard]] Bytes encode() const;
    /// encode() without the signature, which is what the signature covers, behind "libp2p-pubsub:".
    [[nodiscard]] Bytes signedBytes() const;
    [[nodiscard]] static Result<Message> decode(BytesView protobuf);
    friend bool operator==(const Message&, const Message&) = default;
};

struct Subscription {
    std::string topic;
    bool subscribe = true;
    friend bool operator==(const Subscription&, const Subscription&) = default;
};

struct IHave {
    std::string topic;
    std::vector<MessageId> ids;
    friend bool operator==(const IHave&, const IHave&) = default;
};

struct ExchangedPeer {
    Bytes peer;
    Bytes record; ///< a sealed envelope; empty when the sender has none
    friend bool operator==(const ExchangedPeer&, const ExchangedPeer&) = default;
};

struct Prune {
    std::string topic;
    std::vector<ExchangedPeer> peers;
    std::optional<std::uint64_t> backoffSeconds;
    friend bool operator==(const Prune&, const Prune&) = default;
};

struct Rpc {
    std::vector<Subscription> subscriptions;
    std::vector<Message> messages;
    std::vector<IHave> ihave;
    std::vector<MessageId> iwant; ///< of all IWANTs together, as for the router they are one
    std::vector<std::string> graft;
    std::vector<Prune> prune;
    std::vector<MessageId> idontwant;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Rpc> decode(BytesView protobuf);
    [[nodiscard]] bool empty() const noexcept;
    friend bool operator==(const Rpc&, const Rpc&) = default;
};

/// Not empty, at most kMaxTopic, printable UTF-8.
[[nodiscard]] bool isTopic(std::string_view topic);

/// An encoded message as the only content of an RPC: forwarding encodes it once for all peers.
[[nodiscard]] Bytes rpcOfMessage(BytesView encodedMessage);

} // namespace vedette::gossipsub

VD_ERROR_CODES(vedette::gossipsub, Violation, "gossipsub")
