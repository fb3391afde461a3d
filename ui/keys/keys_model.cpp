#include "ui/keys/keys_model.h"

#include "ui/keys/token_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"

#include <functional>
#include <tuple>

namespace vedette::ui {

void KeysModel::apply(const std::vector<KeyRow>& rows) {
    // The same key in the same token.
    const auto keyOf = [](const KeyRow& row) {
        return std::tuple(row.module, row.token.serial, row.token.label, row.key.publicKey, row.key.id,
                          row.key.label);
    };
    list(rows, keyOf, std::equal_to<>());
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
        if (of.proof && of.proof->enrolled) return tr("Proved: made in the device, cannot leave it");
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
