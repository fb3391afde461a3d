#include "app/node/dial_command.h"

#include "app/node/bench/dht_fleet.h"
#include "app/node/kad_command.h"
#include "core/crypto/private_key.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <thread>

using namespace vedette;
using namespace vedette::app;
using namespace vedette::test;
using config::ExitStatus;

namespace {

std::string otherId() {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, 7)).publicKey().peerId().text();
}

const Json& errorOf(const Said& said) {
    if (said.lines.empty() || said.lines.back().at("event") != "error") qFatal("no error was told");
    return said.lines.back();
}

} // namespace

/// How `dial` ends, as scripts see it.
class DialCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        m_fleet = DhtFleet::create(2, 1, 3).value();
        m_thread = std::thread([this] { m_fleet->serve(); });
        m_address = m_fleet->address().text();
    }

    void cleanupTestCase() {
        m_fleet->stop();
        m_thread.join();
    }

    void aConnectionIsDone() {
        const Said said = say(dialPeer, {"dial", m_address, "--do", "ping:1"});
        QCOMPARE(said.status, ExitStatus::Done);
        QVERIFY(said.lines.back().at("event") == "done");
    }

    void ourOwnRuleIsARefusal() {
        const Said said = say(dialPeer, {"dial", m_address, "--deny-address", "127.0.0.0/8"});
        QCOMPARE(said.status, ExitStatus::Refused);
        const Json& error = errorOf(said);
        QCOMPARE(error.at("code").get<std::string>(), std::string("dial.all_failed"));
        QCOMPARE(error.at("reason").get<std::string>(), std::string("dial.refused"));
        QCOMPARE(error.at("attempts").size(), std::size_t{1});
        QCOMPARE(error.at("attempts")[0].at("rule").get<std::string>(),
                 std::string("address.denied 127.0.0.0/8"));
        QVERIFY(error.at("message").get<std::string>().find("address.denied 127.0.0.0/8")
                != std::string::npos);
    }

    void anotherIdentityIsAFailedVerification() {
        const std::string wrong = m_fleet->address().withoutPeer().text() + "/p2p/" + otherId();
        const Said said = say(dialPeer, {"dial", wrong});
        QCOMPARE(said.status, ExitStatus::VerificationFailed);
        const Json& error = errorOf(said);
        QCOMPARE(error.at("attempts")[0].at("reason").get<std::string>(),
                 std::string("session.peer_mismatch"));
        QCOMPARE(error.at("attempts")[0].at("addr").get<std::string>(), wrong);
    }

    void nobodyThereIsAFailure() {
        const Said said = say(dialPeer, {"dial", "/ip4/127.0.0.1/tcp/1"});
        QCOMPARE(said.status, ExitStatus::Failed);
        const Json& error = errorOf(said);
        QCOMPARE(error.at("attempts")[0].at("phase").get<std::string>(), std::string("connect"));
        QVERIFY(error.at("message").get<std::string>().starts_with(
            "No connection to /ip4/127.0.0.1/tcp/1: connect: net.refused: Nobody listens"));
    }

    void anErrandEndsLikewise() {
        const std::string wrong = m_fleet->address().withoutPeer().text() + "/p2p/" + otherId();
        const Said said =
            say(runKad, {"kad", "get", "hex:00", "--join", wrong, "--exempt-private", "--timeout", "1.5"});
        QCOMPARE(said.status, ExitStatus::VerificationFailed);
        QCOMPARE(errorOf(said).at("attempts")[0].at("reason").get<std::string>(),
                 std::string("session.peer_mismatch"));
    }

    /// A flag "flag-x" would have the variable that "x" has.
    void noFlagTakesTheVariableOfAnother() {
        for (const config::Flag& flag : nodeGrammar().common) QVERIFY(!flag.name.starts_with("flag-"));
        for (const config::Command& command : nodeGrammar().commands) {
            for (const config::Flag& flag : command.flags) QVERIFY(!flag.name.starts_with("flag-"));
        }
    }

private:
    std::unique_ptr<DhtFleet> m_fleet;
    std::thread m_thread;
    std::string m_address;
};

VD_SUITE(DialCommandTest)

#include "dial_command_test.moc"
