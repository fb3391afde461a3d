#include "core/posture/data_folder_check.h"

#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <algorithm>
#include <functional>
#include <system_error>

namespace vedette::posture {

namespace {

using FileStatus = struct stat;

constexpr std::size_t kNamed = 3; ///< in a finding; of the others their number

/// Those of the folder and of what lies in it, however deep, for which `is` holds.
std::vector<std::string> filesThat(const std::filesystem::path& folder,
                                   const std::function<bool(const FileStatus&)>& is) {
    std::vector<std::string> out;
    const auto look = [&](const std::filesystem::path& path) {
        FileStatus found{};
        if (::lstat(path.c_str(), &found) == 0 && !S_ISLNK(found.st_mode) && is(found))
            out.push_back(path.lexically_relative(folder.parent_path()).string());
    };
    look(folder);
    std::size_t seen = 0;
    std::error_code failed;
    for (std::filesystem::recursive_directory_iterator it(folder, failed), end;
         !failed && it != end && ++seen <= Computer::kMostNames; it.increment(failed))
        look(it->path());
    std::ranges::sort(out);
    return out;
}

bool isThere(const std::filesystem::path& folder) {
    std::error_code failed;
    return std::filesystem::is_directory(folder, failed);
}

std::string listOf(const std::vector<std::string>& files) {
    std::string out;
    for (std::size_t i = 0; i < std::min(files.size(), kNamed); ++i) out += (i == 0 ? "" : ", ") + files[i];
    if (files.size() > kNamed) out += " and " + std::to_string(files.size() - kNamed) + " more";
    return out;
}

} // namespace

Finding dataFolderOwner(const Circumstances& circumstances) {
    constexpr std::string_view kCheck = "data_folder_owner";
    const std::filesystem::path& folder = circumstances.dataFolder;
    if (!isThere(folder)) return {kCheck, Verdict::Unknown, "there is no data folder yet"};
    const auto others =
        filesThat(folder, [&](const FileStatus& file) { return file.st_uid != circumstances.user; });
    if (others.empty()) return {kCheck, Verdict::Good, "all of it is ours"};
    return {kCheck, Verdict::Bad, "of somebody else: " + listOf(others)};
}

Finding dataFolderModes(const Circumstances& circumstances) {
    constexpr std::string_view kCheck = "data_folder_modes";
    const std::filesystem::path& folder = circumstances.dataFolder;
    if (!isThere(folder)) return {kCheck, Verdict::Unknown, "there is no data folder yet"};

    FileStatus top{};

    const bool closed = ::lstat(folder.c_str(), &top) == 0 && (top.st_mode & 0077U) == 0;
    const auto open = filesThat(folder, [](const FileStatus& file) { return (file.st_mode & 0077U) != 0; });
    if (open.empty()) return {kCheck, Verdict::Good, "nobody else may read it"};
    // Behind a closed door open files are read by nobody else, as long as they stay there.
    return {kCheck, closed ? Verdict::Weak : Verdict::Bad, "open to others: " + listOf(open)};
}

std::optional<std::string> deviceOf(const std::filesystem::path& folder) {
    FileStatus found{};

    if (folder.empty() || ::stat(folder.c_str(), &found) != 0) return std::nullopt;
    return std::to_string(::major(found.st_dev)) + ':' + std::to_string(::minor(found.st_dev));
}

} // namespace vedette::posture
