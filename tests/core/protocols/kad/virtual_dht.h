/// Hundreds of DHT machines that talk to each other in one process, on one virtual clock, with delays.
///
/// It plays what a node does for its Kad: connects, runs identify (peerSeen on both sides), carries messages.
/// Nodes can be down, silent, or lie. Same seed, same run.
#pragma once

#include "core/base/check.h"
#include "core/protocols/kad/kad.h"
#include "tests/core/protocols/kad/dht_samples.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <queue>
#include <vector>

namespace vedette::test {

enum class Manner {
    Honest,
    Silent,   ///< takes requests and does not answer
    Misleads, ///< names only its accomplices, nearest to the key first; knows no value
    Garbles,  ///< answers bytes that are no message
    Forgets,  ///< routes well, but never has a value and never stores one
};

class VirtualDht {
public:
    struct Node {
        codec::PeerId id;
        codec::Multiaddr address;
        std::unique_ptr<kad::Kad> kad;
        Manner manner = Manner::Honest;
        bool up = true;
        std::vector<kad::LookupEnded> ended;
        std::vector<kad::BootstrapCompared> compared;
        std::vector<kad::Misbehaved> misbehaved;
        std::size_t tableChanges = 0;
        std::size_t stored = 0;
        std::size_t asked = 0; ///< requests that came in
    };

    explicit VirtualDht(std::uint64_t seed) : m_random(seed) {}

    static kad::Config config(std::size_t k = 10) {
        kad::Config out;
        out.lookup.width = k;
        out.lookup.alpha = 5;
        out.lookup.paths = 3;
        out.table.bucketSize = k;
        out.table.exemptPrivate = true; // they all live in 10/8
        out.timeline.wallAtOrigin = {1'800'000'000'000};
        return out;
    }

    std::size_t add(const kad::Config& config, Manner manner = Manner::Honest) {
        const std::uint64_t number = m_nodes.size() + 1;
        Node node;
        node.id = peerNumber(number);
        node.address = addressNumber(number);
        node.kad = std::make_unique<kad::Kad>(node.id, config, m_random, m_now);
        node.kad->setAddresses({node.address});
        node.manner = manner;
        m_byId[node.id] = m_nodes.size();
        m_nodes.push_back(std::move(node));
        return m_nodes.size() - 1;
    }

    /// Each knows so many others, drawn by lot.
    void acquaint(std::size_t perNode) {
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            for (std::size_t j = 0; j < perNode; ++j) meet(i, m_random.below(m_nodes.size()));
        }
        drainAll();
    }

    /// `a` learns of `b` as from identify.
    void meet(std::size_t a, std::size_t b) {
        if (a == b) return;
        m_nodes[a].kad->peerSeen({m_nodes[b].id,
                                  {m_nodes[b].address},
                                  m_nodes[b].kad->mode() == kad::Mode::Server,
                                  {codec::IpEndpoint::of(m_nodes[b].address), 0}},
                                 m_now);
        drain(a);
    }

    void bootstrap(std::size_t index, std::vector<kad::Peer> bootnodes) {
        m_nodes[index].kad->bootstrap(std::move(bootnodes), m_now);
        drain(index);
    }

    Node& operator[](std::size_t index) { return m_nodes[index]; }

    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }

    [[nodiscard]] Instant now() const { return m_now; }

    [[nodiscard]] std::size_t indexOf(const codec::PeerId& id) const { return m_byId.at(id); }

    Random& random() { return m_random; }

    /// Of those that are up, nearest first.
    std::vector<codec::PeerId> trulyClosest(const kad::Key& target, std::size_t count,
                                            const std::function<bool(const Node&)>& counts = {}) const {
        std::vector<codec::PeerId> out;
        for (const Node& node : m_nodes) {
            if (node.up && (!counts || counts(node))) out.push_back(node.id);
        }
        std::ranges::sort(out, [&](const auto& a, const auto& b) {
            return kad::nearer(target, kad::Key::of(a), kad::Key::of(b));
        });
        if (out.size() > count) out.resize(count);
        return out;
    }

    /// Runs until the lookup of that node has ended, and gives its end.
    kad::LookupEnded finish(std::size_t node, kad::LookupId lookup) {
        drain(node);
        for (;;) {
            auto& ended = m_nodes[node].ended;
            const auto at = std::ranges::find(ended, lookup, &kad::LookupEnded::id);
            if (at != ended.end()) {
                auto out = std::move(*at);
                ended.erase(at);
                return out;
            }
            VD_ASSERT(step()); // else the lookup never ends
        }
    }

    void runFor(Duration duration) {
        const Instant until = m_now + duration;
        while (step(until)) {
        }
        m_now = until;
    }

private:
    struct Event {
        Instant at;
        std::uint64_t order;
        std::function<void()> happen;

        bool operator<(const Event& other) const {
            return at != other.at ? at > other.at : order > other.order;
        }
    };

    void later(Duration delay, std::function<void()> happen) {
        m_events.push({m_now + delay, ++m_order, std::move(happen)});
    }

    /// Whatever is next, unless it is later than `until`.
    bool step(Instant until = Instant::max()) {
        Instant next = Instant::max();
        if (!m_events.empty()) next = m_events.top().at;
        std::size_t due = m_nodes.size();
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            const auto deadline = m_nodes[i].up ? m_nodes[i].kad->deadline() : std::nullopt;
            if (deadline && *deadline < next) {
                next = *deadline;
                due = i;
            }
        }
        if (next == Instant::max() || next > until) return false;
        m_now = std::max(m_now, next);
        if (due < m_nodes.size()) {
            m_nodes[due].kad->wake(m_now);
            drain(due);
            return true;
        }
        const auto happen = m_events.top().happen;
        m_events.pop();
        happen();
        return true;
    }

    void drainAll() {
        for (std::size_t i = 0; i < m_nodes.size(); ++i) drain(i);
    }

    void drain(std::size_t index) {
        Node& node = m_nodes[index];
        while (auto output = node.kad->poll()) {
            if (auto* ask = std::get_if<kad::Ask>(&*output)) {
                carry(index, std::move(*ask));
            } else if (auto* ended = std::get_if<kad::LookupEnded>(&*output)) {
                node.ended.push_back(std::move(*ended));
            } else if (auto* compared = std::get_if<kad::BootstrapCompared>(&*output)) {
                node.compared.push_back(std::move(*compared));
            } else if (auto* misbehaved = std::get_if<kad::Misbehaved>(&*output)) {
                node.misbehaved.push_back(std::move(*misbehaved));
            } else if (std::holds_alternative<kad::TableChanged>(*output)) {
                ++node.tableChanges;
            } else if (std::holds_alternative<kad::RecordStored>(*output)) {
                ++node.stored;
            }
        }
    }

    Duration delay() { return std::chrono::milliseconds(10 + m_random.below(90)); }

    void carry(std::size_t from, kad::Ask ask) {
        const auto to = m_byId.find(ask.peer);
        const bool reachable = to != m_byId.end() && m_nodes[to->second].up;
        if (!reachable) {
            later(std::chrono::milliseconds(300), [this, from, id = ask.id] {
                reply(from, id, Fail{std::make_error_code(std::errc::host_unreachable)});
            });
            return;
        }
        later(delay(), [this, from, to = to->second, ask = std::move(ask)] { arrive(from, to, ask); });
    }

    void arrive(std::size_t from, std::size_t to, const kad::Ask& ask) {
        if (!m_nodes[to].up) return;
        meet(to, from);
        meet(from, to);
        ++m_nodes[to].asked;
        auto answer = answerOf(to, m_nodes[from].id, ask);
        drain(to);
        if (!answer) return;
        if (!ask.expectsAnswer) answer = Result<Bytes>(Bytes());
        later(delay(), [this, from, id = ask.id, answer = std::move(*answer)] { reply(from, id, answer); });
    }

    std::optional<Result<Bytes>> answerOf(std::size_t to, const codec::PeerId& from, const kad::Ask& ask) {
        Node& node = m_nodes[to];
        switch (node.manner) {
        case Manner::Silent: return std::nullopt;
        case Manner::Garbles: return Result<Bytes>(Bytes{0x0a});
        case Manner::Misleads: {
            const auto request = kad::Message::decode(ask.request);
            kad::Message answer;
            answer.type = request->type;
            for (const auto& id :
                 trulyClosest(kad::Key::of(BytesView(request->key)), 10,
                              [](const Node& other) { return other.manner == Manner::Misleads; })) {
                answer.closer.push_back({id, {m_nodes[m_byId.at(id)].address}, {}});
            }
            return Result<Bytes>(answer.encode());
        }
        case Manner::Forgets: {
            auto request = kad::Message::decode(ask.request);
            if (request->type == kad::MessageType::GetValue) request->type = kad::MessageType::FindNode;
            if (request->type == kad::MessageType::PutValue) return Result<Bytes>(Bytes{0x08, 0x00});
            auto answer = kad::Message::decode(*node.kad->respond(from, *request, m_now));
            answer->type = kad::Message::decode(ask.request)->type;
            return Result<Bytes>(answer->encode());
        }
        case Manner::Honest: break;
        }
        return node.kad->respond(from, ask.request, m_now);
    }

    void reply(std::size_t to, kad::AskId id, Result<Bytes> answer) {
        if (!m_nodes[to].up) return;
        m_nodes[to].kad->answered(id, std::move(answer), m_now);
        drain(to);
    }

    SeededRandom m_random;
    Instant m_now{};
    std::vector<Node> m_nodes;
    std::map<codec::PeerId, std::size_t> m_byId;
    std::priority_queue<Event> m_events;
    std::uint64_t m_order = 0;
};

} // namespace vedette::test
