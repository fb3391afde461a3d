/// Signatures that many virtual nodes see: the same bytes need checking once for all of them.
///
/// Remembers the last kRemembered answers by everything that was checked. One thread.
#pragma once

#include "core/protocols/gossipsub/author.h"

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>

namespace vedette::lab {

class CheckedOnce {
public:
    static constexpr std::size_t kRemembered = 16'384;

    [[nodiscard]] bool holds(const gossipsub::VerifyJob& job);

    /// Signatures that were really computed.
    [[nodiscard]] std::uint64_t computed() const noexcept { return m_computed; }

    [[nodiscard]] std::uint64_t asked() const noexcept { return m_asked; }

private:
    struct Known {
        gossipsub::VerifyJob job;
        bool holds = false;
    };

    std::unordered_map<std::string, Known> m_known; ///< by signature
    std::deque<std::string> m_order;                ///< oldest first
    std::uint64_t m_computed = 0;
    std::uint64_t m_asked = 0;
};

} // namespace vedette::lab
