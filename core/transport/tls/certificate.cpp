#include "core/transport/tls/certificate_impl.h"

#include "core/transport/tls/certificate_check.h"
#include "core/transport/tls/context.h"
#include "core/transport/tls/signed_key.h"

#include <openssl/ec.h>
#include <openssl/rand.h>

namespace vedette::tls {

namespace {

using ObjectPtr = std::unique_ptr<ASN1_OBJECT, Releaser<&ASN1_OBJECT_free>>;
using OctetsPtr = std::unique_ptr<ASN1_OCTET_STRING, Releaser<&ASN1_OCTET_STRING_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Releaser<&X509_EXTENSION_free>>;

Fail<Violation> openSslFailure() {
    const std::string reason = reasonText(ERR_peek_error());
    ERR_clear_error();
    return Fail{Violation::HandshakeFailed, reason};
}

bool setTime(ASN1_TIME* field, WallTime time) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(time.ms));
    return ASN1_TIME_set(field, seconds.count()) != nullptr;
}

// Names mean nothing here, but an empty issuer is not valid (RFC 5280 section 4.1.2.4).
bool setNames(X509& certificate) {
    X509_NAME* subject = X509_get_subject_name(&certificate);
    static constexpr std::string_view kName = "libp2p";
    return X509_NAME_add_entry_by_NID(subject, NID_organizationName, MBSTRING_ASC,
                                      reinterpret_cast<const unsigned char*>(kName.data()),
                                      static_cast<int>(kName.size()), -1, 0)
            == 1
        && X509_set_issuer_name(&certificate, subject) == 1;
}

bool setSerial(X509& certificate) {
    std::uint64_t serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) != 1) return false;
    // Positive, as RFC 5280 section 4.1.2.2 asks.
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(&certificate), serial | 1) == 1;
}

// The only extension and therefore the first: js-libp2p looks for it nowhere else.
bool addExtension(X509& certificate, BytesView signedKey) {
    const ObjectPtr object(OBJ_txt2obj(kExtensionOid, 1));
    const OctetsPtr content(ASN1_OCTET_STRING_new());
    if (object == nullptr || content == nullptr
        || ASN1_OCTET_STRING_set(content.get(), signedKey.data(), static_cast<int>(signedKey.size())) != 1) {
        return false;
    }
    const ExtensionPtr extension(X509_EXTENSION_create_by_OBJ(nullptr, object.get(), 0, content.get()));
    return extension != nullptr && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

X509Ptr makeCertificate(EVP_PKEY& key, BytesView signedKey, WallTime notBefore, WallTime notAfter) {
    X509Ptr certificate(X509_new());
    if (certificate == nullptr || X509_set_version(certificate.get(), X509_VERSION_3) != 1
        || !setSerial(*certificate) || !setNames(*certificate)
        || !setTime(X509_getm_notBefore(certificate.get()), notBefore)
        || !setTime(X509_getm_notAfter(certificate.get()), notAfter)
        || X509_set_pubkey(certificate.get(), &key) != 1 || !addExtension(*certificate, signedKey)
        || X509_sign(certificate.get(), &key, EVP_sha256()) == 0) {
        return nullptr;
    }
    return certificate;
}

Bytes derOf(X509& certificate) {
    unsigned char* encoded = nullptr;
    const int size = i2d_X509(&certificate, &encoded);
    Bytes der;
    if (size > 0) der.assign(encoded, encoded + size);
    OPENSSL_free(encoded);
    return der;
}

} // namespace

CertificateKey::CertificateKey(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

CertificateKey::CertificateKey(CertificateKey&&) noexcept = default;
CertificateKey& CertificateKey::operator=(CertificateKey&&) noexcept = default;
CertificateKey::~CertificateKey() = default;

const Bytes& CertificateKey::subjectPublicKeyInfo() const noexcept {
    return m_impl->subjectPublicKeyInfo;
}

Result<CertificateKey> CertificateKey::generate() {
    auto impl = std::make_unique<Impl>();
    impl->key.reset(EVP_EC_gen("P-256"));
    if (impl->key == nullptr) return openSslFailure();
    unsigned char* encoded = nullptr;
    const int size = i2d_PUBKEY(impl->key.get(), &encoded);
    if (size <= 0) return openSslFailure();
    impl->subjectPublicKeyInfo.assign(encoded, encoded + size);
    OPENSSL_free(encoded);
    return CertificateKey(std::move(impl));
}

Certificate::Certificate(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Certificate::~Certificate() = default;

Result<std::shared_ptr<const Certificate>>
Certificate::create(CertificateKey key, const crypto::PublicKey& identity, BytesView identitySignature,
                    WallTime notBefore, WallTime notAfter, Instant replaceAfter) {
    EVP_PKEY& pkey = *key.m_impl->key;
    const Bytes signedKey = encodeSignedKey({identity.encoded(), identitySignature});
    const X509Ptr certificate = makeCertificate(pkey, signedKey, notBefore, notAfter);
    if (certificate == nullptr) return openSslFailure();
    auto impl = std::make_unique<Impl>();
    impl->der = derOf(*certificate);
    impl->replaceAfter = replaceAfter;
    // What a token signed wrongly is noticed here, not by every peer.
    VD_TRY(verifyCertificate(impl->der, notBefore));
    impl->client = makeContext(transport::Role::Initiator, *certificate, pkey);
    impl->server = makeContext(transport::Role::Responder, *certificate, pkey);
    if (impl->client == nullptr || impl->server == nullptr) return openSslFailure();
    return std::shared_ptr<const Certificate>(new Certificate(std::move(impl)));
}

Bytes Certificate::der() const {
    return m_impl->der;
}

Instant Certificate::replaceAfter() const noexcept {
    return m_impl->replaceAfter;
}

} // namespace vedette::tls
