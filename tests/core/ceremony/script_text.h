/// A ceremony that lints clean, as text, and how a test changes one line of it.
#pragma once

#include "core/base/check.h"
#include "core/ceremony/lint.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace vedette::test {

inline const std::string kSmallScript = R"(ceremony = 1
title = "Small"
[[role]]
name = "op"
is = "operator"
token = "op-card"
[[role]]
name = "wit"
is = "witness"
token = "wit-card"
[[role]]
name = "off"
is = "officer"
token = "off-card"
[[token]]
name = "op-card"
prepared = true
keys = ["c"]
signs_with = "c"
[[token]]
name = "wit-card"
prepared = true
keys = ["c"]
signs_with = "c"
[[token]]
name = "off-card"
signs_with = "k"
[[step]]
id = "start"
do = "compare"
of = "script"
says = "Compare."
[[step]]
id = "init"
do = "init"
token = "off-card"
by = ["off", "op"]
two_person = true
abort = "out"
says = "Empty it."
[[step]]
id = "make"
do = "generate"
key = "off-card/k"
algorithm = "ed25519"
by = ["off"]
says = "Make it."
[[step]]
id = "read"
do = "read_back"
key = "off-card/k"
by = ["off"]
says = "Read it."
[[step]]
id = "policy"
do = "ledger"
statement = "policy"
officers = ["off"]
signers = ["off"]
by = ["off"]
abort = "out"
says = "Begin."
[[step]]
id = "end"
do = "note"
by = ["off"]
says = "Say."
[[branch]]
name = "out"
[[branch.step]]
id = "out-note"
do = "note"
says = "Say why."
)";

inline const std::string kSmallBindings = R"([token.op-card]
module = "/m.so"
serial = "1"
[token.wit-card]
module = "/m.so"
serial = "2"
[token.off-card]
module = "/m.so"
blank = true
[role.op]
person = "Ann"
[role.wit]
person = "Bob"
[role.off]
person = "Cem"
[[custody]]
what = "PIN of off-card"
person = "Cem"
envelope = "E-1"
[clock]
source = "a watch"
offset_ms = -20
[entropy]
source = "the token"
)";

/// The text with `from` replaced, which must be in it once.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    VD_ASSERT(at != std::string::npos && text.find(from, at + 1) == std::string::npos);
    return text.replace(at, from.size(), to);
}

/// Without everything from the first `from` up to the next `until`.
inline std::string without(std::string text, std::string_view from, std::string_view until) {
    const auto at = text.find(from);
    VD_ASSERT(at != std::string::npos);
    const auto end = text.find(until, at + from.size());
    VD_ASSERT(end != std::string::npos);
    return text.erase(at, end - at);
}

inline ceremony::Findings findingsOf(const std::string& text) {
    auto read = ceremony::Script::read(viewOf(text));
    if (!read.findings.empty()) return read.findings;
    return ceremony::lint(read.script);
}

inline ceremony::Script scriptOf(const std::string& text) {
    auto read = ceremony::Script::read(viewOf(text));
    VD_ASSERT(read.findings.empty());
    return std::move(read.script);
}

/// The line on which `what` begins.
inline std::uint32_t lineIn(const std::string& text, std::string_view what) {
    const auto at = text.find(what);
    VD_ASSERT(at != std::string::npos);
    return 1
         + static_cast<std::uint32_t>(
               std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

} // namespace vedette::test
