#include "ui/policy/decisions_panel.h"

#include "core/base/wall_clock.h"
#include "ui/link/selection.h"
#include "ui/link/words.h"
#include "ui/policy/decisions_into.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_combo.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <map>
#include <utility>

namespace vedette::ui {

namespace {

enum Which {
    AllDecisions,
    RefusedOnly,
    AllowedOnly,
    OfThePeer,
    WhichCount
};

} // namespace

DecisionsPanel::DecisionsPanel(const Console& console, QWidget* parent)
    : QWidget(parent),
      m_console(console),
      m_reading(new LogReading(console, this)),
      m_bar(new LogBar),
      m_which(new ElidedCombo(this)),
      m_counts(textLabel()),
      m_ask(new QPushButton),
      m_list(new AttemptList(console)),
      m_none(absenceLabel()),
      m_stack(new QStackedWidget) {
    build();
    connect(m_bar, &LogBar::begun, this, &DecisionsPanel::begin);
    connect(m_bar, &LogBar::cancelled, m_reading, &LogReading::cancel);
    connect(m_bar, &LogBar::changed, m_reading, &LogReading::cancel);
    connect(m_reading, &LogReading::changed, this, &DecisionsPanel::showReading);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        fill();
        showReading();
    });
    connect(m_ask, &QPushButton::clicked, m_list, &AttemptList::askChosen);
    connect(m_list, &AttemptList::chosenChanged, this, [this] { m_ask->setEnabled(m_list->canAsk()); });
    connect(m_list, &AttemptList::asked, this, &DecisionsPanel::asked);
    connect(&console.selection, &Selection::changed, this, [this] {
        if (m_which->currentIndex() != OfThePeer) return;
        fill();
        showReading();
    });
    connect(&console.link, &Link::sourcesChanged, this, &DecisionsPanel::showReading);
    // A source that begins has its log a moment later.
    connect(&console.link, &Link::healthChanged, this, [this] {
        if (m_listed == nullptr) showReading();
    });
    retranslate();
}

void DecisionsPanel::build() {
    for (int i = 0; i < WhichCount; ++i) m_which->addItem(QString());
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(10);
    auto* said = new QHBoxLayout;
    said->setContentsMargins({});
    said->setSpacing(space::x2);
    said->addWidget(m_counts, 1);
    said->addWidget(m_which, 0, Qt::AlignTop);
    said->addWidget(m_ask, 0, Qt::AlignTop);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_list);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::x4, space::x2, space::x4, space::x2);
    head->setSpacing(space::x2);
    head->addWidget(m_bar);
    head->addLayout(said);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_stack, 1);
}

void DecisionsPanel::retranslate() {
    m_bar->retranslate(tr("Read"));
    m_list->retranslate(tr("Decisions"));
    m_which->setItemText(AllDecisions, tr("All"));
    m_which->setItemText(RefusedOnly, tr("Refused"));
    m_which->setItemText(AllowedOnly, tr("Allowed"));
    m_which->setItemText(OfThePeer, tr("Of the selected peer"));
    m_which->setAccessibleName(tr("Which decisions are listed"));
    m_which->setAccessibleDescription(tr("Which decisions are listed"));
    m_ask->setText(tr("Ask why"));
    m_ask->setToolTip(tr("Puts this attempt, with the facts of then, to the policy as it stands."));
    fill();
    showReading();
}

void DecisionsPanel::begin() {
    const WallTime now = m_bar->folder().isEmpty() ? m_console.link.now() : wallNow();
    const auto tally = std::make_shared<DecisionTally>();
    m_reading->begin({event::Kind::Decision}, decisionsInto(tally), m_bar->spanUntil(now),
                     m_bar->folder().toStdString());
    m_filling = tally;
}

void DecisionsPanel::showReading() {
    const bool underWay = m_reading->isUnderWay();
    const bool hasLog = !m_bar->folder().isEmpty() || m_console.link.hasPast();
    m_bar->show(*m_reading, hasLog);
    const std::shared_ptr<const DecisionTally> listed = m_reading->isWhole() ? m_filling : nullptr;
    if (m_listed != listed) {
        m_listed = listed;
        fill();
    }
    if (m_reading->trouble()) {
        m_counts->setText(sentence(*m_reading->trouble()));
    } else if (m_listed != nullptr) {
        QStringList parts{tr("%1 refused").arg(figures::count(m_listed->refused())),
                          tr("%1 allowed").arg(figures::count(m_listed->allowed()))};
        if (m_listed->beyond() > 0)
            parts += tr("%1 of too many kinds to be listed").arg(figures::count(m_listed->beyond()));
        if (m_listed->kinds().size() > AttemptList::kMostShown)
            parts += tr("the first %1 kinds are listed").arg(figures::count(AttemptList::kMostShown));
        m_counts->setText(parts.join(QStringLiteral(" · ")));
    } else {
        m_counts->setText(QString());
    }
    const bool any = m_list->topLevelItemCount() > 0;
    m_which->setVisible(m_listed != nullptr);
    m_ask->setVisible(any);
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_list) : m_none);
    m_none->setText(underWay               ? QString()
                    : m_reading->trouble() ? tr("The log could not be read.")
                    : m_listed != nullptr  ? tr("Nothing of the kind was decided.")
                    : hasLog
                        ? tr("Who was refused or allowed what in a span of the log, by which rule and how "
                             "often; why, and what would turn it, tells Ask why.")
                        : tr("Nothing that happened is kept here. Join a network, start a rehearsal, or "
                             "choose the data folder of a node."));
}

void DecisionsPanel::fill() {
    const int which = m_which->currentIndex();
    const std::string peer = m_console.selection.current().toStdString();
    // Refusals first.
    std::map<std::pair<bool, std::string>, AttemptList::Group> groups;
    if (m_listed != nullptr) {
        for (const auto& [kind, sum] : m_listed->kinds()) {
            if ((which == RefusedOnly && !kind.refused) || (which == AllowedOnly && kind.refused)) continue;
            if (which == OfThePeer && (kind.peer.empty() || kind.peer.text() != peer)) continue;
            AttemptList::Group& group = groups[{!kind.refused, kind.rule}];
            group.count += sum.count;
            group.rows.push_back({kind.peer.empty() ? QString() : QString::fromStdString(kind.peer.text()),
                                  kind.action, kind.resource, sum.count, sum.last, sum.request});
        }
    }
    std::vector<AttemptList::Group> listed;
    for (auto& [name, group] : groups) {
        const auto& [allowed, rule] = name;
        const QString id = shown(rule, 64);
        group.title = allowed      ? (rule.empty() ? tr("Allowed") : tr("Allowed by %1").arg(id))
                    : rule.empty() ? tr("Refused: no rule allows it")
                                   : tr("Refused by %1").arg(id);
        group.severity = allowed ? Severity::Info : Severity::High;
        listed.push_back(std::move(group));
    }
    std::ranges::stable_sort(listed, [](const auto& a, const auto& b) {
        return a.severity != b.severity ? a.severity < b.severity : a.count > b.count;
    });
    m_list->setGroups(std::move(listed));
}

QString DecisionsPanel::said() const {
    return m_counts->text().isEmpty() ? m_none->text() : m_counts->text();
}

} // namespace vedette::ui
