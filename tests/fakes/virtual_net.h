/// Nodes joined by links in memory, on a virtual clock: delay, pieces of any size, broken wires, names that
/// resolve as told.
#pragma once

#include "core/crypto/private_key.h"
#include "core/node/node.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vedette::test {

struct VirtualHost {
    std::unique_ptr<SeededRandom> random;
    std::unique_ptr<crypto::Signer> signer;
    std::unique_ptr<node::Node> node;
    std::string ip;
    std::vector<event::Event> events;
    std::vector<swarm::DialDone> dials;
    std::vector<swarm::TaskProgress> progress;
    std::vector<swarm::TaskDone> tasks;
    std::vector<kad::LookupEnded> lookups;
    std::vector<gossipsub::Deliver> delivered;
    std::vector<task::Asked> asked;
    std::vector<task::Withdrawn> withdrawn;
    std::vector<node::CallEnded> calls;
    std::vector<node::ReceiptTaken> receipts;
    std::vector<node::RefusalTaken> refusals;
    std::vector<node::RevocationsKept> kept;
    std::vector<node::BundleTaken> bundles;
    std::vector<swarm::FramedOpened> framed;
    std::vector<swarm::FrameReceived> frames;
    std::vector<swarm::FramedId> framesEnded;
    std::vector<swarm::FramedClosed> framedClosed;
    std::vector<codec::Multiaddr> listens;
    std::optional<Error> failed;
    bool signerReady = false;

    swarm::Swarm& swarm() { return node->swarm(); }

    [[nodiscard]] codec::PeerId id() const { return node->swarm().self(); }

    template <class Body>
    [[nodiscard]] std::vector<Body> all() const {
        std::vector<Body> found;
        for (const auto& event : events) {
            if (const auto* body = std::get_if<Body>(&event.body)) found.push_back(*body);
        }
        return found;
    }

    [[nodiscard]] codec::Multiaddr address() const { return listens.at(0).withPeer(id()); }
};

/// Not a swarm on the other end: a script that sees and sends raw bytes.
struct RawPeer {
    Bytes received;
    bool open = false;
    bool ended = false;
    bool reads = true; ///< false: its window is shut, nothing leaves the victim; see VirtualNet::attend()
};

/// What befalls every wire that is made from now on, once so many bytes of one side were carried; its later
/// ones are lost.
struct Breakage {
    enum class How : std::uint8_t {
        Ends,   ///< the other side hears the end of the stream
        Resets, ///< both sides hear that it broke
        Hangs,  ///< nobody hears anything any more
    };

    bool fromDialler = true;
    std::size_t after = SIZE_MAX;
    How how = How::Ends;
};

class VirtualNet {
public:
    Duration delay = std::chrono::milliseconds(1);
    std::size_t piece = 1 << 20; ///< bytes delivered at a time
    Instant now{std::chrono::hours(1)};
    WallTime wall{1'700'000'000'000};
    event::Counter counter;
    std::map<std::string, std::vector<std::string>> names; ///< answers by question name
    std::uint64_t delivered = 0;                           ///< bytes
    bool deaf = false;                                     ///< connects never complete
    std::vector<codec::Multiaddr> silent;                  ///< connects to these never complete
    std::optional<Breakage> breakage;
    std::vector<codec::Multiaddr> lures; ///< where raw peers listen: who dials there meets one
    std::vector<std::size_t> lured;      ///< those that were dialled, for raw()
    std::function<void()> watch;         ///< called whenever something has happened

    VirtualHost& add(std::uint64_t seed, node::NodeConfig config = {}, swarm::Gate* gate = nullptr,
                     crypto::KeyType type = crypto::KeyType::Ed25519,
                     std::unique_ptr<crypto::Signer> signer = nullptr) {
        auto host = std::make_unique<VirtualHost>();
        host->random = std::make_unique<SeededRandom>(seed);
        auto key = crypto::PrivateKey::generate(type, *host->random);
        host->signer = signer ? std::move(signer) : crypto::makeMemorySigner(*std::move(key));
        host->signer->onReady([raw = host.get()] { raw->signerReady = true; });
        host->ip = "10.0." + std::to_string(m_hosts.size()) + ".1";
        config.swarm.timeline = {now, wall};
        host->node =
            std::make_unique<node::Node>(std::move(config), *host->signer, gate, *host->random, counter, now);
        m_hosts.push_back(std::move(host));
        settle();
        return *m_hosts.back();
    }

    void listen(VirtualHost& host, std::uint16_t port = 4001) {
        static_cast<void>(host.swarm().listen(*codec::Multiaddr::ofTcp(host.ip, port)));
        settle();
    }

    /// A raw connection from `ip` to a listener; nothing when it is turned away.
    std::optional<std::size_t> attack(VirtualHost& victim, const std::string& ip) {
        auto accepted = victim.swarm().accepted(ListenerId{1}, victim.listens.at(0),
                                                *codec::Multiaddr::ofTcp(ip, 1234), now);
        if (!accepted) {
            settle();
            return std::nullopt;
        }
        m_raw.push_back(std::make_unique<RawPeer>());
        m_raw.back()->open = true;
        const End here{&victim, *accepted, nullptr};
        const End there{nullptr, ConnId{}, m_raw.back().get()};
        m_wires.push_back({there, here});
        settle();
        return m_raw.size() - 1;
    }

    RawPeer& raw(std::size_t i) { return *m_raw.at(i); }

    void send(std::size_t rawIndex, BytesView bytes) {
        for (std::size_t w = 0; w < m_wires.size(); ++w) {
            if (m_wires[w].a.raw == m_raw.at(rawIndex).get() && !m_wires[w].dead)
                carry(w, true, copyOf(bytes));
        }
        settle();
    }

    /// A raw peer that did not read does so again.
    void attend(std::size_t rawIndex) {
        m_raw.at(rawIndex)->reads = true;
        for (const Wire& wire : m_wires) {
            if (wire.a.raw == m_raw.at(rawIndex).get() && !wire.dead)
                obey(*wire.b.host, swarm::Flush{wire.b.conn});
        }
        settle();
    }

    /// A raw peer stops sending, in order.
    void leave(std::size_t rawIndex) {
        for (std::size_t w = 0; w < m_wires.size(); ++w) {
            if (m_wires[w].a.raw != m_raw.at(rawIndex).get() || m_wires[w].dead) continue;
            const End& victim = m_wires[w].b;
            at(std::max(m_wires[w].aFree, now + delay), [this, host = victim.host, connection = victim.conn] {
                host->swarm().remoteEnded(connection, now);
            });
        }
        settle();
    }

    /// Runs the clock forward.
    void run(Duration span) {
        const Instant end = now + span;
        for (;;) {
            settle();
            std::optional<Instant> next;
            if (!m_queue.empty()) next = m_queue.begin()->first;
            for (const auto& host : m_hosts) {
                const auto at = host->node->deadline();
                if (at && (!next || *at < *next)) next = at;
            }
            if (!next || *next > end) break;
            now = std::max(now, *next);
            while (!m_queue.empty() && m_queue.begin()->first <= now) {
                auto work = std::move(m_queue.begin()->second);
                m_queue.erase(m_queue.begin());
                work();
                settle();
            }
            for (const auto& host : m_hosts) {
                if (const auto at = host->node->deadline(); at && *at <= now) host->node->wake(now);
            }
        }
        now = end;
        settle();
    }

    /// Cuts every wire between two hosts, as a cable would.
    void cut(VirtualHost& one, VirtualHost& two) {
        for (std::size_t w = 0; w < m_wires.size(); ++w) {
            const auto touches = [&](VirtualHost& h) {
                return m_wires[w].a.host == &h || m_wires[w].b.host == &h;
            };
            if (!m_wires[w].dead && touches(one) && touches(two)) kill(w);
        }
        settle();
    }

    /// Bytes that the dialler, or the other side, of the latest wire gave it so far.
    [[nodiscard]] std::size_t said(bool byDialler) const {
        return byDialler ? m_wires.back().aSaid : m_wires.back().bSaid;
    }

    /// Obeys all orders and takes all outputs until nothing more happens at this instant.
    void settle() {
        bool busy = true;
        while (busy) {
            busy = false;
            for (std::size_t i = 0; i < m_hosts.size(); ++i) {
                VirtualHost& host = *m_hosts[i];
                if (std::exchange(host.signerReady, false)) {
                    busy = true;
                    host.node->wake(now);
                }
                while (auto output = host.node->poll(now)) {
                    busy = true;
                    std::visit([&](auto& o) { note(host, o); }, *output);
                }
                while (auto order = host.node->order()) {
                    busy = true;
                    std::visit([&](auto& o) { obey(host, o); }, *order);
                }
                busy = busy || host.signerReady; // it was asked just now
            }
        }
        if (watch) watch();
    }

private:
    struct End {
        VirtualHost* host;
        ConnId conn;
        RawPeer* raw;
    };

    struct Wire {
        End a;
        End b;
        bool dead = false;
        Instant aFree{}; ///< keeps order when a later piece would be quicker
        Instant bFree{};
        std::optional<Breakage> breakage = std::nullopt;
        std::size_t aSaid = 0;
        std::size_t bSaid = 0;
        bool mute = false; ///< the side that breaks it is heard no more
    };

    void note(VirtualHost&, const node::NodeReady&) {}

    void note(VirtualHost& host, const node::NodeFailed& failed) { host.failed = failed.why; }

    void note(VirtualHost& host, event::Event& event) { host.events.push_back(std::move(event)); }

    void note(VirtualHost& host, swarm::DialDone& done) { host.dials.push_back(std::move(done)); }

    void note(VirtualHost& host, swarm::TaskProgress& progress) {
        host.progress.push_back(std::move(progress));
    }

    void note(VirtualHost& host, swarm::TaskDone& done) { host.tasks.push_back(std::move(done)); }

    void note(VirtualHost& host, kad::LookupEnded& lookup) { host.lookups.push_back(std::move(lookup)); }

    void note(VirtualHost& host, gossipsub::Deliver& message) {
        host.delivered.push_back(std::move(message));
    }

    void note(VirtualHost& host, task::Asked& asked) { host.asked.push_back(std::move(asked)); }

    void note(VirtualHost& host, task::Withdrawn& withdrawn) { host.withdrawn.push_back(withdrawn); }

    void note(VirtualHost& host, node::ReceiptTaken& taken) { host.receipts.push_back(std::move(taken)); }

    void note(VirtualHost& host, node::RefusalTaken& taken) { host.refusals.push_back(std::move(taken)); }

    void note(VirtualHost& host, node::RevocationsKept& kept) { host.kept.push_back(std::move(kept)); }

    void note(VirtualHost& host, node::BundleTaken& taken) { host.bundles.push_back(std::move(taken)); }

    void note(VirtualHost& host, node::CallEnded& call) { host.calls.push_back(std::move(call)); }

    void note(VirtualHost& host, swarm::FramedOutput& output) {
        std::visit([&](auto& one) { note(host, one); }, output);
    }

    void note(VirtualHost& host, swarm::FramedOpened& opened) { host.framed.push_back(std::move(opened)); }

    void note(VirtualHost& host, swarm::FrameReceived& frame) { host.frames.push_back(std::move(frame)); }

    void note(VirtualHost& host, swarm::FramesEnded& ended) { host.framesEnded.push_back(ended.stream); }

    void note(VirtualHost& host, swarm::FramedClosed& closed) {
        host.framedClosed.push_back(std::move(closed));
    }

    void note(VirtualHost& host, const swarm::ListenDone& done) {
        if (done.addresses)
            host.listens.insert(host.listens.end(), done.addresses->begin(), done.addresses->end());
    }

    void at(Instant when, std::function<void()> work) { m_queue.emplace(when, std::move(work)); }

    void obey(VirtualHost& host, const swarm::Listen& order) {
        host.swarm().listening(order.listener, {order.address}, now);
    }

    void obey(VirtualHost&, const swarm::CloseListener&) {}

    /// All hosts are on one link.
    void obey(VirtualHost&, const swarm::Multicast& order) {
        for (const auto& host : m_hosts) host->node->heardOnLink(order.packet, now);
    }

    void obey(VirtualHost& host, const swarm::Throttle& order) {
        Held& held = m_held[{&host, order.connection}];
        held.paused = !order.reading;
        if (held.paused) return;
        at(now, [this, &host, connection = order.connection] {
            auto bytes = std::exchange(m_held[{&host, connection}].bytes, {});
            if (!bytes.empty()) host.swarm().received(connection, bytes, now);
        });
    }

    void obey(VirtualHost& host, const swarm::Resolve& order) {
        at(now + delay, [this, &host, order] {
            const auto it = names.find(order.name);
            std::vector<std::string> answers;
            if (it != names.end()) {
                for (const auto& answer : it->second) {
                    const bool v6 = answer.find(':') != std::string::npos && !answer.starts_with("dnsaddr=");
                    const bool txt = answer.starts_with("dnsaddr=");
                    const auto type = txt ? swarm::RecordType::Txt
                                    : v6  ? swarm::RecordType::Aaaa
                                          : swarm::RecordType::A;
                    if (type == order.type) answers.push_back(answer);
                }
            }
            host.swarm().resolved(order.query, std::move(answers), now);
        });
    }

    void obey(VirtualHost& host, const swarm::Connect& order) {
        if (deaf || std::ranges::find(silent, order.address) != silent.end()) return;
        at(now + delay, [this, &host, order] {
            VirtualHost* target = nullptr;
            for (const auto& other : m_hosts) {
                if (std::ranges::find(other->listens, order.address) != other->listens.end())
                    target = other.get();
            }
            const auto refuse = [&] {
                host.swarm().connectFailed(order.connection,
                                           Error(std::make_error_code(std::errc::connection_refused)), now);
            };
            const auto from =
                *codec::Multiaddr::ofTcp(host.ip, static_cast<std::uint16_t>(40000 + m_wires.size() % 20000));
            if (std::ranges::find(lures, order.address) != lures.end()) {
                lured.push_back(m_raw.size());
                m_raw.push_back(std::make_unique<RawPeer>());
                m_raw.back()->open = true;
                m_wires.push_back(
                    {{nullptr, ConnId{}, m_raw.back().get()}, {&host, order.connection, nullptr}});
                host.swarm().connected(order.connection, from, now);
                return;
            }
            if (target == nullptr) return refuse();
            auto accepted = target->swarm().accepted(ListenerId{1}, order.address, from, now);
            if (!accepted) return refuse();
            m_wires.push_back({{&host, order.connection, nullptr}, {target, *accepted, nullptr}});
            m_wires.back().breakage = breakage;
            host.swarm().connected(order.connection, from, now);
        });
    }

    void obey(VirtualHost& host, const swarm::Flush& order) {
        for (std::size_t w = 0; w < m_wires.size(); ++w) {
            Wire& wire = m_wires[w];
            const bool fromA = wire.a.host == &host && wire.a.conn == order.connection;
            const bool fromB = wire.b.host == &host && wire.b.conn == order.connection;
            if (!fromA && !fromB) continue;
            if (fromB && wire.a.raw != nullptr && !wire.a.raw->reads) return;
            SendBuffer* out = host.swarm().outgoing(order.connection);
            if (out == nullptr) return;
            Bytes bytes;
            std::array<BytesView, 8> pieces;
            while (!out->empty()) {
                const std::size_t n = out->gather(pieces);
                std::size_t total = 0;
                for (std::size_t i = 0; i < n; ++i) {
                    append(bytes, pieces[i]);
                    total += pieces[i].size();
                }
                out->sent(total);
                host.swarm().sent(order.connection, total, now);
                out = host.swarm().outgoing(order.connection);
                if (out == nullptr) break;
            }
            if (!wire.dead) carry(w, fromA, std::move(bytes));
            return;
        }
    }

    void carry(std::size_t w, bool fromA, Bytes bytes) {
        Instant& free = fromA ? m_wires[w].aFree : m_wires[w].bFree;
        std::size_t& said = fromA ? m_wires[w].aSaid : m_wires[w].bSaid;
        const auto& fate = m_wires[w].breakage;
        const bool fragile = fate && fate->fromDialler == fromA;
        if (fragile && m_wires[w].mute) return;
        const bool breaks = fragile && said + bytes.size() >= fate->after;
        if (breaks) bytes.resize(fate->after - said);
        said += bytes.size();
        for (std::size_t i = 0; i < bytes.size(); i += piece) {
            const auto part = BytesView(bytes).subspan(i, std::min(piece, bytes.size() - i));
            free = std::max(free, now + delay);
            at(free, [this, w, fromA, chunk = copyOf(part)]() mutable {
                if (m_wires[w].dead) return;
                const End& to = fromA ? m_wires[w].b : m_wires[w].a;
                delivered += chunk.size();
                if (to.raw != nullptr) {
                    append(to.raw->received, chunk);
                } else {
                    Held& held = m_held[{to.host, to.conn}];
                    if (held.paused) {
                        append(held.bytes, chunk);
                    } else {
                        to.host->swarm().received(to.conn, chunk, now);
                    }
                }
            });
        }
        if (!breaks) return;
        m_wires[w].mute = true;
        free = std::max(free, now + delay);
        at(free, [this, w, fromA] { broke(w, fromA); });
    }

    void broke(std::size_t w, bool fromA) {
        if (m_wires[w].dead) return;
        switch (m_wires[w].breakage->how) {
        case Breakage::How::Ends: {
            const End& to = fromA ? m_wires[w].b : m_wires[w].a;
            to.host->swarm().remoteEnded(to.conn, now);
            break;
        }
        case Breakage::How::Resets: kill(w); break;
        case Breakage::How::Hangs: m_wires[w].dead = true; break;
        }
    }

    void obey(VirtualHost& host, const swarm::CloseWire& order) {
        for (std::size_t w = 0; w < m_wires.size(); ++w) {
            Wire& wire = m_wires[w];
            const bool fromA = wire.a.host == &host && wire.a.conn == order.connection;
            const bool fromB = wire.b.host == &host && wire.b.conn == order.connection;
            if (!fromA && !fromB) continue;
            host.swarm().closed(order.connection, std::nullopt, now);
            if (wire.dead) return;
            Instant& free = fromA ? wire.aFree : wire.bFree;
            at(std::max(free, now + delay), [this, w, fromA] {
                if (m_wires[w].dead) return;
                m_wires[w].dead = true;
                const End& to = fromA ? m_wires[w].b : m_wires[w].a;
                if (to.raw != nullptr) {
                    to.raw->open = false;
                    to.raw->ended = true;
                } else {
                    to.host->swarm().remoteEnded(to.conn, now);
                }
            });
            return;
        }
        host.swarm().closed(order.connection, std::nullopt, now);
    }

    void kill(std::size_t w) {
        m_wires[w].dead = true;
        for (const End& end : {m_wires[w].a, m_wires[w].b}) {
            if (end.host != nullptr)
                end.host->swarm().closed(end.conn, Error(std::make_error_code(std::errc::connection_reset)),
                                         now);
        }
    }

    struct Held {
        bool paused = false;
        Bytes bytes;
    };

    std::map<std::pair<VirtualHost*, ConnId>, Held> m_held;
    std::vector<std::unique_ptr<VirtualHost>> m_hosts;
    std::vector<std::unique_ptr<RawPeer>> m_raw;
    std::vector<Wire> m_wires;
    std::multimap<Instant, std::function<void()>> m_queue;
};

} // namespace vedette::test
