/// Secrets as a type: move-only, wiped on every exit, never printable or comparable by accident.
#pragma once

#include "core/base/bytes.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace vedette {

/// Overwrites in a way that the optimiser may not remove.
void wipe(MutableBytes bytes) noexcept;

/// A secret of fixed size, stored inline: session and ephemeral keys, of which there are thousands.
template <std::size_t N>
class SecretArray {
public:
    SecretArray() noexcept { m_bytes.fill(0); }

    explicit SecretArray(std::span<const Byte, N> from) noexcept {
        std::copy(from.begin(), from.end(), m_bytes.begin());
    }

    SecretArray(SecretArray&& other) noexcept : m_bytes(other.m_bytes) { wipe(other.m_bytes); }

    SecretArray& operator=(SecretArray&& other) noexcept {
        if (this != &other) {
            m_bytes = other.m_bytes;
            wipe(other.m_bytes);
        }
        return *this;
    }

    SecretArray(const SecretArray&) = delete;
    SecretArray& operator=(const SecretArray&) = delete;

    ~SecretArray() { wipe(m_bytes); }

    /// An explicit second copy, where a protocol needs one.
    [[nodiscard]] SecretArray clone() const noexcept {
        return SecretArray(std::span<const Byte, N>(m_bytes));
    }

    [[nodiscard]] std::span<const Byte, N> expose() const noexcept { return m_bytes; }

    [[nodiscard]] std::span<Byte, N> exposeMutable() noexcept { return m_bytes; }

private:
    std::array<Byte, N> m_bytes;
};

/// A secret of any size in guarded, locked memory (sodium_malloc): passphrases, identity keys. Costs whole
/// pages; hold few.
class Secret {
public:
    Secret() noexcept = default;
    explicit Secret(std::size_t size);
    /// Copies, then leaves the source to its owner, who should wipe it.
    explicit Secret(BytesView from);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    [[nodiscard]] Secret clone() const { return Secret(expose()); }

    [[nodiscard]] BytesView expose() const noexcept { return {m_data, m_size}; }

    [[nodiscard]] MutableBytes exposeMutable() noexcept { return {m_data, m_size}; }

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }

    [[nodiscard]] bool empty() const noexcept { return m_size == 0; }

private:
    Byte* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace vedette
