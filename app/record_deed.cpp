#include "app/record_deed.h"

#include "app/assembly.h"
#include "app/config/data_dir.h"
#include "app/config/local_user.h"
#include "core/base/wall_clock.h"
#include "core/store/audit_log.h"

#include <utility>

namespace vedette::app {

Result<> recordDeed(const std::filesystem::path& dataDir, const engine::ActOnToken& act) {
    const auto held = VD_TRY(config::DataDir::open(dataDir));
    auto log = VD_TRY(store::AuditLog::open(auditFileOf(dataDir).string()));
    store::AuditRecord record;
    record.network = kHouse;
    record.who = config::localUser();
    // The only one of its run, as that of any command that is carried out by itself.
    record.command = CommandId{1};
    record.at = wallNow();
    record.action = std::string(engine::actionName(act));
    record.subject = act.subject;
    record.outcome = act.failed ? act.failed->code.message() : "done";
    static_cast<void>(VD_TRY(log.append(std::move(record))));
    return {};
}

} // namespace vedette::app
