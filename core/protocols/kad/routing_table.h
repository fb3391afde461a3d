/// Who we know, by distance from ourselves: k-buckets with replacement lists, liveness and diversity limits
/// (Kademlia 2.2 to 2.4 and 4.1; S/Kademlia 2007 section 4 for why a table must be hard to fill).
///
/// One bucket per length of the prefix shared with us, `bucketSize` contacts each; the last kDeepBucket one
/// takes all that share more. An old contact that answers is never displaced by a new one: a full bucket puts
/// newcomers on its replacement list and asks that its longest unheard contact be checked. Per bucket and in
/// the whole table only so many contacts may come from one address group or ASN. A contact that fails
/// kMaxFailures times in a row is replaced by the newest waiting one that fits.
///
/// Memory is bounded: kDeepBucket + 1 buckets of `bucketSize` contacts and `replacements` waiting ones, each
/// of at most kMaxContactAddresses addresses. offer() and failed() are linear in one bucket and the groups;
/// closest() is linear in the table.
#pragma once

#include "core/base/instant.h"
#include "core/protocols/kad/ip_group.h"
#include "core/protocols/kad/key.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::kad {

/// How many contacts may share a group.
struct GroupLimits {
    std::size_t narrow; ///< /24 or /48
    std::size_t wide;   ///< /16 or /32
    std::size_t asn;
};

struct TableConfig {
    std::size_t bucketSize = 20;
    std::size_t replacements = 10;
    GroupLimits perBucket{2, 4, 8};
    GroupLimits perTable{4, 16, 40};
    /// Loopback and private addresses do not count: for laboratories and networks behind one router, where
    /// otherwise a table stays almost empty. Off unless the network's configuration says so.
    bool exemptPrivate = false;
};

struct Contact {
    codec::PeerId peer;
    Key key;
    std::vector<codec::Multiaddr> addresses;
    Origin origin;
    Instant added{};
    Instant lastHeard{}; ///< last seen to be alive, in whichever way
    unsigned failures = 0;
};

enum class Refused {
    Self = 1,
    BucketNarrow, ///< too many of its /24 or /48 in the bucket
    BucketWide,
    BucketAsn,
    TableNarrow,
    TableWide,
    TableAsn,
};
[[nodiscard]] std::string_view codeName(Refused why) noexcept;

/// What became of an offer.
struct Added {};

struct Updated {}; ///< was there already

struct Waiting {
    std::optional<codec::PeerId> check; ///< the contact to be checked, unless all were heard lately
};

using Offer = std::variant<Added, Updated, Waiting, Refused>;

/// A contact left; `replacement` came from the waiting ones.
struct Departed {
    codec::PeerId peer;
    std::optional<codec::PeerId> replacement;
};

class RoutingTable {
public:
    static constexpr unsigned kDeepBucket = 63;
    static constexpr unsigned kMaxFailures = 2;
    static constexpr std::size_t kMaxContactAddresses = 16;

    RoutingTable(const codec::PeerId& self, const TableConfig& config);

    /// A peer that serves the DHT and that we have a connection to, or had.
    [[nodiscard]] Offer offer(const codec::PeerId& peer, std::vector<codec::Multiaddr> addresses,
                              const Origin& origin, Instant now);
    /// It answered. False when it is no contact.
    bool heard(const codec::PeerId& peer, Instant now);
    /// It did not answer.
    std::optional<Departed> failed(const codec::PeerId& peer);
    /// It no longer serves the DHT, or is unwanted.
    std::optional<Departed> remove(const codec::PeerId& peer);

    [[nodiscard]] const Contact* find(const codec::PeerId& peer) const;
    /// Nearest first.
    [[nodiscard]] std::vector<const Contact*> closest(const Key& target, std::size_t count) const;
    /// Contacts not heard since then, longest first, at most `count`.
    [[nodiscard]] std::vector<codec::PeerId> unheardSince(Instant then, std::size_t count) const;
    [[nodiscard]] std::size_t size() const noexcept;
    [[nodiscard]] unsigned bucketOf(const Key& key) const noexcept;
    /// Oldest member first; empty for buckets that nobody is in.
    [[nodiscard]] std::span<const Contact> bucket(unsigned index) const noexcept;
    [[nodiscard]] std::span<const Contact> waiting(unsigned index) const noexcept;
    /// One more than the deepest bucket with somebody in it.
    [[nodiscard]] unsigned depth() const noexcept;

    [[nodiscard]] const Key& self() const noexcept { return m_self; }

private:
    struct Bucket {
        std::vector<Contact> contacts;
        std::vector<Contact> waiting;
    };

    [[nodiscard]] std::optional<Refused> tooAlike(const Bucket& bucket, const Origin& origin) const;
    [[nodiscard]] std::optional<codec::PeerId> promote(Bucket& bucket);
    void count(const Origin& origin, int step);
    std::optional<Departed> take(Bucket& bucket, std::size_t at);

    codec::PeerId m_selfPeer;
    Key m_self;
    TableConfig m_config;
    std::vector<Bucket> m_buckets;
    std::map<IpGroup, std::size_t> m_groups; ///< contacts per group in the whole table
    std::map<std::uint32_t, std::size_t> m_asns;
};

} // namespace vedette::kad

VD_ERROR_CODES(vedette::kad, Refused, "kad_table")
