#include "core/net/syslog.h"

#include "core/net/net_error.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace vedette;
using namespace vedette::net;

namespace {

/// As a log daemon: a datagram socket in the file system.
class Daemon {
public:
    explicit Daemon(const std::string& path) : m_path(path) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.data(), path.size());
        m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            qFatal("cannot bind %s", path.c_str());
    }

    ~Daemon() {
        ::close(m_socket);
        ::unlink(m_path.c_str());
    }

    Daemon(const Daemon&) = delete;
    Daemon& operator=(const Daemon&) = delete;

    std::optional<std::string> line() {
        std::array<char, 4096> buffer{};
        const ssize_t size = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        if (size < 0) return std::nullopt;
        return std::string(buffer.data(), static_cast<std::size_t>(size));
    }

private:
    std::string m_path;
    int m_socket = -1;
};

} // namespace

class SyslogTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::string m_path;

private slots:

    void init() { m_path = m_dir.filePath("log").toStdString(); }

    /// RFC 5424 section 6, part by part.
    void aLineIsWrittenAsTheStandardSays() {
        const std::string line =
            syslogLine({"here", "vedette-node", 17}, "audit-head", "head=ab", WallTime{1'767'571'200'123});
        QCOMPARE(line, std::string("<109>1 2026-01-05T00:00:00.123Z here vedette-node 17 audit-head - "
                                   "\xEF\xBB\xBFhead=ab"));
    }

    void whatIsSaidReachesTheDaemon() {
        Daemon daemon(m_path);
        Syslog syslog(m_path);
        QVERIFY(syslog.connect());
        QVERIFY(syslog.say("audit-head", "one"));
        const auto line = daemon.line();
        QVERIFY(line.has_value());
        QVERIFY(line->starts_with("<109>1 20"));
        QVERIFY(line->ends_with(" audit-head - \xEF\xBB\xBFone"));
        QVERIFY(line->find(" vedette-node " + std::to_string(::getpid()) + " ") != std::string::npos);
    }

    void aDaemonThatWasStartedAnewIsFoundAgain() {
        std::optional<Daemon> daemon(m_path);
        Syslog syslog(m_path);
        QVERIFY(syslog.connect());
        daemon.reset();
        const auto lost = syslog.say("audit-head", "into the void");
        QVERIFY(!lost);
        daemon.emplace(m_path);
        QVERIFY(syslog.say("audit-head", "again"));
        QVERIFY(daemon->line()->ends_with("again"));
    }

    void nobodyThereIsAnError() {
        Syslog nowhere(m_path);
        QVERIFY(!nowhere.connect());
        // Why nobody is there, not that there is no socket to speak on.
        const auto unheard = nowhere.say("audit-head", "nobody hears it");
        QCOMPARE(unheard.error().detail, std::error_code(ENOENT, std::system_category()).message());
        // One byte less is a path that could be there.
        for (const std::size_t size : {sizeof(sockaddr_un::sun_path), std::size_t{200}}) {
            Syslog endless(std::string(size, 'x'));
            QCOMPARE(endless.connect().error().code, make_error_code(WireError::AddressUnavailable));
        }
        Syslog longest(std::string(sizeof(sockaddr_un::sun_path) - 1, 'x'));
        QVERIFY(longest.connect().error().code != make_error_code(WireError::AddressUnavailable));
        Syslog empty("");
        QCOMPARE(empty.connect().error().code, make_error_code(WireError::AddressUnavailable));
    }

    /// A daemon that does not read must not stop the engine's thread.
    void aDaemonThatDoesNotReadHoldsNobodyUp() {
        const Daemon daemon(m_path);
        Syslog syslog(m_path);
        QVERIFY(syslog.connect());
        bool full = false;
        for (int n = 0; n < 100'000 && !full; ++n) full = !syslog.say("audit-head", std::string(1000, 'x'));
        QVERIFY(full);
    }
};

VD_SUITE(SyslogTest)

#include "syslog_test.moc"
