/// The keys of all tokens, one a row. apply() is the one door.
#pragma once

#include "core/keys/token_values.h"
#include "ui/keys/key_means.h"
#include "ui/widgets/listed_rows.h"

#include <optional>
#include <vector>

namespace vedette::ui {

struct KeyRow {
    std::string module;
    keys::TokenInfo token;
    keys::KeyInfo key;
    std::optional<KeyStanding> standing;
    std::optional<KeyProof> proof{};

    friend bool operator==(const KeyRow&, const KeyRow&) = default;
};

class KeysModel final : public ListedRows<KeyRow> {
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

    using ListedRows::ListedRows;

    void apply(const std::vector<KeyRow>& rows);
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QString text(int row, int column) const;
};

} // namespace vedette::ui
