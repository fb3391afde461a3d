#include "core/codec/varint.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::codec;

class VarintTest final : public QObject {
    Q_OBJECT

private slots:

    void writesAndReadsEveryWidth() {
        for (unsigned bit = 0; bit < 63; ++bit) {
            for (const std::uint64_t value : {std::uint64_t{1} << bit, (std::uint64_t{1} << bit) - 1}) {
                Bytes bytes;
                appendVarint(bytes, value);
                QCOMPARE(bytes.size(), varintSize(value));
                for (std::size_t cut = 0; cut < bytes.size(); ++cut)
                    QVERIFY(readVarint(BytesView(bytes).first(cut)).error() == VarintError::Truncated);
                bytes.push_back(0xFF); // what follows is none of its business
                const auto read = readVarint(bytes);
                QVERIFY(read.ok());
                QCOMPARE(read->value, value);
                QCOMPARE(read->size, bytes.size() - 1);
            }
        }
    }

    void refusesPaddingAndOverflow() {
        QVERIFY(readVarint(Bytes{0x81, 0x00}).error() == VarintError::NotMinimal);
        QVERIFY(readVarint(Bytes{0x80, 0x80, 0x00}).error() == VarintError::NotMinimal);
        QCOMPARE(readVarint(Bytes{0x00})->value, std::uint64_t{0});
        Bytes largest(8, 0xFF);
        largest.push_back(0x7F);
        QCOMPARE(readVarint(largest)->value, ~std::uint64_t{0} >> 1);
        largest.back() = 0x80;
        QVERIFY(readVarint(largest).error() == VarintError::Overflow);
        largest.push_back(0x01);
        QVERIFY(readVarint(largest).error() == VarintError::Overflow);
    }
};

VD_SUITE(VarintTest)

#include "varint_test.moc"
