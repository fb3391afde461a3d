#include "ui/trust/tier_column.h"

#include "ui/link/trust_words.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/trust/tier_delegate.h"
#include "ui/trust/tier_list.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

constexpr int kMarkSide = 16;
constexpr int kLeastLetters = 26;

QString meaningOf(trust::Tier tier) {
    switch (tier) {
    case trust::Tier::High: return TierColumn::tr("Asked most of what we know; policies may refuse it.");
    case trust::Tier::Medium: return TierColumn::tr("Where strangers begin.");
    case trust::Tier::Low: return TierColumn::tr("Earned by what they did; asked least.");
    }
    return {};
}

} // namespace

TierColumn::TierColumn(trust::Tier tier, TierList& list, QWidget* parent)
    : QWidget(parent),
      m_tier(tier),
      m_list(list),
      m_mark(new QLabel),
      m_title(new QLabel),
      m_count(new QLabel),
      m_meaning(new QLabel),
      m_stack(new QStackedWidget),
      m_view(new QListView),
      m_none(absenceLabel()) {
    m_meaning->setWordWrap(true);
    m_meaning->setProperty("level", QStringLiteral("secondary"));
    m_count->setObjectName(QStringLiteral("count"));
    m_view->setModel(&list);
    m_view->setItemDelegate(new TierDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setMouseTracking(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->installEventFilter(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_none);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(space::x2);
    heading->addWidget(m_mark);
    heading->addWidget(m_title);
    heading->addStretch(1);
    heading->addWidget(m_count);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(space::x3, space::x2, space::x3, space::x2);
    top->setSpacing(space::x1);
    top->addLayout(heading);
    top->addWidget(m_meaning);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    connect(&Theme::instance(), &Theme::changed, this, &TierColumn::dress);
    dress();
    retranslate();
}

QString TierColumn::heading() const {
    return TrustWords::tier(m_tier);
}

void TierColumn::dress() {
    const Theme& theme = Theme::instance();
    m_title->setFont(theme.font(Type::Title, QFont::DemiBold));
    m_count->setFont(theme.font(Type::Title, QFont::DemiBold));
    m_meaning->setFont(theme.font(Type::Caption));
    // Two lines for every tier, so that the lists begin on one height and no language is cut off.
    m_meaning->setMinimumHeight(2 * QFontMetrics(m_meaning->font()).lineSpacing());
    m_meaning->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    const qreal scale = devicePixelRatioF();
    QPixmap mark(QSize(kMarkSide, kMarkSide) * scale);
    mark.setDevicePixelRatio(scale);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTier(painter, QRectF(0, 0, kMarkSide, kMarkSide), tierMark(m_tier));
    painter.end();
    m_mark->setPixmap(mark);
    setMinimumWidth(kLeastLetters * QFontMetrics(theme.font(Type::Dense)).averageCharWidth());
    m_view->doItemsLayout();
}

void TierColumn::retranslate() {
    m_title->setText(heading());
    m_meaning->setText(meaningOf(m_tier));
    tell();
}

void TierColumn::setCounts(std::size_t listed, std::size_t all) {
    m_listed = listed;
    m_all = all;
    tell();
}

void TierColumn::tell() {
    m_count->setText(m_listed == m_all ? figures::count(m_all)
                                       : tr("%1 of %2").arg(figures::count(m_listed), figures::count(m_all)));
    m_none->setText(m_all == 0 ? tr("Nobody stands here.")
                               : tr("Nobody who stands here answers the question above."));
    m_stack->setCurrentWidget(m_listed == 0 ? static_cast<QWidget*>(m_none) : m_view);
    m_view->setAccessibleName(tr("%1: %Ln peers", nullptr, static_cast<int>(m_listed)).arg(heading()));
}

bool TierColumn::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            emit left((key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight) ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace vedette::ui
