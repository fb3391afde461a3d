#include "app/node/policy_blast.h"

#include "app/node/policy_file.h"
#include "app/node/policy_fleet.h"
#include "app/node/recorded_events.h"
#include "core/base/log.h"
#include "core/base/wall_clock.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

namespace vedette::app {

namespace {

using config::UsageError;
using policy::Blast;

/// All that is asked, put together.
struct Question {
    policy::Policy policy;
    PolicyFleet fleet;
    std::vector<std::uint32_t> first;
};

Result<Question> questionOf(const config::CommandLine& line) {
    const auto file = line.value("policy");
    if (!file || line.operands().size() != 2) {
        return Fail{UsageError::MissingOperand,
                    "Whose fall, under which policy? vedette-node policy blast PEER --policy FILE"};
    }
    policy::Policy policy = policy::Policy::compile(VD_TRY(readPolicy(*file)));
    PolicyFleet fleet(policy);
    fleet.ground().at = VD_TRY(timeFlag(line, "at")).value_or(wallNow());
    const auto list = line.value("fleet");
    if (list) {
        const std::string text = VD_TRY(textOfFile(*list));
        VD_TRY(fleet.addList(text));
    }
    const bool wanted = line.value("data-dir") || line.value("recording");
    if (wanted || !list) {
        auto source = RecordedSource::of(line);
        // The standard folder need not be there: the policy lists peers, too.
        if (source)
            VD_TRY(fleet.addRecorded(line, *source));
        else if (wanted)
            return Fail{source.error()};
    }
    fleet.settle();
    const std::string& who = line.operands()[1];
    auto first = fleet.named(policy, who);
    if (first.empty()) {
        return Fail{UsageError::BadValue,
                    "Nobody is known as '" + log::printable(who, 80)
                        + "': name a peer, segment:NAME, owner:NAME or role:NAME that the "
                          "policy, the data folder or --fleet has."};
    }
    return Question{std::move(policy), std::move(fleet), std::move(first)};
}

Json rulesOf(const policy::Step& step) {
    Json out = Json::array();
    for (const policy::Rule* rule : step.rules) {
        if (rule != nullptr && std::ranges::find(out, Json(rule->id)) == out.end()) out.push_back(rule->id);
    }
    return out;
}

/// From the first to this one.
Json pathOf(const Blast& blast, const PolicyFleet& fleet, std::uint32_t agent, const policy::Step& last) {
    std::vector<std::string> path{fleet.peer(agent)};
    for (const policy::Step* at = &last;; at = &*blast.fallen[at->from]) {
        path.push_back(fleet.peer(at->from));
        if (blast.fallen[at->from]->distance == 0) break;
    }
    std::ranges::reverse(path);
    return path;
}

std::string whoIs(const PolicyFleet& fleet, std::uint32_t agent) {
    return fleet.name(agent).empty() ? fleet.peer(agent) : fleet.name(agent) + " (" + fleet.peer(agent) + ')';
}

void sayAgents(const Question& question, const Blast& blast, Console& console) {
    const policy::Ground& ground = question.fleet.ground();
    for (std::uint32_t i = 0; i < ground.agents.size(); ++i) {
        const bool falls = blast.fallen[i].has_value();
        const auto& step = falls ? blast.fallen[i] : blast.touched[i];
        if (!step || step->distance == 0) continue;
        const std::string segment = engine::segmentOf(question.policy, ground.agents[i]);
        const std::string& service = ground.services[step->service].name;
        Json object{{"event", "agent"},
                    {"peer_id", question.fleet.peer(i)},
                    {"segment", segment.empty() ? Json() : Json(segment)},
                    {"state", falls ? "falls" : "touched"},
                    {"distance", step->distance},
                    {"from", question.fleet.peer(step->from)},
                    {"service", service},
                    {"over", step->dialled ? "its own dial" : "connect"},
                    {"rules", rulesOf(*step)},
                    {"path", pathOf(blast, question.fleet, i, *step)}};
        if (!question.fleet.name(i).empty()) object["name"] = question.fleet.name(i);
        if (!question.fleet.data(i).empty()) object["data"] = question.fleet.data(i);
        std::string said(falls ? "falls after " : "is touched after ");
        said.append(std::to_string(step->distance)).append(": ").append(whoIs(question.fleet, i));
        if (!segment.empty()) said.append(" of ").append(segment);
        said.append(", by ").append(service).append(" from ").append(whoIs(question.fleet, step->from));
        console.line(object, said);
    }
}

void sayRights(const Question& question, const Blast& blast, Console& console) {
    const policy::Ground& ground = question.fleet.ground();
    for (std::size_t i = 0; i < ground.services.size(); ++i) {
        if (blast.usable[i] == 0) continue;
        const policy::Service& service = ground.services[i];
        console.line({{"event", "right"},
                      {"service", service.name},
                      {"agents", blast.usable[i]},
                      {"takes_over", service.takesOver}},
                     service.name + " may be used at " + std::to_string(blast.usable[i]) + " agents"
                         + (service.takesOver ? ", and takes them over" : ""));
    }
}

void sayCut(const Question& question, const policy::Cut& cut, Console& console) {
    using Kind = policy::Cut::Kind;
    Json object{{"event", "cut"}};
    std::string text;
    switch (cut.kind) {
    case Kind::Rule:
        object["kind"] = "rule";
        object["rule"] = cut.rule->id;
        text = "without the rule " + cut.rule->id;
        break;
    case Kind::Agent:
        object["kind"] = "agent";
        object["peer_id"] = question.fleet.peer(cut.agent);
        text = "with " + whoIs(question.fleet, cut.agent) + " kept apart";
        break;
    case Kind::Passage:
        object["kind"] = "passage";
        object["from_segment"] = cut.fromSegment;
        object["to_segment"] = cut.toSegment;
        text = "with nothing let from " + (cut.fromSegment.empty() ? "outside" : cut.fromSegment) + " to "
             + (cut.toSegment.empty() ? "outside" : cut.toSegment);
        break;
    }
    object["saves"] = cut.saves;
    object["costs"] = cut.costs;
    console.line(object, text + " " + std::to_string(cut.saves) + " agents do not fall, and "
                             + std::to_string(cut.costs) + " observed uses end");
}

Json segmentsOf(const Question& question, const Blast& blast) {
    std::map<std::string, std::size_t> counts;
    for (std::uint32_t i = 0; i < blast.fallen.size(); ++i) {
        if (blast.fallen[i] && blast.fallen[i]->distance > 0)
            ++counts[engine::segmentOf(question.policy, question.fleet.ground().agents[i])];
    }
    Json out = Json::object();
    for (const auto& [segment, count] : counts) out[segment] = count;
    return out;
}

/// Classes of what the fallen hold, the first among them.
Json dataOf(const PolicyFleet& fleet, const Blast& blast) {
    std::set<std::string> classes;
    for (std::uint32_t i = 0; i < blast.fallen.size(); ++i) {
        if (blast.fallen[i]) classes.insert(fleet.data(i).begin(), fleet.data(i).end());
    }
    return classes;
}

/// The blast under another policy, held against this one.
Result<Json> sayInstead(const std::string& file, const Question& question, const Blast& blast,
                        Console& console) {
    const policy::Policy other = policy::Policy::compile(VD_TRY(readPolicy(file)));
    const Blast instead = policy::BlastRadius(other, question.fleet.ground()).blastOf(question.first);
    for (std::uint32_t i = 0; i < blast.fallen.size(); ++i) {
        const bool now = blast.fallen[i].has_value();
        const bool then = instead.fallen[i].has_value();
        if (now == then) continue;
        console.line(
            {{"event", "change"}, {"peer_id", question.fleet.peer(i)}, {"change", then ? "falls" : "saved"}},
            std::string(then ? "would fall: " : "would not fall: ") + whoIs(question.fleet, i));
    }
    return Json{{"version", other.version()},
                {"falls", instead.falls},
                {"touched", instead.touches},
                {"complete", instead.complete}};
}

} // namespace

Result<> showBlast(const config::CommandLine& line, Console& console) {
    const Question question = VD_TRY(questionOf(line));
    const policy::Ground& ground = question.fleet.ground();
    const auto begin = std::chrono::steady_clock::now();
    policy::BlastRadius radius(question.policy, ground);
    const Blast blast = radius.blastOf(question.first);
    const auto took = std::chrono::steady_clock::now() - begin;
    const policy::Policy nothing = policy::flatPolicy();
    const Blast flat = policy::BlastRadius(nothing, ground).blastOf(question.first);
    sayAgents(question, blast, console);
    sayRights(question, blast, console);
    for (const policy::Cut& cut : radius.cheapestCuts(question.first, blast)) sayCut(question, cut, console);
    Json instead;
    if (const auto file = line.value("instead"))
        instead = VD_TRY(sayInstead(*file, question, blast, console));
    const std::size_t others = ground.agents.size() - question.first.size();
    Json done{{"event", "done"},
              {"who", line.operands()[1]},
              {"version", question.policy.version()},
              {"first", question.first.size()},
              {"agents", ground.agents.size()},
              {"falls", blast.falls},
              {"touched", blast.touches},
              {"flat_falls", flat.falls},
              {"flat_touched", flat.touches},
              {"segments", segmentsOf(question, blast)},
              {"data", dataOf(question.fleet, blast)},
              {"uses", ground.uses.size()},
              {"complete", blast.complete},
              {"seconds", secondsOf(took)}};
    if (!instead.is_null()) done["instead"] = instead;
    console.line(done, std::to_string(blast.falls) + " of " + std::to_string(others)
                           + " other agents fall and " + std::to_string(blast.touches)
                           + " more are touched; without a policy " + std::to_string(flat.falls)
                           + " fall and " + std::to_string(flat.touches) + " are touched"
                           + (blast.complete ? "" : ". This is not all: it would take more decisions"));
    return {};
}

} // namespace vedette::app
