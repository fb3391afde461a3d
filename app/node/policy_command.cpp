#include "app/node/policy_command.h"

#include "app/node/policy_request.h"
#include "core/base/log.h"
#include "core/policy/flip.h"
#include "core/policy/review.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace vedette::app {

namespace {

using config::UsageError;

WallTime nowByTheClock() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

Result<std::string> readText(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file.is_open() || file.bad())
        return Fail{std::make_error_code(std::errc::no_such_file_or_directory), path.string()};
    return text;
}

/// A file, or all that a folder holds by that name, in its order.
Result<policy::Document> readPolicy(const std::string& name) {
    const std::filesystem::path path(name);
    std::vector<std::filesystem::path> files{path};
    std::error_code failed;
    if (std::filesystem::is_directory(path, failed)) {
        files.clear();
        for (std::filesystem::directory_iterator it(path, failed), end; !failed && it != end;
             it.increment(failed)) {
            if (it->path().extension() == ".toml") files.push_back(it->path());
        }
        std::ranges::sort(files);
    }
    std::vector<std::string> texts;
    for (const auto& file : files) texts.push_back(VD_TRY(readText(file)));
    std::vector<policy::SourceText> sources;
    for (std::size_t i = 0; i < files.size(); ++i) sources.push_back({files[i].string(), texts[i]});
    return policy::parsePolicy(sources);
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
    const auto findings = policy::review(document, nowByTheClock());
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

Json becauseOf(const policy::Request& request, const policy::Decision& decision) {
    Json out = Json::array();
    for (const policy::Reason& reason : policy::Policy::because(request, decision)) {
        const policy::Fact fact = reason.condition->fact;
        out.push_back({{"fact", nameOf(fact)},
                       {"is", jsonOf(fact, request.facts.of(fact))},
                       {"wanted", policy::textOf(*reason.condition)}});
    }
    return out;
}

Json flipOf(const policy::Flip& flip) {
    using Kind = policy::RuleChange::Kind;
    if (flip.rule) {
        if (flip.rule->kind == Kind::Add) return {{"change", "add"}, {"rule", nullptr}};
        return {{"change", flip.rule->kind == Kind::Remove ? "remove" : "renew"}, {"rule", flip.rule->id}};
    }
    Json facts = Json::array();
    for (const policy::FactChange& change : flip.facts) {
        facts.push_back({{"fact", nameOf(change.fact)},
                         {"from", jsonOf(change.fact, change.from)},
                         {"to", jsonOf(change.fact, change.to)},
                         {"wanted", change.wanted}});
    }
    return {{"change", "facts"}, {"facts", std::move(facts)}};
}

/// "if who.tier were medium (is high) …"
std::string flipText(const policy::Flip& flip) {
    using Kind = policy::RuleChange::Kind;
    if (flip.rule) {
        switch (flip.rule->kind) {
        case Kind::Remove: return "without the rule " + flip.rule->id;
        case Kind::Renew: return "if " + flip.rule->id + " had not expired";
        case Kind::Add: return "by a new rule that allows it";
        }
    }
    std::string out;
    for (const policy::FactChange& change : flip.facts) {
        out += (out.empty() ? "if " : " and ") + nameOf(change.fact) + " were "
             + policy::textOf(change.fact, change.to) + " (it is " + policy::textOf(change.fact, change.from)
             + ')';
    }
    return out;
}

void answer(const policy::Policy& policy, policy::Request request, bool brief, Console& console) {
    request.facts = policy.placed(std::move(request.facts));
    const policy::Decision decision = policy.decide(request);
    Json object{{"event", "decision"},
                {"allowed", decision.allowed},
                {"rule", decision.rule != nullptr ? Json(decision.rule->id) : Json()},
                {"because", becauseOf(request, decision)}};
    std::string text =
        std::string(decision.allowed ? "allowed" : "denied") + ": "
        + (decision.rule != nullptr ? "by " + decision.rule->id : std::string("no rule allows it"));
    for (const policy::Reason& reason : policy::Policy::because(request, decision))
        text += "\n  " + policy::textOf(*reason.condition) + ": it is " + reason.fact;
    if (!brief) {
        const policy::Flips flips = policy::whatWouldFlip(policy, request);
        object["would_change"] = Json::array();
        for (const policy::Flip& flip : flips.ways) {
            object["would_change"].push_back(flipOf(flip));
            text +=
                "\n  it would be " + std::string(decision.allowed ? "denied " : "allowed ") + flipText(flip);
        }
        object["would_change_complete"] = flips.exhaustive;
    }
    object["version"] = policy.version();
    console.line(object, text);
}

/// One JSON object, or one a line.
Result<std::vector<policy::Request>> readRequests(const std::string& text) {
    const WallTime now = nowByTheClock();
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
    const std::string text = *asked == "-" ? std::string((std::istreambuf_iterator<char>(std::cin)),
                                                         std::istreambuf_iterator<char>())
                                           : VD_TRY(readText(*asked));
    for (policy::Request& request : VD_TRY(readRequests(text)))
        answer(policy, std::move(request), line.has("brief"), console);
    return {};
}

Result<> dispatch(const config::CommandLine& line, Console& console) {
    const std::string& what = line.operands()[0];
    if (what == "check") return checkPolicy(line, console);
    if (what == "decide") return decideByPolicy(line, console);
    return Fail{UsageError::BadValue,
                "There is no 'policy " + log::printable(what, 40) + "': use check or decide."};
}

} // namespace

config::ExitStatus askPolicy(const config::CommandLine& line, Console& console) {
    const auto done = dispatch(line, console);
    return done ? config::ExitStatus::Done : console.fail(done.error());
}

} // namespace vedette::app
