#include "core/policy/rule.h"

#include "core/codec/plain_toml.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace vedette::policy {

namespace {

constexpr std::array kWithoutResource{Action::Connect, Action::Relay};

/// Where in which file, for messages.
struct Place {
    const std::string& file;
    std::size_t line;

    [[nodiscard]] std::string at(std::string_view what) const {
        return file + ':' + std::to_string(line) + ": " + std::string(what);
    }
};

Place placeOf(const std::string& file, const toml::node& node) {
    return {file, static_cast<std::size_t>(node.source().begin.line)};
}

bool isWord(std::string_view word) {
    return !word.empty() && word.size() <= kMaxWord && std::ranges::all_of(word, [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f;
    });
}

/// One text, or a list of them.
Result<std::vector<std::string>> textsOf(const std::string& file, const toml::node& node) {
    std::vector<std::string> out;
    const auto take = [&](const toml::node& one) -> Result<> {
        const auto text = one.value_exact<std::string>();
        if (!text || !isWord(*text))
            return Fail{PolicyError::BadValue, placeOf(file, one).at("a text is wanted")};
        out.push_back(*text);
        return {};
    };
    const toml::array* list = node.as_array();
    if (list == nullptr) {
        VD_TRY(take(node));
        return out;
    }
    if (list->empty() || list->size() > kMaxWords)
        return Fail{PolicyError::BadValue, placeOf(file, node).at("an empty or too long list")};
    for (const toml::node& one : *list) VD_TRY(take(one));
    return out;
}

Result<std::string> nameOf(const std::string& file, const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return Fail{PolicyError::Missing, placeOf(file, table).at(key)};
    const auto text = node->value_exact<std::string>();
    if (!text || !isWord(*text)) return Fail{PolicyError::BadValue, placeOf(file, *node).at(key)};
    return *text;
}

Result<> onlyKeys(const std::string& file, const toml::table& table,
                  std::initializer_list<std::string_view> known) {
    for (const auto& [key, node] : table) {
        if (std::ranges::find(known, key.str()) == known.end())
            return Fail{PolicyError::UnknownKey, placeOf(file, node).at(key.str())};
    }
    return {};
}

// --- Conditions

std::optional<double> boundOf(Fact fact, std::string_view text) {
    if (const auto level = levelOf(fact, text)) return static_cast<double>(*level);
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = !text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size();
    if (!whole || !infoOf(fact).levels.empty() || number != number) return std::nullopt;
    return number;
}

/// "< 0.5", ">= medium"
std::optional<Condition> comparisonOf(Fact fact, std::string_view text) {
    using Test = Condition::Test;
    constexpr std::array<std::pair<std::string_view, Test>, 4> kSigns{
        {{"<=", Test::AtMost}, {">=", Test::AtLeast}, {"<", Test::Below}, {">", Test::Above}}};
    for (const auto& [sign, test] : kSigns) {
        if (!text.starts_with(sign)) continue;
        text.remove_prefix(sign.size());
        while (text.starts_with(' ')) text.remove_prefix(1);
        const auto bound = boundOf(fact, text);
        if (!bound) return std::nullopt;
        Condition out;
        out.fact = fact;
        out.test = test;
        out.number = *bound;
        return out;
    }
    return std::nullopt;
}

/// Texts of which all or none begin with "!".
std::optional<bool> areNegated(std::vector<std::string>& texts) {
    const auto negated = std::ranges::count_if(texts, [](const auto& text) { return text.starts_with('!'); });
    if (negated != 0 && negated != std::ssize(texts)) return std::nullopt;
    if (negated != 0) {
        for (std::string& text : texts) text.erase(0, 1);
    }
    return negated != 0;
}

std::optional<std::vector<Condition>> conditionsOn(Fact fact, std::vector<std::string> texts) {
    using Test = Condition::Test;
    const FactInfo& info = infoOf(fact);
    std::vector<Condition> out;
    const bool measured =
        info.kind == Kind::Number || (!info.levels.empty() && texts.front().find_first_of("<>") == 0);
    if (measured) {
        for (const std::string& text : texts) {
            auto comparison = comparisonOf(fact, text);
            if (!comparison) return std::nullopt;
            out.push_back(*std::move(comparison));
        }
        return out;
    }
    Condition one;
    one.fact = fact;
    if (info.kind == Kind::Time) {
        const std::string& text = texts.front();
        const std::size_t dash = text.find('-');
        const auto first = minuteOf(std::string_view(text).substr(0, dash));
        const auto last =
            dash == text.npos ? std::nullopt : minuteOf(std::string_view(text).substr(dash + 1));
        if (texts.size() != 1 || !first || !last || *first == *last) return std::nullopt;
        one.test = Test::During;
        one.hours = {*first, *last};
        out.push_back(std::move(one));
        return out;
    }
    if (info.kind == Kind::Flag) return std::nullopt;
    const auto negated = areNegated(texts);
    if (!negated) return std::nullopt;
    if (info.kind == Kind::Address) {
        one.test = *negated ? Test::NotWithin : Test::Within;
        for (const std::string& text : texts) {
            const auto prefix = geo::IpPrefix::parse(text);
            if (!prefix) return std::nullopt;
            one.prefixes.push_back(*prefix);
        }
    } else {
        one.test = *negated ? Test::NotIn : Test::In;
        for (const std::string& text : texts) {
            if (text.empty() || (!info.levels.empty() && !levelOf(fact, text))) return std::nullopt;
        }
        one.words = std::move(texts);
    }
    out.push_back(std::move(one));
    return out;
}

Result<> readCondition(const std::string& file, Fact fact, const toml::node& node, Rule& rule) {
    const auto bad = [&] { return Fail{PolicyError::BadValue, placeOf(file, node).at(infoOf(fact).key)}; };
    if (const auto flag = node.value_exact<bool>()) {
        if (infoOf(fact).kind != Kind::Flag) return bad();
        Condition condition;
        condition.fact = fact;
        condition.test = Condition::Test::Is;
        condition.flag = *flag;
        rule.conditions.push_back(std::move(condition));
        return {};
    }
    if (node.is_number()) {
        if (infoOf(fact).kind != Kind::Number) return bad();
        for (const auto test : {Condition::Test::AtLeast, Condition::Test::AtMost}) {
            Condition condition;
            condition.fact = fact;
            condition.test = test;
            condition.number = *node.value<double>();
            if (condition.number != condition.number) return bad();
            rule.conditions.push_back(std::move(condition));
        }
        return {};
    }
    auto conditions = conditionsOn(fact, VD_TRY(textsOf(file, node)));
    if (!conditions) return bad();
    std::ranges::move(*conditions, std::back_inserter(rule.conditions));
    return {};
}

Result<> readConditions(const std::string& file, const toml::table& table, Rule& rule) {
    for (const std::string_view part : {"who", "to", "when"}) {
        const toml::node* node = table.get(part);
        if (node == nullptr) continue;
        const toml::table* facts = node->as_table();
        if (facts == nullptr) return Fail{PolicyError::BadValue, placeOf(file, *node).at(part)};
        for (const auto& [key, value] : *facts) {
            const auto fact = factOf(part, key.str());
            if (!fact) {
                return Fail{PolicyError::UnknownKey,
                            placeOf(file, value).at(std::string(part) + '.' + std::string(key.str()))};
            }
            VD_TRY(readCondition(file, *fact, value, rule));
        }
    }
    if (rule.conditions.size() > kMaxConditions)
        return Fail{PolicyError::TooLarge, placeOf(file, table).at("conditions of one rule")};
    return {};
}

// --- Rules

Result<> readGrant(const Place& place, const std::string& text, Rule& rule) {
    if (text == "*") {
        for (std::size_t i = 0; i < kActions; ++i) rule.grants.push_back({static_cast<Action>(i), {}, true});
        return {};
    }
    const std::size_t colon = text.find(':');
    const auto action = actionOf(std::string_view(text).substr(0, colon));
    if (!action) return Fail{PolicyError::UnknownAction, place.at(text)};
    Grant grant{*action, {}, true};
    if (colon != text.npos) {
        if (std::ranges::find(kWithoutResource, *action) != kWithoutResource.end())
            return Fail{PolicyError::NoResource, place.at(text)};
        grant.resource = text.substr(colon + 1);
        grant.prefix = grant.resource.ends_with('*');
        if (grant.resource.empty()) return Fail{PolicyError::BadValue, place.at(text)};
        if (grant.prefix) grant.resource.pop_back();
    }
    rule.grants.push_back(std::move(grant));
    return {};
}

Result<Rule> readRule(const std::string& file, const toml::table& table, bool allows) {
    VD_TRY(onlyKeys(file, table, {"id", "do", "who", "to", "when", "expires", "note"}));
    Rule rule;
    rule.allows = allows;
    rule.file = file;
    rule.line = static_cast<std::size_t>(table.source().begin.line);
    rule.id = VD_TRY(nameOf(file, table, "id"));
    const toml::node* what = table.get("do");
    if (what == nullptr) return Fail{PolicyError::Missing, placeOf(file, table).at("do")};
    for (const std::string& text : VD_TRY(textsOf(file, *what)))
        VD_TRY(readGrant(placeOf(file, *what), text, rule));
    VD_TRY(readConditions(file, table, rule));
    if (table.contains("note")) rule.note = VD_TRY(nameOf(file, table, "note"));
    if (const toml::node* until = table.get("expires")) {
        const auto* when = until->as_date_time();
        if (when == nullptr || !when->get().offset)
            return Fail{PolicyError::BadValue, placeOf(file, *until).at("expires")};
        const toml::date_time& at = when->get();
        const std::chrono::year_month_day day{std::chrono::year(at.date.year),
                                              std::chrono::month(at.date.month),
                                              std::chrono::day(at.date.day)};
        const std::int64_t seconds =
            std::chrono::sys_days(day).time_since_epoch().count() * std::int64_t{86'400} + at.time.hour * 3600
            + at.time.minute * 60 + at.time.second - at.offset->minutes * 60;
        rule.expires = WallTime{seconds * 1000 + at.time.nanosecond / 1'000'000};
    }
    return rule;
}

Result<Segment> readSegment(const std::string& file, const toml::table& table) {
    VD_TRY(onlyKeys(file, table, {"name", "peers", "owners", "note"}));
    Segment segment;
    segment.name = VD_TRY(nameOf(file, table, "name"));
    for (const auto& [key, to] : {std::pair("peers", &segment.peers), std::pair("owners", &segment.owners)}) {
        const toml::node* node = table.get(key);
        if (node == nullptr) continue;
        const toml::array* list = node->as_array();
        if (list == nullptr || list->size() > kMaxMembers)
            return Fail{PolicyError::BadValue, placeOf(file, *node).at(key)};
        for (const toml::node& one : *list) {
            const auto text = one.value_exact<std::string>();
            if (!text || !isWord(*text)) return Fail{PolicyError::BadValue, placeOf(file, one).at(key)};
            to->push_back(*text);
        }
    }
    return segment;
}

/// Calls `read` with each table of the list `key`.
template <class Read>
Result<> eachTable(const std::string& file, const toml::table& root, std::string_view key, Read read) {
    const toml::node* node = root.get(key);
    if (node == nullptr) return {};
    const toml::array* list = node->as_array();
    if (list == nullptr) return Fail{PolicyError::BadValue, placeOf(file, *node).at(key)};
    for (const toml::node& one : *list) {
        const toml::table* table = one.as_table();
        if (table == nullptr) return Fail{PolicyError::BadValue, placeOf(file, one).at(key)};
        VD_TRY(read(*table));
    }
    return {};
}

/// The first line that is not as codec/plain_toml.h wants a text: no string goes over several.
std::size_t oddLineOf(std::string_view text) {
    std::size_t line = 1;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        if (!codec::isPlainToml(text.substr(0, end + 1))) break;
        text.remove_prefix(end + 1);
        ++line;
    }
    return line;
}

Result<> readFile(const SourceText& source, Document& document, bool& versioned) {
    if (source.text.size() > kMaxText) return Fail{PolicyError::TooLarge, source.name};
    if (!codec::isPlainToml(source.text)) {
        const Place place{source.name, oddLineOf(source.text)};
        return Fail{PolicyError::NotToml,
                    place.at("hidden characters, a string over several lines, or no table's name")};
    }
    const toml::parse_result parsed = toml::parse(source.text, source.name);
    if (!parsed) {
        return Fail{PolicyError::NotToml, source.name + ':'
                                              + std::to_string(parsed.error().source().begin.line) + ": "
                                              + std::string(parsed.error().description())};
    }
    const toml::table& root = parsed.table();
    VD_TRY(onlyKeys(source.name, root, {"version", "segment", "allow", "deny"}));
    if (const toml::node* node = root.get("version")) {
        const auto version = node->value_exact<std::int64_t>();
        if (!version || *version < 1)
            return Fail{PolicyError::BadValue, placeOf(source.name, *node).at("version")};
        const auto said = static_cast<std::uint64_t>(*version);
        if (versioned && said != document.version)
            return Fail{PolicyError::DifferentVersions, placeOf(source.name, *node).at("version")};
        document.version = said;
        versioned = true;
    }
    const auto takeSegment = [&](const toml::table& table) -> Result<> {
        if (document.segments.size() >= kMaxSegments) return Fail{PolicyError::TooLarge, "segments"};
        document.segments.push_back(VD_TRY(readSegment(source.name, table)));
        return {};
    };
    VD_TRY(eachTable(source.name, root, "segment", takeSegment));
    for (const bool allows : {false, true}) {
        const auto takeRule = [&](const toml::table& table) -> Result<> {
            if (document.rules.size() >= kMaxRules) return Fail{PolicyError::TooLarge, "rules"};
            document.rules.push_back(VD_TRY(readRule(source.name, table, allows)));
            return {};
        };
        VD_TRY(eachTable(source.name, root, allows ? "allow" : "deny", takeRule));
    }
    return {};
}

/// No two things of one name, and nobody in two segments.
Result<> checkNames(const Document& document) {
    std::unordered_set<std::string_view> ids;
    for (const Rule& rule : document.rules) {
        if (!ids.insert(rule.id).second)
            return Fail{PolicyError::RepeatedId,
                        rule.file + ':' + std::to_string(rule.line) + ": " + rule.id};
    }
    std::unordered_set<std::string_view> names;
    std::unordered_set<std::string_view> peers;
    std::unordered_set<std::string_view> owners;
    for (const Segment& segment : document.segments) {
        if (!names.insert(segment.name).second) return Fail{PolicyError::RepeatedId, segment.name};
        for (const std::string& peer : segment.peers) {
            if (!peers.insert(peer).second) return Fail{PolicyError::RepeatedMember, peer};
        }
        for (const std::string& owner : segment.owners) {
            if (!owners.insert(owner).second) return Fail{PolicyError::RepeatedMember, owner};
        }
    }
    return {};
}

} // namespace

std::string_view codeName(PolicyError error) noexcept {
    switch (error) {
    case PolicyError::NotToml: return "not_toml";
    case PolicyError::TooLarge: return "too_large";
    case PolicyError::UnknownKey: return "unknown_key";
    case PolicyError::BadValue: return "bad_value";
    case PolicyError::Missing: return "missing";
    case PolicyError::UnknownAction: return "unknown_action";
    case PolicyError::NoResource: return "no_resource";
    case PolicyError::RepeatedId: return "repeated_id";
    case PolicyError::RepeatedMember: return "repeated_member";
    case PolicyError::DifferentVersions: return "different_versions";
    case PolicyError::BadRequest: return "bad_request";
    }
    return "unknown";
}

Result<Document> parsePolicy(std::span<const SourceText> files) {
    Document document;
    bool versioned = false;
    for (const SourceText& file : files) VD_TRY(readFile(file, document, versioned));
    if (!versioned) return Fail{PolicyError::Missing, "version"};
    VD_TRY(checkNames(document));
    return document;
}

} // namespace vedette::policy
