// A signed policy brought to nodes that run as processes: one that goes by an earlier one, and one that has
// none.
#include "app/node/ledger_command.h"
#include "app/node/policy_command.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <memory>
#include <vector>

using namespace vedette;
using namespace vedette::app;
using config::ExitStatus;
using test::Said;

namespace {

constexpr int kPublishPatience = 60'000;
constexpr const char* kPass = "horse battery\n";

/// A passphrase to be read once.
std::string passFd() {
    int ends[2];
    if (::pipe(ends) != 0 || ::write(ends[1], kPass, 14) != 14) qFatal("no pipe");
    ::close(ends[1]);
    return std::to_string(ends[0]);
}

/// An officer, a key ledger and a set of revoked keys in which nobody is.
class PolicyOffice {
public:
    PolicyOffice() {
        const Said begun =
            keys({"begin", "--officer", "operator,Ann,T1," + idOf("ann"), "--out", path("draft")}, "ann");
        if (begun.status != ExitStatus::Done) qFatal("not begun");
        if (keys({"export", path("ledger")}).status != ExitStatus::Done) qFatal("not exported");
        if (keys({"set", path("set"), "--epoch", "1"}, "ann").status != ExitStatus::Done) qFatal("no set");
    }

    [[nodiscard]] std::string path(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

    [[nodiscard]] QByteArray bytes(const std::string& name) const {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] std::string idOf(const std::string& who) const {
        return keys({"id"}, who).lines.at(0)["peer_id"].get<std::string>();
    }

    /// All three may do anything; the bundle is in the file of that name.
    void sign(std::uint64_t version, const std::string& name) const {
        QFile file(QString::fromStdString(path(name + ".toml")));
        if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
        file.write(("version = " + std::to_string(version) + "\n[[segment]]\nname = \"fleet\"\npeers = [\""
                    + m_fleet
                    + "\"]\n[[allow]]\nid = \"within\"\ndo = \"*\"\nwho = { segment = \"fleet\" }\n")
                       .c_str());
        file.close();
        const Said said = policy({"sign", path(name + ".toml"), "--out", path(name)}, "ann");
        if (said.status != ExitStatus::Done) qFatal("not signed");
    }

    void listFleet(const std::vector<std::string>& names) {
        for (const std::string& name : names) m_fleet += (m_fleet.empty() ? "" : "\", \"") + idOf(name);
    }

    [[nodiscard]] Said policy(std::vector<std::string> words, const std::string& who) const {
        words.insert(words.begin(), "policy");
        words.insert(words.end(), {"--ledger", path("ledger"), "--identity", "file:" + path(who + ".key"),
                                   "--pin-fd", passFd()});
        return test::say(askPolicy, words);
    }

    [[nodiscard]] Said keys(std::vector<std::string> words, const std::string& who = {}) const {
        words.insert(words.begin(), {"keys", "ledger"});
        words.insert(words.end(), {"--data-dir", path("office")});
        if (!who.empty())
            words.insert(words.end(), {"--identity", "file:" + path(who + ".key"), "--pin-fd", passFd()});
        return test::say(keepLedger, words);
    }

private:
    QTemporaryDir m_folder;
    std::string m_fleet; ///< between quotation marks
};

/// `vedette-node run` with the policy of a file.
class RunningNode {
public:
    RunningNode(const PolicyOffice& office, const std::string& who, const std::string& policy,
                const QString& join = {}) {
        const auto text = [&](const std::string& name) { return QString::fromStdString(office.path(name)); };
        QStringList words{"run",
                          "--listen",
                          "/ip4/127.0.0.1/tcp/0",
                          "--ledger",
                          text("ledger"),
                          "--revocations",
                          text("set"),
                          "--policy",
                          text(policy),
                          "--data-dir",
                          text(who + "-data"),
                          "--identity",
                          "file:" + text(who + ".key"),
                          "--pin-fd",
                          "0",
                          "--serve",
                          "gossip",
                          "--exempt-private",
                          "--json"};
        if (!join.isEmpty()) words << "--join" << join;
        m_process.start(QStringLiteral(VEDETTE_BINARY_DIR "/bin/vedette-node"), words);
        m_process.write(kPass);
        m_process.closeWriteChannel();
        while (!m_process.canReadLine() && m_process.waitForReadyRead(kPublishPatience)) {
        }
        const auto first = QJsonDocument::fromJson(m_process.readLine()).object();
        m_address = first["addrs"].toArray().at(0).toString();
    }

    ~RunningNode() {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000)) m_process.kill();
    }

    [[nodiscard]] const QString& address() const { return m_address; }

private:
    QProcess m_process;
    QString m_address;
};

} // namespace

class PolicyPublishTest final : public QObject {
    Q_OBJECT

private slots:

    void aFleetTakesWhatItsOfficersSigned() {
        PolicyOffice office;
        office.listFleet({"ann", "one", "two"});
        office.sign(1, "first");
        office.sign(2, "second");
        QVERIFY(QFile::copy(QString::fromStdString(office.path("first")),
                            QString::fromStdString(office.path("here"))));
        const RunningNode one(office, "one", "here");
        QVERIFY(!one.address().isEmpty());
        const RunningNode two(office, "two", "there", one.address()); // has none
        QVERIFY(!two.address().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(office.bytes("there"), office.bytes("first"), kPublishPatience);

        const auto publish = [&](const std::string& name) {
            return office.policy({"publish", office.path(name), "--join", one.address().toStdString(),
                                  "--exempt-private", "--timeout", "40"},
                                 "ann");
        };
        const Said said = publish("second");
        QCOMPARE(said.status, ExitStatus::Done);
        QVERIFY(said.lines.front().at("event") == "told" && said.lines.front().at("version") == 2);
        QVERIFY(said.lines.back().at("told") >= 1 && said.lines.back().at("behind").empty());
        QTRY_COMPARE_WITH_TIMEOUT(office.bytes("here"), office.bytes("second"), kPublishPatience);
        QTRY_COMPARE_WITH_TIMEOUT(office.bytes("there"), office.bytes("second"), kPublishPatience);

        // Nobody goes back, and the call says so.
        const Said back = publish("first");
        QCOMPARE(back.status, ExitStatus::VerificationFailed);
        QCOMPARE(back.lines.back().at("code"), "bundle.rolled_back");
        QCOMPARE(office.bytes("here"), office.bytes("second"));
    }

    void whatNobodyWouldTakeIsNotBrought() {
        PolicyOffice office;
        office.listFleet({"ann"});
        office.sign(1, "signed");
        const auto publish = [&](const std::string& file) {
            return office.policy({"publish", file, "--join", "/ip4/127.0.0.1/tcp/1", "--timeout", "2"},
                                 "ann");
        };
        QCOMPARE(publish(office.path("signed.toml")).status, ExitStatus::BadWords); // text, signed by nobody
        PolicyOffice other;
        other.listFleet({"ann"});
        other.sign(1, "foreign");
        QCOMPARE(publish(other.path("foreign")).lines.back().at("code"), "ledger.wrong_ledger");
        // Nobody is there: who is not met is not told.
        QCOMPARE(publish(office.path("signed")).status, ExitStatus::Failed);
        QCOMPARE(test::say(askPolicy, {"policy", "publish", office.path("signed")}).status,
                 ExitStatus::BadWords);
    }
};

VD_SUITE(PolicyPublishTest)

#include "policy_publish_test.moc"
