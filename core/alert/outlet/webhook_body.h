/// A message as the body of a webhook: one JSON object, whose fields are only ever added to.
///
///     type       "alert.raised", "alert.reopened", "alert.escalated", "alert.closed"
///     timestamp  when it happened, RFC 3339
///     data       id, network, node (our peer id), rule, severity, technique {id, name} (empty: none),
///                subject, sentence, peers (at most Notice::kMaxPeers), peer_count, first, last, count,
///                delivery (the header webhook-id), sequence (rises within a run of the node)
///
/// or of type "alerts.held_back": data has node, delivery, count, storm, no_room, severities {name: count},
/// and worst, the data of the gravest. Whatever peers chose stays within its field.
#pragma once

#include "core/alert/outlet/notice.h"

#include <string>

namespace vedette::alert {

[[nodiscard]] std::string webhookBody(const Message& message);

} // namespace vedette::alert
