/// What a rehearsal plays: a small TOML file.
///
///     name = "flooding"               # as `lab run` takes it
///     title = "One sentence for people."
///     attack = true                   # false: nothing in it may raise an alert
///     duration_s = 1200
///     hour = 10                       # of the day, UTC, at which it begins
///     agents = 60
///     bootnodes = 6
///     [fleet]                         # all optional, see FleetConfig
///     tasks_per_hour = 60.0
///     mean_life_s = 900               # 0: nobody leaves
///     mean_pause_s = 60
///     flash_crowds = 0
///     lookups_per_hour = 2.0          # also reports_per_hour, notices_per_hour
///     heartbeat_s = 10                # of gossip
///     nearest = 10                    # k of the DHT
///     all_serve = false               # true: not the stores alone are its servers
///     roster = false                  # true: members speak on a topic only when their role may
///     closed = false                  # true: who is not on the roster is not talked to
///     owners = 0                      # so many keep to themselves
///     policy = false                  # true: … and are held to it by a policy
///     [assault]                       # absent: a day without one
///     kind = "flooding"
///     begin_s = 300
///     end_s = 900
///     attackers = 6
///     prefixes = 3                    # from so many /24
///     targets = 3
///     rate = 20.0                     # a second and attacker; what of is the kind's
///     succeeds_above = 0.5            # damage, from 0 to 1
///
/// Unknown keys, wrong types and values out of range are refused: a scenario that means something else than
/// it says would prove nothing. Scenarios of this program are part of it (resources/scenarios).
#pragma once

#include "core/base/result.h"
#include "core/lab/fleet.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vedette::lab {

enum class ScenarioError {
    NotToml = 1,
    UnknownKey,
    BadValue,
    Missing,
    UnknownName, ///< no scenario of this name is part of this program
    NotPossible, ///< this carrier cannot do what the scenario needs
};
[[nodiscard]] std::string_view codeName(ScenarioError error) noexcept;

struct AssaultConfig {
    std::string kind;
    Duration begin{};
    Duration end{};
    std::uint32_t attackers = 1;
    std::uint32_t prefixes = 1;
    std::uint32_t targets = 1;
    double rate = 1;
    double succeedsAbove = 0.5;
};

struct Scenario {
    std::string name;
    std::string title;
    bool attack = false;
    Duration duration = std::chrono::minutes(20);
    std::uint32_t hour = 10;
    FleetConfig fleet;
    std::optional<AssaultConfig> assault;
};

[[nodiscard]] Result<Scenario> parseScenario(std::string_view toml);

/// The scenarios of this program, sorted by name: its file's text each.
struct EmbeddedScenario {
    std::string_view name;
    std::string_view toml;
};

[[nodiscard]] std::span<const EmbeddedScenario> embeddedScenarios();
[[nodiscard]] Result<Scenario> scenarioNamed(std::string_view name);

} // namespace vedette::lab

VD_ERROR_CODES(vedette::lab, ScenarioError, "scenario")
