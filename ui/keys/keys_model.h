/// The keys of all tokens, one a row. apply() is the one door: rows that stay keep their place and what is
/// selected.
#pragma once

#include "core/keys/token_values.h"
#include "ui/keys/key_means.h"

#include <QtCore/QAbstractTableModel>

#include <optional>
#include <vector>

namespace vedette::ui {

struct KeyRow {
    std::string module;
    keys::TokenInfo token;
    keys::KeyInfo key;
    std::optional<KeyStanding> standing;

    /// Alike only for the same key in the same token.
    [[nodiscard]] bool isSame(const KeyRow& other) const;
    friend bool operator==(const KeyRow&, const KeyRow&) = default;
};

class KeysModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Label,
        Algorithm,
        Token,
        Custody,
        State,
        Peer,
        Columns
    };

    enum Role {
        PeerRole = Qt::UserRole ///< the whole id
    };

    using QAbstractTableModel::QAbstractTableModel;

    void apply(const std::vector<KeyRow>& rows);
    /// The language changed.
    void rename();

    [[nodiscard]] const KeyRow& row(int at) const { return m_rows.at(static_cast<std::size_t>(at)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QString text(int row, int column) const;

private:
    std::vector<KeyRow> m_rows;
};

} // namespace vedette::ui
