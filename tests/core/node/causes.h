/// Which events may be without a cause, kind by kind, and why; and the check of a whole record.
#pragma once

#include "core/event/event.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vedette::node::test {

/// Why an event of that body needs no cause; nothing: it must name one.
inline std::optional<std::string> causeless(const event::Body& body, const codec::PeerId& self) {
    using event::Kind;
    const std::string outside = "it comes from outside";
    const std::string time = "it comes of time alone";
    const std::string command = "it comes of a command, which is on record when it has ended";
    switch (event::kindOf(body)) {
    case Kind::Listening: return command;
    case Kind::ConnectionOpened: return outside;
    case Kind::ConnectionClosed: return std::nullopt;
    case Kind::DialFailed: {
        const auto& failed = std::get<event::DialFailed>(body);
        // What refused it, or what the other side broke, is on record.
        const bool told = failed.phase == "gate" || failed.phase == "limit";
        return told ? std::nullopt : std::optional(outside);
    }
    case Kind::PeerIdentified: return std::nullopt;
    case Kind::PeerViolated:
        return std::get<event::PeerViolated>(body).peer.empty() ? std::optional(outside) : std::nullopt;
    case Kind::StreamViolated: return std::nullopt;
    case Kind::Refused: {
        // Of a connection that is open, or of an attempt at one.
        const auto& refused = std::get<event::Refused>(body);
        const bool attempt =
            refused.action == "accept" || refused.action == "dial" || refused.action == "secure";
        return attempt ? std::optional(outside) : std::nullopt;
    }
    case Kind::PingMeasured: return std::nullopt;
    case Kind::CredentialsRotated: return time;
    case Kind::OperatorActed: return outside;
    case Kind::RoutingChanged: return std::nullopt;
    case Kind::LookupEnded:
        return std::get<event::LookupEnded>(body).closest.empty() ? std::optional("nobody answered")
                                                                  : std::nullopt;
    case Kind::RecordStored: return std::nullopt;
    case Kind::BootstrapCompared: {
        const auto& compared = std::get<event::BootstrapCompared>(body);
        return compared.reached.empty() ? std::optional("nobody was reached") : std::nullopt;
    }
    case Kind::PeerDiscovered:
        return std::get<event::PeerDiscovered>(body).via.empty() ? std::optional(outside) : std::nullopt;
    case Kind::PeerMisbehaved: return std::nullopt;
    case Kind::MessageDelivered: return std::nullopt;
    case Kind::MessageRefused:
        return std::get<event::MessageRefused>(body).from == self ? std::optional(command) : std::nullopt;
    case Kind::MessagePublished: return command;
    case Kind::MeshChanged: return std::nullopt;
    case Kind::SubscriptionChanged:
        return std::get<event::SubscriptionChanged>(body).peer == self ? std::optional(command)
                                                                       : std::nullopt;
    case Kind::ScoreChanged: return std::nullopt;
    case Kind::DelegationLearned: return std::nullopt;
    case Kind::TaskEnded: return std::nullopt;
    case Kind::RecordingStarted: return outside;
    case Kind::RecordingEnded: return std::nullopt;
    case Kind::ClockStepped: return outside;
    case Kind::StoreTroubled: return outside;
    case Kind::IdentityAway: return outside;
    case Kind::IdentityBack: return std::nullopt;
    case Kind::AlertRaised: return std::nullopt;
    case Kind::AlertChanged: return "the alert may be of an earlier run";
    case Kind::Decision: return "what is allowed comes before what it allows";
    case Kind::CanaryEnded: return std::nullopt;
    case Kind::TierChanged: {
        const std::string& why = std::get<event::TierChanged>(body).reason;
        const bool word = why == "tier.by_operator" || why == "tier.word_ended";
        return word ? std::optional(command) : std::nullopt;
    }
    case Kind::ShadowCompared: return "it counts attempts";
    case Kind::AttestationEnded: return std::nullopt;
    }
    return "it is of no kind";
}

/// The first that lacks a cause which it must have, or names one that was not on record before it; empty: all
/// is well.
inline std::string unexplained(const std::vector<event::Event>& events, const codec::PeerId& self) {
    std::set<EventId> seen;
    for (const event::Event& event : events) {
        const std::string which =
            std::string(event::kindName(event.kind())) + " " + std::to_string(event.id.value);
        if (event.causes.empty() && !causeless(event.body, self)) return which + " is without a cause";
        for (const EventId cause : event.causes) {
            if (!seen.contains(cause))
                return which + " names " + std::to_string(cause.value) + ", which is not on record yet";
        }
        seen.insert(event.id);
    }
    return {};
}

} // namespace vedette::node::test
