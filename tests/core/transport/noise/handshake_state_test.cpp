#include "core/transport/noise/handshake_state.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::noise;
using transport::Role;

class NoiseHandshakeStateTest final : public QObject {
    Q_OBJECT

private slots:

    // The published vectors judge the values; this one that every suite fits its buffers and meets itself.
    void everySuiteMeetsItself() {
        for (const std::string cipher : {"ChaChaPoly", "AESGCM"}) {
            for (const std::string hash : {"SHA256", "SHA512", "BLAKE2s", "BLAKE2b"}) {
                const auto protocol = Protocol::parse("Noise_XXpsk0+psk3_25519_" + cipher + "_" + hash);
                QVERIFY(protocol.has_value());
                SeededRandom random(1);
                const auto a = crypto::X25519KeyPair::generate(random);
                const auto b = crypto::X25519KeyPair::generate(random);
                std::array<SecretArray<32>, 2> psks;
                psks[1].exposeMutable()[0] = 1;
                HandshakeState initiator(*protocol, Role::Initiator, viewOf("p"),
                                         {&a.secret, &a.publicKey, {}, psks}, random);
                HandshakeState responder(*protocol, Role::Responder, viewOf("p"),
                                         {&b.secret, &b.publicKey, {}, psks}, random);
                while (!initiator.finished()) {
                    HandshakeState& from = initiator.ourTurn() ? initiator : responder;
                    HandshakeState& to = initiator.ourTurn() ? responder : initiator;
                    Bytes message(from.messageSize(5));
                    const auto size = from.write(viewOf("hello"), message);
                    QVERIFY(size.ok());
                    const auto payload = to.read(MutableBytes(message).first(*size));
                    QVERIFY(payload.ok() && equal(*payload, viewOf("hello")));
                }
                QVERIFY(responder.finished() && equal(initiator.hash(), responder.hash()));
                QVERIFY(initiator.remoteStatic() == b.publicKey && responder.remoteStatic() == a.publicKey);
                CipherPair ours = initiator.split();
                CipherPair theirs = responder.split();
                Bytes message(3 + kTagSize);
                QVERIFY(theirs.send.seal({}, viewOf("abc"), message).ok());
                const auto opened = ours.receive.open({}, message);
                QVERIFY(opened.ok() && equal(*opened, viewOf("abc")));
            }
        }
    }
};

VD_SUITE(NoiseHandshakeStateTest)

#include "handshake_state_test.moc"
