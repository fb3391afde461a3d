/// Series on the disk: one file of rows "timestamp,value", or a folder of such files, and the windows that
/// are known to be anomalous, as the file windows.json of NAB gives them.
///
/// A time is a whole number, or YYYY-MM-DD hh:mm[:ss[.fraction]]; it names rows and windows and is used for
/// nothing else. Series of a folder come in the order of their names. Windows are found by the name of the
/// series: the key whose path is the end of the file's own, without .gz; a key without a folder fits any.
#pragma once

#include "core/base/result.h"
#include "core/detect/nab_score.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::app {

struct SeriesFile {
    std::string path;
    std::string name; ///< under the folder, or the path itself; without .gz
};

struct SeriesRows {
    std::vector<std::int64_t> times; ///< milliseconds, or the numbers of the file
    std::vector<double> values;
    std::vector<std::string> labels; ///< of a column of that name; empty without one
};

using SeriesWindows = std::map<std::string, std::vector<detect::NabWindow>>;

constexpr std::size_t kMaxSeriesFiles = 10'000;

[[nodiscard]] Result<std::vector<SeriesFile>> seriesFiles(const std::string& path);
[[nodiscard]] Result<SeriesRows> readSeries(const std::string& path);
/// Whether a file of labels is one of windows, by its first character.
[[nodiscard]] bool holdsWindows(const std::string& path);
[[nodiscard]] Result<SeriesWindows> readWindows(const std::string& path);
/// Null when the windows do not name the series at all.
[[nodiscard]] const std::vector<detect::NabWindow>* windowsOf(const SeriesWindows& windows,
                                                              const SeriesFile& file);
[[nodiscard]] std::optional<std::int64_t> seriesTime(std::string_view text) noexcept;

} // namespace vedette::app
