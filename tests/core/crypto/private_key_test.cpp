#include "core/crypto/private_key.h"

#include "core/crypto/aead.h"

#include "tests/bytes.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::crypto;
using vedette::test::hex;
using vedette::test::joined;

namespace {

constexpr KdfCost kCheap{8, 1};

bool decodeFails(const Bytes& message, KeyError why) {
    const auto key = PrivateKey::decode(message);
    return !key && key.error().code == why;
}

bool unsealFails(const Bytes& file, const Secret& passphrase, SealError why) {
    const auto key = PrivateKey::unseal(file, passphrase);
    return !key && key.error().code == why;
}

const Bytes kSeed = hex("7e0830617c4a7de83925dfb2694556b12936c477a0e1feb2e148ec9da60fee7d");
const Bytes kPublic = hex("1ed1e8fae2c4a144b8be8fd4b47bf3d3b34b871c3cacf6010f0e42d474fce27e");
const Bytes kScalar = hex("3e5b1fe9712e6c314942a750bd67485de3c1efe85b1bfb520ae8f9ae3dfa4a4c");
const Bytes kPoint = hex("04de3d300fa36ae0e8f5d530899d83abab44abf3161f162a4bc901d8e6ecda020e"
                         "8b6d5f8da30525e71d6851510c098e5c47c646a597fb4dcec034e9f77c409e62");
const Bytes kP256Oid = hex("06082a8648ce3d030107");

Bytes sec1Of(const Bytes& scalar, const Bytes& curve, const Bytes& point) {
    Bytes body = joined({{2, 1, 1, 4, static_cast<Byte>(scalar.size())}, scalar});
    if (!curve.empty()) body = joined({body, {0xA0, static_cast<Byte>(curve.size())}, curve});
    if (!point.empty()) body = joined({body, hex("a14403420000"), point});
    if (!point.empty()) body.erase(body.end() - 66); // 00 of the bit string, counted once
    return joined({{0x30, static_cast<Byte>(body.size())}, body});
}

Bytes ecdsaMessage(const Bytes& der) {
    Bytes length{static_cast<Byte>(der.size())};
    if (der.size() >= 0x80) length = {static_cast<Byte>(der.size() | 0x80), 1};
    return joined({{8, 3, 0x12}, length, der});
}

Bytes pkcs8Of(const Bytes& curve, const Bytes& key) {
    const Bytes algorithm = joined({hex("06072a8648ce3d0201"), curve});
    const Bytes body = joined({{2, 1, 0, 0x30, static_cast<Byte>(algorithm.size())},
                               algorithm,
                               {4, static_cast<Byte>(key.size())},
                               key});
    return joined({{0x30, 0x81, static_cast<Byte>(body.size())}, body});
}

} // namespace

class PrivateKeyTest final : public QObject {
    Q_OBJECT

private slots:

    void generatedKeysRepeatWithTheirRandom() {
        for (const KeyType type : {KeyType::Ed25519, KeyType::Ecdsa, KeyType::Secp256k1}) {
            SeededRandom a(5);
            SeededRandom b(5);
            const auto one = PrivateKey::generate(type, a);
            const auto two = PrivateKey::generate(type, b);
            const auto three = PrivateKey::generate(type, a);
            QVERIFY(one->publicKey() == two->publicKey());
            QVERIFY(one->publicKey() != three->publicKey());
        }
    }

    void secp256k1SignsWithTheLowerS() {
        SeededRandom random(9);
        const auto key = PrivateKey::generate(KeyType::Secp256k1, random);
        for (int i = 0; i < 30; ++i) {
            const Bytes signature = key->sign(Bytes(3, static_cast<Byte>(i)));
            const std::size_t sAt = 4U + signature[3] + 2;
            // At most 32 bytes, the first below 0x80: a positive DER integer without its zero.
            QVERIFY(signature[sAt - 1] <= 32 && signature[sAt] < 0x80);
        }
    }

    void ed25519FromItsTwoForms() {
        const auto key = PrivateKey::decode(joined({hex("08011240"), kSeed, kPublic}));
        QVERIFY(key.ok());
        QVERIFY(equal(key->publicKey().data(), kPublic));
        QVERIFY(PrivateKey::decode(joined({hex("08011260"), kSeed, kPublic, kPublic})).ok());
        QVERIFY(PrivateKey::fromEd25519Seed(kSeed).publicKey() == key->publicKey());
        Bytes other = kPublic;
        other[3] ^= 1;
        QVERIFY(decodeFails(joined({hex("08011240"), kSeed, other}), KeyError::Malformed));
        QVERIFY(decodeFails(joined({hex("08011260"), kSeed, kPublic, other}), KeyError::Malformed));
        QVERIFY(decodeFails(joined({hex("08011220"), kSeed}), KeyError::Malformed));
    }

    void ecdsaFromSec1AndPkcs8() {
        const Bytes named = sec1Of(kScalar, kP256Oid, kPoint);
        const auto key = PrivateKey::decode(ecdsaMessage(named));
        QVERIFY(key.ok());
        QCOMPARE(key->publicKey().type(), KeyType::Ecdsa);
        QVERIFY(equal(key->publicKey().data().last(65), kPoint));
        const auto same = [&](const Bytes& der) {
            const auto other = PrivateKey::decode(ecdsaMessage(der));
            return other && other->publicKey() == key->publicKey();
        };
        QVERIFY(same(sec1Of(kScalar, kP256Oid, {})));
        QVERIFY(same(pkcs8Of(kP256Oid, sec1Of(kScalar, {}, kPoint))));
        QVERIFY(same(pkcs8Of(kP256Oid, named)));

        const auto bad = [](const Bytes& der, KeyError why) { return decodeFails(ecdsaMessage(der), why); };
        const Bytes k1 = hex("06052b8104000a");
        QVERIFY(bad(sec1Of(kScalar, k1, {}), KeyError::UnsupportedCurve));
        QVERIFY(bad(sec1Of(kScalar, {}, kPoint), KeyError::UnsupportedCurve));
        QVERIFY(bad(sec1Of(kScalar, joined({kP256Oid, {5, 0}}), kPoint), KeyError::UnsupportedCurve));
        QVERIFY(bad(pkcs8Of(k1, sec1Of(kScalar, {}, kPoint)), KeyError::UnsupportedCurve));
        Bytes point = kPoint;
        point[40] ^= 1;
        QVERIFY(bad(sec1Of(kScalar, kP256Oid, point), KeyError::Malformed));
        QVERIFY(bad(sec1Of(Bytes(32, 0), kP256Oid, {}), KeyError::Malformed));
        QVERIFY(bad(sec1Of(Bytes(32, 0xff), kP256Oid, {}), KeyError::Malformed));
        QVERIFY(bad(sec1Of(Bytes(31, 1), kP256Oid, {}), KeyError::Malformed));
        QVERIFY(bad(joined({named, {0}}), KeyError::Malformed));
        Bytes version = named;
        version[4] = 2;
        QVERIFY(bad(version, KeyError::Malformed));
        Bytes algorithm = pkcs8Of(kP256Oid, named);
        algorithm[10] ^= 1;
        QVERIFY(bad(algorithm, KeyError::Malformed));
        for (std::size_t size = 0; size < named.size(); ++size) {
            QVERIFY(!PrivateKey::decode(
                         ecdsaMessage(Bytes(named.begin(), named.begin() + static_cast<long>(size))))
                         .ok());
        }
    }

    void secp256k1FromItsScalar() {
        QVERIFY(PrivateKey::decode(joined({hex("08021220"), kScalar})).ok());
        QVERIFY(decodeFails(joined({hex("08021220"), Bytes(32, 0)}), KeyError::Malformed));
        QVERIFY(decodeFails(joined({hex("08021220"), Bytes(32, 0xff)}), KeyError::Malformed));
        QVERIFY(decodeFails(joined({hex("0802121f"), Bytes(31, 1)}), KeyError::Malformed));
    }

    void whatIsNoKeyIsRefused() {
        QVERIFY(decodeFails({}, KeyError::Malformed));
        QVERIFY(decodeFails(joined({hex("1220"), kSeed}), KeyError::Malformed));
        QVERIFY(decodeFails(joined({hex("08041220"), kSeed}), KeyError::UnknownType));
        QVERIFY(decodeFails(joined({hex("08001220"), kSeed}), KeyError::Malformed));
        const Bytes largest = joined({hex("0800128827"), Bytes(5000, 1)});
        QVERIFY(decodeFails(largest, KeyError::Malformed));
        QVERIFY(decodeFails(joined({largest, {0}}), KeyError::TooLarge));
        QVERIFY(!PrivateKey::decode(hex("08011240ff")).ok());
    }

    void sealedKeysComeBack() {
        SeededRandom random(11);
        const Secret passphrase(viewOf("correct horse battery staple"));
        for (const KeyType type : {KeyType::Ed25519, KeyType::Ecdsa, KeyType::Secp256k1, KeyType::Rsa}) {
            const auto key = PrivateKey::generate(type, random);
            const Bytes file = key->seal(passphrase, random, kCheap);
            QVERIFY(file.size() <= PrivateKey::kMaxSealedSize);
            const auto back = PrivateKey::unseal(file, passphrase);
            QVERIFY(back.ok());
            QVERIFY(back->publicKey() == key->publicKey());
            QVERIFY(back->publicKey().verify(viewOf("m"), back->sign(viewOf("m"))).ok());
            QVERIFY(key->seal(passphrase, random, kCheap) != file);
        }
    }

    void theUsualCostIsWhatTheHeaderSays() {
        SeededRandom random(12);
        const Secret passphrase(viewOf("x"));
        const auto key = PrivateKey::fromEd25519Seed(kSeed);
        const Bytes file = key.seal(passphrase, random);
        QCOMPARE(toHex(BytesView(file).first(12)), std::string("76646b6579010103") + "00010000");
        QCOMPARE(file.size(), std::size_t{52 + 32 + 16});
        QVERIFY(PrivateKey::unseal(file, passphrase)->publicKey() == key.publicKey());
    }

    void aFileMadeByAnotherProgramOpens() { // after the table in the header, with libsodium from Python
        const Bytes file =
            hex("76646b657901010100000008000102030405060708090a0b0c0d0e0f000102030405060708090a0b"
                "0c0d0e0f101112131415161766c9f194f057383734dbf066412e4e534098678e1a2b9317b6564d91"
                "75c5955cda6a9a243aaf321522475a102394b36e");
        const auto key = PrivateKey::unseal(file, Secret(viewOf("passphrase")));
        QVERIFY(key.ok());
        QVERIFY(equal(key->publicKey().data(), kPublic));
    }

    void alteredFilesAreRefused() {
        SeededRandom random(13);
        const Secret passphrase(viewOf("passphrase"));
        const Bytes file = PrivateKey::fromEd25519Seed(kSeed).seal(passphrase, random, kCheap);
        QVERIFY(unsealFails(file, Secret(viewOf("Passphrase")), SealError::WrongPassphrase));
        QVERIFY(unsealFails(file, Secret(), SealError::WrongPassphrase));
        for (std::size_t i = 12; i < file.size(); ++i) {
            Bytes altered = file;
            altered[i] ^= 1;
            QVERIFY(unsealFails(altered, passphrase, SealError::WrongPassphrase));
        }
        const auto with = [&file](std::size_t at, Byte value) {
            Bytes altered = file;
            altered[at] = value;
            return altered;
        };
        QVERIFY(unsealFails(with(0, 'V'), passphrase, SealError::Malformed));
        QVERIFY(unsealFails(with(5, 2), passphrase, SealError::UnknownVersion));
        QVERIFY(unsealFails(with(6, 2), passphrase, SealError::WrongPassphrase)); // bound by the header
        QVERIFY(unsealFails(with(6, 4), passphrase, SealError::Malformed));
        QVERIFY(unsealFails(with(7, 0), passphrase, SealError::Malformed));
        QVERIFY(unsealFails(with(7, 2), passphrase, SealError::WrongPassphrase));
        QVERIFY(unsealFails(with(7, 9), passphrase, SealError::CostTooHigh));
        QVERIFY(unsealFails(with(8, 1), passphrase, SealError::CostTooHigh));
        QVERIFY(unsealFails(with(11, 7), passphrase, SealError::Malformed));
        Bytes justOver = with(9, 4); // 256 MiB and 8 KiB
        QVERIFY(unsealFails(justOver, passphrase, SealError::CostTooHigh));
        for (std::size_t size = 0; size < file.size(); ++size) {
            const Bytes cut(file.begin(), file.begin() + static_cast<long>(size));
            QVERIFY(!PrivateKey::unseal(cut, passphrase).ok());
            if (size <= 68) QVERIFY(unsealFails(cut, passphrase, SealError::Malformed));
        }
        // As long as a file may be, and as dear: only the passphrase is wrong.
        const Bytes longest = joined({file, Bytes(PrivateKey::kMaxSealedSize - file.size(), 0)});
        QVERIFY(unsealFails(longest, passphrase, SealError::WrongPassphrase));
        QVERIFY(unsealFails(joined({longest, {0}}), passphrase, SealError::Malformed));
        QVERIFY(unsealFails(with(7, 8), passphrase, SealError::WrongPassphrase));
        const Bytes dearest = joined({hex("76646b657901010100040000"), Bytes(file.begin() + 12, file.end())});
        QVERIFY(unsealFails(dearest, passphrase, SealError::WrongPassphrase));
    }

    void whatIsSealedMustBeAKey() {
        const Secret passphrase(viewOf("passphrase"));
        const auto holding = [&](KeyType type, const Bytes& secret) {
            Bytes file = hex("76646b6579010001"
                             "00000008");
            file[6] = static_cast<Byte>(type);
            file.resize(52, 0x5a); // salt and nonce
            const Bytes header = file;
            const BytesView view(header);
            file.resize(52 + secret.size() + kAeadTagSize);
            const auto key = argon2id(passphrase, view.subspan<12, 16>(), kCheap);
            xchachaSeal(key.expose(), view.subspan<28, 24>(), view, secret, MutableBytes(file).subspan(52));
            return file;
        };
        QVERIFY(PrivateKey::unseal(holding(KeyType::Ed25519, kSeed), passphrase).ok());
        for (const Bytes& secret : {Bytes(31, 1), Bytes(33, 1)}) {
            for (const KeyType type : {KeyType::Ed25519, KeyType::Ecdsa, KeyType::Secp256k1, KeyType::Rsa}) {
                QVERIFY(unsealFails(holding(type, secret), passphrase, SealError::Malformed));
            }
        }
        QVERIFY(unsealFails(holding(KeyType::Ecdsa, Bytes(32, 0xff)), passphrase, SealError::Malformed));
    }
};

VD_SUITE(PrivateKeyTest)

#include "private_key_test.moc"
