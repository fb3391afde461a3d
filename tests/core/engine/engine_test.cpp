#include "core/engine/engine.h"

#include "core/crypto/private_key.h"
#include "core/net/net_error.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <future>
#include <map>
#include <set>
#include <thread>

using namespace vedette;
using namespace vedette::engine;
using namespace std::chrono_literals;

namespace {

/// Answers as told, and remembers which operators it was asked of.
class FakeGate final : public swarm::Gate {
public:
    swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override {
        if (request.action != swarm::Action::Administer) return swarm::Allow{};
        asked.push_back(request.subject.operatorId.value);
        if (request.resource == refuse) return swarm::Refuse{"rule.7"};
        if (request.resource == think) return swarm::Later{++ticket, now + patience.load()};
        return swarm::Allow{};
    }

    std::string refuse; ///< the name of a command
    std::string think;
    std::atomic<Duration> patience{Duration(10s)};
    std::atomic<std::uint64_t> ticket = 0;
    std::vector<std::uint64_t> asked;
};

/// A signer that never answers.
class SilentSigner final : public crypto::Signer {
public:
    SilentSigner() : m_key(crypto::PrivateKey::fromEd25519Seed(Bytes(32, 9)).publicKey()) {}

    [[nodiscard]] const crypto::PublicKey& publicKey() const override { return m_key; }

    [[nodiscard]] Result<std::uint64_t> submit(crypto::SigningRequest) override { return ++m_ticket; }

    [[nodiscard]] std::optional<crypto::SigningReply> poll() override { return std::nullopt; }

    void onReady(std::function<void()>) override {}

private:
    crypto::PublicKey m_key;
    std::uint64_t m_ticket = 0;
};

/// Signs the keys of one join, then nothing more.
class TiredSigner final : public crypto::Signer {
public:
    [[nodiscard]] const crypto::PublicKey& publicKey() const override { return m_inner->publicKey(); }

    [[nodiscard]] Result<std::uint64_t> submit(crypto::SigningRequest request) override {
        if (++m_asked > 2) return std::uint64_t{1000} + m_asked;
        return m_inner->submit(std::move(request));
    }

    [[nodiscard]] std::optional<crypto::SigningReply> poll() override { return m_inner->poll(); }

    void onReady(std::function<void()> hook) override { m_inner->onReady(std::move(hook)); }

private:
    std::unique_ptr<crypto::Signer> m_inner =
        crypto::makeMemorySigner(crypto::PrivateKey::fromEd25519Seed(Bytes(32, 8)));
    std::uint64_t m_asked = 0;
};

/// "a", "b", … are Ed25519 keys, "silent" never answers, all else is unknown.
Result<std::unique_ptr<crypto::Signer>> identityOf(const std::string& name) {
    if (name == "silent") return std::unique_ptr<crypto::Signer>(new SilentSigner);
    if (name == "tired") return std::unique_ptr<crypto::Signer>(new TiredSigner);
    if (name.size() != 1) return Fail{crypto::SignerError::Unavailable};
    return crypto::makeMemorySigner(
        crypto::PrivateKey::fromEd25519Seed(Bytes(32, static_cast<Byte>(name.front()))));
}

/// An engine on a thread of its own, and commands that wait for their replies.
class Bench {
public:
    explicit Bench(const std::string& auditPath = {}, swarm::Gate* gate = nullptr, Duration patience = 10s) {
        EngineConfig config;
        config.identities = identityOf;
        config.gate = gate;
        config.signerPatience = patience;
        if (!auditPath.empty()) config.auditLog = store::AuditLog::open(auditPath).value();
        engine = Engine::create(std::move(config)).value();
        thread = std::thread([this] { engine->run(); });
    }

    ~Bench() { end(); }

    void end() {
        if (!thread.joinable()) return;
        engine->shutDown(1s);
        thread.join();
    }

    /// The command's id, zero if it was not taken; its reply comes to await().
    std::uint64_t send(Action action, std::uint64_t network = 1, CommandId inverse = {}) {
        const std::uint64_t id = ++lastId;
        return sendAs(id, std::move(action), network, inverse) ? id : 0;
    }

    bool sendAs(std::uint64_t id, Action action, std::uint64_t network = 1, CommandId inverse = {},
                OperatorId who = OperatorId{77}) {
        Command command{CommandId{id}, who, NetworkId{network}, std::move(action), inverse, {}};
        return engine
            ->submit(
                std::move(command),
                [this, id](Reply reply) {
                    const std::lock_guard lock(mutex);
                    replies.insert_or_assign(id, std::move(reply));
                    came.notify_all();
                },
                [this](CommandId, const swarm::StreamReport&) { ++reports; })
            .ok();
    }

    Reply await(std::uint64_t id) {
        std::unique_lock lock(mutex);
        if (!came.wait_for(lock, 20s, [&] { return replies.contains(id); })) qFatal("no reply");
        return std::move(replies.extract(id).mapped());
    }

    Reply ask(Action action, std::uint64_t network = 1, CommandId inverse = {}) {
        return await(send(std::move(action), network, inverse));
    }

    template <class Body>
    Body get(Action action, std::uint64_t network = 1) {
        Reply reply = ask(std::move(action), network);
        if (!reply.result) qFatal("%s", reply.result.error().text().c_str());
        return std::get<Body>(*reply.result);
    }

    Snapshot look() {
        std::optional<Snapshot> seen;
        engine->inspect([&](const Snapshot& snapshot) {
            const std::lock_guard lock(mutex);
            seen = snapshot;
            came.notify_all();
        });
        std::unique_lock lock(mutex);
        if (!came.wait_for(lock, 20s, [&] { return seen.has_value(); })) qFatal("no snapshot");
        return *seen;
    }

    std::unique_ptr<Engine> engine;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable came;
    std::map<std::uint64_t, Reply> replies;
    std::atomic<int> reports = 0;
    std::uint64_t lastId = 0;
};

JoinNetwork joining(const std::string& identity, std::optional<Byte> psk = {}) {
    JoinNetwork join{{"net-" + identity, identity, {}, {}}};
    join.config.node.swarm.serve = {"identify", "ping", "echo"};
    join.config.node.swarm.limits.exemptLoopback = true;
    if (psk) {
        std::array<Byte, 32> secret{};
        secret.fill(*psk);
        join.config.node.swarm.privateNetwork = std::make_shared<const pnet::Key>(SecretArray<32>(secret));
    }
    return join;
}

codec::Multiaddr loopback() {
    return codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/0").value();
}

bool is(const Reply& reply, std::error_code code) {
    return !reply.result.ok() && reply.result.error().code == code;
}

/// Of a log whose chain holds; none if it does not.
std::vector<store::AuditRecord> recordsOf(const std::string& path) {
    std::vector<store::AuditRecord> all;
    auto log = store::AuditLog::openReadOnly(path).value();
    if (!log.verify()) return all;
    log.read(1,
             [&](const store::AuditRecord& record) {
                 all.push_back(record);
                 return true;
             })
        .ignore(); // an unreadable log has no records, which every caller notices
    return all;
}

} // namespace

class EngineTest : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_folder.emplace();
        m_audit = (m_folder->path() + "/audit").toStdString();
    }

    void aCommandsRoadFromJoinToLeave() {
        Bench bench(m_audit);
        auto events = bench.engine->subscribe(1000);
        const auto a = bench.get<Joined>(joining("a"), 1);
        const auto b = bench.get<Joined>(joining("b"), 2);
        QVERIFY(a.self != b.self);
        QVERIFY(is(bench.ask(joining("a"), 1), EngineError::AlreadyJoined));

        const Reply listening = bench.ask(Listen{loopback()}, 2);
        const auto& listener = std::get<ListenerOpened>(*listening.result);
        const auto target = listener.addresses.front().withPeer(b.self);
        const Reply dialled = bench.ask(Dial{{target}}, 1);
        QVERIFY(dialled.result.ok());
        const auto connection = std::get<Connected>(*dialled.result);
        QVERIFY(connection.made && connection.peer == b.self);
        QVERIFY(!bench.get<Connected>(Dial{{target}}, 1).made);
        QVERIFY(!bench.get<Connected>(DialPeer{b.self}, 1).made);

        const auto pinged = bench.get<TaskReported>(RunTask{connection.connection, swarm::DoPing{3}}, 1);
        QCOMPARE(pinged.reports.size(), std::size_t{3});
        QCOMPARE(bench.reports.load(), 3);
        QVERIFY(is(bench.ask(RunTask{ConnId{999}, swarm::DoPing{1}}, 1), EngineError::NoSuchConnection));
        QVERIFY(is(bench.ask(RunTask{connection.connection, swarm::DoPerf{1, 1}}, 1),
                   swarm::StreamError::NotSupported));
        QVERIFY(bench.get<KeysRotated>(RotateKeys{}, 1).replaceBy.ms > 0);

        QVERIFY(is(bench.ask(Release{connection.connection}, 1), EngineError::NotKept));
        bench.get<KeptOpen>(Keep{connection.connection}, 1);
        bench.get<Released>(Release{connection.connection}, 1);
        QVERIFY(is(bench.ask(Keep{ConnId{999}}, 1), EngineError::NoSuchConnection));
        QVERIFY(is(bench.ask(CloseListener{ListenerId{999}}, 2), EngineError::NoSuchListener));

        const Snapshot seen = bench.look();
        QCOMPARE(seen.networks.size(), std::size_t{2});
        QVERIFY(seen.networks[0].ready && seen.networks[0].self == a.self);
        QCOMPARE(seen.networks[0].connections.size(), std::size_t{1});
        QVERIFY(seen.networks[0].connections[0].peer == b.self);
        QCOMPARE(seen.networks[0].limits.usage.connections, std::size_t{1});
        QVERIFY(seen.networks[1].listening == listener.addresses);
        QVERIFY(std::ranges::any_of(seen.networks[0].protocols, [](const auto& p) {
            return p.protocol == "/ipfs/ping/1.0.0" && p.out >= 96;
        }));

        bench.get<Disconnected>(Disconnect{connection.connection}, 1);
        QVERIFY(is(bench.ask(Disconnect{connection.connection}, 1), EngineError::NoSuchConnection));
        QCOMPARE(bench.get<Left>(LeaveNetwork{}, 2).config.name, std::string("net-b"));
        QVERIFY(is(bench.ask(Listen{loopback()}, 2), EngineError::NoSuchNetwork));
        QCOMPARE(bench.look().networks.size(), std::size_t{1});
        bench.end();

        // What was done is in the log in the order in which it ended, and in the events with its causes.
        const auto records = recordsOf(m_audit);
        QCOMPARE(records.size(), std::size_t{bench.lastId});
        QCOMPARE(records.front().action, std::string("join_network"));
        QCOMPARE(records.front().subject, std::string("net-a as a"));
        QCOMPARE(records[2].outcome, std::string("engine.already_joined"));
        QVERIFY(records[2].who == OperatorId{77} && records[2].network == NetworkId{1});
        std::map<std::uint64_t, SharedEvent> acted;
        std::map<EventId, SharedEvent> all;
        for (const auto& event : events->take()) {
            all[event->id] = event;
            if (const auto* act = std::get_if<event::OperatorActed>(&event->body)) {
                acted[act->command.value] = event;
            }
        }
        QCOMPARE(acted.size(), std::size_t{bench.lastId});
        QCOMPARE(events->dropped(), std::uint64_t{0});
        const auto cause = acted[dialled.id.value]->causes;
        QCOMPARE(cause.size(), std::size_t{1});
        QVERIFY(std::holds_alternative<event::ConnectionOpened>(all[cause.front()]->body));
        QVERIFY(acted[dialled.id.value]->id == dialled.event);
    }

    void nobodyCommandsAndNumbersAreInTheirRange() {
        Bench bench(m_audit);
        QVERIFY(bench.sendAs(++bench.lastId, joining("a"), 1, {}, OperatorId{}));
        QVERIFY(is(bench.await(bench.lastId), EngineError::NoOperator));
        for (const std::uint64_t outside :
             {std::uint64_t{0}, kLastJoined.value + 1, kHouse.value, kFirstOfLab.value}) {
            QVERIFY(is(bench.ask(joining("a"), outside), EngineError::BadNetworkId));
        }
        QVERIFY(bench.look().networks.empty());
        bench.get<Joined>(joining("a"), kLastJoined.value);
        bench.end();
        const auto records = recordsOf(m_audit);
        QCOMPARE(records.front().outcome, std::string("engine.no_operator"));
        QVERIFY(!records.front().who);
    }

    void networksInOneProcessCannotSeeEachOther() {
        Bench bench;
        const auto a = bench.get<Joined>(joining("a", Byte{1}), 1);
        const auto b = bench.get<Joined>(joining("b", Byte{2}), 2);
        const auto c = bench.get<Joined>(joining("c", Byte{2}), 3);
        QVERIFY(a.self != b.self && b.self != c.self);
        const auto there = bench.get<ListenerOpened>(Listen{loopback()}, 2).addresses.front();
        QVERIFY(!bench.ask(Dial{{there.withPeer(b.self)}}, 1).result.ok());
        QVERIFY(bench.get<Connected>(Dial{{there.withPeer(b.self)}}, 3).peer == b.self);
        const Snapshot seen = bench.look();
        QVERIFY(seen.networks[0].connections.empty());
        QCOMPARE(seen.networks[2].connections.size(), std::size_t{1});
        // What one network knows of a peer is not known to the other.
        QVERIFY(is(bench.ask(DialPeer{c.self}, 1), swarm::DialError::NoAddresses));
    }

    void whatIsDoneCanBeTakenBack() {
        Bench bench(m_audit);
        const auto undo = [&](const Action& action, std::uint64_t network) {
            Reply done = bench.ask(action, network);
            const auto inverse = inverseOf(action, done);
            if (!inverse) qFatal("no inverse of %s", std::string(actionName(action)).c_str());
            const CommandId id = done.id;
            return std::pair<Reply, Reply>{std::move(done), bench.ask(*inverse, network, id)};
        };
        bench.get<Joined>(joining("a"), 1);
        const auto b = bench.get<Joined>(joining("b"), 2);
        const auto [opened, closed] = undo(Listen{loopback()}, 2);
        QVERIFY(closed.result.ok());
        // Closing a listener is undone by one at the same port.
        const auto first = std::get<ListenerOpened>(*opened.result).addresses.front();
        QVERIFY(std::get<ListenerClosed>(*closed.result).address == first);
        const auto reopened = bench.get<ListenerOpened>(Listen{first}, 2);
        QVERIFY(reopened.addresses.front() == first);
        QVERIFY(undo(CloseListener{reopened.listener}, 2).second.result.ok());

        const auto target = first.withPeer(b.self);
        const auto [dialled, ended] = undo(Dial{{target}}, 1);
        QVERIFY(std::holds_alternative<Disconnected>(*ended.result));
        const auto connection = bench.get<Connected>(Dial{{target}}, 1).connection;
        QVERIFY(undo(Keep{connection}, 1).second.result.ok());
        // A dial that found a connection made nothing, so nothing is taken back.
        const Reply found = bench.ask(Dial{{target}}, 1);
        QVERIFY(found.result.ok() && !inverseOf(Dial{{target}}, found));
        const Reply pinged = bench.ask(RunTask{connection, swarm::DoPing{1}}, 1);
        QVERIFY(pinged.result.ok() && !inverseOf(RunTask{connection, swarm::DoPing{1}}, pinged));
        const Reply rotated = bench.ask(RotateKeys{}, 1);
        QVERIFY(rotated.result.ok() && !inverseOf(RotateKeys{}, rotated));
        const Reply gone = bench.ask(Disconnect{connection}, 1);
        QVERIFY(gone.result.ok() && !inverseOf(Disconnect{connection}, gone));
        const Reply failed = bench.ask(Keep{connection}, 1);
        QVERIFY(!failed.result.ok() && !inverseOf(Keep{connection}, failed));

        QVERIFY(undo(LeaveNetwork{}, 2).second.result.ok());
        QCOMPARE(bench.look().networks.size(), std::size_t{2});
        QVERIFY(undo(joining("c"), 3).second.result.ok());

        // To claim an inverse that is none is refused, and recorded so.
        QVERIFY(is(bench.ask(Listen{loopback()}, 2, CommandId{1}), EngineError::NotInverse));
        QVERIFY(is(bench.ask(Listen{loopback()}, 2, CommandId{4711}), EngineError::NotInverse));
        QVERIFY(is(bench.ask(CloseListener{ListenerId{99}}, 2, opened.id), EngineError::NotInverse));
        bench.end();
        const auto records = recordsOf(m_audit);
        QVERIFY(std::ranges::any_of(records, [id = dialled.id](const auto& record) {
            return record.inverseOf == id && record.action == "disconnect" && record.outcome == "done";
        }));
        QVERIFY(std::ranges::any_of(records, [](const auto& record) {
            return record.inverseOf == CommandId{4711} && record.outcome == "engine.not_inverse";
        }));
    }

    void theGateIsAskedAndRefusalsAreRecorded() {
        FakeGate gate;
        gate.refuse = "listen";
        gate.think = "rotate_keys";
        Bench bench(m_audit, &gate);
        bench.get<Joined>(joining("a"));
        const Reply refused = bench.ask(Listen{loopback()});
        QVERIFY(is(refused, EngineError::Refused));
        QCOMPARE(refused.result.error().detail, std::string("rule.7"));

        const auto thinking = bench.send(RotateKeys{});
        while (gate.ticket == 0) std::this_thread::yield();
        bench.engine->decide(4711, swarm::Refuse{"other"}); // nobody's ticket
        bench.engine->decide(1, swarm::Allow{});
        QVERIFY(bench.await(thinking).result.ok());
        const auto denied = bench.send(RotateKeys{});
        while (gate.ticket == 1) std::this_thread::yield();
        bench.engine->decide(2, swarm::Refuse{"second.look"});
        QVERIFY(is(bench.await(denied), EngineError::Refused));
        gate.patience = Duration(20ms);
        const Reply silent = bench.ask(RotateKeys{});
        QVERIFY(is(silent, EngineError::Refused));
        QCOMPARE(silent.result.error().detail, std::string("gate.deadline"));
        QCOMPARE(bench.look().commandsRefused, std::uint64_t{3});
        bench.end();
        const auto records = recordsOf(m_audit);
        QCOMPARE(records.size(), std::size_t{5});
        QCOMPARE(records[1].outcome, std::string("rule.7"));
        QCOMPARE(records[2].outcome, std::string("done"));
        QCOMPARE(records[3].outcome, std::string("second.look"));
        QCOMPARE(records[4].outcome, std::string("gate.deadline"));
        QVERIFY(gate.asked == std::vector<std::uint64_t>(5, 77));
    }

    void aSlowReaderLosesOnlyItsOwn() {
        Bench bench;
        std::atomic<int> woken = 0;
        auto patient = bench.engine->subscribe(1000, [&] { ++woken; });
        auto slow = bench.engine->subscribe(4);
        bench.get<Joined>(joining("a"), 1);
        const auto b = bench.get<Joined>(joining("b"), 2);
        const auto there = bench.get<ListenerOpened>(Listen{loopback()}, 2).addresses.front();
        const auto connection = bench.get<Connected>(Dial{{there.withPeer(b.self)}}, 1).connection;
        bench.get<TaskReported>(RunTask{connection, swarm::DoPing{20}}, 1);
        bench.end();
        QVERIFY(slow->dropped() > 0);
        const auto kept = slow->take();
        QCOMPARE(kept.size(), std::size_t{4});
        const auto all = patient->take();
        QCOMPARE(all.size(), kept.size() + slow->dropped());
        QCOMPARE(patient->dropped(), std::uint64_t{0});
        QVERIFY(kept.back()->id == all.back()->id);
        QCOMPARE(woken.load(), 1);
    }

    void theOldestRepetitionMakesRoom() {
        Subscription reader(3, {});
        const auto push = [&](std::uint64_t id, event::Body body) {
            reader.push(std::make_shared<const event::Event>(
                event::Event{EventId{id}, NetworkId{1}, {}, {}, {}, std::move(body)}));
        };
        push(1, event::OperatorActed{});
        push(2, event::PingMeasured{});
        push(3, event::OperatorActed{});
        push(4, event::PingMeasured{});  // 2 goes
        push(5, event::OperatorActed{}); // 4 goes
        push(6, event::OperatorActed{}); // nothing repeats itself: the oldest goes
        std::vector<std::uint64_t> ids;
        for (const auto& event : reader.take()) ids.push_back(event->id.value);
        QVERIFY(ids == (std::vector<std::uint64_t>{3, 5, 6}));
        QCOMPARE(reader.dropped(), std::uint64_t{3});
        QVERIFY(reader.take().empty());
    }

    void aDiskThatDoesNotWriteIsTold() {
        Bench bench(m_audit);
        bench.get<Joined>(joining("a"));
        {
            auto other = store::Database::open(m_audit, store::Database::Mode::ReadWrite).value();
            QVERIFY(other.execute("BEGIN IMMEDIATE").ok());
            const Reply done = bench.ask(RotateKeys{});
            QVERIFY(done.result.ok());
            QVERIFY(done.unaudited && done.unaudited->code == store::StoreError::Busy);
            const Snapshot seen = bench.look();
            QCOMPARE(seen.auditUnwritten, std::size_t{1});
            QCOMPARE(seen.auditFailures, std::uint64_t{1});
            QVERIFY(other.execute("ROLLBACK").ok());
        }
        // Written before the next one, in order.
        const Reply next = bench.ask(Disconnect{ConnId{9}});
        QVERIFY(!next.unaudited);
        QCOMPARE(bench.look().auditUnwritten, std::size_t{0});
        bench.end();
        const auto records = recordsOf(m_audit);
        QCOMPARE(records.size(), std::size_t{3});
        QCOMPARE(records[1].action, std::string("rotate_keys"));
        QCOMPARE(records[2].outcome, std::string("engine.no_such_connection"));
    }

    void nothingIsDoneThatCannotBeRecorded() {
        Bench bench(m_audit);
        auto other = store::Database::open(m_audit, store::Database::Mode::ReadWrite).value();
        QVERIFY(other.execute("BEGIN IMMEDIATE").ok());
        constexpr std::size_t kRoom = Engine::kMaxUnaudited - Engine::kMaxRunning;
        std::vector<std::uint64_t> ids;
        for (std::size_t i = 0; i < kRoom; ++i) ids.push_back(bench.send(Disconnect{ConnId{9}}));
        const Reply last = bench.ask(Disconnect{ConnId{9}});
        QVERIFY(is(last, EngineError::AuditFull));
        QVERIFY(last.unaudited && last.unaudited->code == EngineError::AuditFull);
        QVERIFY(other.execute("ROLLBACK").ok());
        for (const auto id : ids) QVERIFY(is(bench.await(id), EngineError::NoSuchNetwork));
        bench.end();
        QCOMPARE(recordsOf(m_audit).size(), kRoom);
    }

    void commandsHaveOneIdAndOneReply() {
        Bench bench(m_audit);
        bench.get<Joined>(joining("a"));
        for (const std::uint64_t id : {std::uint64_t{0}, std::uint64_t{1}}) {
            QVERIFY(bench.sendAs(id, RotateKeys{}));
            QVERIFY(is(bench.await(id), EngineError::BadCommandId));
        }
        QVERIFY(is(bench.ask(Listen{codec::Multiaddr::fromText("/ip4/127.0.0.1/udp/1").value()}),
                   net::WireError::NotTcp));
        QVERIFY(is(bench.ask(joining("unknown"), 2), crypto::SignerError::Unavailable));
        QVERIFY(is(bench.ask(joining("b"), 0), EngineError::BadNetworkId));
        bench.end();
        QCOMPARE(recordsOf(m_audit).size(), std::size_t{6});
    }

    void aSilentSignerIsGivenUp() {
        Bench bench(m_audit, nullptr, 50ms);
        QVERIFY(is(bench.ask(joining("silent")), EngineError::NoAnswer));
        QVERIFY(bench.look().networks.empty());
        QVERIFY(bench.ask(joining("a")).result.ok());
    }

    void leavingEndsWhatWasUnderWay() {
        Bench bench;
        bench.get<Joined>(joining("a"), 1);
        const auto b = bench.get<Joined>(joining("b", Byte{3}), 2);
        const auto there = bench.get<ListenerOpened>(Listen{loopback()}, 2).addresses.front();
        const auto dial = bench.send(Dial{{there.withPeer(b.self)}}, 1);
        const auto left = bench.send(LeaveNetwork{}, 1);
        QVERIFY(bench.await(left).result.ok());
        QVERIFY(!bench.await(dial).result.ok());
        bench.get<Joined>(joining("tired"), 3);
        const auto rotation = bench.send(RotateKeys{}, 3);
        bench.get<Left>(LeaveNetwork{}, 3);
        QVERIFY(is(bench.await(rotation), EngineError::NetworkLeft));
        QCOMPARE(bench.look().networks.size(), std::size_t{1});
    }

    void workIsDoneLaterOnTheEnginesThread() {
        Bench bench;
        std::promise<std::pair<std::thread::id, bool>> done;
        const auto asked = std::chrono::steady_clock::now();
        bench.engine->after(50ms, [&] {
            // The loop's clock is in whole milliseconds.
            const bool late = std::chrono::steady_clock::now() - asked >= 45ms;
            done.set_value({std::this_thread::get_id(), late});
        });
        const auto [thread, late] = done.get_future().get();
        QVERIFY(thread == bench.thread.get_id());
        QVERIFY(late);
        std::atomic<bool> called = false;
        bench.engine->after(1h, [&] { called = true; });
        bench.end();
        QVERIFY(!called);
    }

    void tooManyAtOnceAreTurnedAway() {
        FakeGate gate;
        gate.think = "rotate_keys";
        Bench bench(m_audit, &gate);
        std::vector<std::uint64_t> ids;
        for (std::size_t i = 0; i < Engine::kMaxRunning; ++i) ids.push_back(bench.send(RotateKeys{}));
        QVERIFY(is(bench.ask(RotateKeys{}), EngineError::Busy));
        // The end answers them all, and the log has them all.
        bench.end();
        for (const auto id : ids) QVERIFY(is(bench.await(id), EngineError::Stopping));
        QCOMPARE(recordsOf(m_audit).size(), ids.size() + 1);
        QCOMPARE(bench.send(RotateKeys{}), std::uint64_t{0});
    }

    void theInboxIsBounded() {
        EngineConfig config;
        config.identities = identityOf;
        auto engine = Engine::create(std::move(config)).value();
        std::set<std::uint64_t> answered;
        for (std::uint64_t i = 1; i <= Engine::kMaxWaiting; ++i) {
            QVERIFY(engine->submit({CommandId{i}, {}, NetworkId{1}, RotateKeys{}},
                                   [&answered, i](Reply) { answered.insert(i); }));
        }
        const auto refused = engine->submit({CommandId{9999}, {}, NetworkId{1}, RotateKeys{}}, {});
        QVERIFY(!refused && refused.error().code == EngineError::Busy);
        engine->shutDown(0s);
        engine->run();
        QCOMPARE(answered.size(), Engine::kMaxWaiting);
        const auto late = engine->submit({CommandId{9999}, {}, NetworkId{1}, RotateKeys{}}, {});
        QVERIFY(!late && late.error().code == EngineError::Stopping);
    }

private:
    std::optional<QTemporaryDir> m_folder;
    std::string m_audit;
};

VD_SUITE(EngineTest)
#include "engine_test.moc"
