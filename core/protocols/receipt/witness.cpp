#include "core/protocols/receipt/witness.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vedette::receipt {

Result<> Witness::received(StreamNumber stream, BytesView frame, Instant now) {
    Line& line = m_lines.at(stream);
    if (line.asked) return Fail{Violation::SecondFrame};
    const Head head = VD_TRY(decodeRequest(frame));
    line.asked = true;
    const Status verdict = judge(line.peer, head, now);
    if (verdict != Status::Given) {
        respond(stream, line.peer, {verdict, {}, {}, {}});
        return {};
    }
    remember(line.peer, head);
    Asker& asker = m_askers.at(line.peer);
    asker.signing = true;
    asker.next = now + kEvery;
    crypto::SignReceipt statement{head, line.peer, m_timeline.wall(now)};
    m_signing.emplace(stream, statement);
    m_outputs.emplace_back(Sign{stream, std::move(statement)});
    return {};
}

Status Witness::judge(const codec::PeerId& peer, const Head& head, Instant now) const {
    const auto asker = m_askers.find(peer);
    if (asker != m_askers.end()) {
        const auto memory = asker->second.logs.find(head.log);
        if (memory != asker->second.logs.end()) {
            // A log only grows: what comes before the head that we know, or beside it, is another log.
            const Head& known = memory->second.head;
            if (head.sequence < known.sequence
                || (head.sequence == known.sequence && head.hash != known.hash))
                return Status::Contradicted;
        }
        if (asker->second.signing || now < asker->second.next) return Status::Busy;
    }
    return m_signing.size() < kSigning ? Status::Given : Status::Busy;
}

void Witness::remember(const codec::PeerId& peer, const Head& head) {
    auto& logs = m_askers[peer].logs;
    if (const auto known = logs.find(head.log); known != logs.end()) {
        known->second.head = head;
        m_byUse.splice(m_byUse.end(), m_byUse, known->second.use);
        return;
    }
    const auto forget = [this](decltype(m_byUse)::iterator use) {
        const auto of = m_askers.find(use->first);
        of->second.logs.erase(use->second);
        // Who has a signature under way is still counted.
        if (of->second.logs.empty() && !of->second.signing) m_askers.erase(of);
        m_byUse.erase(use);
    };
    if (logs.size() == kLogsOfPeer) {
        const auto oldest =
            std::find_if(m_byUse.begin(), m_byUse.end(), [&](const auto& one) { return one.first == peer; });
        logs.erase(oldest->second);
        m_byUse.erase(oldest);
    }
    m_byUse.emplace_back(peer, head.log);
    logs.emplace(head.log, Memory{head, std::prev(m_byUse.end())});
    if (m_byUse.size() > kLogs) forget(m_byUse.begin());
}

Result<> Witness::finished(StreamNumber stream) const {
    if (!m_lines.at(stream).asked) return Fail{Violation::NoRequest};
    return {};
}

void Witness::ended(StreamNumber stream) {
    m_lines.erase(stream); // a signature that is under way comes to nothing, and is counted until then
}

void Witness::sealed(StreamNumber stream, Result<Bytes> signature) {
    const auto at = m_signing.find(stream);
    if (at == m_signing.end()) return;
    const crypto::SignReceipt statement = std::move(at->second);
    m_signing.erase(at);
    const auto asker = m_askers.find(statement.asker);
    asker->second.signing = false;
    if (asker->second.logs.empty()) m_askers.erase(asker);
    if (!m_lines.contains(stream)) return;
    if (!signature) return respond(stream, statement.asker, {Status::Busy, {}, {}, {}});
    respond(stream, statement.asker, {Status::Given, statement.at, m_key, *std::move(signature)});
}

void Witness::respond(StreamNumber stream, const codec::PeerId& peer, const Reply& reply) {
    m_outputs.emplace_back(Respond{stream, peer, reply.status, reply.encode()});
}

std::optional<Witness::Output> Witness::poll() {
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

} // namespace vedette::receipt
