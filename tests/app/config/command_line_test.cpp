#include "app/config/command_line.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <map>

using namespace vedette;
using namespace vedette::config;

namespace {

const Grammar& grammar() {
    static const Grammar all{
        "prog",
        "tests.",
        {{"json", FlagKind::Switch, "", "objects"},
         {"log-level", FlagKind::Single, "L", "how much"},
         {"help", FlagKind::Switch, "", "this"}},
        {{"dial",
          "MA",
          1,
          1,
          "Dials.\nMore.",
          {{"do", FlagKind::Repeats, "ACTION", "what"}, {"count", FlagKind::Single, "N", "how many"}}},
         {"secret", "", 0, 0, "Hidden.", {}, true}}};
    return all;
}

Result<CommandLine> parse(const std::vector<std::string_view>& words,
                          const std::map<std::string, std::string>& environment = {}) {
    return CommandLine::parse(grammar(), words, [&](const std::string& name) -> std::optional<std::string> {
        const auto found = environment.find(name);
        return found == environment.end() ? std::nullopt : std::optional(found->second);
    });
}

bool failsWith(const Result<CommandLine>& line, UsageError error) {
    return !line.ok() && line.error().code == error && !line.error().detail.empty();
}

} // namespace

class CommandLineTest final : public QObject {
    Q_OBJECT

private slots:

    void readsACall() {
        const auto line = parse({"--json", "dial", "--do", "ping:3", "/ip4/1", "--do=echo:1", "--count=7"});
        QVERIFY(line.ok());
        QVERIFY(line->has("json"));
        QVERIFY(line->operands() == std::vector<std::string>{"/ip4/1"});
        QVERIFY((line->values("do") == std::vector<std::string>{"ping:3", "echo:1"}));
        QCOMPARE(line->number("count", 1, 9, 0).value(), std::uint64_t{7});
        QCOMPARE(line->number("absent", 1, 9, 4).value(), std::uint64_t{4});
        QVERIFY(parse({"dial", "--", "--json"})->operands() == std::vector<std::string>{"--json"});
    }

    void refusesWrongWords() {
        QVERIFY(failsWith(parse({}), UsageError::NoCommand));
        QVERIFY(failsWith(parse({"dail"}), UsageError::UnknownCommand));
        QVERIFY(failsWith(parse({"dial", "x", "--colour", "red"}), UsageError::UnknownFlag));
        QVERIFY(failsWith(parse({"dial", "x", "-j"}), UsageError::UnknownFlag));
        QVERIFY(failsWith(parse({"--do", "x", "dial"}), UsageError::UnknownFlag));
        QVERIFY(failsWith(parse({"dial", "x", "--count"}), UsageError::MissingValue));
        QVERIFY(failsWith(parse({"dial", "x", "--count", "--json"}), UsageError::MissingValue));
        QVERIFY(failsWith(parse({"dial", "x", "--json=1"}), UsageError::UnwantedValue));
        QVERIFY(failsWith(parse({"dial", "x", "--count=1", "--count=2"}), UsageError::GivenTwice));
        QVERIFY(failsWith(parse({"dial"}), UsageError::MissingOperand));
        QVERIFY(failsWith(parse({"dial", "x", "y"}), UsageError::TooManyOperands));
        QVERIFY(failsWith(parse({"dial", "x"}, {{"VEDETTE_JSON", "maybe"}}), UsageError::BadValue));
    }

    void readsTheEnvironmentButTheCallWins() {
        const std::map<std::string, std::string> environment{
            {"VEDETTE_LOG_LEVEL", "debug"}, {"VEDETTE_JSON", "1"}, {"VEDETTE_DO", "ping echo:2"}};
        const auto line = parse({"dial", "x"}, environment);
        QVERIFY(line.ok() && line->has("json"));
        QCOMPARE(QString::fromStdString(*line->value("log-level")), QString("debug"));
        QVERIFY((line->values("do") == std::vector<std::string>{"ping", "echo:2"}));
        QCOMPARE(QString::fromStdString(
                     *parse({"dial", "x", "--log-level=error"}, environment)->value("log-level")),
                 QString("error"));
        QVERIFY(!parse({"dial", "x"}, {{"VEDETTE_JSON", "0"}})->has("json"));
    }

    void theLongNameOfAVariableComesAfterTheShortOne() {
        const std::map<std::string, std::string> longOnes{
            {"VEDETTE_FLAG_LOG_LEVEL", "trace"}, {"VEDETTE_FLAG_JSON", "1"}, {"VEDETTE_FLAG_DO", "ping"}};
        const auto line = parse({"dial", "x"}, longOnes);
        QVERIFY(line.ok() && line->has("json") && line->values("do") == std::vector<std::string>{"ping"});
        QCOMPARE(*line->value("log-level"), std::string("trace"));
        auto both = longOnes;
        both.insert({{"VEDETTE_LOG_LEVEL", "info"}, {"VEDETTE_JSON", "0"}});
        const auto shorter = parse({"dial", "x"}, both);
        QVERIFY(shorter.ok() && !shorter->has("json"));
        QCOMPARE(*shorter->value("log-level"), std::string("info"));
        QCOMPARE(*parse({"dial", "x", "--log-level", "error"}, both)->value("log-level"),
                 std::string("error"));
        QVERIFY(parse({"dial", "x", "--json"}, both)->has("json"));
        // A wrong one is named as it was given.
        const auto wrong = parse({"dial", "x"}, {{"VEDETTE_FLAG_JSON", "maybe"}});
        QVERIFY(failsWith(wrong, UsageError::BadValue));
        QVERIFY(wrong.error().detail.find("VEDETTE_FLAG_JSON='maybe'") != std::string::npos);
    }

    void aCallThatCannotBeReadMayStillAskForObjects() {
        const auto asks = [](std::vector<std::string_view> words, std::map<std::string, std::string> set) {
            return config::asksFor("json", words, [set = std::move(set)](const std::string& name) {
                const auto found = set.find(name);
                return found == set.end() ? std::nullopt : std::optional(found->second);
            });
        };
        QVERIFY(asks({"dail", "--json"}, {}));
        QVERIFY(!asks({"dail", "--", "--json"}, {}) && !asks({"dail", "--jsonl"}, {}));
        QVERIFY(asks({}, {{"VEDETTE_JSON", "1"}}) && asks({}, {{"VEDETTE_FLAG_JSON", "yes"}}));
        QVERIFY(!asks({}, {{"VEDETTE_JSON", "0"}, {"VEDETTE_FLAG_JSON", "1"}}) && !asks({}, {}));
    }

    void holdsNumbersToTheirBounds() {
        for (const std::string_view bad : {"0", "10", "-1", "1x", "", "99999999999999999999"}) {
            const auto line = parse({"dial", "x", "--count", bad});
            QVERIFY(line.ok());
            QVERIFY(line->number("count", 1, 9, 0).error().code == UsageError::BadValue);
        }
        QVERIFY(parse({"dial", "x", "--count=0.25"})->seconds("count", {}).value()
                == std::chrono::milliseconds(250));
        for (const std::string_view bad : {"0", "-3", "nan", "1e9", "2s"}) {
            QVERIFY(!parse({"dial", "x", "--count", bad})->seconds("count", {}).ok());
        }
    }

    void helpsWithoutDemands() {
        const auto line = parse({"dial", "--help"});
        QVERIFY(line.ok() && line->has("help") && line->command() != nullptr);
        QVERIFY(grammar().help(*line->command()).find("--do ACTION") != std::string::npos);
        QVERIFY(grammar().help().find("secret") == std::string::npos);
    }

    void printsNoControlCharactersOfACall() {
        const auto line = parse({"dial", "x", "--a\x1b[2J"});
        QVERIFY(line.error().detail.find('\x1b') == std::string::npos);
    }
};

VD_SUITE(CommandLineTest)

#include "command_line_test.moc"
