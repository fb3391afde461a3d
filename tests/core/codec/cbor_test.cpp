#include "core/codec/cbor.h"

#include "tests/bytes.h"
#include "tests/suite.h"

#include <QtTest/QtTest>
#include <limits>

using namespace vedette;
using namespace vedette::codec;
using vedette::test::hex;

namespace {

std::optional<CborError> openingFault(const Bytes& encoded, std::span<const std::uint64_t> tags = {}) {
    const auto reader = CborReader::open(encoded, tags);
    return reader ? std::nullopt : std::optional(reader.error());
}

template <class Build>
std::string written(Build build) {
    CborWriter writer;
    build(writer);
    return toHex(std::move(writer).take());
}

} // namespace

class CborTest final : public QObject {
    Q_OBJECT

private slots:

    void agreesWithAppendixA() {
        const std::pair<std::int64_t, const char*> integers[] = {
            {0, "00"},
            {23, "17"},
            {24, "1818"},
            {255, "18ff"},
            {256, "190100"},
            {1000, "1903e8"},
            {65535, "19ffff"},
            {65536, "1a00010000"},
            {1000000, "1a000f4240"},
            {4294967295, "1affffffff"},
            {4294967296, "1b0000000100000000"},
            {-1, "20"},
            {-24, "37"},
            {-25, "3818"},
            {-100, "3863"},
            {-1000, "3903e7"},
            {std::numeric_limits<std::int64_t>::max(), "1b7fffffffffffffff"},
            {std::numeric_limits<std::int64_t>::min(), "3b7fffffffffffffff"},
        };
        for (const auto& [value, encoded] : integers) {
            QCOMPARE(written([v = value](CborWriter& w) { w.integer(v); }), std::string(encoded));
            const Bytes bytes = hex(encoded);
            QCOMPARE(CborReader::open(bytes)->integer().value(), value);
        }
        QCOMPARE(written([](CborWriter& w) { w.uint(~std::uint64_t{0}); }),
                 std::string("1bffffffffffffffff"));
        QCOMPARE(written([](CborWriter& w) { w.bytes(hex("01020304")); }), std::string("4401020304"));
        QCOMPARE(written([](CborWriter& w) { w.text("IETF"); }), std::string("6449455446"));
        QCOMPARE(written([](CborWriter& w) { w.boolean(true); }), std::string("f5"));
        QCOMPARE(written([](CborWriter& w) { w.boolean(false); }), std::string("f4"));
        QCOMPARE(written([](CborWriter& w) { w.null(); }), std::string("f6"));
        QCOMPARE(written([](CborWriter& w) { w.tag(1).uint(1363896240); }), std::string("c11a514b67b0"));
        QCOMPARE(written([](CborWriter& w) {
                     w.beginArray()
                         .uint(1)
                         .beginArray()
                         .uint(2)
                         .uint(3)
                         .end()
                         .beginArray()
                         .uint(4)
                         .uint(5)
                         .end()
                         .end();
                 }),
                 std::string("8301820203820405"));
    }

    void sortsKeysBytewise() {
        // The order of RFC 8949 section 4.2.1: 10, 100, -1, "z", "aa".
        QCOMPARE(
            written([](CborWriter& w) {
                w.beginMap().text("aa").uint(1).integer(-1).uint(2).text("z").beginMap().end().uint(100).uint(
                    3);
                w.uint(10).uint(4).end();
            }),
            std::string("a50a041864032002617aa0626161"
                        "01"));
    }

    void readsWhatItWrites() {
        const std::uint64_t tags[] = {42};
        CborWriter inner;
        inner.beginArray().null().boolean(true).end();
        const Bytes innerBytes = std::move(inner).take();
        CborWriter writer;
        writer.beginMap().text("keys").beginArray().bytes(hex("aa")).text("ä").end();
        writer.text("v")
            .uint(1)
            .integer(-5)
            .tag(42)
            .text("x")
            .text("i")
            .encoded(CborReader::open(innerBytes).value())
            .end();
        const Bytes encoded = std::move(writer).take();
        const auto reader = CborReader::open(encoded, tags).value();
        QVERIFY(reader.type() == CborType::Map && !reader.isNull());
        const CborMap map = reader.map().value();
        QCOMPARE(map.size(), std::size_t{4});
        QVERIFY(map.has("v") && !map.has("w"));
        QCOMPARE(map.at("v")->uint().value(), std::uint64_t{1});
        QVERIFY(map.at(-5)->tagged(42)->text().value() == "x");
        QVERIFY(map.at(-5)->tagged(43).error() == CborError::UnknownTag);
        QVERIFY(map.at(7).error() == CborError::Missing);
        CborArray keys = map.at("keys")->array().value();
        QCOMPARE(keys.size(), std::size_t{2});
        QVERIFY(equal(keys.next()->bytes().value(), hex("aa")));
        QVERIFY(keys.next()->text().value() == "ä");
        QVERIFY(keys.done() && keys.next().error() == CborError::Missing);
        QVERIFY(equal(map.at("i")->encoded(), innerBytes));
        CborArray items = map.at("i")->array().value();
        QVERIFY(items.next()->isNull());
        QVERIFY(items.next()->boolean().value());
        QVERIFY(map.only({"v"}).error() == CborError::UnknownKey);
        QVERIFY(map.only({"keys", "v", "i"}).error() == CborError::UnknownKey); // -5 is no text
        const Bytes named = hex("a1616101");
        QVERIFY(CborReader::open(named)->map()->only({"b"}).error() == CborError::UnknownKey);
        QVERIFY(CborReader::open(named)->map()->only({"a"}).ok());
        for (std::size_t cut = 0; cut < encoded.size(); ++cut)
            QVERIFY(
                openingFault(Bytes(encoded.begin(), encoded.begin() + static_cast<std::ptrdiff_t>(cut)), tags)
                == CborError::Truncated);
        const Bytes plain = hex("a2616101616202");
        QVERIFY(CborReader::open(plain)->map()->only({"a", "b"}).ok());
    }

    void refusesEveryOtherEncoding() {
        for (const char* longer :
             {"1800", "1817", "1900ff", "1a0000ffff", "1b00000000ffffffff", "3817", "5801aa",
              "7900"
              "0161",
              "9801f6", "b800", "d801f6"})
            QVERIFY2(openingFault(hex(longer)) == CborError::NotShortest, longer);
        for (const char* indefinite : {"5fff", "7fff", "9fff", "bfff", "ff"})
            QVERIFY2(openingFault(hex(indefinite)) == CborError::IndefiniteLength, indefinite);
        for (const char* other :
             {"f7", "e0", "f3", "f814", "f820", "f90000", "f93c00", "fa3f800000", "fb3ff0000000000000", "1c",
              "fc", "3e", "a18000", "a1f600", "a1a000", "a1c10000"})
            QVERIFY2(openingFault(hex(other)) == CborError::Unsupported, other);
        for (const char* simple : {"f4", "f5", "f6", "81f4"}) QVERIFY2(!openingFault(hex(simple)), simple);
        QVERIFY(openingFault(hex("0000")) == CborError::TrailingBytes);
        QVERIFY(openingFault(hex("a201000000")) == CborError::UnsortedKeys);
        QVERIFY(openingFault(hex("a26161006000")) == CborError::UnsortedKeys);
        QVERIFY(openingFault(hex("a201000100")) == CborError::RepeatedKey);
        QVERIFY(openingFault(hex("61ff")) == CborError::BadText);
        QVERIFY(openingFault(hex("c100")) == CborError::UnknownTag);
        QVERIFY(openingFault(hex("3b8000000000000000")) == CborError::OutOfRange);
        QVERIFY(openingFault(hex("5bffffffffffffffff")) == CborError::Truncated);
        QVERIFY(openingFault(hex("9bffffffffffffffff00")) == CborError::Truncated);
    }

    void isBoundedInDepth() {
        const std::uint64_t tags[] = {1};
        for (const Byte nest : {Byte{0x81}, Byte{0xC1}}) {
            Bytes deep(kMaxCborDepth, nest);
            deep.push_back(0);
            QVERIFY(!openingFault(deep, tags));
            deep.insert(deep.begin(), nest);
            QVERIFY(openingFault(deep, tags) == CborError::TooDeep);
        }
        Bytes maps;
        for (std::size_t i = 0; i < kMaxCborDepth; ++i) append(maps, hex("a100"));
        maps.push_back(0);
        QVERIFY(!openingFault(maps));
        maps.insert(maps.begin(), {0xA1, 0x00});
        QVERIFY(openingFault(maps) == CborError::TooDeep);
    }

    void givesOnlyWhatItHolds() {
        const Bytes number = hex("1bffffffffffffffff");
        const auto n = CborReader::open(number).value();
        QVERIFY(n.integer().error() == CborError::OutOfRange);
        QCOMPARE(n.uint().value(), ~std::uint64_t{0});
        QVERIFY(n.bytes().error() == CborError::WrongType && n.text().error() == CborError::WrongType);
        QVERIFY(n.array().error() == CborError::WrongType && n.map().error() == CborError::WrongType);
        QVERIFY(n.boolean().error() == CborError::WrongType && n.tagged(1).error() == CborError::WrongType);
        const Bytes negative = hex("20");
        QVERIFY(CborReader::open(negative)->uint().error() == CborError::OutOfRange);
        const Bytes text = hex("6161");
        QVERIFY(CborReader::open(text)->uint().error() == CborError::WrongType);
        QVERIFY(CborReader::open(text)->integer().error() == CborError::WrongType);
    }
};

VD_SUITE(CborTest)

#include "cbor_test.moc"
