/// The inside of the engine, shared by its sources.
#pragma once

#include "core/alert/board.h"
#include "core/alert/watch.h"
#include "core/engine/audit_writer.h"
#include "core/engine/block_list.h"
#include "core/engine/engine.h"
#include "core/engine/membership.h"
#include "core/engine/peer_keeper.h"
#include "core/protocols/receipt/receipt.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vedette::engine {

struct Engine::Impl {
    struct Running {
        Command command;
        OnReply reply;
        OnReport report;
        std::vector<EventId> causes;
        std::string subject;
        std::vector<swarm::StreamReport> reports;
        EventId since;                       ///< the last event when it came
        std::optional<std::uint64_t> ticket; ///< of the gate, while it thinks
        bool carriedOut = false;             ///< its record has a place reserved

        /// An event that its end is to name; of very many the first.
        void name(EventId event) {
            if (event && causes.size() < kMaxCauses
                && std::find(causes.begin(), causes.end(), event) == causes.end())
                causes.push_back(event);
        }

        static constexpr std::size_t kMaxCauses = 64;
    };

    struct Ended {
        std::optional<Action> inverse;
        NetworkId network;
        EventId event;
    };

    struct Inbound {
        Command command;
        OnReply reply;
        OnReport report;
    };

    struct Unconfirmed {
        Reply reply;
        OnReply callback;
    };

    using Outcome = std::optional<Result<ReplyBody>>; ///< nothing: it comes later

    explicit Impl(EngineConfig c, std::unique_ptr<net::Driver> d)
        : config(std::move(c)), driver(std::move(d)) {
        if (config.auditLog) {
            audit.emplace(std::move(*config.auditLog), config.auditRetention,
                          [this] { driver->post([this] { takeAudited(); }); });
            config.auditLog.reset();
        }
    }

    ~Impl() {
        if (auditSigner) auditSigner->onReady({});
        for (auto& [id, member] : memberships) driver->detach(*member->node);
    }

    // --- commands, from the inbox to the reply (engine.cpp)

    void takeInbox();
    void begin(Inbound inbound);
    void judge(CommandId id);
    void judged(CommandId id, const swarm::Verdict& verdict);
    [[nodiscard]] swarm::Verdict byPolicy(const Command& command);
    void carryOut(CommandId id);
    /// What the node of that network has to say at once is of this command: its end names it, or is named
    /// when it came first.
    void takeEffects(CommandId id, NetworkId network);
    /// Of which of both the event that a node just told is; it may get another cause.
    void noteEffect(event::Event& event);
    /// The event names the end of that command, if that is on record.
    void comesOf(event::Event& event, CommandId id) const;
    /// What runs under that id ends so; nothing if it has ended.
    void conclude(CommandId id, Result<ReplyBody> result);
    void tell(Running over, Result<ReplyBody> result);
    void takeAudited();
    void answer(Unconfirmed over, std::optional<Error> unaudited);
    void remember(const Running& over, const Reply& reply);
    [[nodiscard]] bool auditIsFull() const;

    [[nodiscard]] bool used(CommandId id) const { return commands.contains(id) || ended.contains(id); }

    [[nodiscard]] bool takesBack(const Command& command) const;

    // --- one function per action (actions.cpp)

    [[nodiscard]] Outcome join(Running& running, const JoinNetwork& order);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const LeaveNetwork& leave);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const Listen& listen);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const CloseListener& close);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const Dial& dial);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const DialPeer& dial);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const Disconnect& disconnect);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const Keep& keep);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const Release& release);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const RunTask& run);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const RotateKeys& rotate);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const LookUp& look);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const StopPublishing& stop);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const Subscribe& subscribe);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const Unsubscribe& unsubscribe);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const Publish& publish);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const BlockPeer& block);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const UnblockPeer& unblock);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const SetPolicy& set);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const SetShadow& set);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const SetTier& set);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const Examine& examine);
    [[nodiscard]] Outcome act(Running& running, Membership& in, const EndExamination& end);
    /// What is done about alerts (alerting.cpp).
    [[nodiscard]] Outcome act(Running& running, const AlertAction& deed);
    [[nodiscard]] Outcome dialling(Running& running, Membership& in, Result<swarm::DialId> begun);

    /// The connection if it is open, noted as what the command is about.
    [[nodiscard]] Membership::Open* concerns(Running& running, Membership& in, ConnId connection);

    // --- examinations (examining.cpp)

    void proceed(Membership& in, CommandId examination);
    void tellDoctors(Membership& in, const event::Event& event);
    void tellDoctors(Membership& in, const swarm::DialDone& done);
    void tellDoctors(Membership& in, const swarm::TaskDone& done);

    // --- what nodes say (reports.cpp)

    void on(Membership& in, node::NodeReady ready);
    void on(Membership& in, const node::NodeFailed& failed);
    void on(Membership& in, event::Event event);
    void on(Membership& in, swarm::DialDone done);
    void on(Membership& in, swarm::TaskProgress progress);
    void on(Membership& in, swarm::TaskDone done);
    void on(Membership& in, swarm::ListenDone done);

    void on(Membership& in, kad::LookupEnded lookup);

    void on(Membership&, const gossipsub::Deliver&) {} // so does that of a message

    void on(Membership& in, const task::Asked& asked);

    void on(Membership&, const task::Withdrawn&) {} // nothing of ours takes long

    void on(Membership&, const node::CallEnded&) {} // its event tells of it

    void on(Membership& in, node::ReceiptTaken taken);

    void on(Membership&, const node::RefusalTaken&) {} // nobody asks for receipts here

    void on(Membership& in, node::RevocationsKept kept);
    void on(Membership& in, node::BundleTaken taken);

    /// Of protocols that the engine does not speak.
    void on(Membership&, const swarm::FramedOutput&) {}

    // --- what is kept (keeping.cpp)

    void beginRecording();
    void endRecording();
    void keep(const SharedEvent& event);
    /// When the recorder's luck changed, and once in a while: what was dropped is told.
    void tellTrouble();
    void lookAtClock();
    void lookAtIdentity();
    void signWith(const std::string& identity);
    void requestSignature(store::Checkpoint draft);
    void takeSigned();
    /// A head of the event log goes on record.
    void vouchFor(const store::ChainHead& head);
    [[nodiscard]] std::chrono::milliseconds diskPatience() const;

    // --- heads that others sign for (witnesses.cpp)

    void recallReceipts();
    void showHead(const store::Checkpoint& checkpoint);
    void showHeadTo(Membership& in, const codec::PeerId& witness);
    /// A peer said who it is: a witness is shown what the log has come to.
    void meetWitness(Membership& in, const event::PeerIdentified& peer);

    // --- what outlives a run (blocking.cpp, actions.cpp)

    void recallBlocks();
    /// `done` is the reply when the list is on disk.
    [[nodiscard]] Outcome keepBlocks(CommandId id, ReplyBody done);
    void takeKept();
    [[nodiscard]] PeerKeeper& keeping();
    void recallPeers(Membership& in);
    void keepPeers(Membership& in);
    void keepPeersFromTimeToTime(NetworkId id);

    // --- alerts (alerting.cpp)

    /// An event that was just published is put to the watch of its network; what that finds is told.
    void watch(const event::Event& event);
    /// Expired acceptances, and the board to the disk when it changed.
    void lookAtAlerts();
    void tellAlert(const alert::Change& change, NetworkId network, std::vector<EventId> causes);
    EventId tellMove(AlertId id, std::string_view what, OperatorId who);
    /// The event that told of that alert last, in this run; this one from now on.
    EventId toldOf(AlertId id, EventId now);
    [[nodiscard]] NetworkId networkNamed(const std::string& name) const;
    void recallAlerts();
    void keepAlerts();
    /// `done` is the reply when the board is on disk.
    [[nodiscard]] Outcome keepAlerts(CommandId id, ReplyBody done);
    void takeKeptAlerts();
    [[nodiscard]] PeerKeeper& keepingAlerts();
    [[nodiscard]] std::shared_ptr<const alert::Board> alertsToShow();

    // --- the rest

    [[nodiscard]] std::shared_ptr<Membership> find(NetworkId id) const {
        const auto found = memberships.find(id);
        return found == memberships.end() ? nullptr : found->second;
    }

    [[nodiscard]] Running* find(CommandId id) {
        const auto found = commands.find(id);
        return found == commands.end() ? nullptr : &found->second;
    }

    void lookWhetherLeft(NetworkId id, CommandId command, Instant until);
    void remove(NetworkId id);
    void expireAfter(Duration patience, CommandId id);
    void publish(event::Event event);
    void stop(Duration grace);
    [[nodiscard]] Snapshot snapshot();

    EngineConfig config;
    std::unique_ptr<net::Driver> driver;
    SystemRandom random;
    event::Counter events;
    std::optional<AuditWriter> audit;
    std::unique_ptr<crypto::Signer> auditSigner;
    std::optional<std::pair<std::uint64_t, store::Checkpoint>> signing; ///< by ticket
    std::optional<receipt::Head> lastHead;                              ///< that was signed in this run
    std::optional<receipt::Receipts>
        receipts;       ///< nothing: there is no file for them, or it is not ours to write
    Instant nextWish{}; ///< of a head for a witness that came, not before
    std::unique_ptr<history::Recorder> recorder;
    std::optional<Error> unrecordable; ///< why there is none although one was wanted
    std::map<NetworkId, std::shared_ptr<const std::string>> networkNames;
    std::optional<CommandId> effectsOf; ///< whose command the nodes speak of just now
    EventId recordingBegan;
    EventId identityLeft;                  ///< the event that told of it
    EventId troubleEvent;                  ///< likewise
    std::map<AlertId, EventId> alertsTold; ///< in this run, by the last event; kMaxAlertsTold of them
    std::optional<Instant> identityAway;   ///< since when it was told to be
    std::optional<Error> identityTrouble;
    std::string troubleTold;
    std::uint64_t droppedTold = 0;
    std::optional<Instant> endBy; ///< of a shutdown under way
    std::optional<Error> unwritten;
    std::optional<PeerKeeper> keeper; ///< made by the first that has a file
    BlockList blocks;
    bool blocksRecalled = false;
    std::optional<std::string> blocksNotOurs;                        ///< why their file may not be written
    std::map<std::uint64_t, std::pair<CommandId, ReplyBody>> unkept; ///< by the keeper's ticket
    alert::Board board;
    alert::Watch ownWatch{{.key = random.below(~std::uint64_t{0})}}; ///< of what happens to the engine itself
    bool boardChanged = false;                                       ///< since it was last written
    std::shared_ptr<const alert::Board> boardShown; ///< a copy for readers; null: it changed since
    std::optional<PeerKeeper> alertKeeper;          ///< of one file, for each has tickets of its own
    std::optional<std::string> alertsNotOurs;       ///< why their file may not be written
    std::map<std::uint64_t, std::pair<CommandId, ReplyBody>> unkeptAlerts; ///< by the keeper's ticket
    std::map<NetworkId, std::shared_ptr<Membership>> memberships; ///< shared only to be outlived by hooks
    std::map<CommandId, Running> commands;                        ///< that run
    std::unordered_map<std::uint64_t, Unconfirmed> unconfirmed;   ///< by audit record
    std::unordered_map<CommandId, Ended> ended;
    std::deque<CommandId> endedOrder;
    std::uint64_t endedCount = 0;
    std::uint64_t refusedCount = 0;
    std::uint64_t auditFailures = 0;
    bool stopped = false; ///< on the engine's thread

    std::mutex mutex; ///< of the three below
    std::deque<Inbound> inbox;
    std::vector<std::weak_ptr<Subscription>> subscriptions;
    bool stopping = false;
};

} // namespace vedette::engine
