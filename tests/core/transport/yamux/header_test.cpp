#include "core/transport/yamux/header.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <set>

using namespace vedette;
using namespace vedette::yamux;

class YamuxHeaderTest final : public QObject {
    Q_OBJECT

private slots:

    void isBigEndian() {
        const auto bytes = encode({Type::WindowUpdate, kSyn | kRst, 0x01020304, 0xa0b0c0d0});
        QCOMPARE(toHex(bytes), std::string("0001000901020304a0b0c0d0"));
    }

    void everyTypeAndFlagsComeBack() {
        for (int type = 0; type < 4; ++type) {
            for (int flags = 0; flags < 16; ++flags) {
                const Header header{static_cast<Type>(type), static_cast<Flags>(flags), 0xfffffffe,
                                    0x80000001};
                const auto back = decode(encode(header));
                QVERIFY(back.ok());
                QVERIFY(*back == header);
            }
        }
    }

    void refusesEveryOtherFirstByte() {
        for (int value = 0; value < 256; ++value) {
            HeaderBytes bytes{};
            bytes[0] = static_cast<Byte>(value);
            QCOMPARE(decode(bytes).ok(), value == 0);
            if (value != 0) QVERIFY(decode(bytes).error() == Violation::UnknownVersion);
            bytes = {};
            bytes[1] = static_cast<Byte>(value);
            QCOMPARE(decode(bytes).ok(), value <= 3);
            if (value > 3) QVERIFY(decode(bytes).error() == Violation::UnknownType);
            bytes = {};
            bytes[2] = static_cast<Byte>(value);
            QCOMPARE(decode(bytes).ok(), value == 0);
            if (value != 0) QVERIFY(decode(bytes).error() == Violation::UnknownFlags);
            bytes = {};
            bytes[3] = static_cast<Byte>(value);
            QCOMPARE(decode(bytes).ok(), value <= 15);
        }
    }

    void everyCodeHasItsOwnName() {
        std::set<std::string_view> names;
        for (int code = 1; code <= 15; ++code) names.insert(codeName(static_cast<Violation>(code)));
        QCOMPARE(names.size(), std::size_t{15});
        QVERIFY(!names.contains("unknown"));
        QVERIFY(make_error_code(Violation::PingFlood).message() == "yamux.ping_flood");
        QVERIFY(make_error_code(OpenError::TooMany).message() == "yamux_open.too_many");
    }
};

VD_SUITE(YamuxHeaderTest)

#include "header_test.moc"
