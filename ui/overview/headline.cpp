#include "ui/overview/headline.h"

#include "ui/theme/icons.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

/// With `gap` free pixels to the right of it.
QPixmap severityPixmap(Severity severity, int side, qreal scale, int gap = 0) {
    QPixmap picture(QSize(side + gap, side) * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintSeverity(painter, QRectF(0, 0, side, side), severity);
    return picture;
}

} // namespace

Headline::Headline(QWidget* parent)
    : QFrame(parent), m_mark(new QLabel), m_what(new QLabel), m_why(new QLabel), m_door(new QPushButton) {
    setProperty("panel", true);
    for (QLabel* label : {m_what, m_why}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_why->setProperty("level", "secondary");
    m_door->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_what);
    text->addWidget(m_why);
    for (std::size_t i = 0; i < kMostOthers; ++i) {
        auto* other = new QToolButton;
        other->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        other->setIconSize({size::icon + space::x2, size::icon});
        // As wide as its text where there is room, and cut off where there is none.
        other->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        other->hide();
        connect(other, &QToolButton::clicked, this, [this, i] { open(i + 1); });
        text->addWidget(other, 0, Qt::AlignLeft);
        m_others.push_back(other);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::x6, space::x3, space::x4, space::x3);
    row->setSpacing(space::x4);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    row->addWidget(m_door, 0, Qt::AlignVCenter);
    connect(m_door, &QPushButton::clicked, this, [this] { open(0); });
    connect(&Theme::instance(), &Theme::changed, this, &Headline::dress);
    retranslate();
}

void Headline::retranslate() {
    m_door->setText(tr("Show"));
    setAccessibleName(tr("Is anything wrong"));
}

void Headline::dress() {
    const auto& theme = Theme::instance();
    m_what->setFont(theme.font(Type::Heading, QFont::DemiBold));
    const int side = QFontMetrics(m_what->font()).capHeight() + space::x1;
    m_mark->setFixedSize(side, QFontMetrics(m_what->font()).height());
    m_mark->setAlignment(Qt::AlignCenter);
    m_mark->setPixmap(m_concerns.empty()
                          ? iconPixmap("check", side, devicePixelRatioF(), tokens().ok)
                          : severityPixmap(m_concerns.front().severity, side, devicePixelRatioF()));
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        const bool there = i + 1 < m_concerns.size();
        m_others[i]->setVisible(there);
        if (!there) continue;
        const Concern& concern = m_concerns[i + 1];
        m_others[i]->setText(concern.what + QStringLiteral(": ") + concern.why);
        m_others[i]->setToolTip(plainToolTip(m_others[i]->text()));
        m_others[i]->setIcon(severityPixmap(concern.severity, size::icon, devicePixelRatioF(), space::x2));
        m_others[i]->setEnabled(!concern.view.isEmpty());
    }
    update();
}

void Headline::show(const std::vector<Concern>& concerns, const QString& calm, const QString& calmDetail) {
    m_concerns = concerns;
    const bool any = !m_concerns.empty();
    m_what->setText(any ? m_concerns.front().what : calm);
    m_why->setText(any ? m_concerns.front().why : calmDetail);
    m_door->setVisible(any && !m_concerns.front().view.isEmpty());
    m_door->setAccessibleName(any ? tr("Show: %1").arg(m_concerns.front().what) : QString());
    setAccessibleDescription(m_what->text() + QStringLiteral(". ") + m_why->text());
    dress();
}

void Headline::open(std::size_t concern) {
    if (concern < m_concerns.size()) emit opened(m_concerns[concern].view, m_concerns[concern].query);
}

void Headline::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_concerns.empty()
                         ? tokens().ok
                         : tokens().severity[static_cast<std::size_t>(m_concerns.front().severity)]);
    painter.drawRoundedRect(QRectF(1, 1, 4, height() - 2), 2, 2);
}

} // namespace vedette::ui
