/// A node with a policy, and one without that came to it.
#pragma once

#include "core/node/policy_gate.h"
#include "tests/core/policy/policy_fixture.h"
#include "tests/fakes/virtual_net.h"

#include <map>
#include <optional>
#include <string>

namespace vedette::node::test {

using vedette::test::VirtualHost;
using vedette::test::VirtualNet;

inline const std::string kTopic = "news";

/// Whose key a host of that seed has.
inline codec::PeerId idOf(std::uint64_t seed) {
    SeededRandom random(seed);
    return crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random).value().publicKey().peerId();
}

inline std::shared_ptr<const policy::Policy> policyOf(std::string_view text) {
    return std::make_shared<const policy::Policy>(policy::test::compiled(text));
}

inline PolicyConfig by(std::string_view text) {
    PolicyConfig out;
    out.policy = policyOf(text);
    return out;
}

/// Does all that a node can do.
inline NodeConfig wholeNode() {
    NodeConfig config;
    config.swarm.network = NetworkId{7};
    config.swarm.serve = {"identify", "ping", "perf", "echo"};
    config.dht.emplace();
    config.dht->kad.mode = kad::Mode::Server;
    config.dht->kad.table.exemptPrivate = true;
    config.gossip.emplace();
    config.gossip->exemptPrivate = true;
    config.gossip->topics = {kTopic};
    config.tasks.emplace();
    config.tasks->serve = true;
    return config;
}

inline constexpr std::uint64_t kGuarded = 1;
inline constexpr std::uint64_t kOther = 2;

/// A node with a policy, and one without that came to it.
struct Visit {
    VirtualNet net;
    VirtualHost& guarded;
    VirtualHost& other;

    explicit Visit(const std::optional<PolicyConfig>& policy, NodeConfig config = wholeNode(),
                   swarm::Gate* gate = nullptr)
        : guarded(net.add(kGuarded, with(std::move(config), policy), gate)),
          other(net.add(kOther, wholeNode())) {
        net.listen(guarded);
        net.listen(other);
        static_cast<void>(other.swarm().dial({guarded.address()}, swarm::Reuse::Allowed, net.now));
        net.run(std::chrono::seconds(3));
    }

    static NodeConfig with(NodeConfig config, const std::optional<PolicyConfig>& policy) {
        config.policy = policy;
        return config;
    }

    std::optional<Result<>> outcome(VirtualHost& from, VirtualHost& to, const swarm::Task& task) {
        const auto id = from.swarm().run(from.swarm().connectionTo(to.id()), task, net.now);
        if (!id) return std::nullopt;
        net.run(std::chrono::seconds(5));
        for (auto& done : from.tasks) {
            if (done.task == *id) return done.result;
        }
        return std::nullopt;
    }

    std::optional<kad::LookupEnded> lookUp(VirtualHost& host, const DhtCommand& command) {
        const auto id = host.node->lookUp(command, net.now);
        if (!id) return std::nullopt;
        net.run(std::chrono::seconds(30));
        for (auto& ended : host.lookups) {
            if (ended.id == *id) return std::move(ended);
        }
        return std::nullopt;
    }

    bool hears(VirtualHost& from, VirtualHost& to, std::string_view what) {
        if (!from.node->publish(kTopic, viewOf(what), net.now)) return false;
        net.run(std::chrono::seconds(5));
        return std::ranges::any_of(to.delivered, [&](const auto& one) { return textOf(one.data) == what; });
    }

    [[nodiscard]] bool connected() {
        return static_cast<bool>(other.swarm().connectionTo(guarded.id()))
            && static_cast<bool>(guarded.swarm().connectionTo(other.id()));
    }

    [[nodiscard]] std::uint64_t refusals(std::string_view action, std::string_view rule) const {
        std::uint64_t count = 0;
        for (const auto& refused : guarded.all<event::Refused>()) {
            if (refused.action == action && refused.rule == rule) count += refused.count;
        }
        return count;
    }
};

/// Everything is allowed, but for that.
inline std::string allBut(const std::string& what) {
    const std::string text =
        "version = 1\n[[allow]]\nid = \"all\"\ndo = \"*\"\n[[deny]]\nid = \"not-this\"\ndo = " + what + '\n';
    // Who speaks is the author key, until a delegation ties it to a peer.
    return what.starts_with("\"publish") ? text : text + "who = { peer = \"" + idOf(kOther).text() + "\" }\n";
}

inline swarm::GateRequest asking(swarm::Action action, std::string resource = {}) {
    swarm::GateRequest out;
    out.action = action;
    out.resource = std::move(resource);
    out.subject.peer = idOf(kOther);
    out.subject.address = *codec::Multiaddr::ofTcp("10.1.2.3", 4001);
    return out;
}

inline std::string ruleOf(const swarm::Verdict& verdict) {
    const auto* refusal = std::get_if<swarm::Refuse>(&verdict);
    return refusal == nullptr ? std::string() : refusal->rule;
}

/// Refuses one peer, or answers later.
struct InnerGate final : swarm::Gate {
    swarm::Verdict answer = swarm::Allow{};
    std::size_t asked = 0;

    swarm::Verdict ask(const swarm::GateRequest&, Instant) override {
        ++asked;
        return answer;
    }
};

/// Allows everything, and counts what it is asked by the policy's words.
struct TallyGate final : swarm::Gate {
    std::map<policy::Action, std::uint64_t> asked;

    swarm::Verdict ask(const swarm::GateRequest& request, Instant) override {
        if (request.context.occasion == swarm::Occasion::First) ++asked[policyActionOf(request)];
        return swarm::Allow{};
    }
};

} // namespace vedette::node::test
