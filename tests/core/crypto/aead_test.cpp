#include "core/crypto/aead.h"

#include "core/crypto/equal_secrets.h"
#include "core/crypto/kdf.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <numeric>

using namespace vedette;
using namespace vedette::crypto;

namespace {

std::array<Byte, 32> someKey() {
    std::array<Byte, 32> key;
    std::iota(key.begin(), key.end(), Byte{0x80});
    return key;
}

Bytes someText(std::size_t size) {
    Bytes text(size);
    for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<Byte>(i * 31 + i / 251);
    return text;
}

constexpr std::array<Byte, 12> kNonce = {7, 0, 0, 0, 0x40, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47};

} // namespace

class AeadTest final : public QObject {
    Q_OBJECT

private slots:

    void rfc8439() { // section 2.8.2
        const BytesView text = viewOf("Ladies and Gentlemen of the class of '99: If I could offer you "
                                      "only one tip for the future, sunscreen would be it.");
        const Bytes aad = *fromHex("50515253c0c1c2c3c4c5c6c7");
        Bytes sealed(text.size() + kAeadTagSize);
        ChaChaPoly cipher(someKey());
        cipher.seal(kNonce, aad, text, sealed);
        QCOMPARE(toHex(BytesView(sealed).first(16)), std::string("d31a8d34648e60db7b86afbc53ef7ec2"));
        QCOMPARE(toHex(BytesView(sealed).last(16)), std::string("1ae10b594f09e26a7e902ecbd0600691"));
        QVERIFY(cipher.open(kNonce, aad, sealed));
        QVERIFY(equal(BytesView(sealed).first(text.size()), text));
    }

    void streamedPartsEqualTheWhole() {
        ChaChaPoly cipher(someKey());
        for (const std::size_t size :
             {0U, 1U, 15U, 16U, 17U, 63U, 64U, 65U, 511U, 512U, 513U, 1000U, 65519U}) {
            const Bytes text = someText(size);
            Bytes whole(size + kAeadTagSize);
            cipher.seal(kNonce, viewOf("aad"), text, whole);
            Bytes opened = whole;
            QVERIFY(cipher.open(kNonce, viewOf("aad"), opened));
            QVERIFY(equal(BytesView(opened).first(size), text));
            for (const std::size_t step : {1U, 13U, 64U, 4096U}) {
                if (size / step > 2000) continue;
                Bytes parts = text; // sealed in place
                parts.resize(size + kAeadTagSize);
                cipher.begin(kNonce, viewOf("aad"));
                for (std::size_t at = 0; at < size; at += step) {
                    const auto piece = MutableBytes(parts).subspan(at, std::min(step, size - at));
                    cipher.update(piece, piece);
                }
                cipher.finish(MutableBytes(parts).last<kAeadTagSize>());
                QVERIFY(parts == whole);
            }
        }
    }

    void anyFlippedBitIsRefusedAndWiped() {
        for (const std::size_t size : {40U, 520U}) forgeriesOf(size); // by either library
    }

    void aNewKeyReplacesTheOld() {
        ChaChaPoly cipher(std::array<Byte, 32>{});
        Bytes before(600 + kAeadTagSize); // long enough to leave a context with the old key
        cipher.seal(kNonce, {}, someText(600), before);
        cipher.setKey(someKey());
        Bytes after(600 + kAeadTagSize);
        cipher.seal(kNonce, {}, someText(600), after);
        QVERIFY(after != before);
        QVERIFY(ChaChaPoly(someKey()).open(kNonce, {}, after));
        ChaChaPoly moved(std::move(cipher));
        Bytes sealed(5 + kAeadTagSize);
        moved.seal(kNonce, {}, viewOf("hello"), sealed);
        QVERIFY(ChaChaPoly(someKey()).open(kNonce, {}, sealed));
        QVERIFY(equal(BytesView(sealed).first(5), viewOf("hello")));
    }

    void xchachaRoundTripAndForgery() {
        const std::array<Byte, 24> nonce{1, 2, 3};
        const Bytes text = someText(100);
        Bytes sealed(text.size() + kAeadTagSize);
        xchachaSeal(someKey(), nonce, viewOf("header"), text, sealed);
        Bytes out(text.size());
        QVERIFY(xchachaOpen(someKey(), nonce, viewOf("header"), sealed, out));
        QVERIFY(out == text);
        QVERIFY(!xchachaOpen(someKey(), nonce, viewOf("Header"), sealed, out));
        sealed[50] ^= 1;
        QVERIFY(!xchachaOpen(someKey(), nonce, viewOf("header"), sealed, out));
        QVERIFY(!xchachaOpen(someKey(), nonce, {}, BytesView(sealed).first(15), out));
        Bytes tag(kAeadTagSize); // of nothing at all
        xchachaSeal(someKey(), nonce, viewOf("header"), {}, tag);
        QVERIFY(xchachaOpen(someKey(), nonce, viewOf("header"), tag, {}));
    }

    void secretsCompare() {
        QVERIFY(equalSecrets(viewOf("same"), viewOf("same")));
        QVERIFY(!equalSecrets(viewOf("same"), viewOf("sama")));
        QVERIFY(!equalSecrets(viewOf("same"), viewOf("sam")));
        QVERIFY(!equalSecrets(viewOf("sam"), viewOf("same")));
        QVERIFY(equalSecrets({}, {}));
    }

    void argon2idDoesNotDrift() { // the answer of libsodium 1.0.18; sealed files depend on it
        const Secret passphrase(viewOf("correct horse"));
        const std::array<Byte, 16> salt{'s', 'o', 'm', 'e', 's', 'a', 'l', 't',
                                        '0', '1', '2', '3', '4', '5', '6', '7'};
        const auto key = argon2id(passphrase, salt, {64, 2});
        QCOMPARE(toHex(key.expose()),
                 std::string("bdefb5cf7894de268ba2e06a319e705bf495944ea0546a3a92d870c7393b9f3f"));
    }

private:
    void forgeriesOf(std::size_t textSize) {
        ChaChaPoly cipher(someKey());
        const Bytes text = someText(textSize);
        Bytes sealed(text.size() + kAeadTagSize);
        cipher.seal(kNonce, viewOf("aad"), text, sealed);
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            Bytes forged = sealed;
            forged[i] ^= 0x10;
            QVERIFY(!cipher.open(kNonce, viewOf("aad"), forged));
            QVERIFY(forged == Bytes(forged.size(), 0));
        }
        Bytes copy = sealed;
        QVERIFY(!cipher.open(kNonce, viewOf("other"), copy));
        std::array<Byte, 12> nonce = kNonce;
        nonce[11] ^= 1;
        copy = sealed;
        QVERIFY(!cipher.open(nonce, viewOf("aad"), copy));
        for (std::size_t size = 0; size < sealed.size(); ++size) {
            copy.assign(sealed.begin(), sealed.begin() + static_cast<std::ptrdiff_t>(size));
            QVERIFY(!cipher.open(kNonce, viewOf("aad"), copy));
        }
        QVERIFY(cipher.open(kNonce, viewOf("aad"), sealed)); // a failure leaves the cipher usable
    }
};

VD_SUITE(AeadTest)

#include "aead_test.moc"
