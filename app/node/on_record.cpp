#include "app/node/on_record.h"

#include "app/node/data_folder.h"
#include "app/record_deed.h"
#include "core/base/log.h"
#include "core/engine/words.h"

#include <filesystem>

namespace vedette::app {

namespace {

Result<> tryToRecord(const config::CommandLine& line, const engine::ActOnToken& act) {
    const auto folder = dataFolder(line);
    std::error_code failed;
    // Whoever never ran a node here has no log, and gets none by the way.
    const bool chosen = line.value("data-dir").has_value();
    if (!chosen && (!folder || !std::filesystem::is_directory(*folder, failed))) return {};
    return recordDeed(VD_TRY(Result<std::filesystem::path>(folder)), act);
}

} // namespace

void putOnRecord(const config::CommandLine& line, const engine::ActOnToken& act) {
    if (const auto kept = tryToRecord(line, act); !kept)
        log::write(log::Level::Warning, "audit",
                   std::string(engine::actionName(act)) + " of " + act.subject
                       + " is not on record in the audit log: " + engine::sentence(kept.error()));
}

} // namespace vedette::app
