// The same hostility over real loopback sockets: a victim on its own thread, an honest peer on another, raw
// blocking sockets against them. What is measured is printed and judged by nobody; what is asserted is that
// the honest peer is served, the attack has a name, and nothing of it stays.
#include "core/net/driver.h"
#include "tests/sim/intruder.h"
#include "tests/suite.h"

#include <QtTest/QtTest>
#include <arpa/inet.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <future>
#include <mutex>
#include <thread>

using namespace vedette;
using namespace std::chrono_literals;
using test::frameOf;
using test::Intruder;
using test::openingOf;
using yamux::kRst;
using yamux::kSyn;
using yamux::Type;

namespace {

/// A node on a driver on a thread of its own.
class Host {
public:
    explicit Host(const node::NodeConfig& base) {
        m_driver = net::Driver::create({}).value();
        m_signer = crypto::makeMemorySigner(
            crypto::PrivateKey::generate(crypto::KeyType::Ed25519, m_random).value());
        node::NodeConfig config = base;
        config.swarm.timeline = m_driver->timeline();
        m_node =
            std::make_unique<node::Node>(config, *m_signer, nullptr, m_random, m_events, m_driver->now());
        m_driver->attach(*m_node, [this](node::Node&, node::Output output) { keep(std::move(output)); });
        m_driver->post([this] { m_node->wake(m_driver->now()); });
        m_thread = std::thread([this] { m_driver->run(); });
    }

    ~Host() {
        m_driver->stop();
        m_thread.join();
        m_driver->detach(*m_node);
    }

    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    /// Runs on the host's thread; waits for the answer.
    template <class F>
    auto ask(F what) {
        std::promise<decltype(what(std::declval<swarm::Swarm&>(), Instant{}))> promise;
        auto answer = promise.get_future();
        m_driver->post([&] { promise.set_value(what(m_node->swarm(), m_driver->now())); });
        return answer.get();
    }

    template <class F>
    bool until(F holds, Duration limit = 20s) {
        for (Duration waited{}; waited < limit; waited += 10ms) {
            if (holds()) return true;
            std::this_thread::sleep_for(10ms);
        }
        return false;
    }

    codec::Multiaddr listen() {
        ask([](swarm::Swarm& s, Instant) {
            return s.listen(codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/0").value());
        });
        codec::Multiaddr address;
        const bool done = until([&] {
            const std::lock_guard lock(m_mutex);
            if (!m_listens.empty()) address = m_listens.front();
            return !m_listens.empty();
        });
        VD_ASSERT(done);
        return address;
    }

    ConnId dial(const codec::Multiaddr& to) {
        ask([&](swarm::Swarm& s, Instant now) { return s.dial({to}, swarm::Reuse::Never, now).ok(); });
        ConnId id;
        const bool done = until([&] {
            const std::lock_guard lock(m_mutex);
            id = m_dialled;
            return static_cast<bool>(m_dialled);
        });
        VD_ASSERT(done);
        return id;
    }

    /// Round trips of so many pings one after the other; fewer when some failed.
    std::vector<Duration> ping(ConnId connection, std::uint32_t count) {
        {
            const std::lock_guard lock(m_mutex);
            m_trips.clear();
            m_tasksDone = 0;
        }
        ask([&](swarm::Swarm& s, Instant now) { return s.run(connection, swarm::DoPing{count}, now).ok(); });
        until([&] {
            const std::lock_guard lock(m_mutex);
            return m_tasksDone > 0;
        });
        const std::lock_guard lock(m_mutex);
        return m_trips;
    }

    /// How often a violation or rule was named since the last forget().
    std::size_t named(const std::string& code) {
        const std::lock_guard lock(m_mutex);
        std::size_t count = 0;
        for (const auto& [name, times] : m_named) {
            if (name == code) count += times;
        }
        return count;
    }

    std::string names() {
        const std::lock_guard lock(m_mutex);
        std::string all;
        for (const auto& [name, times] : m_named) all += name + " x" + std::to_string(times) + " ";
        return all;
    }

    void forget() {
        const std::lock_guard lock(m_mutex);
        m_named.clear();
    }

private:
    void keep(node::Output output) {
        const std::lock_guard lock(m_mutex);
        if (auto* event = std::get_if<event::Event>(&output)) {
            if (const auto* violated = std::get_if<event::PeerViolated>(&event->body)) {
                m_named[violated->violation] += 1;
            } else if (const auto* broken = std::get_if<event::StreamViolated>(&event->body)) {
                m_named["stream " + broken->violation] += 1;
            } else if (const auto* refused = std::get_if<event::Refused>(&event->body)) {
                m_named[refused->rule] += refused->count;
            } else if (const auto* trip = std::get_if<event::PingMeasured>(&event->body)) {
                m_trips.push_back(trip->roundTrip);
            }
        } else if (auto* listen = std::get_if<swarm::ListenDone>(&output)) {
            if (listen->addresses) m_listens = *listen->addresses;
        } else if (auto* dial = std::get_if<swarm::DialDone>(&output)) {
            if (dial->connection) m_dialled = *dial->connection;
        } else if (std::holds_alternative<swarm::TaskDone>(output)) {
            ++m_tasksDone;
        }
    }

    SystemRandom m_random;
    event::Counter m_events;
    std::unique_ptr<net::Driver> m_driver;
    std::unique_ptr<crypto::Signer> m_signer;
    std::unique_ptr<node::Node> m_node;
    std::thread m_thread;
    std::mutex m_mutex; ///< guards all below
    std::map<std::string, std::size_t> m_named;
    std::vector<Duration> m_trips;
    std::vector<codec::Multiaddr> m_listens;
    ConnId m_dialled;
    std::size_t m_tasksDone = 0;
};

/// A blocking socket from any address of 127/8.
class Socket {
public:
    Socket(const std::string& from, std::uint16_t port, bool shut = false)
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const timeval limit{5, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        const int on =
            1; // what an attacker says must not wait for the acknowledgement of what it said before
        ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const int small = 4096;
        if (shut) ::setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        ::inet_pton(AF_INET, from.c_str(), &address.sin_addr);
        const auto* raw = reinterpret_cast<const sockaddr*>(&address);
        m_open = ::bind(m_fd, raw, sizeof address) == 0;
        ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
        address.sin_port = htons(port);
        m_open = m_open && ::connect(m_fd, raw, sizeof address) == 0;
    }

    ~Socket() { ::close(m_fd); }

    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    [[nodiscard]] bool open() const { return m_open; }

    /// False once the other end is gone or takes nothing for seconds.
    bool send(BytesView bytes) {
        while (m_open && !bytes.empty()) {
            const auto n = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (n <= 0) m_open = false;
            if (n > 0) bytes = bytes.subspan(static_cast<std::size_t>(n));
        }
        return m_open;
    }

    /// Throws away what has come: a window that fills up would keep the kernel from hearing acknowledgements.
    void drain() {
        Bytes bytes(64 * 1024);
        while (::recv(m_fd, bytes.data(), bytes.size(), MSG_DONTWAIT) > 0) {
        }
    }

    /// Bytes that the other end has not acknowledged.
    [[nodiscard]] int unsent() const {
        int bytes = 0;
        ::ioctl(m_fd, SIOCOUTQ, &bytes);
        return bytes;
    }

    /// Nothing: it ended.
    Bytes receive() {
        Bytes bytes(64 * 1024);
        const auto n = ::recv(m_fd, bytes.data(), bytes.size(), 0);
        bytes.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
        return bytes;
    }

    /// The other end closed, in order or with a reset.
    bool ends() {
        while (!receive().empty()) {
        }
        return true;
    }

private:
    int m_fd;
    bool m_open = false;
};

/// An intruder on a socket, through its handshake.
struct Foe {
    Socket socket;
    Intruder intruder;

    Foe(std::uint16_t port, std::uint64_t seed, bool shut = false)
        : socket("127.99.0.1", port, shut), intruder({.seed = seed}) {
        socket.send(intruder.hello());
        while (!intruder.ready()) {
            const Bytes heard = socket.receive();
            if (heard.empty()) break;
            socket.send(intruder.hear(heard, Instant{}));
        }
    }

    bool say(BytesView muxed) { return socket.send(intruder.seal(muxed)); }
};

std::size_t residentBytes() {
    std::size_t total = 0;
    std::size_t resident = 0;
    if (FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%zu %zu", &total, &resident) != 2) resident = 0;
        std::fclose(file);
    }
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

double micros(std::vector<Duration> trips, double part) {
    if (trips.empty()) return 0;
    std::ranges::sort(trips);
    const auto at = static_cast<std::size_t>(part * static_cast<double>(trips.size() - 1));
    return std::chrono::duration<double, std::micro>(trips[at]).count();
}

Bytes repeated(const Bytes& bytes, std::size_t times) {
    Bytes all;
    for (std::size_t i = 0; i < times; ++i) append(all, bytes);
    return all;
}

} // namespace

class HostileNetTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Host> m_victim;
    std::unique_ptr<Host> m_honest;
    ConnId m_line;
    std::uint16_t m_port = 0;
    std::uint64_t m_seed = 1000;

    static node::NodeConfig config() {
        node::NodeConfig config;
        config.swarm.network = NetworkId{7};
        config.swarm.serve = {"identify", "ping", "perf", "echo"};
        config.swarm.phaseTimeout = 2s;
        return config;
    }

    /// Runs the attack while the honest peer pings; says what it was called and what it cost.
    template <class F>
    void besiege(const char* name, F attack, const std::vector<std::string>& expected) {
        const auto before = m_honest->ping(m_line, 300);
        QCOMPARE(before.size(), std::size_t{300});
        m_victim->forget();
        const std::size_t resident = residentBytes();
        std::atomic<bool> over = false;
        std::vector<Duration> during;
        bool lost = false;
        std::thread pinging([&] {
            do {
                const auto trips = m_honest->ping(m_line, 50);
                lost = lost || trips.size() != 50;
                during.insert(during.end(), trips.begin(), trips.end());
            } while (!over);
        });
        attack();
        const auto named = [&] {
            return std::ranges::all_of(expected, [&](const auto& code) { return m_victim->named(code) > 0; });
        };
        const bool found = m_victim->until(named);
        const std::size_t grown = std::max(resident, residentBytes()) - resident;
        over = true;
        pinging.join();
        std::fprintf(stderr, "%-28s %-62s  ping us %6.0f/%6.0f -> %6.0f/%6.0f (n %zu)  rss +%zu KiB\n", name,
                     m_victim->names().c_str(), micros(before, 0.5), micros(before, 0.99),
                     micros(during, 0.5), micros(during, 0.99), during.size(), grown / 1024);
        QVERIFY2(found, m_victim->names().c_str());
        QVERIFY(!lost);
        const bool gone = m_victim->until([&] {
            return m_victim->ask([](swarm::Swarm& s, Instant) {
                const auto& usage = s.limits().usage();
                return usage.connections == 1 && usage.transient == 0 && usage.streams == 0
                    && usage.memory == 0;
            });
        });
        QVERIFY(gone);
    }

    [[nodiscard]] static std::string nameOf(std::error_code code) { return code.message(); }

private slots:

    void initTestCase() {
        m_victim = std::make_unique<Host>(config());
        m_honest = std::make_unique<Host>(config());
        const auto address = m_victim->listen();
        m_port = codec::IpEndpoint::of(address)->port;
        m_line = m_honest->dial(address);
        std::fprintf(
            stderr,
            "attack, what it was called, honest ping median/p99 before -> during, growth of the whole "
            "process\n");
    }

    void cleanupTestCase() {
        m_honest.reset();
        m_victim.reset();
    }

    void halfOpen() {
        besiege("500 half-open, one /24",
                [&] {
                    std::vector<std::unique_ptr<Socket>> all;
                    for (int i = 0; i < 500; ++i) {
                        all.push_back(
                            std::make_unique<Socket>("127.66.0." + std::to_string(1 + i % 250), m_port));
                    }
                    for (const auto& each : all) each->ends();
                },
                {nameOf(swarm::Refusal::PrefixTransient), nameOf(session::Violation::PhaseTimeout)});
    }

    void slowLoris() {
        besiege("200 slow-loris, 200 /24s",
                [&] {
                    std::vector<std::unique_ptr<Socket>> all;
                    for (int i = 0; i < 200; ++i)
                        all.push_back(std::make_unique<Socket>("127.67." + std::to_string(i) + ".1", m_port));
                    const Bytes slow = test::tokensOf({std::string(multistream::kHeader)});
                    for (std::size_t i = 0; i < 15; ++i) {
                        for (const auto& each : all) each->send(BytesView(slow).subspan(i, 1));
                        std::this_thread::sleep_for(100ms);
                    }
                    for (const auto& each : all) each->ends();
                },
                {nameOf(session::Violation::PhaseTimeout)});
        QCOMPARE(m_victim->named(nameOf(session::Violation::PhaseTimeout)), std::size_t{200});
    }

    void junk() {
        besiege("1000 connections of junk",
                [&] {
                    for (int i = 0; i < 1000; ++i) {
                        Socket socket("127.68." + std::to_string(i % 250) + ".1", m_port);
                        socket.send(Bytes(256, 0xFF));
                        socket.ends();
                    }
                },
                {nameOf(multistream::Violation::BadLength)});
        QCOMPARE(m_victim->named(nameOf(multistream::Violation::BadLength)), std::size_t{1000});
    }

    void streamBurst() {
        besiege("10,000 streams",
                [&] {
                    Foe foe(m_port, ++m_seed);
                    for (std::uint32_t i = 0; i < 50; ++i) {
                        Bytes burst;
                        for (std::uint32_t j = 0; j < 200; ++j)
                            append(burst, openingOf(1 + 2 * (200 * i + j), std::string(ping::kProtocol)));
                        foe.say(burst);
                        foe.socket.drain();
                        // Who sends faster than the victim's thread reads has most of it reset unnamed, for
                        // 256 streams may negotiate at a time: then the limit on streams is never met.
                        const std::size_t taken = std::min<std::size_t>(200 * (i + 1), 1000);
                        m_victim->until([&] {
                            return m_victim->named(nameOf(swarm::Refusal::PeerStreams)) > 0
                                || m_victim->ask([taken](swarm::Swarm& s, Instant) {
                                       return s.limits().usage().streams >= taken;
                                   });
                        });
                    }
                    const bool refused = m_victim->until(
                        [&] { return m_victim->named(nameOf(swarm::Refusal::PeerStreams)) > 0; });
                    if (!refused)
                        std::fprintf(stderr, "the foe's socket: %s, %d bytes unacknowledged\n",
                                     foe.socket.open() ? "open" : "broken", foe.socket.unsent());
                },
                {nameOf(swarm::Refusal::PeerStreams)});
    }

    void silentStreams() {
        besiege("20,000 streams without a word",
                [&] {
                    Foe foe(m_port, ++m_seed);
                    Bytes burst;
                    for (std::uint32_t i = 0; i < 20'000; ++i)
                        append(burst, frameOf(Type::WindowUpdate, kSyn, 1 + 2 * i, 0));
                    foe.say(burst);
                    foe.socket.ends();
                },
                {nameOf(yamux::Violation::TooManyStreams)});
    }

    void pingFlood() {
        besiege("50 ping floods",
                [&] {
                    for (int i = 0; i < 50; ++i) {
                        Foe foe(m_port, ++m_seed);
                        foe.say(repeated(frameOf(Type::Ping, kSyn, 0, 1), 1000));
                        foe.socket.ends();
                    }
                },
                {nameOf(yamux::Violation::PingFlood)});
        QCOMPARE(m_victim->named(nameOf(yamux::Violation::PingFlood)), std::size_t{50});
    }

    void controlFlood() {
        besiege("50 control floods",
                [&] {
                    for (int i = 0; i < 50; ++i) {
                        Foe foe(m_port, ++m_seed);
                        foe.say(test::joined({openingOf(1, std::string(ping::kProtocol)),
                                              repeated(frameOf(Type::WindowUpdate, 0, 1, 0), 20'000)}));
                        foe.socket.ends();
                    }
                },
                {nameOf(yamux::Violation::ControlFlood)});
        QCOMPARE(m_victim->named(nameOf(yamux::Violation::ControlFlood)), std::size_t{50});
    }

    void asksWithoutReading() {
        besiege("a peer that asks, reads not",
                [&] {
                    Foe foe(m_port, ++m_seed, true);
                    std::vector<std::string> questions{std::string(multistream::kHeader)};
                    for (std::size_t i = 0; i < multistream::kMaxTokens - 4; ++i)
                        questions.emplace_back("ls");
                    const Bytes asked = test::tokensOf(questions);
                    for (std::uint32_t i = 0; i < 8000; ++i) {
                        Bytes said = test::dataOf(1 + 2 * i, asked, kSyn);
                        if (i >= 100) append(said, frameOf(Type::WindowUpdate, kRst, 1 + 2 * (i - 100), 0));
                        if (!foe.say(said)) break;
                    }
                    m_victim->until(
                        [&] { return m_victim->named(nameOf(session::Violation::NotReading)) > 0; });
                },
                {nameOf(session::Violation::NotReading)});
    }
};

VD_SUITE(HostileNetTest)

#include "hostile_net_test.moc"
