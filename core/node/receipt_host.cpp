#include "core/node/receipt_host.h"

#include "core/base/overloaded.h"

#include <utility>

namespace vedette::node {

namespace {

swarm::FramedProtocol receiptProtocol() {
    return questionProtocol(receipt::kProtocol, receipt::kMaxFrame, ReceiptHost::kPatience, 4);
}

} // namespace

std::string_view codeName(ReceiptError error) noexcept {
    switch (error) {
    case ReceiptError::Contradicted: return "contradicted";
    case ReceiptError::Busy: return "busy";
    case ReceiptError::TooMany: return "too_many";
    }
    return "unknown";
}

ReceiptHost::ReceiptHost(const ReceiptConfig& config, const crypto::PublicKey& identity, swarm::Swarm& swarm,
                         const Timeline& timeline, Instant now)
    : m_swarm(swarm), m_witness(copyOf(identity.encoded()), timeline), m_asker(swarm, receiptProtocol(), 0) {
    if (config.serve) m_swarm.serveFramed(receiptProtocol(), now);
}

// --- As asker

Result<> ReceiptHost::ask(const codec::PeerId& witness, const receipt::Head& head, Instant now) {
    if (m_asks.size() >= kMaxAsks) return Fail{ReceiptError::TooMany};
    const std::uint64_t id = ++m_lastAsk;
    m_asks.emplace(id, Ask{witness, head});
    m_asker.ask({id, witness, {}, receipt::encodeRequest(head), kPatience, true}, now);
    return {};
}

void ReceiptHost::answered(Answered answer) {
    const auto at = m_asks.find(answer.id);
    const Ask ask = std::move(at->second);
    m_asks.erase(at);
    if (!answer.response) {
        m_outputs.emplace_back(ReceiptTaken{ask.witness, Fail{std::move(answer.response).error()}});
        return;
    }
    m_outputs.emplace_back(ReceiptTaken{ask.witness, judge(ask, *answer.response)});
}

Result<receipt::Receipt> ReceiptHost::judge(const Ask& ask, BytesView frame) {
    const auto blamed = [&](Error why) {
        misbehaved(ask.witness, why);
        return Fail{std::move(why)};
    };
    auto reply = receipt::Reply::decode(frame);
    if (!reply) return blamed(reply.error());
    if (reply->status == receipt::Status::Contradicted) return Fail{ReceiptError::Contradicted};
    if (reply->status == receipt::Status::Busy) return Fail{ReceiptError::Busy};
    receipt::Receipt made{
        {ask.head, m_swarm.self(), reply->at}, std::move(reply->key), std::move(reply->signature)};
    if (auto holds = made.verify(); !holds) return blamed(holds.error());
    // A signature of somebody else's key would be no receipt of this witness.
    if (made.witness() != ask.witness) return blamed(Error(receipt::Violation::BadKey));
    return made;
}

// --- As witness

bool ReceiptHost::framed(swarm::FramedOutput& output, Instant now) {
    if (m_asker.framed(output, now)) return true;
    const swarm::FramedId id = std::visit([](const auto& one) { return one.stream; }, output);
    if (const auto* opened = std::get_if<swarm::FramedOpened>(&output)) {
        if (opened->direction != event::Direction::Inbound || opened->protocol != receipt::kProtocol)
            return false;
        m_streams.emplace(id, opened->peer);
        m_witness.opened(receipt::StreamNumber{id.value}, opened->peer);
        return true;
    }
    const auto at = m_streams.find(id);
    if (at == m_streams.end()) return false;
    const receipt::StreamNumber stream{id.value};
    Result<> taken;
    if (const auto* frame = std::get_if<swarm::FrameReceived>(&output)) {
        taken = m_witness.received(stream, frame->bytes, now);
    } else if (std::holds_alternative<swarm::FramesEnded>(output)) {
        taken = m_witness.finished(stream);
    } else {
        m_witness.ended(stream);
        m_streams.erase(at);
        return true;
    }
    if (!taken) {
        misbehaved(at->second, taken.error());
        m_swarm.endFramed(id, swarm::FramedEnd::Abrupt, now); // FramedClosed ends it here
    }
    return true;
}

void ReceiptHost::tell(receipt::Witness::Output output, Instant now) {
    std::visit(
        Overloaded{
            [&](receipt::Sign& sign) { m_outputs.emplace_back(WantReceiptSignature{std::move(sign)}); },
            [&](const receipt::Respond& respond) {
                if (respond.status == receipt::Status::Contradicted) {
                    // Whoever shows two pasts of one log has rewritten it, or somebody did it for him.
                    misbehaved(respond.asker, Error(ReceiptError::Contradicted));
                }
                const swarm::FramedId stream{respond.stream.value};
                // A stream that is gone meanwhile has nobody to tell.
                m_swarm.sendFrame(stream, respond.frame, now).ignore();
                m_swarm.endFramed(stream, swarm::FramedEnd::Both, now);
            },
        },
        output);
}

void ReceiptHost::misbehaved(const codec::PeerId& peer, const Error& what) {
    m_outputs.emplace_back(
        event::Body(event::PeerMisbehaved{peer, std::string(receipt::kProtocol), what.code.message()}));
}

std::optional<ReceiptHost::Output> ReceiptHost::poll(Instant now) {
    while (auto output = m_witness.poll()) tell(*std::move(output), now);
    while (auto answer = m_asker.poll()) answered(*std::move(answer));
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

} // namespace vedette::node
