/// The word of a TPM on a key that tpm2-pkcs11 keeps in it: TPM2_Certify with a nonce of whoever asks.
///
/// PKCS#11 has no call for this, so we speak to the TPM beside the module, by the same way and from the same
/// store (tpm2-pkcs11 1.9, schema 8: the key's own secret is wrapped by one that the TPM seals under the
/// user's PIN). The attester is a restricted P-256 key at the root of the endorsement hierarchy. It is
/// derived anew each time from the seed of the TPM, so it needs no place there and is the same until the TPM
/// gets another owner. What comes of it is looked at by ledger::appraise.
///
/// In the helper alone. Blocks: 20 ms on a TPM in software, up to seconds on a chip. A way that lets one
/// program in at a time (a simulator's port, /dev/tpm0 without a resource manager) is the module's already.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/keys/token_error.h"
#include "core/ledger/attestation.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace vedette::keys {

/// What tpm2-pkcs11 tells of a private key, by attributes of its own.
struct TpmObject {
    Bytes publicArea;  ///< TPM2B_PUBLIC
    Bytes privateArea; ///< TPM2B_PRIVATE, wrapped by the TPM
    Bytes wrappedAuth; ///< the key's secret, wrapped by the token's
};

class TpmAttester {
public:
    /// `store` is the folder of tpm2-pkcs11. The PIN is not kept; the key's own secret is, until the end.
    /// TokenError::WrongPin, PinLocked, NoToken (the store does not know the label), ModuleFailed with the
    /// TPM's code, BadAnswer (a store that we cannot read).
    [[nodiscard]] static Result<std::unique_ptr<TpmAttester>> open(const std::filesystem::path& store,
                                                                   const std::string& label,
                                                                   const TpmObject& key, const Secret& pin);
    ~TpmAttester();
    TpmAttester(const TpmAttester&) = delete;
    TpmAttester& operator=(const TpmAttester&) = delete;

    /// TokenError::ModuleFailed.
    [[nodiscard]] Result<ledger::TpmEvidence> certify(const ledger::AttestationNonce& nonce);

private:
    struct Tpm;
    explicit TpmAttester(std::unique_ptr<Tpm> tpm);

    std::unique_ptr<Tpm> m_tpm;
};

/// Where tpm2-pkcs11 of this process keeps its tokens; nothing when there is no store.
[[nodiscard]] std::optional<std::filesystem::path> tpmStore();

} // namespace vedette::keys
