#include "app/desktop/bench/crowd_source.h"

#include "app/node/bench/figure.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vedette::app {

namespace {

constexpr std::array kRoles{"collect", "infer", "orchestrate", "store", "relay"};
constexpr WallTime kFirstMoment{1'800'000'000'000};

} // namespace

CrowdSource::CrowdSource(std::size_t peers, std::size_t observers, bool once)
    : m_wanted(peers), m_observers(observers), m_once(once || observers < 2) {
    for (std::uint64_t network = 1; network <= observers; ++network) {
        static_cast<void>(addPeer());
        m_waiting.push_back(tell(network, event::Listening{m_peers.back(), {}}));
        // Observers know each other, so the graph is one.
        if (network > 1) m_waiting.push_back(open(network, static_cast<std::uint32_t>(network - 2)));
    }
}

/// One peer at a time: what waits is not to be what a bench weighs.
void CrowdSource::introduce() {
    const std::uint32_t peer = addPeer();
    const std::uint64_t near = 1 + peer % m_observers;
    m_waiting.push_back(open(near, peer));
    m_waiting.push_back(identify(near, peer));
    if (!m_once) m_waiting.push_back(open(1 + (near + m_random.below(m_observers - 1)) % m_observers, peer));
}

std::uint32_t CrowdSource::addPeer() {
    // An Ed25519 public key as libp2p encodes it; which one does not matter here.
    Bytes key{0x08, 0x01, 0x12, 0x20};
    key.resize(36);
    m_random.fill(std::span(key).subspan(4));
    const auto peer = codec::PeerId::ofEncodedKey(key);
    // Who is told of once is forgotten: what a bench keeps is not to be what it weighs.
    if (m_once && m_peers.size() > m_observers)
        m_peers.back() = peer;
    else
        m_peers.push_back(peer);
    return static_cast<std::uint32_t>(m_made++);
}

void CrowdSource::change(double perSecond) {
    m_perSecond = perSecond;
    m_changing = wallSeconds();
    m_changes = 0;
}

WallTime CrowdSource::now() const {
    return {kFirstMoment.ms + static_cast<std::int64_t>(m_events)};
}

engine::SharedEvent CrowdSource::tell(std::uint64_t network, event::Body body) {
    event::Event event;
    event.id = EventId{++m_events};
    event.network = NetworkId{network};
    event.at = Instant{} + std::chrono::milliseconds(m_events);
    event.wall = now();
    event.body = std::move(body);
    return std::make_shared<const event::Event>(std::move(event));
}

engine::SharedEvent CrowdSource::open(std::uint64_t network, std::uint32_t peer) {
    event::ConnectionOpened opened;
    opened.connection = ConnId{++m_connections};
    opened.peer = peerAt(peer);
    opened.remote = *codec::Multiaddr::ofTcp("198." + std::to_string(18 + peer % 2) + "."
                                                 + std::to_string(peer / 250 % 250) + "."
                                                 + std::to_string(1 + peer % 250),
                                             4001);
    opened.security = "noise";
    opened.muxer = "yamux";
    if (!m_once) m_open.push_back({network, peer, opened.connection});
    return tell(network, std::move(opened));
}

engine::SharedEvent CrowdSource::identify(std::uint64_t network, std::uint32_t peer) {
    event::PeerIdentified identified;
    identified.peer = peerAt(peer);
    identified.agent =
        "agent/1." + std::to_string(m_random.below(4)) + ".2 acme-" + kRoles[m_random.below(kRoles.size())];
    return tell(network, std::move(identified));
}

engine::SharedEvent CrowdSource::somethingElse() {
    const std::uint64_t draw = m_random.below(100);
    const std::uint64_t network = 1 + m_random.below(m_observers);
    if (draw < 40 && !m_open.empty()) {
        const std::size_t i = m_random.below(m_open.size());
        std::swap(m_open[i], m_open.back());
        const Tie tie = m_open.back();
        m_open.pop_back();
        m_touched.insert(m_peers[tie.peer]);
        event::ConnectionClosed closed;
        closed.connection = tie.connection;
        closed.peer = m_peers[tie.peer];
        return tell(tie.network, std::move(closed));
    }
    const bool newcomer = draw >= 95;
    const auto peer =
        newcomer ? addPeer()
                 : static_cast<std::uint32_t>(m_observers + m_random.below(m_peers.size() - m_observers));
    m_touched.insert(m_peers[peer]);
    return draw < 80 || newcomer ? open(network, peer) : identify(network, peer);
}

std::vector<engine::SharedEvent> CrowdSource::take(std::size_t most) {
    std::vector<engine::SharedEvent> taken;
    while (!told() && taken.size() < most) {
        if (m_waiting.empty()) introduce();
        taken.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    const double due = m_perSecond * (wallSeconds() - m_changing);
    while (told() && m_changes < due && taken.size() < most) {
        taken.push_back(somethingElse());
        ++m_changes;
    }
    return taken;
}

} // namespace vedette::app
