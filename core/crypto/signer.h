/// The identity key as the rest of the program sees it: asynchronous, typed, perhaps in a token, never raw.
///
/// A caller states what it wants signed, not bytes: each request is encoded here under its own domain, so a
/// signature made for one purpose cannot serve another, and whoever holds the key can decide by purpose.
/// Answers come later, in any order, by ticket; a token may take seconds. submit() and poll() belong to the
/// engine's thread; an implementation that works elsewhere calls the ready hook from its own thread.
#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/codec/peer_id.h"
#include "core/crypto/peer_record.h"
#include "core/crypto/public_key.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::crypto {

/// A Noise static key (libp2p/specs noise/README.md): "noise-libp2p-static-key:" and the key.
struct SignNoiseKey {
    std::array<Byte, 32> staticKey;
};

/// A TLS certificate key (libp2p/specs tls/tls.md): "libp2p-tls-handshake:" and the SubjectPublicKeyInfo.
struct SignTlsKey {
    Bytes subjectPublicKeyInfo;
};

/// Where we can be reached (RFC 0003), in an envelope.
struct SignPeerRecord {
    PeerRecord record;
};

/// "This short-lived key may author messages on these topics until then"; domain "vedette-author-delegation".
struct SignAuthorDelegation {
    std::array<Byte, 32> authorKey; ///< Ed25519
    std::vector<std::string> topics;
    WallTime notBefore;
    WallTime notAfter;
};

/// A statement of the key ledger in its deterministic CBOR; domain "vedette-ledger-statement".
struct SignLedgerStatement {
    Bytes statement;
};

/// A value under a name of the signer's own in the DHT (protocols/kad/signed_record.h), in an envelope;
/// domain "vedette-dht-record".
struct SignDhtRecord {
    Bytes key; ///< "/vedette/" and so on
    std::uint64_t sequence = 0;
    WallTime until;
    Bytes value;

    /// What goes into the envelope: deterministic CBOR {"key", "seq", "until", "value"}.
    [[nodiscard]] Bytes payload() const;
};

inline constexpr std::string_view kDhtRecordDomain = "vedette-dht-record";
inline constexpr Byte kDhtRecordType[] = {0x76, 0x64, 0x72}; ///< "vdr"

/// "I was shown this head of an audit log then, by that peer"; domain "vedette-receipt".
struct SignReceipt {
    struct Head {
        std::array<Byte, 16> log{};
        std::uint64_t sequence = 0; ///< of the last record that it covers
        std::array<Byte, 32> hash{};
        friend bool operator==(const Head&, const Head&) = default;
    };

    Head head;
    codec::PeerId asker;
    WallTime at;
    friend bool operator==(const SignReceipt&, const SignReceipt&) = default;
};

/// "This is what was done in a key ceremony, and I was there": SHA-256 of a record of its transcript
/// (core/ceremony/record.h); domain "vedette-ceremony-record".
struct SignCeremonyRecord {
    std::array<Byte, 32> record{};
};

/// The same of a rehearsal, and all that a rehearsal ever has signed; domain "vedette-ceremony-rehearsal".
/// Its signatures are no others', so nothing that was rehearsed can count.
struct SignRehearsalRecord {
    std::array<Byte, 32> record{};
};

/// "I am here now, and this is what I say of myself", for one peer that asked, once; domain
/// "vedette-attestation".
struct SignAttestation {
    codec::PeerId asker;
    std::array<Byte, 32> nonce{};  ///< the asker's
    std::array<Byte, 32> claims{}; ///< their SHA-256
    friend bool operator==(const SignAttestation&, const SignAttestation&) = default;
};

using SigningRequest =
    std::variant<SignNoiseKey, SignTlsKey, SignPeerRecord, SignAuthorDelegation, SignLedgerStatement,
                 SignDhtRecord, SignReceipt, SignCeremonyRecord, SignRehearsalRecord, SignAttestation>;

/// The exact bytes that the identity key signs for a request. For those of our own that are no envelope:
/// varint length and domain; then, for a delegation, the key, the number of topics, each topic behind its
/// length and both times as eight bytes of milliseconds, big endian; for a statement its length and bytes;
/// for a receipt the version 1, log, sequence as eight bytes, hash, the asker behind its length, and the
/// time; for a record of a ceremony its hash; for an attestation the version 1, the asker behind its length,
/// nonce and claims.
[[nodiscard]] Bytes signingInput(const SigningRequest& request);

enum class SignerError {
    Refused = 1, ///< the holder of the key does not sign this purpose
    Unavailable, ///< token gone, locked or hung
    Busy,        ///< more than the bound of requests wait
};
[[nodiscard]] std::string_view codeName(SignerError error) noexcept;

struct SigningReply {
    std::uint64_t ticket;
    Result<Bytes> signature;
};

class Signer {
public:
    virtual ~Signer() = default;

    [[nodiscard]] virtual const PublicKey& publicKey() const = 0;
    /// Never blocks. The ticket is unique for this signer; SignerError::Busy when full.
    [[nodiscard]] virtual Result<std::uint64_t> submit(SigningRequest request) = 0;
    /// What the device says of the key itself, for that nonce: the reply has the encoded evidence
    /// (core/ledger/attestation.h) in place of a signature. SignerError::Refused where no device speaks for
    /// it.
    [[nodiscard]] virtual Result<std::uint64_t> askEvidence(const std::array<Byte, 32>& nonce);
    [[nodiscard]] virtual std::optional<SigningReply> poll() = 0;
    /// Called, from any thread, whenever a reply became ready.
    virtual void onReady(std::function<void()> hook) = 0;
};

} // namespace vedette::crypto

VD_ERROR_CODES(vedette::crypto, SignerError, "signer")
