#include "core/lab/rehearsal.h"

#include "core/lab/loopback.h"
#include "core/lab/meaning.h"
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

} // namespace

Result<std::unique_ptr<Rehearsal>> Rehearsal::create(const RehearsalConfig& config, Fleet::EventSink events) {
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
    auto carrier = VD_TRY(makeCarrier(config, scenario));
    if (kind != nullptr && kind->cutsNetwork && !carrier->canPartition()) {
        return Fail{ScenarioError::NotPossible, "a partition needs the virtual carrier"};
    }
    std::unique_ptr<Rehearsal> made(new Rehearsal(std::move(scenario), config.seed, config.defences));
    made->m_carrier = std::move(carrier);
    made->m_fleet = std::make_unique<Fleet>(*made->m_carrier, made->m_scenario.fleet, std::move(events));
    made->m_fleet->begin();
    if (kind != nullptr) {
        made->m_assault = kind->make(*made->m_fleet, *made->m_scenario.assault);
        made->m_assault->prepare();
    }
    return made;
}

RecordingHeader Rehearsal::header() const {
    RecordingHeader header{m_scenario.name, m_seed, m_carrier->timeline().wallAtOrigin, m_defences, {}};
    for (std::uint32_t i = 0; i < m_fleet->members().size(); ++i) {
        const Member& member = m_fleet->members()[i];
        if (member.observed || member.watched) {
            header.observers.push_back({i, std::string(segmentName(member.segment)), member.id});
        }
    }
    return header;
}

Outcome Rehearsal::conclude() {
    m_fleet->end();
    Outcome outcome;
    const Tally& tally = m_fleet->tally();
    outcome.tally = tally;
    outcome.members = m_fleet->members().size();
    outcome.lasted = m_scenario.duration;
    outcome.checked = m_fleet->checks()->computed();
    outcome.received = m_fleet->checks()->asked();
    outcome.timeline = m_carrier->timeline();
    if (m_assault != nullptr) {
        outcome.damage = m_assault->damage();
        outcome.meaning = m_assault->meaning();
        outcome.label = m_assault->label();
        outcome.forecast = m_assault->forecast();
        outcome.attackSucceeded = m_scenario.attack && outcome.damage > m_scenario.assault->succeedsAbove;
    } else {
        outcome.damage =
            tally.tasks == 0 ? 0 : static_cast<double>(tally.tasksFailed) / static_cast<double>(tally.tasks);
        outcome.meaning = meaning::kTasks;
    }
    if (const auto* world = dynamic_cast<const World*>(m_carrier.get())) {
        outcome.world = world->counters();
        outcome.spared = world->sparedChecks();
    }
    return outcome;
}

Result<Outcome> rehearse(const RehearsalConfig& config, RecordingWriter::Sink recording,
                         const std::function<void(double)>& progress) {
    RecordingWriter writer(std::move(recording));
    Sentries sentries(config.seed);
    std::vector<bool> observed; ///< by member: recorded, not only watched
    const auto rehearsal =
        VD_TRY(Rehearsal::create(config, [&](std::uint32_t member, const event::Event& event) {
            const bool recorded = member < observed.size() && observed[member];
            if (recorded) writer.add(member, event);
            sentries.see(member, recorded, event);
        }));
    writer.begin(rehearsal->header());
    Fleet& fleet = rehearsal->fleet();
    for (std::uint32_t i = 0; i < fleet.members().size(); ++i) {
        observed.push_back(fleet.members()[i].observed);
        fleet.watch(i);
    }
    for (int step = 1; step <= kSteps; ++step) {
        rehearsal->advance(rehearsal->scenario().duration / kSteps);
        if (progress) progress(static_cast<double>(step) / kSteps);
    }
    Outcome outcome = rehearsal->conclude();
    writer.end();
    outcome.recorded = writer.entries();
    outcome.detection =
        sentries.judge(outcome.label, rehearsal->scenario().attack, rehearsal->scenario().duration);
    return outcome;
}

} // namespace vedette::lab
