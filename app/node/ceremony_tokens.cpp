#include "app/node/ceremony_tokens.h"

#include "core/base/random.h"
#include "core/keys/token_signer.h"
#include "core/store/whole_file.h"

#include <string_view>

namespace vedette::app {

namespace {

using keys::TokenError;

/// Of the throw-away tokens.
std::filesystem::path tokensOf(const TemporaryFolder& store) {
    return store.path() / "tokens";
}

std::filesystem::path configurationOf(const TemporaryFolder& store) {
    return store.path() / "softhsm2.conf";
}

using What = ceremony::SecretWanted::What;

constexpr std::size_t kMadeUpPin = 8; ///< random bytes, shown as twice as many digits

} // namespace

std::unique_ptr<CeremonyTokens> CeremonyTokens::bound(const CeremonyPlan& plan, ceremony::Party& party) {
    std::unique_ptr<CeremonyTokens> out(new CeremonyTokens(plan, party));
    for (const auto& [name, token] : plan.bindings.tokens)
        out->m_places[name] = {token.module, {{}, token.serial, {}, {}}, token.bag, false};
    return out;
}

Result<std::unique_ptr<CeremonyTokens>> CeremonyTokens::throwAway(const CeremonyPlan& plan,
                                                                  ceremony::Party& party) {
    std::unique_ptr<CeremonyTokens> out(new CeremonyTokens(plan, party));
    VD_TRY(out->makeStore());
    for (const ceremony::ScriptToken& token : plan.script.tokens) {
        out->m_places[token.name] = {plan.softHsm.string(), {}, {}, false};
        if (!token.prepared) continue;
        VD_TRY(out->initialize(token.name, false, false));
        for (const std::string& label : token.keys)
            VD_TRY(out->generate({token.name, label}, keys::Algorithm::Ed25519));
    }
    return out;
}

Result<> CeremonyTokens::makeStore() {
    m_store = VD_TRY(TemporaryFolder::create());
    std::error_code failed;
    std::filesystem::create_directory(tokensOf(*m_store), failed);
    return store::replaceWhole(configurationOf(*m_store).string(),
                               viewOf("directories.tokendir = " + tokensOf(*m_store).string()
                                      + "\nobjectstore.backend = file\nlog.level = ERROR\n"));
}

void CeremonyTokens::remember(const std::string& token, const std::string& serial) {
    const auto found = m_places.find(token);
    if (found != m_places.end() && !serial.empty()) found->second.ref = {{}, serial, {}, {}};
}

std::set<std::string> CeremonyTokens::modules() const {
    std::set<std::string> out;
    for (const auto& [name, one] : m_places) out.insert(one.module);
    return out;
}

const std::string& CeremonyTokens::bagOf(const std::string& token) const {
    static const std::string none;
    const auto found = m_places.find(token);
    return found == m_places.end() ? none : found->second.bag;
}

const std::string& CeremonyTokens::serialOf(const std::string& token) const {
    static const std::string none;
    const auto found = m_places.find(token);
    return found == m_places.end() ? none : found->second.ref.serial;
}

Result<keys::TokenProcess*> CeremonyTokens::process(const std::string& module) {
    auto& held = m_processes[module];
    if (held && !held->ended()) return held.get();
    held.reset();
    for (auto& [name, one] : m_places) {
        if (one.module == module) one.in = false;
    }
    keys::TokenProcessConfig config = VD_TRY(m_plan.held(module));
    if (m_store) {
        // The real tokens of a SoftHSM that is configured here are out of its reach.
        config.exceptions.readable = {configurationOf(*m_store)};
        config.exceptions.writable = {tokensOf(*m_store)};
        config.given["SOFTHSM2_CONF"] = configurationOf(*m_store).string();
    }
    held = VD_TRY(keys::TokenProcess::start(config));
    return held.get();
}

Result<CeremonyTokens::Place*> CeremonyTokens::place(const std::string& token) {
    const auto found = m_places.find(token);
    if (found == m_places.end()) return Fail{TokenError::NoToken, token};
    return &found->second;
}

Result<Secret> CeremonyTokens::secret(const ceremony::SecretWanted& wanted) {
    if (!m_store) return m_party.secret(wanted);
    const std::pair name(wanted.what, wanted.of);
    if (const auto held = m_madeUp.find(name); held != m_madeUp.end()) return held->second.clone();
    SystemRandom random;
    SecretArray<kMadeUpPin> bytes;
    random.fill(bytes.exposeMutable());
    Secret pin(2 * kMadeUpPin);
    constexpr std::string_view kDigits = "0123456789abcdef";
    for (std::size_t i = 0; i < pin.size(); ++i) {
        const Byte byte = bytes.expose()[i / 2];
        pin.exposeMutable()[i] = static_cast<Byte>(kDigits[i % 2 == 0 ? byte >> 4 : byte & 15]);
    }
    return m_madeUp.emplace(name, std::move(pin)).first->second.clone();
}

Result<keys::TokenInfo> CeremonyTokens::look(const std::string& token) {
    const Place* at = VD_TRY(place(token));
    auto* process = VD_TRY(this->process(at->module));
    const auto inventory = VD_TRY(process->ask<keys::Inventory>(keys::AskInventory{}));
    for (const keys::TokenInfo& one : inventory.tokens) {
        const bool fits = at->ref.serial.empty() ? !one.initialized : one.serial == at->ref.serial;
        if (fits) return one;
    }
    return Fail{TokenError::NoToken, token};
}

Result<keys::TokenInfo> CeremonyTokens::initialize(const std::string& token, bool erase, bool again) {
    Place* at = VD_TRY(place(token));
    auto* process = VD_TRY(this->process(at->module));
    keys::Initialize made;
    made.token = at->ref;
    made.label = token;
    made.erase = erase || again;
    // A blank one that was initialised before the power went has our label by now.
    if (again && at->ref.empty()) {
        const auto inventory = VD_TRY(process->ask<keys::Inventory>(keys::AskInventory{}));
        for (const keys::TokenInfo& one : inventory.tokens) {
            if (one.initialized && one.label == token) made.token = one.ref();
        }
    }
    made.soPin = VD_TRY(secret({What::SoPin, token, true}));
    made.userPin = VD_TRY(secret({What::UserPin, token, true}));
    VD_TRY(process->call(std::move(made)));
    at->in = false;
    m_renewed.erase(token);
    const auto inventory = VD_TRY(process->ask<keys::Inventory>(keys::AskInventory{}));
    for (const keys::TokenInfo& one : inventory.tokens) {
        if (!one.initialized || one.label != token) continue;
        at->ref = {{}, one.serial, {}, {}};
        return one;
    }
    return Fail{TokenError::BadAnswer, "the token is not there after it was initialised"};
}

Result<> CeremonyTokens::logIn(const std::string& token) {
    Place* at = VD_TRY(place(token));
    auto* process = VD_TRY(this->process(at->module));
    if (at->ref.empty()) return Fail{TokenError::NotInitialized, token};
    keys::Login login;
    login.token = at->ref;
    login.finalTry = m_plan.finalTry;
    login.pin = VD_TRY(secret({m_renewed.contains(token) ? What::NewPin : What::UserPin, token}));
    VD_TRY(process->call(std::move(login)));
    at->in = true;
    return {};
}

void CeremonyTokens::logOut(const std::string& token) {
    const auto at = place(token);
    if (!at || (*at)->ref.empty()) return;
    const auto process = this->process((*at)->module);
    if (process) (*process)->call(keys::Logout{(*at)->ref}).ignore(); // gone or not, we are out
    (*at)->in = false;
}

template <class Reply, class Make>
Result<Reply> CeremonyTokens::asUser(const std::string& token, const Make& make) {
    for (int attempt = 0;; ++attempt) {
        Place* at = VD_TRY(place(token));
        // The process first: one that ended took the login with it.
        static_cast<void>(VD_TRY(process(at->module)));
        if (!at->in) VD_TRY(logIn(token));
        auto* process = VD_TRY(this->process(at->module));
        auto reply = process->template ask<Reply>(make(at->ref));
        const bool out =
            !reply
            && (reply.error().code == TokenError::NotLoggedIn || reply.error().code == TokenError::Removed);
        if (out) at->in = false;
        if (!out || attempt == 1) return reply;
    }
}

Result<> CeremonyTokens::setPin(const std::string& token, bool again) {
    const bool renewed = !m_renewed.insert(token).second;
    // Where the power went behind the change, the new PIN is the token's already.
    if (again && !renewed && logIn(token)) return {};
    m_renewed.erase(token);
    const Place* at = VD_TRY(place(token));
    auto* process = VD_TRY(this->process(at->module));
    keys::SetPin set;
    set.token = at->ref;
    set.finalTry = m_plan.finalTry;
    set.current = VD_TRY(secret({renewed ? What::NewPin : What::UserPin, token}));
    set.next = VD_TRY(secret({What::NewPin, token, true}));
    VD_TRY(process->call(std::move(set)));
    VD_TRY(place(token))->in = false;
    m_renewed.insert(token);
    return {};
}

Result<bool> CeremonyTokens::present(const std::string& token) {
    const Place* at = VD_TRY(place(token));
    auto* process = VD_TRY(this->process(at->module));
    return VD_TRY(process->ask<keys::Presence>(keys::AskPresence{at->ref})).present;
}

Result<keys::KeyInfo> CeremonyTokens::find(const ceremony::KeyName& key) {
    const auto all =
        VD_TRY(asUser<keys::Keys>(key.token, [](const keys::TokenRef& ref) { return keys::AskKeys{ref}; }));
    std::optional<keys::KeyInfo> found;
    for (const keys::KeyInfo& one : all.keys) {
        if (one.label != key.label) continue;
        if (found) return Fail{TokenError::Ambiguous, key.text()};
        found = one;
    }
    if (!found || found->publicKey.empty()) return Fail{TokenError::NoKey, key.text()};
    return *std::move(found);
}

Result<keys::KeyInfo> CeremonyTokens::generate(const ceremony::KeyName& key, keys::Algorithm algorithm) {
    SystemRandom random;
    const auto nonce = random.bytes<32>();
    const auto id = random.bytes<8>();
    const auto done = VD_TRY(asUser<keys::Generated>(key.token, [&](const keys::TokenRef& ref) {
        return keys::Generate{ref, algorithm, key.label, {id.begin(), id.end()}, nonce};
    }));
    const auto made = crypto::PublicKey::decode(done.key.publicKey);
    if (!made || !made->verify(keys::proofInput(nonce), done.proof)) return Fail{TokenError::ProofFailed};
    return done.key;
}

Result<> CeremonyTokens::prove(const ceremony::KeyName& key, BytesView publicKey) {
    SystemRandom random;
    const auto nonce = random.bytes<32>();
    const auto known = crypto::PublicKey::decode(publicKey);
    if (!known) return Fail{TokenError::BadAnswer, key.text()};
    const auto done = VD_TRY(asUser<keys::Signed>(key.token, [&](const keys::TokenRef& ref) {
        return keys::Prove{ref, copyOf(publicKey), nonce};
    }));
    if (!known->verify(keys::proofInput(nonce), done.signature)) return Fail{TokenError::ProofFailed};
    return {};
}

Result<keys::Destroyed> CeremonyTokens::destroy(const ceremony::KeyName& key) {
    const auto info = VD_TRY(find(key));
    return asUser<keys::Destroyed>(key.token, [&](const keys::TokenRef& ref) {
        return keys::Destroy{ref, info.publicKey};
    });
}

Result<Bytes> CeremonyTokens::sign(const std::string& token, BytesView publicKey,
                                   const crypto::SigningRequest& statement) {
    const auto known = crypto::PublicKey::decode(publicKey);
    if (!known) return Fail{TokenError::BadAnswer, token};
    auto done = VD_TRY(asUser<keys::Signed>(token, [&](const keys::TokenRef& ref) {
        return keys::Sign{ref, copyOf(publicKey), statement};
    }));
    if (!known->verify(crypto::signingInput(statement), done.signature)) return Fail{TokenError::Lied};
    return std::move(done.signature);
}

} // namespace vedette::app
