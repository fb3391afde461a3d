/// The rules of a policy that deserve a second look, and those that a reading of the log never used.
#pragma once

#include "ui/widgets/listed_rows.h"

#include <QtCore/QString>

#include <tuple>

namespace vedette::ui {

struct ReviewRow {
    QString rule; ///< fit to be shown
    QString what; ///< that is odd about it
    std::string file;
    int line = 0;
    friend bool operator==(const ReviewRow&, const ReviewRow&) = default;
};

class ReviewModel final : public ListedRows<ReviewRow> {
    Q_OBJECT

public:
    enum Column {
        Rule,
        What,
        Line,
        Columns
    };

    using ListedRows::ListedRows;

    void apply(const std::vector<ReviewRow>& rows) {
        list(
            rows, [](const ReviewRow& row) { return std::tuple(row.file, row.line, row.what); },
            std::equal_to<ReviewRow>());
    }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace vedette::ui
