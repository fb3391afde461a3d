/// What a node remembers of other peers from one run to the next: their addresses, and the anchors that it
/// dials first.
///
/// Anchors are outbound connections that stood longest, at most kAnchors, no two in one /16 (/32 of IPv6):
/// who comes back to peers of its own choosing cannot be surrounded by waiting for its restart (as Bitcoin's
/// anchors.dat). In bytes it is deterministic CBOR (codec/cbor.h):
///
///     [version 1, saved at in ms, [[peer, sequence, [[address, source, confidence in 1/1000, expires in ms]
///     …]] …],
///      [anchor …]]
///
/// Times are of the wall, for a run's own clock does not outlive it; whatever the wall did meanwhile, nothing
/// is recalled for longer than its source allows. Bounds: kMaxPeers peers, seen last first, kMaxAddresses
/// each, best first; kMaxBytes are read.
#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/swarm/address_book.h"
#include "core/swarm/swarm.h"

#include <string_view>
#include <vector>

namespace vedette::discovery {

enum class SavedPeersError {
    TooLarge = 1, ///< more than kMaxBytes
    NotCbor,
    Newer, ///< of a later version
    Malformed,
};
[[nodiscard]] std::string_view codeName(SavedPeersError error) noexcept;

struct SavedAddress {
    codec::Multiaddr address;
    swarm::AddressSource source = swarm::AddressSource::Hearsay;
    std::uint32_t confidence = 500; ///< of 1000
    WallTime expires;
    friend bool operator==(const SavedAddress&, const SavedAddress&) = default;
};

struct SavedPeer {
    codec::PeerId peer;
    std::uint64_t sequence = 0;
    std::vector<SavedAddress> addresses;
    friend bool operator==(const SavedPeer&, const SavedPeer&) = default;
};

struct SavedPeers {
    static constexpr std::size_t kMaxPeers = 10'000;
    static constexpr std::size_t kMaxAddresses = 8;
    static constexpr std::size_t kAnchors = 8;
    static constexpr std::size_t kMaxBytes = 64 * 1024 * 1024;

    WallTime at;
    std::vector<SavedPeer> peers;
    std::vector<codec::PeerId> anchors;
    friend bool operator==(const SavedPeers&, const SavedPeers&) = default;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<SavedPeers> decode(BytesView bytes);
};

[[nodiscard]] SavedPeers save(const swarm::AddressBook& book,
                              const std::vector<swarm::ConnectionInfo>& connections, const Timeline& timeline,
                              Instant now);
void recall(const SavedPeers& saved, swarm::AddressBook& book, const Timeline& timeline, Instant now);

} // namespace vedette::discovery

VD_ERROR_CODES(vedette::discovery, SavedPeersError, "saved_peers")
