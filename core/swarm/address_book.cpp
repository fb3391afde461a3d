#include "core/swarm/address_book.h"

#include <algorithm>

namespace vedette::swarm {

namespace {

/// What an address is worth keeping or dialling for: first what happened, then who said so.
bool better(const KnownAddress& a, const KnownAddress& b) {
    if (a.confidence != b.confidence) return a.confidence > b.confidence;
    if (a.source != b.source) return a.source > b.source;
    return a.address < b.address;
}

} // namespace

std::string_view sourceName(AddressSource source) noexcept {
    switch (source) {
    case AddressSource::Hearsay: return "hearsay";
    case AddressSource::Identify: return "identify";
    case AddressSource::SignedRecord: return "signed_record";
    case AddressSource::Connected: return "connected";
    case AddressSource::Operator: return "operator";
    }
    return "unknown";
}

Duration AddressBook::lifetimeOf(AddressSource source) noexcept {
    switch (source) {
    case AddressSource::Hearsay: return std::chrono::minutes(10);
    case AddressSource::Identify: return std::chrono::hours(1);
    case AddressSource::SignedRecord:
    case AddressSource::Connected: return std::chrono::hours(24);
    case AddressSource::Operator: return std::chrono::hours(24 * 365 * 100);
    }
    return Duration::zero();
}

AddressBook::Entry& AddressBook::entry(const codec::PeerId& peer, Instant now) {
    if (const auto it = m_peers.find(peer); it != m_peers.end()) {
        it->second.seen = std::max(it->second.seen, now);
        return it->second;
    }
    if (m_peers.size() >= kMaxPeers) {
        // Forgetting is rare and a scan of 100,000 entries is a millisecond: drop the older half of a sample
        // at once, so that a flood of invented peers pays one scan per many insertions.
        std::vector<Instant> ages;
        ages.reserve(m_peers.size());
        for (const auto& [id, known] : m_peers) ages.push_back(known.seen);
        const auto cut = ages.begin() + static_cast<std::ptrdiff_t>(ages.size() / 16);
        std::ranges::nth_element(ages, cut);
        const Instant oldest = *cut;
        std::size_t quota = ages.size() / 16 + 1;
        for (auto it = m_peers.begin(); it != m_peers.end() && quota > 0;) {
            const bool drop = it->second.seen <= oldest;
            it = drop ? m_peers.erase(it) : std::next(it);
            if (drop) --quota;
        }
    }
    Entry& fresh = m_peers[peer];
    fresh.seen = now;
    return fresh;
}

KnownAddress& AddressBook::slot(Entry& entry, const codec::Multiaddr& address, Instant now) {
    const auto it = std::ranges::find(entry.addresses, address, &KnownAddress::address);
    if (it != entry.addresses.end()) return *it;
    std::erase_if(entry.addresses, [&](const KnownAddress& known) { return known.expires <= now; });
    if (entry.addresses.size() >= kMaxAddresses) {
        const auto worst = std::ranges::max_element(entry.addresses, better);
        entry.addresses.erase(worst);
    }
    KnownAddress& fresh = entry.addresses.emplace_back();
    fresh.address = address;
    return fresh;
}

void AddressBook::add(const codec::PeerId& peer, const codec::Multiaddr& address, AddressSource source,
                      Instant now) {
    KnownAddress& known = slot(entry(peer, now), address.withoutPeer(), now);
    known.source = std::max(known.source, source);
    known.expires = std::max(known.expires, now + lifetimeOf(source));
}

bool AddressBook::replaceSigned(const codec::PeerId& peer, std::uint64_t sequence,
                                const std::vector<codec::Multiaddr>& addresses, Instant now) {
    Entry& known = entry(peer, now);
    if (sequence <= known.sequence && known.sequence != 0) return false;
    known.sequence = sequence;
    std::erase_if(known.addresses, [&](const KnownAddress& old) {
        return old.source <= AddressSource::SignedRecord
            && std::ranges::none_of(addresses, [&](const auto& a) { return a.withoutPeer() == old.address; });
    });
    for (std::size_t i = 0; i < std::min(addresses.size(), kMaxAddresses); ++i) {
        add(peer, addresses[i], AddressSource::SignedRecord, now);
    }
    return true;
}

void AddressBook::succeeded(const codec::PeerId& peer, const codec::Multiaddr& address, Instant now) {
    KnownAddress& known = slot(entry(peer, now), address.withoutPeer(), now);
    known.source = std::max(known.source, AddressSource::Connected);
    known.expires = std::max(known.expires, now + lifetimeOf(AddressSource::Connected));
    known.confidence += (1 - known.confidence) / 2;
    known.failures = 0;
    known.notBefore = now;
}

void AddressBook::failed(const codec::PeerId& peer, const codec::Multiaddr& address, Instant now) {
    const auto it = m_peers.find(peer);
    if (it == m_peers.end()) return;
    const auto known = std::ranges::find(it->second.addresses, address.withoutPeer(), &KnownAddress::address);
    if (known == it->second.addresses.end()) return;
    known->confidence /= 2;
    const Duration backOff =
        std::min(kMaxBackOff, kFirstBackOff * (std::int64_t{1} << std::min(known->failures, 10u)));
    ++known->failures;
    known->notBefore = now + backOff;
}

void AddressBook::forget(const codec::PeerId& peer) {
    m_peers.erase(peer);
}

std::vector<KnownAddress> AddressBook::addresses(const codec::PeerId& peer, Instant now) const {
    const auto it = m_peers.find(peer);
    if (it == m_peers.end()) return {};
    std::vector<KnownAddress> result;
    std::ranges::copy_if(it->second.addresses, std::back_inserter(result),
                         [&](const KnownAddress& known) { return known.expires > now; });
    std::ranges::sort(result, better);
    return result;
}

std::optional<KnownAddress> AddressBook::find(const codec::PeerId& peer,
                                              const codec::Multiaddr& address) const {
    const auto it = m_peers.find(peer);
    if (it == m_peers.end()) return std::nullopt;
    const auto known = std::ranges::find(it->second.addresses, address.withoutPeer(), &KnownAddress::address);
    if (known == it->second.addresses.end()) return std::nullopt;
    return *known;
}

std::vector<AddressBook::Peer> AddressBook::peers(Instant now) const {
    std::vector<Peer> all;
    all.reserve(m_peers.size());
    for (const auto& [id, entry] : m_peers) {
        Peer peer{id, entry.sequence, entry.seen, addresses(id, now)};
        if (!peer.addresses.empty()) all.push_back(std::move(peer));
    }
    std::ranges::sort(all, [](const Peer& a, const Peer& b) {
        return a.seen != b.seen ? a.seen > b.seen : a.peer < b.peer;
    });
    return all;
}

void AddressBook::restore(const Peer& known, Instant now) {
    Entry& to = entry(known.peer, now);
    to.sequence = std::max(to.sequence, known.sequence);
    for (const auto& address : known.addresses) {
        if (std::ranges::find(to.addresses, address.address, &KnownAddress::address) != to.addresses.end())
            continue;
        slot(to, address.address, now) = address;
    }
}

} // namespace vedette::swarm
