/// An alert: all findings of one rule about one subject in one network, as one row.
///
/// What is known of it (severity, count, peers, evidence) comes from findings alone; its standing (who dealt
/// with it, and how) from operators alone. The evidence is frozen: as it was when the alert was raised, and
/// as it was at its worst. Nothing here reads a clock.
#pragma once

#include "core/alert/finding.h"
#include "core/alert/severity.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/codec/peer_id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::alert {

/// What a person sees. A closed alert that nothing is added to stays closed whatever rules say.
enum class State : std::uint8_t {
    Open,
    Acknowledged,
    Suppressed, ///< a suppression covers it; it may be open or acknowledged beneath
    Closed,
};
[[nodiscard]] std::string_view codeName(State state) noexcept;

/// A moment of the alert, as a finding had it.
struct Evidence {
    WallTime at;
    std::int64_t value = 0; ///< in thousandths, as in Finding
    std::int64_t limit = 0;
    std::vector<Datum> data;
    std::vector<EventId> causes; ///< in the recording of the run in which it was found
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// Somebody takes note of it and accepts it as it is, for a time.
struct Acceptance {
    OperatorId who;
    WallTime at;
    WallTime until; ///< 0: until the evidence grows
    std::string why;
    // What was accepted.
    Severity severity{};
    std::uint64_t count = 0;
    std::uint64_t peerCount = 0;
    std::int64_t value = 0;
    friend bool operator==(const Acceptance&, const Acceptance&) = default;
};

struct Closure {
    OperatorId who;
    WallTime at;
    std::string cause;
    friend bool operator==(const Closure&, const Closure&) = default;
};

struct Comment {
    std::uint64_t number = 0; ///< within its alert or incident, from 1
    OperatorId who;
    WallTime at;
    std::string text;
    friend bool operator==(const Comment&, const Comment&) = default;
};

struct Alert {
    static constexpr std::size_t kMaxPeers = 128;
    static constexpr std::size_t kMaxComments = 64;
    static constexpr std::size_t kMaxText = 512; ///< of a reason, a comment, an owner

    AlertId id;
    std::string network; ///< by name: it outlives the process
    Rule rule{};
    std::string subject;
    std::uint16_t confidence = 0; ///< the highest so far, in thousandths
    Severity severity{};          ///< severityOf(impact of the rule, confidence)
    WallTime since;
    WallTime last;
    std::uint64_t count = 0;          ///< findings, exactly
    std::vector<codec::PeerId> peers; ///< in the order in which they appeared
    /// How many were concerned: exact up to kMaxPeers, beyond it at least so many.
    std::uint64_t peerCount = 0;
    Evidence first;
    Evidence worst; ///< with the highest value
    std::optional<Acceptance> accepted;
    std::optional<Closure> closed;
    std::string owner;
    std::vector<Comment> comments;
    std::uint64_t commentsMade = 0;
    IncidentId incident; ///< zero: none
    friend bool operator==(const Alert&, const Alert&) = default;
};

/// Findings of one rule are no alert while it holds, though they are counted.
struct Suppression {
    std::uint64_t id = 0;
    std::string network; ///< empty: every network
    Rule rule{};
    std::string subject; ///< empty: every subject
    OperatorId who;
    WallTime since;
    WallTime until; ///< never 0: what is not looked at any more must come back
    std::string why;
    friend bool operator==(const Suppression&, const Suppression&) = default;
};

[[nodiscard]] bool covers(const Suppression& suppression, const Alert& alert, WallTime now) noexcept;

/// Has the evidence grown past what was accepted? When it is graver, when the value is more than twice or the
/// peers are more than twice what they were, or when there are more than twice as many findings and ten.
[[nodiscard]] bool outgrew(const Acceptance& accepted, const Alert& alert) noexcept;

/// Alerts, peers and notes that belong together, with somebody who looks after them.
struct Incident {
    static constexpr std::size_t kMaxAlerts = 64;
    static constexpr std::size_t kMaxPeers = 128;
    static constexpr std::size_t kMaxNotes = 256;

    IncidentId id;
    std::string title;
    OperatorId opener;
    WallTime since;
    std::string owner;
    std::vector<AlertId> alerts;
    std::vector<codec::PeerId> peers; ///< besides those of the alerts
    std::vector<Comment> notes;
    std::uint64_t notesMade = 0;
    std::optional<Closure> closed;
    friend bool operator==(const Incident&, const Incident&) = default;
};

} // namespace vedette::alert
