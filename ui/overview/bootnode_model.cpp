#include "ui/overview/bootnode_model.h"

#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtGui/QPainter>
#include <QtGui/QPixmap>

#include <algorithm>
#include <tuple>

namespace vedette::ui {

namespace {

QString peerText(const BootnodeFacts& row) {
    return QString::fromStdString(row.peer.text());
}

Severity reachSeverity(const BootnodeFacts& row) {
    return row.ours ? Severity::Info : row.others ? Severity::Low : Severity::High;
}

QPixmap reachMark(const BootnodeFacts& row) {
    QPixmap picture(size::icon, size::icon);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const QRectF box(3, 3, size::icon - 6, size::icon - 6);
    if (!row.ours) {
        paintSeverity(painter, box, reachSeverity(row));
        return picture;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().ok);
    painter.drawEllipse(box);
    return picture;
}

} // namespace

void BootnodeModel::apply(std::vector<BootnodeFacts> rows) {
    const auto before = [](const BootnodeFacts& a, const BootnodeFacts& b) {
        return std::tie(a.role, a.peer) < std::tie(b.role, b.peer);
    };
    std::ranges::sort(rows, before);
    // Both are in order: what is only in the old goes, what is only in the new comes.
    std::size_t at = 0;
    for (auto& row : rows) {
        while (at < m_rows.size() && before(m_rows[at], row)) {
            beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(at));
            endRemoveRows();
        }
        if (at < m_rows.size() && m_rows[at].peer == row.peer && m_rows[at].role == row.role) {
            m_rows[at] = std::move(row);
            emit dataChanged(index(static_cast<int>(at), 0), index(static_cast<int>(at), Columns - 1));
        } else {
            beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), std::move(row));
            endInsertRows();
        }
        ++at;
    }
    if (at < m_rows.size()) {
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(at);
        endRemoveRows();
    }
}

void BootnodeModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int BootnodeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BootnodeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString BootnodeModel::text(const BootnodeFacts& row, int column) const {
    const QString none(QChar(0x2013));
    switch (column) {
    case Name:
        return row.role.isEmpty() ? (m_name ? m_name(peerText(row)) : shortId(peerText(row))) : row.role;
    case Reach: return row.ours ? tr("Connected") : row.others ? tr("By others only") : tr("Out of reach");
    case RoundTrip: return row.roundTrip ? figures::duration(*row.roundTrip) : none;
    case Connections: return row.role.isEmpty() ? none : figures::count(row.connections);
    case Agreement:
        return !row.agreement ? none
             : row.odd        ? tr("%1, odd").arg(figures::percent(*row.agreement))
                              : figures::percent(*row.agreement);
    case Place: {
        QStringList place;
        if (!row.place.country.empty()) place << QString::fromStdString(row.place.country);
        if (row.place.asn != 0) place << QStringLiteral("AS%1").arg(row.place.asn);
        return place.isEmpty() ? none : place.join(QChar(' '));
    }
    default: return {};
    }
}

QVariant BootnodeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const BootnodeFacts& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: return plainToolTip(peerText(row));
    case Qt::TextAlignmentRole: {
        const bool number =
            index.column() == RoundTrip || index.column() == Connections || index.column() == Agreement;
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
    }
    case Qt::DecorationRole: return index.column() == Reach ? QVariant(reachMark(row)) : QVariant();
    case PeerRole: return peerText(row);
    case SeverityRole: return static_cast<int>(reachSeverity(row));
    default: return {};
    }
}

QVariant BootnodeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == RoundTrip || section == Connections || section == Agreement;
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Bootnode");
    case Reach: return tr("Reach");
    case RoundTrip: return tr("Round trip");
    case Connections: return tr("Connections");
    case Agreement: return tr("Agreement");
    case Place: return tr("Place");
    default: return {};
    }
}

} // namespace vedette::ui
