// A proposal beside the policy of a node: what it would have changed is told, and nothing else is otherwise.
#include "core/node/policy_gate.h"

#include "core/protocols/bundle/bundle.h"
#include "tests/core/node/policy_visit.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::node;
using namespace vedette::node::test;
using namespace std::chrono_literals;

namespace {

const std::string kAll = "version = 1\n[[allow]]\nid = \"all\"\ndo = \"*\"\n";

Proposal proposing(const std::string& text, Byte id = 1) {
    return {policyOf(text), Bytes{id}};
}

PolicyConfig beside(const std::string& text, const std::string& proposal) {
    PolicyConfig out = by(text);
    out.shadow = proposing(proposal);
    return out;
}

struct Sums {
    std::uint64_t compared = 0;
    std::uint64_t reviewed = 0;
    std::uint64_t breaks = 0;
    std::uint64_t opens = 0;
    std::uint64_t ends = 0;
    std::uint64_t keeps = 0;
};

Sums sumsOf(const std::vector<event::ShadowCompared>& records) {
    Sums out;
    for (const auto& one : records) {
        out.compared += one.compared;
        out.reviewed += one.reviewed;
        const bool allowed = one.outcome == "allowed";
        (one.again ? (allowed ? out.ends : out.keeps) : (allowed ? out.breaks : out.opens)) += one.count;
    }
    return out;
}

Sums sumsOf(Visit& visit) {
    visit.net.run(2s);
    visit.guarded.node->shutdown(visit.net.now);
    visit.net.run(1s);
    return sumsOf(visit.guarded.all<event::ShadowCompared>());
}

std::vector<event::ShadowCompared> toldBy(PolicyGate& gate) {
    std::vector<event::ShadowCompared> out;
    gate.tellAll();
    while (auto record = gate.pollShadow()) out.push_back(*std::move(record));
    return out;
}

/// What the other side sees of a day with the guarded node.
std::vector<std::string> traffic(Visit& visit) {
    std::vector<std::string> seen;
    const auto note = [&](const std::string& what, bool well) {
        seen.push_back(what + (well ? " +" : " -"));
    };
    for (int i = 0; i < 3; ++i) {
        const auto in = visit.outcome(visit.other, visit.guarded, swarm::DoPing{1});
        note("ping", in && in->ok());
        const auto out = visit.outcome(visit.guarded, visit.other, swarm::DoPing{1});
        note("pinged", out && out->ok());
        note("hears", visit.hears(visit.guarded, visit.other, "here" + std::to_string(i)));
        note("heard", visit.hears(visit.other, visit.guarded, "there" + std::to_string(i)));
    }
    note("connected", visit.connected());
    return seen;
}

} // namespace

class PolicyShadowTest final : public QObject {
    Q_OBJECT

private slots:

    void withoutAProposalNothingIsTold() {
        Visit visit(by(kAll));
        traffic(visit);
        const Sums sums = sumsOf(visit);
        QVERIFY(visit.guarded.node->policy()->decided() > 0);
        QCOMPARE(sums.compared + sums.reviewed, std::uint64_t{0});
        QVERIFY(visit.guarded.all<event::ShadowCompared>().empty());
    }

    /// The control: the same text says the same of everything, and it is said of how much.
    void theSamePolicyDiffersInNothing_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("all") << QString::fromStdString(kAll);
        QTest::newRow("nothing") << "version = 1\n";
        QTest::newRow("some refused")
            << QString::fromStdString(allBut("[\"open:/ipfs/ping/1.0.0\", \"publish\"]"));
    }

    void theSamePolicyDiffersInNothing() {
        QFETCH(QString, text);
        Visit visit(beside(text.toStdString(), text.toStdString()));
        traffic(visit);
        const Sums sums = sumsOf(visit);
        QCOMPARE(sums.compared, visit.guarded.node->policy()->decided());
        QVERIFY(sums.compared > 0);
        QCOMPARE(sums.breaks + sums.opens + sums.ends + sums.keeps, std::uint64_t{0});
    }

    /// Exactly the attempts that the one rule turns, with both rules and whose they were.
    void oneRuleListsExactlyTheAttemptsMade() {
        constexpr int kPings = 13;
        Visit visit(beside(kAll, "version = 2\n" + allBut("\"open:/ipfs/ping/1.0.0\"").substr(12)));
        for (int i = 0; i < kPings; ++i)
            QVERIFY(visit.outcome(visit.other, visit.guarded, swarm::DoPing{1})->ok());
        for (int i = 0; i < 5; ++i) // what another rule is about
            QVERIFY(visit.outcome(visit.guarded, visit.other, swarm::DoPing{1})->ok());
        const Sums sums = sumsOf(visit);
        QCOMPARE(sums.breaks, std::uint64_t{kPings});
        QCOMPARE(sums.opens, std::uint64_t{0});
        QCOMPARE(sums.compared, visit.guarded.node->policy()->decided());
        for (const auto& one : visit.guarded.all<event::ShadowCompared>()) {
            QVERIFY(one.version == 2 && one.proposal == Bytes{1});
            if (one.count == 0) continue;
            QVERIFY(one.peer == visit.other.id() && one.action == "open");
            QCOMPARE(one.resource, std::string("/ipfs/ping/1.0.0"));
            QVERIFY(one.outcome == "allowed" && one.rule == "rule.all" && one.proposed == "rule.not-this");
        }
        QVERIFY(visit.guarded.all<event::Refused>().empty());
    }

    /// A proposal that refuses everything leaves the traffic as it is without one, and is told as what it is.
    void nothingIsRefusedOrLetInForIt_data() {
        QTest::addColumn<QString>("rules");
        QTest::newRow("nothing is refused") << QString::fromStdString(kAll);
        QTest::newRow("something is refused") << QString::fromStdString(allBut("\"open:/ipfs/ping/1.0.0\""));
        QTest::newRow("everything is refused") << "version = 1\n";
    }

    void nothingIsRefusedOrLetInForIt() {
        QFETCH(QString, rules);
        const std::string text = rules.toStdString();
        Visit plain(by(text));
        const auto usual = traffic(plain);
        for (const std::string& proposal : {std::string("version = 9\n"), kAll}) {
            Visit visit(beside(text, proposal));
            QVERIFY(traffic(visit) == usual);
            QVERIFY(visit.guarded.all<event::Refused>() == plain.guarded.all<event::Refused>());
            QCOMPARE(visit.guarded.all<event::ConnectionClosed>().size(),
                     plain.guarded.all<event::ConnectionClosed>().size());
            QCOMPARE(visit.guarded.node->policy()->decided(), plain.guarded.node->policy()->decided());
            std::uint64_t allowed = 0;
            std::uint64_t refused = 0;
            const Sums sums = sumsOf(visit);
            for (const auto& one : visit.guarded.all<event::Decision>()) {
                if (one.again) continue;
                (one.outcome == "allowed" ? allowed : refused) += one.count;
            }
            const bool refusesAll = proposal != kAll;
            QCOMPARE(sums.breaks, refusesAll ? allowed : 0);
            QCOMPARE(sums.opens, refusesAll ? 0 : refused);
        }
    }

    // --- What is open

    /// Named while a connection stands: that the proposal would end it is told at once, and once.
    void whatStandsIsPutToItToo() {
        Visit visit(by(kAll + "[[deny]]\nid = \"busy\"\ndo = \"*\"\nwhen = { load = \"> 0.9\" }\n"));
        const ConnId line = visit.other.swarm().connectionTo(visit.guarded.id());
        QVERIFY(visit.other.swarm().openFramed(line, {"/echo/1.0.0", {}, 1}, visit.net.now));
        visit.net.run(1s);
        QVERIFY(visit.guarded.node->setShadow(proposing("version = 2\n"), visit.net.now).ok());
        visit.net.run(6s); // the policy asks for the load: all that is open is looked at every second
        QVERIFY(visit.connected() && visit.other.framedClosed.empty());
        const Sums sums = sumsOf(visit);
        std::map<std::string, std::uint64_t> ended;
        for (const auto& one : visit.guarded.all<event::ShadowCompared>()) {
            if (one.again) ended[one.action + ':' + one.resource] += one.count;
        }
        QCOMPARE(ended["connect:"], std::uint64_t{1});
        QCOMPARE(ended["open:/echo/1.0.0"], std::uint64_t{1});
        QCOMPARE(ended["subscribe:" + kTopic], std::uint64_t{1});
        QCOMPARE(sums.keeps, std::uint64_t{0});
        QVERIFY(sums.reviewed >= 6 * sums.ends);
    }

    /// Its grants end when they do, not when the policy happens to look.
    void whatChangesByItselfInTheProposalIsSeen() {
        // The virtual clock begins at 2023-11-14T22:13:20Z.
        Visit visit(beside(kAll, kAll + "expires = 2023-11-14T22:13:40Z\n"));
        visit.net.run(15s);
        QVERIFY(visit.guarded.all<event::ShadowCompared>().size() > 0);
        QCOMPARE(sumsOf(visit.guarded.all<event::ShadowCompared>()).ends, std::uint64_t{0});
        visit.net.run(10s);
        QVERIFY(visit.connected());
        QVERIFY(sumsOf(visit.guarded.all<event::ShadowCompared>()).ends > 0);
    }

    void whatItWouldKeepIsTold() {
        Visit visit(beside(kAll, kAll));
        QVERIFY(visit.guarded.node->setPolicy(policyOf(allBut("\"connect\"")), visit.net.now).ok());
        visit.net.run(1s);
        QVERIFY(!visit.connected());
        QCOMPARE(sumsOf(visit).keeps, std::uint64_t{1});
    }

    // --- On the same facts

    void itsSegmentsAreItsOwn() {
        const std::string segment = "[[segment]]\nname = \"s\"\npeers = [\"";
        const std::string rule = "\"]\n[[allow]]\nid = \"s\"\ndo = \"open\"\nwho = { segment = \"s\" }\n";
        PolicyConfig config = beside("version = 1\n" + segment + idOf(kOther).text() + rule,
                                     "version = 1\n" + segment + idOf(9).text() + rule);
        PolicyGate gate(config, idOf(kGuarded), Timeline{}, nullptr, nullptr);
        auto request = asking(swarm::Action::OpenInbound, "/x");
        QCOMPARE(ruleOf(gate.ask(request, Instant{1s})), std::string());
        request.subject.peer = idOf(9);
        QCOMPARE(ruleOf(gate.ask(request, Instant{1s})), std::string(kNoRule));
        const auto told = toldBy(gate);
        QCOMPARE(told.size(), std::size_t{2});
        QVERIFY(told[0].peer == idOf(kOther) && told[0].outcome == "allowed" && told[0].proposed == kNoRule);
        QVERIFY(told[1].peer == idOf(9) && told[1].outcome == "refused" && told[1].rule == kNoRule);
        QCOMPARE(told[1].proposed, std::string("rule.s"));
    }

    void whatAGateBehindRefusesIsNoDifference() {
        InnerGate inner;
        PolicyConfig config = beside(kAll, "version = 2\n");
        PolicyGate gate(config, idOf(kGuarded), Timeline{}, nullptr, &inner);
        inner.answer = swarm::Refuse{"operator.block"};
        static_cast<void>(gate.ask(asking(swarm::Action::OpenInbound, "/x"), Instant{1s}));
        inner.answer = swarm::Later{7, Instant{9s}};
        static_cast<void>(gate.ask(asking(swarm::Action::OpenInbound, "/y"), Instant{1s}));
        const auto told = toldBy(gate);
        const Sums sums = sumsOf(told);
        QVERIFY(sums.compared == 2 && sums.breaks == 1 && told[0].resource == "/y");
        QCOMPARE(inner.asked, std::size_t{2}); // and it is asked no more often
    }

    void whoseCallItIsIsNotCompared() {
        PolicyConfig config = beside(kAll, "version = 2\n");
        config.owner = OperatorId{1};
        PolicyGate gate(config, idOf(kGuarded), Timeline{}, nullptr, nullptr);
        swarm::GateRequest command;
        command.action = swarm::Action::Administer;
        command.resource = "dial";
        for (const std::uint64_t who : {std::uint64_t{1}, std::uint64_t{2}}) {
            command.subject.operatorId = OperatorId{who};
            static_cast<void>(gate.ask(command, Instant{1s}));
        }
        const auto told = toldBy(gate);
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY(told[0].compared == 1 && told[0].who == OperatorId{2} && told[0].resource == "dial");
    }

    /// What is open so that a bundle can come would be open under the proposal too.
    void theExchangeStaysOpenUnderBoth() {
        PolicyConfig config = beside(kAll, "version = 2\n");
        config.exchange = true;
        PolicyGate gate(config, idOf(kGuarded), Timeline{}, nullptr, nullptr);
        static_cast<void>(
            gate.ask(asking(swarm::Action::OpenInbound, std::string(bundle::kProtocol)), Instant{1s}));
        static_cast<void>(gate.ask(asking(swarm::Action::OpenInbound, "/x"), Instant{1s}));
        const auto told = toldBy(gate);
        QVERIFY(sumsOf(told).compared == 2 && sumsOf(told).breaks == 1);
        QVERIFY(told[0].resource == "/x" || told[0].count == 0);
    }

    // --- One after another

    void anotherOneBeginsAnewAndTheSameGoesOn() {
        PolicyConfig config = beside(kAll, "version = 2\n");
        PolicyGate gate(config, idOf(kGuarded), Timeline{}, nullptr, nullptr);
        const auto ask = [&] {
            static_cast<void>(gate.ask(asking(swarm::Action::OpenInbound, "/x"), Instant{1s}));
        };
        ask();
        gate.shadow(proposing("version = 2\n")); // the same
        ask();
        gate.shadow(proposing("version = 3\n", 2));
        ask();
        gate.shadow(std::nullopt);
        ask();
        std::map<std::uint64_t, std::vector<std::uint64_t>> counts; // by version
        for (const auto& one : toldBy(gate)) counts[one.version].push_back(one.count);
        QVERIFY((counts[2] == std::vector<std::uint64_t>{1, 1}));
        QVERIFY((counts[3] == std::vector<std::uint64_t>{1}));
        QCOMPARE(counts.size(), std::size_t{2});
        QVERIFY(!gate.deadline() || gate.deadline() <= Instant{2s}); // of the decisions alone
        Visit plain(std::nullopt);
        QVERIFY(plain.guarded.node->setShadow(proposing(kAll), plain.net.now).error().code
                == NodeError::NoPolicy);
    }
};

VD_SUITE(PolicyShadowTest)

#include "policy_shadow_test.moc"
