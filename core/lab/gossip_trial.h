/// GossipSub under the attack families of "GossipSub-v1.1 Evaluation Report" (PL-TechRep-2020-001): a network
/// of routers, sybils among their connections, and what became of the messages.
///
/// Honest nodes are the very routers that a node runs, on a virtual clock and links with delays of their own;
/// nothing is modelled but the wire and the sybils. These are scripted peers that subscribe, graft whom they
/// can (waiting out each back-off, so that only what they do not deliver speaks against them), and
///
///     Degradation    join a running network everywhere and pass nothing on
///     ColdBoot       the same, but they are there from the first second
///     CovertFlash    deliver faithfully at first, earning scores, and then all fall silent at once
///     Eclipse        wait for a few targets to start, and are there before anybody else
///     Censor         deliver everything but the words of one author, everywhere
///
/// Every signature is checked once for all routers (identical bytes). The same trial gives the same outcome.
/// Time: about 0.5 ms of one processor for each honest node and second.
#pragma once

#include "core/base/instant.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vedette::lab {

enum class GossipAttack : std::uint8_t {
    None,
    Degradation,
    ColdBoot,
    CovertFlash,
    Eclipse,
    Censor,
};
[[nodiscard]] std::string_view attackText(GossipAttack attack) noexcept; ///< "cold_boot", …

enum class GossipDefence : std::uint8_t {
    Version10, ///< no scores, no outbound quota, no flood publishing: the control run
    Unscored,  ///< all of 1.1 but the scores
    Scored,
};
[[nodiscard]] std::string_view defenceText(GossipDefence defence) noexcept;

struct GossipTrial {
    GossipAttack attack = GossipAttack::None;
    GossipDefence defence = GossipDefence::Scored;
    std::uint64_t seed = 1;
    std::size_t honest = 1000;
    std::size_t dials = 10;           ///< of each honest node to honest ones
    std::size_t sybilsPerNode = 40;   ///< connections that sybils make to each honest node, or to each target
    std::size_t victimsPerSybil = 50; ///< honest nodes that one sybil dials
    double messagesPerSecond = 2;
    Duration warmUp = std::chrono::seconds(20);
    Duration attacked = std::chrono::seconds(180); ///< the first third is "during", the last one "after"
    Duration delayLow = std::chrono::milliseconds(10);
    Duration delayHigh = std::chrono::milliseconds(120);
};

/// Of the messages that were published in one third of the attack.
struct GossipWindow {
    std::uint64_t expected = 0;  ///< messages times honest nodes that should get them
    std::uint64_t delivered = 0; ///< of these, in the end
    std::optional<Duration> median;
    std::optional<Duration> p99;

    [[nodiscard]] double ratio() const noexcept {
        return expected == 0 ? 0 : static_cast<double>(delivered) / static_cast<double>(expected);
    }
};

struct GossipOutcome {
    GossipWindow during;     ///< the first third of the attack
    GossipWindow after;      ///< the last third, when the defences had time
    double meshDegree = 0;   ///< links in the mesh of those attacked, in the end
    double sybilsInMesh = 0; ///< their share of these
    std::uint64_t rpcs = 0;  ///< carried in all
};

[[nodiscard]] GossipOutcome runGossipTrial(const GossipTrial& trial);

} // namespace vedette::lab
