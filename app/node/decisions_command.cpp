#include "app/node/decisions_command.h"

#include "app/node/event_words.h"
#include "app/node/policy_file.h"
#include "app/node/policy_replay.h"
#include "app/node/policy_words.h"

#include <map>
#include <memory>

namespace vedette::app {

namespace {

struct Sum {
    std::uint64_t allowed = 0;
    std::uint64_t refused = 0;
    std::uint64_t asked = 0;
};

Result<> tryDecisions(const config::CommandLine& line, Console& console) {
    std::optional<policy::Policy> policy;
    if (const auto file = line.value("policy")) {
        auto document = VD_TRY(readPolicy(*file));
        policy = policy::Policy::compile(std::move(document));
    }
    const bool refusedOnly = line.has("refused");
    RecordedSource source = VD_TRY(RecordedSource::of(line));
    std::uint64_t records = 0;
    std::uint64_t attempts = 0;
    std::map<std::string, Sum> sums;
    const auto each = [&](const history::Told& told, const event::Event& event,
                          const event::Decision& record) -> Result<> {
        if (refusedOnly && record.outcome != "refused") return {};
        ++records;
        // What was open and was asked again is no attempt.
        if (!record.again) {
            attempts += record.count;
            Sum& sum = sums[record.action];
            (record.outcome == "refused"   ? sum.refused
             : record.outcome == "allowed" ? sum.allowed
                                           : sum.asked) += record.count;
        }
        Json object = EventWords::json(event, told.networkName);
        object["record"] = told.sequence;
        object["run"] = told.run;
        std::string text = EventWords::text(event);
        if (policy) {
            // By the policy of the call, which need not be the one that ruled then.
            if (auto request = VD_TRY(policy::questionOf(event, record))) {
                request->facts = policy->placed(std::move(request->facts));
                const PolicyAnswer answer =
                    answerOf(*policy, *request, policy->decideAsAsked(*request), Depth::WithFlips);
                object["by_policy"] = answer.object;
                text += "\n  by version " + std::to_string(policy->version()) + ' ' + answer.text;
            }
        }
        console.line(object, text);
        return {};
    };
    VD_TRY(eachDecision(line, source, each));
    Json actions = Json::object();
    for (const auto& [action, sum] : sums)
        actions[action] = {{"allowed", sum.allowed}, {"refused", sum.refused}, {"asked", sum.asked}};
    console.line({{"event", "done"}, {"records", records}, {"attempts", attempts}, {"actions", actions}},
                 std::to_string(records) + " records of " + std::to_string(attempts) + " attempts");
    return {};
}

} // namespace

std::string_view decisionsHelp() {
    return "What the policy decided, from the data folder of --data-dir; a running node may go on.\n"
           "Each record has who wanted what, the answer, the rule, the facts and how long it took; equal "
           "decisions of one second are one record with their count. With --policy also what that policy "
           "says "
           "of it now, and the fewest facts, or the rule, that would turn its answer.";
}

std::vector<config::Flag> decisionsFlags() {
    using config::FlagKind;
    return {{"query", FlagKind::Single, "Q", "as of events: peer:ID network:N words of the record"},
            {"since", FlagKind::Single, "T", "from then on, as 2026-01-31T08:15:00Z"},
            {"until", FlagKind::Single, "T", "before then"},
            {"refused", FlagKind::Switch, "", "only what was refused"},
            {"policy", FlagKind::Single, "FILE", "say why, and what would change it, by this policy"},
            {"recording", FlagKind::Single, "FILE", "of a rehearsal, in place of a data folder"}};
}

config::ExitStatus showDecisions(const config::CommandLine& line, Console& console) {
    const auto done = tryDecisions(line, console);
    return done ? config::ExitStatus::Done : console.fail(done.error());
}

} // namespace vedette::app
