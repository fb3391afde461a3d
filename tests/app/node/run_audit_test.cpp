#include "app/assembly.h"
#include "app/audit_heads.h"
#include "app/node/audit_command.h"
#include "app/node/run_command.h"
#include "core/crypto/private_key.h"
#include "core/store/audit_log.h"
#include "core/store/database.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>

using namespace vedette;
using namespace vedette::app;
using namespace vedette::test;
using config::ExitStatus;

namespace {

Said runOnce(std::vector<std::string> words) {
    words.insert(words.begin(), "run");
    return say(runNode, words, [](std::size_t, const Json& line) {
        if (line["event"] == "listening") ::kill(::getpid(), SIGTERM); // one that failed is over
    });
}

/// What a log daemon would have written by now.
class Daemon {
public:
    explicit Daemon(const std::string& path) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.data(), path.size());
        m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            qFatal("cannot bind %s", path.c_str());
    }

    ~Daemon() { ::close(m_socket); }

    Daemon(const Daemon&) = delete;
    Daemon& operator=(const Daemon&) = delete;

    std::string written() {
        std::array<char, 4096> buffer{};
        for (;;) {
            const ssize_t size = ::recv(m_socket, buffer.data(), buffer.size(), 0);
            if (size < 0) return m_text;
            m_text += "elsewhere " + std::string(buffer.data(), static_cast<std::size_t>(size)) + "\n";
        }
    }

private:
    int m_socket = -1;
    std::string m_text;
};

void put(const std::string& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

} // namespace

class RunAuditTest final : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> m_folder;
    std::string m_data;
    std::string m_audit;

    std::string file(const char* name) { return m_folder->filePath(name).toStdString(); }

    /// Segments of ten records whose heads were signed so many days ago.
    void fillOld(const std::vector<int>& daysAgo) {
        std::filesystem::create_directories(m_data);
        auto log = store::AuditLog::open(m_audit).value();
        const auto key = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 7));
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        for (const int days : daysAgo) {
            store::AuditRecord record;
            record.action = "dial";
            record.subject = std::string(400, 'x');
            record.outcome = "done";
            record.at.ms =
                std::chrono::duration_cast<std::chrono::milliseconds>(now - std::chrono::hours(24 * days))
                    .count();
            for (int n = 0; n < 10; ++n) QVERIFY(log.append(record).ok());
            auto head = *log.draft(record.at);
            head.key = copyOf(key.publicKey().encoded());
            head.signature = key.sign(
                crypto::signingInput(crypto::SignLedgerStatement{store::statementOf(log.id(), head)}));
            QVERIFY(log.append(head).ok());
        }
    }

private slots:

    void init() {
        m_folder.emplace();
        m_data = file("data");
        m_audit = m_data + "/audit.sqlite";
    }

    void headsLeaveByTheLogDaemonAndProveWhatWasCutOff() {
        Daemon daemon(file("log"));
        QCOMPARE(runOnce({"--data-dir", m_data, "--audit-syslog", file("log")}).status, ExitStatus::Done);
        QCOMPARE(runOnce({"--data-dir", m_data, "--audit-syslog", file("log")}).status, ExitStatus::Done);
        const std::string written = daemon.written();
        const auto log = store::AuditLog::openReadOnly(m_audit);
        const auto heads = headsIn(written, log->id());
        QVERIFY(heads.size() >= 2);
        QVERIFY(heads.back() == log->head()); // the last one, of the end, left as well
        QVERIFY(written.find(" audit-head - ") != std::string::npos);
        QVERIFY(written.find(" signer=12D3Koo") != std::string::npos);

        put(file("central.log"), "Jan  5 other daemon: up\n" + written);
        const Said whole = say(audit, {"audit", "verify", m_data, "--heads", file("central.log")});
        QCOMPARE(whole.status, ExitStatus::Done);
        QVERIFY(whole.lines.at(0)["unanchored"].is_null());
        QCOMPARE(whole.lines.at(0)["anchored_to"].get<std::uint64_t>(), log->last());
        // A head for every signed head: whoever cuts those off too cannot cut off what left.
        auto database = store::Database::open(m_audit, store::Database::Mode::ReadWrite).value();
        QVERIFY(
            database
                .execute("DELETE FROM checkpoint WHERE number = (SELECT max(number) FROM checkpoint); DELETE "
                         "FROM audit WHERE sequence > (SELECT max(sequence) FROM checkpoint)")
                .ok());
        QCOMPARE(say(audit, {"audit", "verify", m_data}).status, ExitStatus::Done);
        const Said cut = say(audit, {"audit", "verify", m_data, "--heads", file("central.log")});
        QCOMPARE(cut.status, ExitStatus::VerificationFailed);
        QCOMPARE(cut.lines.at(0)["code"].get<std::string>(), std::string("audit.truncated"));
    }

    void aFileWithoutAHeadOfThisLogProvesNothing() {
        QCOMPARE(runOnce({"--data-dir", m_data}).status, ExitStatus::Done);
        store::AuditLogId other{};
        store::Checkpoint head;
        put(file("central.log"), headLine(other, head) + "\nhead=12 log=\n");
        QCOMPARE(say(audit, {"audit", "verify", m_data, "--heads", file("central.log")}).status,
                 ExitStatus::BadWords);
        QCOMPARE(say(audit, {"audit", "verify", m_data, "--heads", file("none.log")}).status,
                 ExitStatus::BadWords);
    }

    void linesAreFoundAmongOthers() {
        store::AuditLogId log{};
        log.fill(0xab);
        store::Checkpoint head;
        head.hash.fill(0xcd);
        const std::string line = headLine(log, head);
        const std::string own = " log=" + toHex(log);
        const auto found = headsIn("x " + line + "\n" + own + "\nhead=zz" + std::string(62, '0') + own + "\n"
                                       + std::string(70, 'a') + own + "\n" + headLine({}, head) + line,
                                   log);
        QCOMPARE(found.size(), std::size_t{2});
        QVERIFY(found[0] == head.hash && found[1] == head.hash);
    }

    void aNodeWhoseHeadsHaveNowhereToGoDoesNotStart() {
        QVERIFY(runOnce({"--data-dir", m_data, "--audit-syslog", file("nobody")}).status != ExitStatus::Done);
        QCOMPARE(runOnce({"--audit-syslog", file("nobody")}).status, ExitStatus::BadWords);
    }

    void recordsGoByTheAgeOfTheirSignedHead() {
        fillOld({30, 20, 3});
        const auto gone = store::AuditLog::openReadOnly(m_audit)->checkpoints()->at(0).hash;
        QCOMPARE(runOnce({"--data-dir", m_data}).status, ExitStatus::Done);
        QCOMPARE(say(audit, {"audit", "verify", m_data}).lines.at(0)["first"].get<int>(), 1);
        QCOMPARE(runOnce({"--data-dir", m_data, "--audit-keep-days", "10"}).status, ExitStatus::Done);
        const Said kept = say(audit, {"audit", "verify", m_data, "--head", toHex(gone)});
        QCOMPARE(kept.status, ExitStatus::Done);
        QCOMPARE(kept.lines.at(0)["first"].get<int>(), 21);
        QVERIFY(kept.lines.at(0)["checkpoints"].get<int>() >= 5); // the heads of what is gone stay
        QCOMPARE(kept.lines.at(0)["anchored_to"].get<int>(), 10);
    }

    void recordsGoByTheSizeOfTheLog() {
        fillOld(std::vector<int>(80, 1));
        QVERIFY(std::filesystem::file_size(m_audit) > 300'000);
        QCOMPARE(runOnce({"--data-dir", m_data, "--audit-keep-bytes", "100000"}).status, ExitStatus::Done);
        const Said kept = say(audit, {"audit", "verify", m_data});
        QCOMPARE(kept.status, ExitStatus::Done);
        QVERIFY(kept.lines.at(0)["first"].get<int>() > 10);
        QVERIFY(kept.lines.at(0)["checkpoints"].get<int>() > 80);
    }
};

VD_SUITE(RunAuditTest)

#include "run_audit_test.moc"
