#include "core/trust/opinions.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

using namespace vedette::trust;

namespace {

constexpr std::int64_t kNow = 1'700'000'000;

struct Said {
    Member rater;
    Member subject;
    double value;
};

// A market of 400 honest members who rate those they met, truly; 40 cheats whom half of their partners call
// so.
struct Market {
    static constexpr Member kHonest = 400;
    static constexpr Member kCheats = 40;

    std::vector<Said> said;

    explicit Market(unsigned seed) {
        std::mt19937 random(seed);
        for (Member rater = 0; rater < kHonest; ++rater) {
            for (int i = 0; i < 8; ++i) said.push_back({rater, static_cast<Member>(random() % kHonest), 0.3});
            if (random() % 2 == 0) said.push_back({rater, cheat(random), -1.0});
            if (random() % 2 == 0) said.push_back({rater, cheat(random), 0.2});
        }
    }

    static Member cheat(std::mt19937& random) { return kHonest + static_cast<Member>(random() % kCheats); }

    // Rings of `size` fakes for each cheat; `doors` of them were rated well by a fooled honest member, and
    // those rate all the others.
    void ring(Member size, Member doors) {
        Member next = kHonest + kCheats;
        for (Member cheat = kHonest; cheat < kHonest + kCheats; ++cheat, next += size)
            for (Member i = 0; i < size; ++i) {
                said.push_back({next + i, cheat, 1.0});
                said.push_back({cheat, next + i, 1.0});
                if (i < doors) said.push_back({(cheat * 7 + i * 31) % kHonest, next + i, 1.0});
                for (Member door = 0; door < doors; ++door)
                    if (door != i) said.push_back({next + door, next + i, 1.0});
            }
    }

    [[nodiscard]] Opinions heard(const std::vector<Member>& names = {}) const {
        Opinions opinions;
        const auto named = [&](Member member) { return names.empty() ? member : names[member]; };
        for (Member pin = 0; pin < 5; ++pin) opinions.pin(named(pin));
        for (const Said& one : said) opinions.say(named(one.rater), named(one.subject), one.value, kNow);
        opinions.settle(kNow);
        return opinions;
    }
};

// The share of pairs of an honest member and a cheat of whom the honest one stands higher.
double areaUnderCurve(const Opinions& opinions) {
    double sum = 0.0;
    for (Member honest = 5; honest < Market::kHonest; ++honest)
        for (Member cheat = Market::kHonest; cheat < Market::kHonest + Market::kCheats; ++cheat) {
            const double good = opinions.standing(honest).value();
            const double bad = opinions.standing(cheat).value();
            sum += good > bad ? 1.0 : good == bad ? 0.5 : 0.0;
        }
    return sum / (Market::kHonest - 5) / Market::kCheats;
}

class OpinionsTest : public QObject {
    Q_OBJECT

private slots:

    void nobodySpeaksForAStranger() {
        Opinions opinions;
        opinions.pin(0);
        QVERIFY(opinions.say(1, 2, 1.0, kNow));
        opinions.settle(kNow);
        QCOMPARE(opinions.standing(2).value(), 0.5);
        QCOMPARE(opinions.standing(2).steps, Standing::kFar);
        QCOMPARE(opinions.standing(2).weight, 0.0);
        QCOMPARE(opinions.standing(77).value(), 0.5);
        QCOMPARE(opinions.standing(77).steps, Standing::kFar);
        QCOMPARE(opinions.standing(0).weight, 1.0);
        opinions.unpin(0);
        opinions.settle(kNow);
        QCOMPARE(opinions.standing(0).weight, 0.0);
    }

    void trustFlowsFromThePinsAndThins() {
        Opinions opinions;
        opinions.pin(0);
        opinions.say(0, 1, 1.0, kNow);
        opinions.say(1, 2, 1.0, kNow);
        opinions.say(2, 3, 1.0, kNow);
        opinions.settle(kNow);
        QCOMPARE(opinions.standing(1).steps, 1U);
        QCOMPARE(opinions.standing(3).steps, 3U);
        QVERIFY(opinions.standing(1).value() > opinions.standing(2).value());
        QVERIFY(opinions.standing(2).value() > opinions.standing(3).value());
        QVERIFY(opinions.standing(3).value() > 0.5);
        QCOMPARE(opinions.standing(2).voucher, std::optional<Member>(1));
        QVERIFY(!opinions.standing(2).accuser);
    }

    void whomASubjectVouchesForCannotVouchForIt() {
        Opinions opinions;
        opinions.pin(0);
        opinions.say(0, 1, 0.5, kNow);
        opinions.settle(kNow);
        const double before = opinions.standing(1).value();
        for (Member fake = 2; fake < 52; ++fake) {
            opinions.say(1, fake, 1.0, kNow);
            opinions.say(fake, 1, 1.0, kNow);
        }
        opinions.settle(kNow);
        QCOMPARE(opinions.standing(1).value(), before);
    }

    void aCrowdBehindOneIntroducerWeighsAsOne() {
        Opinions opinions;
        opinions.pin(0);
        opinions.say(0, 1, 1.0, kNow); // an honest member, later fooled
        opinions.say(0, 2, 1.0, kNow);
        opinions.say(2, 3, 1.0, kNow);
        opinions.say(3, 4, 0.5, kNow);
        opinions.say(4, 5, 0.5, kNow); // the subject, far out
        opinions.say(1, 100, 1.0, kNow);
        for (Member fake = 101; fake < 151; ++fake) {
            opinions.say(100, fake, 1.0, kNow);
            opinions.say(fake, 5, 1.0, kNow);
        }
        opinions.settle(kNow);
        const Standing subject = opinions.standing(5);
        QVERIFY(subject.speakFor <= opinions.standing(100).speakFor + opinions.standing(4).weight + 1e-9);
        QVERIFY(subject.held > 1.0);
    }

    void accusationsAreCappedLikewise() {
        Opinions opinions;
        opinions.pin(0);
        opinions.say(0, 1, 1.0, kNow);
        opinions.say(1, 100, 1.0, kNow);
        opinions.say(0, 2, 0.2, kNow);
        opinions.say(2, 3, 0.2, kNow);
        opinions.say(3, 4, 0.2, kNow);
        for (Member fake = 101; fake < 151; ++fake) {
            opinions.say(100, fake, 1.0, kNow);
            opinions.say(fake, 4, -1.0, kNow);
        }
        opinions.settle(kNow);
        QVERIFY(opinions.standing(4).speakAgainst <= opinions.standing(100).speakFor + 1e-9);
        QVERIFY(opinions.standing(4).accuser);
    }

    void onePrefixAndOneSystemAreCapped() {
        const auto forSubject = [](bool samePrefix, bool sameSystem) {
            Opinions opinions;
            for (Member rater = 0; rater < 20; ++rater) {
                opinions.pin(rater);
                opinions.locate(rater, {samePrefix ? 9 : rater + 1U, sameSystem ? 7 : rater + 1U});
                opinions.say(rater, 50, 1.0, kNow);
            }
            opinions.settle(kNow);
            return opinions.standing(50).speakFor;
        };
        QCOMPARE(forSubject(false, false), 20.0);
        QCOMPARE(forSubject(false, true), Opinions::kPerSystem);
        QCOMPARE(forSubject(true, true), Opinions::kPerPrefix);
    }

    void anOpinionFadesIsReplacedAndWithdrawn() {
        Opinions opinions;
        opinions.pin(0);
        QVERIFY(opinions.say(0, 1, 1.0, kNow - Opinions::kHalfLife));
        opinions.settle(kNow);
        QVERIFY(std::abs(opinions.standing(1).speakFor - 0.5) < 1e-9);
        QVERIFY(opinions.say(0, 1, 1.0, kNow + 5));
        QCOMPARE(opinions.standing(1).speakFor, 1.0); // the future does not count for more
        QVERIFY(opinions.say(0, 1, -1.0, kNow));
        QCOMPARE(opinions.opinions(), std::size_t{1});
        QCOMPARE(opinions.standing(1).speakAgainst, 1.0);
        QVERIFY(opinions.say(0, 1, 0.0, kNow));
        QCOMPARE(opinions.opinions(), std::size_t{0});
        QVERIFY(opinions.say(0, 1, 0.0, kNow));
        QCOMPARE(opinions.standing(1).value(), 0.5);
    }

    void nonsenseIsRefused() {
        Opinions opinions;
        QVERIFY(!opinions.say(1, 1, 1.0, kNow));
        QVERIFY(!opinions.say(1, 2, std::nan(""), kNow));
        QVERIFY(!opinions.say(Opinions::kMaxMembers, 2, 1.0, kNow));
        QVERIFY(!opinions.say(2, Opinions::kMaxMembers, 1.0, kNow));
        opinions.pin(Opinions::kMaxMembers);
        opinions.locate(Opinions::kMaxMembers, {1, 1});
        QCOMPARE(opinions.members(), std::size_t{0});
        QVERIFY(opinions.say(1, 2, 1e300, kNow));
        opinions.pin(1);
        opinions.settle(kNow);
        QCOMPARE(opinions.standing(2).speakFor, 1.0);
    }

    void fakesDriveNoTrustedRaterOut() {
        Opinions opinions;
        opinions.pin(0);
        opinions.settle(kNow);
        opinions.say(0, 1, -1.0, kNow - 1000);
        for (Member fake = 2; fake < 4000; ++fake) opinions.say(fake, 1, 1.0, kNow);
        QCOMPARE(opinions.opinions(), Opinions::kMaxOpinions);
        opinions.settle(kNow);
        QCOMPARE(opinions.standing(1).speakAgainst > 0.99, true);
        // Full of pins, a newcomer without weight is not heard.
        Opinions full;
        for (Member pin = 2; pin < 2 + Opinions::kMaxOpinions; ++pin) {
            full.pin(pin);
            full.say(pin, 1, 1.0, kNow);
        }
        full.settle(kNow);
        QVERIFY(!full.say(5000, 1, -1.0, kNow));
        QVERIFY(full.bytes() > 0);
    }

    void aMarketWithoutAttack() {
        for (unsigned seed = 1; seed <= 2; ++seed) QVERIFY(areaUnderCurve(Market(seed).heard()) > 0.95);
    }

    void ringsChangeNothing_data() {
        QTest::addColumn<unsigned>("size");
        QTest::addColumn<unsigned>("doors");
        QTest::newRow("50 fakes") << 50U << 0U;
        QTest::newRow("10 fakes, one honest member fooled") << 10U << 1U;
        QTest::newRow("50 fakes, one honest member fooled") << 50U << 1U;
    }

    void ringsChangeNothing() {
        QFETCH(unsigned, size);
        QFETCH(unsigned, doors);
        for (unsigned seed = 1; seed <= 2; ++seed) {
            Market market(seed);
            const double without = areaUnderCurve(market.heard());
            market.ring(size, doors);
            const double with = areaUnderCurve(market.heard());
            QVERIFY2(with > 0.93 && with > without - 0.06,
                     qPrintable(QString("seed %1: %2 after %3").arg(seed).arg(with).arg(without)));
        }
    }

    void namesDoNotMatter() {
        Market market(4);
        market.ring(10, 1);
        const Opinions plain = market.heard();
        std::vector<Member> names(plain.members());
        std::iota(names.begin(), names.end(), Member{0});
        std::shuffle(names.begin(), names.end(), std::mt19937(5));
        const Opinions renamed = market.heard(names);
        for (Member member = 0; member < Market::kHonest + Market::kCheats; ++member)
            QVERIFY(std::abs(plain.standing(member).value() - renamed.standing(names[member]).value())
                    < 0.02);
    }
};

VD_SUITE(OpinionsTest)

} // namespace

#include "opinions_test.moc"
