#include "core/protocols/gossipsub/router.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vedette::gossipsub {

namespace {

constexpr std::size_t kDrawsOfNamed = 4; ///< for each peer that is exchanged, where there are many

} // namespace

void Router::graft(const codec::PeerId& peer, const std::string& topic, MeshCause cause, Instant now) {
    topics.find(topic)->second.mesh.insert(peer);
    scores.grafted(peer, topic, now);
    pendingOf(peer).graft.push_back(topic);
    outputs.push_back(MeshChanged{peer, topic, true, cause, score(peer)});
}

void Router::leaveMesh(const codec::PeerId& peer, const std::string& topic, MeshCause cause, Instant now) {
    const auto found = topics.find(topic);
    if (found == topics.end() || found->second.mesh.erase(peer) == 0) return;
    const double before = score(peer);
    scores.pruned(peer, topic, now);
    outputs.push_back(MeshChanged{peer, topic, false, cause, before});
}

std::vector<Subscribers::One> Router::worthNaming(const codec::PeerId& to, const std::string& topic) {
    const Subscribers& all = subscribersOf(topic);
    const auto recorded = [](const Subscribers::One& one) { return !one.neighbour->link.record.empty(); };
    const auto worthy = [&](const Subscribers::One& one) {
        return one.peer != to && recorded(one) && score(*one.neighbour) >= 0;
    };
    std::vector<Subscribers::One> named;
    if (std::ranges::none_of(all, recorded)) return named;
    if (all.size() <= kDrawsOfNamed * config.mesh.exchanged) {
        std::ranges::copy_if(all, std::back_inserter(named), worthy);
        shuffle(named);
        named.resize(std::min(named.size(), config.mesh.exchanged));
        return named;
    }
    // A bootnode prunes a hundred peers a minute and has a thousand to name: some are drawn, not all sorted.
    std::set<std::size_t> drawn;
    for (std::size_t i = 0; i < kDrawsOfNamed * config.mesh.exchanged; ++i) {
        if (named.size() == config.mesh.exchanged) break;
        const auto at = static_cast<std::size_t>(random.below(all.size()));
        if (drawn.insert(at).second && worthy(all[at])) named.push_back(all[at]);
    }
    return named;
}

void Router::sendPrune(const codec::PeerId& peer, const std::string& topic, Duration backoff, bool exchange) {
    Prune prune{topic, {}, {}};
    const Version version = find(peer)->link.version;
    if (version >= Version::V11) {
        prune.backoffSeconds =
            static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::seconds>(backoff).count());
    }
    if (exchange && config.mesh.exchangePeers && version >= Version::V11) {
        for (const Subscribers::One& other : worthNaming(peer, topic)) {
            prune.peers.push_back({copyOf(other.peer.bytes()), other.neighbour->link.record});
        }
    }
    pendingOf(peer).prune.push_back(std::move(prune));
}

void Router::prune(const codec::PeerId& peer, const std::string& topic, MeshCause cause, bool exchange,
                   Instant now) {
    leaveMesh(peer, topic, cause, now);
    backoffs.add(peer, topic, config.mesh.pruneBackoff, now);
    sendPrune(peer, topic, config.mesh.pruneBackoff, exchange);
}

bool Router::mayGraft(const Subscribers::One& one, const std::string& topic, const Topic& state,
                      Instant now) const {
    return one.neighbour->link.version != Version::Floodsub && !state.mesh.contains(one.peer)
        && !isExplicit(one.peer) && score(*one.neighbour) >= 0 && !backoffs.holdsUs(one.peer, topic, now);
}

std::vector<codec::PeerId> Router::candidates(const std::string& topic, const Topic& state, Instant now) {
    std::vector<codec::PeerId> able;
    for (const Subscribers::One& one : subscribersOf(topic)) {
        if (mayGraft(one, topic, state, now)) able.push_back(one.peer);
    }
    shuffle(able);
    return able;
}

void Router::fillMesh(const std::string& topic, Topic& state, MeshCause cause, Instant now) {
    if (state.mesh.size() >= config.mesh.degree) return;
    for (const codec::PeerId& peer : candidates(topic, state, now)) {
        if (state.mesh.size() >= config.mesh.degree) return;
        graft(peer, topic, cause, now);
    }
}

void Router::thinMesh(const std::string& topic, Topic& state, Instant now) {
    std::vector<codec::PeerId> order(state.mesh.begin(), state.mesh.end());
    shuffle(order); // equal scores by chance, not by id
    std::ranges::stable_sort(order, [&](const auto& a, const auto& b) { return score(a) > score(b); });
    const std::size_t best = std::min(config.mesh.degreeScore, config.mesh.degree);
    std::vector<codec::PeerId> rest(order.begin() + static_cast<std::ptrdiff_t>(best), order.end());
    shuffle(rest);
    std::ranges::copy(rest, order.begin() + static_cast<std::ptrdiff_t>(best));
    // Outbound connections among the survivors, at the cost of random ones first and of the lower scores
    // then.
    const auto outbound = [&](const codec::PeerId& peer) { return find(peer)->link.outbound; };
    const auto kept = order.begin() + static_cast<std::ptrdiff_t>(config.mesh.degree);
    auto have = static_cast<std::size_t>(std::count_if(order.begin(), kept, outbound));
    auto loser = kept;
    for (auto spare = kept; spare != order.end() && have < config.mesh.degreeOut; ++spare) {
        if (!outbound(*spare)) continue;
        while (loser != order.begin() && outbound(*std::prev(loser))) --loser;
        if (loser == order.begin()) break;
        std::iter_swap(std::prev(loser), spare);
        --loser;
        ++have;
    }
    for (auto it = kept; it != order.end(); ++it) prune(*it, topic, MeshCause::TooMany, true, now);
}

void Router::keepOutbound(const std::string& topic, Topic& state, Instant now) {
    const auto outbound = [&](const codec::PeerId& peer) { return find(peer)->link.outbound; };
    auto have = static_cast<std::size_t>(std::ranges::count_if(state.mesh, outbound));
    if (have >= config.mesh.degreeOut) return;
    for (const codec::PeerId& peer : candidates(topic, state, now)) {
        if (have >= config.mesh.degreeOut) return;
        if (!outbound(peer)) continue;
        graft(peer, topic, MeshCause::TooFewOutbound, now);
        ++have;
    }
}

std::optional<double> Router::poorMedian(const Topic& state) const {
    if (state.mesh.size() < 2) return std::nullopt;
    std::vector<double> ranked;
    for (const codec::PeerId& peer : state.mesh) ranked.push_back(score(peer));
    std::ranges::sort(ranked);
    const double median = ranked[ranked.size() / 2];
    if (median >= config.thresholds.opportunisticGraft) return std::nullopt;
    return median;
}

bool Router::displaceWorst(const codec::PeerId& by, const std::string& topic, Topic& state, Instant now) {
    const auto median = poorMedian(state);
    if (!median || score(by) <= *median) return false;
    const auto worst =
        std::ranges::min_element(state.mesh, {}, [&](const codec::PeerId& peer) { return score(peer); });
    prune(codec::PeerId(*worst), topic, MeshCause::Displaced, true, now);
    return true;
}

void Router::opportunisticGraft(const std::string& topic, Topic& state, Instant now) {
    const auto median = poorMedian(state);
    if (!median) return;
    std::size_t left = config.mesh.opportunisticPeers;
    for (const codec::PeerId& peer : candidates(topic, state, now)) {
        if (left == 0) return;
        if (score(peer) <= *median) continue;
        graft(peer, topic, MeshCause::Opportunistic, now);
        --left;
    }
}

void Router::maintainMesh(const std::string& topic, Topic& state, Instant now) {
    for (const codec::PeerId& peer : std::set<codec::PeerId>(state.mesh)) {
        if (score(peer) < 0) prune(peer, topic, MeshCause::NegativeScore, false, now);
    }
    if (state.mesh.size() < config.mesh.degreeLow) fillMesh(topic, state, MeshCause::TooFew, now);
    if (state.mesh.size() > config.mesh.degreeHigh) thinMesh(topic, state, now);
    if (state.mesh.size() >= config.mesh.degreeLow) keepOutbound(topic, state, now);
    const auto every = std::max<std::int64_t>(config.mesh.opportunisticPeriod / config.mesh.heartbeat, 1);
    if (heartbeats % static_cast<std::uint64_t>(every) == 0) opportunisticGraft(topic, state, now);
}

} // namespace vedette::gossipsub
