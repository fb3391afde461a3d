#include "app/node/policy_shadow.h"

#include "app/config/local_user.h"
#include "app/node/data_folder.h"
#include "app/node/policy_file.h"
#include "app/node/recorded_events.h"
#include "app/node/revocation_options.h"
#include "app/node/shadow_file.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/policy/review.h"
#include "core/store/backup.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace vedette::app {

namespace {

/// Decisions on which the two differ alike.
struct ShadowRow {
    event::ShadowCompared record;
    std::uint64_t count = 0;
    WallTime first;
    WallTime last;
};

using ShadowKey = std::tuple<bool, std::string, std::string, std::string, std::string, std::string,
                             OperatorId, codec::PeerId, swarm::Prefix>;

/// How many the proposal would decide otherwise.
struct Turned {
    std::uint64_t breaks = 0; ///< attempts that it would refuse
    std::uint64_t opens = 0;  ///< attempts that it would allow
    std::uint64_t ends = 0;   ///< of what is open
    std::uint64_t keeps = 0;  ///< of what was open, and was ended

    void add(const event::ShadowCompared& record) {
        const bool allowed = record.outcome == "allowed";
        (record.again ? (allowed ? ends : keeps) : (allowed ? breaks : opens)) += record.count;
    }

    [[nodiscard]] Json json() const {
        return {{"would_break", breaks}, {"would_open", opens}, {"would_end", ends}, {"would_keep", keeps}};
    }

    [[nodiscard]] std::string text() const {
        std::string out;
        const auto part = [&](const char* what, std::uint64_t count, const char* of) {
            if (count == 0) return;
            out += (out.empty() ? "" : ", ") + std::string(what) + std::to_string(count) + of;
        };
        part("refuse ", breaks, breaks == 1 ? " attempt" : " attempts");
        part("newly allow ", opens, opens == 1 ? " attempt" : " attempts");
        part("end ", ends, ends == 1 ? " that is open" : " that are open");
        part("keep ", keeps, keeps == 1 ? " that was ended" : " that were ended");
        return out.empty() ? "change nothing" : out;
    }
};

/// What a rule of the proposal turns.
struct RuleTurns {
    Turned turned;
    std::set<codec::PeerId> peers;
};

struct Comparison {
    std::uint64_t compared = 0;
    std::uint64_t reviewed = 0;
    Turned all;
    Turned untold; ///< of those, what no row shows
    std::map<ShadowKey, ShadowRow> rows;

    void add(const event::ShadowCompared& record, WallTime at) {
        compared += record.compared;
        reviewed += record.reviewed;
        if (record.count == 0) return;
        all.add(record);
        const swarm::Prefix prefix = record.peer.empty() ? swarm::Prefix::of(record.remote) : swarm::Prefix{};
        const ShadowKey key(record.again, record.outcome, record.action, record.resource, record.rule,
                            record.proposed, record.who, record.peer, prefix);
        auto row = rows.find(key);
        const bool full = row == rows.end() && rows.size() >= node::ShadowLog::kMaxRows;
        if (full || record.action.empty()) return untold.add(record);
        if (row == rows.end()) row = rows.emplace(key, ShadowRow{record, 0, at, at}).first;
        row->second.count += record.count;
        row->second.first = std::min(row->second.first, at);
        row->second.last = std::max(row->second.last, at);
    }
};

/// The rule's own name; null where none decided.
Json ruleNamed(const std::string& code) {
    return code.starts_with(node::kRulePrefix) ? Json(code.substr(node::kRulePrefix.size())) : Json();
}

std::string byRule(const std::string& code) {
    if (code.starts_with(node::kRulePrefix)) return "by " + code.substr(node::kRulePrefix.size());
    if (code == node::kExchangeRule) return "so that a bundle can come";
    if (code.empty()) return "until it is known who asks";
    return "for no rule allows it";
}

std::string whoIn(const event::ShadowCompared& record) {
    if (record.who) return "operator " + std::to_string(record.who.value);
    if (!record.peer.empty()) return record.peer.text();
    return record.remote.empty() ? "a stranger" : "a stranger at " + record.remote.text();
}

std::string whatIn(const event::ShadowCompared& record) {
    std::string what = record.action;
    if (!record.resource.empty()) what += ':' + log::printable(record.resource, 200);
    return what;
}

void showRow(const ShadowRow& row, Console& console) {
    const event::ShadowCompared& record = row.record;
    const bool allowed = record.outcome == "allowed";
    Json object{{"event", "difference"},
                {"change", allowed ? "breaks" : "opens"},
                {"open", record.again},
                {"peer_id", record.peer.empty() ? std::string() : record.peer.text()},
                {"addr", record.remote.empty() ? std::string() : record.remote.text()}};
    if (record.who) object["operator"] = record.who.value;
    object["action"] = record.action;
    object["resource"] = record.resource;
    object["active"] = {{"allowed", allowed}, {"rule", ruleNamed(record.rule)}, {"by", record.rule}};
    object["proposed"] = {
        {"allowed", !allowed}, {"rule", ruleNamed(record.proposed)}, {"by", record.proposed}};
    object["count"] = row.count;
    object["first"] = rfc3339(row.first);
    object["last"] = rfc3339(row.last);
    const char* const of = record.again ? " that is open, of " : " of ";
    console.line(object, std::to_string(row.count) + " × " + whatIn(record) + of + whoIn(record) + ": "
                             + (allowed ? "allowed " : "refused ") + byRule(record.rule)
                             + (allowed ? ", would be refused " : ", would be allowed ")
                             + byRule(record.proposed) + "; first " + rfc3339(row.first) + ", last "
                             + rfc3339(row.last));
}

void showRules(const Comparison& comparison, Console& console) {
    std::map<std::string, RuleTurns> rules;
    for (const auto& [key, row] : comparison.rows) {
        event::ShadowCompared record = row.record;
        record.count = row.count;
        RuleTurns& rule = rules[record.proposed];
        rule.turned.add(record);
        if (!record.peer.empty()) rule.peers.insert(record.peer);
    }
    for (const auto& [code, rule] : rules) {
        Json object{{"event", "rule"}, {"rule", ruleNamed(code)}, {"by", code}};
        object.update(rule.turned.json());
        object["peers"] = rule.peers.size();
        const bool named = code.starts_with(node::kRulePrefix);
        console.line(object,
                     (named ? "rule " + code.substr(node::kRulePrefix.size()) : "what it has no rule for")
                         + " of the proposal would " + rule.turned.text() + " (of "
                         + std::to_string(rule.peers.size())
                         + (rule.peers.size() == 1 ? " peer)" : " peers)"));
    }
}

Json shadowJson(const Shadow& shadow) {
    return {{"proposal", toHex(shadow.id)},
            {"version", shadow.version},
            {"from", shadow.from},
            {"by", shadow.set.by.value},
            {"since", rfc3339(shadow.set.at)}};
}

Result<> list(const std::filesystem::path& folder, const config::CommandLine& line, Console& console) {
    const auto shadow = VD_TRY(ShadowFile(folder).read());
    if (!shadow) {
        console.line(
            {{"event", "done"}, {"proposal", nullptr}},
            "No proposal is compared: vedette-node policy shadow PROPOSAL puts one beside the policy.");
        return {};
    }
    Comparison comparison;
    std::error_code failed;
    // Before a node has run there is nothing to read.
    if (std::filesystem::exists(store::eventsIn(folder), failed)) {
        RecordedSource source = VD_TRY(RecordedSource::of(line));
        history::Query query;
        query.kinds = {static_cast<std::uint16_t>(event::Kind::ShadowCompared)};
        query.since = shadow->set.at;
        VD_TRY(eachEvent(source.history, std::move(query), [&](const history::Told& told) {
            const auto* event = std::get_if<event::Event>(&told.what);
            if (event == nullptr) return;
            const auto* record = std::get_if<event::ShadowCompared>(&event->body);
            if (record != nullptr && std::ranges::equal(record->proposal, shadow->id))
                comparison.add(*record, event->wall);
        }));
    }
    std::vector<const ShadowRow*> rows;
    for (const auto& [key, row] : comparison.rows) rows.push_back(&row);
    std::ranges::stable_sort(rows, std::ranges::greater{}, &ShadowRow::count);
    for (const ShadowRow* row : rows) showRow(*row, console);
    showRules(comparison, console);
    Json done{{"event", "done"}};
    done.update(shadowJson(*shadow));
    done["ended"] = shadow->ended ? Json(rfc3339(shadow->ended->at)) : Json();
    done["ended_by"] = shadow->ended ? Json(shadow->ended->by.value) : Json();
    done["compared"] = comparison.compared;
    done["reviewed"] = comparison.reviewed;
    done.update(comparison.all.json());
    done["rows"] = rows.size();
    done["not_told_apart"] = comparison.untold.json();
    const bool more = comparison.untold.json() != Turned().json();
    console.line(done, "version " + std::to_string(shadow->version) + " of " + log::printable(shadow->from)
                           + ", compared since " + rfc3339(shadow->set.at)
                           + (shadow->ended ? " until " + rfc3339(shadow->ended->at) : "") + " in "
                           + std::to_string(comparison.compared) + " attempts and "
                           + std::to_string(comparison.reviewed) + " looks at what is open, would "
                           + comparison.all.text()
                           + (more ? "; those that no line shows: it would " + comparison.untold.text() : "")
                           + (comparison.compared + comparison.reviewed == 0
                                  ? ". No node of this folder has decided anything by a policy since then."
                                  : ""));
    return {};
}

Result<> stop(const std::filesystem::path& folder, Console& console) {
    const bool ended = VD_TRY(ShadowFile(folder).end({config::localUser(), wallNow()}));
    console.line(
        {{"event", "stopped"}, {"changed", ended}},
        ended ? "The proposal is compared no more; policy shadow still lists what it would have changed."
              : "No proposal is compared.");
    return {};
}

Result<> put(const std::string& path, const std::filesystem::path& folder, const config::CommandLine& line,
             Console& console) {
    auto texts = VD_TRY(policyTexts(path));
    const auto ledger = VD_TRY(ledgerOption(line));
    const WallTime now = wallNow();
    if (ledger && texts.size() == 1 && policy::isBundle(viewOf(texts[0].text))) {
        policy::BundleGuard guard({ledger->id(), ledger->policy()}, {});
        VD_TRY(guard.offer(viewOf(texts[0].text), now));
    }
    const auto document = VD_TRY(documentOf(texts));
    const auto findings = policy::review(document, now);
    const Shadow shadow = Shadow::of(std::move(texts), document, path, {config::localUser(), now});
    VD_TRY(ShadowFile(folder).set(shadow));
    Json object{{"event", "shadow"}};
    object.update(shadowJson(shadow));
    object["rules"] = document.rules.size();
    object["findings"] = findings.size();
    console.line(object,
                 "version " + std::to_string(shadow.version) + " is compared with the policy from now on, "
                     + std::to_string(document.rules.size()) + " rules, " + std::to_string(findings.size())
                     + " findings of policy check; vedette-node policy shadow lists what differs");
    return {};
}

} // namespace

Result<> shadowPolicy(const config::CommandLine& line, Console& console) {
    const auto& words = line.operands();
    const bool stops = line.has("stop");
    if (stops && words.size() > 1) {
        return Fail{config::UsageError::BadValue,
                    "A proposal, or --stop: vedette-node policy shadow [PROPOSAL | --stop]"};
    }
    const auto folder = VD_TRY(dataFolder(line));
    if (stops) return stop(folder, console);
    return words.size() == 2 ? put(words[1], folder, line, console) : list(folder, line, console);
}

} // namespace vedette::app
