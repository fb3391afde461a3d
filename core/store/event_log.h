/// The event log of a data folder: records in time segments, appended to by one process, read by many.
///
/// append() is one transaction on disk; what it confirmed survives kill -9, a full disk and a torn write, and
/// on failure nothing was kept and the same records may be tried again. Order is the sequence, never the
/// clock, which may step. A new segment begins when the open one has segmentRecords records, segmentSubjects
/// names or segmentAge; tidy() then builds its indexes in slices of kSlice records. retain() removes whole
/// segments from the old end, by size and by age; by age one at a call, so that a clock that is years ahead
/// costs little. One thread; the folder's lock is the caller's business.
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/store/record.h"
#include "core/store/segment.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <span>
#include <utility>

namespace vedette::store {

struct EventLogConfig {
    std::uint64_t segmentRecords = 500'000;
    std::size_t segmentSubjects = 200'000;
    Duration segmentAge = std::chrono::hours(6); ///< within one run
    /// A snapshot of the state comes after so many records, if they take at least twice its bytes: so much at
    /// most is replayed to see the state of any moment, and snapshots are at most a third of the log.
    std::uint64_t snapshotRecords = 4096;
    std::uint64_t keepBytes = 4ULL * 1024 * 1024 * 1024;
    Duration keepAge = std::chrono::hours(24 * 90);
};

/// How much of the disk the log takes, and will.
struct DiskUse {
    std::uint64_t bytes = 0;
    std::uint64_t records = 0;
    std::uint64_t segments = 0;
    double bytesPerDay = 0;                ///< over the time that the log spans; zero below a minute
    std::optional<double> daysToKeepBytes; ///< until retention by size begins; nothing if never
    std::uint64_t bytesAtRest = 0;         ///< what it will take once retention holds it
    std::uint64_t freeBytes = 0;           ///< on that disk

    [[nodiscard]] bool diskSuffices() const noexcept { return bytesAtRest <= bytes + freeBytes; }
};

/// Beside the process that writes, too.
[[nodiscard]] Result<DiskUse> diskUse(const std::filesystem::path& folder, const EventLogConfig& config);

class EventLog {
public:
    static constexpr std::uint64_t kSlice = 5000;

    /// Makes the folder and the first segment when they are missing, with `state` as where everything
    /// begins. Migrates the segment that is appended to; older ones when they are indexed, for a reader
    /// knows all versions.
    [[nodiscard]] static Result<EventLog> open(const std::filesystem::path& folder, EventLogConfig config,
                                               Random& random, BytesView state = {});

    /// Of this opening, from 1.
    [[nodiscard]] std::uint64_t run() const noexcept { return m_run; }

    [[nodiscard]] std::uint64_t last() const noexcept { return m_open.summary().last; }

    [[nodiscard]] ChainHead head() const noexcept { return {last(), m_open.summary().head}; }

    /// At the end of the segment that the last append() closed, if it did; once.
    [[nodiscard]] std::optional<ChainHead> takeSealed() noexcept { return std::exchange(m_sealed, {}); }

    /// The next append() should come with the state that all records so far led to.
    [[nodiscard]] bool wantsState(Instant now) const noexcept;
    /// Sets the records' sequence and run.
    [[nodiscard]] Result<> append(std::span<Record> records, std::optional<BytesView> state, Instant now);

    /// One slice of work on closed segments; false: nothing is left to do.
    [[nodiscard]] Result<bool> tidy(const TextOf& textOf);
    /// How many segments were removed.
    [[nodiscard]] Result<std::size_t> retain(WallTime now);

    [[nodiscard]] Result<DiskUse> diskUse() const { return store::diskUse(m_folder, m_config); }

private:
    EventLog(std::filesystem::path folder, EventLogConfig config, Segment open)
        : m_folder(std::move(folder)), m_config(config), m_open(std::move(open)) {}

    [[nodiscard]] bool rollDue(Instant now) const noexcept;
    Result<> roll(BytesView state);
    Result<> remove(std::uint64_t number);

    std::filesystem::path m_folder;
    EventLogConfig m_config;
    Segment m_open;
    std::uint64_t m_run = 1;
    std::optional<ChainHead> m_sealed;
    std::deque<std::uint64_t> m_untidy; ///< numbers of segments without their indexes
    std::optional<Instant> m_began;     ///< the open segment, in this run
    std::uint64_t m_sinceState = 0;     ///< records
    std::uint64_t m_bytesSinceState = 0;
    std::uint64_t m_stateBytes = 0;
};

/// The numbers of the segments in a folder, in order.
[[nodiscard]] Result<std::vector<std::uint64_t>> segmentsIn(const std::filesystem::path& folder);
/// Bytes of a segment's files.
[[nodiscard]] std::uint64_t segmentBytes(const std::filesystem::path& folder, std::uint64_t number);

} // namespace vedette::store
