#include "core/geo/asmap.h"
#include "core/geo/geo_error.h"

#include "tests/core/geo/geo_files.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::geo;
using test::AsmapBits;
using test::ip;

namespace {

bool corrupt(const AsmapBits& bits) {
    const auto map = Asmap::create(bits.bytes());
    return !map && map.error() == Error(GeoError::AsmapCorrupt);
}

AsmapBits leaf(std::uint32_t asn) {
    return AsmapBits().ret(asn);
}

/// A decision on the next bit.
AsmapBits fork(const AsmapBits& zero, const AsmapBits& one) {
    return AsmapBits().jump(zero.size()).then(zero).then(one);
}

} // namespace

class AsmapTest final : public QObject {
    Q_OBJECT

private slots:

    void decidesByTheFirstBits() {
        // 0… -> 7, 10… -> 70000 (another class of numbers), 11… -> 16000000
        const auto map = Asmap::create(fork(leaf(7), fork(leaf(70000), leaf(16'000'000))).bytes());
        QVERIFY(map.ok());
        QCOMPARE(map->find(ip("::1")), 7u);
        QCOMPARE(map->find(ip("8000::1")), 70000u);
        QCOMPARE(map->find(ip("ff00::")), 16'000'000u);
        QCOMPARE(map->find(ip("1.2.3.4")), 7u); // ::ffff:1.2.3.4
    }

    void answersTheDefaultWhenAMatchFails() {
        // 0010 0110 -> 5, else 9
        const auto map = Asmap::create(AsmapBits().fallback(9).match(0x100 | 0x26).ret(5).bytes());
        QVERIFY(map.ok());
        QCOMPARE(map->find(ip("2600::1")), 5u);
        QCOMPARE(map->find(ip("2700::1")), 9u);
        const auto without = Asmap::create(AsmapBits().match(0x100 | 0x26).ret(5).bytes());
        QVERIFY(without.ok());
        QCOMPARE(without->find(ip("2700::1")), 0u);
    }

    void refusesWhatNoLookupSurvives() {
        QVERIFY(corrupt(AsmapBits()));
        // Ends inside an instruction, inside each number, and without an answer.
        QVERIFY(!Asmap::create(Bytes{0xFF}).ok());
        AsmapBits cut;
        cut.bit(false).bit(false).bit(true);
        QVERIFY(corrupt(cut));
        QVERIFY(corrupt(AsmapBits().fallback(3)));
        // A jump out of the file.
        QVERIFY(corrupt(AsmapBits().jump(400).ret(1).ret(2)));
        // A jump into an instruction: the first leaf is longer than the jump says.
        QVERIFY(corrupt(AsmapBits().jump(18).ret(1).ret(2).ret(3)));
        QVERIFY(corrupt(AsmapBits().jump(17).fallback(1).ret(2).ret(3)));
        // Jumps that cross: the inner lands behind the outer's target.
        QVERIFY(corrupt(AsmapBits().jump(17 + 9).jump(60).ret(1).ret(2).ret(3).ret(4).ret(5)));
        // Instructions that nothing reaches.
        QVERIFY(corrupt(AsmapBits().jump(34).ret(1).ret(2).ret(3)));
        QVERIFY(corrupt(AsmapBits().ret(1).ret(2)));
        // Padding that is not zero.
        AsmapBits padded = AsmapBits().ret(1);
        padded.bit(true);
        QVERIFY(corrupt(padded));
        // A default before a default or before the answer is dead weight that a hostile file would hide in.
        QVERIFY(corrupt(AsmapBits().fallback(1).fallback(2).match(2).ret(3)));
        QVERIFY(corrupt(AsmapBits().fallback(1).ret(3)));
        // Two short matches in a row are one.
        QVERIFY(corrupt(AsmapBits().match(2).match(2).ret(3)));
    }

    void refusesMoreBitsThanAnAddressHas() {
        AsmapBits matches;
        for (int i = 0; i < 16; ++i) matches.match(0x100);
        QVERIFY(Asmap::create(AsmapBits(matches).ret(1).bytes()).ok());
        QVERIFY(corrupt(AsmapBits(matches).match(2).ret(1)));
        QVERIFY(corrupt(AsmapBits(matches).then(fork(leaf(1), leaf(2)))));
    }

    void refusesAFileThatIsTooLarge() {
        const auto map = Asmap::create(Bytes(Asmap::kMaxBytes + 1));
        QVERIFY(!map.ok());
        QCOMPARE(map.error(), Error(GeoError::TooLarge));
    }
};

VD_SUITE(AsmapTest)

#include "asmap_test.moc"
