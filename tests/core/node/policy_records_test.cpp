#include "core/node/policy_gate.h"

#include "tests/core/node/policy_visit.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::node;
using namespace vedette::node::test;
using namespace std::chrono_literals;

class PolicyRecordsTest final : public QObject {
    Q_OBJECT

private slots:

    // --- What is recorded

    /// Attempts of every kind, allowed and refused, seen by those who make them: as many decisions.
    void attemptsAreDecisions() {
        constexpr int kTimes = 60;
        TallyGate tally;
        PolicyConfig config = by(allBut("\"relay\""));
        config.allowsPerSecond = 5; // so that most are folded
        Visit visit(config, wholeNode(), &tally);
        VirtualHost& guarded = visit.guarded;
        VirtualHost& other = visit.other;
        std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> seen; // allowed, refused
        for (const bool refused : {false, true}) {
            if (refused) {
                const std::string who = "who = { peer = \"" + idOf(kOther).text() + "\" }\n";
                const std::string few = "do = [\"open:/ipfs/ping/1.0.0\", \"call:/ipfs/ping/1.0.0\", "
                                        "\"task\", \"dht-get\", \"dht-put\", \"dial\"]\n";
                QVERIFY(guarded.node
                            ->setPolicy(policyOf("version = 2\n[[allow]]\nid = \"all\"\ndo = \"*\"\n"
                                                 "[[deny]]\nid = \"few\"\n"
                                                 + few + who),
                                        visit.net.now)
                            .ok());
                QVERIFY(visit.connected()); // it dialled us
            }
            const auto count = [&](const std::string& what, bool well) {
                QCOMPARE(well, !refused);
                ++(well ? seen[what].first : seen[what].second);
            };
            for (int i = 0; i < kTimes; ++i) {
                count("open:/ipfs/ping/1.0.0", visit.outcome(other, guarded, swarm::DoPing{1})->ok());
                count("call:/ipfs/ping/1.0.0", visit.outcome(guarded, other, swarm::DoPing{1})->ok());
                const auto call =
                    other.node->tasks()->ask(guarded.id(), "echo", copyOf(viewOf("x")), 1s, visit.net.now);
                QVERIFY(call.ok());
                const std::size_t asked = guarded.asked.size();
                visit.net.run(2s);
                count("task:echo", guarded.asked.size() > asked);
                const auto dialled =
                    guarded.swarm().dial({other.address()}, swarm::Reuse::Never, visit.net.now);
                QVERIFY(dialled.ok());
                visit.net.run(2s);
                const bool reached = guarded.dials.back().connection.ok();
                count("dial:" + other.address().withoutPeer().text(), reached);
                if (reached) {
                    guarded.swarm().close(*guarded.dials.back().connection, swarm::CloseReason::Requested,
                                          visit.net.now);
                    visit.net.run(1s);
                }
            }
        }
        visit.net.run(5s);
        guarded.node->shutdown(visit.net.now);
        visit.net.run(1s);
        std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> told;
        std::map<policy::Action, std::uint64_t> allowed;
        std::uint64_t sum = 0;
        for (const auto& record : guarded.all<event::Decision>()) {
            if (record.again) continue;
            const bool well = record.outcome == "allowed";
            (well ? told[record.action + ':' + record.resource].first
                  : told[record.action + ':' + record.resource].second) += record.count;
            if (well) allowed[*policy::actionOf(record.action)] += record.count;
            sum += record.count;
            QVERIFY(record.version == 1 || record.version == 2);
        }
        QCOMPARE(sum, guarded.node->policy()->decided());
        QVERIFY(sum > 500);
        for (const auto& [what, counts] : seen) {
            // A dial is decided before it is made and when it is known who answers.
            const std::uint64_t each = what.starts_with("dial:") ? 2 : 1;
            QCOMPARE(told[what].first, counts.first * each);
            QCOMPARE(told[what].second, counts.second);
            QCOMPARE(counts.first, std::uint64_t{kTimes});
            QCOMPARE(counts.second, std::uint64_t{kTimes});
        }
        // What was allowed is what the gate behind was asked, action by action.
        QVERIFY(tally.asked == allowed);
        for (const auto action : {policy::Action::Connect, policy::Action::Identify,
                                  policy::Action::Subscribe, policy::Action::Open, policy::Action::Call})
            QVERIFY(allowed[action] > 0);
    }

    void aRecordSaysWhoWhatWhyAndHowLong() {
        PolicyConfig config = by(allBut("\"open:/x\""));
        std::uint64_t clock = 0;
        config.nanoseconds = [&clock] { return clock += 700; };
        PolicyGate gate(config, idOf(kGuarded), Timeline{}, nullptr, nullptr);
        auto request = asking(swarm::Action::OpenInbound, "/x");
        request.context.connection = ConnId{5};
        static_cast<void>(gate.ask(request, Instant{1s}));
        const auto record = gate.poll();
        QVERIFY(record.has_value());
        QVERIFY(record->peer == idOf(kOther) && record->connection == ConnId{5});
        QVERIFY(record->remote == request.subject.address);
        QCOMPARE(record->action, std::string("open"));
        QCOMPARE(record->resource, std::string("/x"));
        QCOMPARE(record->outcome, std::string("refused"));
        QCOMPARE(record->rule, std::string("rule.not-this"));
        QCOMPARE(record->used, (std::vector<std::string>{"who.peer"}));
        QVERIFY(std::ranges::find(record->facts, "who.key=unknown") != record->facts.end());
        QVERIFY(record->took == 700ns && record->count == 1 && !record->again);
        // Asked again and allowed there is nothing to tell; refused there is.
        gate.wake(Instant{2s});
        gate.wake(Instant{3s}); // the second is over
        request.context.occasion = swarm::Occasion::Again;
        static_cast<void>(gate.ask(request, Instant{9s}));
        QVERIFY(gate.poll()->again);
        request.resource = "/y";
        static_cast<void>(gate.ask(request, Instant{9s}));
        QVERIFY(!gate.poll());
        QCOMPARE(gate.decided(), std::uint64_t{1});
        // Of an operator.
        swarm::GateRequest command;
        command.action = swarm::Action::Administer;
        command.subject.operatorId = OperatorId{3};
        command.resource = "dial";
        static_cast<void>(gate.judge(command, Instant{9s}));
        QVERIFY(gate.poll()->who == OperatorId{3});
    }

    // --- What is open is decided anew

    void aNewPolicyEndsWhatItRefuses() {
        Visit visit(by(allBut("\"relay\"")));
        const ConnId line = visit.other.swarm().connectionTo(visit.guarded.id());
        // A stream that stays open, of a protocol that stays allowed, and one of one that does not.
        QVERIFY(visit.other.swarm().openFramed(line, {"/echo/1.0.0", {}, 1}, visit.net.now));
        visit.net.run(1s);
        QVERIFY(visit.hears(visit.guarded, visit.other, "before"));
        QVERIFY(visit.guarded.node
                    ->setPolicy(policyOf(allBut("[\"open:/echo/1.0.0\", \"subscribe\"]")), visit.net.now)
                    .ok());
        visit.net.run(500ms);
        QCOMPARE(visit.other.framedClosed.size(), std::size_t{1});
        QVERIFY(visit.other.framedClosed[0].result.error().code == swarm::StreamError::Reset);
        QVERIFY(visit.connected());
        QVERIFY(!visit.hears(visit.guarded, visit.other, "after")); // it left the topic
        QVERIFY(visit.guarded.swarm().connections().size() == 1);

        QVERIFY(visit.guarded.node->setPolicy(policyOf(allBut("\"connect\"")), visit.net.now).ok());
        visit.net.run(500ms);
        QVERIFY(!visit.connected());
        const auto closed = visit.guarded.all<event::ConnectionClosed>();
        QCOMPARE(closed.size(), std::size_t{1});
        QCOMPARE(closed[0].reason, Error(swarm::CloseReason::Refused).text());
        // The event names its cause.
        const auto told = std::ranges::find_if(visit.guarded.events, [](const event::Event& one) {
            return one.kind() == event::Kind::ConnectionClosed;
        });
        QVERIFY(std::ranges::any_of(visit.guarded.events, [&](const event::Event& one) {
            const auto* refused = std::get_if<event::Refused>(&one.body);
            return refused != nullptr && refused->rule == "rule.not-this"
                && std::ranges::find(told->causes, one.id) != told->causes.end();
        }));
        for (const char* action : {"open", "subscribe", "connect"}) {
            QVERIFY(
                std::ranges::any_of(visit.guarded.all<event::Decision>(), [&](const event::Decision& one) {
                    return one.again && one.action == action && one.outcome == "refused";
                }));
        }
        Visit plain(std::nullopt);
        const auto none = plain.guarded.node->setPolicy(policyOf("version = 1\n"), plain.net.now);
        QVERIFY(!none && none.error().code == NodeError::NoPolicy);
    }

    void whatChangesByItselfCutsWithinASecond_data() {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<int>("seconds"); // after the handshake
        // The virtual clock begins at 2023-11-14T22:13:20Z; the connection is there at once.
        QTest::newRow("a grant expires") << "expires = 2023-11-14T22:13:40Z\n" << 17;
        QTest::newRow("hours are over") << "when = { time = \"22:00-22:14\" }\n" << 37;
        QTest::newRow("a session grows old") << "when = { session_age_s = \"< 30\" }\n" << 27;
    }

    void whatChangesByItselfCutsWithinASecond() {
        QFETCH(QString, condition);
        QFETCH(int, seconds);
        Visit visit(by("version = 1\n[[allow]]\nid = \"a\"\ndo = \"*\"\n" + condition.toStdString()));
        QVERIFY(visit.connected());
        visit.net.run(std::chrono::seconds(seconds) - 1s);
        QVERIFY(visit.connected());
        visit.net.run(2s);
        QVERIFY(!visit.connected());
        QCOMPARE(visit.guarded.all<event::ConnectionClosed>().back().reason,
                 Error(swarm::CloseReason::Refused).text());
    }

    void whatIsLearntCutsAtOnce() {
        Visit visit(
            by("version = 1\n[[allow]]\nid = \"a\"\ndo = \"*\"\nwhen = { incident = \"< 2\" }\n"
               "[[deny]]\nid = \"risky\"\ndo = \"*\"\nwho = { role = \"suspect\", tier = \"high\" }\n"));
        QVERIFY(!visit.connected()); // a prohibition holds while its facts are not known
        PeerFacts facts;
        facts.roles = {"worker"};
        facts.tier = "low";
        QVERIFY(visit.guarded.node->know(visit.other.id(), facts, visit.net.now).ok());
        const auto dial = [&] {
            static_cast<void>(
                visit.other.swarm().dial({visit.guarded.address()}, swarm::Reuse::Allowed, visit.net.now));
            visit.net.run(1s);
            return visit.connected();
        };
        QVERIFY(dial());
        facts.roles = {"suspect"};
        facts.tier = "high";
        QVERIFY(visit.guarded.node->know(visit.other.id(), facts, visit.net.now).ok());
        visit.net.run(500ms);
        QVERIFY(!visit.connected());
        facts.tier = "medium";
        QVERIFY(visit.guarded.node->know(visit.other.id(), facts, visit.net.now).ok());
        QVERIFY(dial());
        QVERIFY(visit.guarded.node->setIncident(2, visit.net.now).ok());
        visit.net.run(500ms);
        QVERIFY(!visit.connected());
        QVERIFY(!dial());
        Visit plain(std::nullopt);
        QVERIFY(plain.guarded.node->know(plain.other.id(), facts, plain.net.now).error().code
                == NodeError::NoPolicy);
        QVERIFY(plain.guarded.node->setIncident(1, plain.net.now).error().code == NodeError::NoPolicy);
    }
};

VD_SUITE(PolicyRecordsTest)

#include "policy_records_test.moc"
