// What operators decide of peers by hand, and what a node that runs makes of it; canaries over real sockets.
#include "app/node/trust_command.h"

#include "app/config/data_dir.h"
#include "app/node/audit_command.h"
#include "app/node/bench/dht_fleet.h"
#include "app/node/run_command.h"
#include "app/node/tier_file.h"
#include "core/base/wall_clock.h"
#include "core/store/whole_file.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <filesystem>
#include <thread>
#include <unistd.h>

using namespace vedette;
using namespace vedette::app;
using namespace vedette::test;
using config::ExitStatus;

namespace {

struct TrustFolder {
    QTemporaryDir root;
    std::string path = root.filePath("data").toStdString();
    std::string peer = strangerWith(1).text();

    TrustFolder() {
        const auto made = config::DataDir::open(path);
        if (!made) qFatal("%s", made.error().text().c_str());
    }

    Said trust(std::vector<std::string> words) const {
        words.insert(words.begin(), "trust");
        words.insert(words.end(), {"--data-dir", path});
        return say(showTrust, words);
    }

    Said run(std::vector<std::string> words, const OnLine& onLine) const {
        words.insert(words.begin(), "run");
        words.insert(words.end(), {"--data-dir", path});
        return say(runNode, words, onLine);
    }
};

} // namespace

class TrustCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void pinsAreKeptUntilTheyEnd() {
        const TrustFolder folder;
        QCOMPARE(folder.trust({"pins"}).lines.at(0).at("pins"), Json(0));
        const Said pinned = folder.trust({"pin", folder.peer, "--tier", "high", "--why", "drill"});
        QCOMPARE(pinned.status, ExitStatus::Done);
        QVERIFY(pinned.lines.at(0).at("tier") == "high" && pinned.lines.at(0).at("until").is_null());
        // In place of the one before.
        QCOMPARE(
            folder.trust({"pin", folder.peer, "--why", "ours", "--until", "2100-01-01T00:00:00Z"}).status,
            ExitStatus::Done);
        const Said all = folder.trust({"pins"});
        QCOMPARE(all.lines.size(), std::size_t{2});
        QVERIFY(all.lines[0].at("tier") == "low" && all.lines[0].at("why") == "ours");
        QCOMPARE(all.lines[0].at("until").get<std::string>(), std::string("2100-01-01T00:00:00.000Z"));
        QVERIFY(folder.trust({"unpin", folder.peer}).lines.at(0).at("changed") == true);
        QVERIFY(folder.trust({"unpin", folder.peer}).lines.at(0).at("changed") == false);
        // One whose time is over is none.
        const TierFile file(folder.path);
        const TierWord brief{{trust::Tier::High, {wallNow().ms + 1}, "brief"}, OperatorId{1}, wallNow()};
        QVERIFY(file.set(strangerWith(2), brief, wallNow()).ok());
        QVERIFY(file.read({wallNow().ms + 1000}).value().empty());
    }

    void whatCannotBePinned_data() {
        QTest::addColumn<QStringList>("words");
        const QString peer = QString::fromStdString(strangerWith(1).text());
        QTest::newRow("nobody") << QStringList{"pin", "--why", "x"};
        QTest::newRow("no peer") << QStringList{"pin", "x", "--why", "x"};
        QTest::newRow("no reason") << QStringList{"pin", peer};
        QTest::newRow("two lines") << QStringList{"pin", peer, "--why", "a\nb"};
        QTest::newRow("no tier") << QStringList{"pin", peer, "--why", "x", "--tier", "highest"};
        QTest::newRow("no time") << QStringList{"pin", peer, "--why", "x", "--until", "tomorrow"};
        QTest::newRow("gone by") << QStringList{"pin", peer, "--why", "x", "--until", "2020-01-01T00:00:00Z"};
        QTest::newRow("no such word") << QStringList{"dance", peer};
    }

    void whatCannotBePinned() {
        QFETCH(QStringList, words);
        const TrustFolder folder;
        std::vector<std::string> all;
        for (const QString& word : words) all.push_back(word.toStdString());
        QCOMPARE(folder.trust(all).status, ExitStatus::BadWords);
        QVERIFY(!std::filesystem::exists(folder.path + "/tiers.json"));
    }

    void aFileThatIsNoneIsLeftAlone_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("no JSON") << "[{";
        QTest::newRow("no list") << "{}";
        QTest::newRow("no peer") << "[{\"tier\":\"low\"}]";
        QTest::newRow("another tier") << "[{\"peer_id\":\"" + QString::fromStdString(strangerWith(1).text())
                                             + "\",\"tier\":\"none\",\"since\":\"2026-01-01T00:00:00Z\"}]";
    }

    void aFileThatIsNoneIsLeftAlone() {
        QFETCH(QString, text);
        const TrustFolder folder;
        const std::string path = folder.path + "/tiers.json";
        QVERIFY(store::replaceWhole(path, viewOf(text.toStdString())).ok());
        QCOMPARE(folder.trust({"pins"}).status, ExitStatus::BadWords);
        QCOMPARE(folder.trust({"pin", folder.peer, "--why", "x"}).status, ExitStatus::BadWords);
        const Bytes kept = *store::readWhole(path, 1 << 20).value();
        QCOMPARE(QString::fromUtf8(reinterpret_cast<const char*>(kept.data()), static_cast<int>(kept.size())),
                 text);
    }

    void aRunningNodeGoesByIt() {
        const TrustFolder folder;
        const TierFile file(folder.path);
        const auto word = [](trust::Tier tier) {
            return TierWord{{tier, {}, "drill"}, OperatorId{1}, wallNow()};
        };
        std::vector<Json> tiers;
        const Said run = folder.run({}, [&](std::size_t number, const Json& line) {
            if (number == 1) static_cast<void>(file.set(strangerWith(1), word(trust::Tier::High), wallNow()));
            if (line.at("event") != "tier") return;
            tiers.push_back(line);
            if (tiers.size() == 1) static_cast<void>(file.set(strangerWith(1), std::nullopt, wallNow()));
            if (tiers.size() == 2) ::kill(::getpid(), SIGTERM);
        });
        QCOMPARE(run.status, ExitStatus::Done);
        QCOMPARE(tiers.size(), std::size_t{2});
        QVERIFY(tiers[0].at("peer_id") == folder.peer && tiers[0].at("after") == "high");
        QCOMPARE(tiers[0].at("reason").get<std::string>(), std::string("tier.by_operator"));
        QVERIFY(tiers[1].at("after") == "medium" && tiers[1].at("reason") == "tier.word_ended");
        // The log says so, and the record of what operators did.
        const Said shown = folder.trust({"show", folder.peer});
        QVERIFY(shown.lines.at(0).at("tier") == "medium");
        QVERIFY(shown.lines.at(0).at("tier_reason") == "tier.word_ended");
        const Said audited = say(audit, {"audit", "verify", folder.path});
        QCOMPARE(audited.status, ExitStatus::Done);
        QVERIFY(audited.lines.back().at("records") >= 4); // joined, listened, twice a tier
    }

    void aPinHoldsAfterARestart() {
        const TrustFolder folder;
        QCOMPARE(folder.trust({"pin", folder.peer, "--tier", "high", "--why", "drill"}).status,
                 ExitStatus::Done);
        for (int i = 0; i < 2; ++i) {
            std::size_t moves = 0;
            const Said run = folder.run({}, [&](std::size_t number, const Json& line) {
                moves += line.at("event") == "tier" ? 1U : 0U;
                if (number == (i == 0 ? 2U : 1U)) ::kill(::getpid(), SIGTERM);
            });
            // The first run tells of it, the second finds it so.
            QCOMPARE(moves, i == 0 ? std::size_t{1} : std::size_t{0});
            const Said shown = folder.trust({"show", folder.peer});
            QVERIFY(shown.lines.at(0).at("tier") == "high");
            QVERIFY(shown.lines.at(0).at("tier_reason") == "tier.by_operator");
        }
    }

    void canariesOverRealSockets() {
        const auto fleet = DhtFleet::create(6, 6, 3).value();
        std::thread serving([&] { fleet->serve(); });
        std::size_t passed = 0;
        std::size_t others = 0;
        const TrustFolder folder;
        const Said run = folder.run(
            {"--serve", "kad", "--exempt-private", "--canaries", "3600", "--join", fleet->address().text()},
            [&](std::size_t, const Json& line) {
                if (line.at("event") != "canary") return;
                ++(line.at("outcome") == "passed" ? passed : others);
                if (passed >= 3) ::kill(::getpid(), SIGTERM);
            });
        fleet->stop();
        serving.join();
        QCOMPARE(run.status, ExitStatus::Done);
        QVERIFY(passed >= 3);
        QCOMPARE(others, std::size_t{0});
        // What they proved is known to the next run.
        for (const Json& line : run.lines) {
            if (line.at("event") != "canary") continue;
            const Said shown = folder.trust({"show", line.at("peer_id").get<std::string>()});
            QVERIFY(shown.lines.at(0).at("canaries").at("passed") > 0.9);
            QVERIFY(shown.lines.at(0).at("score") > 0.5);
            break;
        }
    }
};

VD_SUITE(TrustCommandTest)
#include "trust_command_test.moc"
