#include "core/base/random.h"
#include "core/detect/judge.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace vedette;
using namespace vedette::detect;

namespace {

struct Row {
    float score;
    const char* label;
};

Verdict judged(const std::vector<Row>& rows, double limit = 0.5) {
    Judge judge;
    for (const Row& row : rows) VD_ASSERT(judge.take(row.score, row.label).ok());
    return judge.verdict(limit);
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

} // namespace

class JudgeTest final : public QObject {
    Q_OBJECT

private slots:

    void knowsThePerfectAndTheWorst() {
        const auto best = judged({{0.9F, "x"}, {0.8F, "x"}, {0.2F, "-"}, {0.1F, "-"}}).overall;
        QVERIFY(near(best.auc, 1) && near(best.averagePrecision, 1) && near(best.recallAt001, 1)
                && near(best.recallAt01, 1) && near(best.recall, 1) && near(best.precision, 1));
        const auto worst = judged({{0.9F, "-"}, {0.8F, "-"}, {0.2F, "x"}, {0.1F, "x"}}).overall;
        QVERIFY(near(worst.auc, 0) && near(worst.recallAt01, 0) && near(worst.recall, 0)
                && near(worst.precision, 0));
        QVERIFY(near(worst.averagePrecision, (1.0 / 3 + 2.0 / 4) / 2));
    }

    void tiesAreOnePoint() {
        // Whatever the order of rows: a detector that says the same of all has learned nothing.
        for (const auto& rows : {std::vector<Row>{{1, "x"}, {1, "-"}, {1, "x"}, {1, "-"}},
                                 std::vector<Row>{{1, "-"}, {1, "-"}, {1, "x"}, {1, "x"}}}) {
            const auto all = judged(rows).overall;
            QVERIFY(near(all.auc, 0.5) && near(all.averagePrecision, 0.5));
            QVERIFY(near(all.recallAt001, 0) && near(all.recallAt01, 0));
            QVERIFY(near(all.recall, 1) && near(all.precision, 0.5));
        }
    }

    void agreesWithCountingPairs() {
        SeededRandom random(3);
        Judge judge;
        std::vector<std::pair<float, bool>> rows;
        for (int i = 0; i < 600; ++i) {
            const bool attack = random.below(3) == 0;
            const auto score = static_cast<float>(random.below(20) + (attack ? 4 : 0));
            rows.emplace_back(score, attack);
            QVERIFY(judge.take(score, attack ? (i % 2 == 0 ? "a" : "b") : "normal"));
        }
        double won = 0;
        double pairs = 0;
        for (const auto& [high, attack] : rows) {
            for (const auto& [low, other] : rows) {
                if (!attack || other) continue;
                pairs += 1;
                won += high > low ? 1 : high == low ? 0.5 : 0;
            }
        }
        const Verdict verdict = judge.verdict(15);
        QVERIFY(near(verdict.overall.auc, won / pairs));
        const auto& a = verdict.perAttack.at("a");
        const auto& b = verdict.perAttack.at("b");
        QCOMPARE(verdict.large, 2U);
        QVERIFY(near(verdict.macroAuc, (a.auc + b.auc) / 2));
        QCOMPARE(a.rows + b.rows, verdict.overall.rows);
        // Weighted by their rows the attacks make up the whole.
        QVERIFY(near((a.auc * static_cast<double>(a.rows) + b.auc * static_cast<double>(b.rows))
                         / static_cast<double>(a.rows + b.rows),
                     verdict.overall.auc));
    }

    void recallIsAtMostTheRateOfFalseAlarms() {
        // 1,000 others: one false alarm is 0.1 %, the second too many.
        Judge judge;
        for (int i = 0; i < 998; ++i) QVERIFY(judge.take(0, "-"));
        QVERIFY(judge.take(8, "-") && judge.take(6, "0"));
        for (const float score : {9.0F, 7.0F, 5.0F, 0.0F}) QVERIFY(judge.take(score, "x"));
        const auto all = judge.verdict(6).overall;
        QVERIFY(near(all.recallAt001, 0.5));
        QVERIFY(near(all.recallAt01, 0.75));
        QVERIFY(near(all.recall, 0.5) && near(all.precision, 0.5));
        QCOMPARE(judge.verdict(6).flagged, 4U);
    }

    void countsOnlyLargeAttacksInTheMean() {
        Judge judge("not_listed");
        for (std::uint64_t i = 0; i < 3 * Judge::kLargeShare; ++i) QVERIFY(judge.take(1, "not_listed"));
        for (int i = 0; i < 10; ++i) QVERIFY(judge.take(2, "large"));
        QVERIFY(judge.take(0, "rare"));
        const Verdict verdict = judge.verdict(2);
        QCOMPARE(verdict.large, 1U);
        QVERIFY(near(verdict.macroAuc, 1) && near(verdict.perAttack.at("rare").auc, 0));
        QCOMPARE(verdict.perAttack.at("rare").rows, 1U);
    }

    void saysNothingOfOneSideAlone() {
        QVERIFY(near(judged({{1, "-"}}).overall.auc, 0) && near(judged({{1, "x"}}).overall.auc, 0));
        QCOMPARE(judged({}).rows, 0U);
    }

    void isBounded() {
        Judge judge;
        for (std::size_t i = 0; i < Judge::kMaxAttacks; ++i) QVERIFY(judge.take(1, "a" + std::to_string(i)));
        const auto more = judge.take(1, "one more");
        QVERIFY(!more && more.error().code == RowError::TooManyRows);
    }
};

VD_SUITE(JudgeTest)

#include "judge_test.moc"
