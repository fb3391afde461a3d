// What the engine keeps: events, signed heads of the audit log, the right time; and how it ends when it
// cannot.
#include "core/crypto/private_key.h"
#include "core/engine/audit_writer.h"
#include "core/engine/engine.h"
#include "core/history/history.h"
#include "core/store/backup.h"
#include "core/store/event_log.h"
#include "core/store/events_head.h"
#include "core/store/whole_file.h"
#include "tests/fakes/faulty_disk.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <atomic>
#include <future>
#include <thread>

using namespace vedette;
using namespace vedette::engine;
using namespace vedette::test;
using namespace std::chrono_literals;

namespace {

template <class T>
T must(Result<T> result) {
    if (!result) qFatal("%s", result.error().text().c_str());
    return std::move(result).value();
}

std::int64_t systemMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

class KeepingTest final : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> m_dir;
    std::filesystem::path m_data;
    std::atomic<std::int64_t> m_clockAhead = 0;
    std::unique_ptr<Engine> m_engine;
    std::thread m_thread;
    std::uint64_t m_lastCommand = 0;
    bool m_spareNewer = false;
    std::atomic<bool> m_tokenAway = false;

    void start() {
        EngineConfig config;
        config.identities = [](const std::string&) -> Result<std::unique_ptr<crypto::Signer>> {
            return crypto::makeMemorySigner(crypto::PrivateKey::fromEd25519Seed(Bytes(32, 5)));
        };
        config.auditLog = must(store::AuditLog::open(auditPath()));
        config.recording = Recording{store::eventsIn(m_data), {}, m_spareNewer};
        config.wallClock = [this] { return WallTime{systemMs() + m_clockAhead}; };
        config.identityWatch = {codec::PeerId::ofEncodedKey(Bytes(36, 7)), [this]() -> std::optional<Error> {
                                    if (!m_tokenAway) return std::nullopt;
                                    return Error(crypto::SignerError::Unavailable);
                                }};
        m_engine = must(Engine::create(std::move(config)));
        m_thread = std::thread([this] { m_engine->run(); });
    }

    std::optional<Error> end() {
        m_engine->shutDown(500ms);
        m_thread.join();
        auto why = m_engine->unwritten();
        m_engine.reset();
        return why;
    }

    [[nodiscard]] std::string auditPath() const { return (m_data / "audit.sqlite").string(); }

    Reply command(Action action, NetworkId network = NetworkId{1}) {
        std::promise<Reply> answered;
        const auto taken =
            m_engine->submit({CommandId{++m_lastCommand}, OperatorId{1}, network, std::move(action), {}, {}},
                             [&](Reply reply) { answered.set_value(std::move(reply)); });
        if (!taken) qFatal("not taken");
        return answered.get_future().get();
    }

    void join() { QVERIFY(command(JoinNetwork{{"here", "me", {}, {}}}).result.ok()); }

    std::vector<history::Told> recorded() {
        std::vector<history::Told> all;
        auto history = must(history::History::open(store::eventsIn(m_data)));
        const auto read = history.events({}, [&](const history::Told& told) {
            all.push_back(told);
            return true;
        });
        if (!read) qFatal("%s", read.error().text().c_str());
        return all;
    }

    static const event::Event& eventIn(const history::Told& told) {
        return std::get<event::Event>(told.what);
    }

private slots:

    void init() {
        m_dir.emplace();
        m_data = m_dir->path().toStdString();
        m_clockAhead = 0;
        m_lastCommand = 0;
        m_spareNewer = false;
        FaultyDisk::disk().heal();
    }

    /// As a later version would leave the log; `readable`: the earliest version that can read it, 0 for none
    /// but its own.
    void leaveLogToLaterVersion(int readable) {
        const auto numbers = must(store::segmentsIn(store::eventsIn(m_data)));
        auto database = must(
            store::Database::open((store::eventsIn(m_data) / store::segmentName(numbers.back())).string(),
                                  store::Database::Mode::ReadWrite));
        const auto done =
            database.execute("PRAGMA user_version = 99; PRAGMA application_id = " + std::to_string(readable));
        if (!done) qFatal("%s", done.error().text().c_str());
        database.settle();
    }

    Bytes logBytes() {
        Bytes all;
        for (const std::uint64_t number : must(store::segmentsIn(store::eventsIn(m_data)))) {
            const auto path = (store::eventsIn(m_data) / store::segmentName(number)).string();
            const auto file = must(store::readWhole(path, 1 << 26));
            if (!file) qFatal("no segment");
            all.insert(all.end(), file->begin(), file->end());
        }
        return all;
    }

    void aLogOfALaterVersionIsReadAndSpared_data() {
        QTest::addColumn<int>("readable");
        QTest::newRow("that this one can read") << static_cast<int>(store::segmentSchema().size());
        QTest::newRow("that it cannot read") << 0;
    }

    void aLogOfALaterVersionIsReadAndSpared() {
        QFETCH(int, readable);
        start();
        join();
        QVERIFY(!end());
        const auto before = recorded();
        QVERIFY(before.size() > 2);
        leaveLogToLaterVersion(readable);
        const Bytes bytes = logBytes();
        EngineConfig strict;
        strict.recording = Recording{store::eventsIn(m_data), {}};
        const auto refused = Engine::create(std::move(strict));
        QVERIFY(!refused && refused.error().code == store::StoreError::Newer);
        m_spareNewer = true;
        start();
        join(); // the network is unharmed
        std::promise<std::optional<Error>> told;
        m_engine->inspect([&](const Snapshot& seen) { told.set_value(seen.recordingTrouble); });
        const auto why = told.get_future().get();
        QVERIFY(why && why->code == EngineError::LogNewer);
        QVERIFY2(why->detail.find("99") != std::string::npos, why->detail.c_str());
        QVERIFY(!end());
        QCOMPARE(logBytes(), bytes);
        if (readable > 0) {
            QCOMPARE(recorded().size(), before.size());
        } else {
            const auto history = history::History::open(store::eventsIn(m_data));
            QVERIFY(!history && history.error().code == store::StoreError::Newer);
        }
    }

    void everyEventIsKeptFromTheFirstToTheLast() {
        start();
        join();
        const auto listening = command(Listen{must(codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/0"))});
        QVERIFY(listening.result.ok());
        QVERIFY(!end());
        const auto all = recorded();
        QVERIFY(all.size() >= 5);
        QVERIFY(eventIn(all.front()).kind() == event::Kind::RecordingStarted);
        QVERIFY(eventIn(all.back()).kind() == event::Kind::RecordingEnded);
        std::uint64_t last = 0;
        bool joined = false;
        for (const auto& told : all) {
            QVERIFY(eventIn(told).id.value > last);
            last = eventIn(told).id.value;
            joined =
                joined || (eventIn(told).kind() == event::Kind::OperatorActed && told.networkName == "here");
        }
        QVERIFY(joined);
        start();
        QVERIFY(!end());
        auto history = must(history::History::open(store::eventsIn(m_data)));
        const auto now = must(history.stateNow());
        QCOMPARE(now.run(), std::uint64_t{2});
        QVERIFY(now.ended());
    }

    void headsAreSignedByTheIdentity() {
        start();
        join();
        for (std::uint64_t n = 0; n < AuditWriter::kCheckpointRecords + 5; ++n) {
            static_cast<void>(command(CloseListener{ListenerId{99}})); // refused, and on record
        }
        auto log = must(store::AuditLog::openReadOnly(auditPath()));
        QTRY_VERIFY(!must(log.checkpoints()).empty()); // while it runs
        QVERIFY(!end());
        const auto verdict = must(log.verify());
        QCOMPARE(verdict.covered, verdict.last()); // the last one at the end
        const auto key = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 5));
        QCOMPARE(verdict.keys.size(), std::size_t{1});
        QCOMPARE(toHex(verdict.keys[0]), toHex(key.publicKey().encoded()));
    }

    void headsOfTheEventLogAreOnRecord() {
        for (int run = 1; run <= 2; ++run) {
            start();
            join();
            QVERIFY(!end());
        }
        auto log = must(store::AuditLog::openReadOnly(auditPath()));
        const auto heads = must(store::eventHeadsIn(log));
        QCOMPARE(heads.size(), std::size_t{3}); // the end of each run, and the beginning of the second
        QVERIFY(heads[0] == heads[1] && heads[2].sequence > heads[1].sequence);
        auto reader = must(store::EventReader::open(store::eventsIn(m_data), {}));
        const auto verdict = must(reader.verify(heads));
        QCOMPARE(verdict.anchored, verdict.records);
        QCOMPARE(toHex(verdict.head), toHex(heads[2].hash));
        QCOMPARE(must(log.verify()).covered, must(log.verify()).last()); // signed, too
    }

    void aHeadOnRecordThatIsNoneIsNamed() {
        auto log = must(store::AuditLog::open(auditPath()));
        for (const char* outcome : {"12ab", "nothing"}) {
            auto record = store::recordOf(store::ChainHead{7, {}}, {});
            record.outcome = outcome;
            QVERIFY(log.append(record).ok());
            const auto heads = store::eventHeadsIn(log);
            QVERIFY(!heads && heads.error().code == store::AuditError::Altered);
        }
    }

    void aClockThatStepsIsToldAndFollowed() {
        start();
        join();
        const auto seen = m_engine->subscribe(1000);
        m_clockAhead = -std::int64_t{3} * 3'600'000;
        std::optional<event::ClockStepped> stepped;
        for (int i = 0; i < 100 && !stepped; ++i) {
            std::this_thread::sleep_for(50ms);
            for (const auto& event : seen->take()) {
                if (const auto* told = std::get_if<event::ClockStepped>(&event->body)) stepped = *told;
            }
        }
        QVERIFY(stepped.has_value());
        QVERIFY(std::abs(stepped->expected.ms - stepped->found.ms - 3 * 3'600'000) < 5000);
        QVERIFY(command(RotateKeys{}).result.ok()); // an event of the node itself
        QVERIFY(!end());
        const auto all = recorded();
        const history::Told& rotated = all[all.size() - 3];
        QVERIFY(eventIn(rotated).kind() == event::Kind::CredentialsRotated
                || eventIn(all[all.size() - 2]).kind() == event::Kind::CredentialsRotated);
        for (const auto* told : {&all[all.size() - 3], &all.back()}) {
            QVERIFY(std::abs(eventIn(*told).wall.ms - systemMs() + 3 * 3'600'000) < 60'000);
        }
        for (std::size_t i = 1; i < all.size(); ++i) QVERIFY(eventIn(all[i]).at >= eventIn(all[i - 1]).at);
        // The next run finds records of what is its future.
        m_clockAhead = 0;
    }

    void anIdentityThatGoesAndComesBackIsToldOnceEach() {
        start();
        join();
        const auto seen = m_engine->subscribe(1000);
        std::vector<event::Event> told;
        const auto until = [&](event::Kind kind) {
            while (told.empty() || told.back().kind() != kind) {
                std::this_thread::sleep_for(10ms);
                for (const auto& event : seen->take()) {
                    if (event->kind() == event::Kind::IdentityAway
                        || event->kind() == event::Kind::IdentityBack)
                        told.push_back(*event);
                }
            }
        };
        m_tokenAway = true;
        until(event::Kind::IdentityAway);
        std::promise<std::optional<Error>> asked;
        m_engine->inspect([&](const Snapshot& snapshot) { asked.set_value(snapshot.identityTrouble); });
        QVERIFY(asked.get_future().get().has_value());
        m_tokenAway = false;
        until(event::Kind::IdentityBack);
        QCOMPARE(told.size(), std::size_t{2});
        const auto& away = std::get<event::IdentityAway>(told[0].body);
        QCOMPARE(away.reason, std::string("signer.unavailable"));
        QCOMPARE(away.self, codec::PeerId::ofEncodedKey(Bytes(36, 7)));
        QVERIFY(std::get<event::IdentityBack>(told[1].body).away > Duration{});
        QVERIFY(!end());
    }

    void whatWasDoneToATokenIsOnRecordWithHowItEnded() {
        start(); // and no network is joined
        using Deed = ActOnToken::Deed;
        QVERIFY(command(ActOnToken{Deed::Generate, "key 'a'", {}}, kHouse).result.ok());
        const Reply refused =
            command(ActOnToken{Deed::Destroy, "key 'b'", Error(crypto::SignerError::Refused)}, kHouse);
        QVERIFY(!refused.result.ok() && refused.result.error().code == crypto::SignerError::Refused);
        QVERIFY(!inverseOf(ActOnToken{}, command(ActOnToken{Deed::TestSign, "key 'a'", {}}, kHouse)));
        // It is of the house, and of no network.
        const Reply elsewhere = command(ActOnToken{Deed::TestSign, "key 'c'", {}});
        QVERIFY(elsewhere.result.error().code == EngineError::NoSuchNetwork);
        QVERIFY(!end());
        auto log = must(store::AuditLog::openReadOnly(auditPath()));
        std::vector<std::string> lines;
        QVERIFY(log.read(1,
                         [&](const store::AuditRecord& record) {
                             lines.push_back(record.action + " " + record.subject + ": " + record.outcome);
                             return record.network && record.who && record.command;
                         })
                    .ok());
        const auto has = [&](const char* line) { return std::ranges::find(lines, line) != lines.end(); };
        QVERIFY(has("generate_key key 'a': done"));
        QVERIFY(has("destroy_key key 'b': signer.refused"));
        QVERIFY(has("test_sign key 'a': done"));
    }

    void aDiskThatHangsDoesNotHoldTheEndAndIsNoSuccess() {
        FaultyDisk& disk = FaultyDisk::disk(); // before any file is opened
        start();
        join();
        disk.hang();
        static_cast<void>(m_engine->submit(
            {CommandId{++m_lastCommand}, OperatorId{1}, NetworkId{1}, CloseListener{ListenerId{9}}, {}, {}},
            [](Reply) {}));
        std::this_thread::sleep_for(200ms); // both writers are in their syncs
        const auto began = std::chrono::steady_clock::now();
        const auto why = end();
        QVERIFY(std::chrono::steady_clock::now() - began < 2s);
        QVERIFY(why.has_value());
        QVERIFY(why->code == EngineError::AuditUnwritten);
        disk.release();
    }

    void eventsThatCannotBeWrittenAreNoSuccess() {
        start();
        join();
        // The recorder alone fails: its table refuses.
        auto database = must(store::Database::open((store::eventsIn(m_data) / store::segmentName(1)).string(),
                                                   store::Database::Mode::ReadWrite));
        QVERIFY(database.execute(
            "CREATE TRIGGER no BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'never'); END"));
        const auto seen = m_engine->subscribe(1000);
        static_cast<void>(command(CloseListener{ListenerId{9}}));
        bool told = false;
        for (int i = 0; i < 100 && !told; ++i) {
            std::this_thread::sleep_for(50ms);
            for (const auto& event : seen->take()) {
                const auto* trouble = std::get_if<event::StoreTroubled>(&event->body);
                told = told || (trouble != nullptr && trouble->code == "store.failed");
            }
        }
        QVERIFY(told);
        const auto why = end();
        QVERIFY(why.has_value());
        QVERIFY(why->code == EngineError::EventsUnwritten);
    }
};

VD_SUITE(KeepingTest)
#include "keeping_test.moc"
