/// `/vedette/task/1` on the swarm (protocols/task/README.md): what is asked of us goes to the owner, what we
/// ask comes back as one Answered.
///
/// A request that is well made is put to the gate first, as Action::AskTask of its kind by its peer; a
/// refusal is answered Refused. A stream per task either way, so a reset takes back exactly one. Bounds:
/// TaskConfig::server for what we do, kMaxCalls for what we ask. An unanswered Asked ends with its deadline.
#pragma once

#include "core/event/event.h"
#include "core/node/asker.h"
#include "core/protocols/task/server.h"

#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace vedette::node {

struct TaskConfig {
    bool serve = true; ///< else we only ask
    task::Server::Config server;
};

enum class CallError {
    TooMany = 1, ///< kMaxCalls are out
    NotATask,    ///< kind, body or deadline are beyond the protocol's bounds
};
[[nodiscard]] std::string_view codeName(CallError error) noexcept;

using CallId = Id<struct CallTag>; ///< a task that we asked for, unique within a host's run

/// What one of our calls came to. StreamError::Reset: the server dropped it, or the connection broke, and
/// whether it was carried out is unknown.
struct CallEnded {
    CallId call;
    codec::PeerId peer;
    Result<task::Reply> reply;
};

class TaskHost {
public:
    static constexpr std::size_t kMaxCalls = 1024;
    static constexpr std::size_t kStreamsOfPeer = 16;

    using Output = std::variant<event::Body, task::Asked, task::Withdrawn, CallEnded>;

    TaskHost(const TaskConfig& config, swarm::Swarm& swarm, Instant now);

    /// Dials if need be, by what the address book knows. Ends with one CallEnded, unless it is cancelled.
    [[nodiscard]] Result<CallId> ask(const codec::PeerId& peer, std::string kind, Bytes body,
                                     std::chrono::milliseconds deadline, Instant now);
    /// Resets its stream; there will be no CallEnded.
    void cancel(CallId call, Instant now);
    /// A task::AnswerError when nobody waits any more.
    [[nodiscard]] Result<> answer(task::JobId job, task::Status status, BytesView body, Instant now);
    /// Resets its stream instead.
    [[nodiscard]] Result<> drop(task::JobId job, Instant now);

    // What the swarm says.
    void on(const swarm::DialDone& done, Instant now) { m_asker.dialled(done, now); }

    void on(const swarm::Judged& judged, Instant now);
    /// Whether it was about a stream of ours.
    bool framed(swarm::FramedOutput& output, Instant now);

    [[nodiscard]] std::optional<Output> poll(Instant now);
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

private:
    struct Underway {
        codec::PeerId peer;
        std::string kind;
        Instant since;
    };

    void tell(task::Server::Output output, Instant now);
    void say(const Underway& task, event::Direction direction, std::string outcome, Instant now);
    void misbehaved(const codec::PeerId& peer, const Error& what);
    void put(task::Asked asked, Instant now);
    void judged(task::Asked asked, bool allowed, Instant now);
    void answered(Answered answer, Instant now);
    Result<> end(task::JobId job, Result<> ended, std::string outcome, Instant now);

    swarm::Swarm& m_swarm;
    task::Server m_server;
    Asker m_asker;
    std::unordered_map<swarm::FramedId, codec::PeerId> m_streams; ///< inbound
    std::unordered_map<swarm::QuestionId, task::Asked> m_pondered;
    std::unordered_map<CallId, Underway> m_calls;
    std::unordered_map<task::JobId, Underway> m_jobs;
    std::uint64_t m_lastCall = 0;
    std::deque<Output> m_outputs;
};

} // namespace vedette::node

VD_ERROR_CODES(vedette::node, CallError, "call")
