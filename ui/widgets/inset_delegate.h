/// Cells whose text stands under that of their column's heading, which has more room at its sides than a
/// style gives to a cell.
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace vedette::ui {

class InsetDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Where the style draws the cell.
    [[nodiscard]] static QRect inset(const QRect& cell);
};

} // namespace vedette::ui
