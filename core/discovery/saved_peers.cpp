#include "core/discovery/saved_peers.h"

#include "core/codec/cbor.h"
#include "core/protocols/kad/ip_group.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace vedette::discovery {

namespace {

constexpr std::uint64_t kVersion = 1;

std::vector<codec::PeerId> anchorsOf(std::vector<swarm::ConnectionInfo> connections) {
    std::erase_if(connections, [](const swarm::ConnectionInfo& connection) {
        return connection.direction != event::Direction::Outbound
            || connection.phase != session::Phase::Ready;
    });
    std::ranges::sort(connections, [](const auto& a, const auto& b) {
        return a.since != b.since ? a.since < b.since : a.id < b.id;
    });
    std::vector<codec::PeerId> anchors;
    std::set<kad::IpGroup> taken; // what one operator easily owns
    for (const auto& connection : connections) {
        if (anchors.size() == SavedPeers::kAnchors) break;
        const auto group = kad::Origin{codec::IpEndpoint::of(connection.remote), 0}.wide();
        if (!group || taken.insert(*group).second) anchors.push_back(connection.peer);
    }
    return anchors;
}

Result<std::uint64_t> nextUint(codec::CborArray& from) {
    const codec::CborReader value = VD_TRY(from.next());
    return VD_TRY(value.uint());
}

Result<WallTime> nextWall(codec::CborArray& from) {
    const codec::CborReader value = VD_TRY(from.next());
    return WallTime{VD_TRY(value.integer())};
}

Result<codec::CborArray> nextArray(codec::CborArray& from) {
    const codec::CborReader value = VD_TRY(from.next());
    return VD_TRY(value.array());
}

Result<codec::PeerId> nextPeer(codec::CborArray& from) {
    const codec::CborReader value = VD_TRY(from.next());
    const BytesView bytes = VD_TRY(value.bytes());
    return codec::PeerId::fromBytes(bytes);
}

Result<codec::Multiaddr> nextAddress(codec::CborArray& from) {
    const codec::CborReader value = VD_TRY(from.next());
    const BytesView bytes = VD_TRY(value.bytes());
    return codec::Multiaddr::fromBytes(bytes);
}

Result<SavedAddress> readAddress(codec::CborArray fields) {
    SavedAddress address;
    address.address = VD_TRY(nextAddress(fields));
    const std::uint64_t source = VD_TRY(nextUint(fields));
    const std::uint64_t confidence = VD_TRY(nextUint(fields));
    address.expires = VD_TRY(nextWall(fields));
    if (source > static_cast<std::uint64_t>(swarm::AddressSource::Operator) || confidence > 1000
        || !fields.done())
        return Fail{SavedPeersError::Malformed, "an address"};
    address.source = static_cast<swarm::AddressSource>(source);
    address.confidence = static_cast<std::uint32_t>(confidence);
    return address;
}

Result<SavedPeer> readPeer(codec::CborArray fields) {
    SavedPeer peer;
    peer.peer = VD_TRY(nextPeer(fields));
    peer.sequence = VD_TRY(nextUint(fields));
    codec::CborArray addresses = VD_TRY(nextArray(fields));
    if (!fields.done() || addresses.size() > SavedPeers::kMaxAddresses)
        return Fail{SavedPeersError::Malformed, "a peer"};
    while (!addresses.done()) {
        const codec::CborArray address = VD_TRY(nextArray(addresses));
        peer.addresses.push_back(VD_TRY(readAddress(address)));
    }
    return peer;
}

Result<SavedPeers> read(BytesView bytes) {
    const codec::CborReader whole = VD_TRY(codec::CborReader::open(bytes));
    codec::CborArray fields = VD_TRY(whole.array());
    const std::uint64_t version = VD_TRY(nextUint(fields));
    if (version > kVersion) return Fail{SavedPeersError::Newer};
    SavedPeers saved;
    saved.at = VD_TRY(nextWall(fields));
    codec::CborArray peers = VD_TRY(nextArray(fields));
    codec::CborArray anchors = VD_TRY(nextArray(fields));
    if (version == 0 || !fields.done() || peers.size() > SavedPeers::kMaxPeers
        || anchors.size() > SavedPeers::kAnchors)
        return Fail{SavedPeersError::Malformed, "the whole"};
    while (!peers.done()) {
        const codec::CborArray peer = VD_TRY(nextArray(peers));
        saved.peers.push_back(VD_TRY(readPeer(peer)));
    }
    while (!anchors.done()) saved.anchors.push_back(VD_TRY(nextPeer(anchors)));
    return saved;
}

} // namespace

std::string_view codeName(SavedPeersError error) noexcept {
    switch (error) {
    case SavedPeersError::TooLarge: return "too_large";
    case SavedPeersError::NotCbor: return "not_cbor";
    case SavedPeersError::Newer: return "newer";
    case SavedPeersError::Malformed: return "malformed";
    }
    return "unknown";
}

Bytes SavedPeers::encode() const {
    codec::CborWriter out;
    out.beginArray().uint(kVersion).integer(at.ms).beginArray();
    for (const auto& peer : peers) {
        out.beginArray().bytes(peer.peer.bytes()).uint(peer.sequence).beginArray();
        for (const auto& address : peer.addresses) {
            out.beginArray()
                .bytes(address.address.bytes())
                .uint(static_cast<std::uint64_t>(address.source))
                .uint(address.confidence)
                .integer(address.expires.ms)
                .end();
        }
        out.end().end();
    }
    out.end().beginArray();
    for (const auto& anchor : anchors) out.bytes(anchor.bytes());
    out.end().end();
    return std::move(out).take();
}

Result<SavedPeers> SavedPeers::decode(BytesView bytes) {
    if (bytes.size() > kMaxBytes) return Fail{SavedPeersError::TooLarge};
    if (const auto value = codec::CborReader::open(bytes); !value)
        return Fail{SavedPeersError::NotCbor, Error(value.error()).text()};
    auto saved = read(bytes);
    // Whatever part of it does not read, the file as a whole is what cannot be used.
    if (!saved && saved.error().code != SavedPeersError::Newer
        && saved.error().code != SavedPeersError::Malformed)
        return Fail{SavedPeersError::Malformed, saved.error().text()};
    return saved;
}

SavedPeers save(const swarm::AddressBook& book, const std::vector<swarm::ConnectionInfo>& connections,
                const Timeline& timeline, Instant now) {
    SavedPeers saved;
    saved.at = timeline.wall(now);
    for (const auto& known : book.peers(now)) {
        if (saved.peers.size() == SavedPeers::kMaxPeers) break;
        SavedPeer peer{known.peer, known.sequence, {}};
        for (const auto& address : known.addresses) {
            if (peer.addresses.size() == SavedPeers::kMaxAddresses) break;
            // An operator's word holds while it stands in the configuration, which will say it again.
            const auto source = std::min(address.source, swarm::AddressSource::Connected);
            const Instant expires = std::min(address.expires, now + swarm::AddressBook::lifetimeOf(source));
            peer.addresses.push_back({address.address, source,
                                      static_cast<std::uint32_t>(std::lround(address.confidence * 1000)),
                                      timeline.wall(expires)});
        }
        saved.peers.push_back(std::move(peer));
    }
    saved.anchors = anchorsOf(connections);
    return saved;
}

void recall(const SavedPeers& saved, swarm::AddressBook& book, const Timeline& timeline, Instant now) {
    const WallTime wall = timeline.wall(now);
    for (const auto& peer : saved.peers) {
        swarm::AddressBook::Peer known{peer.peer, peer.sequence, now, {}};
        for (const auto& address : peer.addresses) {
            const auto longest = std::chrono::duration_cast<std::chrono::milliseconds>(
                swarm::AddressBook::lifetimeOf(std::min(address.source, swarm::AddressSource::Connected)));
            if (address.expires <= wall) continue;
            const auto left = address.expires.ms - wall.ms < longest.count()
                                ? std::chrono::milliseconds(address.expires.ms - wall.ms)
                                : longest; // the wall was set back, or the file was written by a wrong one
            swarm::KnownAddress one;
            one.address = address.address;
            one.source = address.source;
            one.confidence = address.confidence / 1000.0;
            one.expires = now + left;
            known.addresses.push_back(std::move(one));
        }
        if (!known.addresses.empty()) book.restore(known, now);
    }
}

} // namespace vedette::discovery
