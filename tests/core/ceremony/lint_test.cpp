#include "core/ceremony/lint.h"

#include "core/ceremony/word_list.h"
#include "tests/core/ceremony/script_text.h"
#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QtTest>

#include <set>

using namespace vedette;
using namespace vedette::ceremony;
using namespace vedette::test;

namespace {

std::string saidOf(const Findings& findings) {
    std::string out;
    for (const Finding& one : findings)
        out += std::to_string(one.line) + " " + std::string(codeName(one.fault)) + " " + one.what + "\n";
    return out;
}

/// That the text has this finding at the line of `where`, and no other unless told.
bool finds(const std::string& text, Fault fault, std::string_view where) {
    const Findings all = findingsOf(text);
    const std::uint32_t line = where.empty() ? 1 : lineIn(text, where);
    const bool there =
        std::ranges::any_of(all, [&](const Finding& one) { return one.fault == fault && one.line == line; });
    if (!there)
        std::fprintf(stderr, "wanted %s on line %u, got:\n%s", std::string(codeName(fault)).c_str(), line,
                     saidOf(all).c_str());
    return there;
}

bool findsBound(const std::string& text, Fault fault, std::uint32_t line) {
    const Script script = scriptOf(kSmallScript);
    auto read = Bindings::read(viewOf(text));
    const Findings all = read.findings.empty() ? lint(script, read.bindings) : read.findings;
    const bool there =
        std::ranges::any_of(all, [&](const Finding& one) { return one.fault == fault && one.line == line; });
    if (!there) std::fprintf(stderr, "got:\n%s", saidOf(all).c_str());
    return there;
}

/// One more step before the last.
std::string plus(const std::string& step) {
    return with(kSmallScript, "[[step]]\nid = \"end\"", step + "\n[[step]]\nid = \"end\"");
}

} // namespace

class LintTest final : public QObject {
    Q_OBJECT

private slots:

    void aCleanScriptIsClean() {
        const Findings all = findingsOf(kSmallScript);
        QVERIFY2(all.empty(), saidOf(all).c_str());
        const auto read = Bindings::read(viewOf(kSmallBindings));
        QVERIFY2(read.findings.empty(), saidOf(read.findings).c_str());
        const Findings bound = lint(scriptOf(kSmallScript), read.bindings);
        QVERIFY2(bound.empty(), saidOf(bound).c_str());
        QCOMPARE(read.bindings.clock.offsetMs, -20);
        QCOMPARE(read.bindings.custody.size(), std::size_t{1});
    }

    void theExamplesAreClean() {
        const QDir folder(VEDETTE_SOURCE_DIR "/resources/ceremony");
        const auto names = folder.entryList({"*.toml"});
        QVERIFY(names.size() >= 2);
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Findings all = findingsOf(file.readAll().toStdString());
            QVERIFY2(all.empty(), (name.toStdString() + "\n" + saidOf(all)).c_str());
        }
    }

    void theForm() {
        QVERIFY(finds("ceremony = 1\ntitle = \n", Fault::Malformed, "title"));
        QVERIFY(finds(kSmallScript + "# \xE2\x80\xAE right to left\n", Fault::Malformed, ""));
        QVERIFY(finds(kSmallScript + "# \xE2\x80\x8B nothing\n", Fault::Malformed, ""));
        QVERIFY(finds(kSmallScript + "# \x01\n", Fault::Malformed, ""));
        QVERIFY(findingsOf(kSmallScript + "# \xC6\xBE in a comment\n").empty());
        for (const char* odd : {"x = \xC6\xBE\n", "\xC2\xA0\n", "x = \"\"\"a\"\"\"\n", "x = '''a'''\n",
                                "x = \"a\\\"b\" \xC6\xBE\n"})
            QVERIFY(finds(kSmallScript + odd, Fault::Malformed, ""));
        for (const char* header : {"[(x)]\n", "[[ ~ ]]\n", " [\n", "\xC2\xA0[=]\n", "["})
            QVERIFY(finds(kSmallScript + header, Fault::Malformed, ""));
        QVERIFY(finds(kSmallScript + "# \xFF\n", Fault::Malformed, ""));
        QVERIFY(finds(kSmallScript + std::string(kMaxScript, '#'), Fault::Malformed, ""));
        QVERIFY(findingsOf(kSmallScript + "# \xE2\x82\xAC is a character like others\n").empty());
        QVERIFY(finds(with(kSmallScript, "do = \"note\"\nby = [\"off\"]",
                           "do = \"note\"\nby = [\"off\"]\nserial = \"4\""),
                      Fault::UnknownField, "serial ="));
        QVERIFY(finds(with(kSmallScript, "says = \"Compare.\"\n", ""), Fault::MissingField, "[[step]]"));
        QVERIFY(finds(with(kSmallScript, "algorithm = \"ed25519\"", "algorithm = \"dsa\""), Fault::BadValue,
                      "[[step]]\nid = \"make\""));
        QVERIFY(finds(with(kSmallScript, "ceremony = 1", "ceremony = 2"), Fault::BadValue, ""));
        QVERIFY(finds(with(kSmallScript, "id = \"read\"", "id = \"make\""), Fault::RepeatedName,
                      "[[step]]\nid = \"make\"\ndo = \"read_back\""));
        QVERIFY(
            finds(with(kSmallScript, "name = \"out\"", "name = \"out\"\nstep = 4\n[[branch]]\nname = \"x\""),
                  Fault::BadValue, "step = 4"));
    }

    void whatIsNamedIsThere() {
        QVERIFY(finds(with(kSmallScript, "do = \"read_back\"", "do = \"lick\""), Fault::UnknownAction,
                      "[[step]]\nid = \"read\""));
        QVERIFY(finds(with(kSmallScript, "by = [\"off\", \"op\"]", "by = [\"off\", \"eve\"]"),
                      Fault::UnknownRole, "[[step]]\nid = \"init\""));
        QVERIFY(finds(with(kSmallScript, "token = \"off-card\"\nby", "token = \"no-card\"\nby"),
                      Fault::UnknownToken, "[[step]]\nid = \"init\""));
        QVERIFY(finds(
            with(kSmallScript, "two_person = true\nabort = \"out\"", "two_person = true\nabort = \"exit\""),
            Fault::UnknownBranch, "[[step]]\nid = \"init\""));
    }

    void thePeople() {
        QVERIFY(finds(with(kSmallScript, "is = \"operator\"", "is = \"witness\""), Fault::NoOperator, ""));
        QVERIFY(finds(with(kSmallScript, "is = \"officer\"", "is = \"operator\""), Fault::NoOperator, ""));
        QVERIFY(finds(with(kSmallScript, "is = \"witness\"", "is = \"officer\""), Fault::NoWitness, ""));
        QVERIFY(finds(with(kSmallScript, "token = \"wit-card\"\n", ""), Fault::NoToken,
                      "[[role]]\nname = \"wit\""));
        QVERIFY(finds(with(kSmallScript, "signs_with = \"k\"\n", ""), Fault::NoToken,
                      "[[role]]\nname = \"off\""));
        QVERIFY(finds(with(kSmallScript, "token = \"wit-card\"", "token = \"op-card\""), Fault::SharedToken,
                      "[[role]]\nname = \"wit\""));
        QVERIFY(finds(with(kSmallScript, "by = [\"off\", \"op\"]", "by = [\"off\"]"), Fault::OnePerson,
                      "[[step]]\nid = \"init\""));
        QVERIFY(finds(with(kSmallScript, "signs_with = \"k\"", "signs_with = \"other\""), Fault::NeverSigns,
                      "[[role]]\nname = \"off\""));
        QVERIFY(finds(plus("[[step]]\nid = \"out\"\ndo = \"remove\"\ntoken = \"wit-card\"\nsays = \"x\"\n"),
                      Fault::Unattended, "[[step]]\nid = \"out\""));
        QVERIFY(finds(with(kSmallScript, "name = \"wit-card\"\nprepared = true", "name = \"wit-card\""),
                      Fault::Unattended, "[[role]]\nname = \"wit\""));
    }

    void theTokensAndKeys() {
        QVERIFY(finds(without(kSmallScript, "[[step]]\nid = \"init\"", "[[step]]\nid = \"make\""),
                      Fault::NotReady, "[[step]]\nid = \"make\""));
        const std::string removed =
            "[[step]]\nid = \"take\"\ndo = \"remove\"\ntoken = \"off-card\"\nsays = \"x\"\n";
        QVERIFY(findingsOf(plus(removed)).empty());
        QVERIFY(finds(
            plus(removed
                 + "[[step]]\nid = \"again\"\ndo = \"read_back\"\nkey = \"off-card/k\"\nsays = \"x\"\n"),
            Fault::NotPresent, "[[step]]\nid = \"again\""));
        QVERIFY(finds(plus("[[step]]\nid = \"in\"\ndo = \"insert\"\ntoken = \"off-card\"\nsays = \"x\"\n"),
                      Fault::NotPresent, "[[step]]\nid = \"in\""));
        QVERIFY(finds(plus("[[step]]\nid = \"bag\"\ndo = \"bag\"\ntoken = \"off-card\"\nsays = \"x\"\n"),
                      Fault::NotPresent, "[[step]]\nid = \"bag\"")); // it is in the computer
        const std::string shredded = removed
                                   + "[[step]]\nid = \"shred\"\ndo = \"shred\"\ntoken = \"off-card\"\nabort "
                                     "= \"out\"\nsays = \"x\"\n";
        QVERIFY(findingsOf(plus(shredded)).empty());
        QVERIFY(finds(
            plus(shredded + "[[step]]\nid = \"in\"\ndo = \"insert\"\ntoken = \"off-card\"\nsays = \"x\"\n"),
            Fault::TokenGone, "[[step]]\nid = \"in\""));
        QVERIFY(finds(without(kSmallScript, "[[step]]\nid = \"make\"", "[[step]]\nid = \"read\""),
                      Fault::NoKey, "[[step]]\nid = \"read\""));
        const std::string destroyed = "[[step]]\nid = \"kill\"\ndo = \"destroy\"\nkey = "
                                      "\"off-card/k\"\nabort = \"out\"\nsays = \"x\"\n";
        QVERIFY(findingsOf(plus(destroyed)).empty());
        QVERIFY(
            finds(plus(destroyed
                       + "[[step]]\nid = \"see\"\ndo = \"read_back\"\nkey = \"off-card/k\"\nsays = \"x\"\n"),
                  Fault::KeyGone, "[[step]]\nid = \"see\""));
        // Unless that is what is to be seen.
        QVERIFY(findingsOf(plus(destroyed
                                + "[[step]]\nid = \"see\"\ndo = \"read_back\"\nkey = \"off-card/k\"\n"
                                  "expect = \"refused\"\nsays = \"x\"\n"))
                    .empty());
        QVERIFY(finds(plus("[[step]]\nid = \"two\"\ndo = \"generate\"\nkey = \"off-card/k\"\nalgorithm = "
                           "\"p256\"\nsays = \"x\"\n"),
                      Fault::KeyTwice, "[[step]]\nid = \"two\""));
        QVERIFY(finds(without(kSmallScript, "[[step]]\nid = \"read\"", "[[step]]\nid = \"policy\""),
                      Fault::NotReadBack, "[[step]]\nid = \"policy\""));
        QVERIFY(finds(plus("[[step]]\nid = \"two\"\ndo = \"generate\"\nkey = \"off-card/j\"\nalgorithm = "
                           "\"p256\"\nsays = \"x\"\n"),
                      Fault::NotReadBack, "[[step]]\nid = \"two\""));
    }

    void thePlan() {
        const auto at = kSmallScript.find("[[step]]");
        const auto end = kSmallScript.find("[[branch]]");
        QVERIFY(finds(kSmallScript.substr(0, at) + kSmallScript.substr(end), Fault::NoSteps, ""));
        QVERIFY(finds(without(kSmallScript, "[[branch.step]]", "says = \"Say why.\"") + "",
                      Fault::UnknownField, "says = \"Say why.\""));
        QVERIFY(finds(with(kSmallScript, "two_person = true\nabort = \"out\"", "two_person = true"),
                      Fault::NoAbort, "[[step]]\nid = \"init\""));
        QVERIFY(finds(
            kSmallScript
                + "[[branch]]\nname = \"never\"\n[[branch.step]]\nid = \"n\"\ndo = \"note\"\nsays = \"x\"\n",
            Fault::Unreachable, "[[branch]]\nname = \"never\""));
        QVERIFY(finds(with(kSmallScript, "signers = [\"off\"]", "signers = [\"off\"]\nthreshold = 2"),
                      Fault::BadThreshold, "[[step]]\nid = \"policy\""));
        QVERIFY(finds(with(kSmallScript, "signers = [\"off\"]", "signers = [\"op\"]"), Fault::BadThreshold,
                      "[[step]]\nid = \"policy\""));
        QVERIFY(finds(with(kSmallScript, "signers = [\"off\"]", "signers = [\"off\"]\nset_threshold = 2"),
                      Fault::BadThreshold, "[[step]]\nid = \"policy\""));
        QVERIFY(finds(
            with(kSmallScript, "algorithm = \"ed25519\"", "algorithm = \"ed25519\"\nexpect = \"sealed\""),
            Fault::WrongExpectation, "[[step]]\nid = \"make\""));
        QVERIFY(finds(kSmallScript + "abort = \"out\"\n", Fault::BadValue, "[[branch.step]]"));
        // A branch that works from one of the points that lead to it is no finding, one that never does is.
        const std::string kill =
            "[[branch.step]]\nid = \"kill\"\ndo = \"destroy\"\nkey = \"off-card/k\"\nsays = \"x\"\n";
        QVERIFY(findingsOf(kSmallScript + kill).empty());
        QVERIFY(finds(
            with(kSmallScript, "by = [\"off\"]\nabort = \"out\"", "by = [\"off\"]\nabort = \"late\"") + kill
                + "[[branch]]\nname = \"late\"\n[[branch.step]]\nid = \"l\"\ndo = \"note\"\nsays = \"x\"\n",
            Fault::NotReady, "[[branch.step]]\nid = \"kill\""));
    }

    void theBindings() {
        QVERIFY(findsBound(without(kSmallBindings, "[role.wit]", "[role.off]"), Fault::Unbound, 1));
        QVERIFY(
            findsBound(without(kSmallBindings, "[token.wit-card]", "[token.off-card]"), Fault::Unbound, 1));
        QVERIFY(findsBound(with(kSmallBindings, "[role.off]", "[role.eve]"), Fault::UnknownName, 14));
        QVERIFY(
            findsBound(with(kSmallBindings, "[token.off-card]", "[token.x-card]"), Fault::UnknownName, 7));
        QVERIFY(findsBound(with(kSmallBindings, "serial = \"2\"", "serial = \"1\""), Fault::SharedToken, 4));
        QVERIFY(findsBound(with(kSmallBindings, "serial = \"2\"", "blank = true"), Fault::NotReady, 4));
        QVERIFY(findsBound(with(kSmallBindings, "serial = \"2\"", ""), Fault::MissingField, 4));
        QVERIFY(findsBound(with(kSmallBindings, "serial = \"2\"", "serial = \"2\"\nblank = true"),
                           Fault::BadValue, 4));
        QVERIFY(
            findsBound(with(kSmallBindings, "person = \"Bob\"", "person = \"Ann\""), Fault::OnePerson, 12));
        // The officer and the operator in the step for two.
        QVERIFY(
            findsBound(with(kSmallBindings, "[role.off]\nperson = \"Cem\"", "[role.off]\nperson = \"Ann\""),
                       Fault::OnePerson, 14));
        QVERIFY(findsBound(kSmallBindings + "[pin]\nop = \"1234\"\n", Fault::UnknownField, 25));
    }

    void everyFaultHasAName() {
        std::set<std::string_view> names;
        for (int i = 1; i <= static_cast<int>(Fault::WrongExpectation); ++i) {
            const auto fault = static_cast<Fault>(i);
            QVERIFY(names.insert(codeName(fault)).second);
        }
    }

    void theHashIsOfTheExactBytes() {
        QVERIFY(scriptOf(kSmallScript).hash == crypto::Sha256::of(viewOf(kSmallScript)));
        QVERIFY(scriptOf(kSmallScript + " ").hash != scriptOf(kSmallScript).hash);
    }

    void theWords() {
        // The published example of the list: a PGP fingerprint.
        const auto bytes = fromHex("e58294f2e9a227486e8b061b31cc528fd7fa3f19");
        QCOMPARE(pgpWords(*bytes),
                 std::string("topmost Istanbul Pluto vagabond treadmill Pacific brackish dictator goldfish "
                             "Medusa afflict bravado chatter revolver Dupont midsummer stopwatch whimsical "
                             "cowbell bottomless"));
        QCOMPARE(pgpWords(Bytes{0x00, 0x00, 0xFF, 0xFF}), std::string("aardvark adroitness Zulu Yucatan"));
        std::set<std::string> all;
        for (int i = 0; i < 256; ++i) {
            const auto byte = static_cast<Byte>(i);
            const std::string two = pgpWords(Bytes{byte, byte});
            QVERIFY(all.insert(two.substr(0, two.find(' '))).second);
            QVERIFY(all.insert(two.substr(two.find(' ') + 1)).second);
        }
    }
};

VD_SUITE(LintTest)

#include "lint_test.moc"
