/// How one Wycheproof case is judged; the runners of each kind of group stand in the headers beside this one.
///
/// A runner says whether the case was accepted: whether everything the case states came true. "valid" must be
/// accepted, "invalid" must not. For "acceptable" our policy is:
///   - XDH: points on the twist, non-canonical points and the like are used, as RFC 7748 wants; what gives
///     the all-zero secret is refused.
///   - MissingNull, BerEncodedSignature, MissingZero: refused, there is one encoding.
///   - ShortKey (a single block under AES-WRAP): refused, RFC 3394 wants two.
///   - anything else acceptable may go either way, and is counted aloud.
#pragma once

#include "tests/vectors/vectors.h"

#include <optional>
#include <string>

namespace vedette::test::wycheproof {

struct Case {
    const Json& file;
    const Json& group;
    const Json& test;

    [[nodiscard]] Bytes bytes(const char* name) const { return unhex(test.at(name).get<std::string>()); }

    [[nodiscard]] std::string algorithm() const { return file.at("algorithm").get<std::string>(); }

    [[nodiscard]] std::string text(const char* name) const { return group.at(name).get<std::string>(); }

    [[nodiscard]] bool flagged(std::string_view flag) const {
        const auto flags = test.find("flags");
        if (flags == test.end()) return false;
        return std::ranges::any_of(*flags, [flag](const Json& f) { return f.get<std::string>() == flag; });
    }
};

/// What the policy wants; nothing when both will do.
inline std::optional<bool> wanted(const Case& c) {
    const auto result = c.test.at("result").get<std::string>();
    if (result == "valid") return true;
    if (result == "invalid") return false;
    if (result != "acceptable") throw std::runtime_error("unknown result " + result);
    if (c.algorithm() == "XDH") {
        const Bytes shared = c.bytes("shared");
        return std::ranges::any_of(shared, [](Byte b) { return b != 0; });
    }
    for (const char* flag : {"MissingNull", "BerEncodedSignature", "MissingZero", "ShortKey"}) {
        if (c.flagged(flag)) return false;
    }
    return std::nullopt;
}

class UnknownKind final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace vedette::test::wycheproof
