/// Which writing of a file this is: another one, however soon after, has another mark.
///
/// A file that is replaced as a whole is another file, and while the one before is still there the new one
/// cannot have its number; its time alone may be the same, for clocks of disks tick a few hundred times a
/// second.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace vedette::app {

struct FileMark {
    std::uint64_t number = 0; ///< of the file on its disk
    std::int64_t changedNs = 0;

    /// Nothing when there is no such file.
    [[nodiscard]] static std::optional<FileMark> of(const std::filesystem::path& path);

    friend bool operator==(const FileMark&, const FileMark&) = default;
};

} // namespace vedette::app
