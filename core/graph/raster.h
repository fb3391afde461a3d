/// Edges and nodes of a graph as pixels, by the processor alone.
///
/// Edges are counted per pixel and kind, and the counts mapped to opacity, so that what is dense is dark
/// without becoming solid; nodes are stamped on top. Each thread counts what edges it gets hold of on planes
/// of its own, and counts are added up where they are shaded, in horizontal bands: sums know no order, so the
/// picture does not depend on how many threads there are. Time follows the pixels that edges cover; memory is
/// 12 bytes a node, 4 a pixel and 1 a pixel for each thread and kind of edge that there is. Pixels are
/// 0xAARRGGBB, premultiplied. Not thread-safe; spreads over the Parallel it is given. Nothing here knows a
/// screen.
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
    struct Stamp {
        std::vector<std::uint8_t> cover;

        struct Row {
            std::uint8_t first = 0;
            std::uint8_t last = 0; ///< exclusive; columns that are covered at all
        };

        std::vector<Row> rows;
    };

    /// A node in pixels.
    struct Spot {
        float x, y; ///< not a number when it is hidden
    };

    /// What one thread counts: by kind, edges at each pixel, at most 255.
    struct Lane {
        std::array<std::vector<std::uint8_t>, kEdgeKinds> counts;
        std::array<bool, kEdgeKinds> used{}; ///< in this frame; else what the plane holds is old
    };

    [[nodiscard]] Band band(std::size_t number) const noexcept;
    void project(const Plane& points, std::span<const Dot> dots, const Camera& camera, Parallel& parallel);
    void note(Node node, const Dot& dot, std::size_t piece);
    void cut(std::span<const Dot> dots);
    [[nodiscard]] std::uint8_t* planeOf(Lane& lane, EdgeKind kind) const;
    void count(std::span<const Line> lines, const EdgeLook& look, Lane& lane) const;
    void count(const Line& line, Lane& lane) const;
    void countSmooth(const Line& line, bool dashed, Lane& lane) const;
    /// Adds the lanes up into the first that has anything of that kind; null: nobody has.
    [[nodiscard]] const std::uint8_t* sum(std::size_t kind, const Band& band);
    void shade(const EdgeLook& look, std::uint32_t background, const Band& band, Pixels& out);
    void stamp(std::span<const Dot> dots, std::size_t number, Pixels& out) const;
    void stampOne(const Dot& dot, const Spot& spot, const Band& band, Pixels& out) const;

    std::uint32_t m_width = 0;
    std::uint32_t m_height = 0;
    std::size_t m_bands = 1;
    std::vector<std::vector<Node>> m_seen; ///< by piece of the dots and band, those that reach into it
    std::vector<Spot> m_spots;
    std::vector<Lane> m_lanes; ///< one for each thread
    std::array<std::array<Stamp, kMaxRadius + 1>, static_cast<std::size_t>(Mark::Hidden)>
        m_stamps; ///< made when first used
};

} // namespace vedette::graph
