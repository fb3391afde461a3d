#include "core/net/carrier.h"

#include "core/base/log.h"
#include "core/net/net_error.h"

#include <asio/post.hpp>
#include <asio/socket_base.hpp>

namespace vedette::net {

Carrier::Carrier(Loop& loop, node::Node& node, Driver::Sink sink, std::function<void(Instant)> wakeAt,
                 std::optional<codec::IpEndpoint> from)
    : m_loop(loop), m_node(node), m_sink(std::move(sink)), m_wakeAt(std::move(wakeAt)), m_from(from) {}

Carrier::~Carrier() {
    for (const auto& [id, wire] : m_wires) wire->abandon();
    for (const auto& [id, listener] : m_listeners) listener->close();
    if (m_group) m_group->close();
}

Instant Carrier::beginTurn() noexcept {
    ++m_loop.turn;
    return Loop::now();
}

void Carrier::endTurn(Instant now) {
    settle(now);
    if (const auto next = deadline()) m_wakeAt(*next);
}

void Carrier::settle(Instant now) {
    if (m_settling) return; // a report given while obeying; the loop below goes on with what it caused
    m_settling = true;
    for (bool busy = true; busy;) {
        busy = false;
        while (auto output = m_node.poll(now)) {
            busy = true;
            m_sink(m_node, std::move(*output));
        }
        while (auto order = m_node.order()) {
            busy = true;
            std::visit([&](const auto& one) { obey(one, now); }, *order);
        }
    }
    m_settling = false;
}

std::optional<Instant> Carrier::deadline() const {
    std::optional<Instant> first = m_node.deadline();
    const auto consider = [&](Instant at) {
        if (!first || at < *first) first = at;
    };
    if (!m_lingering.empty()) consider(m_lingering.front().until);
    for (const auto& [id, listener] : m_listeners) {
        if (listener->resumesAt()) consider(*listener->resumesAt());
    }
    return first;
}

void Carrier::wake(Instant now) {
    while (!m_lingering.empty() && m_lingering.front().until <= now) {
        const ConnId id = m_lingering.front().id;
        m_lingering.pop_front();
        if (const auto lingering = wire(id)) lingering->lingerOver(now);
    }
    for (const auto& [id, listener] : m_listeners) {
        if (listener->resumesAt() && *listener->resumesAt() <= now) listener->resume();
    }
    const auto due = m_node.deadline();
    if (due && *due <= now) m_node.wake(now);
}

void Carrier::accepted(ListenerId listener, TcpSocket socket, const codec::Multiaddr& local,
                       const codec::Multiaddr& remote, Instant now) {
    const Result<ConnId> id = swarm().accepted(listener, local, remote, now);
    if (!id) {
        ++m_loop.counters.turnedAway;
        // A reset leaves nothing behind in TIME_WAIT: a flood costs its sender more than us.
        std::error_code ignored;
        socket.set_option(asio::socket_base::linger(true, 0), ignored);
        socket.close(ignored);
        return;
    }
    const auto made = std::make_shared<Wire>(*this, *id, std::move(socket));
    m_wires.emplace(*id, made);
    made->begin();
    settle(now);
}

void Carrier::linger(ConnId id, Instant until) {
    m_lingering.push_back({id, until});
}

void Carrier::forget(ConnId id) {
    m_wires.erase(id);
}

std::shared_ptr<Wire> Carrier::wire(ConnId id) const {
    const auto found = m_wires.find(id);
    return found == m_wires.end() ? nullptr : found->second;
}

void Carrier::obey(const swarm::Connect& order, Instant now) {
    const auto endpoint = codec::IpEndpoint::of(order.address);
    if (!endpoint) return swarm().connectFailed(order.connection, WireError::NotTcp, now);
    const auto made = std::make_shared<Wire>(*this, order.connection, TcpSocket(m_loop.io));
    m_wires.emplace(order.connection, made);
    made->connect(endpointOf(*endpoint), now);
}

void Carrier::obey(const swarm::Flush& order, Instant now) {
    const auto found = wire(order.connection);
    if (found == nullptr) return;
    if (m_loop.reading == nullptr || m_loop.reading == found.get()) return found->flush(now);
    // It waits until everybody who is ready has been heard: a message that is passed on to eight takes eight
    // system calls, for which the next sender would wait, and what comes meanwhile may go with it.
    if (!found->putOff()) return;
    m_putOff.push_back(order.connection);
    if (m_putOff.size() > 1) return;
    asio::post(m_loop.io, [weak = weak_from_this()] {
        if (const auto carrier = weak.lock()) carrier->flushPutOff();
    });
}

void Carrier::flushPutOff() {
    const Instant now = beginTurn();
    for (const ConnId id : std::exchange(m_putOff, {})) {
        if (const auto found = wire(id)) found->flush(now);
    }
    endTurn(now);
}

void Carrier::obey(const swarm::CloseWire& order, Instant now) {
    if (const auto found = wire(order.connection)) found->close(order.abrupt, now);
}

void Carrier::obey(const swarm::Throttle& order, Instant) {
    if (const auto found = wire(order.connection)) found->throttle(order.reading);
}

void Carrier::obey(const swarm::Resolve& order, Instant now) {
    if (m_loop.resolver == nullptr) {
        auto made = Resolver::create(m_loop.io, m_loop.resolverConfig);
        if (!made) return swarm().resolved(order.query, Fail{std::move(made).error()}, now);
        m_loop.resolver = std::move(made).value();
    }
    m_loop.resolver->resolve(order.name, order.type,
                             [weak = weak_from_this(), query = order.query](auto answers) {
                                 const auto carrier = weak.lock();
                                 if (carrier == nullptr) return;
                                 const Instant at = carrier->beginTurn();
                                 carrier->swarm().resolved(query, std::move(answers), at);
                                 carrier->endTurn(at);
                             });
}

void Carrier::obey(const swarm::Listen& order, Instant now) {
    const auto endpoint = codec::IpEndpoint::of(order.address);
    if (!endpoint) return swarm().listenFailed(order.listener, WireError::NotTcp, now);
    const auto made = std::make_shared<Listener>(*this, order.listener);
    if (made->open(*endpoint, now)) m_listeners.emplace(order.listener, made);
}

void Carrier::obey(const swarm::CloseListener& order, Instant) {
    const auto found = m_listeners.find(order.listener);
    if (found == m_listeners.end()) return;
    found->second->close();
    m_listeners.erase(found);
}

void Carrier::obey(const swarm::Multicast& order, Instant now) {
    if (m_group == nullptr) {
        auto opened = LinkGroup::open(m_loop, [weak = weak_from_this()](BytesView packet) {
            const auto carrier = weak.lock();
            if (carrier == nullptr) return;
            const Instant at = carrier->beginTurn();
            carrier->node().heardOnLink(packet, at);
            carrier->endTurn(at);
        });
        if (!opened) return log::write(log::Level::Warning, "net", "no multicast: " + opened.error().text());
        m_group = *std::move(opened);
    }
    m_group->send(order.packet, now);
}

} // namespace vedette::net
