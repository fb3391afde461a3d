/// What a peer says to prove what it is, and what becomes of it when it is looked at.
///
/// A testimony answers one question of one asker: its nonce, once. The identity key signs for it now (a
/// handshake shows a signature that may be a day old), together with claims: which program, of which build,
/// on a computer in which posture. Claims are the peer's word and no more. What is proved is the key: a
/// device that knows it says so, for the hash of that same statement (ledger/attestation.h), so that no word
/// of a device fits another question, another asker or other claims.
///
/// Pure. Bounds: kMaxClaims, ledger::kMaxEvidence, and what is left over anywhere is refused.
#pragma once

#include "core/crypto/signer.h"
#include "core/ledger/attestation.h"
#include "core/trust/record.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace vedette::trust {

inline constexpr std::size_t kMaxClaims = 256;
inline constexpr std::size_t kMaxProgram = 64;

/// What cannot be so: somebody says what is not, or tries to.
enum class Falsehood {
    BadClaims = 1, ///< not the deterministic CBOR of claims, or beyond their bounds
    ForeignKey,    ///< of another peer than the one that speaks
    BadSignature,  ///< it does not hold for our question and these claims
};
[[nodiscard]] std::string_view codeName(Falsehood falsehood) noexcept;

/// True as far as can be seen, and not enough.
enum class Shortfall {
    NoEvidence = 1, ///< no device speaks for its key
    UnknownDevice,  ///< of a family that we cannot judge
    StrangeBuild,   ///< none of the builds that we know
    LowPosture,
};
[[nodiscard]] std::string_view codeName(Shortfall shortfall) noexcept;

/// What a peer says of itself: deterministic CBOR {"build", "posture", "program"}.
struct Claims {
    ledger::Digest build{}; ///< SHA-256 of the manifest of what it runs
    Posture posture = Posture::Bad;
    std::string program; ///< name and version; UTF-8, at most kMaxProgram bytes

    [[nodiscard]] Bytes encode() const;
    /// Falsehood::BadClaims.
    [[nodiscard]] static Result<Claims> decode(BytesView bytes);
    friend bool operator==(const Claims&, const Claims&) = default;
};

struct Testimony {
    Bytes claims;    ///< encoded
    Bytes key;       ///< public, of the identity
    Bytes signature; ///< of crypto::SignAttestation
    Bytes evidence;  ///< ledger::TpmEvidence, encoded; empty where no device speaks
};

/// What the identity signs for that asker and nonce.
[[nodiscard]] crypto::SignAttestation statementOf(const codec::PeerId& asker,
                                                  const ledger::AttestationNonce& nonce, BytesView claims);
/// For which its device speaks: the SHA-256 of what the identity signs.
[[nodiscard]] ledger::AttestationNonce evidenceNonce(const crypto::SignAttestation& statement);

/// What must be so before a proof holds.
struct ProofRules {
    ledger::Attesters attesters;     ///< the key lives in a device for which one of them speaks
    std::set<ledger::Digest> builds; ///< it says that it runs one of these; empty: any
    Posture least = Posture::Bad;    ///< that it says of its computer
};

struct Appraisal {
    enum class Outcome : std::uint8_t {
        Held = 1,
        Short,
        Refuted,
    };

    Outcome outcome = Outcome::Held;
    std::error_code reason;               ///< unless it held: Falsehood, Shortfall or ledger::Violation
    std::optional<ledger::Digest> device; ///< the attester that spoke for it, one that we know
    Claims claims;                        ///< empty where they cannot be read
};

[[nodiscard]] std::string_view codeName(Appraisal::Outcome outcome) noexcept; ///< "held", …

/// `subject` is who spoke, as the connection has proved.
[[nodiscard]] Appraisal appraise(const Testimony& testimony, const codec::PeerId& subject,
                                 const codec::PeerId& asker, const ledger::AttestationNonce& nonce,
                                 const ProofRules& rules);

} // namespace vedette::trust

VD_ERROR_CODES(vedette::trust, Falsehood, "falsehood")
VD_ERROR_CODES(vedette::trust, Shortfall, "proof")
