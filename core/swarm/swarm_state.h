/// The inside of Swarm, shared by its sources: swarm.cpp (verbs, dials, facts), lifecycle.cpp (connections),
/// hosting.cpp (streams, tasks, identify), framing.cpp (framed streams), questions.cpp (the gate).
#pragma once

#include "core/swarm/connection.h"
#include "core/swarm/refusal_log.h"
#include "core/swarm/swarm.h"

#include <deque>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace vedette::swarm {

struct Swarm::Impl final : session::ProtocolTable {
    Impl(SwarmConfig c, crypto::PublicKey key, Gate* g, Random& r, event::Counter& e, Instant now);

    // ProtocolTable
    [[nodiscard]] bool supports(std::string_view protocol) const override;
    [[nodiscard]] std::vector<std::string> list() const override;

    // A question to the gate and what hangs on its answer.
    struct ForAccept {
        ConnId connection;
    };

    struct ForDial {
        DialId dial;
        codec::Multiaddr address;
    };

    struct ForSecure {
        ConnId connection;
        codec::PeerId peer;
    };

    struct ForInbound {
        ConnId connection;
        StreamId stream;
        std::string protocol;
    };

    struct ForTask {
        ConnId connection;
        TaskId task;
        Task what;
    };

    struct ForFramed {
        ConnId connection;
        FramedId framed;
    };

    struct ForIdentify {
        ConnId connection;
    };

    struct ForPush {
        ConnId connection;
    };

    struct ForOwner {
        QuestionId question;
    };

    using Purpose = std::variant<ForOwner, ForAccept, ForDial, ForSecure, ForInbound, ForTask, ForFramed,
                                 ForIdentify, ForPush>;

    /// What one peer is shown of our protocols: nothing, unless the gate lets it be told.
    class Shown final : public session::ProtocolTable {
    public:
        Shown(Impl& swarm, ConnId connection) : m_swarm(swarm), m_connection(connection) {}

        [[nodiscard]] bool supports(std::string_view protocol) const override {
            return m_swarm.supports(protocol);
        }

        [[nodiscard]] std::vector<std::string> list() const override;

    private:
        Impl& m_swarm;
        ConnId m_connection;
    };

    /// A framed stream from openFramed() or its admission to its FramedClosed.
    struct FramedLink {
        ConnId connection;
        StreamId stream; ///< none while the gate ponders
        codec::PeerId peer;
        std::string protocol;
        event::Direction direction;
        std::unique_ptr<HostedStream> waiting; ///< for the gate
    };

    struct Waiting {
        Purpose purpose;
        GateRequest request;
        Instant deadline;
    };

    // questions.cpp
    Verdict judge(const GateRequest& request, Instant now);
    void ask(GateRequest request, Purpose purpose, Instant now);
    void reconsider(ConnId id, Instant now);
    [[nodiscard]] static ConnId connectionOf(const Purpose& purpose);
    void conclude(const GateRequest& request, Purpose purpose, const Verdict& verdict, Instant now);
    [[nodiscard]] GateRequest about(const Connection& connection, Action action, std::string resource) const;
    /// For a judgement that cannot wait: Later counts as no, and when it turns into yes the peer is told by a
    /// push.
    [[nodiscard]] bool mayTell(const Connection& connection, std::string part, Instant now);

    // swarm.cpp
    EventId happened(event::Body body, std::vector<EventId> causes, Instant now);
    /// Names the opening of the connection to `peer` at `remote`, if there is one. The event that tells of
    /// it, or of its equals of this second.
    EventId refused(const codec::PeerId& peer, const codec::Multiaddr& remote, std::string action,
                    std::string rule, Instant now, std::uint64_t count = 1);
    [[nodiscard]] EventId openingOf(const codec::PeerId& peer, const codec::Multiaddr& remote);
    Connection* find(ConnId id);
    Connection& create(event::Direction direction, codec::Multiaddr remote, Instant now);
    void beginUpgrade(Connection& connection, Instant now);
    void startAttempt(const ForDial& attempt, Instant now);
    void onReady(Connection& connection, const session::Ready& ready, Instant now);
    void settle(Connection& connection, const codec::PeerId& peer, Instant now);
    [[nodiscard]] bool losesToTwin(const Connection& connection, Instant now);
    enum class Ending {
        Orderly,  ///< send what is left, then close
        Abrupt,   ///< drop it
        WireGone, ///< the carrier closed it already
    };
    void end(Connection& connection, std::string reason, Ending how, Instant now);
    void violated(Connection& connection, const Error& why, Instant now);
    /// `newcomer` opened the connection that makes them too many.
    void prune(EventId newcomer, Instant now);
    void takeDialOutputs(Instant now);
    /// After anything was done to a connection: its outputs, its bytes, its memory, its next deadline.
    void follow(ConnId id, Instant now);
    /// Tells the limits what streams hold by protocol. Of a protocol that may hold no more the largest stream
    /// is cut, and false says that there are outputs again.
    [[nodiscard]] bool protocolsFit(Connection& connection, Instant now);
    void schedule(Connection& connection);
    [[nodiscard]] std::optional<Instant> idleAt(const Connection& connection) const;

    /// What a connection said about its streams.
    void take(Connection& connection, Connection::Output output, Instant now);

    // framing.cpp
    FramedId admitFramed(const Connection& connection, const std::string& protocol, StreamId stream);
    void startFramed(Connection& connection, FramedId id, Instant now);
    void onFramed(Connection::Framed framed);
    void onFramedAgreed(FramedId id);
    void closeFramed(FramedId id, Result<> result);

    // hosting.cpp
    void onProposed(Connection& connection, Connection::Proposed proposed, Instant now);
    void admit(Connection& connection, const ForInbound& inbound, Instant now);
    /// Room for a stream that we open, or the limit that has none, which is told.
    Result<void, Refusal> reserveOutbound(const Connection& connection, const std::string& protocol,
                                          Instant now);
    void startTask(Connection& connection, TaskId task, const Task& what, Instant now);
    void onProgress(Connection& connection, Connection::Progress progress, Instant now);
    void onStreamOver(Connection& connection, Connection::StreamOver over, Instant now);
    void onIdentified(Connection& connection, const identify::Identified& identified, bool pushed,
                      Instant now);
    [[nodiscard]] identify::Message identifyFor(const Connection& connection, Instant now);
    [[nodiscard]] std::vector<codec::Multiaddr> announced() const;
    void announceChange();
    void pushTo(Connection& connection, Instant now);
    void push(Connection& connection, Instant now);
    void pushToAll(Instant now);

    const SwarmConfig config;
    Timeline timeline = config.timeline; ///< as it was restamped last
    const crypto::PublicKey identity;
    const codec::PeerId self;
    Gate* const gate;
    Random& random;
    event::Counter& events;

    Limits limits;
    AddressBook book;
    Dials dials;
    RefusalLog refusals;
    std::shared_ptr<const session::Credentials> credentials;
    Bytes peerRecord;
    std::uint64_t recordSequence = 0;
    std::vector<std::string> served;
    std::map<std::string, FramedProtocol, std::less<>> framedProtocols;
    std::unordered_map<FramedId, FramedLink> framedLinks;
    std::shared_ptr<const std::vector<std::string>> lastProtocols; ///< most peers list what the last one did

    std::map<ListenerId, std::vector<codec::Multiaddr>> listeners;
    std::unordered_map<ConnId, std::unique_ptr<Connection>> connections;
    std::unordered_map<codec::PeerId, std::vector<ConnId>> byPeer; ///< ready ones
    std::set<std::pair<Instant, ConnId>> wakes;
    std::unordered_map<std::uint64_t, Waiting> waiting; ///< by the gate's ticket
    std::map<std::string, ProtocolBytes> past;          ///< of connections that are gone

    std::deque<Order> orders;
    std::deque<Output> outputs;
    std::uint64_t lastConnection = 0;
    std::uint64_t lastListener = 0;
    std::uint64_t lastTask = 0;
    std::uint64_t lastFramed = 0;
    std::uint64_t lastQuestion = 0;
    bool closing = false;
};

} // namespace vedette::swarm
