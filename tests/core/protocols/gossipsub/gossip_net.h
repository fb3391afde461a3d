/// Many routers on a virtual network: links with delay, order, and loss of RPCs that carry no subscription (a
/// host drops what its queue has no room for, but never forgets to say what it subscribes to).
#pragma once

#include "core/base/overloaded.h"
#include "core/protocols/gossipsub/gossipsub.h"
#include "tests/core/protocols/gossipsub/router_probe.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace vedette::test {

class GossipNet {
public:
    explicit GossipNet(std::uint64_t seed) : m_random(seed) {}

    Duration delayLow = std::chrono::milliseconds(5);
    Duration delayHigh = std::chrono::milliseconds(60);
    std::uint64_t lossPerMille = 0;

    /// Returns its number. Starts without links.
    std::size_t add(gossipsub::Config config = plainConfig()) {
        auto node = std::make_unique<Node>(m_random.below(UINT64_MAX));
        const std::size_t number = m_nodes.size();
        node->peer = peerNumber(5000 + number);
        node->router = std::make_unique<gossipsub::GossipSub>(
            gossipsub::GossipSub::create(node->peer, std::move(config), node->random, m_now).value());
        VD_ASSERT(node->router->setAuthor(authorNumber(9000 + number), {}, m_now).ok());
        m_byPeer[node->peer] = number;
        m_nodes.push_back(std::move(node));
        return number;
    }

    gossipsub::GossipSub& at(std::size_t number) { return *m_nodes[number]->router; }

    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }

    [[nodiscard]] Instant now() const { return m_now; }

    SeededRandom& random() { return m_random; }

    /// a dials b.
    void link(std::size_t a, std::size_t b) {
        if (a == b || !m_nodes[a]->links.insert(b).second) return;
        m_nodes[b]->links.insert(a);
        join(a, b, true);
        join(b, a, false);
    }

    /// A node goes without a word; its neighbours see the connections end.
    void kill(std::size_t number) {
        for (const std::size_t other : m_nodes[number]->links) {
            m_nodes[other]->links.erase(number);
            at(other).peerLeft(m_nodes[number]->peer, m_now);
            drain(other);
        }
        m_nodes[number]->links.clear();
        m_nodes[number]->alive = false;
    }

    [[nodiscard]] bool alive(std::size_t number) const { return m_nodes[number]->alive; }

    void subscribe(std::size_t number, const std::string& topic) {
        VD_ASSERT(at(number).subscribe(topic, {}, m_now).ok());
        drain(number);
    }

    void publish(std::size_t number, const std::string& topic, const std::string& text) {
        VD_ASSERT(at(number).publish(topic, viewOf(text), m_now).ok());
        m_nodes[number]->got.insert(text);
        drain(number);
    }

    [[nodiscard]] bool got(std::size_t number, const std::string& text) const {
        return m_nodes[number]->got.contains(text);
    }

    [[nodiscard]] std::size_t repeats() const { return m_repeats; }

    void run(Duration span) {
        const Instant end = m_now + span;
        for (;;) {
            Instant next = end;
            std::size_t sleeper = m_nodes.size();
            for (std::size_t i = 0; i < m_nodes.size(); ++i) {
                if (m_nodes[i]->alive && *at(i).deadline() < next) {
                    next = *at(i).deadline();
                    sleeper = i;
                }
            }
            if (!m_packets.empty() && m_packets.begin()->first <= next) {
                auto packet = std::move(m_packets.begin()->second);
                m_now = std::max(m_now, m_packets.begin()->first);
                m_packets.erase(m_packets.begin());
                arrive(packet);
                continue;
            }
            if (sleeper == m_nodes.size()) break;
            m_now = next;
            at(sleeper).wake(m_now);
            drain(sleeper);
        }
        m_now = end;
    }

private:
    struct Node {
        explicit Node(std::uint64_t seed) : random(seed) {}

        codec::PeerId peer;
        SeededRandom random;
        std::unique_ptr<gossipsub::GossipSub> router;
        std::set<std::size_t> links;
        std::set<std::string> got;
        bool alive = true;
    };

    struct Packet {
        std::size_t from;
        std::size_t to;
        Bytes rpc;
    };

    void join(std::size_t at, std::size_t other, bool outbound) {
        gossipsub::Link link;
        link.version = gossipsub::Version::V12;
        link.outbound = outbound;
        VD_ASSERT(m_nodes[at]->router->peerJoined(m_nodes[other]->peer, link, m_now).ok());
        drain(at);
    }

    void arrive(const Packet& packet) {
        if (!m_nodes[packet.to]->links.contains(packet.from)) return;
        VD_ASSERT(at(packet.to).received(m_nodes[packet.from]->peer, packet.rpc, m_now).ok());
        drain(packet.to);
    }

    void drain(std::size_t number) {
        while (auto output = at(number).poll()) {
            if (auto* send = std::get_if<gossipsub::SendRpc>(&*output)) {
                post(number, m_byPeer.at(send->peer), std::move(send->rpc));
            } else if (auto* deliver = std::get_if<gossipsub::Deliver>(&*output)) {
                const bool fresh = m_nodes[number]->got.insert(std::string(textOf(deliver->data))).second;
                m_repeats += fresh ? 0U : 1U;
            }
        }
    }

    void post(std::size_t from, std::size_t to, Bytes rpc) {
        const bool lost =
            m_random.below(1000) < lossPerMille && gossipsub::Rpc::decode(rpc).value().subscriptions.empty();
        if (lost) return;
        const auto spread = static_cast<std::uint64_t>((delayHigh - delayLow).count()) + 1;
        Instant when = m_now + delayLow + Duration(static_cast<Duration::rep>(m_random.below(spread)));
        Instant& last = m_lastArrival[{from, to}]; // a stream keeps its order
        when = std::max(when, last);
        last = when;
        m_packets.emplace(when, Packet{from, to, std::move(rpc)});
    }

    SeededRandom m_random;
    Instant m_now{std::chrono::hours(1)};
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::map<codec::PeerId, std::size_t> m_byPeer;
    std::multimap<Instant, Packet> m_packets;
    std::map<std::pair<std::size_t, std::size_t>, Instant> m_lastArrival;
    std::size_t m_repeats = 0;
};

} // namespace vedette::test
