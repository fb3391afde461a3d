#include "core/lab/world.h"
#include "core/lab/world_host.h"

#include <algorithm>

namespace vedette::lab {

namespace {

/// A line that is this close to free is free: else each segment would take two moments.
constexpr Duration kAtOnce = std::chrono::milliseconds(1);
constexpr Duration kLinger = std::chrono::seconds(swarm::kLingerSeconds);
constexpr std::size_t kHeaders = 66; ///< Ethernet, IPv4 and TCP, for each segment
constexpr std::size_t kHandshakeBytes = 74;
constexpr std::uint16_t kFirstPort = 32768;
constexpr std::uint16_t kPorts = 28000;

codec::IpEndpoint endpointAt(codec::IpEndpoint ip, std::uint16_t port) {
    ip.port = port;
    return ip;
}

std::uint8_t other(std::uint8_t end) {
    return end == 0 ? 1 : 0;
}

} // namespace

bool World::alive(const End& end) const {
    const Host& host = *m_hosts[end.host];
    return host.run == end.run && (host.node != nullptr || host.attacker != nullptr);
}

std::optional<std::pair<std::uint32_t, std::uint8_t>> World::find(std::uint32_t host,
                                                                  ConnId connection) const {
    const auto& wires = m_hosts[host]->wires;
    const auto found = wires.find(connection);
    if (found == wires.end()) return std::nullopt;
    const End& first = m_wires[found->second].ends[0];
    const bool isFirst = first.host == host && first.connection == connection;
    return std::pair(found->second, static_cast<std::uint8_t>(isFirst ? 0 : 1));
}

void World::put(Instant when, Kind kind, std::uint32_t wire, std::uint8_t to, Bytes bytes) {
    Moment moment;
    moment.kind = kind;
    moment.to = to;
    moment.subject = wire;
    moment.generation = m_wires[wire].generation;
    moment.bytes = std::move(bytes);
    m_agenda.put(std::max(when, m_now), std::move(moment));
}

/// Something leaves one end for the other: through its line, over the path, behind what went before.
void World::post(std::uint32_t wire, std::uint8_t from, Kind kind, Bytes bytes) {
    End& end = m_wires[wire].ends[from];
    Host& here = *m_hosts[end.host];
    const Host& there = *m_hosts[m_wires[wire].ends[other(from)].host];
    const std::size_t size = bytes.empty() ? kHandshakeBytes : bytes.size() + kHeaders;
    const Instant arrives = here.up.pass(size, m_now) + transit(path(here, there), m_random);
    end.lastArrival = std::max(end.lastArrival, arrives);
    ++m_counters.segments;
    if (!bytes.empty()) ++m_counters.messages;
    m_counters.bytes += bytes.size();
    put(end.lastArrival, kind, wire, other(from), std::move(bytes));
}

std::uint32_t World::openWire(std::uint32_t host, ConnId connection, const codec::IpEndpoint& target) {
    std::uint32_t index = 0;
    if (m_freeWires.empty()) {
        index = static_cast<std::uint32_t>(m_wires.size());
        m_wires.emplace_back();
        m_counters.wires = m_wires.size();
    } else {
        index = m_freeWires.back();
        m_freeWires.pop_back();
        const std::uint32_t generation = m_wires[index].generation;
        m_wires[index] = Wire();
        m_wires[index].generation = generation;
    }
    Host& from = *m_hosts[host];
    Wire& wire = m_wires[index];
    wire.target = target;
    wire.port = static_cast<std::uint16_t>(kFirstPort + from.lastPort++ % kPorts);
    wire.ends[0].host = host;
    wire.ends[0].run = from.run;
    wire.ends[0].connection = connection;
    wire.ends[0].state = End::State::Connecting;
    wire.ends[1].state = End::State::Gone;
    from.wires.emplace(connection, index);
    ++m_counters.connects;
    // Whoever has the address now is as far away as whoever takes it until the knock arrives.
    const auto at = m_byIp.find(endpointAt(target, 0));
    if (at == m_byIp.end()) {
        ++m_counters.unanswered;
        return index;
    }
    wire.ends[1].host = at->second.front();
    post(index, 0, Kind::Knock, {});
    return index;
}

void World::knock(std::uint32_t index) {
    Wire& wire = m_wires[index];
    const auto listener = m_listeners.find(wire.target);
    if (listener != m_listeners.end()) wire.ends[1].host = listener->second.first;
    Host& host = *m_hosts[wire.ends[1].host];
    const bool up = host.node != nullptr || host.attacker != nullptr;
    if (!up || apart(wire) || (listener != m_listeners.end() && host.full())) {
        ++m_counters.unanswered; // the caller's own deadline ends it
        return;
    }
    if (listener == m_listeners.end()) return post(index, 1, Kind::TurnedAway, {});
    wire.ends[1].run = host.run;
    const auto remote = endpointAt(m_hosts[wire.ends[0].host]->ip, wire.port).multiaddr();
    if (host.attacker != nullptr) {
        const RawWire raw{++m_lastRaw};
        wire.ends[1].connection = ConnId{raw.value};
        wire.ends[1].state = End::State::Open;
        host.wires.emplace(ConnId{raw.value}, index);
        m_rawWires.emplace(raw.value, index);
        post(index, 1, Kind::Answered, {});
        return host.attacker->accepted(raw);
    }
    const auto id =
        host.node->swarm().accepted(listener->second.second, wire.target.multiaddr(), remote, m_now);
    // A refusal closes a socket that the operating system has already answered for.
    post(index, 1, Kind::Answered, {});
    touch({host.index});
    if (!id) return post(index, 1, Kind::Reset, {});
    m_wires[index].ends[1].connection = *id;
    m_wires[index].ends[1].state = End::State::Open;
    host.wires.emplace(*id, index);
}

void World::answered(std::uint32_t index) {
    End& end = m_wires[index].ends[0];
    if (end.state != End::State::Connecting || !alive(end)) return;
    end.state = End::State::Open;
    Host& host = *m_hosts[end.host];
    if (host.attacker != nullptr) return host.attacker->connected({end.connection.value});
    host.node->swarm().connected(end.connection, endpointAt(host.ip, m_wires[index].port).multiaddr(), m_now);
    touch({host.index});
}

void World::pump(std::uint32_t index, std::uint8_t from, bool all) {
    const std::uint32_t hostIndex = m_wires[index].ends[from].host;
    const ConnId connection = m_wires[index].ends[from].connection;
    Host& host = *m_hosts[hostIndex];
    if (host.node == nullptr) return;
    for (;;) {
        SendBuffer* out = host.node->swarm().outgoing(connection);
        if (out == nullptr || out->empty()) break;
        End& end = m_wires[index].ends[from];
        if (!all && end.inFlight >= kWindow) {
            end.blocked = true;
            return;
        }
        std::array<BytesView, 8> pieces;
        const std::size_t count = out->gather(pieces);
        Bytes bytes;
        bytes.reserve(std::min(out->size(), kSegment));
        for (std::size_t i = 0; i < count && bytes.size() < kSegment; ++i) {
            append(bytes, pieces[i].first(std::min(pieces[i].size(), kSegment - bytes.size())));
        }
        const std::size_t size = bytes.size();
        end.inFlight += size;
        post(index, from, Kind::Segment, std::move(bytes));
        out->sent(size);
        host.node->swarm().sent(connection, size, m_now);
    }
    m_wires[index].ends[from].blocked = false;
}

void World::arrive(std::uint32_t index, std::uint8_t to, Bytes bytes) {
    Wire& wire = m_wires[index];
    End& end = wire.ends[to];
    if (apart(wire)) return giveUpLater(index, other(to));
    Host& host = *m_hosts[end.host];
    const Instant through = host.down.pass(bytes.size() + kHeaders, m_now);
    if (through <= m_now + kAtOnce && end.lastHanded <= m_now) return hand(index, to, std::move(bytes));
    end.lastHanded = through;
    put(through, Kind::Handed, index, to, std::move(bytes));
}

void World::arriveEnd(std::uint32_t index, std::uint8_t to) {
    Wire& wire = m_wires[index];
    End& end = wire.ends[to];
    if (apart(wire)) return giveUpLater(index, other(to));
    if (end.lastHanded > m_now) return put(end.lastHanded, Kind::Fin, index, to);
    handEnd(index, to);
}

void World::hand(std::uint32_t index, std::uint8_t to, Bytes bytes) {
    End& end = m_wires[index].ends[to];
    Host& host = *m_hosts[end.host];
    if (end.state == End::State::Gone || !alive(end)) {
        // A process that is there again knows nothing of it; one that is not says nothing.
        const bool up = host.node != nullptr || host.attacker != nullptr;
        return up ? post(index, to, Kind::Reset, {}) : giveUpLater(index, other(to));
    }
    if (end.paused && end.state == End::State::Open) {
        end.held.push_back(std::move(bytes));
        return;
    }
    const std::size_t size = bytes.size();
    if (end.state == End::State::Open) {
        if (host.attacker != nullptr) {
            host.attacker->received({end.connection.value}, bytes);
        } else {
            host.node->swarm().received(end.connection, bytes, m_now);
            touch({host.index});
        }
    }
    End& sender = m_wires[index].ends[other(to)];
    sender.inFlight -= std::min(sender.inFlight, size);
    if (sender.blocked && sender.state == End::State::Open && alive(sender)) {
        pump(index, other(to), false);
        touch({sender.host});
    }
}

void World::handEnd(std::uint32_t index, std::uint8_t to) {
    End& end = m_wires[index].ends[to];
    if (end.state == End::State::Gone || !alive(end)) return;
    if (end.paused && end.state == End::State::Open) {
        end.held.emplace_back();
        return;
    }
    end.remoteEnded = true;
    if (end.state == End::State::Closing) return cut(index, to, std::errc::timed_out);
    Host& host = *m_hosts[end.host];
    if (host.attacker != nullptr) return host.attacker->ended({end.connection.value});
    host.node->swarm().remoteEnded(end.connection, m_now);
    touch({host.index});
}

void World::resume(std::uint32_t index, std::uint8_t to) {
    const std::uint32_t generation = m_wires[index].generation;
    while (m_wires[index].generation == generation) {
        End& end = m_wires[index].ends[to];
        if (end.paused || end.held.empty() || end.state != End::State::Open || !alive(end)) return;
        Bytes bytes = std::move(end.held.front());
        end.held.erase(end.held.begin());
        const std::uint32_t host = end.host;
        if (bytes.empty()) return handEnd(index, to);
        hand(index, to, std::move(bytes));
        // What it does about them comes first: it may have had enough again.
        settle(host);
    }
}

void World::giveUpLater(std::uint32_t index, std::uint8_t end) {
    put(m_now + kUnanswered, Kind::GivenUp, index, end);
}

void World::cut(std::uint32_t index, std::uint8_t to, std::errc why) {
    End& end = m_wires[index].ends[to];
    if (end.state == End::State::Gone || !alive(end)) return;
    Host& host = *m_hosts[end.host];
    const ConnId connection = end.connection;
    const End::State state = end.state;
    leave(index, to);
    if (host.attacker != nullptr) {
        if (state == End::State::Connecting) return host.attacker->refused({connection.value});
        if (state == End::State::Open) host.attacker->ended({connection.value});
        return;
    }
    const Error error(std::make_error_code(why));
    if (state == End::State::Connecting) {
        host.node->swarm().connectFailed(connection, error, m_now);
    } else {
        host.node->swarm().closed(connection,
                                  state == End::State::Closing ? std::nullopt : std::optional(error), m_now);
    }
    touch({host.index});
}

void World::finish(std::uint32_t index, std::uint8_t side, bool abrupt) {
    End& end = m_wires[index].ends[side];
    Host& host = *m_hosts[end.host];
    const ConnId connection = end.connection;
    if (end.state == End::State::Closing && !abrupt) return;
    if (end.state == End::State::Open) {
        if (!abrupt) pump(index, side, true);
        post(index, side, abrupt ? Kind::Reset : Kind::Fin, {});
        if (!abrupt && !m_wires[index].ends[side].remoteEnded) {
            m_wires[index].ends[side].state = End::State::Closing;
            put(m_now + kLinger, Kind::LingerOver, index, side);
            return;
        }
    }
    leave(index, side);
    if (host.node != nullptr) host.node->swarm().closed(connection, std::nullopt, m_now);
}

void World::leave(std::uint32_t index, std::uint8_t side) {
    Wire& wire = m_wires[index];
    End& end = wire.ends[side];
    if (end.state == End::State::Gone) return;
    end.state = End::State::Gone;
    end.held.clear();
    Host& host = *m_hosts[end.host];
    host.wires.erase(end.connection);
    if (host.attacker != nullptr) m_rawWires.erase(end.connection.value);
    // What is on its way to the other end still needs the wire; after both, nothing does.
    if (wire.ends[other(side)].state != End::State::Gone) return;
    ++wire.generation;
    m_freeWires.push_back(index);
}

void World::obey(std::uint32_t index, const swarm::Connect& order) {
    const auto endpoint = codec::IpEndpoint::of(order.address);
    Host& host = *m_hosts[index];
    const auto fail = [&](std::errc why) {
        host.node->swarm().connectFailed(order.connection, Error(std::make_error_code(why)), m_now);
    };
    if (!endpoint) return fail(std::errc::address_family_not_supported);
    if (host.full()) return fail(std::errc::too_many_files_open);
    static_cast<void>(openWire(index, order.connection, *endpoint));
}

void World::obey(std::uint32_t index, const swarm::Flush& order) {
    const auto found = find(index, order.connection);
    if (found && m_wires[found->first].ends[found->second].state == End::State::Open) {
        pump(found->first, found->second, false);
    }
}

void World::obey(std::uint32_t index, const swarm::CloseWire& order) {
    if (const auto found = find(index, order.connection)) {
        return finish(found->first, found->second, order.abrupt);
    }
}

void World::obey(std::uint32_t index, const swarm::Throttle& order) {
    const auto found = find(index, order.connection);
    if (!found) return;
    End& end = m_wires[found->first].ends[found->second];
    end.paused = !order.reading;
    if (order.reading && !end.held.empty()) put(m_now, Kind::Resume, found->first, found->second);
}

void World::obey(std::uint32_t index, const swarm::Resolve& order) {
    std::vector<std::string> answers;
    if (const auto found = m_names.find(order.name); found != m_names.end()) {
        for (const std::string& answer : found->second) {
            const bool txt = answer.starts_with("dnsaddr=");
            const bool v6 = !txt && answer.find(':') != std::string::npos;
            const auto type = txt ? swarm::RecordType::Txt
                            : v6  ? swarm::RecordType::Aaaa
                                  : swarm::RecordType::A;
            if (type == order.type) answers.push_back(answer);
        }
    }
    Moment moment;
    moment.kind = Kind::Resolved;
    moment.subject = index;
    moment.generation = m_hosts[index]->run;
    moment.call = [this, index, query = order.query, answers = std::move(answers)] {
        m_hosts[index]->node->swarm().resolved(query, answers, m_now);
    };
    m_agenda.put(m_now + m_config.lookupDelay, std::move(moment));
}

void World::obey(std::uint32_t index, const swarm::Listen& order) {
    Host& host = *m_hosts[index];
    auto endpoint = codec::IpEndpoint::of(order.address);
    if (endpoint && endpoint->isUnspecified()) endpoint = endpointAt(host.ip, endpoint->port);
    const auto refuse = [&](std::errc why) {
        host.node->swarm().listenFailed(order.listener, Error(std::make_error_code(why)), m_now);
    };
    if (!endpoint || endpointAt(*endpoint, 0) != host.ip) return refuse(std::errc::address_not_available);
    if (endpoint->port == 0)
        endpoint->port = static_cast<std::uint16_t>(kFirstPort + host.lastPort++ % kPorts);
    if (!m_listeners.emplace(*endpoint, std::pair(index, order.listener)).second) {
        return refuse(std::errc::address_in_use);
    }
    host.node->swarm().listening(order.listener, {endpoint->multiaddr()}, m_now);
}

void World::obey(std::uint32_t index, const swarm::CloseListener& order) {
    std::erase_if(m_listeners,
                  [&](const auto& entry) { return entry.second == std::pair(index, order.listener); });
}

void World::obey(std::uint32_t, const swarm::Multicast&) {
    // No two hosts of the map share a link.
}

std::optional<std::uint32_t> World::rawWire(RawWire wire) const {
    const auto found = m_rawWires.find(wire.value);
    return found == m_rawWires.end() ? std::nullopt : std::optional(found->second);
}

std::uint8_t World::rawEnd(std::uint32_t wire, RawWire id) const {
    // Nodes number their connections too, so the number alone does not tell the ends apart.
    const End& second = m_wires[wire].ends[1];
    return second.connection == ConnId{id.value} && m_hosts[second.host]->attacker != nullptr ? 1 : 0;
}

RawWire World::connect(HostId raw, const codec::Multiaddr& to) {
    const auto endpoint = codec::IpEndpoint::of(to);
    if (!endpoint || m_hosts.at(raw.index)->full()) return {};
    const RawWire id{++m_lastRaw};
    m_rawWires.emplace(id.value, openWire(raw.index, ConnId{id.value}, *endpoint));
    return id;
}

void World::send(RawWire id, BytesView bytes) {
    const auto wire = rawWire(id);
    if (!wire) return;
    const std::uint8_t from = rawEnd(*wire, id);
    if (m_wires[*wire].ends[from].state != End::State::Open) return;
    for (std::size_t at = 0; at < bytes.size(); at += kSegment) {
        const BytesView part = bytes.subspan(at, std::min(kSegment, bytes.size() - at));
        m_wires[*wire].ends[from].inFlight += part.size();
        post(*wire, from, Kind::Segment, copyOf(part));
    }
}

void World::close(RawWire id, bool abrupt) {
    const auto wire = rawWire(id);
    if (!wire) return;
    finish(*wire, rawEnd(*wire, id), abrupt);
}

bool World::listen(HostId raw, const codec::Multiaddr& at) {
    const auto endpoint = codec::IpEndpoint::of(at);
    return endpoint && m_listeners.emplace(*endpoint, std::pair(raw.index, ListenerId{1})).second;
}

} // namespace vedette::lab
