#include "ui/alerts/alert_page.h"

#include "ui/alerts/alert_actions.h"
#include "ui/link/alert_facts.h"
#include "ui/link/alert_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"
#include "ui/widgets/tile_grid.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr int kHeadMark = 14;
constexpr int kMostRows = 6; ///< of a list before it scrolls
constexpr int kDeedWidth = 150;

} // namespace

AlertPage::AlertPage(PeerNames names, const QList<QAction*>& deeds, QWidget* parent)
    : QWidget(parent),
      m_names(std::move(names)),
      m_body(new QWidget),
      m_none(textLabel("muted")),
      m_severity(textLabel("secondary")),
      m_claim(textLabel()),
      m_standing(textLabel("secondary")),
      m_deeds(new TileGrid(kDeedWidth, 3)),
      m_whyCard(new Card),
      m_why(textLabel()),
      m_facts(new FactGrid),
      m_todoCard(new Card),
      m_todo(new QVBoxLayout),
      m_peersCard(new Card),
      m_peers(doorList()),
      m_proofCard(new Card),
      m_first(textLabel()),
      m_worst(textLabel()),
      m_firstRecords(new QToolButton),
      m_firstMoment(new QToolButton),
      m_worstRecords(new QToolButton),
      m_worstMoment(new QToolButton),
      m_akinCard(new Card),
      m_akin(doorList()),
      m_commentsCard(new Card),
      m_comments(textLabel()),
      m_movesCard(new Card),
      m_movesText(textLabel()) {
    build(deeds);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        dress();
        fill();
    });
    dress();
    rename();
}

void AlertPage::build(const QList<QAction*>& deeds) {
    for (QAction* action : deeds) {
        auto* button = new QToolButton;
        button->setProperty("framed", true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setDefaultAction(action);
        m_deeds->add(button);
        m_buttons += button;
    }
    const auto column = [](std::initializer_list<QWidget*> parts) {
        auto* holder = new QWidget;
        auto* layout = new QVBoxLayout(holder);
        layout->setContentsMargins({});
        layout->setSpacing(space::x2);
        for (QWidget* part : parts) layout->addWidget(part);
        return holder;
    };
    const auto doors = [](QToolButton* records, QToolButton* moment) {
        auto* holder = new QWidget;
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins({});
        row->setSpacing(space::x2);
        for (QToolButton* one : {records, moment}) {
            one->setProperty("framed", true);
            one->setToolButtonStyle(Qt::ToolButtonTextOnly);
            row->addWidget(one);
        }
        row->addStretch(1);
        return holder;
    };
    m_whyCard->setContent(column({m_why, m_facts}));
    auto* todo = new QWidget;
    m_todo->setContentsMargins({});
    m_todo->setSpacing(space::x1);
    todo->setLayout(m_todo);
    m_todoCard->setContent(todo);
    m_peersCard->setContent(m_peers, true);
    m_proofCard->setContent(column(
        {m_first, doors(m_firstRecords, m_firstMoment), m_worst, doors(m_worstRecords, m_worstMoment)}));
    m_akinCard->setContent(m_akin, true);
    m_commentsCard->setContent(m_comments);
    m_movesCard->setContent(m_movesText);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(space::x3);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::x1, 0, space::x1, 0);
    head->setSpacing(space::x1);
    m_severity->setContentsMargins(kHeadMark + space::x2, 0, 0, 0);
    head->addWidget(m_severity);
    head->addWidget(m_claim);
    head->addWidget(m_standing);
    body->addLayout(head);
    body->addWidget(m_deeds);
    for (Card* card :
         {m_whyCard, m_todoCard, m_peersCard, m_proofCard, m_akinCard, m_commentsCard, m_movesCard})
        body->addWidget(card);
    body->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(space::x3, space::x3, space::x4, space::x4);
    all->addWidget(m_none);
    all->addWidget(m_body, 1);

    const auto choosePeer = [this](const QListWidgetItem* item) {
        if (item != nullptr) emit peerChosen(item->data(Qt::UserRole).toString());
    };
    connect(m_peers, &QListWidget::itemClicked, this, choosePeer);
    connect(m_peers, &QListWidget::itemActivated, this, choosePeer);
    const auto chooseAlert = [this](const QListWidgetItem* item) {
        if (item != nullptr) emit alertWanted(AlertId{item->data(Qt::UserRole).toULongLong()});
    };
    connect(m_akin, &QListWidget::itemClicked, this, chooseAlert);
    connect(m_akin, &QListWidget::itemActivated, this, chooseAlert);
    const auto proves = [this](QToolButton* records, QToolButton* moment,
                               const alert::Evidence alert::Alert::*which) {
        connect(records, &QToolButton::clicked, this, [this, which] {
            const alert::Alert& alert = *m_shown->entry.alert;
            emit proofWanted(AlertWords::proof(alert, alert.*which));
        });
        connect(moment, &QToolButton::clicked, this,
                [this, which] { emit momentWanted((*m_shown->entry.alert.*which).at); });
    };
    proves(m_firstRecords, m_firstMoment, &alert::Alert::first);
    proves(m_worstRecords, m_worstMoment, &alert::Alert::worst);
}

void AlertPage::dress() {
    const auto& theme = Theme::instance();
    m_severity->setFont(theme.font(Type::Dense, QFont::DemiBold));
    m_claim->setFont(theme.font(Type::Title, QFont::DemiBold));
    m_peers->setFont(theme.mono());
    for (QLabel* label : {m_standing, m_why, m_first, m_worst, m_comments, m_movesText})
        label->setFont(theme.font(Type::Dense));
    m_akin->setFont(theme.font(Type::Dense));
}

void AlertPage::show(std::optional<Shown> what) {
    if (what.has_value() == m_shown.has_value() && (!what || *what == *m_shown)) {
        m_shown = std::move(what); // lets go of the board before
        return;
    }
    if (!what || !m_shown || what->entry.alert->id != m_shown->entry.alert->id) m_moves.clear();
    m_shown = std::move(what);
    fill();
}

void AlertPage::setMoves(const std::vector<AlertMove>& moves) {
    if (moves == m_moves) return;
    m_moves = moves;
    fillMoves();
}

void AlertPage::rename() {
    m_none->setText(tr("Choose an alert to see why it was raised and what can be done."));
    m_whyCard->setTitle(tr("Why"));
    m_todoCard->setTitle(tr("What can be done"));
    m_proofCard->setTitle(tr("Evidence"));
    m_akinCard->setTitle(tr("Looks alike"), tr("same peers, or the same subject"));
    m_commentsCard->setTitle(tr("Comments"));
    m_movesCard->setTitle(tr("What happened to it"));
    m_peers->setAccessibleName(tr("Peers concerned"));
    m_akin->setAccessibleName(tr("Alerts that look alike"));
    for (QToolButton* records : {m_firstRecords, m_worstRecords}) records->setText(tr("Show the events"));
    for (QToolButton* moment : {m_firstMoment, m_worstMoment}) moment->setText(tr("Go to that moment"));
    m_firstRecords->setAccessibleName(tr("Show the events of the first evidence"));
    m_worstRecords->setAccessibleName(tr("Show the events of the worst evidence"));
    m_firstMoment->setAccessibleName(tr("Go to the moment of the first evidence"));
    m_worstMoment->setAccessibleName(tr("Go to the moment of the worst evidence"));
    fill();
}

void AlertPage::fill() {
    m_none->setVisible(!m_shown);
    m_body->setVisible(m_shown.has_value());
    update();
    if (!m_shown) return;
    const alert::Alert& alert = *m_shown->entry.alert;
    const alert::RuleFacts& rule = factsOf(alert.rule);
    m_severity->setText(QStringLiteral("%1 · %2 · %3")
                            .arg(severityWord(severityOf(alert.severity)), AlertWords::name(alert.id),
                                 subjectOf(alert, m_names)));
    m_claim->setText(claimOf(alert.rule));
    QStringList standing{AlertWords::standing(m_shown->entry)};
    if (!alert.owner.empty()) standing << tr("Owner: %1").arg(shown(alert.owner, 80));
    if (!m_shown->incident.isEmpty()) standing << tr("Part of %1").arg(m_shown->incident);
    m_standing->setText(standing.join(QStringLiteral(" · ")));
    m_deeds->setVisible(std::ranges::any_of(
        m_buttons, [](const QToolButton* one) { return one->defaultAction()->isVisible(); }));

    m_why->setText(alert.worst.limit == 0 && alert.worst.value == 0
                       ? tr("When it was raised was before what the log still has.")
                       : AlertWords::why(alert.rule, alert.worst));
    QList<Fact> facts = AlertWords::data(alert.worst);
    facts.push_back({tr("How sure"), figures::percent(alert.confidence / 1000.0),
                     tr("From how far the value is beyond the limit, and what the rule can prove at best.")});
    if (m_shown->past) facts.pop_back();
    if (!rule.technique.id.empty())
        facts.push_back({tr("Technique"),
                         AlertWords::code(rule.technique.id) + QStringLiteral(" · ")
                             + AlertWords::code(rule.technique.name),
                         tr("Of MITRE ATT&CK, or of attacks on peer-to-peer networks, which ATT&CK lacks.")});
    facts.push_back({tr("Rule"), AlertWords::code(codeName(alert.rule)), {}, true});
    if (!alert.network.empty()) facts.push_back({tr("Network"), shown(alert.network, 80), {}});
    facts.push_back({tr("Since"), figures::dateAndTime(alert.since), {}});
    facts.push_back({tr("Last"), figures::dateAndTime(alert.last), {}});
    facts.push_back(
        {tr("Found"),
         tr("%Ln times", nullptr, static_cast<int>(std::min<std::uint64_t>(alert.count, 1U << 30))),
         tr("Equal findings are one alert.")});
    m_facts->setFacts(facts);

    const bool differs = alert.worst.at != alert.first.at;
    const auto evidence = [&](const QString& title, const alert::Evidence& of) {
        return title.arg(figures::dateAndTime(of.at)) + QLatin1Char(' ') + AlertWords::why(alert.rule, of);
    };
    m_proofCard->setVisible(alert.first.at.ms != 0);
    m_first->setText(evidence(tr("First, %1."), alert.first));
    m_worst->setText(evidence(tr("Worst, %1."), alert.worst));
    m_worst->setVisible(differs);
    m_firstRecords->parentWidget()->setVisible(m_shown->hasLog);
    m_worstRecords->parentWidget()->setVisible(m_shown->hasLog && differs);

    m_akin->clear();
    for (const AlertEntry& one : m_shown->akin) {
        auto* item =
            new QListWidgetItem(QStringLiteral("%1 · %2 · %3 · %4")
                                    .arg(AlertWords::name(one.alert->id), subjectOf(*one.alert, m_names),
                                         AlertWords::state(one.state), claimOf(one.alert->rule)),
                                m_akin);
        item->setIcon(severityPixmap(severityOf(one.alert->severity), devicePixelRatioF()));
        item->setData(Qt::UserRole, QVariant::fromValue<qulonglong>(one.alert->id.value));
        item->setToolTip(plainToolTip(item->text()));
        item->setData(Qt::AccessibleTextRole,
                      severityWord(severityOf(one.alert->severity)) + QStringLiteral(", ") + item->text());
    }
    fitHeight(m_akin, kMostRows);
    m_akinCard->setVisible(!m_shown->akin.empty());

    QStringList comments;
    for (const alert::Comment& comment : alert.comments)
        comments << figures::dateAndTime(comment.at) + QStringLiteral(": ")
                        + shown(comment.text, alert::Alert::kMaxText);
    m_comments->setText(comments.join(QLatin1Char('\n')));
    m_commentsCard->setVisible(!comments.isEmpty());
    fillPeers();
    fillSuggestions();
    fillMoves();
}

void AlertPage::fillPeers() {
    const alert::Alert& alert = *m_shown->entry.alert;
    m_peers->clear();
    for (const codec::PeerId& peer : alert.peers) {
        const QString id = QString::fromStdString(peer.text());
        auto* item = new QListWidgetItem(m_names ? m_names(peer) : shortId(id), m_peers);
        item->setData(Qt::UserRole, id);
        item->setToolTip(plainToolTip(id));
    }
    fitHeight(m_peers, kMostRows);
    m_peersCard->setVisible(!alert.peers.empty());
    m_peersCard->setTitle(
        tr("Peers concerned"),
        alert.peerCount > alert.peers.size()
            ? tr("%1 of %2").arg(figures::count(alert.peers.size()), figures::count(alert.peerCount))
            : figures::count(alert.peers.size()));
    markPeers(m_current);
}

void AlertPage::markPeers(const QString& current) {
    m_current = current;
    const QSignalBlocker blocker(m_peers);
    m_peers->clearSelection();
    for (int row = 0; row < m_peers->count(); ++row) {
        if (m_peers->item(row)->data(Qt::UserRole).toString() == current) m_peers->setCurrentRow(row);
    }
}

void AlertPage::focusFirst() {
    QWidget* first = m_firstRecords;
    for (QToolButton* button : m_buttons) {
        if (!button->isVisible() || !button->isEnabled()) continue;
        first = button;
        break;
    }
    first->setFocus(Qt::OtherFocusReason);
}

void AlertPage::fillSuggestions() {
    while (QLayoutItem* item = m_todo->takeAt(0)) {
        if (item->widget() != nullptr) item->widget()->deleteLater(); // its own click may be on the stack
        delete item;
    }
    for (const alert::Suggestion& suggestion : m_shown->suggestions) {
        auto* button = new QPushButton(AlertActions::titleOf(suggestion));
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        auto* effect = textLabel("secondary");
        effect->setFont(Theme::instance().font(Type::Dense));
        effect->setText(codeSentence(make_error_code(suggestion.deed).message()));
        effect->setContentsMargins(0, 0, 0, space::x2);
        button->setAccessibleDescription(effect->text());
        connect(button, &QPushButton::clicked, this, [this, suggestion] { emit suggested(suggestion); });
        m_todo->addWidget(button);
        m_todo->addWidget(effect);
    }
    m_todoCard->setVisible(!m_shown->suggestions.empty());
}

void AlertPage::fillMoves() {
    QStringList lines;
    for (const AlertMove& move : m_moves) {
        const QString what = move.what == "raised" ? tr("Raised") : AlertWords::moved(move.what);
        QString line = QStringLiteral("%1 · %2 · %3")
                           .arg(figures::dateAndTime(move.at), what, severityWord(severityOf(move.severity)));
        if (move.count > 1)
            line += QStringLiteral(" · ")
                  + tr("%Ln times", nullptr, static_cast<int>(std::min<std::uint64_t>(move.count, 1U << 30)));
        if (move.who) line += QStringLiteral(" · ") + tr("by operator %1").arg(move.who.value);
        lines << line;
    }
    m_movesText->setText(lines.join(QLatin1Char('\n')));
    m_movesCard->setVisible(!lines.isEmpty());
}

/// As high as its texts are at this width: what scrolls is not pressed together.
bool AlertPage::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        const int needs = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                        : layout()->totalSizeHint().height();
        if (needs != minimumHeight()) setMinimumHeight(needs);
    }
    return done;
}

void AlertPage::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (!m_shown) return;
    QPainter painter(this);
    const QPoint corner = m_severity->mapTo(this, QPoint());
    const int x =
        layoutDirection() == Qt::RightToLeft ? corner.x() + m_severity->width() - kHeadMark : corner.x();
    paintSeverity(painter,
                  QRectF(x, corner.y() + (m_severity->height() - kHeadMark) / 2.0, kHeadMark, kHeadMark),
                  severityOf(m_shown->entry.alert->severity));
}

} // namespace vedette::ui
