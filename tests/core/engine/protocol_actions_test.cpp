#include "core/engine/engine.h"

#include "core/crypto/private_key.h"
#include "core/discovery/saved_peers.h"
#include "core/protocols/kad/key.h"
#include "core/store/whole_file.h"
#include "tests/core/node/causes.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <arpa/inet.h>
#include <condition_variable>
#include <map>
#include <mutex>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace vedette;
using namespace vedette::engine;
using namespace std::chrono_literals;

namespace {

crypto::PrivateKey keyNamed(const std::string& name) {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, static_cast<Byte>(name.front())));
}

codec::PeerId peerNamed(const std::string& name) {
    return keyNamed(name).publicKey().peerId();
}

/// Two networks of one engine that are each other's peers: "a" and "b", both with DHT and gossip.
class Town {
public:
    explicit Town(const std::string& folder) : m_folder(folder) {
        EngineConfig config;
        config.identities = [](const std::string& name) -> Result<std::unique_ptr<crypto::Signer>> {
            return crypto::makeMemorySigner(keyNamed(name));
        };
        config.auditLog = store::AuditLog::open(folder + "/audit").value();
        config.receiptsFile = folder + "/receipts";
        m_engine = Engine::create(std::move(config)).value();
        told = m_engine->subscribe(100'000, [] {});
        m_thread = std::thread([this] { m_engine->run(); });
    }

    ~Town() { end(); }

    void end() {
        if (!m_thread.joinable()) return;
        m_engine->shutDown(1s);
        m_thread.join();
    }

    Reply ask(Action action, std::uint64_t network = 1, CommandId inverseOf = {}) {
        return await(send(std::move(action), network, inverseOf));
    }

    CommandId send(Action action, std::uint64_t network = 1, CommandId inverseOf = {}) {
        const CommandId id{++m_last};
        const auto taken = m_engine->submit(
            {id, OperatorId{77}, NetworkId{network}, std::move(action), inverseOf, {}}, [this](Reply reply) {
                const std::lock_guard lock(m_mutex);
                m_replies.emplace(reply.id, std::move(reply));
                m_came.notify_all();
            });
        if (!taken) qFatal("%s", taken.error().text().c_str());
        return id;
    }

    Snapshot look() {
        std::optional<Snapshot> seen;
        m_engine->inspect([&](const Snapshot& snapshot) {
            const std::lock_guard lock(m_mutex);
            seen = snapshot;
            m_came.notify_all();
        });
        std::unique_lock lock(m_mutex);
        if (!m_came.wait_for(lock, 60s, [&] { return seen.has_value(); })) qFatal("no snapshot");
        return *seen;
    }

    Reply await(CommandId id) {
        std::unique_lock lock(m_mutex);
        if (!m_came.wait_for(lock, 60s, [&] { return m_replies.contains(id); })) qFatal("no reply");
        return std::move(m_replies.extract(id).mapped());
    }

    template <class Body>
    Body get(Action action, std::uint64_t network = 1) {
        Reply reply = ask(std::move(action), network);
        if (!reply.result) qFatal("%s", reply.result.error().text().c_str());
        return std::get<Body>(*reply.result);
    }

    static NetworkConfig member(const std::string& name) {
        NetworkConfig config{name, name, {}, {}, {}};
        config.node.swarm.limits.exemptLoopback = true;
        config.node.dht.emplace();
        config.node.dht->kad.table.exemptPrivate = true;
        config.node.gossip.emplace();
        config.node.gossip->exemptPrivate = true;
        config.node.receipts.emplace();
        return config;
    }

    /// Both joined and connected; `a` has witnesses as told.
    void populate(std::vector<codec::PeerId> witnesses = {}) {
        NetworkConfig a = member("a");
        a.witnesses = std::move(witnesses);
        get<Joined>(JoinNetwork{std::move(a)}, 1);
        get<Joined>(JoinNetwork{member("b")}, 2);
        const auto where = codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/0").value();
        const auto listener = get<ListenerOpened>(Listen{where}, 2);
        get<Connected>(Dial{{listener.addresses.front().withPeer(peerNamed("b"))}}, 1);
    }

    /// Asked again until the other is in the table: identify takes a moment.
    Reply lookUp(node::DhtCommand what, std::uint64_t network = 1) {
        for (int tries = 0;; ++tries) {
            Reply reply = ask(LookUp{what}, network);
            const bool early = !reply.result && reply.result.error().code == kad::LookupError::NobodyToAsk;
            if (!early || tries == 600) return reply;
            std::this_thread::sleep_for(50ms); // between questions, not instead of one
        }
    }

    std::shared_ptr<Subscription> told; ///< every event since the beginning

private:
    std::string m_folder;
    std::unique_ptr<Engine> m_engine;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::map<CommandId, Reply> m_replies;
    std::uint64_t m_last = 0;
};

} // namespace

class ProtocolActionsTest final : public QObject {
    Q_OBJECT

private slots:

    void init() { m_folder.emplace(); }

    void aSnapshotTellsWhereLimitsSparePrivateAddresses() {
        Town town(folder());
        NetworkConfig strict = Town::member("strict");
        strict.node.dht->kad.table.exemptPrivate = false;
        strict.node.gossip->exemptPrivate = false;
        NetworkConfig byGossip = Town::member("by gossip");
        byGossip.node.dht->kad.table.exemptPrivate = false;
        NetworkConfig byTable = Town::member("by table");
        byTable.node.gossip->exemptPrivate = false;
        town.get<Joined>(JoinNetwork{std::move(strict)}, 1);
        town.get<Joined>(JoinNetwork{std::move(byGossip)}, 2);
        town.get<Joined>(JoinNetwork{std::move(byTable)}, 3);
        const Snapshot seen = town.look();
        QVERIFY(!seen.networks.at(0).privateExempt);
        QVERIFY(seen.networks.at(1).privateExempt && seen.networks.at(2).privateExempt);
    }

    void theDhtIsUsedByCommand() {
        Town town(folder());
        town.populate();
        const Reply put = town.lookUp(node::PublishRecord{"status", copyOf(viewOf("well"))});
        QVERIFY2(put.result.ok(), put.result ? "" : put.result.error().text().c_str());
        const auto& lookup = std::get<LookedUp>(*put.result).lookup;
        QCOMPARE(std::get<kad::ValuePut>(*lookup.found).holders.size(), std::size_t{1});
        const Reply got = town.lookUp(node::GetValue{lookup.name}, 2);
        QVERIFY(got.result.ok());
        const auto record = kad::SignedRecord::open(
            lookup.name, std::get<kad::ValueFound>(*std::get<LookedUp>(*got.result).lookup.found).value);
        QVERIFY(record.ok());
        QVERIFY(record->author == peerNamed("a") && record->name == "status");
        QCOMPARE(textOf(record->value), std::string_view("well"));

        // What was put is told again until that is taken back; what was asked left nothing behind.
        const Action began = LookUp{node::PublishRecord{"status", copyOf(viewOf("well"))}};
        const auto back = inverseOf(began, put);
        QVERIFY(back && std::get<StopPublishing>(*back).name == lookup.name);
        QVERIFY(town.ask(*back, 1).result.ok());
        QVERIFY(!inverseOf(LookUp{node::GetValue{lookup.name}}, got));
        QVERIFY(!inverseOf(*back, put));

        const Reply none = town.lookUp(node::GetValue{kad::publicKeyName(peerNamed("c"))});
        QVERIFY(!none.result && none.result.error().code == kad::LookupError::NotFound);
        QVERIFY(!inverseOf(began, none));
        const Reply wrong = town.lookUp(node::PublishRecord{"not/a/name", {}});
        QVERIFY(!wrong.result && wrong.result.error().code == kad::RecordFault::BadName);
    }

    void topicsAreUsedByCommand() {
        Town town(folder());
        town.populate();
        const Reply subscribed = town.ask(Subscribe{"news"});
        QVERIFY(subscribed.result.ok());
        QVERIFY(std::get<Unsubscribe>(*inverseOf(Subscribe{"news"}, subscribed)).topic == "news");
        QVERIFY(town.ask(Publish{"news", copyOf(viewOf("hello"))}).result.ok());
        QVERIFY(!inverseOf(Publish{"news", {}}, subscribed));
        QVERIFY(town.ask(Unsubscribe{"news"}).result.ok());
        QVERIFY(std::get<Subscribe>(*inverseOf(Unsubscribe{"news"}, subscribed)).topic == "news");
        const Reply again = town.ask(Unsubscribe{"news"});
        QVERIFY(!again.result && again.result.error().code == gossipsub::UseError::NotSubscribed);
        const Reply bad = town.ask(Subscribe{""});
        QVERIFY(!bad.result && bad.result.error().code == gossipsub::UseError::BadTopic);
    }

    /// What there is before the command has ended is named by its end; what comes later names that.
    void aCommandAndWhatCameOfItNameEachOther() {
        Town town(folder());
        town.populate();
        const auto where = codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/0").value();
        const auto link = town.look().networks.at(0).connections.at(0).id;
        std::map<event::Kind, Reply> before; // by what it named
        before.emplace(event::Kind::Listening, town.ask(Listen{where}));
        before.emplace(event::Kind::LookupEnded, town.lookUp(node::FindClosest{copyOf(viewOf("x"))}));
        before.emplace(event::Kind::PingMeasured, town.ask(RunTask{link, swarm::DoPing{1}}));
        std::map<event::Kind, Reply> after;
        after.emplace(event::Kind::SubscriptionChanged, town.ask(Subscribe{"news"}));
        after.emplace(event::Kind::MessagePublished, town.ask(Publish{"news", Bytes(5)}));
        before.emplace(event::Kind::ConnectionClosed, town.ask(Disconnect{link}));
        before.emplace(event::Kind::CredentialsRotated, town.ask(RotateKeys{}));
        std::map<EventId, SharedEvent> all;
        std::map<NetworkId, std::vector<event::Event>> records;
        const auto take = [&] {
            for (const auto& event : town.told->take()) {
                all.emplace(event->id, event);
                records[event->network].push_back(*event);
            }
        };
        const auto isOut = [&] {
            take();
            return std::ranges::any_of(
                all, [](const auto& one) { return one.second->kind() == event::Kind::MessagePublished; });
        };
        // The first of a run waits until it is said whose author key that is.
        QTRY_VERIFY_WITH_TIMEOUT(isOut(), 60'000);
        town.end();
        take();
        for (const auto& [kind, reply] : before) {
            QVERIFY(reply.result.ok());
            QVERIFY2(std::ranges::any_of(
                         all.at(reply.event)->causes,
                         [&, wanted = kind](EventId cause) { return all.at(cause)->kind() == wanted; }),
                     event::kindName(kind).data());
        }
        for (const auto& [kind, reply] : after) {
            QVERIFY(reply.result.ok());
            QVERIFY2(std::ranges::any_of(all,
                                         [&, wanted = kind, id = reply.event](const auto& one) {
                                             const event::Event& event = *one.second;
                                             return event.kind() == wanted
                                                 && std::ranges::find(event.causes, id) != event.causes.end();
                                         }),
                     event::kindName(kind).data());
        }
        for (const char* name : {"a", "b"}) {
            const std::string lacks = node::test::unexplained(
                records.at(NetworkId{name == std::string("a") ? 1U : 2U}), peerNamed(name));
            QVERIFY2(lacks.empty(), lacks.c_str());
        }
    }

    void whoTakesNoPartIsTold() {
        Town town(folder());
        town.get<Joined>(JoinNetwork{{"c", "c", {}, {}, {}}}, 3);
        const auto refusedAs = [&](Action action, std::error_code code) {
            const Reply reply = town.ask(std::move(action), 3);
            return !reply.result && reply.result.error().code == code;
        };
        QVERIFY(refusedAs(LookUp{node::RefreshTable{}}, node::NodeError::NoDht));
        QVERIFY(refusedAs(StopPublishing{{1}}, node::NodeError::NoDht));
        QVERIFY(refusedAs(Subscribe{"news"}, node::NodeError::NoGossip));
        QVERIFY(refusedAs(Unsubscribe{"news"}, node::NodeError::NoGossip));
        QVERIFY(refusedAs(Publish{"news", {}}, node::NodeError::NoGossip));
    }

    void whatWasDoneIsOnRecord() {
        {
            Town town(folder());
            town.populate();
            QVERIFY(town.lookUp(node::PublishRecord{"status", copyOf(viewOf("well"))}).result.ok());
            QVERIFY(town.ask(Subscribe{"news"}).result.ok());
            QVERIFY(town.ask(Publish{"news", Bytes(5)}).result.ok());
        }
        auto log = store::AuditLog::openReadOnly(folder() + "/audit").value();
        std::map<std::string, std::string> subjects;
        QVERIFY(log.read(1,
                         [&](const store::AuditRecord& record) {
                             subjects[record.action] = record.subject;
                             return true;
                         })
                    .ok());
        QCOMPARE(subjects["look_up"], std::string("put status"));
        QCOMPARE(subjects["subscribe"], std::string("news"));
        QCOMPARE(subjects["publish"], std::string("news 5 bytes"));
    }

    void aWitnessSignsForTheHeadOfTheLog() {
        {
            Town town(folder());
            town.populate({peerNamed("b")});
            // Written by another thread, once the witness is known, the head signed, shown and signed for.
            for (int tries = 0; tries < 1200 && !kept(); ++tries) std::this_thread::sleep_for(50ms);
        }
        const auto file = kept();
        QVERIFY(file.has_value());
        QCOMPARE(file->all().size(), std::size_t{1});
        const receipt::Receipt& receipt = file->all().front();
        QVERIFY(receipt.verify().ok());
        QVERIFY(receipt.witness() == peerNamed("b") && receipt.statement.asker == peerNamed("a"));
        auto log = store::AuditLog::openReadOnly(folder() + "/audit").value();
        QVERIFY(receipt.statement.head.log == log.id());
        const std::vector<store::AuditHash> heads{receipt.statement.head.hash};
        const auto verdict = log.verify(heads);
        QVERIFY(verdict.ok());
        QCOMPARE(verdict->anchored, receipt.statement.head.sequence);
        QVERIFY(verdict->anchored >= 1);
    }

    void evidenceThatCannotBeReadIsNotWrittenOver() {
        QVERIFY(store::replaceWhole(folder() + "/receipts", viewOf("rubbish")).ok());
        {
            Town town(folder());
            town.populate({peerNamed("b")});
            QVERIFY(town.ask(Subscribe{"news"}).result.ok());
        }
        const auto bytes = store::readWhole(folder() + "/receipts", 100);
        QVERIFY(bytes && *bytes && textOf(**bytes) == "rubbish");
    }

    void anOperatorHasAPeerExamined() {
        Town town(folder());
        town.populate();
        const auto found = town.get<Examined>(Examine{peerNamed("b")}).findings;
        const auto count = [&](Symptom symptom) {
            return std::ranges::count(found, symptom, &Finding::symptom);
        };
        QVERIFY(found.back().symptom == Symptom::Reachable);
        QCOMPARE(found.back().reached, found.back().tried);
        QVERIFY(count(Symptom::Known) >= 1);
        QVERIFY(count(Symptom::Connected) >= 1);
        QCOMPARE(count(Symptom::Identified), count(Symptom::Connected));
        QVERIFY(town.look().networks.at(0).examinations.empty());

        const auto unknown = town.get<Examined>(Examine{peerNamed("c")}).findings;
        QCOMPARE(unknown.size(), std::size_t{2});
        QVERIFY(unknown[0].symptom == Symptom::NoAddress && unknown[1].symptom == Symptom::Unreachable);
        QVERIFY(town.ask(Examine{}).result.error().code == BlockError::Nobody);
        QVERIFY(town.ask(EndExamination{CommandId{99}}).result.error().code
                == EngineError::NoSuchExamination);
    }

    void anExaminationIsSeenWhileItRunsAndEndsWhenAsked() {
        // It accepts and says nothing: the handshake waits.
        const int silent = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof at;
        QCOMPARE(bind(silent, reinterpret_cast<sockaddr*>(&at), size), 0);
        QCOMPARE(listen(silent, 4), 0);
        QCOMPARE(getsockname(silent, reinterpret_cast<sockaddr*>(&at), &size), 0);
        const auto address =
            codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/" + std::to_string(ntohs(at.sin_port))).value();
        discovery::SavedPeers saved;
        saved.peers.push_back(
            {peerNamed("c"), 0, {{address, swarm::AddressSource::Hearsay, 500, {4'000'000'000'000}}}});
        QVERIFY(store::replaceWhole(folder() + "/peers", saved.encode()).ok());
        Town town(folder());
        NetworkConfig us = Town::member("a");
        us.peersFile = folder() + "/peers";
        town.get<Joined>(JoinNetwork{std::move(us)});
        const CommandId examining = town.send(Examine{peerNamed("c")});
        std::vector<Examination> seen;
        for (int tries = 0; tries < 600 && (seen.empty() || seen[0].findings.empty()); ++tries) {
            seen = town.look().networks.at(0).examinations;
            std::this_thread::sleep_for(10ms); // between questions
        }
        QCOMPARE(seen.size(), std::size_t{1});
        QVERIFY(seen[0].command == examining && seen[0].peer == peerNamed("c"));
        QVERIFY(seen[0].findings.front().symptom == Symptom::Known);
        QVERIFY(seen[0].findings.front().address == address);
        QVERIFY(town.ask(EndExamination{examining}).result.ok());
        QVERIFY(town.await(examining).result.error().code == EngineError::Cancelled);
        QVERIFY(town.look().networks.at(0).examinations.empty());
        QVERIFY(town.look().networks.at(0).connections.empty());
        // No more than a few at a time.
        std::vector<CommandId> many;
        for (std::size_t i = 0; i < Examination::kMost; ++i)
            many.push_back(town.send(Examine{peerNamed("c")}));
        QVERIFY(town.ask(Examine{peerNamed("c")}).result.error().code == EngineError::Busy);
        close(silent);
    }

private:
    [[nodiscard]] std::string folder() const { return m_folder->path().toStdString(); }

    [[nodiscard]] std::optional<receipt::Receipts> kept() const {
        const auto bytes = store::readWhole(folder() + "/receipts", receipt::Receipts::kMaxBytes);
        if (!bytes || !*bytes) return std::nullopt;
        auto read = receipt::Receipts::decode(**bytes);
        return read ? std::optional(*std::move(read)) : std::nullopt;
    }

    std::optional<QTemporaryDir> m_folder;
};

VD_SUITE(ProtocolActionsTest)
#include "protocol_actions_test.moc"
