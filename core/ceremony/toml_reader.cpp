#include "core/ceremony/toml_reader.h"

#include "core/base/log.h"
#include "core/codec/utf8.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>

namespace vedette::ceremony {

namespace {

constexpr std::size_t kMostFindings = 200;
constexpr std::size_t kMostShown = 80;
constexpr std::size_t kMostNames = 64;
constexpr std::size_t kLongestName = 32;

const toml::table& tableOf(const void* table) {
    return *static_cast<const toml::table*>(table);
}

const toml::node* nodeOf(const void* node) {
    return static_cast<const toml::node*>(node);
}

/// Characters that show as nothing, or turn the order of what follows, let people review another text than is
/// run ("Trojan Source", CVE-2021-42574).
bool showsAsItIs(std::string_view text) {
    const auto plain = [](char c) {
        const auto byte = static_cast<Byte>(c);
        return (byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\t';
    };
    if (!std::ranges::all_of(text, plain)) return false;
    if (text.find("\xEF\xBB\xBF") != text.npos) return false; // U+FEFF
    for (std::size_t at = text.find('\xE2'); at != text.npos; at = text.find('\xE2', at + 1)) {
        const std::string_view three = text.substr(at, 3);
        const bool spaceless = three >= "\xE2\x80\x8B" && three <= "\xE2\x80\x8F"; // U+200B to 200F
        const bool embedding = three >= "\xE2\x80\xAA" && three <= "\xE2\x80\xAE"; // U+202A to 202E
        const bool isolate = three >= "\xE2\x81\xA0" && three <= "\xE2\x81\xAF";   // U+2060 to 206F
        if (spaceless || embedding || isolate) return false;
    }
    return true;
}

/// Outside of strings and comments there is nothing but ASCII, for toml++ 3.3 asks of every other character
/// whether it is a blank, and for most of them runs into what it calls unreachable. Strings end on their
/// line, so that this, and a reviewer, need look at one line at a time.
bool plainOutsideOfStrings(std::string_view text) {
    if (text.find("\"\"\"") != text.npos || text.find("'''") != text.npos) return false;
    char quote = 0;
    bool comment = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') {
            quote = 0;
            comment = false;
        } else if (comment) {
            continue;
        } else if (quote != 0) {
            if (c == '\\' && quote == '"' && i + 1 < text.size() && text[i + 1] != '\n') {
                ++i;
            } else if (c == quote) {
                quote = 0;
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '#') {
            comment = true;
        } else if (static_cast<Byte>(c) >= 0x80) {
            return false;
        }
    }
    return true;
}

/// toml++ 3.3 takes for granted that a table's header begins like a key, by an assertion, and in a release
/// build by a promise to the compiler: whether it does is seen to here.
bool headersBeginLikeKeys(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    const auto beginsKey = [](char c) { return isName({&c, 1}) || c == '"' || c == '\'' || c == ']'; };
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text = end == text.npos ? std::string_view() : text.substr(end + 1);
        while (!line.empty() && blank(line.front())) line.remove_prefix(1);
        if (line.empty() || line.front() != '[') continue;
        line.remove_prefix(1);
        while (!line.empty() && blank(line.front())) line.remove_prefix(1);
        if (!line.empty() && line.front() == '[') line.remove_prefix(1);
        while (!line.empty() && blank(line.front())) line.remove_prefix(1);
        if (line.empty() || !beginsKey(line.front())) return false;
    }
    return true;
}

std::uint32_t lineOf(const toml::node& node) {
    return static_cast<std::uint32_t>(node.source().begin.line);
}

} // namespace

bool isName(std::string_view text) {
    return !text.empty() && text.size() <= kLongestName && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_';
    });
}

TomlTable::TomlTable(const void* table, std::uint32_t line, Findings& findings)
    : m_table(table), m_line(line), m_findings(findings) {}

void TomlTable::read(BytesView file, std::size_t most, Findings& findings, const Visit& visit) {
    if (file.size() > most || !codec::isUtf8(file) || !showsAsItIs(textOf(file))
        || !plainOutsideOfStrings(textOf(file)) || !headersBeginLikeKeys(textOf(file))) {
        findings.push_back({Fault::Malformed, 1, {}});
        return;
    }
    const toml::parse_result parsed = toml::parse(textOf(file));
    if (!parsed) {
        findings.push_back({Fault::Malformed, static_cast<std::uint32_t>(parsed.error().source().begin.line),
                            log::printable(parsed.error().description(), kMostShown)});
        return;
    }
    TomlTable whole(&parsed.table(), 1, findings);
    visit(whole);
    whole.finish();
}

const void* TomlTable::seen(std::string_view key) {
    m_seen.emplace_back(key);
    return tableOf(m_table).get(key);
}

bool TomlTable::has(std::string_view key) const {
    return tableOf(m_table).contains(key);
}

void TomlTable::find(Fault fault, std::string_view what) {
    if (m_findings.size() < kMostFindings)
        m_findings.push_back({fault, m_line, log::printable(what, kMostShown)});
}

void TomlTable::findAt(Fault fault, const void* node, std::string_view what) {
    if (m_findings.size() < kMostFindings)
        m_findings.push_back({fault, lineOf(*nodeOf(node)), log::printable(what, kMostShown)});
}

void TomlTable::finish() {
    for (const auto& [key, node] : tableOf(m_table)) {
        if (std::ranges::find(m_seen, key.str()) == m_seen.end())
            findAt(Fault::UnknownField, &node, key.str());
    }
}

std::string TomlTable::text(std::string_view key, Needed needed, std::size_t most) {
    const void* node = seen(key);
    if (node == nullptr) {
        if (needed == Needed::Yes) find(Fault::MissingField, key);
        return {};
    }
    auto value = nodeOf(node)->value_exact<std::string>();
    if (!value || value->empty() || value->size() > most) {
        findAt(Fault::BadValue, node, key);
        return {};
    }
    return *std::move(value);
}

std::string TomlTable::name(std::string_view key, Needed needed) {
    std::string out = text(key, needed, kLongestName);
    if (out.empty() || isName(out)) return out;
    findAt(Fault::BadValue, tableOf(m_table).get(key), key);
    return {};
}

std::vector<std::string> TomlTable::names(std::string_view key) {
    std::vector<std::string> out;
    const void* node = seen(key);
    if (node == nullptr) return out;
    const toml::array* array = nodeOf(node)->as_array();
    if (array == nullptr || array->empty() || array->size() > kMostNames) {
        findAt(Fault::BadValue, node, key);
        return out;
    }
    for (const toml::node& one : *array) {
        auto value = one.value_exact<std::string>();
        if (!value || !isName(*value) || std::ranges::find(out, *value) != out.end()) {
            findAt(Fault::BadValue, &one, key);
            continue;
        }
        out.push_back(*std::move(value));
    }
    return out;
}

bool TomlTable::flag(std::string_view key) {
    const void* node = seen(key);
    if (node == nullptr) return false;
    const auto value = nodeOf(node)->value_exact<bool>();
    if (!value) findAt(Fault::BadValue, node, key);
    return value.value_or(false);
}

std::optional<std::int64_t> TomlTable::number(std::string_view key, std::int64_t least, std::int64_t most) {
    const void* node = seen(key);
    if (node == nullptr) return std::nullopt;
    const auto value = nodeOf(node)->value_exact<std::int64_t>();
    if (value && *value >= least && *value <= most) return value;
    findAt(Fault::BadValue, node, key);
    return std::nullopt;
}

void TomlTable::each(std::string_view key, std::size_t most, const Visit& visit) {
    const void* node = seen(key);
    if (node == nullptr) return;
    const toml::array* array = nodeOf(node)->as_array();
    if (array == nullptr || array->size() > most) return findAt(Fault::BadValue, node, key);
    for (const toml::node& one : *array) {
        const toml::table* table = one.as_table();
        if (table == nullptr) {
            findAt(Fault::BadValue, &one, key);
            continue;
        }
        TomlTable inner(table, lineOf(one), m_findings);
        visit(inner);
        inner.finish();
    }
}

void TomlTable::only(std::string_view key, const Visit& visit) {
    const void* node = seen(key);
    if (node == nullptr) return;
    const toml::table* table = nodeOf(node)->as_table();
    if (table == nullptr) return findAt(Fault::BadValue, node, key);
    TomlTable inner(table, lineOf(*table), m_findings);
    visit(inner);
    inner.finish();
}

void TomlTable::eachNamed(std::string_view key, std::size_t most, const NamedVisit& visit) {
    const void* node = seen(key);
    if (node == nullptr) return;
    const toml::table* outer = nodeOf(node)->as_table();
    if (outer == nullptr || outer->size() > most) return findAt(Fault::BadValue, node, key);
    for (const auto& [name, one] : *outer) {
        const toml::table* table = one.as_table();
        if (table == nullptr || !isName(name.str())) {
            findAt(Fault::BadValue, &one, key);
            continue;
        }
        TomlTable inner(table, lineOf(one), m_findings);
        visit(std::string(name.str()), inner);
        inner.finish();
    }
}

} // namespace vedette::ceremony
