#include "ui/trust/trust_view.h"

#include "core/trust/verifier.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/query_words.h"
#include "ui/link/selection.h"
#include "ui/link/trust_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/trust/mark_delegate.h"
#include "ui/trust/moves.h"
#include "ui/trust/trust_actions.h"
#include "ui/trust/trust_page.h"
#include "ui/widgets/dense_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

namespace {

using history::PeerField;

constexpr double kBelowShare = 0.42; ///< of the height

struct BoardOrder {
    const char* name;
    PeerField by;
    Qt::SortOrder order;
};

constexpr std::array kOrders{
    BoardOrder{QT_TRANSLATE_NOOP("vedette::ui::TrustView", "The lowest score first"), PeerField::Score,
               Qt::AscendingOrder},
    BoardOrder{QT_TRANSLATE_NOOP("vedette::ui::TrustView", "The highest score first"), PeerField::Score,
               Qt::DescendingOrder},
    BoardOrder{QT_TRANSLATE_NOOP("vedette::ui::TrustView", "Who moved last first"), PeerField::Moved,
               Qt::DescendingOrder},
};

enum BelowTab {
    PeerTab,
    MovesTab,
    WhatIfTab,
};

} // namespace

TrustView::TrustView(const Console& console, QWidget* parent)
    : View(parent),
      m_console(console),
      m_model(new PeersModel(this)),
      m_feed(new PeersFeed(console, *m_model, this)),
      m_board(new TierBoard(
          *m_model, [this](const codec::PeerId& peer) { return heldUntil(peer); }, this)),
      m_deeds(new TrustActions(console, this)),
      m_open(new QAction(icon("right"), {}, this)),
      m_topology(new QAction(icon("topology"), {}, this)),
      m_undo(new QAction(icon("undo"), {}, this)),
      m_note(new QLabel),
      m_order(new QComboBox),
      m_stack(new QStackedWidget),
      m_split(new QSplitter(Qt::Vertical)),
      m_empty(new EmptyState(QStringLiteral("trust"))),
      m_tabs(new QTabBar),
      m_below(new QStackedWidget),
      m_page(new TrustPage(console, m_deeds->all(), {m_open, m_topology})),
      m_whatIf(new WhatIfPanel([this] { return standings(); },
                               [this](const codec::PeerId& peer) {
                                   return m_console.notes.label(QString::fromStdString(peer.text()));
                               })),
      m_moves(new MovesModel(console, this)),
      m_movesTable(new DenseTable),
      m_noMoves(absenceLabel()),
      m_movesStack(new QStackedWidget) {
    build();
    buildMoves();
    buildActions();
    const Link& link = console.link;
    connect(m_board, &TierBoard::parting, this, [this] { m_settling = true; });
    connect(m_board, &TierBoard::parted, this, [this] {
        m_settling = false;
        boardChanged();
    });
    connect(&console.selection, &Selection::changed, this, &TrustView::giveSelection);
    connect(&link, &Link::healthChanged, this, &TrustView::showNote);
    connect(&link, &Link::momentChanged, this, &TrustView::showNote);
    connect(&link, &Link::sourcesChanged, this, &TrustView::showNote);
    connect(m_order, &QComboBox::currentIndexChanged, this, &TrustView::sortAnew);
    connect(m_tabs, &QTabBar::currentChanged, m_below, &QStackedWidget::setCurrentIndex);
    connect(m_below, &QStackedWidget::currentChanged, this, &TrustView::fitBelow);
    connect(m_whatIf, &WhatIfPanel::peerChosen, this,
            [this](const QString& peer) { m_console.selection.select(peer); });
    connect(m_empty, &EmptyState::acted, this, [this] { emit openRequested(QStringLiteral("lab"), {}); });
    connect(&Theme::instance(), &Theme::changed, this, &TrustView::dress);
    dress();
    retranslate();
    sortAnew();
    boardChanged();
    giveSelection();
}

TierColumn& TrustView::column(trust::Tier tier) const noexcept {
    return **std::ranges::find(m_columns, tier, [](const TierColumn* one) { return one->tier(); });
}

void TrustView::build() {
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setProperty("level", QStringLiteral("secondary"));
    for (std::size_t i = 0; i < kOrders.size(); ++i) m_order->addItem(QString());
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins(space::x4, space::x2, space::x4, space::x2);
    strip->setSpacing(space::x3);
    strip->addWidget(m_note, 1);
    strip->addStretch(0);
    strip->addWidget(m_order);
    auto* columns = new QHBoxLayout;
    columns->setContentsMargins({});
    columns->setSpacing(space::x2);
    for (std::size_t i = 0; i < TierBoard::kTiers.size(); ++i) {
        const trust::Tier tier = TierBoard::kTiers[i];
        auto* column = new TierColumn(tier, m_board->list(tier));
        m_columns[i] = column;
        columns->addWidget(column, 1);
        connect(column->view().selectionModel(), &QItemSelectionModel::selectionChanged, this,
                [this, column] { takeSelection(*column); });
        connect(column, &TierColumn::left, this, [this, column](int by) { step(*column, by); });
        connect(&column->view(), &QWidget::customContextMenuRequested, this,
                [this, column](const QPoint& at) { menu(*column, at); });
        connect(&column->view(), &QAbstractItemView::activated, m_open, &QAction::trigger);
    }
    auto* upper = new QWidget;
    auto* board = new QVBoxLayout(upper);
    board->setContentsMargins({});
    board->setSpacing(0);
    board->addLayout(strip);
    board->addLayout(columns, 1);
    for (int i = 0; i < 3; ++i) m_tabs->addTab(QString());
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_movesStack->addWidget(m_movesTable);
    m_movesStack->addWidget(m_noMoves);
    m_below->addWidget(m_page);
    m_below->addWidget(m_movesStack);
    m_below->addWidget(m_whatIf);
    fitBelow();
    auto* lower = new QWidget;
    auto* under = new QVBoxLayout(lower);
    under->setContentsMargins({});
    under->setSpacing(0);
    under->addWidget(m_tabs);
    under->addWidget(m_below, 1);
    m_split->addWidget(upper);
    m_split->addWidget(lower);
    m_split->setStretchFactor(0, 1);
    // From the first pull at the handle on the heights are the operator's.
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_empty);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_stack);
    // The view gives the keys to a column, so Tab never comes upon what lies before: the order follows them.
    QWidget* before = &m_columns.front()->view();
    for (QWidget* next :
         {static_cast<QWidget*>(&m_columns[1]->view()), static_cast<QWidget*>(&m_columns[2]->view()),
          static_cast<QWidget*>(m_order), static_cast<QWidget*>(m_tabs)}) {
        setTabOrder(before, next);
        before = next;
    }
}

void TrustView::buildMoves() {
    m_movesTable->setModel(m_moves);
    m_movesTable->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* marks = new MarkDelegate(MovesModel::MarkRole, m_movesTable);
    m_movesTable->setItemDelegateForColumn(MovesModel::From, marks);
    m_movesTable->setItemDelegateForColumn(MovesModel::To, marks);
    m_movesTable->setStretched(MovesModel::Why);
    m_movesTable->setLetters({{MovesModel::When, 24},
                              {MovesModel::Who, 20},
                              {MovesModel::From, 14},
                              {MovesModel::To, 14},
                              {MovesModel::ScoreThen, 8},
                              {MovesModel::Teller, 16}});
    const auto showMoves = [this] {
        m_movesStack->setCurrentWidget(m_moves->rowCount() > 0 ? static_cast<QWidget*>(m_movesTable)
                                                               : m_noMoves);
    };
    connect(m_moves, &QAbstractItemModel::rowsInserted, this, showMoves);
    connect(m_moves, &QAbstractItemModel::rowsRemoved, this, showMoves);
    const auto choose = [this](const QModelIndex& at) {
        m_console.selection.select(QString::fromStdString(m_moves->row(at.row()).peer.text()));
    };
    connect(m_movesTable, &QTableView::clicked, this, choose);
    connect(m_movesTable, &QTableView::activated, this, choose);
    showMoves();
}

void TrustView::buildActions() {
    m_open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_open->setShortcutContext(Qt::WidgetShortcut);
    for (TierColumn* column : m_columns) column->view().addAction(m_open);
    m_topology->setShortcut(Qt::Key_G);
    m_undo->setShortcut(Qt::Key_Z);
    for (QAction* action : {m_topology, m_undo}) action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const auto lead = [this](const char* view) {
        const QString peer = m_console.selection.current();
        if (!peer.isEmpty()) emit peerWanted(QLatin1String(view), peer);
    };
    connect(m_open, &QAction::triggered, this, [lead] { lead("peers"); });
    connect(m_topology, &QAction::triggered, this, [lead] { lead("topology"); });
    connect(m_undo, &QAction::triggered, this, &View::undoRequested);
    addActions(m_deeds->all());
    addActions({m_open, m_topology, m_undo});
}

void TrustView::dress() {

    m_note->setStyleSheet(
        m_fault.isEmpty() ? QString()
                          : QStringLiteral("color: %1")
                                .arg(tokens().severity[static_cast<std::size_t>(Severity::Critical)].name()));
}

void TrustView::retranslate() {
    for (std::size_t i = 0; i < kOrders.size(); ++i)
        m_order->setItemText(static_cast<int>(i), tr(kOrders[i].name));
    m_order->setAccessibleName(tr("In which order"));
    m_order->setAccessibleDescription(tr("In which order"));
    m_tabs->setAccessibleName(tr("What stands below the board"));
    m_tabs->setTabText(PeerTab, tr("Selected peer"));
    m_tabs->setTabText(MovesTab, tr("Recent moves"));
    m_tabs->setTabText(WhatIfTab, tr("What if"));
    m_open->setText(tr("Open the peer's page"));
    m_topology->setText(tr("Show it in the topology"));
    m_undo->setText(tr("Take back the last deed"));
    m_movesTable->setAccessibleName(tr("Recent moves"));
    m_noMoves->setText(tr("Nobody has moved from one tier to another yet."));
    m_deeds->retranslate();
    for (TierColumn* column : m_columns) column->retranslate();
    m_page->retranslate();
    m_whatIf->retranslate();
    m_moves->rename();
    m_model->retranslate();
    m_empty->setTexts(
        tr("No peer is known yet"),
        tr("Here all peers stand in three tiers, by how much they have to prove; strangers begin in "
           "the middle one. Start a rehearsal of the lab, or join a network."),
        tr("Open the lab"));
    showNote();
    boardChanged();
}

// --- the question and the lists

void TrustView::find(const QString& query) {
    auto asked = history::PeerQuery::parse(query.toStdString());
    if (!asked) {
        // What is shown still answers the last question that was one.
        m_fault = QueryWords::sentence(asked.error());
        return showNote();
    }
    m_fault.clear();
    showNote();
    m_asked = *asked;
    m_model->setNow(m_console.link.now());
    m_model->ask(*std::move(asked));
}

QStringList TrustView::completions(const QString& query, int cursor) const {
    return QueryWords::completions(query, cursor, m_model->table());
}

void TrustView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    if (m_divided) return;
    const int below = static_cast<int>(m_split->height() * kBelowShare);
    m_split->setSizes({m_split->height() - below, below});
}

void TrustView::fitBelow() {
    for (int i = 0; i < m_below->count(); ++i) {
        QWidget* page = m_below->widget(i);
        const bool shown = i == m_below->currentIndex();
        page->setSizePolicy(QSizePolicy::Preferred, shown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
}

void TrustView::sortAnew() {
    const BoardOrder& order = kOrders[static_cast<std::size_t>(m_order->currentIndex())];
    m_model->sort(static_cast<int>(order.by), order.order);
}

QString TrustView::noteShown() const {
    return m_note->text();
}

void TrustView::showNote() {
    m_note->setText(m_fault.isEmpty() ? m_deeds->obstacle() : m_fault);
    dress();
}

void TrustView::boardChanged() {
    std::array<std::size_t, TierBoard::kTiers.size()> all{};
    const auto& table = m_model->table();
    for (std::size_t i = 0; i < table.end(); ++i) {
        const auto slot = static_cast<PeersModel::Slot>(i);
        const auto tier = table.alive(slot) ? TierBoard::tierIn(*m_model, slot) : std::nullopt;
        if (tier)
            ++all[static_cast<std::size_t>(std::ranges::find(TierBoard::kTiers, *tier)
                                           - TierBoard::kTiers.begin())];
    }
    const bool hadKeys = hasKeys();
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setCounts(static_cast<std::size_t>(m_board->list(TierBoard::kTiers[i]).rowCount()),
                                all[i]);
    const auto total = static_cast<int>(m_model->total());
    emit counted(m_asked.terms.empty()
                     ? tr("%Ln peers", nullptr, total)
                     : tr("%1 of %Ln peers", nullptr, total)
                           .arg(figures::count(static_cast<std::uint64_t>(m_model->rowCount()))));
    m_whatIf->scoresChanged();
    showEmpty();
    // What had them may be hidden by now.
    if (hadKeys && !hasKeys()) setFocus();
    giveSelection();
}

bool TrustView::hasKeys() const {
    const QWidget* focus = window()->focusWidget();
    return focus != nullptr && (focus == this || isAncestorOf(focus)) && focus->isVisible();
}

/// Keys given to the view go to the first column that has somebody; to hand them to what is hidden would make
/// a stop of Tab that leads nowhere.
void TrustView::showEmpty() {
    const bool empty = m_model->total() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_split);
    QWidget* target = m_order;
    for (TierColumn* column : m_columns) {
        if (target == m_order && m_board->list(column->tier()).rowCount() > 0) target = &column->view();
    }
    setFocusProxy(empty ? nullptr : target);
}

QString TrustView::heldUntil(const codec::PeerId& peer) const {
    const Link& link = m_console.link;
    if (const auto word = wordOn(link, peer)) return TrustWords::end(*word);
    // One that ended where it left the peer is no event. In the past, and of another observer, only that
    // there was one is known.
    return link.live() && link.takesCommands() ? QString() : tr("by an operator's word");
}

std::vector<PeerStanding> TrustView::standings() const {
    const auto& table = m_model->table();
    std::vector<PeerStanding> all;
    all.reserve(m_model->total());
    for (std::size_t i = 0; i < table.end(); ++i) {
        const auto slot = static_cast<PeersModel::Slot>(i);
        const auto tier = table.alive(slot) ? TierBoard::tierIn(*m_model, slot) : std::nullopt;
        if (!tier) continue;
        all.push_back(
            {table.peer(slot), table.number(PeerField::Score, slot), *tier,
             trust::reasonNamed(table.text(PeerField::Reason, slot)).value_or(trust::Reason::Stranger)});
    }
    return all;
}

// --- the selection

void TrustView::takeSelection(const TierColumn& from) {
    if (m_settling) return;
    const auto rows = from.view().selectionModel()->selectedIndexes();
    if (!rows.isEmpty()) m_console.selection.select(rows.front().data(TierList::PeerRole).toString());
}

void TrustView::giveSelection() {
    if (m_settling) return;
    m_settling = true;
    const QString peer = m_console.selection.current();
    for (TierColumn* column : m_columns) {
        const TierList& list = m_board->list(column->tier());
        const int row = peer.isEmpty() ? -1 : list.rowOf(peer);
        QItemSelectionModel* selection = column->view().selectionModel();
        if (row < 0)
            selection->clearSelection();
        else if (!selection->isRowSelected(row, {}))
            selection->setCurrentIndex(list.index(row), QItemSelectionModel::ClearAndSelect);
    }
    m_settling = false;
    m_page->show(peer);
    m_deeds->update();
    m_open->setEnabled(!peer.isEmpty());
    m_topology->setEnabled(!peer.isEmpty());
}

void TrustView::reveal(const QString& peer) {
    for (TierColumn* column : m_columns) {
        const TierList& list = m_board->list(column->tier());
        if (const int row = list.rowOf(peer); row >= 0) column->view().scrollTo(list.index(row));
    }
}

/// To the next column that has somebody.
void TrustView::step(const TierColumn& from, int by) {
    auto at = static_cast<int>(std::ranges::find(m_columns, &from) - m_columns.begin()) + by;
    for (; at >= 0 && at < static_cast<int>(m_columns.size()); at += by) {
        QListView& view = m_columns[static_cast<std::size_t>(at)]->view();
        if (view.model()->rowCount() == 0) continue;
        view.setFocus(Qt::TabFocusReason);
        const QModelIndex here =
            view.currentIndex().isValid() ? view.currentIndex() : view.model()->index(0, 0);
        view.selectionModel()->setCurrentIndex(here, QItemSelectionModel::ClearAndSelect);
        return;
    }
}

void TrustView::menu(const TierColumn& column, const QPoint& at) {
    if (!column.view().indexAt(at).isValid()) return;
    QMenu menu;
    for (QAction* action : m_deeds->all()) menu.addAction(action);
    menu.addSeparator();
    menu.addAction(m_open);
    menu.addAction(m_topology);
    menu.exec(column.view().viewport()->mapToGlobal(at));
}

} // namespace vedette::ui
