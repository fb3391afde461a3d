#include "core/protocols/kad/routing_table.h"

#include <algorithm>
#include <utility>

namespace vedette::kad {

namespace {

auto contactAt(auto& contacts, const codec::PeerId& peer) {
    return std::ranges::find(contacts, peer, &Contact::peer);
}

/// How many of them share the group; contacts without one share nothing.
template <class Group>
std::size_t sharing(const std::vector<Contact>& contacts, const Group& mine,
                    std::optional<IpGroup> (Origin::*group)() const noexcept) {
    return static_cast<std::size_t>(std::ranges::count_if(
        contacts, [&](const Contact& contact) { return (contact.origin.*group)() == mine; }));
}

} // namespace

std::string_view codeName(Refused why) noexcept {
    switch (why) {
    case Refused::Self: return "self";
    case Refused::BucketNarrow: return "bucket_narrow";
    case Refused::BucketWide: return "bucket_wide";
    case Refused::BucketAsn: return "bucket_asn";
    case Refused::TableNarrow: return "table_narrow";
    case Refused::TableWide: return "table_wide";
    case Refused::TableAsn: return "table_asn";
    }
    return "unknown";
}

RoutingTable::RoutingTable(const codec::PeerId& self, const TableConfig& config)
    : m_selfPeer(self), m_self(Key::of(self)), m_config(config) {}

unsigned RoutingTable::bucketOf(const Key& key) const noexcept {
    return std::min(commonPrefix(m_self, key), kDeepBucket);
}

void RoutingTable::count(const Origin& origin, int step) {
    const auto move = [step](auto& counts, const auto& group) {
        const auto at = counts.try_emplace(group, 0).first;
        at->second = step > 0 ? at->second + 1 : at->second - 1;
        if (at->second == 0) counts.erase(at);
    };
    if (const auto group = origin.narrow()) move(m_groups, *group);
    if (const auto group = origin.wide()) move(m_groups, *group);
    if (origin.asn != 0) move(m_asns, origin.asn);
}

std::optional<Refused> RoutingTable::tooAlike(const Bucket& bucket, const Origin& origin) const {
    if (m_config.exemptPrivate && origin.isPrivate()) return std::nullopt;
    const auto inTable = [](const auto& counts, const auto& group) {
        const auto at = counts.find(group);
        return at == counts.end() ? 0 : at->second;
    };
    if (const auto group = origin.narrow()) {
        if (inTable(m_groups, *group) >= m_config.perTable.narrow) return Refused::TableNarrow;
        if (sharing(bucket.contacts, group, &Origin::narrow) >= m_config.perBucket.narrow) {
            return Refused::BucketNarrow;
        }
    }
    if (const auto group = origin.wide()) {
        if (inTable(m_groups, *group) >= m_config.perTable.wide) return Refused::TableWide;
        if (sharing(bucket.contacts, group, &Origin::wide) >= m_config.perBucket.wide) {
            return Refused::BucketWide;
        }
    }
    if (origin.asn != 0) {
        if (inTable(m_asns, origin.asn) >= m_config.perTable.asn) return Refused::TableAsn;
        const auto alike = std::ranges::count_if(
            bucket.contacts, [&](const Contact& contact) { return contact.origin.asn == origin.asn; });
        if (static_cast<std::size_t>(alike) >= m_config.perBucket.asn) return Refused::BucketAsn;
    }
    return std::nullopt;
}

Offer RoutingTable::offer(const codec::PeerId& peer, std::vector<codec::Multiaddr> addresses,
                          const Origin& origin, Instant now) {
    const Key key = Key::of(peer);
    if (key == m_self) return Refused::Self;
    const unsigned index = bucketOf(key);
    if (m_buckets.size() <= index) m_buckets.resize(index + 1);
    Bucket& bucket = m_buckets[index];
    if (addresses.size() > kMaxContactAddresses) addresses.resize(kMaxContactAddresses);

    if (const auto at = contactAt(bucket.contacts, peer); at != bucket.contacts.end()) {
        if (at->origin != origin) {
            // It moved. Where it was no longer counts; where it is may be full.
            Contact moved = std::move(*at);
            count(moved.origin, -1);
            bucket.contacts.erase(at);
            if (const auto why = tooAlike(bucket, origin)) return *why;
            moved.origin = origin;
            count(origin, +1);
            bucket.contacts.push_back(std::move(moved));
        }
        Contact& contact = *contactAt(bucket.contacts, peer);
        if (!addresses.empty()) contact.addresses = std::move(addresses);
        contact.lastHeard = now;
        contact.failures = 0;
        return Updated{};
    }

    if (const auto why = tooAlike(bucket, origin)) return *why;
    Contact contact{peer, key, std::move(addresses), origin, now, now, 0};
    if (const auto at = contactAt(bucket.waiting, peer); at != bucket.waiting.end()) bucket.waiting.erase(at);
    if (bucket.contacts.size() < m_config.bucketSize) {
        count(origin, +1);
        bucket.contacts.push_back(std::move(contact));
        return Added{};
    }
    if (m_config.replacements == 0) return Waiting{};
    if (bucket.waiting.size() == m_config.replacements) bucket.waiting.erase(bucket.waiting.begin());
    bucket.waiting.push_back(std::move(contact));
    const auto oldest = std::ranges::min_element(bucket.contacts, {}, &Contact::lastHeard);
    if (oldest->lastHeard == now) return Waiting{};
    return Waiting{oldest->peer};
}

bool RoutingTable::heard(const codec::PeerId& peer, Instant now) {
    const unsigned index = bucketOf(Key::of(peer));
    if (index >= m_buckets.size()) return false;
    auto& contacts = m_buckets[index].contacts;
    const auto at = contactAt(contacts, peer);
    if (at == contacts.end()) return false;
    at->lastHeard = now;
    at->failures = 0;
    return true;
}

std::optional<codec::PeerId> RoutingTable::promote(Bucket& bucket) {
    for (auto at = bucket.waiting.rbegin(); at != bucket.waiting.rend(); ++at) {
        if (tooAlike(bucket, at->origin)) continue;
        Contact contact = std::move(*at);
        bucket.waiting.erase(std::next(at).base());
        count(contact.origin, +1);
        bucket.contacts.push_back(std::move(contact));
        return bucket.contacts.back().peer;
    }
    return std::nullopt;
}

std::optional<Departed> RoutingTable::take(Bucket& bucket, std::size_t at) {
    const auto contact = bucket.contacts.begin() + static_cast<std::ptrdiff_t>(at);
    Departed departed{contact->peer, {}};
    count(contact->origin, -1);
    bucket.contacts.erase(contact);
    departed.replacement = promote(bucket);
    return departed;
}

std::optional<Departed> RoutingTable::failed(const codec::PeerId& peer) {
    const unsigned index = bucketOf(Key::of(peer));
    if (index >= m_buckets.size()) return std::nullopt;
    Bucket& bucket = m_buckets[index];
    const auto at = contactAt(bucket.contacts, peer);
    if (at == bucket.contacts.end()) {
        // It waits for a place: one that does not answer is no replacement for one that does not answer.
        const auto waits = contactAt(bucket.waiting, peer);
        if (waits != bucket.waiting.end()) bucket.waiting.erase(waits);
        return std::nullopt;
    }
    if (++at->failures < kMaxFailures) return std::nullopt;
    return take(bucket, static_cast<std::size_t>(at - bucket.contacts.begin()));
}

std::optional<Departed> RoutingTable::remove(const codec::PeerId& peer) {
    const unsigned index = bucketOf(Key::of(peer));
    if (index >= m_buckets.size()) return std::nullopt;
    Bucket& bucket = m_buckets[index];
    if (const auto waits = contactAt(bucket.waiting, peer); waits != bucket.waiting.end()) {
        bucket.waiting.erase(waits);
    }
    const auto at = contactAt(bucket.contacts, peer);
    if (at == bucket.contacts.end()) return std::nullopt;
    return take(bucket, static_cast<std::size_t>(at - bucket.contacts.begin()));
}

const Contact* RoutingTable::find(const codec::PeerId& peer) const {
    const unsigned index = bucketOf(Key::of(peer));
    if (index >= m_buckets.size()) return nullptr;
    const auto& contacts = m_buckets[index].contacts;
    const auto at = contactAt(contacts, peer);
    return at == contacts.end() ? nullptr : &*at;
}

std::vector<const Contact*> RoutingTable::closest(const Key& target, std::size_t wanted) const {
    std::vector<std::pair<Key, const Contact*>> all;
    all.reserve(size());
    for (const Bucket& bucket : m_buckets) {
        for (const Contact& contact : bucket.contacts) {
            all.emplace_back(distance(contact.key, target), &contact);
        }
    }
    wanted = std::min(wanted, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(wanted), all.end());
    std::vector<const Contact*> out;
    out.reserve(wanted);
    for (std::size_t i = 0; i < wanted; ++i) out.push_back(all[i].second);
    return out;
}

std::vector<codec::PeerId> RoutingTable::unheardSince(Instant then, std::size_t wanted) const {
    std::vector<std::pair<Instant, codec::PeerId>> silent;
    for (const Bucket& bucket : m_buckets) {
        for (const Contact& contact : bucket.contacts) {
            if (contact.lastHeard < then) silent.emplace_back(contact.lastHeard, contact.peer);
        }
    }
    std::ranges::sort(silent);
    if (silent.size() > wanted) silent.resize(wanted);
    std::vector<codec::PeerId> out;
    out.reserve(silent.size());
    for (const auto& [when, peer] : silent) out.push_back(peer);
    return out;
}

std::size_t RoutingTable::size() const noexcept {
    std::size_t total = 0;
    for (const Bucket& bucket : m_buckets) total += bucket.contacts.size();
    return total;
}

std::span<const Contact> RoutingTable::bucket(unsigned index) const noexcept {
    if (index >= m_buckets.size()) return {};
    return m_buckets[index].contacts;
}

std::span<const Contact> RoutingTable::waiting(unsigned index) const noexcept {
    if (index >= m_buckets.size()) return {};
    return m_buckets[index].waiting;
}

unsigned RoutingTable::depth() const noexcept {
    for (std::size_t i = m_buckets.size(); i > 0; --i) {
        if (!m_buckets[i - 1].contacts.empty()) return static_cast<unsigned>(i);
    }
    return 0;
}

} // namespace vedette::kad
