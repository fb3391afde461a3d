#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QtTest>
#include <sys/types.h>

#include <csignal>
#include <initializer_list>

namespace {

constexpr int kPatience = 60'000; ///< for what takes a second

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `vedette` as a process of its own, with folders of its own.
class Program {
public:
    explicit Program(const QStringList& words) {
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
