// kill -9 at any moment, again and again over the same log.
#include "core/store/event_log.h"
#include "core/store/event_reader.h"
#include "tests/core/store/records.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using namespace vedette;
using namespace vedette::store;
using namespace vedette::test;

namespace fs = std::filesystem;

namespace {

/// Writes without end and tells the last confirmed sequence after each transaction.
[[noreturn]] void writeAndTell(const fs::path& folder, int to) {
    EventLogConfig config;
    config.segmentRecords = 300;
    config.snapshotRecords = 100;
    SystemRandom random;
    auto log = EventLog::open(folder, config, random, viewOf("begin"));
    if (!log) _exit(3);
    for (std::uint64_t turn = 0;; ++turn) {
        auto records = recordsOf(log->last() + 1, 1 + turn % 40);
        std::optional<BytesView> state;
        if (log->wantsState({})) state = viewOf("state");
        if (!log->append(records, state, {})) _exit(4);
        const std::uint64_t confirmed = log->last();
        if (write(to, &confirmed, sizeof confirmed) != sizeof confirmed) _exit(5);
        if (turn % 5 == 0 && !log->tidy(wordsOf)) _exit(6);
    }
}

} // namespace

class EventLogKillTest final : public QObject {
    Q_OBJECT

private slots:

    void killedInALoopLosesNothingConfirmed() {
        const int rounds = std::getenv("VEDETTE_LONG") != nullptr ? 200 : 12;
        QTemporaryDir dir;
        const fs::path folder = fs::path(dir.path().toStdString()) / "events";
        std::uint64_t confirmed = 0;
        for (int round = 0; round < rounds; ++round) {
            int ends[2];
            QCOMPARE(pipe(ends), 0);
            const pid_t child = fork();
            if (child == 0) writeAndTell(folder, ends[1]);
            close(ends[1]);
            // Sometimes before the first word, sometimes amid a new segment or an index.
            for (int n = 0; n < (round * 7) % 31; ++n) {
                if (read(ends[0], &confirmed, sizeof confirmed) != sizeof confirmed) break;
            }
            if (round % 3 == 0) usleep(static_cast<useconds_t>((round * 977) % 9000));
            kill(child, SIGKILL);
            while (read(ends[0], &confirmed, sizeof confirmed) == sizeof confirmed) {
            }
            close(ends[0]);
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY2(WIFSIGNALED(status), "the writer ended by itself");
            if (confirmed == 0) continue;
            auto reader = EventReader::open(folder, wordsOf);
            QVERIFY(reader.ok());
            reader->allow(std::chrono::seconds(60));
            const auto verdict = reader->verify();
            QVERIFY2(verdict.ok(), verdict.ok() ? "" : verdict.error().text().c_str());
            QVERIFY(verdict->records >= confirmed);
        }
        std::uint64_t next = 1;
        auto reader = EventReader::open(folder, wordsOf);
        QVERIFY(reader->scan({}, [&](const Record& record) {
            return record.sequence == next && record.content == recordOf(next++).content;
        }));
        QVERIFY(next > confirmed);
    }
};

VD_SUITE(EventLogKillTest)
#include "event_log_kill_test.moc"
