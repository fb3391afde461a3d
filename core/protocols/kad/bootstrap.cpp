#include "core/protocols/kad/bootstrap.h"

#include <algorithm>

namespace vedette::kad {

namespace {

Agreement agreementOf(const BootstrapAnswer& a, const BootstrapAnswer& b) {
    Agreement out{a.bootnode, b.bootnode};
    const std::size_t keys = std::min(a.found.size(), b.found.size());
    for (std::size_t i = 0; i < keys; ++i) {
        // From a bootnode its own place may look different than from outside.
        const auto without = [&](std::set<codec::PeerId> named) {
            named.erase(a.bootnode);
            named.erase(b.bootnode);
            return named;
        };
        const auto mine = without(a.found[i]);
        const auto theirs = without(b.found[i]);
        out.smaller += std::min(mine.size(), theirs.size());
        out.shared += static_cast<std::size_t>(
            std::ranges::count_if(mine, [&](const codec::PeerId& peer) { return theirs.count(peer) > 0; }));
    }
    return out;
}

} // namespace

BootstrapComparison compareBootstraps(const std::vector<BootstrapAnswer>& answers, double threshold) {
    BootstrapComparison out;
    std::vector<const BootstrapAnswer*> reached;
    for (const BootstrapAnswer& answer : answers) {
        (answer.reached ? out.reached : out.unreached).push_back(answer.bootnode);
        if (answer.reached) reached.push_back(&answer);
    }
    std::vector<std::size_t> compared(reached.size());
    std::vector<std::size_t> agreeing(reached.size());
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (std::size_t j = i + 1; j < reached.size(); ++j) {
            const Agreement pair = agreementOf(*reached[i], *reached[j]);
            if (const auto share = pair.share()) {
                const bool agrees = *share >= threshold;
                out.disagreement = out.disagreement || !agrees;
                ++compared[i];
                ++compared[j];
                agreeing[i] += agrees ? 1 : 0;
                agreeing[j] += agrees ? 1 : 0;
            }
            out.pairs.push_back(pair);
        }
    }
    for (std::size_t i = 0; i < reached.size(); ++i) {
        // Of two that disagree nobody can say which is odd.
        if (compared[i] > 1 && agreeing[i] * 2 < compared[i]) out.odd.push_back(reached[i]->bootnode);
    }
    return out;
}

} // namespace vedette::kad
