/// Where published test vectors are found and how they are read.
///
/// The folder is named by the environment variable VEDETTE_VECTORS, else `shared/vectors` beside the source
/// tree. A family is one folder in it with all below it; a test reads each JSON and CSV file and fails on one
/// that it does not know, of which a part is unknown, or that holds no case. What is known and cannot be
/// judged here, for no library has the primitive, is listed aloud as skipped with the reason, and never
/// counted as passed:
///
///     const auto files = test::vectorFiles("noise");      // empty and said aloud when the folder is absent
///     for (const auto& file : files) { … QVERIFY2(cases > 0, test::nameOf(file)); }
#pragma once

#include "core/base/bytes.h"

#include "tests/suite.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
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

/// Of a path's ending, in lower case.
inline std::string endingOf(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return ending;
}

inline bool isJson(const std::filesystem::path& path) {
    return endingOf(path) == ".json";
}

inline bool isCsv(const std::filesystem::path& path) {
    return endingOf(path) == ".csv";
}

/// Every JSON and CSV file of a family and the folders below it, sorted. None, and the run marked as skipped,
/// when the folder is absent.
inline std::vector<std::filesystem::path> vectorFiles(std::string_view family) {
    const auto folder = vectorsFolder() / family;
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::is_directory(folder)) {
        std::fprintf(stderr, "SKIPPED: no vectors in %s\n", folder.c_str());
        skippedAloud() = true;
        return files;
    }
    using Walk = std::filesystem::recursive_directory_iterator;
    for (const auto& entry : Walk(folder, std::filesystem::directory_options::follow_directory_symlink)) {
        if (!entry.is_directory() && (isJson(entry.path()) || isCsv(entry.path())))
            files.push_back(entry.path());
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

/// With the folders between it and that of the vectors.
inline std::string placeOf(const std::filesystem::path& path) {
    return path.lexically_relative(vectorsFolder()).string();
}

} // namespace vedette::test
