/// Two connected nodes on a virtual network, and the questions that tests ask them.
#pragma once

#include "tests/fakes/virtual_net.h"

#include <QtCore/QString>

#include <algorithm>
#include <string>
#include <vector>

namespace vedette::test {

inline node::NodeConfig serving(std::vector<std::string> protocols = {"identify", "ping", "perf", "echo"}) {
    node::NodeConfig config;
    config.swarm.network = NetworkId{7};
    config.swarm.serve = std::move(protocols);
    return config;
}

/// Two nodes, the first listening, the second connected to it.
struct Pair {
    VirtualNet net;
    VirtualHost& server;
    VirtualHost& client;

    explicit Pair(node::NodeConfig a = serving(), node::NodeConfig b = serving(),
                  swarm::Gate* gateA = nullptr, swarm::Gate* gateB = nullptr)
        : server(net.add(1, std::move(a), gateA)), client(net.add(2, std::move(b), gateB)) {
        net.listen(server);
    }

    Result<swarm::DialId> dial() {
        return client.swarm().dial({server.address()}, swarm::Reuse::Allowed, net.now);
    }

    ConnId connect() {
        const auto dialled = dial();
        if (!dialled) return {};
        net.run(std::chrono::milliseconds(200));
        if (client.dials.empty() || !client.dials.back().connection) return {};
        return *client.dials.back().connection;
    }

    Result<> outcome(swarm::Task task, Duration span = std::chrono::seconds(5)) {
        const auto connections = client.swarm().connections();
        if (connections.empty()) return Fail{swarm::StreamError::ConnectionLost};
        const auto id = client.swarm().run(connections.front().id, task, net.now);
        if (!id) return Fail{id.error()};
        net.run(span);
        for (auto& done : client.tasks) {
            if (done.task == *id) return done.result;
        }
        return Fail{swarm::DialError::TimedOut};
    }
};

/// How many causes of that kind the host's events of `kind` name, all together.
inline std::size_t causesNamed(const VirtualHost& host, event::Kind kind, event::Kind cause) {
    std::size_t count = 0;
    for (const event::Event& event : host.events) {
        if (event.kind() != kind) continue;
        for (const event::Event& earlier : host.events) {
            count += earlier.kind() == cause && earlier.id < event.id
                  && std::ranges::find(event.causes, earlier.id) != event.causes.end();
        }
    }
    return count;
}

/// The stable name of a code, as events carry it.
template <class E>
QString codeOf(E code) {
    return QString::fromStdString(Error(code).text());
}

inline bool is(const Result<>& result, std::error_code code) {
    return !result && result.error().code == code;
}

} // namespace vedette::test
