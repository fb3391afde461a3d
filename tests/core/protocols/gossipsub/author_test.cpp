#include "core/protocols/gossipsub/author.h"

#include "core/crypto/private_key.h"
#include "tests/core/protocols/gossipsub/router_probe.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::gossipsub;

namespace {

Message signedMessage() {
    return test::authorNumber(3).write("topic", viewOf("data"), 99);
}

/// Through the wire and the two steps of checking.
Result<> judged(const Message& message) {
    const Message arrived = VD_TRY(Message::decode(message.encode()));
    const codec::PeerId author = VD_TRY(strictAuthor(arrived));
    if (!verifyJob(arrived, author).run()) return Fail{Rejection::BadSignature};
    return {};
}

bool judgedAs(const Message& message, Rejection rejection) {
    const auto result = judged(message);
    return !result.ok() && result.error().code == rejection;
}

} // namespace

class AuthorTest final : public QObject {
    Q_OBJECT

private slots:

    void signsWhatItWrites() {
        QVERIFY(judged(signedMessage()).ok());
        QVERIFY(!signedMessage().key); // inlined in `from`
        QCOMPARE(signedMessage().seqno.value(), (Bytes{0, 0, 0, 0, 0, 0, 0, 99}));
        SeededRandom random(1);
        QVERIFY(Author::create(random).peer() != Author::create(random).peer());
    }

    void isTheKeyThatTheRestOfTheProgramKnows() {
        Bytes seed(32, 0);
        seed[0] = 3;
        seed[31] = 7;
        const auto key = crypto::PrivateKey::fromEd25519Seed(seed);
        QVERIFY(test::authorNumber(3).peer() == key.publicKey().peerId());
        QVERIFY(equal(test::authorNumber(3).publicKey(), key.publicKey().data()));
        const Message message = signedMessage();
        QCOMPARE(key.sign(message.signedBytes()), message.signature.value());
    }

    void acceptsEveryKindOfKey() {
        SeededRandom random(2);
        for (const auto type :
             {crypto::KeyType::Ecdsa, crypto::KeyType::Secp256k1, crypto::KeyType::Ed25519}) {
            const auto key = crypto::PrivateKey::generate(type, random);
            QVERIFY(key.ok());
            Message message = signedMessage();
            message.from = copyOf(key->publicKey().peerId().bytes());
            message.key = copyOf(key->publicKey().encoded());
            message.signature = key->sign(message.signedBytes());
            QVERIFY(judged(message).ok());
        }
    }

    void coversUnknownFields() {
        Message message = signedMessage();
        message.unknown = *fromHex("3a01ee");
        QVERIFY(judgedAs(message, Rejection::BadSignature));
    }

    void asksForEveryField() {
        Message message = signedMessage();
        message.signature.reset();
        QVERIFY(judgedAs(message, Rejection::NoSignature));
        message = signedMessage();
        message.from.reset();
        QVERIFY(judgedAs(message, Rejection::NoAuthor));
        message = signedMessage();
        message.seqno.reset();
        QVERIFY(judgedAs(message, Rejection::NoSeqno));
        message = signedMessage();
        message.seqno->push_back(0);
        QVERIFY(judgedAs(message, Rejection::BadSeqno));
        message = signedMessage();
        message.from = Bytes{1, 2, 3};
        QVERIFY(judgedAs(message, Rejection::BadAuthor));
    }

    void wantsTheKeyBehindTheId() {
        SeededRandom random(3);
        const auto key = crypto::PrivateKey::generate(crypto::KeyType::Ecdsa, random);
        Message message = signedMessage();
        message.from = copyOf(key->publicKey().peerId().bytes());
        QVERIFY(judgedAs(message, Rejection::NoKey));
        message = signedMessage();
        message.key = copyOf(key->publicKey().encoded());
        QVERIFY(judgedAs(message, Rejection::KeyMismatch));
        // Something whose hash is the id, but that is no key.
        message.key = Bytes(50, 1);
        message.from = copyOf(codec::PeerId::ofEncodedKey(*message.key).bytes());
        QVERIFY(judgedAs(message, Rejection::BadSignature));
    }

    void refusesWhatWasChanged() {
        for (const int part : {0, 1, 2, 3, 4}) {
            Message message = signedMessage();
            if (part == 0) message.data->front() ^= 1;
            if (part == 1) message.seqno->back() ^= 1;
            if (part == 2) message.topic = "topic2";
            if (part == 3) message.signature->back() ^= 1;
            if (part == 4) message.from = copyOf(test::peerNumber(4).bytes());
            QVERIFY(judgedAs(message, Rejection::BadSignature));
        }
    }
};

VD_SUITE(AuthorTest)

#include "author_test.moc"
