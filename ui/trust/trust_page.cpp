#include "ui/trust/trust_page.h"

#include "core/history/peer_rows.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/trust_words.h"
#include "ui/link/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"
#include "ui/widgets/speak_as.h"
#include "ui/widgets/stack_chart.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QTimerEvent>
#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace vedette::ui {

namespace {

constexpr double kSmallestPart = 0.001; ///< of the score, below which a term is not drawn
constexpr int kFactsWidth = 380;

struct Stretch {
    const char* name;
    std::optional<Duration> length;
};

const std::array kStretches{
    Stretch{QT_TRANSLATE_NOOP("vedette::ui::TrustPage", "The last hour"), std::chrono::hours(1)},
    Stretch{QT_TRANSLATE_NOOP("vedette::ui::TrustPage", "The last 24 hours"), std::chrono::hours(24)},
    Stretch{QT_TRANSLATE_NOOP("vedette::ui::TrustPage", "The last 7 days"), std::chrono::hours(24 * 7)},
    Stretch{QT_TRANSLATE_NOOP("vedette::ui::TrustPage", "Since we know it"), std::nullopt},
};
constexpr int kDayStretch = 1;

} // namespace

TrustPage::TrustPage(const Console& console, const QList<QAction*>& deeds, const QList<QAction*>& ways,
                     QWidget* parent)
    : QWidget(parent),
      m_console(console),
      m_history(new TermHistory(console, this)),
      m_stack(new QStackedWidget),
      m_body(new QWidget),
      m_none(absenceLabel()),
      m_name(new QLabel),
      m_id(new QLabel),
      m_facts(new FactGrid),
      m_scroll(new QScrollArea),
      m_chartTitle(new QLabel),
      m_length(new QComboBox),
      m_state(new QLabel),
      m_chart(new StackChart) {
    build(deeds, ways);
    const Link& link = console.link;
    connect(&link, &Link::happened, this, [this](const Batch& batch) {
        const auto peer = codec::PeerId::fromText(m_peer.toStdString());
        if (peer && batch.peers.contains(*peer)) later();
    });
    connect(&link, &Link::healthChanged, this, &TrustPage::later);
    connect(&link, &Link::momentChanged, this, &TrustPage::later);
    connect(&console.notes, &Annotations::changed, this, &TrustPage::later);
    connect(m_history, &TermHistory::changed, this, &TrustPage::fillChart);
    connect(m_length, &QComboBox::currentIndexChanged, this, &TrustPage::readTerms);
    connect(&Theme::instance(), &Theme::changed, this, &TrustPage::dress);
    dress();
    retranslate();
}

void TrustPage::build(const QList<QAction*>& deeds, const QList<QAction*>& ways) {
    for (QLabel* label : {m_name, m_id, m_chartTitle, m_state}) label->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("level", QStringLiteral("secondary"));
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_id->setProperty("level", QStringLiteral("secondary"));
    // What is done to the peer, in words; the ways to other views beside its name, as marks.
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::x2);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::x1);
    head->addWidget(m_name, 1);
    for (QAction* action : deeds + ways) {
        const bool way = ways.contains(action);
        auto* button = new QToolButton;
        button->setProperty("framed", !way);
        button->setToolButtonStyle(way ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
        button->setDefaultAction(action);
        // What is not there takes no room.
        const auto follow = [button, action] { button->setVisible(action->isVisible()); };
        connect(action, &QAction::changed, button, follow);
        (way ? head : buttons)->addWidget(button);
        // Not follow(): shown before it has a parent it would be a window, and take the keys.
        if (!action->isVisible()) button->hide();
    }
    buttons->addStretch(1);
    m_scroll->setWidget(m_facts);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::TabFocus);
    speakAs(m_scroll, QAccessible::Pane);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::x2);
    left->addLayout(head);
    left->addWidget(m_id);
    left->addLayout(buttons);
    left->addWidget(m_scroll, 1);
    auto* facts = new QWidget;
    facts->setLayout(left);
    facts->setFixedWidth(kFactsWidth);
    left->setContentsMargins(space::x4, space::x3, space::x2, space::x2);
    auto* title = new QHBoxLayout;
    title->addWidget(m_chartTitle);
    title->addStretch(1);
    title->addWidget(m_length);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(space::x2, space::x3, space::x4, space::x2);
    right->setSpacing(space::x2);
    right->addLayout(title);
    right->addWidget(m_chart, 1);
    right->addWidget(m_state);
    auto* row = new QHBoxLayout(m_body);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(facts);
    row->addLayout(right, 1);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_body);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_stack);
    m_chart->setScale(0, 0.5, 1);
    for (std::size_t i = 0; i < kStretches.size(); ++i) m_length->addItem(QString());
    m_length->setCurrentIndex(kDayStretch);
    m_length->setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void TrustPage::dress() {
    const Theme& theme = Theme::instance();
    m_name->setFont(theme.font(Type::Title, QFont::DemiBold));
    m_chartTitle->setFont(theme.font(Type::Dense, QFont::DemiBold));
    m_id->setFont(theme.mono(Type::Caption));
    m_state->setFont(theme.font(Type::Caption));
}

void TrustPage::retranslate() {
    m_none->setText(tr("Choose a peer above to read why it stands there, term by term."));
    m_scroll->setAccessibleName(tr("The terms of its score"));
    m_chartTitle->setText(tr("The terms over time"));
    m_chart->setAccessibleName(tr("The terms of its score over time"));
    m_length->setAccessibleName(tr("How far back"));
    m_length->setAccessibleDescription(tr("How far back"));
    const QSignalBlocker still(m_length);
    for (std::size_t i = 0; i < kStretches.size(); ++i)
        m_length->setItemText(static_cast<int>(i), tr(kStretches[i].name));
    m_chart->setTexts(
        tr("Score"), [](double value) { return figures::real(value, 2); },
        [](double at) {
            return figures::timeOfDay(WallTime{static_cast<std::int64_t>(std::llround(at * 1e3))});
        });
    m_chart->setRules({{trust::kQuarantine, tr("quarantine")},
                       {trust::kHighRisk, tr("high risk")},
                       {trust::kLowRisk, tr("low risk")}});
    fill();
}

void TrustPage::show(const QString& peer) {
    if (peer == m_peer) return;
    m_peer = peer;
    fill();
    readTerms();
}

void TrustPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    readTerms();
    fill();
}

void TrustPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    readTerms();
}

/// Only what is seen is read.
void TrustPage::readTerms() {
    const auto peer = isVisible() ? codec::PeerId::fromText(m_peer.toStdString()) : codec::PeerId();
    m_history->show(peer ? *peer : codec::PeerId(),
                    kStretches[static_cast<std::size_t>(m_length->currentIndex())].length);
}

void TrustPage::later() {
    if (!m_peer.isEmpty() && isVisible() && !m_soon.isActive()) m_soon.start(kSoonMs, this);
}

void TrustPage::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_soon.timerId()) return QWidget::timerEvent(event);
    m_soon.stop();
    fill();
}

void TrustPage::fill() {
    const auto peer = codec::PeerId::fromText(m_peer.toStdString());
    const Link& link = m_console.link;
    const history::PeerRows rows(link.state(), link.now(),
                                 [&link](NetworkId network) { return link.isOwn(network); });
    const auto trusted = peer ? rows.reputation(*peer) : std::nullopt;
    m_stack->setCurrentWidget(trusted ? m_body : static_cast<QWidget*>(m_none));
    if (!trusted) return;
    m_name->setText(m_console.notes.label(m_peer));
    m_id->setText(shortId(m_peer));
    m_id->setToolTip(m_peer);
    const QString teller =
        trusted->own ? QString() : shown(link.state().networks().at(trusted->network).name, 64);
    m_facts->setFacts(
        TrustWords::facts(*trusted, link.now(), teller, trusted->own ? wordOn(link, *peer) : std::nullopt));
    fillChart();
}

void TrustPage::fillChart() {
    const auto& samples = m_history->samples();
    std::vector<StackChart::Part> parts;
    std::vector<trust::Term> terms;
    for (std::size_t i = 0; i < trust::kTermCount; ++i) {
        const auto term = static_cast<trust::Term>(i);
        const bool any = std::ranges::any_of(samples, [term](const ScoreSample& one) {
            return std::abs(one.score.part(term)) >= kSmallestPart;
        });
        if (!any) continue;
        terms.push_back(term);
        parts.push_back({TrustWords::term(term), static_cast<int>(i)});
    }
    std::vector<StackChart::Point> points;
    points.reserve(samples.size());
    for (const ScoreSample& one : samples) {
        StackChart::Point point{static_cast<double>(one.at.ms) / 1e3, {}};
        for (const trust::Term term : terms) point.parts.push_back(one.score.part(term));
        points.push_back(std::move(point));
    }
    m_chart->setParts(std::move(parts), std::move(points));
    if (const auto progress = m_history->progress())
        m_state->setText(tr("Reading the log: %1 %").arg(*progress));
    else if (m_history->trouble())
        m_state->setText(sentence(*m_history->trouble()));
    else
        m_state->setText(
            tr("From a stranger's 0.5: what speaks for it upwards, what speaks against it downwards."));
}

} // namespace vedette::ui
