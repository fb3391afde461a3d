#include "core/graph/packing.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <unordered_set>

namespace vedette::graph {

namespace {

/// A part in cells of the grid on which places are taken.
struct Box {
    float x0 = 0, y0 = 0; ///< the corner of the part itself
    int columns = 1;
    int rows = 1;
};

class Grid {
public:
    [[nodiscard]] bool free(int column, int row, const Box& box) const {
        for (int r = row; r < row + box.rows; ++r) {
            for (int c = column; c < column + box.columns; ++c) {
                if (m_taken.contains(key(c, r))) return false;
            }
        }
        return true;
    }

    void take(int column, int row, const Box& box) {
        for (int r = row; r < row + box.rows; ++r) {
            for (int c = column; c < column + box.columns; ++c) m_taken.insert(key(c, r));
        }
    }

private:
    static std::uint64_t key(int column, int row) {
        return std::uint64_t{static_cast<std::uint32_t>(column)} << 32U | static_cast<std::uint32_t>(row);
    }

    std::unordered_set<std::uint64_t> m_taken;
};

/// Calls place(column, row) on the square rings around the origin from ring `first` on until it says yes; the
/// ring on which it did.
template <class F>
int spiral(int first, F place) {
    for (int ring = first;; ++ring) {
        if (ring == 0) {
            if (place(0, 0)) return ring;
            continue;
        }
        for (int i = -ring; i < ring; ++i) {
            if (place(i, -ring) || place(ring, i) || place(-i, ring) || place(-ring, -i)) return ring;
        }
    }
}

} // namespace

void pack(std::vector<Plane>& parts, float gap) {
    if (parts.size() < 2) return;
    const float cell = 2 * gap;
    std::vector<Box> boxes(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto [x0, x1] = std::ranges::minmax(parts[i].x);
        const auto [y0, y1] = std::ranges::minmax(parts[i].y);
        boxes[i] = {x0, y0, 1 + static_cast<int>((x1 - x0 + gap) / cell),
                    1 + static_cast<int>((y1 - y0 + gap) / cell)};
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{},
                             [&](std::size_t i) { return boxes[i].columns * boxes[i].rows; });
    Grid grid;
    // The grid only fills up: where a box of some size found no place, none of that size ever will.
    std::map<std::pair<int, int>, int> searched;
    for (const std::size_t i : order) {
        const Box& box = boxes[i];
        int& ring = searched[{box.columns, box.rows}];
        ring = spiral(ring, [&](int column, int row) {
            const int left = column - box.columns / 2;
            const int top = row - box.rows / 2;
            if (!grid.free(left, top, box)) return false;
            grid.take(left, top, box);
            const float dx = static_cast<float>(left) * cell + gap / 2 - box.x0;
            const float dy = static_cast<float>(top) * cell + gap / 2 - box.y0;
            for (float& x : parts[i].x) x += dx;
            for (float& y : parts[i].y) y += dy;
            return true;
        });
    }
}

} // namespace vedette::graph
