#include "app/assembly.h"

#include "core/lab/live_run.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

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

    /// A rehearsal and a network that is joined, in one process: whose an event is says its NetworkId alone.
    void theLabIsOneOfTheNetworksOfAProcess() {
        const QTemporaryDir data;
        const auto engine =
            app::makeEngine({}, data.path().toStdString(), crypto::PrivateKey::fromEd25519Seed(Bytes(32, 7)))
                .value();
        const auto told = engine->subscribe(100'000, [] {});
        std::mutex mutex;
        std::vector<std::shared_ptr<const event::Event>> rehearsed;
        std::thread thread([&] { engine->run(); });
        std::promise<void> joined;
        const bool taken =
            engine
                ->submit({CommandId{1}, OperatorId{1}, NetworkId{1}, engine::JoinNetwork{}, {}, {}},
                         [&](const engine::Reply&) { joined.set_value(); })
                .ok();
        {
            lab::LiveConfig config;
            config.rehearsal.scenario = lab::scenarioNamed("quiet-day").value();
            config.rehearsal.agents = 20;
            config.rehearsal.duration = 1min;
            config.speed = lab::LiveRun::kMaxSpeed;
            std::promise<void> over;
            lab::LiveRun run(
                config,
                [&](auto event, const auto&) {
                    const std::lock_guard lock(mutex);
                    rehearsed.push_back(std::move(event));
                },
                {}, [&] { over.set_value(); });
            over.get_future().wait();
        }
        if (taken) joined.get_future().wait();
        engine->shutDown(1s);
        thread.join();
        QVERIFY(taken);
        // Thrown together, they come apart by that number.
        std::set<const event::Event*> fromLab;
        std::vector<std::shared_ptr<const event::Event>> all = rehearsed;
        for (const auto& event : rehearsed) fromLab.insert(event.get());
        const auto own = told->take();
        all.insert(all.end(), own.begin(), own.end());
        std::set<NetworkId> ofLab;
        std::set<NetworkId> others;
        for (const auto& event : all) {
            QCOMPARE(event->network >= kFirstOfLab, fromLab.contains(event.get()));
            (fromLab.contains(event.get()) ? ofLab : others).insert(event->network);
        }
        QVERIFY(ofLab.size() > 1);
        QVERIFY((others == std::set<NetworkId>{NetworkId{1}, kHouse}));
    }
};

VD_SUITE(AssemblyTest)

#include "assembly_test.moc"
