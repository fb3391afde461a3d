#include "core/engine/engine_error.h"

namespace vedette::engine {

std::string_view codeName(EngineError error) noexcept {
    switch (error) {
    case EngineError::Stopping: return "stopping";
    case EngineError::Busy: return "busy";
    case EngineError::BadCommandId: return "bad_command_id";
    case EngineError::NoSuchNetwork: return "no_such_network";
    case EngineError::AlreadyJoined: return "already_joined";
    case EngineError::NoSuchConnection: return "no_such_connection";
    case EngineError::NoSuchListener: return "no_such_listener";
    case EngineError::NotKept: return "not_kept";
    case EngineError::NotInverse: return "not_inverse";
    case EngineError::AuditFull: return "audit_full";
    case EngineError::Refused: return "refused";
    case EngineError::NoAnswer: return "no_answer";
    case EngineError::NetworkLeft: return "network_left";
    case EngineError::NoSuchExamination: return "no_such_examination";
    case EngineError::Cancelled: return "cancelled";
    case EngineError::AuditUnwritten: return "audit_unwritten";
    case EngineError::EventsUnwritten: return "events_unwritten";
    case EngineError::LogNewer: return "log_newer";
    case EngineError::NoOperator: return "no_operator";
    case EngineError::BadNetworkId: return "bad_network_id";
    }
    return "unknown";
}

} // namespace vedette::engine
