#include "core/base/rfc3339.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;

class Rfc3339Test final : public QObject {
    Q_OBJECT

private slots:

    void timesAreReadAsTheyAreWritten() {
        for (const std::int64_t ms :
             {0LL, 1LL, -1LL, 1'769'847'300'123LL, 951'782'400'000LL, -62'135'596'800'000LL}) {
            QCOMPARE(parseRfc3339(rfc3339(WallTime{ms}))->ms, ms);
        }
        QCOMPARE(parseRfc3339("2026-01-31T08:15:00Z")->ms, std::int64_t{1'769'847'300'000});
        QCOMPARE(parseRfc3339("2026-01-31t10:15:00.1239999+02:00")->ms, std::int64_t{1'769'847'300'123});
        QCOMPARE(parseRfc3339("2026-01-31 05:45:00.5-02:30")->ms, std::int64_t{1'769'847'300'500});
        QCOMPARE(parseRfc3339("2016-12-31T23:59:60Z")->ms, parseRfc3339("2017-01-01T00:00:00Z")->ms);
    }

    void othersAreNone() {
        for (const char* text :
             {"", "2026", "2026-01-31", "2026-01-31T08:15Z", "2026-01-31T08:15:00", "2026-02-30T08:15:00Z",
              "2026-13-01T08:15:00Z", "2026-01-31T24:15:00Z", "2026-01-31T08:60:00Z", "2026-01-31T08:15:61Z",
              "2026-01-31T08:15:00.Z", "2026-01-31T08:15:00Z ", "2026-01-31T08:15:00+2:00",
              "2026-01-31T08:15:00+24:00", "2026-01-31T08:15:00+01:60", "2026-01-31X08:15:00Z",
              "26-01-31T08:15:00Z", "2026-01-31T08:15:0aZ"}) {
            QVERIFY2(!parseRfc3339(text), text);
        }
    }
};

VD_SUITE(Rfc3339Test)
#include "rfc3339_test.moc"
