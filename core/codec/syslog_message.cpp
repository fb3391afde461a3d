#include "core/codec/syslog_message.h"

#include "core/codec/utf8.h"

namespace vedette::codec {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// Section 6: what a header's fields may hold.
constexpr std::size_t kMaxHost = 255;
constexpr std::size_t kMaxProgram = 48;
constexpr std::size_t kMaxProcess = 128;
constexpr std::size_t kMaxMessageId = 32;

void appendHeaderField(std::string& line, std::string_view text, std::size_t most) {
    line += ' ';
    const std::size_t begin = line.size();
    for (const char c : text) {
        if (line.size() - begin == most) break;
        if (c > 0x20 && c < 0x7F) line += c;
    }
    if (line.size() == begin) line += '-';
}

void appendValue(std::string& line, std::string_view value) {
    line += '"';
    for (const char c : oneLineOf(value, SyslogMessage::kMaxValue)) {
        if (c == '"' || c == '\\' || c == ']') line += '\\';
        line += c;
    }
    line += '"';
}

} // namespace

std::string SyslogMessage::line() const {
    std::string made = "<" + std::to_string(facility * 8 + severity) + ">1 " + rfc3339(at);
    appendHeaderField(made, host, kMaxHost);
    appendHeaderField(made, program, kMaxProgram);
    appendHeaderField(made, process, kMaxProcess);
    appendHeaderField(made, messageId, kMaxMessageId);
    if (element.empty()) {
        made += " -";
    } else {
        made += " [" + element;
        for (const SyslogField& field : fields) {
            made += ' ' + field.name + '=';
            appendValue(made, field.value);
        }
        made += ']';
    }
    if (text.empty()) return made;
    made += ' ';
    if (form == Form::Bare) return made += text;
    return made.append(kByteOrderMark).append(oneLineOf(text, kMaxText));
}

std::string octetCounted(std::string_view line) {
    return std::to_string(line.size()).append(" ").append(line);
}

} // namespace vedette::codec
