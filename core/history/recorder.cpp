#include "core/history/recorder.h"

#include <utility>

namespace vedette::history {

Result<std::unique_ptr<Recorder>> Recorder::open(const std::filesystem::path& folder,
                                                 store::EventLogConfig config, Random& random,
                                                 const std::function<void()>& changed) {
    auto scribe = VD_TRY(Scribe::open(folder, config, random));
    const event::RecordingStarted start = scribe->start();
    return std::unique_ptr<Recorder>(new Recorder(start, std::move(scribe), changed));
}

} // namespace vedette::history
