/// Brings requests to peers and their answers back: dials if need be, opens a framed stream, or takes one on
/// which an answer was just had.
///
/// One question is under way on a stream at a time. An answered stream is kept for kIdle for the next
/// question to the same peer, at most `keeps` of them; when the peer had closed it meanwhile, the question
/// is asked once more on a fresh one. With `keeps` zero each question has a stream of its own and is asked
/// once, for what must not be done twice. Every question ends with one Answered, by its timeout at the
/// latest, unless it was abandoned. Bounds: whoever asks bounds the questions; a second answer resets the
/// stream.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/swarm/swarm.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vedette::node {

enum class AskError {
    TimedOut = 1,
    NoAnswer, ///< the peer closed the stream instead
};
[[nodiscard]] std::string_view codeName(AskError error) noexcept;

struct Question {
    std::uint64_t id = 0; ///< chosen by who asks, unique
    codec::PeerId peer;
    std::vector<codec::Multiaddr> addresses; ///< hearsay; may be empty
    Bytes request;
    Duration timeout{};
    bool expectsAnswer = true; ///< when not, that it was written is the answer
};

struct Answered {
    std::uint64_t id = 0;
    Result<Bytes> response;
};

/// What the protocols of questions have in common: frames of at most `maxFrame`, two of which may wait to be
/// sent, and streams that end after `idle` without a word.
[[nodiscard]] swarm::FramedProtocol questionProtocol(std::string_view name, std::size_t maxFrame,
                                                     Duration idle, std::size_t streamsOfPeer);

class Asker {
public:
    static constexpr Duration kIdle = std::chrono::seconds(5);
    static constexpr std::size_t kMaxIdle = 512;

    /// `swarm` must outlive it.
    Asker(swarm::Swarm& swarm, swarm::FramedProtocol protocol, std::size_t keeps = kMaxIdle)
        : m_swarm(swarm), m_protocol(std::move(protocol)), m_keeps(keeps) {}

    void ask(Question question, Instant now);
    void abandon(std::uint64_t id, Instant now);

    // What the swarm says.
    void dialled(const swarm::DialDone& done, Instant now);
    /// Whether it was about a stream of ours.
    bool framed(swarm::FramedOutput& output, Instant now);

    [[nodiscard]] std::optional<Answered> poll();
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    [[nodiscard]] std::size_t underWay() const noexcept { return m_questions.size(); }

private:
    struct Pending {
        Question question;
        Instant due;
        swarm::FramedId stream;
        bool reused = false; ///< the stream had an answer before
    };

    struct Stream {
        codec::PeerId peer;
        std::optional<std::uint64_t> question;
        Instant idleUntil{};
        bool agreed = false;
    };

    using Questions = std::unordered_map<std::uint64_t, Pending>;

    void begin(Pending& pending, Instant now);
    void askOn(Pending& pending, ConnId connection, Instant now);
    bool askOnIdle(Pending& pending, Instant now);
    void onFrame(swarm::FramedId id, Stream& stream, Bytes bytes, Instant now);
    void onClosed(swarm::FramedId id, const Result<>& result, Instant now);
    void rest(swarm::FramedId id, Stream& stream, Instant now);
    void endIdle(swarm::FramedId id, swarm::FramedEnd how, Instant now);
    void end(std::uint64_t id, Result<Bytes> response);

    swarm::Swarm& m_swarm;
    swarm::FramedProtocol m_protocol;
    std::size_t m_keeps;
    Questions m_questions;
    std::set<std::pair<Instant, std::uint64_t>> m_due;
    std::unordered_map<swarm::DialId, std::vector<std::uint64_t>> m_dials;
    std::unordered_map<swarm::FramedId, Stream> m_streams;
    std::unordered_map<codec::PeerId, std::vector<swarm::FramedId>> m_idle;
    std::set<std::pair<Instant, swarm::FramedId>> m_idleUntil;
    std::deque<Answered> m_answers;
};

} // namespace vedette::node

VD_ERROR_CODES(vedette::node, AskError, "ask")
