#include "core/discovery/doctor.h"

#include "core/swarm/dial_plan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vedette::discovery {

namespace {

Finding finding(Symptom symptom, codec::Multiaddr address = {}) {
    Finding made{};
    made.symptom = symptom;
    made.address = std::move(address);
    return made;
}

} // namespace

std::string_view codeName(Symptom symptom) noexcept {
    switch (symptom) {
    case Symptom::Known: return "known";
    case Symptom::NoAddress: return "no_address";
    case Symptom::Unusable: return "unusable";
    case Symptom::Denied: return "denied";
    case Symptom::Failed: return "failed";
    case Symptom::Connected: return "connected";
    case Symptom::Identified: return "identified";
    case Symptom::Unidentified: return "unidentified";
    case Symptom::Unannounced: return "unannounced";
    case Symptom::Reachable: return "reachable";
    case Symptom::Unreachable: return "unreachable";
    }
    return "unknown";
}

int progressOf(std::string_view phase) noexcept {
    static constexpr std::array<std::string_view, 4> kOrder{"gate", "resolve", "connect", "security"};
    const auto at = std::ranges::find(kOrder, phase);
    return static_cast<int>(at - kOrder.begin()); // our own limits refuse only whom we know: last
}

Doctor::Doctor(codec::PeerId peer, std::vector<swarm::KnownAddress> addresses,
               const swarm::AddressRules& rules)
    : m_peer(peer) {
    if (addresses.size() > kMaxAddresses) addresses.resize(kMaxAddresses);
    if (addresses.empty()) m_outputs.emplace_back(finding(Symptom::NoAddress));
    for (const auto& known : addresses) {
        Finding told = finding(Symptom::Known, known.address);
        told.source = swarm::sourceName(known.source);
        told.confidence = known.confidence;
        m_outputs.emplace_back(std::move(told));
        if (swarm::addressKind(known.address) == swarm::AddressKind::Unusable) {
            m_outputs.emplace_back(finding(Symptom::Unusable, known.address));
        } else if (auto rule = rules.denial(known.address)) {
            Finding denied = finding(Symptom::Denied, known.address);
            denied.reason = *rule;
            m_furthest = Reason{known.address, "gate", *std::move(rule)};
            m_outputs.emplace_back(std::move(denied));
        } else {
            m_left.push_back(known.address);
        }
    }
    next();
}

void Doctor::next() {
    if (m_left.empty()) return conclude();
    m_current = std::move(m_left.front());
    m_left.pop_front();
    m_reasons.clear();
    m_opened.reset();
    m_identified.reset();
    ++m_tried;
    m_outputs.emplace_back(Dial{m_current.withPeer(m_peer)});
}

void Doctor::tell(const event::Event& event) {
    if (const auto* failed = std::get_if<event::DialFailed>(&event.body)) {
        if (failed->peer == m_peer && !failed->address.empty() && m_reasons.size() < kMaxReasons)
            m_reasons.push_back({failed->address, failed->phase, failed->reason});
    } else if (const auto* refused = std::get_if<event::Refused>(&event.body)) {
        // Our own no, with its rule: the dial's error only says that there was one.
        if (refused->peer == m_peer && m_reasons.size() < kMaxReasons)
            m_reasons.push_back({refused->remote, "gate", refused->rule});
    } else if (const auto* opened = std::get_if<event::ConnectionOpened>(&event.body)) {
        if (opened->peer == m_peer) m_opened = *opened;
    } else if (const auto* identified = std::get_if<event::PeerIdentified>(&event.body)) {
        if (identified->peer == m_peer) m_identified = *identified;
    }
}

void Doctor::failed(Reason reason) {
    Finding found = finding(Symptom::Failed, reason.address);
    found.phase = reason.phase;
    found.reason = reason.why;
    m_outputs.emplace_back(std::move(found));
    if (!m_furthest || progressOf(reason.phase) >= progressOf(m_furthest->phase))
        m_furthest = std::move(reason);
}

void Doctor::dialled(Result<ConnId> connection) {
    if (!connection) {
        // Without an event the dial ended before it reached the network.
        if (m_reasons.empty()) m_reasons.push_back({m_current, "gate", connection.error().code.message()});
        for (auto& reason : m_reasons) failed(std::move(reason));
        return next();
    }
    ++m_reached;
    m_connection = *connection;
    Finding found = finding(Symptom::Connected, m_current);
    if (m_opened) {
        found.security = m_opened->security;
        found.took = m_opened->took;
    }
    m_outputs.emplace_back(std::move(found));
    m_outputs.emplace_back(Identify{m_connection});
}

void Doctor::identified(const Result<>& result) {
    if (!result || !m_identified) {
        Finding found = finding(Symptom::Unidentified, m_current);
        found.reason = result ? std::string() : result.error().code.message();
        m_outputs.emplace_back(std::move(found));
    } else {
        Finding found = finding(Symptom::Identified, m_current);
        found.agent = m_identified->agent;
        found.protocols = m_identified->protocols;
        m_outputs.emplace_back(std::move(found));
        const auto& announced = m_identified->listenAddresses;
        const bool named = std::ranges::any_of(announced, [&](const codec::Multiaddr& one) {
            return one.withoutPeer() == m_current.withoutPeer();
        });
        // A name stands for addresses that the peer need not know.
        if (!named && swarm::addressKind(m_current) == swarm::AddressKind::Ip)
            m_outputs.emplace_back(finding(Symptom::Unannounced, m_current));
    }
    m_outputs.emplace_back(HangUp{m_connection});
    next();
}

void Doctor::conclude() {
    Finding verdict = finding(m_reached > 0 ? Symptom::Reachable : Symptom::Unreachable);
    verdict.reached = m_reached;
    verdict.tried = m_tried;
    if (m_reached == 0 && m_furthest) {
        verdict.address = m_furthest->address;
        verdict.phase = m_furthest->phase;
        verdict.reason = m_furthest->why;
    }
    m_outputs.emplace_back(std::move(verdict));
    m_outputs.emplace_back(Over{});
}

std::optional<Doctor::Output> Doctor::poll() {
    if (m_outputs.empty()) return std::nullopt;
    Output output = std::move(m_outputs.front());
    m_outputs.pop_front();
    return output;
}

} // namespace vedette::discovery
