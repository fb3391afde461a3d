#include "core/geo/ip_prefix.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::geo;

namespace {

bool failsWith(std::string_view text, IpPrefixError error) {
    const auto read = IpPrefix::parse(text);
    return !read && read.error().code == error;
}

} // namespace

class IpPrefixTest final : public QObject {
    Q_OBJECT

private slots:

    void prefixesAreReadAndWritten() {
        for (const char* text :
             {"192.0.2.0/24", "0.0.0.0/0", "10.1.2.3/32", "2001:db8::/32", "::/0", "fe80::1/128"})
            QCOMPARE(IpPrefix::parse(text).value().text(), std::string(text));
        QCOMPARE(IpPrefix::parse("10.1.2.3").value().text(), std::string("10.1.2.3/32"));
        for (const char* text :
             {"", "/", "10.0.0.0/", "10.0.0/8", "example.org", "10.0.0.0/8x", "10.0.0.0/-1", " 10.0.0.0/8"})
            QVERIFY2(failsWith(text, IpPrefixError::NotAPrefix), text);
        QVERIFY(failsWith("10.0.0.0/33", IpPrefixError::TooLong));
        QVERIFY(failsWith("2001:db8::/129", IpPrefixError::TooLong));
        QVERIFY(failsWith("10.0.0.1/8", IpPrefixError::BitsBehind));
        QCOMPARE(IpPrefix::parse("10.9.0.1/9").error().detail, std::string("meant is perhaps 10.0.0.0/9"));
    }

    void holdsWhatBeginsLikeIt() {
        const auto holds = [](std::string_view prefix, std::string_view address) {
            return IpPrefix::parse(prefix).value().holds(*parseAddress(address));
        };
        QVERIFY(holds("10.128.0.0/9", "10.255.255.255"));
        QVERIFY(!holds("10.128.0.0/9", "10.127.255.255"));
        QVERIFY(holds("0.0.0.0/0", "203.0.113.9"));
        QVERIFY(!holds("0.0.0.0/0", "2001:db8::1"));
        QVERIFY(holds("::/0", "203.0.113.9"));
        QVERIFY(holds("2001:db8::1", "2001:db8::1"));
        QVERIFY(!holds("2001:db8::1", "2001:db8::"));
    }

    void addressesAreWrittenInTheirOwnFamily() {
        for (const char* text : {"192.0.2.1", "2001:db8::1", "::"})
            QCOMPARE(addressText(*parseAddress(text)), std::string(text));
        QCOMPARE(addressText(*parseAddress("::ffff:192.0.2.1")), std::string("192.0.2.1"));
    }
};

VD_SUITE(IpPrefixTest)
#include "ip_prefix_test.moc"
