#include "app/node/bench/bench_day.h"
#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "app/node/temporary_folder.h"
#include "core/history/recorder.h"
#include "core/history/row.h"
#include "core/store/event_log.h"

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace vedette::app {

namespace {

constexpr std::size_t kBenchBatch = store::Worker<history::RecordedEvent>::kBatch;

/// The same rows into one table of one file, with the same durability, and nothing else.
Result<double> plainInserts(const std::filesystem::path& folder, const std::vector<store::Record>& rows,
                            std::size_t count) {
    store::Database database =
        VD_TRY(store::Database::open((folder / "plain.sqlite").string(), store::Database::Mode::ReadWrite));
    VD_TRY(
        database.execute("PRAGMA wal_autocheckpoint = 8192;"
                         "CREATE TABLE event (sequence INTEGER PRIMARY KEY, network INTEGER, wall INTEGER, "
                         "at INTEGER, kind INTEGER, subject BLOB, content BLOB) STRICT"));
    store::Statement insert =
        VD_TRY(database.prepare("INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    std::size_t done = 0;
    const auto batch = [&]() -> Result<> {
        for (std::size_t n = 0; n < kBenchBatch; ++n, ++done) {
            const store::Record& row = rows[done % rows.size()];
            insert.bind(1, static_cast<std::int64_t>(done + 1));
            insert.bind(2, static_cast<std::int64_t>(row.network.value));
            insert.bind(3, row.wall.ms);
            insert.bind(4, row.at.time_since_epoch().count());
            insert.bind(5, std::int64_t{row.kind});
            insert.bind(6, BytesView(row.subjects[0]));
            insert.bind(7, BytesView(row.content));
            VD_TRY(insert.run());
        }
        return {};
    };
    const double begin = wallSeconds();
    while (done < count) VD_TRY(database.transact(batch));
    return static_cast<double>(done) / (wallSeconds() - begin);
}

Result<double> chainedInserts(const std::filesystem::path& folder, std::vector<store::Record>& rows,
                              std::size_t count) {
    SystemRandom random;
    store::EventLog log = VD_TRY(store::EventLog::open(folder / "events", {}, random));
    std::size_t done = 0;
    const double begin = wallSeconds();
    while (done < count) {
        const std::size_t from = done % rows.size();
        const std::size_t size = std::min(kBenchBatch, rows.size() - from);
        VD_TRY(log.append(std::span(rows).subspan(from, size), std::nullopt, rows[from].at));
        done += size;
    }
    return static_cast<double>(done) / (wallSeconds() - begin);
}

/// As a node does it: events encoded, queued, written by the thread, folded, with snapshots.
Result<double> recorded(const std::filesystem::path& folder,
                        const std::vector<history::RecordedEvent>& events, std::size_t count) {
    SystemRandom random;
    const auto recorder = VD_TRY(history::Recorder::open(folder / "recorded", {}, random));
    const double begin = wallSeconds();
    for (std::size_t done = 0; done < count; ++done) {
        recorder->record(events[done % events.size()], false);
        // The producer of a bench has no other work; it must not run ahead of the bound.
        if (done % kBenchBatch == 0 && recorder->status().waiting > history::Recorder::kWaiting / 2) {
            static_cast<void>(recorder->settle(std::chrono::minutes(1)));
        }
    }
    const bool clean = recorder->finish(std::chrono::minutes(5));
    const double rate = static_cast<double>(count) / (wallSeconds() - begin);
    if (!clean || recorder->status().lost > 0) return Fail{store::StoreError::Failed, "not all was written"};
    return rate;
}

} // namespace

Result<> benchStore(const BenchPlan& plan, Console& console) {
    const auto count = static_cast<std::size_t>(plan.scaled(600'000));
    std::vector<store::Record> rows;
    std::vector<history::RecordedEvent> events;
    BenchDay day(1000, 1'000'000);
    const auto name = std::make_shared<const std::string>("bench");
    std::size_t bytes = 0;
    while (rows.size() < 8 * kBenchBatch) {
        auto event = std::make_shared<const event::Event>(day.next());
        rows.push_back(history::rowOf(*event, *name));
        bytes += rows.back().content.size() + rows.back().subjects[0].size();
        events.push_back({std::move(event), name});
    }
    std::vector<double> floors;
    std::vector<double> values;
    std::vector<double> whole;
    for (int round = 0; round < plan.rounds; ++round) {
        const auto folder = VD_TRY(TemporaryFolder::create());
        floors.push_back(VD_TRY(plainInserts(folder->path(), rows, count)));
        values.push_back(VD_TRY(chainedInserts(folder->path(), rows, count)));
        whole.push_back(VD_TRY(recorded(folder->path(), events, count)));
    }
    const Json more{{"events", count * static_cast<std::size_t>(plan.rounds)},
                    {"bytes_per_event", static_cast<double>(bytes) / static_cast<double>(rows.size())},
                    {"per_transaction", kBenchBatch}};
    say(console, {"store", median(values), "events_per_s", median(floors), more});
    say(console, {"store-recorder", median(whole), "events_per_s", median(floors), more});
    return {};
}

} // namespace vedette::app
