/// The state of our networks at one moment, as the events up to it tell it: who is known, who is connected
/// how, what peers said of themselves and how they behaved.
///
/// apply() folds one event in, by the fold that is registered for its kind (folds.cpp): a pure function of
/// the state and the event, so that the state rebuilt from disk equals the one that was kept alive, to the
/// byte of its encoding. Texts that many peers say alike are kept once. Bounds: kMaxPeers of a network, of
/// which the longest unseen without a connection go first, kMaxEdges; kMaxAddresses, kMaxProtocols,
/// kMaxUses and kMaxTopics of a peer. Logarithmic in the number of peers.
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/base/shared_text.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"
#include "core/event/event.h"
#include "core/trust/record.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vedette::history {

inline constexpr std::size_t kMaxPeers = 20'000;
inline constexpr std::size_t kMaxEdges = 20'000;
inline constexpr std::size_t kMaxAddresses = 64;
inline constexpr std::size_t kMaxProtocols = 256;
inline constexpr std::size_t kMaxTopics = 256;
inline constexpr std::size_t kMaxUses = 16;

/// An open connection.
struct Edge {
    codec::PeerId peer;
    codec::Multiaddr remote;
    event::Direction direction = event::Direction::Inbound;
    SharedText security;
    SharedText muxer;
    WallTime since;
    friend bool operator==(const Edge&, const Edge&) = default;
};

/// What went over the streams of a protocol in connections that are over.
struct ProtocolUse {
    SharedText protocol;
    std::uint64_t in = 0;
    std::uint64_t out = 0;
    friend bool operator==(const ProtocolUse&, const ProtocolUse&) = default;
};

struct PeerFacts {
    WallTime firstSeen;
    WallTime lastSeen;
    std::uint64_t lastSequence = 0; ///< of the last record about it
    // What it said of itself.
    bool identified = false;
    SharedText agent;
    SharedText protocolVersion;
    Bytes publicKey;
    std::vector<codec::Multiaddr> listenAddresses;
    std::optional<codec::Multiaddr> observed;
    std::vector<SharedText> protocols;
    bool signedRecord = false;
    // What came of it.
    std::uint64_t connections = 0; ///< opened so far
    std::uint64_t open = 0;        ///< now
    std::uint64_t bytesIn = 0;     ///< of connections that are over
    std::uint64_t bytesOut = 0;
    std::uint64_t dialsFailed = 0;
    std::uint64_t violations = 0;
    std::uint64_t refusals = 0;
    SharedText lastViolation;
    std::optional<Duration> roundTrip; ///< the last one measured
    // What it is to the network.
    bool routed = false;                ///< in our DHT routing table
    std::vector<SharedText> subscribed; ///< topics, in order
    std::vector<SharedText> meshes;     ///< topics in whose mesh of ours it is, in order
    std::int64_t score = 0;             ///< gossip, in thousandths, when it was told last
    SharedText standing;                ///< that the score gives it
    /// What its reputation follows from, but for its neighbours and for what others say (trust_board.h).
    trust::Record trust;
    SharedText tier; ///< as the node verified it last; empty: it never moved it from where its score put it
    SharedText tierReason; ///< a code of trust::Reason
    WallTime tierSince;    ///< 0 while it was never moved, or before that was kept
    /// As they came; kMaxUses, and what came after those as the last,
    /// event::ConnectionClosed::kOtherProtocols.
    std::vector<ProtocolUse> uses;
    friend bool operator==(const PeerFacts&, const PeerFacts&) = default;
};

struct NetworkState {
    std::string name;
    codec::PeerId self;
    std::vector<codec::Multiaddr> listening;
    std::map<ConnId, Edge> edges;
    std::map<codec::PeerId, PeerFacts> peers;
    friend bool operator==(const NetworkState&, const NetworkState&) = default;
};

enum class StateError {
    Malformed = 1, ///< no encoding of a state
    Newer,         ///< written by a later version of this program
};
[[nodiscard]] std::string_view codeName(StateError error) noexcept;

class State {
public:
    /// Folds the event in, the sequence-th of the log.
    void apply(const event::Event& event, std::uint64_t sequence, const std::string& networkName);

    /// Whether events of that kind change anything.
    [[nodiscard]] static bool folds(std::uint16_t kind) noexcept;

    [[nodiscard]] const std::map<NetworkId, NetworkState>& networks() const noexcept { return m_networks; }

    /// The last event that was applied; zero for none.
    [[nodiscard]] std::uint64_t sequence() const noexcept { return m_sequence; }

    /// Which opening of the log it belongs to.
    [[nodiscard]] std::uint64_t run() const noexcept { return m_run; }

    /// The last run said that it ended.
    [[nodiscard]] bool ended() const noexcept { return m_ended; }

    /// Deterministic CBOR: [version, sequence, run, ended, [[network, …], …]].
    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<State> decode(BytesView encoded);

    friend bool operator==(const State& a, const State& b) {
        return a.m_networks == b.m_networks && a.m_sequence == b.m_sequence && a.m_run == b.m_run
            && a.m_ended == b.m_ended;
    }

private:
    friend class Folds;

    /// Of a state that was kept before there was any.
    void beginTrust();

    TextPool m_texts; ///< of what the networks say; no part of what the state is
    std::map<NetworkId, NetworkState> m_networks;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_run = 0;
    bool m_ended = true;
};

} // namespace vedette::history

VD_ERROR_CODES(vedette::history, StateError, "state")
