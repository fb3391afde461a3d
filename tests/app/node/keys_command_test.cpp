#include "core/base/check.h"
#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cstdio>

namespace {

const char* const kModule = "/usr/lib/softhsm/libsofthsm2.so";
constexpr int kPatienceMs = 120'000;

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
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start("/bin/sh", {"-c", "exec " VEDETTE_BINARY_DIR "/bin/vedette-node " + words
                                            + " --json 3<pin 4<so 5<new"});
        process.closeWriteChannel();
        Outcome out;
        if (!process.waitForFinished(kPatienceMs)) return out;
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
    }
};

VD_SUITE(KeysCommandTest)

#include "keys_command_test.moc"
