#include "app/node/handover_report.h"

#include "app/assembly.h"
#include "app/node/alerts_command.h"
#include "app/node/recorded_events.h"
#include "core/base/log.h"
#include "core/base/overloaded.h"
#include "core/base/rfc3339.h"
#include "core/engine/words.h"
#include "core/history/history.h"
#include "core/store/backup.h"
#include "core/store/events_head.h"

#include <algorithm>
#include <functional>
#include <system_error>
#include <utility>

namespace vedette::app {

namespace {

std::string quoted(const std::string& text) {
    std::string out = log::printable(text, 200);
    std::erase(out, '`');
    return out.empty() ? std::string() : "`" + out + "`";
}

std::string plural(std::uint64_t count, const std::string& what) {
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

std::string operatorName(OperatorId who) {
    return who == kProgram ? "the program by itself" : "operator " + std::to_string(who.value);
}

/// Those of a shift, gravest first.
template <class Wanted>
std::vector<const alert::Alert*> alertsThat(const alert::Board& board, Wanted wanted) {
    std::vector<const alert::Alert*> found;
    for (const auto& [id, alert] : board.alerts())
        if (wanted(alert)) found.push_back(&alert);
    std::ranges::stable_sort(found, std::ranges::greater(), &alert::Alert::severity);
    return found;
}

bool isOpen(const alert::Board& board, const alert::Alert& alert, WallTime at) {
    const alert::State state = board.stateOf(alert, at);
    return state == alert::State::Open || state == alert::State::Acknowledged;
}

std::vector<const alert::Alert*> openAfter(const HandoverReport& report) {
    return alertsThat(report.board, [&](const alert::Alert& one) {
        return one.since < report.shift.to && isOpen(report.board, one, report.shift.to);
    });
}

std::vector<const alert::Alert*> closedIn(const HandoverReport& report) {
    return alertsThat(report.board, [&](const alert::Alert& one) {
        return one.closed && report.shift.has(one.closed->at);
    });
}

/// Open ones, or those that the shift closed.
std::vector<const alert::Incident*> incidentsIn(const HandoverReport& report, bool open) {
    std::vector<const alert::Incident*> found;
    for (const auto& [id, incident] : report.board.incidents()) {
        const bool isOpen = !incident.closed || incident.closed->at >= report.shift.to;
        const bool fits = open ? isOpen && incident.since < report.shift.to
                               : incident.closed && report.shift.has(incident.closed->at);
        if (fits) found.push_back(&incident);
    }
    return found;
}

std::string handoverLine(const alert::Alert& alert, const alert::Board& board, WallTime now) {
    std::string text =
        "- **" + std::to_string(alert.id.value) + "**, " + std::string(alert::codeName(alert.severity)) + ", "
        + std::string(alert::codeName(board.stateOf(alert, now))) + ": " + engine::sentence(Error(alert.rule))
        + ' ' + quoted(alert.subject.empty() ? alert.network : alert.subject) + " since "
        + rfc3339(alert.since) + ", " + plural(alert.count, "finding") + ", "
        + plural(alert.peerCount, "peer");
    if (!alert.owner.empty()) text += ", owner " + quoted(alert.owner);
    if (alert.accepted && !alert.closed) {
        text +=
            "; accepted by " + operatorName(alert.accepted->who) + " because " + quoted(alert.accepted->why);
        if (alert.accepted->until.ms != 0) text += ", until " + rfc3339(alert.accepted->until);
    }
    if (alert.closed)
        text += "; closed by " + operatorName(alert.closed->who) + ": " + quoted(alert.closed->cause);
    return text + "\n";
}

std::string handoverLine(const alert::Incident& incident) {
    std::string text = "- **" + std::to_string(incident.id.value) + "** " + quoted(incident.title)
                     + ", opened " + rfc3339(incident.since) + ", " + plural(incident.alerts.size(), "alert");
    if (!incident.owner.empty()) text += ", owner " + quoted(incident.owner);
    if (incident.closed)
        text += "; closed " + rfc3339(incident.closed->at) + ": " + quoted(incident.closed->cause);
    if (!incident.notes.empty()) text += "\n  - last note: " + quoted(incident.notes.back().text);
    return text + "\n";
}

/// What comes back by itself in the next shift.
std::vector<std::string> endings(const HandoverReport& report) {
    std::vector<std::pair<WallTime, std::string>> found;
    for (const auto& [id, alert] : report.board.alerts()) {
        if (alert.closed || !alert.accepted || !report.shift.endsSoonAfter(alert.accepted->until)) continue;
        found.emplace_back(alert.accepted->until, "alert " + std::to_string(id.value) + " is open again");
    }
    for (const alert::Suppression& one : report.board.suppressions()) {
        if (!report.shift.endsSoonAfter(one.until)) continue;
        found.emplace_back(one.until, "alerts of " + std::string(alert::codeName(one.rule)) + ' '
                                          + quoted(one.subject) + " are shown again");
    }
    for (const auto& [peer, word] : report.words) {
        if (!report.shift.endsSoonAfter(word.word.until)) continue;
        found.emplace_back(word.word.until, "the tier of " + peer.text() + " is its own again, not "
                                                + std::string(trust::codeName(word.word.tier)));
    }
    std::ranges::stable_sort(found, {}, &std::pair<WallTime, std::string>::first);
    std::vector<std::string> lines;
    lines.reserve(found.size());
    for (const auto& [at, what] : found) lines.push_back(rfc3339(at) + ": " + what);
    return lines;
}

Result<> readAudit(const std::filesystem::path& folder, HandoverReport& to) {
    const auto file = auditFileOf(folder);
    std::error_code failed;
    if (!std::filesystem::exists(file, failed)) return {};
    auto log = VD_TRY(store::AuditLog::openReadOnly(file.string()));
    return log.read(1, [&](const store::AuditRecord& record) {
        if (!to.shift.has(record.at) || record.action == store::kEventsHead) return true;
        OperatorDeeds& deeds = to.deeds[record.who];
        ++(record.outcome == "done" ? deeds.done : deeds.failed)[record.action];
        return true;
    });
}

void take(const event::Event& event, HandoverReport& to) {
    std::visit(Overloaded{
                   [&](const event::TierChanged& body) {
                       ++to.movesInAll;
                       if (body.after == "high" && to.moves.size() < HandoverReport::kMostLines)
                           to.moves.push_back({event.wall, body});
                   },
                   [&](const event::AttestationEnded& body) {
                       if (body.outcome == "refuted" && to.refuted.size() < HandoverReport::kMostLines)
                           to.refuted.push_back({event.wall, body});
                   },
                   [&](const event::StoreTroubled& body) {
                       to.lost = std::max(to.lost, body.dropped);
                       if (!body.code.empty()) to.troubles.insert(body.code);
                   },
                   [](const auto&) {},
               },
               event.body);
}

Result<> readEvents(const std::filesystem::path& folder, HandoverReport& to) {
    std::error_code failed;
    if (!std::filesystem::exists(store::eventsIn(folder), failed)) return {};
    auto history = VD_TRY(history::History::open(store::eventsIn(folder)));
    history::Query query;
    query.since = to.shift.from;
    query.until = to.shift.to;
    for (const event::Kind kind :
         {event::Kind::TierChanged, event::Kind::AttestationEnded, event::Kind::StoreTroubled})
        query.kinds.push_back(static_cast<std::uint16_t>(kind));
    return eachEvent(history, std::move(query), [&](const history::Told& told) {
        if (const auto* event = std::get_if<event::Event>(&told.what)) take(*event, to);
    });
}

/// A title, and a line for each; or that there is nothing.
template <class Items, class Line>
std::string section(const std::string& title, const Items& items, const std::string& none, Line line) {
    std::string text = "\n## " + title + "\n\n";
    for (const auto& item : items) text += line(item);
    return items.empty() ? text + none + '\n' : text;
}

std::string headline(const HandoverReport& report) {
    const auto open = openAfter(report);
    std::map<alert::Severity, std::uint64_t, std::greater<>> bySeverity;
    for (const alert::Alert* one : open) ++bySeverity[one->severity];
    std::string text = "**" + plural(open.size(), "alert") + " open**";
    std::string parts;
    for (const auto& [severity, count] : bySeverity)
        parts += (parts.empty() ? "" : ", ") + std::to_string(count) + ' '
               + std::string(alert::codeName(severity));
    if (!parts.empty()) text += " (" + parts + ")";
    const auto raised =
        alertsThat(report.board, [&](const auto& one) { return report.shift.has(one.since); });
    return text + "; " + std::to_string(raised.size()) + " raised and "
         + std::to_string(closedIn(report).size()) + " closed in this shift; "
         + plural(incidentsIn(report, true).size(), "incident") + " open.\n";
}

Json deedsJson(const std::map<std::string, std::uint64_t>& deeds) {
    Json made = Json::object();
    for (const auto& [action, count] : deeds) made[action] = count;
    return made;
}

std::string deedsText(const std::map<std::string, std::uint64_t>& deeds) {
    std::string text;
    for (const auto& [action, count] : deeds)
        text += (text.empty() ? "" : ", ") + action + (count == 1 ? "" : " x" + std::to_string(count));
    return text;
}

} // namespace

Result<HandoverReport> HandoverReport::of(const std::filesystem::path& folder, const Shift& shift) {
    HandoverReport made;
    made.shift = shift;
    made.board = VD_TRY(boardIn(folder));
    made.words = VD_TRY(TierFile(folder).read(shift.to));
    VD_TRY(readAudit(folder, made));
    VD_TRY(readEvents(folder, made));
    return made;
}

Json HandoverReport::json() const {
    const auto alertsOf = [&](const std::vector<const alert::Alert*>& alerts) {
        Json all = Json::array();
        for (const alert::Alert* one : alerts) all.push_back(alertJson(*one, board, shift.to));
        return all;
    };
    Json made{{"event", "handover"}, {"from", rfc3339(shift.from)}, {"to", rfc3339(shift.to)}};
    made["open"] = alertsOf(openAfter(*this));
    made["closed"] = alertsOf(closedIn(*this));
    for (const bool open : {true, false}) {
        Json& all = made[open ? "incidents_open" : "incidents_closed"] = Json::array();
        for (const alert::Incident* one : incidentsIn(*this, open)) all.push_back(incidentJson(*one));
    }
    made["ending"] = endings(*this);
    made["operators"] = Json::array();
    for (const auto& [who, one] : deeds)
        made["operators"].push_back(
            {{"operator", who.value}, {"done", deedsJson(one.done)}, {"failed", deedsJson(one.failed)}});
    made["to_high_risk"] = Json::array();
    for (const Move& move : moves)
        made["to_high_risk"].push_back(
            {{"at", rfc3339(move.at)}, {"peer_id", move.what.peer.text()}, {"reason", move.what.reason}});
    made["tier_moves"] = movesInAll;
    made["refuted"] = Json::array();
    for (const Refuted& one : refuted)
        made["refuted"].push_back(
            {{"at", rfc3339(one.at)}, {"peer_id", one.what.peer.text()}, {"reason", one.what.reason}});
    made["troubles"] = troubles;
    made["events_lost"] = lost;
    return made;
}

std::string HandoverReport::text() const {
    std::string text =
        "# Shift handover\n\n" + rfc3339(shift.from) + " to " + rfc3339(shift.to) + "\n\n" + headline(*this);
    const auto alertLine = [&](const alert::Alert* one) { return handoverLine(*one, board, shift.to); };
    const auto incidentLine = [](const alert::Incident* one) { return handoverLine(*one); };
    const auto bullet = [](const std::string& line) { return "- " + line + "\n"; };
    text += section("Open", openAfter(*this), "Nothing is open.", alertLine);
    text += section("Incidents", incidentsIn(*this, true), "None is open.", incidentLine);
    text += section("Ends by itself in the next shift", endings(*this), "Nothing does.", bullet);
    text += section("Closed in this shift", closedIn(*this), "No alert was closed.", alertLine);
    text += section("Incidents closed in this shift", incidentsIn(*this, false), "None was.", incidentLine);
    text += section("Peers that came to be of high risk", moves, "None did.", [](const Move& move) {
        return "- " + rfc3339(move.at) + " " + move.what.peer.text() + ": "
             + engine::sentence(move.what.reason) + "\n";
    });
    text += section("Proofs that were none", refuted, "None was refuted.", [](const Refuted& one) {
        return "- " + rfc3339(one.at) + " " + one.what.peer.text() + ": " + engine::sentence(one.what.reason)
             + "\n";
    });
    text += section("What operators did", deeds, "Nothing.", [](const auto& entry) {
        const auto& [who, one] = entry;
        std::string line = "- " + operatorName(who) + ": " + deedsText(one.done);
        if (!one.failed.empty())
            line += (one.done.empty() ? "not done: " : "; not done: ") + deedsText(one.failed);
        return line + "\n";
    });
    if (!troubles.empty() || lost > 0) {
        text += section("The record has gaps", troubles, "",
                        [](const std::string& code) { return "- " + engine::sentence(code) + "\n"; });
        text += "- " + plural(lost, "event") + " were not recorded\n";
    }
    return text;
}

} // namespace vedette::app
