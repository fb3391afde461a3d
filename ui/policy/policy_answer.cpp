#include "ui/policy/policy_answer.h"

#include <utility>

namespace vedette::ui {

PolicyAnswer answerTo(const policy::Policy& policy, policy::Request request) {
    policy::tellTheTime(request);
    request.facts = policy.placed(std::move(request.facts));
    const policy::Decision decision = policy.decideAsAsked(request);
    PolicyAnswer out;
    out.allowed = decision.allowed;
    out.unseen = (request.action == policy::Action::Connect || request.action == policy::Action::Dial)
              && !request.facts.knows(policy::Fact::Peer);
    if (decision.rule != nullptr) {
        out.rule = decision.rule->id;
        out.note = decision.rule->note;
        out.file = decision.rule->file;
        out.line = decision.rule->line;
    }
    for (const policy::Reason& reason : policy::Policy::because(request, decision)) {
        const policy::Condition& condition = *reason.condition;
        // Of who asks nothing is looked at before it is known.
        if (out.unseen && policy::infoOf(condition.fact).table == "who") continue;
        out.because.push_back({condition, request.facts.of(condition.fact), reason.truth});
    }
    // What would turn the answer is searched for with all facts, so it is one only where these decide alike.
    if (policy.decide(request).allowed == out.allowed) out.flips = policy::whatWouldFlip(policy, request);
    out.facts = std::move(request.facts);
    return out;
}

} // namespace vedette::ui
