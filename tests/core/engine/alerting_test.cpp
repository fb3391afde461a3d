#include "core/crypto/private_key.h"
#include "core/engine/engine.h"
#include "core/store/whole_file.h"
#include "tests/suite.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

using namespace vedette;
using namespace vedette::engine;
using namespace std::chrono_literals;

namespace {

Result<std::unique_ptr<crypto::Signer>> aSigner(const std::string&) {
    return crypto::makeMemorySigner(crypto::PrivateKey::fromEd25519Seed(Bytes(32, 7)));
}

/// One run of a program whose token can be pulled out.
struct Watchman {
    std::atomic<bool> away{false};
    std::atomic<bool> diskFull{false};
    std::unique_ptr<Engine> engine;
    std::shared_ptr<Subscription> told;
    std::deque<SharedEvent> events; ///< told and not yet looked at
    std::thread thread;
    std::mutex mutex;
    std::condition_variable came;
    std::vector<Reply> replies;
    std::uint64_t last = 0;

    explicit Watchman(const QTemporaryDir& folder, bool isAway = true) : away(isAway) {
        EngineConfig config;
        config.identities = aSigner;
        config.identityWatch =
            IdentityWatch{aSigner({}).value()->publicKey().peerId(), [this]() -> std::optional<Error> {
                              if (away) return Error(crypto::SignerError::Unavailable);
                              return std::nullopt;
                          }};
        config.replaceFile = [this](const std::string& path, BytesView bytes) -> Result<> {
            if (diskFull) return Fail{store::StoreError::Full, "no room"};
            return store::replaceWhole(path, bytes);
        };
        config.alertsFile = folder.filePath("alerts.cbor").toStdString();
        config.auditLog = store::AuditLog::open(folder.filePath("audit.sqlite").toStdString()).value();
        engine = Engine::create(std::move(config)).value();
        told = engine->subscribe(1000, [this] { came.notify_all(); });
        thread = std::thread([this] { engine->run(); });
    }

    ~Watchman() {
        engine->shutDown(1s);
        thread.join();
    }

    Reply ask(AlertAction action, CommandId inverse = {}) {
        const CommandId id{++last};
        const auto taken = engine->submit({id, OperatorId{5}, kHouse, Action(std::move(action)), inverse},
                                          [this](Reply reply) {
                                              const std::lock_guard lock(mutex);
                                              replies.push_back(std::move(reply));
                                              came.notify_all();
                                          });
        if (!taken) qFatal("not taken");
        std::unique_lock lock(mutex);
        if (!came.wait_for(lock, 20s, [&] { return replies.size() == last; })) qFatal("no reply");
        return replies.back();
    }

    std::shared_ptr<const alert::Board> look() {
        std::shared_ptr<const alert::Board> seen;
        engine->inspect([&](const Snapshot& snapshot) {
            const std::lock_guard lock(mutex);
            seen = snapshot.alerts;
            came.notify_all();
        });
        std::unique_lock lock(mutex);
        if (!came.wait_for(lock, 20s, [&] { return seen != nullptr; })) qFatal("no snapshot");
        return seen;
    }

    /// The next event of that body.
    template <class Body>
    Body next() {
        for (int i = 0; i < 2000; ++i) {
            for (auto& event : told->take()) events.push_back(std::move(event));
            while (!events.empty()) {
                const SharedEvent event = std::move(events.front());
                events.pop_front();
                if (const auto* body = std::get_if<Body>(&event->body)) return *body;
            }
            QTest::qWait(10);
        }
        qFatal("no such event");
    }

    AlertId raised() { return next<event::AlertRaised>().alert; }
};

bool failsWith(const Reply& reply, std::error_code code) {
    return !reply.result.ok() && reply.result.error().code == code;
}

} // namespace

class AlertingTest final : public QObject {
    Q_OBJECT

private slots:

    void whatTheWatchFindsIsToldAndShown() {
        QTemporaryDir folder;
        Watchman one(folder);
        const auto raised = one.next<event::AlertRaised>();
        QCOMPARE(raised.rule, std::string("alert.identity_away"));
        QCOMPARE(raised.severity, std::string("high"));
        QCOMPARE(raised.peers.size(), std::size_t{1});
        const auto board = one.look();
        QCOMPARE(board->alerts().size(), std::size_t{1});
        QVERIFY(!board->find(raised.alert)->first.causes.empty());
        QVERIFY(one.look() == board); // the same object while nothing changes
    }

    void everyMoveIsAuditedToldAndTakenBack() {
        QTemporaryDir folder;
        {
            Watchman one(folder);
            const AlertId id = one.raised();
            const Reply done = one.ask(AcknowledgeAlert{id, "changing the token", {}});
            QVERIFY(done.result.ok() && !done.unaudited);
            const auto changed = one.next<event::AlertChanged>();
            QCOMPARE(changed.what, std::string("acknowledged"));
            QCOMPARE(changed.who.value, std::uint64_t{5});
            QVERIFY(one.look()->find(id)->accepted);
            QVERIFY(failsWith(one.ask(CloseAlert{id, "other"}, done.id), EngineError::NotInverse));
            QVERIFY(one.ask(ReopenAlert{id}, done.id).result.ok());
            QVERIFY(!one.look()->find(id)->accepted);
            QVERIFY(failsWith(one.ask(ReopenAlert{id}), alert::AlertError::AlreadyOpen));
            QVERIFY(failsWith(one.ask(CommentAlert{{99}, "x"}), alert::AlertError::NoSuchAlert));
        }
        const auto log = store::AuditLog::open(folder.filePath("audit.sqlite").toStdString());
        QVERIFY(log.ok());
        QVERIFY(log->last() >= 5);
    }

    void everyInverseRestores() {
        QTemporaryDir folder;
        Watchman one(folder);
        const AlertId id = one.raised();
        const auto now = [] { return WallTime{QDateTime::currentMSecsSinceEpoch()}; };
        const WallTime later{now().ms + 3'600'000};
        const auto incident = [&] {
            const Reply reply = one.ask(OpenIncident{"token", {}});
            return std::get<IncidentOpened>(*reply.result).incident;
        }();
        const std::vector<AlertAction> deeds{
            AcknowledgeAlert{id, "known", later},
            CloseAlert{id, "over"},
            AssignAlert{id, "ann"},
            CommentAlert{id, "hm"},
            SuppressAlerts{alert::Rule::IdentityAway, "", "", "a move", later},
            OpenIncident{"another", {id}},
            AddToIncident{incident, id},
            AddToIncident{incident, aSigner({}).value()->publicKey().peerId()},
            AddToIncident{incident, IncidentNote{"looked"}},
            AssignIncident{incident, "bob"},
            CloseIncident{incident, "over"},
        };
        for (const AlertAction& deed : deeds) {
            const alert::Board before = *one.look();
            const Reply done = one.ask(deed);
            QVERIFY2(done.result.ok(), std::string(nameOfDeed(deed)).c_str());
            const auto inverse = inverseOf(Action(deed), done);
            QVERIFY(inverse);
            const Reply undone = one.ask(std::get<AlertAction>(*inverse), done.id);
            QVERIFY2(undone.result.ok(), std::string(nameOfDeed(deed)).c_str());
            const alert::Board after = *one.look();
            const alert::Alert& was = *before.find(id);
            const alert::Alert& is = *after.find(id);
            QVERIFY(was.accepted == is.accepted && was.closed == is.closed && was.owner == is.owner
                    && was.comments == is.comments && was.incident == is.incident);
            QVERIFY(before.suppressions() == after.suppressions());
            QCOMPARE(before.incidents().size(), after.incidents().size());
            // And forth again, where that is possible.
            if (const auto again = inverseOf(*inverse, undone))
                QVERIFY(one.ask(std::get<AlertAction>(*again), undone.id).result.ok());
            if (const auto back = inverseOf(Action(deed), done); back) one.ask(std::get<AlertAction>(*back));
        }
    }

    void alertsOutliveARun() {
        QTemporaryDir folder;
        AlertId id;
        {
            Watchman one(folder);
            id = one.raised();
            QVERIFY(one.ask(AssignAlert{id, "ann"}).result.ok());
            // Confirmed is on disk already.
            QFile file(folder.filePath("alerts.cbor"));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const auto kept = alert::Board::decode(
                {reinterpret_cast<const Byte*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
            QVERIFY(kept.ok() && kept->find(id)->owner == "ann");
        }
        Watchman two(folder, false);
        const auto board = two.look();
        QVERIFY(board->find(id) != nullptr);
        QCOMPARE(board->find(id)->owner, std::string("ann"));
        QVERIFY(two.ask(CloseAlert{id, "plugged in"}).result.ok());
    }

    void aFullDiskIsSaid() {
        QTemporaryDir folder;
        Watchman one(folder);
        const AlertId id = one.raised();
        one.diskFull = true;
        QVERIFY(failsWith(one.ask(AssignAlert{id, "ann"}), alert::AlertError::Unkept));
        QCOMPARE(one.look()->find(id)->owner, std::string("ann"));
        one.diskFull = false;
        QVERIFY(one.ask(AssignAlert{id, "bob"}).result.ok());
    }

    void aDamagedFileIsPutAsideAndALaterOneLeft() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("alerts.cbor").toStdString();
        QVERIFY(store::replaceWhole(path, Bytes{1, 2, 3}).ok());
        {
            Watchman one(folder);
            const AlertId id = one.raised();
            QVERIFY(one.ask(AssignAlert{id, "ann"}).result.ok());
            QVERIFY(QFile::exists(folder.filePath("alerts.cbor.damaged")));
        }
        Bytes later = alert::Board().encode();
        later[1] = 2;
        QVERIFY(store::replaceWhole(path, later).ok());
        Watchman two(folder);
        const AlertId id = two.raised();
        QVERIFY(failsWith(two.ask(AssignAlert{id, "ann"}), alert::AlertError::Unkept));
        QVERIFY(*store::readWhole(path, 1000).value() == later);
    }
};

VD_SUITE(AlertingTest)

#include "alerting_test.moc"
