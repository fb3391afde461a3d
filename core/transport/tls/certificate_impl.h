/// What a Certificate holds: OpenSSL's contexts, shared by every session of a role.
#pragma once

#include "core/transport/tls/releaser.h"
#include "core/transport/tls/tls_channel.h"

namespace vedette::tls {

struct CertificateKey::Impl {
    PkeyPtr key;
    Bytes subjectPublicKeyInfo;
};

struct Certificate::Impl {
    Bytes der;
    SslContextPtr client;
    SslContextPtr server;
    Instant replaceAfter;
};

} // namespace vedette::tls
