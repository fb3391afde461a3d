#include "ui/policy/effect_panel.h"

#include "core/base/wall_clock.h"
#include "ui/link/words.h"
#include "ui/policy/decisions_into.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <map>
#include <tuple>

namespace vedette::ui {

EffectPanel::EffectPanel(const Console& console, QWidget* parent)
    : QWidget(parent),
      m_console(console),
      m_reading(new LogReading(console, this)),
      m_bar(new LogBar),
      m_counts(textLabel()),
      m_ask(new QPushButton),
      m_list(new AttemptList(console)),
      m_none(absenceLabel()),
      m_stack(new QStackedWidget) {
    build();
    connect(m_bar, &LogBar::begun, this, &EffectPanel::begin);
    connect(m_bar, &LogBar::cancelled, m_reading, &LogReading::cancel);
    connect(m_bar, &LogBar::changed, m_reading, &LogReading::cancel);
    connect(m_reading, &LogReading::changed, this, &EffectPanel::showReading);
    connect(m_ask, &QPushButton::clicked, m_list, &AttemptList::askChosen);
    connect(m_list, &AttemptList::chosenChanged, this, [this] { m_ask->setEnabled(m_list->canAsk()); });
    connect(m_list, &AttemptList::asked, this, &EffectPanel::asked);
    connect(&console.link, &Link::sourcesChanged, this, &EffectPanel::showReading);
    // A source that begins has its log a moment later.
    connect(&console.link, &Link::healthChanged, this, [this] {
        if (m_listed == nullptr) showReading();
    });
    retranslate();
}

void EffectPanel::build() {
    auto* said = new QHBoxLayout;
    said->setContentsMargins({});
    said->addWidget(m_counts, 1);
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

void EffectPanel::retranslate() {
    m_bar->retranslate(tr("Decide again"));
    m_list->retranslate(tr("Attempts that would be decided otherwise"));
    m_ask->setText(tr("Ask why"));
    m_ask->setToolTip(tr("Puts this attempt, with the facts of then, to the policy as it stands."));
    m_listed.reset();
    showReading();
}

void EffectPanel::setPolicy(std::shared_ptr<const CheckedPolicy> checked) {
    m_checked = std::move(checked);
    showReading();
}

void EffectPanel::begin() {
    if (m_checked->policy == nullptr) return;
    const WallTime now = m_bar->folder().isEmpty() ? m_console.link.now() : wallNow();
    const auto replay = std::make_shared<policy::Replay>(m_checked->policy);
    m_reading->begin({event::Kind::Decision}, decisionsInto(replay), m_bar->spanUntil(now),
                     m_bar->folder().toStdString());
    m_filling = replay;
}

const policy::Replay* EffectPanel::replay() const noexcept {
    const bool now = m_listed != nullptr && &m_listed->policy() == m_checked->policy.get();
    return now ? m_listed.get() : nullptr;
}

void EffectPanel::showReading() {
    const bool underWay = m_reading->isUnderWay();
    const bool hasLog = !m_bar->folder().isEmpty() || m_console.link.hasPast();
    m_bar->show(*m_reading, m_checked->policy != nullptr && hasLog);
    const std::shared_ptr<const policy::Replay> listed = m_reading->isWhole() ? m_filling : nullptr;
    if (m_listed != listed) {
        m_listed = listed;
        fill();
        emit read();
    }
    showCounts();
    const bool any = m_list->topLevelItemCount() > 0;
    m_ask->setVisible(any);
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_list) : m_none);
    m_none->setText(underWay                       ? QString()
                    : m_reading->trouble()         ? tr("The log could not be read.")
                    : m_listed != nullptr          ? tr("Nothing would be decided otherwise.")
                    : m_checked->error             ? tr("The text does not compile: it decides nothing.")
                    : m_checked->policy == nullptr ? QString()
                    : hasLog ? tr("What was decided in a span of the log is decided again by the text as it "
                                  "stands; what would be otherwise is listed here.")
                             : tr("Nothing that happened is kept here. Join a network, start a rehearsal, or "
                                  "choose the data folder of a node."));
}

void EffectPanel::showCounts() {
    if (m_reading->trouble()) {
        m_counts->setText(sentence(*m_reading->trouble()));
    } else if (m_listed != nullptr) {
        const policy::Replay::Tally& tally = m_listed->tally();
        QStringList parts{
            tr("%1 attempts").arg(figures::count(tally.attempts)),
            tr("%1 the same")
                .arg(figures::count(tally.attempts - tally.breaks - tally.opens - tally.unclear)),
            tr("%1 would break").arg(figures::count(tally.breaks)),
            tr("%1 would newly be allowed").arg(figures::count(tally.opens))};
        if (tally.unclear > 0) parts += tr("%1 not recorded one by one").arg(figures::count(tally.unclear));
        if (m_listed->differences().size() > AttemptList::kMostShown)
            parts += tr("the first %1 kinds are listed").arg(figures::count(AttemptList::kMostShown));
        QString said = parts.join(QStringLiteral(" · "));
        if (replay() == nullptr)
            said += QLatin1Char('\n') + tr("Of the text as it was then: it has changed since.");
        m_counts->setText(said);
    } else {
        m_counts->setText(QString());
    }
    m_counts->setVisible(!m_counts->text().isEmpty());
}

void EffectPanel::fill() {
    // By what turns it: those that break first.
    std::map<std::tuple<bool, std::string, std::string>, AttemptList::Group> groups;
    std::size_t rows = 0;
    if (m_listed != nullptr) {
        for (const auto& [key, difference] : m_listed->differences()) {
            if (rows++ == AttemptList::kMostShown) break;
            const std::string before = key.newRule.empty() ? key.oldRule : std::string();
            AttemptList::Group& group = groups[{!difference.wasAllowed, key.newRule, before}];
            group.count += difference.count;
            group.rows.push_back({key.peer.empty() ? QString() : QString::fromStdString(key.peer.text()),
                                  key.action, key.resource, difference.count, difference.last,
                                  difference.request});
        }
    }
    std::vector<AttemptList::Group> listed;
    for (auto& [name, group] : groups) {
        const auto& [opens, rule, before] = name;
        const QString id = shown(rule.empty() ? before : rule, 64);
        group.title = opens          ? tr("Newly allowed by %1").arg(id)
                    : !rule.empty()  ? tr("Refused by %1").arg(id)
                    : before.empty() ? tr("Allowed by no rule")
                                     : tr("Allowed by no rule, before by %1").arg(id);
        group.severity = opens ? Severity::Medium : Severity::High;
        listed.push_back(std::move(group));
    }
    m_list->setGroups(std::move(listed));
}

QString EffectPanel::said() const {
    return m_counts->text().isEmpty() ? m_none->text() : m_counts->text();
}

} // namespace vedette::ui
