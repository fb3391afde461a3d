// The life of a connection in the swarm: from authenticated to gone, and what follows from each thing done to
// it.
#include "core/base/overloaded.h"
#include "core/swarm/swarm_state.h"

#include <algorithm>

namespace vedette::swarm {

namespace {

/// Memory is counted in steps of this size, so that a busy connection does not ask the limits for every
/// frame; what is below a quarter of it is covered by LimitConfig::connectionMemory.
constexpr std::uint64_t kMemoryStep = 64 * 1024;

constexpr std::uint64_t inSteps(std::uint64_t held) noexcept {
    return held < kMemoryStep / 4 ? 0 : (held / kMemoryStep + 1) * kMemoryStep;
}

/// A connection is not pruned before it had time to prove its worth.
constexpr Duration kPruneGrace = std::chrono::seconds(20);

void nameProtocols(std::vector<ProtocolBytes> counts, event::ConnectionClosed& closed) {
    std::erase_if(counts, [](const ProtocolBytes& one) { return one.in + one.out == 0; });
    std::ranges::sort(counts, [](const ProtocolBytes& a, const ProtocolBytes& b) {
        return a.in + a.out != b.in + b.out ? a.in + a.out > b.in + b.out : a.protocol < b.protocol;
    });
    constexpr std::size_t kMost = event::ConnectionClosed::kMaxProtocols;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (i <= kMost) {
            closed.protocols.push_back(i < kMost ? std::move(counts[i].protocol)
                                                 : event::ConnectionClosed::kOtherProtocols);
            closed.protocolIn.push_back(counts[i].in);
            closed.protocolOut.push_back(counts[i].out);
        } else {
            closed.protocolIn.back() += counts[i].in;
            closed.protocolOut.back() += counts[i].out;
        }
    }
}

} // namespace

void Swarm::Impl::onReady(Connection& connection, const session::Ready& ready, Instant now) {
    connection.security = std::string(securityName(ready.security));
    if (ready.remotePeer == self) {
        if (connection.direction == event::Direction::Outbound)
            dials.attemptFailed(connection.id, "security", DialError::ToSelf, now);
        end(connection, Error(DialError::ToSelf).text(), Impl::Ending::Orderly, now);
        return;
    }
    GateRequest request = about(connection, Action::Secure, {});
    request.subject.peer = ready.remotePeer;
    ask(std::move(request), ForSecure{connection.id, ready.remotePeer}, now);
}

void Swarm::Impl::settle(Connection& connection, const codec::PeerId& peer, Instant now) {
    if (auto promoted = limits.promote(peer, connection.prefix, connection.reservedMemory); !promoted) {
        connection.cause = refused(peer, connection.remote, std::string(actionName(Action::Secure)),
                                   Error(promoted.error()).text(), now);
        dials.attemptFailed(connection.id, "limit", promoted.error(), now, connection.cause);
        end(connection, Error(promoted.error()).text(), Impl::Ending::Orderly, now);
        return;
    }
    connection.peer = peer;
    connection.readyAt = now;
    connection.lastActive = now;
    byPeer[peer].push_back(connection.id);
    if (connection.direction == event::Direction::Outbound) book.succeeded(peer, connection.remote, now);
    connection.opened =
        happened(event::ConnectionOpened{connection.id, peer, connection.remote, connection.direction,
                                         connection.security, "yamux", now - connection.since},
                 {}, now);
    dials.attemptSucceeded(connection.id);
    if (losesToTwin(connection, now)) return;
    prune(connection.opened, now);
    if (connection.closing) return;
    if (!config.identifyOnConnect) return;
    ask(about(connection, Action::OpenOutbound, std::string(identify::kProtocol)),
        ForTask{connection.id, TaskId{}, DoIdentify{}}, now);
}

bool Swarm::Impl::losesToTwin(const Connection& connection, Instant now) {
    // Both sides see the same two handshakes overlap and know both ids, so both come to the same choice
    // without a word.
    const auto lowerDials = self < connection.peer ? event::Direction::Outbound : event::Direction::Inbound;
    // They stand in the order in which they became ready, so those that overlap are the last ones.
    const auto& ready = byPeer.at(connection.peer);
    std::vector<ConnId> twins;
    for (auto it = ready.rbegin(); it != ready.rend(); ++it) {
        const Connection& other = *find(*it);
        if (other.readyAt <= connection.since) break;
        if (other.direction != connection.direction) twins.push_back(other.id);
    }
    bool lost = false;
    for (const ConnId id : twins) {
        const bool keepsNew = connection.direction == lowerDials;
        Connection* loser = find(keepsNew ? id : connection.id);
        loser->cause = find(keepsNew ? connection.id : id)->opened;
        lost = lost || !keepsNew;
        end(*loser, Error(CloseReason::Duplicate).text(), Impl::Ending::Orderly, now);
    }
    return lost;
}

void Swarm::Impl::violated(Connection& connection, const Error& why, Instant now) {
    connection.cause =
        happened(event::PeerViolated{connection.id, connection.peer, connection.remote, why.code.message()},
                 {connection.opened}, now);
    dials.attemptFailed(connection.id, "security", why, now, connection.cause);
    end(connection, why.code.message(), Impl::Ending::Orderly, now);
    takeDialOutputs(now);
}

void Swarm::Impl::end(Connection& connection, std::string reason, Ending how, Instant now) {
    if (connection.closing) return;
    connection.close();
    // What its streams still had to say; the queue is taken here because follow() leaves closing connections
    // alone.
    while (auto output = connection.poll()) take(connection, *std::move(output), now);
    if (!connection.peer.empty()) {
        const auto it = byPeer.find(connection.peer);
        std::erase(it->second, connection.id);
        if (it->second.empty()) byPeer.erase(it);
        event::ConnectionClosed closed{connection.id,      connection.peer,     std::move(reason),
                                       connection.bytesIn, connection.bytesOut, now - connection.readyAt};
        nameProtocols(connection.byProtocol(), closed);
        happened(std::move(closed), {connection.opened, connection.cause}, now);
    }
    if (how == Ending::WireGone) return;
    if (connection.upgraded() && !connection.flushOrdered && !connection.session()->outgoing().empty()) {
        connection.flushOrdered = true;
        orders.emplace_back(Flush{connection.id});
    }
    orders.emplace_back(CloseWire{connection.id, how == Ending::Abrupt});
}

void Swarm::Impl::take(Connection& connection, Connection::Output output, Instant now) {
    std::visit(Overloaded{
                   [](const Connection::Ready&) {}, // of a connection that is ending
                   [](const Connection::Proposed&) {},
                   [&](Connection::Progress& progress) { onProgress(connection, std::move(progress), now); },
                   [&](Connection::Framed& framed) { onFramed(std::move(framed)); },
                   [&](const Connection::FramedAgreed& agreed) { onFramedAgreed(agreed.framed); },
                   [&](Connection::StreamOver& over) { onStreamOver(connection, std::move(over), now); },
                   [&](const Connection::StreamGone& gone) {
                       limits.closeStream(connection.peer, connection.prefix, gone.protocol);
                   },
                   [&](const Connection::OverLimit& over) {
                       limits.countOverLimit(over.streams);
                       refused(connection.peer, connection.remote,
                               std::string(actionName(Action::OpenInbound)),
                               Error(Refusal::ConnectionStreams).text(), now, over.streams);
                   },
               },
               output);
}

void Swarm::Impl::prune(EventId newcomer, Instant now) {
    if (connections.size() <= config.highWater) return;

    struct Candidate {
        double worth;
        ConnId id;
    };

    std::vector<Candidate> candidates;
    for (const auto& [id, c] : connections) {
        if (c->closing || c->peer.empty() || c->keeps > 0 || now - c->readyAt < kPruneGrace) continue;
        candidates.push_back({worthOf({false, c->streams(), c->direction == event::Direction::Outbound,
                                       now - c->readyAt, now - c->lastActive}),
                              id});
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        return a.worth != b.worth ? a.worth < b.worth : a.id < b.id;
    });
    const std::size_t excess = connections.size() - std::min(connections.size(), config.lowWater);
    for (std::size_t i = 0; i < std::min(excess, candidates.size()); ++i) {
        Connection* least = find(candidates[i].id);
        least->cause = newcomer;
        end(*least, Error(CloseReason::Pruned).text(), Impl::Ending::Orderly, now);
    }
}

bool Swarm::Impl::protocolsFit(Connection& connection, Instant now) {
    auto& uses = connection.memoryByProtocol();
    for (std::size_t i = 0; i < uses.size(); ++i) {
        const std::uint64_t wanted = inSteps(uses[i].held);
        if (wanted == uses[i].reserved) continue;
        const auto resized = limits.resizeProtocol(connection.peer, connection.byProtocol()[i].protocol,
                                                   uses[i].reserved, wanted);
        if (!resized) {
            refused(connection.peer, connection.remote, "memory", Error(resized.error()).text(), now);
            connection.cutLargest(i, resized.error());
            return false;
        }
        uses[i].reserved = wanted;
    }
    return true;
}

void Swarm::Impl::follow(ConnId id, Instant now) {
    Connection* connection = find(id);
    if (connection == nullptr) return;
    do {
        while (!connection->closing && !connection->awaitingGate) {
            auto output = connection->poll();
            if (!output) break;
            if (auto* ready = std::get_if<Connection::Ready>(&*output)) {
                onReady(*connection, ready->what, now);
            } else if (auto* proposed = std::get_if<Connection::Proposed>(&*output)) {
                onProposed(*connection, std::move(*proposed), now);
            } else {
                take(*connection, *std::move(output), now);
            }
        }
        takeDialOutputs(now);
        connection = find(id);
        if (connection == nullptr || connection->closing) return;
    } while (!protocolsFit(*connection, now));

    if (connection->upgraded()) {
        const std::size_t unsent = connection->session()->outgoing().size();
        if (unsent > 0 && !connection->flushOrdered) {
            connection->flushOrdered = true;
            orders.emplace_back(Flush{id});
        }
        const std::uint64_t wanted = inSteps(connection->memory());
        if (auto resized =
                limits.resize(connection->peer, connection->prefix, connection->reservedMemory, wanted);
            resized) {
            connection->reservedMemory = wanted;
        } else {
            connection->cause =
                refused(connection->peer, connection->remote, "memory", Error(resized.error()).text(), now);
            dials.attemptFailed(id, "limit", resized.error(), now, connection->cause);
            end(*connection, Error(resized.error()).text(), Impl::Ending::Orderly, now);
            takeDialOutputs(now);
            return;
        }
    }
    schedule(*connection);
}

std::optional<Instant> Swarm::Impl::idleAt(const Connection& connection) const {
    if (connection.peer.empty() || connection.keeps > 0 || connection.streams() > 0) return std::nullopt;
    return connection.lastActive + config.idleTimeout;
}

void Swarm::Impl::schedule(Connection& connection) {
    std::optional<Instant> at = connection.deadline();
    for (const auto& other : {idleAt(connection), connection.connectBy}) {
        if (other && (!at || *other < *at)) at = other;
    }
    // Later deadlines are found out when the earlier one passes: most of them move with every packet and
    // never come.
    if (!at || (connection.scheduled && *connection.scheduled <= *at)) return;
    if (connection.scheduled) wakes.erase({*connection.scheduled, connection.id});
    connection.scheduled = at;
    wakes.emplace(*at, connection.id);
}

} // namespace vedette::swarm
