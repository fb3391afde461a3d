#include "core/protocols/task/server.h"

namespace vedette::task {

std::string_view codeName(AnswerError error) noexcept {
    switch (error) {
    case AnswerError::NoSuchJob: return "no_such_job";
    case AnswerError::TooLong: return "too_long";
    }
    return "unknown";
}

void Server::opened(StreamNumber stream, const codec::PeerId& peer, Instant now) {
    const Instant patience = now + kPatience;
    m_lines.emplace(stream, Line{peer, false, {}, patience});
    m_silent.emplace(patience, stream);
}

Result<> Server::received(StreamNumber stream, BytesView frame, Instant now) {
    Line& line = m_lines.at(stream);
    if (line.asked) return Fail{Violation::SecondFrame};
    Request request = VD_TRY(Request::decode(frame));
    const auto ofPeer = m_requests.find(line.peer);
    const bool known = ofPeer != m_requests.end();
    if (known && ofPeer->second.contains(request.id)) return Fail{Violation::RepeatedId};
    line.asked = true;
    m_silent.erase({line.patience, stream});
    if (m_jobs.size() >= m_config.inAll || (known && ofPeer->second.size() >= m_config.perPeer)) {
        respond(stream, request.id, Status::Busy, {});
        return {};
    }
    line.job = JobId{++m_lastJob};
    const Instant due = now + request.deadline;
    m_jobs.emplace(line.job, Job{stream, line.peer, request.id, due});
    m_requests[line.peer].insert(request.id);
    m_due.emplace(due, line.job);
    m_outputs.emplace_back(Asked{line.job, line.peer, std::move(request.kind), std::move(request.body), due});
    return {};
}

Result<> Server::finished(StreamNumber stream) const {
    if (!m_lines.at(stream).asked) return Fail{Violation::NoRequest};
    return {};
}

void Server::ended(StreamNumber stream) {
    const auto line = m_lines.find(stream);
    if (line == m_lines.end()) return;
    if (!line->second.asked) m_silent.erase({line->second.patience, stream});
    const auto job = m_jobs.find(line->second.job);
    m_lines.erase(line);
    if (job == m_jobs.end()) return;
    m_outputs.emplace_back(Withdrawn{job->first, job->second.peer, false});
    forget(job);
}

Result<> Server::answer(JobId id, Status status, BytesView body) {
    const auto job = m_jobs.find(id);
    if (job == m_jobs.end()) return Fail{AnswerError::NoSuchJob};
    if (body.size() > kMaxBody) return Fail{AnswerError::TooLong};
    respond(job->second.stream, job->second.request, status, body);
    forget(job);
    return {};
}

Result<> Server::drop(JobId id) {
    const auto job = m_jobs.find(id);
    if (job == m_jobs.end()) return Fail{AnswerError::NoSuchJob};
    m_outputs.emplace_back(Break{job->second.stream});
    forget(job);
    return {};
}

void Server::respond(StreamNumber stream, std::uint64_t request, Status status, BytesView body) {
    m_outputs.emplace_back(Respond{stream, Reply{request, status, copyOf(body)}.encode()});
}

void Server::forget(Jobs::iterator job) {
    const auto ofPeer = m_requests.find(job->second.peer);
    ofPeer->second.erase(job->second.request);
    if (ofPeer->second.empty()) m_requests.erase(ofPeer);
    m_due.erase({job->second.due, job->first});
    if (const auto line = m_lines.find(job->second.stream); line != m_lines.end()) line->second.job = {};
    m_jobs.erase(job);
}

std::optional<Server::Output> Server::poll() {
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

std::optional<Instant> Server::deadline() const {
    std::optional<Instant> next;
    if (!m_due.empty()) next = m_due.begin()->first;
    if (!m_silent.empty() && (!next || m_silent.begin()->first < *next)) next = m_silent.begin()->first;
    return next;
}

void Server::wake(Instant now) {
    while (!m_due.empty() && m_due.begin()->first <= now) {
        const auto job = m_jobs.find(m_due.begin()->second);
        m_outputs.emplace_back(Withdrawn{job->first, job->second.peer, true});
        respond(job->second.stream, job->second.request, Status::Expired, {});
        forget(job);
    }
    while (!m_silent.empty() && m_silent.begin()->first <= now) {
        const StreamNumber stream = m_silent.begin()->second;
        m_silent.erase(m_silent.begin());
        m_lines.at(stream).asked = true; // what still comes is too late
        m_outputs.emplace_back(Break{stream});
    }
}

} // namespace vedette::task
