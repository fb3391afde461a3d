#include "core/base/random.h"
#include "core/detect/edge_detector.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <set>

using namespace vedette;
using namespace vedette::detect;

namespace {

/// Three hours of pairs that speak now and then; then bursts of each kind, unless it is the control.
std::vector<Edge> edgesOf(bool attack) {
    SeededRandom random(5);
    std::vector<Edge> edges;
    const auto add = [&](int second, Subject source, Subject target) {
        edges.push_back({std::chrono::seconds(second), source, target, EdgeKind::Unknown, {}});
    };
    for (int second = 0; second < 4 * 3600; ++second) {
        const auto pair = static_cast<Subject>(random.below(40));
        add(second, pair, (pair + 1) % 40);
        const int minute = second / 60;
        if (!attack) continue;
        if (minute == 190) add(second, 3, 4);
        if (minute == 200) add(second, 7, static_cast<Subject>(second % 40));
        if (minute == 210) add(second, static_cast<Subject>(second % 40), 9);
    }
    return edges;
}

} // namespace

class EdgeDetectorTest final : public QObject {
    Q_OBJECT

private slots:

    void findsBurstsAndNothingInTheirAbsence() {
        std::set<Rule> rules;
        for (const bool attack : {true, false}) {
            EdgeDetector detector(1);
            std::size_t alarms = 0;
            for (const Edge& edge : edgesOf(attack)) {
                const Finding finding = detector.see(edge);
                if (finding.score < finding.limit) continue;
                ++alarms;
                rules.insert(finding.rule);
            }
            QVERIFY(attack ? alarms > 100 : alarms < 20);
        }
        QVERIFY(rules.contains(Rule::PairBurst) && rules.contains(Rule::SourceBurst)
                && rules.contains(Rule::TargetBurst));
    }
};

VD_SUITE(EdgeDetectorTest)

#include "edge_detector_test.moc"
