/// Edges and nodes of a graph as pixels, by the processor alone.
///
/// Edges are counted per pixel and kind, and the counts mapped to opacity, so that what is dense is dark
/// without becoming solid; nodes are stamped on top. A frame is drawn in horizontal bands that share nothing.
/// Time follows the pixels that edges cover; memory is 7 bytes a pixel and 8 a node. Pixels are 0xAARRGGBB,
/// premultiplied. Not thread-safe; spreads over the Parallel it is given. Nothing here knows a screen.
#pragma once

#include "core/base/parallel.h"
#include "core/graph/adjacency.h"
#include "core/graph/field.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace vedette::graph {

/// How we know of an edge. The order is that of drawing.
enum class EdgeKind : std::uint8_t {
    Inferred,
    Observed,
    Own
};
inline constexpr std::size_t kEdgeKinds = 3;

struct Line {
    Node a = 0;
    Node b = 0;
    EdgeKind kind = EdgeKind::Observed;
};

/// State is told by shape as well as by colour.
enum class Mark : std::uint8_t {
    Disc,
    Ring,
    Square,
    Diamond,
    Triangle,
    Hidden
};

struct Dot {
    std::uint32_t colour = 0; ///< 0xFFRRGGBB
    std::uint8_t radius = 3;  ///< pixels; at most Raster::kMaxRadius
    Mark mark = Mark::Disc;
};

/// Pixel = (point - origin) * scale.
struct Camera {
    float x = 0;
    float y = 0;
    float scale = 1;
};

struct EdgeLook {
    std::array<std::uint32_t, kEdgeKinds> colours{}; ///< 0xFFRRGGBB, by kind
    float atRest = 0.3F;                             ///< opacity of a single edge, above 0 and at most 1
    /// Edges shared out between the two pixels that they pass between, for twice the time; more than 31 over
    /// each other then look like 31.
    bool smooth = false;
    bool dashInferred = false; ///< only with `smooth`
};

/// A finished frame.
struct Pixels {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::vector<std::uint32_t> argb;
};

class Raster {
public:
    static constexpr std::uint8_t kMaxRadius = 24;
    static constexpr std::uint32_t kMaxSide = 16384;

    /// `dots` has one for each point; a line to a hidden one is not drawn. Sets all of `out`, whose size it
    /// keeps.
    void draw(const Plane& points, std::span<const Line> lines, std::span<const Dot> dots,
              const Camera& camera, const EdgeLook& look, std::uint32_t background, Parallel& parallel,
              Pixels& out);

private:
    struct Band {
        std::uint32_t top;
        std::uint32_t bottom; ///< exclusive
    };

    /// How much of each pixel a mark covers, in 255ths, as a square of 2 radius + 3 pixels.
    using Stamp = std::vector<std::uint8_t>;

    void project(const Plane& points, const Camera& camera, Parallel& parallel);
    void cut(std::span<const Dot> dots);
    void count(std::span<const Line> lines, std::span<const Dot> dots, const EdgeLook& look,
               const Band& band);
    void count(const Line& line, const Band& band);
    void countSmooth(const Line& line, bool dashed, const Band& band);
    void shade(const EdgeLook& look, std::uint32_t background, const Band& band, Pixels& out) const;
    void stamp(std::span<const Dot> dots, const Band& band, Pixels& out) const;

    std::uint32_t m_width = 0;
    std::vector<float> m_x, m_y;                                ///< in pixels
    std::array<std::vector<std::uint8_t>, kEdgeKinds> m_counts; ///< by kind, edges at each pixel, at most 255
    std::array<std::array<Stamp, kMaxRadius + 1>, static_cast<std::size_t>(Mark::Hidden)>
        m_stamps; ///< made when first used
};

} // namespace vedette::graph
