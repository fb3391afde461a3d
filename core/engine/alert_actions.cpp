#include "core/engine/alert_actions.h"

#include "core/base/overloaded.h"
#include "core/engine/reply.h"

#include <array>
#include <utility>

namespace vedette::engine {

namespace {

std::string alertNamed(AlertId id) {
    return "alert " + std::to_string(id.value);
}

std::string incidentNamed(IncidentId id) {
    return "incident " + std::to_string(id.value);
}

std::string because(const std::string& what, const std::string& why) {
    return what + " because " + why;
}

std::string toOwner(const std::string& what, const std::string& owner) {
    return what + (owner.empty() ? " to nobody" : " to " + owner);
}

using InverseDeed = std::optional<AlertAction>;

/// Nothing when it ended in another way.
template <class Body, class Make>
InverseDeed after(const ReplyBody& done, Make make) {
    const auto* body = std::get_if<Body>(&done);
    return body == nullptr ? InverseDeed() : InverseDeed(make(*body));
}

} // namespace

std::string_view nameOfDeed(const AlertAction& action) noexcept {
    // In the order of AlertAction's alternatives.
    static constexpr std::array<std::string_view, std::variant_size_v<AlertAction>> kNames{
        "acknowledge_alert", "reopen_alert",      "close_alert",     "assign_alert",
        "comment_alert",     "retract_comment",   "suppress_alerts", "lift_suppression",
        "open_incident",     "dissolve_incident", "add_to_incident", "remove_from_incident",
        "assign_incident",   "close_incident",    "reopen_incident"};
    return kNames[action.index()];
}

std::string subjectOfDeed(const AlertAction& action) {
    return std::visit(
        Overloaded{
            [](const AcknowledgeAlert& a) {
                std::string what = alertNamed(a.alert);
                if (a.until.ms != 0) what += " until " + rfc3339(a.until);
                return because(what, a.why);
            },
            [](const ReopenAlert& a) { return alertNamed(a.alert); },
            [](const CloseAlert& a) { return because(alertNamed(a.alert), a.cause); },
            [](const AssignAlert& a) { return toOwner(alertNamed(a.alert), a.owner); },
            [](const CommentAlert& a) { return alertNamed(a.alert) + ": " + a.text; },
            [](const RetractComment& a) {
                return alertNamed(a.alert) + " comment " + std::to_string(a.comment);
            },
            [](const SuppressAlerts& a) {
                std::string what(alert::codeName(a.rule));
                if (!a.subject.empty()) what += " about " + a.subject;
                if (!a.network.empty()) what += " in " + a.network;
                return because(what + " until " + rfc3339(a.until), a.why);
            },
            [](const LiftSuppression& a) { return "suppression " + std::to_string(a.suppression); },
            [](const OpenIncident& a) {
                std::string what = a.title;
                for (const AlertId one : a.alerts) what += ", " + alertNamed(one);
                return what;
            },
            [](const DissolveIncident& a) { return incidentNamed(a.incident); },
            [](const AddToIncident& a) {
                return incidentNamed(a.incident) + ": "
                     + std::visit(Overloaded{[](AlertId one) { return alertNamed(one); },
                                             [](const codec::PeerId& one) { return one.text(); },
                                             [](const IncidentNote& one) { return one.text; }},
                                  a.what);
            },
            [](const RemoveFromIncident& a) {
                return incidentNamed(a.incident) + ": "
                     + std::visit(Overloaded{[](AlertId one) { return alertNamed(one); },
                                             [](const codec::PeerId& one) { return one.text(); },
                                             [](std::uint64_t one) { return "note " + std::to_string(one); }},
                                  a.what);
            },
            [](const AssignIncident& a) { return toOwner(incidentNamed(a.incident), a.owner); },
            [](const CloseIncident& a) { return because(incidentNamed(a.incident), a.cause); },
            [](const ReopenIncident& a) { return incidentNamed(a.incident); },
        },
        action);
}

std::optional<AlertAction> inverseOfDeed(const AlertAction& action, const ReplyBody& done) {
    const auto standingBefore = [&](AlertId id) {
        return after<AlertMoved>(done, [id](const AlertMoved& moved) -> AlertAction {
            const alert::Standing& was = moved.before;
            if (was.closed) return CloseAlert{id, was.closed->cause};
            if (was.accepted) return AcknowledgeAlert{id, was.accepted->why, was.accepted->until};
            return ReopenAlert{id};
        });
    };
    return std::visit(
        Overloaded{
            [&](const AcknowledgeAlert& a) { return standingBefore(a.alert); },
            [&](const ReopenAlert& a) { return standingBefore(a.alert); },
            [](const CloseAlert& a) -> InverseDeed { return ReopenAlert{a.alert}; },
            [&](const AssignAlert& a) {
                return after<Assigned>(done, [&](const auto& b) { return AssignAlert{a.alert, b.before}; });
            },
            [&](const CommentAlert& a) {
                return after<Commented>(done, [&](const auto& b) {
                    return RetractComment{a.alert, b.number};
                });
            },
            [&](const RetractComment& a) {
                return after<Retracted>(done, [&](const auto& b) {
                    return CommentAlert{a.alert, b.was.text};
                });
            },
            [&](const SuppressAlerts&) {
                return after<Suppressed>(done, [](const auto& b) { return LiftSuppression{b.id}; });
            },
            [&](const LiftSuppression&) {
                return after<Lifted>(done, [](const auto& b) {
                    return SuppressAlerts{b.was.rule, b.was.network, b.was.subject, b.was.why, b.was.until};
                });
            },
            [&](const OpenIncident&) {
                return after<IncidentOpened>(done,
                                             [](const auto& b) { return DissolveIncident{b.incident}; });
            },
            [](const DissolveIncident&) { return InverseDeed(); },
            [&](const AddToIncident& a) -> InverseDeed {
                if (const auto* one = std::get_if<AlertId>(&a.what))
                    return RemoveFromIncident{a.incident, *one};
                if (const auto* one = std::get_if<codec::PeerId>(&a.what))
                    return RemoveFromIncident{a.incident, *one};
                return after<Commented>(done, [&](const auto& b) {
                    return RemoveFromIncident{a.incident, b.number};
                });
            },
            [&](const RemoveFromIncident& a) -> InverseDeed {
                if (const auto* one = std::get_if<AlertId>(&a.what)) return AddToIncident{a.incident, *one};
                if (const auto* one = std::get_if<codec::PeerId>(&a.what))
                    return AddToIncident{a.incident, *one};
                return after<Retracted>(done, [&](const auto& b) {
                    return AddToIncident{a.incident, IncidentNote{b.was.text}};
                });
            },
            [&](const AssignIncident& a) {
                return after<Assigned>(done, [&](const auto& b) {
                    return AssignIncident{a.incident, b.before};
                });
            },
            [](const CloseIncident& a) -> InverseDeed { return ReopenIncident{a.incident}; },
            [&](const ReopenIncident& a) {
                return after<IncidentReopened>(done, [&](const auto& b) {
                    return CloseIncident{a.incident, b.was.cause};
                });
            },
        },
        action);
}

} // namespace vedette::engine
