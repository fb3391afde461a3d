#include "core/transport/yamux/yamux.h"

namespace vedette::yamux {

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::UnknownVersion: return "unknown_version";
    case Violation::UnknownType: return "unknown_type";
    case Violation::UnknownFlags: return "unknown_flags";
    case Violation::WrongParity: return "wrong_parity";
    case Violation::StreamReused: return "stream_reused";
    case Violation::WindowExceeded: return "window_exceeded";
    case Violation::WindowOverflow: return "window_overflow";
    case Violation::DataAfterFin: return "data_after_fin";
    case Violation::UnknownStream: return "unknown_stream";
    case Violation::SessionStream: return "session_stream";
    case Violation::UnexpectedPong: return "unexpected_pong";
    case Violation::TooManyStreams: return "too_many_streams";
    case Violation::PingFlood: return "ping_flood";
    case Violation::ControlFlood: return "control_flood";
    case Violation::DeadStreamFlood: return "dead_stream_flood";
    }
    return "unknown";
}

std::string_view codeName(OpenError error) noexcept {
    switch (error) {
    case OpenError::GoneAway: return "gone_away";
    case OpenError::TooMany: return "too_many";
    case OpenError::IdsExhausted: return "ids_exhausted";
    }
    return "unknown";
}

} // namespace vedette::yamux
