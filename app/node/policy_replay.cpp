#include "app/node/policy_replay.h"

#include "app/node/policy_file.h"
#include "app/node/policy_words.h"
#include "core/base/rfc3339.h"
#include "core/policy/review.h"

#include <memory>

namespace vedette::app {

namespace {

/// The whole log, put to the policy that the call names.
Result<policy::Replay> replayed(const config::CommandLine& line, const char* usage) {
    if (line.operands().size() != 2) return Fail{config::UsageError::MissingOperand, usage};
    auto document = VD_TRY(readPolicy(line.operands()[1]));
    policy::Replay replay(
        std::make_shared<const policy::Policy>(policy::Policy::compile(std::move(document))));
    RecordedSource source = VD_TRY(RecordedSource::of(line));
    VD_TRY(eachDecision(line, source,
                        [&](const history::Told&, const event::Event& event, const event::Decision& record) {
                            return replay.add(event, record);
                        }));
    return replay;
}

void show(const policy::Policy& policy, const policy::Replay::Difference& difference,
          const policy::Replay::Key& key, Console& console) {
    const auto& [action, resource, peer, oldRule, newRule] = key;
    const policy::Decision decision = policy.decideAsAsked(difference.request);
    const PolicyAnswer answer = answerOf(policy, difference.request, decision, Depth::Brief);
    Json object{{"event", "difference"},
                {"change", difference.wasAllowed ? "breaks" : "opens"},
                {"action", action},
                {"resource", resource},
                {"peer_id", peer.empty() ? std::string() : peer.text()},
                {"old_rule", oldRule.empty() ? Json() : Json(oldRule)},
                {"count", difference.count},
                {"last", rfc3339(difference.last)}};
    object.update(answer.object);
    console.line(object, std::string(difference.wasAllowed ? "breaks " : "opens ") + action
                             + (resource.empty() ? "" : ':' + resource) + " of "
                             + (peer.empty() ? "a stranger" : peer.text()) + ", "
                             + std::to_string(difference.count) + " times; " + answer.text);
}

} // namespace

Result<> eachDecision(
    const config::CommandLine& line, RecordedSource& source,
    const std::function<Result<>(const history::Told&, const event::Event&, const event::Decision&)>& each) {
    history::Query query = VD_TRY(eventQuery(line));
    query.kinds = {static_cast<std::uint16_t>(event::Kind::Decision)};
    if (const auto since = VD_TRY(timeFlag(line, "since"))) query.since = since;
    if (const auto until = VD_TRY(timeFlag(line, "until"))) query.until = until;
    Result<> outcome;
    VD_TRY(eachEvent(source.history, std::move(query), [&](const history::Told& told) {
        const auto* event = std::get_if<event::Event>(&told.what);
        if (event == nullptr || !outcome) return;
        if (const auto* record = std::get_if<event::Decision>(&event->body))
            outcome = each(told, *event, *record);
    }));
    return outcome;
}

Result<> replayPolicy(const config::CommandLine& line, Console& console) {
    const policy::Replay replay =
        VD_TRY(replayed(line, "Which proposal? vedette-node policy replay FILE --since T"));
    const policy::Replay::Tally& tally = replay.tally();
    for (const auto& [key, difference] : replay.differences())
        show(replay.policy(), difference, key, console);
    console.line({{"event", "done"},
                  {"version", replay.policy().version()},
                  {"records", tally.records},
                  {"attempts", tally.attempts},
                  {"would_break", tally.breaks},
                  {"would_open", tally.opens},
                  {"unclear", tally.unclear}},
                 std::to_string(tally.attempts) + " attempts: " + std::to_string(tally.breaks)
                     + " would break, " + std::to_string(tally.opens) + " would newly be allowed, "
                     + std::to_string(tally.unclear) + " are not recorded one by one");
    return {};
}

Result<> reviewPolicy(const config::CommandLine& line, Console& console) {
    const policy::Replay replay =
        VD_TRY(replayed(line, "Which policy? vedette-node policy review FILE --since T"));
    const policy::Policy& policy = replay.policy();
    const policy::Replay::Tally& tally = replay.tally();
    const auto findings = policy::review(policy.document(), tally.newest);
    std::uint64_t unused = 0;
    for (const policy::Rule& rule : policy.document().rules) {
        const policy::Replay::Use use = replay.use(rule);
        Json weaknesses = Json::array();
        std::string text;
        for (const policy::Finding& finding : findings) {
            if (finding.rule != &rule) continue;
            weaknesses.push_back(policy::weaknessName(finding.weakness));
            text += ", " + std::string(policy::weaknessName(finding.weakness));
        }
        unused += use.count == 0 ? 1 : 0;
        console.line({{"event", "rule"},
                      {"rule", rule.id},
                      {"allows", rule.allows},
                      {"used", use.count},
                      {"last", use.count == 0 ? Json() : Json(rfc3339(use.last))},
                      {"findings", weaknesses}},
                     rule.id + ": used " + std::to_string(use.count) + " times" + text);
    }
    // Without the permissions that nothing used everything that was seen is still decided as it was: a record
    // is decided by a permission that it counts as used.
    console.line({{"event", "done"},
                  {"version", policy.version()},
                  {"records", tally.records},
                  {"attempts", tally.attempts},
                  {"rules", policy.document().rules.size()},
                  {"unused", unused},
                  {"unclear", tally.unclear}},
                 std::to_string(unused) + " of " + std::to_string(policy.document().rules.size())
                     + " rules decided none of " + std::to_string(tally.attempts) + " attempts");
    return {};
}

} // namespace vedette::app
