/// Questions to an event log, beside the process that writes it or without one.
///
/// Read-only, one connection per segment. Each question has the patience that allow() set last and fails with
/// StoreError::Interrupted when that is over, or when another thread calls cut(). A segment that retention
/// removes meanwhile is passed over. One thread but for cut().
#pragma once

#include "core/base/result.h"
#include "core/store/segment_view.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>

namespace vedette::store {

class EventReader {
public:
    /// `textOf` gives the words of records that have no index yet.
    [[nodiscard]] static Result<EventReader> open(const std::filesystem::path& folder, TextOf textOf);

    /// For each question from now on, counted from its beginning.
    void allow(std::chrono::milliseconds time) noexcept { m_time = time; }

    /// Any thread: the question under way, and all later ones, end.
    void cut() noexcept { m_patience->cut(); }

    /// Every record that the filter wants, in order, until `each` returns false.
    [[nodiscard]] Result<> scan(const Filter& filter, const SegmentView::Each& each);
    /// The newest snapshot at or before that record.
    [[nodiscard]] Result<std::optional<Snapshot>> snapshotAt(std::uint64_t sequence);
    /// The last record that was stamped at or before that time. When the clock stepped back there are several
    /// such moments; this is the latest.
    [[nodiscard]] Result<std::optional<std::uint64_t>> lastAt(WallTime time);
    /// First and last sequence; nothing in an empty log.
    [[nodiscard]] Result<std::optional<std::pair<std::uint64_t, std::uint64_t>>> range();
    /// Everyone that a record is about, perhaps several times.
    [[nodiscard]] Result<> eachSubject(const std::function<void(BytesView)>& each);

    struct Verdict {
        std::uint64_t first = 1; ///< retention may have removed what was before
        std::uint64_t records = 0;
        ChainHash head{};
        std::uint64_t anchored = 0; ///< up to which record one of the given heads stands, 0 for none
    };

    /// Recomputes the whole chain; SegmentError names the first fault. `heads` were kept elsewhere: each must
    /// be a head of this log, unless retention removed even the record after it.
    [[nodiscard]] Result<Verdict> verify(std::span<const ChainHead> heads = {});

private:
    EventReader(std::filesystem::path folder, TextOf textOf)
        : m_folder(std::move(folder)),
          m_textOf(std::move(textOf)),
          m_patience(std::make_unique<Patience>()) {}

    Result<> begin();
    Result<> refresh();
    Result<> check(const ChainHead& head, const ChainHash& beforeAll, Verdict& verdict);

    std::filesystem::path m_folder;
    TextOf m_textOf;
    std::unique_ptr<Patience> m_patience; ///< the connections know where it is
    std::chrono::milliseconds m_time{10'000};
    std::map<std::uint64_t, SegmentView> m_views;
};

} // namespace vedette::store
