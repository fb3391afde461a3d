#include "core/policy/fact.h"

#include <algorithm>

namespace vedette::policy {

namespace {

constexpr std::array<std::string_view, kActions> kActionNames{
    "connect", "dial",    "open",    "call",  "identify", "subscribe",
    "publish", "dht-put", "dht-get", "relay", "task",     "administer"};

// ledger::stateName(), and what stands in no ledger.
constexpr std::array<std::string_view, 7> kKeyStates{"unknown",     "pre_activation", "active",   "suspended",
                                                     "deactivated", "compromised",    "destroyed"};
constexpr std::array<std::string_view, 3> kTiers{"low", "medium", "high"};
constexpr std::array<std::string_view, 3> kPostures{"bad", "degraded", "good"};
constexpr std::array<std::string_view, 4> kDuties{"viewer", "analyst", "key_officer", "administrator"};
constexpr std::array<std::string_view, 7> kWeekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

constexpr std::array<FactInfo, kFacts> kInfos{{
    {"who", "peer", Kind::Word, {}},
    {"who", "segment", Kind::Word, {}},
    {"who", "role", Kind::Words, {}},
    {"who", "owner", Kind::Word, {}},
    {"who", "key", Kind::Word, kKeyStates},
    {"who", "hardware", Kind::Flag, {}},
    {"who", "tier", Kind::Word, kTiers},
    {"who", "score", Kind::Number, {}},
    {"who", "attested_ago_s", Kind::Number, {}},
    {"who", "posture", Kind::Word, kPostures},
    {"who", "duty", Kind::Word, kDuties},
    {"who", "step_up", Kind::Flag, {}},
    {"who", "approvals", Kind::Number, {}},
    {"to", "peer", Kind::Word, {}},
    {"to", "segment", Kind::Word, {}},
    {"to", "role", Kind::Words, {}},
    {"to", "owner", Kind::Word, {}},
    {"when", "time", Kind::Time, {}},
    {"when", "day", Kind::Word, kWeekdays},
    {"when", "load", Kind::Number, {}},
    {"when", "source", Kind::Address, {}},
    {"when", "session_age_s", Kind::Number, {}},
    {"when", "incident", Kind::Number, {}},
}};

} // namespace

std::string_view actionName(Action action) noexcept {
    return kActionNames[static_cast<std::size_t>(action)];
}

std::optional<Action> actionOf(std::string_view name) noexcept {
    const auto found = std::ranges::find(kActionNames, name);
    if (found == kActionNames.end()) return std::nullopt;
    return static_cast<Action>(found - kActionNames.begin());
}

const FactInfo& infoOf(Fact fact) noexcept {
    return kInfos[static_cast<std::size_t>(fact)];
}

std::string factName(Fact fact) {
    const FactInfo& info = infoOf(fact);
    return std::string(info.table) + '.' + std::string(info.key);
}

std::optional<Fact> factOf(std::string_view table, std::string_view key) noexcept {
    const auto found = std::ranges::find_if(
        kInfos, [&](const FactInfo& info) { return info.table == table && info.key == key; });
    if (found == kInfos.end()) return std::nullopt;
    return static_cast<Fact>(found - kInfos.begin());
}

std::optional<std::size_t> levelOf(Fact fact, std::string_view word) noexcept {
    const auto levels = infoOf(fact).levels;
    const auto found = std::ranges::find(levels, word);
    if (found == levels.end()) return std::nullopt;
    return static_cast<std::size_t>(found - levels.begin());
}

} // namespace vedette::policy
