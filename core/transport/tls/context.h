/// The SSL_CTX of a role: TLS 1.3 alone, mutual, one certificate each way, our own verification.
///
/// Sessions made from it must carry a SessionState as app data.
#pragma once

#include "core/transport/tls/releaser.h"
#include "core/transport/tls/tls_channel.h"

namespace vedette::tls {

inline constexpr const char* kAlpnFallback = "libp2p"; ///< "negotiate the muxer by multistream-select"

/// Null, with OpenSSL's reason in its queue, when OpenSSL refuses the certificate, the key or a setting.
[[nodiscard]] SslContextPtr makeContext(transport::Role role, X509& certificate, EVP_PKEY& key);

/// In the wire form of RFC 7301.
[[nodiscard]] Bytes encodeProtocols(const std::vector<std::string>& names);

} // namespace vedette::tls
