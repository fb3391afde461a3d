#include "ui/timeline/changes.h"

#include "ui/link/words.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>
#include <array>

namespace vedette::ui {

namespace {

constexpr qsizetype kMostShown = 120;

/// What matters most comes first in the list.
int weightOf(ChangeKind kind) {
    constexpr std::array kOrder{ChangeKind::Violated,     ChangeKind::Refused,   ChangeKind::Standing,
                                ChangeKind::Disconnected, ChangeKind::Connected, ChangeKind::Agent,
                                ChangeKind::Address,      ChangeKind::Appeared,  ChangeKind::Forgotten};
    return static_cast<int>(std::ranges::find(kOrder, kind) - kOrder.begin());
}

std::string firstAddress(const history::PeerFacts& facts) {
    return facts.listenAddresses.empty() ? std::string() : facts.listenAddresses.front().text();
}

class Comparison {
public:
    Changes take() {
        std::ranges::stable_sort(m_changes.list, {},
                                 [](const Change& change) { return weightOf(change.kind); });
        if (m_changes.list.size() > Changes::kMostChanges) {
            m_changes.left = m_changes.list.size() - Changes::kMostChanges;
            m_changes.list.resize(Changes::kMostChanges);
        }
        return std::move(m_changes);
    }

    void compare(NetworkId id, const history::NetworkState& a, const history::NetworkState& b) {
        m_id = id;
        m_name = b.name.empty() ? a.name : b.name;
        auto left = a.peers.begin();
        auto right = b.peers.begin();
        const history::PeerFacts nobody;
        while (left != a.peers.end() || right != b.peers.end()) {
            const bool gone = right == b.peers.end() || (left != a.peers.end() && left->first < right->first);
            const bool fresh =
                left == a.peers.end() || (right != b.peers.end() && right->first < left->first);
            if (gone) {
                add(ChangeKind::Forgotten, left->first, {}, {});
                ++left;
                continue;
            }
            if (fresh) add(ChangeKind::Appeared, right->first, {}, right->second.agent);
            compare(right->first, fresh ? nobody : left->second, right->second, fresh);
            if (!fresh) ++left;
            ++right;
        }
    }

private:
    void compare(const codec::PeerId& peer, const history::PeerFacts& a, const history::PeerFacts& b,
                 bool fresh) {
        if (a.open == 0 && b.open > 0) add(ChangeKind::Connected, peer, {}, {});
        if (a.open > 0 && b.open == 0) add(ChangeKind::Disconnected, peer, {}, {});
        if (b.violations > a.violations)
            add(ChangeKind::Violated, peer, std::to_string(a.violations),
                std::to_string(b.violations) + ' ' + b.lastViolation.text());
        if (b.refusals > a.refusals)
            add(ChangeKind::Refused, peer, std::to_string(a.refusals), std::to_string(b.refusals));
        if (a.standing != b.standing) add(ChangeKind::Standing, peer, a.standing, b.standing);
        if (fresh) return;
        if (a.identified && a.agent != b.agent) add(ChangeKind::Agent, peer, a.agent, b.agent);
        if (a.identified && firstAddress(a) != firstAddress(b))
            add(ChangeKind::Address, peer, firstAddress(a), firstAddress(b));
    }

    void add(ChangeKind kind, const codec::PeerId& peer, std::string before, std::string after) {
        m_changes.list.push_back({kind, m_id, m_name, peer, std::move(before), std::move(after)});
    }

    Changes m_changes;
    NetworkId m_id;
    std::string m_name;
};

} // namespace

Changes changesBetween(const history::State& a, const history::State& b) {
    Comparison comparison;
    const history::NetworkState nothing;
    for (const auto& [id, network] : b.networks()) {
        const auto was = a.networks().find(id);
        comparison.compare(id, was == a.networks().end() ? nothing : was->second, network);
    }
    for (const auto& [id, network] : a.networks()) {
        if (!b.networks().contains(id)) comparison.compare(id, network, nothing);
    }
    return comparison.take();
}

ChangeList::ChangeList(LabelOf labelOf, QObject* parent)
    : QAbstractTableModel(parent), m_labelOf(std::move(labelOf)) {}

void ChangeList::show(std::vector<Change> changes) {
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

void ChangeList::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_changes.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

QString ChangeList::nameOf(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Appeared: return tr("New peer");
    case ChangeKind::Forgotten: return tr("Forgotten");
    case ChangeKind::Connected: return tr("Connected");
    case ChangeKind::Disconnected: return tr("Disconnected");
    case ChangeKind::Violated: return tr("Broke a protocol");
    case ChangeKind::Refused: return tr("Was refused");
    case ChangeKind::Agent: return tr("Other software");
    case ChangeKind::Standing: return tr("Other standing");
    case ChangeKind::Address: return tr("Other address");
    }
    return {};
}

int ChangeList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangeList::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant ChangeList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Change& change = m_changes[static_cast<std::size_t>(index.row())];
    const QString id = role == Qt::DisplayRole && index.column() != Peer
                         ? QString()
                         : QString::fromStdString(change.peer.text());
    if (role == kIdRole) return id;
    if (role == Qt::ToolTipRole)
        return plainToolTip(index.column() == Peer ? id : data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
    case What: return nameOf(change.kind);
    case Peer: return m_labelOf(id);
    case Detail: {
        const auto say = [&](const std::string& value) {
            if (value.empty()) return QString();
            return change.kind == ChangeKind::Standing ? shortWord(value) : shown(value, kMostShown);
        };
        const QString before = say(change.before);
        const QString after = say(change.after);
        return before.isEmpty() ? after : tr("%1 → %2").arg(before, after.isEmpty() ? tr("none") : after);
    }
    case Network: return shown(change.networkName, 40);
    default: return {};
    }
}

QVariant ChangeList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case What: return tr("Change");
    case Peer: return tr("Peer");
    case Detail: return tr("From and to");
    case Network: return tr("As seen by");
    default: return {};
    }
}

} // namespace vedette::ui
