#include "app/node/alerts_command.h"

#include "app/assembly.h"
#include "app/config/data_dir.h"
#include "app/node/audit_command.h"
#include "app/node/handover_report.h"
#include "app/node/incident_export.h"
#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/store/whole_file.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <filesystem>
#include <fstream>

using namespace vedette;
using namespace vedette::app;
using namespace vedette::test;
using config::ExitStatus;

namespace {

constexpr WallTime kFound{1'790'000'000'000};

/// A data folder in which two alerts were raised.
struct AlertFolder {
    QTemporaryDir root;
    std::string path = root.filePath("data").toStdString();

    AlertFolder() {
        const auto made = config::DataDir::open(path);
        if (!made) qFatal("%s", made.error().text().c_str());
        alert::Board board;
        alert::Finding finding;
        finding.rule = alert::Rule::CrowdedPrefix;
        finding.subject = "240.1.2.0/24";
        finding.value = 9000;
        finding.limit = 4000;
        finding.concern(strangerWith(1));
        finding.add(alert::Measure::Peers, 9);
        static_cast<void>(board.fold("fleet", finding, kFound));
        finding.rule = alert::Rule::MessageSpam;
        finding.subject = "=cmd()";
        static_cast<void>(board.fold("fleet", finding, kFound));
        if (!store::replaceWhole(alertsFileOf(path).string(), board.encode())) qFatal("not written");
    }

    Said alerts(std::vector<std::string> words) { return tell(app::alerts, "alerts", std::move(words)); }

    Said incident(std::vector<std::string> words) {
        return tell(app::incident, "incident", std::move(words));
    }

    Said audit(std::vector<std::string> words) {
        words.insert(words.begin(), "audit");
        return say(app::audit, words);
    }

private:
    Said tell(const vedette::test::Command& command, const char* name, std::vector<std::string> words) {
        words.insert(words.begin(), name);
        words.insert(words.end(), {"--data-dir", path});
        return say(command, words);
    }
};

std::string caseFileText(const std::filesystem::path& path) {
    const auto bytes = store::readWhole(path.string(), 1 << 24).value();
    return bytes ? std::string(textOf(*bytes)) : std::string();
}

void write(const std::filesystem::path& path, const std::string& text) {
    if (!store::replaceWhole(path.string(), viewOf(text))) qFatal("not written");
}

} // namespace

class AlertsCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void listsTheGravestFirst() {
        AlertFolder folder;
        const Said said = folder.alerts({});
        QCOMPARE(said.status, ExitStatus::Done);
        QCOMPARE(said.lines.size(), std::size_t{3});
        QVERIFY(said.lines[0].at("rule") == "crowded_prefix" && said.lines[0].at("state") == "open");
        QVERIFY(said.lines[0].at("technique") == "P2P-SYBIL" && said.lines[0].at("count") == 1);
        QVERIFY(said.lines[2].at("event") == "done" && said.lines[2].at("alerts") == 2);
        QVERIFY(folder.alerts({"list", "--state", "closed"}).lines[0].at("alerts") == 0);
        QCOMPARE(folder.alerts({"list", "--state", "new"}).status, ExitStatus::BadWords);
    }

    void showsOne() {
        AlertFolder folder;
        const Said said = folder.alerts({"show", "1"});
        const Json& one = said.lines.at(0);
        QVERIFY(one.at("first").at("value") == 9.0 && one.at("first").at("data").at("peers") == 9.0);
        QVERIFY(!one.at("suggestions").empty() && !one.at("claim").get<std::string>().empty());
        QCOMPARE(folder.alerts({"show", "99"}).status, ExitStatus::Failed);
        QCOMPARE(folder.alerts({"show", "x"}).status, ExitStatus::BadWords);
        QCOMPARE(folder.alerts({"show"}).status, ExitStatus::BadWords);
        QCOMPARE(folder.alerts({"dance"}).status, ExitStatus::BadWords);
    }

    void everyMoveIsKeptAndAudited() {
        AlertFolder folder;
        const Said acked =
            folder.alerts({"ack", "1", "--why", "our own test", "--until", "2099-01-01T00:00:00Z"});
        QCOMPARE(acked.status, ExitStatus::Done);
        QVERIFY(acked.lines[0].at("action") == "acknowledge_alert");
        QVERIFY(acked.lines[0].at("record").at("state") == "acknowledged");
        QCOMPARE(folder.alerts({"assign", "1", "--to", "ann"}).status, ExitStatus::Done);
        const Said commented = folder.alerts({"comment", "1", "--text", "asked the host"});
        QVERIFY(commented.lines[0].at("number") == 1);
        QCOMPARE(folder.alerts({"retract", "1", "--comment", "1"}).status, ExitStatus::Done);
        QCOMPARE(folder.alerts({"reopen", "1"}).status, ExitStatus::Done);
        QCOMPARE(folder.alerts({"reopen", "1"}).status, ExitStatus::Failed);
        QCOMPARE(folder.alerts({"close", "1", "--why", "over"}).status, ExitStatus::Done);
        const Said suppressed = folder.alerts(
            {"suppress", "message_spam", "--why", "a faulty build", "--until", "2099-01-01T00:00:00Z"});
        QVERIFY(suppressed.lines[0].at("covers") == 1);
        const Said list = folder.alerts({"list", "--state", "all"});
        QVERIFY(list.lines[0].at("state") == "closed" && list.lines[1].at("state") == "suppressed");
        QVERIFY(list.lines[2].at("event") == "suppression");
        QCOMPARE(folder.alerts({"lift", "1"}).status, ExitStatus::Done);
        QVERIFY(folder.alerts({"show", "2"}).lines[0].at("state") == "open");
        const Said audited = folder.audit({"verify", folder.path});
        QVERIFY(audited.lines.at(0).at("intact") == true && audited.lines.at(0).at("records") >= 9);
    }

    void aShiftIsHandedOver() {
        AlertFolder folder;
        const std::string soon = rfc3339({wallNow().ms + 3'600'000});
        QCOMPARE(folder.alerts({"ack", "2", "--why", "known `build`", "--until", soon}).status,
                 ExitStatus::Done);
        QCOMPARE(folder.alerts({"close", "1", "--why", "moved"}).status, ExitStatus::Done);
        QCOMPARE(folder.alerts({"close", "1", "--why", "again"}).status, ExitStatus::Failed);
        QCOMPARE(folder.incident({"new", "Spam", "--alert", "2"}).status, ExitStatus::Done);
        const TierFile tiers{folder.path};
        const TierWord word{{trust::Tier::High, {wallNow().ms + 60'000}, "drill"}, OperatorId{7}, {}};
        QVERIFY(tiers.set(strangerWith(1), word, wallNow()).ok());
        const Json told = folder.alerts({"handover"}).lines.at(0);
        QCOMPARE(told.at("open").size(), std::size_t{1});
        QVERIFY(told.at("open")[0].at("alert") == 2);
        QCOMPARE(told.at("closed").size(), std::size_t{1});
        QCOMPARE(told.at("incidents_open").size(), std::size_t{1});
        QVERIFY(told.at("incidents_closed").empty());
        // The word on the peer ends first.
        QCOMPARE(told.at("ending").size(), std::size_t{2});
        QVERIFY(told.at("ending")[0].get<std::string>().find("tier of") != std::string::npos);
        QCOMPARE(told.at("operators").size(), std::size_t{1});
        const Json& done = told.at("operators")[0].at("done");
        QVERIFY(done.at("acknowledge_alert") == 1 && done.at("close_alert") == 1);
        QVERIFY(told.at("operators")[0].at("failed").at("close_alert") == 1);
        QVERIFY(told.at("troubles").empty() && told.at("events_lost") == 0);
        // For people; what others chose breaks out of nothing.
        const std::string file = folder.root.filePath("shift.md").toStdString();
        QCOMPARE(folder.alerts({"handover", "--hours", "12", "--out", file}).status, ExitStatus::Done);
        const std::string text = caseFileText(file);
        QVERIFY(text.starts_with("# Shift handover\n"));
        QVERIFY(text.find("`=cmd()`") != std::string::npos);
        QVERIFY(text.find("`known build`") != std::string::npos);
        QVERIFY(text.find("**1 alert open**") != std::string::npos);
        QCOMPARE(folder.alerts({"handover", "--out", file}).status, ExitStatus::BadWords);
        QCOMPARE(folder.alerts({"handover", "--hours", "0"}).status, ExitStatus::BadWords);
        // What ends later than the next shift is no news, and a shift before the alerts were closed knows
        // none.
        const HandoverReport earlier =
            HandoverReport::of(folder.path, {{kFound.ms - 10}, {kFound.ms + 10}}).value();
        QVERIFY(earlier.json().at("closed").empty() && earlier.json().at("operators").empty());
        QVERIFY(HandoverReport::of(folder.root.filePath("nothing").toStdString(), {{0}, {1}}).ok());
    }

    void wordsThatAreMissing() {
        AlertFolder folder;
        QCOMPARE(folder.alerts({"ack", "1"}).status, ExitStatus::BadWords);
        QCOMPARE(folder.alerts({"ack", "1", "--why", "x", "--until", "soon"}).status, ExitStatus::BadWords);
        QCOMPARE(folder.alerts({"suppress", "no_such_rule", "--why", "x"}).status, ExitStatus::BadWords);
        // A suppression without an end is refused by the engine.
        QCOMPARE(folder.alerts({"suppress", "mass_loss", "--why", "x"}).status, ExitStatus::Failed);
        QCOMPARE(folder.incident({"add", "1"}).status, ExitStatus::BadWords);
        QCOMPARE(folder.incident({"export", "1"}).status, ExitStatus::BadWords);
    }

    void aFolderInUseIsLeftAlone() {
        AlertFolder folder;
        const auto held = config::DataDir::open(folder.path);
        QVERIFY(held.ok());
        QCOMPARE(folder.alerts({"list"}).status, ExitStatus::Done);
        QCOMPARE(folder.alerts({"close", "1", "--why", "x"}).status, ExitStatus::Failed);
        QVERIFY(folder.alerts({"show", "1"}).lines[0].at("state") == "open");
    }

    void anIncidentBecomesACase() {
        AlertFolder folder;
        const Said opened = folder.incident({"new", "rented hosts", "--alert", "1", "--alert", "2"});
        QCOMPARE(opened.status, ExitStatus::Done);
        QVERIFY(opened.lines[0].at("record").at("incident") == 1);
        const std::string who = strangerWith(7).text();
        QCOMPARE(folder.incident({"add", "1", "--peer", who, "--note", "all of one host"}).lines.size(),
                 std::size_t{2});
        QCOMPARE(folder.incident({"assign", "1", "--to", "ann"}).status, ExitStatus::Done);
        QCOMPARE(folder.incident({"close", "1", "--why", "blocked"}).status, ExitStatus::Done);
        QVERIFY(folder.incident({"list"}).lines[0].at("owner") == "ann");
        QCOMPARE(folder.incident({"reopen", "1"}).status, ExitStatus::Done);

        const std::filesystem::path out = folder.root.filePath("case").toStdString();
        const Said exported = folder.incident({"export", "1", "--out", out.string()});
        QCOMPARE(exported.status, ExitStatus::Done);
        QCOMPARE(folder.incident({"export", "1", "--out", out.string()}).status, ExitStatus::Failed);
        const Said verified = folder.audit({"verify", out.string()});
        QCOMPARE(verified.status, ExitStatus::Done);
        QVERIFY(verified.lines[0].at("head") == exported.lines[0].at("head"));
        // A subject that a program for tables would compute is text.
        QVERIFY(caseFileText(out / "alerts.csv").find("\"'=cmd()\"") != std::string::npos);
        QVERIFY(caseFileText(out / "report.txt").find("all of one host") != std::string::npos);

        // Where it cannot be noted nothing is left; and a closed one is a case as well.
        const std::filesystem::path second = folder.root.filePath("second").toStdString();
        {
            const auto held = config::DataDir::open(folder.path);
            QVERIFY(held.ok());
            QCOMPARE(folder.incident({"export", "1", "--out", second.string()}).status, ExitStatus::Failed);
        }
        QVERIFY(!std::filesystem::exists(second));
        QCOMPARE(folder.incident({"close", "1", "--why", "over"}).status, ExitStatus::Done);
        QCOMPARE(folder.incident({"export", "1", "--out", second.string()}).status, ExitStatus::Done);
        QCOMPARE(folder.audit({"verify", second.string()}).status, ExitStatus::Done);

        // Whatever is changed shows.
        for (const char* name : {"case.json", "alerts.csv", "report.txt", "audit.jsonl"}) {
            const std::string was = caseFileText(out / name);
            std::string changed = was;
            const auto at = changed.find("ann");
            changed[at == std::string::npos ? changed.size() / 2 : at] ^= 1;
            write(out / name, changed);
            QVERIFY2(folder.audit({"verify", out.string()}).status != ExitStatus::Done, name);
            write(out / name, was);
        }
        write(out / "report.pdf", "%PDF- of somebody else");
        QVERIFY(folder.audit({"verify", out.string()}).status != ExitStatus::Done);
        QVERIFY(std::filesystem::remove(out / "report.pdf"));
        QCOMPARE(folder.audit({"verify", out.string()}).status, ExitStatus::Done);
        QVERIFY(std::filesystem::remove(out / "report.txt"));
        QVERIFY(folder.audit({"verify", out.string()}).status != ExitStatus::Done);
    }

    void pagesBelongToACase() {
        AlertFolder folder;
        QCOMPARE(folder.incident({"new", "rented hosts", "--alert", "1"}).status, ExitStatus::Done);
        const auto board = alert::Board::decode(viewOf(caseFileText(alertsFileOf(folder.path))));
        QVERIFY(board.ok());
        const alert::Incident& incident = *board->find(IncidentId{1});
        const std::filesystem::path out = folder.root.filePath("case").toStdString();
        const auto note = writeCase(*board, incident, out, kFound, viewOf("%PDF-1.4 of ours"));
        QVERIFY(note.ok());
        QVERIFY(carryOutAlone(folder.path, engine::AddToIncident{incident.id, engine::IncidentNote{*note}}));
        QVERIFY(sealCase(folder.path, incident.since, out));
        QCOMPARE(folder.audit({"verify", out.string()}).status, ExitStatus::Done);
        write(out / "report.pdf", "%PDF-1.4 of others");
        QVERIFY(folder.audit({"verify", out.string()}).status != ExitStatus::Done);
        QVERIFY(std::filesystem::remove(out / "report.pdf"));
        QVERIFY(folder.audit({"verify", out.string()}).status != ExitStatus::Done);
        dropCase(out);
        QVERIFY(!std::filesystem::exists(out));
    }
};

VD_SUITE(AlertsCommandTest)

#include "alerts_command_test.moc"
