#include "core/node/asker.h"

#include <utility>

namespace vedette::node {

std::string_view codeName(AskError error) noexcept {
    switch (error) {
    case AskError::TimedOut: return "timed_out";
    case AskError::NoAnswer: return "no_answer";
    }
    return "unknown";
}

swarm::FramedProtocol questionProtocol(std::string_view name, std::size_t maxFrame, Duration idle,
                                       std::size_t streamsOfPeer) {
    swarm::FramedProtocol protocol;
    protocol.name = name;
    protocol.bounds.maxFrame = maxFrame;
    protocol.bounds.maxQueued = 2 * maxFrame;
    protocol.bounds.idle = idle;
    protocol.maxInboundPerPeer = streamsOfPeer;
    return protocol;
}

void Asker::ask(Question question, Instant now) {
    const std::uint64_t id = question.id;
    const Instant due = now + question.timeout;
    const auto [at, fresh] = m_questions.emplace(id, Pending{std::move(question), due, {}, false});
    VD_ASSERT(fresh);
    m_due.emplace(due, id);
    begin(at->second, now);
}

void Asker::begin(Pending& pending, Instant now) {
    if (askOnIdle(pending, now)) return;
    const Question& question = pending.question;
    if (const ConnId connection = m_swarm.connectionTo(question.peer)) {
        askOn(pending, connection, now);
        return;
    }
    for (const auto& address : question.addresses)
        m_swarm.addressBook().add(question.peer, address.withoutPeer(), swarm::AddressSource::Hearsay, now);
    const auto dial = m_swarm.dialPeer(question.peer, now);
    if (dial) {
        m_dials[*dial].push_back(question.id);
    } else {
        end(question.id, Fail{dial.error()});
    }
}

bool Asker::askOnIdle(Pending& pending, Instant now) {
    const auto idle = m_idle.find(pending.question.peer);
    if (idle == m_idle.end()) return false;
    const swarm::FramedId id = idle->second.back();
    idle->second.pop_back();
    if (idle->second.empty()) m_idle.erase(idle);
    Stream& stream = m_streams.at(id);
    m_idleUntil.erase({stream.idleUntil, id});
    if (!m_swarm.sendFrame(id, pending.question.request, now)) {
        m_swarm.endFramed(id, swarm::FramedEnd::Abrupt, now);
        return false;
    }
    stream.question = pending.question.id;
    pending.stream = id;
    pending.reused = true;
    if (!pending.question.expectsAnswer) m_swarm.endFramed(id, swarm::FramedEnd::Both, now);
    return true;
}

void Asker::askOn(Pending& pending, ConnId connection, Instant now) {
    const std::uint64_t id = pending.question.id;
    const auto stream = m_swarm.openFramed(connection, m_protocol, now);
    if (!stream) return end(id, Fail{stream.error()});
    m_streams.emplace(*stream, Stream{pending.question.peer, id, {}, false});
    pending.stream = *stream;
    pending.reused = false;
    if (auto sent = m_swarm.sendFrame(*stream, pending.question.request, now); !sent) {
        // Refused already, and FramedClosed will say by whom; or the frame is larger than the protocol's.
        if (sent.error().code == swarm::StreamError::ConnectionLost) return;
        m_streams.at(*stream).question.reset();
        m_swarm.endFramed(*stream, swarm::FramedEnd::Abrupt, now);
        end(id, Fail{sent.error()});
    }
}

void Asker::abandon(std::uint64_t id, Instant now) {
    const auto at = m_questions.find(id);
    if (at == m_questions.end()) return;
    if (const swarm::FramedId stream = at->second.stream) {
        m_streams.at(stream).question.reset();
        m_swarm.endFramed(stream, swarm::FramedEnd::Abrupt, now);
    }
    m_due.erase({at->second.due, id});
    m_questions.erase(at);
}

void Asker::end(std::uint64_t id, Result<Bytes> response) {
    const auto at = m_questions.find(id);
    if (at == m_questions.end()) return;
    m_due.erase({at->second.due, id});
    m_questions.erase(at);
    m_answers.push_back({id, std::move(response)});
}

void Asker::dialled(const swarm::DialDone& done, Instant now) {
    const auto at = m_dials.find(done.dial);
    if (at == m_dials.end()) return;
    const std::vector<std::uint64_t> waiting = std::move(at->second);
    m_dials.erase(at);
    for (const std::uint64_t id : waiting) {
        const auto question = m_questions.find(id);
        if (question == m_questions.end()) continue;
        if (done.connection) {
            askOn(question->second, *done.connection, now);
        } else {
            end(id, Fail{done.connection.error()});
        }
    }
}

bool Asker::framed(swarm::FramedOutput& output, Instant now) {
    const swarm::FramedId id = std::visit([](const auto& one) { return one.stream; }, output);
    const auto at = m_streams.find(id);
    if (at == m_streams.end()) return false;
    Stream& stream = at->second;
    if (std::holds_alternative<swarm::FramedOpened>(output)) {
        stream.agreed = true;
        const auto question = stream.question ? m_questions.find(*stream.question) : m_questions.end();
        if (question != m_questions.end() && !question->second.question.expectsAnswer)
            m_swarm.endFramed(id, swarm::FramedEnd::Both, now);
    } else if (auto* frame = std::get_if<swarm::FrameReceived>(&output)) {
        onFrame(id, stream, std::move(frame->bytes), now);
    } else if (std::holds_alternative<swarm::FramesEnded>(output)) {
        // No answer will come; FramedClosed follows.
        if (stream.question) {
            m_swarm.endFramed(id, swarm::FramedEnd::Both, now);
        } else {
            endIdle(id, swarm::FramedEnd::Both, now);
        }
    } else {
        onClosed(id, std::get<swarm::FramedClosed>(output).result, now);
    }
    return true;
}

void Asker::onFrame(swarm::FramedId id, Stream& stream, Bytes bytes, Instant now) {
    if (!stream.question) {
        endIdle(id, swarm::FramedEnd::Abrupt, now); // nobody asked
        return;
    }
    const std::uint64_t question = *std::exchange(stream.question, std::nullopt);
    end(question, std::move(bytes));
    rest(id, stream, now);
}

void Asker::rest(swarm::FramedId id, Stream& stream, Instant now) {
    if (m_idleUntil.size() >= m_keeps) {
        m_swarm.endFramed(id, swarm::FramedEnd::Both, now);
        return;
    }
    stream.idleUntil = now + kIdle;
    m_idleUntil.emplace(stream.idleUntil, id);
    m_idle[stream.peer].push_back(id);
}

void Asker::endIdle(swarm::FramedId id, swarm::FramedEnd how, Instant now) {
    const Stream& stream = m_streams.at(id);
    if (m_idleUntil.erase({stream.idleUntil, id}) > 0) {
        const auto idle = m_idle.find(stream.peer);
        std::erase(idle->second, id);
        if (idle->second.empty()) m_idle.erase(idle);
    }
    m_swarm.endFramed(id, how, now);
}

void Asker::onClosed(swarm::FramedId id, const Result<>& result, Instant now) {
    endIdle(id, swarm::FramedEnd::Abrupt, now); // forgets that it idles; the stream itself is gone
    const std::optional<std::uint64_t> asked = m_streams.at(id).question;
    m_streams.erase(id);
    if (!asked) return;
    const auto at = m_questions.find(*asked);
    if (at == m_questions.end()) return;
    Pending& pending = at->second;
    pending.stream = {};
    if (!pending.question.expectsAnswer && result) return end(*asked, Bytes{});
    // The peer may have closed it before it saw the question.
    if (pending.reused) return begin(pending, now);
    end(*asked, result ? Fail{Error(AskError::NoAnswer)} : Fail{result.error()});
}

std::optional<Answered> Asker::poll() {
    if (m_answers.empty()) return std::nullopt;
    std::optional<Answered> answer(std::move(m_answers.front()));
    m_answers.pop_front();
    return answer;
}

std::optional<Instant> Asker::deadline() const {
    std::optional<Instant> next;
    if (!m_due.empty()) next = m_due.begin()->first;
    if (!m_idleUntil.empty() && (!next || m_idleUntil.begin()->first < *next))
        next = m_idleUntil.begin()->first;
    return next;
}

void Asker::wake(Instant now) {
    while (!m_due.empty() && m_due.begin()->first <= now) {
        const std::uint64_t id = m_due.begin()->second;
        abandon(id, now);
        m_answers.push_back({id, Fail{Error(AskError::TimedOut)}});
    }
    while (!m_idleUntil.empty() && m_idleUntil.begin()->first <= now)
        endIdle(m_idleUntil.begin()->second, swarm::FramedEnd::Both, now);
}

} // namespace vedette::node
