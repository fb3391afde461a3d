#include "app/node/policy_replay.h"

#include "app/node/policy_file.h"
#include "app/node/policy_words.h"
#include "core/base/rfc3339.h"
#include "core/node/policy_gate.h"
#include "core/policy/fact_text.h"
#include "core/policy/review.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace vedette::app {

namespace {

constexpr std::size_t kMaxDifferences = 10'000; ///< told apart; the rest is counted

/// Attempts that turn the same way.
struct Difference {
    bool wasAllowed = false;
    std::string oldRule;
    policy::Request request;
    std::uint64_t count = 0;
    WallTime last;
};

using DifferenceKey = std::tuple<std::string, std::string, codec::PeerId, std::string, std::string>;

struct Tally {
    std::uint64_t records = 0;
    std::uint64_t attempts = 0;
    std::uint64_t unclear = 0; ///< attempts whose records do not say enough
    std::uint64_t breaks = 0;
    std::uint64_t opens = 0;
};

Result<policy::Policy> policyNamed(const config::CommandLine& line, const char* usage) {
    if (line.operands().size() != 2) return Fail{config::UsageError::MissingOperand, usage};
    auto document = VD_TRY(readPolicy(line.operands()[1]));
    return policy::Policy::compile(std::move(document));
}

void show(const policy::Policy& policy, const Difference& difference, const DifferenceKey& key,
          Console& console) {
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

std::string idOf(const std::string& rule) {
    constexpr std::string_view kRule = "rule.";
    return rule.starts_with(kRule) ? rule.substr(kRule.size()) : std::string();
}

} // namespace

Result<std::optional<policy::Request>> questionOf(const event::Event& event, const event::Decision& record) {
    const auto action = policy::actionOf(record.action);
    if (!action) return Fail{policy::PolicyError::UnknownAction, record.action};
    if (record.facts.empty()) return std::optional<policy::Request>();
    policy::Request request;
    request.action = *action;
    request.resource = record.resource;
    request.at = event.wall;
    request.facts = VD_TRY(policy::factsOf(record.facts));
    request.facts.set(policy::Fact::Segment, {});
    request.facts.set(policy::Fact::ToSegment, {});
    return std::optional(std::move(request));
}

bool policyAllowed(const event::Decision& record) {
    return record.outcome != "refused"
        || !(record.rule.starts_with("rule.") || record.rule.starts_with("policy."));
}

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
    const policy::Policy policy =
        VD_TRY(policyNamed(line, "Which proposal? vedette-node policy replay FILE --since T"));
    RecordedSource source = VD_TRY(RecordedSource::of(line));
    Tally tally;
    std::map<DifferenceKey, Difference> differences;
    const auto each = [&](const history::Told&, const event::Event& event,
                          const event::Decision& record) -> Result<> {
        ++tally.records;
        tally.attempts += record.count;
        auto request = VD_TRY(questionOf(event, record));
        // Whose call it is was not asked, and is not by any other policy.
        const bool ownCall = record.who && record.rule.empty() && record.outcome == "allowed";
        // Nor is what is open so that a bundle can come.
        const bool exchange = record.rule == node::kExchangeRule;
        if (!request || ownCall || exchange) {
            tally.unclear += request ? 0 : record.count;
            return {};
        }
        request->facts = policy.placed(std::move(request->facts));
        const policy::Decision decision = policy.decideAsAsked(*request);
        const bool was = policyAllowed(record);
        if (decision.allowed == was) return {};
        (was ? tally.breaks : tally.opens) += record.count;
        const DifferenceKey key(record.action, record.resource, record.peer, idOf(record.rule),
                                decision.rule != nullptr ? decision.rule->id : std::string());
        const auto found = differences.find(key);
        if (found == differences.end() && differences.size() >= kMaxDifferences) return {};
        Difference& at = found == differences.end() ? differences[key] : found->second;
        at.wasAllowed = was;
        at.count += record.count;
        at.last = event.wall;
        at.request = *std::move(request);
        return {};
    };
    VD_TRY(eachDecision(line, source, each));
    for (const auto& [key, difference] : differences) show(policy, difference, key, console);
    console.line({{"event", "done"},
                  {"version", policy.version()},
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
    const policy::Policy policy =
        VD_TRY(policyNamed(line, "Which policy? vedette-node policy review FILE --since T"));
    RecordedSource source = VD_TRY(RecordedSource::of(line));

    struct Use {
        std::uint64_t count = 0;
        WallTime last;
    };

    std::map<const policy::Rule*, Use> uses;
    Tally tally;
    WallTime newest;
    const auto each = [&](const history::Told&, const event::Event& event,
                          const event::Decision& record) -> Result<> {
        ++tally.records;
        tally.attempts += record.count;
        newest = std::max(newest, event.wall);
        auto request = VD_TRY(questionOf(event, record));
        if (!request) {
            tally.unclear += record.count;
            return {};
        }
        request->facts = policy.placed(std::move(request->facts));
        const policy::Decision decision = policy.decideAsAsked(*request);
        if (decision.rule == nullptr) return {};
        Use& use = uses[decision.rule];
        use.count += record.count;
        use.last = std::max(use.last, event.wall);
        return {};
    };
    VD_TRY(eachDecision(line, source, each));
    const auto findings = policy::review(policy.document(), newest);
    std::uint64_t unused = 0;
    for (const policy::Rule& rule : policy.document().rules) {
        const auto use = uses.find(&rule);
        Json weaknesses = Json::array();
        std::string text;
        for (const policy::Finding& finding : findings) {
            if (finding.rule != &rule) continue;
            weaknesses.push_back(policy::weaknessName(finding.weakness));
            text += ", " + std::string(policy::weaknessName(finding.weakness));
        }
        const std::uint64_t count = use == uses.end() ? 0 : use->second.count;
        unused += count == 0 ? 1 : 0;
        console.line({{"event", "rule"},
                      {"rule", rule.id},
                      {"allows", rule.allows},
                      {"used", count},
                      {"last", count == 0 ? Json() : Json(rfc3339(use->second.last))},
                      {"findings", weaknesses}},
                     rule.id + ": used " + std::to_string(count) + " times" + text);
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
