#include "ui/alerts/alerts_model.h"

#include "ui/link/alert_facts.h"
#include "ui/link/alert_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace vedette::ui {

std::vector<AlertEntry> akinTo(const alert::Alert& alert, const std::vector<AlertEntry>& all) {
    const std::set<codec::PeerId> peers(alert.peers.begin(), alert.peers.end());
    std::vector<std::pair<std::size_t, const AlertEntry*>> found;
    for (const AlertEntry& entry : all) {
        const alert::Alert& other = *entry.alert;
        if (other.id == alert.id) continue;
        auto shared = static_cast<std::size_t>(
            std::ranges::count_if(other.peers, [&](const auto& peer) { return peers.contains(peer); }));
        if (!alert.subject.empty() && other.subject == alert.subject) ++shared;
        if (shared > 0) found.emplace_back(shared, &entry);
    }
    std::ranges::stable_sort(found, std::greater<>(), [](const auto& one) { return one.first; });
    std::vector<AlertEntry> akin;
    for (const auto& [shared, entry] : found) akin.push_back(*entry);
    return akin;
}

void AlertsModel::apply(const std::vector<AlertEntry>& entries) {
    list(
        entries, [](const AlertEntry& entry) { return entry.alert->id; },
        [](const AlertEntry& a, const AlertEntry& b) { return a.state == b.state && *a.alert == *b.alert; });
}

int AlertsModel::rowOf(AlertId id) const {
    const auto found = std::ranges::find_if(rows(), [&](const auto& one) { return one.alert->id == id; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

int AlertsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString AlertsModel::text(int at, int column) const {
    const alert::Alert& alert = *row(at).alert;
    switch (column) {
    case SeverityColumn: return severityWord(severityOf(alert.severity));
    case What: return claimOf(alert.rule);
    case Who: return subjectOf(alert, m_names);
    case Since: return figures::dateAndTime(alert.since);
    case Last: return figures::dateAndTime(alert.last);
    case Count: return figures::count(alert.count);
    case StateColumn:
        return alert.incident
                 ? tr("%1, in I-%2").arg(AlertWords::state(row(at).state)).arg(alert.incident.value)
                 : AlertWords::state(row(at).state);
    case Owner: return alert.owner.empty() ? QStringLiteral("—") : shown(alert.owner, 80);
    default: return {};
    }
}

QVariant AlertsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const alert::Alert& alert = *row(index.row()).alert;
    switch (role) {
    case Qt::DisplayRole:
        // The day stands in the tooltip and beside the list.
        if (index.column() == Since) return figures::timeOfDay(alert.since);
        if (index.column() == Last) return figures::timeOfDay(alert.last);
        return text(index.row(), index.column());
    case Qt::ToolTipRole: return plainToolTip(text(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Count ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::FontRole:
        return index.column() == What ? Theme::instance().font(Type::Dense, QFont::DemiBold) : QVariant();
    case IdRole: return QVariant::fromValue<qulonglong>(alert.id.value);
    case SeverityRole: return static_cast<int>(severityOf(alert.severity));
    default: return {};
    }
}

QVariant AlertsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section == Count) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case SeverityColumn: return tr("Severity");
    case What: return tr("What");
    case Who: return tr("Who");
    case Since: return tr("Since");
    case Last: return tr("Last");
    case Count: return tr("Count");
    case StateColumn: return tr("State");
    case Owner: return tr("Owner");
    default: return {};
    }
}

} // namespace vedette::ui
