#include "core/lab/rehearsal.h"

#include "core/lab/loopback.h"
#include "core/lab/prefixes.h"

namespace vedette::lab {

namespace {

constexpr int kSteps = 100;

/// Moves the assault with the run's length.
void stretch(Scenario& scenario, Duration to) {
    const double by =
        std::chrono::duration<double>(to).count() / std::chrono::duration<double>(scenario.duration).count();
    const auto times = [&](Duration span) {
        return Duration(static_cast<std::int64_t>(static_cast<double>(span.count()) * by));
    };
    if (scenario.assault) {
        scenario.assault->begin = times(scenario.assault->begin);
        scenario.assault->end = times(scenario.assault->end);
    }
    scenario.duration = to;
}

Result<std::unique_ptr<Carrier>> makeCarrier(const RehearsalConfig& config, const Scenario& scenario) {
    if (config.sockets == Sockets::Loopback) return Loopback::create(config.seed);
    WorldConfig world;
    world.seed = config.seed;
    world.begin.ms += std::int64_t{scenario.hour} * 3'600'000;
    world.paths = distances();
    return std::unique_ptr<Carrier>(std::make_unique<World>(std::move(world)));
}

RecordingHeader headerOf(const RehearsalConfig& config, const Scenario& scenario, const Fleet& fleet,
                         const Timeline& timeline) {
    RecordingHeader header{scenario.name, config.seed, timeline.wallAtOrigin, config.defences, {}};
    for (std::uint32_t i = 0; i < fleet.members().size(); ++i) {
        const Member& member = fleet.members()[i];
        if (member.observed) {
            header.observers.push_back({i, std::string(segmentName(member.segment)), member.id});
        }
    }
    return header;
}

} // namespace

Result<Outcome> rehearse(const RehearsalConfig& config, RecordingWriter::Sink recording,
                         const std::function<void(double)>& progress) {
    Scenario scenario = config.scenario;
    if (config.agents) scenario.fleet.agents = *config.agents;
    if (config.duration) stretch(scenario, *config.duration);
    scenario.fleet.seed = config.seed;
    scenario.fleet.length = scenario.duration;
    const AssaultKind* kind = nullptr;
    if (scenario.assault) {
        kind = assaultKind(scenario.assault->kind);
        if (kind == nullptr) return Fail{ScenarioError::BadValue, "assault.kind"};
        if (!config.defences) kind->withoutDefences(scenario.fleet);
    }
    const auto carrier = VD_TRY(makeCarrier(config, scenario));
    if (kind != nullptr && kind->cutsNetwork && !carrier->canPartition()) {
        return Fail{ScenarioError::NotPossible, "a partition needs the virtual carrier"};
    }

    RecordingWriter writer(std::move(recording));
    Fleet fleet(*carrier, scenario.fleet,
                [&](std::uint32_t member, const event::Event& event) { writer.add(member, event); });
    fleet.begin();
    std::unique_ptr<Assault> assault;
    if (kind != nullptr) {
        assault = kind->make(fleet, *scenario.assault);
        assault->prepare();
    }
    writer.begin(headerOf(config, scenario, fleet, carrier->timeline()));
    for (int step = 1; step <= kSteps; ++step) {
        carrier->run(scenario.duration / kSteps);
        if (progress) progress(static_cast<double>(step) / kSteps);
    }
    fleet.end();
    writer.end();

    Outcome outcome;
    const Tally& tally = fleet.tally();
    outcome.tally = tally;
    outcome.members = fleet.members().size();
    outcome.lasted = scenario.duration;
    outcome.recorded = writer.entries();
    outcome.checked = fleet.checks()->computed();
    outcome.timeline = carrier->timeline();
    if (assault != nullptr) {
        outcome.damage = assault->damage();
        outcome.meaning = assault->meaning();
        outcome.label = assault->label();
        outcome.attackSucceeded = scenario.attack && outcome.damage > scenario.assault->succeedsAbove;
    } else {
        outcome.damage =
            tally.tasks == 0 ? 0 : static_cast<double>(tally.tasksFailed) / static_cast<double>(tally.tasks);
        outcome.meaning = "of all tasks failed";
    }
    if (const auto* world = dynamic_cast<const World*>(carrier.get())) outcome.world = world->counters();
    return outcome;
}

} // namespace vedette::lab
