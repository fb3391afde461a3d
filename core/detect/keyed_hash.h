/// Hashing under a key: who chooses names or numbers cannot choose where in a table they fall.
///
/// Not for proofs: a mixer of two multiplications (after wyhash), whose key must not be told to peers.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace vedette::detect {

__extension__ using Product128 = unsigned __int128; // which ISO C++ does not know

class KeyedHash {
public:
    explicit constexpr KeyedHash(std::uint64_t key) noexcept
        : m_a(key ^ 0x9e3779b97f4a7c15), m_b((key << 32 | key >> 32) ^ 0xe7037ed1a0b428db) {}

    [[nodiscard]] constexpr std::uint64_t operator()(std::uint64_t value) const noexcept {
        return fold(fold(value ^ m_a, m_b | 1) ^ m_b, m_a | 1);
    }

    [[nodiscard]] std::uint64_t operator()(std::string_view text) const noexcept {
        std::uint64_t state = fold(text.size() ^ m_b, m_a | 1);
        for (std::size_t at = 0; at < text.size(); at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data() + at, text.size() - at < 8 ? text.size() - at : 8);
            state = fold(state ^ word ^ m_a, m_b | 1) + at;
        }
        return (*this)(state);
    }

private:
    static constexpr std::uint64_t fold(std::uint64_t a, std::uint64_t b) noexcept {
        const auto product = static_cast<Product128>(a) * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
    }

    std::uint64_t m_a;
    std::uint64_t m_b;
};

} // namespace vedette::detect
