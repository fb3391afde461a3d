#include "core/trust/record.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace vedette;
using namespace vedette::trust;

namespace {

constexpr std::int64_t kDay = 86'400'000;
constexpr WallTime kStart{1'700'000'000'000};

WallTime after(std::int64_t days) {
    return {kStart.ms + days * kDay};
}

Record stranger() {
    Record record;
    record.firstSeen = kStart;
    return record;
}

const TermScore& termOf(const Score& score, Term term) {
    return score.terms[static_cast<std::size_t>(term)];
}

Cause causeOf(const Record& record, Term term, WallTime now = kStart) {
    return termOf(scoreOf(record, now), term).cause;
}

class RecordTest : public QObject {
    Q_OBJECT

private slots:

    void aStrangerStandsInTheMiddle() {
        QCOMPARE(scoreOf(stranger(), kStart).value, 0.5);
        QVERIFY(!wayBack(stranger(), kQuarantine, kStart).needed);
        for (const TermScore& term : scoreOf(stranger(), kStart).terms) QCOMPARE(term.cause, Cause::Nothing);
    }

    void theScoreIsTheSumOfItsTerms() {
        Record record = stranger();
        record.answers.add(40, 3, kStart);
        record.canaries.add(4, 1, kStart);
        record.gossip = {1.0F, 3.0F, -2.0F, 0, 0, 0, 0};
        record.sharingPrefix = 11;
        record.speakFor = 2.0;
        record.speakAgainst = 1.0;
        record.attested = Attested::Good;
        record.attestedUntil = WallTime{INT64_MAX};
        const Score score = scoreOf(record, after(3));
        double good = 1.0;
        double bad = 1.0;
        for (std::size_t i = 0; i < kTermCount; ++i) {
            QCOMPARE(score.terms[i].term, static_cast<Term>(i));
            good += score.terms[i].good;
            bad += score.terms[i].bad;
        }
        QCOMPARE(score.value, good / (good + bad));
        QCOMPARE(scoreOf(record, after(3)).value, score.value);
        // What each moves it from the middle, and which way.
        double parts = 0;
        for (const TermScore& term : score.terms) {
            parts += score.part(term.term);
            QVERIFY((score.part(term.term) > 0) == (term.good > term.bad));
        }
        QVERIFY(std::abs(parts - (score.value - 0.5)) < 1e-12);
    }

    void tiersPartWhereTheBoundsSay() {
        QVERIFY(tierOf(0.349) == Tier::High && tierOf(0.35) == Tier::Medium);
        QVERIFY(tierOf(0.599) == Tier::Medium && tierOf(0.6) == Tier::Low);
        const Bounds other{0.1, 0.5, 0.9};
        QVERIFY(tierOf(0.499, other) == Tier::High && tierOf(0.6, other) == Tier::Medium);
        QVERIFY(tierOf(0.9, other) == Tier::Low);
    }

    void eachTermMovesTheScoreItsWay() {
        Record record = stranger();
        record.answers.add(50, 0, kStart);
        QVERIFY(scoreOf(record, kStart).value > 0.5);
        QCOMPARE(causeOf(record, Term::Answers), Cause::AnsweredWell);
        record = stranger();
        record.answers.add(0, 50, kStart);
        QVERIFY(scoreOf(record, kStart).value < 0.5);
        QCOMPARE(causeOf(record, Term::Answers), Cause::AnsweredBadly);
        record = stranger();
        record.canaries.add(10, 0, kStart);
        QVERIFY(scoreOf(record, kStart).value > 0.5);
        QCOMPARE(causeOf(record, Term::Canaries), Cause::CanaryPassed);
        record.canaries.add(0, 1, kStart);
        QVERIFY(scoreOf(record, kStart).value < 0.5);
        QCOMPARE(causeOf(record, Term::Canaries), Cause::CanaryFailed);
        record = stranger();
        record.gossip = {0, 0, 0, -80.0F, 0, -2.0F, 0};
        QVERIFY(scoreOf(record, kStart).value < 0.5);
        QCOMPARE(causeOf(record, Term::Gossip), Cause::GossipHarmful);
        QCOMPARE(termOf(scoreOf(record, kStart), Term::Gossip).data, 4);
        record.gossip = {5.0F, 20.0F, 0, 0, 0, 0, 0};
        QVERIFY(scoreOf(record, kStart).value > 0.5);
        QCOMPARE(causeOf(record, Term::Gossip), Cause::GossipHelpful);
        QCOMPARE(termOf(scoreOf(record, kStart), Term::Gossip).data, 2);
        record = stranger();
        record.attested = Attested::Good;
        record.attestedUntil = WallTime{INT64_MAX};
        QVERIFY(scoreOf(record, kStart).value > 0.8);
        QCOMPARE(causeOf(record, Term::Attestation), Cause::Attested);
        record.attested = Attested::Failed;
        QVERIFY(scoreOf(record, kStart).value < kQuarantine);
        QCOMPARE(causeOf(record, Term::Attestation), Cause::AttestationFailed);
        record = stranger();
        QVERIFY(scoreOf(record, after(20)).value > 0.5);
        QCOMPARE(causeOf(record, Term::Age, after(20)), Cause::LongKnown);
        record.sharingPrefix = 250;
        QVERIFY(scoreOf(record, kStart).value < kQuarantine);
        QCOMPARE(causeOf(record, Term::Addresses), Cause::CrowdedAddress);
        record.sharingPrefix = 2;
        QCOMPARE(causeOf(record, Term::Addresses), Cause::Nothing);
        record.speakAgainst = 6.0;
        QCOMPARE(causeOf(record, Term::Opinions), Cause::Accused);
    }

    void nobodyIsTalkedAboveOurOwnEvidence() {
        Record record = stranger();
        record.speakFor = 1000.0;
        QCOMPARE(scoreOf(record, kStart).value, 0.5);
        record.answers.add(20, 0, kStart);
        const Score score = scoreOf(record, kStart);
        QCOMPARE(termOf(score, Term::Opinions).good, termOf(score, Term::Answers).good);
        QCOMPARE(termOf(score, Term::Opinions).cause, Cause::Vouched);
        record.speakAgainst = 1e9;
        QCOMPARE(termOf(scoreOf(record, kStart), Term::Opinions).bad, kMostAgainst);
    }

    void whatWeSawFadesByHalves() {
        Counts counts;
        counts.add(8, 4, kStart);
        QCOMPARE(counts.good(after(14)), 4.0);
        QCOMPARE(counts.bad(after(28)), 1.0);
        counts.add(1, 0, after(14));
        QCOMPARE(counts.good(after(14)), 5.0);
        counts.add(0, 1, kStart); // a clock set back
        QCOMPARE(counts.good(after(28)), 2.5);
        counts.add(-5, -5, after(28));
        QCOMPARE(counts.good(after(28)), 2.5);
    }

    void manyGoodAnswersDoNotDrownACheat() {
        Record record = stranger();
        record.answers.add(1e6, 0, kStart);
        record.canaries.add(0, 8, kStart);
        QVERIFY(scoreOf(record, kStart).value < 0.25);
    }

    void theWayBackIsExact() {
        Record record = stranger();
        record.canaries.add(0, 2, kStart);
        const WayBack way = wayBack(record, 0.3, kStart);
        QVERIFY(way.needed);
        QCOMPARE(way.worst, Term::Canaries);
        QVERIFY(way.answers && way.canaries && way.days);
        QVERIFY(way.byAttestation);
        const auto withAnswers = [&](std::uint32_t n) {
            Record changed = record;
            changed.answers.add(n, 0, kStart);
            return scoreOf(changed, kStart).value;
        };
        const auto withCanaries = [&](std::uint32_t n) {
            Record changed = record;
            changed.canaries.add(n, 0, kStart);
            return scoreOf(changed, kStart).value;
        };
        QVERIFY(withAnswers(*way.answers) >= 0.3 && withAnswers(*way.answers - 1) < 0.3);
        QVERIFY(withCanaries(*way.canaries) >= 0.3 && withCanaries(*way.canaries - 1) < 0.3);
        QVERIFY(scoreOf(record, after(*way.days)).value >= 0.3);
        QVERIFY(scoreOf(record, after(*way.days - 1)).value < 0.3);
    }

    void someWaysLeadNowhere() {
        Record record = stranger();
        record.attested = Attested::Failed;
        const WayBack way = wayBack(record, 0.5, kStart);
        QVERIFY(way.needed);
        QCOMPARE(way.worst, Term::Attestation);
        QVERIFY(way.byAttestation);
        QVERIFY(!way.answers); // bounded, so they never outweigh it
        QVERIFY(!way.days);    // it does not fade
    }

    void aSuccessionKeepsTheRecordAndAsksForProof() {
        Record record = stranger();
        record.answers.add(10, 1, kStart);
        record.attested = Attested::Good;
        record.attestedUntil = WallTime{INT64_MAX};
        const Record next = record.succeeded();
        QCOMPARE(next.attested, Attested::Expired);
        QCOMPARE(next.answers.good(kStart), 10.0);
        QCOMPARE(next.firstSeen, record.firstSeen);
        record.attested = Attested::Failed;
        QCOMPARE(record.succeeded().attested, Attested::Failed);
    }

    void codesAreNamed() {
        for (std::size_t i = 0; i < kTermCount; ++i) QVERIFY(codeName(static_cast<Term>(i)) != "unknown");
        for (int i = 1; i <= static_cast<int>(Cause::Accused); ++i)
            QVERIFY(codeName(static_cast<Cause>(i)) != "unknown");
        QVERIFY(codeName(static_cast<Term>(99)) == "unknown");
        QVERIFY(codeName(static_cast<Cause>(99)) == "unknown");
    }

    void aRecordIsSmall() { QVERIFY(sizeof(Record) <= 160); }
};

VD_SUITE(RecordTest)

} // namespace

#include "record_test.moc"
