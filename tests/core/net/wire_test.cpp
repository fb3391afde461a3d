#include "core/net/wire.h"

#include "core/net/net_error.h"
#include "tests/core/net/bench.h"
#include "tests/suite.h"

#include <QtTest/QtTest>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <netinet/tcp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <thread>

using namespace vedette;
using namespace vedette::net;
using namespace vedette::net::test;

namespace {

/// A listening socket that nobody serves but the test.
class RawListener {
public:
    explicit RawListener(int backlog) : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        ::listen(m_fd, backlog);
        socklen_t size = sizeof address;
        ::getsockname(m_fd, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
    }

    ~RawListener() { ::close(m_fd); }

    RawListener(const RawListener&) = delete;
    RawListener& operator=(const RawListener&) = delete;

    [[nodiscard]] codec::Multiaddr address() const {
        return codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/" + std::to_string(m_port)).value();
    }

    /// Accepts one connection and tears it down.
    void resetOne() const {
        const int taken = ::accept(m_fd, nullptr, nullptr);
        const linger now{1, 0};
        ::setsockopt(taken, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        ::close(taken);
    }

    /// Calls that nobody accepts, until the kernel drops the next one's SYN.
    [[nodiscard]] std::vector<int> fill() const {
        std::vector<int> callers;
        for (bool dropped = false; !dropped && callers.size() < 16;) {
            const int caller = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            sockaddr_in to{};
            to.sin_family = AF_INET;
            to.sin_port = htons(m_port);
            to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            ::connect(caller, reinterpret_cast<const sockaddr*>(&to), sizeof to);
            QTest::qSleep(50);
            dropped = stateOf(caller) == TCP_SYN_SENT;
            callers.push_back(caller);
        }
        return callers;
    }

    static int stateOf(int fd) {
        tcp_info info{};
        socklen_t size = sizeof info;
        return ::getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 ? info.tcpi_state : -1;
    }

private:
    int m_fd;
    std::uint16_t m_port = 0;
};

/// From now on this thread may not connect, as under a firewall of its computer. False where the kernel has
/// no such filters.
bool forbidConnecting() {
    std::array<sock_filter, 4> program{{
        {BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr)},
        {BPF_JMP | BPF_JEQ | BPF_K, 0, 1, SYS_connect},
        {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | EPERM},
        {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW},
    }};
    const sock_fprog filter{program.size(), program.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

/// Lets nobody in before it was told.
class Doorkeeper final : public swarm::Gate {
public:
    static constexpr std::uint64_t kTicket = 77;

    swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override {
        if (request.action != swarm::Action::Accept) return swarm::Allow{};
        return swarm::Later{kTicket, now + std::chrono::seconds(30)};
    }
};

} // namespace

/// A wire between a node and what a socket can meet.
class WireTest final : public QObject {
    Q_OBJECT

private slots:

    /// What the system says of a real connection, in our words.
    void saysHowAConnectionFailed() {
        const auto reason = [](Bench& bench, const codec::Multiaddr& to) {
            auto& client = bench.add();
            if (bench.connect(client, to)) return QString("connected");
            const auto* failed = client.find<event::DialFailed>();
            return failed == nullptr ? QString("no event") : QString::fromStdString(failed->reason);
        };
        {
            Bench bench;
            const RawListener rude(4);
            std::jthread other([&] { rude.resetOne(); });
            QCOMPARE(reason(bench, rude.address()), QString::fromStdString(Error(WireError::Reset).text()));
        }
        {
            Bench bench; // TCP has no way to a broadcast address
            QCOMPARE(reason(bench, codec::Multiaddr::fromText("/ip4/127.255.255.255/tcp/9").value()),
                     QString::fromStdString(Error(WireError::Unreachable).text()));
        }
        bool able = false;
        QString told;
        std::jthread([&] {
            Bench bench;
            const RawListener nobody(4);
            able = forbidConnecting();
            told = reason(bench, nobody.address());
        }).join();
        if (able) {
            QCOMPARE(told, QString::fromStdString(Error(WireError::Denied).text()));
        } else {
            std::fprintf(stderr, "SKIPPED: this kernel filters no system calls, so nothing denies us\n");
            vedette::test::skippedAloud() = true;
        }
    }

    /// The system gives up before we do, when it is told to be quick.
    void saysThatNobodyAnswered() {
        Bench bench;
        auto& client = bench.add();
        const RawListener full(0);
        const std::vector<int> callers = full.fill();
        bench.dial(client, full.address());
        const auto hurry = [&] {
            for (int fd = 3; fd < 1024; ++fd) {
                if (std::ranges::count(callers, fd) > 0 || RawListener::stateOf(fd) != TCP_SYN_SENT) continue;
                const int tries = 1;
                ::setsockopt(fd, IPPROTO_TCP, TCP_SYNCNT, &tries, sizeof tries);
            }
        };
        bench.driver->at(bench.driver->now() + std::chrono::milliseconds(100), hurry);
        QVERIFY(bench.until([&] { return !client.dialled.empty(); }));
        for (const int caller : callers) ::close(caller);
        const auto* failed = client.find<event::DialFailed>();
        QVERIFY(failed != nullptr);
        QCOMPARE(QString::fromStdString(failed->reason),
                 QString::fromStdString(Error(WireError::TimedOut).text()));
        QCOMPARE(QString::fromStdString(failed->phase), QString("connect"));
    }

    /// Throttled is who waits at the door: not a byte is taken from its socket before the answer, all after.
    void readsNothingFromWhoIsThrottled() {
        const std::string hello = "\x13/multistream/1.0.0\n";
        Bench bench;
        Doorkeeper gate;
        auto& server = bench.add({}, &gate);
        const Raw raw(bench.listen(server));
        raw.send(hello.substr(0, 5));
        QVERIFY(bench.until([&] { return !server.swarm().connections().empty(); }));
        bench.until([&] { return false; }, std::chrono::milliseconds(200));
        raw.send(hello.substr(5));
        bench.until([&] { return false; }, std::chrono::milliseconds(200));
        QCOMPARE(bench.driver->counters().reads, std::uint64_t{0});
        QCOMPARE(server.swarm().connections().front().bytesIn, std::uint64_t{0});
        bench.driver->post(
            [&] { server.swarm().decide(Doorkeeper::kTicket, swarm::Allow{}, bench.driver->now()); });
        QVERIFY(bench.until([&] { return server.swarm().connections().front().bytesIn == hello.size(); }));
        QVERIFY(bench.driver->counters().reads >= 1);
        QCOMPARE(raw.receive(hello.size()), hello);
    }

    /// What a throttled peer had sent is dropped while its wire closes: unread it would make the system reset
    /// the connection, and the peer's own end would not come through.
    void emptiesWhoIsThrottledWhileItCloses() {
        Bench bench;
        Doorkeeper gate;
        auto& server = bench.add({}, &gate);
        std::optional<Raw> raw(bench.listen(server));
        raw->send("five.");
        QVERIFY(bench.until([&] { return !server.swarm().connections().empty(); }));
        const ConnId connection = server.swarm().connections().front().id;
        bench.driver->post(
            [&] { server.swarm().close(connection, swarm::CloseReason::Requested, bench.driver->now()); });
        bench.until([&] { return false; }, std::chrono::milliseconds(200));
        QCOMPARE(bench.driver->counters().reads, std::uint64_t{1});
        QCOMPARE(raw->readToEnd(), 0);
        raw.reset();
        bench.until([&] { return false; }, std::chrono::milliseconds(200));
        QCOMPARE(bench.driver->counters().reads, std::uint64_t{2}); // its end was heard
    }
};

VD_SUITE(WireTest)

#include "wire_test.moc"
