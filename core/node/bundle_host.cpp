#include "core/node/bundle_host.h"

#include <algorithm>
#include <utility>

namespace vedette::node {

namespace {

swarm::FramedProtocol bundleProtocol() {
    return questionProtocol(bundle::kProtocol, bundle::kMaxFrame, BundleHost::kPatience, 4);
}

/// Late, early or old: nobody is to blame, for who passes it on may not have heard of a later one.
bool isHarmless(const Error& why) {
    return why.code == policy::BundleError::RolledBack || why.code == policy::BundleError::Stale
        || why.code == policy::BundleError::NotYet;
}

} // namespace

BundleHost::BundleHost(const BundleConfig& config, swarm::Swarm& swarm, const Timeline& timeline,
                       Random& random, Instant now)
    : m_config(config),
      m_swarm(swarm),
      m_random(random),
      m_timeline(timeline),
      m_guard(config.authority, config.saved),
      m_asker(swarm, bundleProtocol(), 0),
      m_pullAt(now + kHurry) {
    m_swarm.serveFramed(bundleProtocol(), now);
    if (m_config.entry.empty()) return;
    // What was held is no news; what does not hold is asked for again.
    take(m_config.entry, now).ignore();
    m_outputs.clear();
}

Result<bool> BundleHost::take(BytesView entry, Instant now) {
    const policy::BundleGuard::Saved before = m_guard.saved();
    auto document = VD_TRY(m_guard.offer(entry, m_timeline.wall(now)));
    const bool fresh = m_entry.empty() || m_guard.saved() != before;
    if (!fresh) return false;
    m_version = m_guard.saved().version;
    m_staleFrom = document.staleFrom.value_or(WallTime{});
    m_entry = copyOf(entry);
    m_outputs.emplace_back(BundleTaken{m_version, m_entry, std::move(document)});
    return true;
}

Result<bool> BundleHost::offer(BytesView entry, Instant now) {
    const bool taken = VD_TRY(take(entry, now));
    if (taken) m_outputs.emplace_back(AnnounceBundle{m_entry});
    return taken;
}

void BundleHost::judged(const Result<bool>& taken, const codec::PeerId& from) {
    if (!taken && !isHarmless(taken.error())) misbehaved(from, taken.error());
}

void BundleHost::heard(BytesView entry, const codec::PeerId& from, Instant now) {
    judged(take(entry, now), from);
}

// --- As asker

void BundleHost::pull(const codec::PeerId& peer, Instant now) {
    if (m_asks.size() >= kMaxBundleAsks || m_asked.contains(peer)) return;
    const std::uint64_t id = ++m_lastAsk;
    m_asks.emplace(id, peer);
    m_asked.emplace(peer, id);
    const bundle::Request request{m_config.authority.ledger, version()};
    m_asker.ask({id, peer, {}, request.encode(), kPatience, true}, now);
}

void BundleHost::answered(Answered answer, Instant now) {
    const auto place = m_asks.find(answer.id);
    const codec::PeerId peer = std::move(place->second);
    m_asks.erase(place);
    m_asked.erase(peer);
    if (!answer.response) return; // the next one may do better
    const auto reply = bundle::Reply::decode(*answer.response);
    if (!reply) return misbehaved(peer, reply.error());
    if (reply->status != bundle::Status::Given) return;
    note(peer, reply->version);
    if (!reply->bundle.empty()) judged(offer(reply->bundle, now), peer);
}

void BundleHost::on(const event::PeerIdentified& body, Instant now) {
    if (std::ranges::find(body.protocols, bundle::kProtocol) == body.protocols.end()) return;
    const bool known = m_speakers.contains(body.peer);
    m_speakers.insert_or_assign(body.peer, body.connection);
    if (!known) pull(body.peer, now);
}

void BundleHost::on(const event::ConnectionClosed& body) {
    std::erase_if(m_speakers, [&](const auto& one) { return one.second == body.connection; });
    if (!m_swarm.connectionTo(body.peer)) m_versions.erase(body.peer);
}

// --- As answerer

bool BundleHost::framed(swarm::FramedOutput& output, Instant now) {
    if (m_asker.framed(output, now)) return true;
    const swarm::FramedId id = std::visit([](const auto& one) { return one.stream; }, output);
    if (const auto* opened = std::get_if<swarm::FramedOpened>(&output)) {
        if (opened->direction != event::Direction::Inbound || opened->protocol != bundle::kProtocol)
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

Result<> BundleHost::serve(swarm::FramedId stream, const codec::PeerId& peer, const bundle::Request& request,
                           Instant now) {
    bundle::Reply answer;
    if (request.ledger == m_config.authority.ledger) {
        note(peer, request.have);
        if (request.have > version()) pull(peer, now);
        answer = {bundle::Status::Given, version(), {}};
        if (version() > request.have) answer.bundle = m_entry;
    }
    // A stream that is gone meanwhile has nobody to tell.
    m_swarm.sendFrame(stream, answer.encode(), now).ignore();
    m_swarm.endFramed(stream, swarm::FramedEnd::Both, now);
    return {};
}

void BundleHost::note(const codec::PeerId& peer, std::uint64_t version) {
    if (m_versions.size() < kMaxVersions || m_versions.contains(peer)) m_versions[peer] = version;
}

void BundleHost::misbehaved(const codec::PeerId& peer, const Error& what) {
    m_outputs.emplace_back(
        event::Body(event::PeerMisbehaved{peer, std::string(bundle::kProtocol), what.code.message()}));
}

std::optional<BundleHost::Output> BundleHost::poll(Instant now) {
    while (auto answer = m_asker.poll()) answered(*std::move(answer), now);
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

std::optional<Instant> BundleHost::deadline() const {
    const auto due = m_asker.deadline();
    return due ? std::min(*due, m_pullAt) : m_pullAt;
}

void BundleHost::wake(Instant now) {
    m_asker.wake(now);
    if (now < m_pullAt) return;
    if (!m_speakers.empty()) {
        const auto which = static_cast<std::ptrdiff_t>(m_random.below(m_speakers.size()));
        pull(std::next(m_speakers.begin(), which)->first, now);
    }
    const bool wanting = m_entry.empty() || m_timeline.wall(now) >= m_staleFrom;
    m_pullAt = now + (wanting ? kHurry : m_config.pullEvery);
}

} // namespace vedette::node
