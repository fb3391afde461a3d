/// What the ledger is made of: statements about keys and roles, in deterministic CBOR.
///
/// A body is a map of text keys: "v" 1, "kind", "ledger" (hash of the first entry; absent in it), "seq",
/// "prev" (hash of the entry before, with its signatures; absent in the first), "at" (ms since 1970), "who"
/// and "why" for people, and what the kind adds, below. What is signed is crypto::SignLedgerStatement of the
/// CBOR array [kDomain, kind, SHA-256 of the body]: a few bytes, which every token can take in one call, that
/// still say what for.
///
/// An entry is the array [body, [[key id, signature], …]], signatures sorted by key id, each key once: a
/// threshold cannot be reached by repeating a signature (GHSA-r7vq-6425-j94w). One entry has one encoding.
///
/// Bounds: kMaxEntry bytes, kMaxOfficers, kMaxSignatures, kMaxText.
#pragma once

#include "core/base/instant.h"
#include "core/crypto/signer.h"
#include "core/ledger/key_id.h"
#include "core/ledger/violation.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::ledger {

inline constexpr std::string_view kDomain = "vedette-key-ledger/1";
inline constexpr std::size_t kMaxEntry = 128 * 1024;
inline constexpr std::size_t kMaxOfficers = 32;
inline constexpr std::size_t kMaxSignatures = 2 * kMaxOfficers + 4;
inline constexpr std::size_t kMaxText = 256;
inline constexpr std::size_t kMaxKey = 2048;
inline constexpr std::size_t kMaxSignature = 1024;

/// What the identity or a token is asked to sign for a body of that kind.
[[nodiscard]] crypto::SignLedgerStatement signingRequest(std::string_view kind, BytesView body);

/// RFC 5280 section 5.3.1; 7 is not used, and 8 is for delta lists, which we have not.
enum class Reason : std::uint8_t {
    Unspecified = 0,
    KeyCompromise = 1,
    AuthorityCompromise = 2,
    AffiliationChanged = 3,
    Superseded = 4,
    Cessation = 5,
    Hold = 6,
    PrivilegeWithdrawn = 9,
};
[[nodiscard]] std::optional<Reason> reasonOf(std::uint64_t number) noexcept;
[[nodiscard]] std::string_view reasonName(Reason reason) noexcept; ///< "key_compromise", …

enum class Role : std::uint8_t {
    Operator = 1,  ///< counts towards the threshold; alone may suspend
    Witness = 2,   ///< sees, and signs that it saw
    Publisher = 3, ///< counts towards the threshold of revocation sets, beside the operators
};
[[nodiscard]] std::string_view roleName(Role role) noexcept;

struct Officer {
    Bytes key; ///< public, as libp2p encodes it
    std::string person;
    std::string token; ///< the serial number that people read on it
    Role role = Role::Operator;
    friend bool operator==(const Officer&, const Officer&) = default;
};

/// "policy": who decides about keys. Signed by the threshold of the old one and of itself.
struct Policy {
    std::uint64_t threshold = 1;    ///< M of the operators
    std::uint64_t setThreshold = 1; ///< of operators and publishers, for a revocation set
    WallTime expires{};
    std::vector<Officer> officers;
    friend bool operator==(const Policy&, const Policy&) = default;
};

/// What is known of a key from its beginning.
struct Birth {
    Bytes key;                         ///< public
    std::string token;                 ///< model and serial, or where else the private half is
    std::optional<Digest> attestation; ///< SHA-256 of the evidence
    Digest next{};                     ///< SHA-256 of the public key that may succeed it: its KeyId
    Digest revocation{};               ///< SHA-256 of the revocation that was signed in advance and sealed
    friend bool operator==(const Birth&, const Birth&) = default;
};

/// "inception": a key is there and not in use yet. Signed by the key, the quorum, and its issuer if it has
/// one.
struct Inception {
    Birth birth;
    std::string keyClass; ///< "node", …: whose cryptoperiod applies
    std::optional<KeyId>
        issuer; ///< a key of this ledger that vouches for it, and takes it down when it falls
    friend bool operator==(const Inception&, const Inception&) = default;
};

/// "activation": signed by the key and the quorum.
struct Activation {
    KeyId key;
    friend bool operator==(const Activation&, const Activation&) = default;
};

/// "suspension": reason 6, by one operator alone, for it must be fast.
struct Suspension {
    KeyId key;
    friend bool operator==(const Suspension&, const Suspension&) = default;
};

/// "resumption": by the quorum.
struct Resumption {
    KeyId key;
    friend bool operator==(const Resumption&, const Resumption&) = default;
};

/// What the old and the new key signed ahead of a succession (consentRequest()), wherever in the chain it
/// will stand: so that many keys can be rotated side by side, each where it lies.
///
/// They cover the ledger, who and why, the old key, the whole birth of the new one, the end of the overlap
/// and their own end: all of the entry but its place and its time. Whoever steals them can make the entry
/// himself, once, after any head whose time is before that end, and say any time from that head's to that
/// end: the new key comes into use sooner than its holder meant, and the old one goes out of use as signed.
/// They are dead when the ledger holds an entry of a later time, when the old key has a successor, and while
/// it is not in use.
struct Consents {
    WallTime until{}; ///< an entry of that time or later is not taken
    Bytes byOld;
    Bytes byNew;
    friend bool operator==(const Consents&, const Consents&) = default;
};

/// "succession": signed by the old and the new key, or by nobody when it carries their consents; when the old
/// is lost, suspended or compromised, by the new and the quorum, and then without overlap. In either case the
/// new key is the one that was committed to.
struct Succession {
    KeyId old;
    Birth birth;
    /// Both are in use until then. With consents it may be past when the entry is made, which then ends the
    /// use of the old key itself.
    WallTime overlapUntil{};
    std::optional<Consents> consents = std::nullopt;
    friend bool operator==(const Succession&, const Succession&) = default;
};

/// "revocation": by the quorum, or by nobody when it carries the one that was signed in advance.
struct Revocation {
    KeyId key;
    Reason reason = Reason::Unspecified;
    WallTime invalidFrom{}; ///< what the key signed from then on is not to be believed
    std::optional<KeyId> replacement;
    Bytes presigned; ///< PresignedRevocation, or empty
    friend bool operator==(const Revocation&, const Revocation&) = default;
};

/// "destruction": the private half is gone. Signed by an operator and a witness.
struct Destruction {
    KeyId key;
    friend bool operator==(const Destruction&, const Destruction&) = default;
};

/// "witness": whoever signs has seen the ledger up to "prev".
struct WitnessReceipt {
    friend bool operator==(const WitnessReceipt&, const WitnessReceipt&) = default;
};

using Content = std::variant<Policy, Inception, Activation, Suspension, Resumption, Succession, Revocation,
                             Destruction, WitnessReceipt>;
[[nodiscard]] std::string_view kindOf(const Content& content) noexcept;

struct Statement {
    std::optional<Digest> ledger; ///< none in the first
    std::uint64_t sequence = 0;
    std::optional<Digest> previous;
    WallTime at{};
    std::string who;
    std::string why;
    Content content;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Statement> decode(BytesView body);
    friend bool operator==(const Statement&, const Statement&) = default;
};

inline constexpr std::string_view kConsentKind = "consent";

/// What both keys of a succession sign ahead: of a statement that names its ledger and carries consents,
/// whose signatures it does not cover.
[[nodiscard]] crypto::SignLedgerStatement consentRequest(const Statement& statement);

struct Entry {
    Bytes body;
    std::map<KeyId, Bytes> signatures;

    [[nodiscard]] Bytes encode() const;
    /// The form alone.
    [[nodiscard]] static Result<Entry> decode(BytesView bytes);

    [[nodiscard]] Digest hash() const { return crypto::Sha256::of(encode()); }

    friend bool operator==(const Entry&, const Entry&) = default;
};

/// "This key is revoked", signed by the key itself at its inception and sealed (sealed_revocation.h); the
/// ledger holds the hash of its encoding. Its signature covers the ledger, the key and the reason.
struct PresignedRevocation {
    Digest ledger{};
    KeyId key;
    Reason reason = Reason::KeyCompromise;
    Bytes signature;

    [[nodiscard]] Bytes body() const;
    [[nodiscard]] crypto::SignLedgerStatement request() const;
    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<PresignedRevocation> decode(BytesView bytes);
    friend bool operator==(const PresignedRevocation&, const PresignedRevocation&) = default;
};

} // namespace vedette::ledger
