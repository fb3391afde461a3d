#include "app/node/policy_words.h"

#include "app/node/policy_request.h"
#include "core/policy/flip.h"

namespace vedette::app {

namespace {

Json becauseOf(const policy::Request& request, const policy::Decision& decision) {
    Json out = Json::array();
    for (const policy::Reason& reason : policy::Policy::because(request, decision)) {
        const policy::Fact fact = reason.condition->fact;
        out.push_back({{"fact", policy::factName(fact)},
                       {"is", jsonOf(fact, request.facts.of(fact))},
                       {"wanted", policy::textOf(*reason.condition)}});
    }
    return out;
}

Json flipOf(const policy::Flip& flip) {
    using Change = policy::RuleChange::Kind;
    if (flip.rule) {
        if (flip.rule->kind == Change::Add) return {{"change", "add"}, {"rule", nullptr}};
        return {{"change", flip.rule->kind == Change::Remove ? "remove" : "renew"}, {"rule", flip.rule->id}};
    }
    Json facts = Json::array();
    for (const policy::FactChange& change : flip.facts) {
        facts.push_back({{"fact", policy::factName(change.fact)},
                         {"from", jsonOf(change.fact, change.from)},
                         {"to", jsonOf(change.fact, change.to)},
                         {"wanted", change.wanted}});
    }
    return {{"change", "facts"}, {"facts", std::move(facts)}};
}

/// "if who.tier were medium (is high) …"
std::string flipText(const policy::Flip& flip) {
    using Change = policy::RuleChange::Kind;
    if (flip.rule) {
        switch (flip.rule->kind) {
        case Change::Remove: return "without the rule " + flip.rule->id;
        case Change::Renew: return "if " + flip.rule->id + " had not expired";
        case Change::Add: return "by a new rule that allows it";
        }
    }
    std::string out;
    for (const policy::FactChange& change : flip.facts) {
        out += (out.empty() ? "if " : " and ") + policy::factName(change.fact) + " were "
             + policy::textOf(change.fact, change.to) + " (it is " + policy::textOf(change.fact, change.from)
             + ')';
    }
    return out;
}

} // namespace

PolicyAnswer answerOf(const policy::Policy& policy, const policy::Request& request,
                      const policy::Decision& decision, Depth depth) {
    PolicyAnswer out;
    out.object = {{"allowed", decision.allowed},
                  {"rule", decision.rule != nullptr ? Json(decision.rule->id) : Json()},
                  {"because", becauseOf(request, decision)}};
    out.text = std::string(decision.allowed ? "allowed" : "denied") + ": "
             + (decision.rule != nullptr ? "by " + decision.rule->id : std::string("no rule allows it"));
    for (const policy::Reason& reason : policy::Policy::because(request, decision))
        out.text += "\n  " + policy::textOf(*reason.condition) + ": it is " + reason.fact;
    if (depth == Depth::WithFlips) {
        const policy::Flips flips = policy::whatWouldFlip(policy, request);
        out.object["would_change"] = Json::array();
        for (const policy::Flip& flip : flips.ways) {
            out.object["would_change"].push_back(flipOf(flip));
            out.text +=
                "\n  it would be " + std::string(decision.allowed ? "denied " : "allowed ") + flipText(flip);
        }
        out.object["would_change_complete"] = flips.exhaustive;
    }
    out.object["version"] = policy.version();
    return out;
}

} // namespace vedette::app
