#include "core/store/backup.h"

#include "core/store/event_log.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace vedette::store {

namespace {

namespace fs = std::filesystem;

Result<> copyOne(const fs::path& from, const fs::path& to) {
    if (from.extension() == ".sqlite") {
        Database database = VD_TRY(Database::open(from.string(), Database::Mode::ReadOnly));
        return database.copyTo(to.string());
    }
    std::error_code code;
    fs::copy_file(from, to, code);
    if (code) return Fail{StoreError::Failed, from.filename().string() + ": " + code.message()};
    return {};
}

bool belongs(const fs::directory_entry& entry) {
    std::error_code gone;
    if (entry.is_symlink(gone) || !entry.is_regular_file(gone)) return false;
    const std::string name = entry.path().filename().string();
    return name != "lock" && !name.ends_with("-wal") && !name.ends_with("-shm");
}

Result<> copyFolder(const fs::path& from, const fs::path& to, BackupReport& report) {
    std::error_code code;
    if (!fs::create_directory(to, code) || code) {
        return Fail{StoreError::CannotOpen, code ? code.message() : to.string() + " exists"};
    }
    fs::permissions(to, fs::perms::owner_all, code);
    std::vector<fs::path> files;
    std::vector<fs::path> folders;
    fs::directory_iterator entries(from, code);
    if (code) return Fail{StoreError::CannotOpen, code.message()};
    for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
        if (entries->is_directory(code) && !entries->is_symlink(code)) {
            folders.push_back(entries->path());
        } else if (belongs(*entries)) {
            files.push_back(entries->path());
        }
    }
    std::ranges::sort(files); // segments by number: what comes after the open one is of a later moment
    for (const fs::path& file : files) {
        const fs::path copy = to / file.filename();
        if (auto copied = copyOne(file, copy); !copied) {
            // Retention may have taken it meanwhile.
            if (!fs::exists(file, code)) continue;
            return copied;
        }
        ++report.files;
        report.bytes += fs::file_size(copy, code);
    }
    for (const fs::path& folder : folders) VD_TRY(copyFolder(folder, to / folder.filename(), report));
    return {};
}

Result<BackupReport> copyData(const fs::path& from, const fs::path& to) {
    BackupReport report;
    VD_TRY(copyFolder(from, to, report));
    std::error_code none;
    if (!fs::exists(eventsIn(to), none)) return report;
    EventReader reader = VD_TRY(EventReader::open(eventsIn(to), {}));
    reader.allow(std::chrono::hours(1));
    report.events = VD_TRY(reader.verify());
    return report;
}

} // namespace

fs::path eventsIn(const fs::path& dataFolder) {
    return dataFolder / "events";
}

Result<BackupReport> backUp(const fs::path& dataFolder, const fs::path& to) {
    return copyData(dataFolder, to);
}

Result<BackupReport> restore(const fs::path& backup, const fs::path& dataFolder) {
    return copyData(backup, dataFolder);
}

} // namespace vedette::store
