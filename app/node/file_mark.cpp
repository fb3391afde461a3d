#include "app/node/file_mark.h"

#include <sys/stat.h>

namespace vedette::app {

std::optional<FileMark> FileMark::of(const std::filesystem::path& path) {
    using Status = struct stat;
    Status found{};
    if (::stat(path.c_str(), &found) != 0) return std::nullopt;
    constexpr std::int64_t kSecond = 1'000'000'000;
    return FileMark{found.st_ino, found.st_mtim.tv_sec * kSecond + found.st_mtim.tv_nsec};
}

} // namespace vedette::app
