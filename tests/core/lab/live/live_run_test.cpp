#include "core/lab/live_run.h"

#include "tests/core/node/causes.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <map>
#include <set>

using namespace vedette;
using namespace vedette::lab;
using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 240'000; ///< on any machine

using Phase = LiveStatus::Phase;

LiveConfig configOf(const std::string& name, Duration duration, std::uint32_t agents = 30) {
    LiveConfig config;
    config.rehearsal.scenario = scenarioNamed(name).value();
    config.rehearsal.agents = agents;
    config.rehearsal.duration = duration;
    config.speed = LiveRun::kMaxSpeed;
    return config;
}

struct Heard {
    std::shared_ptr<const event::Event> event;
    std::string name;
};

/// To its end.
std::pair<LiveStatus, std::vector<Heard>> playOut(const LiveConfig& config) {
    std::vector<Heard> heard;
    std::promise<void> over;
    LiveRun run(
        config,
        [&](auto event, const auto& name) {
            heard.push_back({std::move(event), *name});
        },
        {}, [&] { over.set_value(); });
    over.get_future().wait();
    return {run.status(), std::move(heard)};
}

} // namespace

class LiveRunTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsToldNamesWhatItComesOf_data() {
        QTest::addColumn<QString>("scenario");
        for (const char* name : {"churn-storm", "false-answers", "gossip-spam", "sybil-swarm"})
            QTest::newRow(name) << name;
    }

    void whatIsToldNamesWhatItComesOf() {
        QFETCH(QString, scenario);
        const auto [status, heard] = playOut(configOf(scenario.toStdString(), 3min));
        QCOMPARE(status.phase, Phase::Over);
        std::map<NetworkId, std::vector<event::Event>> records;
        std::map<NetworkId, codec::PeerId> selves;
        for (const Heard& one : heard) {
            if (const auto* listening = std::get_if<event::Listening>(&one.event->body))
                selves[one.event->network] = listening->self;
            records[one.event->network].push_back(*one.event);
        }
        QVERIFY(records.size() > 1);
        for (const auto& [network, record] : records) {
            QVERIFY(network >= kFirstOfLab);
            const std::string lacks = node::test::unexplained(record, selves[network]);
            QVERIFY2(lacks.empty(), lacks.c_str());
        }
    }

    void watchingChangesNothing() {
        const LiveConfig config = configOf("churn-storm", 4min);
        const auto [status, heard] = playOut(config);
        QCOMPARE(status.phase, Phase::Over);
        QCOMPARE(status.reached, Duration(4min));
        QVERIFY(status.outcome.has_value());

        Bytes recording;
        const auto plain = rehearse(config.rehearsal, [&](BytesView bytes) { append(recording, bytes); }, {});
        QVERIFY(plain.ok());
        QCOMPARE(status.outcome->tally.connects, plain->tally.connects);
        QCOMPARE(status.outcome->tally.tasks, plain->tally.tasks);
        QCOMPARE(status.outcome->tally.departures, plain->tally.departures);
        QCOMPARE(status.outcome->damage, plain->damage);
        QCOMPARE(status.soFar.connects, plain->tally.connects);
        QCOMPARE(status.members, plain->members);
        QVERIFY(status.course.size() > LiveRun::kSamples / 4);
        QVERIFY(status.course.size() <= LiveRun::kSamples);
        QVERIFY(std::ranges::is_sorted(status.course, {}, &LiveSample::tasks));

        // What the fleet's own observers told is in both, event by event.
        auto reader = RecordingReader::open(recording).value();
        std::size_t at = 0;
        for (auto entry = reader.next().value(); entry; entry = reader.next().value()) {
            const auto own = static_cast<std::uint32_t>(reader.header().observers.size());
            while (at < heard.size() && heard[at].event->network >= networkOf(own)) ++at;
            QVERIFY(at < heard.size());
            QVERIFY(heard[at].event->body == entry->event.body);
            QCOMPARE(heard[at].event->wall.ms, entry->event.wall.ms);
            ++at;
        }
        QCOMPARE(status.outcome->recorded, std::uint64_t{heard.size()});
        QVERIFY(heard.size() > plain->recorded);
    }

    void asManyAsAskedAreWatched() {
        LiveConfig config = configOf("quiet-day", 1min);
        config.observers = 0;
        const auto few = playOut(config).first;
        QCOMPARE(few.observers.size(), std::size_t{7}); // the console and six bootnodes
        config.observers = 20;
        const auto [status, heard] = playOut(config);
        QCOMPARE(status.observers.size(), std::size_t{20});
        std::set<std::string> roles;
        std::set<std::string> names;
        for (const Observer& observer : status.observers) {
            roles.insert(observer.role);
            names.insert(observer.role + "-" + std::to_string(observer.number));
        }
        for (const char* role : {"console", "bootnode", "store", "orchestrate", "infer", "collect"}) {
            QVERIFY2(roles.contains(role), role);
        }
        std::set<std::string> told;
        for (const Heard& one : heard) {
            told.insert(one.name);
            QVERIFY(names.contains(one.name));
            QVERIFY(one.name.ends_with("-" + std::to_string(one.event->network.value - kFirstOfLab.value)));
        }
        QVERIFY(told.contains("console-0"));
        config.observers = 1'000'000;
        QVERIFY(playOut(config).first.observers.size() <= LiveRun::kMaxObservers);
    }

    void theFallenLeaveNoConnectionBehind() {
        // Every third fails within a minute, and comes back with connections that count from one again.
        LiveConfig config = configOf("churn-storm", 6min, 40);
        config.observers = 48;
        const auto [status, heard] = playOut(config);
        std::set<std::pair<NetworkId, ConnId>> open;
        std::size_t toldInStead = 0;
        for (const Heard& one : heard) {
            if (const auto* opened = std::get_if<event::ConnectionOpened>(&one.event->body)) {
                QVERIFY(open.emplace(one.event->network, opened->connection).second);
            } else if (const auto* closed = std::get_if<event::ConnectionClosed>(&one.event->body)) {
                QCOMPARE(open.erase({one.event->network, closed->connection}), std::size_t{1});
                if (!one.event->id) {
                    ++toldInStead;
                    QVERIFY(!closed->peer.empty());
                    QVERIFY(closed->lasted > Duration::zero());
                }
            }
        }
        QVERIFY(toldInStead > 0);
        QVERIFY(status.soFar.up <= status.members);
        QVERIFY(status.soFar.up > 0);
    }

    void itStandsWhilePausedAndStopsWhenTold() {
        LiveConfig config = configOf("quiet-day", 24h);
        config.paused = true;
        std::atomic<bool> over = false;
        LiveRun run(config, {}, {}, [&] { over = true; });
        QTRY_COMPARE_WITH_TIMEOUT(run.status().phase, Phase::Paused, kPatienceMs);
        QCOMPARE(run.status().reached, Duration::zero());
        QCOMPARE(run.now(), run.status().begin);
        QCOMPARE(run.status().length, Duration(24h));
        run.resume();
        QTRY_VERIFY_WITH_TIMEOUT(run.status().reached > 10s, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(run.status().pace > 0, kPatienceMs);
        run.pause();
        QCOMPARE(run.status().phase, Phase::Paused);
        // One slice may be under way.
        QTRY_COMPARE_WITH_TIMEOUT(run.status().pace, 0.0, kPatienceMs);
        const Duration at = run.status().reached;
        run.setSpeed(1e9);
        QCOMPARE(run.status().speed, LiveRun::kMaxSpeed);
        run.setSpeed(0);
        QCOMPARE(run.status().speed, LiveRun::kMinSpeed);
        run.setSpeed(std::nan(""));
        QCOMPARE(run.status().speed, LiveRun::kMinSpeed);
        QCOMPARE(run.status().reached, at);
        QCOMPARE(run.now().ms - run.status().begin.ms,
                 std::chrono::duration_cast<std::chrono::milliseconds>(at).count());
        run.stop();
        QTRY_COMPARE_WITH_TIMEOUT(run.status().phase, Phase::Stopped, kPatienceMs);
        QVERIFY(run.status().finished());
        QVERIFY(!run.status().outcome);
        QVERIFY(!over);
    }

    void theClockWaitsForWhoListens() {
        std::atomic<bool> ready = false;
        std::atomic<int> asked = 0;
        std::atomic<int> heard = 0;
        std::promise<void> over;
        LiveRun run(
            configOf("quiet-day", 2min), [&](auto, const auto&) { ++heard; },
            [&] {
                ++asked;
                return ready.load();
            },
            [&] { over.set_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(asked > 10, kPatienceMs);
        QCOMPARE(run.status().reached, Duration::zero());
        QCOMPARE(heard.load(), 0);
        ready = true;
        over.get_future().wait();
        QCOMPARE(run.status().reached, Duration(2min));
        QVERIFY(heard > 0);
    }

    void whatCannotBeginSaysWhy() {
        LiveConfig config = configOf("partition", 2min);
        config.rehearsal.scenario.assault->kind = "no-such";
        const auto [status, heard] = playOut(config);
        QCOMPARE(status.phase, Phase::Failed);
        QVERIFY(status.failure == Error(ScenarioError::BadValue));
        QVERIFY(heard.empty());
    }

    void theAttackIsMarkedAndJudged() {
        LiveConfig config = configOf("partition", 5min);
        config.rehearsal.defences = false;
        const auto [status, heard] = playOut(config);
        QCOMPARE(*status.assaultBegin, Duration(1min)); // 300 of 1,500 seconds, in proportion
        QCOMPARE(*status.assaultEnd, Duration(2min));
        QVERIFY(status.outcome->damage > 0);
        QVERIFY(status.outcome->attackSucceeded);
    }
};

VD_SUITE(LiveRunTest)
#include "live_run_test.moc"
