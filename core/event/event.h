/// The vocabulary of what happened. Everything that the console shows, stores, scores or alarms on is one of
/// these values.
///
/// Kinds are numbered and never reused; each body has a version. Encoded (event/encoding.h) an event is
/// skippable by a reader that does not know its kind, and a later version only adds fields at the end. Every
/// event names its network and the events that caused it.
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::event {

enum class Direction : std::uint8_t {
    Inbound,
    Outbound,
};

enum class Kind : std::uint16_t {
    Listening = 1,
    ConnectionOpened = 2,
    ConnectionClosed = 3,
    DialFailed = 4,
    PeerIdentified = 5,
    PeerViolated = 6,
    Refused = 7,
    PingMeasured = 8,
    CredentialsRotated = 9,
    OperatorActed = 10,
    StreamViolated = 11,
    RecordingStarted = 40,
    RecordingEnded = 41,
    ClockStepped = 42,
    StoreTroubled = 43,
};

/// A listener is open; its wildcard is already expanded.
struct Listening {
    codec::PeerId self;
    std::vector<codec::Multiaddr> addresses;
    friend bool operator==(const Listening&, const Listening&) = default;
};

/// Authenticated and multiplexed: the connection can carry streams.
struct ConnectionOpened {
    ConnId connection;
    codec::PeerId peer;
    codec::Multiaddr remote;
    Direction direction = Direction::Inbound;
    std::string security;
    std::string muxer;
    Duration took{}; ///< from connect or accept to ready
    friend bool operator==(const ConnectionOpened&, const ConnectionOpened&) = default;
};

/// Only for connections that were opened. `reason` is a code ("session.early_end"), empty for an orderly end.
struct ConnectionClosed {
    ConnId connection;
    codec::PeerId peer;
    std::string reason;
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    Duration lasted{};
    friend bool operator==(const ConnectionClosed&, const ConnectionClosed&) = default;
};

/// One address of one dial failed, or the dial as a whole (then `address` is empty).
struct DialFailed {
    codec::PeerId peer; ///< empty when the address named none
    codec::Multiaddr address;
    std::string phase; ///< "resolve", "connect", "security", …
    std::string reason;
    friend bool operator==(const DialFailed&, const DialFailed&) = default;
};

struct PeerIdentified {
    ConnId connection;
    codec::PeerId peer;
    std::string agent;
    std::string protocolVersion;
    Bytes publicKey; ///< libp2p protobuf
    std::vector<codec::Multiaddr> listenAddresses;
    std::optional<codec::Multiaddr> observed; ///< our address as the peer saw it
    std::vector<std::string> protocols;
    bool signedRecord = false;
    bool pushed = false;
    friend bool operator==(const PeerIdentified&, const PeerIdentified&) = default;
};

/// A peer broke a protocol; the connection ends. `peer` is empty before authentication.
struct PeerViolated {
    ConnId connection;
    codec::PeerId peer;
    codec::Multiaddr remote;
    std::string violation;
    friend bool operator==(const PeerViolated&, const PeerViolated&) = default;
};

/// A peer broke a protocol on one stream; the stream is reset, the connection lives.
struct StreamViolated {
    ConnId connection;
    codec::PeerId peer;
    std::string protocol;
    std::string violation;
    friend bool operator==(const StreamViolated&, const StreamViolated&) = default;
};

/// We said no: a limit or a rule. `rule` names it ("limit.prefix.connections"), `count` folds equal refusals
/// of one second.
struct Refused {
    codec::PeerId peer;
    codec::Multiaddr remote;
    std::string action;
    std::string rule;
    std::uint64_t count = 1;
    friend bool operator==(const Refused&, const Refused&) = default;
};

struct PingMeasured {
    ConnId connection;
    codec::PeerId peer;
    Duration roundTrip{};
    friend bool operator==(const PingMeasured&, const PingMeasured&) = default;
};

/// New Noise and TLS keys, signed by the identity, are in use for connections from now on.
struct CredentialsRotated {
    Bytes noiseKey;
    WallTime replaceBy;
    friend bool operator==(const CredentialsRotated&, const CredentialsRotated&) = default;
};

/// An operator's command and how it ended; what the audit log keeps.
struct OperatorActed {
    OperatorId who;
    CommandId command;
    std::string action;
    std::string subject;
    std::string outcome; ///< "done" or the code of the refusal or failure
    friend bool operator==(const OperatorActed&, const OperatorActed&) = default;
};

/// From here on events are recorded. Connections and listeners of the run before are gone, however it ended.
struct RecordingStarted {
    std::uint64_t run = 0; ///< from 1
    std::uint64_t recordsSoFar = 0;
    bool orderly = true; ///< the run before said that it ended, or there was none
    WallTime lastWall;   ///< of the last record, zero without one; later than now when the clock went back
    friend bool operator==(const RecordingStarted&, const RecordingStarted&) = default;
};

/// The last word of a run that ended as it should.
struct RecordingEnded {
    std::uint64_t dropped = 0; ///< events of this run that are not recorded
    friend bool operator==(const RecordingEnded&, const RecordingEnded&) = default;
};

/// The computer's clock does not show what it should after the time that passed: it was set, or the computer
/// slept. What follows is stamped by the new time; its order is that of the records.
struct ClockStepped {
    WallTime expected;
    WallTime found;
    friend bool operator==(const ClockStepped&, const ClockStepped&) = default;
};

/// Events cannot be written, or were dropped since this was last told; an empty code: they can be again.
struct StoreTroubled {
    std::string code;          ///< "store.full"
    std::uint64_t dropped = 0; ///< in this run
    friend bool operator==(const StoreTroubled&, const StoreTroubled&) = default;
};

using Body = std::variant<Listening, ConnectionOpened, ConnectionClosed, DialFailed, PeerIdentified,
                          PeerViolated, Refused, PingMeasured, CredentialsRotated, OperatorActed,
                          StreamViolated, RecordingStarted, RecordingEnded, ClockStepped, StoreTroubled>;

struct Event {
    EventId id; ///< sequence within the process, from 1
    NetworkId network;
    Instant at; ///< order and durations
    WallTime wall;
    std::vector<EventId> causes;
    Body body;

    [[nodiscard]] Kind kind() const noexcept;
};

/// Numbers the events of a process; its nodes share one. Belongs to the engine's thread.
struct Counter {
    std::uint64_t last = 0;

    [[nodiscard]] EventId next() noexcept { return EventId{++last}; }
};

[[nodiscard]] Kind kindOf(const Body& body) noexcept;
[[nodiscard]] std::string_view kindName(Kind kind) noexcept; ///< snake_case: "connection_opened"

} // namespace vedette::event
