#include "ui/topology/twin_list.h"

#include "ui/topology/graph_look.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace vedette::ui {

TwinList::TwinList(const GraphModel& model, LabelOf labelOf, QObject* parent)
    : QAbstractTableModel(parent), m_model(model), m_labelOf(std::move(labelOf)) {}

std::size_t TwinList::placeOf(const codec::PeerId& peer) const {
    const auto at = std::ranges::lower_bound(
        m_rows, peer, {}, [this](graph::Node node) -> const codec::PeerId& { return m_peers[node]; });
    return static_cast<std::size_t>(at - m_rows.begin());
}

void TwinList::apply(const GraphDelta& delta) {
    m_peers.resize(std::max(m_peers.size(), m_model.size()));
    if (!delta.removed.empty()) remove(delta.removed);
    if (!delta.added.empty()) insert(delta.added);
    for (const graph::Node node : delta.changed) {
        const int row = rowOf(m_peers[node]);
        if (row >= 0) emit dataChanged(index(row, 0), index(row, Columns - 1));
    }
}

void TwinList::remove(const std::vector<graph::Node>& nodes) {
    std::vector<int> rows;
    for (const graph::Node node : nodes) {
        const int row = rowOf(m_peers[node]); // who came and went at once was never here
        if (row >= 0) rows.push_back(row);
    }
    std::ranges::sort(rows);
    while (!rows.empty()) {
        const int last = rows.back();
        int first = last;
        for (rows.pop_back(); !rows.empty() && rows.back() == first - 1; rows.pop_back()) --first;
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row) m_peers[m_rows[static_cast<std::size_t>(row)]] = {};
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
    }
}

void TwinList::insert(std::vector<graph::Node> nodes) {
    std::erase_if(nodes, [this](graph::Node node) { return m_model.node(node) == nullptr; });
    for (const graph::Node node : nodes) m_peers[node] = m_model.node(node)->peer;
    std::ranges::sort(nodes, {}, [this](graph::Node node) -> const codec::PeerId& { return m_peers[node]; });
    // Who finds a place between the same two rows comes with one word.
    for (auto first = nodes.begin(); first != nodes.end();) {
        const std::size_t place = placeOf(m_peers[*first]);
        auto last = std::next(first);
        while (last != nodes.end() && (place == m_rows.size() || m_peers[*last] < m_peers[m_rows[place]]))
            ++last;
        const auto row = static_cast<int>(place);
        beginInsertRows({}, row, row + static_cast<int>(last - first) - 1);
        m_rows.insert(m_rows.begin() + row, first, last);
        endInsertRows();
        first = last;
    }
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
    const auto peer = codec::PeerId::fromText(id.toStdString());
    return peer ? rowOf(*peer) : -1;
}

int TwinList::rowOf(const codec::PeerId& peer) const {
    const std::size_t at = placeOf(peer);
    return at < m_rows.size() && m_peers[m_rows[at]] == peer ? static_cast<int>(at) : -1;
}

QString TwinList::idAt(int row) const {
    if (row < 0 || row >= rowCount()) return {};
    return QString::fromStdString(m_peers[m_rows[static_cast<std::size_t>(row)]].text());
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
    const PeerNode* known = m_model.node(m_rows[static_cast<std::size_t>(index.row())]);
    if (known == nullptr) return {}; // about to be removed
    const PeerNode& peer = *known;
    if (role == kIdRole) return peer.id();
    if (role == Qt::ToolTipRole)
        return plainToolTip(index.column() == Name ? peer.id() : data(index, 0).toString());
    if (role == Qt::TextAlignmentRole && index.column() == Links)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
    case Name: return m_labelOf ? m_labelOf(peer.id()) : shortId(peer.id());
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
