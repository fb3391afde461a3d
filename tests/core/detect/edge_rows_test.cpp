#include "core/detect/edge_rows.h"
#include "tests/core/detect/rows_fixture.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::detect;
using namespace std::chrono_literals;

namespace {

std::optional<Error> errorIn(const std::string& text) {
    RowReader reader(detect::test::sourceOf(text));
    EdgeRows rows(reader, 0);
    return detect::test::errorOf(rows);
}

} // namespace

class EdgeRowsTest final : public QObject {
    Q_OBJECT

private slots:

    void readsNamedColumns() {
        RowReader reader(
            detect::test::sourceOf("t_s,src,dst,kind,bytes,label\n0.5,7,9,0,342,-\n1.5,9,8,3,60,scan\n"));
        EdgeRows rows(reader, 0);
        QVERIFY(*rows.next());
        const Edge first = rows.row().edge;
        QVERIFY(first.at == 500ms && first.source == 0 && first.target == 1);
        QVERIFY(first.kind == EdgeKind::Message && first.bytes == 342.0F);
        QVERIFY(rows.nameOf(0) == "7" && rows.nameOf(1) == "9" && rows.labelOf(*rows.row().label) == "-");
        QVERIFY(*rows.next());
        QVERIFY(rows.row().edge.source == 1 && rows.row().edge.target == 2);
        QVERIFY(rows.row().edge.kind == EdgeKind::PeerList && rows.labelOf(*rows.row().label) == "scan");
        QVERIFY(!*rows.next());
    }

    void readsTheShapesOfTheLiterature() {
        RowReader clock(detect::test::sourceOf("172.016.112.020,192.168.001.010,06/01/1998-07:55,-\n"
                                               "a,b,06/02/1998-08:56,nmap\n"));
        EdgeRows darpa(clock, 0);
        QVERIFY(*darpa.next());
        const Duration began = darpa.row().edge.at;
        QVERIFY(darpa.row().edge.kind == EdgeKind::Unknown && !darpa.row().edge.bytes);
        QVERIFY(*darpa.next());
        QVERIFY(darpa.row().edge.at - began == 25h + 1min);
        QVERIFY(!errorIn("a,b,07/32/1998-05:31,-\n")); // as the set has it
        QVERIFY(darpa.labelOf(*darpa.row().label) == "nmap");

        RowReader ticks(detect::test::sourceOf("5,6,1\n5,6,3\n5,6,1700000000\n"));
        EdgeRows midas(ticks, 0);
        QVERIFY(*midas.next() && midas.row().edge.at == 1min && !midas.row().label);
        QVERIFY(*midas.next() && midas.row().edge.at == 3min);
        QVERIFY(*midas.next() && midas.row().edge.at == 1'700'000'000s);
    }

    void timesDifferByWhatTheySay() {
        const auto differenceOf = [](const char* text) {
            RowReader reader(detect::test::sourceOf(text));
            EdgeRows rows(reader, 0);
            VD_ASSERT(*rows.next());
            const Duration first = rows.row().edge.at;
            VD_ASSERT(*rows.next());
            return rows.row().edge.at - first;
        };
        QVERIFY(differenceOf("t_s,src,dst\n0.1,a,b\n0.4,a,b\n") == 300ms);
        QVERIFY(differenceOf("t_s,src,dst\n1763760000.1,a,b\n1763760000.4,a,b\n") == 300ms);
    }

    void saysWhichLineIsWrong() {
        QVERIFY(errorIn("src,dst\n")->code == RowError::MissingColumn);
        QVERIFY(errorIn("1,2\n")->code == RowError::MissingColumn);
        for (const char* bad :
             {"x", "1e300", "13/01/1998-07:55", "00/01/1998-07:55", "02/40/1998-07:55", "02/00/1998-07:55",
              "06/01/1998-24:00", "06/01/1998-07:60", "06/01/1998 07:55", "06/01/1800-07:55"}) {
            const auto error = errorIn("a,b,1\na,b," + std::string(bad));
            QVERIFY2(error && error->code == RowError::BadNumber, bad);
            QVERIFY(error->detail.starts_with("line 2:"));
        }
        const std::string head = "src,dst,t,bytes,label\n";
        QVERIFY(!errorIn(head + "a,b,1,2,-"));
        QVERIFY(errorIn(head + "a,b,1,x,-")->code == RowError::BadNumber);
        QVERIFY(errorIn(head + "a,b,1,-2,-")->code == RowError::BadNumber);
        QVERIFY(errorIn(head + "a,b,1,2")->code == RowError::MissingColumn);
        QVERIFY(errorIn("a,b,1,-\na,b,1")->code == RowError::MissingColumn);
    }

    void namesAreBounded() {
        Names names(1, 2);
        QVERIFY(names.numberOf("a") == 0 && names.numberOf("b") == 1 && names.numberOf("a") == 0);
        QVERIFY(names.numberOf("c") == 2); // a is forgotten
        QVERIFY(names.nameOf(0).empty() && names.nameOf(1) == "b" && names.nameOf(2) == "c");
        QVERIFY(names.numberOf("a") == 3 && names.nameOf(1).empty() && names.nameOf(9).empty());
        const std::string longName(Names::kMaxName + 5, 'x');
        QVERIFY(names.nameOf(names.numberOf(longName)).size() == Names::kMaxName);
    }
};

VD_SUITE(EdgeRowsTest)

#include "edge_rows_test.moc"
