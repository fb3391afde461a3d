#include "core/crypto/x25519.h"
#include "core/transport/noise/noise_channel.h"

#include <utility>

namespace vedette::noise {

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::BadHandshakeMessage: return "bad_handshake_message";
    case Violation::BadTag: return "bad_tag";
    case Violation::LowOrderPoint: return "low_order_point";
    case Violation::BadPayload: return "bad_payload";
    case Violation::BadIdentityKey: return "bad_identity_key";
    case Violation::BadIdentitySignature: return "bad_identity_signature";
    case Violation::PeerMismatch: return "peer_mismatch";
    case Violation::NoCommonMuxer: return "no_common_muxer";
    case Violation::EmptyFrame: return "empty_frame";
    case Violation::NonceExhausted: return "nonce_exhausted";
    }
    return "unknown";
}

StaticKey StaticKey::generate(Random& random, BytesView identityKey, Instant replaceAfter) {
    crypto::X25519KeyPair pair = crypto::X25519KeyPair::generate(random);
    return {std::move(pair.secret), pair.publicKey, copyOf(identityKey), {}, replaceAfter};
}

} // namespace vedette::noise
