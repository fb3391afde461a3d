#include "ui/trust/tier_list.h"

#include "core/trust/verifier.h"
#include "ui/link/annotations.h"
#include "ui/link/peer_columns.h"
#include "ui/link/trust_words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QTimerEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vedette::ui {

namespace {

using history::PeerField;

constexpr std::string_view kByOperator = "tier.by_operator";

/// How many places would be touched by going from `from` to those that `isIn` says, and by coming.
std::size_t stepsOf(const std::vector<PeersModel::Slot>& from, const std::vector<bool>& isIn) {
    std::size_t steps = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (!isIn[from[i]] && (i == 0 || isIn[from[i - 1]])) ++steps;
    }
    return steps;
}

} // namespace

TierList::TierList(const PeersModel& table, HeldUntil held, QObject* parent)
    : QAbstractListModel(parent), m_table(table), m_held(std::move(held)) {}

int TierList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString TierList::peerAt(int row) const {
    return QString::fromUtf8(m_table.table().text(PeerField::Peer, m_rows[static_cast<std::size_t>(row)]));
}

int TierList::rowOf(const QString& peer) const {
    const auto id = codec::PeerId::fromText(peer.toStdString());
    if (!id) return -1;
    const auto found = std::ranges::find(m_rows, m_table.table().find(*id));
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QVariant TierList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& table = m_table.table();
    const Slot slot = m_rows[static_cast<std::size_t>(index.row())];
    if (!table.alive(slot)) return {}; // it goes with the next parting
    const auto name = [&] { return shown(table.text(PeerField::Name, slot), Annotations::kMaxName); };
    const auto who = [&] {
        const QString named = name();
        return named.isEmpty() ? shortId(QString::fromUtf8(table.text(PeerField::Peer, slot))) : named;
    };
    const double score = table.number(PeerField::Score, slot);
    const WallTime since{static_cast<std::int64_t>(table.number(PeerField::Moved, slot))};
    const auto held = [&]() -> QString {
        if (table.text(PeerField::Reason, slot) != kByOperator) return {};
        return m_held(table.peer(slot));
    };
    switch (role) {
    case Qt::DisplayRole: return who();
    case PeerRole: return QString::fromUtf8(table.text(PeerField::Peer, slot));
    case IdRole: {
        const BytesView bytes = table.peer(slot).bytes();
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    }
    case NameRole: return name();
    case ScoreRole: return score;
    case ReasonRole: return TrustWords::reason(table.text(PeerField::Reason, slot));
    case SinceRole: return PeerColumns::ago(since, m_table.now());
    case HeldRole: return held();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList said{who(), TierBoard::tr("score %1").arg(figures::real(score, 2)),
                         TrustWords::reason(table.text(PeerField::Reason, slot)),
                         TierBoard::tr("since %1").arg(figures::dateAndTime(since))};
        if (score < trust::kQuarantine) said.insert(2, TierBoard::tr("below the threshold of quarantine"));
        if (const QString until = held(); !until.isEmpty())
            said += TierBoard::tr("held by an operator's word %1").arg(until);
        if (role == Qt::AccessibleTextRole) return said.join(QStringLiteral(", "));
        said.insert(1, QString::fromUtf8(table.text(PeerField::Peer, slot)));
        return plainToolTip(said.join(QLatin1Char('\n')));
    }
    default: return {};
    }
}

void TierList::touch() {
    if (!m_rows.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

void TierList::removeAllBut(const std::vector<bool>& wanted) {
    for (std::size_t end = m_rows.size(); end > 0;) {
        if (wanted[m_rows[end - 1]]) {
            --end;
            continue;
        }
        std::size_t begin = end;
        while (begin > 0 && !wanted[m_rows[begin - 1]]) --begin;
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(begin),
                     m_rows.begin() + static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
        end = begin;
    }
}

void TierList::reorder(const std::vector<Slot>& wanted, const std::vector<bool>& shown) {
    std::vector<Slot> stay;
    stay.reserve(m_rows.size());
    std::ranges::copy_if(wanted, std::back_inserter(stay), [&](Slot slot) { return shown[slot]; });
    if (stay == m_rows) return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<int> places(shown.size(), -1);
    for (std::size_t i = 0; i < stay.size(); ++i) places[stay[i]] = static_cast<int>(i);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& one : before)
        after.push_back(index(places[m_rows[static_cast<std::size_t>(one.row())]]));
    m_rows = std::move(stay);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void TierList::become(std::vector<Slot> wanted) {
    if (wanted == m_rows) return touch();
    std::vector<bool> isWanted(m_table.table().end());
    for (const Slot slot : wanted) isWanted[slot] = true;
    std::vector<bool> isShown(m_table.table().end());
    for (const Slot slot : m_rows) isShown[slot] = true;
    if (stepsOf(m_rows, isWanted) + stepsOf(wanted, isShown) > kMaxSteps) {
        beginResetModel();
        m_rows = std::move(wanted);
        endResetModel();
        return;
    }
    removeAllBut(isWanted);
    reorder(wanted, isShown);
    for (std::size_t begin = 0; begin < wanted.size();) {
        if (isShown[wanted[begin]]) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < wanted.size() && !isShown[wanted[end]]) ++end;
        beginInsertRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(begin),
                      wanted.begin() + static_cast<std::ptrdiff_t>(begin),
                      wanted.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        begin = end;
    }
    touch();
}

TierBoard::TierBoard(const PeersModel& table, TierList::HeldUntil held, QObject* parent)
    : QObject(parent), m_table(table) {
    for (TierList*& list : m_lists) list = new TierList(table, held, this);
    connect(&table, &PeersModel::answered, this, &TierBoard::part);
    connect(&table, &PeersModel::dataChanged, this, &TierBoard::later);
    // A slot that is free may be another peer's with the next change.
    connect(&table, &PeersModel::rowsRemoved, this, &TierBoard::later);
    connect(&table, &PeersModel::modelReset, this, &TierBoard::later);
    part();
}

TierList& TierBoard::list(trust::Tier tier) const noexcept {
    return *m_lists[static_cast<std::size_t>(std::ranges::find(kTiers, tier) - kTiers.begin())];
}

std::optional<trust::Tier> TierBoard::tierIn(const PeersModel& table, PeersModel::Slot slot) {
    return trust::tierNamed(table.table().text(PeerField::Tier, slot));
}

void TierBoard::part() {
    m_soon.stop();
    emit parting();
    std::array<std::vector<PeersModel::Slot>, kTiers.size()> parts;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        const PeersModel::Slot slot = m_table.slotAt(row);
        const auto tier = tierIn(m_table, slot);
        if (!tier) continue;
        parts[static_cast<std::size_t>(std::ranges::find(kTiers, *tier) - kTiers.begin())].push_back(slot);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) m_lists[i]->become(std::move(parts[i]));
    emit parted();
}

void TierBoard::later() {
    if (!m_soon.isActive()) m_soon.start(kSoonMs, this);
}

void TierBoard::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_soon.timerId()) return QObject::timerEvent(event);
    part();
}

} // namespace vedette::ui
