#include "app/node/recording_log.h"

#include "core/base/random.h"
#include "core/history/scribe.h"
#include "core/lab/recording.h"
#include "core/store/backup.h"
#include "core/store/whole_file.h"

#include <map>
#include <utility>
#include <vector>

namespace vedette::app {

namespace {

constexpr std::size_t kTransaction = 8192; ///< events

} // namespace

Result<RecordingLog> RecordingLog::open(const std::string& file) {
    const auto recording = VD_TRY(store::readWhole(file, kMost));
    if (!recording) return Fail{store::StoreError::CannotOpen, "no such file"};
    RecordingLog made(VD_TRY(TemporaryFolder::create()));
    VD_TRY(keepRecording(*recording, made.folder()));
    return made;
}

Result<> keepRecording(BytesView recording, const std::filesystem::path& dataFolder) {
    auto reader = VD_TRY(lab::RecordingReader::open(recording));
    std::map<std::uint32_t, std::shared_ptr<const std::string>> names;
    for (const lab::Observer& observer : reader.header().observers) {
        names[observer.number] =
            std::make_shared<const std::string>(observer.role + "-" + std::to_string(observer.number));
    }
    SystemRandom random;
    const auto scribe = VD_TRY(history::Scribe::open(store::eventsIn(dataFolder), {}, random));
    std::vector<history::RecordedEvent> some;
    for (;;) {
        auto entry = VD_TRY(reader.next());
        if (entry) {
            const auto name = names.find(entry->observer);
            some.push_back({std::make_shared<const event::Event>(std::move(entry->event)),
                            name == names.end() ? nullptr : name->second});
        }
        if (some.size() < kTransaction && entry) continue;
        VD_TRY(scribe->write(some));
        some.clear();
        if (!entry) return {};
    }
}

} // namespace vedette::app
