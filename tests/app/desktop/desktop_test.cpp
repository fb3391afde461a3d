#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QtTest>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#include <csignal>
#include <cstddef>
#include <cstdio>
#include <initializer_list>
#include <iterator>

namespace {

constexpr int kPatience = 60'000; ///< for what takes a second

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// From here on the process, and whatever it starts, is killed by SIGSYS when it makes a socket that leaves
/// the computer or asks the kernel about ways out of it. Between fork and exec: system calls and no more.
void forbidWaysOut() {
    constexpr unsigned kNumber = offsetof(seccomp_data, nr);
    constexpr unsigned kFamily = offsetof(seccomp_data, args[0]);
    sock_filter rules[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kNumber),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 6),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kFamily),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET, 3, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET6, 2, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_NETLINK, 1, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_PACKET, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{std::size(rules), rules};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
        || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
        ::_exit(99);
}

/// An empty network: not even loopback is up.
void enterEmptyNetwork() {
    if (::unshare(::geteuid() == 0 ? CLONE_NEWNET : CLONE_NEWUSER | CLONE_NEWNET) != 0) ::_exit(98);
}

constexpr int kNoNamespace = 98;

/// `vedette` as a process of its own, with folders of its own.
class Program {
public:
    explicit Program(const QStringList& words, void (*confine)() = nullptr) {
        if (confine != nullptr) m_process.setChildProcessModifier(confine);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        environment.insert("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(
            QString(VEDETTE_BINARY_DIR) + "/bin/vedette",
            QStringList{"--data-dir", folder.filePath("data"), "--settings", folder.filePath("settings.ini")}
                + words);
        if (!m_process.waitForStarted(kPatience)) qFatal("vedette does not start");
    }

    /// It has its window and its handlers: SIGTERM is caught.
    [[nodiscard]] bool running() {
        const auto catches = [this] {
            for (const QByteArray& line : contentOf(proc("status")).split('\n')) {
                if (line.startsWith("SigCgt:"))
                    return ((line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGTERM - 1)) & 1) != 0;
            }
            return false;
        };
        return QTest::qWaitFor(catches, kPatience);
    }

    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }

    /// -1 when it had to be killed or crashed.
    [[nodiscard]] int status() {
        if (!m_process.waitForFinished(kPatience)) m_process.kill();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    /// How many sockets of the Internet it has open.
    [[nodiscard]] qsizetype sockets() const {
        QSet<QByteArray> ours;
        for (const QFileInfo& file : QDir(proc("fd")).entryInfoList(QDir::Files | QDir::System)) {
            const QByteArray target = file.symLinkTarget().section('/', -1).toUtf8();
            if (target.startsWith("socket:[")) ours.insert(target.mid(8).chopped(1));
        }
        qsizetype found = 0;
        for (const char* table : {"tcp", "tcp6", "udp", "udp6"}) {
            for (const QByteArray& line : contentOf(proc("net/") + table).split('\n')) {
                const auto fields = line.simplified().split(' ');
                if (fields.size() > 9 && ours.contains(fields[9])) ++found;
            }
        }
        return found;
    }

    QTemporaryDir folder;

private:
    [[nodiscard]] QString proc(const QString& what) const {
        return "/proc/" + QString::number(m_process.processId()) + '/' + what;
    }

    QProcess m_process;
};

} // namespace

class DesktopTest final : public QObject {
    Q_OBJECT

private slots:

    void aSignalEndsItInOrder_data() {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void aSignalEndsItInOrder() {
        QFETCH(int, number);
        Program program({"--lab", "quiet-day"});
        QVERIFY(program.running());
        program.signal(number);
        QCOMPARE(program.status(), 0);
    }

    void aPictureIsTaken() {
        const QTemporaryDir dir;
        const QString file = dir.filePath("picture.png");
        Program program({"--lab", "quiet-day", "--view", "topology", "--size", "1300x800", "--after", "1",
                         "--screenshot", file});
        QCOMPARE(program.status(), 0);
        QCOMPARE(QImage(file).size(), QSize(1300, 800));
    }

    void offlineOpensNoSocket() {
        Program program({"--offline", "--lab", "quiet-day"});
        QVERIFY(program.running());
        QCOMPARE(program.sockets(), 0);
        program.signal(SIGTERM);
        QCOMPARE(program.status(), 0);
    }

    // The desk of a ceremony on a computer that must not speak: audited at the system call, so that no moment
    // between two looks is missed, and with the process of each token module.
    void theDeskOfKeysMakesNoSocketThatLeavesTheComputer() {
        const QTemporaryDir dir;
        const QString file = dir.filePath("picture.png");
        const QStringList desk{"--desk", "keys", "--screenshot", file, "--after", "4", "--offline"};
        for (const char* view : {"keys", "ceremony"}) {
            Program offline(desk + QStringList{"--view", view}, forbidWaysOut);
            QCOMPARE(offline.status(), 0);
            QVERIFY(!QImage(file).isNull());
            QVERIFY(QFile::remove(file));
        }
        // The same watch stops a console that joins a network.
        Program joining({"--join",
                         "/ip4/127.0.0.1/tcp/1/p2p/12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp",
                         "--screenshot", file, "--after", "10"},
                        forbidWaysOut);
        QCOMPARE(joining.status(), -1);
        QVERIFY(!QFile::exists(file));
        Program alone(desk, enterEmptyNetwork);
        const int ended = alone.status();
        if (ended == kNoNamespace) {
            std::fprintf(stderr, "SKIPPED: no network namespace may be made here\n");
            vedette::test::skippedAloud() = true;
            return;
        }
        QCOMPARE(ended, 0);
        QVERIFY(!QImage(file).isNull());
    }

    void wrongWordsAreRefused_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("view") << QStringList{"--view", "nonsense"};
        QTest::newRow("flag") << QStringList{"--nonsense"};
        QTest::newRow("scenario") << QStringList{"--lab", "nonsense"};
        QTest::newRow("speed") << QStringList{"--speed", "601"};
    }

    void wrongWordsAreRefused() {
        QFETCH(QStringList, words);
        Program program(words);
        QCOMPARE(program.status(), 2);
    }
};

VD_SUITE(DesktopTest)

#include "desktop_test.moc"
