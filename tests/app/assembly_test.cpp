#include "app/assembly.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace vedette;
using namespace std::chrono_literals;

class AssemblyTest final : public QObject {
    Q_OBJECT

private slots:

    /// One process, one key, several networks; and a network that was left can be joined again.
    void theKeySignsForEveryNetwork() {
        auto key = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 7));
        const codec::PeerId peer = key.publicKey().peerId();
        const auto engine = app::makeEngine({}, {}, std::move(key)).value();
        std::mutex mutex;
        std::condition_variable came;
        std::vector<engine::Reply> replies;
        const auto ask = [&](std::uint64_t number, engine::Action action, std::uint64_t network) {
            const engine::Command command{
                CommandId{number}, OperatorId{1}, NetworkId{network}, std::move(action), {}, {}};
            const auto taken = engine->submit(command, [&](engine::Reply reply) {
                const std::lock_guard lock(mutex);
                replies.push_back(std::move(reply));
                came.notify_all();
            });
            std::unique_lock lock(mutex);
            return taken.ok() && came.wait_for(lock, 10s, [&] { return replies.size() == number; });
        };
        std::thread thread([&] { engine->run(); });
        const bool answered = ask(1, engine::JoinNetwork{}, 1) && ask(2, engine::JoinNetwork{}, 2)
                           && ask(3, engine::LeaveNetwork{}, 1) && ask(4, engine::JoinNetwork{}, 1);
        engine->shutDown(1s);
        thread.join();
        QVERIFY(answered);
        for (const std::size_t join : {0U, 1U, 3U}) {
            const auto& result = replies[join].result;
            QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
            QVERIFY(std::get<engine::Joined>(*result).self == peer);
        }
    }
};

VD_SUITE(AssemblyTest)

#include "assembly_test.moc"
