#include "ui/keys/token_card.h"

#include "ui/keys/token_words.h"
#include "ui/link/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/speak_as.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

using Phase = keys::ModuleView::Phase;

constexpr int kPicture = 24;

} // namespace

TokenCard::TokenCard(QWidget* parent)
    : QFrame(parent),
      m_picture(new QLabel),
      m_title(new QLabel),
      m_subtitle(new QLabel),
      m_menu(new QToolButton),
      m_facts(new QGridLayout),
      m_stateName(new QLabel),
      m_state(new QLabel),
      m_pinName(new QLabel),
      m_pin(new QLabel),
      m_trouble(new QLabel),
      m_errand(new QLabel),
      m_progress(new QProgressBar),
      m_cancel(new QPushButton),
      m_start(new QPushButton) {
    setProperty("panel", true);
    setFocusPolicy(Qt::StrongFocus);
    speakAs(this, QAccessible::ListItem);
    for (QLabel* label : {m_title, m_subtitle, m_stateName, m_state, m_pinName, m_pin, m_trouble, m_errand})
        label->setTextFormat(Qt::PlainText);
    for (QLabel* label : {m_trouble, m_state, m_pin, m_subtitle, m_errand}) label->setWordWrap(true);
    for (QLabel* label : {m_stateName, m_pinName, m_subtitle}) label->setProperty("level", "secondary");
    m_menu->setText(QStringLiteral("⋯"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::x2);

    auto* head = new QHBoxLayout;
    head->setSpacing(space::x2);
    head->addWidget(m_picture, 0, Qt::AlignTop);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    head->addLayout(names, 1);
    head->addWidget(m_menu, 0, Qt::AlignTop);
    m_facts->setHorizontalSpacing(space::x4);
    m_facts->setVerticalSpacing(space::x1);
    m_facts->setColumnStretch(1, 1);
    m_facts->addWidget(m_stateName, 0, 0, Qt::AlignTop);
    m_facts->addWidget(m_state, 0, 1);
    m_facts->addWidget(m_pinName, 1, 0, Qt::AlignTop);
    m_facts->addWidget(m_pin, 1, 1);
    auto* work = new QHBoxLayout;
    work->addWidget(m_progress, 1);
    work->addWidget(m_cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::x3, space::x3, space::x3, space::x3);
    column->setSpacing(space::x2);
    column->addLayout(head);
    column->addLayout(m_facts);
    column->addWidget(m_trouble);
    column->addWidget(m_start, 0, Qt::AlignLeft);
    column->addWidget(m_errand);
    column->addLayout(work);
    column->addStretch(1);
    // One menu for all cards: it acts on the chosen one.
    connect(m_menu, &QToolButton::clicked, this, [this] {
        emit chosen();
        if (m_deeds != nullptr) m_deeds->popup(m_menu->mapToGlobal(m_menu->rect().bottomLeft()));
    });
    connect(m_cancel, &QPushButton::clicked, this, &TokenCard::cancelled);
    connect(m_start, &QPushButton::clicked, this, &TokenCard::started);
    connect(&Theme::instance(), &Theme::changed, this, &TokenCard::dress);
    dress();
}

void TokenCard::dress() {
    const Theme& theme = Theme::instance();
    m_title->setFont(theme.font(Type::Body, QFont::DemiBold));
    for (QLabel* label : {m_subtitle, m_stateName, m_state, m_pinName, m_pin, m_trouble, m_errand})
        label->setFont(theme.font(Type::Dense));
    const bool absent = !m_token || !m_token->token.initialized;
    m_picture->setPixmap(iconPixmap("token", kPicture, devicePixelRatioF(),
                                    absent ? tokens().text.secondary : tokens().accent));
}

void TokenCard::show(const TokenRoom::Module& module, const std::optional<keys::TokenView>& token) {
    m_module = module.made.name;
    m_token = token;
    const keys::ModuleView& view = module.view;
    const bool up = view.phase == Phase::Up;
    const QString name = QString::fromStdString(module.made.name);
    if (token) {
        m_title->setText(TokenWords::name(token->token));
        const auto& info = token->token;
        m_subtitle->setText(info.initialized
                                ? tr("%1, serial %2").arg(shown(info.model, 40), shown(info.serial, 40))
                                : tr("in %1").arg(name));
        m_state->setText(up ? TokenWords::state(*token) : tr("not known while the module is away"));
        m_pin->setText(TokenWords::tries(info.userTries));
    } else {
        m_title->setText(name);
        m_subtitle->setText(shown(module.made.config.module.filename().string(), 60));
        m_state->setText(TokenWords::phase(view));
    }
    m_stateName->setText(tr("State"));
    m_pinName->setText(tr("Tries left"));
    const bool tells = token && token->token.initialized && up;
    m_pinName->setVisible(tells);
    m_pin->setVisible(tells);
    const bool broken = view.trouble.has_value() && !up;
    QString trouble = view.trouble ? sentence(*view.trouble) : QString();
    if (!token && !view.trouble && up && view.looks > 0) trouble = tr("The module shows no token.");
    if (module.made.development && token && token->token.initialized)
        trouble = tr("Development store: its keys and its PIN lie in files of the data folder.");
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    m_start->setText(view.phase == Phase::Waiting ? tr("Start it now") : tr("Start it again"));
    m_start->setVisible(broken && view.phase != Phase::Starting);
    const bool busy = !view.errand.empty();
    m_errand->setText(QString::fromStdString(view.errand));
    m_errand->setVisible(busy);
    m_progress->setVisible(busy || view.phase == Phase::Starting);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(busy);
    m_menu->setVisible(token.has_value());
    m_menu->setEnabled(up && !busy);
    m_menu->setAccessibleName(tr("What can be done with %1").arg(m_title->text()));
    m_menu->setToolTip(m_menu->accessibleName());
    m_progress->setAccessibleName(tr("Under way"));
    setAccessibleName(tr("%1: %2").arg(m_title->text(), m_state->text()));
    setAccessibleDescription(trouble);
    const bool absent = !token || !token->token.initialized;
    if (property("absent").toBool() != absent) {
        setProperty("absent", absent);
        style()->unpolish(this);
        style()->polish(this);
    }
    dress();
}

void TokenCard::setChosen(bool chosen) {
    if (m_chosen == chosen) return;
    m_chosen = chosen;
    setProperty("chosen", chosen);
    style()->unpolish(this);
    style()->polish(this);
}

bool TokenCard::isOf(const std::string& module, const std::optional<keys::TokenView>& token) const {
    if (m_module != module || m_token.has_value() != token.has_value()) return false;
    return !token || (token->token.slot == m_token->token.slot && token->token.ref() == m_token->token.ref());
}

void TokenCard::setMenu(QMenu* menu) {
    m_deeds = menu;
}

void TokenCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit chosen();
    else
        QFrame::keyPressEvent(event);
}

void TokenCard::mousePressEvent(QMouseEvent* event) {
    emit chosen();
    QFrame::mousePressEvent(event);
}

void TokenCard::focusInEvent(QFocusEvent* event) {
    QFrame::focusInEvent(event);
    emit chosen();
}

} // namespace vedette::ui
