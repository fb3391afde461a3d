/// Whose turn it is to change a file of the data folder: one process at a time, from reading it to replacing
/// it. Readers need none, for they see the file before or after. Blocks until it is our turn.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <utility>

namespace vedette::app {

class FileTurn {
public:
    /// By a lock beside the file, which stays. StoreError::CannotOpen.
    [[nodiscard]] static Result<FileTurn> take(const std::filesystem::path& beside);

    FileTurn(FileTurn&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

    FileTurn& operator=(FileTurn&&) = delete;
    ~FileTurn();

private:
    explicit FileTurn(int file) noexcept : m_file(file) {}

    int m_file;
};

} // namespace vedette::app
