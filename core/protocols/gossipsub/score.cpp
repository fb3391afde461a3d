#include "core/protocols/gossipsub/score.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vedette::gossipsub {

namespace {

/// Every term of one topic, in the order of the specification. The one place where P1 to P4 are computed.
template <class Visit>
void eachTopicTerm(const TopicCounters& c, const TopicScoreParams& p, Visit&& visit) {
    if (c.inMesh && p.timeInMeshQuantum > Duration::zero()) {
        const auto quanta = static_cast<double>(c.timeInMesh / p.timeInMeshQuantum);
        visit(TermName::TimeInMesh, std::min(quanta, p.timeInMeshCap), p.timeInMeshWeight);
    }
    visit(TermName::FirstDeliveries, c.firstDeliveries, p.firstDeliveriesWeight);
    if (c.meshDeliveriesActive && c.meshDeliveries < p.meshDeliveriesThreshold) {
        const double deficit = p.meshDeliveriesThreshold - c.meshDeliveries;
        visit(TermName::MeshDeliveries, deficit * deficit, p.meshDeliveriesWeight);
    }
    visit(TermName::MeshFailures, c.meshFailures, p.meshFailureWeight);
    visit(TermName::InvalidDeliveries, c.invalidDeliveries * c.invalidDeliveries, p.invalidDeliveriesWeight);
}

/// Every term of a peer; what the topics sum to is capped between the two kinds.
template <class Visit>
double eachTerm(const PeerCounters& counters, const ScoreParams& params, Visit&& visit) {
    double sum = 0;
    for (const auto& entry : counters.topics) {
        const std::string_view topic = entry.first;
        const TopicScoreParams* p = params.of(topic);
        if (p == nullptr) continue;
        eachTopicTerm(entry.second, *p, [&](TermName name, double value, double weight) {
            const double contribution = value * weight * p->topicWeight;
            sum += contribution;
            visit(ScoreTerm{name, {}, value, weight * p->topicWeight, contribution}, topic);
        });
    }
    const auto add = [&](TermName name, double value, double weight) {
        sum += value * weight;
        visit(ScoreTerm{name, {}, value, weight, value * weight}, std::string_view());
    };
    if (params.topicScoreCap > 0 && sum > params.topicScoreCap) {
        add(TermName::TopicCap, params.topicScoreCap - sum, 1);
    }
    add(TermName::Application, counters.application, params.applicationWeight);
    if (counters.peersOnAddress > params.addressThreshold) {
        const auto surplus = static_cast<double>(counters.peersOnAddress - params.addressThreshold);
        add(TermName::SharedAddress, surplus * surplus, params.addressWeight);
    }
    if (counters.behaviour > params.behaviourThreshold) {
        const double excess = counters.behaviour - params.behaviourThreshold;
        add(TermName::Behaviour, excess * excess, params.behaviourWeight);
    }
    return sum;
}

Result<> require(bool holds, const char* field) {
    if (!holds) return Fail{ParamError::OutOfRange, field};
    return {};
}

/// Between 0 and 1, both excluded.
bool isDecay(double factor) {
    return factor > 0 && factor < 1;
}

Result<> checkTopic(const TopicScoreParams& p) {
    VD_TRY(require(p.topicWeight >= 0, "topicWeight"));
    VD_TRY(require(p.timeInMeshWeight >= 0, "timeInMeshWeight"));
    VD_TRY(require(p.timeInMeshQuantum > Duration::zero(), "timeInMeshQuantum"));
    VD_TRY(require(p.timeInMeshCap >= 0, "timeInMeshCap"));
    VD_TRY(require(p.firstDeliveriesWeight >= 0, "firstDeliveriesWeight"));
    VD_TRY(require(isDecay(p.firstDeliveriesDecay), "firstDeliveriesDecay"));
    VD_TRY(require(p.firstDeliveriesCap >= 0, "firstDeliveriesCap"));
    VD_TRY(require(p.meshDeliveriesWeight <= 0, "meshDeliveriesWeight"));
    VD_TRY(require(isDecay(p.meshDeliveriesDecay), "meshDeliveriesDecay"));
    VD_TRY(require(p.meshDeliveriesThreshold > 0, "meshDeliveriesThreshold"));
    VD_TRY(require(p.meshDeliveriesCap >= p.meshDeliveriesThreshold, "meshDeliveriesCap"));
    VD_TRY(require(p.meshDeliveryWindow >= Duration::zero(), "meshDeliveryWindow"));
    VD_TRY(require(p.meshDeliveriesActivation >= Duration::zero(), "meshDeliveriesActivation"));
    VD_TRY(require(p.meshFailureWeight <= 0, "meshFailureWeight"));
    VD_TRY(require(isDecay(p.meshFailureDecay), "meshFailureDecay"));
    VD_TRY(require(p.invalidDeliveriesWeight <= 0, "invalidDeliveriesWeight"));
    VD_TRY(require(isDecay(p.invalidDeliveriesDecay), "invalidDeliveriesDecay"));
    return {};
}

} // namespace

std::string_view codeName(ParamError error) noexcept {
    switch (error) {
    case ParamError::OutOfRange: return "out_of_range";
    }
    return "unknown";
}

std::string_view termText(TermName name) noexcept {
    switch (name) {
    case TermName::TimeInMesh: return "P1 time in mesh";
    case TermName::FirstDeliveries: return "P2 first deliveries";
    case TermName::MeshDeliveries: return "P3 mesh deliveries missing";
    case TermName::MeshFailures: return "P3b mesh failures";
    case TermName::InvalidDeliveries: return "P4 invalid messages";
    case TermName::Application: return "P5 application";
    case TermName::SharedAddress: return "P6 shared address";
    case TermName::Behaviour: return "P7 behaviour";
    case TermName::TopicCap: return "topic cap";
    }
    return "unknown";
}

std::string_view standingText(Standing standing) noexcept {
    switch (standing) {
    case Standing::Graylisted: return "graylisted";
    case Standing::Muted: return "muted";
    case Standing::Distrusted: return "distrusted";
    case Standing::Negative: return "negative";
    case Standing::Neutral: return "neutral";
    case Standing::Trusted: return "trusted";
    }
    return "unknown";
}

const TopicScoreParams* ScoreParams::of(std::string_view topic) const {
    const auto found = topics.find(topic);
    if (found != topics.end()) return &found->second;
    return otherTopics ? &*otherTopics : nullptr;
}

Result<> ScoreParams::check() const {
    for (const auto& [topic, params] : topics) VD_TRY(checkTopic(params));
    if (otherTopics) VD_TRY(checkTopic(*otherTopics));
    VD_TRY(require(topicScoreCap >= 0, "topicScoreCap"));
    VD_TRY(require(applicationWeight >= 0, "applicationWeight"));
    VD_TRY(require(addressWeight <= 0, "addressWeight"));
    VD_TRY(require(addressThreshold >= 1, "addressThreshold"));
    VD_TRY(require(behaviourWeight <= 0, "behaviourWeight"));
    VD_TRY(require(behaviourThreshold >= 0, "behaviourThreshold"));
    VD_TRY(require(isDecay(behaviourDecay), "behaviourDecay"));
    VD_TRY(require(decayInterval > Duration::zero(), "decayInterval"));
    VD_TRY(require(isDecay(decayToZero), "decayToZero"));
    VD_TRY(require(retainScore >= Duration::zero(), "retainScore"));
    return {};
}

Result<> ScoreThresholds::check() const {
    VD_TRY(require(gossip < 0, "gossip"));
    VD_TRY(require(publish <= gossip, "publish"));
    VD_TRY(require(graylist < publish, "graylist"));
    VD_TRY(require(acceptExchange >= 0, "acceptExchange"));
    VD_TRY(require(opportunisticGraft >= 0, "opportunisticGraft"));
    return {};
}

double decayFactor(Duration span, Duration interval, double toZero) {
    const double ticks = static_cast<double>(span.count()) / static_cast<double>(interval.count());
    return std::pow(toZero, 1 / ticks);
}

Score explain(const PeerCounters& counters, const ScoreParams& params) {
    Score score;
    score.total = eachTerm(counters, params, [&](ScoreTerm term, std::string_view topic) {
        if (term.value == 0) return;
        term.topic = std::string(topic);
        score.terms.push_back(std::move(term));
    });
    return score;
}

double total(const PeerCounters& counters, const ScoreParams& params) {
    return eachTerm(counters, params, [](const ScoreTerm&, std::string_view) {});
}

Standing standingOf(double score, const ScoreThresholds& thresholds) noexcept {
    if (score < thresholds.graylist) return Standing::Graylisted;
    if (score < thresholds.publish) return Standing::Muted;
    if (score < thresholds.gossip) return Standing::Distrusted;
    if (score < 0) return Standing::Negative;
    return score < thresholds.acceptExchange ? Standing::Neutral : Standing::Trusted;
}

} // namespace vedette::gossipsub
