/// One run of a scenario: a fleet on a carrier, an assault on the fleet, what was recorded, and what it cost.
///
/// Whether an attack succeeded is decided by its damage alone, measured on what honest members wanted and did
/// not get. Detectors come later: nothing here looks at events to find attackers.
#pragma once

#include "core/lab/assault.h"
#include "core/lab/recording.h"
#include "core/lab/scenario.h"
#include "core/lab/world.h"

#include <functional>
#include <optional>

namespace vedette::lab {

enum class Sockets : std::uint8_t {
    Virtual,
    Loopback,
};

struct RehearsalConfig {
    Scenario scenario;
    std::uint64_t seed = 1;
    bool defences = true; ///< false: the control run, in which an attack must succeed
    Sockets sockets = Sockets::Virtual;
    std::optional<std::uint32_t> agents;
    /// Shorter or longer than the scenario's own; its assault is moved with it, in proportion.
    std::optional<Duration> duration;
};

struct Outcome {
    double damage = 0; ///< from 0 to 1
    std::string meaning;
    bool attackSucceeded = false;
    Tally tally;
    std::size_t members = 0;
    Duration lasted{};
    std::uint64_t recorded = 0; ///< events
    std::uint64_t checked = 0;  ///< signatures of gossip, each once for all who saw it
    Timeline timeline;
    std::optional<WorldCounters> world; ///< of the virtual carrier
    std::optional<Label> label;
};

/// `recording` gets the bytes as they come; empty: nothing is recorded. `progress` is called from time to
/// time with the share that is done.
[[nodiscard]] Result<Outcome> rehearse(const RehearsalConfig& config, RecordingWriter::Sink recording,
                                       const std::function<void(double)>& progress);

} // namespace vedette::lab
