/// The board of the ways into the network.
#pragma once

#include "ui/overview/health_facts.h"

#include <QtCore/QAbstractTableModel>

#include <functional>
#include <vector>

namespace vedette::ui {

class BootnodeModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        Reach,
        RoundTrip,
        Connections,
        Agreement,
        Place,
        Columns
    };

    enum Role {
        PeerRole = Qt::UserRole,
        SeverityRole
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// How a peer is called.
    void setNames(std::function<QString(const QString& peer)> name) { m_name = std::move(name); }

    void apply(std::vector<BootnodeFacts> rows);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const BootnodeFacts& row, int column) const;

    std::vector<BootnodeFacts> m_rows; ///< by role and peer
    std::function<QString(const QString& peer)> m_name;
};

} // namespace vedette::ui
