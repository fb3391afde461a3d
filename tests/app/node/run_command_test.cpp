#include "app/assembly.h"
#include "app/config/local_user.h"
#include "app/node/audit_command.h"
#include "app/node/audit_export.h"
#include "app/node/events_command.h"
#include "app/node/grammar.h"
#include "app/node/run_command.h"
#include "app/node/store_command.h"
#include "core/engine/words.h"
#include "core/history/history.h"
#include "core/store/audit_log.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/events_head.h"
#include "core/swarm/dials.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace vedette;
using namespace vedette::app;
using namespace vedette::test;
using config::ExitStatus;

namespace {

/// A node that is told to end at its first line.
Said runUntilListening(std::vector<std::string> words, int signal = SIGTERM) {
    words.insert(words.begin(), "run");
    return say(runNode, words, [signal](std::size_t number, const Json&) {
        if (number == 1) ::kill(::getpid(), signal);
    });
}

Said verify(const std::string& store) {
    return say(audit, {"audit", "verify", store});
}

std::vector<store::AuditRecord> recordsOf(const std::string& path) {
    std::vector<store::AuditRecord> all;
    auto log = store::AuditLog::openReadOnly(path).value();
    const auto read = log.read(1, [&](const store::AuditRecord& record) {
        all.push_back(record);
        return true;
    });
    if (!read) qFatal("%s", read.error().text().c_str());
    return all;
}

void execute(const std::string& path, const std::string& sql) {
    auto database = store::Database::open(path, store::Database::Mode::ReadWrite).value();
    const auto done = database.execute(sql);
    if (!done) qFatal("%s", done.error().text().c_str());
}

} // namespace

class RunCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_folder.emplace();
        m_data = m_folder->filePath("data").toStdString();
        m_audit = m_data + "/audit.sqlite";
    }

    void theFirstLineSpeaksForAllListenersAndASignalEndsIt() {
        for (const int signal : {SIGINT, SIGTERM}) {
            const Said said =
                runUntilListening({"--listen", "/ip4/127.0.0.1/tcp/0", "--listen", "/ip4/127.0.0.1/tcp/0",
                                   "--network", "here", "--data-dir", m_data},
                                  signal);
            QCOMPARE(said.status, ExitStatus::Done);
            const Json& first = said.lines.at(0);
            for (std::size_t i = 1; i < said.lines.size(); ++i) {
                QVERIFY(said.lines[i]["event"] != "listening" && said.lines[i]["event"] != "operator_acted");
            }
            QCOMPARE(first["event"].get<std::string>(), std::string("listening"));
            QCOMPARE(first["network"].get<std::string>(), std::string("here"));
            QCOMPARE(first["addrs"].size(), std::size_t{2});
            QVERIFY(first["seq"].get<std::uint64_t>() > 0);
            QVERIFY(first["addrs"][0].get<std::string>().ends_with(first["peer_id"].get<std::string>()));
            QVERIFY(said.ending < std::chrono::seconds(2));
        }
    }

    void whatTheCallAskedForIsOnRecord() {
        const Said other = say(runNode, {"run", "--data-dir", m_data, "--join", "/ip4/127.0.0.1/tcp/1"},
                               [](std::size_t, const Json& line) {
                                   if (line["event"] == "dial_failed") ::kill(::getpid(), SIGTERM);
                               });
        QCOMPARE(other.status, ExitStatus::Done);
        const auto records = recordsOf(m_audit);
        QCOMPARE(records.size(), std::size_t{4});
        QCOMPARE(records[3].action, std::string(store::kEventsHead)); // of what was recorded meanwhile
        const char* const actions[] = {"join_network", "listen", "dial"};
        const char* const subjects[] = {"default as ephemeral:ed25519", "/ip4/127.0.0.1/tcp/0",
                                        "/ip4/127.0.0.1/tcp/1"};
        const char* const outcomes[] = {"done", "done", "dial.all_failed"};
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(records[i].action, std::string(actions[i]));
            QCOMPARE(records[i].subject, std::string(subjects[i]));
            QCOMPARE(records[i].outcome, std::string(outcomes[i]));
            QCOMPARE(records[i].who.value, config::localUser().value);
        }
        const Said judged = verify(m_data);
        QCOMPARE(judged.status, ExitStatus::Done);
        const Json& done = judged.lines.at(0);
        QCOMPARE(done["event"].get<std::string>(), std::string("done"));
        QCOMPARE(done["records"].get<int>(), 4);
        QCOMPARE(done["intact"].get<bool>(), true);
        QCOMPARE(done["head"].get<std::string>(),
                 toHex(store::AuditLog::openReadOnly(m_audit).value().head()));
    }

    void theFirstFaultIsNamed() {
        QCOMPARE(runUntilListening({"--data-dir", m_data}).status, ExitStatus::Done);
        QCOMPARE(runUntilListening({"--data-dir", m_data}).status, ExitStatus::Done);
        QCOMPARE(verify(m_audit).lines.at(0)["records"].get<int>(), 7);
        execute(m_audit, "UPDATE audit SET outcome = 'engine.refused' WHERE sequence IN (2, 3)");
        const Said altered = verify(m_audit);
        QCOMPARE(altered.status, ExitStatus::VerificationFailed);
        QCOMPARE(altered.lines.at(0)["code"].get<std::string>(), std::string("audit.altered"));
        QCOMPARE(altered.lines.at(0)["record"].get<int>(), 2);
        execute(m_audit, "DELETE FROM audit WHERE sequence = 1");
        const Said gap = verify(m_audit);
        QCOMPARE(gap.status, ExitStatus::VerificationFailed);
        QCOMPARE(gap.lines.at(0)["code"].get<std::string>(), std::string("audit.gap"));
        QCOMPARE(gap.lines.at(0)["record"].get<int>(), 1);
        QCOMPARE(gap.lines.at(0)["intact"].get<bool>(), false);
    }

    void aStoreThatIsNoneIsNoIntactOne() {
        const std::string path = m_folder->filePath("scribble").toStdString();
        QCOMPARE(verify(path).status, ExitStatus::Failed);
        std::FILE* file = std::fopen(path.c_str(), "w");
        for (int i = 0; i < 200; ++i) std::fputs("no database at all ", file);
        std::fclose(file);
        const Said said = verify(path);
        QCOMPARE(said.status, ExitStatus::VerificationFailed);
        QCOMPARE(said.lines.at(0)["code"].get<std::string>(), std::string("store.corrupt"));
        QCOMPARE(say(audit, {"audit", "bless"}).status, ExitStatus::BadWords);
    }

    void anEphemeralNodeTouchesNoDisk() {
        QCOMPARE(runUntilListening({}).status, ExitStatus::Done);
        QVERIFY(!QFile::exists(QString::fromStdString(m_audit)));
    }

    void anUnusableFolderIsToldInWords() {
        QVERIFY(::mkdir(m_data.c_str(), 0700) == 0);
        QVERIFY(::mkdir(m_audit.c_str(), 0700) == 0); // where the log should be
        const Said said = say(runNode, {"run", "--data-dir", m_data});
        QCOMPARE(said.status, ExitStatus::Failed);
        QCOMPARE(said.lines.size(), std::size_t{1});
        QCOMPARE(said.lines[0]["event"].get<std::string>(), std::string("error"));
        QCOMPARE(said.lines[0]["code"].get<std::string>(), std::string("store.cannot_open"));
        QVERIFY(said.lines[0]["message"].get<std::string>().starts_with("The file cannot be opened"));
    }

    /// The log opens, but cannot be written: nothing is done that is not on record.
    void aNodeThatCannotRecordDoesNotStart() {
        QCOMPARE(runUntilListening({"--data-dir", m_data}).status, ExitStatus::Done);
        execute(m_audit, "CREATE TRIGGER no BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'never'); END");
        const Said said = say(runNode, {"run", "--data-dir", m_data});
        QCOMPARE(said.status, ExitStatus::Failed);
        QCOMPARE(said.lines.size(), std::size_t{1});
        QCOMPARE(said.lines[0]["code"].get<std::string>(), std::string("store.failed"));
    }

    /// It started, then the disk failed: it says so once and goes on.
    void aRunningNodeThatCannotRecordSaysSo() {
        const auto breakThenEnd = [this](std::size_t number, const Json& line) {
            if (number == 1) {
                execute(m_audit,
                        "CREATE TRIGGER no BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'never'); END");
            }
            if (line["event"] == "error") ::kill(::getpid(), SIGTERM);
        };
        // The first dial may still be recorded; the second attempt comes after two seconds.
        const Said said =
            say(runNode, {"run", "--data-dir", m_data, "--join", "/ip4/127.0.0.1/tcp/1"}, breakThenEnd);
        // What is not on record at the end is no success.
        QCOMPARE(said.status, ExitStatus::Failed);
        QCOMPARE(said.lines.front()["event"].get<std::string>(), std::string("listening"));
        std::vector<std::string> errors;
        for (const Json& line : said.lines) {
            if (line["event"] == "error") errors.push_back(line["code"].get<std::string>());
        }
        QCOMPARE(errors, (std::vector<std::string>{"store.failed", "engine.audit_unwritten"}));
    }

    /// Everything that `run` said can be asked for later; what it did itself is there too.
    void eventsAreKeptAndAsked() {
        const Said run = runUntilListening({"--data-dir", m_data, "--network", "here"});
        QCOMPARE(run.status, ExitStatus::Done);
        const Said all = say(showEvents, {"events", "--data-dir", m_data});
        QCOMPARE(all.status, ExitStatus::Done);
        QVERIFY(all.lines.size() >= 4);
        QCOMPARE(all.lines.front()["event"].get<std::string>(), std::string("recording_started"));
        QCOMPARE(all.lines[all.lines.size() - 2]["event"].get<std::string>(), std::string("recording_ended"));
        QCOMPARE(all.lines.back()["event"].get<std::string>(), std::string("done"));
        QCOMPARE(all.lines.back()["events"].get<std::size_t>(), all.lines.size() - 1);
        const std::string self = run.lines.at(0)["peer_id"].get<std::string>();
        const Said listening =
            say(showEvents, {"events", "--data-dir", m_data, "--query", "kind:listening " + self});
        QCOMPARE(listening.lines.size(), std::size_t{2});
        QCOMPARE(listening.lines[0]["network"].get<std::string>(), std::string("here"));
        QCOMPARE(listening.lines[0]["peer_id"].get<std::string>(), self);
        const std::string at = listening.lines[0]["at"].get<std::string>();

        const Said then = say(showEvents, {"events", "--data-dir", m_data, "--at", at});
        QCOMPARE(then.lines.at(0)["event"].get<std::string>(), std::string("network"));
        QCOMPARE(then.lines[0]["peer_id"].get<std::string>(), self);
        QCOMPARE(then.lines[0]["addrs"].size(), std::size_t{1});
        QCOMPARE(then.lines.back()["at"].get<std::string>(), at);
        const Said never = say(showEvents, {"events", "--data-dir", m_data, "--at", "1999-01-01T00:00:00Z"});
        QCOMPARE(never.lines.size(), std::size_t{1});
        const Said later =
            say(showEvents, {"events", "--data-dir", m_data, "--since", "2999-01-01T00:00:00Z"});
        QCOMPARE(later.lines.back()["events"].get<int>(), 0);

        QCOMPARE(say(showPeers, {"peers", "--data-dir", m_data}).lines.back()["peers"].get<int>(), 0);
        const Said one = say(showPeer, {"peer", self, "--data-dir", m_data});
        QCOMPARE(one.lines.back()["known"].get<bool>(), true);
        QCOMPARE(say(showPeer, {"peer", "nobody", "--data-dir", m_data}).status, ExitStatus::BadWords);
        QCOMPARE(say(showEvents, {"events", "--data-dir", m_data, "--at", "noon"}).status,
                 ExitStatus::BadWords);
        QCOMPARE(say(showEvents, {"events", "--data-dir", m_data, "--query", "kind:nonsense"}).status,
                 ExitStatus::BadWords);
        QCOMPARE(say(showEvents, {"events", "--data-dir", m_data + "/none"}).status, ExitStatus::Failed);
    }

    void theStoreIsShownProvedAndCopied() {
        const std::string away = m_folder->filePath("away").toStdString();
        // The copy is made while the node runs.
        Said copied;
        const Said run =
            say(runNode, {"run", "--data-dir", m_data, "--keep-days", "7", "--keep-bytes", "5000000"},
                [&](std::size_t number, const Json&) {
                    if (number != 1) return;
                    copied = say(lookAfterStore, {"store", "backup", away, "--data-dir", m_data});
                    ::kill(::getpid(), SIGTERM);
                });
        QCOMPARE(run.status, ExitStatus::Done);
        QCOMPARE(copied.status, ExitStatus::Done);
        QVERIFY(copied.lines.at(0)["files"].get<int>() >= 2);
        QCOMPARE(verify(away).status, ExitStatus::Done);

        const Said shown = say(lookAfterStore, {"store", "show", "--data-dir", m_data, "--keep-days", "7",
                                                "--keep-bytes", "5000000"});
        QCOMPARE(shown.status, ExitStatus::Done);
        const Json& use = shown.lines.at(0);
        QVERIFY(use["records"].get<int>() >= 4 && use["bytes"].get<int>() > 0);
        QCOMPARE(use["keep_bytes"].get<int>(), 5'000'000);
        QCOMPARE(use["keep_days"].get<int>(), 7);
        QCOMPARE(use["disk_suffices"].get<bool>(), true);
        const Said proved = say(lookAfterStore, {"store", "verify", "--data-dir", m_data});
        QCOMPARE(proved.status, ExitStatus::Done);
        QVERIFY(proved.lines.at(0)["records"] == use["records"]);
        QVERIFY(proved.lines.at(0)["anchored_to"] == use["records"]);
        QCOMPARE(proved.lines.at(0)["unanchored"].get<int>(), 0);

        // The end of the events is cut off, link and all: the head on record shows it.
        execute(store::eventsIn(m_data) / "events-00000001.sqlite",
                "DELETE FROM event WHERE sequence >= (SELECT first FROM link ORDER BY last DESC LIMIT 1);"
                "DELETE FROM link WHERE last = (SELECT max(last) FROM link)");
        const Said cut = say(lookAfterStore, {"store", "verify", "--data-dir", m_data});
        QCOMPARE(cut.status, ExitStatus::VerificationFailed);
        QCOMPARE(cut.lines.at(0)["code"].get<std::string>(), std::string("segment.gap"));

        const std::string back = m_folder->filePath("back").toStdString();
        const Said restored = say(lookAfterStore, {"store", "restore", away, "--data-dir", back});
        QCOMPARE(restored.status, ExitStatus::Done);
        QCOMPARE(say(lookAfterStore, {"store", "verify", "--data-dir", back}).status, ExitStatus::Done);
        QCOMPARE(runUntilListening({"--data-dir", back}).status, ExitStatus::Done);
        QCOMPARE(say(lookAfterStore, {"store", "restore", away, "--data-dir", back}).status,
                 ExitStatus::Failed);
        QCOMPARE(say(lookAfterStore, {"store", "show", "--data-dir", away + "/none"}).status,
                 ExitStatus::Failed);
        QCOMPARE(say(lookAfterStore, {"store", "burn", "--data-dir", m_data}).status, ExitStatus::BadWords);
        QCOMPARE(say(runNode, {"run", "--data-dir", m_data, "--keep-bytes", "7"}).status,
                 ExitStatus::BadWords);
    }

    /// Another process may ask while the node runs.
    void theStoreIsReadBesideARunningNode() {
        std::size_t seen = 0;
        const Said said = say(runNode, {"run", "--data-dir", m_data}, [&](std::size_t number, const Json&) {
            if (number != 1) return;
            for (int i = 0; i < 100 && seen < 2; ++i) {
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                auto history = history::History::open(store::eventsIn(m_data));
                if (!history) continue;
                seen = 0;
                const auto read = history->events({}, [&](const history::Told&) { return ++seen > 0; });
                if (!read) qFatal("%s", read.error().text().c_str());
            }
            ::kill(::getpid(), SIGTERM);
        });
        QCOMPARE(said.status, ExitStatus::Done);
        QVERIFY(seen >= 2);
    }

    void theAuditIsSignedExportedAndProvedElsewhere() {
        const Said run = runUntilListening({"--data-dir", m_data});
        const std::string self = run.lines.at(0)["peer_id"].get<std::string>();
        const Said whole = verify(m_data);
        QCOMPARE(whole.status, ExitStatus::Done);
        const Json& done = whole.lines.at(0);
        QCOMPARE(done["signed_to"].get<int>(), done["records"].get<int>());
        QCOMPARE(done["signed_by"].dump(), Json::array({self}).dump());
        QCOMPARE(done["unanchored"]["from"].get<int>(), 1);

        const std::string file = m_folder->filePath("evidence").toStdString();
        const Said exported = say(audit, {"audit", "export", "--data-dir", m_data, "--out", file});
        QCOMPARE(exported.status, ExitStatus::Done);
        const std::string head = exported.lines.at(0)["head"].get<std::string>();
        QCOMPARE(head, done["head"].get<std::string>());
        QCOMPARE(say(audit, {"audit", "export", "--data-dir", m_data, "--out", file})
                     .lines.at(0)["code"]
                     .get<std::string>(),
                 Error(ExportError::NotWritten).text());
        const Said evidence = say(audit, {"audit", "verify", file, "--signer", self, "--head", head});
        QCOMPARE(evidence.status, ExitStatus::Done);
        QVERIFY(evidence.lines.at(0)["unanchored"].is_null());
        const Said anchored = say(audit, {"audit", "verify", m_data, "--head", head});
        QVERIFY(anchored.lines.at(0)["unanchored"].is_null());
        const std::string other = "12D3KooWKRyzVWW6ChFjQjK4miCty85Niy48tpPV95XdKu1BcvMA";
        QCOMPARE(
            say(audit, {"audit", "verify", m_data, "--signer", other}).lines.at(0)["code"].get<std::string>(),
            std::string("audit.bad_checkpoint"));

        // The end is cut off, and the signed head with it: only the head that left shows it.
        execute(
            m_audit,
            "DELETE FROM checkpoint; DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)");
        QCOMPARE(verify(m_data).status, ExitStatus::Done);
        const Said cut = say(audit, {"audit", "verify", m_data, "--head", head});
        QCOMPARE(cut.status, ExitStatus::VerificationFailed);
        QCOMPARE(cut.lines.at(0)["code"].get<std::string>(), std::string("audit.truncated"));
        QCOMPARE(say(audit, {"audit", "verify", m_data, "--head", "12ab"}).status, ExitStatus::BadWords);
        QCOMPARE(say(audit, {"audit", "export", "--data-dir", m_data, "--out", file + "2", "--since",
                             "2999-01-01T00:00:00Z"})
                     .lines.at(0)["code"]
                     .get<std::string>(),
                 Error(ExportError::NoRecords).text());
    }

    void anAlteredExportIsRefused_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("code");
        QTest::newRow("text") << "\"outcome\":\"done\""
                              << "\"outcome\":\"dome\""
                              << "audit.altered";
        QTest::newRow("sequence") << "\"sequence\":2"
                                  << "\"sequence\":3"
                                  << "audit.gap";
        QTest::newRow("signature") << "\"signature\":\""
                                   << "\"signature\":\"00"
                                   << "audit.bad_checkpoint";
        QTest::newRow("kind") << "audit_checkpoint"
                              << "audit_something"
                              << QString::fromStdString(Error(ExportError::Malformed).text());
        QTest::newRow("json") << "}\n"
                              << "\n"
                              << QString::fromStdString(Error(ExportError::Malformed).text());
    }

    void anAlteredExportIsRefused() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, code);
        QCOMPARE(runUntilListening({"--data-dir", m_data}).status, ExitStatus::Done);
        const QString path = m_folder->filePath("evidence");
        QCOMPARE(say(audit, {"audit", "export", "--data-dir", m_data, "--out", path.toStdString()}).status,
                 ExitStatus::Done);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        const auto at = text.indexOf(from.toUtf8());
        QVERIFY(at >= 0);
        text.replace(at, from.toUtf8().size(), to.toUtf8());
        QVERIFY(file.resize(0) && file.seek(0) && file.write(text) == text.size());
        file.close();
        const Said said = say(audit, {"audit", "verify", path.toStdString()});
        QCOMPARE(said.status, ExitStatus::VerificationFailed);
        QCOMPARE(said.lines.at(0)["code"].get<std::string>(), code.toStdString());
    }

    void failuresSpeakTheEnginesWords() {
        const Error why(swarm::DialError::ToSelf);
        QCOMPARE(sentence(why), engine::sentence(why));
        const Error own(config::UsageError::BadValue, "Say it otherwise.");
        QCOMPARE(sentence(own), std::string("Say it otherwise."));
    }

private:
    std::optional<QTemporaryDir> m_folder;
    std::string m_data;
    std::string m_audit;
};

VD_SUITE(RunCommandTest)
#include "run_command_test.moc"
