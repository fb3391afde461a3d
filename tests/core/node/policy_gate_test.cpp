#include "core/node/policy_gate.h"

#include "tests/core/ledger/book.h"
#include "tests/core/node/policy_visit.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::node;
using namespace vedette::node::test;
using namespace std::chrono_literals;
using policy::Fact;

class PolicyGateTest final : public QObject {
    Q_OBJECT

private slots:

    // --- Each point of enforcement, allowed and refused

    void everyPoint_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("action");
        QTest::newRow("connect") << "\"connect\""
                                 << "secure";
        QTest::newRow("dial") << "\"dial\""
                              << "dial";
        QTest::newRow("open") << "\"open:/ipfs/ping/1.0.0\""
                              << "open_inbound";
        QTest::newRow("call") << "\"call:/ipfs/ping/1.0.0\""
                              << "open_outbound";
        QTest::newRow("identify") << "\"identify\""
                                  << "identify";
        QTest::newRow("subscribe") << "\"subscribe\""
                                   << "subscribe";
        QTest::newRow("publish") << "\"publish:news\""
                                 << "message";
        QTest::newRow("dht-put") << "\"dht-put\""
                                 << "dht_write";
        QTest::newRow("dht-get") << "\"dht-get\""
                                 << "dht_read";
        QTest::newRow("task") << "\"task:echo\""
                              << "ask_task";
    }

    void everyPoint() {
        QFETCH(QString, what);
        QFETCH(QString, action);
        const std::string point = action.toStdString();
        for (const bool refused : {false, true}) {
            const std::string text = refused ? allBut(what.toStdString()) : allBut("\"relay\"");
            Visit visit(by(text));
            QCOMPARE(visit.connected(), !(refused && point == "secure"));
            if (point != "secure") QCOMPARE(works(visit, point), !refused);
            QCOMPARE(visit.refusals(point, "rule.not-this") > 0, refused);
        }
    }

    void withoutAPolicyAllIsAllowed() {
        Visit visit(std::nullopt);
        for (const char* point : {"dial", "open_inbound", "open_outbound", "identify", "subscribe", "message",
                                  "dht_write", "dht_read", "ask_task"})
            QVERIFY2(works(visit, point), point);
        QVERIFY(visit.guarded.all<event::Refused>().empty());
    }

    /// The two that the swarm does not ask yet, or asks of operators.
    void relayAndAdministration() {
        const Timeline timeline;
        PolicyConfig config =
            by("version = 1\n[[allow]]\nid = \"relays\"\ndo = \"relay\"\nwho = { segment = \"s\" }\n"
               "[[allow]]\nid = \"officers\"\ndo = \"administer:block_peer\"\n"
               "who = { duty = \">= key_officer\" }\n[[segment]]\nname = \"s\"\npeers = [\""
               + idOf(kOther).text() + "\"]\n");
        config.owner = OperatorId{1};
        config.duties = {{OperatorId{2}, "administrator"}, {OperatorId{3}, "viewer"}};
        PolicyGate gate(config, idOf(kGuarded), timeline, nullptr, nullptr);
        QCOMPARE(ruleOf(gate.ask(asking(swarm::Action::RelayReserve), Instant{})), std::string());
        auto stranger = asking(swarm::Action::RelayReserve);
        stranger.subject.peer = idOf(9);
        QCOMPARE(ruleOf(gate.ask(stranger, Instant{})), std::string(kNoRule));

        const auto administers = [&](std::uint64_t who, std::string command) {
            swarm::GateRequest request;
            request.action = swarm::Action::Administer;
            request.resource = std::move(command);
            request.subject.operatorId = OperatorId{who};
            return ruleOf(gate.ask(request, Instant{})).empty();
        };
        QVERIFY(administers(1, "leave_network")); // whose call it is could do without the policy
        QVERIFY(administers(2, "block_peer"));
        QVERIFY(!administers(2, "leave_network"));
        QVERIFY(!administers(3, "block_peer"));
        QVERIFY(!administers(4, "block_peer"));
    }

    void eachActionHasItsWord() {
        const std::pair<swarm::Action, policy::Action> all[] = {
            {swarm::Action::Accept, policy::Action::Connect},
            {swarm::Action::Dial, policy::Action::Dial},
            {swarm::Action::Secure, policy::Action::Connect},
            {swarm::Action::OpenInbound, policy::Action::Open},
            {swarm::Action::OpenOutbound, policy::Action::Call},
            {swarm::Action::Identify, policy::Action::Identify},
            {swarm::Action::Subscribe, policy::Action::Subscribe},
            {swarm::Action::Message, policy::Action::Publish},
            {swarm::Action::DhtWrite, policy::Action::DhtPut},
            {swarm::Action::DhtRead, policy::Action::DhtGet},
            {swarm::Action::RelayReserve, policy::Action::Relay},
            {swarm::Action::Administer, policy::Action::Administer},
            {swarm::Action::AskTask, policy::Action::Task},
        };
        for (const auto& [ours, theirs] : all) QVERIFY(policyActionOf(asking(ours)) == theirs);
        auto dialled = asking(swarm::Action::Secure);
        dialled.context.direction = event::Direction::Outbound;
        QVERIFY(policyActionOf(dialled) == policy::Action::Dial);
    }

    // --- An outsider learns nothing

    void anOutsiderLearnsNothing_data() {
        QTest::addColumn<QString>("rules");
        const QString segment =
            QString::fromStdString("[[segment]]\nname = \"s\"\npeers = [\"" + idOf(7).text() + "\"]\n");
        QTest::newRow("only members connect")
            << segment + "[[allow]]\nid = \"a\"\ndo = \"*\"\nwho = { segment = \"s\" }\n";
        QTest::newRow("anybody connects")
            << segment + "[[allow]]\nid = \"c\"\ndo = \"connect\"\n"
                   + "[[allow]]\nid = \"a\"\ndo = \"*\"\nwho = { segment = \"s\" }\n";
        QTest::newRow("anybody may ask who we are")
            << "[[allow]]\nid = \"c\"\ndo = [\"connect\", \"open:/ipfs/id/1.0.0\", \"call\"]\n";
        QTest::newRow("strangers are denied")
            << segment + "[[allow]]\nid = \"c\"\ndo = \"*\"\n"
                   + "[[deny]]\nid = \"d\"\ndo = [\"open\", \"identify\"]\nwho = { segment = \"!s\" }\n";
        QTest::newRow("no rule at all") << "";
    }

    void anOutsiderLearnsNothing() {
        QFETCH(QString, rules);
        Visit visit(by("version = 1\n" + rules.toStdString()));
        for (const char* protocol : {"/ipfs/ping/1.0.0", "/perf/1.0.0", "/ipfs/kad/1.0.0", "/meshsub/1.1.0",
                                     "/vedette/task/1", "/not/there/1"}) {
            const ConnId line = visit.other.swarm().connectionTo(visit.guarded.id());
            if (!line) continue;
            QVERIFY(visit.other.swarm().openFramed(line, {protocol, {}, 1}, visit.net.now));
            visit.net.run(3s);
            // What is there and what is not look the same.
            QVERIFY(!visit.other.framedClosed.empty());
            QVERIFY(visit.other.framedClosed.back().result.error().code == swarm::StreamError::NotSupported);
        }
        QVERIFY(visit.other.framed.empty());
        for (const auto& told : visit.other.all<event::PeerIdentified>()) {
            QVERIFY(told.agent.empty() && told.protocols.empty() && told.listenAddresses.empty());
            QVERIFY(!told.signedRecord);
        }
        QVERIFY(visit.guarded.all<event::StreamViolated>().empty()); // nobody is blamed for asking
    }

    /// A list of protocols is not told by the negotiation either.
    void theListOfProtocolsIsAsked() {
        for (const bool listed : {false, true}) {
            Visit visit(by("version = 1\n[[allow]]\nid = \"a\"\ndo = [\"connect\""
                           + std::string(listed ? ", \"identify:protocols\"" : "") + "]\n"));
            const ConnId line = visit.other.swarm().connectionTo(visit.guarded.id());
            const auto before = visit.other.swarm().connection(line)->bytesIn;
            const auto refused = visit.refusals("identify", kNoRule);
            QVERIFY(visit.other.swarm().openFramed(line, {"ls", {}, 1}, visit.net.now));
            visit.net.run(3s);
            const auto heard = visit.other.swarm().connection(line)->bytesIn - before;
            QCOMPARE(heard > 200, listed); // the names alone are longer
            QCOMPARE(visit.refusals("identify", kNoRule) > refused, !listed);
        }
    }

    // --- What is known

    void factsAreThoseOfTheMoment() {
        PolicyConfig config =
            by("version = 1\n[[segment]]\nname = \"here\"\npeers = [\"" + idOf(kGuarded).text()
               + "\"]\n[[segment]]\nname = \"there\"\npeers = [\"" + idOf(kOther).text() + "\"]\n");
        config.ledger = [](const codec::PeerId& peer, WallTime) {
            return peer == idOf(kOther) ? std::optional(KeyFacts{"suspended", "agent"}) : std::nullopt;
        };
        // A Sunday, 14:05 UTC.
        const Timeline timeline{Instant{}, WallTime{1'795'356'300'000}};
        PolicyGate gate(config, idOf(kGuarded), timeline, nullptr, nullptr);
        auto request = asking(swarm::Action::OpenInbound, "/x");
        request.context.connection = ConnId{1};
        request.context.connectedSince = Instant{10s};
        gate.setLoad(0.25);
        gate.setIncident(2);
        auto asked = gate.questionOf(request, Instant{70s});
        QVERIFY(asked.action == policy::Action::Open && asked.resource == "/x");
        QCOMPARE(asked.at.ms, timeline.wallAtOrigin.ms + 70'000);
        const auto text = [&](Fact fact) { return policy::textOf(fact, asked.facts.of(fact)); };
        QCOMPARE(text(Fact::Peer), idOf(kOther).text());
        QCOMPARE(text(Fact::Segment), std::string("there"));
        QCOMPARE(text(Fact::ToSegment), std::string("here"));
        QCOMPARE(text(Fact::ToPeer), idOf(kGuarded).text());
        QCOMPARE(text(Fact::Key), std::string("suspended"));
        QCOMPARE(text(Fact::Role), std::string("agent"));
        QCOMPARE(text(Fact::Source), std::string("10.1.2.3"));
        QCOMPARE(text(Fact::SessionAge), std::string("60"));
        QCOMPARE(text(Fact::Load), std::string("0.25"));
        QCOMPARE(text(Fact::Incident), std::string("2"));
        QCOMPARE(text(Fact::TimeOfDay), std::string("14:06"));
        QCOMPARE(text(Fact::Weekday), std::string("sun"));
        QCOMPARE(text(Fact::Hardware), std::string("no")); // nobody saw evidence of it
        for (const Fact unknown :
             {Fact::Tier, Fact::Score, Fact::Owner, Fact::Posture, Fact::AttestedAgo, Fact::Duty})
            QVERIFY(!asked.facts.knows(unknown));

        PeerFacts known;
        known.owner = "ops";
        known.roles = {"planner"};
        known.tier = "medium";
        known.score = 0.5;
        known.posture = "good";
        known.hardware = true;
        QVERIFY(gate.know(idOf(kOther), known));
        QVERIFY(!gate.know(idOf(kOther), known)); // nothing new
        request.subject.address = *codec::Multiaddr::ofTcp("2001:db8::5", 1);
        asked = gate.questionOf(request, Instant{70s});
        QCOMPARE(text(Fact::Source), std::string("2001:db8::5"));
        QCOMPARE(text(Fact::Role), std::string("agent, planner"));
        QCOMPARE(text(Fact::Tier), std::string("medium"));
        QCOMPARE(text(Fact::Score), std::string("0.5"));
        QCOMPARE(text(Fact::Posture), std::string("good"));
        QCOMPARE(text(Fact::Hardware), std::string("yes"));
        QCOMPARE(text(Fact::Owner), std::string("ops"));

        // Dialled by name or by address, the resource is the address.
        auto dial = asking(swarm::Action::Dial, "whatever");
        dial.subject.address = dial.subject.address.withPeer(idOf(kOther));
        QCOMPARE(gate.questionOf(dial, Instant{}).resource, std::string("/ip4/10.1.2.3/tcp/4001"));
        auto stranger = asking(swarm::Action::OpenInbound);
        stranger.subject.peer = idOf(9);
        asked = gate.questionOf(stranger, Instant{});
        QCOMPARE(text(Fact::Key), std::string("unknown"));
        QVERIFY(!asked.facts.knows(Fact::Segment) && !asked.facts.knows(Fact::SessionAge));
    }

    /// A condition on who it is does not keep everybody from the door, one on where from does.
    void theDoorIsJudgedBeforeItIsKnownWhoComes() {
        const std::string member = "[[allow]]\nid = \"a\"\ndo = \"*\"\nwho = { peer = \""
                                 + idOf(kOther).text() + "\" }\nwhen = { source = \"";
        Visit near(by("version = 1\n" + member + "10.0.0.0/8\" }\n"));
        QVERIFY(near.connected());
        Visit far(by("version = 1\n" + member + "192.0.2.0/24\" }\n"));
        QVERIFY(!far.connected());
        QVERIFY(far.refusals("accept", kNoRule) > 0);
        QCOMPARE(far.refusals("secure", kNoRule), std::uint64_t{0});
    }

    // --- With the others

    void allMustAllow() {
        const Timeline timeline;
        InnerGate inner;
        PolicyGate gate(by(allBut("\"publish\"")), idOf(kGuarded), timeline, nullptr, &inner);
        QCOMPARE(ruleOf(gate.ask(asking(swarm::Action::Message, "t"), Instant{})),
                 std::string("rule.not-this"));
        QCOMPARE(inner.asked, std::size_t{0});
        QVERIFY(std::holds_alternative<swarm::Allow>(gate.ask(asking(swarm::Action::Subscribe), Instant{})));
        inner.answer = swarm::Refuse{"operator.block"};
        QCOMPARE(ruleOf(gate.ask(asking(swarm::Action::Subscribe), Instant{})),
                 std::string("operator.block"));
        inner.answer = swarm::Later{7, Instant{1s}};
        QVERIFY(std::holds_alternative<swarm::Later>(gate.ask(asking(swarm::Action::Subscribe), Instant{})));
        QCOMPARE(inner.asked, std::size_t{3});
    }

    void aRevokedKeyIsRefusedWhateverThePolicySays() {
        vedette::test::Book book;
        VirtualNet net;
        book.now = net.wall;
        book.now.ms -= 600'000;
        ledger::Policy about = book.policy();
        about.expires = {net.wall.ms * 2};
        QVERIFY(book.say(about, {&book.ann, &book.bob}).empty());
        auto set = ledger::RevocationSet::of(book.ledger, 1, book.now, 1h);
        set.refused.push_back({ledger::KeyId::of(idOf(kOther)), ledger::Reason::Hold, book.now});
        NodeConfig config = wholeNode();
        config.revocations = RevocationConfig{{book.ledger.id(), book.ledger.policy()}, {}, 1min};
        config.revocations->saved.entry =
            vedette::test::signedEntry(ledger::kSetKind, set.encode(), {&book.pub});
        const std::string all = "version = 1\n[[allow]]\nid = \"all\"\ndo = \"*\"\n";
        Visit visit(by(all), config);
        QVERIFY(!visit.connected());
        QVERIFY(visit.refusals("secure", kRevokedRule) > 0);
        // The policy sees the state that the set gives.
        Visit denied(by(all + "[[deny]]\nid = \"no\"\ndo = \"connect\"\nwho = { key = \"suspended\" }\n"),
                     config);
        QVERIFY(denied.refusals("secure", "rule.no") > 0);
    }

private:
    bool works(Visit& visit, const std::string& point) {
        VirtualHost& guarded = visit.guarded;
        VirtualHost& other = visit.other;
        const auto done = [](const std::optional<Result<>>& result, swarm::StreamError otherwise) {
            if (!result) return false;
            if (!*result && result->error().code != otherwise) qFatal("%s", result->error().text().c_str());
            return result->ok();
        };
        if (point == "dial") {
            const auto id = guarded.swarm().dial({other.address()}, swarm::Reuse::Never, visit.net.now);
            visit.net.run(3s);
            return id && !guarded.dials.empty() && guarded.dials.back().connection.ok();
        }
        if (point == "open_inbound")
            return done(visit.outcome(other, guarded, swarm::DoPing{1}), swarm::StreamError::NotSupported);
        if (point == "open_outbound")
            return done(visit.outcome(guarded, other, swarm::DoPing{1}), swarm::StreamError::Refused);
        if (point == "identify") {
            const auto told = other.all<event::PeerIdentified>();
            return told.size() >= 1 && !told[0].agent.empty() && !told[0].protocols.empty()
                && !told[0].listenAddresses.empty();
        }
        if (point == "subscribe") return visit.hears(guarded, other, "from here");
        if (point == "message") return visit.hears(other, guarded, "from there");
        if (point == "dht_write") {
            const Bytes name = kad::publicKeyName(other.id());
            const auto put = visit.lookUp(other, PutValue{name, copyOf(other.signer->publicKey().encoded())});
            return put && !guarded.all<event::RecordStored>().empty();
        }
        if (point == "dht_read") {
            const auto found = visit.lookUp(other, FindClosest{Bytes{0x12, 0x20}});
            return found && found->found.ok();
        }
        const auto call =
            other.node->tasks()->ask(guarded.id(), "echo", copyOf(viewOf("x")), 10s, visit.net.now);
        if (!call) return false;
        visit.net.run(1s);
        return !guarded.asked.empty();
    }
};

VD_SUITE(PolicyGateTest)

#include "policy_gate_test.moc"
