// Every change of the disk fails once, in each way: nothing confirmed is lost, and the log goes on.
#include "core/store/audit_log.h"
#include "core/store/event_log.h"
#include "core/store/event_reader.h"
#include "tests/core/store/records.h"
#include "tests/fakes/faulty_disk.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cstdlib>

using namespace vedette;
using namespace vedette::store;
using namespace vedette::test;
using Fault = FaultyDisk::Fault;

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kTotal = 60;
constexpr int kAttempts = 40;

EventLogConfig tiny() {
    EventLogConfig config;
    config.segmentRecords = 25;
    config.snapshotRecords = 10;
    return config;
}

struct Outcome {
    std::uint64_t confirmed = 0;
    bool opened = false;
};

/// Writes up to kTotal records with indexing between, until that is done or the disk does not recover.
Outcome work(const fs::path& folder, bool insist) {
    SeededRandom random(7);
    Outcome outcome;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        auto log = EventLog::open(folder, tiny(), random, viewOf("begin"));
        if (!log) {
            if (!insist) return outcome;
            if (attempt == 2) FaultyDisk::disk().heal();
            continue;
        }
        outcome.opened = true;
        outcome.confirmed = std::max(outcome.confirmed, log->last());
        int failures = 0;
        while (log->last() < kTotal) {
            auto records = recordsOf(log->last() + 1, std::min<std::uint64_t>(4, kTotal - log->last()));
            std::optional<BytesView> state;
            if (log->wantsState({})) state = viewOf("state");
            if (log->append(records, state, {})) {
                outcome.confirmed = log->last();
                log->tidy(wordsOf).ignore(); // a failure is tried again
                continue;
            }
            if (!insist || FaultyDisk::disk().off()) return outcome;
            if (++failures == 3) FaultyDisk::disk().heal(); // somebody made space
        }
        for (int i = 0; i < 20; ++i) log->tidy(wordsOf).ignore();
        return outcome;
    }
    return outcome;
}

} // namespace

class FaultyDiskTest final : public QObject {
    Q_OBJECT

    FaultyDisk& m_disk = FaultyDisk::disk();

    void check(const fs::path& folder, const Outcome& outcome, bool all, const QByteArray& where) {
        if (!outcome.opened) return; // nothing was confirmed
        SeededRandom random(8);
        // As after a restart: what is left of an interrupted creation goes.
        auto log = EventLog::open(folder, tiny(), random);
        QVERIFY2(log.ok(), (where + (log.ok() ? "" : log.error().text().c_str())).constData());
        QVERIFY2(log->last() >= outcome.confirmed, where.constData());
        if (all) QVERIFY2(log->last() == kTotal, where.constData());
        std::uint64_t next = 1;
        auto reader = EventReader::open(folder, wordsOf);
        QVERIFY(reader.ok());
        const auto read = reader->scan({}, [&](const Record& record) {
            Record expected = recordOf(next++);
            return record.sequence + 1 == next && record.content == expected.content
                && record.subjects == expected.subjects;
        });
        QVERIFY2(read.ok() && next == log->last() + 1, where.constData());
        const auto verdict = reader->verify();
        QVERIFY2(verdict.ok(), (where + (verdict.ok() ? "" : verdict.error().text().c_str())).constData());
        auto more = recordsOf(log->last() + 1, 30);
        QVERIFY2(log->append(more, viewOf("on"), {}), where.constData());
        for (;;) {
            const auto left = log->tidy(wordsOf);
            QVERIFY2(left.ok(), (where + (left.ok() ? "" : left.error().text().c_str())).constData());
            if (!*left) break;
        }
        QVERIFY2(EventReader::open(folder, wordsOf)->verify(), where.constData());
    }

private slots:

    void cleanup() { m_disk.heal(); }

    void everyStep_data() {
        QTest::addColumn<int>("fault");
        QTest::newRow("full") << static_cast<int>(Fault::Full);
        QTest::newRow("error") << static_cast<int>(Fault::Error);
        QTest::newRow("torn") << static_cast<int>(Fault::Torn);
        QTest::newRow("power cut") << static_cast<int>(Fault::PowerCut);
    }

    void everyStep() {
        QFETCH(int, fault);
        const auto kind = static_cast<Fault>(fault);
        const bool lasting = kind == Fault::Torn || kind == Fault::PowerCut;
        std::uint64_t steps = 0;
        {
            QTemporaryDir dir;
            m_disk.heal();
            const Outcome whole = work(fs::path(dir.path().toStdString()) / "events", true);
            QCOMPARE(whole.confirmed, kTotal);
            steps = m_disk.changes();
        }
        QVERIFY(steps > 100);
        // Each step where it is decided by one place only; a stride keeps the short run short.
        const std::uint64_t stride = std::getenv("VEDETTE_LONG") != nullptr ? 1 : 11;
        for (std::uint64_t at = 1; at <= steps; at += stride) {
            QTemporaryDir dir;
            const fs::path folder = fs::path(dir.path().toStdString()) / "events";
            m_disk.arm(kind, at, at);
            const Outcome outcome = work(folder, !lasting);
            if (lasting) {
                m_disk.restore();
            } else {
                m_disk.heal();
            }
            check(folder, outcome, !lasting,
                  QByteArray(QTest::currentDataTag()) + " at step " + QByteArray::number(qulonglong(at))
                      + " ");
            if (QTest::currentTestFailed()) return;
        }
    }

    void everyStepOfTheAuditLog_data() { everyStep_data(); }

    void everyStepOfTheAuditLog() {
        QFETCH(int, fault);
        const auto kind = static_cast<Fault>(fault);
        const bool lasting = kind == Fault::Torn || kind == Fault::PowerCut;
        std::uint64_t confirmed = 0;
        const auto keepRecords = [&](const std::string& path) {
            confirmed = 0;
            auto log = AuditLog::open(path);
            for (std::size_t n = 1; log && n <= 12; ++n) {
                const std::vector<AuditRecord> some(1 + n % 3);
                auto kept = log->append(some);
                if (!kept && !lasting) {
                    m_disk.heal(); // somebody made space
                    kept = log->append(some);
                }
                if (!kept) return;
                confirmed = log->last();
            }
        };
        std::uint64_t steps = 0;
        {
            QTemporaryDir dir;
            m_disk.heal();
            keepRecords(dir.path().toStdString() + "/audit");
            QCOMPARE(confirmed, std::uint64_t{24});
            steps = m_disk.changes();
        }
        const std::uint64_t stride = std::getenv("VEDETTE_LONG") != nullptr ? 1 : 3;
        for (std::uint64_t at = 1; at <= steps; at += stride) {
            QTemporaryDir dir;
            const std::string path = dir.path().toStdString() + "/audit";
            m_disk.arm(kind, at, at);
            keepRecords(path);
            if (lasting) {
                m_disk.restore();
            } else {
                m_disk.heal();
            }
            const QByteArray where =
                QByteArray(QTest::currentDataTag()) + " at step " + QByteArray::number(qulonglong(at));
            auto log = AuditLog::open(path);
            QVERIFY2(log.ok(), where.constData());
            const auto verdict = log->verify();
            QVERIFY2(verdict.ok() && verdict->last() >= confirmed, where.constData());
            QVERIFY2(log->append(AuditRecord()), where.constData());
            QVERIFY2(log->verify(), where.constData());
        }
    }
};

VD_SUITE(FaultyDiskTest)
#include "faulty_disk_test.moc"
