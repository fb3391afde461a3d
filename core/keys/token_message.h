/// What we and the process that holds a PKCS#11 module say to one another, and its form as bytes.
///
/// One frame each: length of the body as four bytes and of the secrets as two, big endian; the body in
/// deterministic CBOR (core/codec/cbor.h); then the secrets, which only requests have. A PIN is thus never
/// part of a buffer that grows and leaves copies behind: it goes from one Secret into another.
///
///     request   {"do": name, "id": number, its fields}   secrets: each behind its length as one byte
///     reply     {"id": number, "is": name, its fields}   in the order of the requests
///     greeting  {"is": "greeting", "version": 1, …}      first, without a request
///
/// Bounds: kMaxBody, kMaxPin, and those of the lists and texts below; whatever is above them, out of
/// place or unknown is refused as a whole. There is no request for a signature over bytes: the signer's
/// typed statements (core/crypto/signer.h) travel as such, and the helper encodes what it signs.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/crypto/public_key.h"
#include "core/crypto/signer.h"
#include "core/keys/token_error.h"
#include "core/keys/token_values.h"
#include "core/ledger/attestation.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vedette::keys {

inline constexpr std::uint64_t kTokenProtocol = 1;
inline constexpr std::size_t kFrameHead = 6;
inline constexpr std::size_t kMaxBody = 512 * 1024;
inline constexpr std::size_t kMaxSecrets = 2 * (1 + kMaxPin);

struct AskInventory {};

/// Is the token there, and are we logged in: what is asked again and again.
struct AskPresence {
    TokenRef token;
};

struct Login {
    TokenRef token;
    Role role = Role::User;
    /// How long the PIN is kept for a token that comes back; zero: until C_Login has returned.
    std::uint32_t leaseSeconds = 0;
    bool finalTry = false; ///< even when one wrong PIN more would lock the token
    Secret pin;
};

struct Logout {
    TokenRef token;
};

/// A token without a label, or with `erase` one that is in use: both PINs are set.
struct Initialize {
    TokenRef token; ///< empty: the only one that is not initialised
    std::string label;
    bool erase = false;
    Secret soPin;
    Secret userPin;
};

/// Role::User by its own PIN or, with `bySo`, by the security officer's; Role::So by its own.
struct SetPin {
    TokenRef token;
    Role role = Role::User;
    bool bySo = false;
    bool finalTry = false;
    Secret current;
    Secret next;
};

struct AskKeys {
    TokenRef token;
};

using Nonce = std::array<Byte, 32>;

struct Generate {
    TokenRef token;
    Algorithm algorithm = Algorithm::Ed25519;
    std::string label;
    Bytes id;
    Nonce nonce{}; ///< for the throw-away signature
};

/// A throw-away signature over proofInput(nonce).
struct Prove {
    TokenRef token;
    Bytes publicKey;
    Nonce nonce{};
};

struct Sign {
    TokenRef token;
    Bytes publicKey; ///< which key: its protobuf
    crypto::SigningRequest statement;
};

/// The device's own word on a key, for whoever drew the nonce. The PIN is needed for the first time, for
/// PKCS#11 has no such call and the device is spoken to beside the module; then none until logout.
struct Attest {
    TokenRef token;
    Bytes publicKey;
    ledger::AttestationNonce nonce{};
    bool finalTry = false;
    Secret pin; ///< empty: as before
};

struct Destroy {
    TokenRef token;
    Bytes publicKey;
};

using TokenRequest = std::variant<AskInventory, AskPresence, Login, Logout, Initialize, SetPin, AskKeys,
                                  Generate, Prove, Sign, Attest, Destroy>;

struct Done {};

struct Presence {
    bool present = false;
    bool loggedIn = false;
    friend bool operator==(const Presence&, const Presence&) = default;
};

struct Keys {
    std::vector<KeyInfo> keys;
    friend bool operator==(const Keys&, const Keys&) = default;
};

struct Generated {
    KeyInfo key;
    Bytes proof;
    friend bool operator==(const Generated&, const Generated&) = default;
};

/// Of Prove and of Sign.
struct Signed {
    Bytes signature;
    friend bool operator==(const Signed&, const Signed&) = default;
};

/// Believed by nobody before ledger::appraise has looked at it.
struct Attested {
    Bytes evidence; ///< ledger::TpmEvidence, encoded
    friend bool operator==(const Attested&, const Attested&) = default;
};

/// What was looked at after the objects were gone.
struct Destroyed {
    std::uint64_t objects = 0; ///< that were destroyed
    bool findsNothing = false; ///< no object with that id is left
    bool signRefused = false;  ///< a signature by the old handle was tried and refused
    std::string signAnswer;    ///< with that code
    friend bool operator==(const Destroyed&, const Destroyed&) = default;
};

using TokenReply = std::variant<Inventory, Presence, Done, Keys, Generated, Signed, Attested, Destroyed>;

struct NumberedRequest {
    std::uint64_t id = 0;
    TokenRequest request;
};

struct NumberedReply {
    std::uint64_t id = 0;
    Result<TokenReply> reply;
};

/// How the process stands: said before anything else.
struct Greeting {
    Confinement confinement;
    std::optional<Error> trouble; ///< the module is not there for us

    friend bool operator==(const Greeting&, const Greeting&) = default;
};

/// Head and body, and the secrets that follow them on the wire.
struct Frame {
    Bytes bytes;
    Secret secrets;
};

struct FrameHead {
    std::size_t body = 0;
    std::size_t secrets = 0;
};

/// TokenError::Lied above the bounds.
[[nodiscard]] Result<FrameHead> readFrameHead(BytesView head);

[[nodiscard]] Frame encodeRequest(std::uint64_t id, const TokenRequest& request);
[[nodiscard]] Bytes encodeReply(std::uint64_t id, const Result<TokenReply>& reply);
[[nodiscard]] Bytes encodeGreeting(const Greeting& greeting);

/// Of a body and its secrets; TokenError::Refused with a detail otherwise.
[[nodiscard]] Result<NumberedRequest> decodeRequest(BytesView body, BytesView secrets);
/// TokenError::Lied with a detail otherwise.
[[nodiscard]] Result<NumberedReply> decodeReply(BytesView body);
[[nodiscard]] Result<Greeting> decodeGreeting(BytesView body);

/// Whether this is how such a request can be answered.
[[nodiscard]] bool answers(const TokenReply& reply, const TokenRequest& request) noexcept;

/// Its own domain: the signature proves possession of a key and serves nothing else.
[[nodiscard]] Bytes proofInput(const Nonce& nonce);

} // namespace vedette::keys
