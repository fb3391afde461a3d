/// A segment as readers see it: read-only, beside its writer or without one.
///
/// Every query obeys the reader's Patience. A closed segment answers from its indexes, one that is not yet
/// indexed by a scan, with the same result. No transaction stays open while a caller works on a page of the
/// open segment, so that a slow reader does not keep the writer's log growing. One thread.
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"
#include "core/store/phrase.h"
#include "core/store/record.h"
#include "core/store/segment.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace vedette::store {

/// Which records are wanted: those that meet every condition.
struct Filter {
    std::uint64_t from = 1;
    std::uint64_t to = std::numeric_limits<std::int64_t>::max();
    std::optional<WallTime> since;            ///< stamped then or later
    std::optional<WallTime> until;            ///< stamped before
    std::vector<std::uint16_t> kinds;         ///< one of these; empty: any
    std::vector<std::vector<Bytes>> subjects; ///< about at least one of each group
    std::vector<Phrase> phrases;              ///< all of them
    bool newestFirst = false;

    [[nodiscard]] bool admits(WallTime wall, std::uint16_t kind) const noexcept;
    [[nodiscard]] bool admits(const Record& record, const TextOf& textOf) const;
};

class SegmentView {
public:
    using Each = std::function<bool(const Record&)>; ///< false: enough
    using EachRow = std::function<bool(const Record&, std::span<const std::uint64_t> refs)>;

    [[nodiscard]] static Result<SegmentView> open(const std::string& path, const Patience* patience);

    /// As of now: the writer may have gone on.
    [[nodiscard]] Result<SegmentSummary> summary() { return summaryOf(*m_database); }

    /// False: `each` had enough.
    [[nodiscard]] Result<bool> scan(const Filter& filter, const TextOf& textOf, const Each& each);
    /// All rows of a range in order, with the references to their subjects.
    [[nodiscard]] Result<> eachRow(std::uint64_t from, std::uint64_t to, const EachRow& each);
    [[nodiscard]] Result<> eachSubject(const std::function<void(BytesView)>& each);
    /// The newest one at or before that record.
    [[nodiscard]] Result<std::optional<Snapshot>> snapshotAt(std::uint64_t sequence);
    /// The last record that was stamped at or before that time.
    [[nodiscard]] Result<std::optional<std::uint64_t>> lastAt(WallTime time);
    /// Of all its records; nothing while there is none.
    [[nodiscard]] Result<std::optional<std::pair<WallTime, WallTime>>> walls();
    /// The chain's head after that record, if a transaction ended there.
    [[nodiscard]] Result<std::optional<ChainHash>> headAfter(std::uint64_t sequence);
    /// Recomputes the chain from the head before this segment; the head after it. SegmentError names a fault,
    /// its detail the first record of the link that does not hold.
    [[nodiscard]] Result<ChainHash> verify(const ChainHash& before);

private:
    struct Context {
        std::uint64_t run = 0;
        NetworkId network;
        std::string name;
    };

    explicit SegmentView(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

    Result<> fill(const Statement& row, Record& record);
    Result<> loadNames();
    Result<bool> scanRows(const Filter& filter, const TextOf& textOf, const Each& each);
    Result<bool> scanIndex(const Filter& filter, const Each& each);
    Result<std::vector<std::uint64_t>> candidates(const Filter& filter);
    Result<std::vector<std::uint64_t>> mentioning(const std::vector<Bytes>& group, const Filter& filter);

    std::unique_ptr<Database> m_database; ///< where it lies is known to its statements
    std::vector<Bytes> m_subjects;        ///< by reference, from 1
    std::vector<Context> m_contexts;
    std::vector<std::uint64_t> m_refs;
};

enum class SegmentError {
    Altered = 1, ///< a record, name, snapshot or link is not what was written
    Gap,         ///< a record or a segment is missing
};
[[nodiscard]] std::string_view codeName(SegmentError error) noexcept;

} // namespace vedette::store

VD_ERROR_CODES(vedette::store, SegmentError, "segment")
