#include "tests/core/transport/tls/tls_fixture.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace vedette;
using namespace vedette::tls;
using namespace vedette::tls::test;
using transport::Role;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

double cpuSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// OpenSSL alone, doing the same handshake with the same certificate and trusting whatever comes: the floor.
class BarePair {
public:
    static SslContextPtr makeContext(Role role, const Crafted& certificate) {
        SslContextPtr context(
            SSL_CTX_new(role == Role::Initiator ? TLS_client_method() : TLS_server_method()));
        SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION);
        SSL_CTX_set1_groups_list(context.get(), "X25519");
        SSL_CTX_set_ciphersuites(context.get(), "TLS_AES_128_GCM_SHA256");
        SSL_CTX_set_num_tickets(context.get(), 0);
        SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
        SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_NO_AUTO_CHAIN);
        SSL_CTX_use_certificate(context.get(), certificate.certificate.get());
        SSL_CTX_use_PrivateKey(context.get(), certificate.key.get());
        SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
        SSL_CTX_set_cert_verify_callback(
            context.get(), [](X509_STORE_CTX*, void*) { return 1; }, nullptr);
        return context;
    }

    BarePair(SSL_CTX& client, SSL_CTX& server) : m_ends{SslPtr(SSL_new(&client)), SslPtr(SSL_new(&server))} {
        for (const SslPtr& end : m_ends) {
            SSL_set_bio(end.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
        }
        SSL_set_connect_state(m_ends[0].get());
        SSL_set_accept_state(m_ends[1].get());
        while (SSL_is_init_finished(m_ends[0].get()) == 0 || SSL_is_init_finished(m_ends[1].get()) == 0) {
            for (const std::size_t i : {0U, 1U}) {
                SSL_do_handshake(m_ends[i].get());
                std::array<Byte, 16384> buffer;
                const int n = BIO_read(SSL_get_wbio(m_ends[i].get()), buffer.data(), sizeof buffer);
                if (n > 0) BIO_write(SSL_get_rbio(m_ends[1 - i].get()), buffer.data(), n);
            }
        }
    }

private:
    std::array<SslPtr, 2> m_ends;
};

struct OurPair {
    std::unique_ptr<transport::SecureChannel> client;
    std::unique_ptr<transport::SecureChannel> server;

    explicit OurPair(const std::shared_ptr<const Certificate>& certificate)
        : client(makeEnd(Role::Initiator, certificate)), server(makeEnd(Role::Responder, certificate)) {
        VD_ASSERT(shakeHands(*client, *server).ok());
    }
};

template <class Make>
std::size_t bytesPerSession(Make make) {
    constexpr std::size_t kPairs = 500;
    const auto warm = make();
    std::vector<decltype(make())> pairs;
    pairs.reserve(kPairs);
    const std::size_t before = mallinfo2().uordblks;
    for (std::size_t i = 0; i < kPairs; ++i) pairs.push_back(make());
    return (mallinfo2().uordblks - before) / (2 * kPairs);
}

template <class Make>
double secondsPerSession(Make make) {
    constexpr int kHandshakes = 20;
    const double before = cpuSeconds();
    for (int i = 0; i < kHandshakes; ++i) make();
    return (cpuSeconds() - before) / (2 * kHandshakes);
}

} // namespace

class TlsCostTest final : public QObject {
    Q_OBJECT

private:
    const crypto::PrivateKey m_identity = makeIdentity();
    const std::shared_ptr<const Certificate> m_certificate = makeCertificate(m_identity);
    const Crafted m_crafted = craft(m_identity);
    const SslContextPtr m_client = BarePair::makeContext(Role::Initiator, m_crafted);
    const SslContextPtr m_server = BarePair::makeContext(Role::Responder, m_crafted);

private slots:

    void idleSessionsAreSmall() {
        if (kSanitized) return; // their allocator counts otherwise
        const auto ours = bytesPerSession([&] { return std::make_unique<OurPair>(m_certificate); });
        const auto bare = bytesPerSession([&] { return std::make_unique<BarePair>(*m_client, *m_server); });
        std::printf("memory per idle session: ours %zu bytes, OpenSSL alone %zu\n", ours, bare);
        QVERIFY(ours * 10 <= bare * 13);
    }

    // The best of several runs each, in turn, for the machine may be busy. The aim is 1.4; what fails here
    // is a mistake, not a busy afternoon.
    void handshakesCostLittleMoreThanOpenSsl() {
        double ours = 1;
        double bare = 1;
        for (int round = 0; round < 8; ++round) {
            ours = std::min(ours, secondsPerSession([&] { const OurPair pair(m_certificate); }));
            bare = std::min(bare, secondsPerSession([&] { const BarePair pair(*m_client, *m_server); }));
        }
        std::printf("CPU per handshake and side: ours %.0f us, OpenSSL alone %.0f us, ratio %.2f\n",
                    ours * 1e6, bare * 1e6, ours / bare);
        if (!kSanitized) QVERIFY(ours < 2 * bare);
    }

    void carriesBulk() {
        const OurPair pair(m_certificate);
        const Bytes payload(65536, 7);
        constexpr int kRounds = 400;
        SendBuffer out;
        SendBuffer back;
        std::vector<BytesView> plain;
        std::size_t received = 0;
        double sending = 0;
        double receiving = 0;
        for (int i = 0; i < kRounds; ++i) {
            double before = cpuSeconds();
            QVERIFY(pair.client->append(payload, out).ok());
            QVERIFY(pair.client->flush(out).ok());
            sending += cpuSeconds() - before;
            Bytes wire = drain(out);
            before = cpuSeconds();
            for (std::size_t at = 0; at < wire.size(); at += 65536) {
                plain.clear();
                const std::size_t n = std::min<std::size_t>(65536, wire.size() - at);
                QVERIFY(pair.server->receive(MutableBytes(wire).subspan(at, n), back, plain, kStart).ok());
                for (const BytesView view : plain) received += view.size();
            }
            receiving += cpuSeconds() - before;
        }
        QCOMPARE(received, payload.size() * kRounds);
        const double megabytes = static_cast<double>(received) / 1e6;
        std::printf("bulk: %.0f MB/s out, %.0f MB/s in\n", megabytes / sending, megabytes / receiving);
    }
};

VD_SUITE(TlsCostTest)

#include "tls_cost_test.moc"
