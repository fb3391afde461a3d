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

    /// Cut anywhere, each message of XX is refused: in its keys or before its tag as such, else by the tag.
    void everyCutOfEveryMessage() {
        for (std::size_t cutMessage = 0; cutMessage < 3; ++cutMessage) {
            for (std::size_t cut = 0;; ++cut) {
                SeededRandom random(1);
                const auto a = crypto::X25519KeyPair::generate(random);
                const auto b = crypto::X25519KeyPair::generate(random);
                HandshakeState initiator(Protocol::libp2p(), Role::Initiator, {},
                                         {&a.secret, &a.publicKey, {}, {}}, random);
                HandshakeState responder(Protocol::libp2p(), Role::Responder, {},
                                         {&b.secret, &b.publicKey, {}, {}}, random);
                bool whole = false;
                for (std::size_t index = 0; index <= cutMessage; ++index) {
                    HandshakeState& from = index % 2 == 0 ? initiator : responder;
                    HandshakeState& to = index % 2 == 0 ? responder : initiator;
                    Bytes message(from.messageSize(3));
                    const auto size = from.write(viewOf("abc"), message);
                    QVERIFY(size.ok());
                    if (index < cutMessage) {
                        QVERIFY(to.read(MutableBytes(message).first(*size)).ok());
                        continue;
                    }
                    // The first message is in the clear: its payload may have any length.
                    const std::size_t keys = index == 0 ? 32 : index == 1 ? 32 + 48 : 48;
                    whole = cut == (index == 0 ? keys : *size);
                    // Exactly its size, so that a sanitizer sees a read beyond.
                    Bytes part(message.begin(), message.begin() + static_cast<std::ptrdiff_t>(cut));
                    const auto read = to.read(part);
                    QCOMPARE(read.ok(), whole);
                    const bool tag = index > 0 && cut >= keys + kTagSize;
                    if (!whole) {
                        QVERIFY(read.error() == (tag ? Violation::BadTag : Violation::BadHandshakeMessage));
                    }
                }
                if (whole) break;
            }
        }
    }
};

VD_SUITE(NoiseHandshakeStateTest)

#include "handshake_state_test.moc"
