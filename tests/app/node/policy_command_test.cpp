#include "app/node/policy_command.h"
#include "core/policy/rule.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <fstream>

using namespace vedette;
using namespace vedette::app;
using config::ExitStatus;
using test::Said;

namespace {

constexpr std::string_view kRules = R"(
version = 3
[[segment]]
name = "planners"
peers = ["p1"]
[[allow]]
id = "ask"
do = "open:/task*"
who = { segment = "planners", tier = "<= medium" }
to = { segment = "tools" }
[[allow]]
id = "ask-one"
do = "open:/task/1"
who = { segment = "planners", tier = "low" }
to = { segment = "tools" }
)";

} // namespace

class PolicyCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void decidesAndSaysWhy() {
        const std::string policy = write("p.toml", kRules);
        const std::string request =
            write("r.json", R"({"action":"open","resource":"/task/1","who":{"peer":"p1","tier":"high"},)"
                            R"("to":{"segment":"tools"},"at":"2026-05-01T10:00:00Z"})");
        const Said said = asked({"policy", "decide", "--policy", policy, "--request", request});
        QCOMPARE(said.status, ExitStatus::Done);
        QCOMPARE(said.lines.size(), std::size_t{1});
        const Json& decision = said.lines[0];
        QVERIFY(decision.at("event") == "decision" && decision.at("allowed") == false);
        QVERIFY(decision.at("rule").is_null() && decision.at("because").empty()
                && decision.at("version") == 3);
        const Json& turn = decision.at("would_change").at(0);
        QVERIFY(turn.at("change") == "facts" && turn.at("facts").size() == 1);
        QVERIFY(turn.at("facts")[0].at("fact") == "who.tier" && turn.at("facts")[0].at("from") == "high");
        QVERIFY(decision.at("would_change").at(1).at("change") == "add");
    }

    void decidesOneRequestALine() {
        const std::string policy = write("p.toml", kRules);
        const std::string requests =
            write("r.jsonl",
                  "{\"action\":\"open\",\"resource\":\"/task/2\",\"who\":{\"peer\":\"p1\",\"tier\":\"low\"},"
                  "\"to\":{\"segment\":\"tools\"}}\n\n{\"action\":\"connect\"}\n");
        const Said said = asked({"policy", "decide", "--policy", policy, "--request", requests, "--brief"});
        QCOMPARE(said.lines.size(), std::size_t{2});
        QVERIFY(said.lines[0].at("allowed") == true && said.lines[0].at("rule") == "ask");
        QVERIFY(said.lines[0].at("because").size() == 3 && !said.lines[0].contains("would_change"));
        const Json& reason = said.lines[0].at("because")[0];
        QVERIFY(reason.contains("fact") && reason.contains("is") && reason.contains("wanted"));
        QVERIFY(said.lines[1].at("allowed") == false);
    }

    void refusesARequestThatItDoesNotUnderstand_data() {
        QTest::addColumn<QString>("request");
        for (const char* request :
             {"", "[]", "{", R"({"action":"fly"})", R"({"resource":"x"})", R"({"action":"open","colour":1})",
              R"({"action":"open","who":{"colour":1}})", R"({"action":"open","who":{"score":"much"}})",
              R"({"action":"open","who":{"tier":"huge"}})", R"({"action":"open","who":[]})",
              R"({"action":"open","at":"soon"})", R"({"action":"open","when":{"source":"here"}})",
              R"({"action":"open","when":{"time":"9:00"}})", R"({"action":"open","resource":7})"})
            QTest::newRow(request) << request;
    }

    void refusesARequestThatItDoesNotUnderstand() {
        QFETCH(QString, request);
        const std::string policy = write("p.toml", kRules);
        const std::string file = write("r.json", request.toStdString());
        const Said said = asked({"policy", "decide", "--policy", policy, "--request", file});
        QCOMPARE(said.status, ExitStatus::Failed);
        QCOMPARE(said.lines.back().at("code"), make_error_code(policy::PolicyError::BadRequest).message());
    }

    void checksAFolderAsOnePolicy() {
        QDir(m_folder.path()).mkdir("policy");
        write("policy/a.toml", kRules);
        write("policy/b.toml", "[[deny]]\nid = \"stolen\"\ndo = \"*\"\nwho = { key = \"compromised\" }\n");
        write("policy/notes.txt", "not a policy");
        const Said said = asked({"policy", "check", m_folder.filePath("policy").toStdString()});
        QCOMPARE(said.status, ExitStatus::Done);
        QCOMPARE(said.lines.size(), std::size_t{2});
        QVERIFY(said.lines[0].at("rule") == "ask-one" && said.lines[0].at("weakness") == "shadowed"
                && said.lines[0].at("by") == "ask" && said.lines[0].at("line") == 11);
        QVERIFY(said.lines[1].at("event") == "done" && said.lines[1].at("rules") == 3
                && said.lines[1].at("version") == 3 && said.lines[1].at("findings") == 1);
    }

    void saysWhereAPolicyIsWrong() {
        const Said said = asked({"policy", "check", write("bad.toml", "version = 1\nallows = 2\n")});
        QCOMPARE(said.status, ExitStatus::Failed);
        QCOMPARE(said.lines.back().at("code"), "policy.unknown_key");
        QCOMPARE(asked({"policy", "check", "/no/such/file"}).status, ExitStatus::Failed);
        QCOMPARE(asked({"policy", "check"}).status, ExitStatus::BadWords);
        QCOMPARE(asked({"policy", "decide"}).status, ExitStatus::BadWords);
        QCOMPARE(asked({"policy", "guess"}).status, ExitStatus::BadWords);
    }

private:
    static Said asked(const std::vector<std::string>& words) { return test::say(askPolicy, words); }

    std::string write(const QString& name, std::string_view text) {
        const std::string path = m_folder.filePath(name).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

    QTemporaryDir m_folder;
};

VD_SUITE(PolicyCommandTest)

#include "policy_command_test.moc"
