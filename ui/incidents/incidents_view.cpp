#include "ui/incidents/incidents_view.h"

#include "ui/incidents/incident_words.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/severity_delegate.h"

#include <QtGui/QAction>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

namespace vedette::ui {

namespace {

constexpr int kPageWidth = 400;
constexpr int kNarrowWidth = 900;
constexpr int kTitleLetters = 24;
const QString kById = QStringLiteral("id:");

constexpr std::array kIncidentTabs{QT_TRANSLATE_NOOP("vedette::ui::IncidentsView", "Open %1"),
                                   QT_TRANSLATE_NOOP("vedette::ui::IncidentsView", "Closed %1"),
                                   QT_TRANSLATE_NOOP("vedette::ui::IncidentsView", "All %1")};
constexpr int kOpenTab = 0;
constexpr int kClosedTab = 1;
constexpr int kEveryTab = 2;

} // namespace

IncidentsView::IncidentsView(Console console, QWidget* parent)
    : View(parent),
      m_console(console),
      m_names([this](const codec::PeerId& peer) {
          return m_console.notes.label(QString::fromStdString(peer.text()));
      }),
      m_actions(new IncidentActions(
          console, m_names, [this] { return chosen(); }, this)),
      m_page(new IncidentPage(m_names, m_actions->all())),
      m_tabs(new QTabBar),
      m_note(new QLabel),
      m_split(new QSplitter(Qt::Horizontal)),
      m_stack(new QStackedWidget),
      m_table(new DenseTable),
      m_empty(new EmptyState(QStringLiteral("incidents"))),
      m_scroll(new QScrollArea),
      m_next(new QAction(icon("down"), {}, this)),
      m_previous(new QAction(this)),
      m_open(new QAction(icon("right"), {}, this)),
      m_undo(new QAction(icon("undo"), {}, this)) {
    build();
    buildActions();
    retranslate();
    Link& link = m_console.link;
    connect(&link, &Link::healthChanged, this, [this] {
        if (isVisible()) takeBoard();
    });
    connect(&link, &Link::momentChanged, this, &IncidentsView::takeBoard);
    connect(&link, &Link::sourcesChanged, this, &IncidentsView::takeBoard);
    connect(&m_console.notes, &Annotations::changed, this, [this] { m_page->rename(); });
    connect(m_tabs, &QTabBar::currentChanged, this, &IncidentsView::list);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid()) m_current = m_model.row(now.row()).incident->id;
                showPage();
            });
    connect(m_table, &QTableView::customContextMenuRequested, this, &IncidentsView::menu);
    connect(m_page, &IncidentPage::alertWanted, this, [this](AlertId alert) {
        emit openRequested(QStringLiteral("alerts"), QStringLiteral("id:%1").arg(alert.value));
    });
    connect(m_page, &IncidentPage::peerChosen, this,
            [this](const QString& peer) { m_console.selection.select(peer); });
    connect(m_page, &IncidentPage::alertTakenOut, this, [this](AlertId alert) { m_actions->takeOut(alert); });
    connect(m_page, &IncidentPage::peerTakenOut, this, [this](const QString& text) {
        if (const auto peer = codec::PeerId::fromText(text.toStdString())) m_actions->takeOut(*peer);
    });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_all.empty()) {
            emit openRequested(QStringLiteral("alerts"), {});
            return;
        }
        m_tabs->setCurrentIndex(kEveryTab);
        emit openRequested(key(), {});
    });
    takeBoard();
}

void IncidentsView::build() {
    for (std::size_t i = 0; i < kIncidentTabs.size(); ++i) m_tabs->addTab(QString());
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setProperty("level", QStringLiteral("secondary"));
    m_note->setContentsMargins(space::x4, space::x2, space::x4, space::x2);
    m_note->hide();
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(IncidentsModel::SeverityColumn,
                                      new SeverityDelegate(IncidentsModel::SeverityRole, m_table));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setStretched(IncidentsModel::Title);
    m_table->setLetters({{IncidentsModel::SeverityColumn, 15},
                         {IncidentsModel::Name, 9},
                         {IncidentsModel::Alerts, 14},
                         {IncidentsModel::Since, 20},
                         {IncidentsModel::Owner, 10}});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_scroll->setWidget(m_page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    m_split->addWidget(left);
    m_split->addWidget(m_scroll);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    connect(&Theme::instance(), &Theme::changed, this, &IncidentsView::arrange);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_split);
    arrange();
    focusWhileShown(m_stack, m_table, m_table);
}

void IncidentsView::buildActions() {
    m_next->setShortcut(Qt::Key_J);
    m_previous->setShortcut(Qt::Key_K);
    m_open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_undo->setShortcut(Qt::Key_Z);
    for (QAction* action : {m_next, m_previous, m_undo})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_open->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_open);
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_open, &QAction::triggered, this, [this] {
        m_scroll->verticalScrollBar()->setValue(0);
        if (m_page->entry()) m_page->focusFirst();
    });
    connect(m_undo, &QAction::triggered, this, &View::undoRequested);
    addActions({m_next, m_previous, m_open});
    addActions(m_actions->all());
    addAction(m_undo);
}

/// Beside each other where there is room for both, else one above the other.
void IncidentsView::arrange() {
    const int percent = Theme::instance().textSize();
    const int page = kPageWidth * percent / 100;
    const bool narrow = width() < kNarrowWidth * percent / 100;
    m_split->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    const int room = narrow ? width() : std::max(width() - page, page);
    if (narrow)
        m_split->setSizes({height() / 2, height() / 2});
    else
        m_split->setSizes({room, page});
    int needed = kTitleLetters * QFontMetrics(m_table->font()).averageCharWidth();
    for (int at = 0; at < IncidentsModel::Columns; ++at) {
        m_table->setColumnHidden(at, false);
        if (at != IncidentsModel::Title) needed += m_table->columnWidth(at);
    }
    // What the page beside says as well makes room for the title.
    for (const int at : {IncidentsModel::Since, IncidentsModel::Owner, IncidentsModel::Alerts}) {
        if (needed <= room) break;
        needed -= m_table->columnWidth(at);
        m_table->setColumnHidden(at, true);
    }
}

void IncidentsView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) arrange();
}

void IncidentsView::showEvent(QShowEvent* event) {
    View::showEvent(event);
    takeBoard();
}

void IncidentsView::retranslate() {
    m_tabs->setAccessibleName(tr("Which incidents"));
    m_table->setAccessibleName(tr("Incidents"));
    m_scroll->setAccessibleName(tr("The chosen incident"));
    m_next->setText(tr("Next incident"));
    m_previous->setText(tr("Previous incident"));
    m_open->setText(tr("Read the incident"));
    m_undo->setText(tr("Take back the last deed"));
    m_actions->retranslate();
    m_model.rename();
    m_page->rename();
    showTabs();
    showEmpty();
}

void IncidentsView::takeBoard() {
    m_all = incidentsOf(m_console.link.health().alerts, m_console.link.now());
    list();
}

void IncidentsView::find(const QString& query) {
    m_text = query.trimmed();
    if (m_text.startsWith(kById)) m_tabs->setCurrentIndex(kEveryTab);
    list();
}

bool IncidentsView::isListed(const IncidentEntry& entry) const {
    const int tab = m_tabs->currentIndex();
    if ((tab == kOpenTab && entry.closed()) || (tab == kClosedTab && !entry.closed())) return false;
    const alert::Incident& incident = *entry.incident;
    if (m_text.startsWith(kById)) return m_text.mid(kById.size()).toULongLong() == incident.id.value;
    QString text = IncidentWords::name(incident.id) + QLatin1Char('\n')
                 + QString::fromStdString(incident.title) + QLatin1Char('\n')
                 + QString::fromStdString(incident.owner);
    for (const alert::Comment& note : incident.notes)
        text += QLatin1Char('\n') + QString::fromStdString(note.text);
    const QStringList words = m_text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(words,
                               [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void IncidentsView::list() {
    std::vector<IncidentEntry> listed;
    for (const IncidentEntry& entry : m_all) {
        if (isListed(entry)) listed.push_back(entry);
    }
    const int before = m_table->currentIndex().row();
    m_model.apply(listed);
    if (m_model.rowCount() > 0 && m_table->selectionModel()->selectedRows().isEmpty()) {
        const int known = m_model.rowOf(m_current);
        m_table->selectRow(known >= 0 ? known : std::clamp(before, 0, m_model.rowCount() - 1));
    }
    showTabs();
    showEmpty();
    m_actions->update();
    showPage();
    emit counted(m_all.empty() ? QString()
                               : tr("%1 of %Ln incidents", nullptr, static_cast<int>(m_all.size()))
                                     .arg(figures::count(listed.size())));
}

void IncidentsView::showTabs() {
    const auto closed = static_cast<std::size_t>(
        std::ranges::count_if(m_all, [](const IncidentEntry& entry) { return entry.closed(); }));
    const std::array<std::size_t, kIncidentTabs.size()> counts{m_all.size() - closed, closed, m_all.size()};
    for (std::size_t i = 0; i < kIncidentTabs.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), tr(kIncidentTabs[i]).arg(figures::count(counts[i])));
    const Link& link = m_console.link;
    QString note;
    if (!link.live())
        note = tr("Incidents as they are now; nothing can be done here until you return to live.");
    else if (link.source() != nullptr && !link.takesCommands())
        note = tr("A rehearsal takes no commands, so it has no incidents.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void IncidentsView::showEmpty() {
    m_stack->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_empty);
    if (m_model.rowCount() > 0) return;
    if (m_all.empty()) {
        m_empty->setTexts(tr("No incidents"),
                          tr("Alerts that belong together become one: choose them among the alerts and "
                             "press E. Here they have an owner, notes and an end."),
                          tr("Show the alerts"));
    } else {
        m_empty->setTexts(tr("No incident is like that"),
                          tr("No incident has all that the tab and the search ask for."),
                          tr("Show all incidents"));
    }
}

std::optional<IncidentEntry> IncidentsView::chosen() const {
    const QModelIndex at = m_table->currentIndex();
    if (!at.isValid() || at.row() >= m_model.rowCount()) return std::nullopt;
    return m_model.row(at.row());
}

void IncidentsView::showPage() {
    m_actions->update();
    m_page->show(chosen(), m_actions->canAct());
}

void IncidentsView::step(int by) {
    const int rows = m_model.rowCount();
    if (rows == 0) return;
    m_table->selectRow(std::clamp(m_table->currentIndex().row() + by, 0, rows - 1));
    m_table->scrollTo(m_table->currentIndex());
}

void IncidentsView::menu(const QPoint& at) {
    if (!m_table->indexAt(at).isValid()) return;
    QMenu menu;
    for (QAction* action : m_actions->all()) menu.addAction(action);
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

} // namespace vedette::ui
