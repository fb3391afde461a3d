#include "ui/widgets/inset_delegate.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace vedette::ui {

namespace {

constexpr int kOfStyle = 3; ///< that a style keeps free beside a text by itself
constexpr int kInset = space::x2 - kOfStyle;

} // namespace

QRect InsetDelegate::inset(const QRect& cell) {
    return cell.adjusted(kInset, 0, -kInset, 0);
}

void InsetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    // The style fills what it is given; the strips beside it are ours.
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens().selection.fill);
    QStyleOptionViewItem within = option;
    within.rect = inset(option.rect);
    QStyledItemDelegate::paint(painter, within, index);
}

QSize InsetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * kInset, 0);
}

} // namespace vedette::ui
