#include "core/store/event_log.h"

#include "core/store/segment_view.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace vedette::store {

namespace {

namespace fs = std::filesystem;

constexpr const char* kSideFiles[] = {"", "-wal", "-shm"};

/// A new or removed name is on disk only when its folder is.
Result<> syncFolder(const fs::path& folder) {
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return Fail{StoreError::CannotOpen, std::generic_category().message(errno)};
    const bool synced = ::fsync(file) == 0;
    const std::string why = synced ? std::string() : std::generic_category().message(errno);
    ::close(file);
    if (!synced) return Fail{StoreError::Failed, why};
    return {};
}

void unlinkSegment(const fs::path& folder, std::uint64_t number) {
    for (const char* side : kSideFiles) {
        ::unlink((folder / (segmentName(number) + side)).c_str());
    }
}

/// Whether the file is what a creation left that was cut off before its one transaction.
Result<bool> isEmptyShell(const fs::path& path) {
    Database database = VD_TRY(Database::open(path.string(), Database::Mode::ReadWrite));
    return VD_TRY(database.number("PRAGMA user_version")) == 0
        && VD_TRY(database.number("SELECT count(*) FROM sqlite_schema")) == 0;
}

std::uint64_t sizeOfFile(const fs::path& path) {
    std::error_code gone;
    const auto size = fs::file_size(path, gone);
    return gone ? 0 : size;
}

} // namespace

Result<std::vector<std::uint64_t>> segmentsIn(const fs::path& folder) {
    std::vector<std::uint64_t> numbers;
    std::error_code code;
    fs::directory_iterator entries(folder, code);
    if (code) return Fail{StoreError::CannotOpen, code.message()};
    for (; entries != fs::directory_iterator(); entries.increment(code)) {
        if (code) return Fail{StoreError::CannotOpen, code.message()};
        if (const auto number = segmentNumber(entries->path().filename().string()))
            numbers.push_back(*number);
    }
    std::ranges::sort(numbers);
    return numbers;
}

std::uint64_t segmentBytes(const fs::path& folder, std::uint64_t number) {
    return sizeOfFile(folder / segmentName(number)) + sizeOfFile(folder / (segmentName(number) + "-wal"));
}

Result<EventLog> EventLog::open(const fs::path& folder, EventLogConfig config, Random& random,
                                BytesView state) {
    std::error_code code;
    if (fs::create_directory(folder, code)) fs::permissions(folder, fs::perms::owner_all, code);
    if (code) return Fail{StoreError::CannotOpen, code.message()};
    auto numbers = VD_TRY(segmentsIn(folder));
    while (!numbers.empty() && VD_TRY(isEmptyShell(folder / segmentName(numbers.back())))) {
        unlinkSegment(folder, numbers.back());
        numbers.pop_back();
    }
    if (numbers.empty()) {
        SegmentSummary nothing;
        nothing.log = random.bytes<std::tuple_size_v<LogId>>();
        Segment first = VD_TRY(Segment::create((folder / segmentName(1)).string(), nothing, state));
        VD_TRY(syncFolder(folder));
        return EventLog(folder, config, std::move(first));
    }
    Segment newest = VD_TRY(Segment::open((folder / segmentName(numbers.back())).string()));
    EventLog log(folder, config, std::move(newest));
    log.m_run = log.m_open.summary().run + 1;
    numbers.pop_back();
    for (const std::uint64_t number : numbers) {
        SegmentView view = VD_TRY(SegmentView::open((folder / segmentName(number)).string(), nullptr));
        if (VD_TRY(view.summary()).phase != SegmentPhase::Indexed) log.m_untidy.push_back(number);
    }
    // How much follows the last snapshot is not known without a look; soon is soon enough.
    log.m_sinceState = log.m_open.summary().records() == 0 ? 0 : config.snapshotRecords;
    return log;
}

bool EventLog::rollDue(Instant now) const noexcept {
    const std::uint64_t records = m_open.summary().records();
    if (records == 0) return false;
    return records >= m_config.segmentRecords || m_open.subjects() >= m_config.segmentSubjects
        || (m_began && now - *m_began >= m_config.segmentAge);
}

bool EventLog::wantsState(Instant now) const noexcept {
    if (rollDue(now)) return true;
    if (m_sinceState < m_config.snapshotRecords) return false;
    return m_bytesSinceState >= 2 * m_stateBytes;
}

Result<> EventLog::append(std::span<Record> records, std::optional<BytesView> state, Instant now) {
    if (records.empty()) return {};
    if (state && rollDue(now)) {
        VD_TRY(roll(*state));
        m_stateBytes = state->size();
        state.reset(); // it stands at the beginning of the new segment
    }
    VD_TRY(m_open.append(m_run, records, state));
    if (!m_began) m_began = now;
    if (state) {
        m_sinceState = 0;
        m_bytesSinceState = 0;
        m_stateBytes = state->size();
    }
    m_sinceState += records.size();
    for (const Record& record : records) m_bytesSinceState += record.content.size() + 32;
    return {};
}

Result<> EventLog::roll(BytesView state) {
    const std::uint64_t number = m_open.summary().number;
    SegmentSummary after = m_open.summary();
    after.run = m_run;
    auto fresh = Segment::create((m_folder / segmentName(number + 1)).string(), after, state);
    if (!fresh || !syncFolder(m_folder)) {
        // What is there of it is an empty shell, or a segment without records that would be in the way.
        Error why = fresh ? Error(StoreError::Failed, "the folder") : fresh.error();
        unlinkSegment(m_folder, number + 1);
        return Fail{std::move(why)};
    }
    // That the old one is closed is written again by its indexing, should this fail.
    m_open.close().ignore();
    m_sealed = head();
    m_open = std::move(fresh).value();
    m_untidy.push_back(number);
    m_began.reset();
    m_sinceState = 0;
    m_bytesSinceState = 0;
    return {};
}

Result<bool> EventLog::tidy(const TextOf& textOf) {
    if (m_untidy.empty()) return false;
    const fs::path path = m_folder / segmentName(m_untidy.front());
    if (!VD_TRY(Segment::indexSome(path.string(), textOf, kSlice))) m_untidy.pop_front();
    return !m_untidy.empty();
}

Result<> EventLog::remove(std::uint64_t number) {
    unlinkSegment(m_folder, number);
    std::erase(m_untidy, number);
    return syncFolder(m_folder);
}

Result<std::size_t> EventLog::retain(WallTime now) {
    auto numbers = VD_TRY(segmentsIn(m_folder));
    std::erase(numbers, m_open.summary().number);
    std::uint64_t bytes = segmentBytes(m_folder, m_open.summary().number);
    for (const std::uint64_t number : numbers) bytes += segmentBytes(m_folder, number);
    std::size_t removed = 0;
    for (const std::uint64_t number : numbers) {
        const std::uint64_t size = segmentBytes(m_folder, number);
        bool expired = false;
        if (removed == 0) {
            SegmentView view = VD_TRY(SegmentView::open((m_folder / segmentName(number)).string(), nullptr));
            const SegmentSummary summary = VD_TRY(view.summary());
            const auto kept = std::chrono::duration_cast<std::chrono::milliseconds>(m_config.keepAge);
            expired = summary.most.ms < now.ms - kept.count();
        }
        if (bytes <= m_config.keepBytes && !expired) break;
        VD_TRY(remove(number));
        bytes -= size;
        ++removed;
    }
    return removed;
}

Result<DiskUse> diskUse(const fs::path& folder, const EventLogConfig& config) {
    DiskUse use;
    const auto numbers = VD_TRY(segmentsIn(folder));
    std::optional<WallTime> least;
    WallTime most;
    for (const std::uint64_t number : numbers) {
        const fs::path path = folder / segmentName(number);
        auto view = SegmentView::open(path.string(), nullptr);
        std::error_code none;
        if (!view && !fs::exists(path, none)) continue; // retention took it meanwhile
        if (!view) return Fail{view.error()};
        ++use.segments;
        use.bytes += segmentBytes(folder, number);
        use.records += VD_TRY(view->summary()).records();
        const auto walls = VD_TRY(view->walls());
        if (!walls) continue;
        least = least ? std::min(*least, walls->first) : walls->first;
        most = std::max(most, walls->second);
    }
    const double days = least ? static_cast<double>(most.ms - least->ms) / 86'400'000.0 : 0.0;
    const auto limit = static_cast<double>(config.keepBytes);
    const double keptDays = std::chrono::duration<double, std::ratio<86'400>>(config.keepAge).count();
    use.bytesAtRest = use.bytes;
    if (days > 1.0 / 1440) {
        use.bytesPerDay = static_cast<double>(use.bytes) / days;
        const double atRest = std::min(limit, use.bytesPerDay * keptDays);
        use.bytesAtRest = std::max(use.bytes, static_cast<std::uint64_t>(atRest));
        if (use.bytesPerDay * keptDays > limit) {
            use.daysToKeepBytes = std::max(0.0, (limit - static_cast<double>(use.bytes)) / use.bytesPerDay);
        }
    }
    std::error_code unknown;
    const auto space = fs::space(folder, unknown);
    if (!unknown) use.freeBytes = space.available;
    return use;
}

} // namespace vedette::store
