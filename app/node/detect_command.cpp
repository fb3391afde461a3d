#include "app/node/detect_command.h"

#include "app/node/detect_kinds.h"
#include "core/base/log.h"

#include <array>

namespace vedette::app {

namespace {

struct DetectKind {
    std::string_view name;
    Result<> (*detect)(DetectRun& run);
};

constexpr std::array kDetectKinds{
    DetectKind{"edges", detectEdges}, DetectKind{"keys", detectKeys},   DetectKind{"series", detectSeries},
    DetectKind{"peers", detectPeers}, DetectKind{"graph", detectGraph},
};

Result<> detectKind(const config::CommandLine& line, Console& console) {
    const std::string& name = line.operands()[0];
    std::string known;
    for (const DetectKind& kind : kDetectKinds) {
        if (kind.name == name) {
            DetectRun run = VD_TRY(DetectRun::begin(line, console));
            return kind.detect(run);
        }
        known += (known.empty() ? "" : ", ") + std::string(kind.name);
    }
    return Fail{config::UsageError::BadValue, "There is no 'detect " + log::printable(name, 40)
                                                  + "': the kinds of input are " + known + "."};
}

} // namespace

config::ExitStatus detectRecorded(const config::CommandLine& line, Console& console) {
    const auto done = detectKind(line, console);
    return done ? config::ExitStatus::Done : console.fail(done.error());
}

} // namespace vedette::app
