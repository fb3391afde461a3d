#include "core/graph/field.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace vedette::graph {

namespace {

constexpr int kLevels = 16;
constexpr std::size_t kLeavesAtOnce = 64; ///< a piece of work

/// Points that nearly coincide must not shoot apart.
constexpr float kSoftening = 1e-2F;

/// The bits of a 16-bit number at the even places.
std::uint32_t spread(std::uint32_t v) {
    v = (v | (v << 8U)) & 0x00FF00FFU;
    v = (v | (v << 4U)) & 0x0F0F0F0FU;
    v = (v | (v << 2U)) & 0x33333333U;
    return (v | (v << 1U)) & 0x55555555U;
}

constexpr std::size_t kLanes = 16;
static_assert(Field::kBucket % kLanes == 0);
using Lanes = float __attribute__((vector_size(kLanes * sizeof(float))));

/// The points and cells that act on one bucket.
struct Actors {
    std::vector<float> x, y, mass; ///< of which the first `count` are in use
    std::size_t count = 0;

    void makeRoom(std::size_t most) {
        if (x.size() < most) {
            for (auto* row : {&x, &y, &mass}) row->resize(most);
        }
        count = 0;
    }

    void add(float atX, float atY, float m) {
        x[count] = atX;
        y[count] = atY;
        mass[count] = m;
        ++count;
    }
};

/// The hot loop: so many points as there are lanes against all actors.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__)         \
    && !defined(__SANITIZE_ADDRESS__)
__attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#endif
void act(const float* actorX, const float* actorY, const float* mass, std::size_t count, const float* pointX,
         const float* pointY, float* outX, float* outY) {
    Lanes px, py;
    __builtin_memcpy(&px, pointX, sizeof px);
    __builtin_memcpy(&py, pointY, sizeof py);
    Lanes fx{};
    Lanes fy = fx;
    for (std::size_t i = 0; i < count; ++i) {
        const Lanes dx = px - actorX[i];
        const Lanes dy = py - actorY[i];
        const Lanes pull = mass[i] / (dx * dx + dy * dy + kSoftening);
        fx += dx * pull;
        fy += dy * pull;
    }
    __builtin_memcpy(outX, &fx, sizeof fx);
    __builtin_memcpy(outY, &fy, sizeof fy);
}

} // namespace

void Field::sort(const Plane& points) {
    const std::size_t n = points.size();
    const auto [x0, x1] = std::ranges::minmax(points.x);
    const auto [y0, y1] = std::ranges::minmax(points.y);
    m_side = std::max({x1 - x0, y1 - y0, 1e-6F}) * 1.0001F;
    const float scale = 65536.0F / m_side;
    m_keys.resize(n);
    m_spare.resize(n);
    std::array<std::array<std::uint32_t, 2048>, 3> counts{};
    for (std::size_t i = 0; i < n; ++i) {
        const auto column =
            std::min<std::uint32_t>(static_cast<std::uint32_t>((points.x[i] - x0) * scale), 65535);
        const auto row =
            std::min<std::uint32_t>(static_cast<std::uint32_t>((points.y[i] - y0) * scale), 65535);
        const std::uint32_t code = spread(column) | (spread(row) << 1U);
        m_keys[i] = (std::uint64_t{code} << 32U) | i;
        ++counts[0][code & 2047U];
        ++counts[1][(code >> 11U) & 2047U];
        ++counts[2][code >> 22U];
    }
    for (unsigned pass = 0; pass < 3; ++pass) {
        std::uint32_t sum = 0;
        for (auto& count : counts[pass]) sum += std::exchange(count, sum);
        const unsigned shift = 32 + 11 * pass;
        for (const std::uint64_t key : m_keys) m_spare[counts[pass][(key >> shift) & 2047U]++] = key;
        m_keys.swap(m_spare);
    }
}

void Field::place(const Plane& points, std::span<const float> masses, Parallel& parallel) {
    const std::size_t n = points.size();
    m_cells.clear();
    m_leaves.clear();
    if (n == 0) return;
    sort(points);
    m_codes.resize(n);
    m_order.resize(n);
    // A leaf is read in whole vectors, so there must be something behind the last one.
    for (auto* row : {&m_x, &m_y, &m_mass}) row->assign(n + kBucket, 0);
    constexpr std::size_t kStretch = 4096;
    parallel.each((n + kStretch - 1) / kStretch, [&](std::size_t piece) {
        for (std::size_t i = piece * kStretch; i < std::min(n, (piece + 1) * kStretch); ++i) {
            const auto from = static_cast<std::uint32_t>(m_keys[i]);
            m_codes[i] = static_cast<std::uint32_t>(m_keys[i] >> 32U);
            m_order[i] = from;
            m_x[i] = points.x[from];
            m_y[i] = points.y[from];
            m_mass[i] = masses.empty() ? 1 : masses[from];
        }
    });
    build(0, static_cast<std::uint32_t>(n), 0);
}

std::size_t Field::open(int level) {
    const float side = std::ldexp(m_side, -level) / kOpening;
    m_cells.push_back({0, 0, 0, side * side, 0, kInner});
    return m_cells.size() - 1;
}

void Field::close(std::size_t cell, const Sum& sum, std::uint32_t first) {
    m_cells[cell].x = sum.mass > 0 ? sum.x / sum.mass : m_x[first];
    m_cells[cell].y = sum.mass > 0 ? sum.y / sum.mass : m_y[first];
    m_cells[cell].mass = sum.mass;
    m_cells[cell].next = static_cast<std::uint32_t>(m_cells.size());
}

void Field::build(std::uint32_t begin, std::uint32_t end, int level) {
    // At the last level points share all 32 bits of their code: they fill one leaf after the other.
    if (end - begin <= kBucket || level == kLevels) {
        for (std::uint32_t first = begin; first < end; first += kBucket) {
            const std::uint32_t last = std::min<std::uint32_t>(end, first + kBucket);
            const std::size_t cell = open(level);
            m_cells[cell].leaf = static_cast<std::uint32_t>(m_leaves.size());
            m_leaves.push_back({first, last});
            Sum sum;
            for (std::uint32_t i = first; i < last; ++i) sum.take(m_x[i], m_y[i], m_mass[i]);
            close(cell, sum, first);
        }
        return;
    }
    const std::size_t cell = open(level);
    Sum sum;
    const unsigned shift = 2U * static_cast<unsigned>(kLevels - 1 - level);
    std::uint32_t from = begin;
    for (std::uint32_t quarter = 0; quarter < 4 && from < end; ++quarter) {
        const auto behind =
            std::partition_point(m_codes.begin() + from, m_codes.begin() + end,
                                 [&](std::uint32_t code) { return ((code >> shift) & 3U) <= quarter; });
        const auto to = static_cast<std::uint32_t>(behind - m_codes.begin());
        if (to == from) continue;
        std::size_t child = m_cells.size();
        build(from, to, level + 1);
        for (; child < m_cells.size(); child = m_cells[child].next)
            sum.take(m_cells[child].x, m_cells[child].y, m_cells[child].mass);
        from = to;
    }
    close(cell, sum, begin);
}

void Field::push(std::size_t number, Plane& forces) const {
    thread_local Actors actors;
    actors.makeRoom(m_order.size() + m_cells.size());
    const Leaf leaf = m_leaves[number];
    const auto [left, right] = std::minmax_element(m_x.begin() + leaf.begin, m_x.begin() + leaf.end);
    const auto [bottom, top] = std::minmax_element(m_y.begin() + leaf.begin, m_y.begin() + leaf.end);
    const float centreX = (*left + *right) / 2;
    const float centreY = (*bottom + *top) / 2;
    const float halfX = (*right - *left) / 2;
    const float halfY = (*top - *bottom) / 2;
    for (std::uint32_t at = 0; at < m_cells.size();) {
        const Cell& cell = m_cells[at];
        const float dx = std::max(std::abs(cell.x - centreX) - halfX, 0.0F);
        const float dy = std::max(std::abs(cell.y - centreY) - halfY, 0.0F);
        if (dx * dx + dy * dy > cell.side) {
            actors.add(cell.x, cell.y, cell.mass);
            at = cell.next;
        } else if (cell.leaf != kInner) {
            const Leaf near = m_leaves[cell.leaf];
            for (std::uint32_t i = near.begin; i < near.end; ++i) actors.add(m_x[i], m_y[i], m_mass[i]);
            at = cell.next;
        } else {
            ++at;
        }
    }
    std::array<float, kBucket> fx;
    std::array<float, kBucket> fy;
    for (std::uint32_t i = 0; i < leaf.end - leaf.begin; i += kLanes) {
        act(actors.x.data(), actors.y.data(), actors.mass.data(), actors.count, m_x.data() + leaf.begin + i,
            m_y.data() + leaf.begin + i, fx.data() + i, fy.data() + i);
    }
    for (std::uint32_t i = leaf.begin; i < leaf.end; ++i) {
        forces.x[m_order[i]] = fx[i - leaf.begin];
        forces.y[m_order[i]] = fy[i - leaf.begin];
    }
}

void Field::forces(Plane& forces, std::span<const std::uint8_t> wanted, Parallel& parallel) const {
    const auto matters = [&](const Leaf& leaf) {
        return wanted.empty()
            || std::any_of(m_order.begin() + leaf.begin, m_order.begin() + leaf.end,
                           [&](std::uint32_t point) { return wanted[point] != 0; });
    };
    parallel.each((m_leaves.size() + kLeavesAtOnce - 1) / kLeavesAtOnce, [&](std::size_t piece) {
        const std::size_t end = std::min(m_leaves.size(), (piece + 1) * kLeavesAtOnce);
        for (std::size_t leaf = piece * kLeavesAtOnce; leaf < end; ++leaf) {
            if (matters(m_leaves[leaf])) push(leaf, forces);
        }
    });
}

} // namespace vedette::graph
