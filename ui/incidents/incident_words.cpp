#include "ui/incidents/incident_words.h"

#include "ui/link/alert_facts.h"
#include "ui/link/alert_words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>
#include <utility>

namespace vedette::ui {

QString IncidentWords::name(IncidentId id) {
    return QStringLiteral("I-%1").arg(id.value);
}

QString IncidentWords::standing(const alert::Incident& incident) {
    if (!incident.closed) return tr("Open");
    return tr("Closed %1: %2")
        .arg(figures::dateAndTime(incident.closed->at),
             shown(incident.closed->cause, alert::Alert::kMaxText));
}

QStringList IncidentWords::timeline(const IncidentEntry& entry) {
    const alert::Incident& incident = *entry.incident;
    std::vector<std::pair<WallTime, QString>> steps;
    steps.emplace_back(incident.since, tr("opened by operator %1").arg(incident.opener.value));
    for (const auto& alert : entry.alerts) {
        const QString what = AlertWords::name(alert->id) + QStringLiteral(": ") + claimOf(alert->rule);
        steps.emplace_back(alert->since, tr("raised %1").arg(what));
        if (alert->worst.at.ms != 0 && alert->worst.at != alert->first.at)
            steps.emplace_back(alert->worst.at, tr("%1 at its worst").arg(AlertWords::name(alert->id)));
    }
    for (const alert::Comment& note : incident.notes)
        steps.emplace_back(note.at, shown(note.text, alert::Alert::kMaxText));
    if (incident.closed)
        steps.emplace_back(incident.closed->at, tr("closed by operator %1").arg(incident.closed->who.value));
    std::ranges::stable_sort(steps, [](const auto& a, const auto& b) { return a.first > b.first; });
    QStringList lines;
    for (const auto& [at, text] : steps) lines << figures::dateAndTime(at) + QStringLiteral(" · ") + text;
    return lines;
}

} // namespace vedette::ui
