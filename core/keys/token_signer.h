/// An identity key in a token, as the rest of the program has it: a crypto::Signer that answers later.
///
/// The key keeps its helper process on a thread of its own, so that nobody waits for a token. It signs the
/// typed statements and nothing else, verifies what the module made before anyone sees it, and logs each with
/// its caller. The device speaks for the key once it has done so under its PIN (attestKey). Every
/// kPresenceEvery it looks whether the token is still there: while it is not, every request
/// is answered SignerError::Unavailable at once, and what was signed before stays in use. A token that comes
/// back is used again under a lease (Login). A process that crashed or hung is started again where the PIN
/// can be had again (Revival), else when somebody brings one that is logged in (adopt); one that lied is not.
#pragma once

#include "core/crypto/public_key.h"
#include "core/crypto/signer.h"
#include "core/keys/token_process.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace vedette::keys {

/// How a key gets another process by itself: after a back-off that doubles up to kLongestBackOff.
struct Revival {
    TokenProcessConfig config;
    std::function<Result<Login>()> login; ///< reads the PIN where it is kept
};

class TokenKey : public std::enable_shared_from_this<TokenKey> {
public:
    static constexpr Duration kPresenceEvery = std::chrono::seconds(2);
    /// Requests that may wait, for all signers of the key together.
    static constexpr std::size_t kMaxWaiting = TokenClient::kMaxOpen;
    static constexpr Duration kFirstBackOff = std::chrono::seconds(2);
    static constexpr Duration kLongestBackOff = std::chrono::minutes(1);

    /// `process` is logged in to the token, which has proved the key already (proveKey); `deviceSpeaks`: as
    /// has the device (attestKey).
    [[nodiscard]] static std::shared_ptr<TokenKey> create(std::unique_ptr<TokenProcess> process,
                                                          TokenRef token, crypto::PublicKey key,
                                                          std::optional<Revival> revival = std::nullopt,
                                                          bool deviceSpeaks = false);
    ~TokenKey();
    TokenKey(const TokenKey&) = delete;
    TokenKey& operator=(const TokenKey&) = delete;

    [[nodiscard]] const crypto::PublicKey& publicKey() const noexcept { return m_key; }

    /// Why nothing can be signed now; nothing while all is well. From any thread.
    [[nodiscard]] std::optional<Error> trouble() const;

    /// Another process in place of the one it has, logged in to the token, which has proved the key. From any
    /// thread.
    void adopt(std::unique_ptr<TokenProcess> process);

    [[nodiscard]] const TokenRef& token() const noexcept { return m_token; }

    /// `caller` is for the log.
    [[nodiscard]] std::unique_ptr<crypto::Signer> signer(std::string caller);

private:
    struct Mailbox;
    class MailedSigner;

    /// A statement to sign, or a nonce for which the device is to speak.
    using Wish = std::variant<crypto::SigningRequest, ledger::AttestationNonce>;

    struct Job {
        std::shared_ptr<Mailbox> to;
        std::uint64_t ticket = 0;
        Wish wish;
    };

    TokenKey(std::unique_ptr<TokenProcess> process, TokenRef token, crypto::PublicKey key,
             std::optional<Revival> revival, bool deviceSpeaks);

    [[nodiscard]] Result<std::uint64_t> take(const std::shared_ptr<Mailbox>& from, Wish wish);
    void work(const std::stop_token& stop);
    void look();
    void revive();
    [[nodiscard]] Result<> tryRevival();
    [[nodiscard]] Result<> logInAgain();
    std::shared_ptr<TokenProcess> replace(std::unique_ptr<TokenProcess> process);
    [[nodiscard]] Result<Bytes> grant(const Job& job);
    [[nodiscard]] Result<Bytes> sign(const crypto::SigningRequest& statement, const std::string& caller);
    [[nodiscard]] Result<Bytes> evidence(const ledger::AttestationNonce& nonce, const std::string& caller);
    void setTrouble(std::optional<Error> trouble);

    std::shared_ptr<TokenProcess> m_process; ///< replaced by the thread alone, under the mutex
    std::unique_ptr<TokenProcess> m_brought; ///< to be adopted
    bool m_ending = false;
    std::optional<Revival> m_revival;
    Duration m_backOff = kFirstBackOff;
    std::chrono::steady_clock::time_point m_reviveAt{};
    const TokenRef m_token;
    const crypto::PublicKey m_key;
    const bool m_deviceSpeaks;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs;
    std::optional<Error> m_trouble;
    std::uint64_t m_lastTicket = 0;
    std::jthread m_thread;
};

/// A throw-away signature over a fresh nonce: the token has the private half, and the module signs truly.
/// TokenError::ProofFailed, or why there is none.
[[nodiscard]] Result<> proveKey(TokenProcess& process, const TokenRef& token, const crypto::PublicKey& key);

/// The device's word on a key for a fresh nonce, looked at: the name of the attester, who must be known
/// besides (ledger::Attesters). What Attest answers, and what ledger::appraise refuses.
[[nodiscard]] Result<ledger::Digest> attestKey(TokenProcess& process, const TokenRef& token,
                                               const crypto::PublicKey& key, Secret pin, bool finalTry);

} // namespace vedette::keys
