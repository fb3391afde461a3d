#include "app/node/store_command.h"

#include "app/assembly.h"
#include "app/config/data_dir.h"
#include "app/node/grammar.h"
#include "core/base/log.h"
#include "core/store/backup.h"
#include "core/store/events_head.h"

#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

namespace {

constexpr std::chrono::hours kWholeLog{1}; ///< to read all of it

std::string megabytes(double bytes) {
    char text[40];
    std::snprintf(text, sizeof text, "%.1f MB", bytes / 1e6);
    return text;
}

std::string counted(std::uint64_t count, const char* what) {
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

Result<> showStore(const std::filesystem::path& folder, const config::CommandLine& line, Console& console) {
    const auto keep = VD_TRY(eventLogOptions(line));
    const auto use = VD_TRY(store::diskUse(store::eventsIn(folder), keep));
    std::string text = counted(use.records, "event") + " in " + counted(use.segments, "segment") + ", "
                     + megabytes(static_cast<double>(use.bytes)) + ", " + megabytes(use.bytesPerDay)
                     + " a day; will take " + megabytes(static_cast<double>(use.bytesAtRest));
    if (use.daysToKeepBytes) {
        text += ", the oldest go for their size in "
              + counted(static_cast<std::uint64_t>(*use.daysToKeepBytes), "day");
    }
    text += use.diskSuffices() ? "; the disk suffices" : "; the disk does not suffice for that";
    console.line({{"event", "done"},
                  {"records", use.records},
                  {"segments", use.segments},
                  {"bytes", use.bytes},
                  {"bytes_per_day", use.bytesPerDay},
                  {"keep_bytes", keep.keepBytes},
                  {"keep_days", std::chrono::duration_cast<std::chrono::hours>(keep.keepAge).count() / 24},
                  {"days_to_keep_bytes", use.daysToKeepBytes ? Json(*use.daysToKeepBytes) : Json()},
                  {"bytes_at_rest", use.bytesAtRest},
                  {"free_bytes", use.freeBytes},
                  {"disk_suffices", use.diskSuffices()}},
                 text);
    return {};
}

/// The heads that the audit log has on record, after the audit log itself has proved whole.
Result<std::vector<store::ChainHead>> headsOnRecord(const std::filesystem::path& folder) {
    std::error_code none;
    if (!std::filesystem::exists(auditFileOf(folder), none)) return std::vector<store::ChainHead>();
    auto audit = VD_TRY(store::AuditLog::openReadOnly(auditFileOf(folder).string()));
    static_cast<void>(VD_TRY(audit.verify()));
    return store::eventHeadsIn(audit);
}

Result<> proveEvents(const std::filesystem::path& folder, Console& console) {
    const auto heads = VD_TRY(headsOnRecord(folder));
    auto reader = VD_TRY(store::EventReader::open(store::eventsIn(folder), {}));
    reader.allow(kWholeLog);
    const auto verdict = VD_TRY(reader.verify(heads));
    const std::uint64_t last = verdict.first + verdict.records - 1;
    const std::uint64_t unanchored = last - std::min(last, std::max(verdict.anchored, verdict.first - 1));
    console.line({{"event", "done"},
                  {"records", verdict.records},
                  {"first", verdict.first},
                  {"head", toHex(verdict.head)},
                  {"intact", true},
                  {"heads", heads.size()},
                  {"anchored_to", verdict.anchored},
                  {"unanchored", unanchored}},
                 "intact: " + std::to_string(verdict.records) + " events, head " + toHex(verdict.head)
                     + "; the audit log vouches for them up to " + std::to_string(verdict.anchored));
    return {};
}

void tellCopy(const store::BackupReport& report, const std::string& to, Console& console) {
    Json done{{"event", "done"}, {"files", report.files}, {"bytes", report.bytes}, {"to", to}};
    std::string text = std::to_string(report.files) + " files, "
                     + megabytes(static_cast<double>(report.bytes)) + " in " + log::printable(to);
    if (report.events) {
        done["records"] = report.events->records;
        done["head"] = toHex(report.events->head);
        text += ", " + std::to_string(report.events->records) + " events, intact";
    }
    console.line(done, text);
}

Result<> tryStore(const config::CommandLine& line, Console& console) {
    const auto& words = line.operands();
    std::filesystem::path folder = line.value("data-dir").value_or("");
    if (folder.empty()) folder = VD_TRY(config::DataDir::standardPath());
    const bool alone = words.size() == 1;
    if (words[0] == "show" && alone) return showStore(folder, line, console);
    if (words[0] == "verify" && alone) return proveEvents(folder, console);
    if (words[0] == "backup" && !alone) {
        tellCopy(VD_TRY(store::backUp(folder, words[1])), words[1], console);
        return {};
    }
    if (words[0] == "restore" && !alone) {
        tellCopy(VD_TRY(store::restore(words[1], folder)), folder.string(), console);
        return {};
    }
    return Fail{config::UsageError::BadValue, "Write vedette-node store show, store verify, store backup "
                                              "FOLDER or store restore FOLDER."};
}

} // namespace

config::ExitStatus lookAfterStore(const config::CommandLine& line, Console& console) {
    const auto done = tryStore(line, console);
    return done ? config::ExitStatus::Done : console.fail(done.error());
}

} // namespace vedette::app
