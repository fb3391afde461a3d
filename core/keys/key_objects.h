/// The keys in one token, through one open session of the module: found, made, used, destroyed.
///
/// Keys are matched by their public half; the private one is that with the same CKA_ID and, where several
/// have it, the same label. A key is made with every attribute set, for defaults differ (SoftHSM lets a new
/// key decrypt and unwrap, and does not call it sensitive); what came of it is read back and tried.
#pragma once

#include "core/keys/cryptoki.h"
#include "core/keys/token_message.h"
#include "core/keys/tpm_attester.h"

#include <optional>
#include <vector>

namespace vedette::keys {

/// A private key, ready to sign.
struct PrivateObject {
    CK_OBJECT_HANDLE handle = 0;
    Algorithm curve = Algorithm::Ed25519; ///< of RSA any
    bool rsa = false;
    bool asksAlways = false; ///< wants the PIN for each signature
};

class KeyObjects {
public:
    KeyObjects(const Cryptoki& module, CK_SESSION_HANDLE session) : m_module(module), m_session(session) {}

    /// At most kMaxKeys.
    [[nodiscard]] Result<std::vector<KeyInfo>> list() const;
    /// TokenError::NoKey, Ambiguous.
    [[nodiscard]] Result<PrivateObject> privateHalf(BytesView publicKey) const;
    /// TokenError::Duplicate, NoMechanism, AttributeDiffers, ProofFailed; in the last two nothing is left.
    [[nodiscard]] Result<Generated> generate(const TokenInfo& token, const Generate& wanted) const;
    /// TokenError::NoEvidence for any module but tpm2-pkcs11.
    [[nodiscard]] Result<TpmObject> tpmObject(const PrivateObject& key) const;
    /// libp2p's form of the signature. `pin` is for keys that ask for it each time, and may be empty.
    [[nodiscard]] Result<Bytes> sign(const TokenInfo& token, const PrivateObject& key, BytesView message,
                                     const Secret& pin) const;
    [[nodiscard]] Result<Destroyed> destroy(BytesView publicKey) const;

private:
    struct Pair {
        CK_OBJECT_HANDLE publicHandle = 0;
        CK_OBJECT_HANDLE privateHandle = 0;
        Algorithm curve = Algorithm::Ed25519;
        bool rsa = false;
        Bytes id;
    };

    [[nodiscard]] Result<std::vector<CK_OBJECT_HANDLE>> find(std::vector<CK_ATTRIBUTE> wanted) const;
    [[nodiscard]] Result<std::vector<CK_OBJECT_HANDLE>> findClass(CK_OBJECT_CLASS kind) const;
    [[nodiscard]] Result<std::vector<CK_OBJECT_HANDLE>> privatesOf(Bytes id, const Bytes& label) const;
    [[nodiscard]] Result<Pair> pairOf(BytesView publicKey) const;
    [[nodiscard]] Result<> refuseDuplicates(const Generate& wanted) const;
    [[nodiscard]] Result<Generated> inspect(const TokenInfo& token, const Generate& wanted,
                                            CK_OBJECT_HANDLE publicHandle,
                                            CK_OBJECT_HANDLE privateHandle) const;
    [[nodiscard]] KeyClaims claimsOf(CK_OBJECT_HANDLE key) const;

    const Cryptoki& m_module;
    CK_SESSION_HANDLE m_session;
};

} // namespace vedette::keys
