#include "core/detect/edge_rules.h"

#include "core/detect/power_of_two.h"

#include <algorithm>
#include <cmath>

namespace vedette::detect {

namespace {

constexpr double kWarmUp = 1800;
constexpr double kYoung = 3600;
constexpr double kYoungTarget = 7200;
constexpr std::uint32_t kSpokeLittle = 6; ///< edges of a pair
constexpr float kAgain = 0.1F; ///< what a further edge of two counts where it is about how many there are
// Half-lives, in seconds.
constexpr float kBurst = 300;
constexpr float kCrowd = 1800;
constexpr float kVolume = 3600;
constexpr float kCalls = 7200;
constexpr float kUsual = 7200;
constexpr float kMeanWeight = 1.0F / 4096;
constexpr float kBurstWeight = 1.0F / 512;
// Limits, in nats where not said otherwise.
constexpr double kBurstLimit = 8;
constexpr double kFanLimit = 6;
constexpr double kYoungLimit = 6;
constexpr double kFreshLimit = 12;
constexpr double kVolumeLimit = 8;   ///< times the usual bytes of a pair in an hour
constexpr double kRegularLimit = 10; ///< by how much gaps are alike, times how many there are
constexpr double kHabit = 0.15;      ///< share of regular calls from which on they are usual
constexpr double kPerHabit = 20;
constexpr double kCallersLimit = 2; ///< regular calls to one target
constexpr float kShortestGap = 2;
constexpr float kBytesAtMost = 1e12F; ///< of one edge: sums must stay numbers

double surpriseOf(double count, double expected) {
    return count > expected ? count * std::log(count / expected) - (count - expected) : 0;
}

std::uint64_t keyOfPair(Subject source, Subject target) {
    return static_cast<std::uint64_t>(source) << 32 | target;
}

std::size_t placeOf(EdgeKind kind) {
    return std::min<std::size_t>(static_cast<std::size_t>(kind), 4);
}

} // namespace

struct EdgeRules::Look {
    const Edge& edge;
    Finding best;
    Pair& pair;
    Peer& source;
    Peer& target;
    bool newPair = false;
    bool acquaints = false; ///< the two never turned to each other, in either direction
    bool sourceYoung = false;
    bool targetYoung = false;
    bool pairYoung = false;
    bool fresh = false;
    float burst = 0;
    float sinceLast = 0;
};

float EdgeRules::Fading::now(double seconds, float halfLife) const noexcept {
    return value > 0 ? value * powerOfTwo(static_cast<float>(at - seconds) / halfLife) : 0;
}

float EdgeRules::Fading::add(double seconds, float halfLife, float more) noexcept {
    value = now(seconds, halfLife) + more;
    at = seconds;
    return value;
}

EdgeRules::EdgeRules(std::uint64_t key) : m_pairs(kPairs, key), m_peers(kPeers, key) {
    VD_ASSERT(m_pairs.bytes() + m_peers.bytes() <= kMemory);
}

bool EdgeRules::young(double first) const noexcept {
    return first > kWarmUp && m_seconds - first < kYoung;
}

/// Keeps the rule that is nearest to its limit, or furthest beyond.
void EdgeRules::weigh(Finding& best, Rule rule, double value, double limit) const {
    const double share = value / limit;
    const double score = share < 1 ? share : 1 + std::log2(share);
    if (score <= best.score) return;
    best = Finding{};
    best.score = score;
    best.rule = rule;
    best.value = value;
    best.limit = limit;
}

/// One pair, again and again, with edges of one kind.
void EdgeRules::burst(Look& look) {
    const std::size_t kind = placeOf(look.edge.kind);
    const double expected = std::max(1.0, 2.0 * static_cast<double>(m_bursts[kind].mean));
    const double value = surpriseOf(static_cast<double>(look.burst), expected);
    if (value / kBurstLimit <= look.best.score) return;
    weigh(look.best, Rule::PairBurst, value, kBurstLimit);
    look.best.concern(look.edge.source);
    look.best.concern(look.edge.target);
    look.best.add(Measure::Seen, static_cast<double>(look.burst));
    look.best.add(Measure::Expected, expected);
}

/// A scan: new targets, more than the source's edges and the stream's habits explain.
void EdgeRules::fanOut(Look& look) {
    const float turned = look.source.turned.add(m_seconds, kBurst, 1);
    const float fan = look.source.fan.add(m_seconds, kBurst, look.newPair ? 1.0F : 0.0F);
    if (!look.newPair) return;
    const float share = m_newPairs.now(m_seconds, kUsual) / std::max(1.0F, m_edges.now(m_seconds, kUsual));
    const double expected = std::max(0.5, static_cast<double>(turned * share));
    const double value = surpriseOf(static_cast<double>(fan), expected);
    if (value / kFanLimit <= look.best.score) return;
    weigh(look.best, Rule::FanOut, value, kFanLimit);
    look.best.concern(look.edge.source);
    look.best.add(Measure::Seen, static_cast<double>(fan));
    look.best.add(Measure::Expected, expected);
}

/// Peers that nobody knew an hour ago gather around one: a burst of sybils, or an eclipse of it.
void EdgeRules::youngCrowd(Look& look) {
    const float share = m_youngMet.now(m_seconds, kUsual) / std::max(1.0F, m_edges.now(m_seconds, kUsual));
    const auto around = [&](Peer& node, Subject who, bool counterpartYoung) {
        const float met = node.met.add(m_seconds, kCrowd, 1);
        if (!counterpartYoung || !look.fresh) return; // one who talks much is no crowd
        const float seen = node.young.add(m_seconds, kCrowd, look.acquaints ? 1 : kAgain);
        const double expected = std::max(0.3, static_cast<double>(met * share));
        const double value = surpriseOf(static_cast<double>(seen), expected);
        if (value / kYoungLimit <= look.best.score) return;
        weigh(look.best, Rule::YoungCrowd, value, kYoungLimit);
        look.best.concern(who);
        look.best.concern(who == look.edge.target ? look.edge.source : look.edge.target);
        look.best.add(Measure::Seen, static_cast<double>(seen));
        look.best.add(Measure::Expected, expected);
    };
    around(look.target, look.edge.target, look.sourceYoung);
    around(look.source, look.edge.source, look.targetYoung);
}

/// Many who never spoke to a target send it a few messages each: spam below every limit of a sender.
void EdgeRules::freshSenders(Look& look) {
    if (look.edge.kind != EdgeKind::Message) return;
    const float received = look.target.received.add(m_seconds, kCrowd, 1);
    if (!look.fresh) return;
    const float seen = look.target.fresh.add(m_seconds, kCrowd, 1);
    const float share =
        m_freshMessages.now(m_seconds, kUsual) / std::max(1.0F, m_messages.now(m_seconds, kUsual));
    const double expected = std::max(1.0, static_cast<double>(received * share));
    const double value = surpriseOf(static_cast<double>(seen), expected);
    if (value / kFreshLimit <= look.best.score) return;
    weigh(look.best, Rule::FreshSenders, value, kFreshLimit);
    look.best.concern(look.edge.target);
    look.best.concern(look.edge.source);
    look.best.add(Measure::Seen, static_cast<double>(seen));
    look.best.add(Measure::Expected, expected);
}

/// Much data to somebody to whom nobody spoke before: how stolen data leaves.
void EdgeRules::bytesToNewcomer(Look& look) {
    const double first = look.target.firstAsTarget;
    if (!look.edge.bytes || first <= kWarmUp || m_seconds - first >= kYoungTarget) return;
    const double usual = std::max(1.0, static_cast<double>(m_meanBytes));
    const double value = static_cast<double>(look.pair.bytes) / usual;
    if (value / kVolumeLimit <= look.best.score) return;
    weigh(look.best, Rule::BytesToNewcomer, value, kVolumeLimit);
    look.best.concern(look.edge.source);
    look.best.concern(look.edge.target);
    look.best.add(Measure::Bytes, static_cast<double>(look.pair.bytes));
    look.best.add(Measure::Expected, usual);
}

/// Calls like clockwork, as an implant makes them, and whom others call so as well. Protocols ping and
/// exchange lists like clockwork, so only messages count where kinds are known.
void EdgeRules::regularCalls(Look& look) {
    if (look.edge.kind != EdgeKind::Message && look.edge.kind != EdgeKind::Unknown) return;
    const float called = look.target.called.add(m_seconds, kCalls, 1);
    Pair& pair = look.pair;
    if (!look.newPair) pair.gaps[pair.gapCount++ % Pair::kGaps] = look.sinceLast;
    const std::size_t known = std::min<std::size_t>(pair.gapCount, Pair::kGaps);
    double value = 0;
    double mean = 0;
    if (known >= 3) {
        for (std::size_t i = 0; i < known; ++i) mean += static_cast<double>(pair.gaps[i]);
        mean /= static_cast<double>(known);
        double spread = 0;
        for (std::size_t i = 0; i < known; ++i) {
            const double off = static_cast<double>(pair.gaps[i]) - mean;
            spread += off * off;
        }
        // Few gaps are alike by chance more easily, hence the greater weight of their spread.
        const double share = std::sqrt(spread / static_cast<double>(known) * 8 / static_cast<double>(known))
                           / std::max(mean, 1e-9);
        if (mean >= static_cast<double>(kShortestGap) && share < 1)
            value = -std::log(std::max(share, 1e-3)) * (static_cast<double>(known) - 1);
    }
    // Where many calls are regular, that is a habit of this network and says little of one of them.
    const float calls = m_calls.add(m_seconds, kUsual, 1);
    const float alike = m_regularCalls.add(m_seconds, kUsual, value >= kRegularLimit ? 1.0F : 0.0F);
    const double limit =
        kRegularLimit * (1 + kPerHabit * std::max(0.0, static_cast<double>(alike / calls) - kHabit));
    if (value >= limit) look.target.regular.add(m_seconds, kCalls, 1);
    if (value / limit > look.best.score) {
        weigh(look.best, Rule::RegularCalls, value, limit);
        look.best.concern(look.edge.source);
        look.best.concern(look.edge.target);
        look.best.add(Measure::Seen, static_cast<double>(known + 1));
        look.best.add(Measure::Seconds, mean);
    }
    const float regular = look.target.regular.now(m_seconds, kCalls);
    if (static_cast<double>(regular) * 3 < static_cast<double>(called)) return;
    if (static_cast<double>(regular) / kCallersLimit <= look.best.score) return;
    weigh(look.best, Rule::RegularlyCalled, static_cast<double>(regular), kCallersLimit);
    look.best.concern(look.edge.target);
    look.best.concern(look.edge.source);
    look.best.add(Measure::Seen, static_cast<double>(called));
}

/// What is usual, from what is no alarm.
void EdgeRules::learn(const Look& look) {
    // Alarms among them, or a network that is busier than the first guess would stay one; each edge by the
    // inverse of its burst, so that a flood weighs no more than any other pair.
    Usual& usual = m_bursts[placeOf(look.edge.kind)];
    usual.known += 1;
    usual.mean += (look.burst - usual.mean) * std::max(kBurstWeight, 1 / usual.known) / look.burst;
    if (look.best.score >= 1) return;
    m_edges.add(m_seconds, kUsual, 1);
    if (look.newPair) m_newPairs.add(m_seconds, kUsual, 1);
    if (look.fresh && (look.sourceYoung || look.targetYoung))
        m_youngMet.add(m_seconds, kUsual, look.acquaints ? 1 : kAgain);
    if (look.edge.kind == EdgeKind::Message) {
        m_messages.add(m_seconds, kUsual, 1);
        if (look.fresh) m_freshMessages.add(m_seconds, kUsual, 1);
    }
    if (look.edge.bytes) m_meanBytes += (look.pair.bytes - m_meanBytes) * kMeanWeight;
}

Finding EdgeRules::see(const Edge& edge) {
    if (!m_origin) m_origin = edge.at;
    m_seconds = std::max(m_seconds, std::chrono::duration<double>(edge.at - *m_origin).count());

    Pair& pair = m_pairs.at(keyOfPair(edge.source, edge.target));
    // The target may take the source's place in a full bucket, so it is looked at in a copy, put back below.
    Peer source = m_peers.at(edge.source);
    const bool self = edge.source == edge.target;
    Peer& stored = m_peers.at(edge.target);
    Peer& target = self ? source : stored;
    Look look{edge, {}, pair, source, target};
    look.best.rule = Rule::PairBurst;
    look.best.limit = kBurstLimit;
    look.newPair = pair.first < 0;
    if (look.newPair) {
        look.acquaints = m_pairs.find(keyOfPair(edge.target, edge.source)) == nullptr;
        pair.first = m_seconds;
        pair.last = m_seconds;
    }
    if (source.first < 0) source.first = m_seconds;
    if (target.first < 0) target.first = m_seconds;
    if (target.firstAsTarget < 0) target.firstAsTarget = m_seconds;
    look.sourceYoung = young(source.first);
    look.targetYoung = young(target.first);
    look.pairYoung = m_seconds - pair.first < kYoung;
    look.sinceLast = static_cast<float>(m_seconds - pair.last);
    pair.last = m_seconds;
    ++pair.count;
    look.fresh = look.pairYoung && pair.count <= kSpokeLittle;
    const float fade = powerOfTwo(-look.sinceLast / kBurst);
    for (float& count : pair.byKind) count *= fade;
    look.burst = pair.byKind[placeOf(edge.kind)] += 1;
    pair.bytes = pair.bytes * powerOfTwo(-look.sinceLast / kVolume)
               + std::clamp(edge.bytes.value_or(0), 0.0F, kBytesAtMost);

    burst(look);
    fanOut(look);
    youngCrowd(look);
    freshSenders(look);
    bytesToNewcomer(look);
    regularCalls(look);
    learn(look);
    m_peers.at(edge.source) = source;
    return look.best;
}

} // namespace vedette::detect
