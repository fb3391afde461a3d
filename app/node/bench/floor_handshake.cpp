#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"
#include "core/crypto/hash.h"
#include "core/crypto/public_key.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sodium.h>

#include <array>

namespace vedette::app {

namespace {

/// An Ed25519 key and a signature to verify, over as many bytes as libp2p signs.
struct Identity {
    std::array<Byte, crypto_sign_PUBLICKEYBYTES> publicKey{};
    std::array<Byte, crypto_sign_SECRETKEYBYTES> secretKey{};
    std::array<Byte, 56> message{};
    std::array<Byte, crypto_sign_BYTES> signature{};

    Identity() {
        crypto_sign_keypair(publicKey.data(), secretKey.data());
        crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secretKey.data());
    }

    [[nodiscard]] bool verify() const {
        return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), publicKey.data())
            == 0;
    }
};

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using Connection = std::unique_ptr<SSL, decltype(&SSL_free)>;

Certificate makeCertificate(EVP_PKEY* key) {
    Certificate made(X509_new(), X509_free);
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 86'400);
    X509_set_pubkey(made.get(), key);
    // SignedKey of libp2p: a 36-byte key and a 64-byte signature in a sequence.
    const std::array<unsigned char, 106> content{0x30, 0x68, 0x04, 0x24};
    const std::unique_ptr<ASN1_OCTET_STRING, decltype(&ASN1_OCTET_STRING_free)> octets(
        ASN1_OCTET_STRING_new(), ASN1_OCTET_STRING_free);
    ASN1_OCTET_STRING_set(octets.get(), content.data(), content.size());
    const std::unique_ptr<ASN1_OBJECT, decltype(&ASN1_OBJECT_free)> name(
        OBJ_txt2obj("1.3.6.1.4.1.53594.1.1", 1), ASN1_OBJECT_free);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
        X509_EXTENSION_create_by_OBJ(nullptr, name.get(), 0, octets.get()), X509_EXTENSION_free);
    X509_add_ext(made.get(), extension.get(), -1);
    X509_sign(made.get(), key, EVP_sha256());
    return made;
}

Context makeContext() {
    Context made(SSL_CTX_new(TLS_method()), SSL_CTX_free);
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    if (made == nullptr || key == nullptr) return {nullptr, SSL_CTX_free};
    const Certificate certificate = makeCertificate(key.get());
    SSL_CTX_set_min_proto_version(made.get(), TLS1_3_VERSION);
    SSL_CTX_set_verify(made.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_cert_verify_callback(
        made.get(), [](X509_STORE_CTX*, void*) { return 1; }, nullptr);
    SSL_CTX_set_num_tickets(made.get(), 0);
    SSL_CTX_set_session_cache_mode(made.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(made.get(), SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set1_groups_list(made.get(), "X25519");
    SSL_CTX_use_certificate(made.get(), certificate.get());
    SSL_CTX_use_PrivateKey(made.get(), key.get());
    return made;
}

Connection makeConnection(SSL_CTX* context, bool server) {
    Connection made(SSL_new(context), SSL_free);
    SSL_set_bio(made.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    server ? SSL_set_accept_state(made.get()) : SSL_set_connect_state(made.get());
    return made;
}

/// What one wrote becomes what the other reads.
void carry(SSL* from, SSL* to) {
    std::array<char, 8192> room;
    for (int n = 0; (n = BIO_read(SSL_get_wbio(from), room.data(), room.size())) > 0;) {
        BIO_write(SSL_get_rbio(to), room.data(), n);
    }
}

bool shake(SSL* client, SSL* server) {
    for (int step = 0; step < 6; ++step) {
        const int one = SSL_do_handshake(client);
        carry(client, server);
        const int other = SSL_do_handshake(server);
        carry(server, client);
        if (one == 1 && other == 1) return true;
    }
    return false;
}

bool checkPeer(SSL* ssl, const Identity& identity) {
    const Certificate peer(SSL_get1_peer_certificate(ssl), X509_free);
    return peer != nullptr && X509_verify(peer.get(), X509_get0_pubkey(peer.get())) == 1 && identity.verify();
}

/// What Noise XX hashes and seals on each side around its keys: two messages with a static key and a payload
/// of libp2p, the transcript of three, a derived key after each exchange and the split.
class Transcript {
public:
    void run(BytesView shared) {
        mix({});     // prologue
        mix(shared); // e
        mix({});     // its payload
        mix(shared); // e
        derive(shared);
        for (int message = 0; message < 2; ++message) {
            seal(32);
            derive(shared);
            seal(kPayload);
        }
        derive({});
    }

private:
    static constexpr std::size_t kPayload = 121; // a key of 36 bytes, a signature of 64, the muxers

    void mix(BytesView data) { m_hash = crypto::Sha256().update(m_hash).update(data).finish(); }

    void derive(BytesView input) {
        static_cast<void>(crypto::hkdf<crypto::Sha256>(BytesView(m_keys).first(32), input, {}, m_keys));
    }

    void seal(std::size_t size) {
        const std::array<Byte, crypto_aead_chacha20poly1305_ietf_NPUBBYTES> nonce{};
        std::array<Byte, kPayload + crypto_aead_chacha20poly1305_ietf_ABYTES> message{};
        crypto_aead_chacha20poly1305_ietf_encrypt(message.data(), nullptr, message.data(), size,
                                                  m_hash.data(), m_hash.size(), nullptr, nonce.data(),
                                                  m_keys.data() + 32);
        mix(BytesView(message).first(size + crypto_aead_chacha20poly1305_ietf_ABYTES));
    }

    crypto::Sha256::Digest m_hash{};
    std::array<Byte, 64> m_keys{};
};

} // namespace

double noiseHandshakeFloor(int times) {
    static const Identity identity;
    Transcript transcript;
    std::array<Byte, crypto_scalarmult_SCALARBYTES> secret{};
    std::array<Byte, crypto_scalarmult_BYTES> publicKey{};
    std::array<Byte, crypto_scalarmult_BYTES> shared{};
    std::array<Byte, crypto_scalarmult_BYTES> other{};
    randombytes_buf(secret.data(), secret.size());
    crypto_scalarmult_base(other.data(), secret.data());
    bool good = true;
    const double begin = cpuSeconds();
    for (int i = 0; i < times; ++i) {
        randombytes_buf(secret.data(), secret.size());
        crypto_scalarmult_base(publicKey.data(), secret.data());
        for (int dh = 0; dh < 3; ++dh)
            good = crypto_scalarmult(shared.data(), secret.data(), other.data()) == 0 && good;
        transcript.run(shared);
        good = identity.verify() && good;
    }
    const double spent = cpuSeconds() - begin;
    VD_ASSERT(good);
    return spent / times;
}

struct BareTls::Impl {
    Context server = makeContext();
    Context client = makeContext();
    Identity identity;
};

BareTls::BareTls(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

BareTls::~BareTls() = default;

Result<std::unique_ptr<BareTls>> BareTls::create() {
    auto impl = std::make_unique<Impl>();
    if (impl->server == nullptr || impl->client == nullptr)
        return Fail{BenchError::Failed, "OpenSSL context"};
    return std::unique_ptr<BareTls>(new BareTls(std::move(impl)));
}

double BareTls::handshake(int times) {
    bool good = true;
    const double begin = cpuSeconds();
    for (int i = 0; i < times; ++i) {
        const Connection client = makeConnection(m_impl->client.get(), false);
        const Connection server = makeConnection(m_impl->server.get(), true);
        good = shake(client.get(), server.get()) && checkPeer(client.get(), m_impl->identity)
            && checkPeer(server.get(), m_impl->identity) && good;
    }
    const double spent = cpuSeconds() - begin;
    VD_ASSERT(good);
    return spent / times / 2;
}

double BareTls::sessionBytes(int count) {
    std::vector<Connection> held;
    held.reserve(static_cast<std::size_t>(count));
    bool good = true;
    { // the first ones fill OpenSSL's own caches
        const Connection client = makeConnection(m_impl->client.get(), false);
        const Connection server = makeConnection(m_impl->server.get(), true);
        good = shake(client.get(), server.get());
    }
    const double before = residentBytes();
    for (int i = 0; i < count; ++i) {
        const Connection client = makeConnection(m_impl->client.get(), false);
        held.push_back(makeConnection(m_impl->server.get(), true));
        good = shake(client.get(), held.back().get()) && good;
    }
    VD_ASSERT(good);
    return (residentBytes() - before) / count;
}

} // namespace vedette::app
