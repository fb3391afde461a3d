#include "app/node/detect_command.h"
#include "app/node/detect_series_files.h"
#include "core/detect/row_error.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>
#include <fstream>

using namespace vedette;
using namespace vedette::app;
using config::ExitStatus;
using test::Said;

namespace {

Said kindDetected(const std::vector<std::string>& words) {
    return test::say(detectRecorded, words);
}

std::string timeOfRow(int row) {
    char text[40];
    std::snprintf(text, sizeof text, "2026-05-%02d %02d:%02d:00", 1 + row / 288, row / 12 % 24, row % 12 * 5);
    return text;
}

// Six days in steps of five minutes; on the fifth the counter stands still at a new height.
std::string counter(bool attack) {
    std::string text = "timestamp,value\n";
    for (int row = 0; row < 6 * 288; ++row) {
        double value = 10.0 + 5.0 * std::sin(row * 2.0 * 3.14159265358979 / 288.0) + (row * 7919 % 13) / 13.0;
        if (attack && row >= 1200 && row < 1230) value = 60.0;
        text += timeOfRow(row) + ',' + std::to_string(value) + '\n';
    }
    return text;
}

class DetectKindsTest final : public QObject {
    Q_OBJECT

private slots:

    void judgesASeriesByItsWindows() {
        const auto file = write("traffic.csv", counter(true));
        const auto labels = write("windows.json", "{\"some/traffic.csv\": [[\"" + timeOfRow(1190)
                                                      + ".000000\", \"" + timeOfRow(1249) + ".000000\"]]}");
        const auto scores = path("scores");
        const Said said = kindDetected(
            {"detect", "series", file, "--labels", labels, "--scores", scores, "--explain", "3"});
        QCOMPARE(said.status, ExitStatus::Done);
        const Json& done = said.lines.back();
        QVERIFY2(done.at("rows") == 1728 && done.at("series") == 1, done.dump().c_str());
        QCOMPARE(done.at("attack_rows"), Json(60));
        QVERIFY(done.at("nab").at("standard").at("score") > 70.0);
        QCOMPARE(done.at("nab").at("standard").at("windows_found"), Json(1));
        QVERIFY(done.at("nab").contains("reward_low_fp_rate")
                && done.at("nab").contains("reward_low_fn_rate"));
        const Json& first = said.lines.front();
        QVERIFY(first.at("row") >= 1200 && first.at("row") < 1230);
        QVERIFY(first.at("data").contains("largest_before") && first.at("data").contains("usual"));
        std::ifstream written(scores);
        int count = 0;
        for (double score = 0; written >> score; ++count) QVERIFY(std::isfinite(score));
        QCOMPARE(count, 1728);
    }

    void takesAFolderOfSeriesInTheOrderOfNames() {
        QDir(m_folder.path()).mkpath("corpus/a");
        write("corpus/b.csv", counter(false));
        write("corpus/a/c.csv", counter(true));
        write("corpus/readme.txt", "not a series");
        const auto labels = write("all.json", "{\"a/c.csv\": [[\"" + timeOfRow(1190) + "\", \""
                                                  + timeOfRow(1249) + "\"]], \"b.csv\": []}");
        const Said said =
            kindDetected({"detect", "series", path("corpus"), "--labels", labels, "--explain", "1"});
        QCOMPARE(said.status, ExitStatus::Done);
        QVERIFY(said.lines.back().at("series") == 2 && said.lines.back().at("rows") == 2 * 1728);
        QVERIFY(said.lines.front().at("peers")[0] == "a/c.csv");
    }

    void whatIsCutOffChangesNoEarlierScore() {
        const std::string whole = counter(true);
        const auto all = write("whole.csv", whole);
        std::size_t end = 0;
        for (int line = 0; line < 1211; ++line) end = whole.find('\n', end) + 1;
        const auto part = write("part.csv", whole.substr(0, end));
        QCOMPARE(kindDetected({"detect", "series", all, "--scores", path("s1")}).status, ExitStatus::Done);
        QCOMPARE(kindDetected({"detect", "series", part, "--scores", path("s2")}).status, ExitStatus::Done);
        std::ifstream first(path("s1"));
        std::ifstream second(path("s2"));
        std::string a;
        std::string b;
        int rows = 0;
        for (; std::getline(second, b); ++rows) QVERIFY(std::getline(first, a) && a == b);
        QCOMPARE(rows, 1210);
    }

    void readsTimesAsTheyAreWritten() {
        QCOMPARE(seriesTime("1970-01-02 00:00:01"), std::optional<std::int64_t>(86'401'000));
        QCOMPARE(seriesTime("1970-01-02T00:00:01.250000"), std::optional<std::int64_t>(86'401'250));
        QCOMPARE(seriesTime("1970/01/02 00:00"), std::optional<std::int64_t>(86'400'000));
        QCOMPARE(seriesTime("1234"), std::optional<std::int64_t>(1234));
        for (const char* wrong : {"", "x", "1970-13-01 00:00:00", "1970-01-01", "1970-01-01 24:00:00",
                                  "1970-01-01 00:00:00 later", "1970-01-01 00:00:00.x"})
            QVERIFY2(!seriesTime(wrong), wrong);
    }

    void saysWhatIsWrongWithASeries() {
        const auto code = [](const Said& said) { return said.lines.back().at("code").get<std::string>(); };
        const auto file = write("traffic.csv", counter(false));
        QCOMPARE(code(kindDetected({"detect", "series", write("x.csv", "timestamp,value\nnever,1\n")})),
                 std::string("rows.bad_number"));
        QCOMPARE(code(kindDetected({"detect", "series", write("y.csv", "timestamp,value\n5\n")})),
                 std::string("rows.missing_column"));
        QDir(m_folder.path()).mkpath("empty");
        QCOMPARE(code(kindDetected({"detect", "series", path("empty")})), std::string("rows.missing_column"));
        for (const char* windows : {"{\"traffic.csv\": 5}", "{\"traffic.csv\": [[\"2026-05-01 00:00\"]]}",
                                    "{\"traffic.csv\": [[\"x\", \"y\"]]}", "{broken"})
            QCOMPARE(code(kindDetected({"detect", "series", file, "--labels", write("w.json", windows)})),
                     std::string("rows.bad_number"));
        QCOMPARE(
            code(kindDetected({"detect", "series", file, "--labels", write("w.json", "{\"z.csv\": []}")})),
            std::string("rows.labels_differ"));
    }

    void flagsACrowdOfPeers() {
        std::string text = "ip,port,asn,label\n";
        for (int i = 0; i < 200; ++i)
            text += std::to_string(20 + i) + "." + std::to_string(i) + ".3.4,18080,"
                  + std::to_string(i % 9 + 1) + ",not_listed\n";
        for (int i = 1; i <= 50; ++i) text += "199.9.8." + std::to_string(i) + ",18080,AS777,spy_subnet\n";
        const Said said = kindDetected({"detect", "peers", write("crawl.csv", text), "--explain", "1"});
        QCOMPARE(said.status, ExitStatus::Done);
        const Json& done = said.lines.back();
        QVERIFY(done.at("rows") == 250 && done.at("flagged") == 50 && done.at("auc") == 1.0);
        QVERIFY(done.at("address_precision") == 1.0 && done.at("address_recall") == 1.0);
        QVERIFY(said.lines.front().at("data").at("in_prefix") == 50.0);
        QCOMPARE(kindDetected({"detect", "peers", write("bad.csv", "ip,port\n1.2.3.4,x\n")}).status,
                 ExitStatus::Failed);
    }

    void scoresEachNodeOfAGraph() {
        std::string links;
        std::string labels;
        for (int i = 0; i < 60; ++i) {
            const int base = i < 30 ? 0 : 30;
            for (const int step : {1, 2, 5})
                links += std::to_string(i) + ' ' + std::to_string(base + (i - base + step) % 30) + '\n';
            labels += i < 30 ? "0\n" : "1\n";
        }
        links += "3 40\n";
        const auto file = write("web.edges", links);
        write("web.seeds", "benign 0 10 20\nsybil 30 50\n");
        const auto label = write("web.labels", labels);
        const auto scores = path("web.scores");
        const Said said = kindDetected({"detect", "graph", file, "--labels", label, "--scores", scores});
        QCOMPARE(said.status, ExitStatus::Done);
        const Json& done = said.lines.back();
        QVERIFY2(done.at("rows") == 60 && done.at("auc") == 1.0, done.dump().c_str());
        QCOMPARE(done.at("attack_rows"), Json(28)); // those known beforehand are not judged
        const auto known = write("mine.txt", "honest 0 10 20\n");
        QCOMPARE(kindDetected({"detect", "graph", file, "--known", known}).status, ExitStatus::Done);
        for (const char* wrong : {"", "nobody 1\n", "benign x\n", "benign 999\n"})
            QCOMPARE(kindDetected({"detect", "graph", file, "--known", write("w.txt", wrong)}).status,
                     ExitStatus::Failed);
        QCOMPARE(kindDetected({"detect", "graph", write("lone.edges", "0 1\n")}).status, ExitStatus::Failed);
        QCOMPARE(kindDetected({"detect", "graph", file, "--labels", write("few.labels", "0\n1\n")})
                     .lines.back()
                     .at("code"),
                 Json("rows.labels_differ"));
    }

private:
    [[nodiscard]] std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }

    std::string write(const char* name, const std::string& text) {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }

    QTemporaryDir m_folder;
};

VD_SUITE(DetectKindsTest)

} // namespace

#include "detect_kinds_test.moc"
