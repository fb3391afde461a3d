/// The identity of a node, wherever its key lies: in our memory, or in a token behind a process of its own.
#pragma once

#include "core/crypto/private_key.h"
#include "core/crypto/signer.h"
#include "core/keys/token_signer.h"

#include <memory>
#include <optional>
#include <string>

namespace vedette::app {

/// A value: copies share the key.
class NodeIdentity {
public:
    /// Implicit: where there is a key there is an identity.
    NodeIdentity(crypto::PrivateKey key) // NOLINT(google-explicit-constructor)
        : m_key(std::make_shared<const crypto::PrivateKey>(std::move(key))) {}

    explicit NodeIdentity(std::shared_ptr<keys::TokenKey> key) : m_token(std::move(key)) {}

    [[nodiscard]] const crypto::PublicKey& publicKey() const {
        return m_token ? m_token->publicKey() : m_key->publicKey();
    }

    /// One for each who asks for signatures; `caller` says who, for the log of a token.
    [[nodiscard]] std::unique_ptr<crypto::Signer> signer(const std::string& caller) const {
        return m_token ? m_token->signer(caller) : crypto::makeMemorySigner(m_key);
    }

    [[nodiscard]] bool inToken() const noexcept { return m_token != nullptr; }

    /// Null when it is in a token, which signs nothing but what it knows.
    [[nodiscard]] const crypto::PrivateKey* inMemory() const noexcept { return m_key.get(); }

    /// Null unless it is in a token.
    [[nodiscard]] const std::shared_ptr<keys::TokenKey>& token() const noexcept { return m_token; }

    /// Why the key cannot sign now: its token is away.
    [[nodiscard]] std::optional<Error> trouble() const { return m_token ? m_token->trouble() : std::nullopt; }

private:
    std::shared_ptr<const crypto::PrivateKey> m_key;
    std::shared_ptr<keys::TokenKey> m_token;
};

} // namespace vedette::app
