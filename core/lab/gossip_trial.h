/// GossipSub under the attack families of "GossipSub-v1.1 Evaluation Report" (PL-TechRep-2020-001): a network
/// of routers, sybils among their connections, and what became of the messages.
///
/// Honest nodes are the very routers that a node runs, on a virtual clock and links with delays of their own;
/// nothing is modelled but the wire and the sybils. These are scripted peers that subscribe, graft whom they
/// can (waiting out each back-off, so that only what they do not deliver speaks against them), and
///
///     Eclipse        wait for a few targets to start, are there before anybody else, and pass nothing on
///     Censor         deliver everything but the words of one author, everywhere
///     Degradation    join a running network everywhere and pass nothing on
///     ColdBoot       the same, but they are there from the first second
///     CovertFlash    deliver faithfully at first, earning scores, and then all fall silent at once
///
/// As in the report a tenth of the nodes publishes, an honest node has about 20 honest connections, and
/// better peers are looked for every 10 s. Unlike there, a node has 100 connections to sybils where it has
/// 400, and hears 2 messages a second where it hears 120: what 1,000 routers can do on one computer within
/// minutes.
///
/// Every signature is checked once for all routers (identical bytes). The same trial gives the same outcome.
/// Time: about 1 ms of one processor for each honest node and second.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace vedette::lab {

enum class GossipAttack : std::uint8_t {
    None,
    Eclipse,
    Censor,
    Degradation,
    ColdBoot,
    CovertFlash,
};
[[nodiscard]] std::string_view attackText(GossipAttack attack) noexcept; ///< "cold_boot", …

enum class GossipDefence : std::uint8_t {
    Version10, ///< the control: no scores, no quota for whom we dialled, no flood publishing, gossip to a few
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
    std::size_t sybilsPerNode = 100;  ///< connections that sybils make to each honest node, or to each target
    std::size_t victimsPerSybil = 50; ///< honest nodes that one sybil dials
    double messagesPerSecond = 2;
    Duration warmUp = std::chrono::seconds(20);
    Duration attacked = std::chrono::seconds(60); ///< the first quarter is "during", the last "after"
    Duration delayLow = std::chrono::milliseconds(10);
    Duration delayHigh = std::chrono::milliseconds(120);
};

/// Of the messages that were published in one quarter of the attack.
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
    GossipWindow during;     ///< the first quarter of the attack
    GossipWindow after;      ///< the last quarter, when the defences had time
    double meshDegree = 0;   ///< links in the mesh of those attacked, in the end
    double sybilsInMesh = 0; ///< their share of these
    std::uint64_t rpcs = 0;  ///< carried in all
};

enum class TrialError {
    Cancelled = 1,
};
[[nodiscard]] std::string_view codeName(TrialError error) noexcept;

/// `goesOn` is told the share that is done, once a second of the trial's time; false ends it.
[[nodiscard]] Result<GossipOutcome> runGossipTrial(const GossipTrial& trial,
                                                   const std::function<bool(double)>& goesOn = {});

} // namespace vedette::lab

VD_ERROR_CODES(vedette::lab, TrialError, "trial")
