/// The checks of verifyCertificate() on a certificate that OpenSSL has parsed already, so that a handshake
/// parses its peer's certificate once.
#pragma once

#include "core/transport/tls/releaser.h"
#include "core/transport/tls/tls_channel.h"

namespace vedette::tls {

inline constexpr std::size_t kMaxCertificate = 16384;
inline constexpr const char* kExtensionOid = "1.3.6.1.4.1.53594.1.1";

/// What an identity signs to vouch for a certificate key.
[[nodiscard]] Bytes handshakeMessage(BytesView subjectPublicKeyInfo);

[[nodiscard]] Result<VerifiedCertificate> checkCertificate(X509& certificate, WallTime at);

} // namespace vedette::tls
