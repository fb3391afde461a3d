#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

EmptyState::EmptyState(const QString& iconName, QWidget* parent)
    : QWidget(parent),
      m_iconName(iconName),
      m_picture(new QLabel),
      m_title(new QLabel),
      m_explanation(new QLabel),
      m_action(new QPushButton) {
    for (QLabel* label : {m_title, m_explanation}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_picture->setAlignment(Qt::AlignCenter);
    m_explanation->setProperty("level", "secondary");
    m_explanation->setMaximumWidth(480);
    m_action->setProperty("primary", true);
    m_action->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::x2);
    layout->addStretch(1);
    layout->addWidget(m_picture);
    layout->addWidget(m_title);
    // Not aligned: a layout gives an aligned text the height of fewer lines than it needs.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_explanation, 1000);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addSpacing(space::x2);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
    connect(&Theme::instance(), &Theme::changed, this, &EmptyState::dress);
    dress();
}

void EmptyState::dress() {
    constexpr int kSide = 40;
    m_picture->setPixmap(
        iconPixmap(m_iconName.toStdString(), kSide, devicePixelRatioF(), tokens().text.muted));
    m_title->setFont(Theme::instance().font(Type::Title, QFont::DemiBold));
}

void EmptyState::setTexts(const QString& title, const QString& explanation, const QString& action) {
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

} // namespace vedette::ui
