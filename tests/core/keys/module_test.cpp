#include "core/base/random.h"
#include "core/keys/token_signer.h"
#include "tests/core/keys/memory_search.h"
#include "tests/core/keys/token_fixture.h"
#include "tests/core/keys/tpm_store.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::keys;
using namespace vedette::keys::test;

namespace {

Generate making(Algorithm algorithm, std::string label, Byte id) {
    Generate out;
    out.token = named("node");
    out.algorithm = algorithm;
    out.label = std::move(label);
    out.id = {id};
    out.nonce.fill(7);
    return out;
}

template <class T>
bool fails(const Result<T>& result, TokenError with) {
    if (!result && result.error().code == with) return true;
    std::fprintf(stderr, "it was: %s\n", result ? "no error" : result.error().text().c_str());
    return false;
}

/// A module with an empty store of its own.
class Module {
public:
    /// That of the row that runs; nothing, aloud, where it is not installed.
    [[nodiscard]] static std::optional<Module> ofRow() {
        QFETCH_GLOBAL(bool, tpm);
        std::optional<Module> out(Module{});
        if (tpm) {
            out->m_tpm = TpmStore::create();
            if (!out->m_tpm) return std::nullopt;
            out->m_module = kTpmModule;
            out->m_algorithms = {Algorithm::P256, Algorithm::Rsa3072};
        } else {
            if (!softHsmIsThere()) return std::nullopt;
            out->m_soft = std::make_unique<SoftStore>();
            out->m_module = kSoftHsm;
            out->m_algorithms = {Algorithm::Ed25519, Algorithm::P256, Algorithm::Secp256k1,
                                 Algorithm::Rsa3072};
        }
        return out;
    }

    [[nodiscard]] Result<std::unique_ptr<TokenProcess>> start() const {
        TokenProcessConfig config;
        config.program = VEDETTE_TOKEN;
        config.module = m_module;
        config.exceptions = needsOf(m_module, variableOf);
        return TokenProcess::start(config);
    }

    [[nodiscard]] bool isTpm() const noexcept { return m_tpm != nullptr; }

    [[nodiscard]] bool allowWrong(int pins) const { return m_tpm->allowWrong(pins); }

    [[nodiscard]] const std::vector<Algorithm>& algorithms() const noexcept { return m_algorithms; }

    /// A helper with one initialised token, logged in.
    [[nodiscard]] std::unique_ptr<TokenProcess> ready() const {
        auto process = start();
        if (!process) {
            std::fprintf(stderr, "%s\n", process.error().text().c_str());
            return nullptr;
        }
        const auto made = (*process)->call(initializing("node"));
        if (!made) std::fprintf(stderr, "%s\n", made.error().text().c_str());
        const auto let = (*process)->call(loginWith("node", "1234"));
        if (!let) std::fprintf(stderr, "%s\n", let.error().text().c_str());
        return made && let ? std::move(process).value() : nullptr;
    }

private:
    std::unique_ptr<SoftStore> m_soft;
    std::unique_ptr<TpmStore> m_tpm;
    std::filesystem::path m_module;
    std::vector<Algorithm> m_algorithms;
};

} // namespace

class ModuleTest final : public QObject {
    Q_OBJECT

private slots:

    // Every test runs on each, unless its name says which.
    void initTestCase_data() {
        QTest::addColumn<bool>("tpm");
        QTest::newRow("SoftHSM") << false;
        QTest::newRow("tpm2-pkcs11") << true;
    }

    void isConfined() {
        const auto module = Module::ofRow();
        if (!module) return;
        auto process = module->start();
        if (!process && process.error().code == TokenError::Unconfined) {
            std::fprintf(stderr, "SKIPPED: no confinement here: %s\n", process.error().text().c_str());
            vedette::test::skippedAloud() = true;
            return;
        }
        QVERIFY2(process.ok(), process ? "" : process.error().text().c_str());
        QVERIFY((*process)->confinement().complete());
        // Its tokens; the resource manager of a TPM is behind a local socket.
        QCOMPARE((*process)->confinement().exceptions.size(), module->isTpm() ? 2U : 1U);
    }

    void everyKindOfKeySignsWhatWeAndOnlyWeAskFor() {
        const auto module = Module::ofRow();
        if (!module) return;
        const auto process = module->ready();
        QVERIFY(process != nullptr);
        Byte id = 0;
        for (const Algorithm algorithm : module->algorithms()) {
            const std::string name(algorithmName(algorithm));
            const auto made = process->ask<Generated>(making(algorithm, name, ++id));
            QVERIFY2(made.ok(), made ? "" : (name + ": " + made.error().text()).c_str());
            QCOMPARE(made->key.kind, name);
            const auto key = crypto::PublicKey::decode(made->key.publicKey);
            QVERIFY(key.ok());
            QVERIFY(key->type() == keyTypeOf(algorithm));
            Nonce nonce;
            nonce.fill(7);
            QVERIFY(key->verify(proofInput(nonce), made->proof));
            QCOMPARE(made->key.claims.extractable, std::optional<bool>(false));
            QCOMPARE(made->key.claims.sensitive, std::optional<bool>(true));
            QCOMPARE(made->key.claims.local, std::optional<bool>(true));
            QCOMPARE(made->key.claims.decrypt, std::optional<bool>(false));
            const crypto::SigningRequest statement = crypto::SignNoiseKey{{1, 2, 3}};
            // Often: an ECDSA number with leading zeroes or a high bit comes only sometimes.
            for (int i = 0; i < (algorithm == Algorithm::Rsa3072 ? 2 : 40); ++i) {
                const auto made2 =
                    process->ask<Signed>(Sign{named("node"), copyOf(key->encoded()), statement});
                QVERIFY2(made2.ok(), made2 ? "" : made2.error().text().c_str());
                QVERIFY(key->verify(crypto::signingInput(statement), made2->signature));
            }
            // The proof's domain is none of a statement's.
            QVERIFY(!key->verify(crypto::signingInput(statement), made->proof));
        }
        const auto keys = process->ask<Keys>(AskKeys{named("node")});
        QVERIFY(keys.ok());
        QCOMPARE(keys->keys.size(), module->algorithms().size());
        QVERIFY(std::ranges::all_of(keys->keys, &KeyInfo::privateHalf));
    }

    void whatIsThereTwiceIsRefusedFirst() {
        const auto module = Module::ofRow();
        if (!module) return;
        const auto process = module->ready();
        QVERIFY(process != nullptr);
        QVERIFY(process->call(making(Algorithm::P256, "one", 1)).ok());
        QVERIFY(fails(process->call(making(Algorithm::P256, "one", 2)), TokenError::Duplicate));
        QVERIFY(fails(process->call(making(Algorithm::Rsa3072, "two", 1)), TokenError::Duplicate));
        QCOMPARE(process->ask<Keys>(AskKeys{named("node")})->keys.size(), 1U);
        QVERIFY(fails(process->call(initializing("node")), TokenError::Duplicate));
        Initialize again = initializing("node");
        again.token = named("node");
        QVERIFY(fails(process->call(std::move(again)), TokenError::AlreadyInUse));
    }

    void aLackingMechanismIsSaidInWords() {
        QFETCH_GLOBAL(bool, tpm);
        const auto module = Module::ofRow();
        if (!module) return;
        std::optional<SoftStore> reduced; // a TPM has none of those anyway
        if (!tpm) reduced.emplace("-CKM_EDDSA,CKM_EC_EDWARDS_KEY_PAIR_GEN");
        const auto process = module->ready();
        QVERIFY(process != nullptr);
        const auto no = process->call(making(Algorithm::Ed25519, "one", 1));
        QVERIFY(fails(no, TokenError::NoMechanism));
        QVERIFY(no.error().detail.find("CKM_EC_EDWARDS_KEY_PAIR_GEN") != std::string::npos);
        // What shows only when a key is made leaves nothing behind.
        if (tpm)
            QVERIFY(fails(process->call(making(Algorithm::Secp256k1, "one", 1)), TokenError::NoMechanism));
        QVERIFY(process->call(making(Algorithm::P256, "one", 1)).ok());
    }

    void aDestroyedKeyIsGoneAndSignsNothing() {
        const auto module = Module::ofRow();
        if (!module) return;
        const auto process = module->ready();
        QVERIFY(process != nullptr);
        const auto made = process->ask<Generated>(making(Algorithm::P256, "one", 1));
        QVERIFY(made.ok());
        const Bytes key = made->key.publicKey;
        const auto gone = process->ask<Destroyed>(Destroy{named("node"), key});
        QVERIFY2(gone.ok(), gone ? "" : gone.error().text().c_str());
        QCOMPARE(gone->objects, 2U);
        QVERIFY(gone->findsNothing && gone->signRefused);
        QVERIFY(gone->signAnswer.starts_with("CKR_"));
        QVERIFY(fails(process->call(Sign{named("node"), key, crypto::SignNoiseKey{}}), TokenError::NoKey));
        QVERIFY(fails(process->call(Destroy{named("node"), key}), TokenError::NoKey));
    }

    void aDeviceVouchesForTheKeysThatItMade() {
        const auto module = Module::ofRow();
        if (!module) return;
        const auto process = module->ready();
        QVERIFY(process != nullptr);
        const auto question = [](const Bytes& key, Byte number, std::string_view pin) {
            Attest ask{named("node"), key, {}, false, secretOf(pin)};
            ask.nonce.fill(number);
            return ask;
        };
        std::optional<ledger::Digest> attester;
        Byte id = 0;
        Bytes last;
        for (const Algorithm algorithm : module->algorithms()) {
            const auto made =
                process->ask<Generated>(making(algorithm, std::string(algorithmName(algorithm)), ++id));
            QVERIFY(made.ok());
            last = made->key.publicKey;
            const auto key = crypto::PublicKey::decode(last);
            if (!module->isTpm()) {
                QVERIFY(fails(process->call(question(last, 1, "1234")), TokenError::NoEvidence));
                continue;
            }
            QVERIFY(fails(process->call(question(last, 1, "")), TokenError::NotLoggedIn));
            QVERIFY(fails(process->call(question(last, 1, "4321")), TokenError::WrongPin));
            // The PIN once, then it is asked nobody again.
            for (const Byte number : {Byte{1}, Byte{2}, Byte{3}}) {
                const auto said = process->ask<Attested>(question(last, number, number == 1 ? "1234" : ""));
                QVERIFY2(said.ok(), said ? "" : said.error().text().c_str());
                const auto evidence = ledger::TpmEvidence::decode(said->evidence);
                QVERIFY(evidence.ok());
                ledger::AttestationNonce nonce;
                nonce.fill(number);
                const auto proved = appraise(*evidence, *key, nonce);
                QVERIFY2(proved.ok(), proved ? "" : proved.error().text().c_str());
                QVERIFY(!attester || *attester == proved->attester);
                attester = proved->attester;
                nonce.fill(9);
                QVERIFY(appraise(*evidence, *key, nonce).error().code == ledger::Violation::WrongNonce);
            }
        }
        if (!module->isTpm()) return;
        // The module's own signatures go on beside it.
        QVERIFY(process->call(Sign{named("node"), last, crypto::SignNoiseKey{}}).ok());
        QVERIFY(process->call(Logout{named("node")}).ok());
        QVERIFY(fails(process->call(question(last, 1, "")), TokenError::NotLoggedIn));
        QVERIFY(process->call(question(last, 1, "1234")).ok());
        QVERIFY(process->call(Destroy{named("node"), last}).ok());
        QVERIFY(fails(process->call(question(last, 1, "1234")), TokenError::NoKey));
    }

    /// The identity of a node asks its device through the signer, whoever put in the PIN before.
    void aSignerHasItsDeviceSpeak() {
        const auto module = Module::ofRow();
        if (!module) return;
        auto process = module->ready();
        QVERIFY(process != nullptr);
        const auto made = process->ask<Generated>(making(module->algorithms().front(), "identity", 1));
        QVERIFY(made.ok());
        const auto key = crypto::PublicKey::decode(made->key.publicKey).value();
        const auto spoken = attestKey(*process, named("node"), key, secretOf("1234"), false);
        QCOMPARE(spoken.ok(), module->isTpm());
        if (!spoken) QVERIFY(spoken.error().code == TokenError::NoEvidence);
        const auto held = TokenKey::create(std::move(process), named("node"), key, std::nullopt, spoken.ok());
        const auto signer = held->signer("test");
        const ledger::AttestationNonce nonce{4, 5, 6};
        const auto ticket = signer->askEvidence(nonce);
        QCOMPARE(ticket.ok(), module->isTpm());
        if (!ticket) {
            QVERIFY(ticket.error().code == crypto::SignerError::Refused);
            return;
        }
        std::optional<crypto::SigningReply> reply;
        while (!(reply = signer->poll())) QTest::qWait(5);
        QCOMPARE(reply->ticket, *ticket);
        QVERIFY(reply->signature.ok());
        const auto evidence = ledger::TpmEvidence::decode(*reply->signature);
        QVERIFY(evidence.ok());
        const auto proved = ledger::appraise(*evidence, key, nonce);
        QVERIFY(proved.ok() && proved->attester == *spoken);
        // It signs as before.
        QVERIFY(signer->submit(crypto::SignAttestation{key.peerId(), nonce, {}}).ok());
        while (!(reply = signer->poll())) QTest::qWait(5);
        QVERIFY(reply->signature.ok());
        QVERIFY(!held->trouble());
    }

    void pinsAreSetChangedAndReset() {
        const auto module = Module::ofRow();
        if (!module) return;
        const auto process = module->ready();
        QVERIFY(process != nullptr);
        const auto made = process->ask<Generated>(making(Algorithm::P256, "one", 1));
        QVERIFY(made.ok());
        const auto change = [&](Role role, bool bySo, std::string_view from, std::string_view to) {
            return process->call(SetPin{named("node"), role, bySo, false, secretOf(from), secretOf(to)});
        };
        QVERIFY(fails(change(Role::User, false, "9999", "4321"), TokenError::WrongPin));
        QVERIFY(fails(change(Role::User, false, "1234", "1"), TokenError::PinLength));
        QVERIFY(change(Role::User, false, "1234", "4321").ok());
        QVERIFY(fails(process->call(AskKeys{named("other")}), TokenError::NoToken));
        QVERIFY(fails(process->call(making(Algorithm::P256, "two", 2)), TokenError::NotLoggedIn));
        const auto wrong = process->call(loginWith("node", "1234"));
        QVERIFY(fails(wrong, TokenError::WrongPin));
        // A TPM does not tell before it is too late.
        const char* left = module->isTpm() ? "tries left: unknown" : "tries left: fewer";
        QVERIFY2(wrong.error().detail.find(left) != std::string::npos, wrong.error().detail.c_str());
        QVERIFY(process->call(loginWith("node", "4321")).ok());
        QVERIFY(change(Role::User, true, "12345678", "5555").ok());
        QVERIFY(change(Role::So, false, "12345678", "87654321").ok());
        QVERIFY(fails(change(Role::User, true, "12345678", "6666"), TokenError::WrongPin));
        QVERIFY(process->call(loginWith("node", "5555")).ok());
        // The keys outlive the reset of a PIN.
        QVERIFY(process->call(Sign{named("node"), made->key.publicKey, crypto::SignNoiseKey{}}).ok());
        QVERIFY(process->call(Logout{named("node")}).ok());
        QVERIFY(fails(process->call(Sign{named("node"), made->key.publicKey, crypto::SignNoiseKey{}}),
                      TokenError::NotLoggedIn));
    }

    void noPinStaysInMemory() {
        const auto module = Module::ofRow();
        if (!module) return;
        auto process = module->start();
        QVERIFY(process.ok());
        SystemRandom random;
        Bytes inverted(24);
        random.fill(inverted);
        for (Byte& byte : inverted) byte = static_cast<Byte>(~('a' + byte % 26));
        const auto pin = [&] {
            Secret out(inverted.size());
            std::ranges::transform(inverted, out.exposeMutable().begin(),
                                   [](Byte byte) { return static_cast<Byte>(~byte); });
            return out;
        };
        {
            const Secret seen = pin();
            const auto there = countInMemory(::getpid(), inverted);
            QVERIFY(there && *there == 1); // the search does find one that is there
        }
        Initialize made;
        made.label = "node";
        made.soPin = secretOf("12345678");
        made.userPin = pin();
        QVERIFY((*process)->call(std::move(made)).ok());
        Login login;
        login.token = named("node");
        login.pin = pin();
        QVERIFY((*process)->call(std::move(login)).ok());
        QVERIFY((*process)->call(making(Algorithm::P256, "one", 1)).ok());
        QCOMPARE(countInMemory(::getpid(), inverted), std::optional<int>(0));
#ifdef __SANITIZE_ADDRESS__
        QSKIP("what a module frees without wiping it stays in the sanitizer's quarantine");
#endif
        // Of the process with the module only root may look: it is not dumpable.
        if (const auto there = countInMemory((*process)->process(), inverted)) {
            QVERIFY2(*there <= 1, "SoftHSM may keep one of its own while logged in, we none");
            QVERIFY((*process)->call(Logout{named("node")}).ok());
            QCOMPARE(countInMemory((*process)->process(), inverted), std::optional<int>(0));
        }
    }

    void anotherStartFindsTheTokenInAnotherSlot() {
        const auto module = Module::ofRow();
        if (!module) return;
        Bytes key;
        {
            const auto process = module->ready();
            QVERIFY(process != nullptr);
            key = process->ask<Generated>(making(Algorithm::P256, "one", 1))->key.publicKey;
            QVERIFY(process->call(initializing("second")).ok());
        }
        const auto process = module->start();
        QVERIFY(process.ok());
        const auto inventory = (*process)->ask<Inventory>(AskInventory{});
        QVERIFY(inventory.ok());
        QCOMPARE(inventory->tokens.size(), 3U); // and an empty place
        QVERIFY(fails((*process)->call(AskKeys{{}}), TokenError::Ambiguous));
        QVERIFY((*process)->call(loginWith("node", "1234")).ok());
        const auto made = (*process)->ask<Signed>(Sign{named("node"), key, crypto::SignNoiseKey{}});
        QVERIFY(made.ok());
        const auto presence = (*process)->ask<Presence>(AskPresence{named("node")});
        QVERIFY(presence.ok() && presence->present && presence->loggedIn);
    }

    void aTpmLocksAllItsTokensAtOnce() {
        const auto module = Module::ofRow();
        if (!module || !module->isTpm()) return;
        const auto process = module->ready();
        QVERIFY(process != nullptr);
        QVERIFY(process->call(initializing("second")).ok());
        QVERIFY(module->allowWrong(3));
        QVERIFY(process->call(Logout{named("node")}).ok());
        Result<TokenReply> answer = process->call(loginWith("node", "9999"));
        for (int i = 0; i < 3 && !answer && answer.error().code == TokenError::WrongPin; ++i)
            answer = process->call(loginWith("node", "9999"));
        QVERIFY(fails(answer, TokenError::PinLocked));
        QVERIFY(fails(process->call(loginWith("node", "1234")), TokenError::PinLocked));
        QVERIFY(fails(process->call(loginWith("second", "1234")), TokenError::PinLocked));
        QVERIFY(module->allowWrong(32));
        QVERIFY(process->call(loginWith("node", "1234")).ok());
    }
};

VD_SUITE(ModuleTest)

#include "module_test.moc"
