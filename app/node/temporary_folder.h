/// A folder on the disk for as long as this lives, its owner's alone.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>

namespace vedette::app {

class TemporaryFolder {
public:
    /// Under TMPDIR or /tmp.
    [[nodiscard]] static Result<std::unique_ptr<TemporaryFolder>> create();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }

private:
    explicit TemporaryFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    std::filesystem::path m_path;
};

} // namespace vedette::app
