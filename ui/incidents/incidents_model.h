/// The table of incidents.
#pragma once

#include "ui/incidents/incident_entry.h"
#include "ui/widgets/listed_rows.h"

#include <vector>

namespace vedette::ui {

class IncidentsModel final : public ListedRows<IncidentEntry> {
    Q_OBJECT

public:
    enum Column {
        SeverityColumn, ///< of the gravest alert
        Name,
        Title,
        Alerts,
        Since,
        Owner,
        Columns,
    };

    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< a ui::Severity
    };

    using ListedRows::ListedRows;

    void apply(const std::vector<IncidentEntry>& entries);
    [[nodiscard]] int rowOf(IncidentId id) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] QString text(int row, int column) const;
};

} // namespace vedette::ui
