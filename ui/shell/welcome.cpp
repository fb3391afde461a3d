#include "ui/shell/welcome.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

constexpr int kTextWidth = 560;

} // namespace

Welcome::Welcome(bool offline, QWidget* parent)
    : QWidget(parent),
      m_offline(offline),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_lab(new QPushButton(this)),
      m_join(new QPushButton(this)),
      m_note(new QLabel(this)) {
    setObjectName("welcome");
    auto* across = new QHBoxLayout(this);
    across->addStretch(1);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::x4);
    column->addStretch(2);
    m_title->setProperty("hero", true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setProperty("level", "secondary");
    column->addWidget(m_text);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::x2);
    m_lab->setObjectName("startLab");
    m_lab->setProperty("primary", true);
    m_lab->setDefault(true);
    connect(m_lab, &QPushButton::clicked, this, &Welcome::labWanted);
    row->addWidget(m_lab);
    m_join->setObjectName("join");
    m_join->setIcon(icon("join"));
    m_join->setEnabled(!offline);
    connect(m_join, &QPushButton::clicked, this, &Welcome::joinWanted);
    row->addWidget(m_join);
    row->addStretch(1);
    column->addLayout(row);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setProperty("level", "muted");
    column->addWidget(m_note);
    column->addStretch(3);
    across->addLayout(column);
    across->addStretch(1);
    const auto measure = [this] {
        const int width = kTextWidth * Theme::instance().textSize() / 100;
        for (QLabel* label : {m_title, m_text, m_note}) label->setFixedWidth(width);
    };
    measure();
    connect(&Theme::instance(), &Theme::changed, this, measure);
    setFocusProxy(m_lab);
    retranslate();
}

void Welcome::retranslate() {
    m_title->setText(tr("Watch a network of peers"));
    m_text->setText(tr("Vedette is a peer itself: it sees who is connected to whom, what peers say and what "
                       "they do, and keeps it so that "
                       "any second can be looked at again.\n\n"
                       "The lab plays a whole network on this computer, with attacks if you like; nothing of "
                       "it leaves the computer.\n\n"
                       "To watch a real network, join it with the address of one of its peers."));
    m_lab->setText(tr("Start the lab"));
    m_join->setText(tr("Join a network…"));
    m_note->setText(
        m_offline ? tr(
            "This window was started with --offline: it opens no connection, and no network can be joined.")
                  : tr("F1 opens the help, Ctrl+K finds every command."));
}

void Welcome::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace vedette::ui
