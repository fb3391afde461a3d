#include "app/node/bench/static_dht.h"

#include <algorithm>
#include <numeric>

namespace vedette::app {

namespace {

using kad::Key;

codec::PeerId drawnId(Random& random) {
    Bytes id{0x12, 0x20};
    append(id, random.bytes<32>());
    return codec::PeerId::fromBytes(id).value();
}

/// The lowest and the highest key of those that share `prefix` bits with `key` and then differ.
std::pair<Key, Key> sibling(const Key& key, unsigned prefix) {
    Key low;
    Key high;
    high.bytes.fill(0xff);
    for (unsigned bit = 0; bit <= prefix; ++bit) {
        const bool one = key.bit(bit) != (bit == prefix);
        const auto mask = static_cast<Byte>(0x80 >> (bit % 8));
        if (one) {
            low.bytes[bit / 8] = static_cast<Byte>(low.bytes[bit / 8] | mask);
        } else {
            high.bytes[bit / 8] = static_cast<Byte>(high.bytes[bit / 8] & ~mask);
        }
    }
    return {low, high};
}

std::vector<std::uint32_t> nearest(std::vector<std::uint32_t> nodes, const std::vector<Key>& keys,
                                   const Key& target, std::size_t count) {
    count = std::min(count, nodes.size());
    std::partial_sort(
        nodes.begin(), nodes.begin() + static_cast<std::ptrdiff_t>(count), nodes.end(),
        [&](std::uint32_t a, std::uint32_t b) { return kad::nearer(target, keys[a], keys[b]); });
    nodes.resize(count);
    return nodes;
}

} // namespace

StaticDht::StaticDht(std::size_t nodes, std::size_t k, std::uint64_t seed) : m_k(k), m_random(seed) {
    for (std::size_t i = 0; i < nodes; ++i) {
        m_peers.push_back({drawnId(m_random), {}, kad::Connectedness::NotConnected});
    }
    std::ranges::sort(m_peers, {}, [](const kad::Peer& peer) { return Key::of(peer.id); });
    for (const kad::Peer& peer : m_peers) m_keys.push_back(Key::of(peer.id));
    m_hostile.assign(nodes, false);
    m_tables.resize(nodes);
    for (std::size_t node = 0; node < nodes; ++node) {
        for (unsigned prefix = 0; prefix < 64; ++prefix) {
            const auto [low, high] = sibling(m_keys[node], prefix);
            const auto first = std::ranges::lower_bound(m_keys, low) - m_keys.begin();
            const auto last = std::ranges::upper_bound(m_keys, high) - m_keys.begin();
            std::vector<std::uint32_t> bucket(static_cast<std::size_t>(last - first));
            std::iota(bucket.begin(), bucket.end(), static_cast<std::uint32_t>(first));
            const std::size_t take = std::min(k, bucket.size());
            for (std::size_t i = 0; i < take; ++i) {
                std::swap(bucket[i], bucket[i + m_random.below(bucket.size() - i)]);
                m_tables[node].push_back(bucket[i]);
            }
        }
    }
}

void StaticDht::corrupt(double share) {
    m_hostile.assign(m_peers.size(), false);
    std::vector<std::uint32_t> all(m_peers.size());
    std::iota(all.begin(), all.end(), 0U);
    const auto count = static_cast<std::size_t>(share * static_cast<double>(all.size()));
    for (std::size_t i = 0; i < count; ++i) {
        std::swap(all[i], all[i + m_random.below(all.size() - i)]);
        m_hostile[all[i]] = true;
    }
}

std::uint32_t StaticDht::honest() {
    for (;;) {
        const auto node = static_cast<std::uint32_t>(m_random.below(m_peers.size()));
        if (!m_hostile[node]) return node;
    }
}

std::uint32_t StaticDht::nodeOf(const codec::PeerId& id) const {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(m_keys, Key::of(id)) - m_keys.begin());
}

std::vector<std::uint32_t> StaticDht::closestOf(std::uint32_t node, const Key& target) const {
    return nearest(m_tables[node], m_keys, target, m_k);
}

std::vector<kad::Peer> StaticDht::peers(const std::vector<std::uint32_t>& nodes) const {
    std::vector<kad::Peer> out;
    out.reserve(nodes.size());
    for (const std::uint32_t node : nodes) out.push_back(m_peers[node]);
    return out;
}

std::vector<std::uint32_t> StaticDht::answerOf(std::uint32_t node, const Key& target) {
    if (!m_hostile[node]) return closestOf(node, target);
    if (m_accomplicesFor != target) {
        std::vector<std::uint32_t> all;
        for (std::uint32_t i = 0; i < m_hostile.size(); ++i) {
            if (m_hostile[i]) all.push_back(i);
        }
        m_accomplices = nearest(std::move(all), m_keys, target, m_k);
        m_accomplicesFor = target;
    }
    return m_accomplices;
}

void StaticDht::look(std::size_t paths, std::size_t alpha, LookupTally& tally) {
    const std::uint32_t seeker = honest();
    std::uint32_t wanted = honest();
    while (wanted == seeker) wanted = honest();
    const Key& target = m_keys[wanted];
    m_accomplicesFor = Key{};
    kad::LookupConfig config;
    config.width = m_k;
    config.paths = paths;
    config.alpha = alpha;
    kad::Lookup lookup(config, target, m_peers[seeker].id, peers(closestOf(seeker, target)), Instant{});
    std::vector<codec::PeerId> asked;
    bool found = false;
    while (!lookup.done() && !found) {
        asked.clear();
        while (const auto peer = lookup.next(Instant{})) asked.push_back(peer->id);
        for (const codec::PeerId& id : asked) {
            const std::uint32_t node = nodeOf(id);
            found = found || node == wanted;
            lookup.answered(id, peers(answerOf(node, target)), Instant{});
        }
    }
    ++tally.lookups;
    tally.found += found ? 1 : 0;
    tally.asked += lookup.stats().asked;
    tally.hops += lookup.stats().hops;
}

RecordedLookup StaticDht::record(std::size_t paths, std::size_t alpha) {
    const std::uint32_t seeker = honest();
    RecordedLookup out;
    out.target = Key::of(m_random.bytes<32>());
    out.seeker = m_peers[seeker].id;
    out.seeds = peers(closestOf(seeker, out.target));
    out.config.width = m_k;
    out.config.paths = paths;
    out.config.alpha = alpha;
    kad::Lookup lookup(out.config, out.target, out.seeker, out.seeds, Instant{});
    while (const auto peer = lookup.next(Instant{})) {
        const auto& hints = out.answers[peer->id] = peers(answerOf(nodeOf(peer->id), out.target));
        lookup.answered(peer->id, hints, Instant{});
    }
    return out;
}

std::size_t RecordedLookup::run() const {
    kad::Lookup lookup(config, target, seeker, seeds, Instant{});
    while (const auto peer = lookup.next(Instant{})) {
        lookup.answered(peer->id, answers.at(peer->id), Instant{});
    }
    return lookup.stats().asked;
}

void StaticDht::lookNaively(std::size_t paths, LookupTally& tally) {
    const std::uint32_t seeker = honest();
    std::uint32_t wanted = honest();
    while (wanted == seeker) wanted = honest();
    const Key& target = m_keys[wanted];
    const auto first = closestOf(seeker, target);
    std::vector<bool> used(m_peers.size());
    bool found = std::ranges::find(first, wanted) != first.end();
    for (std::size_t path = 0; path < std::min(paths, first.size()) && !found; ++path) {
        std::uint32_t at = first[path];
        std::size_t hops = 0;
        while (!m_hostile[at] && !used[at]) {
            used[at] = true;
            ++tally.asked;
            ++hops;
            const auto hints = closestOf(at, target);
            if (std::ranges::find(hints, wanted) != hints.end()) {
                found = true;
                break;
            }
            const auto next = std::ranges::find_if(hints, [&](std::uint32_t hint) {
                return !used[hint] && kad::nearer(target, m_keys[hint], m_keys[at]);
            });
            if (next == hints.end()) break;
            at = *next;
        }
        tally.hops = std::max(tally.hops, hops);
    }
    ++tally.lookups;
    tally.found += found ? 1 : 0;
}

} // namespace vedette::app
