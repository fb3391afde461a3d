#include "app/config/data_dir.h"
#include "core/base/check.h"
#include "tests/core/keys/tpm_store.h"
#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cstdio>

namespace {

const char* const kModule = "/usr/lib/softhsm/libsofthsm2.so";
constexpr int kKeysPatienceMs = 120'000;

/// vedette-node as a process, over a SoftHSM store of its own; PINs on descriptors 3 to 5.
class TokenCalls {
public:
    TokenCalls() {
        QDir(m_folder.path()).mkdir("tokens");
        write("conf", "directories.tokendir = " + m_folder.filePath("tokens").toUtf8()
                          + "\nobjectstore.backend = file\n");
        write("pin", "1234\n");
        write("so", "12345678\n");
        write("new", "4321\n");
    }

    struct Outcome {
        int status = -1;
        QList<QJsonObject> lines;
        QByteArray output;

        [[nodiscard]] QJsonObject last() const { return lines.isEmpty() ? QJsonObject() : lines.last(); }
    };

    [[nodiscard]] Outcome keys(const QString& words) const {
        return call("keys " + words + " --module " + kModule);
    }

    [[nodiscard]] Outcome call(const QString& words) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("SOFTHSM2_CONF", m_folder.filePath("conf"));
        environment.insert("XDG_DATA_HOME", m_folder.filePath("home"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start("/bin/sh", {"-c", "exec " VEDETTE_BINARY_DIR "/bin/vedette-node " + words
                                            + " --json 3<pin 4<so 5<new"});
        process.closeWriteChannel();
        Outcome out;
        if (!process.waitForFinished(kKeysPatienceMs)) return out;
        out.status = process.exitCode();
        out.output = process.readAllStandardOutput() + process.readAllStandardError();
        for (const QByteArray& line : out.output.split('\n')) {
            const auto object = QJsonDocument::fromJson(line).object();
            if (!object.isEmpty()) out.lines.append(object);
        }
        return out;
    }

    void write(const char* name, const QByteArray& text) const {
        QFile file(m_folder.filePath(name));
        VD_ASSERT(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

bool moduleIsThere() {
    if (QFile::exists(kModule)) return true;
    std::fprintf(stderr, "SKIPPED: SoftHSM is not installed (apt-get install softhsm2)\n");
    vedette::test::skippedAloud() = true;
    return false;
}

} // namespace

class KeysCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void theLifeOfAKey() {
        if (!moduleIsThere()) return;
        const TokenCalls calls;
        const auto made = calls.keys("init node --pin-fd 3 --so-pin-fd 4");
        QVERIFY2(made.status == 0, made.output);
        QCOMPARE(made.last()["event"].toString(), QString("initialized"));
        const auto tokens = calls.keys("tokens");
        QCOMPARE(tokens.status, 0);
        QCOMPARE(tokens.lines.first()["event"].toString(), QString("module"));
        const QJsonObject confinement = tokens.lines.first()["confinement"].toObject();
        QVERIFY(confinement["seccomp"].toBool() && confinement["core_dumps_off"].toBool());
        QCOMPARE(tokens.last()["tokens"].toInt(), 2); // and an empty place
        const auto generated =
            calls.keys("generate ed25519 identity --token pkcs11:token=node --pin-fd 3 --id 01");
        QVERIFY2(generated.status == 0, generated.output);
        QVERIFY(generated.last()["proof"].toBool());
        QVERIFY(generated.last()["peer_id"].toString().startsWith("12D3Koo"));
        QCOMPARE(generated.last()["claimed"].toObject()["extractable"].toBool(true), false);
        const auto open = calls.keys("list --token pkcs11:token=node");
        QCOMPARE(open.lines.size(), 2);
        QCOMPARE(open.lines[0]["private_half"].toBool(true), false); // nobody logged in
        const auto shown =
            calls.keys("show identity --token 'pkcs11:token=node?pin-source=" + calls.path("pin") + "'");
        QVERIFY2(shown.status == 0, shown.output);
        QVERIFY(shown.last()["proof"].toBool() && shown.last()["private_half"].toBool());
        const auto twice = calls.keys("generate ed25519 identity --token pkcs11:token=node --pin-fd 3");
        QCOMPARE(twice.status, 5);
        QCOMPARE(twice.last()["code"].toString(), QString("token.duplicate"));
        QCOMPARE(calls.keys("set-pin --token pkcs11:token=node --pin-fd 3 --new-pin-fd 5").status, 0);
        const auto wrong = calls.keys("show identity --token pkcs11:token=node --pin-fd 3");
        QCOMPARE(wrong.status, 5);
        QCOMPARE(wrong.last()["code"].toString(), QString("token.wrong_pin"));
        const auto gone = calls.keys("destroy identity --token pkcs11:token=node --pin-fd 5");
        QVERIFY2(gone.status == 0, gone.output);
        QVERIFY(gone.last()["finds_nothing"].toBool() && gone.last()["sign_refused"].toBool());
        QCOMPARE(calls.keys("show identity --token pkcs11:token=node --pin-fd 5").last()["code"].toString(),
                 QString("token.no_key"));
        for (const char* secret : {"1234", "12345678", "4321"})
            QVERIFY(!(made.output + generated.output + wrong.output).contains(QByteArray("\"") + secret));
    }

    /// What the window would have put on record.
    void whatIsDoneIsOnRecord() {
        if (!moduleIsThere()) return;
        const TokenCalls calls;
        const auto recordsIn = [&](const QString& where) {
            const auto read = calls.call("audit export --out said" + where);
            QStringList lines;
            QFile file(calls.path("said"));
            if (read.status != 0 || !file.open(QIODevice::ReadOnly)) return lines;
            for (const QByteArray& line : file.readAll().split('\n')) {
                const auto one = QJsonDocument::fromJson(line).object();
                if (!one.contains("action")) continue;
                if (one["who"].toDouble() < 1 || one["network"].toInt() != 1'000'000) return QStringList();
                lines.append(one["action"].toString() + ' ' + one["subject"].toString() + ": "
                             + one["outcome"].toString());
            }
            QFile::remove(calls.path("said"));
            return lines;
        };
        // Who has no data folder gets none by this.
        QCOMPARE(calls.keys("init node --pin-fd 3 --so-pin-fd 4").status, 0);
        QVERIFY(!QFile::exists(calls.path("home")));
        const QString d = " --data-dir d";
        QCOMPARE(calls.keys("set-pin --token pkcs11:token=node --pin-fd 3 --new-pin-fd 5" + d).status, 0);
        QCOMPARE(calls.keys("generate ed25519 identity --token pkcs11:token=node --pin-fd 5" + d).status, 0);
        QCOMPARE(calls.keys("generate ed25519 identity --token pkcs11:token=node --pin-fd 5" + d).status, 5);
        QCOMPARE(calls.keys("show identity --token pkcs11:token=node --pin-fd 5" + d).status, 0);
        QCOMPARE(calls.keys("attest identity --token pkcs11:token=node --pin-fd 5" + d).status, 5);
        QCOMPARE(calls.keys("destroy identity --token pkcs11:token=node --pin-fd 5" + d).status, 0);
        const QStringList lines = recordsIn(d);
        const QStringList deeds{"set_pin",   "generate_key", "generate_key",
                                "test_sign", "attest_key",   "destroy_key"};
        QCOMPARE(lines.size(), deeds.size());
        for (qsizetype i = 0; i < deeds.size(); ++i) {
            QVERIFY2(lines[i].startsWith(deeds[i] + ' ') && lines[i].contains("token 'node' serial "),
                     qPrintable(lines[i]));
            const QString outcome = i == 2 ? "token.duplicate" : i == 4 ? "token.no_evidence" : "done";
            QVERIFY2(lines[i].endsWith(": " + outcome), qPrintable(lines[i]));
        }
        QVERIFY(calls.call("audit verify" + d).last()["intact"].toBool());
        // The standard folder is the place for those who have it.
        QVERIFY(QDir().mkpath(calls.path("home/vedette")));
        QFile::setPermissions(calls.path("home/vedette"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(calls.keys("init node --erase --token pkcs11:token=node --pin-fd 3 --so-pin-fd 4").status,
                 0);
        const QStringList standard = recordsIn({});
        QCOMPARE(standard.size(), qsizetype{1});
        QCOMPARE(standard.first(), QString("initialize_token token 'node' in place of token 'node': done"));
        // It is done whether or not that can be written down; the call ends the same, and says so.
        const auto held = vedette::config::DataDir::open(calls.path("d").toStdString());
        QVERIFY(held.ok());
        const auto done = calls.keys("generate ed25519 again --token pkcs11:token=node --pin-fd 3" + d);
        QVERIFY2(done.status == 0, done.output);
        QCOMPARE(done.lines.last()["event"].toString(), QString("generated"));
        QVERIFY2(done.output.contains("is not on record in the audit log"), done.output);
    }

    void whatIsRefused() {
        if (!moduleIsThere()) return;
        const TokenCalls calls;
        QCOMPARE(calls.keys("init node --pin-fd 3 --so-pin-fd 4").status, 0);
        QCOMPARE(calls.keys("init node --pin-fd 3 --so-pin-fd 4").last()["code"].toString(),
                 QString("token.duplicate"));
        QCOMPARE(calls.keys("init other --token pkcs11:token=node --pin-fd 3 --so-pin-fd 4").status, 5);
        QCOMPARE(calls.keys("list --token pkcs11:token=nobody").status, 5);
        QCOMPARE(calls.keys("list --token 'pkcs11:token=node?pin-value=1234'").status, 2);
        QCOMPARE(calls.keys("generate dsa x --token pkcs11:token=node --pin-fd 3").status, 2);
        QCOMPARE(calls.keys("generate ed25519 --token pkcs11:token=node --pin-fd 3").status, 2);
        QCOMPARE(calls.keys("burn").status, 2);
        QCOMPARE(calls.call("keys tokens --module /no/such.so").status, 1);
        QCOMPARE(calls.call("keys tokens --module no-such-name").last()["code"].toString(),
                 QString("token.no_module"));
        QFile::setPermissions(calls.path("pin"), QFile::ReadOwner | QFile::ReadOther);
        QVERIFY(calls.keys("list --token 'pkcs11:token=node?pin-source=" + calls.path("pin") + "'").status
                != 0);
    }

    void aDeviceProvesItsKeysToWhoeverKnowsIt() {
        if (!moduleIsThere()) return;
        {
            const TokenCalls calls;
            QCOMPARE(calls.keys("init node --pin-fd 3 --so-pin-fd 4").status, 0);
            QCOMPARE(calls.keys("generate p256 identity --token pkcs11:token=node --pin-fd 3").status, 0);
            const auto none = calls.keys("attest identity --token pkcs11:token=node --pin-fd 3 --data-dir d");
            QCOMPARE(none.status, 5); // software has no word of its own to give
            QCOMPARE(none.last()["code"].toString(), QString("token.no_evidence"));
        }
        const auto tpm = vedette::keys::test::TpmStore::create();
        if (!tpm) return;
        const TokenCalls calls;
        const auto keys = [&](const QString& words) {
            return calls.call("keys " + words + " --data-dir d --module " VEDETTE_TPM_MODULE);
        };
        QCOMPARE(keys("init node --pin-fd 3 --so-pin-fd 4").status, 0);
        QCOMPARE(keys("generate p256 identity --token pkcs11:token=node --pin-fd 3").status, 0);
        const QString ask = "attest identity --token pkcs11:token=node --pin-fd 3";
        const auto strange = keys(ask);
        QVERIFY2(strange.status == 4, strange.output);
        QCOMPARE(strange.last()["verdict"].toString(), QString("strange_attester"));
        QCOMPARE(keys("attest identity --token pkcs11:token=node --pin-fd 5").last()["code"].toString(),
                 QString("token.wrong_pin"));
        const QString nonce(64, QLatin1Char('5'));
        const auto proved = keys(ask + " --enrol --out said --nonce " + nonce);
        QVERIFY2(proved.status == 0, proved.output);
        QCOMPARE(proved.last()["verdict"].toString(), QString("proved"));
        QCOMPARE(proved.last()["attester"].toString(), strange.last()["attester"].toString());
        QCOMPARE(proved.last()["nonce"].toString(), nonce);
        QCOMPARE(keys(ask).status, 0); // it is known from now on
        // Anybody can look again, without a token; for another nonce it was not said.
        const auto again = calls.call("keys attest --evidence said --data-dir d");
        QVERIFY2(again.status == 0, again.output);
        QCOMPARE(again.last()["peer_id"].toString(), proved.last()["peer_id"].toString());
        QCOMPARE(calls.call("keys attest --evidence said --data-dir nowhere").status, 4);
        const auto old =
            calls.call("keys attest --evidence said --data-dir d --nonce " + QString(64, QLatin1Char('6')));
        QCOMPARE(old.status, 4);
        QCOMPARE(old.last()["code"].toString(), QString("ledger.wrong_nonce"));
        QCOMPARE(calls.call("keys attest --evidence said --attesters none").status, 2);
        QCOMPARE(calls.call("keys attest --evidence none").status, 2);
        QCOMPARE(calls.call("keys attest identity --evidence said").status, 2);
        QCOMPARE(calls.call("keys attest --evidence said --nonce 12").status, 2);
        // Who enters the key enters the proof with it, and only of that very key.
        const auto with = [](const QString& name) { return " --identity file:" + name + ".key --pin-fd 3"; };
        const auto idOf = [&](const QString& name) {
            return calls.call("keys ledger id --data-dir d" + with(name)).last()["peer_id"].toString();
        };
        const auto taken = [&](const QString& draft) {
            const QString head =
                calls.call("keys ledger import " + draft + " --data-dir d").last()["head"].toString();
            return calls.call("keys ledger import " + draft + " --data-dir d --accept " + head).status == 0;
        };
        const QString ann = idOf("ann");
        QCOMPARE(calls
                     .call("keys ledger begin --data-dir d --out policy --officer operator,Ann,T1," + ann
                           + with("ann"))
                     .status,
                 0);
        const QString inception =
            "keys ledger propose inception --data-dir d --out inception --evidence said --next "
            + idOf("next") + " --sealed sealed --sealed-pin-fd 5";
        const auto other = calls.call(inception + with("other"));
        QCOMPARE(other.status, 4);
        QCOMPARE(other.last()["code"].toString(), QString("ledger.wrong_subject"));
        const auto entered = calls.call(
            inception
            + " --pin-fd 3 --identity 'pkcs11:token=node;object=identity?module-path=" VEDETTE_TPM_MODULE
              "'");
        QVERIFY2(entered.status == 0, entered.output);
        QCOMPARE(calls.call("keys ledger sign inception --data-dir d" + with("ann")).status, 0);
        QVERIFY(taken("inception"));
        bool found = false;
        for (const QJsonObject& line : calls.call("keys ledger verify --data-dir d").lines)
            found |= line["attestation"].toString() == proved.last()["evidence_hash"].toString();
        QVERIFY(found);
        calls.write("attesters", "not a name\n");
        QCOMPARE(calls.call("keys attest --evidence said --attesters attesters").status, 4);
    }

    /// The old key in one token, the new one in another, each with a PIN of its own.
    void aCampaignGoesFromTokenToToken() {
        if (!moduleIsThere()) return;
        const TokenCalls calls;
        QCOMPARE(calls.keys("init worn --pin-fd 3 --so-pin-fd 4").status, 0);
        QCOMPARE(calls.keys("init fresh --pin-fd 5 --so-pin-fd 4").status, 0);
        QCOMPARE(calls.keys("generate ed25519 old --token pkcs11:token=worn --pin-fd 3").status, 0);
        const auto made = calls.keys("generate p256 new --token pkcs11:token=fresh --pin-fd 5");
        QVERIFY2(made.status == 0, made.output);
        const QString committed = "hex:" + made.last()["public_key"].toString();
        const auto keys = [&](const QString& words) { return calls.keys(words + " --data-dir d"); };
        const QString ann = " --identity file:ann.key --pin-fd 3";
        const QString old = " --identity 'pkcs11:token=worn;object=old' --pin-fd 3";
        const auto idOf = [&](const QString& by) {
            return keys("ledger id" + by).last()["peer_id"].toString();
        };
        const auto taken = [&](const QString& draft) {
            if (keys("ledger sign " + draft + ann).status != 0) return false;
            const QString head = keys("ledger import " + draft).last()["head"].toString();
            return keys("ledger import " + draft + " --accept " + head).status == 0;
        };
        QCOMPARE(keys("ledger begin --out policy --officer operator,Ann,T1," + idOf(ann) + ann).status, 0);
        const QString peer = idOf(old);
        const auto born = keys("ledger propose inception --out inception --kept-in worn --next " + committed
                               + " --sealed s0 --sealed-pin-fd 4" + old);
        QVERIFY2(born.status == 0 && taken("inception"), born.output);
        QCOMPARE(keys("ledger propose activation --out activation --key " + peer + old).status, 0);
        QVERIFY(taken("activation"));
        QCOMPARE(keys("campaign begin --out file --class node --holder " + peer + "=Olga").status, 0);
        const auto shown = keys("campaign show file");
        QVERIFY2(shown.output.contains(R"("person":"Olga","token":"worn")"), shown.output);
        const QString next = " --next " + idOf(" --identity file:later.key --pin-fd 3");
        const QString birth = next + " --sealed s1 --sealed-pin-fd 4 --kept-in fresh";
        const QString both = "campaign sign file " + peer + birth
                           + " --identity 'pkcs11:token=worn;object=old' --successor "
                             "'pkcs11:token=fresh;object=new' --pin-fd 3 --successor-pin-fd ";
        const auto wrong = keys(both + "6 6<pin");
        QCOMPARE(wrong.status, 5);
        QCOMPARE(wrong.last()["code"].toString(), QString("token.wrong_pin"));
        const auto done = keys(both + "5");
        QVERIFY2(done.status == 0 && done.last()["complete"].toBool(), done.output);
        const auto concluded = keys("campaign conclude file");
        QCOMPARE(concluded.last()["taken"].toInt(), 1);
        QStringList states;
        for (const QJsonObject& line : keys("ledger verify").lines) {
            if (line["event"] == "key") states += line["token"].toString() + " " + line["state"].toString();
        }
        states.sort();
        QCOMPARE(states.join(", "), QString("fresh active, worn deactivated"));
    }

    void anIdentityInATokenDials() {
        if (!moduleIsThere()) return;
        const TokenCalls calls;
        QCOMPARE(calls.keys("init node --pin-fd 3 --so-pin-fd 4").status, 0);
        QCOMPARE(calls.keys("generate p256 identity --token pkcs11:token=node --pin-fd 3").status, 0);
        const QString uri = QString("'pkcs11:token=node;object=identity?module-path=") + kModule + "'";
        // Nobody listens there: the identity was opened, or it would be status 5.
        const auto dial = calls.call("dial /ip4/127.0.0.1/tcp/1 --pin-fd 3 --identity " + uri);
        QCOMPARE(dial.status, 1);
        QVERIFY2(dial.output.contains("P-256"), dial.output); // a warning
        const auto wrong = calls.call("dial /ip4/127.0.0.1/tcp/1 --pin-fd 5 --identity " + uri);
        QCOMPARE(wrong.status, 5);
        // So does that of every errand.
        const QString way =
            " --join /ip4/127.0.0.1/tcp/1/p2p/12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp "
            "--identity "
            + uri;
        for (const char* errand : {"kad find-closest hex:00", "gossip publish topic text", "crawl"}) {
            const auto asked = calls.call(QString(errand) + way + " --timeout 5 --pin-fd 3");
            QVERIFY2(asked.output.contains("P-256"), asked.output);
            QVERIFY2(asked.status == 0 || asked.status == 1, asked.output);
            QCOMPARE(calls.call(QString(errand) + way + " --pin-fd 5").status, 5);
        }
        // A token signs what it knows, and no record of another system.
        QCOMPARE(calls.call("kad put /ipns/self value" + way + " --pin-fd 3").status, 2);
    }
};

VD_SUITE(KeysCommandTest)

#include "keys_command_test.moc"
