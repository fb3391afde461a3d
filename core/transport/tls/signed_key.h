/// SignedKey, the content of the libp2p certificate extension (libp2p/specs tls/tls.md, "libp2p Public Key
/// Extension"): SEQUENCE { publicKey OCTET STRING, signature OCTET STRING } in DER.
///
/// Strict: definite, shortest lengths, nothing after the sequence or inside it. So one value has one
/// encoding, and encode(decode(x)) is x.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace vedette::tls {

/// Views into what was decoded.
struct SignedKey {
    BytesView publicKey; ///< the identity key's protobuf, not looked at here
    BytesView signature;
};

/// Violation::BadExtension otherwise.
[[nodiscard]] Result<SignedKey> decodeSignedKey(BytesView der);
[[nodiscard]] Bytes encodeSignedKey(const SignedKey& key);

} // namespace vedette::tls
