/// Alerts as rows, what needs a person first; equal ones were folded into one with a count before they came
/// here.
///
/// apply() changes, moves, inserts and removes only what differs, so that what is chosen stays chosen.
#pragma once

#include "ui/alerts/alert_query.h"

#include <QtCore/QAbstractTableModel>

#include <optional>

namespace vedette::ui {

class AlertsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        SeverityColumn,
        What,
        Who,
        Since,
        Last,
        Count,
        StateColumn,
        Owner,
        Columns
    };

    enum Role {
        IdRole = Qt::UserRole,
        SeverityRole ///< ui::Severity
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setNames(PeerNames names) { m_names = std::move(names); }

    /// Those that are listed, in their order.
    void apply(const std::vector<AlertEntry>& entries);
    /// Names of peers changed, or the language.
    void rename();

    [[nodiscard]] const AlertEntry& row(int at) const { return m_rows.at(static_cast<std::size_t>(at)); }

    /// -1: it is not listed.
    [[nodiscard]] int rowOf(AlertId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] QString text(int row, int column) const;

private:
    std::vector<AlertEntry> m_rows;
    PeerNames m_names;
};

} // namespace vedette::ui
