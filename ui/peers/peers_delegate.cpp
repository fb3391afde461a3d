#include "ui/peers/peers_delegate.h"

#include "core/trust/verifier.h"
#include "ui/link/peers_model.h"
#include "ui/link/trust_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace vedette::ui {

namespace {

using history::PeerField;

constexpr double kFullGossip = 10; ///< that fills half a bar
constexpr double kStranger = 0.5;

void write(QPainter& painter, const QRect& box, const QString& text, const QFont& font, const QColor& colour,
           Qt::Alignment alignment, Qt::TextElideMode elide = Qt::ElideRight) {
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetrics metrics(font);
    const int wide = metrics.horizontalAdvance(text);
    if (wide > box.width() || painter.layoutDirection() == Qt::RightToLeft) {
        painter.drawText(box, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                         wide > box.width() ? metrics.elidedText(text, elide, box.width()) : text);
        return;
    }
    // What drawText() in a box comes to, at half the price: it looks for lines and tabs that are not there.
    const int left = alignment.testFlag(Qt::AlignRight)   ? box.right() + 1 - wide
                   : alignment.testFlag(Qt::AlignHCenter) ? box.left() + (box.width() - wide) / 2
                                                          : box.left();
    painter.drawText(left, box.top() + (box.height() - metrics.height()) / 2 + metrics.ascent(), text);
}

QModelIndex beside(const QModelIndex& index, PeerField field) {
    return index.siblingAtColumn(static_cast<int>(field));
}

} // namespace

QSize PeersDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFontMetrics metrics(Theme::instance().font(Type::Dense));
    return {metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * space::x2,
            std::max(size::row, metrics.height() + space::x2)};
}

void PeersDelegate::paintState(QPainter& painter, const QRectF& box, const QByteArray& state,
                               const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = std::min(box.width(), box.height());
    QRectF disc(0, 0, side * 0.6, side * 0.6);
    disc.moveCenter(box.center());
    if (state == "connected") {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
    } else {
        QPen pen(colour, 1.5);
        if (state != "known") pen.setDashPattern({1.5, 1.5});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawEllipse(disc);
    painter.restore();
}

void PeersDelegate::paintScore(QPainter& painter, const QRectF& box, double score, double full) {
    const double part = std::clamp(score / full, -1.0, 1.0) * box.width() / 2;
    const qreal zero = box.center().x();
    QRectF bar(std::min(zero, zero + part), box.center().y() - 3, std::abs(part), 6);
    painter.fillRect(QRectF(zero, box.center().y() - 6, 1, 12), tokens().border.control);
    painter.fillRect(bar, score < 0 ? tokens().severity[static_cast<std::size_t>(Severity::Critical)]
                                    : tokens().accent);
}

void PeersDelegate::paintName(QPainter& painter, const QRect& cell, const QModelIndex& index, bool selected) {
    const bool blocked = beside(index, PeerField::Blocked).data(PeersModel::RawRole).toDouble() > 0;
    const bool pinned = beside(index, PeerField::Pinned).data(PeersModel::RawRole).toDouble() > 0;
    QRect box = cell;
    QRect figure(box.left(), 0, size::identicon, size::identicon);
    figure.moveCenter({figure.center().x(), box.center().y()});
    paintIdenticon(painter, figure, index.data(PeersModel::IdRole).toByteArray());
    box.setLeft(figure.right() + space::x2);
    const qreal scale = painter.device()->devicePixelRatioF();
    for (const auto& [wanted, name] : {std::pair(blocked, "block"), std::pair(pinned, "pin")}) {
        if (!wanted) continue;
        const QColor colour = wanted == blocked && std::string_view(name) == "block"
                                ? tokens().severity[static_cast<std::size_t>(Severity::Critical)]
                                : tokens().accent;
        painter.drawPixmap(QPoint(box.left(), box.center().y() - 7), iconPixmap(name, 14, scale, colour));
        box.setLeft(box.left() + 14 + space::x1);
    }
    const bool named = !index.data(PeersModel::RawRole).toByteArray().isEmpty();
    const QColor colour = selected ? tokens().selection.text
                        : named    ? tokens().text.primary
                                   : tokens().text.muted;
    write(painter, box, index.data(Qt::DisplayRole).toString(),
          Theme::instance().font(Type::Dense, named ? QFont::Medium : QFont::Normal), colour, Qt::AlignLeft);
}

void PeersDelegate::paintTags(QPainter& painter, const QRect& cell, const QModelIndex& index) {
    const QFont font = Theme::instance().font(Type::Caption);
    const QFontMetrics metrics(font);
    int left = cell.left();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QByteArray& raw : index.data(PeersModel::RawRole).toByteArray().split('\n')) {
        const QString tag = shown(raw.toStdString(), 32);
        if (tag.isEmpty() || left >= cell.right() - 16) break;
        const int width = std::min(metrics.horizontalAdvance(tag) + 2 * 6, cell.right() - left);
        const QRectF chip(left + 0.5, cell.center().y() - metrics.height() / 2.0 - 1.5, width - 1,
                          metrics.height() + 3);
        painter.setPen(tokens().border.strong);
        painter.setBrush(tokens().surface.raised);
        painter.drawRoundedRect(chip, 3, 3);
        write(painter, chip.toRect().adjusted(5, 0, -5, 0), tag, font, tokens().text.primary, Qt::AlignLeft);
        left += width + space::x1;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void PeersDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const auto field = static_cast<PeerField>(index.column());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const Tokens& t = tokens();
    painter->save();
    painter->fillRect(option.rect, selected                                         ? t.selection.fill
                                   : option.state.testFlag(QStyle::State_MouseOver) ? t.surface.hover
                                                                                    : t.surface.panel);
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), t.border.subtle);
    if (selected && option.rect.left() <= 0) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    }
    const QRect cell = option.rect.adjusted(space::x2, 0, -space::x2, -1);
    const QColor colour = selected ? t.selection.text : t.text.primary;
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const Theme& theme = Theme::instance();
    switch (field) {
    case PeerField::Name: paintName(*painter, cell, index, selected); break;
    case PeerField::Tag: paintTags(*painter, cell, index); break;
    case PeerField::Peer:
    case PeerField::Address:
    case PeerField::Protocol:
        write(*painter, cell, text, theme.mono(), colour, Qt::AlignLeft,
              field == PeerField::Peer ? Qt::ElideMiddle : Qt::ElideRight);
        break;
    case PeerField::State: {
        QRect mark(cell.left(), 0, 14, 14);
        mark.moveCenter({mark.center().x(), cell.center().y()});
        const QByteArray state = index.data(PeersModel::RawRole).toByteArray();
        paintState(*painter, mark, state, state == "connected" ? t.ok : t.text.muted);
        write(*painter, cell.adjusted(14 + space::x1, 0, 0, 0), text, theme.font(Type::Dense), colour,
              Qt::AlignLeft);
        break;
    }
    case PeerField::Tier: {
        QRect mark(cell.left(), 0, 14, 14);
        mark.moveCenter({mark.center().x(), cell.center().y()});
        const auto risk = trust::tierNamed(index.data(PeersModel::RawRole).toByteArray().toStdString());
        if (risk) paintTier(*painter, mark, tierMark(*risk));
        write(*painter, cell.adjusted(14 + space::x1, 0, 0, 0), text, theme.font(Type::Dense), colour,
              Qt::AlignLeft);
        break;
    }
    case PeerField::Score:
    case PeerField::Gossip: {
        const bool gossip = field == PeerField::Gossip;
        // A stranger's score is in the middle of its bar.
        const double score = index.data(PeersModel::RawRole).toDouble() - (gossip ? 0 : kStranger);
        const QFont font = theme.font(Type::Dense);
        const int figure = QFontMetrics(font).horizontalAdvance(QStringLiteral("\u2212000.0"));
        if (!std::isnan(score) && cell.width() > figure + 24) {
            paintScore(*painter, QRectF(cell).adjusted(0, 0, -figure - space::x1, 0), score,
                       gossip ? kFullGossip : kStranger);
        }
        write(*painter, cell, text, font, colour, Qt::AlignRight);
        break;
    }
    default:
        write(*painter, cell, text, theme.font(Type::Dense),
              text == QString(QChar(0x2014)) && !selected ? t.text.muted : colour, alignment);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(t.focusRing, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

} // namespace vedette::ui
