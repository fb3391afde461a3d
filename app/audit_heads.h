/// Signed heads of the audit log as lines of a log daemon, written and found again.
///
/// A line says `head=… log=… sequence=… checkpoint=… signer=…`, hashes in hexadecimal digits, under the
/// message id kHeadMessage. What the daemon writes before and after it does not matter.
#pragma once

#include "core/store/checkpoint.h"

#include <string>
#include <string_view>
#include <vector>

namespace vedette::app {

inline constexpr std::string_view kHeadMessage = "audit-head";

[[nodiscard]] std::string headLine(const store::AuditLogId& log, const store::Checkpoint& checkpoint);

/// Those of this log; lines of others and whatever else stands there are skipped.
[[nodiscard]] std::vector<store::AuditHash> headsIn(std::string_view text, const store::AuditLogId& log);

} // namespace vedette::app
