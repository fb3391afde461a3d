// The indexes of a closed segment: who is mentioned where, which kinds, which words.
#include "core/store/segment.h"
#include "core/store/segment_view.h"

#include <algorithm>
#include <utility>

namespace vedette::store {

namespace {

constexpr const char* kIndexTables = R"(
    CREATE TABLE IF NOT EXISTS mention (
        subject INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (subject, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE IF NOT EXISTS words
        USING fts5(text, content = '', columnsize = 0, tokenize = 'ascii');
)";

struct Slice {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> mentions;
    std::vector<std::pair<std::uint64_t, std::string>> texts;
};

Result<> writeSlice(Database& database, Slice slice, std::uint64_t upTo) {
    // In the order of the table: pages are written once.
    std::ranges::sort(slice.mentions);
    slice.mentions.erase(std::unique(slice.mentions.begin(), slice.mentions.end()), slice.mentions.end());
    Statement mention =
        VD_TRY(database.prepare("INSERT OR IGNORE INTO mention (subject, sequence) VALUES (?1, ?2)"));
    for (const auto& [subject, sequence] : slice.mentions) {
        mention.bind(1, static_cast<std::int64_t>(subject));
        mention.bind(2, static_cast<std::int64_t>(sequence));
        VD_TRY(mention.run());
    }
    Statement words = VD_TRY(database.prepare("INSERT INTO words (rowid, text) VALUES (?1, ?2)"));
    for (const auto& [sequence, text] : slice.texts) {
        words.bind(1, static_cast<std::int64_t>(sequence));
        words.bind(2, std::string_view(text));
        VD_TRY(words.run());
    }
    return database.execute("UPDATE segment SET indexed = " + std::to_string(upTo));
}

} // namespace

Result<bool> Segment::indexSome(const std::string& path, const TextOf& textOf, std::uint64_t rows) {
    Database database = VD_TRY(Database::open(path, Database::Mode::ReadWrite));
    VD_TRY(database.migrate(segmentSchema()));
    const SegmentSummary summary = VD_TRY(summaryOf(database));
    if (summary.phase == SegmentPhase::Indexed) return false;
    VD_TRY(database.execute(kIndexTables));
    const auto done = static_cast<std::uint64_t>(VD_TRY(database.number("SELECT indexed FROM segment")));
    if (done < summary.last) {
        const std::uint64_t upTo = std::min(done + rows, summary.last);
        Slice slice;
        SegmentView view = VD_TRY(SegmentView::open(path, nullptr));
        VD_TRY(view.eachRow(done + 1, upTo, [&](const Record& record, std::span<const std::uint64_t> refs) {
            for (const std::uint64_t ref : refs) slice.mentions.emplace_back(ref, record.sequence);
            slice.texts.emplace_back(record.sequence, textOf(record));
            return true;
        }));
        VD_TRY(database.transact([&] { return writeSlice(database, std::move(slice), upTo); }));
        return true;
    }
    const auto finish = [&]() -> Result<> {
        VD_TRY(database.execute("CREATE INDEX IF NOT EXISTS event_kind ON event (kind)"));
        VD_TRY(database.execute("CREATE INDEX IF NOT EXISTS subject_name ON subject (name)"));
        return database.execute("UPDATE segment SET phase = 2, least = (SELECT min(least) FROM link), "
                                "most = (SELECT max(most) FROM link)");
    };
    VD_TRY(database.transact(finish));
    database.settle();
    return false;
}

} // namespace vedette::store
