#include "core/event/event.h"

#include <array>

namespace vedette::event {

Kind kindOf(const Body& body) noexcept {
    // In the order of Body's alternatives.
    static constexpr std::array<Kind, std::variant_size_v<Body>> kKinds{
        Kind::Listening,         Kind::ConnectionOpened,    Kind::ConnectionClosed,
        Kind::DialFailed,        Kind::PeerIdentified,      Kind::PeerViolated,
        Kind::Refused,           Kind::PingMeasured,        Kind::CredentialsRotated,
        Kind::OperatorActed,     Kind::StreamViolated,      Kind::RecordingStarted,
        Kind::RecordingEnded,    Kind::ClockStepped,        Kind::StoreTroubled,
        Kind::RoutingChanged,    Kind::LookupEnded,         Kind::RecordStored,
        Kind::BootstrapCompared, Kind::PeerDiscovered,      Kind::PeerMisbehaved,
        Kind::MessageDelivered,  Kind::MessageRefused,      Kind::MessagePublished,
        Kind::MeshChanged,       Kind::SubscriptionChanged, Kind::ScoreChanged,
        Kind::DelegationLearned, Kind::TaskEnded,           Kind::IdentityAway,
        Kind::IdentityBack,      Kind::AlertRaised,         Kind::AlertChanged,
        Kind::Decision,          Kind::CanaryEnded,         Kind::TierChanged,
        Kind::ShadowCompared,    Kind::AttestationEnded};
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
    case Kind::RoutingChanged: return "routing_changed";
    case Kind::LookupEnded: return "lookup_ended";
    case Kind::RecordStored: return "record_stored";
    case Kind::BootstrapCompared: return "bootstrap_compared";
    case Kind::PeerDiscovered: return "peer_discovered";
    case Kind::PeerMisbehaved: return "peer_misbehaved";
    case Kind::MessageDelivered: return "message_delivered";
    case Kind::MessageRefused: return "message_refused";
    case Kind::MessagePublished: return "message_published";
    case Kind::MeshChanged: return "mesh_changed";
    case Kind::SubscriptionChanged: return "subscription_changed";
    case Kind::ScoreChanged: return "score_changed";
    case Kind::DelegationLearned: return "delegation_learned";
    case Kind::TaskEnded: return "task_ended";
    case Kind::IdentityAway: return "identity_away";
    case Kind::IdentityBack: return "identity_back";
    case Kind::AlertRaised: return "alert_raised";
    case Kind::AlertChanged: return "alert_changed";
    case Kind::Decision: return "decision";
    case Kind::CanaryEnded: return "canary_ended";
    case Kind::TierChanged: return "tier_changed";
    case Kind::ShadowCompared: return "shadow_compared";
    case Kind::AttestationEnded: return "attestation_ended";
    }
    return "unknown";
}

} // namespace vedette::event
