#include "app/node/grammar.h"
#include "app/node/lab_command.h"
#include "core/lab/recording.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>

using namespace vedette;
using namespace vedette::app;
using config::ExitStatus;

namespace {

struct LabSaid {
    ExitStatus status{};
    std::vector<Json> lines;
};

LabSaid sayLab(const std::vector<std::string>& words) {
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto line = config::CommandLine::parse(
        nodeGrammar(), views, [](const std::string&) { return std::optional<std::string>(); });
    VD_ASSERT(line.ok());
    std::FILE* out = std::tmpfile();
    LabSaid said;
    Console console(Console::Form::Objects, out);
    said.status = runLab(*line, console);
    std::rewind(out);
    std::string text;
    for (int c = std::fgetc(out); c != EOF; c = std::fgetc(out)) {
        if (c != '\n') {
            text.push_back(static_cast<char>(c));
            continue;
        }
        said.lines.push_back(Json::parse(text));
        text.clear();
    }
    std::fclose(out);
    return said;
}

Bytes fileAt(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

class LabCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void listsTheScenarios() {
        const LabSaid said = sayLab({"lab", "list", "--json"});
        QCOMPARE(said.status, ExitStatus::Done);
        QVERIFY(said.lines.size() >= 5);
        bool quiet = false;
        for (const Json& line : said.lines) {
            QVERIFY(line.at("event") == "scenario" && line.at("attack").is_boolean());
            quiet = quiet || (line.at("name") == "quiet-day" && line.at("attack") == false);
        }
        QVERIFY(quiet);
    }

    void gossipIsATable() {
        const LabSaid said = sayLab({"lab", "gossip", "--agents", "20", "--duration", "4", "--json"});
        QCOMPARE(said.status, ExitStatus::Done);
        QCOMPARE(said.lines.size(), std::size_t{19});
        QVERIFY(said.lines[0].at("event") == "gossip_trials" && said.lines[0].at("trials") == 18);
        std::set<std::string> attacks;
        for (std::size_t i = 1; i < said.lines.size(); ++i) {
            const Json& row = said.lines[i];
            QVERIFY(row.at("event") == "gossip_trial" && row.at("nodes") == 20 && row.at("seed") == 1);
            attacks.insert(row.at("attack"));
            // In order, though some run at once.
            QVERIFY(row.at("router") == (i % 3 == 1 ? "version_1.0" : i % 3 == 2 ? "unscored" : "scored"));
            QCOMPARE(row.at("scoring").get<bool>(), i % 3 == 0);
            for (const char* key : {"delivered_during", "median_ms_during", "p99_ms_during",
                                    "delivered_after", "median_ms_after", "p99_ms_after", "sybils_in_mesh"})
                QVERIFY(row.at(key).is_number());
        }
        QVERIFY(attacks
                == (std::set<std::string>{"none", "eclipse", "censor", "degradation", "cold_boot",
                                          "covert_flash"}));
        QVERIFY(said.lines[3].at("attack") == "none" && said.lines[3].at("delivered_after") == 1.0);
    }

    void aRowOfTheTableIsTheSameAlone() {
        const LabSaid whole = sayLab({"lab", "gossip", "--agents", "20", "--duration", "4", "--json",
                                      "--only", "censor", "--only", "none/scored"});
        QCOMPARE(whole.status, ExitStatus::Done);
        QCOMPARE(whole.lines.size(), std::size_t{5});
        QVERIFY(whole.lines[1].at("attack") == "none" && whole.lines[1].at("router") == "scored");
        const LabSaid alone = sayLab({"lab", "gossip", "--agents", "20", "--duration", "4", "--json",
                                      "--only", "censor/unscored", "--at-once", "1"});
        QCOMPARE(alone.lines.size(), std::size_t{2});
        QVERIFY(alone.lines[1] == whole.lines[3]);
    }

    void oneSeedIsOneRecording() {
        QTemporaryDir folder;
        const std::string one = folder.filePath("one").toStdString();
        const std::string two = folder.filePath("two").toStdString();
        for (const std::string& path : {one, two}) {
            const LabSaid said = sayLab({"lab", "run", "quiet-day", "--agents", "10", "--duration", "600",
                                         "--seed", "9", "--record", path, "--json"});
            QCOMPARE(said.status, ExitStatus::Done);
            const Json& verdict = said.lines.back();
            QVERIFY(verdict.at("event") == "verdict" && verdict.at("scenario") == "quiet-day");
            QVERIFY(verdict.at("defences") == "on" && verdict.at("attack_succeeded") == false);
            QVERIFY(verdict.at("detected_after_s").is_null() && verdict.at("alerts").empty());
            QVERIFY(verdict.at("false_alerts") == 0 && verdict.at("recorded_events") > 0);
            QVERIFY(verdict.at("events_watched") >= verdict.at("recorded_events"));
        }
        const Bytes recording = fileAt(one);
        QVERIFY(lab::RecordingReader::open(recording).ok());
        QVERIFY(equal(recording, fileAt(two)));
        const Bytes truth = fileAt(one + ".truth.json");
        QVERIFY(Json::parse(truth.begin(), truth.end()).at("labels").empty());
    }

    void anAttackLeavesItsTruth() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("attack").toStdString();
        const LabSaid said = sayLab({"lab", "run", "impersonation", "--agents", "20", "--defences", "off",
                                     "--duration", "900", "--record", path, "--json"});
        QCOMPARE(said.status, ExitStatus::Done);
        QVERIFY(said.lines.back().at("attack_succeeded") == true);
        // Whoever takes an impostor for its master has nothing to raise an alarm about.
        QVERIFY(said.lines.back().at("detected_after_s").is_null() && said.lines.back().at("alerts").empty());
        const Bytes text = fileAt(path + ".truth.json");
        const Json truth = Json::parse(text.begin(), text.end());
        QVERIFY(truth.at("labels").size() == 1 && !truth.at("labels")[0].at("attackers").empty());
        QVERIFY(truth.at("defences") == "off" && truth.at("damage") > 0.5);
    }

    void anAttackIsFound() {
        const LabSaid said =
            sayLab({"lab", "run", "impersonation", "--agents", "20", "--duration", "900", "--json"});
        QCOMPARE(said.status, ExitStatus::Done);
        const Json& verdict = said.lines.back();
        QVERIFY(verdict.at("attack_succeeded") == false && verdict.at("false_alerts") == 0);
        QVERIFY(verdict.at("detected_after_s") > 0);
        const Json& first = verdict.at("alerts").at(0);
        QVERIFY(first.at("rule") == "identity_moved" && first.at("points_at_attack") == true);
    }

    void refusesWhatItCannotMean() {
        for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
                 {"lab", "dance"},
                 {"lab", "run"},
                 {"lab", "list", "more"},
                 {"lab", "gossip", "more"},
                 {"lab", "gossip", "--agents", "19"},
                 {"lab", "gossip", "--only", "rain"},
                 {"lab", "gossip", "--only", "censor/"},
                 {"lab", "gossip", "--at-once", "0"},
                 {"lab", "run", "no-such"},
                 {"lab", "run", "quiet-day", "--defences", "maybe"},
                 {"lab", "run", "quiet-day", "--sockets", "wool"},
                 {"lab", "run", "quiet-day", "--agents", "0"},
                 {"lab", "run", "quiet-day", "--duration", "0"},
                 {"lab", "run", "quiet-day", "--duration", "1e9"},
                 {"lab", "run", "quiet-day", "--duration", "ten"},
                 {"lab", "run", "quiet-day", "--record", "/nonexistent/x"},
             }) {
            QCOMPARE(sayLab(words).status, ExitStatus::BadWords);
        }
    }
};

VD_SUITE(LabCommandTest)

#include "lab_command_test.moc"
