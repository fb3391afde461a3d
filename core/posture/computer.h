/// What a computer says of itself in files: the one that we run on, or a folder of a test that looks like
/// one.
///
/// Reads only; a file that is not there or may not be read is nothing. Bounds: kMost bytes of a file and
/// kMostNames of a folder, what is beyond is not looked at. Any thread; blocks on the disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::posture {

class Computer {
public:
    static constexpr std::size_t kMost = 4 << 20;
    static constexpr std::size_t kMostNames = 4096;

    explicit Computer(std::filesystem::path root = "/") : m_root(std::move(root)) {}

    /// `path` is without the slash at its beginning, here and below.
    [[nodiscard]] std::optional<std::string> text(std::string_view path) const;
    /// Its first line, without white space at its end.
    [[nodiscard]] std::optional<std::string> line(std::string_view path) const;
    [[nodiscard]] bool has(std::string_view path) const;
    /// Of what lies in a folder, sorted; none when it cannot be read.
    [[nodiscard]] std::vector<std::string> names(std::string_view path) const;

private:
    std::filesystem::path m_root;
};

} // namespace vedette::posture
