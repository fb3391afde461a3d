/// Who crowds into few networks: the peers that one crawl found, judged together.
///
/// Addresses in one /24 are cheap to the party that owns it and rare otherwise: of 5,549 occupied /24s in a
/// crawl of Bitcoin, two held ten or more. So the score of an address is
///   2 log2(addresses in its /24) + log2(addresses of its AS for each /24 the AS occupies)
///   + log2(ports on this address) + log2(addresses of its AS) / 10
/// whose second term finds who spreads thinly over many /24s of one owner, and whose last only orders the
/// rest. IPv6 counts by /56. A name that is no address (onion) has no neighbours. 7.25 is reached by eleven
/// addresses in a /24 of a large AS, or by six in each of an AS that holds nothing else.
///
/// A crawl is one snapshot: the score of a row depends on every row, though not on their order nor, beyond
/// who shares a prefix, on what the addresses are. Bounded: kMaxPeers; n log n; 40 bytes a peer.
#pragma once

#include "core/base/result.h"
#include "core/detect/finding.h"
#include "core/detect/row_error.h"
#include "core/geo/address.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vedette::detect {

struct CrawledPeer {
    std::optional<geo::Address> address; ///< nothing for one that is reached by name
    std::uint32_t as = 0;                ///< 0: not known, then its /16 (IPv6: /32) stands for it
    std::uint16_t port = 0;
};

constexpr double kCrowdLimit = 7.25;
constexpr std::size_t kMaxCrawledPeers = 1U << 22;

/// One finding a row, in their order; `peers` of a finding is the row's number.
[[nodiscard]] Result<std::vector<Finding>> crowded(std::span<const CrawledPeer> crawl);

} // namespace vedette::detect
