#include "core/keys/token_signer.h"
#include "tests/core/keys/token_fixture.h"

#include <QtTest/QtTest>

#include <condition_variable>
#include <csignal>
#include <mutex>

using namespace vedette;
using namespace vedette::keys;
using namespace vedette::keys::test;

namespace {

/// A signer whose answers are awaited, however slow the machine is.
class Awaited {
public:
    explicit Awaited(std::unique_ptr<crypto::Signer> signer) : m_signer(std::move(signer)) {
        m_signer->onReady([this] {
            const std::lock_guard lock(m_mutex);
            ++m_ready;
            m_bell.notify_all();
        });
    }

    ~Awaited() { m_signer->onReady({}); }

    [[nodiscard]] crypto::SigningReply next() {
        for (;;) {
            if (auto reply = m_signer->poll()) return *std::move(reply);
            std::unique_lock lock(m_mutex);
            m_bell.wait(lock, [this] { return m_ready > 0; });
            --m_ready;
        }
    }

    crypto::Signer& operator*() { return *m_signer; }

    crypto::Signer* operator->() { return m_signer.get(); }

private:
    std::unique_ptr<crypto::Signer> m_signer;
    std::mutex m_mutex;
    std::condition_variable m_bell;
    int m_ready = 0;
};

struct Held {
    std::shared_ptr<TokenKey> key;
    pid_t process = 0;

    explicit Held(const char* faults) {
        auto started = TokenProcess::start(mockConfig(faults));
        VD_ASSERT(started.ok() && (*started)->call(loginWith("mock", "1234")).ok());
        Generate made;
        made.token = named("mock");
        made.label = "identity";
        made.id = {1};
        const auto done = (*started)->ask<Generated>(made);
        VD_ASSERT(done.ok());
        const auto decoded = crypto::PublicKey::decode(done->key.publicKey).value();
        VD_ASSERT(proveKey(**started, named("mock"), decoded).ok());
        process = (*started)->process();
        key = TokenKey::create(std::move(started).value(), named("mock"), decoded);
    }
};

} // namespace

class TokenSignerTest final : public QObject {
    Q_OBJECT

private slots:

    void cleanup() { qunsetenv("VEDETTE_MOCK"); }

    void signsWhatIsStatedAndNamesTheTicket() {
        const Held held("");
        Awaited one(held.key->signer("one"));
        Awaited other(held.key->signer("other"));
        const crypto::SigningRequest noise = crypto::SignNoiseKey{{7}};
        const crypto::SigningRequest tls = crypto::SignTlsKey{{8, 9}};
        const auto first = one->submit(noise);
        const auto second = one->submit(tls);
        const auto third = other->submit(noise);
        QVERIFY(first.ok() && second.ok() && third.ok() && *first != *second);
        const auto reply = one.next();
        QCOMPARE(reply.ticket, *first);
        QVERIFY(reply.signature.ok());
        QVERIFY(one->publicKey().verify(crypto::signingInput(noise), *reply.signature));
        const auto next = one.next();
        QCOMPARE(next.ticket, *second);
        QVERIFY(one->publicKey().verify(crypto::signingInput(tls), *next.signature));
        QCOMPARE(other.next().ticket, *third); // each answer to whom it is for
        QVERIFY(!held.key->trouble());
    }

    void aDeadProcessIsUnavailableAndSaysSo() {
        const Held held("");
        Awaited signer(held.key->signer("test"));
        QCOMPARE(::kill(held.process, SIGKILL), 0);
        QVERIFY(signer->submit(crypto::SignNoiseKey{}).ok());
        const auto reply = signer.next();
        QVERIFY(!reply.signature.ok());
        QVERIFY(reply.signature.error().code == crypto::SignerError::Unavailable);
        QVERIFY(held.key->trouble() && held.key->trouble()->code == TokenError::Crashed);
        QVERIFY(signer->submit(crypto::SignNoiseKey{}).ok());
        QVERIFY(signer.next().signature.error().code == crypto::SignerError::Unavailable);
    }

    void aCrashedModuleIsStartedAgainWhereThePinIs() {
        if (!softHsmIsThere()) return;
        const SoftStore store;
        const auto login = [] { return loginWith("node", "1234"); };
        auto first = TokenProcess::start(SoftStore::config());
        QVERIFY(first.ok() && (*first)->call(initializing("node")).ok() && (*first)->call(login()).ok());
        Generate made;
        made.token = named("node");
        made.label = "identity";
        made.id = {1};
        const auto done = (*first)->ask<Generated>(made);
        QVERIFY(done.ok());
        const auto key = crypto::PublicKey::decode(done->key.publicKey).value();
        const pid_t before = (*first)->process();
        const auto held =
            TokenKey::create(std::move(first).value(), named("node"), key,
                             Revival{SoftStore::config(), [&] { return Result<Login>(login()); }});
        Awaited signer(held->signer("test"));
        QCOMPARE(::kill(before, SIGKILL), 0);
        const auto asks = [&] {
            return signer->submit(crypto::SignNoiseKey{}).ok() && signer.next().signature.ok();
        };
        QVERIFY(!asks());
        while (!asks()) QTest::qWait(10);
        QVERIFY(!held->trouble());
    }

    void aProcessThatIsBroughtTakesThePlaceOfOneThatDied() {
        if (!softHsmIsThere()) return;
        const SoftStore store;
        const auto loggedIn = [] {
            auto process = TokenProcess::start(SoftStore::config());
            VD_ASSERT(process.ok());
            return std::move(process).value();
        };
        auto first = loggedIn();
        QVERIFY(first->call(initializing("node")).ok() && first->call(loginWith("node", "1234")).ok());
        Generate made;
        made.token = named("node");
        made.label = "identity";
        made.id = {1};
        const auto done = first->ask<Generated>(made);
        QVERIFY(done.ok());
        const auto key = crypto::PublicKey::decode(done->key.publicKey).value();
        const pid_t before = first->process();
        const auto held = TokenKey::create(std::move(first), named("node"), key);
        Awaited signer(held->signer("test"));
        QCOMPARE(::kill(before, SIGKILL), 0);
        QVERIFY(signer->submit(crypto::SignNoiseKey{}).ok());
        QVERIFY(!signer.next().signature.ok());
        auto second = loggedIn();
        QVERIFY(second->call(loginWith("node", "1234")).ok());
        held->adopt(std::move(second));
        while (held->trouble()) QTest::qWait(10);
        QVERIFY(signer->submit(crypto::SignNoiseKey{}).ok());
        QVERIFY(signer.next().signature.ok());
    }

    void nobodyWaitsForATokenThatHangsToEnd() {
        // A minute would be its deadline, and more than this test has.
        const Held held("");
        Awaited signer(held.key->signer("test"));
        QCOMPARE(::kill(held.process, SIGSTOP), 0);
        for (std::size_t i = 0; i < 2 * TokenKey::kMaxWaiting; ++i) {
            const auto taken = signer->submit(crypto::SignNoiseKey{});
            if (taken) continue;
            QVERIFY(taken.error().code == crypto::SignerError::Busy);
            return;
        }
        QFAIL("it takes without bound");
    }
};

VD_SUITE(TokenSignerTest)

#include "token_signer_test.moc"
