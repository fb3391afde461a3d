#include "core/node/task_host.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <utility>

namespace vedette::node {

namespace {

const std::string kWithdrawn = "withdrawn";

swarm::FramedProtocol taskProtocol() {
    // The machine is stricter with silence; this is for streams that outlive every deadline.
    return questionProtocol(task::kProtocol, task::kMaxFrame, task::kMaxDeadline + task::Server::kPatience,
                            TaskHost::kStreamsOfPeer);
}

} // namespace

std::string_view codeName(CallError error) noexcept {
    switch (error) {
    case CallError::TooMany: return "too_many";
    case CallError::NotATask: return "not_a_task";
    }
    return "unknown";
}

TaskHost::TaskHost(const TaskConfig& config, swarm::Swarm& swarm, Instant now)
    : m_swarm(swarm), m_server(config.server), m_asker(swarm, taskProtocol(), 0) {
    if (config.serve) m_swarm.serveFramed(taskProtocol(), now);
}

// --- What we ask

Result<CallId> TaskHost::ask(const codec::PeerId& peer, std::string kind, Bytes body,
                             std::chrono::milliseconds deadline, Instant now) {
    if (m_calls.size() >= kMaxCalls) return Fail{CallError::TooMany};
    const CallId id{++m_lastCall};
    task::Request request{id.value, std::move(kind), std::move(body), deadline};
    Bytes frame = request.encode();
    // A peer must never see us break the rules that we hold it to.
    if (!task::Request::decode(frame)) return Fail{CallError::NotATask};
    m_calls.emplace(id, Underway{peer, request.kind, now});
    m_asker.ask({id.value, peer, {}, std::move(frame), deadline, true}, now);
    return id;
}

void TaskHost::cancel(CallId call, Instant now) {
    const auto at = m_calls.find(call);
    if (at == m_calls.end()) return;
    m_asker.abandon(call.value, now);
    say(at->second, event::Direction::Outbound, kWithdrawn, now);
    m_calls.erase(at);
}

void TaskHost::answered(Answered answer, Instant now) {
    const auto at = m_calls.find(CallId{answer.id});
    if (at == m_calls.end()) return; // it was cancelled when the answer was here already
    CallEnded ended{at->first, at->second.peer, Fail{Error(AskError::NoAnswer)}};
    if (!answer.response) {
        ended.reply = Fail{std::move(answer.response).error()};
    } else if (auto reply = task::Reply::decode(*answer.response); !reply) {
        ended.reply = Fail{std::move(reply).error()};
    } else if (reply->id != answer.id) {
        ended.reply = Fail{Error(task::Violation::ForeignId)};
    } else {
        ended.reply = std::move(reply);
    }
    if (!ended.reply && answer.response) misbehaved(ended.peer, ended.reply.error());
    say(at->second, event::Direction::Outbound,
        ended.reply ? std::string(statusName(ended.reply->status)) : ended.reply.error().code.message(), now);
    m_calls.erase(at);
    m_outputs.emplace_back(std::move(ended));
}

// --- What is asked of us

Result<> TaskHost::answer(task::JobId job, task::Status status, BytesView body, Instant now) {
    return end(job, m_server.answer(job, status, body), std::string(statusName(status)), now);
}

Result<> TaskHost::drop(task::JobId job, Instant now) {
    return end(job, m_server.drop(job), "dropped", now);
}

Result<> TaskHost::end(task::JobId job, Result<> ended, std::string outcome, Instant now) {
    VD_TRY(std::move(ended));
    const auto at = m_jobs.find(job);
    say(at->second, event::Direction::Inbound, std::move(outcome), now);
    m_jobs.erase(at);
    return {};
}

bool TaskHost::framed(swarm::FramedOutput& output, Instant now) {
    if (m_asker.framed(output, now)) return true;
    const swarm::FramedId id = std::visit([](const auto& one) { return one.stream; }, output);
    if (const auto* opened = std::get_if<swarm::FramedOpened>(&output)) {
        if (opened->direction != event::Direction::Inbound || opened->protocol != task::kProtocol)
            return false;
        m_streams.emplace(id, opened->peer);
        m_server.opened(task::StreamNumber{id.value}, opened->peer, now);
        return true;
    }
    const auto at = m_streams.find(id);
    if (at == m_streams.end()) return false;
    const task::StreamNumber stream{id.value};
    Result<> taken;
    if (const auto* frame = std::get_if<swarm::FrameReceived>(&output)) {
        taken = m_server.received(stream, frame->bytes, now);
    } else if (std::holds_alternative<swarm::FramesEnded>(output)) {
        taken = m_server.finished(stream);
    } else {
        m_server.ended(stream);
        m_streams.erase(at);
    }
    if (!taken) {
        misbehaved(at->second, taken.error());
        m_swarm.endFramed(id, swarm::FramedEnd::Abrupt, now); // FramedClosed ends it here
    }
    return true;
}

void TaskHost::put(task::Asked asked, Instant now) {
    const auto judgement =
        m_swarm.judge(m_swarm.connectionTo(asked.peer), asked.peer, swarm::Action::AskTask, asked.kind, now);
    if (const auto* later = std::get_if<swarm::QuestionId>(&judgement)) {
        m_pondered.emplace(*later, std::move(asked)); // as many as there are jobs, at most
        return;
    }
    judged(std::move(asked), std::get<bool>(judgement), now);
}

void TaskHost::on(const swarm::Judged& verdict, Instant now) {
    const auto at = m_pondered.find(verdict.question);
    if (at == m_pondered.end()) return;
    task::Asked asked = std::move(at->second);
    m_pondered.erase(at);
    judged(std::move(asked), verdict.allowed, now);
}

void TaskHost::judged(task::Asked asked, bool allowed, Instant now) {
    if (allowed) {
        m_outputs.emplace_back(std::move(asked));
    } else {
        answer(asked.job, task::Status::Refused, {}, now).ignore(); // what was before the gate is under way
    }
}

// --- Time and outputs

void TaskHost::say(const Underway& task, event::Direction direction, std::string outcome, Instant now) {
    m_outputs.emplace_back(
        event::Body(event::TaskEnded{task.peer, direction, task.kind, std::move(outcome), now - task.since}));
}

void TaskHost::misbehaved(const codec::PeerId& peer, const Error& what) {
    m_outputs.emplace_back(
        event::Body(event::PeerMisbehaved{peer, std::string(task::kProtocol), what.code.message()}));
}

void TaskHost::tell(task::Server::Output output, Instant now) {
    std::visit(Overloaded{
                   [&](task::Asked& asked) {
                       m_jobs.emplace(asked.job, Underway{asked.peer, asked.kind, now});
                       put(std::move(asked), now);
                   },
                   [&](const task::Withdrawn& withdrawn) {
                       const auto at = m_jobs.find(withdrawn.job);
                       say(at->second, event::Direction::Inbound,
                           withdrawn.expired ? std::string(statusName(task::Status::Expired)) : kWithdrawn,
                           now);
                       m_jobs.erase(at);
                       // Whoever would do it never heard of what is still before the gate.
                       const auto pondered = std::erase_if(
                           m_pondered, [&](const auto& one) { return one.second.job == withdrawn.job; });
                       if (pondered == 0) m_outputs.emplace_back(withdrawn);
                   },
                   [&](const task::Respond& respond) {
                       const swarm::FramedId stream{respond.stream.value};
                       // A stream that is gone meanwhile has nobody to tell.
                       m_swarm.sendFrame(stream, respond.frame, now).ignore();
                       m_swarm.endFramed(stream, swarm::FramedEnd::Both, now);
                   },
                   [&](const task::Break& broken) {
                       m_swarm.endFramed(swarm::FramedId{broken.stream.value}, swarm::FramedEnd::Abrupt, now);
                   },
               },
               output);
}

std::optional<TaskHost::Output> TaskHost::poll(Instant now) {
    while (auto output = m_server.poll()) tell(*std::move(output), now);
    while (auto answer = m_asker.poll()) answered(*std::move(answer), now);
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

std::optional<Instant> TaskHost::deadline() const {
    const auto server = m_server.deadline();
    const auto asker = m_asker.deadline();
    if (!server || (asker && *asker < *server)) return asker;
    return server;
}

void TaskHost::wake(Instant now) {
    m_server.wake(now);
    m_asker.wake(now);
}

} // namespace vedette::node
