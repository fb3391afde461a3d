/// Where peers can be reached, as far as we were told: each address with its source, a confidence and an
/// expiry.
///
/// A signed record replaces all that the same peer said of itself before; an address that worked gains
/// confidence, one that failed backs off. Bounds: kMaxPeers peers, kMaxAddresses each; the peer longest
/// unseen goes first, and within a peer the address worth least.
#pragma once

#include "core/base/instant.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vedette::swarm {

/// Who told us, from least to most believable.
enum class AddressSource : std::uint8_t {
    Hearsay,      ///< another peer said so
    Identify,     ///< the peer said so, unsigned
    SignedRecord, ///< the peer signed it
    Connected,    ///< we dialled it and the peer answered
    Operator,     ///< a person or a configuration said so; does not expire
};
[[nodiscard]] std::string_view sourceName(AddressSource source) noexcept;

struct KnownAddress {
    codec::Multiaddr address; ///< without /p2p
    AddressSource source = AddressSource::Hearsay;
    double confidence = 0.5; ///< 0 to 1: moved halfway to 1 by a success, halfway to 0 by a failure
    Instant expires{};
    std::uint32_t failures = 0; ///< in a row
    Instant notBefore{};        ///< back-off
};

class AddressBook {
public:
    static constexpr std::size_t kMaxPeers = 100'000;
    static constexpr std::size_t kMaxAddresses = 32;
    static constexpr Duration kFirstBackOff = std::chrono::seconds(5);
    static constexpr Duration kMaxBackOff = std::chrono::minutes(15);

    void add(const codec::PeerId& peer, const codec::Multiaddr& address, AddressSource source, Instant now);
    /// From a signed record; false when `sequence` is not newer than what we have.
    bool replaceSigned(const codec::PeerId& peer, std::uint64_t sequence,
                       const std::vector<codec::Multiaddr>& addresses, Instant now);
    void succeeded(const codec::PeerId& peer, const codec::Multiaddr& address, Instant now);
    void failed(const codec::PeerId& peer, const codec::Multiaddr& address, Instant now);
    void forget(const codec::PeerId& peer);

    /// Unexpired, best first: confidence, then source.
    [[nodiscard]] std::vector<KnownAddress> addresses(const codec::PeerId& peer, Instant now) const;
    [[nodiscard]] std::optional<KnownAddress> find(const codec::PeerId& peer,
                                                   const codec::Multiaddr& address) const;

    struct Peer {
        codec::PeerId peer;
        std::uint64_t sequence = 0; ///< of the newest signed record, zero without one
        Instant seen{};
        std::vector<KnownAddress> addresses; ///< unexpired, best first, never empty
    };

    /// The peers seen last come first.
    [[nodiscard]] std::vector<Peer> peers(Instant now) const;
    /// What an earlier run knew. What this run knows already of the same address stays.
    void restore(const Peer& known, Instant now);
    /// How long a word of that source is worth something.
    [[nodiscard]] static Duration lifetimeOf(AddressSource source) noexcept;

    [[nodiscard]] std::size_t size() const noexcept { return m_peers.size(); }

private:
    struct Entry {
        std::vector<KnownAddress> addresses;
        std::uint64_t sequence = 0;
        Instant seen{};
    };

    Entry& entry(const codec::PeerId& peer, Instant now);
    static KnownAddress& slot(Entry& entry, const codec::Multiaddr& address, Instant now);

    std::unordered_map<codec::PeerId, Entry> m_peers;
};

} // namespace vedette::swarm
