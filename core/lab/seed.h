/// One seed from another: hosts and purposes draw from streams of their own, so that one more draw in one
/// place changes nothing in another.
#pragma once

#include <cstdint>

namespace vedette::lab {

/// SplitMix64 (Steele, Lea and Flood 2014): neighbours in, strangers out.
[[nodiscard]] constexpr std::uint64_t seedOf(std::uint64_t seed, std::uint64_t purpose) noexcept {
    std::uint64_t z = seed + 0x9E3779B97F4A7C15ull * (purpose + 1);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

} // namespace vedette::lab
