#include "ui/widgets/card.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

Card::Card(QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel),
      m_hint(new QLabel),
      m_door(new QToolButton),
      m_layout(new QVBoxLayout(this)) {
    setProperty("panel", true);
    m_title->setTextFormat(Qt::PlainText);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setProperty("level", "muted");
    m_hint->setMinimumWidth(0);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_door->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_door->setLayoutDirection(Qt::RightToLeft);
    m_door->hide();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::x3, space::x1, space::x2, space::x1);
    head->setSpacing(space::x2);
    head->addWidget(m_title);
    head->addWidget(m_hint, 1);
    head->addWidget(m_door);
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    m_layout->addLayout(head);
    connect(m_door, &QToolButton::clicked, this, &Card::doorOpened);
    connect(&Theme::instance(), &Theme::changed, this, &Card::dress);
    dress();
}

void Card::dress() {
    const auto& theme = Theme::instance();
    m_title->setFont(theme.font(Type::Body, QFont::DemiBold));
    m_hint->setFont(theme.font(Type::Dense));
    m_door->setFont(theme.font(Type::Dense));
    m_title->setMinimumHeight(size::panelHeader - 2 * space::x1);
}

void Card::setTitle(const QString& title, const QString& hint) {
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setToolTip(hint);
    setAccessibleName(title);
    setAccessibleDescription(hint);
}

void Card::setDoor(const QString& text) {
    m_door->setVisible(!text.isEmpty());
    m_door->setText(text);
    m_door->setIcon(icon("right"));
}

void Card::setContent(QWidget* content, bool flush) {
    const int margin = flush ? 0 : space::x3;
    auto* body = new QVBoxLayout;
    body->setContentsMargins(margin, 0, margin, margin);
    body->addWidget(content);
    m_layout->addLayout(body, 1);
}

} // namespace vedette::ui
