#include "core/policy/review.h"

#include <algorithm>
#include <unordered_map>

namespace vedette::policy {

namespace {

bool isSubset(const std::vector<std::string>& small, const std::vector<std::string>& large) {
    return std::ranges::all_of(
        small, [&](const std::string& word) { return std::ranges::find(large, word) != large.end(); });
}

bool isDisjoint(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::ranges::none_of(
        a, [&](const std::string& word) { return std::ranges::find(b, word) != b.end(); });
}

/// What holds under `narrow` holds under `wide`; false where that is not plain to see.
bool implies(const Condition& narrow, const Condition& wide) {
    if (narrow == wide) return true;
    const bool several = infoOf(narrow.fact).kind == Kind::Words;
    if (narrow.test == Condition::Test::In && !several) {
        return std::ranges::all_of(
            narrow.words, [&](const std::string& word) { return judge(wide, Value(word)) == Truth::True; });
    }
    switch (wide.test) {
    case Condition::Test::In: return narrow.test == Condition::Test::In && isSubset(narrow.words, wide.words);
    case Condition::Test::NotIn:
        return narrow.test == Condition::Test::NotIn && isSubset(wide.words, narrow.words);
    case Condition::Test::Below:
        return (narrow.test == Condition::Test::Below && narrow.number <= wide.number)
            || (narrow.test == Condition::Test::AtMost && narrow.number < wide.number);
    case Condition::Test::AtMost:
        return (narrow.test == Condition::Test::Below || narrow.test == Condition::Test::AtMost)
            && narrow.number <= wide.number;
    case Condition::Test::Above:
        return (narrow.test == Condition::Test::Above && narrow.number >= wide.number)
            || (narrow.test == Condition::Test::AtLeast && narrow.number > wide.number);
    case Condition::Test::AtLeast:
        return (narrow.test == Condition::Test::Above || narrow.test == Condition::Test::AtLeast)
            && narrow.number >= wide.number;
    case Condition::Test::Is:
    case Condition::Test::Within:
    case Condition::Test::NotWithin:
    case Condition::Test::During: return false;
    }
    return false;
}

/// Nothing fulfils both.
bool exclude(const Condition& a, const Condition& b) {
    if (a.fact != b.fact) return false;
    const bool several = infoOf(a.fact).kind == Kind::Words;
    const auto isLower = [](Condition::Test test) {
        return test == Condition::Test::Above || test == Condition::Test::AtLeast;
    };
    const auto isUpper = [](Condition::Test test) {
        return test == Condition::Test::Below || test == Condition::Test::AtMost;
    };
    if (a.test == Condition::Test::Is && b.test == Condition::Test::Is) return a.flag != b.flag;
    if (a.test == Condition::Test::In && b.test == Condition::Test::In)
        return !several && isDisjoint(a.words, b.words);
    if (a.test == Condition::Test::In && b.test == Condition::Test::NotIn) return isSubset(a.words, b.words);
    if (isLower(a.test) && isUpper(b.test)) {
        const bool touching = a.test == Condition::Test::AtLeast && b.test == Condition::Test::AtMost;
        return touching ? a.number > b.number : a.number >= b.number;
    }
    return false;
}

bool coversGrant(const Grant& wide, const Grant& narrow) {
    if (wide.action != narrow.action) return false;
    if (!wide.prefix) return !narrow.prefix && wide.resource == narrow.resource;
    return narrow.resource.starts_with(wide.resource);
}

bool covers(const Rule& wide, const Rule& narrow) {
    const bool grants = std::ranges::all_of(narrow.grants, [&](const Grant& one) {
        return std::ranges::any_of(wide.grants, [&](const Grant& other) { return coversGrant(other, one); });
    });
    if (!grants) return false;
    if (wide.expires && (!narrow.expires || *narrow.expires > *wide.expires)) return false;
    return std::ranges::all_of(wide.conditions, [&](const Condition& condition) {
        return std::ranges::any_of(narrow.conditions, [&](const Condition& one) {
            return one.fact == condition.fact && implies(one, condition);
        });
    });
}

bool isNever(const Rule& rule) {
    for (const Condition& a : rule.conditions) {
        for (const Condition& b : rule.conditions) {
            if (exclude(a, b)) return true;
        }
    }
    return false;
}

bool asksWho(const Rule& rule) {
    return std::ranges::any_of(rule.conditions,
                               [](const Condition& one) { return infoOf(one.fact).table == "who"; });
}

bool isAnything(const Rule& rule) {
    const auto any = [&](Action action) {
        return std::ranges::any_of(rule.grants, [&](const Grant& grant) {
            return grant.action == action && grant.prefix && grant.resource.empty();
        });
    };
    return any(Action::Administer) || (any(Action::Open) && any(Action::Publish) && any(Action::DhtPut));
}

/// Rules by a word that whatever they cover has to ask for, so that not each is held against each.
class CoverIndex {
public:
    void add(const Rule& rule) {
        const auto asked = std::ranges::find(rule.conditions, Condition::Test::In, &Condition::test);
        if (asked == rule.conditions.end()) return m_wide.push_back(&rule);
        for (const std::string& word : asked->words) m_byWord[nameOf(asked->fact, word)].push_back(&rule);
    }

    /// The first rule that covers `rule`, as what is wrong with it.
    [[nodiscard]] std::optional<Finding> coverOf(const Rule& rule) const {
        std::optional<Finding> found;
        const auto look = [&](const std::vector<const Rule*>& others) {
            for (const Rule* other : others) {
                if (found && found->by < other) return;
                if (const auto weakness = weaknessUnder(rule, *other))
                    found = Finding{&rule, *weakness, other};
            }
        };
        look(m_wide);
        for (const Condition& condition : rule.conditions) {
            if (condition.test != Condition::Test::In) continue;
            const auto at = m_byWord.find(nameOf(condition.fact, condition.words.front()));
            if (at != m_byWord.end()) look(at->second);
        }
        return found;
    }

private:
    static std::string nameOf(Fact fact, const std::string& word) {
        return std::string(1, static_cast<char>(fact)) + word;
    }

    static std::optional<Weakness> weaknessUnder(const Rule& rule, const Rule& other) {
        if (&other == &rule || !covers(other, rule)) return std::nullopt;
        if (other.allows != rule.allows)
            return rule.allows ? std::optional(Weakness::Overridden) : std::nullopt;
        // Of two that say the same, the later one is the one too many.
        if (&other > &rule && covers(rule, other)) return std::nullopt;
        return Weakness::Shadowed;
    }

    std::unordered_map<std::string, std::vector<const Rule*>> m_byWord;
    std::vector<const Rule*> m_wide;
};

} // namespace

std::string_view weaknessName(Weakness weakness) noexcept {
    switch (weakness) {
    case Weakness::Expired: return "expired";
    case Weakness::Never: return "never";
    case Weakness::Shadowed: return "shadowed";
    case Weakness::Overridden: return "overridden";
    case Weakness::AnyWho: return "any_who";
    case Weakness::AnyWhat: return "any_what";
    }
    return "unknown";
}

std::vector<Finding> review(const Document& document, WallTime now, const std::stop_token& stop) {
    const auto isOver = [&](const Rule& rule) { return rule.expires && now >= *rule.expires; };
    CoverIndex index;
    for (const Rule& rule : document.rules) {
        if (!isOver(rule)) index.add(rule);
    }
    std::vector<Finding> out;
    for (const Rule& rule : document.rules) {
        if (stop.stop_requested()) return out;
        if (isOver(rule)) {
            out.push_back({&rule, Weakness::Expired, nullptr});
            continue;
        }
        if (isNever(rule)) {
            out.push_back({&rule, Weakness::Never, nullptr});
            continue;
        }
        if (const auto found = index.coverOf(rule)) out.push_back(*found);
        if (!rule.allows) continue;
        if (!asksWho(rule)) out.push_back({&rule, Weakness::AnyWho, nullptr});
        if (isAnything(rule)) out.push_back({&rule, Weakness::AnyWhat, nullptr});
    }
    return out;
}

} // namespace vedette::policy
