#include "app/config/identity.h"

#include "app/config/data_dir.h"
#include "core/crypto/private_key.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

using namespace vedette;
using namespace vedette::config;

namespace {

Secret secret(std::string_view text) {
    return Secret(viewOf(text));
}

AskPassphrase answering(std::string_view text) {
    return [text](const std::string&, Purpose) -> Result<Secret> { return secret(text); };
}

/// A pipe that holds `text` and then its end.
int descriptorWith(std::string_view text) {
    int ends[2];
    if (::pipe(ends) != 0) return -1;
    if (::write(ends[1], text.data(), text.size()) < 0) return -1;
    ::close(ends[1]);
    return ends[0];
}

} // namespace

class IdentityTest final : public QObject {
    Q_OBJECT

private slots:

    void readsUris() {
        QVERIFY(IdentityUri::parse("ephemeral:rsa")->type == crypto::KeyType::Rsa);
        QVERIFY(IdentityUri::parse("file:/a/b?type=ecdsa")->type == crypto::KeyType::Ecdsa);
        QVERIFY(IdentityUri::parse("file:/a/b")->file == "/a/b");
        QVERIFY(IdentityUri::parse("file:///a/b")->file == "/a/b");
        const auto fails = [](std::string_view text, IdentityError error) {
            const auto uri = IdentityUri::parse(text);
            return !uri.ok() && uri.error().code == error;
        };
        QVERIFY(fails("12D3Koo", IdentityError::BadUri));
        QVERIFY(fails("file:", IdentityError::BadUri));
        QVERIFY(fails("file:/a?mode=1", IdentityError::BadUri));
        QVERIFY(fails("ephemeral:dsa", IdentityError::UnknownType));
        QVERIFY(fails("pkcs11:token=x", IdentityError::NotSupported));
        QVERIFY(fails("pkcs11:token=x?pin-value=1234", IdentityError::SecretInUri));
        QVERIFY(fails("file:/a?passphrase=hunter2", IdentityError::SecretInUri));
    }

    void neverShowsASecretOfAUri() {
        QVERIFY(IdentityUri::parse("pkcs11:x?pin-value=1234").error().text().find("1234")
                == std::string::npos);
    }

    void keepsAnIdentityInAFile() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("id").toStdString();
        const auto uri = IdentityUri::parse("file:" + path).value();
        SystemRandom random;
        const auto made = openIdentity(uri, answering("correct horse"), random);
        QVERIFY(made.ok());

        using std::filesystem::perms;
        QVERIFY(std::filesystem::status(path).permissions() == (perms::owner_read | perms::owner_write));
        const auto again = openIdentity(uri, answering("correct horse"), random);
        QVERIFY(again.ok() && again->publicKey() == made->publicKey());
        QVERIFY(openIdentity(uri, answering("wrong"), random).error().code
                == crypto::SealError::WrongPassphrase);
        const auto other = IdentityUri::parse("file:" + path + "?type=ecdsa").value();
        QVERIFY(openIdentity(other, answering("correct horse"), random).error().code
                == IdentityError::WrongType);
        QCOMPARE(::chmod(path.c_str(), 0644), 0);
        QVERIFY(openIdentity(uri, answering("correct horse"), random).error().code
                == IdentityError::OpenToOthers);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing beside it
    }

    void refusesFilesThatCannotBe() {
        const QTemporaryDir folder;
        SystemRandom random;
        const auto nowhere =
            IdentityUri::parse("file:" + folder.filePath("no/such/id").toStdString()).value();
        QVERIFY(openIdentity(nowhere, answering("x"), random).error().code == IdentityError::NotWritten);
        const std::string empty = folder.filePath("empty").toStdString();
        std::ofstream(empty).close();
        ::chmod(empty.c_str(), 0600);
        QVERIFY(openIdentity(IdentityUri::parse("file:" + empty).value(), answering("x"), random).error().code
                == IdentityError::Unreadable);
    }

    void neverWritesAnEphemeralOne() {
        SystemRandom random;
        bool asked = false;
        const auto ask = [&](const std::string&, Purpose) -> Result<Secret> {
            asked = true;
            return secret("x");
        };
        QVERIFY(openIdentity(IdentityUri::parse("ephemeral:ed25519").value(), ask, random).ok());
        QVERIFY(!asked);
    }

    void readsAPassphraseFromADescriptor() {
        QVERIFY(equal(readPassphrase(descriptorWith("open sesame\nrest"))->expose(), viewOf("open sesame")));
        QVERIFY(equal(readPassphrase(descriptorWith("crlf\r\n"))->expose(), viewOf("crlf")));
        QVERIFY(readPassphrase(descriptorWith("\n")).error().code == PassphraseError::Empty);
        QVERIFY(readPassphrase(descriptorWith(std::string(kMaxPassphrase + 1, 'a'))).error().code
                == PassphraseError::TooLong);
        QVERIFY(readPassphrase(9999).error().code == PassphraseError::Unreadable);
    }

    void wantsANewPassphraseTwice() {
        QVERIFY(agreed(secret("twice"), secret("twice")).ok());
        QVERIFY(agreed(secret("twice"), secret("twicf")).error().code == PassphraseError::Mismatch);
        QVERIFY(agreed(secret("twice"), secret("twic")).error().code == PassphraseError::Mismatch);
    }

    void asksNobodyWithoutATerminal() {
        // A session of its own has no controlling terminal.
        const pid_t child = ::fork();
        if (child == 0) {
            ::setsid();
            const auto asked = askPassphrase(std::nullopt, "a key", Purpose::Open);
            ::_exit(!asked.ok() && asked.error().code == PassphraseError::NoTerminal ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
};

VD_SUITE(IdentityTest)

class DataDirTest final : public QObject {
    Q_OBJECT

private slots:

    void locksOut() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("deep/data").toStdString();
        {
            const auto first = DataDir::open(path);
            QVERIFY(first.ok());
            QVERIFY(DataDir::open(path).error().code == DataDirError::InUse);
        }
        QVERIFY(DataDir::open(path).ok());
        QCOMPARE(::chmod(path.c_str(), 0777), 0);
        QVERIFY(DataDir::open(path).error().code == DataDirError::Unusable);
        const std::filesystem::path file = folder.filePath("file").toStdString();
        std::ofstream(file).close();
        QVERIFY(DataDir::open(file).error().code == DataDirError::Unusable);
    }

    void knowsTheStandardPath() {
        qputenv("XDG_DATA_HOME", "/x/data");
        QVERIFY(DataDir::standardPath().value() == "/x/data/vedette");
        qunsetenv("XDG_DATA_HOME");
        qputenv("HOME", "/home/somebody");
        QVERIFY(DataDir::standardPath().value() == "/home/somebody/.local/share/vedette");
        qunsetenv("HOME");
        QVERIFY(DataDir::standardPath().error().code == DataDirError::NoHome);
    }
};

VD_SUITE(DataDirTest)

#include "identity_test.moc"
