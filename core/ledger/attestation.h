/// Evidence by a device that it made a private key and lets nobody have it, and what becomes of it when it is
/// looked at: proved instead of claimed.
///
/// One kind of evidence for each family of devices; today TPM 2.0 (TPM 2.0 Library, part 2, sections 10.12
/// and 12.2; part 3, TPM2_Certify). A restricted key of the TPM, the attester, signs a statement that names
/// the key's public area and repeats our nonce. A restricted key signs nothing that was not made in its TPM,
/// so the statement is the TPM's word. Whether the attester is in a TPM at all nobody can tell from its
/// numbers: that is what an operator enrols it for, by its name.
///
/// The encoding is deterministic CBOR: {"attester", "format": "tpm2", "key", "signature", "statement"}.
/// Bounds: kMaxEvidence, and each part as the TPM's own types have it; what is left over anywhere is refused.
#pragma once

#include "core/crypto/public_key.h"
#include "core/ledger/key_id.h"
#include "core/ledger/violation.h"

#include <array>
#include <cstdint>
#include <set>

namespace vedette::ledger {

inline constexpr std::size_t kMaxEvidence = 4096;

/// Drawn by whoever wants the proof, for this once.
using AttestationNonce = std::array<Byte, 32>;

/// As the TPM marshals them.
struct TpmEvidence {
    Bytes key;       ///< TPMT_PUBLIC
    Bytes attester;  ///< TPMT_PUBLIC
    Bytes statement; ///< TPMS_ATTEST
    Bytes signature; ///< TPMT_SIGNATURE

    [[nodiscard]] Bytes encode() const;
    /// The form alone. Violation::TooLarge, Malformed, BadField, UnknownKind for the evidence of another
    /// family.
    [[nodiscard]] static Result<TpmEvidence> decode(BytesView bytes);

    friend bool operator==(const TpmEvidence&, const TpmEvidence&) = default;
};

/// What the evidence proves, if the attester is one of a TPM.
struct ProvedKey {
    Digest attester{};          ///< its name: SHA-256 of its public area
    std::uint64_t firmware = 0; ///< of the TPM, as its maker counts
    std::uint64_t clockMs = 0;  ///< that the TPM has run
    std::uint32_t resets = 0;   ///< of the TPM since it was cleared
    std::uint32_t restarts = 0; ///< of the machine since the last reset
    friend bool operator==(const ProvedKey&, const ProvedKey&) = default;
};

/// That this key was made in the TPM of that attester and cannot leave it, said for this nonce.
/// Violation::BadField (a structure of the TPM that is none, or of an algorithm that we do not know),
/// UnfitAttester, BadSignature, WrongNonce, WrongSubject (another key), KeyMovable.
[[nodiscard]] Result<ProvedKey> appraise(const TpmEvidence& evidence, const crypto::PublicKey& key,
                                         const AttestationNonce& nonce);

/// The attesters that operators enrolled: hexadecimal names, one a line, `#` and what follows is for people.
/// At most kMaxAttesters.
class Attesters {
public:
    static constexpr std::size_t kMaxAttesters = 4096;
    static constexpr std::size_t kMaxText = 1024 * 1024;

    /// Violation::BadField with the line's number, TooLarge.
    [[nodiscard]] static Result<Attesters> parse(std::string_view text);

    /// Violation::StrangeAttester when it is not among them.
    [[nodiscard]] Result<> know(const Digest& attester) const;

    [[nodiscard]] std::size_t size() const noexcept { return m_names.size(); }

private:
    std::set<Digest> m_names;
};

} // namespace vedette::ledger
