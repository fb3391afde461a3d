#include "core/engine/peer_keeper.h"

#include "core/codec/cbor.h"
#include "core/crypto/private_key.h"
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

Result<std::unique_ptr<crypto::Signer>> signerNamed(const std::string& name) {
    return crypto::makeMemorySigner(
        crypto::PrivateKey::fromEd25519Seed(Bytes(32, static_cast<Byte>(name.front()))));
}

/// One run of a program that is a member of one network; ends when it goes out of scope.
struct Run {
    std::unique_ptr<Engine> engine;
    std::shared_ptr<Subscription> events;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable came;
    std::vector<Reply> replies;
    std::uint64_t last = 0;

    explicit Run(const std::string& identity, const std::string& peersFile = {}) {
        EngineConfig config;
        config.identities = signerNamed;
        engine = Engine::create(std::move(config)).value();
        events = engine->subscribe(1000);
        thread = std::thread([this] { engine->run(); });
        NetworkConfig network{"net", identity, {}, peersFile};
        network.node.swarm.limits.exemptLoopback = true;
        ask(JoinNetwork{std::move(network)});
    }

    ~Run() {
        engine->shutDown(1s);
        thread.join();
    }

    Reply ask(Action action) {
        const CommandId id{++last};
        const auto taken =
            engine->submit({id, OperatorId{1}, NetworkId{1}, std::move(action)}, [this](Reply reply) {
                const std::lock_guard lock(mutex);
                replies.push_back(std::move(reply));
                came.notify_all();
            });
        if (!taken) qFatal("not taken");
        std::unique_lock lock(mutex);
        if (!came.wait_for(lock, 20s, [&] { return replies.size() == last; })) qFatal("no reply");
        return replies.back();
    }

    codec::Multiaddr listen(const std::string& where) {
        const Reply reply = ask(Listen{codec::Multiaddr::fromText(where).value()});
        return std::get<ListenerOpened>(*reply.result).addresses.at(0);
    }

    bool connectsTo(const codec::PeerId& peer) {
        for (int i = 0; i < 500; ++i) {
            for (const auto& event : events->take()) {
                const auto* opened = std::get_if<event::ConnectionOpened>(&event->body);
                if (opened != nullptr && opened->peer == peer) return true;
            }
            std::this_thread::sleep_for(10ms);
        }
        return false;
    }
};

codec::PeerId idOf(const std::string& identity) {
    return signerNamed(identity).value()->publicKey().peerId();
}

} // namespace

class PeerKeeperTest final : public QObject {
    Q_OBJECT

private slots:

    void theNextRunComesBackToItsAnchors() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("peers.cbor").toStdString();
        Run other("b");
        const auto address = other.listen("/ip4/127.0.0.1/tcp/0");
        {
            Run first("a", file);
            QVERIFY(first.ask(Dial{{address.withPeer(idOf("b"))}}).result.ok());
        }
        const auto saved = discovery::SavedPeers::decode(*store::readWhole(file, 100'000).value()).value();
        QCOMPARE(saved.anchors, std::vector{idOf("b")});
        Run second("a", file); // nobody tells it to dial
        QVERIFY(second.connectsTo(idOf("b")));
        Run without("a");
        QVERIFY(!without.connectsTo(idOf("b"))); // the control: no file, no way back
    }

    void aDamagedFileIsPutAsideAndANewerOneLeftAlone() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("peers.cbor").toStdString();
        QVERIFY(store::replaceWhole(file, viewOf("rubbish")).ok());
        PeerKeeper keeper;
        QVERIFY(keeper.recall(file) == discovery::SavedPeers{});
        QVERIFY(QFile::exists(QString::fromStdString(file + ".damaged")));
        keeper.keep(file, {});
        codec::CborWriter newer;
        newer.beginArray().uint(99).end();
        const Bytes written = std::move(newer).take();
        const std::string second = folder.filePath("second").toStdString();
        QVERIFY(store::replaceWhole(second, written).ok());
        QVERIFY(keeper.recall(second) == discovery::SavedPeers{});
        keeper.keep(second, {});
        QVERIFY(keeper.finish(5s));
        QVERIFY(discovery::SavedPeers::decode(*store::readWhole(file, 1000).value()).ok());
        QCOMPARE(*store::readWhole(second, 1000).value(), written);
    }
};

VD_SUITE(PeerKeeperTest)
#include "peer_keeper_test.moc"
