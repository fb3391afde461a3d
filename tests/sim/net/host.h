/// A node over real sockets on a thread of its own, whose events, dials and pings are counted.
#pragma once

#include "core/base/random.h"
#include "core/crypto/private_key.h"
#include "core/crypto/signer.h"
#include "core/net/driver.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace vedette::test {

class Host {
public:
    explicit Host(const node::NodeConfig& base) {
        m_driver = net::Driver::create({}).value();
        m_signer = crypto::makeMemorySigner(
            crypto::PrivateKey::generate(crypto::KeyType::Ed25519, m_random).value());
        node::NodeConfig config = base;
        config.swarm.timeline = m_driver->timeline();
        m_node =
            std::make_unique<node::Node>(config, *m_signer, nullptr, m_random, m_events, m_driver->now());
        m_driver->attach(*m_node, [this](node::Node&, node::Output output) { keep(std::move(output)); });
        m_driver->post([this] { m_node->wake(m_driver->now()); });
        m_thread = std::thread([this] { m_driver->run(); });
    }

    ~Host() {
        m_driver->stop();
        m_thread.join();
        m_driver->detach(*m_node);
    }

    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    /// Runs on the host's thread; waits for the answer.
    template <class F>
    auto ask(F what) {
        std::promise<decltype(what(std::declval<swarm::Swarm&>(), Instant{}))> promise;
        auto answer = promise.get_future();
        m_driver->post([&] { promise.set_value(what(m_node->swarm(), m_driver->now())); });
        return answer.get();
    }

    template <class F>
    bool until(F holds) {
        constexpr Duration kStep = std::chrono::milliseconds(10);
        for (Duration waited{}; waited < std::chrono::seconds(30); waited += kStep) {
            if (holds()) return true;
            std::this_thread::sleep_for(kStep);
        }
        return false;
    }

    codec::Multiaddr listen() {
        ask([](swarm::Swarm& s, Instant) {
            return s.listen(codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/0").value());
        });
        codec::Multiaddr address;
        const bool done = until([&] {
            const std::lock_guard lock(m_mutex);
            if (!m_listens.empty()) address = m_listens.front();
            return !m_listens.empty();
        });
        VD_ASSERT(done);
        return address;
    }

    /// Waits for the end of the dial.
    Result<ConnId> dial(const codec::Multiaddr& to) {
        {
            const std::lock_guard lock(m_mutex);
            m_dialled.reset();
        }
        ask([&](swarm::Swarm& s, Instant now) { return s.dial({to}, swarm::Reuse::Never, now).ok(); });
        std::optional<Result<ConnId>> done;
        const bool ended = until([&] {
            const std::lock_guard lock(m_mutex);
            done = m_dialled;
            return done.has_value();
        });
        VD_ASSERT(ended);
        return *done;
    }

    [[nodiscard]] codec::PeerId id() {
        return ask([](swarm::Swarm& s, Instant) { return s.self(); });
    }

    /// Its only connection is never idle.
    void keepTheOne() {
        ask([](swarm::Swarm& s, Instant) {
            s.keep(s.connections().at(0).id, true);
            return true;
        });
    }

    /// Round trips of so many pings one after the other; fewer when some failed.
    std::vector<Duration> ping(ConnId connection, std::uint32_t count) {
        {
            const std::lock_guard lock(m_mutex);
            m_trips.clear();
            m_tasksDone = 0;
        }
        ask([&](swarm::Swarm& s, Instant now) { return s.run(connection, swarm::DoPing{count}, now).ok(); });
        until([&] {
            const std::lock_guard lock(m_mutex);
            return m_tasksDone > 0;
        });
        const std::lock_guard lock(m_mutex);
        return m_trips;
    }

    /// How often a violation or rule was named since the last forget().
    std::size_t named(const std::string& code) {
        const std::lock_guard lock(m_mutex);
        std::size_t count = 0;
        for (const auto& [name, times] : m_named) {
            if (name == code) count += times;
        }
        return count;
    }

    std::string names() {
        const std::lock_guard lock(m_mutex);
        std::string all;
        for (const auto& [name, times] : m_named) all += name + " x" + std::to_string(times) + " ";
        return all;
    }

    void forget() {
        const std::lock_guard lock(m_mutex);
        m_named.clear();
    }

private:
    void keep(node::Output output) {
        const std::lock_guard lock(m_mutex);
        if (auto* event = std::get_if<event::Event>(&output)) {
            if (const auto* violated = std::get_if<event::PeerViolated>(&event->body)) {
                m_named[violated->violation] += 1;
            } else if (const auto* broken = std::get_if<event::StreamViolated>(&event->body)) {
                m_named["stream " + broken->violation] += 1;
            } else if (const auto* refused = std::get_if<event::Refused>(&event->body)) {
                m_named[refused->rule] += refused->count;
            } else if (const auto* closed = std::get_if<event::ConnectionClosed>(&event->body)) {
                const std::string idle = Error(swarm::CloseReason::Idle).text();
                if (closed->reason == idle) m_named[idle] += 1;
            } else if (const auto* trip = std::get_if<event::PingMeasured>(&event->body)) {
                m_trips.push_back(trip->roundTrip);
            }
        } else if (auto* listen = std::get_if<swarm::ListenDone>(&output)) {
            if (listen->addresses) m_listens = *listen->addresses;
        } else if (auto* dial = std::get_if<swarm::DialDone>(&output)) {
            m_dialled = std::move(dial->connection);
        } else if (std::holds_alternative<swarm::TaskDone>(output)) {
            ++m_tasksDone;
        }
    }

    SystemRandom m_random;
    event::Counter m_events;
    std::unique_ptr<net::Driver> m_driver;
    std::unique_ptr<crypto::Signer> m_signer;
    std::unique_ptr<node::Node> m_node;
    std::thread m_thread;
    std::mutex m_mutex; ///< guards all below
    std::map<std::string, std::size_t> m_named;
    std::vector<Duration> m_trips;
    std::vector<codec::Multiaddr> m_listens;
    std::optional<Result<ConnId>> m_dialled; ///< the last that ended
    std::size_t m_tasksDone = 0;
};

} // namespace vedette::test
