/// The folder that a node keeps its things in, and the lock that says somebody is using it.
///
/// The lock is advisory and ends with the process, however that dies: a crash leaves nothing to clean up.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace vedette::config {

enum class DataDirError {
    NoHome = 1, ///< neither --data-dir nor XDG_DATA_HOME nor HOME
    Unusable,   ///< cannot be made, or is not ours alone
    InUse,      ///< another node holds the lock
};
[[nodiscard]] std::string_view codeName(DataDirError error) noexcept;

class DataDir {
public:
    /// Makes the folder (0700) when it is missing, then takes its lock without waiting. Refused when other
    /// users can write to it.
    [[nodiscard]] static Result<DataDir> open(const std::filesystem::path& path);
    /// $XDG_DATA_HOME/vedette or ~/.local/share/vedette.
    [[nodiscard]] static Result<std::filesystem::path> standardPath();

    DataDir(DataDir&& other) noexcept;
    DataDir& operator=(DataDir&& other) noexcept;
    DataDir(const DataDir&) = delete;
    DataDir& operator=(const DataDir&) = delete;
    ~DataDir();

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }

private:
    DataDir(std::filesystem::path path, int lock) : m_path(std::move(path)), m_lock(lock) {}

    std::filesystem::path m_path;
    int m_lock;
};

} // namespace vedette::config

VD_ERROR_CODES(vedette::config, DataDirError, "data_dir")
