/// Why the engine itself did not carry out a command.
#pragma once

#include "core/base/error.h"

#include <string_view>

namespace vedette::engine {

enum class EngineError {
    Stopping = 1,
    Busy,         ///< too many commands wait or run
    BadCommandId, ///< zero, or used before
    NoSuchNetwork,
    AlreadyJoined,
    NoSuchConnection,
    NoSuchListener,
    NotKept,    ///< a release without its keep
    NotInverse, ///< it does not take back the command that it names
    AuditFull,  ///< too many records wait for the disk: nothing more is done until they are written
    Refused,    ///< by the gate; detail names the rule
    NoAnswer,   ///< of the identity's signer, in time
    NetworkLeft,
    NoSuchExamination, ///< it is over
    Cancelled,         ///< by another command
    AuditUnwritten,    ///< at the end of a run
    EventsUnwritten,   ///< at the end of a run; detail says how many
    LogNewer,          ///< a later version wrote the event log: it is read, and nothing is added
    NoOperator,        ///< a command that does not say who gives it
    BadNetworkId,      ///< to join under: not from 1 to kLastJoined
};
[[nodiscard]] std::string_view codeName(EngineError error) noexcept;

} // namespace vedette::engine

VD_ERROR_CODES(vedette::engine, EngineError, "engine")
