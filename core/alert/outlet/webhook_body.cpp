#include "core/alert/outlet/webhook_body.h"

#include "core/alert/rule.h"
#include "core/codec/utf8.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace vedette::alert {

namespace {

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
        for (const char c : codec::oneLineOf(value, Notice::kMaxText)) {
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

std::string dataOf(const HeldBack& held) {
    Object severities;
    for (const Severity one : kSeverities)
        severities.number(codeName(one), held.severities[static_cast<std::size_t>(one)]);
    return Object()
        .text("node", held.worst.node)
        .text("delivery", held.delivery)
        .number("count", held.count())
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

} // namespace

std::string webhookBody(const Message& message) {
    const std::string data = std::visit([](const auto& one) { return dataOf(one); }, message);
    return Object().text("type", typeOf(message)).time("timestamp", timeOf(message)).raw("data", data).take();
}

} // namespace vedette::alert
