/// A loop with nodes on real loopback sockets for the tests of this folder, and a stranger's socket.
#pragma once

#include "core/net/driver.h"

#include "core/crypto/private_key.h"

#include <QtTest/QtTest>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vedette::net::test {

/// A driver with nodes whose outputs are kept, run until a condition holds.
class Bench {
public:
    struct Peer {
        std::unique_ptr<crypto::Signer> signer;
        std::unique_ptr<node::Node> node;
        bool ready = false;
        std::vector<codec::Multiaddr> addresses;
        std::vector<Error> listenErrors;
        std::vector<Result<ConnId>> dialled;
        std::vector<event::Event> events;
        std::vector<Result<>> tasks;

        [[nodiscard]] swarm::Swarm& swarm() { return node->swarm(); }

        template <class Body>
        [[nodiscard]] const Body* find() const {
            for (const auto& event : events) {
                if (const auto* body = std::get_if<Body>(&event.body)) return body;
            }
            return nullptr;
        }
    };

    explicit Bench(DriverConfig config = {}) {
        auto made = Driver::create(std::move(config));
        if (!made) qFatal("%s", made.error().text().c_str());
        driver = std::move(made).value();
    }

    ~Bench() {
        for (const auto& peer : peers) driver->detach(*peer->node);
    }

    Peer& add(const std::function<void(swarm::SwarmConfig&)>& change = {}, swarm::Gate* gate = nullptr) {
        peers.push_back(std::make_unique<Peer>());
        Peer& peer = *peers.back();
        peer.signer = crypto::makeMemorySigner(
            crypto::PrivateKey::generate(crypto::KeyType::Ed25519, m_random).value());
        node::NodeConfig config;
        config.swarm.timeline = driver->timeline();
        config.swarm.identifyOnConnect = false;
        config.swarm.serve = {"identify", "ping", "perf", "echo"};
        if (change) change(config.swarm);
        peer.node =
            std::make_unique<node::Node>(config, *peer.signer, gate, m_random, m_events, driver->now());
        driver->attach(*peer.node,
                       [this, &peer](node::Node&, node::Output output) { keep(peer, std::move(output)); });
        driver->post([this, &peer] { peer.node->wake(driver->now()); });
        if (!until([&] { return peer.ready; })) qFatal("the node never became ready");
        return peer;
    }

    codec::Multiaddr listen(Peer& peer, const char* where = "/ip4/127.0.0.1/tcp/0") {
        driver->post([&, where] {
            static_cast<void>(peer.swarm().listen(codec::Multiaddr::fromText(where).value()));
        });
        if (!until([&] { return !peer.addresses.empty(); })) qFatal("never listened");
        return peer.addresses.front();
    }

    void dial(Peer& peer, const codec::Multiaddr& to) {
        driver->post([this, &peer, to] {
            const auto dial = peer.swarm().dial({to}, swarm::Reuse::Never, driver->now());
            if (!dial) peer.dialled.emplace_back(Fail{dial.error()});
        });
    }

    ConnId connect(Peer& from, const codec::Multiaddr& to) {
        dial(from, to);
        if (!until([&] { return !from.dialled.empty(); })) qFatal("the dial never ended");
        return from.dialled.back().ok() ? *from.dialled.back() : ConnId{};
    }

    void run(Peer& peer, ConnId on, swarm::Task task) {
        driver->post([this, &peer, on, task] {
            if (!peer.swarm().run(on, task, driver->now())) qFatal("the task did not start");
        });
    }

    bool until(const std::function<bool()>& done, Duration limit = std::chrono::seconds(10)) {
        m_done = done;
        if (done()) return true;
        tick(++m_round, driver->now() + limit);
        driver->run();
        ++m_round;
        m_done = {};
        return done();
    }

    std::unique_ptr<Driver> driver;
    std::vector<std::unique_ptr<Peer>> peers;

private:
    /// Asks again now and then, for what no output tells.
    void tick(std::uint64_t round, Instant end) {
        driver->at(std::min(end, driver->now() + std::chrono::milliseconds(20)), [this, round, end] {
            if (round != m_round) return;
            if (driver->now() >= end || (m_done && m_done())) return driver->stop();
            tick(round, end);
        });
    }

    void keep(Peer& peer, node::Output output) {
        if (std::holds_alternative<node::NodeReady>(output)) peer.ready = true;
        if (auto* listening = std::get_if<swarm::ListenDone>(&output)) {
            if (listening->addresses) {
                peer.addresses = *listening->addresses;
            } else {
                peer.listenErrors.push_back(listening->addresses.error());
            }
        }
        if (auto* dialled = std::get_if<swarm::DialDone>(&output))
            peer.dialled.push_back(dialled->connection);
        if (auto* task = std::get_if<swarm::TaskDone>(&output)) peer.tasks.push_back(task->result);
        if (auto* event = std::get_if<event::Event>(&output)) peer.events.push_back(*event);
        if (m_done && m_done()) driver->stop();
    }

    SystemRandom m_random;
    event::Counter m_events;
    std::function<bool()> m_done;
    std::uint64_t m_round = 0;
};

/// A blocking socket on loopback, for what a node would never do.
class Raw {
public:
    explicit Raw(const codec::Multiaddr& to) : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const timeval limit{5, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(codec::IpEndpoint::of(to)->port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected = ::connect(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }

    ~Raw() { ::close(m_fd); }

    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;

    void send(std::string_view text) const {
        static_cast<void>(::send(m_fd, text.data(), text.size(), MSG_NOSIGNAL));
    }

    [[nodiscard]] std::string receive(std::size_t size) const {
        std::string text(size, '\0');
        const ssize_t got = ::recv(m_fd, text.data(), size, MSG_WAITALL);
        text.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
        return text;
    }

    /// 0 at an orderly end, -errno at another.
    [[nodiscard]] int readToEnd() const {
        char room[4096];
        for (;;) {
            const ssize_t got = ::recv(m_fd, room, sizeof room, 0);
            if (got <= 0) return got == 0 ? 0 : -errno;
        }
    }

    bool connected = false;

private:
    int m_fd;
};

} // namespace vedette::net::test
