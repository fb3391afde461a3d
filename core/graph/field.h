/// What many points that repel each other do to each of them: Barnes and Hut's tree (Nature 324, 1986) over
/// points in Morton order, walked once for a bucket of neighbours instead of once for each point.
///
/// The force of mass m at distance d is m / d, the law of Fruchterman-Reingold, ForceAtlas2 and d3-force
/// alike. A cell counts as one point when its side is below kOpening times its distance from the whole
/// bucket, so the error is at most that of the usual test for a single point. place() is O(n), forces() O(n
/// log n). Not thread-safe; spreads over the Parallel it is given. 40 bytes a point and 24 a cell are kept
/// between calls.
#pragma once

#include "core/base/parallel.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vedette::graph {

/// Positions, velocities and forces alike: two arrays, for vector units read one of them at a time.
struct Plane {
    std::vector<float> x;
    std::vector<float> y;

    Plane() = default;

    explicit Plane(std::size_t size) : x(size), y(size) {}

    [[nodiscard]] std::size_t size() const noexcept { return x.size(); }

    friend bool operator==(const Plane&, const Plane&) = default;
};

class Field {
public:
    static constexpr float kOpening = 0.9F;
    static constexpr std::size_t kBucket = 32; ///< points of a leaf

    /// Positions must be finite. `masses` is empty (all 1) or one for each.
    void place(const Plane& points, std::span<const float> masses, Parallel& parallel);

    /// Sets `forces` of the points that were placed. `wanted` is empty (all) or one for each, not zero for
    /// those whose force matters; buckets without such a point are left out and keep what `forces` held.
    void forces(Plane& forces, std::span<const std::uint8_t> wanted, Parallel& parallel) const;

private:
    struct Cell {
        float x, y; ///< centre of mass
        float mass;
        float side;         ///< squared, over the squared opening
        std::uint32_t next; ///< the cell behind this one's last descendant
        std::uint32_t leaf; ///< number of the leaf, or kInner
    };

    struct Leaf {
        std::uint32_t begin, end; ///< in the order of Morton
    };

    static constexpr std::uint32_t kInner = ~std::uint32_t{0};

    struct Sum {
        float x = 0, y = 0, mass = 0;

        void take(float atX, float atY, float m) {
            x += atX * m;
            y += atY * m;
            mass += m;
        }
    };

    void sort(const Plane& points);
    [[nodiscard]] std::size_t open(int level);
    void close(std::size_t cell, const Sum& sum, std::uint32_t first);
    void build(std::uint32_t begin, std::uint32_t end, int level);
    void push(std::size_t leaf, Plane& forces) const;

    std::vector<std::uint32_t> m_codes;  ///< 16 bits an axis, interleaved, ascending
    std::vector<std::uint32_t> m_order;  ///< which point stands here
    std::vector<float> m_x, m_y, m_mass; ///< in that order
    std::vector<std::uint64_t> m_keys, m_spare;
    std::vector<Cell> m_cells; ///< each before its descendants
    std::vector<Leaf> m_leaves;
    float m_side = 1; ///< of the square around all points
};

} // namespace vedette::graph
