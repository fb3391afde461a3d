#include "core/codec/cbor.h"
#include "core/discovery/crawler.h"

#include <algorithm>
#include <utility>

namespace vedette::discovery {

namespace {

constexpr std::uint64_t kStateVersion = 1;

Result<std::vector<std::string>, codec::CborError> readTexts(codec::CborArray items) {
    std::vector<std::string> out;
    while (!items.done()) {
        const auto item = VD_TRY(items.next());
        out.emplace_back(VD_TRY(item.text()));
    }
    return out;
}

/// One row as it was written; ids and addresses are still bytes.
struct Row {
    BytesView id;
    std::vector<BytesView> addresses;
    CrawledPeer peer;
};

Result<Row, codec::CborError> readRow(const codec::CborReader& encoded) {
    auto items = VD_TRY(encoded.array());
    Row out;
    const auto id = VD_TRY(items.next());
    out.id = VD_TRY(id.bytes());
    const auto addressItem = VD_TRY(items.next());
    auto addresses = VD_TRY(addressItem.array());
    while (!addresses.done()) {
        const auto address = VD_TRY(addresses.next());
        out.addresses.push_back(VD_TRY(address.bytes()));
    }
    const auto agent = VD_TRY(items.next());
    out.peer.agent = std::string(VD_TRY(agent.text()));
    const auto protocolItem = VD_TRY(items.next());
    const auto protocols = VD_TRY(protocolItem.array());
    out.peer.protocols = VD_TRY(readTexts(protocols));
    const auto reach = VD_TRY(items.next());
    const std::uint64_t reached = VD_TRY(reach.uint());
    if (reached > static_cast<std::uint64_t>(Reach::Failed)) return Fail{codec::CborError::OutOfRange};
    out.peer.reach = static_cast<Reach>(reached);
    const auto reason = VD_TRY(items.next());
    out.peer.reason = std::string(VD_TRY(reason.text()));
    const auto queries = VD_TRY(items.next());
    out.peer.queries = VD_TRY(queries.uint());
    const auto truncated = VD_TRY(items.next());
    out.peer.truncated = VD_TRY(truncated.boolean());
    const auto neighbourItem = VD_TRY(items.next());
    auto neighbours = VD_TRY(neighbourItem.array());
    while (!neighbours.done()) {
        const auto neighbour = VD_TRY(neighbours.next());
        const std::uint64_t index = VD_TRY(neighbour.uint());
        if (index > UINT32_MAX) return Fail{codec::CborError::OutOfRange};
        out.peer.neighbours.push_back(static_cast<std::uint32_t>(index));
    }
    if (!items.done()) return Fail{codec::CborError::TrailingBytes};
    return out;
}

} // namespace

Bytes Crawler::save() const {
    codec::CborWriter w;
    w.beginArray().uint(kStateVersion).text(m_config.protocol).beginArray();
    for (const CrawledPeer& peer : m_peers) {
        w.beginArray().bytes(peer.id.bytes());
        w.beginArray();
        for (const auto& address : peer.addresses) w.bytes(address.bytes());
        w.end().text(peer.agent).beginArray();
        for (const auto& protocol : peer.protocols) w.text(protocol);
        w.end();
        w.uint(static_cast<std::uint64_t>(peer.reach)).text(peer.reason).uint(peer.queries);
        w.boolean(peer.truncated).beginArray();
        for (const std::uint32_t neighbour : peer.neighbours) w.uint(neighbour);
        w.end().end();
    }
    w.end().end();
    return std::move(w).take();
}

Result<std::unique_ptr<Crawler>>
Crawler::restore(CrawlConfig config, std::shared_ptr<const PrefixNames> names, BytesView state, Instant now) {
    if (state.size() > kMaxState) return Fail{CrawlError::TooLarge};
    const auto broken = [](const std::error_code& why) { return Fail{CrawlError::NotState, why.message()}; };
    const auto whole = codec::CborReader::open(state);
    if (!whole.ok()) return broken(whole.error());
    auto items = whole->array();
    if (!items.ok() || items->size() != 3) return Fail{CrawlError::NotState};
    const auto version = items->next()->uint();
    const auto protocol = items->next()->text();
    auto rows = items->next()->array();
    if (!version.ok() || *version != kStateVersion || !protocol.ok() || !rows.ok())
        return Fail{CrawlError::NotState};
    if (*protocol != config.protocol) return Fail{CrawlError::OtherProtocol, std::string(*protocol)};
    if (rows->size() > config.maxPeers) return Fail{CrawlError::TooLarge};

    auto out = std::make_unique<Crawler>(std::move(config), std::move(names), now);
    const std::size_t count = rows->size();
    for (std::size_t index = 0; index < count; ++index) {
        auto row = readRow(*rows->next());
        if (!row.ok()) return broken(row.error());
        const auto id = codec::PeerId::fromBytes(row->id);
        if (!id.ok()) return broken(id.error().code);
        row->peer.id = *id;
        for (const BytesView bytes : row->addresses) {
            auto address = codec::Multiaddr::fromBytes(bytes);
            if (!address.ok()) return broken(address.error().code);
            row->peer.addresses.push_back(std::move(*address));
        }
        const bool fits =
            row->peer.addresses.size() <= kMaxAddresses && row->peer.protocols.size() <= kMaxProtocols
            && row->peer.neighbours.size() <= TableSweep::kMaxNamed
            && std::ranges::all_of(row->peer.neighbours, [count](std::uint32_t at) { return at < count; });
        if (!fits || !out->m_byId.emplace(*id, index).second) return Fail{CrawlError::NotState};
        if (row->peer.reach == Reach::Unvisited) {
            out->m_queue.push_back(index);
        } else {
            ++out->m_visited;
        }
        out->m_reachable += row->peer.reach == Reach::Reachable ? 1U : 0U;
        out->m_edges += row->peer.neighbours.size();
        out->m_peers.push_back(std::move(row->peer));
    }
    out->begin(now);
    return out;
}

} // namespace vedette::discovery
