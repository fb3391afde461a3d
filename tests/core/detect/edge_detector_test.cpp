#include "core/detect/edge_detector.h"
#include "core/detect/judge.h"
#include "core/detect/power_of_two.h"
#include "tests/core/detect/edge_stream.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <map>
#include <set>

using namespace vedette;
using namespace vedette::detect;
using detect::test::LabelledEdge;
using detect::test::Stream;

namespace {

std::vector<Finding> findingsOf(const Stream& stream, std::uint64_t key = 1) {
    EdgeDetector detector(key);
    std::vector<Finding> findings;
    findings.reserve(stream.size());
    for (const LabelledEdge& one : stream) findings.push_back(detector.see(one.edge));
    return findings;
}

std::vector<double> scoresOf(const Stream& stream, std::uint64_t key = 1) {
    std::vector<double> scores;
    for (const Finding& finding : findingsOf(stream, key)) scores.push_back(finding.score);
    return scores;
}

std::size_t alarmsIn(const Stream& stream) {
    const auto scores = scoresOf(stream);
    return static_cast<std::size_t>(
        std::ranges::count_if(scores, [](double score) { return score >= EdgeDetector::kLimit; }));
}

/// A stream with kinds and one without.
std::vector<Stream> bothSorts() {
    const Stream stream = detect::test::sixHours(2, true);
    return {stream, detect::test::withoutKinds(stream)};
}

} // namespace

class EdgeDetectorTest final : public QObject {
    Q_OBJECT

private slots:

    void findsEveryAttackByItsRule() {
        const Stream stream = detect::test::sixHours(7, true);
        const auto findings = findingsOf(stream);
        std::map<std::string, std::pair<int, int>> found;
        std::map<std::string, std::set<Rule>> rules;
        int falseAlarms = 0;
        for (std::size_t i = 0; i < stream.size(); ++i) {
            const std::string& label = stream[i].label;
            const bool alarm = findings[i].score >= EdgeDetector::kLimit;
            if (label.empty()) falseAlarms += alarm ? 1 : 0;
            auto& [hits, rows] = found[label];
            ++rows;
            if (!alarm) continue;
            ++hits;
            rules[label].insert(findings[i].rule);
        }
        for (const auto& [label, count] : found) {
            if (label.empty()) continue;
            QVERIFY2(count.first * 10 >= count.second * 7, label.c_str());
        }
        QVERIFY2(falseAlarms * 1000 < static_cast<int>(stream.size()),
                 qPrintable(QString::number(falseAlarms)));
        QVERIFY(rules["flood"].contains(Rule::PairBurst));
        QVERIFY(rules["scan"].contains(Rule::FanOut));
        QVERIFY(rules["sybils"].contains(Rule::YoungCrowd) && rules["eclipse"].contains(Rule::YoungCrowd));
        QVERIFY(rules["spam"].contains(Rule::FreshSenders));
        QVERIFY(rules["exfiltration"].contains(Rule::BytesToNewcomer));
        QVERIFY(rules["beacon"].contains(Rule::RegularCalls));
        QVERIFY(rules["beacon"].contains(Rule::RegularlyCalled));
    }

    void isQuietWhereNothingIs() {
        // Three flash crowds among them, which are no attack.
        const Stream stream = detect::test::sixHours(7, false);
        const std::size_t alarms = alarmsIn(stream);
        QVERIFY2(alarms * 1000 < stream.size(), qPrintable(QString::number(alarms)));
    }

    void takesClockworkForAHabitWhereAllAreRegular() {
        Stream stream;
        for (int second = 0; second < 4 * 3600; ++second) {
            const auto source = static_cast<Subject>(second % 40);
            stream.push_back(
                {{std::chrono::seconds(second), source, source + 1, EdgeKind::Message, 99.0F}, ""});
        }
        // A call late enough for the habit to be known.
        const auto findings = findingsOf(stream);
        for (std::size_t i = findings.size() / 4; i < findings.size(); ++i)
            QVERIFY(findings[i].score < EdgeDetector::kLimit);
    }

    void findsUnlikeContactWhereKindsAreUnknown() {
        // Days of a few pairs; then a stranger floods one of them.
        Stream stream;
        const auto at = [&](int minute, Subject source, Subject target, const char* label) {
            stream.push_back({{std::chrono::minutes(minute), source, target, EdgeKind::Unknown, {}}, label});
        };
        for (int minute = 0; minute < 5 * 24 * 60; ++minute) {
            for (Subject pair = 0; pair < 3; ++pair) {
                at(minute, pair, pair + 10, "");
                at(minute, pair + 10, pair, "");
            }
            if (minute < 6000 || minute >= 6010) continue;
            for (int i = 0; i < 100; ++i) at(minute, 99, 11, "flood");
        }
        Judge judge;
        const auto findings = findingsOf(stream);
        std::size_t reasons = 0;
        for (std::size_t i = 0; i < stream.size(); ++i) {
            QVERIFY(findings[i].rule == Rule::UnlikeContact);
            QVERIFY(judge.take(static_cast<float>(findings[i].score), stream[i].label));
            if (stream[i].label.empty()) continue;
            for (const auto& [measure, value] : findings[i].evidence()) {
                reasons += measure >= Measure::FirstTrait ? 1 : 0;
                QVERIFY(codeName(measure) != "unknown" && value >= 0);
            }
        }
        QVERIFY(reasons > 1000);
        QVERIFY(judge.verdict(EdgeDetector::kLimit).overall.auc > 0.95);
    }

    void scoresDoNotDependOnNames() {
        for (const Stream& stream : bothSorts()) {
            Stream renamed = stream;
            // Odd, so one to one; and another key: nobody was forgotten, so no hash shows.
            for (LabelledEdge& one : renamed) {
                one.edge.source = one.edge.source * 2'654'435'761U + 17;
                one.edge.target = one.edge.target * 2'654'435'761U + 17;
            }
            QVERIFY(scoresOf(renamed, 99) == scoresOf(stream));
        }
    }

    void scoresDoNotDependOnWhereTimeBegins() {
        for (const Stream& stream : bothSorts()) {
            Stream shifted = stream;
            for (LabelledEdge& one : shifted) one.edge.at += std::chrono::milliseconds(1'234'567'891'234);
            QVERIFY(scoresOf(shifted) == scoresOf(stream));
        }
    }

    void scoresDoNotDependOnWhatFollows() {
        for (const Stream& stream : bothSorts()) {
            Stream cut(stream.begin(), stream.begin() + static_cast<std::ptrdiff_t>(stream.size() * 6 / 10));
            const auto all = scoresOf(stream);
            const auto first = scoresOf(cut);
            QVERIFY(std::equal(first.begin(), first.end(), all.begin()));
        }
    }

    void survivesWhoeverInventsPeersAndTimes() {
        SeededRandom random(3);
        EdgeDetector detector(1);
        for (int i = 0; i < 300'000; ++i) {
            Edge edge;
            edge.at = std::chrono::seconds(random.below(1'000'000)); // back and forth
            edge.source = static_cast<Subject>(random.below(1ULL << 32));
            edge.target = i % 10 == 0 ? edge.source : static_cast<Subject>(random.below(1ULL << 32));
            if (i % 2 == 0) {
                edge.kind = EdgeKind::Message;
                edge.bytes = i % 3 == 0 ? 3e38F : 0.0F;
            }
            const Finding finding = detector.see(edge);
            QVERIFY(std::isfinite(finding.score) && std::isfinite(finding.value));
        }
    }

    void tablesForgetTheLeastRecent() {
        BoundedTable<int> table(BoundedTable<int>::kBucket, 1);
        for (std::uint64_t key = 0; key < 8; ++key) table.at(key) = static_cast<int>(key) + 1;
        QVERIFY(table.evicted() == 0 && table.at(0) == 1);
        table.at(100) = 5; // in place of 1, which was asked for least recently
        QVERIFY(table.evicted() == 1 && table.find(1) == nullptr && *table.find(0) == 1);
        QCOMPARE(table.at(1), 0);
        QCOMPARE(table.capacity(), BoundedTable<int>::kBucket);
    }

    void fastMathIsNearAndNeverGrows() {
        QVERIFY(powerOfTwo(0) == 1 && powerOfTwo(1) == 1 && powerOfTwo(-1e30F) == 0);
        for (float x = -119; x < 0; x += 0.0137F) {
            QVERIFY(std::abs(powerOfTwo(x) / std::exp2(x) - 1) < 2e-4F && powerOfTwo(x) <= 1);
        }
        for (float x = 0.01F; x < 1e30F; x *= 1.07F) QVERIFY(std::abs(logOfTwo(x) - std::log2(x)) < 1e-3F);
    }
};

VD_SUITE(EdgeDetectorTest)

#include "edge_detector_test.moc"
