/// Who may use what between the segments of a fleet and who did, and what that is worth against a perimeter;
/// as values that outlive the fleet. Computed on the pool.
#pragma once

#include "core/engine/fleet.h"
#include "core/policy/blast.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <memory>
#include <vector>

namespace vedette::ui {

struct SegmentMap {
    static constexpr std::size_t kMostFalls =
        64; ///< agents whose fall is tried, evenly spread over the fleet
    static constexpr std::size_t kMostFlows = 2500; ///< that are told, the busiest first; the rest is counted

    struct Segment {
        QString name; ///< empty: those in none
        std::size_t agents = 0;
    };

    struct Use {
        QString service;
        std::uint64_t allowed = 0; ///< pairs
        std::uint64_t used = 0;
        std::uint64_t lost = 0; ///< used, though the policy does not allow it
        QStringList rules;
        QString file; ///< of the first of the rules
        int line = 0; ///< 0: there is none
    };

    struct Flow {
        enum class Standing {
            Against, ///< some of it was used though the policy does not allow it
            Refused, ///< nothing of it is allowed, and it was tried
            Used,    ///< allowed and used
            Unused,  ///< allowed, and not used
            Shut,    ///< neither allowed nor tried
        };

        std::size_t from = 0; ///< segments
        std::size_t to = 0;
        std::uint64_t pairs = 0;
        std::uint64_t offered = 0;
        std::uint64_t allowed = 0;
        std::uint64_t used = 0;
        std::uint64_t lost = 0;
        std::uint64_t refused = 0;
        std::vector<Use> uses; ///< that are allowed or were used, the busiest first

        [[nodiscard]] Standing standing() const noexcept;
    };

    /// What one fallen agent takes, over those that were tried.
    struct Spread {
        double mean = 0;
        std::size_t worst = 0;
    };

    std::shared_ptr<const policy::Policy> policy;
    std::vector<Segment> segments; ///< those with agents, by name
    std::vector<Flow> flows;       ///< the worst first, then the busiest
    std::size_t flowsInAll = 0;
    std::size_t agents = 0;
    std::uint64_t offered = 0; ///< pairs of agents where there is anything to use
    std::uint64_t allowed = 0; ///< of these, where something may be used
    std::uint64_t used = 0;
    std::uint64_t lost = 0;
    std::uint64_t refused = 0;
    std::size_t falls = 0; ///< that were tried
    Spread spread;
    Spread flat;                     ///< were everything allowed
    std::size_t letIn = 0;           ///< agents that let a stranger connect
    std::size_t tell = 0;            ///< of these, those that tell it more than their id
    std::vector<policy::Fact> asked; ///< by rules
    std::size_t ruled = 0;           ///< actions that a rule is about
    bool complete = true;
};

/// `fleet` is settled.
[[nodiscard]] SegmentMap segmentMapOf(std::shared_ptr<const policy::Policy> policy,
                                      const engine::Fleet& fleet);

} // namespace vedette::ui
