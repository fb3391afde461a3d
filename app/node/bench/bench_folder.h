/// A folder of a bench on the disk, gone with it.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>

namespace vedette::app {

class BenchFolder {
public:
    /// Under TMPDIR or /tmp: that is the disk which is measured.
    [[nodiscard]] static Result<std::unique_ptr<BenchFolder>> create();
    ~BenchFolder();
    BenchFolder(const BenchFolder&) = delete;
    BenchFolder& operator=(const BenchFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }

private:
    explicit BenchFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    std::filesystem::path m_path;
};

} // namespace vedette::app
