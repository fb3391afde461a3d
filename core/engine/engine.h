/// The core assembled: one thread, its sockets, and a node for each network that the process is a member of.
///
/// Everything goes through commands. Each is put to the gate and to the policy of its network
/// (Action::Administer, with the operator and the command's name), carried out or not, told as
/// event::OperatorActed, written to the audit log, and answered once: in that order, refusals too. Networks
/// share nothing but the thread, the sockets' loop and the numbering of events: each has its own identity,
/// keys, limits, connections and ids of connections.
///
/// run() makes its caller's thread the engine's; it calls back on that thread alone. The functions marked
/// "any thread" may be called from any, also before run(). The disk is written by a thread of its own; while
/// more than kMaxUnaudited records wait for it, commands are refused: nothing is done that cannot be told.
/// Bounds: kMaxWaiting commands not yet begun, kMaxRunning begun, the last kRemembered ended ones that can be
/// taken back, kMaxReports of one task.
///
/// With a recording every event is also kept in the event log of its folder, from RecordingStarted to
/// RecordingEnded. The heads of the audit log are signed by the identity of the network that was joined
/// first. A disk that hangs does not hold up the end: run() returns kDiskPatience after the grace at the
/// latest, and unwritten() says what is not on disk. Once in kClockLook the computer's clock is compared with
/// the time that passed; a step of kClockStep or more is told and followed.
#pragma once

#include "core/base/result.h"
#include "core/crypto/signer.h"
#include "core/engine/command.h"
#include "core/engine/engine_error.h"
#include "core/engine/peer_keeper.h"
#include "core/engine/reply.h"
#include "core/engine/snapshot/snapshot.h"
#include "core/engine/subscription.h"
#include "core/history/recorder.h"
#include "core/net/driver.h"
#include "core/store/audit_log.h"
#include "core/swarm/gate.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace vedette::engine {

/// Finds the holder of an identity key by its name; each call makes a signer of its own.
using Identities = std::function<Result<std::unique_ptr<crypto::Signer>>(const std::string& identity)>;

/// An identity whose key may be out of reach for a while, as one in a token.
struct IdentityWatch {
    codec::PeerId self;
    /// Why it cannot sign now; nothing while it can. Asked on the engine's thread, and answers at once.
    std::function<std::optional<Error>()> trouble;
};

/// Where events are kept.
struct Recording {
    std::filesystem::path folder;
    store::EventLogConfig log{};
    /// A log of a later version of this program is left as it is, and the engine goes on without recording;
    /// else it is not created.
    bool spareNewer = false;
};

struct EngineConfig {
    net::DriverConfig driver;
    Identities identities;
    std::optional<IdentityWatch> identityWatch{}; ///< asked once in kClockLook, and what changed is told
    swarm::Gate* gate = nullptr;               ///< of every network and of commands; must outlive the engine
    std::optional<store::AuditLog> auditLog{}; ///< without one nothing is audited
    store::AuditRetention auditRetention{};
    /// Hears of each signed head of the audit log, to take it off this machine. The engine's thread.
    std::function<void(const store::AuditLogId&, const store::Checkpoint&)> onSignedHead{};
    Duration signerPatience = std::chrono::seconds(60); ///< to join or rotate before EngineError::NoAnswer
    std::optional<Recording> recording{};               ///< without one no event is kept
    std::string
        receiptsFile{}; ///< where receipts for heads of the audit log are kept; empty: none are asked for
    std::string blocksFile{}; ///< where blocks are kept from one run to the next; empty: nowhere
    std::string alertsFile{}; ///< likewise alerts, and what was done about them
    /// The disk of small files, unless a test says otherwise.
    ReplaceFile replaceFile{};
    /// The computer's clock, unless a test says otherwise; it may step.
    std::function<WallTime()> wallClock{};
};

class Engine {
public:
    static constexpr std::size_t kMaxWaiting = 1024;
    static constexpr std::size_t kMaxRunning = 256;
    static constexpr std::size_t kMaxUnaudited = 1024;
    static constexpr std::size_t kRemembered = 4096;
    static constexpr std::size_t kMaxReports = 1024;
    static constexpr Duration kLeaveGrace = std::chrono::milliseconds(2500);
    static constexpr Duration kUsualGrace = std::chrono::milliseconds(1500);
    static constexpr Duration kDiskPatience = std::chrono::milliseconds(250);
    static constexpr Duration kClockLook = std::chrono::seconds(1);
    static constexpr std::chrono::milliseconds kClockStep{1000};

    using OnReply = std::function<void(Reply)>;
    using OnReport = std::function<void(CommandId, const swarm::StreamReport&)>;

    [[nodiscard]] static Result<std::unique_ptr<Engine>> create(EngineConfig config);
    /// After run() returned, or if it was never called.
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Until the shutdown that shutDown() began is over and every command is answered. Once.
    void run();
    /// After run(): why not all that was told is on disk, in the audit log or the event log. Events that were
    /// dropped because they repeat themselves do not count; StoreTroubled told of them.
    [[nodiscard]] const std::optional<Error>& unwritten() const noexcept;
    /// Any thread. Commands under way are answered EngineError::Stopping, peers told goodbye.
    void shutDown(Duration grace);
    /// SIGINT and SIGTERM begin a shutdown instead of ending the process.
    void shutDownOnSignal(Duration grace);

    /// Any thread. Fails (Busy, Stopping) when the command was not even taken; else `reply` is called once.
    /// `report` hears of a task's progress.
    [[nodiscard]] Result<> submit(Command command, OnReply reply, OnReport report = {});
    /// Any thread: answers a Later of the gate, for a command or for a network's swarm.
    void decide(std::uint64_t ticket, swarm::Verdict verdict);
    /// Any thread. At most `bound` events wait in it.
    [[nodiscard]] std::shared_ptr<Subscription> subscribe(std::size_t bound, std::function<void()> wake = {});
    /// Any thread; not answered after a shutdown.
    void inspect(std::function<void(const Snapshot&)> reader);
    /// Any thread: `work` runs on the engine's thread when `delay` is over, and never after run() returned.
    void after(Duration delay, std::function<void()> work);

private:
    struct Impl;
    explicit Engine(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace vedette::engine
