/// The vocabulary of what happened. Everything that the console shows, stores, scores or alarms on is one of
/// these values.
///
/// Kinds are numbered and never reused; each body has a version. Encoded (event/encoding.h) an event is
/// skippable by a reader that does not know its kind, and a later version only adds fields at the end. Every
/// event names its network and the events that caused it.
///
/// A cause is an event of the same run that is on record already, so its id is the lower one: what a peer did
/// names the opening of the connection by which it did so, an end what ended it, a judgement its evidence.
/// What comes from outside (a caller, the clock, a socket) or of time alone has none. OperatorActed is the
/// end of a command, not its beginning: it names what moved the operator, what the command was about, and
/// those of its effects that were there before it ended; effects that come later name it.
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
    RoutingChanged = 12,
    LookupEnded = 13,
    RecordStored = 14,
    BootstrapCompared = 15,
    PeerDiscovered = 16,
    PeerMisbehaved = 17,
    MessageDelivered = 18,
    MessageRefused = 19,
    MessagePublished = 20,
    MeshChanged = 21,
    SubscriptionChanged = 22,
    ScoreChanged = 23,
    DelegationLearned = 24,
    TaskEnded = 25,
    RecordingStarted = 40,
    RecordingEnded = 41,
    ClockStepped = 42,
    StoreTroubled = 43,
    IdentityAway = 44,
    IdentityBack = 45,
    AlertRaised = 46,
    AlertChanged = 47,
    Decision = 48,
    CanaryEnded = 49,
    TierChanged = 50,
    ShadowCompared = 51,
    AttestationEnded = 52,
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
/// Protocol i, of those with most bytes first, had protocolIn[i] and protocolOut[i] on its streams; what
/// kMaxProtocols leaves out is summed up as the last, kOtherProtocols.
struct ConnectionClosed {
    static constexpr std::size_t kMaxProtocols = 16;
    static constexpr const char* kOtherProtocols = "other"; ///< no name of a protocol: those begin with "/"

    ConnId connection;
    codec::PeerId peer;
    std::string reason;
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    Duration lasted{};
    std::vector<std::string> protocols{}; ///< since version 2, as the two below
    std::vector<std::uint64_t> protocolIn{};
    std::vector<std::uint64_t> protocolOut{};
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

/// An operator's command and how it ended; what the audit log keeps. For its causes see above.
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

/// A peer came into our DHT routing table or left it, or was not let in.
struct RoutingChanged {
    codec::PeerId peer;
    bool present = false;     ///< afterwards
    std::string cause;        ///< "seen", "replaced", "silent", …
    std::uint64_t bucket = 0; ///< bits that the peer's key shares with ours
    std::uint64_t size = 0;   ///< of the table afterwards
    std::string refusal;      ///< the bound that kept it out, or empty
    friend bool operator==(const RoutingChanged&, const RoutingChanged&) = default;
};

/// A DHT operation of ours is over.
struct LookupEnded {
    std::uint64_t lookup = 0; ///< unique in the node's run
    std::string operation;    ///< "find_peer", "closest", "put", "get", "provide", "providers", "refresh"
    Bytes name;               ///< what was looked for, before hashing
    std::string result;       ///< the code of the failure, empty for success
    std::uint64_t found = 0;  ///< peers, holders or providers, by the operation
    std::uint64_t asked = 0;
    std::uint64_t answered = 0;
    std::uint64_t failed = 0;
    std::uint64_t hops = 0;
    std::uint64_t paths = 0;
    Duration took{};
    std::vector<codec::PeerId> closest; ///< nearest first, of those that answered
    friend bool operator==(const LookupEnded&, const LookupEnded&) = default;
};

/// We hold something for others in the DHT from now on.
struct RecordStored {
    codec::PeerId writer;
    Bytes name;
    std::uint64_t bytes = 0;
    bool provider = false; ///< a provider's word instead of a value
    friend bool operator==(const RecordStored&, const RecordStored&) = default;
};

/// Several ways into the network were asked the same. Pair i is (first[i], second[i]), of which shared[i] of
/// the smaller[i] peers of the smaller answer were in both.
struct BootstrapCompared {
    std::vector<codec::PeerId> reached;
    std::vector<codec::PeerId> unreached;
    std::vector<codec::PeerId> first;
    std::vector<codec::PeerId> second;
    std::vector<std::uint64_t> shared;
    std::vector<std::uint64_t> smaller;
    std::vector<codec::PeerId> odd; ///< who disagrees with most others
    bool disagreement = false;
    friend bool operator==(const BootstrapCompared&, const BootstrapCompared&) = default;
};

/// Somebody told us of a peer that we did not know.
struct PeerDiscovered {
    codec::PeerId peer;
    std::vector<codec::Multiaddr> addresses;
    std::string source; ///< "mdns", "exchange", "crawl", …
    codec::PeerId via;  ///< who told, when a peer did
    friend bool operator==(const PeerDiscovered&, const PeerDiscovered&) = default;
};

/// A peer kept to the form of a protocol and broke its sense: an answer to another question, a forged record.
struct PeerMisbehaved {
    codec::PeerId peer;
    std::string protocol;
    std::string violation;
    friend bool operator==(const PeerMisbehaved&, const PeerMisbehaved&) = default;
};

/// A valid message of the network on a topic that we subscribe to.
struct MessageDelivered {
    codec::PeerId from; ///< who brought it first
    codec::PeerId author;
    codec::PeerId identity; ///< for whom the author speaks, when a delegation says so
    std::string topic;
    Bytes message; ///< its id
    std::uint64_t bytes = 0;
    friend bool operator==(const MessageDelivered&, const MessageDelivered&) = default;
};

/// A message that was not passed on.
struct MessageRefused {
    codec::PeerId from;
    std::string topic;
    std::string reason; ///< a code; empty: ignored, and nobody is blamed
    friend bool operator==(const MessageRefused&, const MessageRefused&) = default;
};

/// One of ours went out.
struct MessagePublished {
    codec::PeerId author;
    std::string topic;
    Bytes message;
    std::uint64_t bytes = 0;
    friend bool operator==(const MessagePublished&, const MessagePublished&) = default;
};

/// A peer came into our mesh of a topic or left it.
struct MeshChanged {
    codec::PeerId peer;
    std::string topic;
    bool inMesh = false;
    std::string cause;
    std::int64_t score = 0; ///< of the peer at that moment, in thousandths
    friend bool operator==(const MeshChanged&, const MeshChanged&) = default;
};

/// What a peer wants to hear; ourselves included.
struct SubscriptionChanged {
    codec::PeerId peer;
    std::string topic;
    bool subscribed = false;
    friend bool operator==(const SubscriptionChanged&, const SubscriptionChanged&) = default;
};

/// A peer's gossip score crossed a threshold. The terms that are not zero add up to it, in thousandths.
struct ScoreChanged {
    codec::PeerId peer;
    std::string before; ///< its standing: "neutral", "graylisted", …
    std::string after;
    std::int64_t score = 0;
    std::vector<std::string> terms;
    std::vector<std::string> topics; ///< of each term, empty for one of the whole peer
    std::vector<std::int64_t> contributions;
    friend bool operator==(const ScoreChanged&, const ScoreChanged&) = default;
};

/// An author key was tied to an identity by the identity's signature.
struct DelegationLearned {
    codec::PeerId author;
    codec::PeerId identity;
    std::vector<std::string> topics;
    WallTime until;
    friend bool operator==(const DelegationLearned&, const DelegationLearned&) = default;
};

/// One request of `/vedette/task/1`, of us or to us. `outcome` is a status of the protocol ("done", "busy"),
/// "withdrawn" when whoever asked takes it back, or the code of why no reply came.
struct TaskEnded {
    codec::PeerId peer;
    Direction direction = Direction::Inbound;
    std::string task; ///< its kind
    std::string outcome;
    Duration took{};
    friend bool operator==(const TaskEnded&, const TaskEnded&) = default;
};

/// The identity's key cannot sign now: its token was pulled out, is locked, or its module broke down.
/// Sessions stay; no new connection keys are made. `reason` is a code ("token.removed").
struct IdentityAway {
    codec::PeerId self;
    std::string reason;
    friend bool operator==(const IdentityAway&, const IdentityAway&) = default;
};

/// It signs again.
struct IdentityBack {
    codec::PeerId self;
    Duration away{}; ///< since it was said to be
    friend bool operator==(const IdentityBack&, const IdentityBack&) = default;
};

/// Something speaks against the network: a rule found what it looks for (core/alert). `value` and `limit` are
/// in thousandths of the rule's own measure; the event's causes are the evidence.
struct AlertRaised {
    AlertId alert;
    std::string rule;      ///< a code: "alert.crowded_prefix"
    std::string subject;   ///< a prefix, a peer, a topic, …, or empty for the whole network
    std::string severity;  ///< "info", "low", "medium", "high", "critical"
    std::string technique; ///< an id, or empty
    std::int64_t value = 0;
    std::int64_t limit = 0;
    std::vector<codec::PeerId> peers; ///< the first of them
    std::uint64_t peerCount = 0;
    friend bool operator==(const AlertRaised&, const AlertRaised&) = default;
};

/// An alert grew, or came back, or an operator did something about it. `what`: "grew", "returned", "expired",
/// "acknowledged", "reopened", "closed", "assigned", "commented", "retracted".
struct AlertChanged {
    AlertId alert;
    std::string rule;
    std::string subject;
    std::string severity;
    std::string what;
    OperatorId who; ///< zero: nobody did it
    std::uint64_t count = 0;
    std::uint64_t peerCount = 0;
    friend bool operator==(const AlertChanged&, const AlertChanged&) = default;
};

/// What a policy, and the gates behind it, said of one attempt, or of equal ones of one second. A flood of
/// different ones is counted by action and outcome alone; then `resource`, `rule` and `facts` are empty.
struct Decision {
    codec::PeerId peer; ///< empty before it is known, and of an operator
    codec::Multiaddr remote;
    ConnId connection;  ///< none of a dial
    OperatorId who;     ///< of a command
    std::string action; ///< as a policy has it: "connect", "open", …
    std::string resource;
    std::string outcome;            ///< "allowed", "refused", or "asked": a gate behind answers later
    std::string rule;               ///< "rule." and its id, or the name of another gate's refusal
    std::uint64_t version = 0;      ///< of the policy
    std::vector<std::string> facts; ///< all that were known: "who.segment=planners"
    std::vector<std::string> used;  ///< what the rule asked for: "who.segment"
    std::uint64_t count = 1;
    Duration took{};    ///< of the one that is told
    bool again = false; ///< of what was open, because something changed
    friend bool operator==(const Decision&, const Decision&) = default;
};

/// A question whose answer we knew was put to a peer, in the guise of an ordinary one. `outcome`: "passed",
/// "wrong" (another answer than it must be), "withheld" (what it had promised to keep is not there),
/// "unanswered", or "declined" (an honest no, which tells nothing).
struct CanaryEnded {
    codec::PeerId peer;
    std::string protocol;
    std::string subject; ///< the kind of the task, or the name of the record
    std::string outcome;
    Duration took{};
    friend bool operator==(const CanaryEnded&, const CanaryEnded&) = default;
};

/// How a peer is verified from now on. Tiers are those of policies: "low", "medium", "high" risk.
struct TierChanged {
    codec::PeerId peer;
    std::string before;
    std::string after;
    std::string reason;     ///< a code: "tier.canary_failed"
    std::int64_t score = 0; ///< of its reputation, in thousandths
    friend bool operator==(const TierChanged&, const TierChanged&) = default;
};

/// A proposed policy is asked beside the one that rules, and changes nothing: what was compared since this
/// was told last, and one decision, or equal ones, on which the two differ. An empty outcome: none did. With
/// an outcome and no action: many that are not told apart.
struct ShadowCompared {
    Bytes proposal;             ///< which one: the SHA-256 of what it is made of
    std::uint64_t version = 0;  ///< of the proposal
    std::uint64_t compared = 0; ///< attempts, those that differ among them
    std::uint64_t reviewed = 0; ///< the same of what was open and was asked again
    codec::PeerId peer;         ///< from here on as in Decision
    codec::Multiaddr remote;
    OperatorId who;
    std::string action;
    std::string resource;
    std::string outcome;  ///< by the policy that rules: "allowed" or "refused"; the proposal says the other
    std::string rule;     ///< that ruled
    std::string proposed; ///< what the proposal goes by, in the same words
    std::uint64_t count = 0;
    bool again = false; ///< of what is open; of one connection told once while it lasts
    friend bool operator==(const ShadowCompared&, const ShadowCompared&) = default;
};

/// A peer was asked to prove what it is (core/protocols/attest). `outcome`: "held", "short" (true as far as
/// can be seen, and less than we ask for), "refuted" (it said what is not so), "declined" or "unanswered".
struct AttestationEnded {
    codec::PeerId peer;
    std::string outcome;
    std::string reason;  ///< a code: why it did not hold
    bool device = false; ///< its identity key is proved to live in one that we know
    Bytes attester;      ///< name of the key by which that device spoke
    Bytes build;         ///< SHA-256 of what it runs, as it says
    std::string program; ///< likewise
    std::string posture; ///< likewise: "bad", "degraded" or "good"
    WallTime until;      ///< it counts so long
    Duration took{};
    friend bool operator==(const AttestationEnded&, const AttestationEnded&) = default;
};

using Body =
    std::variant<Listening, ConnectionOpened, ConnectionClosed, DialFailed, PeerIdentified, PeerViolated,
                 Refused, PingMeasured, CredentialsRotated, OperatorActed, StreamViolated, RecordingStarted,
                 RecordingEnded, ClockStepped, StoreTroubled, RoutingChanged, LookupEnded, RecordStored,
                 BootstrapCompared, PeerDiscovered, PeerMisbehaved, MessageDelivered, MessageRefused,
                 MessagePublished, MeshChanged, SubscriptionChanged, ScoreChanged, DelegationLearned,
                 TaskEnded, IdentityAway, IdentityBack, AlertRaised, AlertChanged, Decision, CanaryEnded,
                 TierChanged, ShadowCompared, AttestationEnded>;

struct Event {
    EventId id; ///< sequence within the process, from 1
    NetworkId network;
    Instant at; ///< order and durations
    WallTime wall;
    std::vector<EventId> causes; ///< of this run, each on record before
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
