#include "tests/suite.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bar_list.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/dense_table.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/series.h"
#include "ui/widgets/stack_chart.h"
#include "ui/widgets/stat_tile.h"
#include "ui/widgets/tile_grid.h"

#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <cmath>
#include <limits>

using namespace vedette;
using namespace vedette::ui;
using namespace std::chrono_literals;

namespace {

/// How many pixels of the column are not white.
int inkIn(const QImage& picture, int column) {
    int ink = 0;
    for (int y = 0; y < picture.height(); ++y) ink += picture.pixel(column, y) == qRgb(255, 255, 255) ? 0 : 1;
    return ink;
}

} // namespace

class ChartsTest final : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aSeriesIsBoundedAndKeepsEverySpike() {
        Series series;
        for (int i = 0; i < 100'000; ++i) series.add(i, i == 31'337 ? 1000 : i == 70'001 ? -50 : 1);
        QVERIFY(series.points().size() <= Series::kMost);
        QVERIFY(series.points().size() > Series::kMost / 4);
        QCOMPARE(series.range(), (std::pair<double, double>{-50, 1000}));
        for (std::size_t i = 1; i < series.points().size(); ++i) {
            QVERIFY(series.points()[i - 1].at < series.points()[i].at);
        }
        const auto before = series.points().size();
        series.add(5, 7);                                              // back in time
        series.add(200'000, std::numeric_limits<double>::quiet_NaN()); // no value
        QCOMPARE(series.points().size(), before);
        QCOMPARE(series.valueAt(1e9), 1.0);
        QCOMPARE(Series().valueAt(1), 0.0);
    }

    void aLineReachesWhereItShould() {
        Series series;
        series.add(0, 0);
        series.add(50, 10);
        QImage picture(101, 101, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::white);
        {
            QPainter painter(&picture);
            paintSeries(painter, QRectF(0, 0, 100, 100), series, {0, 100, 0, 10}, {Qt::black, {}, 3}, 80);
        }
        QVERIFY(inkIn(picture, 25) > 0);
        QVERIFY(picture.pixel(70, 1) != qRgb(255, 255, 255)); // the last value holds …
        QCOMPARE(inkIn(picture, 95), 0);                      // … until `until`
    }

    void scalesAreRound() {
        QCOMPARE(roundUp(0.7), 1.0);
        QCOMPARE(roundUp(1.0), 1.0);
        QCOMPARE(roundUp(1.1), 2.0);
        QCOMPARE(roundUp(23), 50.0);
        QCOMPARE(roundUp(501), 1000.0);
        QVERIFY(roundUp(0) > 0);
        QVERIFY(roundUp(-5) > 0);
    }

    void aChartIsReadByPointerKeysAndScreenReader() {
        Chart chart;
        chart.resize(600, 200);
        chart.setTexts([](double v) { return QString::number(v); },
                       [](double v) { return QString::number(v); });
        chart.setLines({{QStringLiteral("Tasks"), {}, [] { return tokens().accent; }, Qt::SolidLine}});
        chart.setTimes(0, 100);
        for (int i = 0; i <= 60; ++i) chart.add(0, i, i % 10);
        chart.setNow(60);
        chart.add(7, 1, 1); // no such line
        QCOMPARE(chart.accessibleDescription(), QStringLiteral("Tasks: now 0, at most 9"));
        const QImage before = chart.grab().toImage();
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY(chart.grab().toImage() != before);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&chart, &leave);
        QCOMPARE(chart.grab().toImage(), before);
        QTest::mouseMove(&chart, QPoint(300, 100));
        chart.setStretches({{20, 40, QStringLiteral("Attack")}});
        QVERIFY(chart.grab().toImage() != before);
    }

    void aTileIsAButtonThatSaysWhatItShows() {
        StatTile tile;
        tile.show({QStringLiteral("Refused"), QStringLiteral("214"), QStringLiteral("in 10 min"),
                   QStringLiteral("18 usual"), Severity::High});
        tile.setDefinition(QStringLiteral("<b>what</b>"));
        tile.resize(300, 130);
        QCOMPARE(tile.accessibleName(), QStringLiteral("Refused: 214 in 10 min 18 usual"));
        QVERIFY(!tile.toolTip().contains(QStringLiteral("<b>")));
        QSignalSpy clicked(&tile, &StatTile::clicked);
        QTest::keyClick(&tile, Qt::Key_Space);
        QTest::mouseClick(&tile, Qt::LeftButton);
        QCOMPARE(clicked.size(), 2);
        QVERIFY(!tile.grab().isNull());
    }

    void barsKeepRowsThatStay() {
        BarModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto bar = [](const char* key, const char* value) {
            return Bar{
                QString::fromLatin1(key), QString::fromLatin1(key), QString::fromLatin1(value), 0.5, {}, 0};
        };
        model.apply({bar("a", "3"), bar("b", "2"), bar("c", "1")});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.apply({bar("a", "4"), bar("b", "2"), bar("c", "1")});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(removed.size(), 0);
        model.apply({bar("a", "4"), bar("c", "5"), bar("b", "2"), bar("d", "1")});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("c"));
        model.apply({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aBarIsADoor() {
        BarList list;
        std::vector<Bar> bars;
        for (int i = 0; i < 40; ++i)
            bars.push_back({QString::number(i), QStringLiteral("row"), {}, 1.0 / (i + 1), {}, i});
        list.show(bars);
        QCOMPARE(list.model()->rowCount(), static_cast<int>(BarList::kMost));
        list.resize(300, 400);
        list.show(std::move(bars));
        static_cast<QWidget&>(list).show();
        QSignalSpy opened(&list, &BarList::opened);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                          list.visualRect(list.model()->index(2, 0)).center());
        QCOMPARE(opened.takeFirst().first().toString(), QStringLiteral("2"));
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(opened.takeFirst().first().toString(), QStringLiteral("3"));
    }

    void tilesTakeTheColumnsThatFit() {
        TileGrid grid(200, 4);
        for (int i = 0; i < 5; ++i) grid.add(new QWidget, i == 4 ? 2 : 1);
        grid.resize(1000, 400);
        grid.show();
        QCOMPARE(grid.columns(), 3); // two full rows of three, not one of four and half a one
        grid.resize(1300, 400);
        QCOMPARE(grid.columns(), 3);
        grid.resize(430, 400);
        QCOMPARE(grid.columns(), 2);
        grid.resize(150, 400);
        QCOMPARE(grid.columns(), 1);
        QVERIFY(grid.minimumSizeHint().width() <= 200 * Theme::instance().textSize() / 100);
    }

    void columnsGiveWayToTheOneThatSays() {
        QStandardItemModel model(3, 3);
        DenseTable table;
        table.setModel(&model);
        table.setStretched(1);
        table.setLetters({{0, 30}, {2, 30}});
        const int letter = QFontMetrics(table.font()).averageCharWidth();
        table.resize(200 * letter, 200);
        table.show();
        QCOMPARE(table.columnWidth(0), 30 * letter);
        table.resize(70 * letter, 200);
        QTRY_VERIFY(table.columnWidth(1) >= (DenseTable::kLeast - 2) * letter);
        QVERIFY(table.columnWidth(0) < 30 * letter);
        QVERIFY(table.columnWidth(0) >= static_cast<int>(30 * letter * DenseTable::kNarrowest));
        table.resize(200 * letter, 200);
        QTRY_COMPARE(table.columnWidth(0), 30 * letter);
    }

    void figuresReadWell_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("ms") << figures::duration(184ms) << "184 ms";
        QTest::newRow("few ms") << figures::duration(1500us) << "1.5 ms";
        QTest::newRow("us") << figures::duration(15us) << QString::fromUtf8("15 µs");
        QTest::newRow("s") << figures::duration(12s) << "12 s";
        QTest::newRow("part s") << figures::duration(12500ms) << "12.5 s";
        QTest::newRow("min") << figures::duration(200s) << "3 min 20 s";
        QTest::newRow("whole min") << figures::duration(15min) << "15 min";
        QTest::newRow("rounds up") << figures::duration(59'990ms) << "1 min";
        QTest::newRow("h") << figures::duration(24h + 4h) << "1 d 4 h";
        QTest::newRow("0 %") << figures::percent(0) << "0 %";
        QTest::newRow("hardly") << figures::percent(0.00001) << "0.1 %";
        QTest::newRow("hardly not all") << figures::percent(0.99999) << "99.9 %";
        QTest::newRow("all") << figures::percent(1) << "100 %";
        QTest::newRow("half") << figures::percent(0.5) << "50 %";
        QTest::newRow("not a number") << figures::percent(std::nan("")) << "0 %";
        QTest::newRow("stopwatch") << figures::stopwatch(3661s) << "01:01:01";
        QTest::newRow("days") << figures::stopwatch(90'061s) << "1 d 01:01:01";
        QTest::newRow("time") << figures::timeOfDay({1'767'571'261'000}) << "00:01:01";
    }

    void figuresReadWell() {
        QFETCH(QString, said);
        QFETCH(QString, wanted);
        QCOMPARE(said, wanted);
    }

    void partsAreStackedFromTheirBase() {
        StackChart chart;
        chart.resize(500, 260);
        chart.setScale(0, 0.5, 1);
        chart.setTexts(
            QStringLiteral("Score"), [](double value) { return figures::real(value, 2); },
            [](double at) { return figures::real(at, 0); });
        chart.setRules({{0.2, QStringLiteral("low")}});
        chart.show();
        const QImage empty = chart.grab().toImage(); // nothing to show is no trouble
        std::vector<StackChart::Part> parts{{QStringLiteral("for"), 0}, {QStringLiteral("against"), 1}};
        std::vector<StackChart::Point> points;
        for (int i = 0; i <= 10; ++i) points.push_back({static_cast<double>(i), {0.02 * i, -0.04 * i}});
        points.back().parts.pop_back(); // what is not told adds nothing
        chart.setParts(parts, points);
        QCOMPARE(chart.sumAt(0), 0.5);
        QVERIFY(qAbs(chart.sumAt(5) - 0.4) < 1e-12);
        QVERIFY(qAbs(chart.sumAt(10) - 0.7) < 1e-12);
        QVERIFY(chart.grab().toImage() != empty);
        const QString said = chart.accessibleDescription();
        QVERIFY(said.contains(QStringLiteral("Score: now 0.70")));
        QVERIFY(said.contains(QStringLiteral("for: now 0.20")));
        // The reading moves by keys, and goes with the focus.
        chart.setFocus();
        const QImage before = chart.grab().toImage();
        for (int i = 0; i < 20; ++i) QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY(chart.grab().toImage() != before);
        // Bounded, whatever it is given.
        parts.assign(StackChart::kMost + 5, {QStringLiteral("x"), 3});
        points.assign(StackChart::kMostPoints + 9, {1, {0.1}});
        points.front().at = 0;
        chart.setParts(parts, points);
        QCOMPARE(chart.parts().size(), StackChart::kMost);
        QCOMPARE(chart.points().size(), StackChart::kMostPoints);
        QVERIFY(!chart.grab().isNull());
    }
};

VD_SUITE(ChartsTest)
#include "charts_test.moc"
