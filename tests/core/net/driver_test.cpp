#include "core/net/driver.h"

#include "core/net/net_error.h"
#include "tests/core/net/bench.h"
#include "tests/core/net/name_server.h"
#include "tests/suite.h"

#include <QtTest/QtTest>
#include <sys/resource.h>
#include <unistd.h>

#include <memory>
#include <thread>

using namespace vedette;
using namespace vedette::net;
using namespace vedette::net::test;

namespace {

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

    void aStopBeforeTheRunIsNotForgotten() {
        const auto driver = Driver::create({});
        QVERIFY(driver.ok());
        (*driver)->stop();
        (*driver)->run(); // returns, although nothing else would ever end it
        int turns = 0;
        (*driver)->post([&] {
            ++turns;
            (*driver)->stop();
        });
        (*driver)->run(); // and the stop counted once
        QCOMPARE(turns, 1);
    }

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

    void dialsByName() {
        Bench bench;
        auto& server = bench.add();
        auto& client = bench.add();
        const auto port = codec::IpEndpoint::of(bench.listen(server))->port;
        const std::string name = "/dns4/localhost/tcp/" + std::to_string(port);
        QVERIFY(bench.connect(client, codec::Multiaddr::fromText(name).value()));
    }

    /// By a DNS server of our choice: TXT records that lead to TXT records, to a name, to an address.
    void dialsThroughDnsaddr() {
        ServedZone names;
        Bench bench({names.address(), 2000, 2});
        auto& listener = bench.add();
        auto& client = bench.add();
        const auto port = std::to_string(codec::IpEndpoint::of(bench.listen(listener))->port);
        const std::string ours = "/p2p/" + listener.swarm().self().text();
        const std::string another = "/p2p/" + client.swarm().self().text();
        auto& records = names.zone.records;
        records[{"_dnsaddr.fleet.test", kTypeTxt}] = {text("v=spf1 -all"),
                                                      text("dnsaddr=/ip4/127.0.0.1/tcp/9" + another),
                                                      text("dnsaddr=/dnsaddr/eu.fleet.test" + ours)};
        records[{"_dnsaddr.eu.fleet.test", kTypeTxt}] = {
            text("dnsaddr=/dns4/node.fleet.test/tcp/" + port + ours)};
        records[{"node.fleet.test", kTypeA}] = {{127, 0, 0, 1}};
        names.start();
        QVERIFY(bench.connect(client, codec::Multiaddr::fromText("/dnsaddr/fleet.test" + ours).value()));
        QVERIFY(client.swarm().connections().at(0).peer == listener.swarm().self());
        QVERIFY(client.find<event::DialFailed>() == nullptr); // the other peer's address was not tried

        // A name that does not exist ends the dial with its phase and its reason.
        client.dialled.clear();
        QVERIFY(!bench.connect(client, codec::Multiaddr::fromText("/dnsaddr/gone.test").value()));
        QVERIFY(client.dialled.back().error().code == swarm::DialError::AllFailed);
        const auto* failed = client.find<event::DialFailed>();
        QVERIFY(failed != nullptr);
        QCOMPARE(QString::fromStdString(failed->phase), QString("resolve"));
        QCOMPARE(QString::fromStdString(failed->reason),
                 QString::fromStdString(Error(ResolveError::NotFound).text()));
        names.stop();
        const std::vector<std::string> expected{"_dnsaddr.fleet.test", "_dnsaddr.eu.fleet.test",
                                                "node.fleet.test", "_dnsaddr.gone.test"};
        QVERIFY(names.zone.asked == expected);
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
