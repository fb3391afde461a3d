#include "core/crypto/ml_kem.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::crypto;

namespace {

template <std::size_t Rank>
bool roundTrips(Random& random) {
    using Kem = MlKem<Rank>;
    const auto pair = Kem::generate(random);
    const auto made = Kem::encapsulate(pair.encapsulationKey, random);
    if (!made) return false;
    const auto opened = Kem::decapsulate(pair.decapsulationKey.expose(), made->ciphertext);
    if (!opened || !equal(opened->expose(), made->shared.expose())) return false;
    auto forged = made->ciphertext;
    forged[random.below(forged.size())] ^= 1;
    const auto other = Kem::decapsulate(pair.decapsulationKey.expose(), forged);
    const auto again = Kem::decapsulate(pair.decapsulationKey.expose(), forged);
    // Implicit rejection: a secret, always the same, that the sender does not have.
    return other && again && equal(other->expose(), again->expose())
        && !equal(other->expose(), made->shared.expose());
}

} // namespace

class MlKemTest final : public QObject {
    Q_OBJECT

private slots:

    void bothSidesAgreeAndForgeriesDoNot() {
        SeededRandom random(768);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(roundTrips<2>(random));
            QVERIFY(roundTrips<3>(random));
            QVERIFY(roundTrips<4>(random));
        }
    }

    void keysWithUnreducedCoefficientsAreRefused() {
        SeededRandom random(1);
        const auto pair = MlKem768::generate(random);
        for (const std::size_t coefficient : {0U, 1U, 383U, 767U}) {
            for (const unsigned value : {3328U, 3329U, 4095U}) {
                auto key = pair.encapsulationKey;
                const std::size_t at = coefficient / 2 * 3;
                if (coefficient % 2 == 0) {
                    key[at] = static_cast<Byte>(value);
                    key[at + 1] = static_cast<Byte>((key[at + 1] & 0xF0) | value >> 8);
                } else {
                    key[at + 1] = static_cast<Byte>((key[at + 1] & 0x0F) | (value & 0x0F) << 4);
                    key[at + 2] = static_cast<Byte>(value >> 4);
                }
                const auto made = MlKem768::encapsulate(key, random);
                if (value < 3329) {
                    QVERIFY(made.ok());
                } else {
                    QVERIFY(!made && made.error() == KemError::NotReduced);
                }
            }
        }
    }

    void aDecapsulationKeyMustFitItself() {
        SeededRandom random(2);
        const auto pair = MlKem768::generate(random);
        const auto made = MlKem768::encapsulate(pair.encapsulationKey, random);
        QVERIFY(made.ok());
        Bytes key = copyOf(pair.decapsulationKey.expose());
        key[384 * 3 + 5] ^= 1; // in the encapsulation key inside
        QVERIFY(MlKem768::decapsulate(key, made->ciphertext).error() == KemError::BadHash);
        key[384 * 3 + 5] ^= 1;
        key[768 * 3 + 40] ^= 1; // in the hash
        QVERIFY(MlKem768::decapsulate(key, made->ciphertext).error() == KemError::BadHash);
    }

    void lengthsAreExact() {
        SeededRandom random(3);
        const auto pair = MlKem768::generate(random);
        const auto made = MlKem768::encapsulate(pair.encapsulationKey, random);
        QVERIFY(made.ok());
        const Bytes key = copyOf(pair.decapsulationKey.expose());
        for (const long change : {-1L, 1L}) {
            Bytes ciphertext(made->ciphertext.begin(), made->ciphertext.end());
            ciphertext.resize(static_cast<std::size_t>(static_cast<long>(ciphertext.size()) + change));
            QVERIFY(MlKem768::decapsulate(key, ciphertext).error() == KemError::BadLength);
            Bytes other = key;
            other.resize(static_cast<std::size_t>(static_cast<long>(other.size()) + change));
            QVERIFY(MlKem768::decapsulate(other, made->ciphertext).error() == KemError::BadLength);
            Bytes theirs(pair.encapsulationKey.begin(), pair.encapsulationKey.end());
            theirs.resize(static_cast<std::size_t>(static_cast<long>(theirs.size()) + change));
            QVERIFY(MlKem768::encapsulate(theirs, random).error() == KemError::BadLength);
        }
    }
};

VD_SUITE(MlKemTest)

#include "ml_kem_test.moc"
