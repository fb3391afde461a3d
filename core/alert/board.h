/// Everything that raised an alarm, what was done about it, and the incidents made of it.
///
/// Pure: findings and operators' moves go in, changes come out. A finding is folded into the alert of its
/// network, rule and subject, so a storm of equal ones is one row whose count is exact.
///
///     move          from                 to             refused
///     fold          none, open           open
///                   acknowledged         the same, or open when it outgrew what was accepted
///                   closed               open (it returned)
///     acknowledge   open, acknowledged   acknowledged   closed: AlertError::AlreadyClosed
///     reopen        acknowledged, closed open           open: AlertError::AlreadyOpen
///     close         open, acknowledged   closed         closed: AlertError::AlreadyClosed
///     expire        acknowledged         open, when its time is over
///
/// A suppression lies above the standing of every alert that it covers and changes none.
///
/// Bounds: kMaxAlerts; for a new one beyond them the closed one that is longest silent goes, then the
/// least grave that is longest silent, unless the new one is less grave: then that is not raised. Both are
/// counted in lost(). kMaxSuppressions, kMaxIncidents, and those of alert.h. Fold: logarithmic.
///
/// In bytes deterministic CBOR (codec/cbor.h), version 1; at most kMaxBytes are read.
#pragma once

#include "core/alert/alert.h"
#include "core/alert/alert_error.h"
#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace vedette::alert {

/// What became different, for whoever tells of it.
struct Change {
    enum class What : std::uint8_t {
        Raised = 1,
        Grew,     ///< graver, or a count ten times as large, or twice the peers
        Returned, ///< open again: it outgrew what was accepted, or came back after it was closed
        Expired,  ///< open again: the acceptance ended
    };

    What what{};
    AlertId alert;
    friend bool operator==(const Change&, const Change&) = default;
};

[[nodiscard]] std::string_view codeName(Change::What what) noexcept;

/// How an operator had left an alert: what a move gives back, so that it can be taken back.
struct Standing {
    std::optional<Acceptance> accepted;
    std::optional<Closure> closed;
    friend bool operator==(const Standing&, const Standing&) = default;
};

class Board {
public:
    static constexpr std::size_t kMaxAlerts = 1024;
    static constexpr std::size_t kMaxSuppressions = 256;
    static constexpr std::size_t kMaxIncidents = 256;
    static constexpr std::size_t kMaxBytes = 16 * 1024 * 1024;

    /// At most one change; nothing when it only counts. `now` is when it was found.
    [[nodiscard]] std::optional<Change> fold(const std::string& network, const Finding& finding,
                                             WallTime now);
    /// Acceptances and suppressions whose time is over.
    [[nodiscard]] std::vector<Change> expire(WallTime now);

    [[nodiscard]] Result<Standing> acknowledge(AlertId id, OperatorId who, std::string why, WallTime until,
                                               WallTime now);
    [[nodiscard]] Result<Standing> reopen(AlertId id);
    [[nodiscard]] Result<Standing> close(AlertId id, OperatorId who, std::string cause, WallTime now);
    /// The owner before.
    [[nodiscard]] Result<std::string> assign(AlertId id, std::string owner);
    /// The comment's number.
    [[nodiscard]] Result<std::uint64_t> comment(AlertId id, OperatorId who, std::string text, WallTime now);
    [[nodiscard]] Result<Comment> retract(AlertId id, std::uint64_t comment);

    /// `suppression` without id; its id.
    [[nodiscard]] Result<std::uint64_t> suppress(Suppression suppression);
    [[nodiscard]] Result<Suppression> lift(std::uint64_t suppression, WallTime now);
    /// What it would cover now.
    [[nodiscard]] std::vector<AlertId> coveredBy(const Suppression& suppression, WallTime now) const;

    /// An alert is part of one incident at most.
    [[nodiscard]] Result<IncidentId> openIncident(std::string title, const std::vector<AlertId>& alerts,
                                                  OperatorId who, WallTime now);
    /// As if it had never been; its alerts stay.
    [[nodiscard]] Result<> dissolve(IncidentId id);
    [[nodiscard]] Result<> addToIncident(IncidentId id, AlertId alert);
    [[nodiscard]] Result<> addToIncident(IncidentId id, const codec::PeerId& peer);
    /// Also of one that is closed: what was learned afterwards, and that a case was written.
    [[nodiscard]] Result<std::uint64_t> note(IncidentId id, OperatorId who, std::string text, WallTime now);
    [[nodiscard]] Result<> removeFromIncident(IncidentId id, AlertId alert);
    [[nodiscard]] Result<> removeFromIncident(IncidentId id, const codec::PeerId& peer);
    [[nodiscard]] Result<Comment> retractNote(IncidentId id, std::uint64_t note);
    [[nodiscard]] Result<std::string> assignIncident(IncidentId id, std::string owner);
    [[nodiscard]] Result<> closeIncident(IncidentId id, OperatorId who, std::string cause, WallTime now);
    [[nodiscard]] Result<Closure> reopenIncident(IncidentId id);

    [[nodiscard]] const Alert* find(AlertId id) const noexcept;
    [[nodiscard]] const Incident* find(IncidentId id) const noexcept;
    [[nodiscard]] State stateOf(const Alert& alert, WallTime now) const noexcept;

    /// By id.
    [[nodiscard]] const std::map<AlertId, Alert>& alerts() const noexcept { return m_alerts; }

    [[nodiscard]] const std::map<IncidentId, Incident>& incidents() const noexcept { return m_incidents; }

    /// Also those whose time is over, until expire().
    [[nodiscard]] const std::vector<Suppression>& suppressions() const noexcept { return m_suppressions; }

    /// Alerts that had to make room, or were not raised for lack of it.
    [[nodiscard]] std::uint64_t lost() const noexcept { return m_lost; }

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Board> decode(BytesView bytes);

    friend bool operator==(const Board&, const Board&) = default;

private:
    using Fold = std::tuple<std::string, Rule, std::string>; ///< network, rule, subject

    [[nodiscard]] Result<Alert*> toMove(AlertId id);
    [[nodiscard]] Result<Incident*> openOne(IncidentId id);
    /// Any, closed or not.
    [[nodiscard]] Result<Incident*> anyOne(IncidentId id);
    [[nodiscard]] bool makeRoom(Severity severity);

    std::map<AlertId, Alert> m_alerts;
    std::map<Fold, AlertId> m_byFold;
    std::map<IncidentId, Incident> m_incidents;
    std::vector<Suppression> m_suppressions;
    std::uint64_t m_lastAlert = 0;
    std::uint64_t m_lastIncident = 0;
    std::uint64_t m_lastSuppression = 0;
    std::uint64_t m_lost = 0;
};

} // namespace vedette::alert
