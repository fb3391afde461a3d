#include "app/node/policy_command.h"

#include "app/node/policy_blast.h"
#include "app/node/policy_file.h"
#include "app/node/policy_publish.h"
#include "app/node/policy_replay.h"
#include "app/node/policy_request.h"
#include "app/node/policy_shadow.h"
#include "app/node/policy_sign.h"
#include "app/node/policy_words.h"
#include "core/base/log.h"
#include "core/base/wall_clock.h"
#include "core/policy/review.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace vedette::app {

namespace {

using config::UsageError;

Result<std::string> readInput() {
    std::string text;
    std::array<char, 65'536> part{};
    while (std::cin.read(part.data(), part.size()), std::cin.gcount() > 0) {
        text.append(part.data(), static_cast<std::size_t>(std::cin.gcount()));
        if (text.size() > policy::kMaxText) return Fail{policy::PolicyError::TooLarge, "the standard input"};
    }
    return text;
}

// --- check

std::string findingText(const policy::Finding& finding) {
    using policy::Weakness;
    const std::string by = finding.by != nullptr ? finding.by->id : std::string();
    switch (finding.weakness) {
    case Weakness::Expired: return "has expired";
    case Weakness::Never: return "never applies, for its conditions exclude one another";
    case Weakness::Shadowed: return "is covered by " + by;
    case Weakness::Overridden: return "never allows anything, for " + by + " denies all of it";
    case Weakness::AnyWho: return "allows whoever asks: it has no condition on who";
    case Weakness::AnyWhat: return "allows everything, or every command";
    }
    return {};
}

Result<> checkPolicy(const config::CommandLine& line, Console& console) {
    if (line.operands().size() != 2)
        return Fail{UsageError::MissingOperand, "Which policy? vedette-node policy check FILE"};
    const policy::Document document = VD_TRY(readPolicy(line.operands()[1]));
    const auto findings = policy::review(document, wallNow());
    for (const policy::Finding& finding : findings) {
        Json object{{"event", "finding"},
                    {"rule", finding.rule->id},
                    {"weakness", policy::weaknessName(finding.weakness)},
                    {"file", finding.rule->file},
                    {"line", finding.rule->line}};
        if (finding.by != nullptr) object["by"] = finding.by->id;
        console.line(object, finding.rule->file + ':' + std::to_string(finding.rule->line) + ": "
                                 + finding.rule->id + ' ' + findingText(finding));
    }
    console.line({{"event", "done"},
                  {"version", document.version},
                  {"rules", document.rules.size()},
                  {"segments", document.segments.size()},
                  {"findings", findings.size()}},
                 "version " + std::to_string(document.version) + ": " + std::to_string(document.rules.size())
                     + " rules, " + std::to_string(document.segments.size()) + " segments, "
                     + std::to_string(findings.size()) + " findings");
    return {};
}

// --- decide

void answer(const policy::Policy& policy, policy::Request request, bool brief, Console& console) {
    request.facts = policy.placed(std::move(request.facts));
    const PolicyAnswer answer =
        answerOf(policy, request, policy.decide(request), brief ? Depth::Brief : Depth::WithFlips);
    Json object{{"event", "decision"}};
    object.update(answer.object);
    console.line(object, answer.text);
}

/// One JSON object, or one a line.
Result<std::vector<policy::Request>> readRequests(const std::string& text) {
    const WallTime now = wallNow();
    std::vector<policy::Request> out;
    if (const Json whole = Json::parse(text, nullptr, false); !whole.is_discarded()) {
        out.push_back(VD_TRY(readRequest(whole, now)));
        return out;
    }
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view row = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (row.find_first_not_of(" \t\r") == row.npos) continue;
        const Json json = Json::parse(row, nullptr, false);
        const std::string where = "line " + std::to_string(number);
        if (json.is_discarded()) return Fail{policy::PolicyError::BadRequest, where};
        auto request = readRequest(json, now);
        if (!request) return Fail{policy::PolicyError::BadRequest, where + ": " + request.error().detail};
        out.push_back(std::move(request).value());
    }
    if (out.empty()) return Fail{policy::PolicyError::BadRequest, "nothing is asked"};
    return out;
}

Result<> decideByPolicy(const config::CommandLine& line, Console& console) {
    const auto file = line.value("policy");
    const auto asked = line.value("request");
    if (!file || !asked || line.operands().size() != 1) {
        return Fail{UsageError::MissingValue,
                    "A decision needs both: vedette-node policy decide --policy FILE --request FILE"};
    }
    const policy::Policy policy = policy::Policy::compile(VD_TRY(readPolicy(*file)));
    const std::string text = VD_TRY(*asked == "-" ? readInput() : textOfFile(*asked));
    for (policy::Request& request : VD_TRY(readRequests(text)))
        answer(policy, std::move(request), line.has("brief"), console);
    return {};
}

Result<> dispatch(const config::CommandLine& line, Console& console) {
    const std::string& what = line.operands()[0];
    if (what == "check") return checkPolicy(line, console);
    if (what == "decide") return decideByPolicy(line, console);
    if (what == "replay") return replayPolicy(line, console);
    if (what == "review") return reviewPolicy(line, console);
    if (what == "shadow") return shadowPolicy(line, console);
    if (what == "sign") return signPolicy(line, console);
    if (what == "blast") return showBlast(line, console);
    return Fail{UsageError::BadValue,
                "There is no 'policy " + log::printable(what, 40)
                    + "': use check, decide, replay, review, shadow, sign, publish or blast."};
}

} // namespace

std::string_view policyHelp() {
    return "What a policy says. FILE is TOML, or a folder whose files *.toml are one policy.\n"
           "check: reads it, and names rules that have expired, can never apply, are covered by another, or "
           "allow anybody or anything.\n"
           "decide: whether --policy allows what --request asks, by which rule, on which facts, and the "
           "fewest "
           "facts, or the rule, that would turn the answer. A request is a JSON object: action, resource, "
           "at, "
           "and the facts under who, to and when, for example {\"action\":\"open\",\"resource\":\"/task/1\","
           "\"who\":{\"segment\":\"planners\",\"score\":0.7},\"to\":{\"segment\":\"tools\"}}; several "
           "stand one a line.\n"
           "replay: what was decided in a data folder, put to FILE: what would break and what would newly be "
           "allowed. review: each rule of FILE with how often it would have decided, and its weaknesses; a "
           "permission that was never used can go without anything that was seen being refused.\n"
           "shadow: puts FILE, or a bundle, beside the policy of the node that runs with the data folder, or "
           "will: it decides everything as well and nothing goes by it. Alone it lists what differs so far: "
           "who, what, by which rules, how often, first and last, and of how many decisions; --stop ends "
           "it.\n"
           "sign: makes FILE a bundle of --ledger's officers, --out, or adds the signature of --identity to "
           "a "
           "bundle. A node goes by it once the threshold of operators has signed, and by no earlier version "
           "and "
           "no other of the same version.\n"
           "publish: brings a bundle to the peers of --join, which take it if --ledger's officers signed it "
           "and "
           "it is later than theirs, and pass it on; says who goes by it now, and who does not. A node of "
           "run "
           "--ledger --policy FILE takes bundles from others into FILE, which need not be there at first: "
           "until one has come nobody may do anything but bring it.\n"
           "blast: what falls with PEER, segment:NAME, owner:NAME or role:NAME if --policy is enforced, by "
           "which "
           "way, what of the others may be used, the three changes that would save most for the least, and "
           "the same without a policy. Agents, and what they serve, are those of the policy's segments, of "
           "the "
           "data folder and of --fleet, one JSON object a line: "
           "{\"peer\":…,\"segment\":…,\"role\":[…],\"serves\":[\"task:infer\"],\"shows\":[\"open:/status/"
           "1\"],\"dials\":[PEER],"
           "\"data\":[…]}. Whoever may give an agent tasks, or speak a protocol of its own to it, is taken "
           "to be "
           "able to take it over.";
}

std::vector<config::Flag> policyFlags() {
    using config::FlagKind;
    return {
        {"policy", FlagKind::Single, "FILE", "decide, blast: the policy"},
        {"request", FlagKind::Single, "FILE", "decide: the request, '-' for standard input"},
        {"brief", FlagKind::Switch, "", "decide: leave out what would turn the answer"},
        {"since", FlagKind::Single, "T", "replay, review: decisions from then on, as 2026-01-31T08:15:00Z"},
        {"until", FlagKind::Single, "T", "replay, review: decisions before then"},
        {"query", FlagKind::Single, "Q", "replay, review: only these, as of events"},
        {"ledger", FlagKind::Single, "FILE",
         "sign, publish, and shadow of a bundle: the key ledger, as keys ledger export wrote it"},
        {"stop", FlagKind::Switch, "", "shadow: compare no more"},
        {"identity", FlagKind::Single, "URI",
         "sign: the officer's key, file:PATH or pkcs11:…; publish: whom peers let in, file:PATH"},
        {"pin-fd", FlagKind::Single, "N", "read the passphrase's or PIN's line from this descriptor"},
        {"max-age", FlagKind::Single, "S", "sign: seconds until the bundle is stale; default 30 days"},
        {"out", FlagKind::Single, "FILE", "sign: the bundle"},
        {"recording", FlagKind::Single, "FILE",
         "replay, review, blast: of a rehearsal, in place of a data folder"},
        {"fleet", FlagKind::Single, "FILE", "blast: agents and what they serve"},
        {"instead", FlagKind::Single, "FILE", "blast: another policy, and what would be otherwise under it"},
        {"join", FlagKind::Repeats, "MA", "publish: a peer to bring it to"},
        {"timeout", FlagKind::Single, "S", "publish: for the whole; default 30"},
        {"exempt-private", FlagKind::Switch, "", "publish: private addresses do not count as one place"},
        {"swarm-key", FlagKind::Single, "FILE", "publish: in the private network of this swarm.key"},
        {"at", FlagKind::Single, "T", "blast: the moment that rules are judged at; default now"}};
}

config::ExitStatus askPolicy(const config::CommandLine& line, Console& console) {
    if (line.operands()[0] == "publish") {
        const auto status = publishPolicy(line, console);
        return status ? *status : console.fail(status.error());
    }
    const auto done = dispatch(line, console);
    return done ? config::ExitStatus::Done : console.fail(done.error());
}

} // namespace vedette::app
