#include "ui/keys/keys_model.h"

#include "ui/keys/token_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>

namespace vedette::ui {

bool KeyRow::isSame(const KeyRow& other) const {
    return module == other.module && token.serial == other.token.serial && token.label == other.token.label
        && key.publicKey == other.key.publicKey && key.id == other.key.id && key.label == other.key.label;
}

void KeysModel::apply(const std::vector<KeyRow>& rows) {
    for (int at = rowCount() - 1; at >= 0; --at) {
        const KeyRow& old = row(at);
        if (std::ranges::any_of(rows, [&](const KeyRow& one) { return one.isSame(old); })) continue;
        beginRemoveRows({}, at, at);
        m_rows.erase(m_rows.begin() + at);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto place = m_rows.begin() + static_cast<std::ptrdiff_t>(i);
        const auto found =
            std::find_if(place, m_rows.end(), [&](const KeyRow& one) { return one.isSame(rows[i]); });
        const int to = static_cast<int>(i);
        if (found == m_rows.end()) {
            beginInsertRows({}, to, to);
            m_rows.insert(place, rows[i]);
            endInsertRows();
            continue;
        }
        if (found != place) {
            const int from = static_cast<int>(found - m_rows.begin());
            beginMoveRows({}, from, from, {}, to);
            std::rotate(place, found, found + 1);
            endMoveRows();
        }
        if (m_rows[i] == rows[i]) continue;
        m_rows[i] = rows[i];
        emit dataChanged(index(to, 0), index(to, Columns - 1));
    }
    // Twins that the module tells twice are one row.
    if (rowCount() > static_cast<int>(rows.size())) {
        beginRemoveRows({}, static_cast<int>(rows.size()), rowCount() - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    }
}

void KeysModel::rename() {
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int KeysModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeysModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString KeysModel::text(int at, int column) const {
    const KeyRow& of = row(at);
    switch (column) {
    case Label: return of.key.label.empty() ? QStringLiteral("—") : shown(of.key.label, 80);
    case Algorithm: return TokenWords::algorithm(of.key.kind);
    case Token: return TokenWords::name(of.token);
    case Custody:
        return of.key.privateHalf ? tr("Claimed: %1").arg(TokenWords::claims(of.key))
                                  : TokenWords::claims(of.key);
    case State: return of.standing ? TokenWords::standing(of.standing->state) : tr("not in the ledger");
    case Peer: return shortId(peerIdOf(of.key));
    default: return {};
    }
}

QVariant KeysModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Peer ? peerIdOf(row(index.row()).key)
                                                   : text(index.row(), index.column()));
    case PeerRole: return peerIdOf(row(index.row()).key);
    case Qt::FontRole: return index.column() == Peer ? QVariant(Theme::instance().mono()) : QVariant();
    default: return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Label: return tr("Label");
    case Algorithm: return tr("Algorithm");
    case Token: return tr("Token");
    case Custody: return tr("Custody");
    case State: return tr("Ledger");
    case Peer: return tr("Peer id");
    default: return {};
    }
}

} // namespace vedette::ui
