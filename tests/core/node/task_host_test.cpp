#include "core/node/task_host.h"

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

struct TaskGate final : swarm::Gate {
    std::function<swarm::Verdict(const swarm::GateRequest&, Instant)> script;
    std::vector<swarm::GateRequest> asked;

    swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override {
        if (request.action != swarm::Action::AskTask) return swarm::Allow{};
        asked.push_back(request);
        return script(request, now);
    }
};

NodeConfig taskNode(bool serves) {
    NodeConfig config;
    config.swarm.network = NetworkId{7};
    config.tasks.emplace();
    config.tasks->serve = serves;
    return config;
}

/// One that asks, one that works.
struct Agents {
    VirtualNet net;
    VirtualHost& boss;
    VirtualHost& worker;

    explicit Agents(swarm::Gate* gate = nullptr, bool serves = true)
        : boss(net.add(1, taskNode(false))), worker(net.add(2, taskNode(serves), gate)) {
        net.listen(worker);
        static_cast<void>(boss.swarm().dial({worker.address()}, swarm::Reuse::Allowed, net.now));
        net.run(1s);
    }

    CallId ask(std::string kind = "echo", std::string_view body = "hello",
               std::chrono::milliseconds deadline = 10s) {
        const auto call =
            boss.node->tasks()->ask(worker.id(), std::move(kind), copyOf(viewOf(body)), deadline, net.now);
        VD_ASSERT(call.ok());
        return *call;
    }

    [[nodiscard]] std::string lastOutcome(VirtualHost& host) const {
        const auto ended = host.all<event::TaskEnded>();
        return ended.empty() ? std::string() : ended.back().outcome;
    }

    /// No stream is left behind on either side.
    void nothingLingers() {
        net.run(5s);
        QCOMPARE(boss.swarm().limits().usage().streams, std::size_t{0});
        QCOMPARE(worker.swarm().limits().usage().streams, std::size_t{0});
    }
};

} // namespace

class TaskHostTest final : public QObject {
    Q_OBJECT

private slots:

    void askedAndAnswered() {
        Agents agents;
        const CallId call = agents.ask();
        agents.net.run(100ms);
        QCOMPARE(agents.worker.asked.size(), std::size_t{1});
        const auto& asked = agents.worker.asked[0];
        QVERIFY(asked.peer == agents.boss.id() && asked.kind == "echo" && textOf(asked.body) == "hello");
        QVERIFY(agents.worker.node->tasks()->answer(asked.job, task::Status::Done, viewOf("there"),
                                                    agents.net.now));
        agents.net.run(100ms);
        QCOMPARE(agents.boss.calls.size(), std::size_t{1});
        QVERIFY(agents.boss.calls[0].call == call && agents.boss.calls[0].peer == agents.worker.id());
        QVERIFY(agents.boss.calls[0].reply->status == task::Status::Done);
        QCOMPARE(textOf(agents.boss.calls[0].reply->body), std::string_view("there"));
        const auto done = agents.boss.all<event::TaskEnded>();
        QCOMPARE(done.size(), std::size_t{1});
        QVERIFY(done[0].direction == event::Direction::Outbound && done[0].peer == agents.worker.id());
        QVERIFY(done[0].task == "echo" && done[0].outcome == "done" && done[0].took >= 100ms);
        const auto worked = agents.worker.all<event::TaskEnded>();
        QVERIFY(worked.size() == 1 && worked[0].direction == event::Direction::Inbound);
        agents.nothingLingers();
    }

    void aLargeTaskThereAndBack() {
        Agents agents;
        const std::string body(task::kMaxBody, 'x');
        agents.ask("store", body);
        agents.net.run(2s);
        QCOMPARE(agents.worker.asked.at(0).body.size(), body.size());
        QVERIFY(agents.worker.node->tasks()->answer(agents.worker.asked[0].job, task::Status::Failed,
                                                    viewOf(body), agents.net.now));
        agents.net.run(2s);
        QCOMPARE(agents.boss.calls.at(0).reply->body.size(), body.size());
        QVERIFY(agents.boss.calls[0].reply->status == task::Status::Failed);
    }

    void theAskerCancels() {
        Agents agents;
        const CallId call = agents.ask();
        agents.net.run(100ms);
        agents.boss.node->tasks()->cancel(call, agents.net.now);
        agents.net.run(100ms);
        QCOMPARE(agents.worker.withdrawn.size(), std::size_t{1});
        QVERIFY(agents.worker.withdrawn[0].job == agents.worker.asked.at(0).job);
        QVERIFY(!agents.worker.withdrawn[0].expired);
        const auto late = agents.worker.node->tasks()->answer(agents.worker.asked[0].job, task::Status::Done,
                                                              {}, agents.net.now);
        QVERIFY(!late && late.error().code == task::AnswerError::NoSuchJob);
        QVERIFY(agents.boss.calls.empty());
        QCOMPARE(agents.lastOutcome(agents.boss), std::string("withdrawn"));
        QCOMPARE(agents.lastOutcome(agents.worker), std::string("withdrawn"));
        QVERIFY(agents.boss.swarm().connectionTo(agents.worker.id())); // the stream, not the connection
        agents.boss.node->tasks()->cancel(call, agents.net.now);       // twice is once
        agents.nothingLingers();
    }

    void theServerCancels() {
        Agents agents;
        agents.ask();
        agents.net.run(100ms);
        QVERIFY(agents.worker.node->tasks()->drop(agents.worker.asked.at(0).job, agents.net.now).ok());
        agents.net.run(100ms);
        const auto& reply = agents.boss.calls.at(0).reply;
        QVERIFY(!reply && reply.error().code == swarm::StreamError::Reset);
        QCOMPARE(agents.boss.calls.size(), std::size_t{1}); // and it is not asked again by itself
        QCOMPARE(agents.worker.asked.size(), std::size_t{1});
        QCOMPARE(agents.lastOutcome(agents.boss), std::string("stream.reset"));
        QCOMPARE(agents.lastOutcome(agents.worker), std::string("dropped"));
        QVERIFY(agents.boss.swarm().connectionTo(agents.worker.id()));
        agents.nothingLingers();
    }

    void aLostConnectionIsACancel() {
        Agents agents;
        agents.ask();
        agents.net.run(100ms);
        agents.net.cut(agents.boss, agents.worker);
        agents.net.run(100ms);
        QCOMPARE(agents.worker.withdrawn.size(), std::size_t{1});
        QVERIFY(!agents.boss.calls.at(0).reply.ok());
    }

    void whatTakesTooLong() {
        Agents agents;
        agents.ask("echo", "x", 500ms);
        agents.net.run(5s);
        const auto& reply = agents.boss.calls.at(0).reply;
        // Who gives up first depends on the way: the asker counts from the asking.
        QVERIFY(!reply && reply.error().code == AskError::TimedOut);
        QCOMPARE(agents.worker.withdrawn.size(), std::size_t{1});
        agents.nothingLingers();
    }

    void aFullServerSaysSo() {
        Agents agents;
        for (int i = 0; i < 9; ++i) agents.ask();
        agents.net.run(200ms);
        QCOMPARE(agents.worker.asked.size(), std::size_t{8});
        QVERIFY(agents.boss.calls.at(0).reply->status == task::Status::Busy);
    }

    void theGateJudgesTheKind_data() {
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("asked");
        QTest::newRow("refused") << 0 << false;
        QTest::newRow("allowed") << 1 << true;
        QTest::newRow("allowed later") << 2 << true;
        QTest::newRow("refused later") << 3 << false;
        QTest::newRow("withdrawn meanwhile") << 4 << false;
    }

    void theGateJudgesTheKind() {
        QFETCH(int, answer);
        QFETCH(bool, asked);
        TaskGate gate;
        gate.script = [&](const swarm::GateRequest&, Instant now) -> swarm::Verdict {
            if (answer == 0) return swarm::Refuse{"rule.four"};
            if (answer == 1) return swarm::Allow{};
            return swarm::Later{1, now + 5s};
        };
        Agents agents(&gate);
        const CallId call = agents.ask("infer/text");
        agents.net.run(500ms);
        QCOMPARE(gate.asked.size(), std::size_t{1});
        QCOMPARE(gate.asked[0].resource, std::string("infer/text"));
        QVERIFY(gate.asked[0].subject.peer == agents.boss.id());
        QVERIFY(gate.asked[0].context.connection);
        if (answer == 4) agents.boss.node->tasks()->cancel(call, agents.net.now);
        agents.net.run(500ms);
        if (answer >= 2)
            agents.worker.swarm().decide(
                1, answer == 2 ? swarm::Verdict(swarm::Allow{}) : swarm::Refuse{"rule.five"}, agents.net.now);
        agents.net.run(500ms);
        QCOMPARE(!agents.worker.asked.empty(), asked);
        QVERIFY(agents.worker.withdrawn.empty()); // nobody had heard of it
        if (answer == 0 || answer == 3)
            QVERIFY(agents.boss.calls.at(0).reply->status == task::Status::Refused);
        if (answer == 4) {
            QVERIFY(agents.boss.calls.empty());
            agents.nothingLingers();
        }
    }

    void peersThatLackIt() {
        Agents agents(nullptr, false);
        agents.ask();
        agents.net.run(1s);
        const auto& reply = agents.boss.calls.at(0).reply;
        QVERIFY(!reply && reply.error().code == swarm::StreamError::NotSupported);
        QVERIFY(agents.boss.swarm().connectionTo(agents.worker.id()));
        QVERIFY(agents.boss.all<event::PeerMisbehaved>().empty());
        VirtualNet net;
        QVERIFY(net.add(1).node->tasks() == nullptr);
    }

    void whatCannotBeAsked() {
        Agents agents;
        auto& tasks = *agents.boss.node->tasks();
        const auto notATask = [&](std::string kind, std::size_t body, std::chrono::milliseconds deadline) {
            const auto call =
                tasks.ask(agents.worker.id(), std::move(kind), Bytes(body), deadline, agents.net.now);
            return !call && call.error().code == CallError::NotATask;
        };
        QVERIFY(notATask("Loud", 0, 1s));
        QVERIFY(notATask("echo", task::kMaxBody + 1, 1s));
        QVERIFY(notATask("echo", 0, 0ms));
        QVERIFY(notATask("echo", 0, -1ms));
        QVERIFY(notATask("echo", 0, task::kMaxDeadline + 1ms));
        std::size_t taken = 0;
        for (;;) {
            const auto call = tasks.ask(agents.worker.id(), "echo", {}, 1min, agents.net.now);
            if (!call) {
                QVERIFY(call.error().code == CallError::TooMany);
                break;
            }
            ++taken;
        }
        QCOMPARE(taken, TaskHost::kMaxCalls);
    }

    void serversThatBreakTheRules_data() {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const Bytes& frame, task::Violation violation) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(frame.data()),
                                              static_cast<qsizetype>(frame.size()))
                                << QString::fromStdString(Error(violation).code.message());
        };
        row("another task's", task::Reply{99, task::Status::Done, {}}.encode(), task::Violation::ForeignId);
        row("rubbish", copyOf(viewOf("rubbish")), task::Violation::Malformed);
    }

    /// The server's part is played by hand, on a framed stream.
    void serversThatBreakTheRules() {
        QFETCH(QByteArray, frame);
        QFETCH(QString, code);
        VirtualNet net;
        VirtualHost& boss = net.add(1, taskNode(false));
        VirtualHost& liar = net.add(2);
        net.listen(liar);
        swarm::FramedProtocol protocol;
        protocol.name = task::kProtocol;
        liar.swarm().serveFramed(protocol, net.now);
        static_cast<void>(boss.swarm().dial({liar.address()}, swarm::Reuse::Allowed, net.now));
        net.run(1s);
        QVERIFY(boss.node->tasks()->ask(liar.id(), "echo", {}, 10s, net.now).ok());
        net.run(100ms);
        QCOMPARE(liar.frames.size(), std::size_t{1});
        QVERIFY(liar.swarm()
                    .sendFrame(liar.framed.at(0).stream,
                               BytesView(reinterpret_cast<const Byte*>(frame.data()),
                                         static_cast<std::size_t>(frame.size())),
                               net.now)
                    .ok());
        net.run(100ms);
        const auto& reply = boss.calls.at(0).reply;
        QVERIFY(!reply);
        QCOMPARE(QString::fromStdString(reply.error().code.message()), code);
        QCOMPARE(boss.all<event::PeerMisbehaved>().size(), std::size_t{1});
    }

    /// The asker's part is played by hand.
    void askersThatBreakTheRules() {
        VirtualNet net;
        VirtualHost& rude = net.add(1);
        VirtualHost& worker = net.add(2, taskNode(true));
        net.listen(worker);
        static_cast<void>(rude.swarm().dial({worker.address()}, swarm::Reuse::Allowed, net.now));
        net.run(1s);
        swarm::FramedProtocol protocol;
        protocol.name = task::kProtocol;
        const auto open = [&] {
            return *rude.swarm().openFramed(rude.swarm().connectionTo(worker.id()), protocol, net.now);
        };
        const auto rubbish = open();
        QVERIFY(rude.swarm().sendFrame(rubbish, viewOf("rubbish"), net.now).ok());
        net.run(100ms);
        QVERIFY(!rude.framedClosed.at(0).result
                && rude.framedClosed[0].result.error().code == swarm::StreamError::Reset);
        QCOMPARE(worker.all<event::PeerMisbehaved>().at(0).violation, std::string("task.malformed"));
        const auto mute = open();
        rude.swarm().endFramed(mute, swarm::FramedEnd::Writing, net.now);
        net.run(100ms);
        QCOMPARE(worker.all<event::PeerMisbehaved>().at(1).violation, std::string("task.no_request"));
        open();
        net.run(task::Server::kPatience + 1s);
        QCOMPARE(rude.framedClosed.size(), std::size_t{3});
        QVERIFY(!rude.framedClosed[2].result.ok());
        QCOMPARE(worker.swarm().limits().usage().streams, std::size_t{0});
    }
};

VD_SUITE(TaskHostTest)
#include "task_host_test.moc"
