#include "ui/topology/twin_list.h"

#include "ui/topology/graph_look.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace vedette::ui {

TwinList::TwinList(LabelOf labelOf, QObject* parent)
    : QAbstractTableModel(parent), m_labelOf(std::move(labelOf)) {}

void TwinList::apply(const GraphModel& model, const GraphDelta& delta) {
    // By id and not by index: an index may have been given up and out again.
    const auto put = [&](graph::Node node) {
        const PeerNode* peer = model.node(node);
        if (peer == nullptr) return;
        const auto at = std::ranges::lower_bound(m_rows, peer->id, {}, &PeerNode::id);
        const auto row = static_cast<int>(at - m_rows.begin());
        if (at != m_rows.end() && at->id == peer->id) {
            if (*at == *peer) return;
            *at = *peer;
            emit dataChanged(index(row, 0), index(row, Columns - 1));
            return;
        }
        beginInsertRows({}, row, row);
        m_rows.insert(at, *peer);
        endInsertRows();
    };
    if (!delta.removed.empty()) {
        for (auto row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
            if (model.find(m_rows[static_cast<std::size_t>(row)].peer)) continue;
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    if (m_rows.empty() && delta.added.size() > 1) {
        std::vector<PeerNode> rows;
        for (const graph::Node node : delta.added) {
            if (const PeerNode* peer = model.node(node)) rows.push_back(*peer);
        }
        if (rows.empty()) return;
        std::ranges::sort(rows, {}, &PeerNode::id);
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
    for (const graph::Node node : delta.added) put(node);
    for (const graph::Node node : delta.changed) put(node);
}

void TwinList::renamed(const QString& id) {
    const int row = rowOf(id);
    if (row >= 0) emit dataChanged(index(row, Name), index(row, Name), {Qt::DisplayRole});
}

void TwinList::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, Columns - 1));
}

int TwinList::rowOf(const QString& id) const {
    const auto at = std::ranges::lower_bound(m_rows, id, {}, &PeerNode::id);
    return at != m_rows.end() && at->id == id ? static_cast<int>(at - m_rows.begin()) : -1;
}

QString TwinList::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].id : QString();
}

int TwinList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TwinList::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString TwinList::wordOf(const PeerNode& peer) {
    switch (stateOf(peer)) {
    case NodeState::Fine: return peer.degree() == 0 ? tr("not connected") : tr("connected");
    case NodeState::RoutedOnly: return tr("known by its route");
    case NodeState::Vantage: return peer.own ? tr("we are here") : tr("reports to us");
    case NodeState::Refused: return tr("refused %Ln times", nullptr, static_cast<int>(peer.refusals));
    case NodeState::Violated:
        return tr("broke a protocol %Ln times", nullptr, static_cast<int>(peer.violations));
    }
    return {};
}

QVariant TwinList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const PeerNode& peer = m_rows[static_cast<std::size_t>(index.row())];
    if (role == kIdRole) return peer.id;
    if (role == Qt::ToolTipRole)
        return plainToolTip(index.column() == Name ? peer.id : data(index, 0).toString());
    if (role == Qt::TextAlignmentRole && index.column() == Links)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
    case Name: return m_labelOf ? m_labelOf(peer.id) : shortId(peer.id);
    case Links: return QLocale().toString(peer.degree());
    case State: return wordOf(peer);
    case Software: return shown(peer.agent);
    case Address: return QString::fromStdString(peer.prefix);
    default: return {};
    }
}

QVariant TwinList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Peer");
    case Links: return tr("Connections seen");
    case State: return tr("State");
    case Software: return tr("Software (claimed)");
    case Address: return tr("Address prefix");
    default: return {};
    }
}

} // namespace vedette::ui
