#include "core/transport/tls/context.h"

#include "core/transport/tls/certificate_check.h"
#include "core/transport/tls/session_state.h"

#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#endif

#include <algorithm>

namespace vedette::tls {

namespace {

// Servers of other implementations may send tickets that we never use: a few are suffered. OpenSSL keeps the
// last one with the session, so a large one would be memory that a peer makes us hold.
constexpr unsigned kMaxTickets = 4;
constexpr std::size_t kMaxTicket = 8192;
// Each costs a key derivation, and an answer when asked for: a flood of them is work for nothing.
constexpr unsigned kMaxKeyUpdatesInARow = 16;

bool cpuHasAes() {
#if defined(__x86_64__) || defined(__i386__)
    return __builtin_cpu_supports("aes") != 0 && __builtin_cpu_supports("pclmul") != 0;
#elif defined(__aarch64__) && defined(__linux__)
    constexpr unsigned long kAesAndPmull = (1UL << 3) | (1UL << 4);
    return (getauxval(AT_HWCAP) & kAesAndPmull) == kAesAndPmull;
#else
    return false;
#endif
}

// With AES instructions AES-128-GCM is the fastest of the three and SHA-256 the cheaper transcript; without
// them table-driven AES is slow and leaks through the cache, so ChaCha20 leads.
const char* cipherSuites() {
    return cpuHasAes() ? "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
                       : "TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384";
}

Result<VerifiedCertificate> judgePeer(const Handshake& handshake, X509_STORE_CTX& chain, const SSL& ssl) {
    // "Endpoints MUST abort the connection attempt if more than one certificate is received."
    const STACK_OF(X509)* sent = X509_STORE_CTX_get0_untrusted(&chain);
    if (sk_X509_num(sent) != 1) return Fail{Violation::NotOneCertificate};
    if (SSL_is_server(&ssl) == 0) {
        // A server without ALPN, or with a name that we did not offer. Servers of ours never get here:
        // they refused at the ClientHello.
        const unsigned char* chosen = nullptr;
        unsigned size = 0;
        SSL_get0_alpn_selected(&ssl, &chosen, &size);
        const std::string_view name(reinterpret_cast<const char*>(chosen), size);
        if (std::ranges::find(handshake.protocols, name) == handshake.protocols.end()) {
            return Fail{Violation::NoCommonProtocol, "the server chose none of ours"};
        }
    }
    VerifiedCertificate verified = VD_TRY(checkCertificate(*sk_X509_value(sent, 0), handshake.at));
    if (handshake.expected && *handshake.expected != verified.peer) {
        return Fail{Violation::PeerMismatch, "it is " + verified.peer.text()};
    }
    return verified;
}

// Chooses the alert that the peer gets.
int verifyErrorFor(const Error& error) {
    if (error.code == Violation::Expired) return X509_V_ERR_CERT_HAS_EXPIRED;
    if (error.code == Violation::NotYetValid) return X509_V_ERR_CERT_NOT_YET_VALID;
    if (error.code == Violation::NoCommonProtocol) return X509_V_ERR_APPLICATION_VERIFICATION;
    return X509_V_ERR_CERT_REJECTED;
}

// Replaces OpenSSL's chain verification, which would ask the clock of the system and its trust store.
int onCertificate(X509_STORE_CTX* chain, void*) {
    const ErrorMark mark;
    const auto* ssl =
        static_cast<const SSL*>(X509_STORE_CTX_get_ex_data(chain, SSL_get_ex_data_X509_STORE_CTX_idx()));
    SessionState& state = stateOf(ssl);
    if (state.handshake == nullptr) return 0;
    auto verified = judgePeer(*state.handshake, *chain, *ssl);
    if (!verified.ok()) {
        X509_STORE_CTX_set_error(chain, verifyErrorFor(verified.error()));
        state.refuse(std::move(verified).error());
        return 0;
    }
    state.handshake->verified = std::move(verified).value();
    X509_STORE_CTX_set_error(chain, X509_V_OK);
    return 1;
}

// OpenSSL would go on without ALPN when a client offers none.
int onClientHello(SSL* ssl, int* alert, void*) {
    const unsigned char* extension = nullptr;
    std::size_t size = 0;
    if (SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_application_layer_protocol_negotiation, &extension, &size)
        == 1) {
        return SSL_CLIENT_HELLO_SUCCESS;
    }
    stateOf(ssl).refuse(Error(Violation::NoCommonProtocol, "the client offered none"));
    *alert = SSL_AD_NO_APPLICATION_PROTOCOL;
    return SSL_CLIENT_HELLO_ERROR;
}

// The first of the client's names that we have, as other libp2p servers choose.
int onProtocols(SSL* ssl, const unsigned char** chosen, unsigned char* chosenSize, const unsigned char* list,
                unsigned listSize, void*) {
    SessionState& state = stateOf(ssl);
    BytesView rest(list, listSize);
    while (state.handshake != nullptr && !rest.empty() && rest.size() > rest[0]) {
        const BytesView name = rest.subspan(1, rest[0]);
        if (std::ranges::find(state.handshake->protocols, textOf(name)) != state.handshake->protocols.end()) {
            *chosen = name.data();
            *chosenSize = static_cast<unsigned char>(name.size());
            return SSL_TLSEXT_ERR_OK;
        }
        rest = rest.subspan(1 + name.size());
    }
    state.refuse(Error(Violation::NoCommonProtocol));
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

// Watches handshake messages that arrive after the handshake. It cannot stop OpenSSL, but can starve it:
// without bytes it returns to the channel, which finds the verdict.
void onMessage(int written, int, int type, const void* message, std::size_t size, SSL* ssl, void*) {
    if (written != 0 || type != SSL3_RT_HANDSHAKE || size == 0) return;
    SessionState& state = stateOf(ssl);
    if (state.handshake != nullptr) return;
    switch (*static_cast<const Byte*>(message)) {
    case SSL3_MT_NEWSESSION_TICKET:
        if (++state.ticketsSeen > kMaxTickets || size > kMaxTicket) {
            state.refuse(Error(Violation::TooLarge, "session tickets"));
        }
        break;
    case SSL3_MT_KEY_UPDATE:
        if (++state.keyUpdatesInARow > kMaxKeyUpdatesInARow) {
            state.refuse(Error(Violation::BadRecord, "key updates without data"));
        }
        break;
    default: break;
    }
    if (state.verdict != nullptr) state.incoming = {};
}

bool configure(SSL_CTX& context, transport::Role role) {
    // Everything is set here rather than left to the system's openssl.cnf.
    SSL_CTX_set_security_level(&context, 2);
    SSL_CTX_set_options(&context, SSL_OP_NO_TICKET | SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION
                                      | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    // The handshake follows multistream-select in the clear: there is no middlebox left to deceive.
    SSL_CTX_clear_options(&context, SSL_OP_ENABLE_MIDDLEBOX_COMPAT);
    // Without NO_AUTO_CHAIN OpenSSL would look for issuers of our certificate in every handshake.
    SSL_CTX_set_mode(&context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_NO_AUTO_CHAIN);
    SSL_CTX_set_session_cache_mode(&context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_max_cert_list(&context, static_cast<long>(kMaxCertificate));
    SSL_CTX_set_verify(&context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_cert_verify_callback(&context, onCertificate, nullptr);
    SSL_CTX_set_msg_callback(&context, onMessage);
    if (role == transport::Role::Responder) {
        SSL_CTX_set_client_hello_cb(&context, onClientHello, nullptr);
        SSL_CTX_set_alpn_select_cb(&context, onProtocols, nullptr);
    }
    return SSL_CTX_set_num_tickets(&context, 0) == 1 && SSL_CTX_set_max_early_data(&context, 0) == 1
        && SSL_CTX_set_recv_max_early_data(&context, 0) == 1
        && SSL_CTX_set_min_proto_version(&context, TLS1_3_VERSION) == 1
        && SSL_CTX_set_max_proto_version(&context, TLS1_3_VERSION) == 1
        && SSL_CTX_set_ciphersuites(&context, cipherSuites()) == 1
        && SSL_CTX_set1_groups_list(&context, "X25519:P-256:P-384:P-521") == 1
        // The PKCS#1 entries are for the signature in the peer's certificate; TLS 1.3 itself has none.
        && SSL_CTX_set1_sigalgs_list(&context, "ECDSA+SHA256:ed25519:ECDSA+SHA384:ECDSA+SHA512:"
                                               "rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:rsa_pss_rsae_sha512:"
                                               "rsa_pss_pss_sha256:rsa_pss_pss_sha384:rsa_pss_pss_sha512:"
                                               "RSA+SHA256:RSA+SHA384:RSA+SHA512")
               == 1;
}

} // namespace

SslContextPtr makeContext(transport::Role role, X509& certificate, EVP_PKEY& key) {
    SslContextPtr context(
        SSL_CTX_new(role == transport::Role::Initiator ? TLS_client_method() : TLS_server_method()));
    if (context == nullptr || !configure(*context, role)
        || SSL_CTX_use_certificate(context.get(), &certificate) != 1
        || SSL_CTX_use_PrivateKey(context.get(), &key) != 1) {
        return nullptr;
    }
    return context;
}

Bytes encodeProtocols(const std::vector<std::string>& names) {
    Bytes encoded;
    for (const std::string& name : names) {
        VD_ASSERT(!name.empty() && name.size() <= 255);
        encoded.push_back(static_cast<Byte>(name.size()));
        append(encoded, viewOf(name));
    }
    return encoded;
}

} // namespace vedette::tls
