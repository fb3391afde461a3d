#include "core/crypto/public_key.h"

#include "core/codec/protobuf.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/private_key.h"
#include "core/crypto/secp256k1.h"

#include "tests/bytes.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::crypto;
using vedette::test::hex;
using vedette::test::joined;

namespace {

Bytes der(Byte tag, const Bytes& content) {
    Bytes out{tag};
    if (content.size() >= 256) {
        out.insert(out.end(), {0x82, static_cast<Byte>(content.size() >> 8)});
    } else if (content.size() >= 128) {
        out.push_back(0x81);
    }
    out.push_back(static_cast<Byte>(content.size()));
    append(out, content);
    return out;
}

const Bytes kRsaOid = hex("06092a864886f70d010101");
const Bytes kEcOid = hex("06072a8648ce3d0201");
const Bytes kCurveOid = hex("06082a8648ce3d030107");
const Bytes kGenerator = hex("046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                             "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");

/// SubjectPublicKeyInfo.
Bytes keyInfo(const Bytes& algorithm, const Bytes& key) {
    return der(0x30, joined({der(0x30, algorithm), der(0x03, joined({{0}, key}))}));
}

Bytes rsaInfo(const Bytes& modulus, const Bytes& exponent) {
    return keyInfo(joined({kRsaOid, {5, 0}}), der(0x30, joined({der(2, modulus), der(2, exponent)})));
}

/// An odd number of so many bits, as a DER integer's content. Not a product of primes: nobody looks.
Bytes modulusOf(std::size_t bits) {
    Bytes out((bits + 7) / 8, 0x55);
    out.front() = static_cast<Byte>(1U << ((bits - 1) % 8));
    out.back() = 1;
    if (out.front() >= 0x80) out.insert(out.begin(), 0);
    return out;
}

const Bytes kF4 = {1, 0, 1};

bool refused(KeyType type, const Bytes& data, KeyError why) {
    const auto key = PublicKey::create(type, data);
    return !key && key.error().code == why;
}

bool refusedMessage(const Bytes& message, KeyError why) {
    const auto key = PublicKey::decode(message);
    return !key && key.error().code == why;
}

} // namespace

class PublicKeyTest final : public QObject {
    Q_OBJECT

    const Bytes m_raw = hex("1ed1e8fae2c4a144b8be8fd4b47bf3d3b34b871c3cacf6010f0e42d474fce27e");
    const Bytes m_message = joined({hex("08011220"), m_raw});

private slots:

    void onlyOneEncodingIsRead() {
        const auto key = PublicKey::decode(m_message);
        QVERIFY(key.ok());
        QCOMPARE(key->type(), KeyType::Ed25519);
        QVERIFY(equal(key->data(), m_raw));
        QVERIFY(equal(key->encoded(), m_message));
        QVERIFY(*key == *PublicKey::create(KeyType::Ed25519, m_raw));
        // Order, repetition, an unknown field, padded varints in each place.
        QVERIFY(refusedMessage(joined({hex("1220"), m_raw, hex("0801")}), KeyError::NotDeterministic));
        QVERIFY(refusedMessage(joined({hex("0801"), m_message}), KeyError::NotDeterministic));
        QVERIFY(refusedMessage(joined({m_message, hex("1220"), m_raw}), KeyError::NotDeterministic));
        QVERIFY(refusedMessage(joined({m_message, hex("1801")}), KeyError::NotDeterministic));
        QVERIFY(refusedMessage(joined({hex("0881001220"), m_raw}), KeyError::NotDeterministic));
        QVERIFY(refusedMessage(joined({hex("080112a000"), m_raw}), KeyError::NotDeterministic));
        QVERIFY(refusedMessage(joined({hex("8800011220"), m_raw}), KeyError::NotDeterministic));
    }

    void whatIsNoMessageIsRefused() {
        for (std::size_t size = 0; size < m_message.size(); ++size) {
            QVERIFY(refusedMessage(Bytes(m_message.begin(), m_message.begin() + static_cast<long>(size)),
                                   KeyError::Malformed));
        }
        QVERIFY(refusedMessage(joined({m_message, {0x1b}}), KeyError::Malformed)); // a group
        QVERIFY(refusedMessage(hex("0a010112020000"), KeyError::Malformed));       // type as bytes
        QVERIFY(refusedMessage(hex("08011001"), KeyError::Malformed));             // data as a number
        QVERIFY(refusedMessage(joined({hex("1220"), m_raw}), KeyError::Malformed));
        QVERIFY(refusedMessage(joined({hex("08041220"), m_raw}), KeyError::UnknownType));
        QVERIFY(refusedMessage(joined({hex("08ffffffffffffffffff011220"), m_raw}), KeyError::UnknownType));
        const Bytes largest = joined({hex("080012cc08"), Bytes(1100, 1)});
        QVERIFY(refusedMessage(largest, KeyError::Malformed));
        QVERIFY(refusedMessage(joined({largest, {0}}), KeyError::TooLarge));
        QVERIFY(refused(KeyType::Rsa, Bytes(1100, 1), KeyError::Malformed));
        QVERIFY(refused(KeyType::Rsa, Bytes(1101, 1), KeyError::TooLarge));
    }

    void ed25519Points() {
        QVERIFY(refused(KeyType::Ed25519, Bytes(31, 9), KeyError::Malformed));
        QVERIFY(refused(KeyType::Ed25519, Bytes(33, 9), KeyError::Malformed));
        // 2 is no y of the curve.
        QVERIFY(refused(KeyType::Ed25519, joined({{2}, Bytes(31, 0)}), KeyError::BadPoint));
        // The eight of small order, either sign.
        for (const char* text : {"0000000000000000000000000000000000000000000000000000000000000000",
                                 "0100000000000000000000000000000000000000000000000000000000000000",
                                 "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                 "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                                 "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"}) {
            Bytes point = hex(text);
            QVERIFY2(refused(KeyType::Ed25519, point, KeyError::BadPoint), text);
            point[31] |= 0x80;
            QVERIFY2(refused(KeyType::Ed25519, point, KeyError::BadPoint), text);
        }
        // y = 3 is on the curve; 3 + p is the same point written once more, p and 2^255 - 1 are too large.
        const Bytes three = joined({{3}, Bytes(31, 0)});
        QVERIFY(PublicKey::create(KeyType::Ed25519, three).ok());
        for (const Byte low : hex("edeef0ff")) {
            const Bytes high = joined({{low}, Bytes(30, 0xff), {0x7f}});
            QVERIFY(refused(KeyType::Ed25519, high, KeyError::BadPoint));
        }
    }

    void decodesAndVerifiesInOne() {
        const Bytes message{1, 2, 3};
        for (const auto type : {KeyType::Ed25519, KeyType::Ecdsa, KeyType::Secp256k1, KeyType::Rsa}) {
            SeededRandom random(5);
            const auto key = PrivateKey::generate(type, random);
            QVERIFY(key.ok());
            const BytesView encoded = key->publicKey().encoded();
            const Bytes signature = key->sign(message);
            const auto signer = PublicKey::decodeSigner(encoded, message, signature);
            QVERIFY(signer.ok());
            QVERIFY(*signer == key->publicKey());
            QVERIFY(PublicKey::decodeSigner(encoded, Bytes{1, 2, 4}, signature).error().code
                    == KeyError::BadSignature);
            QVERIFY(PublicKey::decodeSigner(encoded, message, Bytes{}).error().code
                    == KeyError::BadSignature);
        }
        // Whatever decode() refuses is refused here for the same reason, whatever the signature.
        const std::vector<Bytes> points{joined({{2}, Bytes(31, 0)}), Bytes(32, 0),
                                        joined({{1}, Bytes(31, 0)}),
                                        joined({{0xed}, Bytes(30, 0xff), {0x7f}})};
        for (const Bytes& point : points) {
            const Bytes encoded = joined({hex("08011220"), point});
            QVERIFY(PublicKey::decode(encoded).error().code == KeyError::BadPoint);
            QVERIFY(PublicKey::decodeSigner(encoded, message, Bytes(64, 0)).error().code
                    == KeyError::BadPoint);
        }
        const auto why = [&](const Bytes& encoded) {
            return PublicKey::decodeSigner(encoded, message, Bytes(64, 0)).error().code;
        };
        QVERIFY(why(hex("0801121f")) == KeyError::Malformed);
        QVERIFY(why(joined({hex("0801121f"), Bytes(31, 9)})) == KeyError::Malformed);
        QVERIFY(why(joined({hex("08011221"), Bytes(33, 9)})) == KeyError::Malformed);
        QVERIFY(why(joined({hex("08021220"), Bytes(32, 2)})) == KeyError::Malformed);
        QVERIFY(why(joined({hex("0802122102"), Bytes(31, 0), {5}})) == KeyError::BadPoint);
    }

    void secp256k1Points() {
        const Bytes x = hex("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");
        QVERIFY(PublicKey::create(KeyType::Secp256k1, joined({{2}, x})).ok());
        const auto key = PublicKey::create(KeyType::Secp256k1, joined({{3}, x}));
        QVERIFY(key.ok());
        // Its library ends the program over a null pointer.
        QVERIFY(key->verify(viewOf("message"), {}).error().code == KeyError::BadSignature);
        QVERIFY(refused(KeyType::Secp256k1, joined({{4}, x}), KeyError::Malformed));
        QVERIFY(refused(KeyType::Secp256k1, joined({{0}, x}), KeyError::Malformed));
        QVERIFY(refused(KeyType::Secp256k1, x, KeyError::Malformed));
        QVERIFY(refused(KeyType::Secp256k1, {}, KeyError::Malformed));
        QVERIFY(refused(KeyType::Secp256k1, joined({{2}, x, {0}}), KeyError::Malformed));
        QVERIFY(refused(KeyType::Secp256k1, Bytes(x.begin(), x.end() - 1), KeyError::Malformed));
        QVERIFY(!secp256k1Usable({})); // its library again
        const Bytes y = hex("483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8");
        QVERIFY(refused(KeyType::Secp256k1, joined({{4}, x, y}), KeyError::Malformed));
        QVERIFY(refused(KeyType::Secp256k1, joined({{2}, Bytes(31, 0), {5}}), KeyError::BadPoint));
        // The prime plus one: x = 1 written once more.
        const Bytes above = hex("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc30");
        QVERIFY(refused(KeyType::Secp256k1, joined({{2}, above}), KeyError::BadPoint));
    }

    void p256KeyInfo() {
        const Bytes good = keyInfo(joined({kEcOid, kCurveOid}), kGenerator);
        QVERIFY(PublicKey::create(KeyType::Ecdsa, good).ok());
        Bytes off = kGenerator;
        off.back() ^= 1;
        QVERIFY(refused(KeyType::Ecdsa, keyInfo(joined({kEcOid, kCurveOid}), off), KeyError::BadPoint));
        QVERIFY(refused(KeyType::Ecdsa, keyInfo(joined({kEcOid, hex("06052b8104000a")}), kGenerator),
                        KeyError::UnsupportedCurve));
        QVERIFY(refused(KeyType::Ecdsa, keyInfo(kEcOid, kGenerator), KeyError::UnsupportedCurve));
        // Explicit parameters instead of a name.
        QVERIFY(refused(KeyType::Ecdsa, keyInfo(joined({kEcOid, hex("3003020101")}), kGenerator),
                        KeyError::UnsupportedCurve));
        QVERIFY(refused(KeyType::Ecdsa, keyInfo(joined({kEcOid, kCurveOid, {5, 0}}), kGenerator),
                        KeyError::Malformed));
        QVERIFY(refused(KeyType::Ecdsa, keyInfo(joined({kRsaOid, {5, 0}}), kGenerator), KeyError::Malformed));
        const Bytes compressed = joined({{3}, Bytes(kGenerator.begin() + 1, kGenerator.begin() + 33)});
        QVERIFY(
            refused(KeyType::Ecdsa, keyInfo(joined({kEcOid, kCurveOid}), compressed), KeyError::Malformed));
        for (const Bytes& point : {Bytes{}, Bytes(64, 4), joined({kGenerator, {0}})}) {
            QVERIFY(
                refused(KeyType::Ecdsa, keyInfo(joined({kEcOid, kCurveOid}), point), KeyError::Malformed));
        }
        Bytes hybrid = kGenerator;
        hybrid[0] = 7;
        QVERIFY(refused(KeyType::Ecdsa, keyInfo(joined({kEcOid, kCurveOid}), hybrid), KeyError::Malformed));
        for (std::size_t size = 0; size < good.size(); ++size) {
            QVERIFY(refused(KeyType::Ecdsa, Bytes(good.begin(), good.begin() + static_cast<long>(size)),
                            KeyError::Malformed));
        }
    }

    void derHasOneForm() {
        const Bytes good = keyInfo(joined({kEcOid, kCurveOid}), kGenerator);
        const auto bad = [](const Bytes& data) { return refused(KeyType::Ecdsa, data, KeyError::Malformed); };
        QVERIFY(bad(joined({good, {0}}))); // something behind
        const Bytes inside(good.begin() + 2, good.end());
        QVERIFY(bad(joined({{0x30, 0x81, 0x59}, inside})));       // a length byte too many
        QVERIFY(bad(joined({{0x30, 0x82, 0x00, 0x59}, inside}))); // two
        QVERIFY(bad(joined({{0x30, 0x80}, inside, {0, 0}})));     // indefinite
        QVERIFY(bad(joined({{0x30, 0x83, 0, 0, 0x59}, inside}))); // more digits than any key needs
        QVERIFY(bad(joined({{0x31, 0x59}, inside})));             // a set
        QVERIFY(bad(der(0x30, joined({inside, {5, 0}}))));        // a third part
        const Bytes bits = der(0x03, joined({{1}, kGenerator}));  // a bit unused
        QVERIFY(bad(der(0x30, joined({der(0x30, joined({kEcOid, kCurveOid})), bits}))));
        QVERIFY(bad(der(0x30, joined({der(0x30, joined({kEcOid, kCurveOid})), {3, 0}}))));
        const auto rsa = [](const Bytes& n, const Bytes& e) {
            return refused(KeyType::Rsa, rsaInfo(n, e), KeyError::Malformed);
        };
        QVERIFY(rsa(joined({{0}, modulusOf(2047)}), kF4));    // a leading zero too many
        QVERIFY(rsa(joined({{0x80}, modulusOf(2047)}), kF4)); // negative
        QVERIFY(rsa(modulusOf(2048), {}));
        QVERIFY(rsa(modulusOf(2048), {0, 3}));
    }

    void rsaBounds() {
        const auto bad = [](const Bytes& n, const Bytes& e) {
            return refused(KeyType::Rsa, rsaInfo(n, e), KeyError::BadModulus);
        };
        QVERIFY(PublicKey::create(KeyType::Rsa, rsaInfo(modulusOf(2048), kF4)).ok());
        QVERIFY(PublicKey::create(KeyType::Rsa, rsaInfo(modulusOf(8192), kF4)).ok());
        QVERIFY(PublicKey::create(KeyType::Rsa, rsaInfo(modulusOf(2048), {3})).ok());
        QVERIFY(bad(modulusOf(2047), kF4));
        QVERIFY(bad(modulusOf(8193), kF4));
        QVERIFY(bad({0}, kF4));
        Bytes even = modulusOf(2048);
        even.back() = 2;
        QVERIFY(bad(even, kF4));
        QVERIFY(bad(modulusOf(2048), {0}));
        QVERIFY(bad(modulusOf(2048), {1}));
        QVERIFY(bad(modulusOf(2048), {2}));
        QVERIFY(bad(modulusOf(2048), {1, 0, 0}));
        QVERIFY(PublicKey::create(KeyType::Rsa, rsaInfo(modulusOf(8192), hex("00ffffffffffffffff"))).ok());
        QVERIFY(bad(modulusOf(2048), hex("010000000000000001"))); // 65 bits
        QVERIFY(refused(KeyType::Rsa, rsaInfo(modulusOf(16384), kF4), KeyError::TooLarge));
    }

    void rsaKeyInfo() {
        const Bytes numbers = der(0x30, joined({der(2, modulusOf(2048)), der(2, kF4)}));
        const auto bad = [](const Bytes& data) { return refused(KeyType::Rsa, data, KeyError::Malformed); };
        QVERIFY(bad(keyInfo(kRsaOid, numbers)));                         // NULL left out
        QVERIFY(bad(keyInfo(joined({kRsaOid, {5, 1, 0}}), numbers)));    // NULL with content
        QVERIFY(bad(keyInfo(joined({kRsaOid, {5, 0, 5, 0}}), numbers))); // twice
        QVERIFY(bad(keyInfo(joined({kEcOid, {5, 0}}), numbers)));
        QVERIFY(bad(keyInfo(joined({kRsaOid, {5, 0}}), joined({numbers, {0}}))));
        const Bytes three = der(0x30, joined({der(2, modulusOf(2048)), der(2, kF4), der(2, kF4)}));
        QVERIFY(bad(keyInfo(joined({kRsaOid, {5, 0}}), three)));
        QVERIFY(bad(keyInfo(joined({kRsaOid, {5, 0}}), der(0x30, der(2, modulusOf(2048))))));
    }

    void signaturesHoldForOneMessage() {
        SeededRandom random(7);
        for (const KeyType type : {KeyType::Ed25519, KeyType::Ecdsa, KeyType::Secp256k1, KeyType::Rsa}) {
            const auto key = PrivateKey::generate(type, random);
            QVERIFY(key.ok());
            const PublicKey& publicKey = key->publicKey();
            QCOMPARE(publicKey.type(), type);
            QVERIFY(*PublicKey::decode(publicKey.encoded()) == publicKey);
            const Bytes signature = key->sign(viewOf("message"));
            QVERIFY2(publicKey.verify(viewOf("message"), signature).ok(), keyTypeName(type).data());
            QVERIFY(publicKey.verify(viewOf("massage"), signature).error().code == KeyError::BadSignature);
            QVERIFY(publicKey.verify(viewOf("message"), {}).error().code == KeyError::BadSignature);
            for (std::size_t i = 0; i < signature.size(); i += 5) {
                Bytes broken = signature;
                broken[i] ^= 0x40;
                QVERIFY(!publicKey.verify(viewOf("message"), broken).ok());
            }
            Bytes longer = signature;
            longer.push_back(0);
            QVERIFY(!publicKey.verify(viewOf("message"), longer).ok());
        }
    }

    void namesAreStable() {
        QCOMPARE(keyTypeName(KeyType::Rsa), std::string_view("rsa"));
        QCOMPARE(keyTypeName(KeyType::Ed25519), std::string_view("ed25519"));
        QCOMPARE(keyTypeName(KeyType::Secp256k1), std::string_view("secp256k1"));
        QCOMPARE(keyTypeName(KeyType::Ecdsa), std::string_view("ecdsa"));
        QCOMPARE(Error(KeyError::BadPoint).text(), std::string("key.bad_point"));
    }
};

VD_SUITE(PublicKeyTest)

#include "public_key_test.moc"
