#include "core/detect/nab_score.h"
#include "core/detect/series.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace vedette;
using namespace vedette::detect;

namespace {

enum class Trouble {
    None,
    Spike,
    Plateau,
    Dropout,
    Faster
};

// Two weeks of a daily rhythm in steps of five minutes with noise; on day ten something happens for two
// hours.
std::vector<double> rhythm(unsigned seed, Trouble trouble) {
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0.0, 1.0);
    std::vector<double> values;
    for (int row = 0; row < 4032; ++row) {
        const bool now = row >= 2900 && row < 2924;
        const double phase = row * 2.0 * 3.14159265358979 / 288.0;
        double value = 50.0 + 20.0 * std::sin(phase) + noise(random);
        if (now && trouble == Trouble::Spike && row < 2903) value += 60.0;
        if (now && trouble == Trouble::Plateau) value += 35.0;
        if (now && trouble == Trouble::Dropout) value = 0.0;
        if (now && trouble == Trouble::Faster) value += 25.0 * (row % 2 == 0 ? 1.0 : -1.0);
        values.push_back(value);
    }
    return values;
}

std::vector<double> seriesScores(const std::vector<double>& values) {
    SeriesDetector detector;
    std::vector<double> scores;
    for (const double value : values) scores.push_back(detector.push(value).score);
    return scores;
}

std::size_t alarms(const std::vector<double>& scores, std::size_t from, std::size_t to) {
    std::size_t count = 0;
    for (std::size_t i = from; i < to; ++i) count += scores[i] >= SeriesDetector::kAlarm ? 1U : 0U;
    return count;
}

class SeriesTest : public QObject {
    Q_OBJECT

private slots:

    void aRhythmIsNoAnomaly() {
        std::size_t count = 0;
        for (unsigned seed = 1; seed <= 2; ++seed) {
            const auto scores = seriesScores(rhythm(seed, Trouble::None));
            count += alarms(scores, 600, scores.size());
        }
        QVERIFY2(count <= 8, qPrintable(QString::number(count))); // in 6,864 rows
    }

    void whatWasNeverSeenIsFoundAtOnce_data() {
        QTest::addColumn<int>("trouble");
        QTest::newRow("spike") << static_cast<int>(Trouble::Spike);
        QTest::newRow("plateau") << static_cast<int>(Trouble::Plateau);
        QTest::newRow("dropout") << static_cast<int>(Trouble::Dropout);
        QTest::newRow("faster") << static_cast<int>(Trouble::Faster);
    }

    void whatWasNeverSeenIsFoundAtOnce() {
        QFETCH(int, trouble);
        for (unsigned seed = 1; seed <= 2; ++seed) {
            const auto scores = seriesScores(rhythm(seed, static_cast<Trouble>(trouble)));
            QVERIFY(alarms(scores, 2900, 2924) >= 1);
            QVERIFY(alarms(scores, 2930, 3120) <= 2); // one incident, one peak
        }
    }

    void evidenceNamesTheLoudest() {
        SeriesDetector detector;
        const auto values = rhythm(1, Trouble::Spike);
        SeriesVerdict verdict;
        for (std::size_t i = 0; i <= 2900; ++i) verdict = detector.push(values[i]);
        const Finding finding = verdict.finding(7);
        QCOMPARE(finding.rule, Rule::UnseenValue);
        QCOMPARE(finding.score, verdict.score);
        QCOMPARE(finding.limit, SeriesDetector::kAlarm);
        QCOMPARE(finding.concerned().size(), std::size_t{1});
        QCOMPARE(finding.concerned()[0], Subject{7});
        QVERIFY(finding.evidence()[0].value > finding.evidence()[1].value); // now, and the largest before
        QVERIFY(verdict.deviations > 2.0);
        QVERIFY(std::abs(verdict.usual - 50.0) < 5.0);
        QVERIFY(verdict.spread > 5.0);
        // A rhythm that stops at an ordinary level is a matter of order and mixture.
        SeriesDetector other;
        for (int i = 0; i < 2000; ++i) verdict = other.push(i % 10);
        for (int i = 0; i < 24; ++i) verdict = other.push(4);
        QVERIFY(verdict.finding(0).rule != Rule::UnseenValue);
    }

    void eachQuestionHasItsRule() {
        constexpr std::array kRules{Rule::UnseenValue, Rule::UnseenPattern, Rule::UnseenCourse,
                                    Rule::OtherMixture};
        for (std::size_t question = 0; question < kRules.size(); ++question) {
            SeriesVerdict verdict;
            verdict.answers[question] = {5.0, 4.0, 3.0};
            const Finding finding = verdict.finding(1);
            QCOMPARE(finding.rule, kRules[question]);
            QCOMPARE(finding.evidence()[0].value, 5.0);
            QCOMPARE(finding.evidence()[1].value, 4.0);
        }
    }

    void theFutureChangesNothing() {
        const auto values = rhythm(2, Trouble::Dropout);
        const auto whole = seriesScores(values);
        const auto part = seriesScores({values.begin(), values.begin() + 2910});
        for (std::size_t i = 0; i < part.size(); ++i) QCOMPARE(part[i], whole[i]);
    }

    void theUnitDoesNotMatter() {
        auto values = rhythm(3, Trouble::Plateau);
        const auto before = seriesScores(values);
        for (double& value : values) value *= 1024.0; // exact in binary
        const auto after = seriesScores(values);
        for (std::size_t i = 0; i < before.size(); ++i) QVERIFY(std::abs(before[i] - after[i]) < 1e-6);
    }

    void oneEnormousValueBlindsNobody() {
        auto values = rhythm(1, Trouble::Dropout);
        values[1000] = 1e300;
        values[1500] = std::numeric_limits<double>::quiet_NaN();
        values[1600] = -std::numeric_limits<double>::infinity();
        const auto scores = seriesScores(values);
        for (const double score : scores) QVERIFY(std::isfinite(score));
        QVERIFY(alarms(scores, 2900, 2924) >= 1);
    }

    void aConstantIsQuietUntilItMoves() {
        SeriesDetector detector;
        for (int i = 0; i < 1000; ++i) QVERIFY(detector.push(42.0).score < SeriesDetector::kAlarm);
        QVERIFY(detector.push(43.0).score >= SeriesDetector::kAlarm);
        QCOMPARE(detector.rows(), std::uint64_t{1001});
    }

    void memoryIsBounded() {
        // Longer than everything that is kept, so each buffer has been trimmed.
        SeriesDetector detector;
        std::mt19937 random(1);
        double most = 0.0;
        for (int i = 0; i < 9'000; ++i)
            most = std::max(most, detector.push(static_cast<double>(random() % 100)).score);
        QVERIFY(most < Tail::kCertain);
        QVERIFY(detector.push(1000.0).score > SeriesDetector::kAlarm);
        QVERIFY(sizeof(SeriesDetector) + 6 * SeriesDetector::kPast * sizeof(double)
                <= SeriesDetector::kBytes);
    }

    void aTailIsReadBeyondWhatWasSeen() {
        Tail tail;
        QCOMPARE(tail.surprise(1e9), 0.0);
        std::mt19937 random(5);
        std::exponential_distribution<double> figures(1.0);
        for (int i = 0; i < 5000; ++i) tail.add(figures(random));
        QCOMPARE(tail.count(), std::uint64_t{5000});
        QVERIFY(tail.surprise(1.0) < 1.0);
        QVERIFY(tail.surprise(tail.largest()) > 2.0);
        QVERIFY(tail.surprise(20.0) > tail.surprise(10.0));
        QCOMPARE(tail.surprise(1e300), Tail::kCertain);
        QCOMPARE(tail.surprise(std::numeric_limits<double>::quiet_NaN()), 0.0);
        tail.add(std::numeric_limits<double>::infinity());
        QCOMPARE(tail.count(), std::uint64_t{5000});
    }
};

VD_SUITE(SeriesTest)

class NabScoreTest : public QObject {
    Q_OBJECT

    // 100 rows, of which 15 are not judged; a window from 50 to 59.
    static NabJudge judged(const std::vector<float>& scores, std::vector<NabWindow> windows = {{50, 59}}) {
        std::vector<std::int64_t> times(scores.size());
        for (std::size_t i = 0; i < times.size(); ++i) times[i] = static_cast<std::int64_t>(i);
        NabJudge judge;
        const auto taken = judge.take(times, scores, windows);
        Q_ASSERT(taken);
        return judge;
    }

    static std::vector<float> alarmAt(std::initializer_list<std::size_t> rows) {
        std::vector<float> scores(100, 0.1F);
        for (const std::size_t row : rows) scores[row] = 0.9F;
        return scores;
    }

private slots:

    void silenceIsZeroAndTheFirstRowIsAll() {
        const NabJudge silent = judged(std::vector<float>(100, 0.0F));
        QCOMPARE(silent.at(0.5).score, 0.0);
        const NabJudge perfect = judged(alarmAt({50}));
        QCOMPARE(perfect.best().score, 100.0);
        QCOMPARE(perfect.best().found, std::uint64_t{1});
        QCOMPARE(perfect.best().falseAlarms, std::uint64_t{0});
        QVERIFY(std::abs(perfect.best().threshold - 0.9) < 1e-6);
    }

    void lateIsWorthLess() {
        const double early = judged(alarmAt({52})).at(0.5).score;
        const double late = judged(alarmAt({59})).at(0.5).score;
        QVERIFY(early > late && late > 0.0);
        // The right edge: position -1/10, 2 / (1 + e^-0.5) - 1 over 2 / (1 + e^-5) - 1.
        const double worth = (2.0 / (1.0 + std::exp(-0.5)) - 1.0) / (2.0 / (1.0 + std::exp(-5.0)) - 1.0);
        QVERIFY(std::abs(late - 50.0 * (1.0 + worth)) < 1e-9);
        // Only the best of a window counts.
        QCOMPARE(judged(alarmAt({52, 55, 59})).at(0.5).score, early);
    }

    void falseAlarmsCost() {
        const NabJudge far = judged(alarmAt({20, 50}));
        QVERIFY(std::abs(far.at(0.5).score - (100.0 - 50.0 * 0.11)) < 1e-9);
        const double near = judged(alarmAt({50, 60})).at(0.5).score;
        QVERIFY(near > far.at(0.5).score && near < 100.0);
        QVERIFY(std::abs(judged(alarmAt({50, 99})).at(0.5).score - (100.0 - 50.0 * 0.11)) < 1e-9);
    }

    void theBeginningIsNotJudged() { QCOMPARE(judged(alarmAt({3, 14, 50})).at(0.5).score, 100.0); }

    void aWindowThatIsNeverEnteredIsMissed() {
        const NabJudge judge = judged(alarmAt({50}), {{50, 59}, {1000, 1001}});
        QCOMPARE(judge.best().windows, std::uint64_t{2});
        QCOMPARE(judge.best().score, 50.0);
    }

    void nothingToFindIsNothingToScore() { QCOMPARE(judged(alarmAt({20}), {}).best().score, 0.0); }

    void scoresMustFitTheRows() {
        NabJudge judge;
        const std::vector<std::int64_t> times{1, 2};
        const auto taken = judge.take(times, std::vector<float>{1.0F}, {});
        QVERIFY(!taken && taken.error().code == make_error_code(RowError::LabelsDiffer));
    }
};

VD_SUITE(NabScoreTest)

} // namespace

#include "series_test.moc"
