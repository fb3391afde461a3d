#include "tests/core/transport/tls/tls_fixture.h"

#include "core/base/random.h"

#include <openssl/ec.h>
#include <openssl/rsa.h>

#include <algorithm>

namespace vedette::tls::test {

namespace {

Bytes encodeDer(Byte tag, BytesView content) {
    Bytes der{tag};
    if (content.size() >= 0x100) {
        der.push_back(0x82);
        der.push_back(static_cast<Byte>(content.size() >> 8));
    } else if (content.size() >= 0x80) {
        der.push_back(0x81);
    }
    der.push_back(static_cast<Byte>(content.size() & 0xff));
    append(der, content);
    return der;
}

// The size of the element at the front, header included, and of its header.
std::pair<std::size_t, std::size_t> elementSize(BytesView der) {
    if (der[1] < 0x80) return {2U + der[1], 2};
    if (der[1] == 0x81) return {3U + der[2], 3};
    return {4U + (static_cast<std::size_t>(der[2]) << 8) + der[3], 4};
}

template <class T, class Encode>
Bytes encodedBy(T* object, Encode encode) {
    unsigned char* out = nullptr;
    const int size = encode(object, &out);
    VD_ASSERT(size > 0);
    const Bytes bytes(out, out + size);
    OPENSSL_free(out);
    return bytes;
}

PkeyPtr makeKey(const Recipe& recipe) {
    PkeyPtr key;
    if (recipe.readyKey != nullptr) {
        VD_ASSERT(EVP_PKEY_up_ref(recipe.readyKey) == 1);
        key.reset(recipe.readyKey);
    } else if (recipe.key == "ED25519") {
        key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    } else if (recipe.key.starts_with("RSA")) {
        key.reset(EVP_RSA_gen(static_cast<unsigned>(std::stoul(recipe.key.substr(3)))));
    } else {
        key.reset(EVP_EC_gen(recipe.key.c_str()));
    }
    VD_ASSERT(key != nullptr);
    if (recipe.explicitCurve) {
        VD_ASSERT(EVP_PKEY_set_utf8_string_param(key.get(), "encoding", "explicit") == 1);
    }
    return key;
}

void sign(X509& certificate, EVP_PKEY& key, const Recipe& recipe) {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_PKEY_CTX* parameters = nullptr;
    VD_ASSERT(EVP_DigestSignInit(context, &parameters, recipe.digest, nullptr, &key) == 1);
    if (recipe.pss) VD_ASSERT(EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1);
    VD_ASSERT(X509_sign_ctx(&certificate, context) > 0);
    EVP_MD_CTX_free(context);
}

// OpenSSL has no way to set a unique id, so it is spliced in before the extensions and signed again.
Bytes withUniqueId(BytesView certificate, Byte tag, EVP_PKEY& key) {
    const BytesView body = certificate.subspan(elementSize(certificate).second);
    const auto [tbsSize, tbsHeader] = elementSize(body);
    const BytesView fields = body.subspan(tbsHeader, tbsSize - tbsHeader);
    Bytes spliced;
    for (BytesView rest = fields; !rest.empty(); rest = rest.subspan(elementSize(rest).first)) {
        if (rest[0] == 0xa3) append(spliced, Bytes{tag, 2, 0, 0x55});
        append(spliced, rest.first(elementSize(rest).first));
    }
    const Bytes tbs = encodeDer(0x30, spliced);
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    std::size_t size = 256;
    Bytes signature(size);
    VD_ASSERT(EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, &key) == 1);
    VD_ASSERT(EVP_DigestSign(context, signature.data(), &size, tbs.data(), tbs.size()) == 1);
    EVP_MD_CTX_free(context);
    signature.resize(size);
    signature.insert(signature.begin(), 0);
    Bytes all = tbs;
    const BytesView algorithm = body.subspan(tbsSize);
    append(all, algorithm.first(elementSize(algorithm).first));
    append(all, encodeDer(0x03, signature));
    return encodeDer(0x30, all);
}

void addExtension(X509& certificate, const ExtensionRecipe& recipe) {
    ASN1_OBJECT* object = OBJ_txt2obj(recipe.oid.c_str(), 1);
    ASN1_OCTET_STRING* content = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(content, recipe.content.data(), static_cast<int>(recipe.content.size()));
    X509_EXTENSION* extension =
        X509_EXTENSION_create_by_OBJ(nullptr, object, recipe.critical ? 1 : 0, content);
    VD_ASSERT(X509_add_ext(&certificate, extension, -1) == 1);
    X509_EXTENSION_free(extension);
    ASN1_OCTET_STRING_free(content);
    ASN1_OBJECT_free(object);
}

} // namespace

crypto::PrivateKey makeIdentity(crypto::KeyType type, std::uint64_t seed) {
    SeededRandom random(seed);
    auto key = crypto::PrivateKey::generate(type, random);
    VD_ASSERT(key.ok());
    return std::move(key).value();
}

std::shared_ptr<const Certificate> makeCertificate(const crypto::PrivateKey& identity) {
    auto key = CertificateKey::generate();
    VD_ASSERT(key.ok());
    const Bytes signature = identity.sign(handshakeMessage(key->subjectPublicKeyInfo()));
    auto certificate =
        Certificate::create(std::move(key).value(), identity.publicKey(), signature, {kNow.ms - kHour},
                            {kNow.ms + 24 * kHour}, kStart + std::chrono::hours(12));
    VD_ASSERT(certificate.ok());
    return std::move(certificate).value();
}

std::unique_ptr<transport::SecureChannel> makeEnd(transport::Role role,
                                                  std::shared_ptr<const Certificate> certificate,
                                                  std::optional<codec::PeerId> expected,
                                                  std::vector<std::string> muxers) {
    auto channel =
        makeChannel({role, std::move(certificate), std::move(expected), std::move(muxers), timeline()});
    VD_ASSERT(channel.ok());
    return std::move(channel).value();
}

Crafted craft(const crypto::PrivateKey& identity, const Recipe& recipe) {
    Crafted made;
    made.key = makeKey(recipe);
    made.certificate.reset(X509_new());
    X509& certificate = *made.certificate;
    X509_set_version(&certificate, recipe.version);
    ASN1_INTEGER_set(X509_get_serialNumber(&certificate), 7);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(&certificate), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("crafted"), -1, -1, 0);
    X509_set_issuer_name(&certificate, X509_get_subject_name(&certificate));
    ASN1_TIME_set(X509_getm_notBefore(&certificate), recipe.notBefore.ms / 1000);
    ASN1_TIME_set(X509_getm_notAfter(&certificate), recipe.notAfter.ms / 1000);
    X509_set_pubkey(&certificate, made.key.get());
    const Bytes spki = encodedBy(X509_get_X509_PUBKEY(&certificate), i2d_X509_PUBKEY);
    const Bytes signature = identity.sign(handshakeMessage(spki));
    for (const auto& extension :
         recipe.extensions(encodeSignedKey({identity.publicKey().encoded(), signature}))) {
        addExtension(certificate, extension);
    }
    const PkeyPtr other(recipe.signedByAnother ? EVP_EC_gen("P-256") : nullptr);
    sign(certificate, other ? *other : *made.key, recipe);
    made.der = encodedBy(&certificate, i2d_X509);
    if (recipe.uniqueIdTag != 0) {
        made.der = withUniqueId(made.der, recipe.uniqueIdTag, *made.key);
        const unsigned char* next = made.der.data();
        made.certificate.reset(d2i_X509(nullptr, &next, static_cast<long>(made.der.size())));
        VD_ASSERT(made.certificate != nullptr);
    }
    return made;
}

RawPeer::RawPeer(const Options& options)
    : m_context(
        SSL_CTX_new(options.role == transport::Role::Initiator ? TLS_client_method() : TLS_server_method())) {
    SSL_CTX& context = *m_context;
    SSL_CTX_set_security_level(&context, 0);
    SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION);
    SSL_CTX_set_max_proto_version(&context, options.maxVersion);
    SSL_CTX_set_num_tickets(&context, options.tickets);
    SSL_CTX_set_max_cert_list(&context, 1 << 20);
    if (options.ciphers != nullptr) SSL_CTX_set_ciphersuites(&context, options.ciphers);
    if (options.certificate != nullptr) {
        VD_ASSERT(SSL_CTX_use_certificate(&context, options.certificate->certificate.get()) == 1);
        VD_ASSERT(SSL_CTX_use_PrivateKey(&context, options.certificate->key.get()) == 1);
    }
    if (options.second != nullptr) {
        VD_ASSERT(SSL_CTX_add1_chain_cert(&context, options.second->certificate.get()) == 1);
    }
    SSL_CTX_set_verify(&context, SSL_VERIFY_PEER, [](int, X509_STORE_CTX*) { return 1; });
    static thread_local Bytes serverProtocols;
    Bytes protocols;
    for (const std::string& name : options.alpn) {
        protocols.push_back(static_cast<Byte>(name.size()));
        append(protocols, viewOf(name));
    }
    if (options.role == transport::Role::Responder && !protocols.empty()) {
        // Answers with its first name whatever the client offered.
        serverProtocols = protocols;
        SSL_CTX_set_alpn_select_cb(
            &context,
            [](SSL*, const unsigned char** out, unsigned char* size, const unsigned char*, unsigned, void*) {
                *out = serverProtocols.data() + 1;
                *size = serverProtocols[0];
                return SSL_TLSEXT_ERR_OK;
            },
            nullptr);
    }
    m_ssl.reset(SSL_new(&context));
    SSL_set_app_data(m_ssl.get(), this);
    SSL_set_bio(m_ssl.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    SSL_set_msg_callback(m_ssl.get(),
                         [](int written, int, int type, const void* bytes, std::size_t, SSL* ssl, void*) {
                             if (written == 0 && type == SSL3_RT_HANDSHAKE
                                 && *static_cast<const Byte*>(bytes) == SSL3_MT_NEWSESSION_TICKET) {
                                 ++static_cast<RawPeer*>(SSL_get_app_data(ssl))->tickets;
                             }
                         });
    if (options.role == transport::Role::Responder) {
        SSL_set_accept_state(m_ssl.get());
    } else {
        SSL_set_connect_state(m_ssl.get());
        if (!protocols.empty()) {
            SSL_set_alpn_protos(m_ssl.get(), protocols.data(), static_cast<unsigned>(protocols.size()));
        }
        if (options.serverName != nullptr) SSL_set_tlsext_host_name(m_ssl.get(), options.serverName);
    }
}

void RawPeer::give(BytesView bytes) {
    if (!bytes.empty()) BIO_write(SSL_get_rbio(m_ssl.get()), bytes.data(), static_cast<int>(bytes.size()));
}

Bytes RawPeer::take() {
    Bytes out(BIO_ctrl_pending(SSL_get_wbio(m_ssl.get())));
    if (!out.empty()) BIO_read(SSL_get_wbio(m_ssl.get()), out.data(), static_cast<int>(out.size()));
    return out;
}

void RawPeer::step() {
    if (error != 0) return;
    ERR_clear_error();
    int done = SSL_do_handshake(m_ssl.get());
    std::array<Byte, 16384> buffer;
    while (done > 0) {
        done = SSL_read(m_ssl.get(), buffer.data(), static_cast<int>(buffer.size()));
        if (done > 0) append(received, BytesView(buffer).first(static_cast<std::size_t>(done)));
    }
    if (SSL_get_error(m_ssl.get(), done) == SSL_ERROR_SSL) error = ERR_peek_error();
    ERR_clear_error();
}

Bytes drain(SendBuffer& buffer) {
    Bytes all;
    while (!buffer.empty()) {
        std::array<BytesView, 8> pieces;
        const std::size_t n = buffer.gather(pieces);
        std::size_t size = 0;
        for (std::size_t i = 0; i < n; ++i) {
            append(all, pieces[i]);
            size += pieces[i].size();
        }
        buffer.sent(size);
    }
    return all;
}

Result<> deliver(transport::SecureChannel& to, Bytes bytes, SendBuffer& out, Bytes& plain, Instant now) {
    std::vector<BytesView> views;
    VD_TRY(to.receive(bytes, out, views, now));
    for (const BytesView view : views) append(plain, view);
    return {};
}

Result<> converse(transport::SecureChannel& ours, RawPeer& theirs, Bytes* plain, Instant now) {
    SendBuffer out;
    Bytes unused;
    if (ours.established() == nullptr) VD_TRY(ours.start(out, now));
    for (int quiet = 0; quiet < 2;) {
        const Bytes toThem = drain(out);
        theirs.give(toThem);
        theirs.step();
        Bytes toUs = theirs.take();
        quiet = toThem.empty() && toUs.empty() ? quiet + 1 : 0;
        if (toUs.empty()) continue;
        const auto received = deliver(ours, std::move(toUs), out, plain != nullptr ? *plain : unused, now);
        if (!received.ok()) {
            // The alert still reaches them.
            theirs.give(drain(out));
            theirs.step();
            return received;
        }
    }
    return {};
}

Result<> shakeHands(transport::SecureChannel& client, transport::SecureChannel& server, std::size_t step,
                    Instant now) {
    SendBuffer fromClient;
    SendBuffer fromServer;
    Bytes plain;
    VD_TRY(client.start(fromClient, now));
    VD_TRY(server.start(fromServer, now));
    while (!fromClient.empty() || !fromServer.empty()) {
        for (const bool toServer : {true, false}) {
            const Bytes all = drain(toServer ? fromClient : fromServer);
            for (BytesView rest = all; !rest.empty();) {
                const BytesView piece = rest.first(std::min(step, rest.size()));
                VD_TRY(deliver(toServer ? server : client, copyOf(piece), toServer ? fromServer : fromClient,
                               plain, now));
                rest = rest.subspan(piece.size());
            }
        }
    }
    VD_ASSERT(plain.empty());
    return {};
}

} // namespace vedette::tls::test
