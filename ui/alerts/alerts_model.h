/// Alerts as rows, what needs a person first; equal ones were folded into one with a count before they came
/// here.
#pragma once

#include "ui/alerts/alert_query.h"
#include "ui/widgets/listed_rows.h"

#include <optional>

namespace vedette::ui {

/// Others that name a peer of it, or its subject: the most peers in common first.
[[nodiscard]] std::vector<AlertEntry> akinTo(const alert::Alert& alert, const std::vector<AlertEntry>& all);

class AlertsModel final : public ListedRows<AlertEntry> {
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

    using ListedRows::ListedRows;

    void setNames(PeerNames names) { m_names = std::move(names); }

    /// Those that are listed, in their order.
    void apply(const std::vector<AlertEntry>& entries);
    /// -1: it is not listed.
    [[nodiscard]] int rowOf(AlertId id) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] QString text(int row, int column) const;

private:
    PeerNames m_names;
};

} // namespace vedette::ui
