#include "core/ceremony/toml_reader.h"

#include "core/base/log.h"
#include "core/codec/plain_toml.h"

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
    if (file.size() > most || !codec::isPlainToml(textOf(file))) {
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
