/// A message in the forms in which outlets tell it: the body of a webhook, and lines of syslog with
/// structured data or with CEF.
///
/// Whatever peers chose (a topic, an agent's name in a subject) stays within its field: it is made one line
/// of UTF-8 of at most kMaxField bytes first (codec::oneLineOf), then escaped by the rules of the form.
///
/// The body of a webhook, one JSON object; fields are only ever added:
///
///     type       "alert.raised", "alert.reopened", "alert.escalated", "alert.closed"
///     timestamp  when it happened, RFC 3339
///     data       id, network, node (our peer id), rule, severity, technique {id, name} (empty: none),
///                subject, sentence, peers (at most Notice::kMaxPeers), peer_count, first, last, count,
///                delivery (the header webhook-id), sequence (rises within a run of the node)
///
/// or of type "alerts.held_back": data has node, delivery, count, storm, no_room, severities {name: count},
/// and worst, the data of the gravest.
#pragma once

#include "core/alert/outlet/notice.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace vedette::alert {

inline constexpr std::size_t kMaxField = 512;

[[nodiscard]] std::string webhookBody(const Message& message);

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
[[nodiscard]] std::string syslogLineOf(const Message& message, SyslogFormat format,
                                       const SyslogSource& source);

/// From 0 to 10, as CEF counts: 0 for information, then 3, 5, 8, 10.
[[nodiscard]] int cefSeverity(Severity severity) noexcept;

} // namespace vedette::alert
