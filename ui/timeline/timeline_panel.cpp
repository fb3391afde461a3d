#include "ui/timeline/timeline_panel.h"

#include "ui/link/annotations.h"
#include "ui/link/selection.h"
#include "ui/link/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/timeline/log_reading.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/inset_delegate.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtCore/QTimerEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <memory>

namespace vedette::ui {

namespace {

constexpr int kClockMs = 250;
constexpr std::size_t kMostKnown = 64;
constexpr std::array kSpeeds{1, 10, 60, 600};
constexpr std::array<std::int64_t, 6> kZooms{60'000,          15 * 60'000LL,    3'600'000,
                                             6 * 3'600'000LL, 24 * 3'600'000LL, 7 * 24 * 3'600'000LL};

} // namespace

TimelinePanel::TimelinePanel(const Console& console, QWidget* parent)
    : QWidget(parent),
      m_console(console),
      m_canvas(new TimelineCanvas(this)),
      m_changes(
          new ChangeList([&notes = console.notes](const QString& id) { return notes.label(id); }, this)),
      m_side(new QWidget(this)),
      m_list(new QTableView(m_side)),
      m_heading(new QLabel(m_side)),
      m_said(new QLabel(this)),
      m_key(new GroupKey(this)),
      m_playButton(new QToolButton(this)),
      m_presentButton(new QToolButton(this)),
      m_closeList(new QToolButton(m_side)),
      m_speed(new QComboBox(this)),
      m_zoom(new QComboBox(this)) {
    makeControls();
    retranslate();
    connect(&Theme::instance(), &Theme::changed, m_key, [this] { m_key->update(); });
    connect(&console.link, &Link::happened, this, &TimelinePanel::happened);
    connect(&console.link, &Link::sourcesChanged, this, &TimelinePanel::sourceChanged);
    connect(&console.link, &Link::momentChanged, this, &TimelinePanel::momentChanged);
    connect(&console.link, &Link::momentFailed, this, [this](const Error& why) {
        m_asked = false;
        play(false);
        m_said->setText(sentence(why));
    });
    connect(m_canvas, &TimelineCanvas::scrubbed, this, [this](WallTime at) {
        play(false);
        want(at);
    });
    connect(m_canvas, &TimelineCanvas::presentWanted, this, &TimelinePanel::present);
    connect(m_canvas, &TimelineCanvas::rangeMarked, this, &TimelinePanel::compare);
    connect(m_canvas, &TimelineCanvas::playWanted, this, [this] { play(!playing()); });
    connect(m_canvas, &TimelineCanvas::moved, this, &TimelinePanel::readLater);
    m_clock.start(kClockMs, this);
    sourceChanged();
}

void TimelinePanel::makeControls() {
    m_playButton->setIcon(icon("play"));
    m_presentButton->setIcon(icon("live"));
    m_closeList->setIcon(icon("close"));
    for (int i = 0; i < static_cast<int>(kSpeeds.size()); ++i) m_speed->addItem({});
    for (int i = 0; i < static_cast<int>(kZooms.size()); ++i) m_zoom->addItem({});
    m_zoom->setCurrentIndex(1);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setProperty("level", "muted");
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::x2, 0, space::x2, 0);
    bar->setSpacing(space::x2);
    for (QWidget* control : std::initializer_list<QWidget*>{m_playButton, m_speed, m_presentButton, m_zoom})
        bar->addWidget(control);
    bar->addWidget(m_said, 1);
    bar->addWidget(m_key, 1);
    m_said->setMinimumWidth(0);
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::x3, 0, space::x1, 0);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(m_heading, 1);
    head->addWidget(m_closeList);
    side->addLayout(head);
    m_list->setModel(m_changes);
    m_list->setItemDelegate(new InsetDelegate(m_list));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(size::row);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->setColumnWidth(ChangeList::What, 120);
    m_list->setColumnWidth(ChangeList::Peer, 150);
    m_list->setColumnWidth(ChangeList::Detail, 180);
    side->addWidget(m_list, 1);
    m_side->hide();

    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_canvas);
    split->addWidget(m_side);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, space::x1, 0, 0);
    all->setSpacing(space::x1);
    all->addLayout(bar);
    all->addWidget(split, 1);

    connect(m_playButton, &QToolButton::clicked, this, [this] { play(!playing()); });
    connect(m_presentButton, &QToolButton::clicked, this, [this] {
        QKeyEvent end(QEvent::KeyPress, Qt::Key_End, Qt::NoModifier);
        QCoreApplication::sendEvent(m_canvas, &end);
    });
    connect(m_zoom, &QComboBox::activated, this,
            [this](int index) { m_canvas->setSpan(kZooms[static_cast<std::size_t>(index)]); });
    connect(m_closeList, &QToolButton::clicked, this, [this] {
        m_side->hide();
        m_canvas->setRange(std::nullopt);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid()) m_console.selection.select(index.data(ChangeList::kIdRole).toString());
            });
}

void TimelinePanel::retranslate() {
    const auto name = [](QWidget* control, const QString& says) {
        control->setAccessibleName(says);
        control->setToolTip(plainToolTip(says));
    };
    name(m_playButton, playing() ? tr("Pause") : tr("Play from here"));
    name(m_presentButton, tr("Return to live"));
    name(m_closeList, tr("Close the list of changes"));
    name(m_speed, tr("Speed of playing"));
    name(m_zoom, tr("How much time is seen"));
    name(m_list, tr("What changed between A and B"));
    m_said->setToolTip(tr("Drag to look back at a second; Shift-drag to compare two moments."));
    m_canvas->setAccessibleName(tr("Timeline"));
    m_canvas->setAccessibleDescription(
        tr("Left and Right step through time, plus and minus zoom, End returns to live"));
    for (std::size_t i = 0; i < kSpeeds.size(); ++i)
        m_speed->setItemText(static_cast<int>(i), tr("%1×").arg(kSpeeds[i]));
    for (std::size_t i = 0; i < kZooms.size(); ++i)
        m_zoom->setItemText(static_cast<int>(i), figures::duration(std::chrono::milliseconds(kZooms[i])));
    m_changes->retranslate();
    tell();
}

void TimelinePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TimelinePanel::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_clock.timerId()) {
        if (m_console.link.source() != nullptr) m_canvas->setNow(m_console.link.source()->now());
    } else if (event->timerId() == m_play.timerId()) {
        advance();
    } else if (event->timerId() == m_readTimer.timerId()) {
        m_readTimer.stop();
        read();
    } else {
        QWidget::timerEvent(event);
    }
}

void TimelinePanel::sourceChanged() {
    if (m_console.link.shown() == m_source) return;
    m_source = m_console.link.shown();
    m_known.clear();
    m_wanted.reset();
    m_asked = false;
    play(false);
    m_side->hide();
    m_canvas->clear();
    if (m_console.link.source() != nullptr) m_canvas->setNow(m_console.link.source()->now());
    readLater();
    tell();
}

void TimelinePanel::happened(const Batch& batch) {
    for (const auto& event : batch.events) {
        m_canvas->histogram().add(event->wall, event->kind());
        if (isDeed(event->kind())) m_canvas->add(deedOf(*event));
    }
    m_canvas->update();
}

// --- the moment

void TimelinePanel::want(WallTime at) {
    if (!m_console.link.hasPast()) {
        m_canvas->setMoment(std::nullopt);
        m_said->setText(tr("Nothing is recorded, so there is no past to look at."));
        return;
    }
    m_wanted = at;
    ask();
    tell();
}

void TimelinePanel::ask() {
    if (m_asked || !m_wanted) return;
    m_asked = true;
    m_console.link.look(*std::exchange(m_wanted, std::nullopt));
}

void TimelinePanel::momentChanged() {
    sourceChanged();
    m_asked = false;
    if (m_console.link.live()) {
        m_canvas->setMoment(std::nullopt);
    } else if (!m_wanted) {
        m_canvas->setMoment(m_console.link.moment());
    }
    ask();
    tell();
}

void TimelinePanel::present() {
    play(false);
    m_wanted.reset();
    m_console.link.returnToLive();
}

void TimelinePanel::play(bool on) {
    if (on && (m_console.link.live() || m_console.link.source() == nullptr)) on = false;
    if (on) {
        m_played.start();
        m_play.start(kPlayMs, this);
    } else {
        m_play.stop();
    }
    m_playButton->setIcon(icon(on ? "pause" : "play"));
    m_playButton->setAccessibleName(on ? tr("Pause") : tr("Play from here"));
    m_playButton->setEnabled(!m_console.link.live());
}

void TimelinePanel::advance() {
    // A state that takes long to read is waited for; the clock of the play goes on meanwhile.
    if (m_asked) return;
    const int speed = kSpeeds[static_cast<std::size_t>(m_speed->currentIndex())];
    const WallTime at{m_console.link.moment().ms + m_played.restart() * speed};
    if (at >= m_console.link.source()->now()) return present();
    want(at);
}

void TimelinePanel::tell() {
    const bool live = m_console.link.live();
    m_playButton->setEnabled(!live);
    m_presentButton->setEnabled(!live || !m_canvas->follows());
    if (live)
        m_said->setText(m_canvas->follows() ? tr("Drag to look back") : QString());
    else
        m_said->setText(figures::dateAndTime(m_console.link.moment()));
    if (!m_compared) return;
    m_heading->setText(
        tr("%1 to %2: %Ln changes", nullptr, m_changes->rowCount() + static_cast<int>(m_left))
            .arg(figures::timeOfDay(m_compared->first), figures::timeOfDay(m_compared->second)));
}

// --- the log

void TimelinePanel::readLater() {
    if (!m_readTimer.isActive()) m_readTimer.start(kReadAfterMs, this);
}

void TimelinePanel::read() {
    if (!m_console.link.hasPast() || m_console.link.source() == nullptr) return;
    const WallTime from{m_canvas->from().ms};
    const WallTime to{std::min(from.ms + m_canvas->span(), m_console.link.source()->now().ms)};
    const std::int64_t column = m_canvas->span() / m_canvas->columns();
    const std::int64_t grain = std::max<std::int64_t>(column, 1'000);
    // What came while the window was open was counted as it came, from the end of what was read first.
    const bool known =
        to <= from || std::ranges::any_of(m_known, [&](const Known& part) {
            return part.from <= from && (part.to >= to || &part == &m_known.front()) && part.grain <= grain;
        });
    if (known) return;
    // A little more on both sides, so that moving along does not read at once again.
    const WallTime since{from.ms - m_canvas->span() / 4};
    const WallTime until{std::min(to.ms + m_canvas->span() / 4, m_console.link.source()->now().ms)};
    QPointer<TimelinePanel> self(this);
    const bool asked = m_console.link.read(
        QStringLiteral("timeline.part"), [self, since, until](history::History& history) -> Link::Answer {
            auto part = std::make_shared<Result<LogPart>>(readPart(history, since, until));
            return [self, part] {
                if (self == nullptr) return;
                self->m_canvas->setReading(false);
                if (*part) self->adopt(std::move(**part));
            };
        });
    m_canvas->setReading(asked);
}

void TimelinePanel::adopt(LogPart part) {
    if (m_known.size() == kMostKnown) m_known.erase(m_known.begin() + 1);
    // The first part ends where live counting begins, so it is good up to the present.
    m_known.push_back({part.from, part.to, part.grain});
    m_canvas->histogram().adopt(part.counted, part.from, part.to);
    for (const Deed& deed : part.deeds) m_canvas->add(deed);
    m_canvas->update();
}

void TimelinePanel::compare(WallTime a, WallTime b) {
    QPointer<TimelinePanel> self(this);
    const bool asked = m_console.link.read(QStringLiteral("timeline.changes"),
                                           [self, a, b](history::History& history) -> Link::Answer {
                                               auto first = history.stateAt(a);
                                               auto second = history.stateAt(b);
                                               auto changes = std::make_shared<Changes>();
                                               QString why;
                                               if (!first)
                                                   why = sentence(first.error());
                                               else if (!second)
                                                   why = sentence(second.error());
                                               else
                                                   *changes = changesBetween(*first, *second);
                                               return [self, changes, why, a, b] {
                                                   if (self == nullptr) return;
                                                   if (!why.isEmpty()) return self->m_said->setText(why);
                                                   self->m_compared = {a, b};
                                                   self->m_left = changes->left;
                                                   self->m_changes->show(std::move(changes->list));
                                                   self->m_side->show();
                                                   self->tell();
                                               };
                                           });
    if (!asked) {
        m_canvas->setRange(std::nullopt);
        m_said->setText(tr("Nothing is recorded, so there is no past to look at."));
    }
}

} // namespace vedette::ui
