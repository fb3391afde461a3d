#include "core/node/revocation_host.h"

#include <algorithm>
#include <utility>

namespace vedette::node {

namespace {

swarm::FramedProtocol revocationProtocol() {
    return questionProtocol(revocation::kProtocol, revocation::kMaxFrame, RevocationHost::kPatience, 4);
}

} // namespace

std::string_view codeName(RefusalError error) noexcept {
    switch (error) {
    case RefusalError::NotRefused: return "not_refused";
    case RefusalError::OtherLedger: return "other_ledger";
    case RefusalError::TooMany: return "too_many";
    }
    return "unknown";
}

RevocationHost::RevocationHost(const RevocationConfig& config, const crypto::PublicKey& identity,
                               swarm::Swarm& swarm, RevocationGate& gate, Random& random, Instant now)
    : m_config(config),
      m_key(copyOf(identity.encoded())),
      m_swarm(swarm),
      m_gate(gate),
      m_random(random),
      m_asker(swarm, revocationProtocol(), 0),
      m_pullAt(now + kHurry) {
    m_swarm.serveFramed(revocationProtocol(), now);
}

Result<bool> RevocationHost::offer(BytesView entry, Instant now) {
    const bool taken = VD_TRY(m_gate.guard().offer(entry, now));
    if (taken) {
        m_outputs.emplace_back(AnnounceSet{copyOf(entry)});
        obey(now);
    }
    return taken;
}

void RevocationHost::heard(BytesView entry, const codec::PeerId& from, Instant now) {
    const auto taken = m_gate.guard().offer(entry, now);
    if (taken && *taken) return obey(now);
    // An old set is a late message, no offence: who passes it on may not have heard of a later one.
    if (!taken && taken.error().code != ledger::Violation::RolledBack) misbehaved(from, taken.error());
}

void RevocationHost::obey(Instant now) {
    const ledger::RevocationGuard& guard = m_gate.guard();
    const std::set<ConnId> starved = guard.stale(now) ? std::set<ConnId>() : m_gate.starved();
    std::size_t cut = 0;
    for (const swarm::ConnectionInfo& one : m_swarm.connections()) {
        const bool revoked =
            !one.peer.empty()
            && guard.judge(ledger::KeyId::of(one.peer), now) == ledger::RevocationGuard::Verdict::Revoked;
        if (!revoked && !starved.contains(one.id)) continue;
        if (revoked) ++cut;
        m_swarm.close(one.id, revoked ? swarm::CloseReason::Refused : swarm::CloseReason::Requested, now);
    }
    // A receipt of an earlier epoch may speak of a mere suspension: made anew when it is asked for.
    std::erase_if(m_receipts, [](const auto& kept) { return kept.second.waiting.empty(); });
    m_outputs.emplace_back(RevocationsKept{guard.epoch(), cut, guard.saved(now).encode()});
}

// --- As asker

Result<> RevocationHost::askRefusal(const codec::PeerId& peer, const ledger::KeyId& key, Instant now) {
    if (m_asks.size() >= kMaxAsks) return Fail{RefusalError::TooMany};
    const std::uint64_t id = ++m_lastAsk;
    m_asks.emplace(id, Ask{peer, key});
    const revocation::Request request{guard().ledger(), guard().epoch(), key.digest};
    m_asker.ask({id, peer, {}, request.encode(), kPatience, true}, now);
    return {};
}

void RevocationHost::pull(const codec::PeerId& peer, Instant now) {
    if (m_asks.size() >= kMaxAsks || !m_pulling.insert(peer).second) return;
    const std::uint64_t id = ++m_lastAsk;
    m_asks.emplace(id, Ask{peer, std::nullopt});
    const revocation::Request request{guard().ledger(), guard().epoch(), {}};
    m_asker.ask({id, peer, {}, request.encode(), kPatience, true}, now);
}

void RevocationHost::pullAnyone(Instant now) {
    if (m_speakers.empty()) return;
    const auto which = static_cast<std::ptrdiff_t>(m_random.below(m_speakers.size()));
    pull(std::next(m_speakers.begin(), which)->first, now);
}

void RevocationHost::answered(Answered answer, Instant now) {
    const auto place = m_asks.find(answer.id);
    const Ask ask = std::move(place->second);
    m_asks.erase(place);
    if (!ask.key) m_pulling.erase(ask.peer);
    if (!answer.response) {
        if (ask.key)
            m_outputs.emplace_back(
                RefusalTaken{ask.peer, *ask.key, Fail{std::move(answer.response).error()}});
        return;
    }
    const auto decoded = revocation::Reply::decode(*answer.response);
    if (decoded) return reply(ask, *decoded, now);
    misbehaved(ask.peer, decoded.error());
    if (ask.key) m_outputs.emplace_back(RefusalTaken{ask.peer, *ask.key, Fail{decoded.error()}});
}

void RevocationHost::reply(const Ask& ask, const revocation::Reply& answer, Instant now) {
    if (!answer.set.empty()) {
        const auto taken = offer(answer.set, now);
        if (!taken && taken.error().code != ledger::Violation::RolledBack)
            misbehaved(ask.peer, taken.error());
    }
    if (!ask.key) return;
    const auto end = [&](Result<ledger::RefusalReceipt> result) {
        m_outputs.emplace_back(RefusalTaken{ask.peer, *ask.key, std::move(result)});
    };
    if (answer.status == revocation::Status::OtherLedger) return end(Fail{RefusalError::OtherLedger});
    if (answer.receipt.empty()) return end(Fail{RefusalError::NotRefused});
    auto receipt = ledger::RefusalReceipt::decode(answer.receipt);
    if (!receipt) misbehaved(ask.peer, receipt.error());
    end(std::move(receipt));
}

void RevocationHost::on(const event::PeerIdentified& body, Instant now) {
    if (std::ranges::find(body.protocols, revocation::kProtocol) == body.protocols.end()) return;
    const bool known = m_speakers.contains(body.peer);
    m_speakers.insert_or_assign(body.peer, body.connection);
    if (!known) pull(body.peer, now);
}

void RevocationHost::on(const event::ConnectionClosed& body) {
    m_gate.forget(body.connection);
    std::erase_if(m_speakers, [&](const auto& one) { return one.second == body.connection; });
}

// --- As answerer

bool RevocationHost::framed(swarm::FramedOutput& output, Instant now) {
    if (m_asker.framed(output, now)) return true;
    const swarm::FramedId id = std::visit([](const auto& one) { return one.stream; }, output);
    if (const auto* opened = std::get_if<swarm::FramedOpened>(&output)) {
        if (opened->direction != event::Direction::Inbound || opened->protocol != revocation::kProtocol)
            return false;
        m_streams.emplace(id, Stream{opened->peer, {}});
        return true;
    }
    const auto place = m_streams.find(id);
    if (place == m_streams.end()) return false;
    Stream& stream = place->second;
    Result<> taken;
    if (const auto* frame = std::get_if<swarm::FrameReceived>(&output)) {
        const auto request = stream.line.received(frame->bytes);
        taken = request ? serve(id, stream.peer, *request, now) : Result<>(Fail{request.error()});
    } else if (std::holds_alternative<swarm::FramesEnded>(output)) {
        taken = stream.line.finished();
    } else {
        m_streams.erase(place);
        return true;
    }
    if (!taken) {
        misbehaved(stream.peer, taken.error());
        m_swarm.endFramed(id, swarm::FramedEnd::Abrupt, now); // FramedClosed ends it here
    }
    return true;
}

Result<> RevocationHost::serve(swarm::FramedId stream, const codec::PeerId& peer,
                               const revocation::Request& request, Instant now) {
    if (request.ledger != guard().ledger()) {
        refuse(stream, revocation::Status::OtherLedger, now);
        return {};
    }
    if (request.have > guard().epoch()) pull(peer, now);
    const ledger::KeyId key{request.key.value_or(ledger::Digest{})};
    const bool wanted = request.key && guard().set() != nullptr && guard().set()->find(key) != nullptr;
    if (!wanted) {
        say(stream, request.have, {}, now);
        return {};
    }
    Sealing& sealing = m_receipts[key];
    // One signature for a key and an epoch, whoever asks and however often.
    if (!sealing.receipt.empty()) {
        say(stream, request.have, sealing.receipt, now);
        return {};
    }
    if (sealing.waiting.empty()) {
        if (m_signing == kMaxSigning) {
            m_receipts.erase(key);
            refuse(stream, revocation::Status::Busy, now);
            return {};
        }
        ++m_signing;
        sealing.epoch = guard().epoch();
        m_outputs.emplace_back(
            WantRefusalSignature{{guard().ledger(), key, sealing.epoch, guard().time(now), m_key, {}}});
    }
    sealing.waiting.emplace_back(stream, request.have);
    return {};
}

void RevocationHost::sealed(const ledger::RefusalReceipt& receipt, Result<Bytes> signature, Instant now) {
    --m_signing;
    const auto place = m_receipts.find(receipt.key);
    auto waiting = std::exchange(place->second.waiting, {});
    if (!signature) {
        m_receipts.erase(place);
        for (const auto& [stream, have] : waiting) refuse(stream, revocation::Status::Busy, now);
        return;
    }
    ledger::RefusalReceipt made = receipt;
    made.signature = *std::move(signature);
    place->second.receipt = made.encode();
    for (const auto& [stream, have] : waiting) say(stream, have, place->second.receipt, now);
}

void RevocationHost::say(swarm::FramedId stream, std::uint64_t have, BytesView receipt, Instant now) {
    revocation::Reply answer{revocation::Status::Given, guard().epoch(), {}, copyOf(receipt)};
    if (answer.epoch > have) answer.set = copyOf(guard().entry());
    // A stream that is gone meanwhile has nobody to tell.
    m_swarm.sendFrame(stream, answer.encode(), now).ignore();
    m_swarm.endFramed(stream, swarm::FramedEnd::Both, now);
}

void RevocationHost::refuse(swarm::FramedId stream, revocation::Status status, Instant now) {
    m_swarm.sendFrame(stream, revocation::Reply{status, 0, {}, {}}.encode(), now).ignore();
    m_swarm.endFramed(stream, swarm::FramedEnd::Both, now);
}

void RevocationHost::misbehaved(const codec::PeerId& peer, const Error& what) {
    m_outputs.emplace_back(
        event::Body(event::PeerMisbehaved{peer, std::string(revocation::kProtocol), what.code.message()}));
}

std::optional<RevocationHost::Output> RevocationHost::poll(Instant now) {
    while (auto answer = m_asker.poll()) answered(*std::move(answer), now);
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

std::optional<Instant> RevocationHost::deadline() const {
    const auto due = m_asker.deadline();
    return due ? std::min(*due, m_pullAt) : m_pullAt;
}

void RevocationHost::wake(Instant now) {
    m_asker.wake(now);
    if (now < m_pullAt) return;
    const bool stale = guard().stale(now);
    pullAnyone(now);
    m_pullAt = now + (stale ? kHurry : m_config.pullEvery);
    // The time that was seen outlives the run as well, or a clock set back over a restart would gain some.
    m_outputs.emplace_back(RevocationsKept{guard().epoch(), 0, guard().saved(now).encode()});
}

} // namespace vedette::node
