/// Randomness as machines see it: handed in, so that a run can be repeated.
#pragma once

#include "core/base/bytes.h"

#include <array>
#include <cstdint>

namespace vedette {

class Random {
public:
    virtual ~Random() = default;

    virtual void fill(MutableBytes out) = 0;

    /// Uniform in [0, bound); bound must not be zero.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);

    template <std::size_t N>
    [[nodiscard]] std::array<Byte, N> bytes() {
        std::array<Byte, N> out;
        fill(out);
        return out;
    }
};

/// The operating system's generator; for the edge of the program, never inside a machine.
class SystemRandom final : public Random {
public:
    void fill(MutableBytes out) override;
};

/// ChaCha20 keystream of a seed: the same seed gives the same bytes on every machine. For the lab and tests
/// only.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed);
    void fill(MutableBytes out) override;

private:
    std::array<Byte, 32> m_key{};
    std::uint64_t m_block = 0;
    std::array<Byte, 64> m_buffer{};
    std::size_t m_used = 64;
};

} // namespace vedette
