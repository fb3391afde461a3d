#include "ui/audit/audit_model.h"

#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>
#include <utility>

namespace vedette::ui {

void AuditModel::clear() {
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        endRemoveRows();
    }
    m_more = false;
    m_asked = false;
}

void AuditModel::append(std::vector<AuditRow> rows, bool more) {
    m_asked = false;
    const std::size_t room = kMostRows - std::min(kMostRows, m_rows.size());
    if (rows.size() > room) rows.resize(room);
    m_more = more && m_rows.size() + rows.size() < kMostRows;
    if (rows.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    for (auto& row : rows) m_rows.push_back(std::make_unique<const AuditRow>(std::move(row)));
    endInsertRows();
}

void AuditModel::prepend(std::vector<AuditRow> rows) {
    if (rows.empty()) return;
    if (rows.size() > kMostRows) rows.resize(kMostRows);
    // The oldest make room, and can be fetched again.
    const std::size_t over =
        m_rows.size() + rows.size() > kMostRows ? m_rows.size() + rows.size() - kMostRows : 0;
    if (over > 0) {
        beginRemoveRows({}, rowCount() - static_cast<int>(over), rowCount() - 1);
        m_rows.erase(m_rows.end() - static_cast<std::ptrdiff_t>(over), m_rows.end());
        endRemoveRows();
        m_more = false;
    }
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    for (auto at = rows.rbegin(); at != rows.rend(); ++at) {
        m_rows.push_front(std::make_unique<const AuditRow>(std::move(*at)));
    }
    endInsertRows();
}

void AuditModel::rename() {
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int AuditModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString AuditModel::nameOf(const codec::PeerId& peer) const {
    if (peer.empty()) return {};
    return m_names ? m_names(peer) : shortId(QString::fromStdString(peer.text()));
}

QString AuditModel::text(int row, int column) const {
    const AuditRow& of = this->row(row);
    switch (column) {
    case Time: return figures::dateAndTime(of.event.wall);
    case Kind: return kindTitle(of.event.kind());
    case Peer: return nameOf(subjectOf(of.event));
    case What: return told(of.event, [this](const codec::PeerId& peer) { return nameOf(peer); });
    case Network: return shown(of.network, 80);
    default: return {};
    }
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const event::Event& event = row(index.row()).event;
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == Peer ? plainToolTip(data(index, PeerRole).toString())
                                      : plainToolTip(text(index.row(), index.column()));
    case PeerRole: {
        const codec::PeerId peer = subjectOf(event);
        return peer.empty() ? QString() : QString::fromStdString(peer.text());
    }
    case SeverityRole: return static_cast<int>(severityOf(event));
    case KindRole: return kindKey(event.kind());
    default: return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Time: return tr("Time");
    case Kind: return tr("Event");
    case Peer: return tr("Peer");
    case What: return tr("What happened");
    case Network: return tr("Told by");
    default: return {};
    }
}

bool AuditModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more;
}

void AuditModel::fetchMore(const QModelIndex& parent) {
    if (parent.isValid() || !m_more || std::exchange(m_asked, true)) return;
    emit pageWanted();
}

} // namespace vedette::ui
