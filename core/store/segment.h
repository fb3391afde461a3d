/// One time segment of the event log: an SQLite file that is appended to, closed, indexed, and at last
/// removed as a whole.
///
/// While it is open it has no index but the sequence: an index on random keys costs nine tenths of the rate
/// of writing. After it is closed, indexSome() adds the indexes in slices that can be taken up again after
/// any interruption. A segment stands alone: it begins with the state that the records before it led to.
/// append() is one transaction, on disk when it returns; on failure nothing of it was kept and it may be
/// tried again. One thread.
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"
#include "core/store/record.h"
#include "core/store/segment_chain.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace vedette::store {

enum class SegmentPhase : std::uint8_t {
    Open = 0,
    Closed = 1, ///< its indexes are being built
    Indexed = 2,
};

/// What a segment says of itself, without a look at its records.
struct SegmentSummary {
    std::uint64_t number = 0;
    LogId log{};
    std::uint64_t first = 1; ///< sequence of its first record
    std::uint64_t last = 0;  ///< of its last one; first - 1 while there is none
    std::uint64_t run = 0;   ///< the last one that wrote here, or before it was begun
    ChainHash before{};      ///< the chain's head when it began
    ChainHash head{};
    WallTime least; ///< of its records, as far as is known: a reader of an open one has the whole of time
    WallTime most;
    SegmentPhase phase = SegmentPhase::Open;

    [[nodiscard]] std::uint64_t records() const noexcept { return last + 1 - first; }
};

/// Schema of a segment, version by version (Database::migrate).
[[nodiscard]] std::span<const char* const> segmentSchema() noexcept;
[[nodiscard]] Result<SegmentSummary> summaryOf(Database& database);

/// How the file of a segment is called, and which number a file's name says.
[[nodiscard]] std::string segmentName(std::uint64_t number);
[[nodiscard]] std::optional<std::uint64_t> segmentNumber(std::string_view name);

class Segment {
public:
    /// `after` is the summary of the segment before it, or one with only `log` set and number 0.
    [[nodiscard]] static Result<Segment> create(const std::string& path, const SegmentSummary& after,
                                                BytesView state);
    /// StoreError::Corrupt when there is no segment in the file: its creation was cut off.
    [[nodiscard]] static Result<Segment> open(const std::string& path);

    /// Sets sequence and run of the records. `state`, if given, is what all records before these led to.
    [[nodiscard]] Result<> append(std::uint64_t run, std::span<Record> records,
                                  std::optional<BytesView> state);
    [[nodiscard]] Result<> close();

    /// A copy as of one moment, for a backup.
    [[nodiscard]] Result<> copyTo(const std::string& path) { return m_database.copyTo(path); }

    [[nodiscard]] const SegmentSummary& summary() const noexcept { return m_summary; }

    [[nodiscard]] std::size_t subjects() const noexcept { return m_subjects.size(); }

    /// Writes indexes for at most `rows` more records of a closed segment; false: all are there.
    [[nodiscard]] static Result<bool> indexSome(const std::string& path, const TextOf& textOf,
                                                std::uint64_t rows);

private:
    struct Statements {
        Statement event;
        Statement subject;
        Statement context;
        Statement link;
        Statement snapshot;
    };

    struct Hash {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };

    Segment(Database database, Statements statements, const SegmentSummary& summary)
        : m_database(std::move(database)), m_statements(std::move(statements)), m_summary(summary) {}

    static Result<Segment> prepared(Database database);
    Result<> loadNames();
    Result<> write(std::uint64_t run, std::span<Record> records, std::optional<BytesView> state,
                   SegmentSummary& to);
    Result<std::uint64_t> contextOf(const Record& record, SegmentChain& chain);
    Result<> putRefs(const Record& record, SegmentChain& chain, Bytes& refs);
    void forget();

    using Context = std::tuple<std::uint64_t, std::uint64_t, std::string>; ///< run, network, name

    Database m_database;
    Statements m_statements;
    SegmentSummary m_summary;
    std::map<Context, std::uint64_t> m_contexts;
    std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>> m_subjects;
    std::vector<Context> m_newContexts; ///< of the transaction under way
    std::vector<std::string> m_newSubjects;
};

} // namespace vedette::store
