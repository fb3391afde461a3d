#include "core/transport/pnet/pnet.h"

#include "tests/suite.h"

#include <QtTest/QtTest>
#include <sodium.h>

#include <deque>

using namespace vedette;
using namespace vedette::pnet;

namespace {

std::shared_ptr<const Key> keyOf(Byte fill) {
    std::array<Byte, 32> bytes;
    bytes.fill(fill);
    return std::make_shared<const Key>(SecretArray<32>(std::span<const Byte, 32>(bytes)));
}

Bytes pattern(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<Byte>(i * 7 + i / 256);
    return bytes;
}

/// The whole stream in one call of the library, as the judge of ours in pieces.
Bytes oneShot(const Key& key, std::span<const Byte, 24> nonce, BytesView plain) {
    Bytes out(plain.size());
    crypto_stream_xsalsa20_xor(out.data(), plain.data(), plain.size(), nonce.data(), key.expose().data());
    return out;
}

std::error_code parseError(std::string_view text) {
    const auto key = Key::parse(viewOf(text));
    return key.ok() ? std::error_code() : key.error().code;
}

const std::string kHex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const std::string kBase64 = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
const std::string kHead = "/key/swarm/psk/1.0.0/\n";

bool isCounting(const Result<Key>& key) {
    return key.ok() && toHex(key->expose()) == kHex;
}

} // namespace

class PnetCipherTest final : public QObject {
    Q_OBJECT

private slots:

    // "24-byte nonce", "expand 32-byte k" and friends are libsodium's to test; this pins key, nonce and
    // counter order against a published answer (the keystream test of NaCl, stream3.c).
    void knownAnswer() {
        const auto key = fromHex("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389");
        const auto nonce = fromHex("69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37");

        class Fixed final : public Random {
        public:
            explicit Fixed(Bytes bytes) : m_bytes(std::move(bytes)) {}

            void fill(MutableBytes out) override { std::copy(m_bytes.begin(), m_bytes.end(), out.begin()); }

        private:
            Bytes m_bytes;
        } random(*nonce);

        Cipher cipher(std::make_shared<const Key>(SecretArray<32>(std::span<const Byte, 32>(*key))), random);
        QVERIFY(equal(cipher.nonce(), *nonce));
        Bytes stream(32);
        cipher.encrypt(stream);
        QCOMPARE(QString::fromStdString(toHex(stream)),
                 QString("eea6a7251c1e72916d11c2cb214d3c252539121d8e234e652d651fa4c8cff880"));
    }

    void everySplitGivesTheOneShotStream() {
        const auto key = keyOf(3);
        const Bytes plain = pattern(331);
        for (std::size_t first = 0; first <= 150; ++first) {
            for (std::size_t second = 0; second <= 150; second += 7) {
                SeededRandom random(9);
                Cipher cipher(key, random);
                Bytes wire = plain;
                MutableBytes rest(wire);
                for (const std::size_t n : {first, second, wire.size() - first - second}) {
                    cipher.encrypt(rest.first(n));
                    rest = rest.subspan(n);
                }
                QVERIFY(wire == oneShot(*key, cipher.nonce(), plain));
            }
        }
    }

    void twoSidesMeetByteByByte() {
        for (const std::size_t step : {1U, 5U, 23U, 24U, 25U, 64U, 100U, 5000U}) {
            SeededRandom random(step);
            Cipher a(keyOf(1), random);
            Cipher b(keyOf(1), random);
            QVERIFY(!equal(a.nonce(), b.nonce()));
            const Bytes plain = pattern(3000);
            Bytes wire = copyOf(a.nonce());
            Bytes sealed = plain;
            a.encrypt(sealed);
            QVERIFY(sealed != plain);
            append(wire, sealed);
            Bytes seen;
            MutableBytes rest(wire);
            while (!rest.empty()) {
                const std::size_t n = std::min(step, rest.size());
                append(seen, b.receive(rest.first(n)));
                rest = rest.subspan(n);
            }
            QVERIFY(seen == plain);
        }
    }

    /// Both directions at once, with bytes under way, and each cut after every byte: a prefix comes out, and
    /// nothing at all of a nonce that is not whole.
    void aPairCutAtAnyByteHearsAPrefix() {
        const Bytes plain = pattern(150);
        const auto converse = [&](bool fromA, std::size_t cut) {
            SeededRandom random(cut + 1);
            std::array<Cipher, 2> ends{Cipher(keyOf(1), random), Cipher(keyOf(1), random)};
            std::array<Bytes, 2> heard;
            std::array<std::size_t, 2> carried{};
            // Ten bytes a step each way, and every step arrives three steps later.
            std::array<std::deque<Bytes>, 2> flights;
            std::array<std::size_t, 2> spoken{};
            for (int step = 0; step < 20; ++step) {
                for (const std::size_t side : {0U, 1U}) {
                    Bytes bytes = step == 0 ? copyOf(ends[side].nonce()) : Bytes();
                    const std::size_t n = std::min<std::size_t>(10, plain.size() - spoken[side]);
                    Bytes sealed = copyOf(BytesView(plain).subspan(spoken[side], n));
                    spoken[side] += n;
                    ends[side].encrypt(sealed);
                    append(bytes, sealed);
                    const std::size_t allowed = (side == 0) == fromA ? cut : SIZE_MAX;
                    bytes.resize(std::min(bytes.size(), allowed - std::min(allowed, carried[side])));
                    carried[side] += bytes.size();
                    flights[side].push_back(std::move(bytes));
                    if (flights[side].size() <= 3) continue;
                    Bytes arriving = std::move(flights[side].front());
                    flights[side].pop_front();
                    append(heard[1 - side], ends[1 - side].receive(arriving));
                }
            }
            return heard;
        };
        for (const bool fromA : {true, false}) {
            for (std::size_t cut = 0; cut <= 24 + plain.size(); ++cut) {
                const auto heard = converse(fromA, cut);
                const std::size_t came = cut < 24 ? 0 : cut - 24;
                QVERIFY(equal(heard[fromA ? 1 : 0], BytesView(plain).first(came)));
                QVERIFY(heard[fromA ? 0 : 1] == plain);
            }
        }
    }

    void directionsDoNotDisturbEachOther() {
        SeededRandom random(4);
        Cipher a(keyOf(1), random);
        Cipher b(keyOf(1), random);
        Bytes nonceOfA = copyOf(a.nonce());
        Bytes nonceOfB = copyOf(b.nonce());
        QVERIFY(b.receive(nonceOfA).empty());
        QVERIFY(a.receive(nonceOfB).empty());
        for (std::size_t i = 1; i < 200; ++i) {
            const Bytes plain = pattern(i);
            Bytes there = plain;
            a.encrypt(there);
            QVERIFY(equal(b.receive(there), plain));
            Bytes back = plain;
            b.encrypt(back);
            QVERIFY(equal(a.receive(back), plain));
        }
    }

    void aStrangerReadsGarbage() {
        SeededRandom random(4);
        Cipher a(keyOf(1), random);
        Cipher b(keyOf(2), random);
        Bytes wire = copyOf(a.nonce());
        Bytes sealed(1000, 0);
        a.encrypt(sealed);
        append(wire, sealed);
        const MutableBytes seen = b.receive(wire);
        QCOMPARE(seen.size(), std::size_t{1000});
        QVERIFY(std::count(seen.begin(), seen.end(), Byte{0}) < 30);
    }

    void nothingComesOutBeforeTheNonceIsWhole() {
        SeededRandom random(4);
        Cipher cipher(keyOf(1), random);
        Bytes bytes(24, 7);
        QVERIFY(cipher.receive(MutableBytes(bytes).first(23)).empty());
        QVERIFY(cipher.receive(MutableBytes(bytes).subspan(23)).empty());
        Bytes more(1, 7);
        QCOMPARE(cipher.receive(more).size(), std::size_t{1});
    }
};

VD_SUITE(PnetCipherTest)

class PnetKeyTest final : public QObject {
    Q_OBJECT

private slots:

    void readsEveryEncoding() {
        const auto bytes = fromHex(kHex);
        QVERIFY(isCounting(Key::parse(viewOf(kHead + "/base16/\n" + kHex))));
        QVERIFY(isCounting(Key::parse(viewOf(kHead + "/base64/\n" + kBase64))));
        QVERIFY(isCounting(Key::parse(viewOf(kHead + "/bin/\n" + std::string(textOf(*bytes))))));
    }

    void forgivesLineEndsAndCase() {
        QVERIFY(isCounting(Key::parse(viewOf("/key/swarm/psk/1.0.0/\r\n/base16/\r\n" + kHex + "\r\n"))));
        QVERIFY(isCounting(Key::parse(viewOf(kHead + "/base64/\n" + kBase64 + "\n\n"))));
        std::string upper = kHex;
        std::ranges::transform(upper, upper.begin(),
                               [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
        QVERIFY(isCounting(Key::parse(viewOf(kHead + "/base16/\n" + upper))));
    }

    void refusesAnotherHeader() {
        for (const char* text :
             {"", "\n", "/key/swarm/psk/1.0.0", "/key/swarm/psk/2.0.0/\n/bin/\n", "garbage"}) {
            QVERIFY(parseError(text) == KeyFileError::UnknownHeader);
        }
    }

    void refusesAnotherEncoding() {
        for (const char* encoding : {"", "/base32/\n", "base16\n", "/base16\n", "/BASE16/\n"}) {
            QVERIFY(parseError(kHead + encoding + kHex) == KeyFileError::UnknownEncoding);
        }
        QVERIFY(parseError(kHead) == KeyFileError::UnknownEncoding);
    }

    void refusesEveryOtherLength() {
        for (std::size_t size = 0; size < 80; ++size) {
            const std::string hex(size, 'a');
            QCOMPARE(parseError(kHead + "/base16/\n" + hex) == KeyFileError::BadKey, size != 64);
            QCOMPARE(parseError(kHead + "/bin/\n" + hex) == KeyFileError::BadKey, size != 32);
        }
        for (std::size_t cut = 0; cut < kBase64.size(); ++cut) {
            QVERIFY(parseError(kHead + "/base64/\n" + kBase64.substr(0, cut)) == KeyFileError::BadKey);
        }
    }

    void refusesForeignCharacters() {
        for (std::size_t at = 0; at < kHex.size(); ++at) {
            for (const char c : {'g', ' ', '\n', '\0', ':'}) {
                std::string hex = kHex;
                hex[at] = c;
                QVERIFY(parseError(kHead + "/base16/\n" + hex) == KeyFileError::BadKey);
            }
        }
        for (std::size_t at = 0; at + 1 < kBase64.size(); ++at) {
            std::string text = kBase64;
            text[at] = '-';
            QVERIFY(parseError(kHead + "/base64/\n" + text) == KeyFileError::BadKey);
        }
        QVERIFY(parseError(kHead + "/base16/\n" + kHex + "00") == KeyFileError::BadKey);
        QVERIFY(parseError(kHead + "/base64/\n" + kBase64 + "AAAA") == KeyFileError::BadKey);
    }

    void namesItsErrors() {
        QCOMPARE(QString::fromStdString(Error(KeyFileError::UnknownHeader).text()),
                 QString("pnet_key_file.unknown_header"));
        QCOMPARE(QString::fromStdString(Error(KeyFileError::UnknownEncoding).text()),
                 QString("pnet_key_file.unknown_encoding"));
        QCOMPARE(QString::fromStdString(Error(KeyFileError::BadKey).text()),
                 QString("pnet_key_file.bad_key"));
    }
};

VD_SUITE(PnetKeyTest)

#include "pnet_test.moc"
