#include "ui/policy/effect_panel.h"

#include "core/base/wall_clock.h"
#include "ui/link/annotations.h"
#include "ui/link/selection.h"
#include "ui/link/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtCore/QDir>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace vedette::ui {

namespace {

constexpr std::int64_t kHourMs = 3'600'000;

struct SpanChoice {
    const char* name;
    std::int64_t ms; ///< 0: everything
};

constexpr std::array kSpans{
    SpanChoice{QT_TRANSLATE_NOOP("vedette::ui::EffectPanel", "The last hour"), kHourMs},
    SpanChoice{QT_TRANSLATE_NOOP("vedette::ui::EffectPanel", "The last 24 hours"), 24 * kHourMs},
    SpanChoice{QT_TRANSLATE_NOOP("vedette::ui::EffectPanel", "The last 7 days"), 7 * 24 * kHourMs},
    SpanChoice{QT_TRANSLATE_NOOP("vedette::ui::EffectPanel", "All that is kept"), 0},
};

enum LogChoice {
    ShownLog,
    FolderLog,
};

enum EffectColumn {
    WhoColumn,
    DeedColumn,
    TimesColumn,
    LastColumn,
};

constexpr int kLeastLetters = 8; ///< of the choices, in a narrow window

constexpr int kRowRole = Qt::UserRole; ///< the difference's place

} // namespace

EffectPanel::EffectPanel(const Console& console, QWidget* parent)
    : QWidget(parent),
      m_console(console),
      m_reading(new EffectReading(console, this)),
      m_log(new QComboBox),
      m_span(new QComboBox),
      m_begin(new QPushButton),
      m_progress(new QProgressBar),
      m_counts(textLabel()),
      m_ask(new QPushButton),
      m_list(new QTreeWidget),
      m_none(new QLabel),
      m_stack(new QStackedWidget) {
    build();
    connect(m_begin, &QPushButton::clicked, this, [this] {
        if (m_reading->isUnderWay())
            m_reading->cancel();
        else
            begin();
    });
    connect(m_reading, &EffectReading::changed, this, &EffectPanel::showReading);
    connect(m_log, &QComboBox::activated, this, &EffectPanel::chooseLog);
    connect(m_ask, &QPushButton::clicked, this, &EffectPanel::askChosen);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &EffectPanel::choose);
    connect(m_list, &QTreeWidget::itemActivated, this, &EffectPanel::askChosen);
    connect(&console.link, &Link::sourcesChanged, this, &EffectPanel::showReading);
    connect(&Theme::instance(), &Theme::changed, this, &EffectPanel::dress);
    dress();
    retranslate();
}

void EffectPanel::build() {
    for (int i = 0; i < 2; ++i) m_log->addItem(QString());
    for (std::size_t i = 0; i < kSpans.size(); ++i) m_span->addItem(QString());
    m_span->setCurrentIndex(2);
    for (QComboBox* one : {m_log, m_span}) {
        one->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        one->setMinimumContentsLength(kLeastLetters);
    }
    m_progress->setTextVisible(false);
    m_progress->setMaximum(100);
    m_progress->setMinimumWidth(24);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins({});
    strip->setSpacing(space::x2);
    strip->addWidget(m_log, 2);
    strip->addWidget(m_span, 2);
    strip->addWidget(m_begin);
    strip->addWidget(m_progress, 1);
    auto* said = new QHBoxLayout;
    said->setContentsMargins({});
    said->addWidget(m_counts, 1);
    said->addWidget(m_ask, 0, Qt::AlignTop);
    m_list->setColumnCount(4);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(DeedColumn, QHeaderView::Stretch);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setTextFormat(Qt::PlainText);
    m_none->setProperty("level", QStringLiteral("muted"));
    m_none->setContentsMargins(space::x4, 0, space::x4, 0);
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

void EffectPanel::dress() {
    m_list->setFont(Theme::instance().font(Type::Dense));
    const QFontMetrics metrics(m_list->font());
    const int letter = metrics.horizontalAdvance(QLatin1Char('0'));
    m_list->setColumnWidth(WhoColumn, 24 * letter);
    m_list->setColumnWidth(TimesColumn, 9 * letter);
    m_list->setColumnWidth(LastColumn, metrics.horizontalAdvance(figures::dateAndTime({1'790'762'400'000}))
                                           + 2 * space::x3);
}

void EffectPanel::retranslate() {
    for (std::size_t i = 0; i < kSpans.size(); ++i)
        m_span->setItemText(static_cast<int>(i), tr(kSpans[i].name));
    m_log->setItemText(ShownLog, tr("Log of the window"));
    m_log->setItemText(FolderLog,
                       m_folder.isEmpty()
                           ? tr("Log of a data folder…")
                           : tr("Log in %1").arg(shown(QDir(m_folder).dirName().toStdString(), 32)));
    for (const auto& [box, name] :
         {std::pair(m_log, tr("Which log is read")), std::pair(m_span, tr("Which span of it"))}) {
        box->setAccessibleName(name);
        box->setAccessibleDescription(name);
    }
    m_progress->setAccessibleName(tr("How much was read"));
    m_list->setAccessibleName(tr("Attempts that would be decided otherwise"));
    m_list->setHeaderLabels({tr("Rule, peer"), tr("What"), tr("Times"), tr("Last")});
    m_ask->setText(tr("Ask why"));
    m_ask->setToolTip(tr("Puts this attempt, with the facts of then, to the policy as it stands."));
    m_listed.reset();
    showReading();
}

void EffectPanel::setPolicy(std::shared_ptr<const CheckedPolicy> checked) {
    m_checked = std::move(checked);
    showReading();
}

void EffectPanel::setFolder(const QString& folder) {
    m_folder = folder;
    m_log->setCurrentIndex(folder.isEmpty() ? ShownLog : FolderLog);
    m_reading->cancel();
    retranslate();
}

void EffectPanel::chooseLog(int which) {
    if (which == ShownLog) return setFolder({});
    const QString folder = QFileDialog::getExistingDirectory(this, tr("The data folder of a node"), m_folder);
    if (folder.isEmpty() && m_folder.isEmpty())
        m_log->setCurrentIndex(ShownLog);
    else if (!folder.isEmpty())
        setFolder(folder);
}

void EffectPanel::begin() {
    if (m_checked->policy == nullptr) return;
    EffectReading::Span span;
    const SpanChoice& chosen = kSpans[static_cast<std::size_t>(m_span->currentIndex())];
    const WallTime now = m_folder.isEmpty() ? m_console.link.now() : wallNow();
    if (chosen.ms > 0) span.since = WallTime{now.ms - chosen.ms};
    m_reading->begin(m_checked->policy, span, m_folder.toStdString());
}

const policy::Replay* EffectPanel::replay() const noexcept {
    const auto& result = m_reading->result();
    const bool now = result != nullptr && &result->policy() == m_checked->policy.get();
    return now ? result.get() : nullptr;
}

void EffectPanel::showReading() {
    const bool underWay = m_reading->isUnderWay();
    const bool hasLog = !m_folder.isEmpty() || m_console.link.hasPast();
    m_begin->setText(underWay ? tr("Cancel") : tr("Decide again"));
    m_begin->setEnabled(underWay || (m_checked->policy != nullptr && hasLog));
    m_progress->setVisible(underWay);
    m_progress->setValue(m_reading->progress());
    if (m_listed != m_reading->result()) {
        m_listed = m_reading->result();
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
        if (m_listed->differences().size() > kMostShown)
            parts += tr("the first %1 kinds are listed").arg(figures::count(kMostShown));
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
    const QSignalBlocker blocked(m_list);
    m_list->clear();
    m_rows.clear();
    if (m_listed == nullptr) return;

    struct Group {
        std::vector<std::size_t> rows;
        std::uint64_t count = 0;
    };

    // By what turns it: those that break first.
    std::map<std::tuple<bool, std::string, std::string>, Group> groups;
    for (const auto& [key, difference] : m_listed->differences()) {
        if (m_rows.size() == kMostShown) break;
        const std::string before = key.newRule.empty() ? key.oldRule : std::string();
        Group& group = groups[{!difference.wasAllowed, key.newRule, before}];
        group.rows.push_back(m_rows.size());
        group.count += difference.count;
        m_rows.emplace_back(&key, &difference);
    }
    for (auto& [name, group] : groups) {
        const auto& [opens, rule, before] = name;
        const QString id = shown(rule.empty() ? before : rule, 64);
        const QString title = opens          ? tr("Newly allowed by %1").arg(id)
                            : !rule.empty()  ? tr("Refused by %1").arg(id)
                            : before.empty() ? tr("Allowed by no rule")
                                             : tr("Allowed by no rule, before by %1").arg(id);
        auto* top = new QTreeWidgetItem({QStringLiteral("%1 · %2").arg(title, figures::count(group.count))});
        top->setIcon(WhoColumn,
                     QIcon(severityPixmap(opens ? Severity::Medium : Severity::High, devicePixelRatioF())));
        QFont bold = m_list->font();
        bold.setWeight(QFont::DemiBold);
        top->setFont(WhoColumn, bold);
        top->setData(WhoColumn, kRowRole, -1);
        m_list->addTopLevelItem(top);
        top->setFirstColumnSpanned(true);
        std::ranges::stable_sort(group.rows, std::greater(),
                                 [this](std::size_t row) { return m_rows[row].second->count; });
        for (const std::size_t row : group.rows) {
            const auto& [key, difference] = m_rows[row];
            const QString peer = QString::fromStdString(key->peer.empty() ? std::string() : key->peer.text());
            QString deed = shown(key->action, 24);
            if (!key->resource.empty()) deed += QLatin1Char(':') + shown(key->resource, 128);
            auto* item = new QTreeWidgetItem(
                {peer.isEmpty() ? tr("not known yet") : m_console.notes.label(peer), deed,
                 figures::count(difference->count), figures::dateAndTime(difference->last)});
            item->setData(WhoColumn, kRowRole, static_cast<int>(row));
            item->setToolTip(WhoColumn, plainToolTip(peer));
            item->setToolTip(DeedColumn, plainToolTip(deed));
            top->addChild(item);
        }
        top->setExpanded(true);
    }
    choose();
}

const policy::Replay::Difference* EffectPanel::chosen() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    const int row = item == nullptr ? -1 : item->data(WhoColumn, kRowRole).toInt();
    return row < 0 ? nullptr : m_rows.at(static_cast<std::size_t>(row)).second;
}

void EffectPanel::choose() {
    m_ask->setEnabled(chosen() != nullptr);
    if (chosen() == nullptr) return;
    const auto& peer =
        m_rows.at(static_cast<std::size_t>(m_list->currentItem()->data(WhoColumn, kRowRole).toInt()))
            .first->peer;
    if (!peer.empty()) m_console.selection.select(QString::fromStdString(peer.text()));
}

void EffectPanel::askChosen() {
    const policy::Replay::Difference* what = chosen();
    if (what == nullptr) return;
    policy::Request request = what->request;
    // The segments are the policy's to say, whatever it says by now.
    request.facts.set(policy::Fact::Segment, {});
    request.facts.set(policy::Fact::ToSegment, {});
    emit asked(request);
}

QString EffectPanel::said() const {
    return m_counts->text().isEmpty() ? m_none->text() : m_counts->text();
}

} // namespace vedette::ui
