/// Signatures that many nodes of one process see: the same key, message and signature need checking once.
///
/// In a rehearsal a thousand nodes show the same record to each other a hundred times; on computers of their
/// own each would check it for itself. While a Scope lives, ed25519Verify() on its thread remembers what
/// held, by the BLAKE2b-256 of everything that was checked, and asks there first. What did not hold is
/// computed again each time. The last kRemembered are kept, at 100 bytes. One thread at a time.
#pragma once

#include "core/base/bytes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <unordered_set>
#include <vector>

namespace vedette::crypto {

class SharedChecks {
public:
    static constexpr std::size_t kRemembered = 65'536;
    using Digest = std::array<Byte, 32>;

    class Scope {
    public:
        explicit Scope(SharedChecks& checks) noexcept;
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        SharedChecks* m_outer;
    };

    /// Of the innermost Scope on this thread; null without one.
    [[nodiscard]] static SharedChecks* current() noexcept;

    [[nodiscard]] static Digest digest(BytesView key, BytesView message, BytesView signature) noexcept;
    [[nodiscard]] bool held(const Digest& what);
    void remember(const Digest& what);

    /// Checks that were not computed because the same had held before.
    [[nodiscard]] std::uint64_t spared() const noexcept { return m_spared; }

private:
    struct First {
        std::size_t operator()(const Digest& digest) const noexcept {
            std::size_t front = 0;
            std::memcpy(&front, digest.data(), sizeof front);
            return front;
        }
    };

    std::unordered_set<Digest, First> m_known;
    std::vector<Digest> m_order; ///< a ring once it is full
    std::size_t m_oldest = 0;
    std::uint64_t m_spared = 0;
};

} // namespace vedette::crypto
