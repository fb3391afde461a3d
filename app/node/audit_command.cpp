#include "app/node/audit_command.h"

#include "app/assembly.h"
#include "app/config/data_dir.h"
#include "core/base/log.h"
#include "core/store/audit_log.h"

#include <filesystem>

namespace vedette::app {

namespace {

Result<std::filesystem::path> storeOf(const config::CommandLine& line) {
    std::filesystem::path path;
    if (line.operands().size() > 1) {
        path = line.operands()[1];
    } else if (const auto folder = line.value("data-dir")) {
        path = *folder;
    } else {
        path = VD_TRY(config::DataDir::standardPath());
    }
    std::error_code unreadable; // then opening it says why
    return std::filesystem::is_directory(path, unreadable) ? auditFileOf(path) : path;
}

Result<store::AuditLog::Verdict> verdictOn(const std::filesystem::path& path) {
    store::AuditLog log = VD_TRY(store::AuditLog::openReadOnly(path.string()));
    return log.verify();
}

Json keysOf(const Error& why) {
    Json keys = Json::object();
    if (statusOf(why) != config::ExitStatus::VerificationFailed) return keys;
    keys["intact"] = false;
    // The detail of a fault of the chain is the number of the record.
    if (const auto record = config::parseNumber(why.detail)) keys["record"] = *record;
    return keys;
}

} // namespace

config::ExitStatus audit(const config::CommandLine& line, Console& console) {
    const std::string& what = line.operands()[0];
    if (what != "verify") {
        return console.fail(
            Error(config::UsageError::BadValue, "There is no 'audit " + log::printable(what, 40)
                                                    + "': write vedette-node audit verify [STORE]."));
    }
    const auto path = storeOf(line);
    if (!path) return console.fail(path.error());
    const auto verdict = verdictOn(*path);
    if (!verdict) return console.fail(verdict.error(), keysOf(verdict.error()));
    const std::string head = toHex(verdict->head);
    console.line({{"event", "done"}, {"records", verdict->records}, {"head", head}, {"intact", true}},
                 "intact: " + std::to_string(verdict->records) + " records, head " + head);
    return config::ExitStatus::Done;
}

} // namespace vedette::app
