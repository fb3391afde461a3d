#include "app/assembly.h"
#include "app/config/local_user.h"
#include "app/node/audit_command.h"
#include "app/node/grammar.h"
#include "app/node/run_command.h"
#include "core/engine/words.h"
#include "core/store/audit_log.h"
#include "core/store/database.h"
#include "core/swarm/dials.h"
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
using config::ExitStatus;

namespace {

struct Said {
    ExitStatus status{};
    std::vector<Json> lines;
    std::chrono::steady_clock::duration ending{}; ///< from the first line to the end
};

using Command = std::function<ExitStatus(const config::CommandLine&, Console&)>;
using OnLine = std::function<void(std::size_t number, const Json& line)>;

/// Runs the command here, while a thread reads its lines from a pipe.
Said say(const Command& command, const std::vector<std::string>& words, const OnLine& onLine = {}) {
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto line = config::CommandLine::parse(
        nodeGrammar(), views, [](const std::string&) { return std::optional<std::string>(); });
    if (!line) qFatal("%s", line.error().text().c_str());
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) qFatal("no pipe");
    Said said;
    auto first = std::chrono::steady_clock::now();
    std::thread reader([&] {
        std::FILE* in = ::fdopen(ends[0], "r");
        std::string text;
        for (int c = std::fgetc(in); c != EOF; c = std::fgetc(in)) {
            if (c != '\n') {
                text.push_back(static_cast<char>(c));
                continue;
            }
            if (said.lines.empty()) first = std::chrono::steady_clock::now();
            said.lines.push_back(Json::parse(text));
            text.clear();
            if (onLine) onLine(said.lines.size(), said.lines.back());
        }
        std::fclose(in);
    });
    std::FILE* out = ::fdopen(ends[1], "w");
    Console console(Console::Form::Objects, out);
    said.status = command(*line, console);
    const auto end = std::chrono::steady_clock::now();
    std::fclose(out);
    reader.join();
    said.ending = end - first;
    return said;
}

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
        QCOMPARE(records.size(), std::size_t{3});
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
        QCOMPARE(done["records"].get<int>(), 3);
        QCOMPARE(done["intact"].get<bool>(), true);
        QCOMPARE(done["head"].get<std::string>(),
                 toHex(store::AuditLog::openReadOnly(m_audit).value().head()));
    }

    void theFirstFaultIsNamed() {
        QCOMPARE(runUntilListening({"--data-dir", m_data}).status, ExitStatus::Done);
        QCOMPARE(runUntilListening({"--data-dir", m_data}).status, ExitStatus::Done);
        QCOMPARE(verify(m_audit).lines.at(0)["records"].get<int>(), 4);
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
        QCOMPARE(said.status, ExitStatus::Done);
        QCOMPARE(said.lines.front()["event"].get<std::string>(), std::string("listening"));
        int errors = 0;
        for (const Json& line : said.lines) errors += line["event"] == "error" ? 1 : 0;
        QCOMPARE(errors, 1);
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
