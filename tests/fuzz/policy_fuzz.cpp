#include "core/base/check.h"
#include "core/policy/flip.h"
#include "core/policy/review.h"

#include <cstddef>
#include <cstdint>

// The text of a policy, and the same rules asked, turned and reviewed.

using namespace vedette;
using namespace vedette::policy;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const SourceText file{"fuzz", {reinterpret_cast<const char*>(data), size}};
    auto document = parsePolicy({&file, 1});
    if (!document) return 0;
    const auto findings = review(*document, WallTime{1});
    const Policy policy = Policy::compile(std::move(document).value());
    for (const Rule& rule : policy.document().rules) {
        Request request;
        request.action = rule.grants.front().action;
        request.resource = rule.grants.front().resource;
        request.facts.set(Fact::Score, 0.5);
        request.facts = policy.placed(request.facts);
        const Decision decision = policy.decide(request);
        for (const Flip& flip : whatWouldFlip(policy, request, 2000).ways) {
            Request changed = request;
            for (const FactChange& change : flip.facts) changed.facts.set(change.fact, change.to);
            // What is said to turn a decision does.
            if (!flip.facts.empty()) VD_ASSERT(policy.decide(changed).allowed != decision.allowed);
        }
    }
    VD_ASSERT(findings.size() <= 3 * policy.document().rules.size());
    return 0;
}
