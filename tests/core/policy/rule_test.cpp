#include "core/policy/rule.h"
#include "tests/core/policy/policy_fixture.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::policy;
using namespace vedette::policy::test;

namespace {

bool failsAs(std::string_view text, PolicyError with, std::string_view where = {}) {
    const auto read = parsed(text);
    if (!read && read.error().code == with && read.error().detail.find(where) != std::string::npos)
        return true;
    std::fprintf(stderr, "it was: %s\n", read ? "no error" : read.error().text().c_str());
    return false;
}

std::string ruleWith(std::string_view line) {
    return "version = 1\n[[allow]]\nid = \"a\"\ndo = \"connect\"\n" + std::string(line) + "\n";
}

} // namespace

class RuleTest final : public QObject {
    Q_OBJECT

private slots:

    void readsWhatTheHeaderShows() {
        const auto read = parsed(R"(
version = 7
[[segment]]
name = "planners"
peers = ["12D3KooA", "12D3KooB"]
[[allow]]
id = "planners-ask-tools"
do = ["connect", "open:/task*", "open:/ipfs/ping/1.0.0"]
who = { segment = "planners", tier = "<= medium", score = ">= 0.5", hardware = true, role = "!guest" }
to = { segment = ["tools", "search"] }
when = { time = "22:00-06:00", source = "10.0.0.0/8", incident = "< 2" }
expires = 2027-01-01T02:00:00+02:00
note = "why"
[[deny]]
id = "no-stolen-keys"
do = "*"
who = { key = "compromised" }
)");
        QVERIFY2(read.ok(), read ? "" : read.error().text().c_str());
        QCOMPARE(read->version, 7U);
        QCOMPARE(read->segments.size(), 1U);
        QCOMPARE(read->rules.size(), 2U);
        const Rule& deny = read->rules[0];
        QVERIFY(!deny.allows && deny.grants.size() == kActions && deny.line == 14);
        const Rule& allow = read->rules[1];
        QVERIFY(allow.allows && allow.grants.size() == 3);
        QVERIFY(allow.grants[1].covers(Action::Open, "/task/1.0.0"));
        QVERIFY(!allow.grants[2].covers(Action::Open, "/ipfs/ping/1.0.0/x"));
        QCOMPARE(allow.expires->ms, 1798761600000LL);
        QStringList conditions;
        for (const Condition& condition : allow.conditions)
            conditions += QString::fromStdString(textOf(condition));
        conditions.sort();
        QCOMPARE(conditions,
                 (QStringList{"to.segment is one of tools, search", "when.incident below 2",
                              "when.source within 10.0.0.0/8", "when.time from 22:00 to 06:00",
                              "who.hardware is so", "who.role is not guest", "who.score at least 0.5",
                              "who.segment is planners", "who.tier at most medium"}));
    }

    void namesTheLineOfAnError() {
        QVERIFY(failsAs("version = \n", PolicyError::NotToml, "p.toml:1"));
        // What a reviewer would not see, and what the parser's own promises do not cover.
        QVERIFY(failsAs("version = 1 # \xE2\x80\xAE\n", PolicyError::NotToml, "p.toml:1"));
        QVERIFY(failsAs("version = 1\n[\xC6\xBE]\n", PolicyError::NotToml, "p.toml:2"));
        QVERIFY(failsAs("version = 1\n[ = ]\n", PolicyError::NotToml, "p.toml"));
        QVERIFY(failsAs("[[allow]]\nid = \"a\"\ndo = \"connect\"\n", PolicyError::Missing, "version"));
        QVERIFY(failsAs("version = 0\n", PolicyError::BadValue, "p.toml:1"));
        QVERIFY(failsAs("version = 1\nallows = 1\n", PolicyError::UnknownKey, "p.toml:2: allows"));
        QVERIFY(failsAs("version = 1\n[[allow]]\nid = \"a\"\n", PolicyError::Missing, "do"));
        QVERIFY(failsAs("version = 1\n[[allow]]\ndo = \"connect\"\n", PolicyError::Missing, "id"));
        QVERIFY(failsAs(ruleWith("because = \"\""), PolicyError::UnknownKey, "p.toml:5"));
        QVERIFY(failsAs(ruleWith("who = { colour = \"red\" }"), PolicyError::UnknownKey, "who.colour"));
        QVERIFY(failsAs(ruleWith("who = \"me\""), PolicyError::BadValue, "who"));
        QVERIFY(
            failsAs("version = 1\n[[allow]]\nid = \"a\"\ndo = \"fly\"\n", PolicyError::UnknownAction, "fly"));
        QVERIFY(failsAs("version = 1\n[[allow]]\nid = \"a\"\ndo = \"connect:x\"\n", PolicyError::NoResource,
                        "p.toml:4"));
        QVERIFY(
            failsAs("version = 1\n[[allow]]\nid = \"a\"\ndo = \"open:\"\n", PolicyError::BadValue, "open:"));
        QVERIFY(failsAs("version = 1\nallow = 3\n", PolicyError::BadValue, "allow"));
    }

    void refusesValuesOfTheWrongForm_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {"who = { tier = \"huge\" }",
                                 "who = { tier = \"<= huge\" }",
                                 "who = { score = \"high\" }",
                                 "who = { score = true }",
                                 "who = { score = nan }",
                                 "who = { hardware = \"yes\" }",
                                 "who = { segment = [\"a\", \"!b\"] }",
                                 "who = { segment = [] }",
                                 "who = { segment = 3 }",
                                 "who = { segment = \"!\" }",
                                 "who = { tier = 1 }",
                                 "when = { time = \"6-22\" }",
                                 "when = { time = \"06:00-06:00\" }",
                                 "when = { time = \"25:00-26:00\" }",
                                 "when = { source = \"10.0.0.1/8\" }",
                                 "when = { source = \"10.0.0.0/33\" }",
                                 "when = { source = \"ten\" }",
                                 "when = { source = \"10.0.0.0/\" }",
                                 "expires = \"tomorrow\"",
                                 "expires = 2027-01-01",
                                 "expires = 2027-01-01T00:00:00",
                                 "note = \"\""})
            QTest::newRow(line) << line;
    }

    void refusesValuesOfTheWrongForm() {
        QFETCH(QString, line);
        QVERIFY(failsAs(ruleWith(line.toStdString()), PolicyError::BadValue, "p.toml:5"));
    }

    void nothingHasTwoMeanings() {
        const std::string rule = "[[deny]]\nid = \"a\"\ndo = \"*\"\n";
        QVERIFY(failsAs("version = 1\n" + rule + rule, PolicyError::RepeatedId, "a"));
        const std::string segment = "[[segment]]\nname = \"s\"\npeers = [\"p\"]\nowners = [\"o\"]\n";
        QVERIFY(failsAs("version = 1\n" + segment + segment, PolicyError::RepeatedId, "s"));
        QVERIFY(failsAs("version = 1\n" + segment + "[[segment]]\nname = \"t\"\npeers = [\"p\"]\n",
                        PolicyError::RepeatedMember, "p"));
        QVERIFY(failsAs("version = 1\n" + segment + "[[segment]]\nname = \"t\"\nowners = [\"o\"]\n",
                        PolicyError::RepeatedMember, "o"));
    }

    void aPolicyMayBeSeveralFilesOfOneVersion() {
        const SourceText files[] = {{"a.toml", "version = 2\n"},
                                    {"b.toml", "[[deny]]\nid = \"a\"\ndo = \"*\"\n"},
                                    {"c.toml", "version = 2\n"}};
        QCOMPARE(parsePolicy(files)->rules.size(), 1U);
        const SourceText unlike[] = {{"a.toml", "version = 2\n"}, {"b.toml", "version = 3\n"}};
        const auto read = parsePolicy(unlike);
        QVERIFY(!read && read.error().code == PolicyError::DifferentVersions);
    }

    void isBounded() {
        std::string conditions = "who = { score = [";
        for (std::size_t i = 0; i <= kMaxConditions; ++i) conditions += "\"< 1\", ";
        QVERIFY(failsAs(ruleWith(conditions + "] }"), PolicyError::TooLarge));
        std::string words = "who = { segment = [";
        for (std::size_t i = 0; i <= kMaxWords; ++i) words += "\"a\", ";
        QVERIFY(failsAs(ruleWith(words + "] }"), PolicyError::BadValue));
        QVERIFY(failsAs(ruleWith("note = \"" + std::string(kMaxWord + 1, 'x') + '"'), PolicyError::BadValue));
    }
};

VD_SUITE(RuleTest)

#include "rule_test.moc"
