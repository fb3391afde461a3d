#include "core/ceremony/script.h"

#include "core/ceremony/toml_reader.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vedette::ceremony {

namespace {

using Needed = TomlTable::Needed;
using Outcomes = std::array<std::string_view, 3>;

struct ActionRow {
    std::string_view name;
    Outcomes outcomes; ///< an empty one is none
    bool irreversible;
    bool needsToken;
    bool needsKey;
};

constexpr std::array<ActionRow, 14> kActions{{
    {"init", {"initialised", "refused", ""}, true, true, false},
    {"set_pin", {"set", "refused", ""}, false, true, false},
    {"generate", {"generated", "refused", ""}, false, false, true},
    {"read_back", {"as_generated", "different", "refused"}, false, false, true},
    {"ledger", {"on_record", "refused", ""}, true, false, false},
    {"export", {"exported", "", ""}, false, false, true},
    {"destroy", {"destroyed", "refused", ""}, true, false, true},
    {"compare", {"same", "different", ""}, false, false, false},
    {"note", {"noted", "", ""}, false, false, false},
    {"bag", {"sealed", "", ""}, false, true, false},
    {"photograph", {"taken", "", ""}, false, false, false},
    {"insert", {"present", "refused", ""}, false, true, false},
    {"remove", {"removed", "still_there", ""}, false, true, false},
    {"shred", {"shredded", "", ""}, true, true, false},
}};

constexpr std::array<std::string_view, 4> kDuties{"operator", "witness", "officer", "observer"};
constexpr std::array<std::string_view, 5> kStatements{"policy", "inception", "activation", "succession",
                                                      "destruction"};

const ActionRow& rowOf(Action action) {
    return kActions[static_cast<std::size_t>(action)];
}

/// Adds `name` to `taken`, or finds it there.
void takeName(TomlTable& table, std::set<std::string>& taken, const std::string& name) {
    if (!name.empty() && !taken.insert(name).second) table.find(Fault::RepeatedName, name);
}

std::optional<KeyName> readKey(TomlTable& table, std::string_view field, Needed needed) {
    const std::string text = table.text(field, needed, 2 * kMaxName + 1);
    if (text.empty()) return std::nullopt;
    const auto slash = text.find('/');
    KeyName out{text.substr(0, slash), slash == text.npos ? std::string() : text.substr(slash + 1)};
    if (isName(out.token) && isName(out.label)) return out;
    table.find(Fault::BadValue, text);
    return std::nullopt;
}

std::uint32_t readCount(TomlTable& table, std::string_view field, std::int64_t least, std::int64_t most,
                        std::uint32_t otherwise) {
    const auto number = table.number(field, least, most);
    return number ? static_cast<std::uint32_t>(*number) : otherwise;
}

ScriptRole readRole(TomlTable& table, std::set<std::string>& taken) {
    ScriptRole out;
    out.line = table.line();
    out.name = table.name("name", Needed::Yes);
    takeName(table, taken, out.name);
    const std::string duty = table.text("is", Needed::Yes, kMaxName);
    const auto* const found = std::ranges::find(kDuties, duty);
    if (found != kDuties.end()) {
        out.duty = static_cast<Duty>(found - kDuties.begin());
    } else if (!duty.empty()) {
        table.find(Fault::BadValue, duty);
    }
    out.token = table.name("token", Needed::No);
    return out;
}

ScriptToken readToken(TomlTable& table, std::set<std::string>& taken) {
    ScriptToken out;
    out.line = table.line();
    out.name = table.name("name", Needed::Yes);
    takeName(table, taken, out.name);
    out.prepared = table.flag("prepared");
    out.keys = table.names("keys");
    out.signsWith = table.name("signs_with", Needed::No);
    return out;
}

void readStatement(TomlTable& table, Step& step) {
    step.statement = table.text("statement", Needed::Yes, kMaxName);
    if (!step.statement.empty() && std::ranges::find(kStatements, step.statement) == kStatements.end()) {
        table.find(Fault::BadValue, step.statement);
        step.statement.clear();
    }
    step.signers = table.names("signers");
    if (step.signers.empty() && !table.has("signers")) table.find(Fault::MissingField, "signers");
    if (step.statement == "policy") {
        step.officers = table.names("officers");
        if (step.officers.empty() && !table.has("officers")) table.find(Fault::MissingField, "officers");
        step.threshold = readCount(table, "threshold", 1, kMaxNames, 1);
        step.setThreshold = readCount(table, "set_threshold", 1, kMaxNames, step.threshold);
        step.validDays = readCount(table, "valid_days", 1, 3650, 365);
        return;
    }
    if (step.statement.empty()) return;
    step.key = readKey(table, "key", Needed::Yes);
    if (step.statement == "inception") {
        step.next = readKey(table, "next", Needed::Yes);
        if (const std::string given = table.name("class", Needed::No); !given.empty()) step.keyClass = given;
    } else if (step.statement == "succession") {
        step.next = readKey(table, "next", Needed::Yes);
        step.old = readKey(table, "old", Needed::Yes);
        step.overlapDays = readCount(table, "overlap_days", 0, 90, 0);
    }
}

void readSubject(TomlTable& table, Step& step) {
    switch (step.action) {
    case Action::Ledger: readStatement(table, step); break;
    case Action::Compare:
        step.of = table.text("of", Needed::Yes, 2 * kMaxName + 1);
        if (step.of != "script" && step.of != "head" && !step.of.empty()) {
            step.key = readKey(table, "of", Needed::Yes);
            step.of.clear();
        }
        break;
    case Action::Generate: {
        const std::string algorithm = table.text("algorithm", Needed::Yes, kMaxName);
        const auto known = keys::algorithmOf(algorithm);
        if (known) step.algorithm = *known;
        if (!known && !algorithm.empty()) table.find(Fault::BadValue, algorithm);
        break;
    }
    case Action::Export: step.file = table.name("file", Needed::Yes); break;
    case Action::Init: step.erase = table.flag("erase"); break;
    default: break;
    }
    const ActionRow& row = rowOf(step.action);
    if (row.needsToken) step.token = table.name("token", Needed::Yes);
    if (row.needsKey) step.key = readKey(table, "key", Needed::Yes);
    if (step.key && step.token.empty()) step.token = step.key->token;
}

Step readStep(TomlTable& table, std::set<std::string>& taken) {
    Step out;
    out.line = table.line();
    out.id = table.name("id", Needed::Yes);
    takeName(table, taken, out.id);
    out.by = table.names("by");
    out.twoPerson = table.flag("two_person");
    out.says = table.text("says", Needed::Yes, kMaxWords);
    out.expect = table.text("expect", Needed::No, kMaxName);
    out.abort = table.name("abort", Needed::No);
    const std::string action = table.text("do", Needed::Yes, kMaxName);
    const auto* const found = std::ranges::find(kActions, action, &ActionRow::name);
    if (found == kActions.end()) {
        if (!action.empty()) table.find(Fault::UnknownAction, action);
        return out;
    }
    out.action = static_cast<Action>(found - kActions.begin());
    const auto outcomes = outcomesOf(out.action);
    if (out.expect.empty()) {
        out.expect = outcomes.front();
    } else if (std::ranges::find(outcomes, out.expect) == outcomes.end()) {
        table.find(Fault::WrongExpectation, out.expect);
    }
    readSubject(table, out);
    return out;
}

Branch readBranch(TomlTable& table, std::set<std::string>& names, std::set<std::string>& ids) {
    Branch out;
    out.line = table.line();
    out.name = table.name("name", Needed::Yes);
    takeName(table, names, out.name);
    table.each("step", kMaxSteps, [&](TomlTable& step) { out.steps.push_back(readStep(step, ids)); });
    return out;
}

template <class Named>
const Named* byName(const std::vector<Named>& all, std::string_view name) {
    const auto found = std::ranges::find(all, name, &Named::name);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

std::string_view actionName(Action action) noexcept {
    return rowOf(action).name;
}

bool irreversible(Action action) noexcept {
    return rowOf(action).irreversible;
}

std::span<const std::string_view> outcomesOf(Action action) noexcept {
    const Outcomes& all = rowOf(action).outcomes;
    const auto none = static_cast<std::size_t>(std::ranges::find(all, std::string_view()) - all.begin());
    return {all.data(), none};
}

Script::Read Script::read(BytesView bytes) {
    Read out;
    Script& script = out.script;
    script.hash = crypto::Sha256::of(bytes);
    if (bytes.size() <= kMaxScript) script.bytes = copyOf(bytes);
    TomlTable::read(bytes, kMaxScript, out.findings, [&](TomlTable& table) {
        if (!table.number("ceremony", 1, 1) && !table.has("ceremony"))
            table.find(Fault::MissingField, "ceremony");
        script.title = table.text("title", Needed::Yes, kMaxWords);
        std::set<std::string> names; // of roles and tokens together: people say them aloud
        std::set<std::string> branchNames;
        std::set<std::string> ids;
        table.each("role", kMaxNames, [&](TomlTable& one) { script.roles.push_back(readRole(one, names)); });
        table.each("token", kMaxNames,
                   [&](TomlTable& one) { script.tokens.push_back(readToken(one, names)); });
        table.each("step", kMaxSteps, [&](TomlTable& one) { script.steps.push_back(readStep(one, ids)); });
        table.each("branch", kMaxNames,
                   [&](TomlTable& one) { script.branches.push_back(readBranch(one, branchNames, ids)); });
    });
    for (std::vector<Step>* steps : [&] {
             std::vector<std::vector<Step>*> all{&script.steps};
             for (Branch& branch : script.branches) all.push_back(&branch.steps);
             return all;
         }()) {
        for (Step& step : *steps) {
            if (!step.by.empty()) continue;
            for (const ScriptRole& role : script.roles) {
                if (role.duty == Duty::Operator) step.by.push_back(role.name);
            }
        }
    }
    return out;
}

const ScriptRole* Script::role(std::string_view name) const {
    return byName(roles, name);
}

const ScriptToken* Script::token(std::string_view name) const {
    return byName(tokens, name);
}

const Branch* Script::branch(std::string_view name) const {
    return byName(branches, name);
}

std::vector<std::string> Script::confirmers(const Step& step) const {
    std::vector<std::string> out = step.by;
    for (const Duty duty : {Duty::Operator, Duty::Witness}) {
        for (const ScriptRole& role : roles) {
            if (role.duty == duty && std::ranges::find(out, role.name) == out.end()) out.push_back(role.name);
        }
    }
    return out;
}

} // namespace vedette::ceremony
