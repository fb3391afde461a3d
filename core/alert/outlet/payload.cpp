#include "core/alert/outlet/payload.h"

#include "core/alert/rule.h"
#include "core/base/overloaded.h"
#include "core/codec/syslog_message.h"
#include "core/codec/utf8.h"

#include <array>
#include <numeric>
#include <utility>

namespace vedette::alert {

namespace {

constexpr int kLogAlert = 14; ///< RFC 5424 table 1
/// 32473 is the number for who has none (RFC 5612).
constexpr const char* kElement = "vedette@32473";
constexpr std::size_t kPeersInLine = 8; ///< what a datagram has room for
constexpr std::array kSeverities{Severity::Info, Severity::Low, Severity::Medium, Severity::High,
                                 Severity::Critical};

/// An object that grows by its fields; keys are constants of this file.
class Object {
public:
    Object& text(std::string_view key, std::string_view value) {
        begin(key);
        appendText(value);
        return *this;
    }

    Object& number(std::string_view key, std::uint64_t value) { return raw(key, std::to_string(value)); }

    Object& time(std::string_view key, WallTime value) { return text(key, rfc3339(value)); }

    Object& texts(std::string_view key, const std::vector<std::string>& values) {
        begin(key);
        m_json += '[';
        for (const std::string& value : values) {
            if (m_json.back() != '[') m_json += ',';
            appendText(value);
        }
        m_json += ']';
        return *this;
    }

    Object& raw(std::string_view key, std::string_view json) {
        begin(key);
        m_json += json;
        return *this;
    }

    [[nodiscard]] std::string take() { return std::move(m_json += '}'); }

private:
    void begin(std::string_view key) {
        if (m_json.size() > 1) m_json += ',';
        m_json.append("\"").append(key).append("\":");
    }

    /// One line of UTF-8 has nothing else that JSON would escape.
    void appendText(std::string_view value) {
        m_json += '"';
        for (const char c : codec::oneLineOf(value, kMaxField)) {
            if (c == '"' || c == '\\') m_json += '\\';
            m_json += c;
        }
        m_json += '"';
    }

    std::string m_json = "{";
};

std::string dataOf(const Notice& notice) {
    const Technique& technique = factsOf(notice.rule).technique;
    return Object()
        .number("id", notice.alert.value)
        .text("network", notice.network)
        .text("node", notice.node)
        .text("rule", codeName(notice.rule))
        .text("severity", codeName(notice.severity))
        .raw("technique", Object().text("id", technique.id).text("name", technique.name).take())
        .text("subject", notice.subject)
        .text("sentence", notice.sentence)
        .texts("peers", notice.peers)
        .number("peer_count", notice.peerCount)
        .time("first", notice.first)
        .time("last", notice.last)
        .number("count", notice.count)
        .text("delivery", notice.delivery)
        .number("sequence", notice.sequence)
        .take();
}

std::uint64_t totalOf(const HeldBack& held) noexcept {
    return std::accumulate(held.severities.begin(), held.severities.end(), std::uint64_t{0});
}

std::string dataOf(const HeldBack& held) {
    Object severities;
    for (const Severity one : kSeverities)
        severities.number(codeName(one), held.severities[static_cast<std::size_t>(one)]);
    return Object()
        .text("node", held.worst.node)
        .text("delivery", held.delivery)
        .number("count", totalOf(held))
        .number("storm", held.storm)
        .number("no_room", held.noRoom)
        .raw("severities", severities.take())
        .raw("worst", dataOf(held.worst))
        .take();
}

std::string typeOf(const Message& message) {
    const auto* notice = std::get_if<Notice>(&message);
    return notice != nullptr ? "alert." + std::string(codeName(notice->what)) : "alerts.held_back";
}

std::string sentenceOf(const HeldBack& held) {
    return std::to_string(totalOf(held)) + " alerts were not told one by one, " + std::to_string(held.storm)
         + " of them in a storm and " + std::to_string(held.noRoom)
         + " for want of room; the gravest: " + held.worst.sentence;
}

std::string listOf(const std::vector<std::string>& peers) {
    std::string list;
    for (std::size_t i = 0; i < peers.size() && i < kPeersInLine; ++i) list += (i == 0 ? "" : " ") + peers[i];
    return list;
}

/// RFC 5424 table 2: from "critical" for the gravest to "informational".
int syslogSeverity(Severity severity) noexcept {
    constexpr int kInformational = 6;
    return kInformational - static_cast<int>(severity);
}

std::vector<codec::SyslogField> fieldsOf(const Message& message) {
    return std::visit(Overloaded{
                          [](const Notice& notice) -> std::vector<codec::SyslogField> {
                              return {{"what", std::string(codeName(notice.what))},
                                      {"id", std::to_string(notice.alert.value)},
                                      {"severity", std::string(codeName(notice.severity))},
                                      {"technique", std::string(factsOf(notice.rule).technique.id)},
                                      {"network", notice.network},
                                      {"node", notice.node},
                                      {"subject", notice.subject},
                                      {"peers", listOf(notice.peers)},
                                      {"peer_count", std::to_string(notice.peerCount)},
                                      {"first", rfc3339(notice.first)},
                                      {"last", rfc3339(notice.last)},
                                      {"count", std::to_string(notice.count)},
                                      {"delivery", notice.delivery},
                                      {"sequence", std::to_string(notice.sequence)}};
                          },
                          [](const HeldBack& held) -> std::vector<codec::SyslogField> {
                              return {{"what", "held_back"},
                                      {"severity", std::string(codeName(held.worst.severity))},
                                      {"network", held.worst.network},
                                      {"node", held.worst.node},
                                      {"count", std::to_string(totalOf(held))},
                                      {"storm", std::to_string(held.storm)},
                                      {"no_room", std::to_string(held.noRoom)},
                                      {"worst_id", std::to_string(held.worst.alert.value)},
                                      {"delivery", held.delivery}};
                          },
                      },
                      message);
}

// --- CEF

void appendCefHeader(std::string& line, std::string_view text) {
    for (const char c : codec::oneLineOf(text, kMaxField)) {
        if (c == '|' || c == '\\') line += '\\';
        line += c;
    }
    line += '|';
}

void appendCefField(std::string& line, std::string_view key, std::string_view value) {
    if (line.back() != '|') line += ' ';
    line.append(key).append("=");
    for (const char c : codec::oneLineOf(value, kMaxField)) {
        if (c == '=' || c == '\\') line += '\\';
        line += c;
    }
}

void appendCefLabelled(std::string& line, const std::string& slot, std::string_view label,
                       std::string_view value) {
    appendCefField(line, slot + "Label", label);
    appendCefField(line, slot, value);
}

std::string cefOf(const Message& message, const SyslogSource& source) {
    const auto* told = std::get_if<Notice>(&message);
    const auto* held = std::get_if<HeldBack>(&message);
    const Notice& notice = told != nullptr ? *told : held->worst;
    std::string line = "CEF:0|";
    appendCefHeader(line, "Vedette");
    appendCefHeader(line, source.program);
    appendCefHeader(line, source.version);
    appendCefHeader(line, told != nullptr ? codeName(notice.rule) : "held_back");
    appendCefHeader(line, told != nullptr ? notice.sentence : "Alerts were held back");
    line += std::to_string(cefSeverity(notice.severity)) + "|";
    appendCefField(line, "rt", std::to_string(timeOf(message).ms));
    appendCefField(line, "start", std::to_string(notice.first.ms));
    appendCefField(line, "end", std::to_string(notice.last.ms));
    appendCefField(line, "cnt", std::to_string(told != nullptr ? notice.count : totalOf(*held)));
    appendCefField(line, "act", told != nullptr ? codeName(notice.what) : "held_back");
    appendCefField(line, "externalId", deliveryOf(message));
    appendCefField(line, "dvchost", source.host);
    appendCefLabelled(line, "cn1", "alert", std::to_string(notice.alert.value));
    appendCefLabelled(line, "cn2", "peerCount", std::to_string(notice.peerCount));
    appendCefLabelled(line, "cn3", "sequence", std::to_string(notice.sequence));
    appendCefLabelled(line, "cs1", "network", notice.network);
    appendCefLabelled(line, "cs2", "subject", notice.subject);
    appendCefLabelled(line, "cs3", "peers", listOf(notice.peers));
    appendCefLabelled(line, "cs4", "technique", factsOf(notice.rule).technique.id);
    appendCefLabelled(line, "cs5", "node", notice.node);
    appendCefField(line, "msg", told != nullptr ? notice.sentence : sentenceOf(*held));
    return line;
}

} // namespace

std::string webhookBody(const Message& message) {
    const std::string data = std::visit([](const auto& one) { return dataOf(one); }, message);
    return Object().text("type", typeOf(message)).time("timestamp", timeOf(message)).raw("data", data).take();
}

std::string syslogLineOf(const Message& message, SyslogFormat format, const SyslogSource& source) {
    const auto* notice = std::get_if<Notice>(&message);
    codec::SyslogMessage made;
    made.facility = kLogAlert;
    made.severity = syslogSeverity(severityOf(message));
    made.at = timeOf(message);
    made.host = source.host;
    made.program = source.program;
    made.process = source.process;
    made.messageId = notice != nullptr ? codeName(notice->rule) : "held_back";
    if (format == SyslogFormat::Cef) {
        made.text = cefOf(message, source);
        made.form = codec::SyslogMessage::Form::Bare;
        return made.line();
    }
    made.element = kElement;
    made.fields = fieldsOf(message);
    made.text = notice != nullptr ? notice->sentence : sentenceOf(std::get<HeldBack>(message));
    return made.line();
}

int cefSeverity(Severity severity) noexcept {
    switch (severity) {
    case Severity::Info: return 0;
    case Severity::Low: return 3;
    case Severity::Medium: return 5;
    case Severity::High: return 8;
    case Severity::Critical: return 10;
    }
    return 0;
}

} // namespace vedette::alert
