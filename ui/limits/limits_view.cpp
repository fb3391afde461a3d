#include "ui/limits/limits_view.h"

#include "core/base/wall_clock.h"
#include "ui/limits/limit_rows.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/link/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dense_table.h"
#include "ui/widgets/elided_combo.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QTimerEvent>
#include <QtGui/QAction>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

using swarm::LimitReview;

constexpr int kSupposingWidth = 264;
constexpr qint64 kRestTimes = 20; ///< as long as reading took

std::uint64_t refusedIn(const LimitReview& review) {
    std::uint64_t sum = 0;
    for (const auto& [rule, hits] : review.recorded()) sum += hits.count;
    return sum;
}

} // namespace

LimitsView::LimitsView(const Console& console, QWidget* parent)
    : View(parent),
      m_console(console),
      m_reading(new LogReading(console, this)),
      m_bar(new LogBar),
      m_network(new ElidedCombo(this)),
      m_counts(textLabel()),
      m_split(new QSplitter(Qt::Vertical)),
      m_limits(new LimitRows(console, this)),
      m_limitTable(new DenseTable),
      m_subjects(new LimitSubjectRows(console, this)),
      m_subjectTable(new DenseTable),
      m_nobody(absenceLabel()),
      m_below(new QStackedWidget),
      m_none(absenceLabel()),
      m_stack(new QStackedWidget),
      m_intro(textLabel("secondary")),
      m_result(textLabel()),
      m_reset(new QPushButton),
      m_records(new QAction(this)) {
    build();
    buildActions();
    connect(m_bar, &LogBar::begun, this, &LimitsView::begin);
    connect(m_bar, &LogBar::cancelled, m_reading, &LogReading::cancel);
    connect(m_bar, &LogBar::changed, this, &LimitsView::startOver);
    connect(m_reading, &LogReading::changed, this, &LimitsView::showReading);
    connect(m_network, &QComboBox::currentIndexChanged, this, &LimitsView::showReview);
    connect(m_limitTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LimitsView::showSubjects);
    connect(m_subjectTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LimitsView::choosePeer);
    connect(m_subjectTable, &QTableView::activated, this, [this](const QModelIndex& at) {
        const LimitSubjectRow& row = m_subjects->row(at.row());
        if (row.isPeer) emit peerWanted(QStringLiteral("peers"), QString::fromStdString(row.name));
    });
    connect(m_reset, &QPushButton::clicked, this, &LimitsView::reset);
    connect(&console.link, &Link::momentChanged, this, [this] {
        if (m_bar->folder().isEmpty()) startOver();
    });
    // A source that begins has its log a moment later.
    connect(&console.link, &Link::healthChanged, this, [this] {
        if (m_listed == nullptr) showReading();
        // And goes on, so that what was read of it grows old; a long one is not read all the time.
        const bool growing = m_bar->folder().isEmpty() && m_console.link.live();
        if (growing && m_listed != nullptr && !m_reading->isUnderWay()
            && m_begun.elapsed() > std::max<qint64>(kFreshMs, kRestTimes * m_tookMs))
            m_asked = false;
        beginIfSeen();
    });
    retranslate();
}

void LimitsView::build() {
    m_network->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_network->setMinimumContentsLength(10);
    for (DenseTable* table : {m_limitTable, m_subjectTable})
        table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_limitTable->setModel(m_limits);
    m_limitTable->setStretched(LimitRows::Name);
    m_limitTable->setLetters({{LimitRows::Value, 8},
                              {LimitRows::Most, 8},
                              {LimitRows::Refused, 9},
                              {LimitRows::Supposed, 11},
                              {LimitRows::Last, 19}});
    m_subjectTable->setModel(m_subjects);
    m_subjectTable->setStretched(LimitSubjectRows::Who);
    m_subjectTable->setLetters({{LimitSubjectRows::Refused, 9}, {LimitSubjectRows::Supposed, 12}});
    m_below->addWidget(m_subjectTable);
    m_below->addWidget(m_nobody);
    m_split->addWidget(m_limitTable);
    m_split->addWidget(m_below);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_split);
    auto* said = new QHBoxLayout;
    said->setContentsMargins({});
    said->setSpacing(space::x2);
    said->addWidget(m_counts, 1);
    said->addWidget(m_network, 0, Qt::AlignTop);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::x4, space::x3, space::x4, space::x2);
    head->setSpacing(space::x2);
    head->addWidget(m_bar);
    head->addLayout(said);
    auto* left = new QVBoxLayout;
    left->setContentsMargins({});
    left->setSpacing(0);
    left->addLayout(head);
    left->addWidget(m_stack, 1);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(left, 1);
    all->addWidget(buildSupposing());
}

QWidget* LimitsView::buildSupposing() {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::x3);
    grid->setVerticalSpacing(space::x2);
    for (std::size_t i = 0; i < m_controls.size(); ++i) {
        m_names[i] = textLabel();
        m_controls[i] = new QSpinBox;
        m_controls[i]->setRange(1, static_cast<int>(LimitReview::kMostSupposed));
        m_controls[i]->setGroupSeparatorShown(true);
        m_controls[i]->setButtonSymbols(QSpinBox::NoButtons);
        m_controls[i]->setKeyboardTracking(false);
        m_controls[i]->setAlignment(Qt::AlignRight);
        m_controls[i]->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        m_controls[i]->setValue(static_cast<int>(LimitReview::valueOf({}, LimitReview::kSupposable[i])));
        m_names[i]->setBuddy(m_controls[i]);
        connect(m_controls[i], &QSpinBox::valueChanged, this, &LimitsView::suppose);
        grid->addWidget(m_names[i], static_cast<int>(i), 0);
        grid->addWidget(m_controls[i], static_cast<int>(i), 1);
    }
    grid->setColumnStretch(0, 1);
    m_result->setObjectName(QStringLiteral("result"));
    auto* controls = new QWidget;
    controls->setFixedWidth(kSupposingWidth);
    auto* column = new QVBoxLayout(controls);
    column->setContentsMargins(space::x4, space::x3, space::x4, space::x3);
    column->setSpacing(space::x3);
    column->addWidget(m_intro);
    column->addLayout(grid);
    column->addWidget(m_reset, 0, Qt::AlignLeading);
    column->addWidget(m_result);
    column->addStretch(1);
    return controls;
}

void LimitsView::buildActions() {
    connect(m_records, &QAction::triggered, this, [this] {
        emit openRequested(QStringLiteral("audit"),
                           QStringLiteral("kind:refused \"%1\"").arg(QString::fromStdString(chosenLimit())));
    });
    addAction(m_records);
    m_limitTable->addAction(m_records);
    m_limitTable->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_limitTable, &QTableView::activated, m_records, [this] {
        if (m_records->isEnabled()) m_records->trigger();
    });
}

void LimitsView::retranslate() {
    m_bar->retranslate(tr("Read again"));
    m_network->setAccessibleName(tr("Whose limits"));
    m_network->setAccessibleDescription(tr("Whose limits"));
    m_limitTable->setAccessibleName(tr("Limits"));
    m_subjectTable->setAccessibleName(tr("Who ran into the chosen limit"));
    m_intro->setText(tr("What if a limit had been another? Weighed by the connections on record; nothing is "
                        "changed."));
    for (std::size_t i = 0; i < m_controls.size(); ++i) {
        const QString name = limitName(swarm::codeName(LimitReview::kSupposable[i]));
        m_names[i]->setText(name);
        m_controls[i]->setAccessibleName(name);
    }
    m_reset->setText(tr("The limits of a node"));
    m_records->setText(tr("Show the refusals on record"));
    m_limits->rename();
    m_subjects->rename();
    m_listed.reset();
    showReading();
}

void LimitsView::find(const QString& query) {
    m_sought = query.trimmed();
    showSubjects();
}

bool LimitsView::hasLog() const {
    return !m_bar->folder().isEmpty() || m_console.link.hasPast();
}

bool LimitsView::weighed() const {
    return std::ranges::any_of(LimitReview::kSupposable, [this](swarm::Refusal limit) {
        return LimitReview::valueOf(m_supposed, limit) != LimitReview::valueOf({}, limit);
    });
}

void LimitsView::suppose() {
    for (std::size_t i = 0; i < m_controls.size(); ++i) {
        // The box has no other values than those that can be supposed.
        static_cast<void>(LimitReview::suppose(m_supposed, LimitReview::kSupposable[i],
                                               static_cast<std::uint64_t>(m_controls[i]->value())));
    }
    m_reset->setEnabled(weighed());
    m_soon.start(kSettleMs, this);
}

void LimitsView::reset() {
    for (std::size_t i = 0; i < m_controls.size(); ++i) {
        const QSignalBlocker still(m_controls[i]);
        m_controls[i]->setValue(static_cast<int>(LimitReview::valueOf({}, LimitReview::kSupposable[i])));
    }
    suppose();
}

void LimitsView::startOver() {
    m_asked = false;
    m_reading->cancel();
    beginIfSeen();
}

void LimitsView::beginIfSeen() {
    if (!m_asked && isVisible() && hasLog()) begin();
}

void LimitsView::showEvent(QShowEvent* event) {
    View::showEvent(event);
    beginIfSeen();
}

void LimitsView::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_soon.timerId()) return View::timerEvent(event);
    m_soon.stop();
    begin();
}

void LimitsView::begin() {
    m_soon.stop();
    if (!hasLog()) return;
    m_asked = true;
    m_begun.start();
    const bool own = m_bar->folder().isEmpty();
    LogReading::Span span = m_bar->spanUntil(own ? m_console.link.now() : wallNow());
    if (own && !m_console.link.live()) span.until = WallTime{m_console.link.moment().ms + 1};
    const auto reviews = std::make_shared<swarm::LimitReviews>(m_supposed);
    m_reading->begin(
        {swarm::LimitReviews::kKinds.begin(), swarm::LimitReviews::kKinds.end()},
        [reviews](const history::Told& told, const event::Event& event) {
            reviews->add(event, told.networkName);
            return Result<>();
        },
        span, m_bar->folder().toStdString());
    m_filling = reviews;
}

void LimitsView::showReading() {
    m_bar->show(*m_reading, hasLog());
    // What was read before stays while it is read again.
    if (m_reading->isWhole() && m_listed != m_filling) {
        m_listed = m_filling;
        m_tookMs = m_begun.elapsed();
        showNetworks();
        showReview();
    } else if (!m_asked || m_reading->trouble()) {
        m_listed.reset();
    }
    showCounts();
}

void LimitsView::showNetworks() {
    const QSignalBlocker still(m_network);
    const QString before = m_network->currentText();
    m_network->clear();
    int most = 0;
    std::uint64_t refusals = 0;
    for (const auto& [network, review] : m_listed->networks()) {
        const std::uint64_t refused = refusedIn(review);
        if (refused > refusals) most = m_network->count();
        refusals = std::max(refusals, refused);
        m_network->addItem(shown(network.second, 48));
    }
    const int kept = m_network->findText(before);
    m_network->setCurrentIndex(kept >= 0 ? kept : most);
    m_network->setVisible(m_network->count() > 1);
}

const LimitReview* LimitsView::review() const {
    const int chosen = m_network->currentIndex();
    if (m_listed == nullptr || chosen < 0 || static_cast<std::size_t>(chosen) >= m_listed->networks().size())
        return nullptr;
    return &std::next(m_listed->networks().begin(), chosen)->second;
}

std::string LimitsView::chosenLimit() const {
    const QModelIndex at = m_limitTable->currentIndex();
    return at.isValid() ? m_limits->row(at.row()).code : std::string();
}

void LimitsView::showReview() {
    const LimitReview* review = this->review();
    if (review == nullptr) return showCounts();
    m_limits->show(*review, m_supposed, weighed());
    if (!m_limitTable->currentIndex().isValid()) {
        m_limitTable->selectRow(0);
    }
    showSubjects();
    showCounts();
}

void LimitsView::showSubjects() {
    const LimitReview* review = this->review();
    const std::string code = chosenLimit();
    m_records->setEnabled(review != nullptr && m_bar->folder().isEmpty()
                          && review->recorded().contains(code));
    if (review == nullptr) return;
    m_subjects->show(*review, code, weighed(), m_sought);
    const bool any = m_subjects->rowCount() > 0;
    m_below->setCurrentWidget(any ? static_cast<QWidget*>(m_subjectTable) : m_nobody);
    m_nobody->setText(m_sought.isEmpty() ? tr("Nobody ran into this limit.")
                                         : tr("Nobody with that name ran into this limit."));
    emit counted(m_subjects->others() == 0 || !any
                     ? QString()
                     : tr("%1 refusals of others").arg(figures::count(m_subjects->others())));
}

void LimitsView::showCounts() {
    const LimitReview* review = this->review();
    m_stack->setCurrentWidget(review != nullptr ? static_cast<QWidget*>(m_split) : m_none);
    m_network->setVisible(review != nullptr && m_network->count() > 1);
    QString said;
    QString result;
    if (m_reading->trouble()) {
        said = sentence(*m_reading->trouble());
    } else if (review != nullptr) {
        QStringList parts{tr("%1 connections on record").arg(figures::count(review->connections())),
                          tr("%1 refusals by a limit").arg(figures::count(refusedIn(*review)))};
        if (review->untracked() > 0)
            parts += tr("%1 beyond what is followed").arg(figures::count(review->untracked()));
        said = parts.join(QStringLiteral(" · "));
    }
    if (review != nullptr && weighed()) {
        std::uint64_t more = 0;
        for (const auto& [limit, hits] : review->supposed()) more += hits.count;
        result = tr("%1 of %2 connections would be refused.")
                     .arg(figures::count(more), figures::count(review->connections()));
        if (review->retried().refused > 0)
            result += QLatin1Char('\n')
                    + tr("%1 of %2 refused ones would be let in.")
                          .arg(figures::count(review->retried().admitted),
                               figures::count(review->retried().refused));
    }
    m_counts->setText(said);
    m_counts->setVisible(!said.isEmpty());
    m_result->setText(result);
    m_result->setVisible(!result.isEmpty());
    m_reset->setEnabled(weighed());
    m_none->setText(m_reading->trouble()      ? tr("The log could not be read.")
                    : m_listed != nullptr     ? tr("Nobody connected in this span, and nobody was refused.")
                    : m_reading->isUnderWay() ? QString()
                    : hasLog()
                        ? tr("Who ran into which limit in a span of the log, and how near "
                             "everybody came to those on connections.")
                        : tr("Nothing that happened is kept here. Join a network, start a rehearsal, or "
                             "choose the data folder of a node."));
}

void LimitsView::choosePeer() {
    const QModelIndex at = m_subjectTable->currentIndex();
    if (!at.isValid()) return;
    const LimitSubjectRow& row = m_subjects->row(at.row());
    if (row.isPeer) m_console.selection.select(QString::fromStdString(row.name));
}

QString LimitsView::said() const {
    return m_counts->text().isEmpty() ? m_none->text() : m_counts->text();
}

} // namespace vedette::ui
