#include "core/graph/field.h"

#include "core/base/pool.h"
#include "core/base/random.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace vedette;
using namespace vedette::graph;

namespace {

Plane scattered(std::size_t count, std::uint64_t seed) {
    SeededRandom random(seed);
    Plane points(count);
    for (std::size_t i = 0; i < count; ++i) {
        points.x[i] = static_cast<float>(random.below(100'000)) / 100;
        points.y[i] = static_cast<float>(random.below(100'000)) / 100;
    }
    return points;
}

/// The sum over all pairs, as the law has it.
Plane exactly(const Plane& points, const std::vector<float>& masses) {
    Plane forces(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        double fx = 0;
        double fy = 0;
        for (std::size_t j = 0; j < points.size(); ++j) {
            const double dx = double{points.x[i]} - points.x[j];
            const double dy = double{points.y[i]} - points.y[j];
            if (i == j) continue;
            const double pull = (masses.empty() ? 1.0 : double{masses[j]}) / (dx * dx + dy * dy + 1e-2);
            fx += dx * pull;
            fy += dy * pull;
        }
        forces.x[i] = static_cast<float>(fx);
        forces.y[i] = static_cast<float>(fy);
    }
    return forces;
}

/// Mean error over mean strength.
double error(const Plane& found, const Plane& exact) {
    double wrong = 0;
    double strength = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        wrong += std::hypot(found.x[i] - exact.x[i], found.y[i] - exact.y[i]);
        strength += std::hypot(exact.x[i], exact.y[i]);
    }
    return wrong / strength;
}

} // namespace

class FieldTest final : public QObject {
    Q_OBJECT

private slots:

    void comesNearTheSumOverAllPairs() {
        Serial serial;
        for (const std::size_t count : {1U, 2U, 17U, 40U, 3000U}) {
            const Plane points = scattered(count, count);
            std::vector<float> masses(count, 1.0F);
            for (std::size_t i = 0; i < count; i += 3) masses[i] = 5;
            for (const auto& mass : {std::vector<float>(), masses}) {
                Field field;
                Plane forces(count);
                field.place(points, mass, serial);
                field.forces(forces, {}, serial);
                const Plane exact = exactly(points, mass);
                if (count <= 2)
                    QVERIFY(std::abs(forces.x[0] - exact.x[0]) < 1e-4);
                else
                    QVERIFY2(error(forces, exact) < 0.02, std::to_string(error(forces, exact)).c_str());
            }
        }
    }

    void pointsOnTopOfEachOther() {
        Serial serial;
        Plane points(5000);
        points.x[0] = 100;
        Field field;
        Plane forces(points.size());
        field.place(points, {}, serial);
        field.forces(forces, {}, serial);
        QVERIFY(std::abs(forces.x[0] - 4999.0F / 100) < 0.5F);
        for (std::size_t i = 0; i < points.size(); ++i) QVERIFY(std::isfinite(forces.x[i] + forces.y[i]));
    }

    void nothing() {
        Serial serial;
        Field field;
        Plane forces;
        field.place(Plane(), {}, serial);
        field.forces(forces, {}, serial);
        QCOMPARE(forces.size(), std::size_t{0});
    }

    void onlyWhatIsWanted() {
        Serial serial;
        const Plane points = scattered(2000, 4);
        std::vector<std::uint8_t> wanted(points.size(), 0);
        wanted[7] = 1;
        Field field;
        Plane all(points.size());
        Plane some(points.size());
        field.place(points, {}, serial);
        field.forces(all, {}, serial);
        field.forces(some, wanted, serial);
        QCOMPARE(some.x[7], all.x[7]);
        const auto touched = std::ranges::count_if(some.x, [](float x) { return x != 0; });
        QVERIFY(touched >= 1 && touched <= static_cast<std::ptrdiff_t>(Field::kBucket));
    }

    void theSameOnAnyNumberOfThreads() {
        Serial serial;
        Pool pool(3);
        const Plane points = scattered(20'000, 5);
        Plane one(points.size());
        Plane three(points.size());
        Field field;
        field.place(points, {}, serial);
        field.forces(one, {}, serial);
        field.place(points, {}, pool);
        field.forces(three, {}, pool);
        QVERIFY(one == three);
    }
};

VD_SUITE(FieldTest)

#include "field_test.moc"
