/// A message as a line for a log daemon: RFC 5424 with structured data, or with CEF.
///
/// Whatever peers chose (a topic, a name in a subject) stays within its field: it is made one line of UTF-8
/// of at most Notice::kMaxText bytes first, then escaped by the rules of the form. A line is below 8 KiB.
#pragma once

#include "core/alert/outlet/notice.h"

#include <cstdint>
#include <string>

namespace vedette::alert {

enum class SyslogFormat : std::uint8_t {
    Rfc5424, ///< structured data "vedette@32473", and the sentence as text
    Cef,     ///< the text is "CEF:0|…" of ArcSight's Common Event Format
};

/// Who says it; of the computer and the process.
struct SyslogSource {
    std::string host;
    std::string program;
    std::string process;
    std::string version;
};

/// Facility 14 ("log alert"), severity by that of the alert, MSGID its rule.
[[nodiscard]] std::string syslogLine(const Message& message, SyslogFormat format, const SyslogSource& source);

/// From 0 to 10, as CEF counts: 0 for information, then 3, 5, 8, 10.
[[nodiscard]] int cefSeverity(Severity severity) noexcept;

} // namespace vedette::alert
