#include "core/ceremony/lint.h"

#include "core/ceremony/scene.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace vedette::ceremony {

namespace {

using Names = std::vector<std::string>;

bool holds(const Names& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

Findings inOrder(Findings findings) {
    std::ranges::sort(findings, [](const Finding& a, const Finding& b) {
        return std::tie(a.line, a.fault, a.what) < std::tie(b.line, b.fault, b.what);
    });
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
    return findings;
}

/// Of one script.
class Reviewer {
public:
    explicit Reviewer(const Script& script) : m_script(script) {}

    Findings review() {
        judgePeople();
        judgePlan();
        walk();
        return inOrder(std::move(m_findings));
    }

private:
    void find(Fault fault, std::uint32_t line, const std::string& what) {
        m_findings.push_back({fault, line, what});
    }

    void judgePeople() {
        std::set<std::string> taken;
        std::size_t operators = 0;
        std::size_t witnesses = 0;
        for (const ScriptRole& role : m_script.roles) {
            if (role.duty == Duty::Operator) ++operators;
            if (role.duty == Duty::Witness) ++witnesses;
            if (role.token.empty()) {
                if (role.duty != Duty::Observer) find(Fault::NoToken, role.line, role.name);
                continue;
            }
            const ScriptToken* token = m_script.token(role.token);
            if (token == nullptr) {
                find(Fault::UnknownToken, role.line, role.token);
            } else if (token->signsWith.empty()) {
                find(Fault::NoToken, role.line, role.name);
            }
            if (!taken.insert(role.token).second) find(Fault::SharedToken, role.line, role.token);
        }
        if (operators != 1) find(Fault::NoOperator, 1, std::to_string(operators));
        if (witnesses == 0) find(Fault::NoWitness, 1, {});
    }

    void judgePlan() {
        if (m_script.steps.empty()) find(Fault::NoSteps, 1, {});
        std::set<std::string> reached;
        for (const Step& step : m_script.steps) {
            judgeStep(step);
            if (step.abort.empty()) {
                if (irreversible(step.action)) find(Fault::NoAbort, step.line, step.id);
            } else if (m_script.branch(step.abort) == nullptr) {
                find(Fault::UnknownBranch, step.line, step.abort);
            } else {
                reached.insert(step.abort);
            }
        }
        for (const Branch& branch : m_script.branches) {
            if (!reached.contains(branch.name)) find(Fault::Unreachable, branch.line, branch.name);
            if (branch.steps.empty()) find(Fault::NoSteps, branch.line, branch.name);
            for (const Step& step : branch.steps) {
                judgeStep(step);
                // A branch is the way out; there is none out of it.
                if (!step.abort.empty()) find(Fault::BadValue, step.line, "abort");
            }
        }
    }

    void judgeStep(const Step& step) {
        for (const Names* names : {&step.by, &step.signers, &step.officers}) {
            for (const std::string& name : *names) {
                if (m_script.role(name) == nullptr) find(Fault::UnknownRole, step.line, name);
            }
        }
        for (const auto* key : {&step.key, &step.next, &step.old}) {
            if (*key && m_script.token((*key)->token) == nullptr)
                find(Fault::UnknownToken, step.line, (*key)->token);
        }
        if (!step.token.empty() && m_script.token(step.token) == nullptr)
            find(Fault::UnknownToken, step.line, step.token);
        if (step.twoPerson && step.by.size() < 2) find(Fault::OnePerson, step.line, step.id);
        if (step.statement == "policy") judgeThreshold(step);
    }

    void judgeThreshold(const Step& step) {
        std::size_t signing = 0;
        std::set<std::string> tokens;
        for (const std::string& name : step.officers) {
            const ScriptRole* role = m_script.role(name);
            if (role == nullptr) continue;
            if (role->token.empty()) find(Fault::NoToken, step.line, name);
            tokens.insert(role->token);
            if (holds(step.signers, name)) ++signing;
        }
        if (step.threshold > tokens.size() || step.setThreshold > tokens.size() || signing < step.threshold)
            find(Fault::BadThreshold, step.line, std::to_string(step.threshold));
    }

    /// The table after a step, and whether its record can be signed.
    void pass(const Step& step, Scene& scene, Findings& out) {
        const Findings before = scene.hindrances(step);
        out.insert(out.end(), before.begin(), before.end());
        if (step.action == Action::Ledger) judgeSigners(step, scene, out);
        if (step.expect == outcomesOf(step.action).front()) scene.apply(step);
        for (const std::string& name : m_script.confirmers(step)) {
            const ScriptRole* role = m_script.role(name);
            if (role == nullptr) continue;
            const bool can = scene.canSign(*role, m_script);
            if (can) m_signed.insert(name);
            const bool must = role->duty == Duty::Operator || role->duty == Duty::Witness;
            if (must && !can) out.push_back({Fault::Unattended, step.line, name});
        }
    }

    void judgeSigners(const Step& step, const Scene& scene, Findings& out) {
        Names all = step.signers;
        all.insert(all.end(), step.officers.begin(), step.officers.end());
        for (const std::string& name : all) {
            const ScriptRole* role = m_script.role(name);
            const ScriptToken* token = role == nullptr ? nullptr : m_script.token(role->token);
            if (token == nullptr) continue;
            const KeyName key{token->name, token->signsWith};
            if (holds(step.signers, name) && !scene.canSign(*role, m_script)) {
                out.push_back({scene.hasKey(key) ? Fault::NotPresent : Fault::NoKey, step.line, name});
            } else if (!scene.hasKey(key)) {
                out.push_back({Fault::NoKey, step.line, name});
            }
            if (scene.unread().contains(key)) out.push_back({Fault::NotReadBack, step.line, key.text()});
        }
        if (step.statement == "policy") {
            m_quorum = step.threshold;
            m_officers = step.officers;
            return;
        }
        const auto officers = static_cast<std::size_t>(std::ranges::count_if(
            step.signers, [&](const std::string& name) { return holds(m_officers, name); }));
        // Two signatures of two keys are enough for a succession, and an officer and a witness for a
        // destruction.
        const std::size_t needed = step.statement == "succession"  ? 0
                                 : step.statement == "destruction" ? std::min<std::size_t>(m_quorum, 1)
                                                                   : m_quorum;
        if (officers < needed) out.push_back({Fault::BadThreshold, step.line, std::to_string(needed)});
    }

    void walk() {
        Scene scene(m_script);
        for (const ScriptRole& role : m_script.roles) {
            const bool can = scene.canSign(role, m_script);
            if (can) m_signed.insert(role.name);
            const bool must = role.duty == Duty::Operator || role.duty == Duty::Witness;
            if (must && !can && m_script.token(role.token) != nullptr)
                find(Fault::Unattended, role.line, role.name);
        }
        std::map<std::string, std::vector<Scene>> entries;
        std::map<KeyName, std::uint32_t> made;
        for (const Step& step : m_script.steps) {
            if (!step.abort.empty()) entries[step.abort].push_back(scene);
            if (step.action == Action::Generate && step.key) made[*step.key] = step.line;
            pass(step, scene, m_findings);
            if (!step.abort.empty()) entries[step.abort].push_back(scene);
        }
        for (const KeyName& key : scene.unread()) find(Fault::NotReadBack, made[key], key.text());
        for (const ScriptRole& role : m_script.roles) {
            if (!role.token.empty() && scene.canSign(role, m_script)) m_signed.insert(role.name);
            if (!role.token.empty() && !m_signed.contains(role.name))
                find(Fault::NeverSigns, role.line, role.name);
        }
        for (const Branch& branch : m_script.branches) walkBranch(branch, entries[branch.name]);
    }

    void walkBranch(const Branch& branch, const std::vector<Scene>& entries) {
        std::optional<Findings> always;
        for (Scene scene : entries) {
            Findings here;
            for (const Step& step : branch.steps) pass(step, scene, here);
            here = inOrder(std::move(here));
            if (!always) {
                always = std::move(here);
                continue;
            }
            // What hinders it may differ from one point to another.
            std::erase_if(*always, [&](const Finding& one) {
                return std::ranges::find(here, one.line, &Finding::line) == here.end();
            });
        }
        if (always) m_findings.insert(m_findings.end(), always->begin(), always->end());
    }

    const Script& m_script;
    Findings m_findings;
    std::set<std::string> m_signed;
    std::size_t m_quorum = 0; ///< of the policy that the script made
    Names m_officers;
};

/// Persons behind these roles, each once.
std::set<std::string> personsOf(const Names& roles, const Bindings& bindings) {
    std::set<std::string> out;
    for (const std::string& name : roles) {
        const auto found = bindings.people.find(name);
        if (found != bindings.people.end()) out.insert(found->second.person);
    }
    return out;
}

void judgeBoundPeople(const Script& script, const Bindings& bindings, Findings& out) {
    Names confirming;
    for (const ScriptRole& role : script.roles) {
        if (!bindings.people.contains(role.name)) {
            out.push_back({Fault::Unbound, 1, role.name});
        } else if (role.duty == Duty::Operator || role.duty == Duty::Witness) {
            confirming.push_back(role.name);
        }
    }
    const auto fewer = [&](const Names& roles) { return personsOf(roles, bindings).size() < roles.size(); };
    const auto lineOf = [&](const Names& roles) {
        std::uint32_t line = 1;
        for (const std::string& name : roles) {
            const auto found = bindings.people.find(name);
            if (found != bindings.people.end()) line = std::max(line, found->second.line);
        }
        return line;
    };
    if (fewer(confirming)) out.push_back({Fault::OnePerson, lineOf(confirming), "operator and witness"});
    std::vector<const Step*> steps;
    for (const Step& step : script.steps) steps.push_back(&step);
    for (const Branch& branch : script.branches) {
        for (const Step& step : branch.steps) steps.push_back(&step);
    }
    for (const Step* step : steps) {
        if (step->twoPerson && personsOf(step->by, bindings).size() < 2)
            out.push_back({Fault::OnePerson, lineOf(step->by), step->id});
        if (step->statement == "policy" && personsOf(step->officers, bindings).size() < step->threshold)
            out.push_back({Fault::BadThreshold, lineOf(step->officers), step->id});
    }
}

} // namespace

Findings lint(const Script& script) {
    return Reviewer(script).review();
}

Findings lint(const Script& script, const Bindings& bindings) {
    Findings out;
    std::set<std::pair<std::string, std::string>> taken;
    for (const auto& [name, token] : bindings.tokens) {
        const ScriptToken* known = script.token(name);
        if (known == nullptr) {
            out.push_back({Fault::UnknownName, token.line, name});
            continue;
        }
        if (known->prepared && token.blank) out.push_back({Fault::NotReady, token.line, name});
        if (!token.serial.empty() && !taken.emplace(token.module, token.serial).second)
            out.push_back({Fault::SharedToken, token.line, token.serial});
    }
    for (const auto& [name, person] : bindings.people) {
        if (script.role(name) == nullptr) out.push_back({Fault::UnknownName, person.line, name});
    }
    for (const ScriptToken& token : script.tokens) {
        if (!bindings.tokens.contains(token.name)) out.push_back({Fault::Unbound, 1, token.name});
    }
    judgeBoundPeople(script, bindings, out);
    return inOrder(std::move(out));
}

} // namespace vedette::ceremony
