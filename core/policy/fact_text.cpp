#include "core/policy/fact_text.h"

#include <charconv>

namespace vedette::policy {

namespace {

std::optional<double> wholeNumber(std::string_view text) {
    double number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = end.ec == std::errc() && end.ptr == text.data() + text.size();
    if (!whole || number != number) return std::nullopt;
    return number;
}

} // namespace

std::optional<Value> valueOf(Fact fact, std::string_view text) {
    const FactInfo& info = infoOf(fact);
    switch (info.kind) {
    case Kind::Word:
        if (text.size() > kMaxWord || (!info.levels.empty() && !levelOf(fact, text))) return std::nullopt;
        return Value(std::string(text));
    case Kind::Words:
        if (text.size() > kMaxWord) return std::nullopt;
        return Value(std::vector<std::string>{std::string(text)});
    case Kind::Number:
        if (const auto number = wholeNumber(text)) return Value(*number);
        return std::nullopt;
    case Kind::Flag:
        if (text == "yes" || text == "no") return Value(text == "yes");
        return std::nullopt;
    case Kind::Time:
        if (const auto minute = minuteOf(text); minute && *minute < 24 * 60)
            return Value(static_cast<double>(*minute));
        return std::nullopt;
    case Kind::Address:
        if (const auto address = geo::parseAddress(text)) return Value(*address);
        return std::nullopt;
    }
    return std::nullopt;
}

std::vector<std::string> linesOf(const Facts& facts) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < kFacts; ++i) {
        const Fact fact = static_cast<Fact>(i);
        if (!facts.knows(fact)) continue;
        const FactInfo& info = infoOf(fact);
        const std::string name = std::string(info.table) + '.' + std::string(info.key) + '=';
        if (const auto* words = std::get_if<std::vector<std::string>>(&facts.of(fact))) {
            for (const std::string& word : *words) lines.push_back(name + word);
        } else {
            lines.push_back(name + textOf(fact, facts.of(fact)));
        }
    }
    return lines;
}

Result<Facts> factsOf(const std::vector<std::string>& lines) {
    Facts facts;
    for (const std::string& line : lines) {
        const std::size_t dot = line.find('.');
        const std::size_t equals = line.find('=');
        if (dot == line.npos || equals == line.npos || equals < dot)
            return Fail{PolicyError::BadRequest, line};
        const std::string_view whole(line);
        const auto fact = factOf(whole.substr(0, dot), whole.substr(dot + 1, equals - dot - 1));
        auto value = fact ? valueOf(*fact, whole.substr(equals + 1)) : std::nullopt;
        if (!value) return Fail{PolicyError::BadRequest, line};
        if (auto* words = std::get_if<std::vector<std::string>>(&*value);
            words != nullptr && facts.knows(*fact)) {
            auto all = std::get<std::vector<std::string>>(facts.of(*fact));
            all.push_back(std::move(words->front()));
            value = Value(std::move(all));
        } else if (facts.knows(*fact)) {
            return Fail{PolicyError::BadRequest, line}; // said twice
        }
        facts.set(*fact, *std::move(value));
    }
    return facts;
}

} // namespace vedette::policy
