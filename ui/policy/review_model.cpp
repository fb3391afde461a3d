#include "ui/policy/review_model.h"

#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

namespace vedette::ui {

int ReviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ReviewRow& of = row(index.row());
    if (role == Qt::ToolTipRole) return plainToolTip(index.column() == Rule ? of.rule : of.what);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case Rule: return of.rule;
    case What: return of.what;
    case Line: return figures::count(static_cast<std::uint64_t>(of.line));
    }
    return {};
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Rule: return tr("Rule");
    case What: return tr("Why look again");
    case Line: return tr("Line");
    }
    return {};
}

} // namespace vedette::ui
