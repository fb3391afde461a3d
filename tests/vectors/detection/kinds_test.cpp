// Series, crawls and graphs in the folder that VEDETTE_DETECTION names, else in `shared/data/detection`
// beside the source tree. What README.md promises of them holds, with room for other files of the same
// shapes.
#include "app/node/detect_command.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cstdlib>
#include <filesystem>

using namespace vedette;
using app::Json;

namespace {

std::filesystem::path kindsFolder(const char* folder) {
    const char* named = std::getenv("VEDETTE_DETECTION");
    const std::filesystem::path data =
        named != nullptr && *named != '\0'
            ? std::filesystem::path(named)
            : std::filesystem::path(VEDETTE_SOURCE_DIR) / ".." / "shared" / "data" / "detection";
    return data / folder;
}

/// Files of a folder whose names have this in them; said aloud where there is no such folder.
std::vector<std::string> kindsFiles(const char* folder, const char* part) {
    std::vector<std::string> found;
    const auto where = kindsFolder(folder);
    if (!std::filesystem::is_directory(where)) {
        std::fprintf(stderr, "SKIPPED: nothing recorded in %s\n", where.c_str());
        test::skippedAloud() = true;
        return found;
    }
    for (const auto& entry : std::filesystem::directory_iterator(where))
        if (entry.path().filename().string().find(part) != std::string::npos)
            found.push_back(entry.path().string());
    return found;
}

Json kindJudged(const std::vector<std::string>& words) {
    const test::Said said = test::say(app::detectRecorded, words);
    return said.status == config::ExitStatus::Done ? said.lines.back() : Json();
}

class KindsTest final : public QObject {
    Q_OBJECT

private slots:

    void scoresTheSeriesAboveThePublishedDetectors() {
        for (const std::string& windows : kindsFiles("nab", "windows.json")) {
            const Json done =
                kindJudged({"detect", "series", kindsFolder("nab").string(), "--labels", windows});
            QVERIFY(done.is_object());
            QVERIFY2(done.at("nab").at("standard").at("score") > 74.5, done.at("nab").dump().c_str());
        }
    }

    void findsSpiesAndFlagsFewHonestPeers() {
        for (const std::string& file : kindsFiles("peers", "monero")) {
            const Json done = kindJudged({"detect", "peers", file});
            QVERIFY2(done.is_object() && done.at("address_precision") >= 0.99, done.dump().c_str());
            QVERIFY2(done.at("address_recall") >= 0.86, done.dump().c_str());
        }
        for (const std::string& file : kindsFiles("peers", "bitcoin")) {
            const Json done = kindJudged({"detect", "peers", file});
            QVERIFY2(done.is_object() && done.at("share_flagged") <= 0.006, done.dump().c_str());
        }
    }

    void findsTheRegionsOfSybils() {
        for (const std::string& file : kindsFiles("sybil", "edges")) {
            std::string labels = file;
            labels.replace(labels.rfind("edges"), 5, "labels");
            const Json done = kindJudged({"detect", "graph", file, "--labels", labels});
            QVERIFY(done.is_object());
            // The more links the attackers won, the less there is to see.
            const double regions = done.at("rows").get<double>();
            const double goal = done.at("links") < 4.5 * regions ? 0.97 : 0.85;
            QVERIFY2(done.at("auc") > goal, done.dump().c_str());
        }
    }
};

VD_SUITE(KindsTest)

} // namespace

#include "kinds_test.moc"
