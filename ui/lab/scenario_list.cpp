#include "ui/lab/scenario_list.h"

#include "ui/lab/scenario_model.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace vedette::ui {

namespace {

class ScenarioDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        const QFontMetrics body(Theme::instance().font(Type::Body, QFont::DemiBold));
        const QFontMetrics dense(Theme::instance().font(Type::Dense));
        const auto* view = qobject_cast<const QListView*>(option.widget);
        const int width = (view == nullptr ? 300 : view->viewport()->width()) - 2 * space::x3;
        const QRect title = dense.boundingRect(QRect(0, 0, std::max(width, 80), 10'000), Qt::TextWordWrap,
                                               index.data(ScenarioModel::TitleRole).toString());
        return {width, body.height() + title.height() + dense.height() + 2 * space::x2 + 2 * space::x1};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Tokens& t = tokens();
        const auto& theme = Theme::instance();
        painter->save();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen) {
            painter->fillRect(option.rect, t.selection.fill);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(option.rect, t.surface.hover);
        }
        QRect box = option.rect.adjusted(space::x3, space::x2, -space::x3, -space::x2);
        const bool attack = index.data(ScenarioModel::AttackRole).toBool();
        const QFont bold = theme.font(Type::Body, QFont::DemiBold);
        const QFont dense = theme.font(Type::Dense);
        const QFontMetrics boldMetrics(bold);
        const QFontMetrics denseMetrics(dense);
        const QString name = index.data().toString();
        const int mark = denseMetrics.ascent();
        QString kind = attack ? ScenarioModel::tr("Attack") : ScenarioModel::tr("No attack");
        // Where it is narrow, the mark alone says the kind.
        const int beside = boldMetrics.horizontalAdvance(name) + mark + 2 * space::x2;
        if (beside + denseMetrics.horizontalAdvance(kind) > box.width()) kind.clear();
        const int kindWidth = kind.isEmpty() ? 0 : denseMetrics.horizontalAdvance(kind) + space::x2;
        painter->setFont(bold);
        painter->setPen(t.text.primary);
        painter->drawText(
            box, Qt::AlignLeft | Qt::AlignTop,
            boldMetrics.elidedText(name, Qt::ElideRight, box.width() - kindWidth - mark - space::x2));
        painter->setFont(dense);
        painter->setPen(t.text.secondary);
        painter->drawText(QRect(box.right() - kindWidth, box.top(), kindWidth + 1, boldMetrics.height()),
                          Qt::AlignVCenter | Qt::AlignRight, kind);
        paintSeverity(*painter,
                      QRectF(box.right() - kindWidth - mark, box.top() + (boldMetrics.height() - mark) / 2.0,
                             mark, mark),
                      attack ? Severity::High : Severity::Info);
        box.setTop(box.top() + boldMetrics.height() + space::x1);
        QRect used;
        painter->drawText(box, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                          index.data(ScenarioModel::TitleRole).toString(), &used);
        box.setTop(used.bottom() + space::x1);
        painter->setPen(t.text.muted);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignTop,
                          denseMetrics.elidedText(index.data(ScenarioModel::FactsRole).toString(),
                                                  Qt::ElideRight, box.width()));
        painter->setPen(t.border.subtle);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(t.focusRing, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
        }
        painter->restore();
    }
};

} // namespace

ScenarioList::ScenarioList(ScenarioModel& model, QWidget* parent) : QListView(parent), m_scenarios(model) {
    setModel(&model);
    setItemDelegate(new ScenarioDelegate(this));
    setMouseTracking(true);
    setResizeMode(Adjust);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListView::activated, this, [this] { emit started(); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void ScenarioList::find(const QString& words) {
    for (int row = 0; row < m_scenarios.rowCount(); ++row)
        setRowHidden(row, !m_scenarios.matches(row, words));
}

int ScenarioList::chosen() const {
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void ScenarioList::choose(int row) {
    setCurrentIndex(m_scenarios.index(row));
}

QSize ScenarioList::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 44, 400};
}

void ScenarioList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    emit choiceChanged();
}

} // namespace vedette::ui
