/// Decisions as an operator looks at them: who was allowed or refused what, by which rule, how often and when
/// last, equal ones as one. Bounded by kMostKinds; what is beyond is counted.
#pragma once

#include "core/policy/replay.h"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace vedette::ui {

class DecisionTally {
public:
    static constexpr std::size_t kMostKinds = 10'000;

    struct Kind {
        bool refused = false;
        std::string rule; ///< that decided, as the record names it; empty: none
        std::string action;
        std::string resource;
        codec::PeerId peer; ///< empty: it was not known yet
        friend std::strong_ordering operator<=>(const Kind&, const Kind&) = default;
        friend bool operator==(const Kind&, const Kind&) = default;
    };

    struct Sum {
        std::uint64_t count = 0;
        WallTime last;
        std::optional<policy::Request> request; ///< the last that the record says enough of
    };

    /// Fails for a record that cannot be read.
    [[nodiscard]] Result<> add(const event::Event& event, const event::Decision& record);

    [[nodiscard]] const std::map<Kind, Sum>& kinds() const noexcept { return m_kinds; }

    [[nodiscard]] std::uint64_t refused() const noexcept { return m_refused; }

    [[nodiscard]] std::uint64_t allowed() const noexcept { return m_allowed; }

    /// Decisions of kinds that found no room.
    [[nodiscard]] std::uint64_t beyond() const noexcept { return m_beyond; }

private:
    std::map<Kind, Sum> m_kinds;
    std::uint64_t m_refused = 0;
    std::uint64_t m_allowed = 0;
    std::uint64_t m_beyond = 0;
};

} // namespace vedette::ui
