#include "core/detect/sybil.h"

#include <algorithm>
#include <cmath>

namespace vedette::detect {

namespace {

constexpr int kRounds = 60;
constexpr double kKnown = 3.0;  // log odds of a known node: one in twenty may be wrong
constexpr double kAlone = 0.04; // coupling of a link without a shared neighbour, in a graph that has others
constexpr double kAloneInTree = 0.15; // and in a graph where hardly any link has one: then it says nothing
constexpr double kShared = 0.15;      // coupling of one with neighbours shared
constexpr double kSharedLeast = 0.35; // as a share of it, plus the rest by their rarity
constexpr double kMostOdds = 20.0;
constexpr int kSpreadRounds = 50;

// How far a belief may grow as it travels, as the largest eigenvalue of the couplings: above 1 the regions
// that it reached speak up, and far above the whole graph would follow whoever spoke first. And how much the
// walk from the known nodes says beforehand, so that this is the right side. With one side known alone there
// is more to guide.
struct Tuning {
    double growth;
    double guide;
};

constexpr Tuning kBothKnown{2.0, 0.01};
constexpr Tuning kHonestKnown{1.5, 0.1};

struct SybilGraph {
    std::vector<std::size_t> begin; ///< of each node in the arrays below, and one more
    std::vector<Subject> to;
    std::vector<std::uint32_t> back; ///< the same link seen from the other end
    std::vector<float> coupling;
    std::vector<std::uint8_t> shared; ///< whether its ends share a neighbour

    [[nodiscard]] std::span<const Subject> near(Subject node) const noexcept {
        return std::span(to).subspan(begin[node], begin[node + 1] - begin[node]);
    }
};

SybilGraph sybilGraph(std::size_t nodes, std::span<const Link> links) {
    std::vector<Link> both;
    both.reserve(links.size() * 2);
    for (const auto& [a, b] : links) {
        if (a == b) continue;
        both.emplace_back(a, b);
        both.emplace_back(b, a);
    }
    std::ranges::sort(both);
    both.erase(std::unique(both.begin(), both.end()), both.end());
    SybilGraph graph;
    graph.begin.assign(nodes + 1, 0);
    graph.to.reserve(both.size());
    for (const auto& [a, b] : both) {
        ++graph.begin[a + 1];
        graph.to.push_back(b);
    }
    for (std::size_t node = 0; node < nodes; ++node) graph.begin[node + 1] += graph.begin[node];
    graph.back.reserve(both.size());
    for (const auto& [a, b] : both) {
        const auto there = graph.near(b);
        const auto at = std::lower_bound(there.begin(), there.end(), a) - there.begin();
        graph.back.push_back(static_cast<std::uint32_t>(graph.begin[b] + static_cast<std::size_t>(at)));
    }
    return graph;
}

// Adamic and Adar: a neighbour that everybody has says little.
double rarityOfShared(const SybilGraph& graph, Subject a, Subject b) {
    auto few = graph.near(a);
    auto many = graph.near(b);
    if (few.size() > many.size()) std::swap(few, many);
    if (few.size() > kMaxShared) few = few.first(kMaxShared);
    double rarity = 0.0;
    for (const Subject node : few)
        if (std::ranges::binary_search(many, node))
            rarity += 1.0 / std::log(1.0 + static_cast<double>(graph.near(node).size()));
    return rarity;
}

void couple(SybilGraph& graph) {
    graph.coupling.resize(graph.to.size());
    graph.shared.assign(graph.to.size(), 0);
    std::size_t sharing = 0;
    for (Subject node = 0; node + 1 < graph.begin.size(); ++node) {
        for (std::size_t link = graph.begin[node]; link < graph.begin[node + 1]; ++link) {
            const double rarity = rarityOfShared(graph, node, graph.to[link]);
            if (rarity <= 0.0) continue;
            graph.shared[link] = 1;
            ++sharing;
            graph.coupling[link] =
                static_cast<float>(kShared * std::min(1.0, kSharedLeast + (1.0 - kSharedLeast) * rarity));
        }
    }
    if (graph.to.empty()) return;
    const double share = static_cast<double>(sharing) / static_cast<double>(graph.to.size());
    const double alone = kAloneInTree - (kAloneInTree - kAlone) * std::min(1.0, 4.0 * share);
    for (std::size_t link = 0; link < graph.to.size(); ++link)
        if (graph.shared[link] == 0) graph.coupling[link] = static_cast<float>(alone);
}

double eigenvalue(const SybilGraph& graph, std::size_t nodes) {
    std::vector<double> here(nodes, 1.0);
    std::vector<double> next(nodes);
    double largest = 0.0;
    for (int round = 0; round < kSpreadRounds; ++round) {
        std::ranges::fill(next, 0.0);
        for (Subject node = 0; node < nodes; ++node)
            for (std::size_t link = graph.begin[node]; link < graph.begin[node + 1]; ++link)
                next[graph.to[link]] += static_cast<double>(graph.coupling[link]) * here[node];
        largest = nodes == 0 ? 0.0 : *std::ranges::max_element(next);
        if (largest <= 0.0) return 0.0;
        for (std::size_t node = 0; node < nodes; ++node) here[node] = next[node] / largest;
    }
    return largest;
}

// SybilRank (Cao et al. 2012) over the couplings, lazy, early ended: what arrives of the known, for each
// coupling that a node has; as its place among all, from -1 to 1.
std::vector<double> placeByWalk(const SybilGraph& graph, const std::vector<double>& told) {
    const std::size_t nodes = told.size();
    std::vector<double> width(nodes, 0.0);
    for (Subject node = 0; node < nodes; ++node)
        for (std::size_t link = graph.begin[node]; link < graph.begin[node + 1]; ++link)
            width[node] += static_cast<double>(graph.coupling[link]);
    std::vector<double> here = told;
    std::vector<double> next(nodes);
    const int rounds = nodes < 2 ? 0 : static_cast<int>(2.0 * std::log2(static_cast<double>(nodes)));
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t node = 0; node < nodes; ++node) next[node] = here[node] / 2.0;
        for (Subject node = 0; node < nodes; ++node)
            for (std::size_t link = graph.begin[node]; link < graph.begin[node + 1]; ++link)
                next[graph.to[link]] +=
                    here[node] / 2.0 * static_cast<double>(graph.coupling[link]) / width[node];
        here.swap(next);
    }
    for (std::size_t node = 0; node < nodes; ++node)
        if (width[node] > 0.0) here[node] /= width[node];
    std::vector<double> sorted = here;
    std::ranges::sort(sorted);
    for (double& arrived : here) {
        const auto [low, high] = std::equal_range(sorted.begin(), sorted.end(), arrived);
        const auto middle = static_cast<double>((low - sorted.begin()) + (high - sorted.begin())) / 2.0;
        arrived = 2.0 * middle / static_cast<double>(nodes) - 1.0;
    }
    return here;
}

std::vector<double> beliefs(const SybilGraph& graph, const std::vector<double>& told) {
    std::vector<double> heard(graph.to.size(), 0.0); // at a link: what its far end told this one
    std::vector<double> next(graph.to.size(), 0.0);
    std::vector<double> belief = told;
    for (int round = 0; round < kRounds; ++round) {
        for (Subject node = 0; node < told.size(); ++node)
            for (std::size_t link = graph.begin[node]; link < graph.begin[node + 1]; ++link) {
                const double said = 2.0
                                  * std::atanh(std::tanh((belief[node] - heard[link]) / 2.0)
                                               * static_cast<double>(graph.coupling[link]));
                // Halfway to it: messages that flip from round to round settle.
                next[graph.back[link]] = 0.5 * (heard[graph.back[link]] + said);
            }
        heard.swap(next);
        for (Subject node = 0; node < told.size(); ++node) {
            double sum = told[node];
            for (std::size_t link = graph.begin[node]; link < graph.begin[node + 1]; ++link)
                sum += heard[link];
            belief[node] = std::clamp(sum, -kMostOdds, kMostOdds);
        }
    }
    return belief;
}

Finding findingOfNode(const SybilGraph& graph, const std::vector<double>& belief, Subject node) {
    Finding finding;
    finding.rule = Rule::SybilRegion;
    finding.score = belief[node];
    finding.value = belief[node];
    finding.limit = kSybilLimit;
    finding.concern(node);
    std::size_t sharing = 0;
    std::size_t suspected = 0;
    for (std::size_t link = graph.begin[node]; link < graph.begin[node + 1]; ++link) {
        sharing += graph.shared[link];
        if (belief[graph.to[link]] > kSybilLimit) ++suspected;
    }
    finding.add(Measure::Links, static_cast<double>(graph.near(node).size()));
    finding.add(Measure::LinksInCluster, static_cast<double>(sharing));
    finding.add(Measure::LinksToSuspects, static_cast<double>(suspected));
    return finding;
}

struct Told {
    std::vector<double> odds;
    std::vector<std::uint8_t> known;
};

Result<> tell(Told& told, const std::vector<Subject>& known, double odds) {
    for (const Subject node : known) {
        if (node >= told.odds.size())
            return Fail{RowError::BadNumber, "a known node that the graph does not have"};
        told.odds[node] += odds; // one that is said to be both is told nothing
        told.known[node] = 1;
    }
    return {};
}

// Those of whom nothing is known start where the walk puts them. Where more is known of one side, the whole
// graph would lean to it, so all that is told adds up to nothing.
void guide(Told& told, const std::vector<double>& places, double weight) {
    double sum = 0.0;
    std::size_t unknown = 0;
    for (std::size_t node = 0; node < told.odds.size(); ++node) {
        if (told.known[node] == 0) {
            told.odds[node] = weight * places[node];
            ++unknown;
        }
        sum += told.odds[node];
    }
    for (std::size_t node = 0; node < told.odds.size(); ++node)
        if (told.known[node] == 0) told.odds[node] -= sum / static_cast<double>(unknown);
}

} // namespace

Result<std::vector<Finding>> sybilRegion(std::size_t nodes, std::span<const Link> links,
                                         const KnownNodes& known) {
    if (nodes > kMaxNodes || links.size() > kMaxLinks) return Fail{RowError::TooManyRows};
    for (const auto& [a, b] : links)
        if (a >= nodes || b >= nodes) return Fail{RowError::BadNumber, "a node beyond the last"};
    Told told{std::vector<double>(nodes, 0.0), std::vector<std::uint8_t>(nodes, 0)};
    VD_TRY(tell(told, known.honest, -kKnown));
    VD_TRY(tell(told, known.sybil, kKnown));
    SybilGraph graph = sybilGraph(nodes, links);
    couple(graph);
    if (!known.honest.empty() || !known.sybil.empty()) {
        const Tuning& tuning = known.honest.empty() || known.sybil.empty() ? kHonestKnown : kBothKnown;
        guide(told, placeByWalk(graph, told.odds), tuning.guide);
        const double growth = eigenvalue(graph, nodes);
        if (growth > tuning.growth)
            for (float& coupling : graph.coupling) coupling *= static_cast<float>(tuning.growth / growth);
    }
    const std::vector<double> belief = beliefs(graph, told.odds);
    std::vector<Finding> findings;
    findings.reserve(nodes);
    for (Subject node = 0; node < nodes; ++node) findings.push_back(findingOfNode(graph, belief, node));
    return findings;
}

} // namespace vedette::detect
