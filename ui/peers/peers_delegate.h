/// Paints the cells of the peers table: identicon and name, tags as chips, states with shapes, scores as bars
/// from their zero. A page of them is painted in a few milliseconds: no style sheet is asked.
#pragma once

#include "core/history/peer_field.h"
#include "ui/theme/tokens.h"

#include <QtWidgets/QStyledItemDelegate>

namespace vedette::ui {

class PeersDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// A filled disc, a ring, a dashed ring: connected, known, heard of.
    static void paintState(QPainter& painter, const QRectF& box, const QByteArray& state,
                           const QColor& colour);
    /// From zero in the middle to `full` on either side.
    static void paintScore(QPainter& painter, const QRectF& box, double score, double full);

private:
    static void paintName(QPainter& painter, const QRect& cell, const QModelIndex& index, bool selected);
    static void paintTags(QPainter& painter, const QRect& cell, const QModelIndex& index);
};

} // namespace vedette::ui
