#include "core/policy/condition.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace vedette::policy {

namespace {

constexpr unsigned kMinutes = 24 * 60;

bool isAmong(const std::string& word, const std::vector<std::string>& words) {
    return std::ranges::find(words, word) != words.end();
}

bool isDuring(const Hours& hours, double minute) {
    if (hours.first <= hours.last) return minute >= hours.first && minute < hours.last;
    return minute >= hours.first || minute < hours.last;
}

/// The number, or the level of a word.
std::optional<double> measureOf(Fact fact, const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* word = std::get_if<std::string>(&value)) {
        if (const auto level = levelOf(fact, *word)) return static_cast<double>(*level);
    }
    return std::nullopt;
}

Truth truthOf(bool holds) {
    return holds ? Truth::True : Truth::False;
}

bool anyAmong(const Value& value, const std::vector<std::string>& words) {
    if (const auto* word = std::get_if<std::string>(&value)) return isAmong(*word, words);
    const auto* several = std::get_if<std::vector<std::string>>(&value);
    return several != nullptr
        && std::ranges::any_of(*several, [&](const std::string& one) { return isAmong(one, words); });
}

/// A value that stands at `level`, or is the number.
std::optional<Value> valueAt(Fact fact, double level) {
    const auto levels = infoOf(fact).levels;
    if (levels.empty()) return Value(level);
    if (level < 0 || level >= static_cast<double>(levels.size())) return std::nullopt;
    return Value(std::string(levels[static_cast<std::size_t>(level)]));
}

/// Just beside a bound: the next level, or the next number there is.
double beside(Fact fact, double bound, bool above) {
    if (!infoOf(fact).levels.empty()) return bound + (above ? 1 : -1);
    const double far = std::numeric_limits<double>::infinity();
    return std::nextafter(bound, above ? far : -far);
}

/// A word of the fact that is none of these.
std::optional<Value> anotherWord(Fact fact, const std::vector<std::string>& than) {
    const FactInfo& info = infoOf(fact);
    if (info.kind == Kind::Words) return Value(std::vector<std::string>());
    for (const std::string_view level : info.levels) {
        if (!isAmong(std::string(level), than)) return Value(std::string(level));
    }
    if (!info.levels.empty()) return std::nullopt;
    std::string other = "another";
    while (isAmong(other, than)) other += '_';
    return Value(std::move(other));
}

std::optional<Value> addressOutside(const std::vector<geo::IpPrefix>& prefixes) {
    // The neighbour of each prefix is outside it; of all of them some neighbour is, or they cover everything.
    for (const geo::IpPrefix& prefix : prefixes) {
        for (unsigned bit = prefix.bits; bit > 0; --bit) {
            geo::Address tried = prefix.address;
            tried[(bit - 1) / 8] ^= static_cast<Byte>(0x80 >> ((bit - 1) % 8));
            if (std::ranges::none_of(prefixes, [&](const geo::IpPrefix& one) { return one.holds(tried); }))
                return Value(tried);
        }
    }
    return std::nullopt;
}

Value withWord(Fact fact, const Value& now, const std::string& word) {
    if (infoOf(fact).kind != Kind::Words) return Value(word);
    std::vector<std::string> several;
    if (const auto* had = std::get_if<std::vector<std::string>>(&now)) several = *had;
    several.push_back(word);
    return Value(std::move(several));
}

std::optional<Value> withoutWords(Fact fact, const Value& now, const std::vector<std::string>& words) {
    if (infoOf(fact).kind != Kind::Words) return anotherWord(fact, words);
    std::vector<std::string> several;
    if (const auto* had = std::get_if<std::vector<std::string>>(&now)) several = *had;
    std::erase_if(several, [&](const std::string& one) { return isAmong(one, words); });
    return Value(std::move(several));
}

std::optional<Value> minuteWhere(const Hours& hours, bool inside) {
    for (const unsigned minute : {hours.first, hours.last}) {
        if (isDuring(hours, minute) == inside) return Value(static_cast<double>(minute));
    }
    return std::nullopt;
}

std::string numberText(double number) {
    char room[32];
    const auto end = std::to_chars(room, room + sizeof room, number);
    return {room, end.ptr};
}

std::string clockText(unsigned minute) {
    const auto two = [](unsigned number) {
        return std::string(number < 10 ? "0" : "") + std::to_string(number);
    };
    return two(minute / 60) + ':' + two(minute % 60);
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out.empty() ? "none" : out;
}

std::string boundText(const Condition& condition) {
    const auto levels = infoOf(condition.fact).levels;
    return levels.empty() ? numberText(condition.number)
                          : std::string(levels[static_cast<std::size_t>(condition.number)]);
}

} // namespace

std::optional<unsigned> minuteOf(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto two = [&](std::size_t at) -> std::optional<unsigned> {
        if (text[at] < '0' || text[at] > '9' || text[at + 1] < '0' || text[at + 1] > '9') return std::nullopt;
        return static_cast<unsigned>((text[at] - '0') * 10 + (text[at + 1] - '0'));
    };
    const auto hour = two(0);
    const auto minute = two(3);
    if (!hour || !minute || *hour > 24 || *minute > 59 || *hour * 60 + *minute > 24 * 60) return std::nullopt;
    return *hour * 60 + *minute;
}

Truth judge(const Condition& condition, const Value& value) {
    using Test = Condition::Test;
    if (value.index() == 0) return Truth::Unknown;
    switch (condition.test) {
    case Test::In: return truthOf(anyAmong(value, condition.words));
    case Test::NotIn: return truthOf(!anyAmong(value, condition.words));
    case Test::Below:
    case Test::AtMost:
    case Test::Above:
    case Test::AtLeast: {
        const auto measure = measureOf(condition.fact, value);
        if (!measure || std::isnan(*measure)) return Truth::Unknown;
        if (condition.test == Test::Below) return truthOf(*measure < condition.number);
        if (condition.test == Test::AtMost) return truthOf(*measure <= condition.number);
        if (condition.test == Test::Above) return truthOf(*measure > condition.number);
        return truthOf(*measure >= condition.number);
    }
    case Test::Is: {
        const auto* flag = std::get_if<bool>(&value);
        return flag == nullptr ? Truth::Unknown : truthOf(*flag == condition.flag);
    }
    case Test::Within:
    case Test::NotWithin: {
        const auto* address = std::get_if<geo::Address>(&value);
        if (address == nullptr) return Truth::Unknown;
        const bool inside = std::ranges::any_of(
            condition.prefixes, [&](const geo::IpPrefix& prefix) { return prefix.holds(*address); });
        return truthOf(inside == (condition.test == Test::Within));
    }
    case Test::During: {
        const auto* minute = std::get_if<double>(&value);
        if (minute == nullptr || std::isnan(*minute)) return Truth::Unknown;
        return truthOf(isDuring(condition.hours, *minute));
    }
    }
    return Truth::Unknown;
}

std::optional<Value> valueThatHolds(const Condition& condition, const Value& now) {
    using Test = Condition::Test;
    switch (condition.test) {
    case Test::In: return withWord(condition.fact, now, condition.words.front());
    case Test::NotIn: return withoutWords(condition.fact, now, condition.words);
    case Test::Below: return valueAt(condition.fact, beside(condition.fact, condition.number, false));
    case Test::Above: return valueAt(condition.fact, beside(condition.fact, condition.number, true));
    case Test::AtMost:
    case Test::AtLeast: return valueAt(condition.fact, condition.number);
    case Test::Is: return Value(condition.flag);
    case Test::Within: return Value(condition.prefixes.front().address);
    case Test::NotWithin: return addressOutside(condition.prefixes);
    case Test::During: return minuteWhere(condition.hours, true);
    }
    return std::nullopt;
}

std::optional<Value> valueThatFails(const Condition& condition, const Value& now) {
    using Test = Condition::Test;
    switch (condition.test) {
    case Test::In: return withoutWords(condition.fact, now, condition.words);
    case Test::NotIn: return withWord(condition.fact, now, condition.words.front());
    case Test::Below:
    case Test::Above: return valueAt(condition.fact, condition.number);
    case Test::AtMost: return valueAt(condition.fact, beside(condition.fact, condition.number, true));
    case Test::AtLeast: return valueAt(condition.fact, beside(condition.fact, condition.number, false));
    case Test::Is: return Value(!condition.flag);
    case Test::Within: return addressOutside(condition.prefixes);
    case Test::NotWithin: return Value(condition.prefixes.front().address);
    case Test::During: return minuteWhere(condition.hours, false);
    }
    return std::nullopt;
}

std::string textOf(const Condition& condition) {
    using Test = Condition::Test;
    const FactInfo& info = infoOf(condition.fact);
    std::string fact = std::string(info.table) + '.' + std::string(info.key);
    const auto addresses = [&] {
        std::vector<std::string> texts;
        for (const geo::IpPrefix& prefix : condition.prefixes) texts.push_back(prefix.text());
        return joined(texts);
    };
    switch (condition.test) {
    case Test::In:
        return fact + (condition.words.size() == 1 ? " is " : " is one of ") + joined(condition.words);
    case Test::NotIn:
        return fact + (condition.words.size() == 1 ? " is not " : " is none of ") + joined(condition.words);
    case Test::Below: return fact + " below " + boundText(condition);
    case Test::AtMost: return fact + " at most " + boundText(condition);
    case Test::Above: return fact + " above " + boundText(condition);
    case Test::AtLeast: return fact + " at least " + boundText(condition);
    case Test::Is: return fact + (condition.flag ? " is so" : " is not so");
    case Test::Within: return fact + " within " + addresses();
    case Test::NotWithin: return fact + " outside " + addresses();
    case Test::During:
        return fact + " from " + clockText(condition.hours.first) + " to " + clockText(condition.hours.last);
    }
    return fact;
}

std::string textOf(Fact fact, const Value& value) {
    const bool clock = infoOf(fact).kind == Kind::Time;
    return std::visit(Overloaded{
                          [](std::monostate) { return std::string("not known"); },
                          [](const std::string& word) { return word; },
                          [](const std::vector<std::string>& words) { return joined(words); },
                          [&](double number) {
                              const bool minute = clock && number >= 0 && number < kMinutes;
                              return minute ? clockText(static_cast<unsigned>(number)) : numberText(number);
                          },
                          [](bool flag) { return std::string(flag ? "yes" : "no"); },
                          [](const geo::Address& address) { return geo::addressText(address); },
                      },
                      value);
}

} // namespace vedette::policy
