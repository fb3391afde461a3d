#include "ui/policy/fall.h"

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

Fall::Cut toldOf(const policy::Cut& cut, const engine::Fleet& fleet) {
    Fall::Cut out;
    out.kind = cut.kind;
    if (cut.rule != nullptr) {
        out.rule = QString::fromStdString(cut.rule->id);
        out.file = QString::fromStdString(cut.rule->file);
        out.line = static_cast<int>(cut.rule->line);
    }
    if (cut.kind == policy::Cut::Kind::Agent) out.peer = QString::fromStdString(fleet.peer(cut.agent));
    out.fromSegment = QString::fromStdString(cut.fromSegment);
    out.toSegment = QString::fromStdString(cut.toSegment);
    out.saves = cut.saves;
    out.costs = cut.costs;
    return out;
}

} // namespace

Fall fallOf(std::shared_ptr<const policy::Policy> policy, const engine::Fleet& fleet, const QString& who) {
    Fall out;
    out.policy = policy;
    out.who = who;
    const policy::Ground& ground = fleet.ground();
    out.agents = ground.agents.size();
    const std::vector<std::uint32_t> first = fleet.named(*policy, who.toStdString());
    if (first.empty()) return out;
    for (const std::uint32_t agent : first) out.first += QString::fromStdString(fleet.peer(agent));
    policy::BlastRadius radius(*policy, ground);
    const policy::Blast blast = radius.blastOf(first);
    const policy::Policy nothing = policy::flatPolicy();
    const policy::Blast flat = policy::BlastRadius(nothing, ground).blastOf(first);
    out.falls = blast.falls;
    out.touches = blast.touches;
    out.flatFalls = flat.falls;
    out.flatTouches = flat.touches;
    out.uses = ground.uses.size();
    out.complete = blast.complete && flat.complete;
    for (std::uint32_t i = 0; i < ground.agents.size(); ++i) {
        const bool falls = blast.fallen[i].has_value();
        const auto& step = falls ? blast.fallen[i] : blast.touched[i];
        if (!step || step->distance == 0) continue;
        Fall::Reached reached;
        reached.peer = QString::fromStdString(fleet.peer(i));
        reached.segment = QString::fromStdString(engine::segmentOf(*policy, ground.agents[i]));
        reached.falls = falls;
        reached.distance = step->distance;
        reached.from = QString::fromStdString(fleet.peer(step->from));
        reached.service = QString::fromStdString(ground.services[step->service].name);
        reached.dialled = step->dialled;
        for (const policy::Rule* rule : step->rules) {
            if (rule == nullptr) continue;
            const QString id = QString::fromStdString(rule->id);
            if (!reached.rules.contains(id)) reached.rules += id;
        }
        out.reached.push_back(std::move(reached));
    }
    std::ranges::stable_sort(out.reached, [](const Fall::Reached& a, const Fall::Reached& b) {
        return a.falls != b.falls ? a.falls : a.distance < b.distance;
    });
    if (out.reached.size() > Fall::kMostReached) out.reached.resize(Fall::kMostReached);
    for (const policy::Cut& cut : radius.cheapestCuts(first, blast)) out.cuts.push_back(toldOf(cut, fleet));
    return out;
}

std::shared_ptr<const Fallout> falloutOf(const Fall& fall) {
    auto out = std::make_shared<Fallout>();
    out->who = fall.who;
    out->first = {fall.first.begin(), fall.first.end()};
    for (const Fall::Reached& reached : fall.reached) {
        (reached.falls ? out->falls : out->touched).insert(reached.peer);
        out->ways.emplace_back(reached.from, reached.peer);
    }
    return out;
}

} // namespace vedette::ui
