#include "app/node/limits_command.h"

#include "app/node/lab_command.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace vedette;
using namespace vedette::app;
using namespace vedette::test;
using config::ExitStatus;

namespace {

std::vector<Json> linesOf(const Said& said, std::string_view event) {
    std::vector<Json> out;
    std::ranges::copy_if(said.lines, std::back_inserter(out),
                         [&](const Json& line) { return line.at("event") == event; });
    return out;
}

std::uint64_t sumOf(const std::vector<Json>& lines, const char* field) {
    std::uint64_t sum = 0;
    for (const Json& line : lines) sum += line.at(field).get<std::uint64_t>();
    return sum;
}

} // namespace

class LimitsCommandTest final : public QObject {
    Q_OBJECT

private slots:

    // Hosts that open connections to bootnodes as fast as they can.
    void initTestCase() {
        m_file = m_root.filePath("flood").toStdString();
        const Said said = say(
            runLab, {"lab", "run", "flooding", "--agents", "20", "--duration", "180", "--record", m_file});
        QVERIFY(said.status == ExitStatus::Done);
    }

    void whoFloodsIsNamed() {
        const Said said = say(reviewLimits, {"limits", "--recording", m_file});
        QVERIFY(said.status == ExitStatus::Done);
        const auto hits = linesOf(said, "limit");
        QVERIFY(!hits.empty());
        for (const Json& hit : hits) {
            QVERIFY(hit.at("limit").get<std::string>().starts_with("limit."));
            std::uint64_t named = hit.at("others").get<std::uint64_t>();
            for (const Json& one : hit.at("by")) named += one.at("count").get<std::uint64_t>();
            QCOMPARE(hit.at("refused").get<std::uint64_t>(), named);
        }
        const auto done = linesOf(said, "done");
        QCOMPARE(sumOf(done, "refused"), sumOf(hits, "refused"));
        QVERIFY(sumOf(done, "connections") > 0);
        QVERIFY(!done.front().contains("would_refuse"));
        // Nobody stood higher than the limits that he met.
        for (const Json& peak : linesOf(said, "peak"))
            QVERIFY2(peak.at("most").get<std::uint64_t>() <= peak.at("value").get<std::uint64_t>(),
                     peak.dump().c_str());
    }

    void otherLimitsWouldHaveRefusedOthers() {
        const auto refusals = [this](const char* value) {
            const Said said = say(reviewLimits, {"limits", "--recording", m_file, "--suppose",
                                                 std::string("limit.system.connections=") + value});
            return sumOf(linesOf(said, "done"), "would_refuse");
        };
        const auto few = refusals("2");
        const auto some = refusals("6");
        QVERIFY2(few > some && some > 0, (std::to_string(few) + ' ' + std::to_string(some)).c_str());
        QCOMPARE(refusals("4000"), std::uint64_t{0}); // the control
        const Said said =
            say(reviewLimits, {"limits", "--recording", m_file, "--suppose", "system.connections=2"});
        QCOMPARE(sumOf(linesOf(said, "supposed"), "refused"), few);
    }

    void wordsThatAreMissing() {
        for (const char* word : {"peer.connections", "peer.connections=", "peer.connections=0",
                                 "peer.connections=9x", "peer.streams=9", "=5", "peer.connections=1000001"}) {
            const Said said = say(reviewLimits, {"limits", "--recording", m_file, "--suppose", word});
            QVERIFY2(said.status == ExitStatus::BadWords, word);
        }
        QVERIFY(say(reviewLimits, {"limits", "--recording", m_file, "--since", "yesterday"}).status
                == ExitStatus::BadWords);
        QVERIFY(say(reviewLimits, {"limits", "--data-dir", m_root.filePath("none").toStdString()}).status
                != ExitStatus::Done);
    }

private:
    QTemporaryDir m_root;
    std::string m_file;
};

VD_SUITE(LimitsCommandTest)

#include "limits_command_test.moc"
