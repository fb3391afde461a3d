#include "core/trust/verifier.h"

#include "tests/core/trust/verifier_bench.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace vedette;
using namespace vedette::trust;
using namespace std::chrono_literals;

namespace {

/// Asks one peer, whose every answer is false with that probability, until it is found out; how many it took.
std::size_t questionsUntilFound(Bench& bench, double cheats, std::uint64_t seed) {
    SeededRandom luck(seed);
    const codec::PeerId peer = peerOf(seed);
    bench.connect(peer);
    std::size_t questions = 0;
    for (;;) {
        bench.pass(10s);
        for (const AskCanary& ask : std::exchange(bench.asked, {})) {
            ++questions;
            const bool lies = static_cast<double>(luck.below(1'000'000)) < cheats * 1e6;
            bench.canary(peer, lies ? "wrong" : "passed");
            bench.verifier.ended(ask.number, bench.now);
            if (lies) return questions;
        }
    }
}

} // namespace

class VerifierTest final : public QObject {
    Q_OBJECT

private slots:

    void aStrangerIsOfMediumRisk() {
        Bench bench;
        const Assessment stranger = bench.verifier.assess(peerOf(1));
        QVERIFY(stranger.tier == Tier::Medium && stranger.reason == Reason::Stranger);
        QVERIFY(stranger.score == 0.5 && !stranger.quarantined);
        bench.connect(peerOf(1));
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::Medium);
        QVERIFY(bench.moves.empty());
    }

    void oneWrongAnswerIsEnoughToFall() {
        Bench bench;
        const auto peer = peerOf(1);
        bench.connect(peer);
        for (int i = 0; i < 20; ++i) bench.canary(peer, "passed");
        QVERIFY(bench.verifier.assess(peer).tier == Tier::Low);
        bench.canary(peer, "wrong");
        const Assessment fallen = bench.verifier.assess(peer);
        QVERIFY(fallen.tier == Tier::High && fallen.reason == Reason::CanaryFailed);
        QVERIFY(fallen.score > kHighRisk); // which alone would not say so
        QCOMPARE(bench.moves.size(), std::size_t{2});
        QCOMPARE(bench.moves[0].reason, std::string("tier.earned"));
        QCOMPARE(bench.moves[1].reason, std::string("tier.canary_failed"));
        QVERIFY(bench.moves[1].before == "low" && bench.moves[1].after == "high");
        QVERIFY(bench.verifier.takeChanged() && !bench.verifier.takeChanged());
    }

    void aStrangerWhoCheatsIsSetApart() {
        Bench bench;
        const auto peer = peerOf(1);
        bench.connect(peer);
        bench.canary(peer, "wrong");
        QVERIFY(bench.verifier.assess(peer).tier == Tier::High && bench.verifier.assess(peer).quarantined);
    }

    void whatWasLostOnceIsNotALie() {
        Bench bench;
        const auto peer = peerOf(1);
        bench.connect(peer);
        bench.canary(peer, "withheld");
        QVERIFY(bench.verifier.assess(peer).tier == Tier::High && !bench.verifier.assess(peer).quarantined);
        bench.canary(peer, "withheld");
        QVERIFY(bench.verifier.assess(peer).quarantined);
    }

    void whoPushesAgainstItsOwnLimitsIsOfHighRisk() {
        Bench bench;
        const codec::PeerId peer = peerOf(1);
        bench.connect(peer);
        bench.push(peer, "limit.peer.stream_rate", "open_inbound", 10);
        QVERIFY(bench.moves.empty());
        bench.push(peer, "limit.peer.stream_rate", "open_inbound", 1);
        QCOMPARE(bench.moves.size(), std::size_t{1});
        QCOMPARE(bench.moves[0].after, std::string("high"));
        QCOMPARE(bench.moves[0].reason, std::string("tier.ran_into_limits"));
        QVERIFY(bench.verifier.assess(peer).reason == Reason::RanIntoLimits);
        QVERIFY(bench.verifier.assess(peer).score > kHighRisk); // it is not its score
        // Nothing but proofs leads up again, once it has stopped.
        bench.pass(10min);
        QCOMPARE(bench.verifier.assess(peer).tier, Tier::High);
        for (int i = 0; i < static_cast<int>(Verifier::kProofs); ++i) bench.canary(peer, "passed");
        QVERIFY(bench.verifier.assess(peer).tier != Tier::High);
        QVERIFY(bench.verifier.assess(peer).reason == Reason::Earned);
    }

    void proofsDoNotHelpWhoGoesOnPushing() {
        Bench bench;
        const codec::PeerId peer = peerOf(1);
        bench.connect(peer);
        bench.push(peer, "limit.protocol.peer_streams", "open_inbound", 20);
        for (int i = 0; i < 2 * static_cast<int>(Verifier::kProofs); ++i) bench.canary(peer, "passed");
        QCOMPARE(bench.verifier.assess(peer).tier, Tier::High);
    }

    void whatIsNoPushMovesNobody_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("tenths"); ///< of a second between two
        QTest::newRow("others fill a shared limit") << "limit.prefix.rate"
                                                    << "accept" << 10;
        QTest::newRow("everybody together") << "limit.system.streams"
                                            << "open_inbound" << 10;
        QTest::newRow("what we opened") << "limit.peer.streams"
                                        << "open_outbound" << 10;
        QTest::newRow("whom we dialled") << "limit.peer.connections"
                                         << "dial" << 10;
        QTest::newRow("now and then") << "limit.peer.streams"
                                      << "open_inbound" << 100;
    }

    void whatIsNoPushMovesNobody() {
        QFETCH(QString, rule);
        QFETCH(QString, action);
        QFETCH(int, tenths);
        Bench bench;
        const codec::PeerId peer = peerOf(1);
        bench.connect(peer);
        bench.push(peer, rule.toStdString().c_str(), action.toStdString().c_str(), 100,
                   std::chrono::milliseconds(tenths * 100));
        QVERIFY(bench.moves.empty());
        // Nor does whoever is not there.
        bench.push(peerOf(2), "limit.peer.streams", "open_inbound", 100);
        QVERIFY(bench.moves.empty());
    }

    /// As long as it is over within a second: much to ask at once is no flood.
    void oneBurstIsNoPush() {
        Bench bench;
        const codec::PeerId peer = peerOf(1);
        bench.connect(peer);
        bench.push(peer, "limit.peer.streams", "open_inbound", 500, 1ms);
        QVERIFY(bench.moves.empty());
    }

    void whatTellsNothingMovesNobody_data() {
        QTest::addColumn<QString>("outcome");
        QTest::newRow("declined") << "declined";
        QTest::newRow("unknown to this version") << "sung";
    }

    void whatTellsNothingMovesNobody() {
        QFETCH(QString, outcome);
        Bench bench;
        bench.connect(peerOf(1));
        for (int i = 0; i < 50; ++i) bench.canary(peerOf(1), qPrintable(outcome));
        QCOMPARE(bench.verifier.assess(peerOf(1)).score, 0.5);
        QVERIFY(bench.moves.empty());
    }

    void timeAloneRaisesNobody() {
        Bench bench;
        const auto peer = peerOf(1);
        bench.connect(peer, "9.8.7.6", {});
        bench.pass(24h * 30);
        // Its score tells of its age, its tier does not.
        QVERIFY(bench.verifier.assess(peer).score > kLowRisk + Verifier::kMargin);
        QVERIFY(bench.verifier.assess(peer).tier == Tier::Medium);
        QVERIFY(bench.moves.empty());
    }

    void theWayUpTakesAsManyProofs() {
        Bench bench;
        const auto peer = peerOf(1);
        bench.connect(peer);
        int passed = 0;
        while (bench.verifier.assess(peer).tier != Tier::Low && passed < 100) {
            bench.canary(peer, "passed");
            ++passed;
        }
        QCOMPARE(passed, static_cast<int>(Verifier::kProofs));
        // Proofs of before a fall do not count; the score has to come back as well.
        for (int i = 0; i < 20; ++i) bench.see(event::PeerMisbehaved{peer, kAsked, "kad.bad_record"});
        QVERIFY(bench.verifier.assess(peer).tier == Tier::High);
        passed = 0;
        while (bench.verifier.assess(peer).tier == Tier::High && passed < 1000) {
            bench.canary(peer, "passed");
            ++passed;
        }
        QVERIFY(passed > static_cast<int>(Verifier::kProofs) && passed < 25);
        const Assessment back = bench.verifier.assess(peer);
        QVERIFY(back.score >= kHighRisk + Verifier::kMargin && back.reason == Reason::Earned);
    }

    void aLiarIsBelievedAgainWhenItWouldHaveBeenFound() {
        QCOMPARE(Verifier::kProofsOfLiar, static_cast<double>(questionsToFind(0.01, 0.95)));
        Bench bench;
        const auto peer = peerOf(1);
        bench.connect(peer);
        bench.canary(peer, "wrong");
        for (int i = 0; i < 298; ++i) bench.canary(peer, "passed");
        QVERIFY(bench.verifier.assess(peer).tier == Tier::High);
        bench.canary(peer, "passed");
        QVERIFY(bench.verifier.assess(peer).tier == Tier::Low);
        // Neither words of others nor good works excuse it.
        bench.canary(peer, "wrong");
        for (int i = 0; i < 1000; ++i)
            bench.see(event::TaskEnded{peer, event::Direction::Outbound, "infer", "done", {}});
        QVERIFY(bench.verifier.assess(peer).tier == Tier::High);
    }

    void usefulAnswersAreProofsToo() {
        Bench bench;
        const auto peer = peerOf(1);
        bench.connect(peer, "9.8.7.6", {});
        for (int i = 0; i < 24; ++i)
            bench.see(event::TaskEnded{peer, event::Direction::Outbound, "infer", "done", {}});
        QVERIFY(bench.verifier.assess(peer).tier == Tier::Medium);
        bench.see(event::TaskEnded{peer, event::Direction::Outbound, "infer", "done", {}});
        QVERIFY(bench.verifier.assess(peer).tier == Tier::Low);
    }

    void anOperatorsWordHoldsUntilItEnds() {
        Bench bench;
        const auto peer = peerOf(1);
        bench.connect(peer);
        bench.verifier.decide(peer, Word{Tier::High, {kWall.ms + 3'600'000}, "drill"}, bench.now);
        bench.drain();
        QVERIFY(bench.verifier.assess(peer).tier == Tier::High);
        QVERIFY(bench.verifier.assess(peer).reason == Reason::ByOperator);
        for (int i = 0; i < 50; ++i) bench.canary(peer, "passed");
        QVERIFY(bench.verifier.assess(peer).tier == Tier::High);
        bench.pass(59min);
        QVERIFY(bench.verifier.assess(peer).tier == Tier::High);
        bench.pass(2min);
        // What it earned meanwhile counts from now on.
        QVERIFY(bench.verifier.assess(peer).tier == Tier::Low);
        QCOMPARE(bench.moves.at(1).reason, std::string("tier.word_ended"));
        QVERIFY(bench.verifier.words().empty());
    }

    void aWordThatIsTakenBackLeavesNoFavour() {
        Bench bench;
        const auto peer = peerOf(1);
        bench.connect(peer);
        bench.verifier.decide(peer, Word{Tier::Low, {}, "ours"}, bench.now);
        bench.pass(24h * 365);
        QVERIFY(bench.verifier.assess(peer).tier == Tier::Low);
        bench.verifier.decide(peer, std::nullopt, bench.now);
        QVERIFY(bench.verifier.assess(peer).tier == Tier::Medium);
        QVERIFY(bench.verifier.assess(peer).reason == Reason::WordEnded);
    }

    void wordsOutliveTheProcess() {
        auto about = config();
        about.words.emplace(peerOf(1), Word{Tier::Low, {}, "ours"});
        Bench bench(about);
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::Low);
        bench.drain();
        QCOMPARE(bench.moves.size(), std::size_t{1}); // nobody was told before
    }

    void whatIsKnownOfAPeerOutlivesTheProcess() {
        auto about = config();
        Record liar;
        liar.firstSeen = kWall;
        liar.canaries.add(0, 2, kWall);
        Record friendly;
        friendly.firstSeen = kWall;
        friendly.canaries.add(30, 0, kWall);
        Record stranger;
        stranger.firstSeen = kWall;
        about.known = {{peerOf(1), {liar, Tier::High, Reason::CanaryFailed}},
                       {peerOf(2), {friendly, Tier::Low, Reason::Earned}},
                       {peerOf(3), {stranger, Tier::Low, Reason::ByOperator}}};
        Bench bench(about);
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::High);
        QVERIFY(bench.verifier.assess(peerOf(1)).reason == Reason::CanaryFailed);
        QVERIFY(bench.verifier.assess(peerOf(2)).tier == Tier::Low);
        // The word on the third was taken back meanwhile.
        QVERIFY(bench.verifier.assess(peerOf(3)).tier == Tier::Medium);
        bench.drain();
        QCOMPARE(bench.moves.size(), std::size_t{1});
        QCOMPARE(bench.moves[0].reason, std::string("tier.word_ended"));
        // Who lied before has to live it down as if it had just been.
        bench.connect(peerOf(1));
        for (int i = 0; i < 298; ++i) bench.canary(peerOf(1), "passed");
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::High);
        bench.canary(peerOf(1), "passed");
        QVERIFY(bench.verifier.assess(peerOf(1)).tier != Tier::High);
    }

    void aCrowdOfOneNeighbourhoodCountsAgainstEach() {
        auto about = config();
        about.placeOf = [](const codec::Multiaddr& address) {
            std::array<Byte, 16> place{};
            place[0] = static_cast<Byte>(address.text().size() % 251);
            return std::optional(place);
        };
        Bench bench(about);
        std::vector<ConnId> open;
        for (std::uint64_t i = 0; i < 60; ++i) open.push_back(bench.connect(peerOf(i + 1)));
        bench.pass(1min);
        QVERIFY(bench.verifier.assess(peerOf(1)).score < kHighRisk);
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::High);
        QCOMPARE(bench.moves.back().reason, std::string("tier.low_score"));
        QVERIFY(bench.verifier.assess(peerOf(1)).reason == Reason::LowScore);
        for (std::uint64_t i = 1; i < 60; ++i) bench.disconnect(open[i], peerOf(i + 1));
        bench.pass(1min);
        QCOMPARE(bench.verifier.assess(peerOf(1)).score > kHighRisk, true);
    }

    void onlyWhoCanBeAskedIsAsked() {
        Bench bench;
        bench.connect(peerOf(1), "9.8.7.6", {"/else/1"});
        const ConnId two = bench.connect(peerOf(2), "9.8.7.6", {kAsked});
        bench.pass(10min);
        QVERIFY(!bench.asked.empty());
        for (const AskCanary& ask : bench.asked) QVERIFY(ask.peer == peerOf(2) && ask.channel == 0);
        // One at a time: the first was not ended, so that only patience begins another.
        QVERIFY(bench.asked.size() <= 3);
        bench.disconnect(two, peerOf(2));
        const std::size_t before = bench.asked.size();
        bench.pass(1h);
        QCOMPARE(bench.asked.size(), before);
    }

    void bothWaysAreUsed() {
        Bench bench;
        bench.connect(peerOf(1), "9.8.7.6", {kAsked, "/other/1"});
        std::array<int, 2> seen{};
        for (int i = 0; i < 2000; ++i) {
            bench.pass(5s);
            for (const AskCanary& ask : std::exchange(bench.asked, {})) {
                ++seen.at(ask.channel);
                bench.verifier.ended(ask.number, bench.now);
            }
        }
        QVERIFY(seen[0] > 20 && seen[1] > 20);
    }

    void tiersSetThePace() {
        const auto asked = [](std::optional<Tier> tier) {
            Bench bench;
            bench.connect(peerOf(1));
            bench.verifier.decide(peerOf(1), Word{*tier, {}, {}}, bench.now);
            std::size_t count = 0;
            for (int i = 0; i < 8640; ++i) {
                bench.pass(10s);
                for (const AskCanary& ask : std::exchange(bench.asked, {})) {
                    ++count;
                    bench.verifier.ended(ask.number, bench.now);
                }
            }
            return count;
        };
        // A day: by a Poisson process of 144, 1,440 and 5,760 a day, less what is rounded to ten seconds.
        const auto near = [](std::size_t count, double mean) {
            return std::abs(static_cast<double>(count) - mean) < 5 * std::sqrt(mean);
        };
        QVERIFY(near(asked(Tier::Low), 24.0 * 3600 / 605));
        QVERIFY(near(asked(Tier::Medium), 24.0 * 3600 / 65));
        const std::size_t high = asked(Tier::High);
        QVERIFY(high > 3 * asked(Tier::Medium) / 2 && high < 5760);
    }

    void allTogetherKeepToTheBudget() {
        auto about = config(1min);
        about.perMinute = 6;
        Bench bench(about);
        for (std::uint64_t i = 0; i < 100; ++i) bench.connect(peerOf(i + 1));
        std::size_t count = 0;
        for (int i = 0; i < 600; ++i) {
            bench.pass(1s);
            for (const AskCanary& ask : std::exchange(bench.asked, {})) {
                ++count;
                bench.verifier.ended(ask.number, bench.now);
            }
        }
        QVERIFY(count >= 50 && count <= 61);
    }

    void noTimeTellsTheNext() {
        // Times between canaries of an exponential distribution: mean and deviation are equal.
        Bench bench;
        bench.connect(peerOf(1));
        std::vector<double> waits;
        std::optional<Instant> last;
        while (waits.size() < 2000) {
            const auto due = bench.verifier.deadline();
            bench.now = std::max(bench.now, *due);
            bench.verifier.wake(bench.now);
            bench.drain();
            for (const AskCanary& ask : std::exchange(bench.asked, {})) {
                if (last) waits.push_back(std::chrono::duration<double>(bench.now - *last).count());
                last = bench.now;
                bench.verifier.ended(ask.number, bench.now);
            }
        }
        const double mean = std::accumulate(waits.begin(), waits.end(), 0.0) / 2000;
        double square = 0;
        for (const double wait : waits) square += (wait - mean) * (wait - mean);
        const double deviation = std::sqrt(square / 2000);
        QVERIFY(std::abs(mean - 60) < 6);
        QVERIFY(std::abs(deviation / mean - 1) < 0.1);
    }

    void aCheatIsFoundAfterAsManyQuestionsAsForetold() {
        QCOMPARE(questionsToFind(0.01, 0.95), 299U);
        QCOMPARE(questionsToFind(0.01, 0.5), 69U);
        QCOMPARE(questionsToFind(0.5, 0.5), 1U);
        constexpr std::size_t kCheats = 400;
        std::vector<std::size_t> found;
        for (std::uint64_t i = 0; i < kCheats; ++i) {
            Bench one(config(30s), i + 1);
            found.push_back(questionsUntilFound(one, 0.01, i + 1));
            QVERIFY(one.verifier.assess(peerOf(i + 1)).reason == Reason::CanaryFailed);
        }
        std::ranges::sort(found);
        const double mean =
            static_cast<double>(std::accumulate(found.begin(), found.end(), std::size_t{0})) / kCheats;
        // Of 400 draws of a geometric distribution with mean 100 the mean strays by 5.
        QVERIFY(std::abs(mean - 100) < 15);
        const auto late = std::ranges::count_if(found, [](std::size_t n) { return n > 299; });
        QVERIFY(late <= 40); // 20 are foretold
        qInfo(
            "found after %.0f questions in the mean (100 foretold), %.1f %% after more than 299 (5 foretold)",
            mean, 100.0 * static_cast<double>(late) / kCheats);
    }

    void strangersDriveOutNobodyThatIsKnown() {
        Bench bench;
        const auto liar = peerOf(1'000'000);
        bench.connect(liar);
        bench.canary(liar, "wrong");
        bench.disconnect(ConnId{bench.connections}, liar);
        for (std::uint64_t i = 0; i < Verifier::kMaxSubjects + 100; ++i) {
            bench.see(event::PeerMisbehaved{peerOf(i + 1), kAsked, "kad.timeout"});
        }
        QVERIFY(bench.verifier.subjects() <= Verifier::kMaxSubjects);
        QVERIFY(bench.verifier.assess(liar).quarantined);
    }

    void whoIsOfThatRiskIsAskedForAProof() {
        for (const Tier from : {Tier::High, Tier::Medium}) {
            Bench bench(proving(from));
            bench.connect(peerOf(1), "9.8.7.6", {kProof});
            bench.connect(peerOf(2), "9.8.7.6", {kAsked}); // cannot be asked
            bench.pass(1s);
            QCOMPARE(bench.proofs.size(), from == Tier::Medium ? std::size_t{1} : std::size_t{0});
            for (int i = 0; i < 4; ++i) bench.canary(peerOf(1), "withheld");
            QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::High);
            bench.pass(1s);
            QVERIFY(bench.proofs == std::vector{peerOf(1)}); // once, while it is being asked
        }
        Bench none;
        none.connect(peerOf(1), "9.8.7.6", {kProof});
        none.pass(10min);
        QVERIFY(none.proofs.empty());
    }

    void whatHeldIsAskedForAgainBeforeItsEnd() {
        Bench bench(proving(Tier::Medium));
        const ConnId connection = bench.connect(peerOf(1), "9.8.7.6", {kProof});
        bench.pass(1s);
        bench.proof(peerOf(1), "held");
        const Record* record = bench.verifier.recordOf(peerOf(1));
        QVERIFY(record->device && record->posture == Posture::Good);
        QVERIFY(record->attestedBy(bench.timeline.wall(bench.now)) == Attested::Good);
        // It has earned low risk by it, and is asked all the same.
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::Low);
        bench.pass(44min);
        QCOMPARE(bench.proofs.size(), std::size_t{1});
        bench.pass(2min);
        QCOMPARE(bench.proofs.size(), std::size_t{2});
        // No answer this time: what held counts until its end, and no longer.
        bench.proof(peerOf(1), "unanswered");
        bench.pass(4min);
        QCOMPARE(bench.proofs.size(), std::size_t{2});
        bench.pass(2min);
        QCOMPARE(bench.proofs.size(), std::size_t{3});
        bench.pass(9min);
        QVERIFY(record->attestedBy(bench.timeline.wall(bench.now)) == Attested::Expired);
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::Medium);
        // Who is away is not asked; who comes back is, at once.
        bench.disconnect(connection, peerOf(1));
        bench.proof(peerOf(1), "unanswered");
        bench.pass(1h);
        QCOMPARE(bench.proofs.size(), std::size_t{3});
        bench.connect(peerOf(1), "9.8.7.6", {kProof});
        bench.pass(1s);
        QCOMPARE(bench.proofs.size(), std::size_t{4});
    }

    void aLieCountsUntilAProofHolds() {
        Bench bench(proving(Tier::High));
        bench.connect(peerOf(1), "9.8.7.6", {kProof});
        bench.proof(peerOf(1), "refuted");
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::High);
        QVERIFY(bench.verifier.assess(peerOf(1)).quarantined);
        bench.proof(peerOf(1), "short"); // takes nothing back
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::High);
        bench.proof(peerOf(1), "held");
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::Low);
        // What is proved no more is not believed any more.
        bench.proof(peerOf(1), "short");
        QVERIFY(bench.verifier.recordOf(peerOf(1))->attested == Attested::Expired);
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::Medium);
    }

    void proofsKeepToAPace() {
        VerifierConfig about = proving(Tier::Medium);
        about.proofsPerMinute = 10;
        Bench bench(about);
        for (std::uint64_t i = 0; i < 50; ++i) bench.connect(peerOf(i), "9.8.7.6", {kProof});
        bench.pass(1min);
        QVERIFY(bench.proofs.size() >= 9 && bench.proofs.size() <= 11);
        bench.pass(10min);
        QCOMPARE(bench.proofs.size(), std::size_t{50});
    }

    void noProofMakesALiarHonest() {
        Bench bench(proving(Tier::High));
        bench.connect(peerOf(1), "9.8.7.6", {kProof, kAsked});
        bench.canary(peerOf(1), "wrong");
        bench.proof(peerOf(1), "held");
        QVERIFY(bench.verifier.assess(peerOf(1)).tier == Tier::High);
    }
};

VD_SUITE(VerifierTest)
#include "verifier_test.moc"
