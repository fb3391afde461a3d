/// What the TLS tests share: identities, certificates crafted to be wrong in one way, a peer of bare OpenSSL
/// that is free to misbehave, and the link between two ends.
#pragma once

#include "core/crypto/private_key.h"
#include "core/transport/tls/certificate_check.h"
#include "core/transport/tls/releaser.h"
#include "core/transport/tls/signed_key.h"
#include "core/transport/tls/tls_channel.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vedette::tls::test {

inline constexpr WallTime kNow{1'800'000'000'000};
inline constexpr std::int64_t kHour = 3'600'000;
inline constexpr Instant kStart{std::chrono::seconds(5)};

inline Timeline timeline() {
    return {kStart, kNow};
}

crypto::PrivateKey makeIdentity(crypto::KeyType type = crypto::KeyType::Ed25519, std::uint64_t seed = 1);
std::shared_ptr<const Certificate> makeCertificate(const crypto::PrivateKey& identity);
std::unique_ptr<transport::SecureChannel> makeEnd(transport::Role role,
                                                  std::shared_ptr<const Certificate> certificate,
                                                  std::optional<codec::PeerId> expected = {},
                                                  std::vector<std::string> muxers = {"/yamux/1.0.0"});

struct ExtensionRecipe {
    std::string oid = kExtensionOid;
    bool critical = false;
    Bytes content{};
};

/// A valid certificate but for what the test changes.
struct Recipe {
    long version = X509_VERSION_3;
    WallTime notBefore{kNow.ms - kHour};
    WallTime notAfter{kNow.ms + kHour};
    std::string key = "P-256"; ///< a curve, "ED25519" or "RSA2048"
    const EVP_MD* digest = EVP_sha256();
    bool pss = false;
    bool explicitCurve = false;
    EVP_PKEY* readyKey = nullptr; ///< in place of a new one
    bool signedByAnother = false;
    Byte uniqueIdTag = 0; ///< 0x81 issuer, 0x82 subject
    /// Made from the SignedKey content that would be right.
    std::function<std::vector<ExtensionRecipe>(Bytes)> extensions = [](Bytes signedKey) {
        return std::vector<ExtensionRecipe>{{kExtensionOid, false, std::move(signedKey)}};
    };
};

struct Crafted {
    X509Ptr certificate;
    PkeyPtr key;
    Bytes der;
};

Crafted craft(const crypto::PrivateKey& identity, const Recipe& recipe = {});

/// Bare OpenSSL over memory BIOs. What it checks of its peer is nothing.
class RawPeer {
public:
    struct Options {
        transport::Role role = transport::Role::Initiator;
        const Crafted* certificate = nullptr; ///< null: presents none
        const Crafted* second = nullptr;      ///< a second certificate of the chain
        std::vector<std::string> alpn{"/yamux/1.0.0", "libp2p"};
        int maxVersion = TLS1_3_VERSION;
        const char* serverName = nullptr;
        std::size_t tickets = 0;
        const char* ciphers = nullptr;
    };

    explicit RawPeer(const Options& options);

    /// Handshakes or reads with what `give` brought; what it read joins `received`.
    void step();
    void give(BytesView bytes);
    [[nodiscard]] Bytes take();

    [[nodiscard]] SSL* ssl() const { return m_ssl.get(); }

    [[nodiscard]] bool finished() const { return SSL_is_init_finished(m_ssl.get()) == 1; }

    Bytes received;
    unsigned long error = 0; ///< OpenSSL's first code, zero while all is well
    int tickets = 0;         ///< NewSessionTicket messages that came

private:
    SslContextPtr m_context;
    SslPtr m_ssl;
};

[[nodiscard]] Bytes drain(SendBuffer& buffer);

/// Carries bytes both ways until both ends are silent; the first error of ours.
[[nodiscard]] Result<> converse(transport::SecureChannel& ours, RawPeer& theirs, Bytes* plain = nullptr,
                                Instant now = kStart);

/// Bytes to `to`, which may answer into `out`; plaintext joins `plain`.
[[nodiscard]] Result<> deliver(transport::SecureChannel& to, Bytes bytes, SendBuffer& out, Bytes& plain,
                               Instant now = kStart);

/// Both ends through their handshake, `step` bytes at a time.
[[nodiscard]] Result<> shakeHands(transport::SecureChannel& client, transport::SecureChannel& server,
                                  std::size_t step = 65536, Instant now = kStart);

} // namespace vedette::tls::test
