#include "core/graph/raster.h"

#include "core/base/check.h"
#include "core/base/lanes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace vedette::graph {

namespace {

constexpr std::size_t kProjectPiece = 8192;
constexpr std::size_t kAhead = 12;         ///< lines whose ends are fetched before their turn
constexpr std::size_t kLinesAtOnce = 4096; ///< that a thread takes
constexpr int kFine = 16;                  ///< fraction bits on the way along an edge
constexpr float kFarAway = 1.0e6F;         ///< pixels; beyond, a float no longer tells neighbours apart
constexpr std::size_t kBandsEach = 6;      ///< for each thread, so that none waits long for another
constexpr int kSamples = 4;                ///< a side, for the coverage of a pixel
constexpr int kSmoothFine = 32;            ///< fraction bits beside a smooth one
constexpr std::int64_t kSmoothOne = std::int64_t{1} << kSmoothFine;
constexpr int kSmoothUnits = 8; ///< that a smooth edge adds to a pixel which it covers alone
constexpr int kDash = 4;        ///< pixels, of a dash and of the gap behind it

/// Liang and Barsky's: what of the segment lies in [0, width] x [0, height]. False: nothing.
bool clip(float& x0, float& y0, float& x1, float& y1, float width, float height) {
    float first = 0;
    float last = 1;
    const float dx = x1 - x0;
    const float dy = y1 - y0;
    const auto cut = [&](float towards, float room) {
        if (towards == 0) return room >= 0;
        const float at = room / towards;
        if (towards < 0)
            first = std::max(first, at);
        else
            last = std::min(last, at);
        return first <= last;
    };
    if (!cut(-dx, x0) || !cut(dx, width - x0) || !cut(-dy, y0) || !cut(dy, height - y0)) return false;
    // Far outside, a float is coarse, so what was cut may miss the border by more than a little.
    x1 = std::clamp(x0 + last * dx, 0.0F, width);
    y1 = std::clamp(y0 + last * dy, 0.0F, height);
    x0 = std::clamp(x0 + first * dx, 0.0F, width);
    y0 = std::clamp(y0 + first * dy, 0.0F, height);
    return true;
}

bool covers(Mark mark, float x, float y, float radius) {
    switch (mark) {
    case Mark::Disc: return x * x + y * y <= radius * radius;
    case Mark::Ring: {
        const float inner = radius - std::max(1.5F, radius * 0.3F);
        const float d = x * x + y * y;
        return d <= radius * radius && d >= inner * inner;
    }
    case Mark::Square: return std::max(std::abs(x), std::abs(y)) <= radius * 0.85F;
    case Mark::Diamond: return std::abs(x) + std::abs(y) <= radius * 1.2F;
    case Mark::Triangle: return y <= radius * 0.8F && std::abs(x) * 1.8F <= y + radius;
    case Mark::Hidden: break;
    }
    return false;
}

std::uint32_t mix(std::uint32_t under, std::uint32_t over, std::uint32_t opacity) {
    // Two channels at a time; opacity in [0, 256].
    const std::uint32_t rest = 256 - opacity;
    const std::uint32_t redBlue =
        ((under & 0xFF00FFU) * rest + (over & 0xFF00FFU) * opacity) >> 8U & 0xFF00FFU;
    const std::uint32_t green = ((under & 0x00FF00U) * rest + (over & 0x00FF00U) * opacity) >> 8U & 0x00FF00U;
    return 0xFF000000U | redBlue | green;
}

} // namespace

void Raster::draw(const Plane& points, std::span<const Line> lines, std::span<const Dot> dots,
                  const Camera& camera, const EdgeLook& look, std::uint32_t background, Parallel& parallel,
                  Pixels& out) {
    VD_ASSERT(points.size() == dots.size());
    VD_ASSERT(out.width <= kMaxSide && out.height <= kMaxSide);
    m_width = out.width;
    m_height = out.height;
    out.argb.resize(std::size_t{out.width} * out.height);
    if (out.argb.empty()) return;
    m_bands = parallel.width() == 1 ? 1 : kBandsEach * parallel.width();
    project(points, dots, camera, parallel);
    cut(dots);
    m_lanes.resize(std::max<std::size_t>(1, parallel.width()));
    for (Lane& lane : m_lanes) lane.used = {};
    const std::size_t pieces = (lines.size() + kLinesAtOnce - 1) / kLinesAtOnce;
    eachInLanes(parallel, pieces, [&](std::size_t lane, std::size_t piece) {
        const std::size_t at = piece * kLinesAtOnce;
        count(lines.subspan(at, std::min(kLinesAtOnce, lines.size() - at)), look, m_lanes[lane]);
    });
    parallel.each(m_bands, [&](std::size_t number) {
        shade(look, background, band(number), out);
        stamp(dots, number, out);
    });
}

Raster::Band Raster::band(std::size_t number) const noexcept {
    const auto edge = [&](std::size_t i) { return static_cast<std::uint32_t>(m_height * i / m_bands); };
    return {edge(number), edge(number + 1)};
}

void Raster::project(const Plane& points, std::span<const Dot> dots, const Camera& camera,
                     Parallel& parallel) {
    const std::size_t n = points.size();
    const std::size_t pieces = (n + kProjectPiece - 1) / kProjectPiece;
    m_spots.resize(n);
    m_seen.resize(pieces * m_bands);
    parallel.each(pieces, [&](std::size_t piece) {
        for (std::size_t k = 0; k < m_bands; ++k) m_seen[piece * m_bands + k].clear();
        for (std::size_t i = piece * kProjectPiece; i < std::min(n, (piece + 1) * kProjectPiece); ++i) {
            const float x = std::clamp((points.x[i] - camera.x) * camera.scale, -kFarAway, kFarAway);
            const float y = std::clamp((points.y[i] - camera.y) * camera.scale, -kFarAway, kFarAway);
            const bool hidden = dots[i].mark == Mark::Hidden;
            m_spots[i] = {hidden ? std::numeric_limits<float>::quiet_NaN() : x, y};
            if (!hidden) note(static_cast<Node>(i), dots[i], piece);
        }
    });
}

void Raster::note(Node node, const Dot& dot, std::size_t piece) {
    const auto reach = static_cast<float>(dot.radius + 2);
    const auto [x, y] = m_spots[node];
    const auto width = static_cast<float>(m_width);
    const auto height = static_cast<float>(m_height);
    if (x + reach <= 0 || x - reach >= width || y + reach <= 0 || y - reach >= height) return;
    // Of bands that meet within a pixel of it, one too many does no harm.
    const float bands = static_cast<float>(m_bands) / height;
    const auto first = static_cast<std::size_t>(std::max(0.0F, (y - reach) * bands));
    const auto last = std::min(m_bands - 1, static_cast<std::size_t>(std::max(0.0F, (y + reach) * bands)));
    for (std::size_t k = first; k <= last; ++k) m_seen[piece * m_bands + k].push_back(node);
}

void Raster::cut(std::span<const Dot> dots) {
    for (const Dot& dot : dots) {
        if (dot.mark == Mark::Hidden) continue;
        VD_ASSERT(dot.radius <= kMaxRadius);
        Stamp& stamp = m_stamps[static_cast<std::size_t>(dot.mark)][dot.radius];
        if (!stamp.cover.empty()) continue;
        const int side = 2 * dot.radius + 3;
        const float centre = static_cast<float>(side) / 2;
        stamp.cover.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
        stamp.rows.resize(static_cast<std::size_t>(side));
        for (std::size_t i = 0; i < stamp.cover.size(); ++i) {
            const auto column = static_cast<float>(i % static_cast<std::size_t>(side));
            const std::size_t line = i / static_cast<std::size_t>(side);
            const auto row = static_cast<float>(line);
            int inside = 0;
            for (int s = 0; s < kSamples * kSamples; ++s) {
                const float x = column + (static_cast<float>(s % kSamples) + 0.5F) / kSamples - centre;
                const int below = s / kSamples;
                const float y = row + (static_cast<float>(below) + 0.5F) / kSamples - centre;
                inside += covers(dot.mark, x, y, dot.radius) ? 1 : 0;
            }
            stamp.cover[i] = static_cast<std::uint8_t>(inside * 255 / (kSamples * kSamples));
            if (inside == 0) continue;
            Stamp::Row& covered = stamp.rows[i / static_cast<std::size_t>(side)];
            if (covered.last == 0) covered.first = static_cast<std::uint8_t>(column);
            covered.last = static_cast<std::uint8_t>(column + 1);
        }
    }
}

std::uint8_t* Raster::planeOf(Lane& lane, EdgeKind kind) const {
    const auto k = static_cast<std::size_t>(kind);
    if (!lane.used[k]) {
        lane.used[k] = true;
        lane.counts[k].assign(std::size_t{m_width} * m_height, 0);
    }
    return lane.counts[k].data();
}

void Raster::count(std::span<const Line> lines, const EdgeLook& look, Lane& lane) const {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // Ends lie anywhere: fetched ahead, nobody waits for them.
        const Line& ahead = lines[std::min(i + kAhead, lines.size() - 1)];
        __builtin_prefetch(&m_spots[ahead.a]);
        __builtin_prefetch(&m_spots[ahead.b]);
        const Line& line = lines[i];
        if (look.smooth)
            countSmooth(line, look.dashInferred && line.kind == EdgeKind::Inferred, lane);
        else
            count(line, lane);
    }
}

// Wu's (SIGGRAPH 1991): at each step along the longer axis the two pixels beside the line share it.
void Raster::countSmooth(const Line& line, bool dashed, Lane& lane) const {
    auto [x0, y0] = m_spots[line.a];
    auto [x1, y1] = m_spots[line.b];
    if (std::isnan(x0) || std::isnan(x1)) return;
    const bool steep = std::abs(y1 - y0) > std::abs(x1 - x0);
    const auto phase = static_cast<std::int32_t>(std::floor(steep ? y0 : x0));
    const auto rows = static_cast<std::int32_t>(m_height);
    const auto columns = static_cast<std::int32_t>(m_width);
    if (!clip(x0, y0, x1, y1, static_cast<float>(columns) - 0.01F, static_cast<float>(rows) - 0.01F)) return;
    float along0 = steep ? y0 : x0;
    float along1 = steep ? y1 : x1;
    float beside0 = steep ? x0 : y0;
    float beside1 = steep ? x1 : y1;
    if (along0 > along1) {
        std::swap(along0, along1);
        std::swap(beside0, beside1);
    }
    const float slope = along1 > along0 ? (beside1 - beside0) / (along1 - along0) : 0.0F;
    const auto from = static_cast<std::int32_t>(along0);
    const auto to = static_cast<std::int32_t>(along1);
    std::uint8_t* const plane = planeOf(lane, line.kind);
    // The middle of a pixel lies half a pixel behind its number, on the way and beside it.
    const auto fine = [](float v) { return static_cast<std::int64_t>(double{v} * kSmoothOne); };
    std::int64_t beside = fine(beside0 + (static_cast<float>(from) + 0.5F - along0) * slope - 0.5F);
    const std::int64_t step = fine(slope);
    const std::int32_t limit = steep ? columns : rows;
    const std::ptrdiff_t across = steep ? 1 : columns;
    std::uint8_t* at = plane + std::ptrdiff_t{from} * (steep ? columns : 1);
    const std::ptrdiff_t along = steep ? columns : 1;
    const auto add = [&](std::int32_t where, std::int32_t units) {
        if (where < 0 || where >= limit) return;
        std::uint8_t& pixel = at[where * across];
        pixel = static_cast<std::uint8_t>(std::min(255, pixel + units));
    };
    for (std::int32_t p = from; p <= to; ++p, at += along, beside += step) {
        if (dashed && ((p - phase) & kDash) != 0) continue;
        const auto near = static_cast<std::int32_t>(beside >> kSmoothFine);
        const auto second = static_cast<std::int32_t>(
            ((beside & (kSmoothOne - 1)) * kSmoothUnits + kSmoothOne / 2) >> kSmoothFine);
        add(near, kSmoothUnits - second);
        add(near + 1, second);
    }
}

void Raster::count(const Line& line, Lane& lane) const {
    float x0 = m_spots[line.a].x;
    float y0 = m_spots[line.a].y;
    float x1 = m_spots[line.b].x;
    float y1 = m_spots[line.b].y;
    if (std::isnan(x0) || std::isnan(x1)) return;
    const float right = static_cast<float>(m_width) - 0.01F;
    const float bottom = static_cast<float>(m_height) - 0.01F;
    // Most of a near view is on one side of it.
    const auto [left, rightmost] = std::minmax(x0, x1);
    const auto [top, lowest] = std::minmax(y0, y1);
    if (rightmost < 0 || left > right || lowest < 0 || top > bottom) return;
    const bool whole = left >= 0 && rightmost <= right && top >= 0 && lowest <= bottom;
    if (!whole && !clip(x0, y0, x1, y1, right, bottom)) return;
    const bool steep = std::abs(y1 - y0) > std::abs(x1 - x0);
    if (steep) {
        std::swap(x0, y0);
        std::swap(x1, y1);
    }
    if (x0 > x1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
    }
    // One pixel in each column of the way, or in each row when it is steep. What fits in 16 384 pixels fits,
    // with its fraction, in 32 bits; and as division rounds towards zero, the last one is between the ends.
    const auto first = static_cast<std::int32_t>(x0);
    const std::int32_t steps = static_cast<std::int32_t>(x1) - first;
    auto y = static_cast<std::int32_t>(y0 * (1 << kFine));
    const std::int32_t dy = steps == 0 ? 0 : (static_cast<std::int32_t>(y1 * (1 << kFine)) - y) / steps;
    const auto width = static_cast<std::ptrdiff_t>(m_width);
    std::uint8_t* const plane = planeOf(lane, line.kind);
    const auto pass = [&](std::ptrdiff_t at, std::ptrdiff_t along, std::ptrdiff_t beside) {
        for (std::int32_t rest = steps; rest >= 0; --rest, y += dy, at += along) {
            std::uint8_t& pixel = plane[at + (y >> kFine) * beside];
            pixel = static_cast<std::uint8_t>(pixel + (pixel < 255 ? 1 : 0));
        }
    };
    if (steep)
        pass(first * width, width, 1);
    else
        pass(first, 1, width);
}

const std::uint8_t* Raster::sum(std::size_t kind, const Band& band) {
    std::uint8_t* all = nullptr;
    const std::size_t begin = std::size_t{band.top} * m_width;
    const std::size_t end = std::size_t{band.bottom} * m_width;
    for (Lane& lane : m_lanes) {
        if (!lane.used[kind]) continue;
        std::uint8_t* const more = lane.counts[kind].data();
        if (all == nullptr) {
            all = more;
            continue;
        }
        for (std::size_t i = begin; i < end; ++i)
            all[i] = static_cast<std::uint8_t>(std::min(255, all[i] + more[i]));
    }
    return all;
}

void Raster::shade(const EdgeLook& look, std::uint32_t background, const Band& band, Pixels& out) {
    // n edges over each other let through (1 - a)^n of what is below.
    std::array<std::uint32_t, 256> opacity{};
    const float unit = look.smooth ? static_cast<float>(kSmoothUnits) : 1.0F;
    for (std::size_t n = 0; n < opacity.size(); ++n)
        opacity[n] = static_cast<std::uint32_t>(
            std::lround(256.0F * (1.0F - std::pow(1.0F - look.atRest, static_cast<float>(n) / unit))));
    const std::size_t begin = std::size_t{band.top} * m_width;
    const std::size_t end = std::size_t{band.bottom} * m_width;
    bool first = true;
    for (std::size_t kind = 0; kind < kEdgeKinds; ++kind) {
        const std::uint8_t* const counts = sum(kind, band);
        if (counts == nullptr) continue;
        const std::uint32_t colour = look.colours[kind];
        if (first) {
            // Below the first kind is nothing but the background, so all that can come of it is known.
            std::array<std::uint32_t, 256> shades{};
            for (std::size_t n = 0; n < shades.size(); ++n) shades[n] = mix(background, colour, opacity[n]);
            for (std::size_t i = begin; i < end; ++i) out.argb[i] = shades[counts[i]];
            first = false;
            continue;
        }
        // Nothing is asked about a single pixel: guessing wrong costs more than mixing in nothing.
        for (std::size_t i = begin; i < end; ++i) out.argb[i] = mix(out.argb[i], colour, opacity[counts[i]]);
    }
    if (first)
        std::fill(out.argb.begin() + static_cast<std::ptrdiff_t>(begin),
                  out.argb.begin() + static_cast<std::ptrdiff_t>(end), background);
}

void Raster::stamp(std::span<const Dot> dots, std::size_t number, Pixels& out) const {
    const Band band = this->band(number);
    for (std::size_t piece = number; piece < m_seen.size(); piece += m_bands) {
        for (const Node i : m_seen[piece]) stampOne(dots[i], m_spots[i], band, out);
    }
}

void Raster::stampOne(const Dot& dot, const Spot& spot, const Band& band, Pixels& out) const {
    const auto width = static_cast<int>(out.width);
    const int reach = dot.radius + 1;
    const int column = static_cast<int>(std::floor(spot.x)) - reach;
    const int row = static_cast<int>(std::floor(spot.y)) - reach;
    const int side = 2 * reach + 1;
    const int top = std::max(row, static_cast<int>(band.top));
    const int bottom = std::min(row + side, static_cast<int>(band.bottom));
    if (top >= bottom || column >= width || column + side <= 0) return;
    const Stamp& stamp = m_stamps[static_cast<std::size_t>(dot.mark)][dot.radius];
    for (int y = top; y < bottom; ++y) {
        const Stamp::Row covered = stamp.rows[static_cast<std::size_t>(y - row)];
        const int left = std::max(column + covered.first, 0);
        const int right = std::min(column + covered.last, width);
        const std::uint8_t* cover = stamp.cover.data() + static_cast<std::ptrdiff_t>(y - row) * side - column;
        std::uint32_t* pixels = out.argb.data() + static_cast<std::ptrdiff_t>(y) * width;
        for (int x = left; x < right; ++x) {
            const std::uint32_t share = cover[x];
            pixels[x] = share == 255 ? dot.colour : mix(pixels[x], dot.colour, share + (share >> 7U));
        }
    }
}

} // namespace vedette::graph
