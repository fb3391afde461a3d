#include "ui/alerts/alert_past.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace vedette::ui {

namespace {

alert::Severity gravityNamed(std::string_view code) noexcept {
    for (const auto one :
         {alert::Severity::Critical, alert::Severity::High, alert::Severity::Medium, alert::Severity::Low}) {
        if (codeName(one) == code) return one;
    }
    return alert::Severity::Info;
}

std::optional<alert::Rule> ruleOf(std::string_view code) {
    for (const alert::Rule rule : alert::allRules()) {
        if (make_error_code(rule).message() == code) return rule;
    }
    return std::nullopt;
}

std::optional<alert::State> stateAfter(std::string_view move) noexcept {
    if (move == "acknowledged") return alert::State::Acknowledged;
    if (move == "closed") return alert::State::Closed;
    if (move == "reopened" || move == "returned" || move == "expired") return alert::State::Open;
    return std::nullopt;
}

using Each = std::function<void(const history::Told& told, const event::Event& event)>;

/// The newest first.
Result<> eachAlertEvent(history::History& history, std::optional<WallTime> until, const Each& each) {
    history::Query query;
    query.kinds = {static_cast<std::uint16_t>(event::Kind::AlertRaised),
                   static_cast<std::uint16_t>(event::Kind::AlertChanged)};
    if (until) query.until = WallTime{until->ms + 1};
    query.newestFirst = true;
    std::size_t read = 0;
    return history.events(query, [&](const history::Told& told) {
        // What a later program wrote is passed over.
        if (const auto* event = std::get_if<event::Event>(&told.what)) each(told, *event);
        return ++read < kMostAlertEvents;
    });
}

/// What the newest event of it left open.
struct Tale {
    alert::Alert alert;
    std::optional<alert::State> state;
    bool begun = false; ///< its newest event was read
};

/// `tale` was met in newer events already, unless it begins here.
template <class Body>
void begin(Tale& tale, const history::Told& told, const event::Event& event, const Body& body,
           alert::Rule rule) {
    tale.alert.since = event.wall;
    if (std::exchange(tale.begun, true)) return;
    tale.alert.id = body.alert;
    tale.alert.network = told.networkName;
    tale.alert.rule = rule;
    tale.alert.subject = body.subject;
    tale.alert.severity = gravityNamed(body.severity);
    tale.alert.last = event.wall;
    tale.alert.peerCount = body.peerCount;
    tale.alert.count = 1;
}

} // namespace

Result<std::vector<AlertEntry>> alertsUntil(history::History& history, std::optional<WallTime> until) {
    std::map<AlertId, Tale> tales;
    const auto scanned =
        eachAlertEvent(history, until, [&](const history::Told& told, const event::Event& event) {
            if (const auto* raised = std::get_if<event::AlertRaised>(&event.body)) {
                const auto rule = ruleOf(raised->rule);
                if (!rule) return;
                Tale& tale = tales[raised->alert];
                begin(tale, told, event, *raised, *rule);
                tale.alert.peers = raised->peers;
                if (tale.alert.peers.size() > alert::Alert::kMaxPeers)
                    tale.alert.peers.resize(alert::Alert::kMaxPeers);
                tale.alert.first = {event.wall, raised->value, raised->limit, {}, event.causes};
                tale.alert.worst = tale.alert.first;
            } else if (const auto* changed = std::get_if<event::AlertChanged>(&event.body)) {
                const auto rule = ruleOf(changed->rule);
                if (!rule) return;
                Tale& tale = tales[changed->alert];
                begin(tale, told, event, *changed, *rule);
                tale.alert.count = std::max(tale.alert.count, changed->count);
                if (!tale.state) tale.state = stateAfter(changed->what);
            }
        });
    if (!scanned) return Fail{scanned.error()};
    std::vector<AlertEntry> entries;
    entries.reserve(tales.size());
    for (auto& [id, tale] : tales) {
        const alert::State state = tale.state.value_or(alert::State::Open);
        entries.push_back({std::make_shared<const alert::Alert>(std::move(tale.alert)), state});
    }
    return inOrder(std::move(entries));
}

Result<std::vector<AlertMove>> movesOf(history::History& history, AlertId alert,
                                       std::optional<WallTime> until) {
    std::vector<AlertMove> moves;
    const auto scanned = eachAlertEvent(history, until, [&](const history::Told&, const event::Event& event) {
        if (moves.size() >= kMostMoves) return;
        if (const auto* raised = std::get_if<event::AlertRaised>(&event.body)) {
            if (raised->alert == alert)
                moves.push_back({event.wall, "raised", {}, gravityNamed(raised->severity), 1});
        } else if (const auto* changed = std::get_if<event::AlertChanged>(&event.body)) {
            if (changed->alert == alert)
                moves.push_back({event.wall, changed->what, changed->who, gravityNamed(changed->severity),
                                 changed->count});
        }
    });
    if (!scanned) return Fail{scanned.error()};
    return moves;
}

} // namespace vedette::ui
