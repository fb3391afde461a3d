/// libp2p TLS 1.3 (libp2p/specs tls/tls.md) with OpenSSL over memory: mutual, exactly one certificate each
/// way, identity proved in extension 1.3.6.1.4.1.53594.1.1, no SNI, no resumption, muxer agreed by ALPN with
/// "libp2p" last.
///
/// OpenSSL draws its own randomness; the period of validity is judged by `now` through a Timeline, never by
/// the system's clock. Bounds: handshake 64 KiB from the peer, its certificate 16 KiB, records 16 KiB, 4
/// session tickets (never used), 16 key updates without data between them. Our own key is renewed every 2^20
/// records.
///
/// A channel's plaintext lies in a buffer of the thread, not of the channel. A close_notify ends the peer's
/// data: receive() succeeds, passes on what came before and ignores what follows. Whether a connection that
/// ends without one was cut is for the session, whose muxer says goodbye itself. A client is through before
/// the server has judged it, so the server's refusal reaches receive() as HandshakeFailed, with the alert in
/// the detail.
#pragma once

#include "core/base/instant.h"
#include "core/crypto/public_key.h"
#include "core/transport/secure_channel.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::tls {

enum class Violation {
    HandshakeFailed = 1, ///< OpenSSL's own reason is in the detail
    NotOneCertificate,
    CertificateMalformed,
    NotYetValid,
    Expired,
    BadSelfSignature,
    NoExtension,
    DuplicateExtension,
    BadExtension, ///< not a SignedKey
    UnknownCritical,
    UniqueId, ///< issuerUniqueId or subjectUniqueId present
    BadIdentityKey,
    BadIdentitySignature,
    PeerMismatch,
    NoCommonProtocol, ///< ALPN
    BadRecord,
    TooLarge,
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

/// What the identity proved with a certificate.
struct VerifiedCertificate {
    crypto::PublicKey identity;
    codec::PeerId peer;
};

/// All checks of the specification on one DER certificate, at a wall time.
[[nodiscard]] Result<VerifiedCertificate> verifyCertificate(BytesView der, WallTime at);

/// Our certificate key (ECDSA P-256) and self-signed certificate, made on a schedule and signed once by the
/// identity. In two steps because the identity may be in a token.
class CertificateKey {
public:
    [[nodiscard]] static Result<CertificateKey> generate();
    [[nodiscard]] const Bytes& subjectPublicKeyInfo() const noexcept;
    CertificateKey(CertificateKey&&) noexcept;
    CertificateKey& operator=(CertificateKey&&) noexcept;
    ~CertificateKey();

private:
    friend class Certificate;
    struct Impl;
    explicit CertificateKey(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

class Certificate {
public:
    /// `identitySignature` is over "libp2p-tls-handshake:" and the SubjectPublicKeyInfo; one that does not
    /// hold is BadIdentitySignature. `notBefore` should lie an hour back, for peers whose clocks are behind.
    [[nodiscard]] static Result<std::shared_ptr<const Certificate>>
    create(CertificateKey key, const crypto::PublicKey& identity, BytesView identitySignature,
           WallTime notBefore, WallTime notAfter, Instant replaceAfter);
    ~Certificate();
    Certificate(const Certificate&) = delete;
    Certificate& operator=(const Certificate&) = delete;

    [[nodiscard]] Bytes der() const;
    [[nodiscard]] Instant replaceAfter() const noexcept; ///< when a successor should be in place

    struct Impl; ///< holds the SSL_CTX of each role

    [[nodiscard]] const Impl& impl() const noexcept { return *m_impl; }

private:
    explicit Certificate(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

struct Config {
    transport::Role role;
    std::shared_ptr<const Certificate> certificate;
    std::optional<codec::PeerId> expected;
    std::vector<std::string> muxers{"/yamux/1.0.0"}; ///< ALPN before "libp2p"
    Timeline timeline;
};

[[nodiscard]] Result<std::unique_ptr<transport::SecureChannel>> makeChannel(Config config);

} // namespace vedette::tls

VD_ERROR_CODES(vedette::tls, Violation, "tls")
