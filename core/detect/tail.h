/// How rare is this figure among those seen before: the upper tail of a stream, in bounded bytes.
///
/// Keeps the largest few of all figures (a share of them, at most kMost) and reads beyond the smallest of
/// these the tail of a generalised Pareto law (Pickands 1975) whose scale is their mean excess. So a detector
/// that has always been noisy must shout louder, and no threshold is set by hand. surprise() is -log10 of the
/// tail probability, 0 while there is too little to compare, never above kCertain; it only reads. One figure:
/// at most kMost moves of a double; 1.6 KiB.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace vedette::detect {

class Tail {
public:
    static constexpr std::size_t kMost = 200; ///< largest figures kept
    static constexpr double kShare = 0.06;    ///< of all figures seen, as long as kMost allows
    static constexpr double kShape = 0.3;     ///< heavier than exponential: bursts are normal in counters
    static constexpr double kCertain = 8.0;   ///< 1 in 100 million; an unbounded score would drown the others
    static constexpr std::uint64_t kLeast = 20; ///< figures before anything is said

    [[nodiscard]] double surprise(double figure) const noexcept;
    void add(double figure) noexcept; ///< a figure that is not finite is not counted

    [[nodiscard]] std::uint64_t count() const noexcept { return m_count; }

    [[nodiscard]] double largest() const noexcept { return m_held == 0 ? 0.0 : m_top[0]; }

private:
    std::array<double, kMost> m_top{}; ///< descending
    std::size_t m_held = 0;
    std::uint64_t m_count = 0;
};

} // namespace vedette::detect
