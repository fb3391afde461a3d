/// The tokens of a ceremony by the names that its script gives them: each in the process of its module,
/// logged in when it is first needed, and again when it comes back.
///
/// PINs come from those who are there; in a rehearsal they are made up, for the tokens live in a temporary
/// folder and go with it.
#pragma once

#include "app/node/ceremony_plan.h"
#include "app/node/temporary_folder.h"
#include "core/ceremony/party.h"
#include "core/keys/token_process.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace vedette::app {

class CeremonyTokens {
public:
    /// Of a place. The plan and the party outlive it.
    [[nodiscard]] static std::unique_ptr<CeremonyTokens> bound(const CeremonyPlan& plan,
                                                               ceremony::Party& party);
    /// Throw-away tokens of SoftHSM; those that the script calls prepared are, with their keys.
    [[nodiscard]] static Result<std::unique_ptr<CeremonyTokens>> throwAway(const CeremonyPlan& plan,
                                                                           ceremony::Party& party);

    /// From the tokens that were initialised before an interruption: a blank one had no serial until then.
    void remember(const std::string& token, const std::string& serial);

    /// That the PIN of NAME.new is now the token's.
    void rememberNewPin(const std::string& token) { m_renewed.insert(token); }

    [[nodiscard]] Result<keys::TokenInfo> look(const std::string& token);
    [[nodiscard]] Result<keys::TokenInfo> initialize(const std::string& token, bool erase, bool again);
    [[nodiscard]] Result<> setPin(const std::string& token, bool again);
    [[nodiscard]] Result<> logIn(const std::string& token);
    void logOut(const std::string& token);
    [[nodiscard]] Result<bool> present(const std::string& token);
    [[nodiscard]] Result<keys::KeyInfo> find(const ceremony::KeyName& key);
    [[nodiscard]] Result<keys::KeyInfo> generate(const ceremony::KeyName& key, keys::Algorithm algorithm);
    [[nodiscard]] Result<> prove(const ceremony::KeyName& key, BytesView publicKey);
    [[nodiscard]] Result<keys::Destroyed> destroy(const ceremony::KeyName& key);
    /// Verified before anyone sees it.
    [[nodiscard]] Result<Bytes> sign(const std::string& token, BytesView publicKey,
                                     const crypto::SigningRequest& statement);
    [[nodiscard]] Result<Secret> secret(const ceremony::SecretWanted& wanted);

    /// The modules that are meant, by their paths.
    [[nodiscard]] std::set<std::string> modules() const;
    [[nodiscard]] const std::string& bagOf(const std::string& token) const;
    /// As the bindings have it, or as it turned out.
    [[nodiscard]] const std::string& serialOf(const std::string& token) const;

private:
    struct Place {
        std::string module;
        keys::TokenRef ref; ///< empty while it is blank
        std::string bag;
        bool in = false; ///< logged in, as far as we know
    };

    CeremonyTokens(const CeremonyPlan& plan, ceremony::Party& party) : m_plan(plan), m_party(party) {}

    [[nodiscard]] Result<> makeStore();
    [[nodiscard]] Result<keys::TokenProcess*> process(const std::string& module);
    [[nodiscard]] Result<Place*> place(const std::string& token);
    /// Asks as a user who is logged in, and logs in first, or once more where the login is gone.
    template <class Reply, class Make>
    [[nodiscard]] Result<Reply> asUser(const std::string& token, const Make& make);

    const CeremonyPlan& m_plan;
    ceremony::Party& m_party;
    std::unique_ptr<TemporaryFolder> m_store; ///< of throw-away tokens
    std::set<std::string> m_renewed;          ///< whose PIN was set in this ceremony
    std::map<std::pair<ceremony::SecretWanted::What, std::string>, Secret> m_madeUp;
    std::map<std::string, Place> m_places;
    std::map<std::string, std::unique_ptr<keys::TokenProcess>> m_processes;
};

} // namespace vedette::app
