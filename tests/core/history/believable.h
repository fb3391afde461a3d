/// A believable stretch of a network's life, the same for the same seed: peers come, say who they are, answer
/// pings, misbehave and go.
#pragma once

#include "core/base/random.h"
#include "core/event/event.h"

#include <string>
#include <vector>

namespace vedette::test {

inline codec::PeerId peerNumber(std::uint64_t n) {
    Bytes key{0x08, 0x01, 0x12, 0x20};
    key.resize(36, 0);
    for (int i = 0; i < 8; ++i)
        key[4 + static_cast<std::size_t>(i)] = static_cast<Byte>(n * 2654435761U >> (i * 4));
    key[20] = static_cast<Byte>(n);
    key[21] = static_cast<Byte>(n >> 8);
    return codec::PeerId::ofEncodedKey(key);
}

inline codec::Multiaddr addressNumber(std::uint64_t n) {
    return codec::Multiaddr::ofTcp("10." + std::to_string(n / 65536 % 256) + "."
                                       + std::to_string(n / 256 % 256) + "." + std::to_string(n % 256),
                                   4001)
        .value();
}

class BelievableLife {
public:
    BelievableLife(std::uint64_t seed, std::uint64_t peers, WallTime start)
        : m_random(seed), m_peers(peers), m_wall(start) {}

    /// The next event, `gap` or less after the last one.
    event::Event next(Duration gap = std::chrono::milliseconds(200)) {
        m_at += Duration(static_cast<std::int64_t>(m_random.below(static_cast<std::uint64_t>(gap.count()))));
        event::Event made;
        made.id = EventId{++m_events};
        made.network = NetworkId{1};
        made.at = m_at;
        made.wall = WallTime{
            m_wall.ms
            + std::chrono::duration_cast<std::chrono::milliseconds>(m_at.time_since_epoch()).count()};
        made.body = body();
        return made;
    }

private:
    struct Open {
        ConnId connection;
        std::uint64_t peer;
    };

    static event::Body rarer(std::uint64_t dice, std::uint64_t n, std::uint64_t peer) {
        const codec::PeerId who = peerNumber(peer);
        const std::string topic = "topic-" + std::to_string(n % 4);
        if (dice < 66)
            return event::MeshChanged{who, topic, n % 3 != 0, "graft", static_cast<std::int64_t>(n)};
        if (dice < 68) return event::SubscriptionChanged{who, topic, n % 4 != 0};
        if (dice < 70) return event::RoutingChanged{who, n % 3 != 0, "seen", 3, 40, ""};
        if (dice < 71)
            return event::ScoreChanged{who, "neutral", "graylisted", -5000, {"p3"}, {topic}, {-5000}};
        if (dice < 72) return event::PeerDiscovered{peerNumber(n), {addressNumber(n + 9)}, "exchange", who};
        return event::PeerMisbehaved{who, "/kad", "kad.forged"};
    }

    event::Body body() {
        const std::uint64_t dice = m_random.below(100);
        const std::uint64_t n = m_random.below(m_peers);
        if (m_open.empty() || dice < 22) {
            m_open.push_back({ConnId{++m_connections}, n});
            return event::ConnectionOpened{ConnId{m_connections},
                                           peerNumber(n),
                                           addressNumber(n),
                                           n % 2 == 0 ? event::Direction::Inbound
                                                      : event::Direction::Outbound,
                                           "noise",
                                           "yamux",
                                           std::chrono::milliseconds(3)};
        }
        const std::size_t which = m_random.below(m_open.size());
        const Open open = m_open[which];
        if (dice < 43) {
            m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(which));
            return event::ConnectionClosed{open.connection, peerNumber(open.peer), "close.idle", n, n * 2,
                                           Duration(9)};
        }
        if (dice < 63) {
            return event::PeerIdentified{open.connection,
                                         peerNumber(open.peer),
                                         "agent/1." + std::to_string(open.peer % 20),
                                         "ipfs/0.1.0",
                                         Bytes(36, static_cast<Byte>(open.peer)),
                                         {addressNumber(open.peer), addressNumber(open.peer + 1)},
                                         addressNumber(7),
                                         {"/ipfs/id/1.0.0", "/ipfs/ping/1.0.0", "/ipfs/kad/1.0.0"},
                                         open.peer % 3 == 0,
                                         false};
        }
        if (dice < 73) return rarer(dice, n, open.peer);
        if (dice < 90)
            return event::PingMeasured{open.connection, peerNumber(open.peer),
                                       Duration(static_cast<std::int64_t>(n * 1000))};
        if (dice < 94) return event::DialFailed{peerNumber(n), addressNumber(n), "connect", "net.refused"};
        if (dice < 97)
            return event::Refused{peerNumber(n), addressNumber(n), "accept", "limit.prefix.rate", 1 + n % 5};
        if (dice < 99)
            return event::StreamViolated{open.connection, peerNumber(open.peer), "/ipfs/ping/1.0.0",
                                         "ping.flood"};
        return event::PeerViolated{open.connection, peerNumber(open.peer), addressNumber(n), "noise.bad_tag"};
    }

    SeededRandom m_random;
    std::uint64_t m_peers;
    WallTime m_wall;
    Instant m_at{};
    std::uint64_t m_events = 0;
    std::uint64_t m_connections = 0;
    std::vector<Open> m_open;
};

} // namespace vedette::test
