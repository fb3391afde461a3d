#include "ui/trust/tier_delegate.h"

#include "ui/link/trust_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/trust/tier_list.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace vedette::ui {

namespace {

constexpr int kBarWidth = 40;
constexpr int kBarHeight = 6;
constexpr int kPinSide = 14;

QColor markOf(Tier tier) {
    return tokens().trust[static_cast<std::size_t>(tier)];
}

/// From the leading edge, or from the trailing one; what it took is cut off the box.
class Line {
public:
    Line(QPainter& painter, QRect box) : m_painter(painter), m_box(box) {}

    [[nodiscard]] const QRect& left() const noexcept { return m_box; }

    [[nodiscard]] QRect takeLeading(int width) {
        return take(width, m_painter.layoutDirection() == Qt::LeftToRight);
    }

    [[nodiscard]] QRect takeTrailing(int width) {
        return take(width, m_painter.layoutDirection() == Qt::RightToLeft);
    }

    void rest(const QString& text, const QFont& font, const QColor& colour) {
        write(m_box, text, font, colour, Qt::AlignLeading);
    }

    void trailing(const QString& text, const QFont& font, const QColor& colour) {
        // A pixel more than it is wide by its sum: else what is drawn is taken for too long.
        const int width = std::min(QFontMetrics(font).horizontalAdvance(text) + 2, m_box.width() / 2);
        write(takeTrailing(width), text, font, colour, Qt::AlignTrailing);
        static_cast<void>(takeTrailing(space::x2));
    }

private:
    QRect take(int width, bool fromLeft) {
        QRect taken = m_box;
        if (fromLeft) {
            taken.setWidth(width);
            m_box.setLeft(m_box.left() + width);
        } else {
            taken.setLeft(m_box.right() + 1 - width);
            m_box.setRight(m_box.right() - width);
        }
        return taken;
    }

    void write(const QRect& box, const QString& text, const QFont& font, const QColor& colour,
               Qt::Alignment side) {
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawText(box, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                           QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
    }

    QPainter& m_painter;
    QRect m_box;
};

} // namespace

QSize TierDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    const QFontMetrics first(Theme::instance().font(Type::Dense));
    const QFontMetrics second(Theme::instance().font(Type::Caption));
    return {0, first.height() + second.height() + space::x3};
}

void TierDelegate::paintScore(QPainter& painter, const QRect& box, double score) {
    QRect bar(box.left(), 0, box.width(), kBarHeight);
    bar.moveCenter({bar.center().x(), box.center().y()});
    painter.fillRect(bar, tokens().surface.raised);
    QRect part = bar;
    part.setWidth(static_cast<int>(std::lround(std::clamp(score, 0.0, 1.0) * bar.width())));
    if (painter.layoutDirection() == Qt::RightToLeft) part.moveRight(bar.right());
    const bool low = score < trust::kQuarantine;
    painter.fillRect(part, low ? markOf(Tier::Quarantined) : markOf(tierMark(trust::tierOf(score))));
    painter.setPen(tokens().border.control);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
}

void TierDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const Tokens& t = tokens();
    const Theme& theme = Theme::instance();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->fillRect(option.rect, selected                                         ? t.selection.fill
                                   : option.state.testFlag(QStyle::State_MouseOver) ? t.surface.hover
                                                                                    : t.surface.panel);
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), t.border.subtle);
    if (selected) {
        const int edge = option.direction == Qt::LeftToRight ? option.rect.left() : option.rect.right() - 2;
        painter->fillRect(QRect(edge, option.rect.top(), 3, option.rect.height()), t.accent);
    }
    const QRect cell = option.rect.adjusted(space::x2, space::x1, -space::x2, -space::x1 - 1);
    const QFont dense = theme.font(Type::Dense);
    const QFont caption = theme.font(Type::Caption);
    const int firstHeight = QFontMetrics(dense).height();
    const QColor colour = selected ? t.selection.text : t.text.primary;
    const QColor muted = selected ? t.selection.text : t.text.secondary;

    Line first(*painter, QRect(cell.left(), cell.top(), cell.width(), firstHeight));
    QRect figure = first.takeLeading(size::identicon);
    figure.setSize({size::identicon, size::identicon});
    figure.moveCenter({figure.center().x(), first.left().center().y()});
    paintIdenticon(*painter, figure, index.data(TierList::IdRole).toByteArray());
    static_cast<void>(first.takeLeading(space::x2));
    const double score = index.data(TierList::ScoreRole).toDouble();
    if (!std::isnan(score)) {
        first.trailing(figures::real(score, 2), dense, colour);
        paintScore(*painter, first.takeTrailing(kBarWidth), score);
        static_cast<void>(first.takeTrailing(space::x2));
        if (score < trust::kQuarantine) {
            painter->setRenderHint(QPainter::Antialiasing);
            paintTier(*painter, first.takeTrailing(kPinSide), Tier::Quarantined);
            static_cast<void>(first.takeTrailing(space::x1));
        }
    }
    const QString held = index.data(TierList::HeldRole).toString();
    if (!held.isEmpty()) {
        const QRect at = first.takeLeading(kPinSide);
        painter->drawPixmap(QPoint(at.left(), at.center().y() - kPinSide / 2),
                            iconPixmap("pin", kPinSide, painter->device()->devicePixelRatioF(), t.accent));
        static_cast<void>(first.takeLeading(space::x1));
    }
    const bool named = !index.data(TierList::NameRole).toString().isEmpty();
    first.rest(index.data(Qt::DisplayRole).toString(),
               named ? theme.font(Type::Dense, QFont::Medium) : theme.mono(), colour);

    const int below = cell.top() + firstHeight + space::x1 / 2;
    Line second(*painter, QRect(cell.left(), below, cell.width(), cell.bottom() + 1 - below));
    static_cast<void>(second.takeLeading(size::identicon + space::x2));
    second.trailing(index.data(TierList::SinceRole).toString(), caption, muted);
    second.rest(held.isEmpty() ? index.data(TierList::ReasonRole).toString() : held, caption, muted);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(t.focusRing, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

} // namespace vedette::ui
