/// The log: lines for whoever runs the program, on standard error, never a secret and never the interface of
/// a script.
///
/// Thread-safe. A line is dropped below the level without being built. What a peer sent passes `printable`
/// before it is shown, so that it cannot move the cursor of a terminal or forge a line.
#pragma once

#include <string>
#include <string_view>

namespace vedette::log {

enum class Level {
    Error,
    Warning,
    Info,
    Debug,
    Trace,
};

void setLevel(Level level) noexcept;
[[nodiscard]] bool enabled(Level level) noexcept;
/// "2026-01-31T08:15:00.123Z warning area: text". Thread-safe.
void write(Level level, std::string_view area, std::string_view text);

/// The same text with control characters and invalid UTF-8 as \xNN, cut at `bound` bytes.
[[nodiscard]] std::string printable(std::string_view text, std::size_t bound = 256);

} // namespace vedette::log
