#include "core/node/revocation_gate.h"

#include "core/protocols/revocation/revocation.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vedette::node {

namespace {

/// What fetches a fresh set, and tells who has one.
constexpr std::string_view kAlways[] = {revocation::kProtocol, "/ipfs/id/1.0.0", "/ipfs/id/push/1.0.0"};

bool bearsStaleness(const swarm::GateRequest& request) {
    switch (request.action) {
    case swarm::Action::Accept:
    case swarm::Action::Dial:
    case swarm::Action::Secure:
    case swarm::Action::Identify:
    case swarm::Action::Administer: return true;
    default: return std::ranges::find(kAlways, request.resource) != std::end(kAlways);
    }
}

} // namespace

swarm::Verdict RevocationGate::ask(const swarm::GateRequest& request, Instant now) {
    using Verdict = ledger::RevocationGuard::Verdict;
    const codec::PeerId& peer = request.subject.peer;
    if (!peer.empty() && m_guard.judge(ledger::KeyId::of(peer), now) == Verdict::Revoked)
        return swarm::Refuse{std::string(kRevokedRule)};
    if (!bearsStaleness(request) && m_guard.stale(now)) {
        if (request.context.connection) m_starved.insert(request.context.connection);
        return swarm::Refuse{std::string(kStaleRule)};
    }
    return m_inner == nullptr ? swarm::Verdict(swarm::Allow{}) : m_inner->ask(request, now);
}

} // namespace vedette::node
