// What `run` tells a DHT for as long as it lasts, and a record of IPNS that was signed elsewhere: found by
// others in a network of real sockets.
#include "app/node/bench/dht_fleet.h"
#include "app/node/kad_command.h"
#include "app/node/run_command.h"
#include "core/crypto/private_key.h"
#include "core/protocols/kad/ipns_record.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <csignal>
#include <set>
#include <string>
#include <thread>
#include <unistd.h>

using namespace vedette;
using namespace vedette::app;
using namespace vedette::test;
using config::ExitStatus;

namespace {

const std::string kContent = "1220" + std::string(64, '7'); // a multihash

/// A network that serves on a thread of its own.
struct ServingDht {
    std::unique_ptr<DhtFleet> fleet = DhtFleet::create(10, 10, 3).value();
    std::thread thread{[this] { fleet->serve(); }};

    ~ServingDht() {
        fleet->stop();
        thread.join();
    }
};

const Json* lineOf(const Said& said, const std::string& event) {
    const auto found =
        std::ranges::find_if(said.lines, [&](const Json& line) { return line.at("event") == event; });
    return found == said.lines.end() ? nullptr : &*found;
}

} // namespace

class RunPublishTest final : public QObject {
    Q_OBJECT

private slots:

    void whatRunKeepsToldIsFound() {
        const ServingDht dht;
        const std::string way = dht.fleet->address().text();
        std::set<std::string> told;
        const Said run = say(runNode,
                             {"run", "--serve", "kad", "--exempt-private", "--join", way, "--provide",
                              kContent, "--publish", "greeting=good day = hello"},
                             [&](std::size_t, const Json& line) {
                                 if (line.at("event") != "lookup" || line.at("found") == 0) return;
                                 told.insert(line.at("operation").get<std::string>());
                                 if (told.contains("provide") && told.contains("put"))
                                     ::kill(::getpid(), SIGTERM);
                             });
        QCOMPARE(run.status, ExitStatus::Done);
        const std::string self = run.lines.at(0).at("peer_id");

        const Said asked = say(runKad, {"kad", "providers", kContent, "--join", way, "--exempt-private"});
        QCOMPARE(asked.status, ExitStatus::Done);
        QVERIFY(lineOf(asked, "provider") != nullptr);
        QCOMPARE(lineOf(asked, "provider")->at("peer_id").get<std::string>(), self);
        const Said got =
            say(runKad, {"kad", "get", "/vedette/" + self + "/greeting", "--join", way, "--exempt-private"});
        QCOMPARE(got.status, ExitStatus::Done);
        QCOMPARE(lineOf(got, "value")->at("text").get<std::string>(), std::string("good day = hello"));
    }

    void aRecordThatWasSignedElsewhereGoesOutAsItIs() {
        const auto key = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 9));
        kad::IpnsRecord record;
        record.value = copyOf(viewOf("/ipfs/elsewhere"));
        record.validity = "2100-01-01T00:00:00Z";
        record.until = {4'102'444'800'000};
        record.sequence = 41;
        record.ttl = 1;
        const Bytes data = record.data();
        const Bytes sealed =
            kad::IpnsRecord::seal(data, key.sign(kad::IpnsRecord::signedBytes(data)), key.publicKey());
        const auto valueOf = [&](const std::string& value) {
            const auto command = dhtCommandOf({"put", "/ipns/self", value}, key.publicKey(), &key);
            return std::get<node::PutValue>(command.value()).value;
        };
        QVERIFY(equal(valueOf("hex:" + toHex(sealed)), sealed));
        // Anything else is a value that we sign: a path, or a record of somebody else's.
        const auto other = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 8));
        const Bytes foreign =
            kad::IpnsRecord::seal(data, other.sign(kad::IpnsRecord::signedBytes(data)), other.publicKey());
        for (const std::string& value : {std::string("/ipfs/here"), "hex:" + toHex(foreign)}) {
            const auto made = kad::IpnsRecord::open(key.publicKey().peerId(), valueOf(value));
            QVERIFY(made.ok());
            QCOMPARE(std::string(textOf(made->value)), value);
        }
    }

    void whatCannotBeTold() {
        QCOMPARE(say(runNode, {"run", "--provide", kContent}).status, ExitStatus::BadWords); // without a DHT
        QCOMPARE(say(runNode, {"run", "--serve", "kad", "--provide", "no cid"}).status, ExitStatus::BadWords);
        QCOMPARE(say(runNode, {"run", "--serve", "kad", "--publish", "=x"}).status, ExitStatus::BadWords);
        QCOMPARE(say(runNode, {"run", "--serve", "kad", "--publish", "x"}).status, ExitStatus::BadWords);
    }
};

VD_SUITE(RunPublishTest)
#include "run_publish_test.moc"
