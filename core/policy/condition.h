/// One condition of a rule on one fact, judged in three ways: it holds, it does not, or the fact is not
/// known.
///
/// Which facts an unknown counts against is the rule's business (rule.h): a permission wants to see its
/// conditions hold, a prohibition wants to see one of them fail.
#pragma once

#include "core/policy/fact.h"

#include "core/geo/ip_prefix.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::policy {

/// What is known of a fact; nothing when it is not.
using Value = std::variant<std::monostate, std::string, std::vector<std::string>, double, bool, geo::Address>;

/// Of one request. Each fact has a value of its own kind (Kind::Time is a number) or none.
class Facts {
public:
    [[nodiscard]] const Value& of(Fact fact) const noexcept {
        return m_values[static_cast<std::size_t>(fact)];
    }

    [[nodiscard]] bool knows(Fact fact) const noexcept { return of(fact).index() != 0; }

    void set(Fact fact, Value value) { m_values[static_cast<std::size_t>(fact)] = std::move(value); }

    [[nodiscard]] const std::string* word(Fact fact) const noexcept {
        return std::get_if<std::string>(&of(fact));
    }

private:
    std::array<Value, kFacts> m_values;
};

/// From `first` to before `last`, over midnight where `last` is the smaller.
struct Hours {
    unsigned first = 0; ///< minutes
    unsigned last = 0;
    friend bool operator==(const Hours&, const Hours&) = default;
};

struct Condition {
    enum class Test : std::uint8_t {
        In,    ///< the word, or one of several, is among `words`
        NotIn, ///< … none of them is
        Below,
        AtMost,
        Above,
        AtLeast,
        Is,
        Within,
        NotWithin,
        During,
    };

    Fact fact{};
    Test test = Test::In;
    std::vector<std::string> words;
    double number = 0; ///< of words with levels: the level
    bool flag = false;
    std::vector<geo::IpPrefix> prefixes;
    Hours hours;

    friend bool operator==(const Condition&, const Condition&) = default;
};

enum class Truth : std::uint8_t {
    False,
    True,
    Unknown
};

/// "14:05"; "24:00" ends a day. Nothing for anything else.
[[nodiscard]] std::optional<unsigned> minuteOf(std::string_view text);

[[nodiscard]] Truth judge(const Condition& condition, const Value& value);

/// A value under which the condition holds, as near to `now` as it goes; nothing where there is none.
[[nodiscard]] std::optional<Value> valueThatHolds(const Condition& condition, const Value& now);
/// … under which it fails.
[[nodiscard]] std::optional<Value> valueThatFails(const Condition& condition, const Value& now);

/// "who.tier at most medium", "when.source within 10.0.0.0/8"
[[nodiscard]] std::string textOf(const Condition& condition);
/// "medium", "0.5", "yes", "not known"
[[nodiscard]] std::string textOf(Fact fact, const Value& value);

} // namespace vedette::policy
