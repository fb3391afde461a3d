// kill -9 of a whole engine under load, again and again over the same folder: what an answered command left
// in the audit log stays, every head that was ever seen is still one, the event log only grows, and what was
// done about an incident or a peer stays done.
#include "core/crypto/private_key.h"
#include "core/engine/engine.h"
#include "core/history/history.h"
#include "core/store/backup.h"
#include "core/store/whole_file.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <cstdlib>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace vedette;
using namespace vedette::engine;

namespace fs = std::filesystem;

namespace {

constexpr int kAtOnce = 40; ///< commands under way

/// Commands without end; a byte for each that was answered and is on record.
[[noreturn]] void commandAndTell(const fs::path& data, int to) {
    auto log = store::AuditLog::open((data / "audit.sqlite").string());
    if (!log) _exit(3);
    EngineConfig config;
    config.identities = [](const std::string&) -> Result<std::unique_ptr<crypto::Signer>> {
        return crypto::makeMemorySigner(crypto::PrivateKey::fromEd25519Seed(Bytes(32, 5)));
    };
    config.auditLog = std::move(*log);
    store::EventLogConfig small;
    small.segmentRecords = 400;
    small.snapshotRecords = 100;
    config.recording = Recording{store::eventsIn(data), small};
    auto engine = Engine::create(std::move(config));
    if (!engine) _exit(4);
    std::uint64_t last = 0;
    const std::function<void()> next = [&] {
        // The first joins, so that heads get signed; the others are refused, which is on record, too.
        Action action = CloseListener{ListenerId{99}};
        if (++last == 1) action = JoinNetwork{{"here", "me", {}, {}}};
        const auto taken = (*engine)->submit(
            {CommandId{last}, OperatorId{1}, NetworkId{1}, std::move(action), {}, {}}, [&](Reply reply) {
                if (reply.unaudited) _exit(5);
                if (write(to, "1", 1) != 1) _exit(6);
                next();
            });
        if (!taken) _exit(7);
    };
    for (int i = 0; i < kAtOnce; ++i) next();
    (*engine)->run();
    _exit(8);
}

codec::PeerId peerNumber(std::uint64_t n) {
    const Bytes key{8, 1, 18, 2, static_cast<Byte>(n >> 8), static_cast<Byte>(n)};
    return codec::PeerId::ofEncodedKey(key);
}

/// Blocks one peer after the other; a byte for each that was confirmed.
[[noreturn]] void blockAndTell(const fs::path& data, std::uint64_t from, int to) {
    EngineConfig config;
    config.identities = [](const std::string&) -> Result<std::unique_ptr<crypto::Signer>> {
        return crypto::makeMemorySigner(crypto::PrivateKey::fromEd25519Seed(Bytes(32, 5)));
    };
    config.blocksFile = (data / "blocks.cbor").string();
    auto engine = Engine::create(std::move(config));
    if (!engine) _exit(4);
    std::uint64_t last = 0;
    const std::function<void()> next = [&] {
        Action action = BlockPeer{peerNumber(from + last), {}, "floods us"};
        if (++last == 1) action = JoinNetwork{{"here", "me", {}, {}}};
        const auto taken = (*engine)->submit(
            {CommandId{last}, OperatorId{1}, NetworkId{1}, std::move(action), {}, {}}, [&](Reply reply) {
                if (!reply.result) _exit(5);
                if (reply.id.value > 1 && write(to, "1", 1) != 1) _exit(6);
                next();
            });
        if (!taken) _exit(7);
    };
    next();
    (*engine)->run();
    _exit(8);
}

/// Gives an incident away without end, the n-th time to "n"; a byte for each that was confirmed.
[[noreturn]] void assignAndTell(const fs::path& data, std::uint64_t from, int to) {
    EngineConfig config;
    config.alertsFile = (data / "alerts.cbor").string();
    auto engine = Engine::create(std::move(config));
    if (!engine) _exit(4);
    std::uint64_t last = 0;
    const std::function<void()> next = [&] {
        ++last;
        const auto taken = (*engine)->submit(
            {CommandId{last},
             OperatorId{1},
             kHouse,
             Action(AlertAction(AssignIncident{IncidentId{1}, std::to_string(from + last)})),
             {},
             {}},
            [&](Reply reply) {
                if (!reply.result) _exit(5);
                if (write(to, "1", 1) != 1) _exit(6);
                next();
            });
        if (!taken) _exit(7);
    };
    next();
    (*engine)->run();
    _exit(8);
}

/// Events on record so far, beside the process that writes.
std::uint64_t recordsIn(const fs::path& data) {
    auto reader = store::EventReader::open(store::eventsIn(data), {});
    if (!reader) return 0;
    const auto events = reader->verify();
    return events ? events->records : 0;
}

} // namespace

class EngineKillTest final : public QObject {
    Q_OBJECT

private slots:

    void killedInALoopLosesNothingConfirmed() {
        const int rounds = std::getenv("VEDETTE_LONG") != nullptr ? 200 : 5;
        QTemporaryDir dir;
        const fs::path data = dir.path().toStdString();
        std::uint64_t audited = 0;
        std::uint64_t recorded = 0;
        std::vector<store::AuditHash> heads;
        for (int round = 0; round < rounds; ++round) {
            int ends[2];
            QCOMPARE(pipe(ends), 0);
            const pid_t child = fork();
            if (child == 0) commandAndTell(data, ends[1]);
            close(ends[1]);
            char one = 0;
            std::uint64_t confirmed = 0;
            // Sometimes as soon as it runs, sometimes amid a new segment, an index or a signed head.
            const int until = round % 7 == 0 ? 1 : (round * 53) % 400;
            while (static_cast<int>(confirmed) < until && read(ends[0], &one, 1) == 1) ++confirmed;
            // What the loop is about must have happened at its end, however quick or slow the machine is.
            while (round + 1 == rounds && recordsIn(data) <= static_cast<std::uint64_t>(rounds)
                   && read(ends[0], &one, 1) == 1)
                ++confirmed;
            kill(child, SIGKILL);
            while (read(ends[0], &one, 1) == 1) ++confirmed;
            close(ends[0]);
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY2(WIFSIGNALED(status), "the engine ended by itself");
            if (confirmed == 0 && audited == 0) continue; // perhaps there is no file yet

            auto log = store::AuditLog::openReadOnly((data / "audit.sqlite").string());
            QVERIFY2(log.ok(), log.ok() ? "" : log.error().text().c_str());
            const auto verdict = log->verify(heads);
            QVERIFY2(verdict.ok(), verdict.ok() ? "" : verdict.error().text().c_str());
            QVERIFY(verdict->records >= audited + confirmed);
            audited = verdict->records;
            heads.push_back(verdict->head);

            auto reader = store::EventReader::open(store::eventsIn(data), {});
            QVERIFY2(reader.ok(), reader.ok() ? "" : reader.error().text().c_str());
            reader->allow(std::chrono::seconds(60));
            const auto events = reader->verify();
            QVERIFY2(events.ok(), events.ok() ? "" : events.error().text().c_str());
            QVERIFY(events->records >= recorded);
            recorded = events->records;
        }
        QVERIFY(audited > static_cast<std::uint64_t>(rounds));
        QVERIFY(recorded > static_cast<std::uint64_t>(rounds));
    }

    void aConfirmedDeedAboutAnIncidentSurvivesTheKill() {
        const int rounds = std::getenv("VEDETTE_LONG") != nullptr ? 50 : 4;
        QTemporaryDir dir;
        const fs::path data = dir.path().toStdString();
        const std::string file = (data / "alerts.cbor").string();
        alert::Board board;
        QVERIFY(board.openIncident("rented hosts", {}, OperatorId{1}, {}).ok());
        QVERIFY(store::replaceWhole(file, board.encode()).ok());
        std::uint64_t confirmed = 0;
        for (int round = 0; round < rounds; ++round) {
            int ends[2];
            QCOMPARE(pipe(ends), 0);
            const pid_t child = fork();
            if (child == 0) assignAndTell(data, confirmed, ends[1]);
            close(ends[1]);
            char one = 0;
            std::uint64_t heard = 0;
            while (heard <= static_cast<std::uint64_t>(round % 3) && read(ends[0], &one, 1) == 1) ++heard;
            kill(child, SIGKILL);
            while (read(ends[0], &one, 1) == 1) ++heard;
            close(ends[0]);
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY2(WIFSIGNALED(status), "the engine ended by itself");
            confirmed += heard;
            const auto bytes = store::readWhole(file, alert::Board::kMaxBytes).value();
            QVERIFY(bytes.has_value());
            const alert::Board kept = alert::Board::decode(*bytes).value();
            const std::string owner = kept.incidents().at(IncidentId{1}).owner;
            QVERIFY2(std::stoull(owner) >= confirmed, owner.c_str());
            confirmed = std::stoull(owner); // what was done and not confirmed in time is done
        }
        QVERIFY(confirmed >= static_cast<std::uint64_t>(rounds));
    }

    void aConfirmedBlockSurvivesTheKill() {
        const int rounds = std::getenv("VEDETTE_LONG") != nullptr ? 50 : 4;
        QTemporaryDir dir;
        const fs::path data = dir.path().toStdString();
        std::uint64_t confirmed = 0;
        for (int round = 0; round < rounds; ++round) {
            int ends[2];
            QCOMPARE(pipe(ends), 0);
            const pid_t child = fork();
            if (child == 0) blockAndTell(data, confirmed, ends[1]);
            close(ends[1]);
            char one = 0;
            // Killed as soon as the word came: nothing else may be needed for it to be true.
            for (int i = 0; i <= round % 3 && read(ends[0], &one, 1) == 1; ++i) ++confirmed;
            kill(child, SIGKILL);
            while (read(ends[0], &one, 1) == 1) ++confirmed;
            close(ends[0]);
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY2(WIFSIGNALED(status), "the engine ended by itself");
            const auto bytes =
                store::readWhole((data / "blocks.cbor").string(), BlockList::kMaxBytes).value();
            QVERIFY(bytes.has_value());
            const BlockList kept = BlockList::decode(*bytes).value();
            for (std::uint64_t n = 0; n < confirmed; ++n) QVERIFY(kept.find("here", peerNumber(n + 1), {}));
        }
    }
};

VD_SUITE(EngineKillTest)
#include "engine_kill_test.moc"
