#include "tests/core/transport/tls/tls_fixture.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <openssl/sslerr.h>

#include <functional>

using namespace vedette;
using namespace vedette::tls;
using namespace vedette::tls::test;
using transport::Role;

namespace {

Role opposite(Role role) {
    return role == Role::Initiator ? Role::Responder : Role::Initiator;
}

int reasonOf(unsigned long code) {
    return ERR_GET_REASON(code);
}

} // namespace

/// Our channel against bare OpenSSL that breaks one rule.
class TlsHostileTest final : public QObject {
    Q_OBJECT

private:
    const crypto::PrivateKey m_identity = makeIdentity(crypto::KeyType::Ed25519, 1);
    const crypto::PrivateKey m_theirs = makeIdentity(crypto::KeyType::Ed25519, 2);
    const std::shared_ptr<const Certificate> m_certificate = makeCertificate(m_identity);
    const Crafted m_good = craft(m_theirs);

    // What our end says, as client and as server, which must be the same; and that the peer got an alert.
    std::error_code verdict(const Crafted* certificate, const Crafted* second = nullptr,
                            int* alert = nullptr) {
        std::error_code codes[2];
        for (const Role theirRole : {Role::Initiator, Role::Responder}) {
            RawPeer::Options options;
            options.role = theirRole;
            options.certificate = certificate;
            options.second = second;
            RawPeer raw(options);
            const auto ours = makeEnd(opposite(theirRole), m_certificate);
            const auto done = converse(*ours, raw);
            if (!done.ok()) {
                VD_ASSERT(ours->established() == nullptr);
                VD_ASSERT(raw.error != 0 && reasonOf(raw.error) > SSL_AD_REASON_OFFSET);
                if (alert != nullptr) *alert = reasonOf(raw.error) - SSL_AD_REASON_OFFSET;
            }
            codes[theirRole == Role::Initiator ? 0 : 1] = done.ok() ? std::error_code() : done.error().code;
        }
        VD_ASSERT(codes[0] == codes[1]);
        return codes[0];
    }

private slots:

    void acceptsAGoodPeer() {
        QVERIFY(verdict(&m_good) == std::error_code());
        for (const char* key : {"P-384", "P-521", "ED25519", "RSA2048"}) {
            Recipe recipe;
            recipe.key = key;
            if (recipe.key == "ED25519") recipe.digest = nullptr;
            const Crafted other = craft(m_theirs, recipe);
            QVERIFY2(verdict(&other) == std::error_code(), key);
        }
    }

    void namesWhatIsWrongWithACertificate() {
        const auto with = [&](const std::function<void(Recipe&)>& change, int* alert = nullptr) {
            Recipe recipe;
            change(recipe);
            const Crafted crafted = craft(m_theirs, recipe);
            return verdict(&crafted, nullptr, alert);
        };
        using Extensions = std::vector<ExtensionRecipe>;
        int alert = 0;
        QVERIFY(with([](Recipe& r) { r.notAfter = {kNow.ms - 1000}; }, &alert) == Violation::Expired);
        QCOMPARE(alert, SSL_AD_CERTIFICATE_EXPIRED);
        QVERIFY(with([](Recipe& r) { r.notBefore = {kNow.ms + 1000}; }, &alert) == Violation::NotYetValid);
        QCOMPARE(alert, SSL_AD_BAD_CERTIFICATE);
        QVERIFY(with([](Recipe& r) { r.signedByAnother = true; }) == Violation::BadSelfSignature);
        QVERIFY(with([](Recipe& r) { r.uniqueIdTag = 0x81; }) == Violation::UniqueId);
        QVERIFY(with([](Recipe& r) { r.extensions = [](Bytes) { return Extensions{}; }; })
                == Violation::NoExtension);
        QVERIFY(with([](Recipe& r) {
                    r.extensions = [](Bytes) { return Extensions{{kExtensionOid, false, {1}}}; };
                })
                == Violation::BadExtension);
        QVERIFY(with([](Recipe& r) {
                    r.extensions = [](Bytes key) {
                        return Extensions{{kExtensionOid, false, key}, {"1.2.3.4", true, {}}};
                    };
                })
                == Violation::UnknownCritical);
        QVERIFY(with([](Recipe& r) {
                    r.extensions = [](Bytes key) {
                        return Extensions{{kExtensionOid, false, key}, {kExtensionOid, false, key}};
                    };
                })
                == Violation::DuplicateExtension);
        QVERIFY(with([](Recipe& r) {
                    r.extensions = [](Bytes) {
                        return Extensions{{kExtensionOid, false, encodeSignedKey({Bytes{8, 9}, {}})}};
                    };
                })
                == Violation::BadIdentityKey);
        QVERIFY(with([&](Recipe& r) {
                    r.extensions = [&](Bytes) {
                        return Extensions{{kExtensionOid, false,
                                           encodeSignedKey({m_theirs.publicKey().encoded(), Bytes(64, 7)})}};
                    };
                })
                == Violation::BadIdentitySignature);
        QVERIFY(with([](Recipe& r) {
                    r.extensions = [](Bytes key) {
                        return Extensions{{kExtensionOid, false, key}, {"1.2.3.4", false, Bytes(17000, 1)}};
                    };
                })
                == Violation::TooLarge);
        QVERIFY(with([](Recipe& r) { r.version = X509_VERSION_1; }) == Violation::CertificateMalformed);
    }

    void insistsOnExactlyOneCertificate() {
        const Crafted second = craft(makeIdentity(crypto::KeyType::Ed25519, 3));
        QVERIFY(verdict(&m_good, &second) == Violation::NotOneCertificate);
        RawPeer raw({});
        const auto server = makeEnd(Role::Responder, m_certificate);
        const auto done = converse(*server, raw);
        QVERIFY(!done.ok() && done.error().code == Violation::NotOneCertificate);
        QCOMPARE(reasonOf(raw.error), SSL_AD_REASON_OFFSET + 116); // certificate_required
    }

    void speaksOnlyTls13() {
        for (const Role theirRole : {Role::Initiator, Role::Responder}) {
            RawPeer::Options options;
            options.role = theirRole;
            options.certificate = &m_good;
            options.maxVersion = TLS1_2_VERSION;
            RawPeer raw(options);
            const auto ours = makeEnd(opposite(theirRole), m_certificate);
            const auto done = converse(*ours, raw);
            QVERIFY(!done.ok() && done.error().code == Violation::HandshakeFailed);
        }
    }

    void refusesNoise() {
        for (const Role role : {Role::Initiator, Role::Responder}) {
            const auto ours = makeEnd(role, m_certificate);
            SendBuffer out;
            Bytes plain;
            QVERIFY(ours->start(out, kStart).ok());
            const auto done = deliver(*ours, copyOf(viewOf("GET / HTTP/1.1\r\n\r\n")), out, plain);
            QVERIFY(!done.ok() && done.error().code == Violation::HandshakeFailed);
        }
    }

    void insistsOnACommonProtocol() {
        for (const auto& alpn : {std::vector<std::string>{"h2"}, std::vector<std::string>{}}) {
            for (const Role theirRole : {Role::Initiator, Role::Responder}) {
                RawPeer::Options options;
                options.role = theirRole;
                options.certificate = &m_good;
                options.alpn = alpn;
                RawPeer raw(options);
                const auto ours = makeEnd(opposite(theirRole), m_certificate);
                const auto done = converse(*ours, raw);
                QVERIFY(!done.ok());
                // A server that chooses what was not offered is refused by newer releases of OpenSSL
                // themselves.
                const bool invented = theirRole == Role::Responder && !alpn.empty();
                QVERIFY(done.error().code == Violation::NoCommonProtocol
                        || (invented && done.error().code == Violation::HandshakeFailed));
                QVERIFY(raw.error != 0);
                if (theirRole == Role::Initiator) {
                    QCOMPARE(reasonOf(raw.error), SSL_R_TLSV1_ALERT_NO_APPLICATION_PROTOCOL);
                }
            }
        }
    }

    // Our client names the same violation when the server's alert says so.
    void understandsTheAlertAboutProtocols() {
        const auto client = makeEnd(Role::Initiator, m_certificate);
        SendBuffer out;
        Bytes plain;
        QVERIFY(client->start(out, kStart).ok());
        const auto done = deliver(*client, {21, 3, 3, 0, 2, 2, 120}, out, plain);
        QVERIFY(!done.ok() && done.error().code == Violation::NoCommonProtocol);
    }

    void understandsAnEndInTheHandshake() {
        const auto client = makeEnd(Role::Initiator, m_certificate);
        SendBuffer out;
        Bytes plain;
        QVERIFY(client->start(out, kStart).ok());
        const auto done = deliver(*client, {21, 3, 3, 0, 2, 1, 0}, out, plain); // close_notify
        QVERIFY(!done.ok() && done.error().code == Violation::HandshakeFailed);
        QVERIFY2(done.error().text().ends_with("ended by the peer"), done.error().text().c_str());
    }

    void ignoresServerName() {
        RawPeer::Options options;
        options.certificate = &m_good;
        options.serverName = "somewhere.example";
        RawPeer raw(options);
        const auto server = makeEnd(Role::Responder, m_certificate);
        QVERIFY(converse(*server, raw).ok());
        QVERIFY(server->established() != nullptr && raw.finished());
    }

    void sendsNoServerName() {
        RawPeer::Options options;
        options.role = Role::Responder;
        options.certificate = &m_good;
        RawPeer raw(options);
        const auto client = makeEnd(Role::Initiator, m_certificate);
        QVERIFY(converse(*client, raw).ok());
        QVERIFY(SSL_get_servername(raw.ssl(), TLSEXT_NAMETYPE_host_name) == nullptr);
        QVERIFY(sk_X509_num(SSL_get_peer_cert_chain(raw.ssl())) <= 1);
    }

    void givesNothingToResumeFrom() {
        RawPeer::Options options;
        options.certificate = &m_good;
        RawPeer raw(options);
        const auto server = makeEnd(Role::Responder, m_certificate);
        QVERIFY(converse(*server, raw).ok());
        QVERIFY(server->append(viewOf("x"), *std::make_unique<SendBuffer>()).ok());
        QCOMPARE(raw.tickets, 0);
        QVERIFY(SSL_SESSION_is_resumable(SSL_get_session(raw.ssl())) == 0);
    }

    void speaksEveryCipherOfTls13() {
        for (const char* cipher :
             {"TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"}) {
            RawPeer::Options options;
            options.certificate = &m_good;
            options.ciphers = cipher;
            RawPeer raw(options);
            const auto server = makeEnd(Role::Responder, m_certificate);
            QVERIFY(converse(*server, raw).ok());
            QCOMPARE(QString(SSL_get_cipher_name(raw.ssl())), QString(cipher));
        }
    }

    void sufferFewTickets() {
        for (const std::size_t tickets : {4U, 5U}) {
            RawPeer::Options options;
            options.role = Role::Responder;
            options.certificate = &m_good;
            options.tickets = tickets;
            RawPeer raw(options);
            const auto client = makeEnd(Role::Initiator, m_certificate);
            const auto done = converse(*client, raw);
            if (tickets == 4) {
                QVERIFY2(done.ok(), done.ok() ? "" : done.error().text().c_str());
            } else {
                QVERIFY(!done.ok() && done.error().code == Violation::TooLarge);
            }
        }
    }

    void followsKeyUpdatesButNotAFlood() {
        RawPeer::Options options;
        options.certificate = &m_good;
        RawPeer raw(options);
        const auto server = makeEnd(Role::Responder, m_certificate);
        QVERIFY(converse(*server, raw).ok());
        const auto update = [&] {
            VD_ASSERT(SSL_key_update(raw.ssl(), SSL_KEY_UPDATE_REQUESTED) == 1);
            VD_ASSERT(SSL_do_handshake(raw.ssl()) == 1);
        };
        Bytes plain;
        for (int i = 0; i < 40; ++i) {
            update();
            QCOMPARE(SSL_write(raw.ssl(), "data", 4), 4);
            QVERIFY(converse(*server, raw, &plain).ok());
            SendBuffer out;
            QVERIFY(server->append(viewOf("answer"), out).ok());
            QVERIFY(server->flush(out).ok());
            raw.give(drain(out));
            raw.step();
            QCOMPARE(raw.error, 0UL);
        }
        QCOMPARE(plain.size(), std::size_t{160});
        QCOMPARE(raw.received.size(), std::size_t{240});
        for (int i = 0; i < 16; ++i) update();
        QVERIFY(converse(*server, raw, &plain).ok());
        update();
        const auto done = converse(*server, raw, &plain);
        QVERIFY(!done.ok() && done.error().code == Violation::BadRecord);
    }

    // A server refuses our certificate after our own handshake is over.
    void reportsALateAlert() {
        const auto client = makeEnd(Role::Initiator, m_certificate);
        const auto server =
            makeEnd(Role::Responder, makeCertificate(m_theirs), m_theirs.publicKey().peerId());
        SendBuffer out;
        SendBuffer back;
        Bytes plain;
        QVERIFY(client->start(out, kStart).ok());
        QVERIFY(deliver(*server, drain(out), back, plain).ok());
        QVERIFY(deliver(*client, drain(back), out, plain).ok());
        QVERIFY(client->established() != nullptr);
        QVERIFY(!deliver(*server, drain(out), back, plain).ok());
        const auto refused = deliver(*client, drain(back), out, plain);
        QVERIFY(!refused.ok() && refused.error().code == Violation::HandshakeFailed);
    }
};

VD_SUITE(TlsHostileTest)

#include "tls_hostile_test.moc"
