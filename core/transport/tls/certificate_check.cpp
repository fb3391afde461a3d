#include "core/transport/tls/certificate_check.h"

#include "core/transport/tls/signed_key.h"

#include <array>
#include <optional>

namespace vedette::tls {

namespace {

// 1.3.6.1.4.1.53594.1.1, the content octets of its DER.
constexpr std::array<Byte, 10> kExtension{0x2b, 0x06, 0x01, 0x04, 0x01, 0x83, 0xa2, 0x5a, 0x01, 0x01};

constexpr int kMinRsaBits = 2048;
constexpr int kMaxRsaBits = 8192; ///< above, one forged certificate would cost us milliseconds

Result<> checkTime(const X509& certificate, WallTime at) {
    const std::time_t seconds =
        std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(at.ms)).count();
    // Both ends belong to the period of validity (RFC 5280 section 4.1.2.5).
    const int fromBegin = ASN1_TIME_cmp_time_t(X509_get0_notBefore(&certificate), seconds);
    const int fromEnd = ASN1_TIME_cmp_time_t(X509_get0_notAfter(&certificate), seconds);
    if (fromBegin == -2 || fromEnd == -2) return Fail{Violation::CertificateMalformed, "unreadable time"};
    if (fromBegin > 0) return Fail{Violation::NotYetValid};
    if (fromEnd < 0) return Fail{Violation::Expired};
    return {};
}

// The content of the one libp2p extension. "Implementations MUST ignore non-critical extensions with unknown
// OIDs. Endpoints MUST abort the connection attempt if the certificate contains critical extensions that the
// endpoint does not understand." We understand this one and no other.
Result<BytesView> findExtension(const X509& certificate) {
    std::optional<BytesView> found;
    for (int i = 0; i < X509_get_ext_count(&certificate); ++i) {
        X509_EXTENSION* extension = X509_get_ext(&certificate, i);
        const ASN1_OBJECT* object = X509_EXTENSION_get_object(extension);
        if (equal({OBJ_get0_data(object), OBJ_length(object)}, kExtension)) {
            // Two of them would let two readers see two identities.
            if (found) return Fail{Violation::DuplicateExtension};
            const ASN1_OCTET_STRING* content = X509_EXTENSION_get_data(extension);
            found = BytesView(ASN1_STRING_get0_data(content),
                              static_cast<std::size_t>(ASN1_STRING_length(content)));
        } else if (X509_EXTENSION_get_critical(extension) != 0) {
            return Fail{Violation::UnknownCritical};
        }
    }
    if (!found) return Fail{Violation::NoExtension};
    return *found;
}

bool digestAccepted(int digest) {
    return digest == NID_sha256 || digest == NID_sha384 || digest == NID_sha512;
}

// What Go, Rust and JavaScript peers sign with; SHA-1 and everything older is forgeable.
bool signatureAlgorithmAccepted(X509& certificate) {
    switch (X509_get_signature_nid(&certificate)) {
    case NID_ecdsa_with_SHA256:
    case NID_ecdsa_with_SHA384:
    case NID_ecdsa_with_SHA512:
    case NID_ED25519:
    case NID_sha256WithRSAEncryption:
    case NID_sha384WithRSAEncryption:
    case NID_sha512WithRSAEncryption: return true;
    case NID_rsassaPss: {
        int digest = NID_undef;
        return X509_get_signature_info(&certificate, &digest, nullptr, nullptr, nullptr) == 1
            && digestAccepted(digest);
    }
    default: return false;
    }
}

bool keyAccepted(X509_PUBKEY& publicKey, const EVP_PKEY& key) {
    ASN1_OBJECT* type = nullptr;
    X509_ALGOR* algorithm = nullptr;
    if (X509_PUBKEY_get0_param(&type, nullptr, nullptr, &algorithm, &publicKey) != 1) return false;
    switch (OBJ_obj2nid(type)) {
    case NID_X9_62_id_ecPublicKey: {
        // Named curves only (RFC 5480 section 2.1.1): parameters written out could describe a weak curve, or
        // one that is slow to compute on.
        int kind = V_ASN1_UNDEF;
        const void* parameter = nullptr;
        X509_ALGOR_get0(nullptr, &kind, &parameter, algorithm);
        if (kind != V_ASN1_OBJECT) return false;
        const int curve = OBJ_obj2nid(static_cast<const ASN1_OBJECT*>(parameter));
        return curve == NID_X9_62_prime256v1 || curve == NID_secp384r1 || curve == NID_secp521r1;
    }
    case NID_ED25519: return true;
    case NID_rsaEncryption:
    case NID_rsassaPss: {
        const int bits = EVP_PKEY_get_bits(&key);
        return bits >= kMinRsaBits && bits <= kMaxRsaBits;
    }
    default: return false;
    }
}

Result<> checkSelfSignature(X509& certificate) {
    EVP_PKEY* key = X509_get0_pubkey(&certificate);
    if (key == nullptr) return Fail{Violation::CertificateMalformed, "unreadable public key"};
    if (!signatureAlgorithmAccepted(certificate)) {
        return Fail{Violation::BadSelfSignature, "signature algorithm not accepted"};
    }
    if (!keyAccepted(*X509_get_X509_PUBKEY(&certificate), *key)) {
        return Fail{Violation::BadSelfSignature, "key type or size not accepted"};
    }
    if (X509_verify(&certificate, key) != 1) return Fail{Violation::BadSelfSignature};
    return {};
}

Bytes subjectPublicKeyInfoOf(const X509& certificate) {
    unsigned char* encoded = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(&certificate), &encoded);
    Bytes bytes;
    if (size > 0) bytes.assign(encoded, encoded + size);
    OPENSSL_free(encoded);
    return bytes;
}

} // namespace

Bytes handshakeMessage(BytesView subjectPublicKeyInfo) {
    static constexpr std::string_view kPrefix = "libp2p-tls-handshake:";
    Bytes message;
    message.reserve(kPrefix.size() + subjectPublicKeyInfo.size());
    append(message, viewOf(kPrefix));
    append(message, subjectPublicKeyInfo);
    return message;
}

// Cheap checks first: a forger should not buy two signature verifications with a certificate that is wrong at
// sight.
Result<VerifiedCertificate> checkCertificate(X509& certificate, WallTime at) {
    const ErrorMark mark;
    if (X509_get_version(&certificate) != X509_VERSION_3) {
        return Fail{Violation::CertificateMalformed, "not version 3"};
    }
    const ASN1_BIT_STRING* issuerUniqueId = nullptr;
    const ASN1_BIT_STRING* subjectUniqueId = nullptr;
    X509_get0_uids(&certificate, &issuerUniqueId, &subjectUniqueId);
    if (issuerUniqueId != nullptr || subjectUniqueId != nullptr) return Fail{Violation::UniqueId};
    VD_TRY(checkTime(certificate, at));
    const BytesView extension = VD_TRY(findExtension(certificate));
    const SignedKey signedKey = VD_TRY(decodeSignedKey(extension));
    VD_TRY(checkSelfSignature(certificate));
    const Bytes message = handshakeMessage(subjectPublicKeyInfoOf(certificate));
    auto identity = crypto::PublicKey::decodeSigner(signedKey.publicKey, message, signedKey.signature);
    if (!identity.ok()) {
        const bool onlySignature = identity.error().code == crypto::KeyError::BadSignature;
        return Fail{onlySignature ? Violation::BadIdentitySignature : Violation::BadIdentityKey,
                    identity.error().text()};
    }
    const codec::PeerId peer = identity->peerId();
    return VerifiedCertificate{std::move(identity).value(), peer};
}

Result<VerifiedCertificate> verifyCertificate(BytesView der, WallTime at) {
    if (der.size() > kMaxCertificate) return Fail{Violation::TooLarge, "certificate"};
    const ErrorMark mark;
    const unsigned char* next = der.data();
    const X509Ptr certificate(d2i_X509(nullptr, &next, static_cast<long>(der.size())));
    if (certificate == nullptr) return Fail{Violation::CertificateMalformed, "not X.509 in DER"};
    if (next != der.data() + der.size()) return Fail{Violation::CertificateMalformed, "bytes after the end"};
    return checkCertificate(*certificate, at);
}

} // namespace vedette::tls
