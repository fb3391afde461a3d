/// Policies and requests in a line each.
#pragma once

#include "core/policy/policy.h"

#include <string>
#include <string_view>

namespace vedette::policy::test {

[[nodiscard]] inline Result<Document> parsed(std::string_view text) {
    const SourceText file{"p.toml", text};
    return parsePolicy({&file, 1});
}

[[nodiscard]] inline Policy compiled(std::string_view text) {
    return Policy::compile(parsed(text).value());
}

[[nodiscard]] inline Request asking(Action action, std::string resource = {}) {
    Request out;
    out.action = action;
    out.resource = std::move(resource);
    return out;
}

[[nodiscard]] inline Request asking(Action action, std::string resource, Fact fact, Value value) {
    Request out = asking(action, std::move(resource));
    out.facts.set(fact, std::move(value));
    return out;
}

} // namespace vedette::policy::test
