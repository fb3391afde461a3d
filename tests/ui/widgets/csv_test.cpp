#include "ui/widgets/csv.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette::ui;

class CsvTest final : public QObject {
    Q_OBJECT

private slots:

    void cellsAreQuoted() {
        QCOMPARE(Csv::line({"a\"b", "x,y", "two\nlines", ""}),
                 QStringLiteral("\"a\"\"b\",\"x,y\",\"two\nlines\",\"\"\r\n"));
    }

    void nothingBeginsLikeAFormula() {
        for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "  \t+1",
                                 "\xEF\xBC\x9D"
                                 "1+1",
                                 "\xEF\xBC\x8B"
                                 "1",
                                 "\xEF\xBC\x8D"
                                 "1",
                                 "\xEF\xBC\xA0"
                                 "x"}) {
            QVERIFY2(Csv::cell(QString::fromUtf8(text)).startsWith(QLatin1String("\"'")), text);
        }
        QCOMPARE(Csv::cell("kubo/0.29"), QStringLiteral("\"kubo/0.29\""));
        QCOMPARE(Csv::cell("a=b"), QStringLiteral("\"a=b\""));
    }
};

VD_SUITE(CsvTest)
#include "csv_test.moc"
