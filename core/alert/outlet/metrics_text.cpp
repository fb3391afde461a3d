#include "core/alert/outlet/metrics_text.h"

#include "core/codec/utf8.h"

#include <charconv>
#include <cmath>
#include <system_error>
#include <utility>

namespace vedette::alert {

namespace {

constexpr std::size_t kMaxHelp = 512;

std::string numeralOf(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
    char digits[32];
    const auto [end, code] = std::to_chars(digits, digits + sizeof digits, value);
    return code == std::errc() ? std::string(digits, end) : "NaN";
}

} // namespace

void MetricsText::family(std::string_view name, Type type, std::string_view help) {
    m_family = name;
    m_samples = 0;
    m_text.append("# HELP ").append(name).append(" ");
    for (const char c : codec::oneLineOf(help, kMaxHelp)) {
        if (c == '\\') m_text += '\\';
        m_text += c;
    }
    m_text.append("\n# TYPE ").append(name).append(type == Type::Counter ? " counter\n" : " gauge\n");
}

void MetricsText::sample(std::uint64_t value, std::initializer_list<Label> labels) {
    line(std::to_string(value), labels);
}

void MetricsText::sample(double value, std::initializer_list<Label> labels) {
    line(numeralOf(value), labels);
}

void MetricsText::line(std::string_view value, std::initializer_list<Label> labels) {
    if (m_samples == kMaxSamples) return;
    ++m_samples;
    m_text += m_family;
    const char* before = "{";
    for (const Label& label : labels) {
        m_text.append(before).append(label.name).append("=\"");
        for (const char c : codec::oneLineOf(label.value, kMaxLabel)) {
            if (c == '"' || c == '\\') m_text += '\\';
            m_text += c;
        }
        m_text += '"';
        before = ",";
    }
    if (labels.size() > 0) m_text += '}';
    m_text.append(" ").append(value).append("\n");
}

std::string MetricsText::take() {
    return std::move(m_text);
}

} // namespace vedette::alert
