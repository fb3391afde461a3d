/// What an operator does about alerts and incidents (core/alert). Of no network: they are kept for the whole
/// engine, under the names of networks, and outlive the process.
///
/// Each holds at once; the reply waits until it is on disk (AlertError::Unkept when it could not be).
#pragma once

#include "core/alert/rule.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/codec/peer_id.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::engine {

/// It returns by itself at that time, or when the evidence grows past what was accepted.
struct AcknowledgeAlert {
    AlertId alert;
    std::string why;
    WallTime until{}; ///< 0: until the evidence grows
};

struct ReopenAlert {
    AlertId alert;
};

struct CloseAlert {
    AlertId alert;
    std::string cause;
};

struct AssignAlert {
    AlertId alert;
    std::string owner; ///< empty: nobody
};

struct CommentAlert {
    AlertId alert;
    std::string text;
};

struct RetractComment {
    AlertId alert;
    std::uint64_t comment = 0;
};

struct SuppressAlerts {
    alert::Rule rule{};
    std::string network; ///< empty: every one
    std::string subject; ///< likewise
    std::string why;
    WallTime until{};
};

struct LiftSuppression {
    std::uint64_t suppression = 0;
};

struct OpenIncident {
    std::string title;
    std::vector<AlertId> alerts;
};

/// As if it had never been; its alerts stay.
struct DissolveIncident {
    IncidentId incident;
};

struct IncidentNote {
    std::string text;
};

struct AddToIncident {
    IncidentId incident;
    std::variant<AlertId, codec::PeerId, IncidentNote> what;
};

struct RemoveFromIncident {
    IncidentId incident;
    std::variant<AlertId, codec::PeerId, std::uint64_t> what; ///< the last: a note's number
};

struct AssignIncident {
    IncidentId incident;
    std::string owner;
};

struct CloseIncident {
    IncidentId incident;
    std::string cause;
};

struct ReopenIncident {
    IncidentId incident;
};

using AlertAction =
    std::variant<AcknowledgeAlert, ReopenAlert, CloseAlert, AssignAlert, CommentAlert, RetractComment,
                 SuppressAlerts, LiftSuppression, OpenIncident, DissolveIncident, AddToIncident,
                 RemoveFromIncident, AssignIncident, CloseIncident, ReopenIncident>;

// The parts of actionName, subjectOf and inverseOf (command.h).
[[nodiscard]] std::string_view nameOfDeed(const AlertAction& action) noexcept;
[[nodiscard]] std::string subjectOfDeed(const AlertAction& action);

} // namespace vedette::engine
