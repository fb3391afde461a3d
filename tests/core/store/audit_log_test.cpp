#include "core/store/audit_log.h"

#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace vedette;
using namespace vedette::store;

namespace {

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
        for (int round = 0; round < 5; ++round) {
            int pipes[2];
            QCOMPARE(pipe(pipes), 0);
            const pid_t child = fork();
            if (child == 0) {
                auto log = AuditLog::open(m_path);
                for (int n = 1; log; ++n) {
                    const auto sequence = log->append(record(n));
                    if (!sequence || write(pipes[1], &*sequence, sizeof *sequence) != sizeof *sequence) break;
                }
                _exit(1);
            }
            close(pipes[1]);
            std::uint64_t confirmed = 0;
            for (int n = 0; n < 20 + round * 13; ++n)
                QCOMPARE(read(pipes[0], &confirmed, sizeof confirmed), ssize_t{sizeof confirmed});
            kill(child, SIGKILL);
            std::uint64_t later = 0;
            while (read(pipes[0], &later, sizeof later) == sizeof later) confirmed = later;
            close(pipes[0]);
            waitpid(child, nullptr, 0);
            const auto seen = verdict();
            QVERIFY(seen);
            QVERIFY(seen->records >= confirmed);
        }
    }
};

VD_SUITE(AuditLogTest)

#include "audit_log_test.moc"
