/// What the helper does for each request: sessions, PINs, and the keys behind them.
///
/// A token keeps its session and its login until logout or removal; a token that comes back is logged in
/// again only under a lease, for the PIN is wiped as soon as C_Login has returned. Before a PIN is tried the
/// token's flags are read: a locked one is refused here, and so is the last try unless the caller insists.
#pragma once

#include "core/base/instant.h"
#include "core/base/secret.h"
#include "core/keys/cryptoki.h"
#include "core/keys/key_objects.h"
#include "core/keys/token_message.h"
#include "core/keys/tpm_attester.h"

#include <list>
#include <map>
#include <memory>
#include <optional>

namespace vedette::keys {

class TokenDesk {
public:
    explicit TokenDesk(std::unique_ptr<Cryptoki> module) : m_module(std::move(module)) {}

    ~TokenDesk();
    TokenDesk(const TokenDesk&) = delete;
    TokenDesk& operator=(const TokenDesk&) = delete;

    [[nodiscard]] Result<TokenReply> answer(TokenRequest& request, Instant now);
    /// When a lease ends.
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

private:
    struct Visit {
        CK_SLOT_ID slot = 0;
        TokenInfo token;
        CK_SESSION_HANDLE session = 0;
        std::optional<Role> login;
        Secret pin; ///< under a lease
        Instant leaseEnds{};
        std::map<Bytes, PrivateObject> keys; ///< found before; at most kMaxKeys
        Bytes attestedKey;
        std::unique_ptr<TpmAttester> attester; ///< of that key
    };

    using Visits = std::list<Visit>;

    Result<TokenReply> obey(AskInventory& request, Instant now);
    Result<TokenReply> obey(AskPresence& request, Instant now);
    Result<TokenReply> obey(Login& request, Instant now);
    Result<TokenReply> obey(Logout& request, Instant now);
    Result<TokenReply> obey(Initialize& request, Instant now);
    Result<TokenReply> obey(SetPin& request, Instant now);
    Result<TokenReply> obey(AskKeys& request, Instant now);
    Result<TokenReply> obey(Generate& request, Instant now);
    Result<TokenReply> obey(Prove& request, Instant now);
    Result<TokenReply> obey(Sign& request, Instant now);
    Result<TokenReply> obey(Attest& request, Instant now);
    Result<TokenReply> obey(Destroy& request, Instant now);

    [[nodiscard]] Visits::iterator known(const TokenRef& token);
    Result<Visit*> visit(const TokenRef& token, Instant now);
    Result<Visit*> visitAsUser(const TokenRef& token, Instant now);
    Result<CK_SESSION_HANDLE> openSession(CK_SLOT_ID slot, const TokenInfo& token) const;
    Result<> logIn(Visit& at, Role role, const Secret& pin, bool finalTry);
    void leave(Visits::iterator at);
    Result<Bytes> signOnce(const TokenRef& token, const Bytes& key, BytesView message, Instant now);
    Result<Bytes> sign(const TokenRef& token, const Bytes& key, BytesView message, Instant now);

    std::unique_ptr<Cryptoki> m_module;
    Visits m_visits; ///< at most one for each token
};

} // namespace vedette::keys
