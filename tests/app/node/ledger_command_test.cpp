#include "app/node/ledger_command.h"

#include "app/node/revocation_options.h"
#include "core/ledger/ledger.h"
#include "core/store/whole_file.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cstring>
#include <map>

using namespace vedette;
using config::ExitStatus;
using test::Said;

namespace {

/// A pipe from which a passphrase can be read once.
std::string passphraseFd(const char* text = "horse battery") {
    int ends[2];
    if (::pipe(ends) != 0) qFatal("no pipe");
    if (::write(ends[1], text, std::strlen(text)) < 0 || ::write(ends[1], "\n", 1) < 0) qFatal("no room");
    ::close(ends[1]);
    return std::to_string(ends[0]);
}

class Office {
public:
    [[nodiscard]] std::string path(const std::string& name) const {
        return folder.filePath(QString::fromStdString(name)).toStdString();
    }

    /// As nobody, or with the key of that name.
    Said say(std::vector<std::string> words, const std::string& who = {}) const {
        words.insert(words.begin(), "keys");
        words.insert(words.end(), {"--data-dir", path("data")});
        if (!who.empty())
            words.insert(words.end(),
                         {"--identity", "file:" + path(who + ".key"), "--pin-fd", passphraseFd()});
        return test::say(app::keepLedger, words);
    }

    [[nodiscard]] std::string idOf(const std::string& who) const {
        std::string& id = m_ids[who]; // opening a key costs its KDF
        if (id.empty()) id = say({"ledger", "id"}, who).lines.at(0)["peer_id"].get<std::string>();
        return id;
    }

    /// The draft goes round; the head that it would give.
    std::string signedByAll(const std::string& draft, const std::vector<std::string>& who) const {
        for (const std::string& one : who) {
            const Said said = say({"ledger", "sign", path(draft)}, one);
            if (said.status != ExitStatus::Done) qFatal("not signed");
        }
        const Said shown = say({"ledger", "import", path(draft)});
        if (shown.status != ExitStatus::Done) qFatal("not complete");
        return shown.lines.back()["head"].get<std::string>();
    }

    void taken(const std::string& draft, const std::vector<std::string>& who) const {
        const std::string head = signedByAll(draft, who);
        const Said said = say({"ledger", "import", path(draft), "--accept", head});
        if (said.status != ExitStatus::Done || said.lines.back()["applied"] != true) qFatal("not taken");
    }

    /// Ann and Bob, both needed, and Wit who watches; the key "node" with its successor "next", in use.
    void open() const {
        const Said begun =
            say({"ledger", "begin", "--threshold", "2", "--officer", "operator,Ann,T1," + idOf("ann"),
                 "--officer", "operator,Bob,T2," + idOf("bob"), "--officer", "witness,Wit,T3," + idOf("wit"),
                 "--out", path("policy")},
                "ann");
        if (begun.status != ExitStatus::Done) qFatal("not begun");
        taken("policy", {"bob"});
        const Said born =
            say({"ledger", "propose", "inception", "--next", idOf("next"), "--sealed", path("node.sealed"),
                 "--sealed-pin-fd", passphraseFd("sealed"), "--out", path("inception")},
                "node");
        if (born.status != ExitStatus::Done) qFatal("not born");
        taken("inception", {"ann", "bob"});
        if (say({"ledger", "propose", "activation", "--key", idOf("node"), "--out", path("activation")},
                "node")
                .status
            != ExitStatus::Done)
            qFatal("not proposed");
        taken("activation", {"ann", "bob"});
    }

    [[nodiscard]] std::string stateOf(const std::string& who) const {
        const std::string id = idOf(who);
        const Said verified = say({"ledger", "verify"});
        for (const auto& line : verified.lines) {
            if (line["event"] == "key" && line["peer_id"] == id) return line["state"].get<std::string>();
        }
        return {};
    }

    QTemporaryDir folder;

private:
    mutable std::map<std::string, std::string> m_ids;
};

} // namespace

class LedgerCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void fromInceptionToRevocation() {
        const Office office;
        office.open();
        QCOMPARE(office.stateOf("node"), std::string("active"));
        // Rotation: the new key, then the old one, and nobody else.
        const Said rotated =
            office.say({"rotate", office.idOf("node"), "--next", office.idOf("later"), "--sealed",
                        office.path("next.sealed"), "--sealed-pin-fd", passphraseFd("sealed"), "--overlap",
                        "3600", "--out", office.path("succession")},
                       "next");
        QVERIFY(rotated.status == ExitStatus::Done);
        QCOMPARE(rotated.lines.back()["missing"].get<std::string>(), std::string("ledger.quorum_missing"));
        office.taken("succession", {"node"});
        QCOMPARE(office.stateOf("next"), std::string("active"));
        QCOMPARE(office.stateOf("node"), std::string("active")); // for an hour yet
        // One of two is not enough; it says so, and keeps the draft.
        const Said alone = office.say(
            {"revoke", office.idOf("next"), "--reason", "key_compromise", "--out", office.path("revocation")},
            "ann");
        QVERIFY(alone.status == ExitStatus::Done && alone.lines.back()["complete"] == false);
        QCOMPARE(alone.lines.back()["signed_by"][0]["person"].get<std::string>(), std::string("Ann"));
        QVERIFY(office.say({"ledger", "import", office.path("revocation")}).status
                == ExitStatus::VerificationFailed);
        office.taken("revocation", {"bob"});
        QCOMPARE(office.stateOf("next"), std::string("compromised"));
        // What the ledger does not allow is refused by name.
        const Said again = office.say({"revoke", office.idOf("next"), "--reason", "1"}, "ann");
        QVERIFY(again.status == ExitStatus::VerificationFailed);
        QCOMPARE(again.lines.back()["code"].get<std::string>(), std::string("ledger.illegal_move"));
    }

    void theSealedRevocationNeedsItsPassphraseAlone() {
        const Office office;
        office.open();
        const auto revoke = [&](const char* passphrase) {
            return office.say({"revoke", office.idOf("node"), "--sealed", office.path("node.sealed"),
                               "--sealed-pin-fd", passphraseFd(passphrase)});
        };
        QVERIFY(revoke("wrong").status == ExitStatus::KeyRefused);
        QCOMPARE(office.stateOf("node"), std::string("active"));
        QVERIFY(revoke("sealed").status == ExitStatus::Done);
        QCOMPARE(office.stateOf("node"), std::string("compromised"));
    }

    void anImportShowsAndTakesNothingByItself() {
        const Office office;
        office.open();
        QVERIFY(office.say({"ledger", "export", office.path("copy")}).status == ExitStatus::Done);
        const Office other;
        const Said shown = other.say({"ledger", "import", office.path("copy")});
        QVERIFY(shown.status == ExitStatus::Done);
        QCOMPARE(shown.lines.size(), std::size_t{4});
        QVERIFY(shown.lines.back()["applied"] == false);
        QVERIFY(other.say({"ledger", "verify"}).status == ExitStatus::BadWords); // there is none
        QVERIFY(other.say({"ledger", "import", office.path("copy"), "--accept", std::string(64, '0')}).status
                == ExitStatus::BadWords);
        const std::string head = shown.lines.back()["head"].get<std::string>();
        const Said taken = other.say({"ledger", "import", office.path("copy"), "--accept", head});
        QVERIFY(taken.status == ExitStatus::Done && taken.lines.back()["applied"] == true);
        const Said verified = other.say({"ledger", "verify", "--head", head});
        QVERIFY(verified.status == ExitStatus::Done && verified.lines.back()["intact"] == true);
        QVERIFY(other.say({"ledger", "verify", "--head", std::string(64, '0')}).status
                == ExitStatus::VerificationFailed);
        // Two who go on differently.
        QVERIFY(office.say({"ledger", "propose", "suspension", "--key", office.idOf("node")}, "ann").status
                == ExitStatus::Done);
        QVERIFY(office.say({"ledger", "export", office.path("one")}).status == ExitStatus::Done);
        const std::string& peer = office.idOf("node");
        QVERIFY(other
                    .say({"revoke", peer, "--sealed", office.path("node.sealed"), "--sealed-pin-fd",
                          passphraseFd("sealed")})
                    .status
                == ExitStatus::Done);
        const Said forked = other.say({"ledger", "import", office.path("one")});
        QVERIFY(forked.status == ExitStatus::VerificationFailed);
        QCOMPARE(forked.lines.back()["code"].get<std::string>(), std::string("ledger.forked"));
    }

    void anAlteredFileIsNoLedger() {
        const Office office;
        office.open();
        QVERIFY(office.say({"ledger", "export", office.path("copy")}).status == ExitStatus::Done);
        Bytes bytes = **store::readWhole(office.path("copy"), ledger::LedgerFile::kMaxBytes);
        bytes[bytes.size() / 2] ^= 1;
        QVERIFY(store::replaceWhole(office.path("bad"), bytes).ok());
        QVERIFY(office.say({"ledger", "verify", office.path("bad")}).status
                == ExitStatus::VerificationFailed);
        QVERIFY(office.say({"ledger", "verify", office.path("copy")}).status == ExitStatus::Done);
    }

    void aNodeGoesByASetAndRemembersIt() {
        const Office office;
        office.open();
        QVERIFY(office.say({"ledger", "export", office.path("ledger")}).status == ExitStatus::Done);
        const auto setOf = [&](const char* name, const char* epoch) {
            const Said said = office.say({"ledger", "set", office.path(name), "--epoch", epoch}, "ann");
            if (said.status != ExitStatus::Done || said.lines.back()["complete"] != true) qFatal("no set");
        };
        setOf("first", "1");
        QVERIFY(office
                    .say({"revoke", office.idOf("node"), "--sealed", office.path("node.sealed"),
                          "--sealed-pin-fd", passphraseFd("sealed")})
                    .status
                == ExitStatus::Done);
        setOf("second", "2");
        const auto optionsOf = [&](const std::string& set) {
            const std::vector<std::string> words{"run", "--ledger", office.path("ledger"), "--revocations",
                                                 office.path(set)};
            const std::vector<std::string_view> views(words.begin(), words.end());
            const auto line = config::CommandLine::parse(
                app::nodeGrammar(), views, [](const std::string&) { return std::optional<std::string>(); });
            const auto ledger = app::ledgerOption(*line);
            if (!ledger) return Result<std::optional<node::RevocationConfig>>(Fail{ledger.error()});
            return app::revocationOptions(*line, ledger->get());
        };
        auto options = optionsOf("second");
        QVERIFY(options.ok() && options->has_value());
        const auto timeline = Timeline{Instant{}, {1}};
        ledger::RevocationGuard guard((*options)->authority, (*options)->saved, timeline, Instant{});
        const auto node = ledger::KeyId::of(*codec::PeerId::fromText(office.idOf("node")));
        QVERIFY(guard.judge(node, Instant{}) == ledger::RevocationGuard::Verdict::Revoked);
        // A later run that is given the older set goes by the one it knew.
        QVERIFY(store::replaceWhole(office.path("kept"), guard.saved(Instant{}).encode()).ok());
        options = optionsOf("first");
        QVERIFY(app::recallRevocations(**options, office.path("kept")).ok());
        const ledger::RevocationGuard again((*options)->authority, (*options)->saved, timeline, Instant{});
        QCOMPARE(again.epoch(), std::uint64_t{2});
        QVERIFY(store::replaceWhole(office.path("kept"), Bytes(3)).ok());
        QVERIFY(!app::recallRevocations(**options, office.path("kept")).ok());
        QVERIFY(!optionsOf("ledger").ok());
    }

    void callsThatAreWrong() {
        const Office office;
        QVERIFY(office.say({"ledger", "burn"}).status == ExitStatus::BadWords);
        QVERIFY(office.say({"ledger", "begin"}).status == ExitStatus::BadWords);
        QVERIFY(office.say({"revoke", "nobody", "--reason", "1"}).status == ExitStatus::BadWords);
        QVERIFY(office.say({"ledger", "begin", "--officer", "king,Ann,T1,x"}).status == ExitStatus::BadWords);
        office.open();
        QVERIFY(office.say({"revoke", office.idOf("node"), "--reason", "7"}, "ann").status
                == ExitStatus::BadWords);
        QVERIFY(office.say({"ledger", "sign", office.path("policy")}, "stranger").status
                == ExitStatus::VerificationFailed);
    }
};

VD_SUITE(LedgerCommandTest)
#include "ledger_command_test.moc"
