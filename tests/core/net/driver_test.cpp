#include "core/net/driver.h"

#include "core/crypto/private_key.h"
#include "core/net/net_error.h"
#include "tests/suite.h"

#include <QtTest/QtTest>
#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <variant>

using namespace vedette;
using namespace vedette::net;

namespace {

/// A driver with nodes whose outputs are kept, run until a condition holds.
class Bench {
public:
    struct Peer {
        std::unique_ptr<crypto::Signer> signer;
        std::unique_ptr<node::Node> node;
        bool ready = false;
        std::vector<codec::Multiaddr> addresses;
        std::vector<Error> listenErrors;
        std::vector<Result<ConnId>> dialled;
        std::vector<event::Event> events;
        std::vector<Result<>> tasks;

        [[nodiscard]] swarm::Swarm& swarm() { return node->swarm(); }

        template <class Body>
        [[nodiscard]] const Body* find() const {
            for (const auto& event : events) {
                if (const auto* body = std::get_if<Body>(&event.body)) return body;
            }
            return nullptr;
        }
    };

    Bench() {
        auto made = Driver::create({});
        if (!made) qFatal("%s", made.error().text().c_str());
        driver = std::move(made).value();
    }

    ~Bench() {
        for (const auto& peer : peers) driver->detach(*peer->node);
    }

    Peer& add(const std::function<void(swarm::SwarmConfig&)>& change = {}, swarm::Gate* gate = nullptr) {
        peers.push_back(std::make_unique<Peer>());
        Peer& peer = *peers.back();
        peer.signer = crypto::makeMemorySigner(
            crypto::PrivateKey::generate(crypto::KeyType::Ed25519, m_random).value());
        node::NodeConfig config;
        config.swarm.timeline = driver->timeline();
        config.swarm.identifyOnConnect = false;
        config.swarm.serve = {"identify", "ping", "perf", "echo"};
        if (change) change(config.swarm);
        peer.node =
            std::make_unique<node::Node>(config, *peer.signer, gate, m_random, m_events, driver->now());
        driver->attach(*peer.node,
                       [this, &peer](node::Node&, node::Output output) { keep(peer, std::move(output)); });
        driver->post([this, &peer] { peer.node->wake(driver->now()); });
        if (!until([&] { return peer.ready; })) qFatal("the node never became ready");
        return peer;
    }

    codec::Multiaddr listen(Peer& peer, const char* where = "/ip4/127.0.0.1/tcp/0") {
        driver->post([&, where] {
            static_cast<void>(peer.swarm().listen(codec::Multiaddr::fromText(where).value()));
        });
        if (!until([&] { return !peer.addresses.empty(); })) qFatal("never listened");
        return peer.addresses.front();
    }

    void dial(Peer& peer, const codec::Multiaddr& to) {
        driver->post([this, &peer, to] {
            const auto dial = peer.swarm().dial({to}, swarm::Reuse::Never, driver->now());
            if (!dial) peer.dialled.emplace_back(Fail{dial.error()});
        });
    }

    ConnId connect(Peer& from, const codec::Multiaddr& to) {
        dial(from, to);
        if (!until([&] { return !from.dialled.empty(); })) qFatal("the dial never ended");
        return from.dialled.back().ok() ? *from.dialled.back() : ConnId{};
    }

    void run(Peer& peer, ConnId on, swarm::Task task) {
        driver->post([this, &peer, on, task] {
            if (!peer.swarm().run(on, task, driver->now())) qFatal("the task did not start");
        });
    }

    bool until(const std::function<bool()>& done, Duration limit = std::chrono::seconds(10)) {
        m_done = done;
        if (done()) return true;
        const std::uint64_t round = ++m_round;
        driver->at(driver->now() + limit, [this, round] {
            if (round == m_round) driver->stop();
        });
        driver->run();
        ++m_round;
        m_done = {};
        return done();
    }

    std::unique_ptr<Driver> driver;
    std::vector<std::unique_ptr<Peer>> peers;

private:
    void keep(Peer& peer, node::Output output) {
        if (std::holds_alternative<node::NodeReady>(output)) peer.ready = true;
        if (auto* listening = std::get_if<swarm::ListenDone>(&output)) {
            if (listening->addresses) {
                peer.addresses = *listening->addresses;
            } else {
                peer.listenErrors.push_back(listening->addresses.error());
            }
        }
        if (auto* dialled = std::get_if<swarm::DialDone>(&output))
            peer.dialled.push_back(dialled->connection);
        if (auto* task = std::get_if<swarm::TaskDone>(&output)) peer.tasks.push_back(task->result);
        if (auto* event = std::get_if<event::Event>(&output)) peer.events.push_back(*event);
        if (m_done && m_done()) driver->stop();
    }

    SystemRandom m_random;
    event::Counter m_events;
    std::function<bool()> m_done;
    std::uint64_t m_round = 0;
};

/// A blocking socket on loopback, for what a node would never do.
class Raw {
public:
    explicit Raw(const codec::Multiaddr& to) : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const timeval limit{5, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(codec::IpEndpoint::of(to)->port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected = ::connect(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }

    ~Raw() { ::close(m_fd); }

    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;

    void send(std::string_view text) const {
        static_cast<void>(::send(m_fd, text.data(), text.size(), MSG_NOSIGNAL));
    }

    [[nodiscard]] std::string receive(std::size_t size) const {
        std::string text(size, '\0');
        const ssize_t got = ::recv(m_fd, text.data(), size, MSG_WAITALL);
        text.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
        return text;
    }

    /// 0 at an orderly end, -errno at another.
    [[nodiscard]] int readToEnd() const {
        char room[4096];
        for (;;) {
            const ssize_t got = ::recv(m_fd, room, sizeof room, 0);
            if (got <= 0) return got == 0 ? 0 : -errno;
        }
    }

    bool connected = false;

private:
    int m_fd;
};

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

/// Lowers the limit of open files to what is open now and `spare` more, for its lifetime.
class FewFiles {
public:
    explicit FewFiles(rlim_t spare) {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const int next = ::dup(0);
        ::close(next);
        const rlimit few{static_cast<rlim_t>(next) + spare, m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
    }

    ~FewFiles() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

    FewFiles(const FewFiles&) = delete;
    FewFiles& operator=(const FewFiles&) = delete;

private:
    rlimit m_before{};
};

} // namespace

class DriverTest final : public QObject {
    Q_OBJECT

private slots:

    void carriesTwoNodesOverLoopback_data() {
        QTest::addColumn<int>("security");
        QTest::newRow("noise") << static_cast<int>(session::Security::Noise);
        QTest::newRow("tls") << static_cast<int>(session::Security::Tls);
    }

    void carriesTwoNodesOverLoopback() {
        QFETCH(int, security);
        Bench bench;
        const auto only = [&](swarm::SwarmConfig& config) {
            config.security = {static_cast<session::Security>(security)};
        };
        auto& server = bench.add(only);
        auto& client = bench.add(only);
        const ConnId connection = bench.connect(client, bench.listen(server));
        QVERIFY(connection);
        // Bulk both ways fills socket buffers: writes wait, the window moves, the reader throttles.
        bench.run(client, connection, swarm::DoPerf{20'000'000, 20'000'000});
        bench.run(client, connection, swarm::DoEcho{3'000'000});
        bench.run(client, connection, swarm::DoPing{5});
        QVERIFY(bench.until([&] { return client.tasks.size() == 3; }, std::chrono::seconds(60)));
        for (const auto& task : client.tasks) QVERIFY(task.ok());
        QVERIFY(bench.driver->counters().writes > 0);
        QVERIFY(bench.driver->counters().accepted == 1);
    }

    void listensOnEveryInterface() {
        Bench bench;
        auto& server = bench.add();
        bench.listen(server, "/ip4/0.0.0.0/tcp/0");
        bool loopback = false;
        for (const auto& address : server.addresses) {
            const auto endpoint = codec::IpEndpoint::of(address);
            QVERIFY(endpoint && !endpoint->isUnspecified() && endpoint->port != 0);
            loopback = loopback || endpoint->isLoopback();
        }
        QVERIFY(loopback);
        auto& client = bench.add();
        QVERIFY(bench.connect(client, server.addresses.front()));
        // The local address is the one that was dialled, not the wildcard.
        QVERIFY(bench.until([&] { return !server.swarm().connections().empty(); }));
        QVERIFY(!codec::IpEndpoint::of(server.swarm().connections().front().local)->isUnspecified());
    }

    void listensOnBothFamiliesAtOnePort() {
        Bench bench;
        auto& server = bench.add();
        const auto port = codec::IpEndpoint::of(bench.listen(server, "/ip4/0.0.0.0/tcp/0"))->port;
        server.addresses.clear();
        bench.listen(server, ("/ip6/::/tcp/" + std::to_string(port)).c_str());
        QVERIFY(server.listenErrors.empty());
    }

    void saysWhyItCannotListen() {
        Bench bench;
        auto& first = bench.add();
        const auto taken = bench.listen(first);
        auto& second = bench.add();
        const auto fails = [&](const std::string& where, WireError error) {
            second.listenErrors.clear();
            bench.driver->post([&, where] {
                static_cast<void>(second.swarm().listen(codec::Multiaddr::fromText(where).value()));
            });
            return bench.until([&] { return !second.listenErrors.empty(); })
                && second.listenErrors[0].code == error;
        };
        QVERIFY(fails(taken.text(), WireError::AddressInUse));
        QVERIFY(fails("/ip4/192.0.2.1/tcp/0", WireError::AddressUnavailable)); // RFC 5737: nobody's
        QVERIFY(fails("/dns4/localhost/tcp/0", WireError::NotTcp));
    }

    void saysWhyItCannotConnect() {
        Bench bench;
        auto& client = bench.add();
        codec::Multiaddr closed;
        {
            Bench other;
            auto& gone = other.add();
            closed = other.listen(gone);
        }
        QVERIFY(!bench.connect(client, closed));
        const auto* failed = client.find<event::DialFailed>();
        QVERIFY(failed != nullptr);
        QCOMPARE(QString::fromStdString(failed->reason), QString("net.refused"));
        QCOMPARE(QString::fromStdString(failed->phase), QString("connect"));
    }

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
            test::skippedAloud() = true;
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

    void dialsByName() {
        Bench bench;
        auto& server = bench.add();
        auto& client = bench.add();
        const auto port = codec::IpEndpoint::of(bench.listen(server))->port;
        const std::string name = "/dns4/localhost/tcp/" + std::to_string(port);
        QVERIFY(bench.connect(client, codec::Multiaddr::fromText(name).value()));
    }

    void endsStrangersWhoSpeakGarbage() {
        Bench bench;
        auto& server = bench.add();
        const auto where = bench.listen(server);
        int end = 1;
        std::jthread stranger([&] {
            const Raw raw(where);
            raw.send(std::string(200, 'G'));
            end = raw.readToEnd();
            bench.driver->post([] {});
        });
        QVERIFY(bench.until([&] { return server.find<event::PeerViolated>() != nullptr; }));
        bench.until([&] { return false; }, std::chrono::milliseconds(300));
        stranger.join();
        QVERIFY(end == 0 || end == -ECONNRESET);
        QVERIFY(server.swarm().connections().empty());
    }

    void bearsARemoteThatResets() {
        Bench bench;
        auto& server = bench.add();
        auto& client = bench.add();
        QVERIFY(bench.connect(client, bench.listen(server)));
        QVERIFY(bench.until([&] { return server.find<event::ConnectionOpened>() != nullptr; }));
        bench.driver->detach(*client.node); // abruptly
        QVERIFY(bench.until([&] { return server.find<event::ConnectionClosed>() != nullptr; }));
        QVERIFY(server.swarm().connections().empty());
        bench.driver->attach(*client.node, [](node::Node&, node::Output) {});
    }

    void restsWhenFileDescriptorsRunOut() {
        Bench bench;
        auto& server = bench.add();
        const auto where = bench.listen(server);
        std::vector<std::unique_ptr<Raw>> strangers;
        for (int i = 0; i < 4; ++i) strangers.push_back(std::make_unique<Raw>(where));
        {
            const FewFiles few(1); // one of the four that wait in the backlog
            bench.until([&] { return false; }, std::chrono::milliseconds(300));
            QVERIFY(bench.driver->counters().acceptPauses >= 1);
            QVERIFY(bench.driver->counters().acceptPauses <= 4); // it rests, it does not spin
            QCOMPARE(bench.driver->counters().accepted, std::uint64_t{1});
        }
        bench.until([&] { return false; }, 2 * Driver::kAcceptPause);
        QCOMPARE(bench.driver->counters().accepted, std::uint64_t{4});
    }

    void saysThatItIsOutOfFilesWhenDialling() {
        Bench bench;
        auto& server = bench.add();
        auto& client = bench.add();
        const auto where = bench.listen(server);
        const FewFiles few(0);
        QVERIFY(!bench.connect(client, where));
        QCOMPARE(QString::fromStdString(client.find<event::DialFailed>()->reason),
                 QString("net.too_many_files"));
    }

    void turnsAwayAtOnceWhatTheSwarmRefuses() {
        Bench bench;
        auto& server = bench.add([](swarm::SwarmConfig& config) { config.limits.systemInbound = 0; });
        const Raw raw(bench.listen(server));
        QVERIFY(raw.connected);
        bench.until([&] { return false; }, std::chrono::milliseconds(100));
        QCOMPARE(bench.driver->counters().turnedAway, std::uint64_t{1});
        QCOMPARE(raw.readToEnd(), -ECONNRESET); // nothing stays behind in TIME_WAIT
    }

    void shutsDownInOrder() {
        Bench bench;
        auto& server = bench.add();
        auto& client = bench.add();
        const auto where = bench.listen(server);
        QVERIFY(bench.connect(client, where));
        QElapsedTimer timer;
        timer.start();
        bench.driver->post([&] { bench.driver->shutDown(std::chrono::seconds(2)); });
        bench.driver->run();
        QVERIFY(timer.elapsed() < 1500);
        QVERIFY(client.find<event::ConnectionClosed>() != nullptr);
        QVERIFY(!Raw(where).connected); // no longer listening
    }

    void doesNotWaitLongForAPeerThatLingers() {
        Bench bench;
        auto& server = bench.add();
        const Raw stranger(bench.listen(server)); // connected and silent: it will not close its side
        bench.until([&] { return !server.swarm().connections().empty(); }, std::chrono::milliseconds(200));
        QElapsedTimer timer;
        timer.start();
        bench.driver->post([&] { bench.driver->shutDown(std::chrono::milliseconds(300)); });
        bench.driver->run();
        QVERIFY(timer.elapsed() < 1000);
    }

    void takesWorkFromOtherThreads() {
        Bench bench;
        int done = 0;
        std::jthread other([&] {
            for (int i = 0; i < 1000; ++i) {
                bench.driver->post([&] {
                    if (++done == 1000) bench.driver->stop();
                });
            }
        });
        bench.driver->run();
        QCOMPARE(done, 1000);
    }

    void keepsAlarmsInOrder() {
        Bench bench;
        std::vector<int> order;
        const Instant now = bench.driver->now();
        bench.driver->at(now + std::chrono::milliseconds(30), [&] {
            order.push_back(3);
            bench.driver->stop();
        });
        bench.driver->at(now + std::chrono::milliseconds(10), [&] { order.push_back(1); });
        bench.driver->at(now + std::chrono::milliseconds(20), [&] { order.push_back(2); });
        bench.driver->run();
        QVERIFY((order == std::vector{1, 2, 3}));
    }
};

VD_SUITE(DriverTest)

#include "driver_test.moc"
