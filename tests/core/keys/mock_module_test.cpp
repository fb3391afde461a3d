#include "core/keys/token_signer.h"
#include "tests/core/keys/token_fixture.h"

#include <QtTest/QtTest>

#include <sys/types.h>

#include <csignal>

using namespace vedette;
using namespace vedette::keys;
using namespace vedette::keys::test;

namespace {

template <class T>
bool failsWith(const Result<T>& result, TokenError with) {
    if (!result && result.error().code == with) return true;
    std::fprintf(stderr, "it was: %s\n", result ? "no error" : result.error().text().c_str());
    return false;
}

std::unique_ptr<TokenProcess> started(const char* faults) {
    auto process = TokenProcess::start(mockConfig(faults));
    if (process) return std::move(process).value();
    std::fprintf(stderr, "%s\n", process.error().text().c_str());
    return nullptr;
}

Generate makingOne() {
    Generate out;
    out.token = named("mock");
    out.label = "identity";
    out.id = {1};
    return out;
}

Result<Generated> generatedUnder(const char* faults) {
    const auto process = started(faults);
    VD_ASSERT(process != nullptr);
    const auto let = process->call(loginWith("mock", "1234"));
    if (!let) return Fail{Error(let.error())};
    return process->ask<Generated>(makingOne());
}

/// A token with one key, logged in with a lease.
struct Ready {
    std::unique_ptr<TokenProcess> process;
    Bytes key;

    explicit Ready(const char* faults, std::uint32_t lease = 0) : process(started(faults)) {
        VD_ASSERT(process != nullptr);
        Login login = loginWith("mock", "1234");
        login.leaseSeconds = lease;
        VD_ASSERT(process->call(std::move(login)).ok());
        const auto made = process->ask<Generated>(makingOne());
        if (made) key = made->key.publicKey;
    }

    [[nodiscard]] Result<TokenReply> sign() const {
        return process->call(Sign{named("mock"), key, crypto::SignNoiseKey{{1}}});
    }
};

} // namespace

class MockModuleTest final : public QObject {
    Q_OBJECT

private slots:

    void cleanup() {
        qunsetenv("VEDETTE_MOCK");
        qunsetenv("VEDETTE_MOCK_PLUG");
    }

    void aModuleSeesNoNetworkNoFilesAndStartsNothing() {
        const auto process = started("spy");
        QVERIFY(process != nullptr);
        QVERIFY(process->confinement().complete());
        const auto inventory = process->ask<Inventory>(AskInventory{});
        QVERIFY(inventory.ok());
        const TokenInfo& told = inventory->tokens.at(0);
        QCOMPARE(told.label + told.manufacturer, std::string("inet-unix-netlink-read-write-fork-"));
        QVERIFY(!QFile::exists("/tmp/vedette-mock-was-here"));
    }

    void exceptionsAreNoWiderThanTheyAreNamed() {
        TokenProcessConfig config = mockConfig("spy");
        config.exceptions.tcpPorts = {65000};
        config.exceptions.readable = {"/etc/passwd"};
        const auto process = TokenProcess::start(config);
        QVERIFY(process.ok());
        const auto inventory = (*process)->ask<Inventory>(AskInventory{});
        QVERIFY(inventory.ok());
        const TokenInfo& told = inventory->tokens.at(0);
        QCOMPARE(told.label + told.manufacturer, std::string("inet+unix-netlink-read+write-fork-"));
        config.exceptions.readable = {"/no/such/file"};
        QVERIFY(failsWith(TokenProcess::start(config), TokenError::Unconfined));
    }

    void whatIsNoModuleIsSaidSo() {
        TokenProcessConfig config = mockConfig("");
        config.module = "/usr/lib/no-such-module.so";
        QVERIFY(!TokenProcess::start(config).ok());
        QVERIFY(failsWith(TokenProcess::start(mockConfig("half-a-module")), TokenError::NoModule));
        config = mockConfig("");
        config.module = "relative.so";
        QVERIFY(failsWith(TokenProcess::start(config), TokenError::NoModule));
        config = mockConfig("");
        config.program = "/no/such/program";
        QVERIFY(failsWith(TokenProcess::start(config), TokenError::NotStarted));
        QVERIFY(failsWith(TokenProcess::start(mockConfig("refuse-load")), TokenError::Removed));
    }

    void aCrashIsTheModulesAlone() {
        QVERIFY(failsWith(TokenProcess::start(mockConfig("crash-load")), TokenError::Crashed));
        QVERIFY(failsWith(TokenProcess::start(mockConfig("exit-load")), TokenError::Crashed));
        QVERIFY(failsWith(started("crash-login")->call(loginWith("mock", "1234")), TokenError::Crashed));
    }

    void anythingAfterACrashFailsAtOnce() {
        const Ready ready("exit-nothing");
        QVERIFY(ready.sign().ok());
        QCOMPARE(::kill(ready.process->process(), SIGKILL), 0);
        QVERIFY(failsWith(ready.sign(), TokenError::Crashed));
        QVERIFY(failsWith(ready.sign(), TokenError::Crashed));
    }

    void aHangIsEndedByItsDeadline() {
        TokenProcessConfig config = mockConfig("hang-load");
        config.deadlines.greeting = std::chrono::milliseconds(100);
        QVERIFY(failsWith(TokenProcess::start(config), TokenError::Hung));
        config = mockConfig("hang-list");
        config.deadlines.quick = std::chrono::milliseconds(100);
        const auto process = TokenProcess::start(config);
        QVERIFY(process.ok());
        const pid_t child = (*process)->process();
        QVERIFY(failsWith((*process)->call(AskInventory{}), TokenError::Hung));
        QVERIFY(::kill(child, 0) != 0); // and reaped
    }

    void oddEncodingsAreUnderstood() {
        for (const char* faults : {"raw-point", "printable-curve"}) {
            const auto made = generatedUnder(faults);
            QVERIFY2(made.ok(), made ? "" : made.error().text().c_str());
        }
    }

    void keysThatAreNotAsAskedForAreDestroyedAgain() {
        QVERIFY(failsWith(generatedUnder("stays-extractable"), TokenError::AttributeDiffers));
        QVERIFY(failsWith(generatedUnder("tells-nothing"), TokenError::AttributeDiffers));
        QVERIFY(failsWith(generatedUnder("bad-point"), TokenError::AttributeDiffers));
        QVERIFY(failsWith(generatedUnder("wrong-signature"), TokenError::ProofFailed));
        const auto process = started("wrong-signature");
        QVERIFY(process->call(loginWith("mock", "1234")).ok());
        QVERIFY(failsWith(process->call(makingOne()), TokenError::ProofFailed));
        QVERIFY(process->ask<Keys>(AskKeys{named("mock")})->keys.empty());
    }

    void answersThatCannotBeAreRefused() {
        QVERIFY(failsWith(generatedUnder("endless-signature"), TokenError::BadAnswer));
        QVERIFY(failsWith(generatedUnder("endless-find"), TokenError::BadAnswer));
        QVERIFY(failsWith(generatedUnder("endless-attribute"), TokenError::AttributeDiffers));
        QVERIFY(failsWith(generatedUnder("odd-code"), TokenError::ModuleFailed));
        QVERIFY(failsWith(generatedUnder("no-mechanisms"), TokenError::NoMechanism));
        QVERIFY(failsWith(generatedUnder("read-only"), TokenError::WriteProtected));
        QVERIFY(failsWith(started("endless-list")->call(AskInventory{}), TokenError::BadAnswer));
        const auto rude = started("rude-text")->ask<Inventory>(AskInventory{});
        QVERIFY(rude.ok() && rude->module.manufacturer.find('\x1b') == std::string::npos);
    }

    void thePinIsGuarded() {
        const auto process = started("");
        const auto login = [&](const char* pin, bool finalTry = false) {
            Login one = loginWith("mock", pin);
            one.finalTry = finalTry;
            return process->call(std::move(one));
        };
        QVERIFY(failsWith(login("0000"), TokenError::WrongPin));
        const auto second = login("0000");
        QVERIFY(failsWith(second, TokenError::WrongPin));
        QVERIFY(second.error().detail.find("tries left: last") != std::string::npos);
        // Even the right one, unless the caller is sure of it.
        QVERIFY(failsWith(login("1234"), TokenError::FinalTry));
        QVERIFY(login("1234", true).ok());
        QVERIFY(failsWith(login("0000"), TokenError::WrongPin));
        QVERIFY(failsWith(login("0000"), TokenError::WrongPin));
        QVERIFY(failsWith(login("0000", true), TokenError::WrongPin));
        QVERIFY(failsWith(login("1234", true), TokenError::PinLocked));
        QVERIFY(failsWith(started("locked")->call(loginWith("mock", "1234")), TokenError::PinLocked));
        QVERIFY(failsWith(started("no-pin")->call(loginWith("mock", "1234")), TokenError::NotInitialized));
        QVERIFY(failsWith(started("blank")->call(AskKeys{named("mock")}), TokenError::NotInitialized));
        QVERIFY(failsWith(started("twins")->call(AskKeys{named("mock")}), TokenError::Ambiguous));
        QVERIFY(failsWith(started("")->call(initializing("other")), TokenError::NoToken));
    }

    void theTokenMayForbid() {
        const Ready ready("prohibit");
        QVERIFY(failsWith(ready.process->call(Destroy{named("mock"), ready.key}), TokenError::Prohibited));
    }

    void aKeyThatAsksEachTimeNeedsALease() {
        QVERIFY(failsWith(Ready("asks-always").sign(), TokenError::NotLoggedIn));
        QVERIFY(Ready("asks-always", 60).sign().ok());
    }

    void aTokenThatComesBackIsUsedOnlyUnderALease() {
        const QTemporaryDir folder;
        const QString plug = folder.filePath("plug");
        qputenv("VEDETTE_MOCK_PLUG", plug.toUtf8());
        for (const std::uint32_t lease : {0U, 60U}) {
            QFile file(plug);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.close();
            TokenProcessConfig config = mockConfig("");
            config.exceptions.readable = {folder.path().toStdString()};
            auto process = TokenProcess::start(config);
            QVERIFY(process.ok());
            Login login = loginWith("mock", "1234");
            login.leaseSeconds = lease;
            QVERIFY((*process)->call(std::move(login)).ok());
            const auto made = (*process)->ask<Generated>(makingOne());
            QVERIFY(made.ok());
            const auto sign = [&] {
                return (*process)->call(Sign{named("mock"), made->key.publicKey, crypto::SignNoiseKey{}});
            };
            QVERIFY(sign().ok());
            QVERIFY(QFile::remove(plug));
            QVERIFY(!(*process)->ask<Presence>(AskPresence{named("mock")})->present);
            QVERIFY(!sign().ok());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.close();
            const auto back = sign();
            if (lease > 0) {
                QVERIFY2(back.ok(), back ? "" : back.error().text().c_str());
            } else {
                QVERIFY(failsWith(back, TokenError::NotLoggedIn));
            }
        }
    }
};

VD_SUITE(MockModuleTest)

#include "mock_module_test.moc"
