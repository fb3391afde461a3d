/// Identify and its push (libp2p/specs identify/README.md), `/ipfs/id/1.0.0` and `/ipfs/id/push/1.0.0`: who a
/// peer is, where it listens, what it speaks.
///
///     identify:  requester opens, says nothing     push:  sender opens
///     responder  message… FIN   ->                 sender message… FIN   ->
///                FIN            <-                        FIN            <-
///
/// A message is a protobuf behind its varint length. Several in a row are one, merged: lists are joined, the
/// last of a single field counts (go-libp2p splits a large one so). The end of the stream ends the message,
/// so the sender must half-close. The signed record (RFC 0003) wins over the plain addresses. In a push an
/// absent field means "unchanged".
///
/// Bounds: what we send, kMaxSentMessage each; what we read, kMaxTotal and kMaxMessages in all, and the
/// counts and lengths below. Strings must be printable UTF-8: they end up on screens and in logs. Each side
/// has kLimit for the whole conversation, which bytes do not move.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"
#include "core/codec/protobuf.h"
#include "core/crypto/peer_record.h"
#include "core/protocols/stream_output.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::identify {

inline constexpr std::string_view kProtocol = "/ipfs/id/1.0.0";
inline constexpr std::string_view kPushProtocol = "/ipfs/id/push/1.0.0";
inline constexpr std::size_t kMaxSentMessage = 8 * 1024; ///< what js-libp2p reads at most
inline constexpr std::size_t kMaxMessages = 10;
inline constexpr std::size_t kMaxTotal = 64 * 1024;
inline constexpr std::size_t kMaxAddresses = 256;
inline constexpr std::size_t kMaxProtocols = 512;
inline constexpr std::size_t kMaxString = 512; ///< protocol names and versions
inline constexpr Duration kLimit = std::chrono::seconds(10);

enum class Violation {
    BadLength = 1,   ///< of a message: not a minimal varint
    TooLarge,        ///< more than kMaxTotal
    TooManyMessages, ///< more than kMaxMessages
    Malformed,       ///< not the protobuf
    TooManyAddresses,
    TooManyProtocols,
    BadString,      ///< too long or not printable
    NoMessage,      ///< the stream ended before the first message
    EarlyEnd,       ///< the stream ended within a message
    KeyMismatch,    ///< the public key is not the authenticated peer's
    BadRecord,      ///< the signed record does not open; the detail says why
    RecordMismatch, ///< the signed record is another peer's
    Silence,        ///< kLimit passed
    Unrequested,    ///< bytes from the side that has nothing to say
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

struct Message {
    std::optional<std::string> protocolVersion;
    std::optional<std::string> agentVersion;
    std::optional<Bytes> publicKey; ///< protobuf of the key
    std::vector<codec::Multiaddr> listenAddrs;
    std::optional<codec::Multiaddr> observedAddr;
    std::vector<std::string> protocols;
    std::optional<Bytes> signedPeerRecord; ///< a sealed envelope
    std::size_t skippedAddresses = 0;      ///< received, but of a kind that we cannot read

    /// One protobuf, however large.
    [[nodiscard]] Bytes encode() const;
    /// As it goes on the wire: length-prefixed, split into messages of at most kMaxSentMessage, the most
    /// important fields first. What does not fit in kMaxMessages, or alone not in one, is left out.
    [[nodiscard]] Bytes encodeStream() const;
    [[nodiscard]] static Result<Message> decode(BytesView protobuf);
    /// Joins what another message says to this one.
    [[nodiscard]] Result<> merge(Message other);
    friend bool operator==(const Message&, const Message&) = default;
};

/// What a peer said about itself, checked against who it proved to be.
struct Identified {
    Message message;
    std::optional<crypto::PeerRecord> record;

    /// Where it says it listens: the signed record's word, else the plain one.
    [[nodiscard]] const std::vector<codec::Multiaddr>& addresses() const noexcept {
        return record ? record->addresses : message.listenAddrs;
    }
};

/// Says a message and half-closes; the host waits for the other side's end.
class Sender {
public:
    using Output = std::variant<protocols::Send, protocols::CloseWrite, protocols::Done>;

    Sender(const Message& message, Instant now);

    [[nodiscard]] Result<> receive(BytesView bytes, Instant now);
    [[nodiscard]] Result<> remoteClosed(Instant now);
    [[nodiscard]] std::optional<Output> poll(std::size_t room);
    [[nodiscard]] std::optional<Instant> deadline() const;
    [[nodiscard]] Result<> wake(Instant now) const;

    [[nodiscard]] std::size_t held() const { return 0; }

private:
    enum class State {
        Sending,
        Finishing,
        Finished,
    };

    Bytes m_bytes;
    std::size_t m_sent = 0;
    Instant m_deadline;
    State m_state = State::Sending;
};

/// Reads what `peer`, the authenticated remote, says until it half-closes, then does so too.
class Receiver {
public:
    using Output = std::variant<protocols::Send, protocols::CloseWrite, protocols::Done, Identified>;

    Receiver(codec::PeerId peer, Instant now) : m_peer(peer), m_deadline(now + kLimit) {}

    [[nodiscard]] Result<> receive(BytesView bytes, Instant now);
    [[nodiscard]] Result<> remoteClosed(Instant now);
    [[nodiscard]] std::optional<Output> poll(std::size_t room);
    [[nodiscard]] std::optional<Instant> deadline() const;
    [[nodiscard]] Result<> wake(Instant now) const;

    [[nodiscard]] std::size_t held() const { return 0; } ///< bounded by kMaxTotal without the host's help

private:
    enum class State {
        Reading,
        Reporting,
        Closing,
        Finishing,
        Finished,
    };

    codec::PeerId m_peer;
    Instant m_deadline;
    codec::FrameReader m_frames{kMaxTotal};
    std::size_t m_total = 0;
    std::size_t m_messages = 0;
    Identified m_result;
    State m_state = State::Reading;
};

using Responder = Sender;
using Requester = Receiver;
using PushSender = Sender;
using PushReceiver = Receiver;

} // namespace vedette::identify

VD_ERROR_CODES(vedette::identify, Violation, "identify")
