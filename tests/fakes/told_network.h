/// Networks made up for the tests of the graph: peers by number, events as an engine would tell them, and a
/// source that tells what it is given.
#pragma once

#include "core/base/random.h"
#include "core/history/state.h"
#include "ui/link/source.h"

#include <array>
#include <deque>

namespace vedette::ui::test {

inline codec::PeerId peerNumbered(std::uint32_t number) {
    // An Ed25519 public key as libp2p encodes it; which one does not matter here.
    Bytes key{0x08, 0x01, 0x12, 0x20};
    SeededRandom random(number);
    for (int i = 0; i < 32; ++i) key.push_back(static_cast<Byte>(random.below(256)));
    return codec::PeerId::ofEncodedKey(key);
}

inline QString idNumbered(std::uint32_t number) {
    return QString::fromStdString(peerNumbered(number).text());
}

/// Tells events with rising ids and times, one second apart.
class Teller {
public:
    [[nodiscard]] event::Event tell(std::uint64_t network, event::Body body);
    [[nodiscard]] event::Event listening(std::uint64_t network, std::uint32_t self);
    [[nodiscard]] event::Event opened(std::uint64_t network, std::uint32_t peer, std::uint64_t connection,
                                      const std::string& ip = "203.0.113.9");
    [[nodiscard]] event::Event closed(std::uint64_t network, std::uint32_t peer, std::uint64_t connection);
    [[nodiscard]] event::Event routed(std::uint64_t network, std::uint32_t peer, bool present);
    [[nodiscard]] event::Event identified(std::uint64_t network, std::uint32_t peer, std::string agent);
    [[nodiscard]] event::Event violated(std::uint64_t network, std::uint32_t peer);

private:
    std::uint64_t m_last = 0;
};

inline event::Event Teller::tell(std::uint64_t network, event::Body body) {
    event::Event event;
    event.id = EventId{++m_last};
    event.network = NetworkId{network};
    event.at = Instant{} + std::chrono::seconds(m_last);
    event.wall = {1'800'000'000'000 + static_cast<std::int64_t>(m_last) * 1000};
    event.body = std::move(body);
    return event;
}

inline event::Event Teller::listening(std::uint64_t network, std::uint32_t self) {
    return tell(network, event::Listening{peerNumbered(self), {}});
}

inline event::Event Teller::opened(std::uint64_t network, std::uint32_t peer, std::uint64_t connection,
                                   const std::string& ip) {
    event::ConnectionOpened opened;
    opened.connection = ConnId{connection};
    opened.peer = peerNumbered(peer);
    opened.remote = *codec::Multiaddr::ofTcp(ip, 4001);
    return tell(network, opened);
}

inline event::Event Teller::closed(std::uint64_t network, std::uint32_t peer, std::uint64_t connection) {
    event::ConnectionClosed closed;
    closed.connection = ConnId{connection};
    closed.peer = peerNumbered(peer);
    return tell(network, closed);
}

inline event::Event Teller::routed(std::uint64_t network, std::uint32_t peer, bool present) {
    event::RoutingChanged routing;
    routing.peer = peerNumbered(peer);
    routing.present = present;
    return tell(network, routing);
}

inline event::Event Teller::identified(std::uint64_t network, std::uint32_t peer, std::string agent) {
    event::PeerIdentified identified;
    identified.peer = peerNumbered(peer);
    identified.agent = std::move(agent);
    return tell(network, identified);
}

inline event::Event Teller::violated(std::uint64_t network, std::uint32_t peer) {
    event::PeerViolated violated;
    violated.peer = peerNumbered(peer);
    violated.violation = "yamux.bad_window";
    return tell(network, violated);
}

/// A network as the lab shows it: `observers` vantage points, the first of them ours, each connected to a
/// share of `peers`, some of which are routed only, or broke a protocol together.
inline history::State crowd(std::uint32_t peers, std::uint32_t observers) {
    static constexpr std::array kRoles{"collect", "infer", "orchestrate", "store", "relay"};
    history::State state;
    Teller teller;
    SeededRandom random(7);
    std::uint64_t connection = 0;
    std::uint64_t sequence = 0;
    const auto apply = [&](const event::Event& event) {
        const std::uint64_t network = event.network.value;
        state.apply(event, ++sequence, network == 1 ? "console" : "bootnode-" + std::to_string(network - 1));
    };
    for (std::uint32_t o = 0; o < observers; ++o) {
        const std::uint64_t network = o + 1;
        apply(teller.listening(network, o));
        for (std::uint32_t p = observers; p < peers; ++p) {
            // Each is near two observers, and a few have wider ties.
            const bool near = p % observers == o || (p / observers) % observers == o;
            const std::uint64_t draw = random.below(100);
            if (!near && draw >= 4) continue;
            const bool sybil = p >= peers - peers / 12;
            const std::string ip = sybil ? "198.51.100." + std::to_string(p % 250 + 1)
                                         : std::to_string(11 + p % observers) + "."
                                               + std::to_string(p / 256 % 200) + "." + std::to_string(p % 200)
                                               + ".7";
            if (near && draw < 10)
                apply(teller.routed(network, p, true));
            else
                apply(teller.opened(network, p, ++connection, ip));
            const std::string role = kRoles[p % kRoles.size()];
            if (draw < 92)
                apply(teller.identified(network, p,
                                        "vedette-agent/1." + std::to_string(p % 4) + ".2 acme-" + role));
            if (sybil && p % 2 == 0) apply(teller.violated(network, p));
        }
        // The observers know each other.
        for (std::uint32_t other = 0; other < observers; ++other) {
            if (other != o && (other + o) % 3 != 0) apply(teller.opened(network, other, ++connection));
        }
    }
    return state;
}

class FakeSource final : public Source {
public:
    std::deque<event::Event> next; ///< to be taken
    std::filesystem::path log;
    WallTime clock{1'800'000'000'000};

    [[nodiscard]] Kind kind() const override { return Kind::Network; }

    [[nodiscard]] QString title() const override { return QStringLiteral("test"); }

    void begin(std::function<void()>) override {}

    [[nodiscard]] std::vector<engine::SharedEvent> take(std::size_t most) override;

    [[nodiscard]] std::string nameOf(NetworkId network) const override {
        return "net" + std::to_string(network.value);
    }

    [[nodiscard]] bool isOwn(NetworkId network) const override { return network.value == 1; }

    [[nodiscard]] WallTime now() const override { return clock; }

    [[nodiscard]] std::filesystem::path events() const override { return log; }

    void inspect(std::function<void(Health)> answer) override { answer({}); }

    [[nodiscard]] bool takesCommands() const override { return false; }

    [[nodiscard]] Result<> submit(engine::Command, OnReply) override { return {}; }

    [[nodiscard]] geo::Place placeOf(const codec::Multiaddr&) override { return {"DE", 64500, ""}; }
};

inline std::vector<engine::SharedEvent> FakeSource::take(std::size_t most) {
    std::vector<engine::SharedEvent> taken;
    while (!next.empty() && taken.size() < most) {
        taken.push_back(std::make_shared<const event::Event>(std::move(next.front())));
        next.pop_front();
    }
    return taken;
}

} // namespace vedette::ui::test
