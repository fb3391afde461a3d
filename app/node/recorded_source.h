/// What a question about recorded events is put to: the data folder, or the file of a rehearsal.
#pragma once

#include "app/config/command_line.h"
#include "app/node/recording_log.h"
#include "core/history/history.h"

#include <filesystem>
#include <optional>

namespace vedette::app {

struct RecordedSource {
    std::filesystem::path folder;
    std::optional<RecordingLog> recording; ///< that the folder is unpacked from, for as long as this lives
    history::History history;

    /// By --recording, --data-dir, or the standard folder.
    [[nodiscard]] static Result<RecordedSource> of(const config::CommandLine& line);

    /// What "two hours ago" counts from: of a recording the last moment in it.
    [[nodiscard]] WallTime nowIn(const history::State& state) const;
};

} // namespace vedette::app
