#include "core/store/audit_log.h"

#include "core/crypto/private_key.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace vedette;
using namespace vedette::store;

namespace {

/// The first version of the schema, as its program wrote it.
constexpr const char* kFirstVersion = R"(
    CREATE TABLE audit (
        sequence INTEGER PRIMARY KEY, network INTEGER NOT NULL, who INTEGER NOT NULL, command INTEGER NOT NULL,
        inverse_of INTEGER NOT NULL, at INTEGER NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
        outcome TEXT NOT NULL, hash BLOB NOT NULL
    ) STRICT;
    PRAGMA user_version = 1;
)";

crypto::PrivateKey identity(Byte seed) {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, seed));
}

void signIt(Checkpoint& checkpoint, const AuditLogId& log, const crypto::PrivateKey& key) {
    checkpoint.key = copyOf(key.publicKey().encoded());
    checkpoint.signature =
        key.sign(crypto::signingInput(crypto::SignLedgerStatement{statementOf(log, checkpoint)}));
}

AuditRecord record(int n) {
    AuditRecord r;
    r.network = NetworkId{1};
    r.who = OperatorId{7};
    r.command = CommandId{static_cast<std::uint64_t>(n)};
    r.at = WallTime{1'700'000'000'000 + n};
    r.action = "dial";
    r.subject = "/ip4/10.0.0.1/tcp/" + std::to_string(n);
    r.outcome = "done";
    return r;
}

AuditRetention numbered(std::uint64_t records) {
    AuditRetention keep;
    keep.keepRecords = records;
    return keep;
}

} // namespace

class AuditLogTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::string m_path;

    void fill(int count) {
        auto log = AuditLog::open(m_path);
        QVERIFY2(log.ok(), log.ok() ? "" : log.error().text().c_str());
        for (int n = 1; n <= count; ++n) QVERIFY(log->append(record(n)));
    }

    void tamper(const std::string& sql) {
        auto database = Database::open(m_path, Database::Mode::ReadWrite);
        QVERIFY(database);
        QVERIFY(database->execute(sql));
    }

    Result<AuditLog::Verdict> verdict() {
        auto log = AuditLog::openReadOnly(m_path);
        if (!log) return Fail{log.error()};
        return log->verify();
    }

    /// Signs the head as it is.
    void check(Byte seed = 1, WallTime at = WallTime{1'700'000'000'000}) {
        auto log = AuditLog::open(m_path);
        auto checkpoint = log->draft(at);
        QVERIFY(checkpoint.has_value());
        signIt(*checkpoint, log->id(), identity(seed));
        const auto kept = log->append(*checkpoint);
        QVERIFY2(kept.ok(), kept.ok() ? "" : kept.error().text().c_str());
    }

    std::error_code faultAgainst(std::vector<AuditHash> heads) {
        auto log = AuditLog::openReadOnly(m_path);
        const auto seen = log->verify(heads);
        return seen ? std::error_code() : seen.error().code;
    }

private slots:

    void init() {
        m_path = m_dir.filePath(QString::number(QRandomGenerator::global()->generate())).toStdString();
    }

    void keepsOrderAcrossReopening() {
        fill(3);
        fill(2);
        auto log = AuditLog::open(m_path);
        const auto seen = log->verify();
        QVERIFY(seen);
        QCOMPARE(seen->records, std::uint64_t{5});
        QVERIFY(seen->head == log->head());
        std::vector<std::uint64_t> sequence;
        QVERIFY(log->read(2, [&](const AuditRecord& r) {
            sequence.push_back(r.sequence);
            return r.sequence < 4;
        }));
        QCOMPARE(sequence, (std::vector<std::uint64_t>{2, 3, 4}));
    }

    void isPrivateToItsOwner() {
        fill(1);
        QCOMPARE(QFile::permissions(QString::fromStdString(m_path)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void findsAnyChange_data() {
        QTest::addColumn<QString>("sql");
        for (const char* column : {"network", "who", "command", "inverse_of", "at"}) {
            QTest::newRow(column) << QString("UPDATE audit SET %1 = %1 + 1 WHERE sequence = 2").arg(column);
        }
        for (const char* column : {"action", "subject", "outcome"}) {
            QTest::newRow(column)
                << QString("UPDATE audit SET %1 = %1 || 'x' WHERE sequence = 2").arg(column);
        }
        QTest::newRow("moved text") << QString(
            "UPDATE audit SET action = 'dia', subject = 'l' || subject WHERE sequence = 2");
        QTest::newRow("hash") << QString("UPDATE audit SET hash = zeroblob(32) WHERE sequence = 2");
        QTest::newRow("swap") << QString(
            "UPDATE audit SET sequence = 5 - sequence + 100; UPDATE audit SET sequence = sequence - 100");
    }

    void findsAnyChange() {
        QFETCH(QString, sql);
        fill(4);
        tamper(sql.toStdString());
        const auto seen = verdict();
        QVERIFY(!seen.ok());
        QVERIFY(seen.error().code == AuditError::Altered);
    }

    void findsAGap() {
        fill(4);
        tamper("DELETE FROM audit WHERE sequence = 2");
        QVERIFY(verdict().error().code == AuditError::Gap);
    }

    void truncationShowsAgainstAKeptHead() {
        fill(4);
        const AuditHash kept = AuditLog::openReadOnly(m_path)->head();
        tamper("DELETE FROM audit WHERE sequence = 4");
        const auto seen = verdict();
        QVERIFY(seen.ok());
        QVERIFY(seen->head != kept);
    }

    void theStatementNeverChanges() {
        Checkpoint one;
        one.number = 1;
        one.sequence = 300;
        one.hash.fill(0xab);
        one.at = WallTime{-2};
        AuditLogId log{};
        QCOMPARE(
            toHex(statementOf(log, one)),
            std::string(
                "877818766564657474652d61756469742d636865636b706f696e74015000000000000000000000000000000000"
                "0119012c5820abababababababababababababababababababababababababababababababab21"));
    }

    void signedHeadsCoverAndKeptHeadsAnchor() {
        fill(5);
        check();
        const AuditHash kept = AuditLog::openReadOnly(m_path)->head();
        fill(3);
        check(2);
        fill(2);
        auto log = AuditLog::openReadOnly(m_path);
        QCOMPARE(log->uncovered(), std::uint64_t{2});
        auto seen = log->verify();
        QVERIFY(seen);
        QCOMPARE(seen->checkpoints, std::uint64_t{2});
        QCOMPARE(seen->covered, std::uint64_t{8});
        QCOMPARE(seen->anchored, std::uint64_t{0});
        QCOMPARE(seen->keys.size(), std::size_t{2});
        seen = log->verify(std::vector{kept});
        QCOMPARE(seen->anchored, std::uint64_t{5});
        QCOMPARE(seen->last(), std::uint64_t{10});
    }

    void aCutEndShowsAgainstAKeptHead() {
        fill(6);
        const AuditHash kept = AuditLog::openReadOnly(m_path)->head();
        QVERIFY(!faultAgainst({kept}));
        tamper("DELETE FROM audit WHERE sequence = 6");
        QVERIFY(verdict());
        QVERIFY(faultAgainst({kept}) == AuditError::Truncated);
        QVERIFY(faultAgainst({AuditHash{}}) == std::error_code()); // the head of nothing is always there
    }

    /// Whoever can write the file can also compute hashes; without the key the signed head tells.
    void aChainMadeAnewShowsAgainstASignedHead() {
        fill(4);
        check();
        fill(2);
        tamper("DELETE FROM audit WHERE sequence > 1");
        fill(5); // whole, but not what was signed
        QVERIFY(verdict().error().code == AuditError::Altered);
        tamper("DELETE FROM audit WHERE sequence > 1");
        QVERIFY(verdict().error().code == AuditError::Gap); // cut off before a signed head
    }

    void checkpointsThatDoNotHold_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("number") << "UPDATE checkpoint SET number = 3 WHERE number = 2";
        QTest::newRow("removed") << "DELETE FROM checkpoint WHERE number = 1";
        QTest::newRow("time") << "UPDATE checkpoint SET at = at + 1 WHERE number = 2";
        QTest::newRow("signature") << "UPDATE checkpoint SET signature = zeroblob(64) WHERE number = 1";
        QTest::newRow("key") << "UPDATE checkpoint SET key = x'00' WHERE number = 1";
        QTest::newRow("another's key")
            << "UPDATE checkpoint SET key = (SELECT key FROM checkpoint WHERE number = 1) WHERE number = 2";
        QTest::newRow("another log") << "UPDATE log SET id = zeroblob(16)";
        QTest::newRow("hash length") << "UPDATE checkpoint SET hash = x'00' WHERE number = 1";
    }

    void checkpointsThatDoNotHold() {
        QFETCH(QString, sql);
        fill(3);
        check(1);
        fill(3);
        check(2);
        QVERIFY(verdict());
        tamper(sql.toStdString());
        QVERIFY(verdict().error().code == AuditError::BadCheckpoint);
    }

    void onlyAFittingCheckpointIsKept() {
        fill(3);
        auto log = AuditLog::open(m_path);
        const auto refused = [&](auto change) {
            Checkpoint one = *log->draft(WallTime{1});
            change(one);
            signIt(one, log->id(), identity(1));
            return log->append(one).error().code == AuditError::BadCheckpoint;
        };
        QVERIFY(refused([](Checkpoint& c) { c.number = 2; }));
        QVERIFY(refused([](Checkpoint& c) { c.sequence = 4; }));
        QVERIFY(refused([](Checkpoint& c) { c.sequence = 2; }));
        QVERIFY(refused([](Checkpoint& c) { c.hash[0] ^= 1; }));
        Checkpoint unsignedOne = *log->draft(WallTime{1});
        QVERIFY(log->append(unsignedOne).error().code == AuditError::BadCheckpoint);
        // One that was drafted before further records came is of a head that was.
        Checkpoint early = *log->draft(WallTime{1});
        QVERIFY(log->append(record(4)));
        signIt(early, log->id(), identity(1));
        QVERIFY(log->append(early));
        QVERIFY(log->append(early).error().code == AuditError::BadCheckpoint);
        QCOMPARE(log->uncovered(), std::uint64_t{1});
        QVERIFY(log->verify());
    }

    void retentionLeavesSignedHeads() {
        for (int segment = 0; segment < 4; ++segment) {
            fill(10);
            check();
        }
        fill(3);
        const AuditHash old = AuditLog::open(m_path)->checkpoints()->at(0).hash;
        {
            auto log = AuditLog::open(m_path);
            QCOMPARE(*log->retain(numbered(1000), WallTime{5}), std::uint64_t{0});
            QCOMPARE(*log->retain(numbered(15), WallTime{5}),
                     std::uint64_t{20}); // whole segments: 30 would leave 13
            QVERIFY(log->verify());
        }
        auto log = AuditLog::open(m_path);
        const auto seen = log->verify(std::vector{old}); // the head of a segment that is gone still counts
        QVERIFY2(seen.ok(), seen.ok() ? "" : seen.error().text().c_str());
        QCOMPARE(seen->first, std::uint64_t{21});
        QCOMPARE(seen->records, std::uint64_t{24});
        QCOMPARE(seen->checkpoints, std::uint64_t{4});
        QCOMPARE(seen->anchored, std::uint64_t{10});
        std::string told;
        QVERIFY(
            log->read(44, [&](const AuditRecord& r) { return (told = r.action + " " + r.subject).empty(); }));
        QCOMPARE(told, std::string("audit_retention 1-20"));
        // Without its signed head a missing beginning is no retention.
        tamper("UPDATE log SET first = 25; DELETE FROM audit WHERE sequence < 25");
        QVERIFY(verdict().error().code == AuditError::Gap);
    }

    void retentionByAgeGoesByTheSignedHeads() {
        for (int segment = 0; segment < 4; ++segment) {
            fill(10);
            check(1, WallTime{1'000'000 * (segment + 1)});
        }
        fill(3);
        auto log = AuditLog::open(m_path);
        const AuditHash gone = log->checkpoints()->at(1).hash;
        AuditRetention keep;
        keep.keepAge = std::chrono::seconds(1000);
        QCOMPARE(*log->retain(keep, WallTime{2'000'000}), std::uint64_t{0}); // none is older
        QCOMPARE(*log->retain(keep, WallTime{3'000'001}), std::uint64_t{20});
        const auto seen = log->verify(std::vector{gone});
        QVERIFY2(seen.ok(), seen.ok() ? "" : seen.error().text().c_str());
        QCOMPARE(seen->first, std::uint64_t{21});
        QCOMPARE(seen->checkpoints, std::uint64_t{4});
        QCOMPARE(seen->anchored, std::uint64_t{20});
        keep.keepAge = {};
        QCOMPARE(*log->retain(keep, WallTime{1'000'000'000}), std::uint64_t{0}); // any age
    }

    void retentionBySizeKeepsTheFileSmall() {
        AuditRetention keep;
        keep.keepBytes = 100'000;
        std::uint64_t removed = 0;
        for (int segment = 0; segment < 40; ++segment) {
            fill(50);
            check();
            removed += *AuditLog::open(m_path)->retain(keep, WallTime{5});
        }
        QVERIFY(removed > 0 && removed < 2000);
        const auto seen = verdict();
        QVERIFY2(seen.ok(), seen.ok() ? "" : seen.error().text().c_str());
        QCOMPARE(seen->checkpoints, std::uint64_t{40});
        QVERIFY(seen->first > 1 && seen->records > 100);
        tamper("PRAGMA wal_checkpoint(TRUNCATE)");
        // A segment more than is kept, and the signed heads, which stay.
        QVERIFY2(std::filesystem::file_size(m_path) < 150'000,
                 std::to_string(std::filesystem::file_size(m_path)).c_str());
    }

    void retentionDownToNothingGoesOn() {
        fill(5);
        check();
        {
            auto log = AuditLog::open(m_path);
            QCOMPARE(*log->retain(numbered(0), WallTime{5}), std::uint64_t{5});
        }
        fill(2);
        QVERIFY(verdict());
        QCOMPARE(verdict()->last(), std::uint64_t{8});
    }

    void aLogOfTheFirstVersionIsReadAndMigrated() {
        tamper(kFirstVersion);
        AuditHash head{};
        {
            auto database = Database::open(m_path, Database::Mode::ReadWrite);
            auto insert =
                database->prepare("INSERT INTO audit VALUES (?1, 1, 7, 1, 0, 5, 'dial', 'x', 'done', ?2)");
            for (int n = 1; n <= 3; ++n) {
                AuditRecord one;
                one.sequence = static_cast<std::uint64_t>(n);
                one.network = NetworkId{1};
                one.who = OperatorId{7};
                one.command = CommandId{1};
                one.at = WallTime{5};
                one.action = "dial";
                one.subject = "x";
                one.outcome = "done";
                head = chain(head, one);
                insert->bind(1, std::int64_t{n});
                insert->bind(2, BytesView(head));
                QVERIFY(insert->run());
            }
        }
        const auto before = verdict(); // read-only, as it is
        QVERIFY2(before.ok(), before.ok() ? "" : before.error().text().c_str());
        QVERIFY(before->records == 3 && before->head == head && before->checkpoints == 0);
        fill(1);
        check();
        const auto after = verdict();
        QVERIFY(after.ok());
        QCOMPARE(after->records, std::uint64_t{4});
        QCOMPARE(after->covered, std::uint64_t{4});
        QVERIFY(AuditLog::open(m_path)->headAfter(3)->value() == head);
    }

    void severalAreOneOrNone() {
        fill(2);
        {
            auto log = AuditLog::open(m_path);
            const std::vector<AuditRecord> several{record(3), record(4), record(5)};
            QVERIFY(log->append(several));
            tamper("CREATE TRIGGER no BEFORE INSERT ON audit WHEN NEW.sequence = 7 BEGIN SELECT RAISE(ABORT, "
                   "'no'); END");
            const AuditHash head = log->head();
            QVERIFY(log->append(several).error().code == StoreError::Failed);
            QVERIFY(log->head() == head);
            tamper("DROP TRIGGER no");
            QVERIFY(log->append(several));
        }
        QCOMPARE(verdict()->records, std::uint64_t{8});
    }

    void longTextsAreCut() {
        auto log = AuditLog::open(m_path);
        AuditRecord r = record(1);
        r.subject = std::string(100'000, 'x');
        QVERIFY(log->append(r));
        QVERIFY(log->verify());
        QVERIFY(log->read(
            1, [](const AuditRecord& kept) { return kept.subject.size() < AuditLog::kMaxText + 8; }));
    }

    void refusesALaterSchemaAndForeignFiles() {
        fill(1);
        tamper("PRAGMA user_version = 99");
        QVERIFY(AuditLog::open(m_path).error().code == StoreError::Newer);
        QVERIFY(AuditLog::openReadOnly(m_path).error().code == StoreError::Newer);
        QFile rubbish(QString::fromStdString(m_path + ".txt"));
        QVERIFY(rubbish.open(QIODevice::WriteOnly));
        rubbish.write(QByteArray(8192, 'x'));
        rubbish.close();
        QVERIFY(AuditLog::open(m_path + ".txt").error().code == StoreError::Corrupt);
        QVERIFY(AuditLog::open("/nonexistent/folder/audit").error().code == StoreError::CannotOpen);
        QVERIFY(AuditLog::openReadOnly(m_path + ".absent").error().code == StoreError::CannotOpen);
    }

    void anotherWriterIsWaitedForAndThenNamed() {
        fill(1);
        auto other = Database::open(m_path, Database::Mode::ReadWrite);
        QVERIFY(other->execute("BEGIN IMMEDIATE"));
        auto log = AuditLog::open(m_path);
        const auto head = log->head();
        QVERIFY(log->append(record(2)).error().code == StoreError::Busy);
        QVERIFY(log->head() == head);
        QVERIFY(other->execute("ROLLBACK"));
        QVERIFY(log->append(record(2)));
        QVERIFY(log->verify());
    }

    void aFullDiskLosesNothingConfirmed() {
        fill(1);
        const pid_t child = fork();
        if (child == 0) {
            // A limit on file size stands for the disk: the same error from the same call.
            signal(SIGXFSZ, SIG_IGN);
            const rlimit small{64 * 1024, 64 * 1024};
            setrlimit(RLIMIT_FSIZE, &small);
            auto log = AuditLog::open(m_path);
            if (!log) _exit(3);
            for (int n = 2; n < 5000; ++n) {
                if (auto appended = log->append(record(n)); !appended) {
                    _exit(appended.error().code == StoreError::Full
                                  || appended.error().code == StoreError::Failed
                              ? 0
                              : 4);
                }
            }
            _exit(5);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        QVERIFY(verdict());
        fill(1);
        QVERIFY(verdict());
    }

    void killedAtAnyMomentLosesNothingConfirmed() {
        const int rounds = std::getenv("VEDETTE_LONG") != nullptr ? 200 : 5;
        std::uint64_t confirmed = 0;
        for (int round = 0; round < rounds; ++round) {
            int pipes[2];
            QCOMPARE(pipe(pipes), 0);
            const pid_t child = fork();
            if (child == 0) {
                // One record, several at once, a signed head, retention: whatever the kill meets.
                auto log = AuditLog::open(m_path);
                for (int n = 1; log; ++n) {
                    const std::vector<AuditRecord> some(static_cast<std::size_t>(n % 4), record(n));
                    if (!log->append(record(n)) || !log->append(some)) break;
                    if (n % 8 == 0) {
                        auto checkpoint = log->draft(WallTime{1'700'000'000'000});
                        signIt(*checkpoint, log->id(), identity(1));
                        if (!log->append(*checkpoint) || !log->retain(numbered(300), WallTime{})) break;
                    }
                    const std::uint64_t last = log->last();
                    if (write(pipes[1], &last, sizeof last) != sizeof last) break;
                }
                _exit(1);
            }
            close(pipes[1]);
            const std::uint64_t before = confirmed;
            for (int n = 0; n < 1 + (round * 13) % 90; ++n)
                QCOMPARE(read(pipes[0], &confirmed, sizeof confirmed), ssize_t{sizeof confirmed});
            kill(child, SIGKILL);
            std::uint64_t later = 0;
            while (read(pipes[0], &later, sizeof later) == sizeof later) confirmed = later;
            close(pipes[0]);
            waitpid(child, nullptr, 0);
            QVERIFY(confirmed > before);
            auto log = AuditLog::openReadOnly(m_path);
            QVERIFY(log.ok());
            const auto seen = log->verify();
            QVERIFY2(seen.ok(), seen.ok() ? "" : seen.error().text().c_str());
            QVERIFY(seen->last() >= confirmed);
            confirmed = seen->last(); // what one has seen is as good as confirmed
        }
    }
};

VD_SUITE(AuditLogTest)

#include "audit_log_test.moc"
