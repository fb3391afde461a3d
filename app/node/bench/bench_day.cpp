#include "app/node/bench/bench_day.h"

#include "core/history/scribe.h"

#include <chrono>
#include <string>

namespace vedette::app {

BenchDay::BenchDay(std::uint64_t peers, std::uint64_t events)
    : m_step(Duration(std::chrono::hours(24)) / static_cast<std::int64_t>(events)) {
    for (std::uint64_t n = 0; n < peers; ++n) {
        Bytes key{0x08, 0x01, 0x12, 0x20};
        const auto random = m_random.bytes<32>();
        append(key, random);
        m_peers.push_back(codec::PeerId::ofEncodedKey(key));
        const std::string ip = "10.1." + std::to_string(n / 256 % 256) + "." + std::to_string(n % 256);
        m_addresses.push_back(codec::Multiaddr::ofTcp(ip, 4001).value());
    }
}

event::Event BenchDay::next() {
    m_now += m_step;
    const auto sinceMorning = std::chrono::duration_cast<std::chrono::milliseconds>(m_now.time_since_epoch());
    event::Event made;
    made.id = EventId{++m_events};
    made.network = NetworkId{1};
    made.at = m_now;
    made.wall = WallTime{kMorning.ms + sinceMorning.count()};
    made.body = body();
    return made;
}

Result<> BenchDay::record(const std::filesystem::path& folder, std::uint64_t peers, std::uint64_t events) {
    constexpr std::size_t kTick = 8192;
    SystemRandom random;
    const auto scribe = VD_TRY(history::Scribe::open(folder, {}, random));
    BenchDay day(peers, events);
    const auto name = std::make_shared<const std::string>("bench");
    std::vector<history::RecordedEvent> tick;
    for (std::uint64_t n = 1; n <= events; ++n) {
        tick.push_back({std::make_shared<const event::Event>(day.next()), name});
        if (tick.size() < kTick && n < events) continue;
        VD_TRY(scribe->write(tick));
        tick.clear();
    }
    while (scribe->tidy()) {
    }
    return {};
}

event::Body BenchDay::body() {
    if (!m_unidentified.empty()) {
        const Open open = m_unidentified.back();
        m_unidentified.pop_back();
        event::PeerIdentified told;
        told.connection = open.connection;
        told.peer = m_peers[open.peer];
        told.agent = "vedette-agent/1." + std::to_string(open.peer % 9);
        told.protocolVersion = "ipfs/0.1.0";
        told.publicKey = copyOf(m_peers[open.peer].inlinedKey());
        told.listenAddresses = {m_addresses[open.peer], m_addresses[(open.peer + 1) % m_addresses.size()]};
        told.observed = m_addresses[0];
        told.protocols = {"/ipfs/id/1.0.0", "/ipfs/id/push/1.0.0", "/ipfs/ping/1.0.0", "/ipfs/kad/1.0.0",
                          "/meshsub/1.1.0"};
        told.signedRecord = true;
        return told;
    }
    const std::uint64_t dice = m_random.below(20);
    if (m_open.empty() || (dice == 0 && m_open.size() < m_peers.size())) {
        const std::uint64_t n = m_random.below(m_peers.size());
        m_open.push_back({ConnId{++m_connections}, n});
        m_unidentified.push_back(m_open.back());
        return event::ConnectionOpened{ConnId{m_connections},
                                       m_peers[n],
                                       m_addresses[n],
                                       n % 2 == 0 ? event::Direction::Inbound : event::Direction::Outbound,
                                       "noise",
                                       "yamux",
                                       std::chrono::milliseconds(3)};
    }
    const std::size_t which = m_random.below(m_open.size());
    const Open open = m_open[which];
    if (dice == 1 && m_open.size() > m_peers.size() / 2) {
        m_open[which] = m_open.back();
        m_open.pop_back();
        return event::ConnectionClosed{open.connection,        m_peers[open.peer], "close.idle", 4096, 8192,
                                       std::chrono::minutes(7)};
    }
    return event::PingMeasured{open.connection, m_peers[open.peer], std::chrono::microseconds(900 + dice)};
}

} // namespace vedette::app
