#include "ui/trust/mark_delegate.h"

#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace vedette::ui {

void MarkDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    InsetDelegate::initStyleOption(option, index);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(size::icon, size::icon);
}

void MarkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    InsetDelegate::paint(painter, option, index);
    const QVariant mark = index.data(m_role);
    if (!mark.isValid()) return;
    constexpr int kMark = 12;
    const QRect cell = inset(option.rect);
    const int x =
        option.direction == Qt::RightToLeft ? cell.right() - space::x1 - kMark : cell.left() + space::x1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintTier(*painter, QRectF(x, cell.center().y() - kMark / 2.0, kMark, kMark),
              static_cast<Tier>(mark.toInt()));
    painter->restore();
}

} // namespace vedette::ui
