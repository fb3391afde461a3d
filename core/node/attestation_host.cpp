#include "core/node/attestation_host.h"

#include <utility>

namespace vedette::node {

namespace {

swarm::FramedProtocol attestProtocol() {
    return questionProtocol(attest::kProtocol, attest::kMaxFrame, AttestationHost::kPatience, 4);
}

} // namespace

AttestationHost::AttestationHost(const AttestationConfig& config, const crypto::PublicKey& identity,
                                 swarm::Swarm& swarm, const Timeline& timeline, Random& random, Instant now)
    : m_config(config),
      m_key(copyOf(identity.encoded())),
      m_claims(config.claims ? config.claims->encode() : Bytes()),
      m_swarm(swarm),
      m_timeline(timeline),
      m_random(random),
      m_asker(swarm, attestProtocol(), 0) {
    if (config.claims) m_swarm.serveFramed(attestProtocol(), now);
}

void AttestationHost::misbehaved(const codec::PeerId& peer, const Error& what) {
    m_outputs.emplace_back(
        event::Body(event::PeerMisbehaved{peer, std::string(attest::kProtocol), what.code.message()}));
}

// --- As asker

void AttestationHost::ask(const codec::PeerId& peer, Instant now) {
    const std::uint64_t id = ++m_lastAsk;
    Asked asked{peer, m_random.bytes<32>(), now};
    m_asker.ask({id, peer, {}, attest::Question{asked.nonce}.encode(), kPatience, true}, now);
    m_asked.emplace(id, std::move(asked));
}

void AttestationHost::answered(Answered answer, Instant now) {
    const auto at = m_asked.find(answer.id);
    const Asked asked = std::move(at->second);
    m_asked.erase(at);
    event::AttestationEnded told;
    told.peer = asked.peer;
    told.took = now - asked.since;
    Result<attest::Answer> said = Fail{Error(AskError::NoAnswer)};
    if (answer.response) {
        said = attest::Answer::decode(*answer.response);
        if (!said) misbehaved(asked.peer, said.error());
    }
    if (!said) {
        told.outcome = "unanswered";
        told.reason = (answer.response ? said.error() : answer.response.error()).code.message();
    } else if (said->status != attest::Status::Given) {
        told.outcome = "declined";
    } else {
        const auto found = trust::appraise({std::move(said->claims), std::move(said->key),
                                            std::move(said->signature), std::move(said->evidence)},
                                           asked.peer, m_swarm.self(), asked.nonce, m_config.ask->rules);
        told.outcome = codeName(found.outcome);
        if (found.reason) told.reason = found.reason.message();
        told.device = found.device.has_value();
        if (found.device) told.attester = copyOf(*found.device);
        told.build = copyOf(found.claims.build);
        told.program = found.claims.program;
        told.posture = codeName(found.claims.posture);
        if (found.outcome == trust::Appraisal::Outcome::Held)
            told.until = m_timeline.wall(now + m_config.ask->life);
    }
    m_outputs.emplace_back(event::Body(std::move(told)));
}

// --- As the one that is asked

bool AttestationHost::mayAsk(const codec::PeerId& peer, Instant now) {
    if (m_underWay.size() >= kUnderWay) return false;
    if (const auto next = m_next.find(peer); next != m_next.end() && now < next->second) return false;
    if (m_next.size() >= kRemembered) {
        std::erase_if(m_next, [&](const auto& entry) { return entry.second <= now; });
        if (m_next.size() >= kRemembered) return false;
    }
    m_next.insert_or_assign(peer, now + kEvery);
    return true;
}

Result<> AttestationHost::serve(swarm::FramedId stream, Stream& at, BytesView frame, Instant now) {
    const attest::Question question = VD_TRY(at.line.received(frame));
    if (!mayAsk(at.peer, now)) {
        respond(stream, {}, now);
        return {};
    }
    m_underWay.insert(stream);
    m_outputs.emplace_back(WantTestimony{stream, trust::statementOf(at.peer, question.nonce, m_claims)});
    return {};
}

void AttestationHost::sealed(swarm::FramedId stream, Result<Bytes> signature, Result<Bytes> evidence,
                             Instant now) {
    // Gone meanwhile.
    if (m_underWay.erase(stream) == 0) return;
    attest::Answer answer;
    if (signature && evidence) {
        answer = {attest::Status::Given, m_claims, m_key, *std::move(signature), *std::move(evidence)};
    }
    respond(stream, answer, now);
}

void AttestationHost::respond(swarm::FramedId stream, const attest::Answer& answer, Instant now) {
    // A stream that is gone meanwhile has nobody to tell.
    m_swarm.sendFrame(stream, answer.encode(), now).ignore();
    m_swarm.endFramed(stream, swarm::FramedEnd::Both, now);
}

bool AttestationHost::framed(swarm::FramedOutput& output, Instant now) {
    if (m_asker.framed(output, now)) return true;
    const swarm::FramedId id = std::visit([](const auto& one) { return one.stream; }, output);
    if (const auto* opened = std::get_if<swarm::FramedOpened>(&output)) {
        if (opened->direction != event::Direction::Inbound || opened->protocol != attest::kProtocol)
            return false;
        m_streams.emplace(id, Stream{opened->peer, {}});
        return true;
    }
    const auto at = m_streams.find(id);
    if (at == m_streams.end()) return false;
    Result<> taken;
    if (const auto* frame = std::get_if<swarm::FrameReceived>(&output)) {
        taken = serve(id, at->second, frame->bytes, now);
    } else if (std::holds_alternative<swarm::FramesEnded>(output)) {
        taken = at->second.line.finished();
    } else {
        m_underWay.erase(id);
        m_streams.erase(at);
        return true;
    }
    if (!taken) {
        misbehaved(at->second.peer, taken.error());
        m_swarm.endFramed(id, swarm::FramedEnd::Abrupt, now); // FramedClosed ends it here
    }
    return true;
}

std::optional<AttestationHost::Output> AttestationHost::poll(Instant now) {
    while (auto answer = m_asker.poll()) answered(*std::move(answer), now);
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

} // namespace vedette::node
