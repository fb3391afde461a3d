/// One run of a scenario: a fleet on a carrier, an assault on the fleet, what was recorded, and what it cost.
///
/// Whether an attack succeeded is decided by its damage alone, measured on what honest members wanted and did
/// not get. What the members' watches make of the events they see (sentries.h) is told beside it and changes
/// nothing in the run.
#pragma once

#include "core/lab/assault.h"
#include "core/lab/recording.h"
#include "core/lab/scenario.h"
#include "core/lab/sentries.h"
#include "core/lab/world.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

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
    std::uint64_t spared = 0; ///< other signatures that were not computed, for another node had checked them
    std::uint64_t received = 0; ///< messages of gossip that were new to their receivers
    Timeline timeline;
    std::optional<WorldCounters> world; ///< of the virtual carrier
    std::optional<Label> label;
    std::optional<Forecast> forecast;
    Detection detection; ///< of rehearse() alone
};

/// The run step by step, for whoever wants to look in between; the steps change nothing in it. One thread.
class Rehearsal {
public:
    /// The fleet stands, the assault is prepared; nothing has happened yet. `events` hears of observed
    /// members.
    [[nodiscard]] static Result<std::unique_ptr<Rehearsal>> create(const RehearsalConfig& config,
                                                                   Fleet::EventSink events);

    /// As it is played: with the configuration's numbers.
    [[nodiscard]] const Scenario& scenario() const noexcept { return m_scenario; }

    [[nodiscard]] Fleet& fleet() noexcept { return *m_fleet; }

    [[nodiscard]] const Carrier& carrier() const noexcept { return *m_carrier; }

    /// Its observers are those whose events are told.
    [[nodiscard]] RecordingHeader header() const;

    void advance(Duration span) { m_carrier->run(span); }

    /// At the end, once.
    [[nodiscard]] Outcome conclude();

private:
    Rehearsal(Scenario scenario, std::uint64_t seed, bool defences)
        : m_scenario(std::move(scenario)), m_seed(seed), m_defences(defences) {}

    Scenario m_scenario;
    std::uint64_t m_seed;
    bool m_defences;
    std::unique_ptr<Carrier> m_carrier;
    std::unique_ptr<Fleet> m_fleet;     ///< on the carrier
    std::unique_ptr<Assault> m_assault; ///< on the fleet
};

/// The whole of it. `recording` gets the bytes as they come; empty: nothing is recorded. `progress` is called
/// from time to time with the share that is done.
[[nodiscard]] Result<Outcome> rehearse(const RehearsalConfig& config, RecordingWriter::Sink recording,
                                       const std::function<void(double)>& progress);

} // namespace vedette::lab
