#include "core/base/random.h"
#include "core/detect/key_eclipse.h"
#include "core/detect/key_rows.h"
#include "tests/core/detect/rows_fixture.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>

using namespace vedette;
using namespace vedette::detect;

namespace {

constexpr std::size_t kClosest = 20;

double uniform(Random& random) {
    return (static_cast<double>(random.below(1ULL << 52)) + 0.5) / static_cast<double>(1ULL << 52);
}

/// About normal, by twelve uniform numbers.
double normal(Random& random) {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += uniform(random);
    return sum;
}

struct Lookup {
    double size;
    std::vector<double> distances;
};

/// `intruders` of the 20 places, spread evenly as far as the honest ones reach, or up to `reach` peers' room.
Lookup lookupOf(Random& random, double size, std::size_t intruders, double reach = 0) {
    Lookup lookup{size * (1 + kSizeError * normal(random)), {}};
    double at = 0;
    const std::size_t honest = reach > 0 ? kClosest : kClosest - intruders;
    for (std::size_t i = 0; i < honest; ++i) {
        at -= std::log(uniform(random)) / size;
        lookup.distances.push_back(at);
    }
    for (std::size_t i = 0; i < intruders; ++i)
        lookup.distances.push_back(uniform(random) * (reach > 0 ? reach / size : at));
    std::ranges::sort(lookup.distances);
    lookup.distances.resize(kClosest);
    return lookup;
}

double found(std::size_t intruders, double reach = 0) {
    SeededRandom random(intruders + 7);
    constexpr int kLookups = 2000;
    int alarms = 0;
    for (int i = 0; i < kLookups; ++i) {
        const Lookup lookup = lookupOf(random, i % 2 == 0 ? 700 : 40'000, intruders, reach);
        alarms += weighKey(lookup.size, lookup.distances).score >= kKeyLimit ? 1 : 0;
    }
    return static_cast<double>(alarms) / kLookups;
}

std::optional<Error> lineErrorIn(const std::string& text) {
    RowReader reader(detect::test::sourceOf(text));
    KeyRows rows(reader);
    return detect::test::errorOf(rows);
}

} // namespace

class KeyEclipseTest final : public QObject {
    Q_OBJECT

private slots:

    void findsIntrudersAndLeavesTheRestAlone() {
        const double alarms = found(0);
        QVERIFY2(alarms < 0.02, qPrintable(QString::number(alarms)));
        QVERIFY(found(20 - 1) > 0.99);
        QVERIFY(found(15) > 0.95);
        QVERIFY(found(10) > 0.5);
        // A few, but much too close; and a cluster in the midst.
        QVERIFY(found(3, 0.05) > 0.98);
        QVERIFY(found(8, 2) > 0.7);
    }

    void saysWhy() {
        SeededRandom random(1);
        const Lookup lookup = lookupOf(random, 1000, 19);
        const Finding finding = weighKey(lookup.size, lookup.distances);
        QVERIFY(finding.rule == Rule::KeyTooDense && finding.limit == kKeyLimit);
        QCOMPARE(finding.value, finding.score);
        const auto data = finding.evidence();
        QCOMPARE(data.size(), std::size_t{3});
        // As many as seen lie where but a few were expected.
        QVERIFY(data[0].measure == Measure::Seen && data[1].measure == Measure::Expected);
        QVERIFY(data[0].value > 3 * data[1].value);
        QVERIFY(data[2].measure == Measure::NetworkSize && data[2].value == lookup.size);
    }

    void staysWithinNumbers() {
        const std::vector<double> none;
        const std::vector<double> same(kClosest, 0.0);
        const std::vector<double> far(kClosest, 1.0);
        const std::vector<double> many(1000, 0.0);
        QVERIFY(weighKey(1000, none).score < -100 && weighKey(0, same).score < -100);
        QVERIFY(weighKey(std::nan(""), same).score < -100);
        for (const double size : {1.0, 1e3, 1e18}) {
            QVERIFY(weighKey(size, same).score > 10);
            QVERIFY(std::isfinite(weighKey(size, far).score) && std::isfinite(weighKey(size, same).score));
        }
        QCOMPARE(weighKey(1e6, many).score, weighKey(1e6, std::span(many).first(kMaxClosest)).score);
    }

    void readsLookups() {
        RowReader reader(detect::test::sourceOf(
            "size_estimate,label,d0,d1\n1000,honest,8000000000000000,4000000000000000\n"));
        KeyRows rows(reader);
        QVERIFY(*rows.next());
        QCOMPARE(rows.size(), 1000.0);
        QVERIFY(rows.label() == "honest");
        QCOMPARE(rows.distances().size(), std::size_t{2});
        QCOMPARE(rows.distances()[0], 0.25);
        QCOMPARE(rows.distances()[1], 0.5);
        QVERIFY(!*rows.next());
    }

    void saysWhichLineIsWrong() {
        QVERIFY(lineErrorIn("label,d0\n")->code == RowError::MissingColumn);
        QVERIFY(lineErrorIn("size_estimate,label\n")->code == RowError::MissingColumn);
        QVERIFY(lineErrorIn("d0,size_estimate\n")->code == RowError::MissingColumn);
        QVERIFY(lineErrorIn("size_estimate,d0,label\n")->code == RowError::MissingColumn);
        const std::string head = "size_estimate,label,d0 and on\n100,-,ff\n";
        QVERIFY(!lineErrorIn(head));
        for (const char* bad : {"x,-,ff", "0,-,ff", "100,-,fg", "100,-,11112222333344445"}) {
            const auto error = lineErrorIn(head + bad);
            QVERIFY(error && error->code == RowError::BadNumber);
            QVERIFY(error->detail.starts_with("line 3:"));
        }
        QVERIFY(lineErrorIn(head + "100,-,")->code == RowError::MissingColumn);
        QVERIFY(lineErrorIn(head + "100")->code == RowError::MissingColumn);
    }
};

VD_SUITE(KeyEclipseTest)

#include "key_eclipse_test.moc"
