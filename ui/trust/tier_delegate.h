/// Paints a peer of the board on two lines: who it is with its score as a bar and a number, then why it
/// stands there and since when; a pin where an operator's word holds it, a cross where it is below the
/// threshold of quarantine. No style sheet is asked.
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace vedette::ui {

class TierDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintScore(QPainter& painter, const QRect& box, double score);
};

} // namespace vedette::ui
