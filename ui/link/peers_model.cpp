#include "ui/link/peers_model.h"

#include "core/base/pool.h"
#include "ui/link/background.h"
#include "ui/link/peer_columns.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QThread>

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

using history::PeerField;

constexpr std::size_t kSmallPart = 16; ///< of which answers are sorted faster than picked out

/// Two threads at least take turns when one table is asked by several.
Pool& sharedPool() {
    static Pool pool(static_cast<std::size_t>(std::max(1, QThread::idealThreadCount())));
    return pool;
}

history::PeerTable::Order tableOrder(Qt::SortOrder order) {
    return order == Qt::AscendingOrder ? history::PeerTable::Order::Ascending
                                       : history::PeerTable::Order::Descending;
}

} // namespace

PeersModel::PeersModel(QObject* parent) : QAbstractTableModel(parent), m_table(std::make_shared<Table>()) {}

PeersModel::~PeersModel() {
    if (m_cut) m_cut->store(true); // the pool keeps the table alive for as long as it looks at it
}

int PeersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PeersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(history::kPeerFields);
}

QString PeersModel::peerAt(int row) const {
    return QString::fromUtf8(m_table->text(PeerField::Peer, slotAt(row)));
}

QVariant PeersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto field = static_cast<PeerField>(index.column());
    const Slot slot = slotAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return PeerColumns::shownIn(field, *m_table, slot, m_now);
    case Qt::ToolTipRole: return plainToolTip(PeerColumns::tipOf(field, *m_table, slot));
    case Qt::AccessibleTextRole:
        return PeerColumns::title(field) + QLatin1String(": ")
             + PeerColumns::shownIn(field, *m_table, slot, m_now);
    case Qt::TextAlignmentRole: return (Qt::AlignVCenter | PeerColumns::alignment(field)).toInt();
    case IdRole: {
        const BytesView bytes = m_table->peer(slot).bytes();
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    }
    case PeerRole: return QString::fromUtf8(m_table->text(PeerField::Peer, slot));
    case RawRole:
        if (!history::isText(field)) return m_table->number(field, slot);
        return QByteArray(m_table->text(field, slot).data(),
                          static_cast<qsizetype>(m_table->text(field, slot).size()));
    default: return {};
    }
}

QVariant PeersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const auto field = static_cast<PeerField>(section);
    switch (role) {
    case Qt::DisplayRole: return PeerColumns::title(field);
    case Qt::ToolTipRole: return plainToolTip(PeerColumns::meaning(field));
    case Qt::TextAlignmentRole: return (Qt::AlignVCenter | PeerColumns::alignment(field)).toInt();
    default: return {};
    }
}

void PeersModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_shown.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void PeersModel::placeRows() const {
    if (m_placed) return;
    m_rows.assign(m_table->end(), -1);
    for (std::size_t row = 0; row < m_shown.size(); ++row) m_rows[m_shown[row]] = static_cast<int>(row);
    m_placed = true;
}

int PeersModel::rowOf(const QString& peer) const {
    const auto id = codec::PeerId::fromText(peer.toStdString());
    if (!id) return -1;
    const Slot slot = m_table->find(*id);
    if (slot == Table::kNone) return -1;
    placeRows();
    return slot < m_rows.size() ? m_rows[slot] : -1;
}

void PeersModel::apply(PeersDelta delta) {
    if (delta.empty()) return;
    if (m_busy)
        m_waiting.push_back(std::move(delta));
    else
        applyNow(delta);
}

void PeersModel::drop(const std::vector<codec::PeerId>& gone) {
    placeRows();
    std::vector<int> rows;
    for (const auto& peer : gone) {
        const Slot slot = m_table->find(peer);
        if (slot != Table::kNone && slot < m_rows.size() && m_rows[slot] >= 0) rows.push_back(m_rows[slot]);
    }
    std::ranges::sort(rows);
    const auto [again, end] = std::ranges::unique(rows);
    rows.erase(again, end);
    while (!rows.empty()) {
        const int last = rows.back();
        int first = last;
        for (rows.pop_back(); !rows.empty() && rows.back() == first - 1; rows.pop_back()) first = rows.back();
        beginRemoveRows({}, first, last);
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + last + 1);
        m_placed = false;
        endRemoveRows();
    }
    for (const auto& peer : gone) m_table->remove(peer);
    m_placed = false;
    m_all.reset();
}

void PeersModel::applyNow(const PeersDelta& delta) {
    if (!delta.gone.empty()) drop(delta.gone);
    placeRows();
    std::vector<int> changed;
    for (const history::PeerRow& row : delta.rows) {
        const Table::Put put = m_table->put(row);
        if (!put.changed) continue;
        m_stale = true;
        m_all.reset();
        if (put.slot >= m_rows.size()) m_rows.resize(put.slot + 1, -1);
        if (m_rows[put.slot] >= 0) changed.push_back(m_rows[put.slot]);
    }
    std::ranges::sort(changed);
    for (std::size_t i = 0; i < changed.size();) {
        const int first = changed[i];
        int last = first;
        for (++i; i < changed.size() && changed[i] <= last + 1; ++i) last = changed[i];
        emit dataChanged(index(first, 0), index(last, columnCount() - 1),
                         {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, RawRole});
    }
}

void PeersModel::ask(history::PeerQuery query) {
    m_query = std::move(query);
    refresh();
}

void PeersModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount()) return;
    const auto by = static_cast<PeerField>(column);
    if (by != m_by || order != m_order) m_all.reset();
    m_by = by;
    m_order = order;
    refresh();
}

void PeersModel::setNow(WallTime now) {
    if (now == m_now) return;
    m_now = now;
    if (m_shown.empty()) return;
    for (const PeerField field : {PeerField::First, PeerField::Seen}) {
        const int column = static_cast<int>(field);
        emit dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
    }
}

void PeersModel::refresh() {
    if (m_busy) {
        m_again = true;
        m_cut->store(true);
        return;
    }
    if (m_table->end() > kInline)
        answerOnPool();
    else
        answer();
}

void PeersModel::answer() {
    m_stale = false;
    Serial serial;
    Slots found = m_table->filter(m_query, m_now, serial);
    m_table->sort(found, m_by, tableOrder(m_order), serial);
    become(std::move(found));
    emit answered();
}

void PeersModel::answerOnPool() {
    m_busy = true;
    m_stale = false;
    m_cut = std::make_shared<std::atomic<bool>>(false);
    const std::uint64_t question = ++m_question;

    struct Answer {
        Slots found;
        std::shared_ptr<const Slots> all;
    };

    inBackground(
        this,
        [table = std::shared_ptr<const Table>(m_table), query = m_query, now = m_now, by = m_by,
         order = tableOrder(m_order), all = m_all, cut = m_cut] {
            Answer out{{}, all};
            if (all && query.terms.empty()) {
                out.found = *all;
            } else {
                out.found = table->filter(query, now, sharedPool(), cut.get());
                if (all && out.found.size() > all->size() / kSmallPart)
                    out.found = pick(out.found, *all, table->end());
                else
                    table->sort(out.found, by, order, sharedPool(), cut.get());
                if (query.terms.empty()) out.all = std::make_shared<const Slots>(out.found);
            }
            return out;
        },
        [this, question](Answer answer) { take(question, std::move(answer.found), std::move(answer.all)); });
}

/// Those that are wanted, in the order that all stand in.
PeersModel::Slots PeersModel::pick(const Slots& wanted, const Slots& all, std::size_t end) {
    std::vector<bool> isWanted(end);
    for (const Slot slot : wanted) isWanted[slot] = true;
    Slots picked;
    picked.reserve(wanted.size());
    for (const Slot slot : all) {
        if (isWanted[slot]) picked.push_back(slot);
    }
    return picked;
}

void PeersModel::take(std::uint64_t question, Slots answer, std::shared_ptr<const Slots> all) {
    if (question != m_question) return;
    m_busy = false;
    const bool cut = m_cut->load();
    // Asked for in another order meanwhile, it was cut.
    if (!cut) {
        m_all = std::move(all);
        become(std::move(answer));
    }
    for (const PeersDelta& delta : std::exchange(m_waiting, {})) applyNow(delta);
    if (std::exchange(m_again, false) || cut) return refresh();
    emit answered();
}

void PeersModel::replaceAll(Slots wanted) {
    beginResetModel();
    m_shown = std::move(wanted);
    m_placed = false;
    endResetModel();
}

void PeersModel::reorder(const Slots& wanted, const std::vector<bool>& isShown) {
    Slots stay;
    stay.reserve(m_shown.size());
    for (const Slot slot : wanted) {
        if (isShown[slot]) stay.push_back(slot);
    }
    if (stay == m_shown) return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Slot> held;
    held.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& one : before) held.push_back(slotAt(one.row()));
    m_shown = std::move(stay);
    m_placed = false;
    placeRows();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        after.push_back(index(m_rows[held[static_cast<std::size_t>(i)]], before[i].column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void PeersModel::become(Slots wanted) {
    if (wanted == m_shown) return;
    std::vector<bool> isWanted(m_table->end());
    for (const Slot slot : wanted) isWanted[slot] = true;
    std::vector<bool> isShown(m_table->end());
    for (const Slot slot : m_shown) isShown[slot] = true;
    // How many places it touches.
    int steps = 0;
    for (std::size_t i = 0; i < m_shown.size() && steps <= kMaxSteps; ++i) {
        if (!isWanted[m_shown[i]] && (i == 0 || isWanted[m_shown[i - 1]])) ++steps;
    }
    for (std::size_t i = 0; i < wanted.size() && steps <= kMaxSteps; ++i) {
        if (!isShown[wanted[i]] && (i == 0 || isShown[wanted[i - 1]])) ++steps;
    }
    if (steps > kMaxSteps) return replaceAll(std::move(wanted));
    for (std::size_t end = m_shown.size(); end > 0;) {
        if (isWanted[m_shown[end - 1]]) {
            --end;
            continue;
        }
        std::size_t begin = end;
        while (begin > 0 && !isWanted[m_shown[begin - 1]]) --begin;
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_shown.erase(m_shown.begin() + static_cast<std::ptrdiff_t>(begin),
                      m_shown.begin() + static_cast<std::ptrdiff_t>(end));
        m_placed = false;
        endRemoveRows();
        end = begin;
    }
    reorder(wanted, isShown);
    for (std::size_t begin = 0; begin < wanted.size();) {
        if (isShown[wanted[begin]]) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < wanted.size() && !isShown[wanted[end]]) ++end;
        beginInsertRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_shown.insert(m_shown.begin() + static_cast<std::ptrdiff_t>(begin),
                       wanted.begin() + static_cast<std::ptrdiff_t>(begin),
                       wanted.begin() + static_cast<std::ptrdiff_t>(end));
        m_placed = false;
        endInsertRows();
        begin = end;
    }
}

} // namespace vedette::ui
