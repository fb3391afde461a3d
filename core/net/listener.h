/// One listening socket of a node. Accepts in batches, and rests for a moment when file descriptors run out
/// instead of spinning on a readiness that it cannot serve.
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/net/sockets.h"

#include <memory>
#include <optional>

namespace vedette::net {

class Carrier;

class Listener final : public std::enable_shared_from_this<Listener> {
public:
    Listener(Carrier& carrier, ListenerId id);

    /// Binds and listens; reports to the swarm. False when it failed.
    bool open(const codec::IpEndpoint& at, Instant now);
    void close();

    /// When accepting goes on after a rest.
    [[nodiscard]] std::optional<Instant> resumesAt() const noexcept { return m_resumesAt; }

    void resume();

private:
    void waitToAccept();
    void onReady(std::error_code code);
    /// False when no more can be accepted now.
    bool acceptOne(Instant now);

    Carrier* m_carrier;
    ListenerId m_id;
    TcpAcceptor m_acceptor;
    codec::IpEndpoint m_bound;
    std::optional<Instant> m_resumesAt;
};

} // namespace vedette::net
