#include "app/node/recorded_source.h"

#include "app/config/data_dir.h"
#include "core/base/wall_clock.h"
#include "core/store/backup.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace vedette::app {

namespace {

constexpr std::chrono::seconds kQuestion{60}; ///< one page of an answer; between pages a reader may dawdle

} // namespace

Result<RecordedSource> RecordedSource::of(const config::CommandLine& line) {
    std::filesystem::path folder = line.value("data-dir").value_or("");
    std::optional<RecordingLog> recording;
    if (const auto file = line.value("recording")) {
        recording = VD_TRY(RecordingLog::open(*file));
        folder = recording->folder();
    } else if (folder.empty()) {
        folder = VD_TRY(config::DataDir::standardPath());
    }
    auto history = VD_TRY(history::History::open(store::eventsIn(folder)));
    history.allow(kQuestion);
    return RecordedSource{std::move(folder), std::move(recording), std::move(history)};
}

WallTime RecordedSource::nowIn(const history::State& state) const {
    if (!recording) return wallNow();
    WallTime last;
    for (const auto& [id, network] : state.networks()) {
        for (const auto& [peer, facts] : network.peers) last = std::max(last, facts.lastSeen);
    }
    return last;
}

} // namespace vedette::app
