/// A table of a TOML file, read field by field: whatever does not fit becomes a finding with its line, and in
/// the end so does every field that nobody asked for.
#pragma once

#include "core/base/bytes.h"
#include "core/ceremony/finding.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::ceremony {

class TomlTable {
public:
    using Visit = std::function<void(TomlTable& table)>;
    using NamedVisit = std::function<void(const std::string& name, TomlTable& table)>;

    enum class Needed : bool {
        No,
        Yes
    };

    /// Reads a whole file of at most `most` bytes; every field that `visit` leaves is a finding.
    static void read(BytesView file, std::size_t most, Findings& findings, const Visit& visit);

    [[nodiscard]] std::uint32_t line() const noexcept { return m_line; }

    [[nodiscard]] std::string text(std::string_view key, Needed needed, std::size_t most);
    /// Letters, digits, '-' and '_'.
    [[nodiscard]] std::string name(std::string_view key, Needed needed);
    [[nodiscard]] std::vector<std::string> names(std::string_view key);
    [[nodiscard]] bool flag(std::string_view key);
    [[nodiscard]] std::optional<std::int64_t> number(std::string_view key, std::int64_t least,
                                                     std::int64_t most);
    /// Each table of an array of them, at most `most`.
    void each(std::string_view key, std::size_t most, const Visit& visit);
    /// Each table in a table, by its name.
    void eachNamed(std::string_view key, std::size_t most, const NamedVisit& visit);

    /// The one table of that name, if it is there.
    void only(std::string_view key, const Visit& visit);

    void find(Fault fault, std::string_view what);

    [[nodiscard]] bool has(std::string_view key) const;

private:
    TomlTable(const void* table, std::uint32_t line, Findings& findings);

    [[nodiscard]] const void* seen(std::string_view key);
    void findAt(Fault fault, const void* node, std::string_view what);
    void finish();

    const void* m_table;
    std::uint32_t m_line;
    Findings& m_findings;
    std::vector<std::string> m_seen;
};

[[nodiscard]] bool isName(std::string_view text);

} // namespace vedette::ceremony
