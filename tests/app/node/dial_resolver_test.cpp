#include "app/node/dial_command.h"

#include "tests/app/node/said.h"
#include "tests/core/net/bench.h"
#include "tests/core/net/name_server.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <thread>

using namespace vedette;
using namespace vedette::app;
using config::ExitStatus;
using net::test::kTypeA;
using net::test::kTypeTxt;
using net::test::text;
using test::Said;

class DialResolverTest final : public QObject {
    Q_OBJECT

private slots:

    /// A name that no DNS server but the named one knows.
    void asksTheResolverThatItWasGiven() {
        net::test::ServedZone names;
        net::test::Bench bench;
        auto& listener = bench.add();
        const auto port = std::to_string(codec::IpEndpoint::of(bench.listen(listener))->port);
        const std::string peer = "/p2p/" + listener.swarm().self().text();
        auto& records = names.zone.records;
        records[{"_dnsaddr.fleet.test", kTypeTxt}] = {text("dnsaddr=/dns4/n.fleet.test/tcp/" + port + peer)};
        records[{"n.fleet.test", kTypeA}] = {{127, 0, 0, 1}};
        const std::string resolver = names.address();
        names.start();
        std::jthread serving([&] { bench.until([] { return false; }, std::chrono::seconds(60)); });
        const auto dial = [&](const std::string& where) {
            return test::say(dialPeer, {"dial", where, "--resolver", resolver, "--do", "ping:1"});
        };
        const Said found = dial("/dnsaddr/fleet.test" + peer);
        const Said lost = dial("/dnsaddr/nowhere.test" + peer);
        bench.driver->post([&] { bench.driver->stop(); });
        serving.join();
        names.stop();
        QVERIFY(found.status == ExitStatus::Done);
        QVERIFY(std::ranges::any_of(found.lines, [&](const Json& line) {
            return line.dump().find(listener.swarm().self().text()) != std::string::npos;
        }));
        QVERIFY(lost.status == ExitStatus::Failed);
        const std::vector<std::string> asked{"_dnsaddr.fleet.test", "n.fleet.test", "_dnsaddr.nowhere.test"};
        QVERIFY(names.zone.asked == asked);
    }
};

VD_SUITE(DialResolverTest)

#include "dial_resolver_test.moc"
