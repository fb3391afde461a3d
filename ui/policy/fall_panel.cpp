#include "ui/policy/fall_panel.h"

#include "ui/link/annotations.h"
#include "ui/link/selection.h"
#include "ui/link/words.h"
#include "ui/policy/policy_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtCore/QStringListModel>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

constexpr int kMostWho = 256; ///< letters

enum FallColumn {
    AgentColumn,
    SegmentColumn,
    WayColumn,
    StepsColumn,
};

constexpr int kFallRole = Qt::UserRole; ///< of rows: the peer, or the rule's file
constexpr int kFallLineRole = kFallRole + 1;

} // namespace

FallPanel::FallPanel(const Console& console, QWidget* parent)
    : QWidget(parent),
      m_console(console),
      m_reckoning(new FleetReckoning(console, this)),
      m_known(new QStringListModel(this)),
      m_who(new QLineEdit),
      m_peer(new QPushButton),
      m_begin(new QPushButton),
      m_progress(new QProgressBar),
      m_counts(textLabel()),
      m_show(new QPushButton),
      m_list(new QTreeWidget),
      m_none(absenceLabel()),
      m_stack(new QStackedWidget) {
    build();
    connect(m_reckoning, &FleetReckoning::changed, this, &FallPanel::showReckoning);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        if (m_reckoning->isUnderWay())
            m_reckoning->cancel();
        else
            begin();
    });
    connect(m_who, &QLineEdit::returnPressed, this, &FallPanel::begin);
    connect(m_who, &QLineEdit::textChanged, this, &FallPanel::showReckoning);
    connect(m_peer, &QPushButton::clicked, this, [this] {
        m_who->setText(m_console.selection.current());
        begin();
    });
    const auto offer = [this] { m_peer->setEnabled(!m_console.selection.current().isEmpty()); };
    connect(&console.selection, &Selection::changed, this, offer);
    offer();
    connect(m_show, &QPushButton::toggled, this, &FallPanel::showInGraph);
    connect(&console.selection, &Selection::falloutChanged, this, [this] {
        m_show->setChecked(isShown());
        m_show->setIcon(isShown() ? icon("check") : QIcon());
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FallPanel::choose);
    connect(m_list, &QTreeWidget::itemActivated, this, &FallPanel::activate);
    connect(&Theme::instance(), &Theme::changed, this, &FallPanel::dress);
    dress();
    retranslate();
}

void FallPanel::build() {
    m_who->setMaxLength(kMostWho);
    m_who->setClearButtonEnabled(true);
    auto* completer = new QCompleter(m_known, m_who);
    completer->setFilterMode(Qt::MatchContains);
    m_who->setCompleter(completer);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(72);
    m_show->setCheckable(true);
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins({});
    strip->setSpacing(space::x2);
    strip->addWidget(m_who, 1);
    strip->addWidget(m_peer);
    strip->addWidget(m_begin);
    auto* said = new QHBoxLayout;
    said->setContentsMargins({});
    said->addWidget(m_counts, 1);
    said->addWidget(m_progress, 0, Qt::AlignTop);
    said->addWidget(m_show, 0, Qt::AlignTop);
    m_list->setColumnCount(4);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(WayColumn, QHeaderView::Stretch);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_list);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::x4, space::x2, space::x4, space::x2);
    head->setSpacing(space::x2);
    head->addLayout(strip);
    head->addLayout(said);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_stack, 1);
}

void FallPanel::dress() {
    m_list->setFont(Theme::instance().font(Type::Dense));
    const int letter = QFontMetrics(m_list->font()).horizontalAdvance(QLatin1Char('0'));
    m_list->setColumnWidth(AgentColumn, 26 * letter);
    m_list->setColumnWidth(SegmentColumn, 14 * letter);
    m_list->setColumnWidth(StepsColumn, 9 * letter);
    if (m_listed != nullptr) fill();
}

void FallPanel::retranslate() {
    m_who->setPlaceholderText(tr("Peer id, segment:NAME, owner:NAME or role:NAME"));
    m_who->setAccessibleName(tr("Who falls"));
    m_peer->setText(tr("The selected peer"));
    m_show->setText(tr("Show in the graph"));
    m_show->setToolTip(
        plainToolTip(tr("Marks in the topology who falls and by which way, until it is taken back.")));
    m_progress->setAccessibleName(tr("How much was worked out"));
    m_list->setAccessibleName(tr("What would stop it, who falls, who is touched"));
    m_list->setHeaderLabels({tr("Who"), tr("Segment"), tr("By which way"), tr("Steps")});
    if (m_listed != nullptr) fill();
    showReckoning();
}

void FallPanel::setPolicy(std::shared_ptr<const CheckedPolicy> checked) {
    m_checked = std::move(checked);
    QStringList known;
    if (m_checked->policy != nullptr) {
        for (const policy::Segment& segment : m_checked->policy->document().segments)
            known += QStringLiteral("segment:") + QString::fromStdString(segment.name);
        known.sort();
    }
    if (known != m_known->stringList()) m_known->setStringList(known);
    showReckoning();
}

void FallPanel::begin() {
    const QString who = m_who->text().trimmed();
    if (m_checked->policy == nullptr || who.isEmpty()) return;
    const bool again = m_listed != nullptr && m_listed->who == who && m_listed->policy != m_checked->policy;
    m_before = again ? m_listed : nullptr;
    m_found.reset();
    m_reckoning->begin(m_checked->policy,
                       [this, policy = m_checked->policy, who](const engine::Fleet& fleet) {
                           auto fall = std::make_shared<const Fall>(fallOf(policy, fleet, who));
                           return [this, fall = std::move(fall)] { m_found = fall; };
                       });
}

void FallPanel::showReckoning() {
    const bool underWay = m_reckoning->isUnderWay();
    m_begin->setText(underWay ? tr("Cancel") : tr("Work it out"));
    m_begin->setEnabled(underWay || (m_checked->policy != nullptr && !m_who->text().trimmed().isEmpty()));
    m_progress->setVisible(underWay);
    const auto progress = m_reckoning->progress();
    m_progress->setMaximum(progress ? 100 : 0);
    m_progress->setValue(progress.value_or(0));
    if (m_listed != m_found) {
        m_listed = m_found;
        fill();
        // What is drawn follows what is listed, and stays while that is worked out anew.
        if (isShown() && !underWay) showInGraph(true);
    }
    showCounts();
    const bool any = m_list->topLevelItemCount() > 0;
    m_show->setVisible(m_listed != nullptr && !m_listed->first.isEmpty());
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_list) : m_none);
    const bool nobody = m_listed != nullptr && m_listed->first.isEmpty();
    m_none->setText(
        underWay                 ? QString()
        : m_reckoning->trouble() ? tr("It could not be worked out.")
        : nobody ? tr("Nobody is known by that name: the policy, the network and its log have no such "
                      "peer, segment, owner or role.")
        : m_listed != nullptr ? tr("Nobody else falls, and nobody is touched.")
        : m_checked->error    ? tr("The text does not compile: it stops nothing.")
        : m_checked->policy == nullptr
            ? QString()
            : tr("Whoever takes over an agent acts as that agent. Name one, and see whom it could take over "
                 "from there by the text as it stands, by which way, and what would stop it."));
}

void FallPanel::showCounts() {
    if (m_reckoning->trouble()) {
        m_counts->setText(sentence(*m_reckoning->trouble()));
    } else if (m_listed != nullptr && !m_listed->first.isEmpty()) {
        const Fall& fall = *m_listed;
        const auto others = fall.agents - static_cast<std::size_t>(fall.first.size());
        QStringList parts{tr("%1 of %2 others fall").arg(figures::count(fall.falls), figures::count(others)),
                          tr("%1 more are touched").arg(figures::count(fall.touches)),
                          tr("without a policy %1 and %2")
                              .arg(figures::count(fall.flatFalls), figures::count(fall.flatTouches))};
        if (m_before != nullptr)
            parts += tr("by the text before %1 and %2")
                         .arg(figures::count(m_before->falls), figures::count(m_before->touches));
        if (fall.uses == 0) parts += tr("nothing that was used is on record");
        QString said = parts.join(QStringLiteral(" · "));
        if (!fall.complete)
            said +=
                QLatin1Char('\n') + tr("This is not all: it would take more decisions than are spent on it.");
        if (fall.policy != m_checked->policy)
            said += QLatin1Char('\n') + tr("Of the text as it was then: it has changed since.");
        m_counts->setText(said);
    } else {
        m_counts->setText(QString());
    }
    m_counts->setVisible(!m_counts->text().isEmpty());
}

QString FallPanel::nameOf(const QString& peer) const {
    return m_console.notes.label(peer);
}

QTreeWidgetItem* FallPanel::group(const QString& title, int severity) {
    auto* top = new QTreeWidgetItem({title});
    top->setIcon(AgentColumn,
                 severity < 0 ? QIcon(iconPixmap("check", size::icon, devicePixelRatioF(), tokens().ok))
                              : QIcon(severityPixmap(static_cast<Severity>(severity), devicePixelRatioF())));
    QFont bold = m_list->font();
    bold.setWeight(QFont::DemiBold);
    top->setFont(AgentColumn, bold);
    m_list->addTopLevelItem(top);
    top->setFirstColumnSpanned(true);
    return top;
}

void FallPanel::fill() {
    const QSignalBlocker blocked(m_list);
    m_list->clear();
    if (m_listed == nullptr) return;
    fillCuts(*m_listed);
    fillReached(*m_listed, true, m_listed->falls);
    fillReached(*m_listed, false, m_listed->touches);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) m_list->topLevelItem(i)->setExpanded(true);
}

void FallPanel::fillCuts(const Fall& fall) {
    if (fall.cuts.empty()) return;
    QTreeWidgetItem* top = group(tr("What would stop most for least"), -1);
    for (const Fall::Cut& cut : fall.cuts) {
        QString what;
        switch (cut.kind) {
        case policy::Cut::Kind::Rule:
            what = tr("Without the rule %1").arg(shown(cut.rule.toStdString(), 64));
            break;
        case policy::Cut::Kind::Agent: what = tr("With %1 kept apart").arg(nameOf(cut.peer)); break;
        case policy::Cut::Kind::Passage:
            what = tr("With nothing let from %1 to %2")
                       .arg(PolicyWords::segment(cut.fromSegment), PolicyWords::segment(cut.toSegment));
            break;
        }
        const QString said = tr("%1: %2 do not fall, %3 observed uses end")
                                 .arg(what, figures::count(cut.saves), figures::count(cut.costs));
        auto* row = new QTreeWidgetItem({said});
        row->setToolTip(AgentColumn, plainToolTip(said));
        row->setData(AgentColumn, kFallRole, cut.kind == policy::Cut::Kind::Rule ? cut.file : cut.peer);
        row->setData(AgentColumn, kFallLineRole, cut.line);
        top->addChild(row);
        row->setFirstColumnSpanned(true);
    }
}

void FallPanel::fillReached(const Fall& fall, bool falls, std::size_t count) {
    QTreeWidgetItem* top = nullptr;
    std::size_t listed = 0;
    for (const Fall::Reached& reached : fall.reached) {
        if (reached.falls != falls) continue;
        if (top == nullptr) {
            const QString title = falls ? tr("Falls · %1") : tr("Is touched · %1");
            top = group(title.arg(figures::count(count)),
                        static_cast<int>(falls ? Severity::High : Severity::Low));
        }
        if (++listed > kMostListed) break;
        QString way = tr("%1 from %2").arg(shown(reached.service.toStdString(), 64), nameOf(reached.from));
        if (reached.dialled) way += QStringLiteral(" · ") + tr("over its own connection");
        auto* row = new QTreeWidgetItem(
            {nameOf(reached.peer),
             reached.segment.isEmpty() ? QStringLiteral("–") : shown(reached.segment.toStdString(), 48), way,
             figures::count(reached.distance)});
        row->setData(AgentColumn, kFallRole, reached.peer);
        row->setToolTip(AgentColumn, plainToolTip(reached.peer));
        if (!reached.rules.isEmpty())
            way +=
                QLatin1Char('\n')
                + tr("Allowed by %1").arg(shown(reached.rules.join(QStringLiteral(", ")).toStdString(), 256));
        row->setToolTip(WayColumn, plainToolTip(way));
        top->addChild(row);
    }
    if (top != nullptr && count > listed)
        top->setText(AgentColumn,
                     tr("%1 · the first %2 are listed").arg(top->text(AgentColumn), figures::count(listed)));
}

void FallPanel::choose() {
    const QTreeWidgetItem* item = m_list->currentItem();
    if (item == nullptr || item->data(AgentColumn, kFallLineRole).toInt() > 0) return;
    const QString peer = item->data(AgentColumn, kFallRole).toString();
    if (!peer.isEmpty()) m_console.selection.select(peer);
}

void FallPanel::activate(const QTreeWidgetItem* item) {
    const int line = item->data(AgentColumn, kFallLineRole).toInt();
    if (line > 0) emit ruleWanted(item->data(AgentColumn, kFallRole).toString(), line);
}

bool FallPanel::isShown() const {
    return m_shown != nullptr && m_console.selection.fallout() == m_shown;
}

void FallPanel::showInGraph(bool on) {
    if (!on || m_listed == nullptr || m_listed->first.isEmpty()) {
        if (isShown()) m_console.selection.showFallout(nullptr);
    } else if (!isShown() || m_drawn != m_listed) {
        m_drawn = m_listed;
        m_shown = falloutOf(*m_listed);
        m_console.selection.showFallout(m_shown);
    }
}

QString FallPanel::said() const {
    return m_counts->text().isEmpty() ? m_none->text() : m_counts->text();
}

} // namespace vedette::ui
