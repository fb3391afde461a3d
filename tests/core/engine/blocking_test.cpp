#include "core/codec/cbor.h"
#include "core/crypto/private_key.h"
#include "core/engine/block_list.h"
#include "core/engine/engine.h"
#include "core/store/whole_file.h"
#include "tests/suite.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace vedette;
using namespace vedette::engine;
using namespace std::chrono_literals;

namespace {

Result<std::unique_ptr<crypto::Signer>> signerCalled(const std::string& name) {
    return crypto::makeMemorySigner(
        crypto::PrivateKey::fromEd25519Seed(Bytes(32, static_cast<Byte>(name.front()))));
}

codec::PeerId peerCalled(const std::string& name) {
    return signerCalled(name).value()->publicKey().peerId();
}

struct NoBlocks final : swarm::Gate {
    swarm::Verdict ask(const swarm::GateRequest& request, Instant) override {
        if (request.resource == "block_peer") return swarm::Refuse{"rule.9"};
        return swarm::Allow{};
    }
};

/// A disk that hangs or fails when it is told to.
struct Disk {
    std::mutex mutex;
    std::condition_variable changed;
    bool held = false;
    bool full = false;
    std::size_t asked = 0;

    ReplaceFile replacing() {
        return [this](const std::string& path, BytesView bytes) -> Result<> {
            std::unique_lock lock(mutex);
            ++asked;
            changed.notify_all();
            changed.wait(lock, [this] { return !held; });
            if (full) return Fail{store::StoreError::Full, "no room"};
            return store::replaceWhole(path, bytes);
        };
    }

    void become(bool hanging, bool filled) {
        const std::lock_guard lock(mutex);
        held = hanging;
        full = filled;
        changed.notify_all();
    }

    bool isAsked() {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, 20s, [this] { return asked > 0; });
    }
};

/// One run of a program with one network.
struct Member {
    std::unique_ptr<Engine> engine;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable came;
    std::vector<Reply> replies;
    std::uint64_t last = 0;

    explicit Member(const std::string& identity, const std::string& folder = {}, swarm::Gate* gate = nullptr,
                    Disk* disk = nullptr) {
        EngineConfig config;
        if (disk != nullptr) config.replaceFile = disk->replacing();
        config.identities = signerCalled;
        config.gate = gate;
        if (!folder.empty()) {
            config.blocksFile = folder + "/blocks.cbor";
            config.auditLog = store::AuditLog::open(folder + "/audit.sqlite").value();
        }
        engine = Engine::create(std::move(config)).value();
        thread = std::thread([this] { engine->run(); });
        NetworkConfig network{"net", identity, {}, {}};
        network.node.swarm.limits.exemptLoopback = true;
        ask(JoinNetwork{std::move(network)});
    }

    ~Member() {
        engine->shutDown(1s);
        thread.join();
    }

    Reply ask(Action action, CommandId inverse = {}) {
        send(std::move(action), inverse);
        return await();
    }

    Reply await() {
        std::unique_lock lock(mutex);
        if (!came.wait_for(lock, 20s, [&] { return replies.size() == last; })) qFatal("no reply");
        return replies.back();
    }

    bool isAnswered() {
        const std::lock_guard lock(mutex);
        return replies.size() == last;
    }

    void send(Action action, CommandId inverse = {}) {
        const CommandId id{++last};
        const auto taken = engine->submit({id, OperatorId{5}, NetworkId{1}, std::move(action), inverse},
                                          [this](Reply reply) {
                                              const std::lock_guard lock(mutex);
                                              replies.push_back(std::move(reply));
                                              came.notify_all();
                                          });
        if (!taken) qFatal("not taken");
    }

    template <class Body>
    Body get(Action action) {
        const Reply reply = ask(std::move(action));
        if (!reply.result) qFatal("%s", reply.result.error().text().c_str());
        return std::get<Body>(*reply.result);
    }

    codec::Multiaddr listen() {
        const auto loopback = codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/0").value();
        return get<ListenerOpened>(Listen{loopback}).addresses.front();
    }

    NetworkSnapshot look() {
        std::optional<NetworkSnapshot> seen;
        engine->inspect([&](const Snapshot& snapshot) {
            const std::lock_guard lock(mutex);
            seen = snapshot.networks.at(0);
            came.notify_all();
        });
        std::unique_lock lock(mutex);
        if (!came.wait_for(lock, 20s, [&] { return seen.has_value(); })) qFatal("no snapshot");
        return *seen;
    }
};

bool fails(const Reply& reply, std::error_code code) {
    return !reply.result.ok() && reply.result.error().code == code;
}

Block blockOf(const std::string& name, std::int64_t since, std::int64_t until) {
    return {peerCalled(name), WallTime{since}, WallTime{until}, OperatorId{5}, "because of " + name};
}

Bytes encoded(std::uint64_t version, bool whole) {
    codec::CborWriter out;
    out.beginArray().uint(version);
    if (whole) out.beginArray().end();
    out.end();
    return std::move(out).take();
}

} // namespace

class BlockingTest final : public QObject {
    Q_OBJECT

private slots:

    void aBlockEndsByItself() {
        BlockList list;
        QVERIFY(!*list.add("net", blockOf("a", 1000, 2000)));
        QVERIFY(!*list.add("net", blockOf("b", 1000, 0)));
        QVERIFY(list.find("net", peerCalled("a"), WallTime{1999}));
        QVERIFY(!list.find("net", peerCalled("a"), WallTime{2000}));
        QVERIFY(!list.find("other", peerCalled("a"), WallTime{1999}));
        QVERIFY(list.find("net", peerCalled("b"), WallTime{1'000'000'000'000'000}));
        QCOMPARE(list.of("net", WallTime{1500}).size(), std::size_t{2});
        QCOMPARE(list.of("net", WallTime{2500}).size(), std::size_t{1});
        QVERIFY(list.of("ne", WallTime{1500}).empty());
        QVERIFY(list.remove("net", peerCalled("a"), WallTime{2500}).error().code == BlockError::NotBlocked);
        QVERIFY(list.remove("net", peerCalled("b"), WallTime{2500}).ok());
        QVERIFY(list.remove("net", peerCalled("b"), WallTime{2500}).error().code == BlockError::NotBlocked);
    }

    void aBlockIsJudgedBeforeItHolds() {
        BlockList list;
        Block block = blockOf("a", 1000, 2000);
        block.reason = std::string(BlockList::kMaxReason + 1, 'x');
        QVERIFY(list.add("net", block).error().code == BlockError::BadReason);
        block.reason = "two\nlines";
        QVERIFY(list.add("net", block).error().code == BlockError::BadReason);
        block.reason = "\xFF";
        QVERIFY(list.add("net", block).error().code == BlockError::BadReason);
        block.reason = std::string(BlockList::kMaxReason, 'x');
        QVERIFY(list.add("net", block).ok());
        QVERIFY(list.add("net", blockOf("a", 2000, 2000)).error().code == BlockError::Past);
        QVERIFY(list.add("net", {{}, WallTime{1}, {}, {}, {}}).error().code == BlockError::Nobody);
        for (std::size_t i = 1; i < BlockList::kMaxBlocks; ++i) {
            const Bytes key{8, 1, 18, 2, static_cast<Byte>(i >> 8), static_cast<Byte>(i)};
            QVERIFY(list.add("net", {codec::PeerId::ofEncodedKey(key), WallTime{1}, {}, {}, {}}).ok());
        }
        QVERIFY(list.add("net", blockOf("b", 1500, 0)).error().code == BlockError::TooMany);
        QVERIFY(list.add("net", blockOf("b", 2500, 0)).ok()); // the first one is over, which makes room
    }

    void whatIsWrittenReadsBack() {
        BlockList list;
        QVERIFY(list.add("net", blockOf("a", 1000, 2000)).ok());
        QVERIFY(list.add("\xFFnet", blockOf("b", 1000, 0)).ok());
        const Bytes bytes = list.encode();
        QVERIFY(BlockList::decode(bytes).value() == list);
        QVERIFY(BlockList::decode(viewOf("rubbish")).error().code == BlockError::NotCbor);
        QVERIFY(BlockList::decode(encoded(2, true)).error().code == BlockError::Newer);
        QVERIFY(BlockList::decode(encoded(0, true)).error().code == BlockError::Malformed);
        QVERIFY(BlockList::decode(encoded(1, false)).error().code == BlockError::Malformed);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            Bytes cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(i));
            QVERIFY(!BlockList::decode(cut).ok());
        }
    }

    void theGateRefusesWhoIsBlockedAndAsksThePolicyOfOthers() {
        BlockList list;
        QVERIFY(list.add("net", blockOf("a", 0, 1000)).ok());
        NoBlocks policy;
        const auto clock = [](Instant at) { return Timeline{}.wall(at); };
        BlockGate gate(list, "net", clock, &policy);
        BlockGate elsewhere(list, "other", clock, nullptr);
        swarm::GateRequest request;
        request.action = swarm::Action::Secure;
        request.subject.peer = peerCalled("a");
        const auto refused = gate.ask(request, Instant(999ms));
        QCOMPARE(std::get<swarm::Refuse>(refused).rule, std::string(BlockList::kRule));
        QVERIFY(std::holds_alternative<swarm::Allow>(gate.ask(request, Instant(1000ms))));
        QVERIFY(std::holds_alternative<swarm::Allow>(elsewhere.ask(request, Instant(999ms))));
        request.subject.peer = peerCalled("b");
        request.resource = "block_peer";
        QCOMPARE(std::get<swarm::Refuse>(gate.ask(request, Instant())).rule, std::string("rule.9"));
    }

    void aBlockedPeerIsCutOffAndStaysOutOverARestart() {
        const QTemporaryDir folder;
        Member other("b");
        const auto there = other.listen().withPeer(peerCalled("b"));
        {
            Member us("a", folder.path().toStdString());
            const auto here = us.listen().withPeer(peerCalled("a"));
            QVERIFY(us.ask(Dial{{there}}).result.ok());
            const auto done = us.get<Blocked>(BlockPeer{peerCalled("b"), {}, "floods us"});
            QVERIFY(done.closed == 1 && !done.before);
            QVERIFY(fails(us.ask(Dial{{there}}), swarm::DialError::AllFailed));
            const auto held = us.look().blocks;
            QCOMPARE(held.size(), std::size_t{1});
            QVERIFY(held[0].peer == peerCalled("b") && held[0].reason == "floods us");
            QVERIFY(held[0].who == OperatorId{5});
            // Nor does it get in: the handshake shows who it is.
            static_cast<void>(other.ask(Dial{{here}}));
            const auto isThere = [&] {
                const auto all = us.look().connections;
                return std::ranges::any_of(all, [](const auto& one) {
                    return one.phase == session::Phase::Ready && one.peer == peerCalled("b");
                });
            };
            QVERIFY(!isThere());

            // A later block takes its place; undoing that brings the earlier one back.
            const BlockPeer later{peerCalled("b"), WallTime{4'000'000'000'000}, "still"};
            const Reply replaced = us.ask(later);
            const auto inverse = inverseOf(Action(later), replaced);
            QVERIFY(inverse && std::get<BlockPeer>(*inverse).reason == "floods us");
            QVERIFY(us.ask(*inverse, replaced.id).result.ok());
            QCOMPARE(us.look().blocks.at(0).reason, std::string("floods us"));
            QVERIFY(fails(us.ask(BlockPeer{peerCalled("b"), WallTime{1}, {}}), BlockError::Past));
        }
        const auto kept = store::readWhole(folder.filePath("blocks.cbor").toStdString(), 10'000).value();
        QVERIFY(BlockList::decode(*kept).ok());
        std::uint64_t blocks = 0;
        auto log = store::AuditLog::openReadOnly(folder.filePath("audit.sqlite").toStdString()).value();
        QVERIFY(log.read(1,
                         [&](const store::AuditRecord& record) {
                             if (record.action != "block_peer") return true;
                             ++blocks;
                             return record.subject.starts_with(peerCalled("b").text());
                         })
                    .ok());
        QCOMPARE(blocks, std::uint64_t{4});

        Member again("a", folder.path().toStdString());
        QVERIFY(fails(again.ask(Dial{{there}}), swarm::DialError::AllFailed));
        const Reply unblocked = again.ask(UnblockPeer{peerCalled("b")});
        QVERIFY(again.ask(Dial{{there}}).result.ok());
        const auto back = inverseOf(Action(UnblockPeer{peerCalled("b")}), unblocked);
        QVERIFY(back && std::get<BlockPeer>(*back).reason == "floods us");
        QVERIFY(again.ask(*back, unblocked.id).result.ok());
        QVERIFY(fails(again.ask(Dial{{there}}), swarm::DialError::AllFailed));
        QVERIFY(again.ask(UnblockPeer{peerCalled("b")}).result.ok());
        QVERIFY(fails(again.ask(UnblockPeer{peerCalled("b")}), BlockError::NotBlocked));
    }

    void theGateIsAskedWhetherOneMayBlock() {
        NoBlocks policy;
        Member us("a", {}, &policy);
        QVERIFY(fails(us.ask(BlockPeer{peerCalled("b"), {}, {}}), EngineError::Refused));
        QVERIFY(us.look().blocks.empty());
    }

    void aDamagedListIsPutAsideAndANewerOneLeftAlone() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("blocks.cbor").toStdString();
        QVERIFY(store::replaceWhole(file, viewOf("rubbish")).ok());
        {
            Member us("a", folder.path().toStdString());
            QVERIFY(QFile::exists(QString::fromStdString(file + ".damaged")));
            QVERIFY(us.ask(BlockPeer{peerCalled("b"), {}, {}}).result.ok());
        }
        QVERIFY(BlockList::decode(*store::readWhole(file, 10'000).value()).ok());
        const Bytes newer = encoded(2, true);
        QVERIFY(store::replaceWhole(file, newer).ok());
        {
            Member us("a", folder.path().toStdString());
            const Reply reply = us.ask(BlockPeer{peerCalled("b"), {}, {}});
            QVERIFY(fails(reply, BlockError::Unkept));
            QVERIFY(reply.result.error().detail.starts_with("block.newer"));
            QCOMPARE(us.look().blocks.size(), std::size_t{1});
        }
        QCOMPARE(*store::readWhole(file, 10'000).value(), newer);
    }

    void aBlockHoldsAtOnceAndIsConfirmedWhenItIsOnDisk() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("blocks.cbor").toStdString();
        Disk disk;
        Member us("a", folder.path().toStdString(), nullptr, &disk);
        disk.become(true, false);
        us.send(BlockPeer{peerCalled("b"), {}, "floods us"});
        QVERIFY(disk.isAsked());
        QCOMPARE(us.look().blocks.size(), std::size_t{1}); // the engine's thread is free
        QVERIFY(!us.isAnswered());
        QVERIFY(!store::readWhole(file, 10'000).value());
        disk.become(false, false);
        QVERIFY(us.await().result.ok());
        const auto kept = BlockList::decode(*store::readWhole(file, 10'000).value()).value();
        QVERIFY(kept.find("net", peerCalled("b"), WallTime{}));
        disk.become(true, false);
        us.send(UnblockPeer{peerCalled("b")});
        QVERIFY(us.look().blocks.empty() && !us.isAnswered());
        disk.become(false, false);
        QVERIFY(us.await().result.ok());
        QVERIFY(BlockList::decode(*store::readWhole(file, 10'000).value()).value().empty());
    }

    void aBlockThatCannotBeWrittenHoldsAndSaysThatItIsNotKept() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("blocks.cbor").toStdString();
        Disk disk;
        {
            Member us("a", folder.path().toStdString(), nullptr, &disk);
            disk.become(false, true);
            const BlockPeer first{peerCalled("b"), {}, "floods us"};
            const Reply reply = us.ask(first);
            QVERIFY(fails(reply, BlockError::Unkept));
            QVERIFY(reply.result.error().detail.starts_with("store.full"));
            QVERIFY(!inverseOf(Action(first), reply));
            QCOMPARE(us.look().blocks.size(), std::size_t{1});
            QVERIFY(!store::readWhole(file, 10'000).value());
            QVERIFY(fails(us.ask(UnblockPeer{peerCalled("b")}), BlockError::Unkept));
            QVERIFY(us.look().blocks.empty());
            QVERIFY(fails(us.ask(first), BlockError::Unkept));
            // As soon as there is room again, one write keeps them all.
            disk.become(false, false);
            QVERIFY(us.ask(BlockPeer{peerCalled("c"), {}, {}}).result.ok());
        }
        const auto kept = BlockList::decode(*store::readWhole(file, 10'000).value()).value();
        QCOMPARE(kept.of("net", WallTime{}).size(), std::size_t{2});
        std::vector<std::string> outcomes;
        auto log = store::AuditLog::openReadOnly(folder.filePath("audit.sqlite").toStdString()).value();
        QVERIFY(log.read(1,
                         [&](const store::AuditRecord& record) {
                             if (record.action == "block_peer") outcomes.push_back(record.outcome);
                             return true;
                         })
                    .ok());
        QCOMPARE(outcomes, (std::vector<std::string>{"block.unkept", "block.unkept", "done"}));
    }

    void whatFailedIsTriedOnceMoreAtTheEnd() {
        const QTemporaryDir folder;
        Disk disk;
        {
            Member us("a", folder.path().toStdString(), nullptr, &disk);
            disk.become(false, true);
            QVERIFY(fails(us.ask(BlockPeer{peerCalled("b"), {}, {}}), BlockError::Unkept));
            disk.become(false, false);
        }
        const auto file = store::readWhole(folder.filePath("blocks.cbor").toStdString(), 10'000).value();
        QVERIFY(file && !BlockList::decode(*file).value().empty());
    }

    void aDiskThatHangsDoesNotHoldUpTheEnd() {
        const QTemporaryDir folder;
        Disk disk;
        auto us = std::make_unique<Member>("a", folder.path().toStdString(), nullptr, &disk);
        disk.become(true, false);
        us->send(BlockPeer{peerCalled("b"), {}, {}});
        QVERIFY(disk.isAsked());
        us->engine->shutDown(0s);
        QVERIFY(fails(us->await(), EngineError::Stopping));
        us.reset(); // leaves the thread behind
        disk.become(false, false);
        // Its thread still writes with what is left of all that, before the folder and the disk go.
        const std::string file = folder.filePath("blocks.cbor").toStdString();
        QTRY_VERIFY_WITH_TIMEOUT(store::readWhole(file, 10'000).value().has_value(), 20'000);
    }
};

VD_SUITE(BlockingTest)
#include "blocking_test.moc"
