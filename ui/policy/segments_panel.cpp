#include "ui/policy/segments_panel.h"

#include "ui/link/words.h"
#include "ui/policy/policy_words.h"
#include "ui/policy/segment_picture.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

using Standing = SegmentMap::Flow::Standing;

enum FlowColumn {
    PassageColumn,
    MayColumn,
    UsedColumn,
    RefusedColumn,
    FlowColumns,
};

constexpr int kFlowRole = Qt::UserRole; ///< of rows: the flow's place, or the rule's file
constexpr int kFlowLineRole = kFlowRole + 1;

enum Topic {
    TrustTopic,
    AccessTopic,
    MovementTopic,
    DiscoveryTopic,
    EnforcementTopic,
    MonitoringTopic,
};

QString countOrDash(std::uint64_t value) {
    return value == 0 ? QStringLiteral("–") : figures::count(value);
}

} // namespace

SegmentsPanel::SegmentsPanel(const Console& console, QWidget* parent)
    : QWidget(parent),
      m_console(console),
      m_reckoning(new FleetReckoning(console, this)),
      m_begin(new QPushButton),
      m_progress(new QProgressBar),
      m_counts(textLabel()),
      m_picture(new SegmentPicture),
      m_pages(new QTabBar),
      m_list(new QTreeWidget),
      m_table(new QScrollArea),
      m_perimeter(textLabel("muted")),
      m_policy(textLabel("muted")),
      m_split(new QSplitter(Qt::Vertical)),
      m_none(absenceLabel()),
      m_stack(new QStackedWidget) {
    build();
    connect(m_reckoning, &FleetReckoning::changed, this, &SegmentsPanel::showReckoning);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        if (m_reckoning->isUnderWay())
            m_reckoning->cancel();
        else
            begin();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &SegmentsPanel::choose);
    connect(m_list, &QTreeWidget::itemActivated, this, &SegmentsPanel::activate);
    connect(m_picture, &SegmentPicture::picked, this, &SegmentsPanel::pick);
    connect(&Theme::instance(), &Theme::changed, this, &SegmentsPanel::dress);
    dress();
    retranslate();
}

void SegmentsPanel::build() {
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(72);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::x4, space::x2, space::x4, space::x2);
    head->setSpacing(space::x2);
    head->addWidget(m_counts, 1);
    head->addWidget(m_progress, 0, Qt::AlignTop);
    head->addWidget(m_begin, 0, Qt::AlignTop);
    m_list->setColumnCount(FlowColumns);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(PassageColumn, QHeaderView::Stretch);
    auto* rows = new QWidget;
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(space::x4, space::x3, space::x4, space::x3);
    grid->setHorizontalSpacing(space::x4);
    grid->setVerticalSpacing(space::x3);
    grid->addWidget(m_perimeter, 0, 1);
    grid->addWidget(m_policy, 0, 2);
    for (int i = 0; i < kTopics; ++i) {
        const auto at = static_cast<std::size_t>(i);
        m_topics[at] = textLabel();
        m_before[at] = textLabel("muted");
        m_after[at] = textLabel();
        grid->addWidget(m_topics[at], i + 1, 0, Qt::AlignTop);
        grid->addWidget(m_before[at], i + 1, 1, Qt::AlignTop);
        grid->addWidget(m_after[at], i + 1, 2, Qt::AlignTop);
    }
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(2, 6);
    grid->setRowStretch(kTopics + 1, 1);
    m_table->setWidget(rows);
    m_table->setWidgetResizable(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->addTab({});
    m_pages->addTab({});
    m_pages->setExpanding(false);
    m_pages->setDrawBase(false);
    auto* pages = new QStackedWidget;
    pages->addWidget(m_list);
    pages->addWidget(m_table);
    connect(m_pages, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    auto* lower = new QWidget;
    auto* under = new QVBoxLayout(lower);
    under->setContentsMargins({});
    under->setSpacing(0);
    under->addWidget(m_pages);
    under->addWidget(pages, 1);
    m_split->addWidget(m_picture);
    m_split->addWidget(lower);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_split);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_stack, 1);
}

void SegmentsPanel::dress() {
    m_list->setFont(Theme::instance().font(Type::Dense));
    setWidths();
    for (QLabel* topic : m_topics) topic->setFont(Theme::instance().font(Type::Body, QFont::DemiBold));
    if (m_listed != nullptr) fill();
}

void SegmentsPanel::setWidths() {
    const int letter = QFontMetrics(m_list->font()).horizontalAdvance(QLatin1Char('0'));
    m_list->setIndentation(2 * letter);
    const std::pair<FlowColumn, int> least[] = {{MayColumn, 13}, {UsedColumn, 8}, {RefusedColumn, 8}};
    for (const auto& [column, letters] : least)
        m_list->setColumnWidth(column, std::max(letters * letter, m_list->header()->sectionSizeHint(column)));
}

void SegmentsPanel::retranslate() {
    m_progress->setAccessibleName(tr("How much was worked out"));
    m_picture->setAccessibleName(tr("The segments and what flows between them"));
    m_picture->setAccessibleDescription(tr("The list below says the same in words."));
    m_list->setAccessibleName(tr("What flows between segments"));
    m_list->setHeaderLabels({tr("From and to"), tr("Allowed"), tr("Used"), tr("Refused")});
    m_list->headerItem()->setToolTip(
        MayColumn,
        tr("Pairs of agents where something may be used, of those where there is anything to use"));
    setWidths();
    m_pages->setAccessibleName(tr("What stands below the picture"));
    m_pages->setTabText(0, tr("Flows"));
    m_pages->setTabText(1, tr("Against a perimeter"));
    m_perimeter->setText(tr("Perimeter: all inside is trusted"));
    m_policy->setText(tr("This policy"));
    m_topics[TrustTopic]->setText(tr("Trust"));
    m_topics[AccessTopic]->setText(tr("Access"));
    m_topics[MovementTopic]->setText(tr("Lateral movement"));
    m_topics[DiscoveryTopic]->setText(tr("Discovery"));
    m_topics[EnforcementTopic]->setText(tr("Enforcement"));
    m_topics[MonitoringTopic]->setText(tr("Monitoring"));
    if (m_listed != nullptr) fill();
    showReckoning();
}

void SegmentsPanel::setPolicy(std::shared_ptr<const CheckedPolicy> checked) {
    m_checked = std::move(checked);
    showReckoning();
    if (isVisible() && m_map == nullptr && !m_reckoning->isUnderWay()) begin();
}

void SegmentsPanel::resizeEvent(QResizeEvent* event) {
    const Qt::Orientation wanted = width() > height() ? Qt::Horizontal : Qt::Vertical;
    if (m_split->orientation() != wanted) {
        m_split->setOrientation(wanted);
        m_split->setSizes({1 << 16, 1 << 16}); // halves
    }
    QWidget::resizeEvent(event);
}

void SegmentsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_map == nullptr && !m_reckoning->isUnderWay() && !m_reckoning->trouble()) begin();
}

void SegmentsPanel::begin() {
    if (m_checked->policy == nullptr) return;
    m_map.reset();
    m_reckoning->begin(m_checked->policy, [this, policy = m_checked->policy](const engine::Fleet& fleet) {
        auto map = std::make_shared<const SegmentMap>(segmentMapOf(policy, fleet));
        return [this, map = std::move(map)] { m_map = map; };
    });
}

void SegmentsPanel::showReckoning() {
    const bool underWay = m_reckoning->isUnderWay();
    m_begin->setText(underWay ? tr("Cancel") : tr("Work it out"));
    m_begin->setEnabled(underWay || m_checked->policy != nullptr);
    m_progress->setVisible(underWay);
    const auto progress = m_reckoning->progress();
    m_progress->setMaximum(progress ? 100 : 0);
    m_progress->setValue(progress.value_or(0));
    if (m_listed != m_map) {
        m_listed = m_map;
        m_picture->setMap(m_listed);
        fill();
    }
    showCounts();
    const bool any = m_listed != nullptr && m_listed->agents > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_none->setText(underWay                 ? QString()
                    : m_reckoning->trouble() ? tr("It could not be worked out.")
                    : m_listed != nullptr    ? tr("Nobody is known: neither the policy nor the network and "
                                                     "its log name a peer.")
                    : m_checked->error       ? tr("The text does not compile: it allows nothing.")
                    : m_checked->policy == nullptr
                        ? QString()
                        : tr("What may flow between the segments of the policy, and "
                             "what did by the decisions on record."));
}

void SegmentsPanel::showCounts() {
    QString said;
    if (m_reckoning->trouble()) {
        said = sentence(*m_reckoning->trouble());
    } else if (m_listed != nullptr && m_listed->agents > 0) {
        const SegmentMap& map = *m_listed;
        QStringList parts{tr("%Ln agents", nullptr, static_cast<int>(map.agents)),
                          tr("%1 of %2 pairs may use something")
                              .arg(figures::count(map.allowed), figures::count(map.offered))};
        if (map.used + map.lost + map.refused == 0) parts += tr("nothing that was used is on record");
        if (map.lost > 0) parts += tr("%1 times against the policy").arg(figures::count(map.lost));
        if (map.segments.size() > SegmentPicture::kMostDrawn)
            parts +=
                tr("the %1 largest of %2 segments are drawn")
                    .arg(figures::count(SegmentPicture::kMostDrawn), figures::count(map.segments.size()));
        said = parts.join(QStringLiteral(" · "));
        if (!map.complete)
            said +=
                QLatin1Char('\n') + tr("This is not all: it would take more decisions than are spent on it.");
        if (map.policy != m_checked->policy)
            said += QLatin1Char('\n') + tr("Of the text as it was then: it has changed since.");
    }
    m_counts->setText(said);
}

void SegmentsPanel::fill() {
    const QSignalBlocker blocked(m_list);
    m_list->clear();
    if (m_listed == nullptr) return;

    const struct {
        Standing standing;
        QString title;
        int severity; ///< none: it is well
        bool open;
    } groups[] = {
        {Standing::Against, tr("Used against the policy · %1"), static_cast<int>(Severity::High), true},
        {Standing::Refused, tr("Refused · %1"), static_cast<int>(Severity::Medium), true},
        {Standing::Used, tr("Allowed and used · %1"), -1, true},
        {Standing::Unused, tr("Allowed, not used · %1"), static_cast<int>(Severity::Low), true},
        {Standing::Shut, tr("Neither allowed nor tried · %1"), -1, false},
    };

    for (const auto& group : groups) {
        QTreeWidgetItem* top = nullptr;
        std::size_t count = 0;
        for (std::size_t i = 0; i < m_listed->flows.size(); ++i) {
            if (m_listed->flows[i].standing() != group.standing) continue;
            if (top == nullptr) {
                top = new QTreeWidgetItem;
                top->setIcon(
                    PassageColumn,
                    group.severity < 0
                        ? QIcon(iconPixmap("check", size::icon, devicePixelRatioF(), tokens().ok))
                        : QIcon(severityPixmap(static_cast<Severity>(group.severity), devicePixelRatioF())));
                QFont bold = m_list->font();
                bold.setWeight(QFont::DemiBold);
                top->setFont(PassageColumn, bold);
                m_list->addTopLevelItem(top);
                top->setFirstColumnSpanned(true);
            }
            if (++count <= kMostListed) fillFlow(top, i);
        }
        if (top == nullptr) continue;
        top->setText(PassageColumn, group.title.arg(figures::count(count)));
        top->setExpanded(group.open);
    }
    compare();
}

void SegmentsPanel::fillFlow(QTreeWidgetItem* group, std::size_t number) {
    const SegmentMap::Flow& flow = m_listed->flows[number];
    const QString from = PolicyWords::segment(m_listed->segments[flow.from].name);
    auto* row = new QTreeWidgetItem(
        {flow.from == flow.to
             ? tr("within %1").arg(from)
             : tr("%1 → %2").arg(from, PolicyWords::segment(m_listed->segments[flow.to].name)),
         tr("%1 of %2").arg(countOrDash(flow.allowed), figures::count(flow.offered)),
         countOrDash(flow.used + flow.lost), countOrDash(flow.refused)});
    row->setToolTip(PassageColumn, plainToolTip(PolicyWords::flow(*m_listed, flow)));
    row->setData(PassageColumn, kFlowRole, static_cast<int>(number));
    for (const SegmentMap::Use& use : flow.uses) {
        QString what = shown(use.service.toStdString(), 64);
        if (use.lost > 0) what = tr("%1 · %2 against the policy").arg(what, figures::count(use.lost));
        auto* child = new QTreeWidgetItem(
            {what, tr("%1 of %2").arg(countOrDash(use.allowed), figures::count(flow.offered)),
             countOrDash(use.used + use.lost), QStringLiteral("–")});
        child->setToolTip(
            PassageColumn,
            plainToolTip(use.rules.isEmpty()
                             ? tr("No rule allows it.")
                             : tr("Allowed by %1")
                                   .arg(shown(use.rules.join(QStringLiteral(", ")).toStdString(), 256))));
        child->setData(PassageColumn, kFlowRole, use.file);
        child->setData(PassageColumn, kFlowLineRole, use.line);
        for (int column = MayColumn; column < FlowColumns; ++column)
            child->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        row->addChild(child);
    }
    for (int column = MayColumn; column < FlowColumns; ++column)
        row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    group->addChild(row);
}

void SegmentsPanel::compare() {
    const SegmentMap& map = *m_listed;
    const auto put = [this](Topic topic, const QString& before, const QString& after) {
        m_before[topic]->setText(before);
        m_after[topic]->setText(after);
    };
    QStringList facts;
    for (const policy::Fact fact : map.asked) facts += QString::fromStdString(policy::factName(fact));
    put(TrustTopic, tr("%Ln agents, for where they are", nullptr, static_cast<int>(map.agents)),
        facts.isEmpty()
            ? tr("nobody for where they are; the rules ask for no fact at all")
            : tr("nobody for where they are: the rules ask for %1").arg(facts.join(QStringLiteral(", "))));
    const auto pairs = [&](std::uint64_t allowed) {
        return tr("%1 of %2 pairs of agents with something to use")
            .arg(figures::count(allowed), figures::count(map.offered));
    };
    put(AccessTopic, pairs(map.offered),
        map.offered == 0
            ? pairs(0)
            : tr("%1, which is %2")
                  .arg(pairs(map.allowed), figures::percent(static_cast<double>(map.allowed)
                                                            / static_cast<double>(map.offered))));
    const auto spread = [](const SegmentMap::Spread& one) {
        return tr("one fallen agent takes over %1 more in the mean, %2 at worst")
            .arg(figures::real(one.mean, 1), figures::count(one.worst));
    };
    put(MovementTopic, spread(map.flat),
        spread(map.spread)
            + (map.falls < map.agents ? QStringLiteral(" (")
                                            + tr("%1 of %2 agents tried")
                                                  .arg(figures::count(map.falls), figures::count(map.agents))
                                            + QLatin1Char(')')
                                      : QString()));
    const auto stranger = [&](std::size_t letIn, std::size_t tell) {
        return tr("%1 of %2 agents let a stranger connect, %3 tell it what they are")
            .arg(figures::count(letIn), figures::count(map.agents), figures::count(tell));
    };
    put(DiscoveryTopic, stranger(map.agents, map.agents), stranger(map.letIn, map.tell));
    put(EnforcementTopic, tr("once, where a connection comes in"),
        tr("at each of %1 actions; rules speak of %2, the rest is refused")
            .arg(figures::count(policy::kActions), figures::count(map.ruled)));
    put(MonitoringTopic, tr("nothing of what happens inside"),
        tr("each decision with its rule: on record are %1 uses and %2 refusals")
            .arg(figures::count(map.used + map.lost), figures::count(map.refused)));
}

std::pair<QString, QString> SegmentsPanel::compared(int topic) const {
    const auto at = static_cast<std::size_t>(topic);
    return {m_before.at(at)->text(), m_after.at(at)->text()};
}

void SegmentsPanel::choose() {
    const QTreeWidgetItem* item = m_list->currentItem();
    while (item != nullptr && item->parent() != nullptr && item->parent()->parent() != nullptr)
        item = item->parent();
    const bool flow = item != nullptr && item->parent() != nullptr;
    m_picture->choose(
        flow ? std::optional(static_cast<std::size_t>(item->data(PassageColumn, kFlowRole).toInt()))
             : std::nullopt);
}

void SegmentsPanel::activate(const QTreeWidgetItem* item) {
    const int line = item->data(PassageColumn, kFlowLineRole).toInt();
    if (line > 0) emit ruleWanted(item->data(PassageColumn, kFlowRole).toString(), line);
}

void SegmentsPanel::pick(std::size_t flow) {
    m_pages->setCurrentIndex(0);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_list->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (group->child(j)->data(PassageColumn, kFlowRole).toInt() != static_cast<int>(flow)) continue;
            m_list->setCurrentItem(group->child(j));
            m_list->scrollToItem(group->child(j));
            return;
        }
    }
}

QString SegmentsPanel::said() const {
    return m_counts->text().isEmpty() ? m_none->text() : m_counts->text();
}

} // namespace vedette::ui
