#include "app/node/detect_series_files.h"

#include "app/node/console.h"
#include "app/node/detect_run.h"
#include "core/base/log.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>

namespace vedette::app {

namespace {

using detect::RowError;

constexpr std::uintmax_t kMaxWindowsBytes = 64U << 20U;
constexpr std::size_t kMaxSeriesRows = detect::NabJudge::kMaxRows;

std::string withoutGz(std::string name) {
    if (name.ends_with(".gz")) name.resize(name.size() - 3);
    return name;
}

bool isSeries(const std::filesystem::path& path) {
    return withoutGz(path.filename().string()).ends_with(".csv");
}

// Reads digits of a fixed number from the front.
std::optional<int> fixedDigits(std::string_view& text, std::size_t count) noexcept {
    if (text.size() < count) return {};
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + count, value);
    if (error != std::errc() || end != text.data() + count || value < 0) return {};
    text.remove_prefix(count);
    return value;
}

bool skip(std::string_view& text, std::string_view any) noexcept {
    if (text.empty() || any.find(text.front()) == any.npos) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<int> thousandths(std::string_view fraction) noexcept {
    int value = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const char digit = i < fraction.size() ? fraction[i] : '0';
        if (digit < '0' || digit > '9') return {};
        value = value * 10 + (digit - '0');
    }
    return value;
}

struct SeriesColumns {
    std::size_t time = 0;
    std::size_t value = 1;
    std::optional<std::size_t> label;
};

std::optional<SeriesColumns> columnsOf(std::span<const std::string_view> fields) {
    SeriesColumns columns;
    const auto find = [&](std::string_view name) -> std::optional<std::size_t> {
        const auto at = std::ranges::find(fields, name);
        if (at == fields.end()) return {};
        return static_cast<std::size_t>(at - fields.begin());
    };
    const auto value = find("value");
    if (!value) return {};
    columns.value = *value;
    columns.time = find("timestamp").value_or(find("time").value_or(0));
    columns.label = find("label");
    return columns;
}

} // namespace

std::optional<std::int64_t> seriesTime(std::string_view text) noexcept {
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error == std::errc() && end == text.data() + text.size()) return whole;
    const auto year = fixedDigits(text, 4);
    if (!year || !skip(text, "-/")) return {};
    const auto month = fixedDigits(text, 2);
    if (!month || !skip(text, "-/")) return {};
    const auto day = fixedDigits(text, 2);
    if (!day || !skip(text, " T")) return {};
    const auto hour = fixedDigits(text, 2);
    if (!hour || !skip(text, ":")) return {};
    const auto minute = fixedDigits(text, 2);
    if (!minute) return {};
    std::optional<int> second = 0;
    if (skip(text, ":")) second = fixedDigits(text, 2);
    std::optional<int> fraction = 0;
    if (skip(text, ".")) {
        fraction = thousandths(text);
        text = {};
    }
    if (!second || !fraction || (!text.empty() && text != "Z")) return {};
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) return {};
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    return (((days * 24 + *hour) * 60 + *minute) * 60 + *second) * 1000 + *fraction;
}

Result<std::vector<SeriesFile>> seriesFiles(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) return std::vector{SeriesFile{path, withoutGz(path)}};
    std::vector<SeriesFile> files;
    for (auto at = std::filesystem::recursive_directory_iterator(path, error);
         !error && at != std::filesystem::recursive_directory_iterator(); at.increment(error)) {
        if (!at->is_regular_file(error) || !isSeries(at->path())) continue;
        if (files.size() == kMaxSeriesFiles) return Fail{RowError::TooManyRows, "more files than are read"};
        files.push_back(
            {at->path().string(), withoutGz(at->path().lexically_relative(path).generic_string())});
    }
    if (error) return Fail{RowError::Unreadable, error.message()};
    if (files.empty()) return Fail{RowError::MissingColumn, "the folder holds no .csv and no .csv.gz"};
    std::ranges::sort(files, {}, &SeriesFile::name);
    return files;
}

Result<SeriesRows> readSeries(const std::string& path) {
    const auto reader = VD_TRY(DetectRun::open(path));
    SeriesRows rows;
    SeriesColumns columns;
    for (bool first = true; VD_TRY(reader->next()); first = false) {
        const auto fields = reader->fields();
        if (first) {
            if (const auto named = columnsOf(fields)) {
                columns = *named;
                continue;
            }
        }
        if (fields.size() <= std::max(columns.time, columns.value))
            return reader->at(RowError::MissingColumn, "a row is timestamp,value");
        const auto time = seriesTime(fields[columns.time]);
        const auto value = detect::numberOf(fields[columns.value]);
        if (!time || !value) return reader->at(RowError::BadNumber, "no time or no value");
        if (rows.values.size() == kMaxSeriesRows) return reader->at(RowError::TooManyRows, "");
        rows.times.push_back(*time);
        rows.values.push_back(*value);
        if (!columns.label) continue;
        if (fields.size() <= *columns.label) return reader->at(RowError::MissingColumn, "no label");
        rows.labels.emplace_back(fields[*columns.label]);
    }
    return rows;
}

bool holdsWindows(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    char first = 0;
    return (file >> first) && first == '{';
}

Result<SeriesWindows> readWindows(const std::string& path) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(path, error);
    if (error) return Fail{RowError::Unreadable, error.message()};
    if (bytes > kMaxWindowsBytes) return Fail{RowError::TooLarge, "windows"};
    std::ifstream file(path, std::ios::binary);
    const Json json = Json::parse(file, nullptr, false);
    const auto wrong = [] {
        return Fail{RowError::BadNumber, "windows are {\"series\": [[\"first\", \"last\"], …]}"};
    };
    if (!json.is_object()) return wrong();
    SeriesWindows all;
    for (const auto& [name, list] : json.items()) {
        std::vector<detect::NabWindow>& windows = all[name];
        if (!list.is_array()) return wrong();
        for (const Json& window : list) {
            if (!window.is_array() || window.size() != 2 || !window[0].is_string() || !window[1].is_string())
                return wrong();
            const auto first = seriesTime(window[0].get_ref<const std::string&>());
            const auto last = seriesTime(window[1].get_ref<const std::string&>());
            if (!first || !last || *last < *first) return wrong();
            windows.push_back({*first, *last});
        }
        std::ranges::sort(windows, {}, &detect::NabWindow::first);
    }
    return all;
}

const std::vector<detect::NabWindow>* windowsOf(const SeriesWindows& windows, const SeriesFile& file) {
    const std::string path = "/" + withoutGz(file.path);
    const std::vector<detect::NabWindow>* found = nullptr;
    std::size_t longest = 0;
    for (const auto& [name, mine] : windows) {
        if (name.size() < longest || !path.ends_with("/" + name)) continue;
        longest = name.size();
        found = &mine;
    }
    if (found != nullptr) return found;
    // A file that was taken out of its folders is still called what the key's last part says.
    const std::string own = path.substr(path.rfind('/') + 1);
    for (const auto& [name, mine] : windows)
        if (name.ends_with("/" + own)) return &mine;
    return nullptr;
}

} // namespace vedette::app
