/// What a node asks before anybody else's gate: is this key refused?
///
/// A revoked peer is let through nowhere: not dialled, not kept after the handshake, its word not taken from
/// others. While the guard is stale, peers may connect, identify and speak `/vedette/revocations/1`, so that
/// a fresh set can come, and nothing else; a connection that was held to that is remembered, for its streams
/// were refused and it is to begin anew once the set is fresh.
///
/// Bounds: starved() has at most the connections of the swarm.
#pragma once

#include "core/ledger/revocation_guard.h"
#include "core/swarm/gate.h"

#include <set>

namespace vedette::node {

inline constexpr std::string_view kRevokedRule = "revocation.revoked";
inline constexpr std::string_view kStaleRule = "revocation.stale";

class RevocationGate final : public swarm::Gate {
public:
    /// `inner` may be null: nobody else is asked then.
    RevocationGate(ledger::RevocationGuard guard, swarm::Gate* inner)
        : m_guard(std::move(guard)), m_inner(inner) {}

    [[nodiscard]] swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override;

    [[nodiscard]] ledger::RevocationGuard& guard() noexcept { return m_guard; }

    [[nodiscard]] const ledger::RevocationGuard& guard() const noexcept { return m_guard; }

    /// Connections that a stale set kept from something; each is told once.
    [[nodiscard]] std::set<ConnId> starved() { return std::exchange(m_starved, {}); }

    void forget(ConnId connection) { m_starved.erase(connection); }

private:
    ledger::RevocationGuard m_guard;
    swarm::Gate* m_inner;
    std::set<ConnId> m_starved;
};

} // namespace vedette::node
