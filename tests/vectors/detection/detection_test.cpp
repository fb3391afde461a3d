// Recorded and labelled data for detectors, in the folder that VEDETTE_DETECTION names, else in
// `shared/data/detection` beside the source tree. What README.md promises of them holds, with room for other
// files of the same shapes.
#include "app/node/detect_command.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cstdlib>
#include <filesystem>

using namespace vedette;
using app::Json;

namespace {

std::filesystem::path detectionFolder() {
    const char* named = std::getenv("VEDETTE_DETECTION");
    if (named != nullptr && *named != '\0') return named;
    return std::filesystem::path(VEDETTE_SOURCE_DIR) / ".." / "shared" / "data" / "detection";
}

/// Every file of a folder whose name has this in it.
std::vector<std::string> recordings(const char* folder, const char* part) {
    std::vector<std::string> found;
    const auto where = detectionFolder() / folder;
    if (!std::filesystem::is_directory(where)) {
        std::fprintf(stderr, "SKIPPED: no recordings in %s\n", where.c_str());
        test::skippedAloud() = true;
        return found;
    }
    for (const auto& entry : std::filesystem::directory_iterator(where)) {
        const std::string name = entry.path().filename().string();
        if (name.find(part) != std::string::npos && name.find(".csv") != std::string::npos)
            found.push_back(entry.path().string());
    }
    return found;
}

Json judged(const char* kind, const std::string& file) {
    const test::Said said = test::say(app::detectRecorded, {"detect", kind, file});
    return said.status == config::ExitStatus::Done ? said.lines.back() : Json();
}

} // namespace

class DetectionTest final : public QObject {
    Q_OBJECT

private slots:

    void findsTheAttacksOfAPeerToPeerNetwork() {
        for (const std::string& file : recordings("edges", "p2p")) {
            const Json done = judged("edges", file);
            QVERIFY2(done.is_object(), file.c_str());
            QVERIFY2(done.at("recall_at_fpr_0_001") >= 0.92, done.dump().c_str());
            for (const auto& [attack, quality] : done.at("per_attack").items())
                QVERIFY2(quality.at("recall_at_fpr_0_001") >= 0.6, attack.c_str());
            // At its own limit, too: fewer than one false alarm in a thousand.
            QVERIFY(done.at("precision") > 0.95 && done.at("recall") > 0.9);
        }
    }

    void findsEclipsedKeys() {
        for (const std::string& file : recordings("dht", "keys")) {
            const Json done = judged("keys", file);
            QVERIFY2(done.is_object(), file.c_str());
            for (const auto& [attack, quality] : done.at("per_attack").items()) {
                // With half of the places no test of one lookup does better than .67.
                const double least = attack == "passive" ? 0.99 : attack == "evasive75" ? 0.93 : 0.5;
                QVERIFY2(quality.at("recall_at_fpr_0_01") >= least, attack.c_str());
            }
        }
    }
};

VD_SUITE(DetectionTest)

#include "detection_test.moc"
