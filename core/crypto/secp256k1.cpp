#include "core/crypto/secp256k1.h"

#include "core/crypto/hash.h"

#include <secp256k1.h>

namespace vedette::crypto {

namespace {

/// The library ends the program when it is handed a null pointer, which is what an empty view holds: a peer
/// could send an empty signature.
bool parsePoint(BytesView point, secp256k1_pubkey& key) noexcept {
    return !point.empty()
        && secp256k1_ec_pubkey_parse(secp256k1_context_static, &key, point.data(), point.size()) == 1;
}

bool parseSignature(BytesView signature, secp256k1_ecdsa_signature& parsed) noexcept {
    return !signature.empty()
        && secp256k1_ecdsa_signature_parse_der(secp256k1_context_static, &parsed, signature.data(),
                                               signature.size())
               == 1;
}

} // namespace

bool secp256k1Usable(BytesView point) noexcept {
    secp256k1_pubkey key;
    return parsePoint(point, key);
}

bool secp256k1Verify(BytesView point, BytesView message, BytesView signature) noexcept {
    secp256k1_pubkey key;
    secp256k1_ecdsa_signature parsed;
    if (!parsePoint(point, key) || !parseSignature(signature, parsed)) return false;
    const secp256k1_context* const context = secp256k1_context_static;
    // It verifies the lower S alone; libp2p asks for neither, and some of its implementations send the
    // higher.
    secp256k1_ecdsa_signature_normalize(context, &parsed, &parsed);
    const auto digest = Sha256::of(message);
    return secp256k1_ecdsa_verify(context, &parsed, digest.data(), &key) == 1;
}

} // namespace vedette::crypto
