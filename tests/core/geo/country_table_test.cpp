#include "core/geo/country_table.h"
#include "core/geo/geo_error.h"

#include "tests/core/geo/geo_files.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::geo;
using test::ip;

class CountryTableTest final : public QObject {
    Q_OBJECT

private slots:

    void findsBothFamilies() {
        CountryTable table;
        QVERIFY(
            table
                .add(
                    "# a comment\n\n16777216,16777471,AU\n16777472,16778239,CN\r\n1000000000,1000000255,??\n")
                .ok());
        QVERIFY(table.add("2001:200::,2001:200:ffff:ffff:ffff:ffff:ffff:ffff,JP\n2001:208::,2001:208::f,SG")
                    .ok());
        QCOMPARE(table.ranges(), std::size_t{4});
        QCOMPARE(table.find(ip("1.0.0.0")), std::string("AU"));
        QCOMPARE(table.find(ip("1.0.0.255")), std::string("AU"));
        QCOMPARE(table.find(ip("1.0.1.0")), std::string("CN"));
        QCOMPARE(table.find(ip("1.0.4.0")), std::string());
        QCOMPARE(table.find(ip("0.255.255.255")), std::string());
        QCOMPARE(table.find(ip("59.154.202.10")), std::string()); // "??"
        QCOMPARE(table.find(ip("2001:200:1::")), std::string("JP"));
        QCOMPARE(table.find(ip("2001:201::")), std::string());
        QCOMPARE(table.find(ip("2001:208::f")), std::string("SG"));
    }

    void refusesLinesThatAreNone_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {"16777216,16777471", "16777216;16777471;AU", "5,4,AU", "1,2,au", "1,2,AUS",
                                 "1,2,", "1,4294967296,AU", "-1,2,AU", "1,x,AU", "::1,7,AU",
                                 "2001:db8::,fe,AU", "1,2,AU,", "1,2,A?", " 1,2,AU"}) {
            QTest::newRow(line) << line;
        }
    }

    void refusesLinesThatAreNone() {
        QFETCH(QString, line);
        CountryTable table;
        QVERIFY(table.add("7,8,DE\n").ok());
        const auto added = table.add("100,200,FR\n" + line.toStdString());
        QVERIFY(!added.ok());
        QCOMPARE(added.error(), Error(GeoError::CountryLine));
        QCOMPARE(added.error().detail, std::string("line 2"));
        QCOMPARE(table.ranges(), std::size_t{1}); // nothing of the refused file stays
    }

    void refusesALineWithoutEnd() {
        CountryTable table;
        const std::string zeros(CountryTable::kMaxLine, '0');
        QVERIFY(!table.add(zeros + "1,2,AU").ok());
    }

    void refusesTwoTruths() {
        CountryTable table;
        const auto added = table.add("1,10,AU\n10,20,NZ\n");
        QVERIFY(!added.ok());
        QCOMPARE(added.error(), Error(GeoError::CountryOverlap));
        QVERIFY(table.add("11,20,NZ\n1,10,AU\n").ok()); // in any order
        QVERIFY(!table.add("5,6,DE\n").ok());           // also across files
        QCOMPARE(table.find(ip("0.0.0.5")), std::string("AU"));
    }

    void refusesWhatIsTooLarge() {
        CountryTable table;
        const auto added = table.add(std::string(CountryTable::kMaxBytes + 1, '#'));
        QVERIFY(!added.ok());
        QCOMPARE(added.error(), Error(GeoError::TooLarge));
        std::string many;
        for (std::size_t i = 0; i <= CountryTable::kMaxRanges; ++i) {
            const std::string number = std::to_string(i);
            many += number + ',' + number + ",AU\n";
        }
        const auto tooMany = table.add(many);
        QVERIFY(!tooMany.ok());
        QCOMPARE(tooMany.error(), Error(GeoError::TooLarge));
    }
};

VD_SUITE(CountryTableTest)

#include "country_table_test.moc"
