#include "core/lab/loopback.h"

#include "core/lab/seed.h"
#include "core/net/sockets.h"

#include <asio/buffer.hpp>
#include <asio/socket_base.hpp>
#include <asio/write.hpp>

#include <algorithm>
#include <deque>

namespace vedette::lab {

namespace {

constexpr Duration kGoodbye = std::chrono::seconds(1);
constexpr std::size_t kRawRead = 16 * 1024;
constexpr std::size_t kMaxUnsent =
    1024 * 1024; ///< of one raw wire; what a closed window does not take is dropped

} // namespace

struct Loopback::Host {
    codec::IpEndpoint ip;
    std::uint32_t index = 0;
    std::unique_ptr<SeededRandom> random;
    std::unique_ptr<crypto::Signer> signer;
    node::NodeConfig config;
    swarm::Gate* gate = nullptr;
    std::unique_ptr<node::Node> node;
    Attacker* attacker = nullptr;
};

/// A TCP socket that reads all the time and hands on what comes.
struct Loopback::RawSocket : std::enable_shared_from_this<RawSocket> {
    RawSocket(net::TcpSocket s, Attacker& a, Loopback& o) : socket(std::move(s)), attacker(a), owner(o) {}

    void read() {
        socket.async_read_some(asio::buffer(buffer),
                               [self = shared_from_this()](std::error_code code, std::size_t n) {
                                   if (self->gone) return;
                                   if (code) return self->end();
                                   self->attacker.received(self->id, BytesView(self->buffer).first(n));
                                   if (!self->gone) self->read();
                               });
    }

    void write(BytesView bytes) {
        if (unsent + bytes.size() > kMaxUnsent) return;
        unsent += bytes.size();
        queue.push_back(copyOf(bytes));
        if (queue.size() == 1) writeFirst();
    }

    void writeFirst() {
        asio::async_write(socket, asio::buffer(queue.front()),
                          [self = shared_from_this()](std::error_code code, std::size_t n) {
                              self->unsent -= std::min(self->unsent, n);
                              if (self->gone || code) return; // reading finds out too
                              self->queue.pop_front();
                              if (!self->queue.empty()) self->writeFirst();
                          });
    }

    /// The other side's doing.
    void end() {
        if (std::exchange(gone, true)) return;
        std::error_code ignored;
        socket.close(ignored);
        const auto self = shared_from_this();
        owner.m_sockets.erase(id);
        open ? attacker.ended(id) : attacker.refused(id);
    }

    net::TcpSocket socket;
    Attacker& attacker;
    Loopback& owner;
    RawWire id;
    bool open = false;
    bool gone = false;
    std::array<Byte, kRawRead> buffer{};
    std::deque<Bytes> queue;
    std::size_t unsent = 0;
};

struct Loopback::RawListener : std::enable_shared_from_this<RawListener> {
    RawListener(net::TcpAcceptor a, HostId h, Loopback& o) : acceptor(std::move(a)), host(h), owner(o) {}

    void accept() {
        acceptor.async_accept([self = shared_from_this()](std::error_code code, net::TcpSocket socket) {
            if (code) return;
            Attacker& attacker = *self->owner.m_hosts[self->host.index]->attacker;
            const auto made = std::make_shared<RawSocket>(std::move(socket), attacker, self->owner);
            made->open = true;
            const RawWire id = self->owner.adopt(self->host, made);
            attacker.accepted(id);
            if (!made->gone) made->read();
            self->accept();
        });
    }

    net::TcpAcceptor acceptor;
    HostId host;
    Loopback& owner;
};

Loopback::Loopback(std::unique_ptr<net::Driver> driver, std::uint64_t seed)
    : m_seed(seed), m_driver(std::move(driver)) {}

Loopback::~Loopback() {
    for (const auto& [id, socket] : m_sockets) socket->gone = true;
}

Result<std::unique_ptr<Carrier>> Loopback::create(std::uint64_t seed) {
    auto driver = VD_TRY(net::Driver::create({})); // not behind a new, whose memory a return would leave
    return std::unique_ptr<Carrier>(new Loopback(std::move(driver), seed));
}

Instant Loopback::now() const {
    return m_driver->now();
}

const Timeline& Loopback::timeline() const {
    return m_driver->timeline();
}

codec::IpEndpoint Loopback::placed(codec::IpEndpoint onMap) const {
    onMap.address[0] = 127;
    onMap.address[1] = static_cast<Byte>(onMap.address[1] + 1);
    return onMap;
}

HostId Loopback::addNode(codec::IpEndpoint ip, HostConfig, node::NodeConfig config,
                         crypto::PrivateKey identity, swarm::Gate* gate) {
    auto host = std::make_unique<Host>();
    host->ip = ip;
    host->index = static_cast<std::uint32_t>(m_hosts.size());
    host->random = std::make_unique<SeededRandom>(seedOf(m_seed, 1 + std::uint64_t{host->index}));
    host->signer = crypto::makeMemorySigner(std::move(identity));
    config.swarm.timeline = m_driver->timeline();
    host->config = std::move(config);
    host->gate = gate;
    m_hosts.push_back(std::move(host));
    makeNode(*m_hosts.back());
    return {m_hosts.back()->index};
}

void Loopback::makeNode(Host& host) {
    host.node =
        std::make_unique<node::Node>(host.config, *host.signer, host.gate, *host.random, m_events, now());
    host.signer->onReady([raw = host.node.get(), this, &host] {
        m_driver->post([this, raw, &host] {
            if (host.node.get() == raw) raw->wake(now());
        });
    });
    m_driver->attach(
        *host.node,
        [this, &host](node::Node& node, node::Output output) {
            // What one that has left still says is an event at most: its numbers mean nothing any more.
            const bool current = &node == host.node.get();
            if (m_sink && (current || std::holds_alternative<event::Event>(output)))
                m_sink({host.index}, output);
        },
        host.ip);
}

HostId Loopback::addRaw(codec::IpEndpoint ip, HostConfig, Attacker& attacker) {
    auto host = std::make_unique<Host>();
    host->ip = ip;
    host->index = static_cast<std::uint32_t>(m_hosts.size());
    host->attacker = &attacker;
    m_hosts.push_back(std::move(host));
    return {m_hosts.back()->index};
}

void Loopback::onOutput(Sink sink) {
    m_sink = std::move(sink);
}

node::Node* Loopback::node(HostId host) {
    return m_hosts.at(host.index)->node.get();
}

void Loopback::touch(HostId) {
    // The driver drains every node after each turn.
}

void Loopback::retire(std::unique_ptr<node::Node> node) {
    m_driver->detach(*node);
    std::erase(m_leaving, nullptr);
    m_leaving.push_back(std::move(node)); // kept until the run is over: a turn under way may know it
}

void Loopback::stop(HostId id, bool crash) {
    Host& host = *m_hosts.at(id.index);
    if (host.node == nullptr) return;
    auto node = std::move(host.node);
    host.signer->onReady({});
    if (crash) return retire(std::move(node));
    node->shutdown(now());
    node::Node* raw = node.get();
    m_leaving.push_back(std::move(node));
    at(now() + kGoodbye, [this, raw] { m_driver->detach(*raw); });
}

void Loopback::start(HostId id) {
    Host& host = *m_hosts.at(id.index);
    if (host.node == nullptr && host.signer != nullptr) makeNode(host);
}

RawWire Loopback::adopt(HostId, std::shared_ptr<RawSocket> socket) {
    socket->id = {++m_lastRaw};
    m_sockets.emplace(socket->id, socket);
    return socket->id;
}

RawWire Loopback::connect(HostId raw, const codec::Multiaddr& to) {
    const auto endpoint = codec::IpEndpoint::of(to);
    const Host& host = *m_hosts.at(raw.index);
    if (!endpoint) return {};
    net::TcpSocket socket(m_driver->io());
    std::error_code code;
    socket.open(net::endpointOf(*endpoint).protocol(), code);
    auto local = net::endpointOf(host.ip);
    local.port(0);
    if (!code) socket.bind(local, code);
    if (code) return {};
    const auto made = std::make_shared<RawSocket>(std::move(socket), *host.attacker, *this);
    const RawWire id = adopt(raw, made);
    made->socket.async_connect(net::endpointOf(*endpoint), [made](std::error_code result) {
        if (made->gone) return;
        if (result) return made->end();
        made->open = true;
        made->attacker.connected(made->id);
        if (!made->gone) made->read();
    });
    return id;
}

void Loopback::send(RawWire wire, BytesView bytes) {
    const auto found = m_sockets.find(wire);
    if (found != m_sockets.end() && found->second->open) found->second->write(bytes);
}

void Loopback::close(RawWire wire, bool abrupt) {
    const auto found = m_sockets.find(wire);
    if (found == m_sockets.end()) return;
    const auto socket = found->second;
    m_sockets.erase(found);
    socket->gone = true;
    std::error_code ignored;
    if (abrupt) socket->socket.set_option(asio::socket_base::linger(true, 0), ignored);
    socket->socket.close(ignored);
}

bool Loopback::listen(HostId raw, const codec::Multiaddr& at) {
    const auto endpoint = codec::IpEndpoint::of(at);
    if (!endpoint) return false;
    net::TcpAcceptor acceptor(m_driver->io());
    std::error_code code;
    acceptor.open(net::endpointOf(*endpoint).protocol(), code);
    if (!code) acceptor.set_option(asio::socket_base::reuse_address(true), code);
    if (!code) acceptor.bind(net::endpointOf(*endpoint), code);
    if (!code) acceptor.listen(net::Driver::kBacklog, code);
    if (code) return false;
    m_listeners.push_back(std::make_shared<RawListener>(std::move(acceptor), raw, *this));
    m_listeners.back()->accept();
    return true;
}

void Loopback::at(Instant when, std::function<void()> what) {
    m_driver->at(when, std::move(what));
}

void Loopback::side(HostId, std::uint8_t) {}

void Loopback::run(Duration span) {
    m_driver->at(m_driver->now() + span, [this] { m_driver->stop(); });
    m_driver->run();
}

} // namespace vedette::lab
