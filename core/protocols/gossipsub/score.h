/// The peer score of GossipSub 1.1 (gossipsub-v1.1.md, The Score Function) as a pure function of counters.
///
///     score = min(TopicCap, sum over topics of weight (w1 P1 + w2 P2 + w3 P3 + w3b P3b + w4 P4))
///           + w5 P5 + w6 P6 + w7 P7
///
/// `explain` gives every term with its name, value, weight and contribution; `total` the sum alone, by the
/// same code. Counters change in peer_scores.h, which keeps why.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::gossipsub {

/// Behaviour in one topic. Weights of zero switch a term off.
struct TopicScoreParams {
    double topicWeight = 1;
    double timeInMeshWeight = 0.01; ///< P1
    Duration timeInMeshQuantum = std::chrono::seconds(1);
    double timeInMeshCap = 300;
    double firstDeliveriesWeight = 0.5; ///< P2
    double firstDeliveriesDecay = 0.99;
    double firstDeliveriesCap = 100;
    double meshDeliveriesWeight = 0; ///< P3: off until somebody knows how many messages a topic carries
    double meshDeliveriesDecay = 0.97;
    double meshDeliveriesThreshold = 1;
    double meshDeliveriesCap = 100;
    Duration meshDeliveriesActivation = std::chrono::seconds(30);
    Duration meshDeliveryWindow = std::chrono::milliseconds(10);
    double meshFailureWeight = 0; ///< P3b
    double meshFailureDecay = 0.99;
    double invalidDeliveriesWeight = -10; ///< P4
    double invalidDeliveriesDecay = 0.995;
    friend bool operator==(const TopicScoreParams&, const TopicScoreParams&) = default;
};

struct ScoreParams {
    std::map<std::string, TopicScoreParams, std::less<>> topics;
    std::optional<TopicScoreParams> otherTopics = TopicScoreParams{}; ///< of topics that we subscribe to
    double topicScoreCap = 100;                                       ///< zero: none
    double applicationWeight = 1;                                     ///< P5
    double addressWeight = -5;                                        ///< P6
    std::size_t addressThreshold = 10;
    double behaviourWeight = -10;  ///< P7
    double behaviourThreshold = 1; ///< of the counter: a loss or two is no behaviour
    double behaviourDecay = 0.992; ///< to a hundredth in about ten minutes
    Duration decayInterval = std::chrono::seconds(1);
    double decayToZero = 0.01;
    Duration retainScore = std::chrono::hours(1);

    [[nodiscard]] const TopicScoreParams* of(std::string_view topic) const;
    /// The constraints of the specification's tables; the detail of the error names the field.
    [[nodiscard]] Result<> check() const;
};

/// The factor that takes a counter from 1 to `toZero` within `span`.
[[nodiscard]] double decayFactor(Duration span, Duration interval = std::chrono::seconds(1),
                                 double toZero = 0.01);

struct ScoreThresholds {
    double gossip = -10;
    double publish = -50;
    double graylist = -80;
    double acceptExchange = 10;
    double opportunisticGraft = 5;

    [[nodiscard]] Result<> check() const;
};

struct TopicCounters {
    bool inMesh = false;
    bool meshDeliveriesActive = false; ///< in the mesh for longer than the activation
    Duration timeInMesh{};
    double firstDeliveries = 0;
    double meshDeliveries = 0;
    double meshFailures = 0; ///< already squared
    double invalidDeliveries = 0;
    friend bool operator==(const TopicCounters&, const TopicCounters&) = default;
};

struct PeerCounters {
    std::map<std::string, TopicCounters, std::less<>> topics;
    double application = 0;
    std::size_t peersOnAddress = 0; ///< itself among them; zero when its address is unknown or exempt
    double behaviour = 0;
    friend bool operator==(const PeerCounters&, const PeerCounters&) = default;
};

enum class TermName : std::uint8_t {
    TimeInMesh,        ///< P1
    FirstDeliveries,   ///< P2
    MeshDeliveries,    ///< P3
    MeshFailures,      ///< P3b
    InvalidDeliveries, ///< P4
    Application,       ///< P5
    SharedAddress,     ///< P6
    Behaviour,         ///< P7
    TopicCap,          ///< what the cap takes off, so that the contributions add up
};
[[nodiscard]] std::string_view termText(TermName name) noexcept; ///< "P1 time in mesh", …

struct ScoreTerm {
    TermName name = TermName::TimeInMesh;
    std::string topic;       ///< empty for P5 to P7 and the cap
    double value = 0;        ///< P
    double weight = 0;       ///< w, for a topic's terms times the topic's weight
    double contribution = 0; ///< value times weight
    friend bool operator==(const ScoreTerm&, const ScoreTerm&) = default;
};

struct Score {
    std::vector<ScoreTerm> terms; ///< without those of value zero
    double total = 0;
    friend bool operator==(const Score&, const Score&) = default;
};

[[nodiscard]] Score explain(const PeerCounters& counters, const ScoreParams& params);
[[nodiscard]] double total(const PeerCounters& counters, const ScoreParams& params);

/// What a score allows; each step keeps what the one before it allows.
enum class Standing : std::uint8_t {
    Graylisted, ///< nothing from it is read
    Muted,      ///< our own messages do not go to it
    Distrusted, ///< no gossip to or from it
    Negative,   ///< not in any mesh
    Neutral,
    Trusted, ///< its peer exchange counts
};
[[nodiscard]] std::string_view standingText(Standing standing) noexcept;
[[nodiscard]] Standing standingOf(double score, const ScoreThresholds& thresholds) noexcept;

enum class ParamError {
    OutOfRange = 1,
};
[[nodiscard]] std::string_view codeName(ParamError error) noexcept;

} // namespace vedette::gossipsub

VD_ERROR_CODES(vedette::gossipsub, ParamError, "gossip_param")
