#include "ui/widgets/bar_list.h"

#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace vedette::ui {

namespace {

class BarDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {100, QFontMetrics(Theme::instance().font(Type::Dense)).height() + space::x2};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Tokens& t = tokens();
        painter->save();
        const bool chosen = option.state.testFlag(QStyle::State_Selected)
                         && option.state.testFlag(QStyle::State_Active)
                         && option.state.testFlag(QStyle::State_HasFocus);
        if (chosen)
            painter->fillRect(option.rect, t.selection.fill);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, t.surface.hover);
        const QFont font = Theme::instance().font(Type::Dense);
        const QFontMetrics metrics(font);
        painter->setFont(font);
        const QRect box = option.rect.adjusted(space::x1, 0, -space::x1, 0);
        const QString value = index.data(BarModel::ValueRole).toString();
        const int valueWidth =
            std::max(metrics.horizontalAdvance(value), metrics.horizontalAdvance(QStringLiteral("00000")));
        const int bar = box.width() > 220 ? box.width() * 3 / 10 : 0;
        const int nameWidth = box.width() - valueWidth - bar - (bar > 0 ? 2 : 1) * space::x2;
        painter->setPen(chosen ? t.selection.text : t.text.primary);
        painter->drawText(QRect(box.left(), box.top(), nameWidth, box.height()),
                          Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(index.data().toString(), Qt::ElideMiddle, nameWidth));
        painter->drawText(QRect(box.right() - valueWidth, box.top(), valueWidth + 1, box.height()),
                          Qt::AlignVCenter | Qt::AlignRight, value);
        if (bar > 0) {
            const QRectF trough(box.left() + nameWidth + space::x2, box.center().y() - 3, bar, 7);
            const int colour = index.data(BarModel::ColourRole).toInt();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.border.subtle);
            painter->drawRoundedRect(trough, 3, 3);
            painter->setBrush(colour < 0
                                  ? t.accent
                                  : t.categorical[static_cast<std::size_t>(colour) % t.categorical.size()]);
            const double share = std::clamp(index.data(BarModel::ShareRole).toDouble(), 0.0, 1.0);
            if (share > 0)
                painter->drawRoundedRect(QRectF(trough.topLeft(), QSizeF(std::max(3.0, share * bar), 7)), 3,
                                         3);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setRenderHint(QPainter::Antialiasing, false);
            painter->setPen(t.focusRing);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }
};

} // namespace

void BarModel::apply(std::vector<Bar> bars) {
    // Rows of both that stand in another order are rare and few: they go and come again.
    std::size_t same = 0;
    while (same < m_bars.size() && same < bars.size() && m_bars[same].key == bars[same].key) ++same;
    if (same < m_bars.size()) {
        beginRemoveRows({}, static_cast<int>(same), static_cast<int>(m_bars.size()) - 1);
        m_bars.resize(same);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < same; ++i) {
        if (m_bars[i] == bars[i]) continue;
        m_bars[i] = std::move(bars[i]);
        const QModelIndex changed = index(static_cast<int>(i));
        emit dataChanged(changed, changed);
    }
    if (same < bars.size()) {
        beginInsertRows({}, static_cast<int>(same), static_cast<int>(bars.size()) - 1);
        m_bars.insert(m_bars.end(), std::make_move_iterator(bars.begin() + static_cast<std::ptrdiff_t>(same)),
                      std::make_move_iterator(bars.end()));
        endInsertRows();
    }
}

int BarModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_bars.size());
}

QVariant BarModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Bar& bar = m_bars[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return bar.name;
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(bar.name, bar.value);
    case Qt::ToolTipRole: return plainToolTip(bar.toolTip);
    case KeyRole: return bar.key;
    case ValueRole: return bar.value;
    case ShareRole: return bar.share;
    case ColourRole: return bar.colour;
    default: return {};
    }
}

BarList::BarList(QWidget* parent) : QListView(parent) {
    setModel(&m_model);
    setItemDelegate(new BarDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    connect(this, &QListView::activated, this,
            [this](const QModelIndex& index) { emit opened(index.data(BarModel::KeyRole).toString()); });
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { emit opened(index.data(BarModel::KeyRole).toString()); });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        scheduleDelayedItemsLayout();
    });
}

void BarList::show(std::vector<Bar> bars) {
    if (bars.size() > kMost) bars.resize(kMost);
    const int before = m_model.rowCount();
    const QString chosen = currentIndex().data(BarModel::KeyRole).toString();
    m_model.apply(std::move(bars));
    for (int row = 0; !chosen.isEmpty() && row < m_model.rowCount(); ++row) {
        if (m_model.index(row).data(BarModel::KeyRole).toString() == chosen)
            setCurrentIndex(m_model.index(row));
    }
    if (m_model.rowCount() != before) updateGeometry();
    if ((m_model.rowCount() == 0) != (before == 0)) viewport()->update();
}

void BarList::setEmptyText(const QString& text) {
    m_empty = text;
    viewport()->update();
}

QSize BarList::sizeHint() const {
    const int row = sizeHintForRow(0) > 0 ? sizeHintForRow(0) : fontMetrics().height() + space::x2;
    return {space::x8 * 8, row * std::max(m_model.rowCount(), 2) + 2};
}

QSize BarList::minimumSizeHint() const {
    return {space::x8 * 4, sizeHint().height()};
}

void BarList::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (m_model.rowCount() > 0) return;
    QPainter painter(viewport());
    painter.setFont(Theme::instance().font(Type::Dense));
    painter.setPen(tokens().text.muted);
    painter.drawText(viewport()->rect().adjusted(space::x1, space::x1, -space::x1, -space::x1),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_empty);
}

} // namespace vedette::ui
