#include "ui/alerts/alerts_view.h"

#include "ui/alerts/handover_dialog.h"
#include "ui/link/alert_facts.h"
#include "ui/link/alert_words.h"
#include "ui/link/annotations.h"
#include "ui/link/export_dialog.h"
#include "ui/link/link.h"
#include "ui/link/redaction.h"
#include "ui/link/selection.h"
#include "ui/link/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/csv.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/severity_delegate.h"

#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <memory>

namespace vedette::ui {

namespace {

constexpr int kDetailWidth = 400;
constexpr int kNarrow = 900;
constexpr int kSentenceLetters = 36;
const QString kPastSlot = QStringLiteral("alerts.past");
const QString kMovesSlot = QStringLiteral("alerts.moves");

/// In the order of alert::State, and all of them.
constexpr std::array kTabs{QT_TRANSLATE_NOOP("vedette::ui::AlertsView", "Open %1"),
                           QT_TRANSLATE_NOOP("vedette::ui::AlertsView", "Acknowledged %1"),
                           QT_TRANSLATE_NOOP("vedette::ui::AlertsView", "Suppressed %1"),
                           QT_TRANSLATE_NOOP("vedette::ui::AlertsView", "Closed %1"),
                           QT_TRANSLATE_NOOP("vedette::ui::AlertsView", "All %1")};
constexpr int kAllTab = 4;

} // namespace

AlertsView::AlertsView(Console console, QWidget* parent)
    : View(parent),
      m_console(console),
      m_names([this](const codec::PeerId& peer) {
          return m_console.notes.label(QString::fromStdString(peer.text()));
      }),
      m_actions(new AlertActions(
          console, [this] { return chosen(); }, this)),
      m_page(new AlertPage(m_names, {m_actions->acknowledgeAction(), m_actions->suppressAction(),
                                     m_actions->escalateAction(), m_actions->assignAction(),
                                     m_actions->closeAction(), m_actions->reopenAction()})),
      m_tabs(new QTabBar),
      m_note(new QLabel),
      m_split(new QSplitter(Qt::Horizontal)),
      m_stack(new QStackedWidget),
      m_table(new DenseTable),
      m_empty(new EmptyState(QStringLiteral("alerts"))),
      m_scroll(new QScrollArea),
      m_next(new QAction(icon("down"), {}, this)),
      m_previous(new QAction(this)),
      m_open(new QAction(icon("right"), {}, this)),
      m_undo(new QAction(icon("undo"), {}, this)),
      m_copy(new QAction(icon("copy"), {}, this)),
      m_handOver(new QAction(icon("export"), {}, this)),
      m_handOverButton(new QToolButton) {
    m_model.setNames(m_names);
    build();
    buildActions();
    retranslate();
    Link& link = m_console.link;
    connect(&link, &Link::healthChanged, this, [this] {
        if (!m_console.link.live()) return m_actions->update();
        if (isVisible()) takeBoard();
    });
    connect(&link, &Link::momentChanged, this, [this] {
        m_all.clear();
        m_listed = false;
        m_waits = false;
        m_movesOf = {};
        if (m_console.link.live()) {
            takeBoard();
        } else {
            m_stale = true;
            list();
            if (isVisible()) readPast();
        }
    });
    connect(&link, &Link::sourcesChanged, this, [this] {
        m_listed = false; // who takes commands may be another
        takeBoard();
    });
    connect(&m_console.notes, &Annotations::changed, this, [this] {
        m_model.rename();
        m_page->rename();
    });
    connect(&m_console.selection, &Selection::changed, this,
            [this] { m_page->markPeers(m_console.selection.current()); });
    connect(m_tabs, &QTabBar::currentChanged, this, &AlertsView::list);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid()) m_current = m_model.row(now.row()).alert->id;
                showPage();
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_actions->update(); });
    connect(m_table, &QTableView::customContextMenuRequested, this, &AlertsView::menu);
    connect(m_page, &AlertPage::peerChosen, this,
            [this](const QString& peer) { m_console.selection.select(peer); });
    connect(m_page, &AlertPage::proofWanted, this,
            [this](const QString& query) { emit openRequested(QStringLiteral("audit"), query); });
    connect(m_page, &AlertPage::momentWanted, this, [this](WallTime at) { m_console.link.look(at); });
    connect(m_page, &AlertPage::alertWanted, this, &AlertsView::choose);
    connect(m_page, &AlertPage::suggested, this, &AlertsView::suggested);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_all.empty()) {
            emit openRequested(QStringLiteral("lab"), {});
            return;
        }
        m_tabs->setCurrentIndex(kAllTab);
        emit openRequested(key(), {});
    });
    takeBoard();
}

void AlertsView::build() {
    for (std::size_t i = 0; i < kTabs.size(); ++i) m_tabs->addTab(QString());
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setProperty("level", QStringLiteral("secondary"));
    m_note->setContentsMargins(space::x4, space::x2, space::x4, space::x2);
    m_note->hide();
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(AlertsModel::SeverityColumn,
                                      new SeverityDelegate(AlertsModel::SeverityRole, m_table));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setStretched(AlertsModel::What);
    m_table->setLetters({{AlertsModel::SeverityColumn, 12},
                         {AlertsModel::Who, 17},
                         {AlertsModel::Since, 10},
                         {AlertsModel::Last, 10},
                         {AlertsModel::Count, 8},
                         {AlertsModel::StateColumn, 13},
                         {AlertsModel::Owner, 9}});
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
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins(0, 0, space::x2, 0);
    strip->setSpacing(0);
    strip->addWidget(m_tabs, 1);
    strip->addWidget(m_handOverButton);
    m_handOverButton->setDefaultAction(m_handOver);
    m_handOverButton->setToolButtonStyle(Qt::ToolButtonIconOnly); // the tabs need the room
    m_handOverButton->setVisible(m_console.cases != nullptr);
    column->addLayout(strip);
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    m_split->addWidget(left);
    m_split->addWidget(m_scroll);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    connect(&Theme::instance(), &Theme::changed, this, &AlertsView::arrange);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_split);
    arrange();
    focusWhileShown(m_stack, m_table, m_table);
}

void AlertsView::buildActions() {
    m_next->setShortcut(Qt::Key_J);
    m_previous->setShortcut(Qt::Key_K);
    m_open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_undo->setShortcut(Qt::Key_Z);
    m_copy->setShortcut(QKeySequence::Copy);
    m_handOver->setShortcut(Qt::Key_H);
    m_handOver->setVisible(m_console.cases != nullptr);
    for (QAction* action : {m_next, m_previous, m_undo, m_copy, m_handOver})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_open->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_open);
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_open, &QAction::triggered, this, [this] {
        m_scroll->verticalScrollBar()->setValue(0);
        if (m_page->what()) m_page->focusFirst();
    });
    connect(m_undo, &QAction::triggered, this, &View::undoRequested);
    connect(m_copy, &QAction::triggered, this, &AlertsView::copyMarkdown);
    connect(m_handOver, &QAction::triggered, this, &AlertsView::handOver);
    addActions({m_next, m_previous, m_open});
    addActions(m_actions->all());
    addActions({m_undo, m_copy});
    if (m_console.cases != nullptr) addAction(m_handOver);
}

/// Beside each other where there is room for both, else one above the other.
void AlertsView::arrange() {
    const int percent = Theme::instance().textSize();
    const int detail = kDetailWidth * percent / 100;
    const bool narrow = width() < kNarrow * percent / 100;
    m_split->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    const int room = narrow ? width() : std::max(width() - detail, detail);
    if (narrow)
        m_split->setSizes({height() / 2, height() / 2});
    else
        m_split->setSizes({room, detail});
    // The sentence needs its room; what the tab or the page beside says as well makes it.
    int needed = kSentenceLetters * QFontMetrics(m_table->font()).averageCharWidth();
    for (int at = 0; at < AlertsModel::Columns; ++at) {
        m_table->setColumnHidden(at, false);
        if (at != AlertsModel::What) needed += m_table->columnWidth(at);
    }
    for (const int at :
         {AlertsModel::Owner, AlertsModel::Last, AlertsModel::StateColumn, AlertsModel::Since}) {
        if (needed <= room) break;
        needed -= m_table->columnWidth(at);
        m_table->setColumnHidden(at, true);
    }
}

void AlertsView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) arrange();
}

void AlertsView::showEvent(QShowEvent* event) {
    View::showEvent(event);
    if (m_console.link.live())
        takeBoard();
    else if (m_stale)
        readPast();
}

void AlertsView::retranslate() {
    m_tabs->setAccessibleName(tr("Which alerts"));
    m_table->setAccessibleName(tr("Alerts"));
    m_scroll->setAccessibleName(tr("The chosen alert"));
    m_next->setText(tr("Next alert"));
    m_previous->setText(tr("Previous alert"));
    m_open->setText(tr("Read the alert"));
    m_undo->setText(tr("Take back the last deed"));
    m_copy->setText(tr("Copy the alert as Markdown"));
    m_handOver->setText(tr("Hand over…"));
    m_handOver->setToolTip(tr("The last hours on one page, for those who take over. (H)"));
    m_actions->retranslate();
    m_model.rename();
    m_page->rename();
    showTabs();
    showEmpty();
}

// --- what there is

void AlertsView::takeBoard() {
    if (!m_console.link.live()) return;
    auto entries = entriesOf(m_console.link.health().alerts, m_console.link.now());
    const bool sameLog = !m_page->what() || m_page->what()->hasLog == m_console.link.hasPast();
    // The same objects of the same board: nothing is to be looked through again.
    if (m_listed && sameLog && entries == m_all) return m_actions->update();
    m_listed = true;
    m_all = std::move(entries);
    list();
}

void AlertsView::readPast() {
    m_stale = false;
    const WallTime until = m_console.link.moment();
    m_waits = m_console.link.read(
        kPastSlot, [view = QPointer<AlertsView>(this), until](history::History& history) -> Link::Answer {
            auto found = std::make_shared<Result<std::vector<AlertEntry>>>(alertsUntil(history, until));
            return [view, found, until] {
                if (view.isNull() || view->m_console.link.live() || view->m_console.link.moment() != until)
                    return;
                view->m_waits = false;
                if (*found)
                    view->m_all = **std::move(found);
                else
                    view->m_note->setText(sentence(found->error()));
                view->list();
            };
        });
    list();
}

void AlertsView::readMoves() {
    const alert::Alert* alert = m_page->what() ? m_page->what()->entry.alert.get() : nullptr;
    if (alert == nullptr) {
        m_movesOf = {};
        return;
    }
    // Once for each change that is seen.
    const std::uint64_t stamp = alert->count + alert->commentsMade + alert->owner.size()
                              + (alert->accepted ? 1U << 20 : 0U) + (alert->closed ? 1U << 21 : 0U);
    if (m_movesOf == alert->id && m_movesCount == stamp) return;
    m_movesOf = alert->id;
    m_movesCount = stamp;
    std::optional<WallTime> until;
    if (!m_console.link.live()) until = m_console.link.moment();
    m_console.link.read(kMovesSlot,
                        [view = QPointer<AlertsView>(this), id = alert->id,
                         until](history::History& history) -> Link::Answer {
                            auto moves =
                                std::make_shared<Result<std::vector<AlertMove>>>(movesOf(history, id, until));
                            return [view, id, moves] {
                                if (!view.isNull() && view->m_current == id && *moves)
                                    view->m_page->setMoves(**moves);
                            };
                        });
}

// --- what is listed

void AlertsView::find(const QString& query) {
    m_text = query;
    m_query = AlertQuery::parse(query);
    // A state, or one alert, may be on another tab.
    if (m_query.names(AlertQuery::State) || m_query.names(AlertQuery::Id)) m_tabs->setCurrentIndex(kAllTab);
    list();
    if (m_query.names(AlertQuery::Id) && m_model.rowCount() > 0) m_table->selectRow(0);
}

QStringList AlertsView::completions(const QString& query, int cursor) const {
    return AlertQuery::completions(query, cursor, m_all);
}

bool AlertsView::onTab(const AlertEntry& entry, int tab) const {
    return tab == kAllTab || static_cast<int>(entry.state) == tab;
}

void AlertsView::list() {
    const int tab = m_tabs->currentIndex();
    const QString me = AlertWords::me();
    std::vector<AlertEntry> listed;
    for (const AlertEntry& entry : m_all) {
        if (onTab(entry, tab) && m_query.matches(entry, m_names, me)) listed.push_back(entry);
    }
    const int before = m_table->currentIndex().row();
    m_model.apply(listed);
    // What was dealt with leaves; the next one takes its place.
    if (m_model.rowCount() > 0 && m_table->selectionModel()->selectedRows().isEmpty()) {
        const int known = m_model.rowOf(m_current);
        m_table->selectRow(known >= 0 ? known : std::clamp(before, 0, m_model.rowCount() - 1));
    }
    showTabs();
    showEmpty();
    showPage();
    m_actions->update();
    if (m_all.empty()) {
        emit counted({});
    } else {
        emit counted(tr("%1 of %Ln alerts", nullptr, static_cast<int>(m_all.size()))
                         .arg(figures::count(listed.size())));
    }
}

void AlertsView::showTabs() {
    std::array<std::size_t, kTabs.size()> counts{};
    for (const AlertEntry& entry : m_all) {
        ++counts[static_cast<std::size_t>(entry.state)];
        ++counts[kAllTab];
    }
    for (std::size_t i = 0; i < kTabs.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), tr(kTabs[i]).arg(figures::count(counts[i])));
    const Link& link = m_console.link;
    QString note;
    if (!m_query.fault().isEmpty())
        note = m_query.fault();
    else if (!link.live())
        note = tr("As the event log told them until %1; owners, comments and suppressions of then are not "
                  "known. Nothing can be done here: return to live for that.")
                   .arg(figures::dateAndTime(link.moment()));
    else if (link.source() != nullptr && !link.takesCommands() && !m_all.empty())
        note = tr("A rehearsal takes no commands: its alerts can be read, not dealt with.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void AlertsView::showEmpty() {
    m_stack->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_empty);
    if (m_model.rowCount() > 0) return;
    const Link& link = m_console.link;
    if (link.source() == nullptr) {
        m_empty->setTexts(tr("No alerts"),
                          tr("Join a network, or start a rehearsal in the lab; what goes wrong there stands "
                             "here."),
                          tr("Open the lab"));
    } else if (m_waits) {
        m_empty->setTexts(tr("Reading the log"), tr("Alerts until that moment are looked for."));
    } else if (m_all.empty()) {
        m_empty->setTexts(
            link.live() ? tr("Nothing raised an alarm") : tr("Nothing had raised an alarm"),
            tr("%Ln rules watch everything that happens: floods, crowded networks, eclipses, stolen "
               "identities, spam and failures. What they find stands here, the gravest first. An attack in "
               "the lab shows it.",
               nullptr, static_cast<int>(alert::allRules().size())),
            tr("Open the lab"));
    } else if (m_text.isEmpty() && m_tabs->currentIndex() == 0) {
        m_empty->setTexts(tr("Nothing waits for you"), tr("All alerts are dealt with."),
                          tr("Show all alerts"));
    } else {
        m_empty->setTexts(tr("No alert is like that"),
                          tr("No alert has all that the tab and the search ask for."), tr("Show all alerts"));
    }
}

std::vector<AlertEntry> AlertsView::chosen() const {
    std::vector<AlertEntry> entries;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        entries.push_back(m_model.row(index.row()));
    return entries;
}

std::vector<alert::Suggestion> AlertsView::suggestionsFor(const alert::Alert& alert) const {
    if (!m_actions->canAct()) return {};
    return suggest(alert);
}

void AlertsView::showPage() {
    const QModelIndex at = m_table->currentIndex();
    if (!at.isValid() || m_model.rowCount() == 0) {
        m_page->show({});
        readMoves();
        return;
    }
    const AlertEntry& entry = m_model.row(at.row());
    AlertPage::Shown what;
    what.entry = entry;
    what.akin = akinTo(*entry.alert, m_all);
    what.suggestions = suggestionsFor(*entry.alert);
    if (const auto* incident = m_console.link.health().alerts->find(entry.alert->incident))
        what.incident = QStringLiteral("I-%1: %2").arg(incident->id.value).arg(shown(incident->title, 80));
    what.past = !m_console.link.live();
    what.hasLog = m_console.link.hasPast();
    m_page->show(std::move(what));
    m_page->markPeers(m_console.selection.current());
    readMoves();
}

void AlertsView::choose(AlertId id) {
    if (m_model.rowOf(id) < 0) {
        m_tabs->setCurrentIndex(kAllTab);
        if (m_model.rowOf(id) < 0) {
            emit openRequested(key(), QStringLiteral("id:%1").arg(id.value));
            return;
        }
    }
    m_table->selectRow(m_model.rowOf(id));
    m_table->scrollTo(m_table->currentIndex());
}

void AlertsView::step(int by) {
    const int rows = m_model.rowCount();
    if (rows == 0) return;
    m_table->selectRow(std::clamp(m_table->currentIndex().row() + by, 0, rows - 1));
    m_table->scrollTo(m_table->currentIndex());
}

// --- what is done

void AlertsView::suggested(const alert::Suggestion& suggestion) {
    if (!m_page->what()) return;
    if (suggestion.deed != alert::Deed::ExaminePeer) {
        m_actions->carryOut(m_page->what()->entry, suggestion);
        return;
    }
    // The examination stands on the peer's own page.
    QSet<QString> peers;
    for (const codec::PeerId& peer : suggestion.peers) peers.insert(QString::fromStdString(peer.text()));
    m_console.selection.selectMany(peers);
    emit openRequested(QStringLiteral("peers"), {});
}

void AlertsView::menu(const QPoint& at) {
    if (!m_table->indexAt(at).isValid()) return;
    QMenu menu;
    for (QAction* action : m_actions->all()) menu.addAction(action);
    menu.addSeparator();
    menu.addAction(m_copy);
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void AlertsView::copyMarkdown() {
    QStringList texts;
    for (const AlertEntry& entry : chosen()) texts << AlertWords::markdown(entry, m_names);
    if (!texts.isEmpty()) QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

QByteArray AlertsView::asCsv(Redaction& redaction) const {
    QStringList head{tr("Alert")};
    for (int column = 0; column < AlertsModel::Columns; ++column)
        head << m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    head << tr("Rule") << tr("Technique") << tr("Network") << tr("Peers") << tr("Value") << tr("Limit");
    QByteArray csv = Csv::line(head).toUtf8();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const alert::Alert& alert = *m_model.row(row).alert;
        QStringList fields{AlertWords::name(alert.id)};
        for (int column = 0; column < AlertsModel::Columns; ++column) {
            QString field = m_model.text(row, column);
            if (column == AlertsModel::Since) field = QString::fromStdString(rfc3339(alert.since));
            if (column == AlertsModel::Last) field = QString::fromStdString(rfc3339(alert.last));
            if (column == AlertsModel::Count) field = QString::number(alert.count);
            fields << redaction.of(field);
        }
        fields << AlertWords::code(codeName(alert.rule)) << AlertWords::code(factsOf(alert.rule).technique.id)
               << redaction.of(shown(alert.network, 80)) << QString::number(alert.peerCount)
               << QString::number(static_cast<double>(alert.worst.value) / 1000)
               << QString::number(static_cast<double>(alert.worst.limit) / 1000);
        csv += Csv::line(fields).toUtf8();
    }
    return csv;
}

void AlertsView::handOver() {
    if (m_console.cases == nullptr) return;
    auto* dialog = new HandoverDialog(*m_console.cases, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool AlertsView::exportTo(QWidget* window) {
    if (m_model.rowCount() == 0) return false;
    ExportDialog dialog(tr("Export the alerts that are listed"), QStringLiteral("vedette-alerts"),
                        {{tr("Table"), QStringLiteral("csv")}}, window);
    const auto choice = dialog.ask();
    if (!choice) return true;
    Redaction redaction(choice->redact);
    const QByteArray csv = asCsv(redaction);
    QSaveFile file(choice->file);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
        QMessageBox::warning(window, tr("Export"),
                             tr("The file could not be written: %1").arg(file.errorString()));
    return true;
}

} // namespace vedette::ui
