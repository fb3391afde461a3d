#include "core/alert/outlet/syslog_line.h"

#include "core/codec/utf8.h"
#include "tests/core/alert/outlet/notices.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace vedette;
using namespace vedette::alert;
using namespace vedette::alert::samples;

namespace {

const SyslogSource kSource{"here", "vedette-node", "17", "0.1.0"};

/// A strict reader of the structured data of RFC 5424 section 6.3: each value with its escapes undone.
std::optional<std::vector<std::pair<std::string, std::string>>> elementOf(const std::string& line) {
    std::vector<std::pair<std::string, std::string>> fields;
    auto at = line.find('[');
    if (at == std::string::npos) return std::nullopt;
    at = line.find_first_of(" ]", at);
    while (at < line.size() && line[at] == ' ') {
        const auto equals = line.find('=', at);
        if (equals == std::string::npos || line[equals + 1] != '"') return std::nullopt;
        const std::string name = line.substr(at + 1, equals - at - 1);
        std::string value;
        for (at = equals + 2; at < line.size() && line[at] != '"'; ++at) {
            if (line[at] == ']') return std::nullopt;
            if (line[at] == '\\') ++at;
            value += line[at];
        }
        ++at;
        fields.emplace_back(name, value);
    }
    if (at >= line.size() || line[at] != ']' || line.substr(at + 1, 4) != " \xEF\xBB\xBF")
        return std::nullopt;
    return fields;
}

/// Splits where nothing escapes.
std::vector<std::string> cefParts(const std::string& text, char mark, std::size_t most) {
    std::vector<std::string> parts{""};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            parts.back() += text[++i];
        } else if (text[i] == mark && parts.size() < most) {
            parts.emplace_back();
        } else {
            parts.back() += text[i];
        }
    }
    return parts;
}

} // namespace

class SyslogLineTest final : public QObject {
    Q_OBJECT

private slots:

    void aLineOfSyslogHasItsPartsInStructuredData() {
        const std::string line = syslogLine(notice(1), SyslogFormat::Rfc5424, kSource);
        QVERIFY(line.starts_with("<115>1 2026-01-05T00:00:00.001Z here vedette-node 17 false_answers "
                                 "[vedette@32473 what=\"raised\" id=\"1\" severity=\"high\" technique=\""));
        QVERIFY(line.ends_with("sequence=\"1\"] \xEF\xBB\xBF"
                               "A peer answered falsely."));
        const std::pair<Severity, const char*> severities[] = {{Severity::Info, "<118>"},
                                                               {Severity::Low, "<117>"},
                                                               {Severity::Medium, "<116>"},
                                                               {Severity::Critical, "<114>"}};
        for (const auto& [severity, priority] : severities)
            QVERIFY(syslogLine(notice(1, severity), SyslogFormat::Rfc5424, kSource).starts_with(priority));
        const std::string summary = syslogLine(held(), SyslogFormat::Rfc5424, kSource);
        QVERIFY(summary.find(" held_back [vedette@32473 what=\"held_back\" severity=\"high\"")
                != std::string::npos);
        QVERIFY(summary.find("storm=\"5\" no_room=\"2\" worst_id=\"1\"") != std::string::npos);
    }

    void noNameBreaksALineOfSyslog() {
        const std::string line = syslogLine(hostileNotice(), SyslogFormat::Rfc5424, kSource);
        QVERIFY(std::ranges::none_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
        QVERIFY(codec::isUtf8(viewOf(line)));
        QVERIFY(line.size() < 8 * 1024);
        const auto fields = elementOf(line);
        QVERIFY(fields.has_value());
        QCOMPARE(fields->size(), std::size_t{14});
        const auto subject =
            std::ranges::find(*fields, "subject", &std::pair<std::string, std::string>::first);
        QVERIFY(subject != fields->end());
        QVERIFY(subject->second.starts_with("a\"b\\c]d|e=f\xEF\xBF\xBDg"));
    }

    void cefHasSevenPartsAndAnExtension() {
        const std::string line = syslogLine(notice(1), SyslogFormat::Cef, kSource);
        QVERIFY(line.starts_with("<115>1 2026-01-05T00:00:00.001Z here vedette-node 17 false_answers - "
                                 "CEF:0|Vedette|vedette-node|0.1.0|false_answers|A peer answered falsely.|8|"
                                 "rt=1767571200001 start=1767571200000 end=1767571201000 cnt=2 act=raised "
                                 "externalId=msg_1 dvchost=here cn1Label=alert cn1=1 "));
        QVERIFY(line.ends_with(" msg=A peer answered falsely."));
        const int ranks[] = {0, 3, 5, 8, 10};
        for (std::size_t i = 0; i < 5; ++i) QCOMPARE(cefSeverity(static_cast<Severity>(i)), ranks[i]);
        const std::string summary = syslogLine(held(), SyslogFormat::Cef, kSource);
        QVERIFY(summary.find("|held_back|Alerts were held back|8|") != std::string::npos);
        QVERIFY(summary.find(" cnt=7 act=held_back externalId=msg_1_held ") != std::string::npos);
    }

    void noNameBreaksCef() {
        const std::string line = syslogLine(hostileNotice(), SyslogFormat::Cef, kSource);
        QVERIFY(std::ranges::none_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
        QVERIFY(codec::isUtf8(viewOf(line)));
        QVERIFY(line.size() < 8 * 1024);
        const std::string cef = line.substr(line.find("CEF:0"));
        const auto parts = cefParts(cef, '|', 8);
        QCOMPARE(parts.size(), std::size_t{8});
        QVERIFY(parts[5].starts_with("a\"b\\c]d|e=f"));
        QCOMPARE(parts[6], std::string("8"));
        // In the extension each '=' that is not escaped ends one of our keys, and none of theirs.
        const std::string extension = cef.substr(cef.find("|8|rt=") + 3);
        std::vector<std::string> keys;
        for (std::size_t i = 0; i < extension.size(); ++i) {
            if (extension[i] == '\\') {
                ++i;
            } else if (extension[i] == '=') {
                const auto space = extension.rfind(' ', i);
                keys.push_back(extension.substr(space == std::string::npos ? 0 : space + 1,
                                                i - (space == std::string::npos ? 0 : space + 1)));
            }
        }
        QCOMPARE(keys, (std::vector<std::string>{
                           "rt",  "start",    "end", "cnt",      "act", "externalId", "dvchost", "cn1Label",
                           "cn1", "cn2Label", "cn2", "cn3Label", "cn3", "cs1Label",   "cs1",     "cs2Label",
                           "cs2", "cs3Label", "cs3", "cs4Label", "cs4", "cs5Label",   "cs5",     "msg"}));
    }
};

VD_SUITE(SyslogLineTest)

#include "syslog_line_test.moc"
