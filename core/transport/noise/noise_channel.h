/// Noise XX for libp2p (libp2p/specs noise/README.md; noise spec revision 34):
/// Noise_XX_25519_ChaChaPoly_SHA256, empty prologue, identity proved in the payloads of messages 2 and 3,
/// muxer agreed in the `stream_muxers` extension.
///
/// The handshake state is dropped when it is over. Afterwards an idle channel holds two cipher contexts and
/// nothing else; a partial frame is held only while it is partial, at most 65,537 bytes. Decrypts in place.
#pragma once

#include "core/base/random.h"
#include "core/base/secret.h"
#include "core/crypto/public_key.h"
#include "core/transport/secure_channel.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::noise {

enum class Violation {
    BadHandshakeMessage = 1, ///< truncated, or longer than its message allows
    BadTag,                  ///< decryption failed, in the handshake or after
    LowOrderPoint,           ///< a DH result of all zeros
    BadPayload,              ///< the protobuf of the payload
    BadIdentityKey,
    BadIdentitySignature,
    PeerMismatch,  ///< authenticated, but not the peer that was dialled
    NoCommonMuxer, ///< both sent a list and nothing matches
    EmptyFrame,    ///< a transport frame shorter than its tag
    NonceExhausted,
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

/// Our static DH key with the identity's signature over it: made on a schedule, signed once, shared by all
/// connections until replaced.
struct StaticKey {
    SecretArray<32> secret;
    std::array<Byte, 32> publicKey;
    Bytes identityKey;    ///< protobuf of the identity
    Bytes signature;      ///< over "noise-libp2p-static-key:" and publicKey
    Instant replaceAfter; ///< when a successor should be in place

    /// A fresh pair, not yet signed.
    [[nodiscard]] static StaticKey generate(Random& random, BytesView identityKey, Instant replaceAfter);
};

struct Config {
    transport::Role role;
    std::shared_ptr<const StaticKey> staticKey;
    std::optional<codec::PeerId> expected;
    std::vector<std::string> muxers{"/yamux/1.0.0"}; ///< ours, in order; sent as the extension when not empty
};

/// `random` must outlive the handshake.
[[nodiscard]] std::unique_ptr<transport::SecureChannel> makeChannel(Config config, Random& random);

} // namespace vedette::noise

VD_ERROR_CODES(vedette::noise, Violation, "noise")
