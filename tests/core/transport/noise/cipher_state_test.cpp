#include "core/transport/noise/cipher_state.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <limits>

using namespace vedette;
using namespace vedette::noise;

namespace {

constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max();
constexpr std::array<Byte, 32> kKey{1, 2, 3};
constexpr CipherKind kKinds[] = {CipherKind::ChaChaPoly, CipherKind::AesGcm};

Bytes sealed(CipherState& cipher, BytesView aad, BytesView plain) {
    Bytes out(plain.size() + kTagSize);
    if (!cipher.seal(aad, plain, out).ok()) return {};
    return out;
}

} // namespace

class NoiseCipherStateTest final : public QObject {
    Q_OBJECT

private slots:

    void opensWhatItSealed() {
        for (const CipherKind kind : kKinds) {
            CipherState ours(kind, kKey);
            CipherState theirs(kind, kKey);
            for (std::size_t size = 0; size < 200; size += 13) {
                const Bytes plain(size, 9);
                Bytes message = sealed(ours, viewOf("aad"), plain);
                QVERIFY(size == 0 || !equal(BytesView(message).first(size), plain));
                const auto opened = theirs.open(viewOf("aad"), message);
                QVERIFY(opened.ok() && equal(*opened, plain));
            }
        }
    }

    void sameBytesInPartsAndAtOnce() {
        for (const CipherKind kind : kKinds) {
            const Bytes plain(300, 5);
            CipherState whole(kind, kKey);
            const Bytes expected = sealed(whole, {}, plain);
            for (const std::size_t step : {1U, 7U, 16U, 64U, 299U}) {
                CipherState parts(kind, kKey);
                Bytes out(plain.size() + kTagSize);
                QVERIFY(parts.begin().ok());
                for (std::size_t at = 0; at < plain.size(); at += step) {
                    const std::size_t n = std::min(step, plain.size() - at);
                    parts.update(BytesView(plain).subspan(at, n), MutableBytes(out).subspan(at));
                }
                parts.finish(MutableBytes(out).subspan(plain.size()).first<kTagSize>());
                QVERIFY(out == expected);
            }
        }
    }

    void countsItsMessages() {
        for (const CipherKind kind : kKinds) {
            CipherState ours(kind, kKey);
            const Bytes first = sealed(ours, {}, Bytes(5, 1));
            QVERIFY(sealed(ours, {}, Bytes(5, 1)) != first);
            ours.setKey(kKey);
            QVERIFY(sealed(ours, {}, Bytes(5, 1)) == first);
            Bytes replayed = first;
            CipherState theirs(kind, kKey);
            Bytes once = first;
            QVERIFY(theirs.open({}, once).ok());
            QVERIFY(theirs.open({}, replayed).error() == Violation::BadTag);
        }
    }

    void refusesEveryFlippedBit() {
        for (const CipherKind kind : kKinds) {
            CipherState ours(kind, kKey);
            const Bytes message = sealed(ours, viewOf("x"), Bytes(20, 1));
            for (std::size_t bit = 0; bit < message.size() * 8; ++bit) {
                Bytes forged = message;
                forged[bit / 8] ^= static_cast<Byte>(1U << (bit % 8));
                CipherState theirs(kind, kKey);
                QVERIFY(theirs.open(viewOf("x"), forged).error() == Violation::BadTag);
            }
            for (std::size_t size = 0; size < message.size(); ++size) {
                Bytes cut(message.begin(), message.begin() + static_cast<std::ptrdiff_t>(size));
                CipherState theirs(kind, kKey);
                QVERIFY(theirs.open(viewOf("x"), cut).error() == Violation::BadTag);
            }
            Bytes other = message;
            CipherState theirs(kind, kKey);
            QVERIFY(theirs.open(viewOf("y"), other).error() == Violation::BadTag);
        }
    }

    void neverUsesTheLastNonce() {
        for (const CipherKind kind : kKinds) {
            CipherState ours(kind, kKey, kLast - 1);
            CipherState theirs(kind, kKey, kLast - 1);
            Bytes message = sealed(ours, {}, Bytes(5, 1));
            QVERIFY(theirs.open({}, message).ok());
            Bytes room(21);
            for (int again = 0; again < 2; ++again) {
                QVERIFY(ours.seal({}, Bytes(5, 1), room).error() == Violation::NonceExhausted);
                QVERIFY(theirs.open({}, room).error() == Violation::NonceExhausted);
            }
        }
    }
};

VD_SUITE(NoiseCipherStateTest)

#include "cipher_state_test.moc"
