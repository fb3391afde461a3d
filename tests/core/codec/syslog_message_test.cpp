#include "core/codec/syslog_message.h"

#include "core/codec/utf8.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vedette;
using namespace vedette::codec;

namespace {

const std::string kGone = "\xEF\xBF\xBD"; ///< U+FFFD

SyslogMessage sample() {
    SyslogMessage made;
    made.facility = 14;
    made.severity = 3;
    made.at = {1'767'571'200'123};
    made.host = "here";
    made.program = "vedette-node";
    made.process = "17";
    made.messageId = "false_answers";
    return made;
}

} // namespace

class SyslogMessageTest final : public QObject {
    Q_OBJECT

private slots:

    void partsStandWhereTheStandardHasThem() {
        SyslogMessage message = sample();
        QCOMPARE(message.line(),
                 std::string("<115>1 2026-01-05T00:00:00.123Z here vedette-node 17 false_answers -"));
        message.element = "x@32473";
        message.fields = {{"a", "1"}, {"b", ""}};
        message.text = "w\xC3\xB6rds";
        QCOMPARE(message.line(),
                 std::string("<115>1 2026-01-05T00:00:00.123Z here vedette-node 17 false_answers "
                             "[x@32473 a=\"1\" b=\"\"] \xEF\xBB\xBFw\xC3\xB6rds"));
        message.form = SyslogMessage::Form::Bare;
        QVERIFY(message.line().ends_with("] w\xC3\xB6rds"));
    }

    /// Section 6.3.3: these three and no other.
    void valuesAreEscaped() {
        SyslogMessage message = sample();
        message.element = "x@32473";
        message.fields = {{"a", "\"]\\ [evil@1 b=\"2\"]"}};
        QVERIFY(message.line().ends_with(" [x@32473 a=\"\\\"\\]\\\\ [evil@1 b=\\\"2\\\"\\]\"]"));
    }

    void nothingBreaksOutOfTheHeader() {
        SyslogMessage message = sample();
        message.host = "a b\n<0>1 \xC3\xB6" + std::string(10'000, 'h');
        message.program = "";
        message.process = std::string(500, '9');
        message.messageId = "two words";
        const std::string line = message.line();
        QCOMPARE(line.find('\n'), std::string::npos);
        QVERIFY(line.starts_with("<115>1 2026-01-05T00:00:00.123Z ab<0>1hhh"));
        // Six spaces part seven fields, however long each wanted to be.
        QCOMPARE(std::count(line.begin(), line.end(), ' '), 6);
        QVERIFY(line.ends_with(" - " + std::string(128, '9') + " twowords -"));
        QVERIFY(line.size() < 600);
    }

    void textsAreBoundedAndOneLine() {
        SyslogMessage message = sample();
        message.element = "x@32473";
        message.fields = {{"a", std::string(10'240, 'v')}};
        message.text = "one\ntwo" + std::string(10'240, 't');
        const std::string line = message.line();
        QCOMPARE(line.find('\n'), std::string::npos);
        QVERIFY(line.find("one" + kGone + "two") != std::string::npos);
        QVERIFY(line.size() < SyslogMessage::kMaxValue + SyslogMessage::kMaxText + 128);
        QVERIFY(line.ends_with("\xE2\x80\xA6"));
    }

    void octetsAreCountedNotCharacters() {
        QCOMPARE(octetCounted("\xC3\xB6x"), std::string("3 \xC3\xB6x"));
        QCOMPARE(octetCounted(""), std::string("0 "));
    }

    // --- oneLineOf

    void whatIsPlainStays() {
        for (const std::string text : {"", "plain", "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80", "a b"})
            QCOMPARE(oneLineOf(text, 64), text);
    }

    void whatMovesOrHidesTextIsShown() {
        for (const std::string hostile :
             {"\n", "\r", "\x1B", "\x7F", "\xC2\x85", "\xC2\x9B", "\xD8\x9C", "\xE2\x80\x8E", "\xE2\x80\xA8",
              "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9", "\xFF", "\xC0", "\xED\xA0\x80"}) {
            const std::string line = oneLineOf("a" + hostile + "b", 64);
            QVERIFY2(line.starts_with("a" + kGone) && line.ends_with(kGone + "b"), line.c_str());
        }
        // Their neighbours are letters and signs.
        for (const std::string harmless :
             {"\xC2\xA0", "\xE2\x80\x8D", "\xE2\x80\xA7", "\xE2\x80\xAF", "\xE2\x81\xA5", "\xE2\x81\xAA",
              "\xE2\x82\xA6", "\xE3\x80\x8E", "\xD8\x9B"})
            QCOMPARE(oneLineOf(harmless, 64), harmless);
        QCOMPARE(oneLineOf(std::string("a\0b", 3), 64), "a" + kGone + "b");
    }

    /// At every length: never more than asked for, never half a character.
    void aCutIsBetweenCharacters() {
        const std::string text = "a\xC3\xB6\xE2\x82\xAC\xF0\x9F\x98\x80z\xC3\xB6";
        for (std::size_t most = 3; most < text.size() + 2; ++most) {
            const std::string line = oneLineOf(text, most);
            QVERIFY(line.size() <= most);
            QVERIFY(isUtf8(viewOf(line)));
            if (most >= text.size())
                QCOMPARE(line, text);
            else
                QVERIFY(line.ends_with("\xE2\x80\xA6"));
        }
    }
};

VD_SUITE(SyslogMessageTest)

#include "syslog_message_test.moc"
