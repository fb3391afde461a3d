/// Messages of the DHT (libp2p/specs kad-dht/README.md, "RPC messages"); `/ipfs/kad/1.0.0`, and
/// `/NAME/kad/1.0.0` on private networks.
///
///     requester   varint length, Message   ->           any number in turn on one stream
///                 varint length, Message   <- responder (no answer to ADD_PROVIDER)
///
/// Bounds: kMaxMessage as a whole, kMaxKey, kMaxValue, kMaxPeers in both lists together, kMaxAddresses of
/// each peer. A peer whose id we cannot read and an address of an unknown kind are left out and counted, for
/// a newer peer may have others; the addresses above the bound too. Everything else that is not as the
/// specification has it is a Violation.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::kad {

inline constexpr std::string_view kProtocol = "/ipfs/kad/1.0.0";
inline constexpr std::size_t kMaxMessage = 128 * 1024;
inline constexpr std::size_t kMaxKey = 512;
inline constexpr std::size_t kMaxValue = 64 * 1024;
inline constexpr std::size_t kMaxPeers = 256;
inline constexpr std::size_t kMaxAddresses = 32;
inline constexpr std::size_t kMaxTimeText = 64;

enum class Violation {
    TooLarge = 1,    ///< more than kMaxMessage
    Malformed,       ///< not the protobuf
    UnknownType,     ///< none of the six
    MissingKey,      ///< a request that needs one has none
    KeyTooLong,      ///< more than kMaxKey
    ValueTooLong,    ///< more than kMaxValue
    BadTime,         ///< a time of receipt that is too long or not printable
    TooManyPeers,    ///< more than kMaxPeers
    MissingRecord,   ///< PUT_VALUE without one
    KeyMismatch,     ///< the record's key is not the message's
    NotAContentKey,  ///< ADD_PROVIDER or GET_PROVIDERS with a key that is neither multihash nor CID
    ForeignProvider, ///< ADD_PROVIDER that names somebody else than its sender
    WrongAnswer,     ///< an answer of another type or for another key than asked
    BadRecord,       ///< a value that its validator refuses; the detail says why
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

enum class MessageType : std::uint8_t {
    PutValue = 0,
    GetValue = 1,
    AddProvider = 2,
    GetProviders = 3,
    FindNode = 4,
    Ping = 5, ///< answered, never sent (specification: deprecated)
};
[[nodiscard]] std::string_view nameOf(MessageType type) noexcept; ///< "FIND_NODE"

/// What the sender knows of its way to the peer. Unknown values read as NotConnected.
enum class Connectedness : std::uint8_t {
    NotConnected = 0,
    Connected = 1,
    CanConnect = 2,
    CannotConnect = 3,
};

struct Record {
    Bytes key;
    Bytes value;
    std::string timeReceived; ///< RFC 3339, set by who holds it; empty when absent

    friend bool operator==(const Record&, const Record&) = default;
};

struct Peer {
    codec::PeerId id;
    std::vector<codec::Multiaddr> addresses; ///< without /p2p/ID of that same peer
    Connectedness connection = Connectedness::NotConnected;

    friend bool operator==(const Peer&, const Peer&) = default;
};

struct Message {
    MessageType type = MessageType::FindNode;
    Bytes key;
    std::optional<Record> record;
    std::vector<Peer> closer;
    std::vector<Peer> providers;
    std::size_t skipped = 0; ///< received, but of a kind that we cannot read, or above kMaxAddresses

    /// Without its length.
    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Message> decode(BytesView protobuf);
    friend bool operator==(const Message&, const Message&) = default;
};

/// The multihash that content is known by, from a multihash or a whole CID: version and codec do not matter
/// to who has the bytes.
[[nodiscard]] Result<Bytes> contentKey(BytesView multihashOrCid);

/// "/pk/" and "/ipns/" with the binary multihash of the peer behind it.
[[nodiscard]] Bytes publicKeyName(const codec::PeerId& peer);
[[nodiscard]] Bytes ipnsName(const codec::PeerId& peer);

} // namespace vedette::kad

VD_ERROR_CODES(vedette::kad, Violation, "kad")
