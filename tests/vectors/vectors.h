/// Where published test vectors are found and how they are read.
///
/// The folder is named by the environment variable VEDETTE_VECTORS, else `shared/vectors` beside the source
/// tree. A family is one folder in it; a test iterates over all its files and fails on one that it does not
/// know or that holds no case:
///
///     const auto files = test::vectorFiles("noise");      // empty and said aloud when the folder is absent
///     for (const auto& file : files) { … QVERIFY2(cases > 0, test::nameOf(file)); }
#pragma once

#include "core/base/bytes.h"

#include "tests/suite.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::test {

using Json = nlohmann::json;

inline std::filesystem::path vectorsFolder() {
    const char* named = std::getenv("VEDETTE_VECTORS");
    if (named != nullptr && *named != '\0') return named;
    return std::filesystem::path(VEDETTE_SOURCE_DIR) / ".." / "shared" / "vectors";
}

/// Every *.json and *.csv of a family, sorted. None, and the run marked as skipped, when the folder is
/// absent.
inline std::vector<std::filesystem::path> vectorFiles(std::string_view family) {
    const auto folder = vectorsFolder() / family;
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::is_directory(folder)) {
        std::fprintf(stderr, "SKIPPED: no vectors in %s\n", folder.c_str());
        skippedAloud() = true;
        return files;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".json" || extension == ".csv") files.push_back(entry.path());
    }
    if (files.empty()) throw std::runtime_error("a family without files: " + folder.string());
    std::ranges::sort(files);
    return files;
}

inline std::string readText(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Json readJson(const std::filesystem::path& path) {
    return Json::parse(readText(path));
}

/// The bytes of a hex string; throws on a broken one, for then the vectors are broken.
inline Bytes unhex(std::string_view text) {
    auto bytes = fromHex(text);
    if (!bytes) throw std::runtime_error("not hex: " + std::string(text));
    return std::move(*bytes);
}

struct Csv {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows; ///< cells trimmed, their quotes removed

    [[nodiscard]] bool has(std::string_view column) const { return std::ranges::count(header, column) > 0; }

    /// The row's cell of that column, empty when the row is short.
    [[nodiscard]] std::string cell(const std::vector<std::string>& row, std::string_view column) const {
        const auto at = static_cast<std::size_t>(std::ranges::find(header, column) - header.begin());
        return at < row.size() ? row[at] : std::string();
    }
};

inline std::vector<std::string> csvCells(std::string_view line) {
    const auto trimmed = [](std::string_view text) {
        while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
        if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
            text = text.substr(1, text.size() - 2);
        return std::string(text);
    };
    std::vector<std::string> cells;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i < line.size() && line[i] == '"') quoted = !quoted;
        if (i < line.size() && (line[i] != ',' || quoted)) continue;
        cells.push_back(trimmed(line.substr(from, i - from)));
        from = i + 1;
    }
    return cells;
}

inline Csv readCsv(const std::filesystem::path& path) {
    const std::string text = readText(path);
    Csv csv;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty()) continue;
        if (csv.header.empty())
            csv.header = csvCells(line);
        else
            csv.rows.push_back(csvCells(line));
    }
    return csv;
}

inline std::string nameOf(const std::filesystem::path& path) {
    return path.filename().string();
}

} // namespace vedette::test
