#include "ui/incidents/incidents_model.h"

#include "ui/incidents/incident_words.h"
#include "ui/link/alert_facts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>

namespace vedette::ui {

void IncidentsModel::apply(const std::vector<IncidentEntry>& entries) {
    list(
        entries, [](const IncidentEntry& entry) { return entry.incident->id; },
        [](const IncidentEntry& a, const IncidentEntry& b) { return a.isAlike(b); });
}

int IncidentsModel::rowOf(IncidentId id) const {
    const auto found = std::ranges::find_if(rows(), [&](const auto& one) { return one.incident->id == id; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

int IncidentsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString IncidentsModel::text(int at, int column) const {
    const IncidentEntry& entry = row(at);
    const alert::Incident& incident = *entry.incident;
    switch (column) {
    case SeverityColumn: return entry.severity ? severityWord(severityOf(*entry.severity)) : tr("No alert");
    case Name: return IncidentWords::name(incident.id);
    case Title: return shown(incident.title, alert::Alert::kMaxText);
    case Alerts:
        if (entry.alerts.empty()) return QStringLiteral("—");
        return tr("%1 of %2 open").arg(figures::count(entry.open), figures::count(entry.alerts.size()));
    case Since: return figures::dateAndTime(incident.since);
    case Owner: return incident.owner.empty() ? QStringLiteral("—") : shown(incident.owner, 80);
    default: return {};
    }
}

QVariant IncidentsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const IncidentEntry& entry = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole: return plainToolTip(text(index.row(), index.column()));
    case Qt::FontRole:
        return index.column() == Title ? Theme::instance().font(Type::Dense, QFont::DemiBold) : QVariant();
    case SeverityRole: return static_cast<int>(entry.severity ? severityOf(*entry.severity) : Severity::Info);
    default: return {};
    }
}

QVariant IncidentsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case SeverityColumn: return tr("Severity");
    case Name: return tr("Incident");
    case Title: return tr("Title");
    case Alerts: return tr("Alerts");
    case Since: return tr("Since");
    case Owner: return tr("Owner");
    default: return {};
    }
}

} // namespace vedette::ui
