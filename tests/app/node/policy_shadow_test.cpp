// A proposal beside the policy of a node that runs as a process: named while it runs, killed, started anew.
#include "app/node/policy_shadow.h"

#include "app/config/data_dir.h"
#include "app/config/local_user.h"
#include "app/node/dial_command.h"
#include "app/node/policy_command.h"
#include "app/node/shadow_file.h"
#include "core/base/wall_clock.h"
#include "core/crypto/hash.h"
#include "core/store/audit_log.h"
#include "core/store/whole_file.h"
#include "tests/app/node/said.h"
#include "tests/core/ledger/book.h"
#include "tests/suite.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <filesystem>
#include <fstream>
#include <memory>

using namespace vedette;
using namespace vedette::app;
using namespace vedette::test;
using config::ExitStatus;

namespace {

constexpr int kShadowPatience = 60'000;
const std::string kAllowAll = "version = 1\n[[allow]]\nid = \"all\"\ndo = \"*\"\n";
const std::string kNoPing = "version = 2\n[[allow]]\nid = \"all\"\ndo = \"*\"\n"
                            "[[deny]]\nid = \"no-ping\"\ndo = \"open:/ipfs/ping/1.0.0\"\n";

struct PolicyFolder {
    QTemporaryDir root;
    std::string path = file("data");

    PolicyFolder() {
        const auto made = config::DataDir::open(path);
        if (!made) qFatal("%s", made.error().text().c_str());
    }

    [[nodiscard]] std::string file(const std::string& name) const {
        return root.filePath(QString::fromStdString(name)).toStdString();
    }

    std::string put(const std::string& name, const std::string& text) const {
        const auto done = store::replaceWhole(file(name), viewOf(text));
        if (!done) qFatal("%s", done.error().text().c_str());
        return file(name);
    }

    /// The same without waiting for the disk, which a thousand writings would.
    void scribble(const std::string& name, BytesView bytes) const {
        std::ofstream out(file(name), std::ios::binary | std::ios::trunc);
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        if (!out.flush()) qFatal("not written");
    }

    Said shadow(std::vector<std::string> words = {}) const {
        words.insert(words.begin(), {"policy", "shadow"});
        words.insert(words.end(), {"--data-dir", path});
        return say(askPolicy, words);
    }

    /// The last line of what is listed.
    [[nodiscard]] Json sums() const { return shadow().lines.back(); }

    [[nodiscard]] std::optional<Bytes> kept() const {
        return store::readWhole(path + "/shadow.cbor", ShadowFile::kMost).value();
    }
};

/// `vedette-node run` with a policy.
class GuardedNode {
public:
    GuardedNode(const PolicyFolder& folder, const std::string& policy) {
        m_process.start(QStringLiteral(VEDETTE_BINARY_DIR "/bin/vedette-node"),
                        {"run", "--json", "--policy", QString::fromStdString(policy), "--data-dir",
                         QString::fromStdString(folder.path)});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(kShadowPatience)) {
        }
        const auto first = QJsonDocument::fromJson(m_process.readLine()).object();
        m_address = first["addrs"].toArray().at(0).toString().toStdString();
    }

    ~GuardedNode() {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000)) m_process.kill();
    }

    /// By somebody whom it has not met, who asks for a ping and gets one.
    [[nodiscard]] bool pinged() const {
        const Said said = say(dialPeer, {"dial", m_address, "--do", "ping:1"});
        return said.status == ExitStatus::Done && said.lines.back().at("event") == "done";
    }

    void killAtOnce() {
        m_process.kill();
        m_process.waitForFinished();
    }

    void end() {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }

private:
    QProcess m_process;
    std::string m_address;
};

std::vector<store::AuditRecord> shadowsOnRecord(const PolicyFolder& folder) {
    std::vector<store::AuditRecord> all;
    auto log = store::AuditLog::openReadOnly(folder.path + "/audit.sqlite").value();
    const auto read = log.read(1, [&](const store::AuditRecord& record) {
        if (record.action == "set_shadow") all.push_back(record);
        return true;
    });
    if (!read) qFatal("%s", read.error().text().c_str());
    return all;
}

} // namespace

class PolicyShadowCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void aProposalIsKeptWithWhoWantsIt() {
        const PolicyFolder folder;
        const Said none = folder.shadow();
        QVERIFY(none.status == ExitStatus::Done && none.lines.back().at("proposal").is_null());
        QVERIFY(folder.shadow({"--stop"}).lines.at(0).at("changed") == false);

        const std::string file = folder.put("p.toml", kNoPing);
        const Said put = folder.shadow({file});
        QCOMPARE(put.status, ExitStatus::Done);
        QCOMPARE(put.lines.size(), std::size_t{1});
        const Json& line = put.lines[0];
        QVERIFY(line.at("event") == "shadow" && line.at("version") == 2 && line.at("from") == file);
        QCOMPARE(line.at("proposal").get<std::string>(), toHex(crypto::Sha256::of(viewOf(kNoPing))));
        QVERIFY(line.at("by") == config::localUser().value && line.at("rules") == 2);
        const Said checked = say(askPolicy, {"policy", "check", file});
        QVERIFY(line.at("findings") == checked.lines.back().at("findings") && line.at("findings") > 0);
        // What is compared does not change while somebody edits.
        folder.put("p.toml", "no policy any more");
        const Json sums = folder.sums();
        QVERIFY(sums.at("proposal") == line.at("proposal") && sums.at("since") == line.at("since"));
        QVERIFY(sums.at("compared") == 0 && sums.at("would_break") == 0 && sums.at("ended").is_null());
        const auto shadow = ShadowFile(folder.path).read().value();
        QCOMPARE(shadow->texts.at(0).text, kNoPing);
        QCOMPARE(shadow->proposal().value()->policy->version(), std::uint64_t{2});

        QVERIFY(folder.shadow({"--stop"}).lines.at(0).at("changed") == true);
        QVERIFY(folder.shadow({"--stop"}).lines.at(0).at("changed") == false);
        const Json ended = folder.sums();
        QVERIFY(ended.at("version") == 2 && !ended.at("ended").is_null());
        QVERIFY(ended.at("ended_by") == config::localUser().value);
        QVERIFY(!ShadowFile(folder.path).read().value()->proposal().value());
    }

    void severalTextsAreOneProposal() {
        const PolicyFolder folder;
        std::filesystem::create_directory(folder.file("policy"));
        folder.put("policy/a.toml", kAllowAll);
        folder.put("policy/b.toml", "[[deny]]\nid = \"d\"\ndo = \"dial\"\nwho = { key = \"compromised\" }\n");
        const Said put = folder.shadow({folder.file("policy")});
        QVERIFY(put.status == ExitStatus::Done && put.lines.at(0).at("rules") == 2);
        QCOMPARE(ShadowFile(folder.path).read().value()->texts.size(), std::size_t{2});
    }

    void whatCannotRuleIsNotCompared_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("no TOML") << "version = 1\n[[allow\n"
                                 << "p.toml:2";
        QTest::newRow("no such action") << "version = 1\n[[allow]]\nid = \"a\"\ndo = \"fly\"\n"
                                        << "p.toml:4";
        QTest::newRow("no such fact")
            << "version = 1\n[[allow]]\nid = \"a\"\ndo = \"*\"\nwho = { colour = \"red\" }\n"
            << "p.toml:5";
        QTest::newRow("a rule twice")
            << QString::fromStdString(kAllowAll + "[[allow]]\nid = \"all\"\ndo = \"dial\"\n") << "p.toml:";
        QTest::newRow("no version") << "[[allow]]\nid = \"a\"\ndo = \"*\"\n"
                                    << "(version)";
        QTest::newRow("a broken bundle") << QStringLiteral("\u0080") << "";
    }

    void whatCannotRuleIsNotCompared() {
        QFETCH(QString, text);
        QFETCH(QString, place);
        const PolicyFolder folder;
        const std::string bad = folder.put(
            "p.toml", text == QStringLiteral("\u0080") ? std::string("\x82\x01") : text.toStdString());
        QVERIFY(folder.shadow({bad}).status != ExitStatus::Done);
        QVERIFY(!folder.kept());
        // Nor does it displace one that holds.
        QCOMPARE(folder.shadow({folder.put("good.toml", kAllowAll)}).status, ExitStatus::Done);
        const auto before = folder.kept();
        const Said refused = folder.shadow({bad});
        QVERIFY(refused.status != ExitStatus::Done);
        const std::string said = refused.lines.back().dump();
        QVERIFY2(said.find(place.toStdString()) != std::string::npos, said.c_str());
        QVERIFY(folder.kept() == before);
    }

    void whatTheCallCannotMean() {
        const PolicyFolder folder;
        const std::string file = folder.put("p.toml", kAllowAll);
        QCOMPARE(folder.shadow({file, "--stop"}).status, ExitStatus::BadWords);
        QVERIFY(folder.shadow({folder.file("none.toml")}).status != ExitStatus::Done);
        QVERIFY(!folder.kept());
        const Said nowhere =
            say(askPolicy, {"policy", "shadow", file, "--data-dir", folder.file("not/there")});
        QVERIFY(nowhere.status != ExitStatus::Done);
    }

    void aFileThatIsNoneIsNamed_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("version = 1");
        QTest::newRow("another's") << QByteArray("\x82\x61\x78\x01", 4);
    }

    void aFileThatIsNoneIsNamed() {
        QFETCH(QByteArray, bytes);
        const PolicyFolder folder;
        folder.put("data/shadow.cbor", bytes.toStdString());
        QCOMPARE(folder.shadow().status, ExitStatus::BadWords);
        QCOMPARE(folder.shadow({"--stop"}).status, ExitStatus::BadWords);
        QCOMPARE(folder.kept().value_or(Bytes{1}).size(), static_cast<std::size_t>(bytes.size()));
    }

    /// However soon one writing follows another, a running node sees that there was one.
    void eachWritingHasItsMark() {
        const PolicyFolder folder;
        const ShadowFile file(folder.path);
        QVERIFY(!file.mark());
        for (int i = 0; i < 100; ++i) {
            const auto before = file.mark();
            folder.put("data/shadow.cbor", "same");
            QVERIFY(file.mark() && file.mark() != before);
        }
    }

    /// Each byte of it counts: none can be changed without being noticed, or without changing what it says.
    void anAlteredFileIsNoOther() {
        const PolicyFolder folder;
        QCOMPARE(folder.shadow({folder.put("p.toml", kNoPing)}).status, ExitStatus::Done);
        const Bytes whole = *folder.kept();
        std::size_t refused = 0;
        for (std::size_t i = 0; i < whole.size(); ++i) {
            Bytes altered = whole;
            altered[i] ^= 0x01;
            folder.scribble("data/shadow.cbor", altered);
            const auto read = ShadowFile(folder.path).read();
            if (!read) {
                ++refused;
                continue;
            }
            // Of who, when, where and the names of texts alone; what is compared is what was named.
            QCOMPARE((*read)->texts.at(0).text, kNoPing);
        }
        QVERIFY(refused > kNoPing.size());
        for (std::size_t size = 0; size < whole.size(); ++size) {
            folder.scribble("data/shadow.cbor", BytesView(whole).first(size));
            QVERIFY(!ShadowFile(folder.path).read().ok());
        }
    }

    void aBundleIsComparedByItsOfficers() {
        Book book;
        book.now = wallNow();
        book.now.ms -= 600'000;
        ledger::Policy about = book.policy();
        about.expires = {book.now.ms * 2};
        QVERIFY(book.say(about, {&book.ann, &book.bob}).empty());
        const policy::Bundle made{
            book.ledger.id(), 2, book.now, std::chrono::hours(1), {{"p.toml", kNoPing}}};
        const Bytes entry = signedEntry(policy::kBundleKind, made.encode(), {&book.ann, &book.bob});
        const PolicyFolder folder;
        const std::string file = folder.put("bundle", std::string(textOf(entry)));
        const Said put = folder.shadow({file});
        QVERIFY(put.status == ExitStatus::Done && put.lines.at(0).at("version") == 2);
        // With their ledger the signatures count.
        folder.put("ledger", std::string(textOf(book.file.encode())));
        QCOMPARE(folder.shadow({file, "--ledger", folder.file("ledger")}).status, ExitStatus::Done);
        const Bytes one = signedEntry(policy::kBundleKind, made.encode(), {&book.ann});
        const std::string begun = folder.put("begun", std::string(textOf(one)));
        QCOMPARE(folder.shadow({begun}).status, ExitStatus::Done); // to be tried before others sign it
        const auto kept = folder.kept();
        QCOMPARE(folder.shadow({begun, "--ledger", folder.file("ledger")}).lines.back().at("code"),
                 "ledger.quorum_missing");
        QVERIFY(folder.kept() == kept);
        // Its permissions end when it does.
        const auto proposal = ShadowFile(folder.path).read().value()->proposal().value();
        QVERIFY(proposal->policy->document().staleFrom == made.staleFrom());
    }

    /// The whole of it: differences of a running node are exactly what was done, outlive its death, and go
    /// on.
    void aRunningNodeComparesAndRefusesNothing() {
        const PolicyFolder folder;
        const std::string policy = folder.put("active.toml", kAllowAll);
        const std::string proposal = folder.put("proposal.toml", kNoPing);
        {
            GuardedNode node(folder, policy);
            QVERIFY(node.pinged()); // nobody compares yet
            QCOMPARE(folder.shadow({proposal}).status, ExitStatus::Done);
            QTRY_VERIFY_WITH_TIMEOUT(folder.sums().at("reviewed") > 0 || shadowsOnRecord(folder).size() == 1,
                                     kShadowPatience);
            for (int i = 0; i < 3; ++i) QVERIFY(node.pinged());
            QTRY_COMPARE_WITH_TIMEOUT(folder.sums().at("would_break").get<int>(), 3, kShadowPatience);
            QTRY_VERIFY_WITH_TIMEOUT(folder.sums().at("compared") >= 12,
                                     kShadowPatience); // and the rest of each visit
            node.killAtOnce();
        }
        const Json before = folder.sums();
        QVERIFY(before.at("would_break") == 3 && before.at("would_open") == 0);
        const Said listed = folder.shadow();
        std::size_t rows = 0;
        for (const Json& line : listed.lines) {
            if (line.at("event") == "difference") {
                ++rows; // each came as somebody else
                QVERIFY(line.at("change") == "breaks" && line.at("action") == "open"
                        && line.at("count") == 1);
                QVERIFY(line.at("resource") == "/ipfs/ping/1.0.0" && line.at("open") == false);
                QVERIFY(line.at("active").at("rule") == "all" && line.at("active").at("allowed") == true);
                QVERIFY(line.at("proposed").at("rule") == "no-ping");
                QVERIFY(line.at("first") <= line.at("last") && line.at("first") >= before.at("since"));
            }
            if (line.at("event") == "rule")
                QVERIFY(line.at("rule") == "no-ping" && line.at("would_break") == 3 && line.at("peers") == 3);
        }
        QCOMPARE(rows, std::size_t{3});
        {
            GuardedNode node(folder, policy); // from its first decision on
            QVERIFY(node.pinged());
            QTRY_COMPARE_WITH_TIMEOUT(folder.sums().at("would_break").get<int>(), 4, kShadowPatience);
            QCOMPARE(folder.shadow({"--stop"}).status, ExitStatus::Done);
            QTRY_COMPARE_WITH_TIMEOUT(shadowsOnRecord(folder).size(), std::size_t{3}, kShadowPatience);
            QVERIFY(node.pinged());
            node.end();
        }
        const Json after = folder.sums();
        QVERIFY(after.at("would_break") == 4 && after.at("compared") > before.at("compared"));
        const auto onRecord = shadowsOnRecord(folder);
        const std::string by = "operator " + std::to_string(config::localUser().value) + " at ";
        QVERIFY(onRecord[0].subject.starts_with("version 2, sha256 "
                                                + toHex(crypto::Sha256::of(viewOf(kNoPing)))));
        QVERIFY(onRecord[0].subject.find(by) != std::string::npos && onRecord[0].outcome == "done");
        QVERIFY(onRecord[2].subject.starts_with("none, " + by));
    }

    /// The control: what is the same differs in nothing, in so many decisions.
    void theSamePolicyDiffersInNothing() {
        const PolicyFolder folder;
        const std::string policy = folder.put("active.toml", kAllowAll);
        QCOMPARE(folder.shadow({policy}).status, ExitStatus::Done);
        GuardedNode node(folder, policy);
        for (int i = 0; i < 3; ++i) QVERIFY(node.pinged());
        node.end();
        const Said listed = folder.shadow();
        QCOMPARE(listed.lines.size(), std::size_t{1});
        const Json& done = listed.lines[0];
        QVERIFY(done.at("compared") >= 12);
        QVERIFY(done.at("would_break") == 0 && done.at("would_open") == 0 && done.at("would_end") == 0);
    }

    /// One that refuses everything is compared, and everything goes on.
    void whatRefusesEverythingRefusesNothing() {
        const PolicyFolder folder;
        const std::string policy = folder.put("active.toml", kAllowAll);
        QCOMPARE(folder.shadow({folder.put("none.toml", "version = 7\n")}).status, ExitStatus::Done);
        GuardedNode node(folder, policy);
        for (int i = 0; i < 3; ++i) QVERIFY(node.pinged());
        node.end();
        const Json sums = folder.sums();
        QVERIFY(sums.at("compared") >= 12);
        QVERIFY(sums.at("would_break") == sums.at("compared"));
    }

    /// Without a policy there is nothing to be beside: it is said, and the node runs.
    void withoutAPolicyItIsSaid() {
        const PolicyFolder folder;
        QCOMPARE(folder.shadow({folder.put("p.toml", kAllowAll)}).status, ExitStatus::Done);
        QProcess run;
        run.start(QStringLiteral(VEDETTE_BINARY_DIR "/bin/vedette-node"),
                  {"run", "--json", "--data-dir", QString::fromStdString(folder.path)});
        QByteArray said;
        while (!said.contains("node.no_policy") && run.waitForReadyRead(kShadowPatience))
            said += run.readAll();
        QVERIFY(said.contains("node.no_policy") && said.contains("\"listening\""));
        run.terminate();
        QVERIFY(run.waitForFinished(10'000));
        QCOMPARE(run.exitCode(), 0);
    }
};

VD_SUITE(PolicyShadowCommandTest)

#include "policy_shadow_test.moc"
