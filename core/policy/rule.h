/// A policy as its text has it: segments, rules that allow, rules that deny.
///
///     version = 7                                  # grows with every change
///
///     [[segment]]
///     name = "planners"
///     peers = ["12D3Koo…"]                         # or owners = ["ops"]
///
///     [[allow]]
///     id = "planners-ask-tools"
///     do = ["connect", "open:/task/*"]             # an action, and where it has one its resource
///     who = { segment = "planners", tier = "<= medium", score = ">= 0.5", hardware = true }
///     to = { segment = ["tools", "search"] }
///     when = { time = "06:00-22:00", source = "10.0.0.0/8", incident = "< 2" }
///     expires = 2027-01-01T00:00:00Z
///     note = "why it is so"
///
///     [[deny]]
///     id = "no-revoked-keys"
///     do = "*"
///     who = { key = "compromised" }
///
/// A resource ends in `*` to mean whatever begins so. A text that begins with `!` means anything else, a list
/// one of its words (or, when all begin with `!`, none of them). What no rule allows is denied, and one rule
/// that denies outweighs all that allow. A fact that is not known fulfils no condition of a rule that allows
/// and every condition of one that denies.
///
/// Bounds: kMaxText of one file, kMaxRules, kMaxSegments, kMaxMembers, kMaxConditions of a rule, kMaxWords of
/// a condition. A key, word or action that is not known is an error that names its line, never passed over.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/policy/condition.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::policy {

inline constexpr std::size_t kMaxText = 64 * 1024 * 1024;
inline constexpr std::size_t kMaxRules = 200'000;
inline constexpr std::size_t kMaxSegments = 10'000;
inline constexpr std::size_t kMaxMembers = 1'000'000;
inline constexpr std::size_t kMaxConditions = 32;
inline constexpr std::size_t kMaxWords = 4096;
inline constexpr std::size_t kMaxWord = 512;

enum class PolicyError {
    NotToml = 1,
    TooLarge,
    UnknownKey,
    BadValue, ///< of the wrong type or form, or not a level of its fact
    Missing,
    UnknownAction,
    NoResource,        ///< a resource behind an action that has none
    RepeatedId,        ///< two rules or segments of one name
    RepeatedMember,    ///< one peer or owner in two segments
    DifferentVersions, ///< of the files of one policy
    BadRequest,        ///< what a policy is asked, as text
};
[[nodiscard]] std::string_view codeName(PolicyError error) noexcept;

struct Grant {
    Action action{};
    std::string resource; ///< whole, or its beginning
    bool prefix = true;   ///< with an empty resource: any

    [[nodiscard]] bool covers(Action what, std::string_view of) const noexcept {
        return action == what && (prefix ? of.starts_with(resource) : of == resource);
    }

    friend bool operator==(const Grant&, const Grant&) = default;
};

struct Rule {
    std::string id;
    bool allows = false;
    std::vector<Grant> grants;
    std::vector<Condition> conditions;
    std::optional<WallTime> expires;
    std::string note;
    std::string file;
    std::size_t line = 0;
};

struct Segment {
    std::string name;
    std::vector<std::string> peers;
    std::vector<std::string> owners;
};

struct Document {
    std::uint64_t version = 0;
    std::vector<Segment> segments;
    std::vector<Rule> rules; ///< each kind in the order of the text; of one file those that deny come first
    std::optional<WallTime> staleFrom{}; ///< of a bundle: from then on nothing is allowed
};

struct SourceText {
    std::string name; ///< for messages
    std::string_view text;
};

/// The files of one policy; at least one says its version.
[[nodiscard]] Result<Document> parsePolicy(std::span<const SourceText> files);

} // namespace vedette::policy

VD_ERROR_CODES(vedette::policy, PolicyError, "policy")
