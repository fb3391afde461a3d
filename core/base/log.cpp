#include "core/base/log.h"

#include "core/base/instant.h"
#include "core/base/wall_clock.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <mutex>

namespace vedette::log {

namespace {

std::atomic<Level> g_level{Level::Warning};

/// Length of the valid UTF-8 sequence at the start of text, or 0. Overlong forms, surrogates and C1 controls
/// count as invalid.
std::size_t utf8Length(std::string_view text) noexcept {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = at(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 && first < 0xF5 ? 4
                             : first >= 0xE0 && first < 0xF0 ? 3
                             : first >= 0xC2 && first < 0xE0 ? 2
                                                             : 0;
    if (length == 0 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xC0) != 0x80) return 0;
    }
    if (first == 0xC2 && at(1) < 0xA0) return 0;
    if ((first == 0xE0 && at(1) < 0xA0) || (first == 0xED && at(1) > 0x9F)) return 0;
    if ((first == 0xF0 && at(1) < 0x90) || (first == 0xF4 && at(1) > 0x8F)) return 0;
    return length;
}

} // namespace

void setLevel(Level level) noexcept {
    g_level = level;
}

bool enabled(Level level) noexcept {
    return level <= g_level;
}

void write(Level level, std::string_view area, std::string_view text) {
    if (!enabled(level)) return;
    static constexpr std::array<const char*, 5> kNames{"error", "warning", "info", "debug", "trace"};
    static std::mutex mutex;
    const WallTime now = wallNow();
    const std::lock_guard lock(mutex);
    std::fprintf(stderr, "%s %s %.*s: %.*s\n", rfc3339(now).c_str(), kNames[static_cast<std::size_t>(level)],
                 static_cast<int>(area.size()), area.data(), static_cast<int>(text.size()), text.data());
}

std::string printable(std::string_view text, std::size_t bound) {
    std::string out;
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        const auto first = static_cast<unsigned char>(text[0]);
        const bool plain = length > 1 || (length == 1 && first >= 0x20 && first != 0x7F && first != '\\');
        const std::size_t cost = plain ? length : 4;
        if (out.size() + cost > bound) {
            out += "…";
            break;
        }
        if (plain) {
            out += text.substr(0, length);
        } else {
            char escaped[5];
            std::snprintf(escaped, sizeof escaped, "\\x%02x", first);
            out += escaped;
        }
        text.remove_prefix(plain ? length : 1);
    }
    return out;
}

} // namespace vedette::log
