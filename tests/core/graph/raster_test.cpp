#include "core/graph/raster.h"

#include "core/base/pool.h"
#include "core/base/random.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <limits>

using namespace vedette;
using namespace vedette::graph;

namespace {

constexpr std::uint32_t kGround = 0xFF000000;
constexpr std::uint32_t kWhite = 0xFFFFFFFF;
constexpr std::uint32_t kRed = 0xFFFF0000;

Plane plane(std::vector<std::pair<float, float>> points) {
    Plane made;
    for (const auto& [x, y] : points) {
        made.x.push_back(x);
        made.y.push_back(y);
    }
    return made;
}

Pixels drawn(const Plane& points, const std::vector<Line>& lines, Dot dot = {0, 0, Mark::Square},
             Camera camera = {}, std::uint32_t side = 64) {
    Raster raster;
    Serial serial;
    Pixels pixels{side, side, {}};
    EdgeLook look;
    look.colours = {0xFF0000FF, 0xFF00FF00, kWhite};
    look.atRest = 0.5F;
    const std::vector<Dot> dots(points.size(), dot);
    raster.draw(points, lines, dots, camera, look, kGround, serial, pixels);
    return pixels;
}

std::uint32_t at(const Pixels& pixels, std::uint32_t x, std::uint32_t y) {
    return pixels.argb[y * pixels.width + x];
}

std::size_t lit(const Pixels& pixels) {
    return static_cast<std::size_t>(std::ranges::count_if(pixels.argb, [](auto p) { return p != kGround; }));
}

/// Lines that are there and dots that are not seen.
const Dot kNothing{kGround, 0, Mark::Square};

} // namespace

class RasterTest final : public QObject {
    Q_OBJECT

private slots:

    void aLineIsOnePixelWide() {
        const auto across = drawn(plane({{2.5F, 10.5F}, {40.5F, 10.5F}}), {{0, 1, EdgeKind::Own}}, kNothing);
        QVERIFY(at(across, 20, 10) != kGround);
        QVERIFY(at(across, 20, 9) == kGround && at(across, 20, 11) == kGround);
        const auto steep = drawn(plane({{2.5F, 3.5F}, {12.5F, 60.5F}}), {{0, 1, EdgeKind::Own}}, kNothing);
        for (std::uint32_t y = 5; y < 59; ++y) {
            const auto row = std::span(steep.argb).subspan(y * 64, 64);
            QCOMPARE(std::ranges::count_if(row, [](auto p) { return p != kGround; }), std::ptrdiff_t{1});
        }
    }

    void crossingsAreBrighterAndNeverSolidAtOnce() {
        const auto points = plane({{2, 10}, {60, 10}});
        const Line line{0, 1, EdgeKind::Own};
        const auto once = at(drawn(points, {line}, kNothing), 30, 10) & 255U;
        const auto twice = at(drawn(points, {line, line}, kNothing), 30, 10) & 255U;
        const auto often = at(drawn(points, std::vector<Line>(1000, line), kNothing), 30, 10) & 255U;
        QVERIFY(once > 100 && once < 140);
        QVERIFY(twice > once && often > twice);
    }

    void kindsHaveTheirColours() {
        const auto points = plane({{2, 10}, {60, 10}});
        QVERIFY((at(drawn(points, {{0, 1, EdgeKind::Inferred}}, kNothing), 30, 10) & 0xFF00U) == 0);
        QVERIFY((at(drawn(points, {{0, 1, EdgeKind::Observed}}, kNothing), 30, 10) & 0xFF00U) != 0);
    }

    void marksAreDistinct() {
        std::vector<Pixels> shapes;
        for (const Mark mark : {Mark::Disc, Mark::Ring, Mark::Square, Mark::Diamond, Mark::Triangle}) {
            shapes.push_back(drawn(plane({{30, 30}}), {}, {kRed, 8, mark}));
            for (std::size_t i = 0; i + 1 < shapes.size(); ++i) QVERIFY(shapes[i].argb != shapes.back().argb);
            QVERIFY(lit(shapes.back()) > 60);
        }
        QCOMPARE(at(shapes[0], 30, 30), kRed);
        QCOMPARE(at(shapes[1], 30, 30), kGround);
        QCOMPARE(lit(drawn(plane({{30, 30}}), {}, {kRed, 8, Mark::Hidden})), std::size_t{0});
        QCOMPARE(lit(drawn(plane({{3, 3}, {50, 50}}), {{0, 1, EdgeKind::Own}}, {kRed, 8, Mark::Hidden})),
                 std::size_t{0});
    }

    void theCameraMovesAndScales() {
        const auto pixels = drawn(plane({{110, 120}}), {}, {kRed, 1, Mark::Disc}, {100, 100, 2});
        QVERIFY(at(pixels, 20, 40) != kGround);
        QVERIFY(lit(pixels) <= 9);
    }

    void linesThatLeaveThePicture() {
        SeededRandom random(1);
        const auto anywhere = [&] {
            constexpr std::array<float, 8> kFar{-1e30F, -3e5F, -77, 0, 63.99F, 64, 400'000, 3e38F};
            return random.below(2) == 0 ? kFar[random.below(kFar.size())]
                                        : static_cast<float>(random.below(640)) / 10;
        };
        Plane points(400);
        for (std::size_t i = 0; i < points.size(); ++i) {
            points.x[i] = anywhere();
            points.y[i] = anywhere();
        }
        std::vector<Line> lines;
        for (Node i = 0; i + 1 < points.size(); ++i) lines.push_back({i, i + 1, EdgeKind::Own});
        for (const float scale : {1.0F, 1e-3F, 1e5F}) {
            const auto pixels = drawn(points, lines, {kRed, 5, Mark::Disc}, {-5, 7, scale});
            QCOMPARE(pixels.argb.size(), std::size_t{64 * 64});
        }
        const auto through =
            drawn(plane({{-300'000, -300'000}, {300'064, 300'064}}), {{0, 1, EdgeKind::Own}}, kNothing);
        QVERIFY(lit(through) > 60 && lit(through) < 70);
    }

    void theSameOnAnyNumberOfBands() {
        SeededRandom random(2);
        Plane points(500);
        for (std::size_t i = 0; i < points.size(); ++i) {
            points.x[i] = static_cast<float>(random.below(4000)) / 10 - 50;
            points.y[i] = static_cast<float>(random.below(4000)) / 10 - 50;
        }
        std::vector<Line> lines;
        for (Node i = 0; i < 3000; ++i)
            lines.push_back({static_cast<Node>(random.below(500)), static_cast<Node>(random.below(500)),
                             static_cast<EdgeKind>(random.below(3))});
        std::vector<Dot> dots(points.size());
        for (std::size_t i = 0; i < dots.size(); ++i)
            dots[i] = {kRed + static_cast<std::uint32_t>(i), static_cast<std::uint8_t>(i % 9),
                       static_cast<Mark>(i % 6)};
        EdgeLook look;
        look.colours = {0xFF0000FF, 0xFF00FF00, kWhite};
        look.dashInferred = true;
        for (const bool smooth : {false, true}) {
            look.smooth = smooth;
            std::vector<Pixels> pictures;
            for (const std::size_t width : {1U, 2U, 5U}) {
                Pool pool(width);
                Raster raster;
                Pixels pixels{301, 303, {}};
                raster.draw(points, lines, dots, {}, look, kGround, pool, pixels);
                pictures.push_back(pixels);
            }
            QVERIFY(lit(pictures[0]) > 10'000);
            QVERIFY(pictures[0].argb == pictures[1].argb && pictures[0].argb == pictures[2].argb);
        }
    }

    void smoothLinesPassBetweenPixels() {
        const std::vector<Dot> dots(2, kNothing);
        Raster raster;
        Serial serial;
        Pixels pixels{64, 64, {}};
        EdgeLook look;
        look.colours = {kWhite, kWhite, kWhite};
        look.atRest = 0.5F;
        look.smooth = true;
        const auto draw = [&](float y0, float y1, EdgeKind kind) {
            const std::vector<Line> lines{{0, 1, kind}};
            raster.draw(plane({{2, y0}, {60, y1}}), lines, dots, {}, look, kGround, serial, pixels);
        };
        const auto light = [&](std::uint32_t x, std::uint32_t y) { return at(pixels, x, y) & 255U; };
        draw(10, 10, EdgeKind::Own); // on the border of two rows: half to each
        QVERIFY(light(30, 9) > 50 && light(30, 9) < 100);
        QCOMPARE(light(30, 9), light(30, 10));
        QCOMPARE(light(30, 8) + light(30, 11), 0U);
        draw(10.5F, 10.5F, EdgeKind::Own); // in the middle of one: all of it
        QVERIFY(light(30, 10) > 110 && light(30, 10) < 140);
        QCOMPARE(light(30, 9) + light(30, 11), 0U);
        draw(5, 50, EdgeKind::Own); // wherever it passes, about as much light in each column
        for (std::uint32_t x = 5; x < 58; ++x) {
            std::uint32_t sum = 0;
            for (std::uint32_t y = 0; y < 64; ++y) sum += light(x, y);
            QVERIFY2(sum > 110 && sum < 170, qPrintable(QString::number(sum)));
        }
        look.dashInferred = true;
        draw(10.5F, 10.5F, EdgeKind::Inferred);
        std::uint32_t dark = 0;
        for (std::uint32_t x = 4; x < 58; ++x) dark += light(x, 10) == 0 ? 1U : 0U;
        QVERIFY(dark > 20 && dark < 34);
        draw(10.5F, 10.5F, EdgeKind::Observed);
        for (std::uint32_t x = 4; x < 58; ++x) QVERIFY(light(x, 10) > 0);
    }

    void smoothLinesThatLeaveThePicture() {
        const std::vector<Dot> dots(6, kNothing);
        const std::vector<Line> lines{
            {0, 1, EdgeKind::Own}, {2, 3, EdgeKind::Inferred}, {4, 5, EdgeKind::Own}};
        const auto points = plane(
            {{-300'000, -300'000}, {300'064, 300'064}, {-1e30F, 5}, {3e38F, 60}, {63.99F, 0}, {63.99F, 64}});
        Raster raster;
        Serial serial;
        Pixels pixels{64, 64, {}};
        EdgeLook look;
        look.colours = {kWhite, kWhite, kWhite};
        look.smooth = look.dashInferred = true;
        for (const float scale : {1.0F, 1e-3F, 1e5F})
            raster.draw(points, lines, dots, {0, 0, scale}, look, kGround, serial, pixels);
        raster.draw(points, std::span(lines).first(1), dots, {}, look, kGround, serial, pixels);
        QVERIFY(lit(pixels) >= 64 && lit(pixels) < 200);
    }

    void noRoom() { QVERIFY(drawn(plane({{1, 1}}), {}, kNothing, {}, 0).argb.empty()); }
};

VD_SUITE(RasterTest)

#include "raster_test.moc"
