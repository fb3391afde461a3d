#include "core/trust/record.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vedette::trust {

namespace {

constexpr double kDayMs = 86'400'000.0;
constexpr double kGossipWeight = 0.1; // of a point of GossipSub's score
constexpr double kMostGossipGood = 5.0;
constexpr double kMostGossipBad = 40.0;
constexpr double kAnswerWeight = 0.1; // answers are many and cheap
constexpr double kMostAnswers = 20.0; // whoever answers a million questions has still not proved the next one
constexpr double kBreachWeight = 1.0; // four in a fortnight set a stranger apart
constexpr double kMostBreaches = 40.0;
constexpr double kPassedWeight = 0.5;
constexpr double kFailedWeight = 10.0; // nobody fails a known answer by accident
constexpr double kAttestedWeight = 8.0;
constexpr double kRefutedWeight = 40.0;
constexpr double kMostAge = 3.0;
constexpr std::uint32_t kUsualSharing = 3; // in 5,549 occupied /24s of a crawl of Bitcoin, eleven held more
constexpr double kSharingWeight = 2.0;     // for each doubling beyond that
constexpr std::uint32_t kMostDays = 366;
constexpr std::uint32_t kMostCount = 100'000;

double share(double good, double bad) noexcept {
    return good + bad > 0.0 ? good / (good + bad) : 0.5;
}

TermScore gossipTerm(const Record& record) noexcept {
    const double sum = std::accumulate(record.gossip.begin(), record.gossip.end(), 0.0);
    TermScore term{Term::Gossip, Cause::Nothing, sum, kGossipWeight, 0.0, 0.0, 0};
    if (sum == 0.0 || !std::isfinite(sum)) return term;
    const auto most =
        std::ranges::max_element(record.gossip, [&](float a, float b) { return sum > 0.0 ? a < b : a > b; });
    term.data = static_cast<std::int32_t>(most - record.gossip.begin()) + 1;
    if (sum > 0.0) {
        term.cause = Cause::GossipHelpful;
        term.good = std::min(sum * kGossipWeight, kMostGossipGood);
    } else {
        term.cause = Cause::GossipHarmful;
        term.bad = std::min(-sum * kGossipWeight, kMostGossipBad);
    }
    return term;
}

TermScore answersTerm(const Record& record, WallTime now) noexcept {
    const double good = record.answers.good(now);
    const double bad = record.answers.bad(now);
    TermScore term{Term::Answers, Cause::Nothing, share(good, bad), kAnswerWeight, 0.0, 0.0, 0};
    if (good + bad <= 0.0) return term;
    // Beyond the bound the proportion stays and the number does not count.
    const double scale = std::min(kAnswerWeight, kMostAnswers / (good + bad));
    term.good = good * scale;
    term.bad = bad * scale;
    term.weight = scale;
    term.cause = good >= bad ? Cause::AnsweredWell : Cause::AnsweredBadly;
    return term;
}

TermScore conductTerm(const Record& record, WallTime now) noexcept {
    const double bad = record.conduct.bad(now);
    TermScore term{Term::Conduct, Cause::Nothing, bad, kBreachWeight, 0.0, 0.0, 0};
    if (bad <= 0.0) return term;
    term.cause = Cause::BrokeProtocol;
    term.bad = std::min(bad * kBreachWeight, kMostBreaches);
    term.data = static_cast<std::int32_t>(std::lround(std::clamp(bad, 1.0, 1e9)));
    return term;
}

TermScore canariesTerm(const Record& record, WallTime now) noexcept {
    const double good = record.canaries.good(now);
    const double bad = record.canaries.bad(now);
    TermScore term{Term::Canaries, Cause::Nothing, share(good, bad), kPassedWeight, 0.0, 0.0, 0};
    term.good = std::min(good * kPassedWeight, kMostAnswers);
    term.bad = bad * kFailedWeight;
    if (term.bad > 0.0) term.weight = kFailedWeight;
    if (good + bad > 0.0) term.cause = term.bad > term.good ? Cause::CanaryFailed : Cause::CanaryPassed;
    return term;
}

TermScore attestationTerm(const Record& record, WallTime now) noexcept {
    TermScore term{Term::Attestation, Cause::Nothing, 0.0, kAttestedWeight, 0.0, 0.0, 0};
    const Attested attested = record.attestedBy(now);
    if (attested == Attested::Good) {
        term.cause = Cause::Attested;
        term.value = 1.0;
        term.good = kAttestedWeight;
    } else if (attested == Attested::Failed) {
        term.cause = Cause::AttestationFailed;
        term.value = -1.0;
        term.weight = kRefutedWeight;
        term.bad = kRefutedWeight;
    }
    return term;
}

TermScore ageTerm(const Record& record, WallTime now) noexcept {
    const double days = std::max(0.0, static_cast<double>(now.ms - record.firstSeen.ms) / kDayMs);
    TermScore term{Term::Age, Cause::Nothing, days, 0.5, 0.0, 0.0, 0};
    term.good = std::min(0.5 * std::log2(1.0 + days), kMostAge);
    if (days >= 1.0) term.cause = Cause::LongKnown;
    return term;
}

TermScore addressesTerm(const Record& record) noexcept {
    const double peers = 1.0 + static_cast<double>(record.sharingPrefix);
    TermScore term{Term::Addresses, Cause::Nothing, peers, kSharingWeight, 0.0, 0.0, 0};
    if (record.sharingPrefix < kUsualSharing) return term;
    term.cause = Cause::CrowdedAddress;
    term.data = static_cast<std::int32_t>(std::min<std::uint32_t>(record.sharingPrefix, 1U << 30U)) + 1;
    term.bad = kSharingWeight * std::log2(peers / static_cast<double>(kUsualSharing));
    return term;
}

TermScore opinionsTerm(const Record& record, double ownGood) noexcept {
    TermScore term{
        Term::Opinions, Cause::Nothing, share(record.speakFor, record.speakAgainst), 1.0, 0.0, 0.0, 0};
    term.good = std::min(std::max(record.speakFor, 0.0), ownGood);
    term.bad = std::min(std::max(record.speakAgainst, 0.0), kMostAgainst);
    if (term.good + term.bad > 0.0) term.cause = term.bad > term.good ? Cause::Accused : Cause::Vouched;
    return term;
}

double beta(double good, double bad) noexcept {
    return (1.0 + good) / (2.0 + good + bad);
}

// The least n up to `most` with which `reaches` holds; it is a way back only if more of it never harms.
template <class Reaches>
std::optional<std::uint32_t> least(std::uint32_t most, Reaches reaches) {
    if (!reaches(most)) return {};
    std::uint32_t below = 0;
    std::uint32_t enough = most;
    while (enough - below > 1) {
        const std::uint32_t middle = below + (enough - below) / 2;
        (reaches(middle) ? enough : below) = middle;
    }
    return enough;
}

} // namespace

std::string_view codeName(Term term) noexcept {
    switch (term) {
    case Term::Gossip: return "gossip";
    case Term::Answers: return "answers";
    case Term::Conduct: return "conduct";
    case Term::Canaries: return "canaries";
    case Term::Attestation: return "attestation";
    case Term::Age: return "age";
    case Term::Addresses: return "addresses";
    case Term::Opinions: return "opinions";
    }
    return "unknown";
}

std::string_view codeName(Cause cause) noexcept {
    switch (cause) {
    case Cause::Nothing: return "nothing";
    case Cause::GossipHelpful: return "gossip_helpful";
    case Cause::GossipHarmful: return "gossip_harmful";
    case Cause::AnsweredWell: return "answered_well";
    case Cause::AnsweredBadly: return "answered_badly";
    case Cause::BrokeProtocol: return "broke_protocol";
    case Cause::CanaryPassed: return "canary_passed";
    case Cause::CanaryFailed: return "canary_failed";
    case Cause::Attested: return "attested";
    case Cause::AttestationFailed: return "attestation_failed";
    case Cause::LongKnown: return "long_known";
    case Cause::CrowdedAddress: return "crowded_address";
    case Cause::Vouched: return "vouched";
    case Cause::Accused: return "accused";
    }
    return "unknown";
}

std::string_view codeName(Tier tier) noexcept {
    switch (tier) {
    case Tier::Low: return "low";
    case Tier::Medium: return "medium";
    case Tier::High: return "high";
    }
    return "unknown";
}

std::string_view codeName(Posture posture) noexcept {
    switch (posture) {
    case Posture::Unsaid: return "unsaid";
    case Posture::Bad: return "bad";
    case Posture::Degraded: return "degraded";
    case Posture::Good: return "good";
    }
    return "unknown";
}

std::optional<Posture> postureNamed(std::string_view name) noexcept {
    for (const Posture posture : {Posture::Bad, Posture::Degraded, Posture::Good})
        if (codeName(posture) == name) return posture;
    return std::nullopt;
}

Tier tierOf(double score, const Bounds& bounds) noexcept {
    if (score < bounds.highRisk) return Tier::High;
    return score < bounds.lowRisk ? Tier::Medium : Tier::Low;
}

double Counts::faded(WallTime now) const noexcept {
    const double age = std::max(0.0, static_cast<double>(now.ms - m_at.ms));
    const auto half =
        static_cast<double>(std::chrono::duration_cast<std::chrono::milliseconds>(kHalfLife).count());
    return std::exp2(-age / half);
}

void Counts::add(double good, double bad, WallTime now) noexcept {
    const double kept = faded(now);
    m_good = m_good * kept + std::max(good, 0.0);
    m_bad = m_bad * kept + std::max(bad, 0.0);
    m_at = std::max(m_at, now); // a clock that was set back makes nothing young again
}

Record Record::succeeded() const noexcept {
    Record next = *this;
    if (next.attested == Attested::Good) next.attested = Attested::Expired;
    return next;
}

Attested Record::attestedBy(WallTime now) const noexcept {
    return attested == Attested::Good && attestedUntil <= now ? Attested::Expired : attested;
}

double Score::harm(Term term) const noexcept {
    double good = 0.0;
    double bad = 0.0;
    for (const TermScore& one : terms) {
        if (one.term == term) continue;
        good += one.good;
        bad += one.bad;
    }
    return beta(good, bad) - value;
}

double Score::part(Term term) const noexcept {
    double all = 2.0;
    double own = 0.0;
    for (const TermScore& one : terms) {
        all += one.good + one.bad;
        if (one.term == term) own += one.good - one.bad;
    }
    return own / (2.0 * all);
}

Score scoreOf(const Record& record, WallTime now) noexcept {
    Score score;
    score.terms = {gossipTerm(record),           answersTerm(record, now),
                   conductTerm(record, now),     canariesTerm(record, now),
                   attestationTerm(record, now), ageTerm(record, now),
                   addressesTerm(record),        TermScore{}};
    double own = 0.0;
    for (std::size_t i = 0; i + 1 < kTermCount; ++i) own += score.terms[i].good;
    score.terms.back() = opinionsTerm(record, own);
    double good = 0.0;
    double bad = 0.0;
    for (const TermScore& term : score.terms) {
        good += term.good;
        bad += term.bad;
    }
    score.value = beta(good, bad);
    return score;
}

WayBack wayBack(const Record& record, double threshold, WallTime now) noexcept {
    WayBack way;
    const Score score = scoreOf(record, now);
    if (score.value >= threshold) return way;
    way.needed = true;
    const auto reaches = [&](const Record& changed, WallTime at) {
        return scoreOf(changed, at).value >= threshold;
    };
    way.answers = least(kMostCount, [&](std::uint32_t n) {
        Record changed = record;
        changed.answers.add(n, 0.0, now);
        return reaches(changed, now);
    });
    way.canaries = least(kMostCount, [&](std::uint32_t n) {
        Record changed = record;
        changed.canaries.add(n, 0.0, now);
        return reaches(changed, now);
    });
    way.days = least(kMostDays, [&](std::uint32_t n) {
        return reaches(record, WallTime{now.ms + static_cast<std::int64_t>(n) * 86'400'000});
    });
    Record attested = record;
    attested.attested = Attested::Good;
    attested.attestedUntil = {now.ms + 1};
    way.byAttestation = reaches(attested, now);
    const auto worst = std::ranges::max_element(score.terms, [&](const TermScore& a, const TermScore& b) {
        return score.harm(a.term) < score.harm(b.term);
    });
    way.worst = worst->term;
    return way;
}

} // namespace vedette::trust
