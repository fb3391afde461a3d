#include "tests/core/swarm/pair.h"

#include "core/swarm/dials.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::swarm;
using namespace std::chrono_literals;
using test::codeOf;
using test::Pair;
using test::serving;
using test::VirtualHost;

class DialTest final : public QObject {
    Q_OBJECT

    static void failsWith(VirtualHost& host, DialError expected) {
        QVERIFY(!host.dials.empty());
        const auto& done = host.dials.back();
        QVERIFY(!done.connection.ok());
        QVERIFY2(done.connection.error().code == expected, done.connection.error().text().c_str());
    }

private slots:

    void refusedAtOnce() {
        Pair p;
        QVERIFY(p.client.swarm()
                    .dial({p.client.listens.empty() ? p.server.address().withoutPeer().withPeer(p.client.id())
                                                    : p.client.address()},
                          Reuse::Allowed, p.net.now)
                    .error()
                    .code
                == DialError::ToSelf);
        const auto other = *codec::Multiaddr::ofTcp("10.9.9.9", 1);
        QVERIFY(p.client.swarm()
                    .dial({p.server.address(), other.withPeer(p.client.id())}, Reuse::Allowed, p.net.now)
                    .error()
                    .code
                == DialError::MixedPeers);
        const auto quic = codec::Multiaddr::fromText("/ip4/10.9.9.9/udp/1/quic-v1").value();
        QVERIFY(p.client.swarm().dial({quic}, Reuse::Allowed, p.net.now).error().code
                == DialError::NoAddresses);
        QVERIFY(p.client.swarm().dialPeer(p.server.id(), p.net.now).error().code == DialError::NoAddresses);
    }

    void anAttemptThatWasNotTakenDiesWithItsDial() {
        Dials dials(10s);
        const Instant now{1h};
        const auto known = [](std::uint16_t port) {
            KnownAddress address;
            address.address = *codec::Multiaddr::ofTcp("10.9.9.9", port);
            return address;
        };
        const auto first = dials.begin({}, {known(1)}, true, now);
        const auto second = dials.begin({}, {known(2)}, true, now);
        QVERIFY(first && second);
        dials.cancel(*first);
        const auto kept = dials.poll();
        QVERIFY(kept && std::get<Dials::Attempt>(*kept).dial == *second);
        const auto over = dials.poll();
        QVERIFY(over && std::get<Dials::Done>(*over).dial == *first);
        QVERIFY(!dials.poll());
    }

    void whoJoinsADialBringsAddresses() {
        Dials dials(10s);
        Instant now{1h};
        const auto known = [](std::uint16_t port) {
            KnownAddress address;
            address.address = *codec::Multiaddr::ofTcp("10.9.9.9", port);
            return address;
        };
        const auto peer = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 3)).publicKey().peerId();
        const auto attempted = [&]() -> std::optional<codec::Multiaddr> {
            auto output = dials.poll();
            if (!output || !std::holds_alternative<Dials::Attempt>(*output)) return std::nullopt;
            return std::get<Dials::Attempt>(*output).address;
        };
        const auto dial = dials.begin(peer, {known(1)}, false, now).value();
        QVERIFY(attempted() == known(1).address);
        dials.started(dial, ConnId{1}, known(1).address);
        now += 9s;
        dials.join(dial, {known(1)}, true, now); // nothing new, and no more time for it
        QVERIFY(!attempted());
        QCOMPARE(*dials.deadline(), Instant{1h} + 10s);
        dials.join(dial, {known(1), known(2)}, true, now);
        QVERIFY(attempted() == known(2).address);
        QVERIFY(!attempted());
        dials.started(dial, ConnId{2}, known(2).address);
        QCOMPARE(*dials.deadline(), now + 10s);
        dials.attemptSucceeded(ConnId{2});
        QCOMPARE(std::get<Dials::Abandon>(*dials.poll()).connection, ConnId{1});
        QCOMPARE(std::get<Dials::Done>(*dials.poll()).connection.value(), ConnId{2});
    }

    void aSecondDialIsNotLostInTheFirst() {
        Pair p;
        p.net.deaf = true;
        const auto silent = codec::Multiaddr::ofTcp("10.9.9.9", 1)->withPeer(p.server.id());
        const auto first = p.client.swarm().dial({silent}, Reuse::Allowed, p.net.now);
        p.net.run(10ms);
        p.net.deaf = false;
        const auto second = p.dial();
        QCOMPARE(first.value(), second.value());
        p.net.run(1s);
        QVERIFY(!p.client.dials.empty() && p.client.dials.back().connection.ok());
    }

    void nobodyEntersBeforeWeCanProveWhoWeAre() {
        SeededRandom random(3);
        event::Counter events;
        const auto key = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 3)).publicKey();
        Swarm swarm({}, key, nullptr, random, events, Instant{1h});
        const auto here = *codec::Multiaddr::ofTcp("10.0.0.1", 1);
        const auto there = *codec::Multiaddr::ofTcp("10.0.0.2", 2);
        const auto accepted = swarm.accepted(ListenerId{1}, here, there, Instant{1h});
        QVERIFY(!accepted && accepted.error().code == CloseReason::Shutdown);
        const auto told = swarm.poll();
        QVERIFY(told && std::holds_alternative<event::Event>(*told));
        const auto* refused = std::get_if<event::Refused>(&std::get<event::Event>(*told).body);
        QVERIFY(refused != nullptr && refused->remote == there && refused->action == "accept");
    }

    void everyAddressIsTriedAndNamed() {
        Pair p;
        QVERIFY(p.client.swarm().dial(
            {*codec::Multiaddr::ofTcp("10.9.9.9", 1), *codec::Multiaddr::ofTcp("10.9.9.9", 2)},
            Reuse::Allowed, p.net.now));
        p.net.run(2s);
        failsWith(p.client, DialError::AllFailed);
        const auto failures = p.client.all<event::DialFailed>();
        QCOMPARE(failures.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(failures[0].phase), QString("connect"));
    }

    void theFirstThatAnswersWins() {
        Pair p;
        const auto dead = codec::Multiaddr::ofTcp("10.9.9.9", 1)->withPeer(p.server.id());
        QVERIFY(p.client.swarm().dial({dead, p.server.address()}, Reuse::Allowed, p.net.now));
        p.net.run(1s);
        QVERIFY(p.client.dials.back().connection.ok());
    }

    /// RFC 8305: the next address starts when the first has been silent for its head start, and wins.
    void aSilentAddressLosesItsHeadStart_data() {
        QTest::addColumn<QString>("silent");
        QTest::addColumn<QString>("server");
        QTest::addColumn<int>("headStart");
        QTest::newRow("private") << "fd00::1"
                                 << "10.0.7.1" << 30;
        QTest::newRow("public") << "2a01:4f8::1"
                                << "93.184.216.34" << 250;
    }

    void aSilentAddressLosesItsHeadStart() {
        QFETCH(QString, silent);
        QFETCH(QString, server);
        QFETCH(int, headStart);
        test::VirtualNet net;
        VirtualHost& listener = net.add(1, serving());
        VirtualHost& client = net.add(2, serving());
        listener.ip = server.toStdString();
        net.listen(listener);
        net.silent = {*codec::Multiaddr::ofTcp(silent.toStdString(), 4001)};
        QVERIFY(client.swarm().dial({net.silent[0].withPeer(listener.id()), listener.address()},
                                    Reuse::Allowed, net.now));
        const auto attempts = [&] { return client.swarm().connections(); };
        net.run(std::chrono::milliseconds(headStart) - 1us);
        QCOMPARE(attempts().size(), std::size_t{1});
        QVERIFY(attempts()[0].remote == net.silent[0]); // IPv6 goes first
        QVERIFY(listener.swarm().connections().empty());
        net.run(1us);
        QCOMPARE(attempts().size(), std::size_t{2});
        QVERIFY(client.dials.empty());
        // A connect and two round trips of the handshakes later.
        net.run(6ms);
        QCOMPARE(client.dials.size(), std::size_t{1});
        QVERIFY(client.dials[0].connection.ok());
        QCOMPARE(attempts().size(), std::size_t{1}); // the silent one was abandoned
        QVERIFY(attempts()[0].remote == listener.listens[0]);
        QCOMPARE(client.swarm().limits().usage().connections, std::size_t{1});
        net.run(10s);
        QVERIFY(client.all<event::DialFailed>().empty()); // nor is it blamed
        QCOMPARE(client.dials.size(), std::size_t{1});
    }

    void silenceTimesOut() {
        Pair p;
        p.net.deaf = true;
        QVERIFY(p.dial());
        p.net.run(6s);
        QCOMPARE(p.client.all<event::DialFailed>().size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(p.client.all<event::DialFailed>()[0].reason),
                 codeOf(DialError::TimedOut));
        failsWith(p.client, DialError::AllFailed);
        std::vector<codec::Multiaddr> many;
        for (std::uint16_t port = 1; port < 60; ++port)
            many.push_back(*codec::Multiaddr::ofTcp("10.9.9.9", port));
        QVERIFY(p.client.swarm().dial(many, Reuse::Allowed, p.net.now));
        p.net.run(30s);
        failsWith(p.client, DialError::TimedOut);
        QVERIFY(p.client.swarm().connections().empty());
        QCOMPARE(p.client.swarm().limits().usage().connections, std::size_t{0});
    }

    void cancels() {
        Pair p;
        p.net.deaf = true;
        const auto id = p.dial();
        p.client.swarm().cancel(*id);
        p.net.settle();
        failsWith(p.client, DialError::Cancelled);
        p.net.settle();
        QVERIFY(p.client.swarm().connections().empty());
    }

    void tooMany() {
        Pair p;
        p.net.deaf = true;
        bool refused = false;
        for (std::uint16_t port = 1; port < Dials::kMaxDials + 2; ++port) {
            const auto result =
                p.client.swarm().dial({*codec::Multiaddr::ofTcp("10.9.9.9", port)}, Reuse::Never, p.net.now);
            refused = !result && result.error().code == DialError::TooMany;
        }
        QVERIFY(refused);
    }

    void joinsADialUnderWayAndReusesAConnection() {
        Pair p;
        const auto first = p.dial();
        const auto second = p.dial();
        QCOMPARE(*first, *second);
        p.net.run(100ms);
        QCOMPARE(p.client.dials.size(), std::size_t{1});
        QVERIFY(p.dial());
        p.net.settle();
        QCOMPARE(p.client.dials.size(), std::size_t{2});
        QCOMPARE(*p.client.dials[0].connection, *p.client.dials[1].connection);
        QCOMPARE(p.client.swarm().connections().size(), std::size_t{1});
        QVERIFY(p.client.swarm().dial({p.server.address()}, Reuse::Never, p.net.now));
        p.net.run(100ms);
        QCOMPARE(p.client.swarm().connections().size(), std::size_t{2});
    }

    void backsOffButNotForAPerson() {
        Pair p;
        const auto dead = *codec::Multiaddr::ofTcp("10.9.9.9", 1);
        p.client.swarm().addressBook().add(p.server.id(), dead, AddressSource::Hearsay, p.net.now);
        QVERIFY(p.client.swarm().dialPeer(p.server.id(), p.net.now));
        p.net.run(100ms);
        failsWith(p.client, DialError::AllFailed);
        QVERIFY(p.client.swarm().dialPeer(p.server.id(), p.net.now));
        p.net.run(100ms);
        failsWith(p.client, DialError::BackingOff);
        p.net.run(AddressBook::kFirstBackOff);
        QVERIFY(p.client.swarm().dialPeer(p.server.id(), p.net.now));
        p.net.run(100ms);
        failsWith(p.client, DialError::AllFailed);
    }

    void anotherPeerBehindTheAddress() {
        Pair p;
        VirtualHost& other = p.net.add(3, serving());
        const auto wrong = p.server.listens[0].withPeer(other.id());
        QVERIFY(p.client.swarm().dial({wrong}, Reuse::Allowed, p.net.now));
        p.net.run(1s);
        failsWith(p.client, DialError::AllFailed);
        QVERIFY(p.client.all<event::DialFailed>()[0].reason.ends_with("peer_mismatch"));
        QCOMPARE(test::causesNamed(p.client, event::Kind::DialFailed, event::Kind::PeerViolated),
                 std::size_t{1});
        QVERIFY(p.client.swarm().connections().empty());
    }

    void toSelfByAnAddressWithoutId() {
        Pair p;
        QVERIFY(p.server.swarm().dial({p.server.listens[0]}, Reuse::Allowed, p.net.now));
        p.net.run(1s);
        failsWith(p.server, DialError::AllFailed);
        QCOMPARE(QString::fromStdString(p.server.all<event::DialFailed>()[0].reason),
                 codeOf(DialError::ToSelf));
        QVERIFY(p.server.swarm().connections().empty());
    }

    void names() {
        Pair p;
        const std::string id = p.server.id().text();
        p.net.names["host.example"] = {p.server.ip};
        p.net.names["_dnsaddr.boot.example"] = {"dnsaddr=/dnsaddr/inner.example/p2p/" + id, "dnsaddr=rubbish",
                                                "dnsaddr=/ip4/10.8.8.8/tcp/1"};
        p.net.names["_dnsaddr.inner.example"] = {"dnsaddr=/dns4/host.example/tcp/4001/p2p/" + id};
        QVERIFY(p.client.swarm().dial({codec::Multiaddr::fromText("/dnsaddr/boot.example/p2p/" + id).value()},
                                      Reuse::Allowed, p.net.now));
        p.net.run(1s);
        QVERIFY(p.client.dials.back().connection.ok());
        QVERIFY(p.client.all<event::ConnectionOpened>()[0].peer == p.server.id());
    }

    void namesThatLeadInCircles() {
        Pair p;
        p.net.names["_dnsaddr.a.example"] = {"dnsaddr=/dnsaddr/b.example", "dnsaddr=/dnsaddr/c.example"};
        p.net.names["_dnsaddr.b.example"] = {"dnsaddr=/dnsaddr/a.example", "dnsaddr=/dnsaddr/d.example"};
        p.net.names["_dnsaddr.d.example"] = {"dnsaddr=/dnsaddr/e.example"};
        p.net.names["_dnsaddr.e.example"] = {"dnsaddr=/dnsaddr/f.example"};
        p.net.names["_dnsaddr.f.example"] = {"dnsaddr=/dnsaddr/g.example"};
        QVERIFY(p.client.swarm().dial({codec::Multiaddr::fromText("/dnsaddr/a.example").value()},
                                      Reuse::Allowed, p.net.now));
        p.net.run(3s);
        failsWith(p.client, DialError::AllFailed);
    }
};

VD_SUITE(DialTest)

#include "dial_test.moc"
