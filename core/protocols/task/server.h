/// The side of `/vedette/task/1` that works: requests come in on streams, jobs go out to whoever does them.
///
/// It knows streams only by the numbers that its host gives them. Every request that it takes becomes one
/// Asked; a job ends by answer() or drop(), or is Withdrawn: then nobody waits for it any more and an answer
/// comes too late. Bounds: Config; what is above them is answered Busy at once and asks nobody. A job lives
/// no longer than its deadline, so a peer cannot hold a place for longer than it said; a stream on which
/// nothing is asked for kPatience is reset.
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/codec/peer_id.h"
#include "core/protocols/task/request.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>

namespace vedette::task {

using JobId = Id<struct JobTag>;                 ///< one request that was taken, unique within a server's run
using StreamNumber = Id<struct StreamNumberTag>; ///< chosen by the host

/// Why an answer was not taken.
enum class AnswerError {
    NoSuchJob = 1, ///< never was, was answered, or was withdrawn
    TooLong,       ///< the body is more than kMaxBody
};
[[nodiscard]] std::string_view codeName(AnswerError error) noexcept;

/// Somebody wants this done by then.
struct Asked {
    JobId job;
    codec::PeerId peer;
    std::string kind;
    Bytes body;
    Instant due;
};

/// Stop: nobody waits.
struct Withdrawn {
    JobId job;
    codec::PeerId peer;
    bool expired = false; ///< by its deadline; else by the asker, or its connection is gone
};

/// Write the frame and close the stream.
struct Respond {
    StreamNumber stream;
    Bytes frame;
};

/// Reset the stream.
struct Break {
    StreamNumber stream;
};

class Server {
public:
    struct Config {
        std::size_t perPeer = 8;
        std::size_t inAll = 1024;
    };

    using Output = std::variant<Asked, Withdrawn, Respond, Break>;

    explicit Server(Config config) : m_config(config) {}

    static constexpr Duration kPatience = std::chrono::seconds(30);

    // What streams bring. After a Violation the host resets the stream and says ended().
    void opened(StreamNumber stream, const codec::PeerId& peer, Instant now);
    [[nodiscard]] Result<> received(StreamNumber stream, BytesView frame, Instant now);
    /// The asker half-closed.
    [[nodiscard]] Result<> finished(StreamNumber stream) const;
    /// The stream is gone: reset, lost, or closed after its reply.
    void ended(StreamNumber stream);

    // What comes of jobs.
    [[nodiscard]] Result<> answer(JobId job, Status status, BytesView body);
    /// Takes back the promise to work on it: the asker sees its stream reset.
    [[nodiscard]] Result<> drop(JobId job);

    [[nodiscard]] std::optional<Output> poll();
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    [[nodiscard]] std::size_t underWay() const noexcept { return m_jobs.size(); }

private:
    struct Line {
        codec::PeerId peer;
        bool asked = false;
        JobId job; ///< none before it asked and after it was answered
        Instant patience;
    };

    struct Job {
        StreamNumber stream;
        codec::PeerId peer;
        std::uint64_t request = 0;
        Instant due;
    };

    using Lines = std::unordered_map<StreamNumber, Line>;
    using Jobs = std::unordered_map<JobId, Job>;

    void respond(StreamNumber stream, std::uint64_t request, Status status, BytesView body);
    void forget(Jobs::iterator job);

    Config m_config;
    Lines m_lines;
    std::set<std::pair<Instant, StreamNumber>> m_silent; ///< that asked nothing yet, by when they must have
    Jobs m_jobs;
    std::map<codec::PeerId, std::set<std::uint64_t>> m_requests; ///< under way, of each peer
    std::set<std::pair<Instant, JobId>> m_due;
    std::uint64_t m_lastJob = 0;
    std::deque<Output> m_outputs;
};

} // namespace vedette::task

VD_ERROR_CODES(vedette::task, AnswerError, "task_answer")
