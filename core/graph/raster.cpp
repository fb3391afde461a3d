#include "core/graph/raster.h"

#include "core/base/check.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace vedette::graph {

namespace {

constexpr std::size_t kProjectPiece = 8192;
constexpr int kFine = 16;          ///< fraction bits on the way along an edge
constexpr float kFarAway = 1.0e6F; ///< pixels; beyond, a float no longer tells neighbours apart
constexpr int kSamples = 4;        ///< a side, for the coverage of a pixel
constexpr int kSmoothUnits = 8;    ///< that a smooth edge adds to a pixel which it covers alone
constexpr int kDash = 4;           ///< pixels, of a dash and of the gap behind it

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

/// The steps i of [from, to] at which top <= (start + i * step) >> kFine < bottom.
void within(std::int64_t start, std::int64_t step, std::int64_t top, std::int64_t bottom, std::int64_t& from,
            std::int64_t& to) {
    const std::int64_t low = top << kFine;
    const std::int64_t high = bottom << kFine;
    const auto firstAtLeast = [](std::int64_t distance,
                                 std::int64_t by) { // smallest i with i * by >= distance
        return distance <= 0 ? 0 : (distance + by - 1) / by;
    };
    if (step == 0) {
        if (start < low || start >= high) to = from - 1;
    } else if (step > 0) {
        from = std::max(from, firstAtLeast(low - start, step));
        to = start >= high ? from - 1 : std::min(to, firstAtLeast(high - start, step) - 1);
    } else {
        from = std::max(from, firstAtLeast(start - high + 1, -step));
        to = start < low ? from - 1 : std::min(to, firstAtLeast(start - low + 1, -step) - 1);
    }
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
    const std::size_t size = std::size_t{out.width} * out.height;
    out.argb.resize(size);
    for (auto& plane : m_counts) plane.resize(size);
    project(points, camera, parallel);
    cut(dots);
    // Each band looks at all lines, so there are just enough that none waits long for the one with most to
    // draw.
    const auto bands = static_cast<std::uint32_t>(parallel.width() == 1 ? 1 : 3 * parallel.width());
    const std::uint32_t rows = (out.height + bands - 1) / bands;
    parallel.each(bands, [&](std::size_t piece) {
        const std::uint32_t top = std::min(out.height, static_cast<std::uint32_t>(piece) * rows);
        const Band band{top, std::min(out.height, top + rows)};
        count(lines, dots, look, band);
        shade(look, background, band, out);
        stamp(dots, band, out);
    });
}

void Raster::project(const Plane& points, const Camera& camera, Parallel& parallel) {
    const std::size_t n = points.size();
    m_x.resize(n);
    m_y.resize(n);
    parallel.each((n + kProjectPiece - 1) / kProjectPiece, [&](std::size_t piece) {
        for (std::size_t i = piece * kProjectPiece; i < std::min(n, (piece + 1) * kProjectPiece); ++i) {
            m_x[i] = std::clamp((points.x[i] - camera.x) * camera.scale, -kFarAway, kFarAway);
            m_y[i] = std::clamp((points.y[i] - camera.y) * camera.scale, -kFarAway, kFarAway);
        }
    });
}

void Raster::cut(std::span<const Dot> dots) {
    for (const Dot& dot : dots) {
        if (dot.mark == Mark::Hidden) continue;
        VD_ASSERT(dot.radius <= kMaxRadius);
        Stamp& stamp = m_stamps[static_cast<std::size_t>(dot.mark)][dot.radius];
        if (!stamp.empty()) continue;
        const int side = 2 * dot.radius + 3;
        const float centre = static_cast<float>(side) / 2;
        stamp.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
        for (std::size_t i = 0; i < stamp.size(); ++i) {
            const auto column = static_cast<float>(i % static_cast<std::size_t>(side));
            const auto row = static_cast<float>(i / static_cast<std::size_t>(side));
            int inside = 0;
            for (int s = 0; s < kSamples * kSamples; ++s) {
                const float x = column + (static_cast<float>(s % kSamples) + 0.5F) / kSamples - centre;
                const float y = row + (static_cast<float>(s / kSamples) + 0.5F) / kSamples - centre;
                inside += covers(dot.mark, x, y, dot.radius) ? 1 : 0;
            }
            stamp[i] = static_cast<std::uint8_t>(inside * 255 / (kSamples * kSamples));
        }
    }
}

void Raster::count(std::span<const Line> lines, std::span<const Dot> dots, const EdgeLook& look,
                   const Band& band) {
    for (auto& plane : m_counts) {
        std::fill(plane.begin() + static_cast<std::ptrdiff_t>(std::size_t{band.top} * m_width),
                  plane.begin() + static_cast<std::ptrdiff_t>(std::size_t{band.bottom} * m_width),
                  std::uint8_t{0});
    }
    // What is smooth reaches half a pixel further.
    const auto top = static_cast<float>(band.top) - (look.smooth ? 1.0F : 0.0F);
    const auto bottom = static_cast<float>(band.bottom) + (look.smooth ? 1.0F : 0.0F);
    for (const Line& line : lines) {
        const float ya = m_y[line.a];
        const float yb = m_y[line.b];
        if ((ya < top && yb < top) || (ya >= bottom && yb >= bottom)) continue;
        if (dots[line.a].mark == Mark::Hidden || dots[line.b].mark == Mark::Hidden) continue;
        if (look.smooth)
            countSmooth(line, look.dashInferred && line.kind == EdgeKind::Inferred, band);
        else
            count(line, band);
    }
}

// Wu's (SIGGRAPH 1991): at each step along the longer axis the two pixels beside the line share it.
void Raster::countSmooth(const Line& line, bool dashed, const Band& band) {
    float x0 = m_x[line.a];
    float y0 = m_y[line.a];
    float x1 = m_x[line.b];
    float y1 = m_y[line.b];
    const bool steep = std::abs(y1 - y0) > std::abs(x1 - x0);
    const auto phase = static_cast<std::int32_t>(std::floor(steep ? y0 : x0));
    const auto rows = static_cast<std::int32_t>(m_counts[0].size() / m_width);
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
    auto from = static_cast<std::int32_t>(along0);
    auto to = static_cast<std::int32_t>(along1);
    const auto top = static_cast<std::int32_t>(band.top);
    const auto bottom = static_cast<std::int32_t>(band.bottom);
    if (steep) {
        from = std::max(from, top);
        to = std::min(to, bottom - 1);
    }
    std::uint8_t* const plane = m_counts[static_cast<std::size_t>(line.kind)].data();
    const auto add = [&](std::int32_t column, std::int32_t row, std::int32_t units) {
        if (row < top || row >= bottom || column < 0 || column >= columns) return;
        std::uint8_t& at = plane[row * columns + column];
        at = static_cast<std::uint8_t>(std::min(255, at + units));
    };
    for (std::int32_t p = from; p <= to; ++p) {
        if (dashed && ((p - phase) & kDash) != 0) continue;
        const float beside = beside0 + (static_cast<float>(p) + 0.5F - along0) * slope - 0.5F;
        const float floor = std::floor(beside);
        const auto near = static_cast<std::int32_t>(floor);
        const auto second =
            static_cast<std::int32_t>(std::lround((beside - floor) * static_cast<float>(kSmoothUnits)));
        if (steep) {
            add(near, p, kSmoothUnits - second);
            add(near + 1, p, second);
        } else {
            add(p, near, kSmoothUnits - second);
            add(p, near + 1, second);
        }
    }
}

void Raster::count(const Line& line, const Band& band) {
    float x0 = m_x[line.a];
    float y0 = m_y[line.a];
    float x1 = m_x[line.b];
    float y1 = m_y[line.b];
    // Clipped to the whole picture and not to the band, so that its pixels do not depend on where bands
    // begin.
    const auto height = static_cast<float>(m_counts[0].size() / m_width);
    if (!clip(x0, y0, x1, y1, static_cast<float>(m_width) - 0.01F, height - 0.01F)) return;
    const auto steps = static_cast<std::int64_t>(std::ceil(std::max(std::abs(x1 - x0), std::abs(y1 - y0))));
    const auto fine = [](float v) { return static_cast<std::int64_t>(v * (1 << kFine)); };
    std::int64_t x = fine(x0);
    std::int64_t y = fine(y0);
    // Division rounds towards zero, so the last step stays between the ends.
    const std::int64_t dx = steps == 0 ? 0 : (fine(x1) - x) / steps;
    const std::int64_t dy = steps == 0 ? 0 : (fine(y1) - y) / steps;
    std::int64_t from = 0;
    std::int64_t to = steps;
    within(y, dy, band.top, band.bottom, from, to);
    x += from * dx;
    y += from * dy;
    std::uint8_t* const plane = m_counts[static_cast<std::size_t>(line.kind)].data();
    // What fits in 16 384 pixels fits, with its fraction, in 32 bits; and so do all sums on the way.
    auto atX = static_cast<std::int32_t>(x);
    auto atY = static_cast<std::int32_t>(y);
    const auto byX = static_cast<std::int32_t>(dx);
    const auto byY = static_cast<std::int32_t>(dy);
    const auto width = static_cast<std::int32_t>(m_width);
    for (auto left = static_cast<std::int32_t>(to - from); left >= 0; --left, atX += byX, atY += byY) {
        std::uint8_t& at = plane[(atY >> kFine) * width + (atX >> kFine)];
        at = static_cast<std::uint8_t>(at + (at != 255 ? 1 : 0));
    }
}

void Raster::shade(const EdgeLook& look, std::uint32_t background, const Band& band, Pixels& out) const {
    // n edges over each other let through (1 - a)^n of what is below.
    std::array<std::uint32_t, 256> opacity{};
    const float unit = look.smooth ? static_cast<float>(kSmoothUnits) : 1.0F;
    for (std::size_t n = 0; n < opacity.size(); ++n)
        opacity[n] = static_cast<std::uint32_t>(
            std::lround(256.0F * (1.0F - std::pow(1.0F - look.atRest, static_cast<float>(n) / unit))));
    const std::size_t end = std::size_t{band.bottom} * m_width;
    std::size_t i = std::size_t{band.top} * m_width;
    // Nothing is asked about a single pixel: guessing wrong costs more than mixing in nothing.
    const auto pixel = [&](std::size_t at) {
        std::uint32_t colour = background;
        for (std::size_t kind = 0; kind < kEdgeKinds; ++kind)
            colour = mix(colour, look.colours[kind], opacity[m_counts[kind][at]]);
        out.argb[at] = colour;
    };
    for (; i + 8 <= end; i += 8) {
        std::uint64_t any = 0;
        for (const auto& plane : m_counts) {
            std::uint64_t eight;
            std::memcpy(&eight, plane.data() + i, sizeof eight);
            any |= eight;
        }
        if (any == 0) {
            std::fill_n(out.argb.begin() + static_cast<std::ptrdiff_t>(i), 8, background);
        } else {
            for (std::size_t k = i; k < i + 8; ++k) pixel(k);
        }
    }
    for (; i < end; ++i) pixel(i);
}

void Raster::stamp(std::span<const Dot> dots, const Band& band, Pixels& out) const {
    const auto width = static_cast<int>(out.width);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const Dot& dot = dots[i];
        if (dot.mark == Mark::Hidden) continue;
        const int reach = dot.radius + 1;
        const int column = static_cast<int>(std::floor(m_x[i])) - reach;
        const int row = static_cast<int>(std::floor(m_y[i])) - reach;
        const int side = 2 * reach + 1;
        const int top = std::max(row, static_cast<int>(band.top));
        const int bottom = std::min(row + side, static_cast<int>(band.bottom));
        const int left = std::max(column, 0);
        const int right = std::min(column + side, width);
        if (top >= bottom || left >= right) continue;
        const Stamp& stamp = m_stamps[static_cast<std::size_t>(dot.mark)][dot.radius];
        for (int y = top; y < bottom; ++y) {
            const std::uint8_t* cover = stamp.data() + static_cast<std::ptrdiff_t>(y - row) * side - column;
            std::uint32_t* pixels = out.argb.data() + static_cast<std::ptrdiff_t>(y) * width;
            for (int x = left; x < right; ++x) {
                const std::uint32_t share = cover[x];
                if (share != 0) pixels[x] = mix(pixels[x], dot.colour, share + (share >> 7U));
            }
        }
    }
}

} // namespace vedette::graph
