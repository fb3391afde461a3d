#include "core/event/event.h"

#include <array>

namespace vedette::event {

Kind kindOf(const Body& body) noexcept {
    // In the order of Body's alternatives.
    static constexpr std::array<Kind, std::variant_size_v<Body>> kKinds{
        Kind::Listening,          Kind::ConnectionOpened, Kind::ConnectionClosed, Kind::DialFailed,
        Kind::PeerIdentified,     Kind::PeerViolated,     Kind::Refused,          Kind::PingMeasured,
        Kind::CredentialsRotated, Kind::OperatorActed,    Kind::StreamViolated,   Kind::RecordingStarted,
        Kind::RecordingEnded,     Kind::ClockStepped,     Kind::StoreTroubled};
    return kKinds[body.index()];
}

Kind Event::kind() const noexcept {
    return kindOf(body);
}

std::string_view kindName(Kind kind) noexcept {
    switch (kind) {
    case Kind::Listening: return "listening";
    case Kind::ConnectionOpened: return "connection_opened";
    case Kind::ConnectionClosed: return "connection_closed";
    case Kind::DialFailed: return "dial_failed";
    case Kind::PeerIdentified: return "peer_identified";
    case Kind::PeerViolated: return "peer_violated";
    case Kind::Refused: return "refused";
    case Kind::PingMeasured: return "ping_measured";
    case Kind::CredentialsRotated: return "credentials_rotated";
    case Kind::OperatorActed: return "operator_acted";
    case Kind::StreamViolated: return "stream_violated";
    case Kind::RecordingStarted: return "recording_started";
    case Kind::RecordingEnded: return "recording_ended";
    case Kind::ClockStepped: return "clock_stepped";
    case Kind::StoreTroubled: return "store_troubled";
    }
    return "unknown";
}

} // namespace vedette::event
