/// Figures as Prometheus reads them: its text exposition format, version 0.0.4.
///
/// A family's samples stand together, behind its HELP and TYPE; names and labels' names are constants of the
/// caller, labels' values are escaped and one line of at most kMaxLabel bytes. Of a family only the first
/// kMaxSamples are kept: whoever scrapes us keeps a series for each value of a label for ever, so a label
/// never holds what a peer can choose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace vedette::alert {

class MetricsText {
public:
    static constexpr std::string_view kContentType = "text/plain; version=0.0.4; charset=utf-8";
    static constexpr std::size_t kMaxSamples = 256;
    static constexpr std::size_t kMaxLabel = 128;

    enum class Type : std::uint8_t {
        Counter, ///< its name ends with "_total"
        Gauge,
    };

    struct Label {
        std::string_view name;
        std::string_view value;
    };

    /// Begins a family; each name once.
    void family(std::string_view name, Type type, std::string_view help);
    void sample(std::uint64_t value, std::initializer_list<Label> labels = {});
    void sample(double value, std::initializer_list<Label> labels = {});

    [[nodiscard]] std::string take();

private:
    void line(std::string_view value, std::initializer_list<Label> labels);

    std::string m_text;
    std::string m_family;
    std::size_t m_samples = 0; ///< of it
};

} // namespace vedette::alert
