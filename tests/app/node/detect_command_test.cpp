#include "app/node/detect_command.h"
#include "core/detect/row_error.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>
#include <fstream>
#include <iterator>

using namespace vedette;
using namespace vedette::app;
using config::ExitStatus;
using test::Said;

namespace {

/// An hour of pairs that speak now and then; in its middle one floods another for a minute.
std::string streamOf(bool attack) {
    std::string text = "t_s,src,dst,kind,bytes,label\n";
    for (int second = 0; second < 3600; ++second) {
        const int pair = second * 7 % 40;
        text += std::to_string(second) + ',' + std::to_string(pair) + ',' + std::to_string(pair + 1)
              + ",0,300,-\n";
        if (!attack || second < 1800 || second >= 1860) continue;
        for (int i = 0; i < 5; ++i)
            text += std::to_string(second) + "." + std::to_string(i) + ",3,9,1,64,flood\n";
    }
    return text;
}

Said detected(const std::vector<std::string>& words) {
    return test::say(detectRecorded, words);
}

} // namespace

class DetectCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void judgesWithTheLabelsOfTheFile() {
        const QString file = write("stream.csv", streamOf(true));
        const Said said = detected({"detect", "edges", file.toStdString(), "--explain", "2"});
        QCOMPARE(said.status, ExitStatus::Done);
        QCOMPARE(said.lines.size(), std::size_t{3});
        QVERIFY(said.lines[0].at("event") == "finding" && said.lines[0].at("peers").size() > 0);
        QVERIFY(said.lines[0].at("score") >= said.lines[1].at("score"));
        const Json& done = said.lines.back();
        QVERIFY(done.at("event") == "done" && done.at("rows") == 3900 && done.at("attack_rows") == 300);
        QVERIFY(done.at("auc") > 0.9);
        QVERIFY(done.at("per_attack").at("flood").at("rows") == 300);
        for (const char* key : {"macro_auc", "average_precision", "recall_at_fpr_0_001", "recall_at_fpr_0_01",
                                "precision", "recall", "ns_per_event"}) {
            QVERIFY2(done.at(key).is_number(), key);
        }
    }

    void judgesNothingWithoutLabels() {
        const QString file = write("plain.csv", "a,b,1\na,b,2\n");
        const Said said = detected({"detect", "edges", file.toStdString()});
        QCOMPARE(said.status, ExitStatus::Done);
        QCOMPARE(said.lines.size(), std::size_t{1});
        QVERIFY(!said.lines[0].contains("auc") && said.lines[0].contains("ns_per_event"));
    }

    void takesLabelsFromAnotherFile() {
        const QString file = write("plain.csv", "a,b,1\na,b,2\na,b,3\n");
        for (const char* labels : {"-\nx\n-\n", "id,label\n1,-\n2,x\n3,-\n"}) {
            const QString other = write("labels", labels);
            const Said said =
                detected({"detect", "edges", file.toStdString(), "--labels", other.toStdString()});
            QCOMPARE(said.status, ExitStatus::Done);
            QVERIFY(said.lines[0].at("per_attack").contains("x"));
        }
        for (const char* labels : {"-\nx\n", "-\nx\n-\n-\n"}) {
            const QString other = write("labels", labels);
            const Said said =
                detected({"detect", "edges", file.toStdString(), "--labels", other.toStdString()});
            QCOMPARE(said.status, ExitStatus::Failed);
            QVERIFY(said.lines.back().at("code")
                    == make_error_code(detect::RowError::LabelsDiffer).message());
        }
    }

    void writesOneScoreARow() {
        const QString file = write("stream.csv", streamOf(true));
        const QString out = m_folder.filePath("scores");
        QVERIFY(detected({"detect", "edges", file.toStdString(), "--scores", out.toStdString()}).status
                == ExitStatus::Done);
        std::ifstream scores(out.toStdString());
        std::size_t count = 0;
        for (double score = 0; scores >> score; ++count) QVERIFY(std::isfinite(score));
        QVERIFY(scores.eof());
        QCOMPARE(count, std::size_t{3900});
    }

    void weighsKeys() {
        const QString file = write("keys.csv", "size_estimate,label,d0,d1\n1000,honest,0041000000000000,"
                                               "0080000000000000\n1000,taken,0000000000000001,"
                                               "0000000000000002\n");
        const Said said = detected({"detect", "keys", file.toStdString()});
        QCOMPARE(said.status, ExitStatus::Done);
        QVERIFY(said.lines[0].at("auc") == 1.0 && said.lines[0].at("flagged") == 1);
    }

    void saysWhatIsWrong() {
        const QString file = write("bad.csv", "a,b,1\na,b,x\n");
        const Said bad = detected({"detect", "edges", file.toStdString()});
        QCOMPARE(bad.status, ExitStatus::Failed);
        QVERIFY(bad.lines[0].at("code") == "rows.bad_number");
        QVERIFY(bad.lines[0].dump().find("line 2") != std::string::npos);
        QCOMPARE(detected({"detect", "edges", "/does/not/exist"}).status, ExitStatus::BadWords);
        QCOMPARE(detected({"detect", "tea-leaves", file.toStdString()}).status, ExitStatus::BadWords);
        QCOMPARE(detected({"detect", "edges", file.toStdString(), "--explain", "1001"}).status,
                 ExitStatus::BadWords);
    }

private:
    QString write(const char* name, const std::string& text) {
        const QString path = m_folder.filePath(name);
        std::ofstream(path.toStdString(), std::ios::binary) << text;
        return path;
    }

    QTemporaryDir m_folder;
};

VD_SUITE(DetectCommandTest)

#include "detect_command_test.moc"
