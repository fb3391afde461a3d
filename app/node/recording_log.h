/// A rehearsal's recording as an event log, so that it is asked exactly as a node's own is.
///
/// The events come into a temporary folder that lives as long as this; each observer is a network of its own,
/// called by its role and number ("console-0").
#pragma once

#include "app/node/temporary_folder.h"
#include "core/base/bytes.h"
#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace vedette::app {

class RecordingLog {
public:
    static constexpr std::size_t kMost = std::size_t{2} * 1024 * 1024 * 1024; ///< bytes of a recording

    /// `file` is what `lab run --record` wrote. A lab::RecordingError, or one of the store.
    [[nodiscard]] static Result<RecordingLog> open(const std::string& file);

    /// What a data folder would be.
    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return m_folder->path(); }

private:
    explicit RecordingLog(std::unique_ptr<TemporaryFolder> folder) : m_folder(std::move(folder)) {}

    std::unique_ptr<TemporaryFolder> m_folder;
};

/// Every event of a recording into the event log of a data folder.
[[nodiscard]] Result<> keepRecording(BytesView recording, const std::filesystem::path& dataFolder);

} // namespace vedette::app
