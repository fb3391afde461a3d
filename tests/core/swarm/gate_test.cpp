#include "tests/core/swarm/pair.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::swarm;
using namespace std::chrono_literals;
using test::codeOf;
using test::is;
using test::Pair;
using test::serving;
using test::VirtualHost;

namespace {

/// Answers by a function.
struct ScriptGate final : Gate {
    std::function<Verdict(const GateRequest&, Instant)> script = [](const auto&, Instant) { return Allow{}; };
    std::vector<GateRequest> asked;

    Verdict ask(const GateRequest& request, Instant now) override {
        asked.push_back(request);
        return script(request, now);
    }

    [[nodiscard]] bool wasAsked(Action action) const {
        return std::ranges::any_of(asked, [&](const GateRequest& r) { return r.action == action; });
    }
};

} // namespace

class GateTest final : public QObject {
    Q_OBJECT

private slots:

    void isAskedAtEveryPoint() {
        ScriptGate server;
        ScriptGate client;
        Pair p(serving(), serving(), &server, &client);
        QVERIFY(p.connect());
        QVERIFY(p.outcome(DoPing{1}));
        for (const auto action : {Action::Accept, Action::Secure, Action::OpenInbound, Action::Identify})
            QVERIFY(server.wasAsked(action));
        for (const auto action : {Action::Dial, Action::Secure, Action::OpenOutbound})
            QVERIFY(client.wasAsked(action));
        for (const auto& request : server.asked) {
            QCOMPARE(request.context.network, NetworkId{7});
            if (request.action != Action::Accept) QVERIFY(request.subject.peer == p.client.id());
        }
    }

    void refusesByRule_data() {
        QTest::addColumn<int>("action");
        QTest::addColumn<bool>("atServer");
        QTest::newRow("accept") << static_cast<int>(Action::Accept) << true;
        QTest::newRow("secure") << static_cast<int>(Action::Secure) << true;
        QTest::newRow("dial") << static_cast<int>(Action::Dial) << false;
        QTest::newRow("secure at the dialler") << static_cast<int>(Action::Secure) << false;
    }

    void refusesByRule() {
        QFETCH(int, action);
        QFETCH(bool, atServer);
        for (const bool later : {false, true}) {
            ScriptGate gate;
            gate.script = [&](const GateRequest& r, Instant now) -> Verdict {
                if (static_cast<int>(r.action) != action) return Allow{};
                if (later) return Later{99, now + 3s};
                return Refuse{"rule.seven"};
            };
            Pair p(serving(), serving(), atServer ? &gate : nullptr, atServer ? nullptr : &gate);
            QVERIFY(p.dial());
            p.net.run(later ? 10s : 1s);
            VirtualHost& who = atServer ? p.server : p.client;
            QVERIFY(!who.all<event::Refused>().empty());
            QCOMPARE(QString::fromStdString(who.all<event::Refused>()[0].rule),
                     QString(later ? "gate.deadline" : "rule.seven"));
            QVERIFY(p.server.swarm().connections().empty());
            QVERIFY(p.client.swarm().connections().empty());
            QCOMPARE(p.server.swarm().limits().usage().connections, std::size_t{0});
            QVERIFY(p.server.all<event::PeerIdentified>().empty());
            if (!atServer) {
                QVERIFY(!p.client.dials.empty() && !p.client.dials.back().connection.ok());
                QVERIFY(p.client.all<event::DialFailed>()[0].reason == Error(DialError::Refused).text());
            }
            if (atServer && static_cast<Action>(action) == Action::Secure) {
                // The dialler was ready a moment before the listener decided.
                QVERIFY(p.client.all<event::ConnectionClosed>().size() == 1);
            }
        }
    }

    void whatStaysAllowedStaysOpen() {
        ScriptGate gate;
        Pair p(serving(), serving(), &gate);
        QVERIFY(p.connect());
        QVERIFY(p.client.swarm().run(p.client.swarm().connections()[0].id, DoPing{3}, p.net.now));
        p.net.run(1ms);
        gate.asked.clear();
        p.server.swarm().reconsider(p.net.now);
        QVERIFY(gate.wasAsked(Action::Secure));
        QVERIFY(std::ranges::all_of(gate.asked,
                                    [](const auto& r) { return r.context.occasion == Occasion::Again; }));
        p.net.run(5s);
        QCOMPARE(p.client.tasks.size(), std::size_t{1});
        QVERIFY(p.client.tasks[0].result.ok());
        QCOMPARE(p.server.swarm().connections().size(), std::size_t{1});
        QVERIFY(p.server.all<event::Refused>().empty());
    }

    void namesTheRefusalOfAReadyConnection() {
        ScriptGate gate;
        Pair p(serving(), serving(), &gate);
        const ConnId id = p.connect();
        QVERIFY(id);
        p.server.swarm().close(p.server.swarm().connections()[0].id, CloseReason::Refused, p.net.now);
        p.net.settle();
        QCOMPARE(QString::fromStdString(p.server.all<event::ConnectionClosed>()[0].reason),
                 codeOf(CloseReason::Refused));
    }

    void allowsLater_data() { refusesByRule_data(); }

    void allowsLater() {
        QFETCH(int, action);
        QFETCH(bool, atServer);
        ScriptGate gate;
        gate.script = [&](const GateRequest& r, Instant now) -> Verdict {
            if (static_cast<int>(r.action) == action) return Later{99, now + 3s};
            return Allow{};
        };
        Pair p(serving(), serving(), atServer ? &gate : nullptr, atServer ? nullptr : &gate);
        QVERIFY(p.dial());
        p.net.run(500ms);
        QVERIFY((atServer ? p.server : p.client).all<event::PeerIdentified>().empty());
        (atServer ? p.server : p.client).swarm().decide(99, Allow{}, p.net.now);
        p.net.run(1s);
        QCOMPARE(p.server.all<event::PeerIdentified>().size(), std::size_t{1});
        QCOMPARE(p.client.all<event::PeerIdentified>().size(), std::size_t{1});
        QVERIFY(p.client.dials.back().connection.ok());
    }

    void streamsAndTasks() {
        ScriptGate server;
        server.script = [](const GateRequest& r, Instant) -> Verdict {
            if (r.action == Action::OpenInbound && r.resource == ping::kProtocol) return Refuse{"no.ping"};
            return Allow{};
        };
        ScriptGate client;
        client.script = [](const GateRequest& r, Instant) -> Verdict {
            if (r.action == Action::OpenOutbound && r.resource == echo::kProtocol) return Refuse{"no.echo"};
            return Allow{};
        };
        Pair p(serving(), serving(), &server, &client);
        QVERIFY(p.connect());
        QVERIFY(is(p.outcome(DoPing{1}), StreamError::Reset));
        QCOMPARE(QString::fromStdString(p.server.all<event::Refused>()[0].rule), QString("no.ping"));
        const auto echoed = p.outcome(DoEcho{1});
        QVERIFY(is(echoed, StreamError::Refused));
        QCOMPARE(QString::fromStdString(echoed.error().detail), QString("no.echo"));
        QCOMPARE(p.server.swarm().limits().usage().streams, std::size_t{0});
    }

    void aStreamMayWait() {
        ScriptGate server;
        server.script = [](const GateRequest& r, Instant now) -> Verdict {
            if (r.action == Action::OpenInbound && r.resource == ping::kProtocol) return Later{5, now + 3s};
            return Allow{};
        };
        Pair p(serving(), serving(), &server);
        const ConnId id = p.connect();
        QVERIFY(p.client.swarm().run(id, DoPing{1}, p.net.now));
        p.net.run(1s);
        QVERIFY(p.client.tasks.empty());
        p.server.swarm().decide(5, Allow{}, p.net.now);
        p.net.run(1s);
        QCOMPARE(p.client.tasks.size(), std::size_t{1});
        QVERIFY(p.client.tasks[0].result.ok());
        // The same again, but the peer leaves while the gate thinks.
        QVERIFY(p.client.swarm().run(id, DoPing{1}, p.net.now));
        p.net.run(100ms);
        p.net.cut(p.server, p.client);
        p.server.swarm().decide(5, Allow{}, p.net.now);
        p.net.run(1s);
        QCOMPARE(p.server.swarm().limits().usage().streams, std::size_t{0});
    }

    /// Longer than the remote would have had for a stream that it began meanwhile.
    void aGateThatThinksLongBlamesNobody() {
        ScriptGate server;
        server.script = [](const GateRequest& r, Instant now) -> Verdict {
            if (r.action == Action::Secure) return Later{5, now + 1h};
            if (r.action == Action::OpenInbound && r.resource == ping::kProtocol) return Later{6, now + 1h};
            return Allow{};
        };
        Pair p(serving(), serving(), &server);
        QVERIFY(p.dial());
        p.net.run(30s);
        p.server.swarm().decide(5, Allow{}, p.net.now);
        p.net.run(1s);
        QCOMPARE(p.server.swarm().connections().size(), std::size_t{1});
        QVERIFY(p.client.swarm().run(p.client.swarm().connections()[0].id, DoPing{1}, p.net.now));
        p.net.run(30s);
        QVERIFY(p.server.all<event::PeerViolated>().empty());
        QVERIFY(p.server.all<event::StreamViolated>().empty());
        QCOMPARE(p.server.swarm().limits().usage().streams, std::size_t{0});
        p.server.swarm().decide(6, Allow{}, p.net.now); // too late to matter
        QVERIFY(p.server.all<event::StreamViolated>().empty());
    }

    void identifyTellsOnlyWhatMayBeTold() {
        ScriptGate server;
        server.script = [](const GateRequest& r, Instant) -> Verdict {
            if (r.action == Action::Identify) return Refuse{"stranger"};
            return Allow{};
        };
        Pair p(serving(), serving(), &server);
        QVERIFY(p.connect());
        const auto seen = p.client.all<event::PeerIdentified>();
        QCOMPARE(seen.size(), std::size_t{1});
        QVERIFY(seen[0].agent.empty());
        QVERIFY(seen[0].listenAddresses.empty());
        QVERIFY(seen[0].protocols.empty());
        QVERIFY(!seen[0].signedRecord);
    }
};

VD_SUITE(GateTest)

#include "gate_test.moc"
