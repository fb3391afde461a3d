#include "core/node/dht_host.h"

#include "tests/fakes/virtual_net.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <functional>

using namespace vedette;
using namespace vedette::node;
using namespace std::chrono_literals;
using vedette::test::VirtualHost;
using vedette::test::VirtualNet;

namespace {

const std::string kAsk = "/ask/1.0.0";

NodeConfig dhtNode(kad::Mode mode = kad::Mode::Server) {
    NodeConfig config;
    config.swarm.network = NetworkId{7};
    config.dht.emplace();
    config.dht->kad.mode = mode;
    config.dht->kad.table.exemptPrivate = true;
    return config;
}

struct DhtGate final : swarm::Gate {
    std::function<swarm::Verdict(const swarm::GateRequest&, Instant)> script;
    std::vector<std::string> asked;

    swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override {
        if (request.action != swarm::Action::DhtWrite) return swarm::Allow{};
        asked.push_back(request.resource);
        return script(request, now);
    }
};

/// A DHT of servers, all of whom entered by the first.
struct Dht {
    VirtualNet net;
    std::vector<VirtualHost*> hosts;

    explicit Dht(std::size_t count, std::function<swarm::Gate*(std::size_t)> gateOf = {}) {
        for (std::size_t i = 0; i < count; ++i) {
            NodeConfig config = dhtNode();
            if (i > 0) config.bootnodes = {hosts[0]->address()};
            hosts.push_back(&net.add(i + 1, std::move(config), gateOf ? gateOf(i) : nullptr));
            net.listen(*hosts.back());
            net.run(500ms);
        }
        net.run(30s);
    }

    VirtualHost& at(std::size_t i) { return *hosts.at(i); }

    /// The lookup's end, or nothing.
    const kad::LookupEnded* run(VirtualHost& host, const DhtCommand& command) {
        const auto id = host.node->lookUp(command, net.now);
        if (!id) return nullptr;
        net.run(30s);
        for (const auto& ended : host.lookups) {
            if (ended.id == *id) return &ended;
        }
        return nullptr;
    }
};

Bytes publicKeyOf(const VirtualHost& host) {
    return copyOf(host.signer->publicKey().encoded());
}

Bytes contentOf(Byte seed) {
    Bytes hash{0x12, 0x20};
    hash.resize(34, seed);
    return hash;
}

/// What serves the protocol's name and nothing else.
struct Mute {
    VirtualNet net;
    VirtualHost& mute;
    VirtualHost& asker;

    Mute() : mute(net.add(1)), asker(net.add(2, dhtNode(kad::Mode::Client))) {
        mute.swarm().serveFramed({std::string(kad::kProtocol), {}, 8}, net.now);
        mute.swarm().serveFramed({kAsk, {}, 8}, net.now);
        net.listen(mute);
        static_cast<void>(asker.swarm().dial({mute.address()}, swarm::Reuse::Allowed, net.now));
        net.run(1s);
    }
};

} // namespace

class DhtHostTest final : public QObject {
    Q_OBJECT

private slots:

    void tablesFillByIdentify() {
        Dht dht(8);
        for (VirtualHost* host : dht.hosts) {
            QVERIFY(host->node->dht()->table().size() >= 5);
            QVERIFY(!host->all<event::RoutingChanged>().empty());
            QCOMPARE(host->all<event::StreamViolated>().size(), std::size_t{0});
            QCOMPARE(host->all<event::PeerMisbehaved>().size(), std::size_t{0});
        }
        QCOMPARE(dht.at(3).all<event::BootstrapCompared>().size(), std::size_t{1});
        QVERIFY(dht.at(3).all<event::BootstrapCompared>()[0].reached.at(0) == dht.at(0).id());
    }

    void onlyServersEnterTheTable() {
        VirtualNet net;
        VirtualHost& server = net.add(1, dhtNode());
        VirtualHost& client = net.add(2, dhtNode(kad::Mode::Client));
        net.listen(server);
        net.listen(client);
        QVERIFY(client.swarm().dial({server.address()}, swarm::Reuse::Allowed, net.now));
        net.run(1s);
        QCOMPARE(client.node->dht()->table().size(), std::size_t{1});
        QCOMPARE(server.node->dht()->table().size(), std::size_t{0});
    }

    void findsPeersValuesAndProviders() {
        Dht dht(8);
        VirtualHost& one = dht.at(2);
        VirtualHost& two = dht.at(7);
        const auto* peer = dht.run(one, FindPeer{two.id()});
        QVERIFY(peer && peer->found);
        QVERIFY(std::get<kad::PeerFound>(*peer->found).peer.id == two.id());

        const auto* closest = dht.run(one, FindClosest{contentOf(1)});
        QVERIFY(closest && closest->found);
        QCOMPARE(std::get<kad::ClosestFound>(*closest->found).peers.size(), std::size_t{7});

        const Bytes name = kad::publicKeyName(one.id());
        const auto* put = dht.run(one, PutValue{name, publicKeyOf(one)});
        QVERIFY(put && put->found);
        QVERIFY(std::get<kad::ValuePut>(*put->found).holders.size() >= 5);
        const auto* got = dht.run(two, GetValue{name});
        QVERIFY(got && got->found);
        QCOMPARE(std::get<kad::ValueFound>(*got->found).value, publicKeyOf(one));

        const auto* provided = dht.run(one, Provide{contentOf(9)});
        QVERIFY(provided && provided->found);
        const auto* providers = dht.run(two, FindProviders{contentOf(9), 20});
        QVERIFY(providers && providers->found);
        const auto& found = std::get<kad::ProvidersFound>(*providers->found).providers;
        QVERIFY(std::ranges::any_of(found, [&](const kad::Peer& p) { return p.id == one.id(); }));
        QVERIFY(!two.all<event::RecordStored>().empty());

        const auto ended = one.all<event::LookupEnded>();
        for (const std::string operation : {"find_peer", "closest", "put", "provide"}) {
            QVERIFY(std::ranges::any_of(ended, [&](const event::LookupEnded& e) {
                return e.operation == operation && e.result.empty() && e.asked > 0 && e.found > 0;
            }));
        }
        // Whoever lingers on a stream gives it back.
        dht.net.run(20s);
        QCOMPARE(one.swarm().limits().usage().streams, std::size_t{0});
        QCOMPARE(one.all<event::StreamViolated>().size(), std::size_t{0});
    }

    void ourOwnRecordsAreSignedByTheIdentity() {
        Dht dht(4);
        VirtualHost& one = dht.at(1);
        const auto* put = dht.run(one, PublishRecord{"status", copyOf(viewOf("well"))});
        QVERIFY(put != nullptr);
        QVERIFY2(put->found.ok(), put->found ? "" : put->found.error().text().c_str());
        const Bytes name = put->name;
        QVERIFY((name == kad::SignedRecord{one.id(), "status", 0, {}, {}}.key()));
        const auto* got = dht.run(dht.at(3), GetValue{name});
        QVERIFY(got && got->found);
        const auto record = kad::SignedRecord::open(name, std::get<kad::ValueFound>(*got->found).value);
        QVERIFY(record && record->author == one.id() && textOf(record->value) == "well");
        // A later one takes its place.
        QVERIFY(dht.run(one, PublishRecord{"status", copyOf(viewOf("better"))})->found);
        const auto* newer = dht.run(dht.at(2), GetValue{name});
        QVERIFY(newer && newer->found);
        const auto second = kad::SignedRecord::open(name, std::get<kad::ValueFound>(*newer->found).value);
        QVERIFY(second && textOf(second->value) == "better");
        const auto ended = one.all<event::LookupEnded>();
        QCOMPARE(std::ranges::count(ended, std::string("put"), &event::LookupEnded::operation), 2);
        const auto* bad = dht.run(one, PublishRecord{"a/b", {}});
        QVERIFY(bad && !bad->found && bad->found.error().code == kad::RecordFault::BadName);
        QVERIFY(one.node->stopPublishing(name).ok());
    }

    void noMoreThanSoManyWaitForTheIdentity() {
        VirtualNet net;
        VirtualHost& host = net.add(1, dhtNode());
        std::size_t taken = 0;
        for (;; ++taken) {
            const auto begun = host.node->lookUp(PublishRecord{"n", {}}, net.now);
            if (begun) continue;
            QVERIFY(begun.error().code == crypto::SignerError::Busy);
            break;
        }
        QCOMPARE(taken, DhtHost::kMaxUnsigned);
        net.run(1s);
        // Each ended, for nobody is there to hold it; and their places are free.
        QCOMPARE(host.lookups.size(), taken);
        QVERIFY(host.node->lookUp(PublishRecord{"n", {}}, net.now).ok());
    }

    void aClockThatWasSetIsFollowed() {
        Dht dht(2);
        VirtualHost& one = dht.at(0);
        QVERIFY(dht.run(one, PublishRecord{"status", copyOf(viewOf("x"))})->found);
        // Two days later by the clock, the record of a day is over.
        const WallTime later{Timeline{Instant{1h}, dht.net.wall}.wall(dht.net.now).ms
                             + 2LL * 24 * 3600 * 1000};
        for (VirtualHost* host : dht.hosts) host->node->restamp({dht.net.now, later});
        const auto* got =
            dht.run(dht.at(1), GetValue{kad::SignedRecord{one.id(), "status", 0, {}, {}}.key()});
        QVERIFY(got && !got->found);
    }

    void whatIsNotThereIsNotFound() {
        Dht dht(4);
        const auto* got = dht.run(dht.at(1), GetValue{kad::publicKeyName(dht.at(2).id())});
        QVERIFY(got && !got->found);
        QVERIFY(got->found.error().code == kad::LookupError::NotFound);
        QVERIFY(dht.at(1).all<event::LookupEnded>().back().result
                == Error(kad::LookupError::NotFound).code.message());
    }

    void withoutADhtThereIsNone() {
        VirtualNet net;
        VirtualHost& host = net.add(1);
        const auto id = host.node->lookUp(RefreshTable{}, net.now);
        QVERIFY(!id && id.error().code == NodeError::NoDht);
        QVERIFY(host.node->dht() == nullptr);
        const auto stopped = host.node->stopPublishing(contentOf(1));
        QVERIFY(!stopped && stopped.error().code == NodeError::NoDht);
    }

    void writesAreTheGatesToAllow_data() {
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("stored");
        QTest::newRow("refused") << 0 << false;
        QTest::newRow("allowed") << 1 << true;
        QTest::newRow("allowed later") << 2 << true;
        QTest::newRow("refused later") << 3 << false;
        QTest::newRow("never answered") << 4 << false;
    }

    void writesAreTheGatesToAllow() {
        QFETCH(int, answer);
        QFETCH(bool, stored);
        DhtGate gate;
        std::uint64_t ticket = 0;
        gate.script = [&](const swarm::GateRequest&, Instant now) -> swarm::Verdict {
            if (answer == 0) return swarm::Refuse{"rule.seven"};
            if (answer == 1) return swarm::Allow{};
            return swarm::Later{++ticket, now + 2s};
        };
        Dht dht(2, [&](std::size_t i) { return i == 0 ? &gate : nullptr; });
        VirtualHost& writer = dht.at(1);
        const Bytes name = kad::publicKeyName(writer.id());
        QVERIFY(writer.node->lookUp(PutValue{name, publicKeyOf(writer)}, dht.net.now));
        dht.net.run(1s);
        QVERIFY(!gate.asked.empty()); // a refusal on a stream that was used before is asked for once more
        QCOMPARE(QString::fromStdString(gate.asked[0]), QString::fromStdString("/pk/" + writer.id().text()));
        // What is asked behind a write waits for it.
        QVERIFY(writer.node->lookUp(FindClosest{contentOf(1)}, dht.net.now));
        if (answer == 2) dht.at(0).swarm().decide(1, swarm::Allow{}, dht.net.now);
        if (answer == 3) dht.at(0).swarm().decide(1, swarm::Refuse{"rule.eight"}, dht.net.now);
        dht.net.run(20s);
        QCOMPARE(dht.at(0).all<event::RecordStored>().size(), std::size_t{stored ? 1U : 0U});
        const auto ended = writer.all<event::LookupEnded>();
        const auto put = std::ranges::find(ended, "put", &event::LookupEnded::operation);
        QVERIFY(put != ended.end());
        QCOMPARE(put->result.empty(), stored);
        const auto closest = std::ranges::find(ended, "closest", &event::LookupEnded::operation);
        QVERIFY(closest != ended.end() && closest->result.empty());
        QCOMPARE(dht.at(0).all<event::Refused>().empty(), stored);
    }

    void nonsenseBreaksTheStream() {
        VirtualNet net;
        VirtualHost& server = net.add(1, dhtNode());
        VirtualHost& foe = net.add(2);
        net.listen(server);
        QVERIFY(foe.swarm().dial({server.address()}, swarm::Reuse::Allowed, net.now));
        net.run(1s);
        const ConnId line = foe.swarm().connectionTo(server.id());
        const auto stream = foe.swarm().openFramed(line, {std::string(kad::kProtocol), {}, 1}, net.now);
        QVERIFY(foe.swarm().sendFrame(*stream, Bytes(9, 0xFF), net.now).ok());
        net.run(1s);
        QCOMPARE(foe.framedClosed.size(), std::size_t{1});
        QVERIFY(!foe.framedClosed[0].result.ok());
        const auto told = server.all<event::PeerMisbehaved>();
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY(told[0].peer == foe.id());
        QCOMPARE(QString::fromStdString(told[0].violation),
                 QString::fromStdString(Error(kad::Violation::Malformed).text()));
        QCOMPARE(foe.swarm().connections().size(), std::size_t{1});
    }

    void aPeerThatDoesNotAnswerIsNotWaitedFor() {
        Mute m;
        QCOMPARE(m.asker.node->dht()->table().size(), std::size_t{1});
        QVERIFY(m.asker.node->lookUp(FindClosest{contentOf(1)}, m.net.now));
        m.net.run(1s);
        QVERIFY(m.asker.all<event::LookupEnded>().empty());
        m.net.run(60s);
        QVERIFY(!m.asker.all<event::LookupEnded>().empty());
        QVERIFY(m.asker.all<event::LookupEnded>()[0].failed > 0);
        m.net.run(20s);
        QCOMPARE(m.asker.swarm().limits().usage().streams, std::size_t{0});
    }

    // --- The asker by itself

    void questionsEndByName() {
        Mute m;
        Asker asker(m.asker.swarm(), {kAsk, {}, 1});
        const auto turn = [&](Duration span) {
            m.net.run(span);
            asker.wake(m.net.now);
            for (const auto& opened : std::exchange(m.asker.framed, {})) feed(asker, opened, m.net.now);
            for (auto& frame : std::exchange(m.asker.frames, {})) feed(asker, frame, m.net.now);
            for (const auto id : std::exchange(m.asker.framesEnded, {}))
                feed(asker, swarm::FramesEnded{id, m.mute.id()}, m.net.now);
            for (auto& closed : std::exchange(m.asker.framedClosed, {})) feed(asker, closed, m.net.now);
            for (auto& done : std::exchange(m.asker.dials, {})) asker.dialled(done, m.net.now);
        };
        turn(1ms);
        const auto served = [&] {
            std::vector<swarm::FramedId> streams;
            for (const auto& opened : m.mute.framed) {
                if (opened.protocol == kAsk) streams.push_back(opened.stream);
            }
            return streams;
        };
        const auto serving = [&] { return served().back(); };

        // Silence.
        asker.ask({1, m.mute.id(), {}, Bytes{1}, 3s, true}, m.net.now);
        turn(2s);
        QVERIFY(!asker.poll());
        turn(2s);
        auto answer = asker.poll();
        QVERIFY(answer && answer->id == 1 && !answer->response);
        QVERIFY(answer->response.error().code == AskError::TimedOut);

        // An end instead of an answer.
        asker.ask({2, m.mute.id(), {}, Bytes{2}, 3s, true}, m.net.now);
        turn(100ms);
        m.mute.swarm().endFramed(serving(), swarm::FramedEnd::Both, m.net.now);
        turn(100ms);
        turn(100ms);
        answer = asker.poll();
        QVERIFY(answer && answer->id == 2 && !answer->response);
        QVERIFY(answer->response.error().code == AskError::NoAnswer);

        // An answer, and a second question on the same stream.
        for (const std::uint64_t id : {3U, 4U}) {
            asker.ask({id, m.mute.id(), {}, Bytes{3}, 3s, true}, m.net.now);
            turn(100ms);
            QVERIFY(m.mute.swarm().sendFrame(serving(), Bytes{9}, m.net.now).ok());
            turn(100ms);
            answer = asker.poll();
            QVERIFY(answer && answer->id == id && answer->response);
            QCOMPARE(*answer->response, Bytes{9});
        }
        QCOMPARE(served().size(), std::size_t{3});

        // The peer closed it just as we asked: once more, on a fresh one.
        m.mute.swarm().endFramed(serving(), swarm::FramedEnd::Abrupt, m.net.now);
        asker.ask({5, m.mute.id(), {}, Bytes{5}, 3s, true}, m.net.now);
        turn(100ms);
        turn(100ms);
        QCOMPARE(served().size(), std::size_t{4});
        QVERIFY(m.mute.swarm().sendFrame(serving(), Bytes{8}, m.net.now).ok());
        turn(100ms);
        answer = asker.poll();
        QVERIFY(answer && answer->id == 5 && answer->response);

        // That it was written is enough.
        asker.ask({6, m.mute.id(), {}, Bytes{6}, 3s, false}, m.net.now);
        turn(100ms);
        turn(100ms);
        answer = asker.poll();
        QVERIFY(answer && answer->id == 6 && answer->response && answer->response->empty());

        // Abandoned, it has no end.
        asker.ask({7, m.mute.id(), {}, Bytes{7}, 3s, true}, m.net.now);
        turn(100ms);
        asker.abandon(7, m.net.now);
        turn(10s);
        QVERIFY(!asker.poll());
        QCOMPARE(asker.underWay(), std::size_t{0});
        QVERIFY(!asker.deadline());

        // Nobody there.
        const auto nobody = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 77)).publicKey().peerId();
        asker.ask({8, nobody, {}, Bytes{8}, 3s, true}, m.net.now);
        turn(100ms);
        answer = asker.poll();
        QVERIFY(answer && answer->id == 8 && !answer->response);
        QVERIFY(answer->response.error().code == swarm::DialError::NoAddresses);
    }

    void namesOfTheDhtForPeople() {
        const auto peer = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 7)).publicKey().peerId();
        QCOMPARE(textOfName(kad::publicKeyName(peer)), "/pk/" + peer.text());
        QCOMPARE(textOfName(kad::ipnsName(peer)), "/ipns/" + peer.text());
        QCOMPARE(textOfName(copyOf(viewOf("/vedette/x/y"))), std::string("/vedette/x/y"));
        QCOMPARE(textOfName(contentOf(1)).substr(0, 6), std::string("122001"));
    }

private:
    template <class One>
    static void feed(Asker& asker, One&& one, Instant now) {
        swarm::FramedOutput output(std::forward<One>(one));
        asker.framed(output, now);
    }
};

VD_SUITE(DhtHostTest)

#include "dht_host_test.moc"
