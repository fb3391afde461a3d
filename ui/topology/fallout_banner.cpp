#include "ui/topology/fallout_banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace vedette::ui {

FalloutBanner::FalloutBanner(QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)), m_close(new QToolButton(this)) {
    setProperty("panel", true);
    m_text->setTextFormat(Qt::PlainText);
    m_close->setIcon(icon("close"));
    m_close->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::x3, space::x1, space::x1, space::x1);
    row->setSpacing(space::x2);
    row->addWidget(m_text, 1);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &FalloutBanner::dismissed);
    const auto dress = [this] { m_text->setFont(Theme::instance().font(Type::Dense, QFont::DemiBold)); };
    connect(&Theme::instance(), &Theme::changed, this, dress);
    dress();
    retranslate();
    hide();
}

void FalloutBanner::retranslate() {
    m_close->setAccessibleName(tr("Show it no longer"));
    m_close->setToolTip(plainToolTip(m_close->accessibleName()));
}

void FalloutBanner::setText(const QString& text) {
    m_whole = text;
    m_text->setToolTip(plainToolTip(text));
}

QString FalloutBanner::text() const {
    return m_whole;
}

void FalloutBanner::placeIn(const QRect& room) {
    const QFontMetrics metrics(m_text->font());
    const int beside = m_close->sizeHint().width() + space::x3 + space::x2 + space::x1;
    const int most = std::max(0, room.width() - 2 * space::x3 - beside);
    m_text->setText(metrics.elidedText(m_whole, Qt::ElideRight, most));
    adjustSize();
    move(room.left() + (room.width() - width()) / 2, room.top() + space::x3);
}

} // namespace vedette::ui
