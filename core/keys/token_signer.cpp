#include "core/keys/token_signer.h"

#include "core/base/log.h"
#include "core/base/overloaded.h"
#include "core/base/random.h"
#include "core/keys/statement_codec.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace vedette::keys {

/// Where the answers of one signer wait to be polled. The hook is called under the lock, so that nobody
/// calls it any more once onReady() has taken it away.
struct TokenKey::Mailbox {
    std::mutex mutex;
    std::deque<crypto::SigningReply> replies;
    std::function<void()> ready;
    std::string caller;

    void deliver(crypto::SigningReply reply) {
        const std::lock_guard lock(mutex);
        replies.push_back(std::move(reply));
        if (ready) ready();
    }
};

class TokenKey::MailedSigner final : public crypto::Signer {
public:
    MailedSigner(std::shared_ptr<TokenKey> key, std::string caller)
        : m_key(std::move(key)), m_mailbox(std::make_shared<Mailbox>()) {
        m_mailbox->caller = std::move(caller);
    }

    ~MailedSigner() override { MailedSigner::onReady({}); }

    [[nodiscard]] const crypto::PublicKey& publicKey() const override { return m_key->publicKey(); }

    [[nodiscard]] Result<std::uint64_t> submit(crypto::SigningRequest request) override {
        return m_key->take(m_mailbox, std::move(request));
    }

    [[nodiscard]] Result<std::uint64_t> askEvidence(const ledger::AttestationNonce& nonce) override {
        if (!m_key->m_deviceSpeaks) return Fail{crypto::SignerError::Refused};
        return m_key->take(m_mailbox, nonce);
    }

    [[nodiscard]] std::optional<crypto::SigningReply> poll() override {
        const std::lock_guard lock(m_mailbox->mutex);
        if (m_mailbox->replies.empty()) return std::nullopt;
        std::optional<crypto::SigningReply> reply(std::move(m_mailbox->replies.front()));
        m_mailbox->replies.pop_front();
        return reply;
    }

    void onReady(std::function<void()> hook) override {
        const std::lock_guard lock(m_mailbox->mutex);
        m_mailbox->ready = std::move(hook);
    }

private:
    std::shared_ptr<TokenKey> m_key;
    std::shared_ptr<Mailbox> m_mailbox;
};

std::shared_ptr<TokenKey> TokenKey::create(std::unique_ptr<TokenProcess> process, TokenRef token,
                                           crypto::PublicKey key, std::optional<Revival> revival,
                                           bool deviceSpeaks) {
    return std::shared_ptr<TokenKey>(
        new TokenKey(std::move(process), std::move(token), std::move(key), std::move(revival), deviceSpeaks));
}

TokenKey::TokenKey(std::unique_ptr<TokenProcess> process, TokenRef token, crypto::PublicKey key,
                   std::optional<Revival> revival, bool deviceSpeaks)
    : m_process(std::move(process)),
      m_revival(std::move(revival)),
      m_token(std::move(token)),
      m_key(std::move(key)),
      m_deviceSpeaks(deviceSpeaks),
      m_thread([this](const std::stop_token& stop) { work(stop); }) {}

TokenKey::~TokenKey() {
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_process->interrupt(); // a token that hangs must not keep us from ending
    }
    m_wake.notify_all();
    m_thread.join();
}

std::optional<Error> TokenKey::trouble() const {
    const std::lock_guard lock(m_mutex);
    return m_trouble;
}

void TokenKey::adopt(std::unique_ptr<TokenProcess> process) {
    const std::lock_guard lock(m_mutex);
    m_brought = std::move(process);
    m_wake.notify_all();
}

std::unique_ptr<crypto::Signer> TokenKey::signer(std::string caller) {
    return std::make_unique<MailedSigner>(shared_from_this(), std::move(caller));
}

Result<std::uint64_t> TokenKey::take(const std::shared_ptr<Mailbox>& from, Wish wish) {
    const std::lock_guard lock(m_mutex);
    if (m_jobs.size() >= kMaxWaiting) return Fail{crypto::SignerError::Busy};
    const std::uint64_t ticket = ++m_lastTicket;
    m_jobs.push_back({from, ticket, std::move(wish)});
    m_wake.notify_one();
    return ticket;
}

void TokenKey::work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::optional<Job> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, stop, kPresenceEvery, [this] { return m_brought || !m_jobs.empty(); });
            if (!m_brought && !m_jobs.empty()) {
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
            }
        }
        if (stop.stop_requested()) return;
        if (job) {
            job->to->deliver({job->ticket, grant(*job)});
            if (m_process->ended()) look();
        } else {
            look();
        }
    }
}

/// The one that was. From now on a hanging module of the new one is interrupted with us.
std::shared_ptr<TokenProcess> TokenKey::replace(std::unique_ptr<TokenProcess> process) {
    const std::lock_guard lock(m_mutex);
    if (m_ending) process->interrupt();
    return std::exchange(m_process, std::shared_ptr<TokenProcess>(std::move(process)));
}

void TokenKey::revive() {
    const auto now = std::chrono::steady_clock::now();
    const Error& why = *m_process->ended();
    const bool mends = why.code == TokenError::Crashed || why.code == TokenError::Hung;
    if (!m_revival || !mends || now < m_reviveAt) return;
    const auto revived = tryRevival();
    if (revived) {
        log::write(log::Level::Warning, "signer", "the module's process was started again");
        m_backOff = kFirstBackOff;
    } else {
        log::write(log::Level::Warning, "signer", "the token is not back: " + revived.error().text());
        m_backOff = std::min(m_backOff * 2, kLongestBackOff);
    }
    m_reviveAt = std::chrono::steady_clock::now() + std::chrono::ceil<std::chrono::milliseconds>(m_backOff);
}

Result<> TokenKey::tryRevival() {
    replace(VD_TRY(TokenProcess::launch(m_revival->config)));
    VD_TRY(m_process->greet());
    return logInAgain();
}

Result<> TokenKey::logInAgain() {
    if (!m_revival) return Fail{TokenError::NotLoggedIn};
    auto login = VD_TRY(m_revival->login());
    if (const auto in = m_process->call(std::move(login)); !in) {
        // A PIN that is refused is not tried again: the token counts.
        const std::error_code why = in.error().code;
        if (why == TokenError::WrongPin || why == TokenError::PinLocked || why == TokenError::FinalTry)
            m_revival.reset();
        return Fail{Error(in.error())};
    }
    VD_TRY(proveKey(*m_process, m_token, m_key));
    if (!m_deviceSpeaks) return {};
    auto again = VD_TRY(m_revival->login());
    static_cast<void>(VD_TRY(attestKey(*m_process, m_token, m_key, std::move(again.pin), false)));
    return {};
}

void TokenKey::look() {
    std::unique_ptr<TokenProcess> brought;
    {
        const std::lock_guard lock(m_mutex);
        brought = std::move(m_brought);
    }
    if (brought) replace(std::move(brought));
    if (m_process->ended()) {
        setTrouble(*m_process->ended());
        revive();
        if (m_process->ended()) return;
    }
    const auto presence = m_process->ask<Presence>(AskPresence{m_token});
    if (!presence) return setTrouble(presence.error());
    if (!presence->present) return setTrouble(Error(TokenError::Removed));
    // It is back, and says that nobody is logged in: a signature will try the lease's PIN, if there is one.
    if (!presence->loggedIn && trouble()) {
        if (!proveKey(*m_process, m_token, m_key) && !logInAgain())
            return setTrouble(Error(TokenError::NotLoggedIn));
    }
    setTrouble(std::nullopt);
}

Result<Bytes> TokenKey::grant(const Job& job) {
    return std::visit(
        Overloaded{
            [&](const crypto::SigningRequest& statement) { return sign(statement, job.to->caller); },
            [&](const ledger::AttestationNonce& nonce) { return evidence(nonce, job.to->caller); },
        },
        job.wish);
}

Result<Bytes> TokenKey::evidence(const ledger::AttestationNonce& nonce, const std::string& caller) {
    auto told = m_process->ask<Attested>(Attest{m_token, copyOf(m_key.encoded()), nonce, false, {}});
    const std::string who = "evidence for " + caller + " by token " + log::printable(m_token.label, 40);
    if (!told) {
        log::write(log::Level::Info, "signer", "no " + who + ": " + told.error().text());
        const bool never = told.error().code == TokenError::NoEvidence;
        return Fail{never ? crypto::SignerError::Refused : crypto::SignerError::Unavailable,
                    told.error().text()};
    }
    log::write(log::Level::Info, "signer", who);
    return std::move(told->evidence);
}

Result<Bytes> TokenKey::sign(const crypto::SigningRequest& statement, const std::string& caller) {
    const auto began = std::chrono::steady_clock::now();
    const std::string_view purpose = purposeOf(statement);
    const std::string who =
        std::string(purpose) + " for " + caller + " by token " + log::printable(m_token.label, 40);
    const auto refused = [&](const Error& why) {
        log::write(log::Level::Warning, "signer", "not signed: " + who + ": " + why.text());
        const bool never = why.code == TokenError::Refused || why.code == TokenError::Prohibited;
        return Fail{never ? crypto::SignerError::Refused : crypto::SignerError::Unavailable, why.text()};
    };
    auto made = m_process->ask<Signed>(Sign{m_token, copyOf(m_key.encoded()), statement});
    if (!made) {
        setTrouble(made.error());
        return refused(made.error());
    }
    // A module that signs wrongly, by a fault or by will, could give its key away to whoever sees that.
    if (!m_key.verify(crypto::signingInput(statement), made->signature))
        return refused(Error(TokenError::Lied, "a signature that does not hold"));
    setTrouble(std::nullopt);
    const auto took =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
    log::write(log::Level::Info, "signer", "signed: " + who + ", " + std::to_string(took.count()) + " us");
    return std::move(made->signature);
}

void TokenKey::setTrouble(std::optional<Error> trouble) {
    const std::lock_guard lock(m_mutex);
    if (trouble && !m_trouble)
        log::write(log::Level::Warning, "signer", "the token is away: " + trouble->text());
    if (!trouble && m_trouble) log::write(log::Level::Warning, "signer", "the token is back");
    m_trouble = std::move(trouble);
}

Result<> proveKey(TokenProcess& process, const TokenRef& token, const crypto::PublicKey& key) {
    Prove prove{token, copyOf(key.encoded()), {}};
    SystemRandom random;
    random.fill(prove.nonce);
    const Bytes input = proofInput(prove.nonce);
    const auto proof = VD_TRY(process.ask<Signed>(std::move(prove)));
    if (!key.verify(input, proof.signature)) return Fail{TokenError::ProofFailed};
    return {};
}

Result<ledger::Digest> attestKey(TokenProcess& process, const TokenRef& token, const crypto::PublicKey& key,
                                 Secret pin, bool finalTry) {
    Attest ask{token, copyOf(key.encoded()), {}, finalTry, std::move(pin)};
    SystemRandom().fill(ask.nonce);
    const ledger::AttestationNonce nonce = ask.nonce;
    const auto said = VD_TRY(process.ask<Attested>(std::move(ask)));
    const auto evidence = VD_TRY(ledger::TpmEvidence::decode(said.evidence));
    const auto proved = VD_TRY(ledger::appraise(evidence, key, nonce));
    return proved.attester;
}

} // namespace vedette::keys
