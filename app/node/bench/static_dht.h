/// A network of the DHT that stands still, to measure how many lookups get through hostile peers.
///
/// Every node has full k-buckets, filled by lot, and hears only Lookup's questions; nothing fails and nothing
/// takes time. Hostile nodes collude: each answers with the `k` of their own nearest to the target, and with
/// nobody else. A lookup succeeds when the honest node that it looks for, known by its id, is found. It is
/// the setting of S/Kademlia (2007), section 5; seeker and target are honest, drawn by lot.
#pragma once

#include "core/base/random.h"
#include "core/protocols/kad/lookup.h"

#include <cstdint>
#include <map>
#include <vector>

namespace vedette::app {

struct LookupTally {
    int lookups = 0;
    int found = 0;
    std::size_t asked = 0;
    std::size_t hops = 0;
};

/// One lookup with all that was answered in it, to be run again without the network.
struct RecordedLookup {
    kad::LookupConfig config;
    kad::Key target;
    codec::PeerId seeker;
    std::vector<kad::Peer> seeds;
    std::map<codec::PeerId, std::vector<kad::Peer>> answers;

    /// Peers asked.
    [[nodiscard]] std::size_t run() const;
};

class StaticDht {
public:
    StaticDht(std::size_t nodes, std::size_t k, std::uint64_t seed);

    /// Anew, by lot.
    void corrupt(double share);
    /// Over `paths` disjoint paths.
    void look(std::size_t paths, std::size_t alpha, LookupTally& tally);
    /// One that runs until its paths have converged, whatever it met.
    [[nodiscard]] RecordedLookup record(std::size_t paths, std::size_t alpha);
    /// The same with one path that follows the nearest hint only, and dies with the first hostile peer that
    /// it meets: what a lookup without shortlist gets, `paths` times with different first peers.
    void lookNaively(std::size_t paths, LookupTally& tally);

private:
    [[nodiscard]] std::vector<std::uint32_t> closestOf(std::uint32_t node, const kad::Key& target) const;
    [[nodiscard]] std::vector<kad::Peer> peers(const std::vector<std::uint32_t>& nodes) const;
    [[nodiscard]] std::vector<std::uint32_t> answerOf(std::uint32_t node, const kad::Key& target);
    [[nodiscard]] std::uint32_t honest();
    [[nodiscard]] std::uint32_t nodeOf(const codec::PeerId& id) const;

    std::size_t m_k;
    SeededRandom m_random;
    std::vector<kad::Peer> m_peers; ///< by key
    std::vector<kad::Key> m_keys;
    std::vector<std::vector<std::uint32_t>> m_tables;
    std::vector<bool> m_hostile;
    std::vector<std::uint32_t> m_accomplices;
    kad::Key m_accomplicesFor;
};

} // namespace vedette::app
