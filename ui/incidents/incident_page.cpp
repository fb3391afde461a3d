#include "ui/incidents/incident_page.h"

#include "ui/incidents/incident_words.h"
#include "ui/link/alert_facts.h"
#include "ui/link/alert_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"
#include "ui/widgets/tile_grid.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <set>

namespace vedette::ui {

namespace {

constexpr int kRowsSeen = 8; ///< of a list before it scrolls
constexpr int kButtonWidth = 150;

} // namespace

IncidentPage::IncidentPage(PeerNames names, const QList<QAction*>& deeds, QWidget* parent)
    : QWidget(parent),
      m_names(std::move(names)),
      m_body(new QWidget),
      m_none(textLabel("muted")),
      m_head(textLabel("secondary")),
      m_title(textLabel()),
      m_standing(textLabel("secondary")),
      m_deeds(new TileGrid(kButtonWidth, 3)),
      m_alertsCard(new Card),
      m_alerts(doorList()),
      m_peersCard(new Card),
      m_peers(doorList()),
      m_timelineCard(new Card),
      m_timeline(textLabel()),
      m_alertOut(new QAction(this)),
      m_peerOut(new QAction(this)) {
    build(deeds);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        dress();
        fill();
    });
    dress();
    rename();
}

void IncidentPage::build(const QList<QAction*>& deeds) {
    for (QAction* action : deeds) {
        auto* button = new QToolButton;
        button->setProperty("framed", true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setDefaultAction(action);
        m_deeds->add(button);
        m_buttons += button;
    }
    m_alertsCard->setContent(m_alerts, true);
    m_peersCard->setContent(m_peers, true);
    m_timelineCard->setContent(m_timeline);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(space::x3);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::x1, 0, space::x1, 0);
    head->setSpacing(space::x1);
    for (QLabel* label : {m_head, m_title, m_standing}) head->addWidget(label);
    body->addLayout(head);
    body->addWidget(m_deeds);
    for (Card* card : {m_alertsCard, m_peersCard, m_timelineCard}) body->addWidget(card);
    body->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(space::x3, space::x3, space::x4, space::x4);
    all->addWidget(m_none);
    all->addWidget(m_body, 1);

    const auto chosenAlert = [this](const QListWidgetItem* item) {
        if (item != nullptr) emit alertWanted(AlertId{item->data(Qt::UserRole).toULongLong()});
    };
    const auto chosenPeer = [this](const QListWidgetItem* item) {
        if (item != nullptr) emit peerChosen(item->data(Qt::UserRole).toString());
    };
    connect(m_alerts, &QListWidget::itemActivated, this, chosenAlert);
    connect(m_peers, &QListWidget::itemActivated, this, chosenPeer);
    connect(m_peers, &QListWidget::itemClicked, this, chosenPeer);
    for (QAction* out : {m_alertOut, m_peerOut}) {
        out->setShortcut(QKeySequence::Delete);
        out->setShortcutContext(Qt::WidgetShortcut);
    }
    m_alerts->addAction(m_alertOut);
    m_peers->addAction(m_peerOut);
    connect(m_alertOut, &QAction::triggered, this, [this] { takeOut(m_alerts); });
    connect(m_peerOut, &QAction::triggered, this, [this] { takeOut(m_peers); });
    for (QListWidget* list : {m_alerts, m_peers}) {
        list->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(list, &QWidget::customContextMenuRequested, this,
                [this, list](const QPoint& at) { menu(list, at); });
    }
}

void IncidentPage::dress() {
    const auto& theme = Theme::instance();
    m_head->setFont(theme.font(Type::Dense, QFont::DemiBold));
    m_title->setFont(theme.font(Type::Title, QFont::DemiBold));
    m_peers->setFont(theme.mono());
    m_alerts->setFont(theme.font(Type::Dense));
    for (QLabel* label : {m_standing, m_timeline}) label->setFont(theme.font(Type::Dense));
}

void IncidentPage::show(std::optional<IncidentEntry> entry, bool acts) {
    const bool same =
        acts == m_acts && entry.has_value() == m_entry.has_value() && (!entry || entry->isAlike(*m_entry));
    m_entry = std::move(entry);
    m_acts = acts;
    if (!same) fill();
}

void IncidentPage::rename() {
    m_none->setText(tr("Choose an incident to see what belongs to it."));
    m_alertsCard->setTitle(tr("Alerts"));
    m_timelineCard->setTitle(tr("What happened"));
    m_alerts->setAccessibleName(tr("Alerts of the incident"));
    m_peers->setAccessibleName(tr("Peers of the incident"));
    m_alertOut->setText(tr("Take the alert out"));
    m_peerOut->setText(tr("Take the peer out"));
    fill();
}

void IncidentPage::fill() {
    m_none->setVisible(!m_entry);
    m_body->setVisible(m_entry.has_value());
    if (!m_entry) return;
    const alert::Incident& incident = *m_entry->incident;
    m_head->setText(
        QStringLiteral("%1 · %2").arg(IncidentWords::name(incident.id), IncidentWords::standing(incident)));
    m_title->setText(shown(incident.title, alert::Alert::kMaxText));
    m_standing->setText(incident.owner.empty() ? tr("Nobody looks after it.")
                                               : tr("Owner: %1").arg(shown(incident.owner, 80)));
    m_deeds->setVisible(std::ranges::any_of(
        m_buttons, [](const QToolButton* one) { return one->defaultAction()->isVisible(); }));
    m_alerts->clear();
    for (const auto& alert : m_entry->alerts) {
        auto* item = new QListWidgetItem(
            QStringLiteral("%1 · %2 · %3")
                .arg(AlertWords::name(alert->id), subjectOf(*alert, m_names), claimOf(alert->rule)),
            m_alerts);
        item->setIcon(severityPixmap(severityOf(alert->severity), devicePixelRatioF()));
        item->setData(Qt::UserRole, QVariant::fromValue<qulonglong>(alert->id.value));
        item->setToolTip(plainToolTip(item->text()));
        item->setData(Qt::AccessibleTextRole,
                      severityWord(severityOf(alert->severity)) + QStringLiteral(", ") + item->text());
    }
    fitHeight(m_alerts, kRowsSeen);
    m_alertsCard->setVisible(!m_entry->alerts.empty());
    m_alertsCard->setTitle(tr("Alerts"), figures::count(m_entry->alerts.size()));
    m_timeline->setText(IncidentWords::timeline(*m_entry).join(QLatin1Char('\n')));
    for (QAction* out : {m_alertOut, m_peerOut}) out->setEnabled(m_acts && !m_entry->closed());
    fillPeers();
}

/// Its own first, then those of its alerts.
void IncidentPage::fillPeers() {
    m_peers->clear();
    std::set<codec::PeerId> listed;
    const auto add = [&](const codec::PeerId& peer, bool own) {
        if (!listed.insert(peer).second) return;
        const QString id = QString::fromStdString(peer.text());
        auto* item = new QListWidgetItem(m_names ? m_names(peer) : shortId(id), m_peers);
        item->setData(Qt::UserRole, id);
        item->setData(Qt::UserRole + 1, own);
        item->setToolTip(plainToolTip(id));
    };
    for (const codec::PeerId& peer : m_entry->incident->peers) add(peer, true);
    for (const auto& alert : m_entry->alerts) {
        for (const codec::PeerId& peer : alert->peers) add(peer, false);
    }
    fitHeight(m_peers, kRowsSeen);
    m_peersCard->setVisible(!listed.empty());
    m_peersCard->setTitle(tr("Peers"), figures::count(listed.size()));
}

void IncidentPage::focusFirst() {
    for (QToolButton* button : m_buttons) {
        if (button->isVisible() && button->isEnabled()) return button->setFocus(Qt::OtherFocusReason);
    }
    (m_alerts->count() > 0 ? m_alerts : m_peers)->setFocus(Qt::OtherFocusReason);
}

void IncidentPage::takeOut(const QListWidget* list) {
    const QListWidgetItem* item = list->currentItem();
    if (item == nullptr || !m_acts) return;
    if (list == m_alerts)
        emit alertTakenOut(AlertId{item->data(Qt::UserRole).toULongLong()});
    else if (item->data(Qt::UserRole + 1).toBool())
        emit peerTakenOut(item->data(Qt::UserRole).toString());
}

void IncidentPage::menu(QListWidget* list, const QPoint& at) {
    const QListWidgetItem* item = list->itemAt(at);
    if (item == nullptr || !m_acts) return;
    // A peer that an alert brought goes with the alert.
    if (list == m_peers && !item->data(Qt::UserRole + 1).toBool()) return;
    QMenu menu;
    menu.addAction(list == m_alerts ? m_alertOut : m_peerOut);
    menu.exec(list->viewport()->mapToGlobal(at));
}

/// As high as its texts are at this width: what scrolls is not pressed together.
bool IncidentPage::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        const int needs = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                        : layout()->totalSizeHint().height();
        if (needs != minimumHeight()) setMinimumHeight(needs);
    }
    return done;
}

} // namespace vedette::ui
