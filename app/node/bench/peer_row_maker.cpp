#include "app/node/bench/peer_row_maker.h"

#include <span>

namespace vedette::app {

history::PeerRow PeerRowMaker::next() {
    using history::PeerField;
    const std::size_t n = m_made++;
    Bytes key{0x08, 0x01, 0x12, 0x20};
    key.resize(36);
    m_random.fill(std::span(key).subspan(4));
    history::PeerRow row;
    row.peer = codec::PeerId::ofEncodedKey(key);
    row[PeerField::Agent] = "agent-" + number(40) + "/0." + number(20);
    row[PeerField::State] = n % 3 == 0 ? "heard" : "connected";
    row[PeerField::Address] = "/ip4/10." + number(256) + "." + number(256) + "." + number(256) + "/tcp/4001";
    row[PeerField::Asn] = "AS" + std::to_string(64'000 + m_random.below(500));
    if (n % 5 == 0) row[PeerField::Name] = "peer-" + std::to_string(n);
    row.number(PeerField::Score) = static_cast<double>(m_random.below(100'000)) / 1e3 - 50;
    row.number(PeerField::RoundTrip) = static_cast<double>(m_random.below(500'000)) / 1e3;
    return row;
}

} // namespace vedette::app
