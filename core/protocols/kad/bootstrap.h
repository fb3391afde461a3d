/// Several ways into a network, compared: a hijacked or confused bootnode leads into another network than the
/// rest.
///
/// From each bootnode alone the peers nearest to the same keys are looked up. Whatever way one comes in, the
/// nearest peers of a network are the same; two networks share nobody. (Comparing what the bootnodes
/// themselves answer would not do: in a large network honest tables differ.) The agreement of a pair is the
/// share of the smaller result that the other found too, summed over the keys, the two bootnodes themselves
/// left out. It is a number for every pair; below `threshold` it is a disagreement, and who agrees with fewer
/// than half of the others is named as odd.
#pragma once

#include "core/codec/peer_id.h"

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace vedette::kad {

/// Where one bootnode led: per key, who was found nearest.
struct BootstrapAnswer {
    codec::PeerId bootnode;
    bool reached = false;
    std::vector<std::set<codec::PeerId>> found;
};

struct Agreement {
    codec::PeerId a;
    codec::PeerId b;
    std::size_t shared = 0;
    std::size_t smaller = 0; ///< of both results; zero when one of them is empty

    /// 0 to 1; nothing where there was nothing to compare.
    [[nodiscard]] std::optional<double> share() const noexcept {
        if (smaller == 0) return std::nullopt;
        return static_cast<double>(shared) / static_cast<double>(smaller);
    }
};

struct BootstrapComparison {
    static constexpr double kThreshold = 0.5;
    static constexpr std::size_t kMaxBootnodes = 32;

    std::vector<codec::PeerId> reached;
    std::vector<codec::PeerId> unreached;
    std::vector<Agreement> pairs; ///< of those that were reached
    std::vector<codec::PeerId> odd;
    bool disagreement = false; ///< some pair lies below the threshold
};

[[nodiscard]] BootstrapComparison compareBootstraps(const std::vector<BootstrapAnswer>& answers,
                                                    double threshold = BootstrapComparison::kThreshold);

} // namespace vedette::kad
