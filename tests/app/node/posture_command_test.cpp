#include "app/node/posture_command.h"

#include "app/node/posture_words.h"
#include "core/posture/audit.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <map>

using namespace vedette;
using namespace vedette::app;

class PostureCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void everyCheckHasItsWords() {
        for (const std::string_view check : posture::checkNames()) {
            const PostureWords* const words = postureWordsOf(check);
            QVERIFY2(words != nullptr, std::string(check).c_str());
            QVERIFY(!words->wanted.empty() && words->why.ends_with('.') && words->remedy.ends_with('.'));
            QVERIFY(words->why.size() <= 120);
        }
        QVERIFY(postureWordsOf("nonsense") == nullptr);
    }

    void thisComputerIsAudited() {
        const QTemporaryDir folder;
        const test::Said said =
            test::say(showPosture, {"posture", "--data-dir", folder.path().toStdString()});
        QVERIFY(said.status == config::ExitStatus::Done);
        QCOMPARE(said.lines.size(), posture::checkNames().size() + 1);
        std::map<std::string, std::size_t> counts;
        for (const Json& line : said.lines) {
            if (line.at("event") != "finding") continue;
            ++counts[line.at("verdict").get<std::string>()];
            for (const char* key : {"check", "read", "wanted", "why", "remedy"}) QVERIFY(line.contains(key));
            // A folder that Qt made for us alone.
            if (line.at("check") == "data_folder_modes") QVERIFY(line.at("verdict") == "good");
        }
        const Json& done = said.lines.back();
        QVERIFY(done.at("event") == "done");
        for (const char* verdict : {"good", "weak", "bad", "unknown"})
            QCOMPARE(done.at(verdict).get<std::size_t>(), counts[verdict]);
    }
};

VD_SUITE(PostureCommandTest)

#include "posture_command_test.moc"
