#include "core/alert/outlet/syslog_line.h"

#include "core/alert/rule.h"
#include "core/base/overloaded.h"
#include "core/codec/syslog_message.h"
#include "core/codec/utf8.h"

#include <string_view>
#include <vector>

namespace vedette::alert {

namespace {

constexpr int kLogAlert = 14; ///< RFC 5424 table 1
/// 32473 is the number for who has none (RFC 5612).
constexpr const char* kElement = "vedette@32473";
constexpr std::size_t kPeersInLine = 8; ///< what a datagram has room for

std::string sentenceOf(const HeldBack& held) {
    return std::to_string(held.count()) + " alerts were not told one by one, " + std::to_string(held.storm)
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
                                      {"count", std::to_string(held.count())},
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
    for (const char c : codec::oneLineOf(text, Notice::kMaxText)) {
        if (c == '|' || c == '\\') line += '\\';
        line += c;
    }
    line += '|';
}

void appendCefField(std::string& line, std::string_view key, std::string_view value) {
    if (line.back() != '|') line += ' ';
    line.append(key).append("=");
    for (const char c : codec::oneLineOf(value, Notice::kMaxText)) {
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
    const auto* held = std::get_if<HeldBack>(&message);
    const Notice& notice = held != nullptr ? held->worst : std::get<Notice>(message);
    std::string line = "CEF:0|";
    appendCefHeader(line, "Vedette");
    appendCefHeader(line, source.program);
    appendCefHeader(line, source.version);
    appendCefHeader(line, held == nullptr ? codeName(notice.rule) : "held_back");
    appendCefHeader(line, held == nullptr ? notice.sentence : "Alerts were held back");
    line += std::to_string(cefSeverity(notice.severity)) + "|";
    appendCefField(line, "rt", std::to_string(timeOf(message).ms));
    appendCefField(line, "start", std::to_string(notice.first.ms));
    appendCefField(line, "end", std::to_string(notice.last.ms));
    appendCefField(line, "cnt", std::to_string(held == nullptr ? notice.count : held->count()));
    appendCefField(line, "act", held == nullptr ? codeName(notice.what) : "held_back");
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
    appendCefField(line, "msg", held == nullptr ? notice.sentence : sentenceOf(*held));
    return line;
}

} // namespace

std::string syslogLine(const Message& message, SyslogFormat format, const SyslogSource& source) {
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
