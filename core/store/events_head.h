/// Heads of the event log, kept as records of the audit log: what signs the one vouches for the other.
///
/// A head is put on record when a segment is closed, when recording begins and when it ends. Retention takes
/// a segment and leaves its head. A log whose end was cut off, or that was made anew, does not have the heads
/// that are on record; what was written since the last one is vouched for by nothing yet.
#pragma once

#include "core/base/result.h"
#include "core/store/audit_log.h"
#include "core/store/record.h"

#include <string_view>
#include <vector>

namespace vedette::store {

inline constexpr std::string_view kEventsHead = "events_head"; ///< the record's action

/// Nobody's command: the subject is the last record's sequence, the outcome the hash in hexadecimal.
[[nodiscard]] AuditRecord recordOf(const ChainHead& head, WallTime at);
/// Those on record, in order.
[[nodiscard]] Result<std::vector<ChainHead>> eventHeadsIn(AuditLog& audit);

} // namespace vedette::store
