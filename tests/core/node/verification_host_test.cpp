#include "core/node/verification_host.h"

#include "tests/core/node/policy_visit.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::node;
using namespace vedette::node::test;
using namespace std::chrono_literals;

namespace {

NodeConfig verifying(bool dht) {
    NodeConfig config = wholeNode();
    config.dht->kad.mode = kad::Mode::Client;
    config.gossip.reset();
    config.verification.emplace();
    config.verification->verifier.every = {2min, 20s, 10s};
    config.verification->verifier.perMinute = 600;
    config.verification->decoys = dht;
    if (!dht) config.verification->echoes = {{"echo", 16, 400}};
    return config;
}

/// One that verifies, and one that does the tasks it is given, after its own fashion.
struct Trial {
    VirtualNet net;
    VirtualHost& judge;
    VirtualHost& peer;
    std::size_t answered = 0;

    explicit Trial(NodeConfig config, NodeConfig other = wholeNode())
        : judge(net.add(1, std::move(config))), peer(net.add(2, std::move(other))) {
        net.listen(peer);
        static_cast<void>(judge.swarm().dial({peer.address()}, swarm::Reuse::Allowed, net.now));
        net.run(1s);
    }

    /// `lies`: whether the answer of that number is another than it must be.
    template <class Lies>
    void work(Duration span, Lies lies) {
        for (const Instant until = net.now + span; net.now < until;) {
            net.run(500ms);
            for (; answered < peer.asked.size(); ++answered) {
                task::Asked& asked = peer.asked[answered];
                const bool known = asked.kind == "echo";
                if (known && lies(answered)) asked.body.front() = static_cast<Byte>(asked.body.front() ^ 1U);
                peer.node->tasks()
                    ->answer(asked.job, known ? task::Status::Done : task::Status::UnknownKind, asked.body,
                             net.now)
                    .ignore();
            }
        }
    }

    [[nodiscard]] trust::Assessment found() const { return judge.node->verifier()->assess(peer.id()); }

    [[nodiscard]] std::map<std::string, int> outcomes() const {
        std::map<std::string, int> counts;
        for (const auto& canary : judge.all<event::CanaryEnded>()) ++counts[canary.outcome];
        return counts;
    }
};

constexpr auto kNever = [](std::size_t) { return false; };

} // namespace

class VerificationHostTest final : public QObject {
    Q_OBJECT

private slots:

    void anHonestPeerEarnsLowRisk() {
        Trial trial(verifying(false));
        QVERIFY(trial.found().tier == trust::Tier::Medium);
        trial.work(10min, kNever);
        QVERIFY(trial.found().tier == trust::Tier::Low);
        const auto outcomes = trial.outcomes();
        QCOMPARE(outcomes.size(), std::size_t{1});
        QVERIFY(outcomes.at("passed") >= 5);
        const auto moves = trial.judge.all<event::TierChanged>();
        QCOMPARE(moves.size(), std::size_t{1});
        QVERIFY(moves[0].before == "medium" && moves[0].after == "low");
        // Nobody's answers are counted twice: a canary is no task of ours.
        QVERIFY(trial.judge.all<event::TaskEnded>().empty());
        // No stream lingers on either side.
        QVERIFY(trial.judge.swarm().limits().usage().streams <= 1);
    }

    void aLiarIsFoundAndCut() {
        const std::string law = "version = 1\n[[allow]]\nid = \"all\"\ndo = \"*\"\n[[deny]]\nid = \"liars\"\n"
                                "do = \"*\"\nwho = { tier = \"high\" }\n";
        for (const bool enforced : {false, true}) {
            NodeConfig config = verifying(false);
            if (enforced) config.policy = by(law);
            Trial trial(config);
            QVERIFY(trial.judge.swarm().connectionTo(trial.peer.id()));
            trial.work(3min, [](std::size_t number) { return number == 2; });
            QVERIFY(trial.outcomes()["wrong"] == 1);
            QVERIFY(trial.found().tier == trust::Tier::High);
            QVERIFY(trial.found().reason == trust::Reason::CanaryFailed);
            QCOMPARE(static_cast<bool>(trial.judge.swarm().connectionTo(trial.peer.id())), !enforced);
            if (!enforced) continue;
            // Within a second, and it is not let in again.
            Instant wrong{};
            Instant closed{};
            for (const auto& event : trial.judge.events) {
                if (const auto* canary = std::get_if<event::CanaryEnded>(&event.body))
                    if (canary->outcome == "wrong") wrong = event.at;
                if (std::holds_alternative<event::ConnectionClosed>(event.body)) closed = event.at;
            }
            QVERIFY(closed >= wrong && closed - wrong <= 1s);
            static_cast<void>(
                trial.judge.swarm().dial({trial.peer.address()}, swarm::Reuse::Allowed, trial.net.now));
            trial.net.run(2s);
            QVERIFY(!trial.judge.swarm().connectionTo(trial.peer.id()));
        }
    }

    void strangersHaveATierForThePolicy() {
        NodeConfig config = verifying(false);
        config.policy =
            by("version = 1\n[[allow]]\nid = \"all\"\ndo = \"*\"\nwho = { tier = \"<= medium\" }\n");
        Trial trial(config);
        QVERIFY(trial.judge.swarm().connectionTo(trial.peer.id()));
        // What an operator decides holds at once, for what is open as well.
        QVERIFY(trial.judge.node->decideTier(trial.peer.id(), trust::Word{trust::Tier::High, {}, "drill"},
                                             trial.net.now));
        trial.net.run(1s);
        QVERIFY(!trial.judge.swarm().connectionTo(trial.peer.id()));
    }

    void whoHasOtherTasksIsNotBlamed() {
        NodeConfig config = verifying(false);
        config.verification->echoes = {{"sing", 16, 400}};
        Trial trial(config);
        trial.work(10min, kNever);
        QCOMPARE(trial.outcomes()["declined"], 1);                         // and is not asked again
        QVERIFY(trial.found().score < 0.51 && trial.found().score >= 0.5); // by its age
    }

    void whoSaysNothingIsNotBelieved() {
        Trial trial(verifying(false));
        trial.net.run(10min); // nobody works
        QVERIFY(trial.outcomes()["unanswered"] >= 3);
        QVERIFY(trial.found().score < 0.5);
        QVERIFY(!trial.found().quarantined);
    }

    void whatTheOwnerKnows() {
        NodeConfig config = verifying(false);
        config.verification->echoes.clear();
        config.verification->tasks = {{"echo", {1, 2, 3}, {1, 2, 3}}};
        Trial honest(config);
        honest.work(5min, kNever);
        QVERIFY(honest.outcomes()["passed"] >= 3 && honest.outcomes().size() == 1);
        config.verification->tasks = {{"echo", {1, 2, 3}, {4}}};
        Trial other(config);
        other.work(1min, kNever);
        QVERIFY(other.outcomes()["wrong"] >= 1);
    }

    void decoysAreKept() {
        Trial trial(verifying(true));
        trial.net.run(20min);
        const auto outcomes = trial.outcomes();
        QCOMPARE(outcomes.size(), std::size_t{1});
        QVERIFY(outcomes.at("passed") >= 5);
        const auto canaries = trial.judge.all<event::CanaryEnded>();
        QCOMPARE(canaries[0].protocol, std::string(kad::kProtocol));
        QVERIFY(canaries[0].subject.starts_with("/pk/"));
        QVERIFY(trial.found().tier == trust::Tier::Low);
        // The other side sees what any peer does.
        QVERIFY(trial.peer.all<event::PeerMisbehaved>().empty());
        QVERIFY(!trial.peer.all<event::RecordStored>().empty());
    }

    void whoCannotKeepRecordsIsNotAsked() {
        NodeConfig other = wholeNode();
        other.dht->kad.mode = kad::Mode::Client;
        Trial trial(verifying(true), other);
        trial.net.run(10min);
        QVERIFY(trial.judge.all<event::CanaryEnded>().empty());
    }

    void holdersThatCheat_data() {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("another value") << "other"
                                       << "wrong";
        QTest::newRow("nothing any more") << "none"
                                          << "withheld";
        QTest::newRow("an answer to something else") << "else"
                                                     << "";
        QTest::newRow("no message") << "junk"
                                    << "";
        QTest::newRow("an honest no") << "refuse"
                                      << "declined";
    }

    /// A holder of records by hand.
    void holdersThatCheat() {
        QFETCH(QString, how);
        QFETCH(QString, outcome);
        NodeConfig bare;
        bare.swarm.network = NetworkId{7};
        Trial trial(verifying(true), bare);
        trial.peer.swarm().serveFramed(questionProtocol(kad::kProtocol, kad::kMaxMessage, 60s, 16),
                                       trial.net.now);
        std::size_t seen = 0;
        for (int i = 0; i < 1200 && trial.judge.all<event::CanaryEnded>().empty()
                        && trial.judge.all<event::PeerMisbehaved>().empty();
             ++i) {
            trial.net.run(100ms);
            for (; seen < trial.peer.frames.size(); ++seen) {
                const auto asked = kad::Message::decode(trial.peer.frames[seen].bytes);
                QVERIFY(asked);
                kad::Message reply = *asked;
                const auto stream = trial.peer.frames[seen].stream;
                if (reply.type == kad::MessageType::PutValue && how == "refuse") {
                    trial.peer.swarm().endFramed(stream, swarm::FramedEnd::Abrupt, trial.net.now);
                    continue;
                }
                if (reply.type == kad::MessageType::GetValue) {
                    if (how == "other") reply.record = kad::Record{reply.key, {1, 2, 3}, {}};
                    if (how == "else") reply.type = kad::MessageType::FindNode;
                }
                const Bytes frame = how == "junk" && asked->type == kad::MessageType::GetValue
                                      ? Bytes{0xFF, 0xFF, 0xFF}
                                      : reply.encode();
                trial.peer.swarm().sendFrame(stream, frame, trial.net.now).ignore();
            }
        }
        if (outcome.isEmpty()) {
            QCOMPARE(trial.judge.all<event::PeerMisbehaved>().size(), std::size_t{1});
            QVERIFY(trial.judge.all<event::CanaryEnded>().empty());
        } else {
            QVERIFY(!trial.judge.all<event::CanaryEnded>().empty());
            QCOMPARE(QString::fromStdString(trial.judge.all<event::CanaryEnded>().at(0).outcome), outcome);
        }
        QCOMPARE(trial.found().score < 0.5, outcome != "declined");
    }

    void nothingIsAskedWithoutAPace() {
        NodeConfig config = verifying(true);
        config.verification->verifier.every = {};
        Trial trial(config);
        trial.net.run(30min);
        QVERIFY(trial.judge.all<event::CanaryEnded>().empty());
        QVERIFY(trial.peer.all<event::RecordStored>().empty());
    }

    void withoutVerificationNobodyDecides() {
        Trial trial(wholeNode());
        QVERIFY(trial.judge.node->verifier() == nullptr);
        const auto decided = trial.judge.node->decideTier(trial.peer.id(), std::nullopt, trial.net.now);
        QVERIFY(!decided && decided.error().code == NodeError::NoVerification);
    }
};

VD_SUITE(VerificationHostTest)
#include "verification_host_test.moc"
