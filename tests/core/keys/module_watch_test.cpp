#include "core/keys/module_watch.h"
#include "tests/core/keys/token_fixture.h"

#include <QtTest/QtTest>

#include <condition_variable>
#include <csignal>
#include <functional>
#include <mutex>

using namespace vedette;
using namespace vedette::keys;
using namespace vedette::keys::test;

namespace {

using Phase = ModuleView::Phase;

constexpr ModuleWatch::Pace kQuick{std::chrono::milliseconds(20), std::chrono::milliseconds(5),
                                   std::chrono::milliseconds(20), 3, std::chrono::hours(1)};

/// A watch whose views are awaited, however slow the machine is.
class Watched {
public:
    explicit Watched(const TokenProcessConfig& config, ModuleWatch::Pace pace = kQuick)
        : m_watch(
            config, [this] { ring(); }, pace) {}

    ModuleView until(const std::function<bool(const ModuleView&)>& wanted) {
        std::unique_lock lock(m_mutex);
        for (;;) {
            const ModuleView view = m_watch.view();
            if (wanted(view)) return view;
            m_bell.wait(lock);
        }
    }

    ModuleView until(Phase phase) {
        return until([phase](const ModuleView& view) { return view.phase == phase; });
    }

    Result<> did(ModuleWatch::Errand errand) {
        std::optional<Result<>> ended;
        const auto taken = m_watch.run("errand", std::move(errand), [this, &ended](Result<> how) {
            const std::lock_guard lock(m_mutex);
            ended = std::move(how);
            m_bell.notify_all();
        });
        if (!taken) return Fail{Error(taken.error())};
        std::unique_lock lock(m_mutex);
        m_bell.wait(lock, [&] { return ended.has_value(); });
        return *std::move(ended);
    }

    ModuleWatch& operator*() { return m_watch; }

    ModuleWatch* operator->() { return &m_watch; }

private:
    void ring() {
        const std::lock_guard lock(m_mutex);
        m_bell.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_bell;
    ModuleWatch m_watch;
};

Result<> signIn(TokenProcess& process) {
    VD_TRY(process.call(loginWith("mock", "1234")));
    return {};
}

} // namespace

class ModuleWatchTest final : public QObject {
    Q_OBJECT

private slots:

    void cleanup() {
        qunsetenv("VEDETTE_MOCK");
        qunsetenv("VEDETTE_MOCK_PLUG");
    }

    void showsWhatIsThereAndWhatAnErrandChanged() {
        Watched watch(mockConfig(""));
        const auto first = watch.until([](const auto& view) { return !view.tokens.empty(); });
        QVERIFY(first.phase == Phase::Up && first.confinement && first.module && !first.trouble);
        QCOMPARE(first.tokens[0].token.label, std::string("mock"));
        QVERIFY(!first.tokens[0].loggedIn && first.tokens[0].keys.empty());
        QVERIFY(watch
                    .did([](TokenProcess& process) -> Result<> {
                        VD_TRY(signIn(process));
                        Generate made;
                        made.token = named("mock");
                        made.label = "identity";
                        made.id = {1};
                        VD_TRY(process.ask<Generated>(made));
                        return {};
                    })
                    .ok());
        // What it did shows by the time that it is said to be done.
        const auto then = watch->view();
        QVERIFY(then.tokens[0].loggedIn);
        QCOMPARE(then.tokens[0].keys.size(), std::size_t{1});
        QCOMPARE(then.tokens[0].keys[0].label, std::string("identity"));
        const Result<> refused =
            watch.did([](TokenProcess&) -> Result<> { return Fail{TokenError::WrongPin}; });
        QVERIFY(!refused && refused.error().code == TokenError::WrongPin);
    }

    void aTokenComesAndGoesWhileOneLooks() {
        QTemporaryDir folder;
        const QString plug = folder.filePath("plug");
        qputenv("VEDETTE_MOCK_PLUG", plug.toUtf8());
        auto config = mockConfig("");
        config.exceptions.readable.emplace_back(folder.path().toStdString());
        Watched watch(config);
        watch.until([](const auto& view) { return view.looks > 0 && view.tokens.empty(); });
        QVERIFY(QFile(plug).open(QIODevice::WriteOnly));
        watch.until([](const auto& view) { return view.tokens.size() == 1; });
        QVERIFY(QFile::remove(plug));
        watch.until([](const auto& view) { return view.tokens.empty(); });
    }

    void aCrashIsFollowedByAnotherProcess() {
        Watched watch(mockConfig(""));
        watch.until([](const auto& view) { return !view.tokens.empty(); });
        QVERIFY(watch.did(signIn).ok());
        const Result<> crashed = watch.did([](TokenProcess& process) -> Result<> {
            ::kill(process.process(), SIGSEGV);
            VD_TRY(process.call(AskInventory{}));
            return {};
        });
        QVERIFY(!crashed && crashed.error().code == TokenError::Crashed);
        const auto back = watch.until(
            [](const auto& view) { return view.breakdowns == 1 && view.phase == Phase::Up && view.module; });
        QVERIFY(!back.trouble);
        // The new one has never heard a PIN.
        const auto known = watch.until([](const auto& view) { return !view.tokens.empty(); });
        QVERIFY(!known.tokens[0].loggedIn);
    }

    void whatCrashesEachTimeIsLeftDownUntilSomebodyStartsIt() {
        Watched watch(mockConfig("crash-list"));
        const auto down = watch.until(Phase::Down);
        QVERIFY(down.trouble && down.trouble->code == TokenError::Crashed);
        QCOMPARE(down.breakdowns, 1 + kQuick.restarts);
        const Result<> refused = watch.did(signIn);
        QVERIFY(!refused && refused.error().code == TokenError::Crashed);
        watch->start();
        watch.until([](const auto& view) { return view.breakdowns > 1 + kQuick.restarts; });
    }

    void whatIsNoModuleIsNotTriedAgain() {
        Watched watch(mockConfig("half-a-module"));
        const auto down = watch.until(Phase::Down);
        QVERIFY(down.trouble && down.trouble->code == TokenError::NoModule);
        QCOMPARE(down.breakdowns, 1U);
    }

    void aHungErrandIsCancelledAndTheModuleServesAgain() {
        Watched watch(mockConfig("hang-login"));
        watch.until([](const auto& view) { return !view.tokens.empty(); });
        std::optional<Result<>> ended;
        std::mutex mutex;
        std::condition_variable bell;
        QVERIFY(watch
                    ->run("log in", signIn,
                          [&](Result<> how) {
                              const std::lock_guard lock(mutex);
                              ended = std::move(how);
                              bell.notify_all();
                          })
                    .ok());
        watch.until([](const auto& view) { return view.errand == "log in"; });
        watch->cancel();
        {
            std::unique_lock lock(mutex);
            bell.wait(lock, [&] { return ended.has_value(); });
        }
        QVERIFY(!*ended && ended->error().code == TokenError::Cancelled);
        const auto looks = watch->view().looks;
        const auto back =
            watch.until([&](const auto& view) { return view.phase == Phase::Up && view.looks > looks; });
        QCOMPARE(back.breakdowns, 0U); // our doing, not the module's
    }

    void nobodyWaitsForAModuleThatHangsToEnd() {
        // Its deadline would be a quarter of a minute later.
        Watched watch(mockConfig("hang-list"));
        watch.until(Phase::Up);
    }

    void errandsAreBounded() {
        Watched watch(mockConfig("hang-login"));
        watch.until([](const auto& view) { return !view.tokens.empty(); });
        std::optional<Error> why;
        for (std::size_t i = 0; i < ModuleWatch::kMaxErrands + 2 && !why; ++i) {
            const auto taken = watch->run("log in", signIn, {});
            if (!taken) why = taken.error();
        }
        QVERIFY(why && why->code == TokenError::Busy);
    }
};

VD_SUITE(ModuleWatchTest)

#include "module_watch_test.moc"
