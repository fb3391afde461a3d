#include "ui/link/link.h"

#include "core/engine/engine_error.h"
#include "tests/suite.h"
#include "ui/link/event_words.h"
#include "ui/link/lab_source.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <atomic>
#include <thread>

using namespace vedette;
using namespace vedette::ui;
using namespace std::chrono_literals;

namespace {

constexpr int kLinkPatienceMs = 120'000;

lab::LiveConfig configOf(const std::string& name, Duration duration) {
    lab::LiveConfig config;
    config.rehearsal.scenario = lab::scenarioNamed(name).value();
    config.rehearsal.agents = 20;
    config.rehearsal.duration = duration;
    config.speed = lab::LiveRun::kMaxSpeed;
    return config;
}

/// Tells what a test puts into it.
class FakeSource final : public Source {
public:
    struct Shared {
        std::vector<engine::SharedEvent> events;
        int submitted = 0;
        bool takes = true;
        std::function<void()> ended;
        bool answersHealth = true;
    };

    explicit FakeSource(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) {}

    Kind kind() const override { return Kind::Network; }

    QString title() const override { return QStringLiteral("fake"); }

    void begin(std::function<void()> ended) override { m_shared->ended = std::move(ended); }

    std::vector<engine::SharedEvent> take(std::size_t most) override {
        const auto count = static_cast<std::ptrdiff_t>(std::min(most, m_shared->events.size()));
        std::vector<engine::SharedEvent> taken(m_shared->events.begin(), m_shared->events.begin() + count);
        m_shared->events.erase(m_shared->events.begin(), m_shared->events.begin() + count);
        return taken;
    }

    std::string nameOf(NetworkId) const override { return "main"; }

    bool isOwn(NetworkId network) const override { return network.value == 1; }

    WallTime now() const override { return {1000}; }

    std::filesystem::path events() const override { return {}; }

    void inspect(std::function<void(Health)> answer) override {
        if (m_shared->answersHealth) answer({});
    }

    bool takesCommands() const override { return m_shared->takes; }

    Result<> submit(engine::Command command, OnReply reply) override {
        if (!m_shared->takes) return Fail{engine::EngineError::Busy};
        ++m_shared->submitted;
        reply({command.id, engine::ReplyBody(engine::Disconnected{})});
        return {};
    }

    geo::Place placeOf(const codec::Multiaddr&) override { return {"XX", 64500, {}}; }

private:
    std::shared_ptr<Shared> m_shared;
};

codec::PeerId peerOf(std::uint8_t number) {
    return codec::PeerId::ofEncodedKey(Bytes(36, number));
}

engine::SharedEvent opened(std::uint64_t connection, std::uint8_t peer, std::int64_t ms) {
    event::Event event;
    event.id = EventId{connection};
    event.network = NetworkId{1};
    event.wall = {ms};
    event.body = event::ConnectionOpened{
        ConnId{connection}, peerOf(peer), {}, event::Direction::Inbound, "noise", "yamux", {}};
    return std::make_shared<const event::Event>(std::move(event));
}

} // namespace

class LinkTest final : public QObject {
    Q_OBJECT

private slots:

    void withoutASourceThereIsNothing() {
        Link link(OperatorId{1});
        QVERIFY(link.state().networks().empty());
        QVERIFY(link.live());
        QVERIFY(!link.hasPast());
        QVERIFY(!link.takesCommands());
        QVERIFY(!link.read(QStringLiteral("x"), [](history::History&) -> Link::Answer { return {}; }));
        QCOMPARE(link.lab(), nullptr);
        QCOMPARE(link.now().ms, std::int64_t{0});
        bool refused = false;
        link.submit(NetworkId{1}, engine::Disconnect{}, [&](const engine::Reply& reply) {
            refused = !reply.result.ok() && reply.result.error() == Error(engine::EngineError::NoSuchNetwork);
        });
        QTRY_VERIFY_WITH_TIMEOUT(refused, kLinkPatienceMs);
    }

    void whatHappensIsFoldedAndTold() {
        auto shared = std::make_shared<FakeSource::Shared>();
        for (std::uint64_t i = 1; i <= Link::kMaxPerBeat + 10; ++i) {
            shared->events.push_back(
                opened(i, static_cast<std::uint8_t>(i % 7), static_cast<std::int64_t>(i)));
        }
        Link link(OperatorId{1});
        std::size_t most = 0;
        std::size_t told = 0;
        connect(&link, &Link::happened, this, [&](const Batch& batch) {
            most = std::max(most, batch.events.size());
            told += batch.events.size();
            QVERIFY(batch.peers.size() <= 7);
        });
        const auto id = link.add(std::make_unique<FakeSource>(shared));
        QCOMPARE(link.shown(), id);
        QTRY_COMPARE_WITH_TIMEOUT(told, Link::kMaxPerBeat + 10, kLinkPatienceMs);
        QCOMPARE(most, Link::kMaxPerBeat);
        QCOMPARE(link.state().networks().at(NetworkId{1}).edges.size(), Link::kMaxPerBeat + 10);
        QCOMPARE(link.state().networks().at(NetworkId{1}).name, std::string("main"));
        QCOMPARE(link.state().sequence(), std::uint64_t{Link::kMaxPerBeat + 10});
        QVERIFY(link.isOwn(NetworkId{1}));
        QVERIFY(!link.isOwn(NetworkId{2}));
        QCOMPARE(link.placeOf({}).asn, 64500U);
    }

    void oneOfSeveralSourcesIsShown() {
        auto first = std::make_shared<FakeSource::Shared>();
        auto second = std::make_shared<FakeSource::Shared>();
        Link link(OperatorId{1});
        const auto a = link.add(std::make_unique<FakeSource>(first));
        const auto b = link.add(std::make_unique<FakeSource>(second));
        QCOMPARE(link.shown(), b);
        QSignalSpy sources(&link, &Link::sourcesChanged);
        QSignalSpy moments(&link, &Link::momentChanged);
        // Events of the hidden one are folded, and not told.
        int told = 0;
        connect(&link, &Link::happened, this, [&] { ++told; });
        first->events.push_back(opened(1, 1, 1));
        QTRY_VERIFY_WITH_TIMEOUT(first->events.empty(), kLinkPatienceMs);
        QCOMPARE(told, 0);
        link.show(a);
        QCOMPARE(sources.size(), 1);
        QCOMPARE(moments.size(), 1);
        QCOMPARE(link.state().networks().size(), std::size_t{1});
        link.remove(a);
        QCOMPARE(link.shown(), b);
        QVERIFY(link.state().networks().empty());
        link.remove(b);
        QCOMPARE(link.shown(), 0);
        QCOMPARE(link.source(), nullptr);
        for (std::size_t i = 0; i < Link::kMaxSources; ++i) {
            QVERIFY(link.add(std::make_unique<FakeSource>(std::make_shared<FakeSource::Shared>())) != 0);
        }
        QCOMPARE(link.add(std::make_unique<FakeSource>(std::make_shared<FakeSource::Shared>())), 0);
    }

    void commandsAreAnsweredOnceOnThisThread() {
        auto shared = std::make_shared<FakeSource::Shared>();
        Link link(OperatorId{1});
        link.add(std::make_unique<FakeSource>(shared));
        int answers = 0;
        const auto count = [&](const engine::Reply& reply) {
            QCOMPARE(QThread::currentThread(), this->thread());
            if (reply.result.ok()) ++answers;
        };
        const CommandId one = link.submit(NetworkId{1}, engine::Disconnect{}, count);
        const CommandId two = link.submit(NetworkId{1}, engine::Disconnect{}, count);
        QVERIFY(one != two);
        QCOMPARE(answers, 0); // never from within submit()
        QTRY_COMPARE_WITH_TIMEOUT(answers, 2, kLinkPatienceMs);
        shared->takes = false;
        bool busy = false;
        link.submit(NetworkId{1}, engine::Disconnect{}, [&](const engine::Reply& reply) {
            busy = !reply.result.ok() && reply.result.error() == Error(engine::EngineError::Busy);
        });
        QTRY_VERIFY_WITH_TIMEOUT(busy, kLinkPatienceMs);
    }

    void aSourceThatEndsAfterTheLinkHurtsNobody() {
        auto shared = std::make_shared<FakeSource::Shared>();
        {
            Link link(OperatorId{1});
            link.add(std::make_unique<FakeSource>(shared));
        }
        shared->ended();
        auto other = std::make_shared<FakeSource::Shared>();
        Link link(OperatorId{1});
        QSignalSpy ended(&link, &Link::ended);
        const auto id = link.add(std::make_unique<FakeSource>(other));
        std::thread([&] { other->ended(); }).join();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kLinkPatienceMs);
        QCOMPARE(ended.first().first().toInt(), id);
        link.remove(id);
        other->ended();
        QCoreApplication::processEvents();
        QCOMPARE(ended.size(), 1);
    }

    void aStallShows() {
        auto shared = std::make_shared<FakeSource::Shared>();
        shared->answersHealth = false;
        Link link(OperatorId{1});
        link.add(std::make_unique<FakeSource>(shared));
        QTRY_VERIFY_WITH_TIMEOUT(link.health().lag >= 1s, kLinkPatienceMs);
    }

    void thePastOfARehearsalIsWhatWasLive() {
        Link link(OperatorId{1});
        QSignalSpy ended(&link, &Link::ended);
        // What was live at the end of each beat, by the clock of the network.
        std::map<std::int64_t, history::State> seen;
        connect(&link, &Link::happened, this, [&](const Batch& batch) {
            // A moment is over only when a later one has begun.
            seen[batch.events.back()->wall.ms] = link.state();
        });
        link.add(std::make_unique<LabSource>(configOf("churn-storm", 5min)));
        QVERIFY(link.lab() != nullptr);
        QVERIFY(!link.takesCommands());
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kLinkPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(link.health().unwritten == 0 && link.hasPast(), kLinkPatienceMs);
        const auto outcome = link.lab()->status().outcome;
        QVERIFY(outcome.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(link.state().sequence(), outcome->recorded, kLinkPatienceMs);
        QVERIFY(seen.size() > 1);
        const history::State end = link.state();
        QCOMPARE(link.lab()->status().observers.size(), end.networks().size());
        QSignalSpy moments(&link, &Link::momentChanged);
        const std::uint64_t all = end.sequence();
        int compared = 0;
        for (const auto& [ms, state] : seen) {
            link.look(WallTime{ms});
            QVERIFY(moments.wait(kLinkPatienceMs));
            QVERIFY(!link.live());
            QCOMPARE(link.now().ms, ms);
            // Several events may bear that millisecond, of which a beat may have ended in between.
            if (link.state().sequence() != state.sequence()) continue;
            QVERIFY(link.state() == state);
            ++compared;
        }
        QVERIFY(compared > 0);
        link.returnToLive();
        QVERIFY(link.live());
        QVERIFY(link.state() == end);
        QCOMPARE(link.state().sequence(), all);
    }

    void questionsToTheLogAreAnsweredHere() {
        Link link(OperatorId{1});
        QSignalSpy ended(&link, &Link::ended);
        link.add(std::make_unique<LabSource>(configOf("quiet-day", 2min)));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kLinkPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(link.hasPast() && link.health().unwritten == 0, kLinkPatienceMs);
        int answered = 0;
        std::size_t found = 0;
        const bool asked = link.read(QStringLiteral("count"), [&](history::History& history) -> Link::Answer {
            auto count = std::make_shared<std::size_t>(0);
            static_cast<void>(history.events({}, [&](const history::Told&) {
                ++*count;
                return true;
            }));
            return [&, count] {
                ++answered;
                found = *count;
            };
        });
        QVERIFY(asked);
        QTRY_COMPARE_WITH_TIMEOUT(answered, 1, kLinkPatienceMs);
        QVERIFY(found > 100);

        // A newer question of the slot cuts the older off, which gets no answer; the reader lives on.
        std::atomic<bool> began = false;
        bool older = false;
        bool newer = false;
        link.read(QStringLiteral("cut"), [&](history::History& history) -> Link::Answer {
            began = true;
            history.allow(std::chrono::hours(1));
            while (history.events({}, [](const history::Told&) { return true; })) {
            }
            return [&] { older = true; };
        });
        QTRY_VERIFY_WITH_TIMEOUT(began.load(), kLinkPatienceMs);
        link.read(QStringLiteral("cut"), [&](history::History& history) -> Link::Answer {
            const bool works = history.stateNow().ok();
            return [&, works] { newer = works; };
        });
        QTRY_VERIFY_WITH_TIMEOUT(newer, kLinkPatienceMs);
        QVERIFY(!older);

        // What is asked of one source is not answered into another.
        bool late = false;
        link.read(QStringLiteral("late"),
                  [&](history::History&) -> Link::Answer { return [&] { late = true; }; });
        link.add(std::make_unique<FakeSource>(std::make_shared<FakeSource::Shared>()));
        QTest::qWait(1);
        QVERIFY(!late);
    }

    void theConsoleOfTheLabIsOwn() {
        Link link(OperatorId{1});
        QSignalSpy ended(&link, &Link::ended);
        link.add(std::make_unique<LabSource>(configOf("quiet-day", 1min)));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kLinkPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(link.state().networks().size() > 7, kLinkPatienceMs);
        std::size_t own = 0;
        bool placed = false;
        for (const auto& [id, network] : link.state().networks()) {
            if (link.isOwn(id)) {
                ++own;
                QCOMPARE(network.name, std::string("console-0"));
            }
            for (const auto& [connection, edge] : network.edges) {
                placed = placed
                      || (!link.placeOf(edge.remote).country.empty() && link.placeOf(edge.remote).asn != 0);
            }
        }
        QCOMPARE(own, std::size_t{1});
        QVERIFY(placed);
    }

    void everyKindHasWords() {
        for (std::uint16_t number = 1; number < 64; ++number) {
            const auto kind = static_cast<event::Kind>(number);
            const auto key = event::kindName(kind);
            if (history::kindsNamed(key).empty()) continue;
            QVERIFY2(kindTitle(kind) != kindKey(kind), std::string(key).c_str());
        }
        // What a peer says cannot pretend to be anything else.
        event::Event event;
        event.body = event::PeerIdentified{
            ConnId{1}, peerOf(1), "\x1b[2J\xe2\x80\xaekubo", {}, {}, {}, {}, {}, false, false};
        for (const QChar c : told(event)) QVERIFY(c.isPrint());
        for (const auto& [name, value] : factsOf(event)) {
            for (const QChar c : value) QVERIFY(c.isPrint());
        }
        QVERIFY(codeSentence("engine.busy") != QStringLiteral("engine.busy"));
        QCOMPARE(codeSentence("no.such"), QStringLiteral("no.such"));
    }
};

VD_SUITE(LinkTest)
#include "link_test.moc"
