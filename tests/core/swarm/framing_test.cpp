#include "tests/core/swarm/pair.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::swarm;
using namespace std::chrono_literals;
using test::is;
using test::Pair;
using test::serving;
using test::VirtualHost;

namespace {

FramedProtocol talk() {
    return {"/talk/1.0.0", {}, 4};
}

/// A pair of which the server serves frames and the client has one stream open.
struct Talk : Pair {
    ConnId line;
    FramedId ours;   ///< the client's name for the stream
    FramedId theirs; ///< the server's

    explicit Talk(Gate* gateA = nullptr, Gate* gateB = nullptr) : Pair(serving(), serving(), gateA, gateB) {
        server.swarm().serveFramed(talk(), net.now);
        line = connect();
        ours = open();
        if (!server.framed.empty()) theirs = server.framed.back().stream;
    }

    FramedId open(const FramedProtocol& protocol = talk()) {
        const auto id = client.swarm().openFramed(line, protocol, net.now);
        net.run(100ms);
        return id ? *id : FramedId{};
    }

    [[nodiscard]] static const Result<>* ended(const VirtualHost& host, FramedId stream) {
        for (const auto& closed : host.framedClosed) {
            if (closed.stream == stream) return &closed.result;
        }
        return nullptr;
    }
};

Bytes said(std::string_view text) {
    return copyOf(viewOf(text));
}

struct WaitGate final : Gate {
    Action action;
    bool wait = true;

    explicit WaitGate(Action a) : action(a) {}

    Verdict ask(const GateRequest& request, Instant now) override {
        if (request.action != action || request.resource != "/talk/1.0.0") return Allow{};
        if (!wait) return Refuse{"rule.nine"};
        return Later{77, now + 3s};
    }
};

} // namespace

class FramingTest final : public QObject {
    Q_OBJECT

private slots:

    void framesGoBothWays() {
        Talk t;
        QVERIFY(t.ours && t.theirs);
        QCOMPARE(t.client.framed.size(), std::size_t{1});
        QVERIFY(t.client.framed[0].peer == t.server.id());
        QCOMPARE(t.client.framed[0].connection, t.line);
        QVERIFY(t.client.framed[0].direction == event::Direction::Outbound);
        QVERIFY(t.server.framed[0].peer == t.client.id());
        QVERIFY(t.server.framed[0].direction == event::Direction::Inbound);
        QVERIFY(t.client.swarm().sendFrame(t.ours, said("one"), t.net.now).ok());
        QVERIFY(t.client.swarm().sendFrame(t.ours, said("two"), t.net.now).ok());
        QVERIFY(t.server.swarm().sendFrame(t.theirs, said("three"), t.net.now).ok());
        t.net.run(100ms);
        QCOMPARE(t.server.frames.size(), std::size_t{2});
        QCOMPARE(t.server.frames[1].bytes, said("two"));
        QVERIFY(t.server.frames[1].peer == t.client.id());
        QCOMPARE(t.client.frames.size(), std::size_t{1});
        QCOMPARE(t.client.frames[0].bytes, said("three"));
        QCOMPARE(t.client.frames[0].stream, t.ours);
    }

    /// The end of a connection tells what went by which protocol, the largest first, the rest as one.
    void theEndTellsWhatWentByWhichProtocol() {
        Talk t;
        constexpr std::size_t kMore = event::ConnectionClosed::kMaxProtocols + 3;
        for (std::size_t i = 0; i < kMore; ++i) {
            const FramedProtocol one{"/many/" + std::to_string(i), {}, 4};
            t.server.swarm().serveFramed(one, t.net.now);
            const FramedId stream = t.open(one);
            QVERIFY(t.client.swarm().sendFrame(stream, Bytes(1000 + 100 * i), t.net.now).ok());
            t.net.run(100ms);
        }
        const auto counted = t.client.swarm().connection(t.line)->protocols;
        QVERIFY(counted.size() > kMore);
        t.client.swarm().close(t.line, CloseReason::Requested, t.net.now);
        t.net.run(1s);
        for (VirtualHost* host : {&t.client, &t.server}) {
            const auto closed = host->all<event::ConnectionClosed>();
            QCOMPARE(closed.size(), std::size_t{1});
            const auto& told = closed[0];
            QCOMPARE(told.protocols.size(), event::ConnectionClosed::kMaxProtocols + 1);
            QVERIFY(told.protocolIn.size() == told.protocols.size());
            QVERIFY(told.protocolOut.size() == told.protocols.size());
            QCOMPARE(told.protocols.back(), std::string(event::ConnectionClosed::kOtherProtocols));
            std::uint64_t all = 0;
            for (std::size_t i = 0; i < told.protocols.size(); ++i) {
                const std::uint64_t sum = told.protocolIn[i] + told.protocolOut[i];
                all += sum;
                QVERIFY(i == 0 || i + 1 == told.protocols.size()
                        || sum <= told.protocolIn[i - 1] + told.protocolOut[i - 1]);
            }
            QVERIFY(all < told.bytesIn + told.bytesOut); // without what encryption and multiplexing add
            if (host != &t.client) continue;
            std::uint64_t before = 0;
            for (const ProtocolBytes& one : counted) before += one.in + one.out;
            QCOMPARE(all, before);
        }
        const auto largest = "/many/" + std::to_string(kMore - 1);
        const auto told = t.server.all<event::ConnectionClosed>()[0];
        const auto at = std::ranges::find(told.protocols, largest) - told.protocols.begin();
        QVERIFY(static_cast<std::size_t>(at) < told.protocols.size());
        QVERIFY(told.protocolIn[static_cast<std::size_t>(at)] >= 1000 + 100 * (kMore - 1));
        QCOMPARE(t.client.swarm().bytesByProtocol().size(), counted.size());
    }

    void anOpenStreamKeepsItsConnection() {
        auto config = serving();
        config.swarm.idleTimeout = 5s;
        Pair p(config);
        p.server.swarm().serveFramed(talk(), p.net.now);
        const ConnId line = p.connect();
        const auto stream = p.client.swarm().openFramed(line, talk(), p.net.now);
        QVERIFY(stream.ok());
        p.net.run(30s);
        QCOMPARE(p.server.swarm().connections().size(), std::size_t{1});
        p.client.swarm().endFramed(*stream, FramedEnd::Both, p.net.now);
        p.net.run(30s);
        QVERIFY(p.server.swarm().connections().empty());
    }

    void whatIsSaidBeforeTheStreamIsAgreedArrives() {
        Talk t;
        const auto id = t.client.swarm().openFramed(t.line, talk(), t.net.now);
        QVERIFY(id.ok());
        QVERIFY(t.client.swarm().sendFrame(*id, said("early"), t.net.now).ok());
        t.net.run(100ms);
        QCOMPARE(t.server.frames.size(), std::size_t{1});
        QCOMPARE(t.server.frames[0].stream, t.server.framed.back().stream);
    }

    void identifyListsWhatIsServed() {
        Talk t;
        const auto& listed = t.client.swarm().protocolsOf(t.line);
        QVERIFY(std::ranges::find(listed, "/talk/1.0.0") != listed.end());
        QVERIFY(t.client.swarm().protocolsOf(ConnId{99}).empty());
        QCOMPARE(t.client.swarm().connectionTo(t.server.id()), t.line);
        QVERIFY(!t.client.swarm().connectionTo(t.client.id()));
        // Served later, told later.
        t.server.swarm().serveFramed({"/later/1.0.0", {}, 4}, t.net.now);
        t.net.run(100ms);
        const auto& again = t.client.swarm().protocolsOf(t.line);
        QVERIFY(std::ranges::find(again, "/later/1.0.0") != again.end());
        QVERIFY(std::ranges::find(again, "/talk/1.0.0") != again.end());
    }

    void endsInOrder() {
        Talk t;
        QVERIFY(t.client.swarm().sendFrame(t.ours, said("last"), t.net.now).ok());
        t.client.swarm().endFramed(t.ours, FramedEnd::Writing, t.net.now);
        t.net.run(100ms);
        QCOMPARE(t.server.frames.size(), std::size_t{1});
        QCOMPARE(t.server.framesEnded, std::vector<FramedId>{t.theirs});
        QVERIFY(!Talk::ended(t.client, t.ours));
        QVERIFY(is(t.client.swarm().sendFrame(t.ours, said("more"), t.net.now), framed::SendError::Ended));
        QVERIFY(t.server.swarm().sendFrame(t.theirs, said("answer"), t.net.now).ok());
        t.server.swarm().endFramed(t.theirs, FramedEnd::Both, t.net.now);
        t.net.run(100ms);
        QCOMPARE(t.client.frames.back().bytes, said("answer"));
        QVERIFY(Talk::ended(t.client, t.ours) && Talk::ended(t.client, t.ours)->ok());
        QVERIFY(Talk::ended(t.server, t.theirs) && Talk::ended(t.server, t.theirs)->ok());
        QVERIFY(is(t.client.swarm().sendFrame(t.ours, said("x"), t.net.now), StreamError::ConnectionLost));
        t.net.run(15s);
        QCOMPARE(t.client.swarm().limits().usage().streams, std::size_t{0});
        QCOMPARE(t.server.swarm().limits().usage().streams, std::size_t{0});
        QCOMPARE(t.client.all<event::StreamViolated>().size(), std::size_t{0});
    }

    void endsAbruptly() {
        Talk t;
        t.client.swarm().endFramed(t.ours, FramedEnd::Abrupt, t.net.now);
        t.net.run(100ms);
        QVERIFY(Talk::ended(t.client, t.ours) && Talk::ended(t.client, t.ours)->ok());
        QVERIFY(is(*Talk::ended(t.server, t.theirs), StreamError::Reset));
        t.client.swarm().endFramed(t.ours, FramedEnd::Abrupt, t.net.now); // twice is once
        t.net.run(100ms);
        QCOMPARE(t.client.framedClosed.size(), std::size_t{1});
        QCOMPARE(t.server.swarm().limits().usage().streams, std::size_t{0});
    }

    void endsWithItsConnection() {
        Talk t;
        t.net.cut(t.server, t.client);
        QVERIFY(is(*Talk::ended(t.client, t.ours), StreamError::ConnectionLost));
        QVERIFY(is(*Talk::ended(t.server, t.theirs), StreamError::ConnectionLost));
        QVERIFY(is(t.client.swarm().sendFrame(t.ours, said("x"), t.net.now), StreamError::ConnectionLost));
        const auto late = t.client.swarm().openFramed(t.line, talk(), t.net.now);
        QVERIFY(!late.ok() && late.error().code == StreamError::ConnectionLost);
    }

    void onlyAReadyConnectionCarriesAnything() {
        for (const bool ready : {true, false}) {
            Pair p;
            p.server.swarm().serveFramed(talk(), p.net.now);
            ConnId line;
            if (ready) {
                line = p.connect();
                p.client.swarm().close(line, CloseReason::Requested, p.net.now);
            } else {
                p.net.deaf = true;
                QVERIFY(p.dial());
                p.net.run(1ms);
                QCOMPARE(p.client.swarm().connections().size(), std::size_t{1});
                line = p.client.swarm().connections().front().id;
            }
            QVERIFY(p.client.swarm().connection(line));
            const auto stream = p.client.swarm().openFramed(line, talk(), p.net.now);
            QVERIFY(!stream && stream.error().code == StreamError::ConnectionLost);
            const auto task = p.client.swarm().run(line, DoPing{}, p.net.now);
            QVERIFY(!task && task.error().code == StreamError::ConnectionLost);
            const auto none = p.client.swarm().run(ConnId{99}, DoPing{}, p.net.now);
            QVERIFY(!none && none.error().code == StreamError::ConnectionLost);
        }
    }

    void onePeerOpensSoManyOfAProtocol() {
        for (const bool ofTheProtocol : {true, false}) {
            auto config = serving();
            auto protocol = talk();
            if (!ofTheProtocol) {
                protocol.maxInboundPerPeer = 100;
                config.swarm.limits.protocolPeerStreams = 4;
            }
            Pair p(config);
            p.server.swarm().serveFramed(protocol, p.net.now);
            const ConnId line = p.connect();
            for (int i = 0; i < 5; ++i) {
                QVERIFY(p.client.swarm().openFramed(line, protocol, p.net.now).ok());
            }
            p.net.run(100ms);
            QCOMPARE(p.server.framed.size(), std::size_t{4});
            QCOMPARE(p.client.framedClosed.size(), std::size_t{1});
            const auto refused = p.server.all<event::Refused>();
            QCOMPARE(refused.size(), std::size_t{1});
            QCOMPARE(
                QString::fromStdString(refused[0].rule),
                test::codeOf(ofTheProtocol ? Refusal::ProtocolPeerInbound : Refusal::ProtocolPeerStreams));
        }
    }

    void aProtocolThatIsNotServedIsToldSo() {
        Talk t;
        const FramedId id = t.open({"/unknown/1.0.0", {}, 1});
        QVERIFY(Talk::ended(t.client, id));
        QVERIFY(is(*Talk::ended(t.client, id), StreamError::NotSupported));
        QCOMPARE(t.client.swarm().limits().usage().streams, std::size_t{1}); // the other one
    }

    void aSlowReaderFillsItsOwnQueue() {
        Talk t;
        FramedProtocol narrow = talk();
        narrow.bounds.maxFrame = 1000;
        narrow.bounds.maxQueued = 2000;
        const FramedId id = t.open(narrow);
        Result<> sent;
        std::size_t taken = 0;
        while (sent.ok() && taken < 100'000) {
            sent = t.client.swarm().sendFrame(id, Bytes(1000, 1), t.net.now);
            taken += sent.ok();
        }
        QVERIFY(is(sent, framed::SendError::QueueFull));
        QVERIFY(is(t.client.swarm().sendFrame(id, Bytes(1001, 1), t.net.now), framed::SendError::TooLarge));
        t.net.run(1s);
        QCOMPARE(t.server.frames.size(), taken);
        QVERIFY(t.client.swarm().sendFrame(id, Bytes(1000, 1), t.net.now).ok());
    }

    void theGateIsAskedAtBothEnds_data() {
        QTest::addColumn<bool>("inbound");
        QTest::newRow("inbound") << true;
        QTest::newRow("outbound") << false;
    }

    void theGateIsAskedAtBothEnds() {
        QFETCH(bool, inbound);
        for (const int answer : {0, 1, 2}) { // refused at once, allowed later, never answered
            WaitGate gate(inbound ? Action::OpenInbound : Action::OpenOutbound);
            gate.wait = answer != 0;
            Talk t(inbound ? &gate : nullptr, inbound ? nullptr : &gate);
            VirtualHost& keeper = inbound ? t.server : t.client;
            if (answer > 0) QVERIFY(t.client.swarm().sendFrame(t.ours, said("patience"), t.net.now).ok());
            if (answer == 1) keeper.swarm().decide(77, Allow{}, t.net.now);
            t.net.run(10s);
            if (answer == 1) {
                QCOMPARE(t.server.frames.size(), std::size_t{1});
                QCOMPARE(t.client.framed.size(), std::size_t{1});
            } else {
                QCOMPARE(t.server.frames.size(), std::size_t{0});
                QVERIFY(
                    is(*Talk::ended(t.client, t.ours), inbound ? StreamError::Reset : StreamError::Refused));
                QCOMPARE(keeper.all<event::Refused>().size(), std::size_t{1});
                QCOMPARE(QString::fromStdString(keeper.all<event::Refused>()[0].rule),
                         QString(answer == 0 ? "rule.nine" : "gate.deadline"));
                QCOMPARE(t.server.swarm().limits().usage().streams, std::size_t{0});
            }
        }
    }

    void whatWaitsForTheGateCanBeEnded() {
        for (const auto how : {FramedEnd::Writing, FramedEnd::Both, FramedEnd::Abrupt}) {
            WaitGate gate(Action::OpenOutbound);
            Talk t(nullptr, &gate);
            QVERIFY(t.client.swarm().sendFrame(t.ours, said("bye"), t.net.now).ok());
            t.client.swarm().endFramed(t.ours, how, t.net.now);
            t.client.swarm().decide(77, Allow{}, t.net.now);
            t.net.run(1s);
            QCOMPARE(t.server.frames.size(), how == FramedEnd::Abrupt ? std::size_t{0} : std::size_t{1});
            QCOMPARE(Talk::ended(t.client, t.ours) != nullptr, how != FramedEnd::Writing);
        }
        WaitGate gate(Action::OpenOutbound);
        Talk t(nullptr, &gate);
        const Bytes tooLarge(talk().bounds.maxFrame + 1, 1);
        QVERIFY(is(t.client.swarm().sendFrame(t.ours, tooLarge, t.net.now), framed::SendError::TooLarge));
        t.net.cut(t.server, t.client);
        t.client.swarm().decide(77, Allow{}, t.net.now);
        t.net.run(1s);
        QVERIFY(is(*Talk::ended(t.client, t.ours), StreamError::ConnectionLost));
    }

    void whatFramesKeepIsAccounted() {
        Talk t;
        FramedProtocol large{"/large/1.0.0", {4 << 20, 5 << 20, 30s, std::nullopt}, 4};
        t.server.swarm().serveFramed(large, t.net.now);
        const FramedId id = t.open(large);
        QVERIFY(t.client.swarm().sendFrame(id, Bytes(4 << 20, 1), t.net.now).ok());
        QVERIFY(t.client.swarm().limits().usage().memory > 3 * 1024 * 1024);
        t.net.run(4ms); // under way
        QVERIFY(t.server.frames.empty());
        t.net.run(1s);
        QCOMPARE(t.server.frames.size(), std::size_t{1});
        t.net.run(1s);
        // One open connection is left, which holds nothing.
        const std::uint64_t least = LimitConfig{}.connectionMemory;
        QCOMPARE(t.client.swarm().limits().usage().memory, least);
        QCOMPARE(t.server.swarm().limits().usage().memory, least);
    }
};

VD_SUITE(FramingTest)

#include "framing_test.moc"
