#include "core/store/event_log.h"

#include "core/store/backup.h"
#include "core/store/event_reader.h"
#include "tests/core/store/records.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <thread>

using namespace vedette;
using namespace vedette::store;
using namespace vedette::test;

namespace fs = std::filesystem;

namespace {

const Instant kNow{};

EventLogConfig small() {
    EventLogConfig config;
    config.segmentRecords = 100;
    config.snapshotRecords = 40;
    return config;
}

/// The state of these tests is how many records led to it, in words.
Bytes stateAfter(std::uint64_t records) {
    return copyOf(viewOf("after " + std::to_string(records)));
}

} // namespace

class EventLogTest final : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> m_dir;
    fs::path m_folder;
    SeededRandom m_random{1};

    EventLog open(EventLogConfig config = small()) {
        auto log = EventLog::open(m_folder, config, m_random, stateAfter(0));
        if (!log) qFatal("%s", log.error().text().c_str());
        return std::move(log).value();
    }

    EventReader reader() {
        auto made = EventReader::open(m_folder, wordsOf);
        if (!made) qFatal("%s", made.error().text().c_str());
        return std::move(made).value();
    }

    /// In batches of up to `batch`, each a transaction.
    static void fill(EventLog& log, std::uint64_t count, std::uint64_t batch = 7) {
        while (count > 0) {
            const std::uint64_t now = std::min(count, batch);
            auto records = recordsOf(log.last() + 1, now);
            std::optional<Bytes> state;
            if (log.wantsState(kNow)) state = stateAfter(log.last());
            const auto done =
                log.append(records, state ? std::optional<BytesView>(*state) : std::nullopt, kNow);
            QVERIFY2(done.ok(), done.ok() ? "" : done.error().text().c_str());
            count -= now;
        }
    }

    static void tidyAll(EventLog& log) {
        for (;;) {
            const auto more = log.tidy(wordsOf);
            QVERIFY2(more.ok(), more.ok() ? "" : more.error().text().c_str());
            if (!*more) return;
        }
    }

    std::vector<std::uint64_t> found(const Filter& filter) {
        std::vector<std::uint64_t> sequences;
        auto from = reader();
        const auto done = from.scan(filter, [&](const Record& record) {
            sequences.push_back(record.sequence);
            return true;
        });
        if (!done) qFatal("%s", done.error().text().c_str());
        return sequences;
    }

    void tamper(std::uint64_t segment, const std::string& sql) {
        auto database =
            Database::open((m_folder / segmentName(segment)).string(), Database::Mode::ReadWrite).value();
        const auto done = database.execute(sql);
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().text().c_str());
    }

private slots:

    void init() {
        m_dir.emplace();
        m_folder = fs::path(m_dir->path().toStdString()) / "events";
    }

    void whatWasWrittenComesBackAcrossSegmentsAndRuns() {
        {
            auto log = open();
            QCOMPARE(log.run(), std::uint64_t{1});
            fill(log, 250);
        }
        {
            auto log = open();
            QCOMPARE(log.run(), std::uint64_t{2});
            QCOMPARE(log.last(), std::uint64_t{250});
            fill(log, 60);
        }
        std::uint64_t next = 1;
        auto from = reader();
        QVERIFY(from.scan({}, [&](const Record& record) {
            Record expected = recordOf(next);
            expected.sequence = next;
            expected.run = next <= 250 ? 1 : 2;
            if (!(record == expected)) qFatal("record %llu differs", static_cast<unsigned long long>(next));
            ++next;
            return true;
        }));
        QCOMPARE(next, std::uint64_t{311});
        QVERIFY(segmentsIn(m_folder)->size() >= 3);
        const auto verdict = from.verify();
        QVERIFY2(verdict.ok(), verdict.ok() ? "" : verdict.error().text().c_str());
        QCOMPARE(verdict->records, std::uint64_t{310});
        QVERIFY(verdict->head == open().head().hash);
    }

    void filesArePrivate() {
        open();
        using fs::perms;
        QVERIFY((fs::status(m_folder / segmentName(1)).permissions() & (perms::group_all | perms::others_all))
                == perms::none);
        QVERIFY((fs::status(m_folder).permissions() & (perms::group_all | perms::others_all)) == perms::none);
    }

    /// A search has one answer, whether the segment is indexed, being indexed, or scanned.
    void indexAndScanAgree() {
        auto log = open();
        fill(log, 430);
        std::vector<Filter> filters(9);
        filters[1].kinds = {2};
        filters[2].kinds = {1, 3};
        filters[2].newestFirst = true;
        filters[3].subjects = {{Bytes(38, 'c')}};
        filters[4].subjects = {{Bytes(38, 'a'), Bytes(38, 'b')}, {Bytes(38, 'A'), Bytes(38, 'F')}};
        filters[5].phrases = {*Phrase::of("agent/1.3")};
        filters[5].from = 50;
        filters[5].to = 333;
        filters[6].phrases = {*Phrase::of("number 12"), *Phrase::of("IP4 10")};
        filters[7].since = WallTime{kWallAtStart + 1000};
        filters[7].until = WallTime{kWallAtStart + 3500};
        filters[7].subjects = {{Bytes(38, 'd')}};
        filters[8].phrases = {*Phrase::of("nowhere")};
        std::vector<std::vector<std::uint64_t>> scanned;
        for (const Filter& filter : filters) scanned.push_back(found(filter));
        QCOMPARE(scanned[0].size(), std::size_t{430});
        QCOMPARE(scanned[1].size(), std::size_t{144});
        QCOMPARE(scanned[2].front(), std::uint64_t{429});
        QVERIFY(!scanned[4].empty() && !scanned[5].empty() && !scanned[7].empty());
        // Words may go on: 12, 120 to 129.
        QCOMPARE(scanned[6].size(), std::size_t{11});
        QVERIFY(scanned[8].empty());
        QVERIFY(*log.tidy(wordsOf));
        for (std::size_t i = 0; i < filters.size(); ++i) QCOMPARE(found(filters[i]), scanned[i]);
        tidyAll(log);
        for (std::size_t i = 0; i < filters.size(); ++i) QCOMPARE(found(filters[i]), scanned[i]);
        QVERIFY(reader().verify());
        SegmentView first = SegmentView::open((m_folder / segmentName(1)).string(), nullptr).value();
        QVERIFY(first.summary()->phase == SegmentPhase::Indexed);
    }

    void everySegmentBeginsWithTheStateAndOthersFollow() {
        auto log = open();
        fill(log, 350);
        auto from = reader();
        for (std::uint64_t sequence = 0; sequence <= 350; ++sequence) {
            const auto state = from.snapshotAt(sequence);
            QVERIFY(state.ok() && state->has_value());
            QVERIFY((*state)->sequence <= sequence && sequence - (*state)->sequence < 60);
            QCOMPARE(toHex((*state)->state), toHex(stateAfter((*state)->sequence)));
        }
    }

    void aSegmentEndsByAgeAndByNames() {
        EventLogConfig config;
        config.segmentAge = std::chrono::hours(1);
        config.segmentSubjects = 5;
        auto log = open(config);
        auto records = recordsOf(1, 2);
        QVERIFY(log.append(records, std::nullopt, kNow));
        QVERIFY(!log.wantsState(kNow + std::chrono::minutes(59)));
        QVERIFY(log.wantsState(kNow + std::chrono::hours(1)));
        QVERIFY(log.append(records, stateAfter(2), kNow + std::chrono::hours(1)));
        QCOMPARE(segmentsIn(m_folder)->size(), std::size_t{2});
        records = recordsOf(1, 7);
        QVERIFY(log.append(records, std::nullopt, kNow + std::chrono::hours(1)));
        QVERIFY(log.wantsState(kNow + std::chrono::hours(1)));
    }

    /// Order is the sequence; a time names the last moment at which the clock showed it.
    void aClockThatStepsHarmsNoOrder() {
        auto log = open();
        const std::int64_t minutes[] = {0, 10, 20, 30, 5, 15, 25, 900, 35, 45};
        for (const std::int64_t minute : minutes) {
            auto records = recordsOf(1, 1);
            records[0].wall = WallTime{kWallAtStart + minute * 60'000};
            QVERIFY(log.append(records, std::nullopt, kNow));
        }
        auto from = reader();
        const auto at = [&](std::int64_t minute) {
            return from.lastAt(WallTime{kWallAtStart + minute * 60'000})->value_or(0);
        };
        QCOMPARE(at(-1), std::uint64_t{0});
        QCOMPARE(at(0), std::uint64_t{1});
        QCOMPARE(at(16), std::uint64_t{6});
        QCOMPARE(at(40), std::uint64_t{9});
        QCOMPARE(at(1000), std::uint64_t{10});
        QVERIFY(from.verify());
    }

    void retentionRemovesWholeSegmentsBySize() {
        auto log = open();
        fill(log, 500);
        tidyAll(log);
        EventLogConfig config = small();
        config.keepBytes = log.diskUse()->bytes / 2;
        log = open(config);
        const auto removed = log.retain(recordOf(500).wall);
        QVERIFY(removed.ok() && *removed >= 2);
        QVERIFY(log.diskUse()->bytes <= config.keepBytes);
        auto from = reader();
        const auto range = from.range();
        QVERIFY((*range)->first > 1 && (*range)->second == 500);
        const auto verdict = from.verify();
        QVERIFY(verdict.ok());
        QCOMPARE(verdict->first, (*range)->first);
        const auto state = from.snapshotAt((*range)->first);
        QCOMPARE(toHex((*state)->state), toHex(stateAfter((*range)->first - 1)));
        fill(log, 50);
    }

    void headsThatWereKeptProveTheLog() {
        auto log = open();
        std::vector<ChainHead> heads;
        while (log.last() < 300) {
            fill(log, 1);
            if (const auto sealed = log.takeSealed()) heads.push_back(*sealed);
        }
        heads.push_back(log.head());
        QVERIFY(heads.size() >= 3);
        const auto verdict = reader().verify(heads);
        QVERIFY(verdict.ok());
        QCOMPARE(verdict->anchored, log.last());
        QCOMPARE(reader().verify()->anchored, std::uint64_t{0});
        const auto faultOf = [&](ChainHead head) {
            const auto result = reader().verify(std::array{head});
            return result ? std::error_code() : result.error().code;
        };
        for (const ChainHead& head : heads) {
            ChainHead other = head;
            other.hash[0] ^= 1;
            QVERIFY(faultOf(other) == SegmentError::Altered);
        }
        QVERIFY(faultOf({heads[0].sequence - 1, heads[0].hash}) == SegmentError::Altered);
        QVERIFY(faultOf({log.last() + 1, heads[0].hash}) == SegmentError::Gap);

        // What retention took is not held against the log; the head before the first that is left counts.
        EventLogConfig config = small();
        config.keepBytes = log.diskUse()->bytes / 2;
        log = open(config);
        QVERIFY(*log.retain(recordOf(300).wall) >= 1);
        const auto rest = reader().verify(heads);
        QVERIFY(rest.ok() && rest->first > 1);
        for (ChainHead head : heads) {
            head.hash[0] ^= 1;
            QCOMPARE(faultOf(head) == std::error_code(), head.sequence + 1 < rest->first);
        }
    }

    /// A clock that is years ahead must not empty the log at once.
    void retentionByAgeTakesOneSegmentAtATime() {
        auto log = open();
        fill(log, 500);
        const std::size_t before = segmentsIn(m_folder)->size();
        QCOMPARE(*log.retain(recordOf(500).wall), std::size_t{0});
        const WallTime far{recordOf(500).wall.ms + std::int64_t{3} * 365 * 86'400'000};
        QCOMPARE(*log.retain(far), std::size_t{1});
        QCOMPARE(segmentsIn(m_folder)->size(), before - 1);
        for (int i = 0; i < 20; ++i) QVERIFY(log.retain(far));
        QCOMPARE(segmentsIn(m_folder)->size(), std::size_t{1});
        QVERIFY(reader().verify());
    }

    void theForecastFollowsTheRate() {
        EventLogConfig config = small();
        config.keepAge = std::chrono::hours(24 * 10);
        auto log = open(config);
        fill(log, 300);
        QCOMPARE(log.diskUse()->bytesPerDay, 0.0); // three seconds foretell nothing
        auto records = recordsOf(1, 1);
        records[0].wall.ms += 86'400'000;
        QVERIFY(log.append(records, stateAfter(300), kNow));
        const DiskUse use = *log.diskUse();
        QCOMPARE(use.records, std::uint64_t{301});
        QVERIFY(use.bytesPerDay > 0.9 * static_cast<double>(use.bytes)
                && use.bytesPerDay < 1.1 * static_cast<double>(use.bytes));
        QVERIFY(use.bytesAtRest > use.bytes * 9 && use.bytesAtRest < use.bytes * 11);
        QVERIFY(!use.daysToKeepBytes && use.freeBytes > 0 && use.diskSuffices());
        config.keepBytes = use.bytes * 3;
        const DiskUse tight = *open(config).diskUse();
        QVERIFY(tight.daysToKeepBytes && *tight.daysToKeepBytes > 1 && *tight.daysToKeepBytes < 3);
        QVERIFY(tight.bytesAtRest <= config.keepBytes);
    }

    void findsAnyChange_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("gap");
        for (const char* column : {"context", "wall", "at", "kind"}) {
            QTest::newRow(column) << QString("UPDATE event SET %1 = 3 - %1 WHERE sequence = 120").arg(column)
                                  << false;
        }
        QTest::newRow("content") << QString("UPDATE event SET content = x'00' WHERE sequence = 120") << false;
        QTest::newRow("subjects") << QString("UPDATE event SET subjects = x'01' WHERE sequence = 121")
                                  << false;
        QTest::newRow("no subjects") << QString("UPDATE event SET subjects = x'80' WHERE sequence = 121")
                                     << false;
        QTest::newRow("swap") << QString("UPDATE event SET sequence = 1000 WHERE sequence = 120;"
                                         "UPDATE event SET sequence = 120 WHERE sequence = 121;"
                                         "UPDATE event SET sequence = 121 WHERE sequence = 1000")
                              << false;
        QTest::newRow("name") << QString("UPDATE subject SET name = x'00' WHERE ref = 2") << false;
        QTest::newRow("network") << QString("UPDATE context SET name = 'x' WHERE ref = 1") << false;
        QTest::newRow("snapshot") << QString("UPDATE snapshot SET state = x'00'") << false;
        QTest::newRow("another snapshot") << QString("INSERT INTO snapshot VALUES (115, x'00')") << false;
        QTest::newRow("link") << QString("UPDATE link SET hash = zeroblob(32) WHERE last > 120") << false;
        QTest::newRow("added") << QString(
            "INSERT INTO event SELECT 5000, context, wall, at, kind, subjects, content "
            "FROM event WHERE sequence = 120")
                               << false;
        QTest::newRow("time") << QString("UPDATE segment SET least = least - 1") << false;
        QTest::newRow("before") << QString("UPDATE segment SET before = zeroblob(32)") << false;
        QTest::newRow("removed") << QString("DELETE FROM event WHERE sequence = 120") << true;
        QTest::newRow("link removed")
            << QString("DELETE FROM link WHERE last = (SELECT min(last) FROM link)") << true;
    }

    void findsAnyChange() {
        QFETCH(QString, sql);
        QFETCH(bool, gap);
        {
            auto log = open();
            fill(log, 260);
        }
        QVERIFY(reader().verify());
        tamper(2, sql.toStdString());
        const auto verdict = reader().verify();
        QVERIFY(!verdict.ok());
        QVERIFY(verdict.error().code == (gap ? SegmentError::Gap : SegmentError::Altered));
    }

    void findsAMissingSegment() {
        {
            auto log = open();
            fill(log, 350);
        }
        fs::remove(m_folder / segmentName(2));
        QVERIFY(reader().verify().error().code == SegmentError::Gap);
    }

    void aCreationThatWasCutOffIsTakenBack() {
        {
            auto log = open();
            fill(log, 150);
        }
        // The file is there, its one transaction is not.
        QVERIFY(Database::open((m_folder / segmentName(9)).string(), Database::Mode::ReadWrite));
        auto log = open();
        QCOMPARE(log.last(), std::uint64_t{150});
        fill(log, 10);
        QVERIFY(reader().verify());
    }

    void damagedAndLaterFilesAreRefused() {
        open();
        tamper(1, "PRAGMA user_version = 99");
        QVERIFY(EventLog::open(m_folder, {}, m_random).error().code == StoreError::Newer);
        QVERIFY(EventReader::open(m_folder, wordsOf).error().code == StoreError::Newer);
        tamper(1, "PRAGMA user_version = 1; DELETE FROM segment");
        QVERIFY(EventLog::open(m_folder, {}, m_random).error().code == StoreError::Corrupt);
        QVERIFY(EventLog::open("/nonexistent/folder", {}, m_random).error().code == StoreError::CannotOpen);
        QVERIFY(EventReader::open("/nonexistent/folder", wordsOf).error().code == StoreError::CannotOpen);
    }

    void aQuestionEndsWithItsPatience() {
        EventLogConfig config;
        auto log = open(config);
        fill(log, 20'000, 5000);
        auto from = reader();
        from.allow(std::chrono::milliseconds(0));
        Filter filter;
        filter.phrases = {*Phrase::of("nowhere")};
        QVERIFY(from.scan(filter, [](const Record&) { return true; }).error().code
                == StoreError::Interrupted);
        from.allow(std::chrono::seconds(60));
        QVERIFY(from.scan(filter, [](const Record&) { return true; }));
        std::size_t seen = 0;
        const auto cut = from.scan({}, [&](const Record&) {
            if (++seen == 1) std::thread([&] { from.cut(); }).join();
            return true;
        });
        QVERIFY(cut.error().code == StoreError::Interrupted);
        QVERIFY(seen < 20'000);
    }

    void aReaderGoesOnBesideTheWriter() {
        auto log = open();
        fill(log, 90);
        auto from = reader();
        QCOMPARE((*from.range())->second, std::uint64_t{90});
        fill(log, 300); // two more segments, new names
        QCOMPARE((*from.range())->second, std::uint64_t{390});
        std::size_t seen = 0;
        QVERIFY(from.scan({}, [&](const Record&) { return ++seen > 0; }));
        QCOMPARE(seen, std::size_t{390});
    }

    void aBackupIsOfOneMomentAndComesBack() {
        const fs::path data = m_folder.parent_path() / "data";
        fs::create_directory(data);
        m_folder = eventsIn(data);
        auto log = open();
        fill(log, 250);
        {
            std::FILE* note = std::fopen((data / "note").c_str(), "w");
            std::fputs("kept", note);
            std::fclose(note);
            std::FILE* lock = std::fopen((data / "lock").c_str(), "w");
            std::fclose(lock);
        }
        std::atomic<bool> stop = false;
        // The writer goes on meanwhile.
        std::thread writer([&] {
            while (!stop) fill(log, 20);
        });
        const auto report = backUp(data, m_folder.parent_path().parent_path() / "copy");
        stop = true;
        writer.join();
        QVERIFY2(report.ok(), report.ok() ? "" : report.error().text().c_str());
        QVERIFY(report->events->records >= 250 && report->events->records <= log.last());
        QVERIFY(backUp(data, m_folder.parent_path().parent_path() / "copy").error().code
                == StoreError::CannotOpen);
        const fs::path again = data.parent_path() / "again";
        const auto back = restore(data.parent_path() / "copy", again);
        QVERIFY(back.ok());
        QVERIFY(back->events->head == report->events->head);
        QVERIFY(fs::exists(again / "note") && !fs::exists(again / "lock"));
        m_folder = eventsIn(again);
        auto restored = open();
        QCOMPARE(restored.last(), report->events->records);
        fill(restored, 5);
        QVERIFY(reader().verify());
    }

    void whatIsTooLargeIsCut() {
        auto log = open();
        Record large = recordOf(1);
        large.content.resize(kMaxContent + 5);
        large.networkName.resize(kMaxName + 1, 'x');
        large.subjects.assign(kMaxSubjects + 3, Bytes(kMaxSubject + 1, 'y'));
        std::vector<Record> records{large};
        QVERIFY(log.append(records, std::nullopt, kNow));
        auto from = reader();
        std::optional<Record> kept;
        QVERIFY(from.scan({}, [&](const Record& record) {
            kept = record;
            return true;
        }));
        QVERIFY(kept->content.size() == kMaxContent && kept->networkName.size() == kMaxName);
        QVERIFY(kept->subjects.size() == kMaxSubjects && kept->subjects[0].size() == kMaxSubject);
        QVERIFY(from.verify());
    }
};

VD_SUITE(EventLogTest)
#include "event_log_test.moc"
