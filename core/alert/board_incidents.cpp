// Incidents: alerts, peers and notes that belong together.
#include "core/alert/board.h"
#include "core/codec/utf8.h"

#include <algorithm>
#include <utility>

namespace vedette::alert {

namespace {

bool isTitle(std::string_view text) {
    return !text.empty() && codec::isOneLine(text, Alert::kMaxText);
}

} // namespace

Result<Incident*> Board::anyOne(IncidentId id) {
    const auto found = m_incidents.find(id);
    if (found == m_incidents.end()) return Fail{AlertError::NoSuchIncident};
    return &found->second;
}

Result<Incident*> Board::openOne(IncidentId id) {
    Incident* incident = VD_TRY(anyOne(id));
    if (incident->closed) return Fail{AlertError::AlreadyClosed};
    return incident;
}

Result<IncidentId> Board::openIncident(std::string title, const std::vector<AlertId>& alerts, OperatorId who,
                                       WallTime now) {
    if (!isTitle(title)) return Fail{AlertError::BadText};
    if (m_incidents.size() >= kMaxIncidents || alerts.size() > Incident::kMaxAlerts)
        return Fail{AlertError::TooMany};
    // All of them, or nothing happens.
    for (std::size_t i = 0; i < alerts.size(); ++i) {
        const Alert* alert = find(alerts[i]);
        if (alert == nullptr) return Fail{AlertError::NoSuchAlert};
        if (alert->incident || std::ranges::count(alerts, alerts[i]) != 1)
            return Fail{AlertError::InIncident};
    }
    Incident fresh;
    fresh.id = {++m_lastIncident};
    fresh.title = std::move(title);
    fresh.opener = who;
    fresh.since = now;
    fresh.alerts = alerts;
    for (const AlertId alert : alerts) m_alerts.at(alert).incident = fresh.id;
    const IncidentId id = fresh.id;
    m_incidents.emplace(id, std::move(fresh));
    return id;
}

Result<> Board::dissolve(IncidentId id) {
    const Incident& incident = *VD_TRY(anyOne(id));
    for (const AlertId alert : incident.alerts) m_alerts.at(alert).incident = {};
    m_incidents.erase(id);
    return {};
}

Result<> Board::addToIncident(IncidentId id, AlertId alert) {
    Incident& incident = *VD_TRY(openOne(id));
    Alert& added = *VD_TRY(toMove(alert));
    if (added.incident) return Fail{AlertError::InIncident};
    if (incident.alerts.size() >= Incident::kMaxAlerts) return Fail{AlertError::TooMany};
    incident.alerts.push_back(alert);
    added.incident = id;
    return {};
}

Result<> Board::addToIncident(IncidentId id, const codec::PeerId& peer) {
    Incident& incident = *VD_TRY(openOne(id));
    if (std::ranges::find(incident.peers, peer) != incident.peers.end()) return Fail{AlertError::InIncident};
    if (incident.peers.size() >= Incident::kMaxPeers) return Fail{AlertError::TooMany};
    incident.peers.push_back(peer);
    return {};
}

Result<std::uint64_t> Board::note(IncidentId id, OperatorId who, std::string text, WallTime now) {
    Incident& incident = *VD_TRY(anyOne(id));
    if (!isTitle(text)) return Fail{AlertError::BadText};
    if (incident.notes.size() >= Incident::kMaxNotes) return Fail{AlertError::TooMany};
    incident.notes.push_back({++incident.notesMade, who, now, std::move(text)});
    return incident.notesMade;
}

Result<> Board::removeFromIncident(IncidentId id, AlertId alert) {
    Incident& incident = *VD_TRY(openOne(id));
    if (std::erase(incident.alerts, alert) == 0) return Fail{AlertError::NotInIncident};
    m_alerts.at(alert).incident = {};
    return {};
}

Result<> Board::removeFromIncident(IncidentId id, const codec::PeerId& peer) {
    Incident& incident = *VD_TRY(openOne(id));
    if (std::erase(incident.peers, peer) == 0) return Fail{AlertError::NotInIncident};
    return {};
}

Result<Comment> Board::retractNote(IncidentId id, std::uint64_t note) {
    Incident& incident = *VD_TRY(anyOne(id));
    const auto found = std::ranges::find(incident.notes, note, &Comment::number);
    if (found == incident.notes.end()) return Fail{AlertError::NoSuchComment};
    Comment was = std::move(*found);
    incident.notes.erase(found);
    return was;
}

Result<std::string> Board::assignIncident(IncidentId id, std::string owner) {
    Incident& incident = *VD_TRY(openOne(id));
    if (!codec::isOneLine(owner, Alert::kMaxText)) return Fail{AlertError::BadText};
    return std::exchange(incident.owner, std::move(owner));
}

Result<> Board::closeIncident(IncidentId id, OperatorId who, std::string cause, WallTime now) {
    Incident& incident = *VD_TRY(openOne(id));
    if (!isTitle(cause)) return Fail{AlertError::BadText};
    incident.closed = Closure{who, now, std::move(cause)};
    return {};
}

Result<Closure> Board::reopenIncident(IncidentId id) {
    Incident& incident = *VD_TRY(anyOne(id));
    if (!incident.closed) return Fail{AlertError::AlreadyOpen};
    return *std::exchange(incident.closed, std::nullopt);
}

} // namespace vedette::alert
