/// Powers and logarithms of two as fast as a detector needs them, the same on every machine: no library call,
/// relative error below 0.0002.
#pragma once

#include <bit>
#include <cstdint>

namespace vedette::detect {

/// 2 to the power of `x`, for x <= 0 and then never above 1; 0 below -120.
[[nodiscard]] inline float powerOfTwo(float x) noexcept {
    if (x >= 0) return 1; // exactly: what does not age must not grow
    if (!(x > -120)) return 0;
    const auto whole = static_cast<std::int32_t>(x) - 1; // below x
    const float part = x - static_cast<float>(whole);    // from 0 to 1
    const float half = part * 0.5F;
    // 2^half on [0, 1], then squared.
    const float root = 1.0F + half * (0.69315F + half * (0.24023F + half * (0.05542F + half * 0.01120F)));
    const float power = std::bit_cast<float>(static_cast<std::uint32_t>(whole + 127) << 23) * root * root;
    return power < 1 ? power : 1;
}

/// For x > 0.
[[nodiscard]] inline float logOfTwo(float x) noexcept {
    const auto bits = std::bit_cast<std::uint32_t>(x);
    const auto exponent = static_cast<float>(static_cast<std::int32_t>(bits >> 23) - 127);
    const float m = std::bit_cast<float>((bits & 0x007fffffU) | 0x3f800000U) - 1;
    // log2(1 + m) on [0, 1].
    return exponent
         + m
               * (1.44254F
                  + m * (-0.71774F + m * (0.45761F + m * (-0.27736F + m * (0.12192F - m * 0.02691F)))));
}

} // namespace vedette::detect
