#include "core/swarm/swarm.h"

#include "core/base/check.h"
#include "core/base/overloaded.h"
#include "core/swarm/swarm_state.h"

#include <algorithm>

namespace vedette::swarm {

std::string_view codeName(CloseReason reason) noexcept {
    switch (reason) {
    case CloseReason::Requested: return "requested";
    case CloseReason::Duplicate: return "duplicate";
    case CloseReason::Pruned: return "pruned";
    case CloseReason::Idle: return "idle";
    case CloseReason::Refused: return "refused";
    case CloseReason::WireBroken: return "wire_broken";
    case CloseReason::RemoteClosed: return "remote_closed";
    case CloseReason::Shutdown: return "shutdown";
    }
    return "unknown";
}

Swarm::Impl::Impl(SwarmConfig c, crypto::PublicKey key, Gate* g, Random& r, event::Counter& e, Instant now)
    : config(std::move(c)),
      identity(std::move(key)),
      self(identity.peerId()),
      gate(g),
      random(r),
      events(e),
      limits(config.limits),
      dials(config.dialTimeout),
      // Sequence numbers of records must grow from run to run (RFC 0003 asks for a timestamp's order).
      recordSequence(static_cast<std::uint64_t>(config.timeline.wall(now).ms)) {
    for (const auto& name : config.serve) {
        if (name == "identify") {
            served.emplace_back(identify::kProtocol);
            served.emplace_back(identify::kPushProtocol);
        } else if (name == "ping") {
            served.emplace_back(ping::kProtocol);
        } else if (name == "perf") {
            served.emplace_back(perf::kProtocol);
        } else if (name == "echo") {
            served.emplace_back(echo::kProtocol);
        }
    }
}

EventId Swarm::Impl::happened(event::Body body, std::vector<EventId> causes, Instant now) {
    std::erase_if(causes, [](EventId id) { return !id; });
    const EventId id = events.next();
    outputs.emplace_back(
        event::Event{id, config.network, now, timeline.wall(now), std::move(causes), std::move(body)});
    return id;
}

EventId Swarm::Impl::refused(const codec::PeerId& peer, const codec::Multiaddr& remote, std::string action,
                             std::string rule, Instant now, std::uint64_t count) {
    RefusalLog::Report report{{peer, remote, std::move(action), std::move(rule), count},
                              openingOf(peer, remote)};
    return refusals.note(std::move(report), now, [&](RefusalLog::Report first) {
        return happened(std::move(first.refused), {first.because}, now);
    });
}

EventId Swarm::Impl::openingOf(const codec::PeerId& peer, const codec::Multiaddr& remote) {
    const auto ready = byPeer.find(peer);
    if (ready == byPeer.end()) return {};
    for (const ConnId id : ready->second) {
        const Connection* connection = find(id);
        if (connection->remote == remote) return connection->opened;
    }
    return {};
}

Connection* Swarm::Impl::find(ConnId id) {
    const auto it = connections.find(id);
    return it == connections.end() ? nullptr : it->second.get();
}

Connection& Swarm::Impl::create(event::Direction direction, codec::Multiaddr remote, Instant now) {
    const ConnId id{++lastConnection};
    auto [it, fresh] =
        connections.emplace(id, std::make_unique<Connection>(id, direction, std::move(remote), now));
    VD_ASSERT(fresh);
    return *it->second;
}

// --- Listening and accepting

ListenerId Swarm::listen(codec::Multiaddr address) {
    const ListenerId id{++m_impl->lastListener};
    m_impl->orders.emplace_back(Listen{id, std::move(address)});
    return id;
}

void Swarm::closeListener(ListenerId listener) {
    m_impl->orders.emplace_back(CloseListener{listener});
    m_impl->listeners.erase(listener);
}

void Swarm::listening(ListenerId listener, std::vector<codec::Multiaddr> addresses, Instant now) {
    m_impl->listeners[listener] = addresses;
    m_impl->happened(event::Listening{m_impl->self, addresses}, {}, now);
    m_impl->outputs.emplace_back(ListenDone{listener, std::move(addresses)});
    m_impl->announceChange();
}

void Swarm::listenFailed(ListenerId listener, Error why, Instant now) {
    static_cast<void>(now);
    m_impl->outputs.emplace_back(ListenDone{listener, Fail{std::move(why)}});
}

Result<ConnId> Swarm::accepted(ListenerId listener, codec::Multiaddr local, codec::Multiaddr remote,
                               Instant now) {
    static_cast<void>(listener);
    Impl& s = *m_impl;
    if (s.closing || !s.credentials) {
        s.refused({}, remote, std::string(actionName(Action::Accept)), Error(CloseReason::Shutdown).text(),
                  now);
        return Fail{CloseReason::Shutdown};
    }
    if (auto admitted = s.limits.admit(event::Direction::Inbound, Prefix::of(remote), now); !admitted) {
        s.refused({}, remote, std::string(actionName(Action::Accept)), Error(admitted.error()).text(), now);
        return Fail{admitted.error()};
    }
    Connection& connection = s.create(event::Direction::Inbound, std::move(remote), now);
    connection.local = std::move(local);
    const ConnId id = connection.id;
    s.ask(s.about(connection, Action::Accept, s.gate != nullptr ? connection.local.text() : std::string()),
          Impl::ForAccept{id}, now);
    return id;
}

void Swarm::Impl::beginUpgrade(Connection& connection, Instant now) {
    session::Config c;
    c.offered = config.security;
    if (!connection.expected.empty()) c.expected = connection.expected;
    c.privateNetwork = config.privateNetwork;
    c.credentials = credentials;
    c.timeline = timeline;
    c.yamux = config.yamux;
    c.phaseTimeout = config.phaseTimeout;
    c.maxNegotiating = config.limits.connectionNegotiating;
    if (gate != nullptr) connection.shown = std::make_unique<Shown>(*this, connection.id);
    connection.upgrade(connection.local, std::move(c), gate != nullptr ? *connection.shown : *this, random,
                       now);
    follow(connection.id, now);
}

// --- Dialling

Result<DialId> Swarm::dial(std::vector<codec::Multiaddr> addresses, Reuse reuse, Instant now) {
    codec::PeerId peer;
    std::vector<KnownAddress> known;
    for (auto& address : addresses) {
        if (const auto named = address.peer()) {
            if (!peer.empty() && peer != *named) return Fail{DialError::MixedPeers};
            peer = *named;
        }
        KnownAddress candidate;
        candidate.address = std::move(address);
        candidate.source = AddressSource::Operator;
        known.push_back(std::move(candidate));
    }
    Impl& s = *m_impl;
    if (peer == s.self) return Fail{DialError::ToSelf};
    if (reuse == Reuse::Allowed && !peer.empty()) {
        if (const auto ready = s.byPeer.find(peer); ready != s.byPeer.end()) {
            const DialId id = s.dials.settled();
            s.outputs.emplace_back(DialDone{id, peer, ready->second.front()});
            return id;
        }
        if (const auto running = s.dials.find(peer)) {
            s.dials.join(*running, std::move(known), true, now);
            s.takeDialOutputs(now);
            return *running;
        }
    }
    const DialId id = VD_TRY(s.dials.begin(peer, std::move(known), true, now));
    s.takeDialOutputs(now);
    return id;
}

Result<DialId> Swarm::dialPeer(const codec::PeerId& peer, Instant now) {
    Impl& s = *m_impl;
    if (peer == s.self) return Fail{DialError::ToSelf};
    if (const auto ready = s.byPeer.find(peer); ready != s.byPeer.end()) {
        const DialId id = s.dials.settled();
        s.outputs.emplace_back(DialDone{id, peer, ready->second.front()});
        return id;
    }
    if (const auto running = s.dials.find(peer)) return *running;
    const DialId id = VD_TRY(s.dials.begin(peer, s.book.addresses(peer, now), false, now));
    s.takeDialOutputs(now);
    return id;
}

void Swarm::cancel(DialId dial) {
    m_impl->dials.cancel(dial);
    m_impl->takeDialOutputs(Instant{});
}

void Swarm::resolved(std::uint64_t query, const Result<std::vector<std::string>>& answers, Instant now) {
    m_impl->dials.resolved(query, answers, now);
    m_impl->takeDialOutputs(now);
}

void Swarm::Impl::takeDialOutputs(Instant now) {
    while (auto output = dials.poll()) {
        std::visit(
            Overloaded{
                [&](Dials::Attempt& attempt) {
                    GateRequest request;
                    request.subject.peer = attempt.peer;
                    request.subject.address = attempt.address;
                    request.action = Action::Dial;
                    if (gate != nullptr) request.resource = attempt.address.text();
                    request.context.network = config.network;
                    ask(std::move(request), ForDial{attempt.dial, std::move(attempt.address)}, now);
                },
                [&](Dials::Lookup& lookup) {
                    orders.emplace_back(Resolve{lookup.query, std::move(lookup.what.name), lookup.what.type});
                },
                [&](const Dials::Abandon& abandon) {
                    if (Connection* connection = find(abandon.connection))
                        end(*connection, {}, Impl::Ending::Abrupt, now);
                },
                [&](Dials::AddressFailed& failed) {
                    book.failed(failed.peer, failed.address, now);
                    happened(event::DialFailed{failed.peer, failed.address, failed.phase,
                                               failed.why.code.message()},
                             {failed.because}, now);
                },
                [&](Dials::Done& done) {
                    outputs.emplace_back(DialDone{done.dial, done.peer, std::move(done.connection)});
                },
            },
            *output);
    }
}

void Swarm::Impl::startAttempt(const ForDial& attempt, Instant now) {
    if (closing || !credentials) {
        dials.refused(attempt.dial, attempt.address, CloseReason::Shutdown, now);
        return;
    }
    const auto admitted = limits.admit(event::Direction::Outbound, Prefix::of(attempt.address), now);
    if (!admitted) {
        const auto peer = attempt.address.peer().value_or(codec::PeerId{});
        const EventId told = refused(peer, attempt.address, std::string(actionName(Action::Dial)),
                                     Error(admitted.error()).text(), now);
        dials.refused(attempt.dial, attempt.address, admitted.error(), now, told);
        return;
    }
    Connection& connection = create(event::Direction::Outbound, attempt.address.withoutPeer(), now);
    connection.expected = attempt.address.peer().value_or(dials.peerOf(attempt.dial));
    dials.started(attempt.dial, connection.id, attempt.address);
    orders.emplace_back(Connect{connection.id, connection.remote});
    connection.connectBy = now + config.connectTimeout;
    schedule(connection);
}

void Swarm::connected(ConnId id, codec::Multiaddr local, Instant now) {
    Connection* connection = m_impl->find(id);
    if (connection == nullptr || connection->closing) return;
    connection->connectBy.reset();
    connection->local = std::move(local);
    m_impl->beginUpgrade(*connection, now);
}

void Swarm::connectFailed(ConnId id, Error why, Instant now) {
    Impl& s = *m_impl;
    Connection* connection = s.find(id);
    if (connection == nullptr) return;
    s.dials.attemptFailed(id, "connect", std::move(why), now);
    closed(id, std::nullopt, now);
    s.takeDialOutputs(now);
}

// --- Bytes

void Swarm::received(ConnId id, MutableBytes bytes, Instant now) {
    Connection* connection = m_impl->find(id);
    if (connection == nullptr || connection->closing || !connection->upgraded()) return;
    if (auto taken = connection->receive(bytes, now); !taken) {
        // The streams' last words were heard before the violation.
        m_impl->follow(id, now);
        connection = m_impl->find(id);
        if (connection != nullptr && !connection->closing) m_impl->violated(*connection, taken.error(), now);
        return;
    }
    m_impl->follow(id, now);
}

void Swarm::sent(ConnId id, std::size_t bytes, Instant now) {
    Connection* connection = m_impl->find(id);
    if (connection == nullptr) return;
    connection->bytesOut += bytes;
    if (!connection->upgraded()) return;
    connection->flushOrdered = !connection->session()->outgoing().empty();
    if (connection->closing) return;
    connection->drained(now);
    m_impl->follow(id, now);
}

void Swarm::remoteEnded(ConnId id, Instant now) {
    Impl& s = *m_impl;
    Connection* connection = s.find(id);
    if (connection == nullptr || connection->closing) return;
    if (auto ended = connection->remoteEnded(now); !ended) {
        s.violated(*connection, ended.error(), now);
        return;
    }
    s.end(*connection, Error(CloseReason::RemoteClosed).text(), Impl::Ending::Orderly, now);
}

void Swarm::closed(ConnId id, std::optional<Error> why, Instant now) {
    Impl& s = *m_impl;
    Connection* connection = s.find(id);
    if (connection == nullptr) return;
    if (!connection->closing) {
        const std::string reason = Error(CloseReason::WireBroken).text();
        if (connection->direction == event::Direction::Outbound && connection->peer.empty()) {
            s.dials.attemptFailed(id, connection->upgraded() ? "security" : "connect",
                                  why ? *why : Error(CloseReason::WireBroken), now);
        }
        s.end(*connection, reason, Impl::Ending::WireGone, now);
    }
    for (std::size_t i = 0; i < connection->byProtocol().size(); ++i) {
        const ProtocolBytes& count = connection->byProtocol()[i];
        ProtocolBytes& total = s.past[count.protocol];
        total.in += count.in;
        total.out += count.out;
        const auto given = s.limits.resizeProtocol(connection->peer, count.protocol,
                                                   connection->memoryByProtocol()[i].reserved, 0);
        VD_ASSERT(given);
    }
    s.limits.release(connection->direction, connection->prefix, connection->peer, connection->reservedMemory);
    if (connection->scheduled) s.wakes.erase({*connection->scheduled, id});
    s.connections.erase(id);
    s.takeDialOutputs(now);
}

SendBuffer* Swarm::outgoing(ConnId id) {
    Connection* connection = m_impl->find(id);
    return connection == nullptr || !connection->upgraded() ? nullptr : &connection->session()->outgoing();
}

// --- Commands

Swarm::Swarm(SwarmConfig config, crypto::PublicKey identity, Gate* gate, Random& random,
             event::Counter& events, Instant now)
    : m_impl(std::make_unique<Impl>(std::move(config), std::move(identity), gate, random, events, now)) {}

Swarm::~Swarm() = default;

void Swarm::setCredentials(std::shared_ptr<const session::Credentials> credentials) {
    m_impl->credentials = std::move(credentials);
}

void Swarm::close(ConnId id, CloseReason reason, Instant now) {
    if (Connection* connection = m_impl->find(id))
        m_impl->end(*connection, Error(reason).text(), Impl::Ending::Orderly, now);
}

void Swarm::keep(ConnId id, bool kept) {
    Connection* connection = m_impl->find(id);
    if (connection == nullptr) return;
    VD_ASSERT(kept || connection->keeps > 0);
    connection->keeps = kept ? connection->keeps + 1 : connection->keeps - 1;
    m_impl->schedule(*connection);
}

void Swarm::restamp(const Timeline& timeline) {
    m_impl->timeline = timeline;
}

void Swarm::shutdown(Instant now) {
    Impl& s = *m_impl;
    s.closing = true;
    for (const auto& [listener, addresses] : s.listeners) s.orders.emplace_back(CloseListener{listener});
    s.listeners.clear();
    for (const auto& [id, connection] : s.connections)
        s.end(*connection, Error(CloseReason::Shutdown).text(), Impl::Ending::Orderly, now);
    s.takeDialOutputs(now);
}

std::optional<Order> Swarm::order() {
    auto& orders = m_impl->orders;
    if (orders.empty()) return std::nullopt;
    std::optional<Order> order(std::move(orders.front()));
    orders.pop_front();
    return order;
}

std::optional<Output> Swarm::poll() {
    auto& outputs = m_impl->outputs;
    if (outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(outputs.front()));
    outputs.pop_front();
    return output;
}

std::optional<Instant> Swarm::deadline() const {
    const Impl& s = *m_impl;
    std::optional<Instant> next = s.dials.deadline();
    const auto consider = [&](std::optional<Instant> at) {
        if (at && (!next || *at < *next)) next = at;
    };
    if (!s.wakes.empty()) consider(s.wakes.begin()->first);
    consider(s.refusals.deadline());
    for (const auto& [ticket, waiting] : s.waiting) consider(waiting.deadline);
    return next;
}

void Swarm::wake(Instant now) {
    Impl& s = *m_impl;
    while (!s.wakes.empty() && s.wakes.begin()->first <= now) {
        const ConnId id = s.wakes.begin()->second;
        s.wakes.erase(s.wakes.begin());
        Connection* connection = s.find(id);
        connection->scheduled.reset();
        if (connection->closing) continue;
        if (connection->connectBy && *connection->connectBy <= now) {
            connection->connectBy.reset();
            s.dials.attemptFailed(id, "connect", DialError::TimedOut, now);
            s.end(*connection, {}, Impl::Ending::Abrupt, now);
            s.takeDialOutputs(now);
            continue;
        }
        if (const auto idle = s.idleAt(*connection); idle && *idle <= now) {
            s.end(*connection, Error(CloseReason::Idle).text(), Impl::Ending::Orderly, now);
            continue;
        }
        auto woken = connection->wake(now);
        s.follow(id, now);
        connection = s.find(id);
        if (!woken && connection != nullptr && !connection->closing)
            s.violated(*connection, woken.error(), now);
    }
    s.dials.wake(now);
    s.takeDialOutputs(now);
    for (auto& report : s.refusals.due(now)) s.happened(std::move(report.refused), {report.because}, now);
    std::vector<std::uint64_t> late;
    for (const auto& [ticket, waiting] : s.waiting) {
        if (waiting.deadline <= now) late.push_back(ticket);
    }
    for (const std::uint64_t ticket : late) decide(ticket, Refuse{"gate.deadline"}, now);
}

// --- Facts

const codec::PeerId& Swarm::self() const noexcept {
    return m_impl->self;
}

namespace {

ConnectionInfo infoOf(const Connection& c) {
    ConnectionInfo info;
    info.id = c.id;
    info.peer = c.peer;
    info.remote = c.remote;
    info.local = c.local;
    info.direction = c.direction;
    info.phase = c.closing    ? session::Phase::Closed
               : c.upgraded() ? c.session()->phase()
                              : session::Phase::PrivateNetwork;
    info.security = c.security;
    info.since = c.since;
    info.bytesIn = c.bytesIn;
    info.bytesOut = c.bytesOut;
    info.streams = c.streams();
    info.protocols = c.byProtocol();
    if (c.upgraded()) info.roundTrip = c.session()->roundTrip();
    return info;
}

} // namespace

std::vector<ConnectionInfo> Swarm::connections() const {
    std::vector<ConnectionInfo> all;
    all.reserve(m_impl->connections.size());
    for (const auto& [id, connection] : m_impl->connections) all.push_back(infoOf(*connection));
    std::ranges::sort(all, {}, &ConnectionInfo::id);
    return all;
}

std::optional<ConnectionInfo> Swarm::connection(ConnId id) const {
    const Connection* connection = m_impl->find(id);
    if (connection == nullptr) return std::nullopt;
    return infoOf(*connection);
}

ConnId Swarm::connectionTo(const codec::PeerId& peer) const {
    const auto ready = m_impl->byPeer.find(peer);
    return ready == m_impl->byPeer.end() ? ConnId{} : ready->second.front();
}

const std::vector<std::string>& Swarm::protocolsOf(ConnId id) const {
    static const std::vector<std::string> none;
    const Connection* connection = m_impl->find(id);
    return connection == nullptr || !connection->listed ? none : *connection->listed;
}

std::vector<codec::Multiaddr> Swarm::listenAddresses() const {
    std::vector<codec::Multiaddr> all;
    for (const auto& [listener, addresses] : m_impl->listeners)
        all.insert(all.end(), addresses.begin(), addresses.end());
    return all;
}

std::vector<ProtocolBytes> Swarm::bytesByProtocol() const {
    std::map<std::string, ProtocolBytes> totals = m_impl->past;
    for (const auto& [id, connection] : m_impl->connections) {
        for (const auto& count : connection->byProtocol()) {
            totals[count.protocol].in += count.in;
            totals[count.protocol].out += count.out;
        }
    }
    std::vector<ProtocolBytes> list;
    list.reserve(totals.size());
    for (auto& [protocol, bytes] : totals) list.push_back({protocol, bytes.in, bytes.out});
    return list;
}

const Limits& Swarm::limits() const noexcept {
    return m_impl->limits;
}

AddressBook& Swarm::addressBook() noexcept {
    return m_impl->book;
}

} // namespace vedette::swarm
