// Every check on a folder that looks like a computer, in all its verdicts, and once on the one that runs
// this.
#include "core/posture/audit.h"

#include "core/posture/data_folder_check.h"
#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include <set>

using namespace vedette::posture;

namespace {

const QString kSecureBoot = "sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";
const QString kSockets = "  sl  local_address rem_address   st tx_queue rx_queue\n";

/// A folder that looks like a computer.
class Contrived {
public:
    Contrived& put(const QString& path, const QByteArray& text) {
        const QString place = m_root.filePath(path);
        QDir().mkpath(QFileInfo(place).path());
        QFile file(place);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("not written");
        return *this;
    }

    [[nodiscard]] Finding find(const std::string& check, const Circumstances& circumstances = {}) const {
        for (Finding& finding : audit(Computer(m_root.path().toStdString()), circumstances)) {
            if (finding.check == check) return std::move(finding);
        }
        qFatal("no such check");
    }

private:
    QTemporaryDir m_root;
};

QString word(Verdict verdict) {
    return QString::fromStdString(std::string(verdictName(verdict)));
}

} // namespace

class AuditTest final : public QObject {
    Q_OBJECT

private slots:

    // --- Files of the computer

    void whatIsReadIsJudged_data() {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* check, const QString& path, const QByteArray& text,
                            const char* verdict) {
            QTest::addRow("%s %s '%s'", check, verdict, text.left(40).constData())
                << QString(check) << path << text << QString(verdict);
        };

        struct Numbers {
            const char* check;
            QString path;
            QByteArrayList good;
            QByteArrayList weak;
            QByteArrayList bad;
        };

        const QString kernel = "proc/sys/kernel/";
        const QString fs = "proc/sys/fs/";
        const QString net = "proc/sys/net/";
        const Numbers all[] = {
            {"ptrace_scope", kernel + "yama/ptrace_scope", {"1", "2", "3"}, {}, {"0", "", "x", "10"}},
            {"kptr_restrict", kernel + "kptr_restrict", {"1", "2"}, {"0"}, {}},
            {"dmesg_restrict", kernel + "dmesg_restrict", {"1"}, {"0"}, {}},
            {"unprivileged_bpf", kernel + "unprivileged_bpf_disabled", {"1", "2"}, {}, {"0"}},
            {"randomize_va_space", kernel + "randomize_va_space", {"2"}, {"1"}, {"0"}},
            {"protected_symlinks", fs + "protected_symlinks", {"1"}, {}, {"0"}},
            {"protected_hardlinks", fs + "protected_hardlinks", {"1"}, {}, {"0"}},
            {"protected_regular", fs + "protected_regular", {"1", "2"}, {"0"}, {}},
            {"protected_fifos", fs + "protected_fifos", {"1", "2"}, {"0"}, {}},
            {"suid_dumpable", fs + "suid_dumpable", {"0"}, {"2"}, {"1"}},
            {"rp_filter", net + "ipv4/conf/all/rp_filter", {"1", "2"}, {"0"}, {}},
            {"accept_redirects", net + "ipv4/conf/all/accept_redirects", {"0"}, {"1"}, {}},
            {"accept_redirects6", net + "ipv6/conf/all/accept_redirects", {"0"}, {"1"}, {}},
            {"source_route", net + "ipv4/conf/all/accept_source_route", {"0"}, {}, {"1"}},
        };
        for (const Numbers& one : all) {
            for (const auto& value : one.good) row(one.check, one.path, value + "\n", "good");
            for (const auto& value : one.weak) row(one.check, one.path, value + "\n", "weak");
            for (const auto& value : one.bad) row(one.check, one.path, value + "\n", "bad");
        }
        const QString lockdown = "sys/kernel/security/lockdown";
        row("lockdown", lockdown, "none [integrity] confidentiality\n", "good");
        row("lockdown", lockdown, "[none] integrity confidentiality\n", "weak");
        row("lockdown", lockdown, "][", "unknown");
        const QString lsm = "sys/kernel/security/lsm";
        row("mandatory_access", lsm, "lockdown,capability,landlock,yama,apparmor", "good");
        row("mandatory_access", lsm, "capability,selinux,bpf", "good");
        row("mandatory_access", lsm, "capability,yama,notapparmor", "weak");
        row("secure_boot", kSecureBoot, QByteArray("\x06\x00\x00\x00\x01", 5), "good");
        row("secure_boot", kSecureBoot, QByteArray("\x06\x00\x00\x00\x00", 5), "weak");
        row("secure_boot", kSecureBoot, QByteArray("\x01", 1), "unknown");
        row("secure_boot", "sys/firmware/efi/fw_platform_size", "64", "unknown");
        row("tpm", "sys/class/tpm/tpm0/tpm_version_major", "2\n", "good");
        row("tpm", "sys/class/tpm/tpm0/tpm_version_major", "1\n", "weak");
        row("tpm", "sys/class/tpm/tpm0/dev", "10:224\n", "unknown");
        row("firewall", "etc/ufw/ufw.conf", "# firewall\nENABLED=yes\n", "good");
        row("firewall", "etc/ufw/ufw.conf", "ENABLED=no\n", "unknown");
        row("firewall", "run/firewalld/x", "", "good");
        row("firewall", "etc/systemd/system/sysinit.target.wants/nftables.service", "", "good");
        row("restart", "run/reboot-required", "", "weak");
        const QString swaps = "proc/swaps";
        const QByteArray heading = "Filename\tType\tSize\tUsed\tPriority\n";
        row("swap", swaps, heading, "good");
        row("swap", swaps, heading + "/dev/zram0 partition 1 0 100\n", "good");
        row("swap", swaps, heading + "/dev/sda2 partition 1 0 -2\n", "weak");
        row("swap", swaps, heading + "/swapfile file 1 0 -2\n", "weak");
        const QString limits = "proc/self/limits";
        const QByteArray dumps = "Limit  Soft  Hard  Units\nMax core file size        ";
        row("core_dumps", limits, dumps + "0          unlimited    bytes\n", "good");
        row("core_dumps", limits, dumps + "unlimited  unlimited    bytes\n", "bad");
        row("core_dumps", limits, dumps + "1024       unlimited    bytes\n", "bad");
        row("core_dumps", limits, "Max open files 1024\n", "unknown");
        row("core_dumps", "proc/sys/kernel/core_pattern", "|/usr/share/apport/apport %p\n", "weak");
        const QString tcp = "proc/net/tcp";
        const QByteArray head = kSockets.toUtf8();
        row("listening", tcp, head, "good");
        row("listening", tcp, head + "  0: 0100007F:1F90 00000000:0000 0A 0:0\n", "good");
        row("listening", tcp,
            head + "  0: 0100007F:1F90 00000000:0000 0A\n  1: 00000000:0016 00000000:0000 0A\n", "weak");
        row("listening", tcp, head + "  0: 0A00020F:0016 0A000202:C350 01\n", "good"); // a connection
        row("listening", tcp, head + "  0: nonsense 00000000:0000 0A\n", "unknown");
        row("listening", tcp, head + "  0: 00000000:zz 00000000:0000 0A\n", "unknown");
        const QString six = "proc/net/tcp6";
        const QByteArray any(32, '0');
        row("listening", six, head + " 0: " + any + ":0FA1 " + any + ":0000 0A\n", "weak");
        row("listening", six, head + " 0: 00000000000000000000000001000000:0FA1 " + any + ":0000 0A\n",
            "good");
        row("listening", six, head + " 0: 0000000000000000FFFF00000100007F:0FA1 " + any + ":0000 0A\n",
            "good");
        row("listening", six, head + " 0: 0000000000000000FFFF0000050200C0:0FA1 " + any + ":0000 0A\n",
            "weak");
    }

    void whatIsReadIsJudged() {
        QFETCH(QString, check);
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        QFETCH(QString, verdict);
        Contrived computer;
        computer.put(path, text);
        const Finding finding = computer.find(check.toStdString());
        QCOMPARE(word(finding.verdict), verdict);
        QVERIFY(verdict == "bad" || !finding.read.empty());
    }

    /// A limit of 0 does not hold for a program that takes the dumps.
    void aCollectorOfCrashesIsNoLimit() {
        Contrived computer;
        computer.put("proc/self/limits", "Max core file size        0  0  bytes\n");
        QCOMPARE(word(computer.find("core_dumps").verdict), QString("good"));
        computer.put("proc/sys/kernel/core_pattern", "|/bin/collect\n");
        QCOMPARE(word(computer.find("core_dumps").verdict), QString("weak"));
    }

    void swapIsSafeWhereItsDeviceIs() {
        Contrived computer;
        computer.put("proc/swaps", "Filename Type\n/dev/dm-1 partition 1 0 -2\n");
        QCOMPARE(word(computer.find("swap").verdict), QString("weak"));
        computer.put("sys/class/block/dm-1/dm/uuid", "CRYPT-PLAIN-swap\n");
        QCOMPARE(word(computer.find("swap").verdict), QString("good"));
        computer.put("proc/swaps", "Filename Type\n/dev/dm-1 partition 1 0 -2\n/dev/sda2 partition 1 0 -3\n");
        const Finding both = computer.find("swap");
        QVERIFY(both.verdict == Verdict::Weak && both.read.find("/dev/sda2") != std::string::npos);
        QVERIFY(both.read.find("dm-1") == std::string::npos);
        // A file on an encrypted name is a file still: of what lies below it nothing is known.
        computer.put("proc/swaps", "Filename Type\n/dev/dm-1 file 1 0 -2\n");
        QCOMPARE(word(computer.find("swap").verdict), QString("weak"));
    }

    void portsAreNamedOnceAndInOrder() {
        Contrived computer;
        QByteArray table = kSockets.toUtf8();
        for (int port = 40; port > 0; --port)
            table += "  0: 00000000:" + QByteArray::number(port, 16).rightJustified(4, '0') + " 0:0 0A\n";
        computer.put("proc/net/tcp", table);
        computer.put("proc/net/tcp6", kSockets.toUtf8() + " 0: " + QByteArray(32, '0') + ":0003 0:0 0A\n");
        const Finding finding = computer.find("listening");
        QVERIFY2(finding.read.find(": 1, 2, 3, 4") != std::string::npos, finding.read.c_str());
        QVERIFY(finding.read.ends_with("16 and 24 more"));
    }

    // --- What no file says

    void circumstancesAreJudged() {
        const Contrived computer;
        Circumstances now;
        const auto verdict = [&](const char* check) { return computer.find(check, now).verdict; };
        QVERIFY(verdict("clock") == Verdict::Unknown && verdict("token_confinement") == Verdict::Unknown);
        now.clockKept = false;
        QVERIFY(verdict("clock") == Verdict::Weak);
        now.clockKept = true;
        QVERIFY(verdict("clock") == Verdict::Good);
        QVERIFY(verdict("user") == Verdict::Bad);
        now.user = 1000;
        QVERIFY(verdict("user") == Verdict::Good);
        now.landlock = 0;
        QVERIFY(verdict("token_confinement") == Verdict::Bad);
        now.landlock = 4;
        QVERIFY(verdict("token_confinement") == Verdict::Bad); // no seccomp
        Contrived filtered;
        filtered.put("proc/sys/kernel/seccomp/actions_avail", "kill_process errno\n");
        QVERIFY(filtered.find("token_confinement", now).verdict == Verdict::Good);
        now.landlock = 0;
        QVERIFY(filtered.find("token_confinement", now).verdict == Verdict::Weak);
    }

    void theDataFolderIsOursAlone() {
        const Contrived computer;
        QTemporaryDir root;
        Circumstances now;
        now.user = ::geteuid();
        now.dataFolder = root.filePath("data").toStdString();
        const auto find = [&](const char* check) { return computer.find(check, now); };
        QVERIFY(find("data_folder_owner").verdict == Verdict::Unknown);
        QVERIFY(find("data_folder_modes").verdict == Verdict::Unknown);
        QVERIFY(find("disk_encryption").verdict == Verdict::Unknown);
        const auto chmod = [&](const QString& path, unsigned mode) {
            QVERIFY(::chmod(root.filePath(path).toUtf8().constData(), mode) == 0);
        };
        QVERIFY(QDir().mkpath(root.filePath("data/events")));
        QFile file(root.filePath("data/events/one"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        chmod("data", 0700);
        chmod("data/events", 0700);
        chmod("data/events/one", 0600);
        QVERIFY(find("data_folder_owner").verdict == Verdict::Good);
        QVERIFY(find("data_folder_modes").verdict == Verdict::Good);
        // Behind a closed door, and then not.
        chmod("data/events/one", 0604);
        QVERIFY(find("data_folder_modes").verdict == Verdict::Weak);
        QCOMPARE(find("data_folder_modes").read, std::string("open to others: data/events/one"));
        chmod("data", 0711);
        QVERIFY(find("data_folder_modes").verdict == Verdict::Bad);
        // A link has no mode of its own, and what it names is not in the folder.
        chmod("data", 0700);
        chmod("data/events/one", 0600);
        QVERIFY(QFile::link("/etc/passwd", root.filePath("data/link")));
        QVERIFY(find("data_folder_modes").verdict == Verdict::Good);
        now.user += 1;
        const Finding foreign = find("data_folder_owner");
        QVERIFY(foreign.verdict == Verdict::Bad
                && foreign.read.ends_with("data, data/events, data/events/one"));
    }

    void theDiskIsEncryptedWhereAllOfItIs() {
        QTemporaryDir folder;
        Circumstances now;
        now.dataFolder = folder.path().toStdString();
        const auto device = deviceOf(now.dataFolder);
        QVERIFY(device.has_value());
        if (device->starts_with("0:")) QSKIP("the temporary folder lies on no disk");
        const QString place = "sys/dev/block/" + QString::fromStdString(*device);
        Contrived none;
        QVERIFY(none.find("disk_encryption", now).verdict == Verdict::Unknown);
        Contrived plain;
        plain.put(place + "/size", "1000");
        QVERIFY(plain.find("disk_encryption", now).verdict == Verdict::Weak);
        plain.put(place + "/dm/uuid", "CRYPT-LUKS2-abc-root\n");
        QVERIFY(plain.find("disk_encryption", now).verdict == Verdict::Good);
        // A volume over two devices, of which one is, and then both.
        Contrived volume;
        volume.put(place + "/dm/uuid", "LVM-abc\n");
        volume.put(place + "/slaves/dm-0/dm/uuid", "CRYPT-LUKS2-abc\n");
        volume.put(place + "/slaves/sda2/size", "1000");
        QVERIFY(volume.find("disk_encryption", now).verdict == Verdict::Weak);
        volume.put(place + "/slaves/sda2/slaves/dm-7/dm/uuid", "CRYPT-LUKS1-def\n");
        QVERIFY(volume.find("disk_encryption", now).verdict == Verdict::Good);
    }

    // --- All of it

    void whatCannotBeReadIsNoVerdict() {
        const Contrived empty;
        const std::set<std::string> judged{"ptrace_scope", "unprivileged_bpf", "accept_redirects6",
                                           "tpm",          "restart",          "user"};
        for (const std::string_view check : checkNames()) {
            const Finding finding = empty.find(std::string(check));
            // What an absent file says is known of these alone.
            QVERIFY2((finding.verdict == Verdict::Unknown) != judged.contains(std::string(check)),
                     std::string(check).c_str());
        }
    }

    void filesOfAnySizeAreNoBurden() {
        Contrived computer;
        computer.put("proc/net/tcp", QByteArray(12 << 20, 'x'));
        computer.put("proc/sys/kernel/kptr_restrict", QByteArray(12 << 20, '1'));
        QVERIFY(computer.find("listening").verdict != Verdict::Bad);
        QVERIFY(computer.find("kptr_restrict").verdict == Verdict::Weak);
        QCOMPARE(Computer("/").text("proc"), std::optional<std::string>()); // a folder is no text
    }

    void thisComputer() {
        Circumstances now;
        now.user = ::geteuid();
        now.dataFolder = "/tmp";
        now.clockKept = true;
        const auto findings = audit(Computer(), now);
        std::set<std::string_view> names;
        std::size_t known = 0;
        for (const Finding& finding : findings) {
            names.insert(finding.check);
            known += finding.verdict == Verdict::Unknown ? 0U : 1U;
        }
        QCOMPARE(names.size(), findings.size());
        QVERIFY(known >= 12); // /proc is there
        const std::pair<std::string_view, const char*> settings[] = {
            {"randomize_va_space", "proc/sys/kernel/randomize_va_space"},
            {"suid_dumpable", "proc/sys/fs/suid_dumpable"},
            {"rp_filter", "proc/sys/net/ipv4/conf/all/rp_filter"},
        };
        for (const auto& [check, path] : settings) {
            if (!Computer().has(path)) continue;
            const auto told = std::ranges::find(findings, check, &Finding::check);
            QFile file("/" + QString(path));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(told->read, file.readAll().trimmed().toStdString());
        }
    }
};

VD_SUITE(AuditTest)

#include "audit_test.moc"
