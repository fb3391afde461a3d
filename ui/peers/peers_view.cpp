#include "ui/peers/peers_view.h"

#include "ui/link/annotations.h"
#include "ui/link/export_dialog.h"
#include "ui/link/peer_columns.h"
#include "ui/link/preferences.h"
#include "ui/link/query_words.h"
#include "ui/link/redaction.h"
#include "ui/link/selection.h"
#include "ui/peers/peer_page.h"
#include "ui/peers/peers_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/csv.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QItemSelection>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <limits>

namespace vedette::ui {

namespace {

using history::PeerField;

constexpr int kMostMarked = 2000; ///< rows that are marked one by one

} // namespace

PeersView::PeersView(Console console, QWidget* parent)
    : View(parent),
      m_console(console),
      m_model(new PeersModel(this)),
      m_actions(new PeerActions(console, this)),
      m_strip(new QWidget(this)),
      m_fault(new QLabel(m_strip)),
      m_selected(new QLabel(m_strip)),
      m_columns(new QToolButton(m_strip)),
      m_columnMenu(new QMenu(this)),
      m_stack(new QStackedWidget(this)),
      m_table(new QTableView(m_stack)),
      m_empty(new EmptyState(QStringLiteral("peers"), m_stack)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
    buildActions();
    buildStrip();
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_feed = new PeersFeed(console, *m_model, this);
    connect(&console.selection, &Selection::changed, this, &PeersView::giveSelection);
    connect(m_model, &PeersModel::answered, this, [this] {
        showCounts();
        showEmpty();
    });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_model->total() == 0)
            emit openRequested(QStringLiteral("lab"), {});
        else
            emit openRequested(key(), {});
    });
    connect(&Theme::instance(), &Theme::changed, this, &PeersView::dress);
    dress();
    retranslate();
    showCounts();
    showEmpty();
    focusWhileShown(m_stack, m_table, m_table);
}

PeersView::~PeersView() = default;

QString PeersView::key() const {
    return QStringLiteral("peers");
}

QString PeersView::title() const {
    return tr("Peers");
}

QString PeersView::iconName() const {
    return QStringLiteral("peers");
}

void PeersView::buildActions() {
    m_open = new QAction(icon("right"), {}, this);
    m_open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_open->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_open);
    connect(m_open, &QAction::triggered, this, [this] {
        const int row = m_table->currentIndex().row();
        if (!pageIsOpen() && row >= 0) openPage(m_model->peerAt(row));
    });
    m_back = new QAction(icon("undo"), {}, this);
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_back->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_back->setEnabled(false);
    connect(m_back, &QAction::triggered, this, &PeersView::closePage);
    addAction(m_open);
    addAction(m_back);
    addActions(m_actions->all());
}

void PeersView::buildStrip() {
    auto* row = new QHBoxLayout(m_strip);
    row->setContentsMargins(space::x4, space::x2, space::x4, space::x2);
    row->setSpacing(space::x2);
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(space::x2);
    m_chips->setContentsMargins({});
    // What was typed must not widen the window.
    auto* chips = new QWidget(m_strip);
    chips->setLayout(m_chips);
    chips->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(chips, 1);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->hide();
    m_fault->setWordWrap(true);
    m_fault->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_fault, 3);
    m_selected->setProperty("level", QStringLiteral("secondary"));
    row->addWidget(m_selected);
    for (QAction* action : {m_actions->annotateAction(), m_actions->disconnectAction(),
                            m_actions->blockAction(), m_actions->unblockAction()}) {
        auto* button = new QToolButton(m_strip);
        button->setProperty("framed", true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setDefaultAction(action);
        m_buttons += button;
        row->addWidget(button);
    }
    m_columns->setProperty("framed", true);
    m_columns->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setMenu(m_columnMenu);
    connect(m_columnMenu, &QMenu::aboutToShow, this, &PeersView::fillColumnMenu);
    row->addWidget(m_columns);
}

void PeersView::buildTable() {
    m_table->setItemDelegate(new PeersDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // Before the table's own: what a question hides stays chosen, so these changes are nobody's choice.
    const auto begin = [this] { m_settling = true; };
    const auto end = [this] {
        m_settling = false;
        giveSelection();
    };
    connect(m_model, &PeersModel::rowsAboutToBeRemoved, this, begin);
    connect(m_model, &PeersModel::modelAboutToBeReset, this, begin);
    m_table->setModel(m_model);
    connect(m_model, &PeersModel::rowsRemoved, this, end);
    connect(m_model, &PeersModel::rowsInserted, this, &PeersView::giveSelection);
    connect(m_model, &PeersModel::modelReset, this, end);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PeersView::takeSelection);
    connect(m_table, &QTableView::activated, m_open, &QAction::trigger);
    connect(m_table, &QWidget::customContextMenuRequested, this, &PeersView::openMenu);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(32);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& at) {
        fillColumnMenu();
        m_columnMenu->popup(header->mapToGlobal(at));
    });
    readColumns();
    m_table->setSortingEnabled(true);
    connect(header, &QHeaderView::sectionMoved, this, &PeersView::keepColumns);
    connect(header, &QHeaderView::sectionResized, this, &PeersView::keepColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &PeersView::keepColumns);
}

void PeersView::dress() {
    const QFontMetrics metrics(Theme::instance().font(Type::Dense));
    m_table->verticalHeader()->setDefaultSectionSize(std::max(size::row, metrics.height() + space::x2));
    QPalette warning = m_fault->palette();
    warning.setColor(QPalette::WindowText, tokens().severity[static_cast<std::size_t>(Severity::High)]);
    m_fault->setPalette(warning);
    m_fault->setStyleSheet(QStringLiteral("color: %1")
                               .arg(tokens().severity[static_cast<std::size_t>(Severity::Critical)].name()));
    m_table->viewport()->update();
}

void PeersView::retranslate() {
    m_open->setText(tr("Open the peer's page"));
    m_back->setText(tr("Back to the list of peers"));
    m_columns->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("Choose columns"));
    m_table->setAccessibleName(tr("Peers"));
    m_actions->retranslate();
    m_model->retranslate();
    if (m_page != nullptr) m_page->retranslate();
    showChips();
    showCounts();
    showSelected();
    showEmpty();
}

// --- the question

void PeersView::find(const QString& query) {
    m_query = query;
    auto asked = history::PeerQuery::parse(query.toStdString());
    if (!asked) {
        // What is shown still answers the last question that was one.
        m_fault->setText(QueryWords::sentence(asked.error()));
        m_fault->setToolTip(plainToolTip(m_fault->text()));
        m_fault->show();
        return;
    }
    m_fault->clear();
    m_fault->hide();
    m_asked = *asked;
    if (pageIsOpen()) closePage();
    showChips();
    m_model->setNow(m_console.link.now());
    m_model->ask(*std::move(asked));
}

QString PeersView::faultShown() const {
    return m_fault->text();
}

QStringList PeersView::completions(const QString& query, int cursor) const {
    return QueryWords::completions(query, cursor, m_model->table());
}

void PeersView::showChips() {
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        if (item->widget() != nullptr) item->widget()->deleteLater();
        delete item;
    }
    for (const history::PeerTerm& term : m_asked.terms) {
        auto* chip = new QToolButton(m_strip);
        const QString text = QueryWords::chip(term, m_query);
        chip->setProperty("framed", true);
        chip->setText(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
        chip->setIcon(icon("close"));
        chip->setIconSize({12, 12});
        chip->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setToolTip(tr("Take this part of the question away"));
        chip->setAccessibleName(tr("Take away: %1").arg(text));
        connect(chip, &QToolButton::clicked, this, [this, term] {
            const QString rest = QueryWords::without(term, m_query);
            find(rest); // also where nobody shows what is asked
            emit openRequested(key(), rest);
        });
        m_chips->addWidget(chip);
    }
    m_chips->addStretch();
    orderTabs();
}

/// The view gives the keys to its table, so Tab never comes upon what lies between the two: the strip follows
/// the table.
void PeersView::orderTabs() {
    QWidget* before = m_table;
    const auto follow = [&before](QWidget* next) {
        QWidget::setTabOrder(before, next);
        before = next;
    };
    for (int i = 0; i < m_chips->count(); ++i) {
        if (QWidget* chip = m_chips->itemAt(i)->widget()) follow(chip);
    }
    for (QToolButton* button : m_buttons) follow(button);
    follow(m_columns);
}

void PeersView::showCounts() {
    const auto total = static_cast<int>(m_model->total());
    if (m_asked.terms.empty())
        emit counted(tr("%Ln peers", nullptr, total));
    else
        emit counted(tr("%1 of %Ln peers", nullptr, total)
                         .arg(figures::count(static_cast<std::uint64_t>(m_model->rowCount()))));
}

void PeersView::showEmpty() {
    if (pageIsOpen()) return;
    if (m_model->rowCount() > 0 || m_model->busy()) return m_stack->setCurrentWidget(m_table);
    if (m_model->total() == 0) {
        m_empty->setTexts(
            tr("No peer is known yet"),
            tr("Peers appear here as soon as this program meets or hears of them: start a rehearsal "
               "of the lab, or join a network."),
            tr("Open the lab"));
    } else {
        m_empty->setTexts(tr("No peer answers this question"),
                          tr("%Ln peers are known, but none has all of what the box above asks for.", nullptr,
                             static_cast<int>(m_model->total())),
                          tr("Show all peers"));
    }
    m_stack->setCurrentWidget(m_empty);
}

// --- the selection

void PeersView::takeSelection() {
    const auto rows = m_table->selectionModel()->selectedRows();
    if (!m_settling) {
        QSet<QString> peers;
        for (const QModelIndex& one : rows) peers.insert(m_model->peerAt(one.row()));
        m_settling = true;
        m_console.selection.selectMany(std::move(peers));
        m_settling = false;
    }
    showSelected();
}

void PeersView::giveSelection() {
    if (m_settling) return;
    const QSet<QString>& peers = m_console.selection.peers();
    QItemSelection marked;
    QModelIndex current;
    const int last = m_model->columnCount() - 1;
    int count = 0;
    for (const QString& peer : peers) {
        const int row = m_model->rowOf(peer);
        if (row < 0) continue;
        marked.select(m_model->index(row, 0), m_model->index(row, last));
        if (peer == m_console.selection.current()) current = m_model->index(row, 0);
        if (++count == kMostMarked) break;
    }
    m_settling = true;
    auto* selection = m_table->selectionModel();
    selection->select(marked, QItemSelectionModel::ClearAndSelect);
    if (current.isValid() && m_table->currentIndex().row() != current.row()) {
        selection->setCurrentIndex(current.siblingAtColumn(std::max(0, m_table->currentIndex().column())),
                                   QItemSelectionModel::NoUpdate);
    }
    m_settling = false;
    showSelected();
}

void PeersView::showSelected() {
    const auto chosen = static_cast<int>(m_console.selection.peers().size());
    m_selected->setText(chosen == 0 ? QString() : tr("%Ln selected", nullptr, chosen));
}

void PeersView::reveal(const QString& peer) {
    const int row = m_model->rowOf(peer);
    if (row < 0) return;
    m_table->scrollTo(m_model->index(row, static_cast<int>(PeerField::Name)),
                      QAbstractItemView::EnsureVisible);
}

// --- the page of one peer

bool PeersView::pageIsOpen() const {
    return m_page != nullptr && m_stack->currentWidget() == m_page;
}

void PeersView::openPage(const QString& peer) {
    if (m_page == nullptr) {
        m_page = new PeerPage(m_console, *m_actions, m_stack);
        connect(m_page, &PeerPage::backWanted, this, &PeersView::closePage);
        connect(m_page, &PeerPage::openRequested, this, &View::openRequested);
        m_stack->addWidget(m_page);
    }
    m_console.selection.select(peer);
    m_page->show(peer);
    m_stack->setCurrentWidget(m_page);
    m_strip->hide();
    m_back->setEnabled(true);
    m_page->setFocus();
}

void PeersView::closePage() {
    if (!pageIsOpen()) return;
    m_stack->setCurrentWidget(m_table);
    m_strip->show();
    m_back->setEnabled(false);
    m_page->show({});
    showEmpty();
    m_table->setFocus();
}

// --- columns

void PeersView::usualColumns() {
    QHeaderView* header = m_table->horizontalHeader();
    const QFontMetrics metrics(Theme::instance().font(Type::Dense));
    const int letter = metrics.averageCharWidth();
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const auto field = static_cast<PeerField>(i);
        header->resizeSection(i, PeerColumns::width(field) * letter + 2 * space::x2);
        header->setSectionHidden(i, std::ranges::find(PeerColumns::usual(), field)
                                        == PeerColumns::usual().end());
    }
    int place = 0;
    for (const PeerField field : PeerColumns::usual()) {
        header->moveSection(header->visualIndex(static_cast<int>(field)), place++);
    }
}

void PeersView::readColumns() {
    m_reading = true;
    usualColumns();
    QHeaderView* header = m_table->horizontalHeader();
    const QJsonObject kept = Preferences::instance().value(QStringLiteral("peers.columns")).toObject();
    const QJsonArray columns = kept[QLatin1String("shown")].toArray();
    if (!columns.isEmpty()) {
        for (int i = 0; i < m_model->columnCount(); ++i) header->setSectionHidden(i, true);
        int place = 0;
        for (const auto& value : columns) {
            const QJsonObject one = value.toObject();
            const auto field = history::peerFieldNamed(one[QLatin1String("name")].toString().toStdString());
            if (!field) continue; // of a version that knew other ones
            const int section = static_cast<int>(*field);
            header->setSectionHidden(section, false);
            header->resizeSection(section, std::clamp(one[QLatin1String("width")].toInt(), 32, 2000));
            header->moveSection(header->visualIndex(section), place++);
        }
        if (place == 0) usualColumns();
    }
    const auto by = history::peerFieldNamed(kept[QLatin1String("by")].toString().toStdString());
    const bool ascending = kept[QLatin1String("ascending")].toBool();
    header->setSortIndicator(static_cast<int>(by.value_or(PeerField::Seen)),
                             ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    m_reading = false;
}

void PeersView::keepColumns() {
    if (m_reading) return;
    const QHeaderView* header = m_table->horizontalHeader();
    QJsonArray columns;
    for (int place = 0; place < header->count(); ++place) {
        const int section = header->logicalIndex(place);
        if (header->isSectionHidden(section)) continue;
        const auto name = history::infoOf(static_cast<PeerField>(section)).name;
        columns.append(QJsonObject{{QLatin1String("name"), QString::fromUtf8(name)},
                                   {QLatin1String("width"), header->sectionSize(section)}});
    }
    const auto by = history::infoOf(static_cast<PeerField>(header->sortIndicatorSection())).name;
    Preferences::instance().set(
        QStringLiteral("peers.columns"),
        QJsonObject{{QLatin1String("shown"), columns},
                    {QLatin1String("by"), QString::fromUtf8(by)},
                    {QLatin1String("ascending"), header->sortIndicatorOrder() == Qt::AscendingOrder}});
}

void PeersView::fillColumnMenu() {
    m_columnMenu->clear();
    QHeaderView* header = m_table->horizontalHeader();
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const auto field = static_cast<PeerField>(i);
        QAction* action = m_columnMenu->addAction(PeerColumns::title(field));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(i));
        action->setEnabled(field != PeerField::Name);
        connect(action, &QAction::toggled, this, [this, i](bool show) {
            m_table->horizontalHeader()->setSectionHidden(i, !show);
            keepColumns();
        });
    }
    m_columnMenu->addSeparator();
    m_columnMenu->addAction(tr("The usual columns"), this, [this] {
        m_reading = true;
        usualColumns();
        m_reading = false;
        keepColumns();
    });
}

void PeersView::openMenu(const QPoint& at) {
    const QModelIndex index = m_table->indexAt(at);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_open);
    if (index.isValid()) {
        const auto field = static_cast<PeerField>(index.column());
        const QByteArray raw = index.data(PeersModel::RawRole).toByteArray();
        const std::string value = raw.left(raw.indexOf('\n')).toStdString();
        if (history::isText(field) && !value.empty()) {
            menu->addAction(tr("Only peers with %1 %2").arg(PeerColumns::title(field), shown(value, 32)),
                            this, [this, field, value] {
                                const QString query = QueryWords::with(m_query, field, value);
                                find(query);
                                emit openRequested(key(), query);
                            });
        }
    }
    menu->addSeparator();
    menu->addActions(m_actions->all());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

// --- export

QByteArray PeersView::asCsv(Redaction& redaction) const {
    const QHeaderView* header = m_table->horizontalHeader();
    std::vector<PeerField> fields;
    QByteArray csv;
    for (int place = 0; place < header->count(); ++place) {
        const int section = header->logicalIndex(place);
        if (header->isSectionHidden(section)) continue;
        fields.push_back(static_cast<PeerField>(section));
        if (fields.size() > 1) csv += ',';
        csv += Csv::cell(QString::fromUtf8(history::infoOf(fields.back()).name)).toUtf8();
    }
    csv += "\r\n";
    const auto& table = m_model->table();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto slot = m_model->slotAt(row);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (i > 0) csv += ',';
            const bool text = history::isText(fields[i]);
            const double number = text ? 0 : table.number(fields[i], slot);
            // Numbers as they are, without the window's language; unknown ones are empty.
            if (text)
                csv += Csv::cell(redaction.of(PeerColumns::wholeOf(fields[i], table, slot))).toUtf8();
            else if (number == number)
                csv += QByteArray::number(number, 'g', std::numeric_limits<double>::digits10);
        }
        csv += "\r\n";
    }
    return csv;
}

bool PeersView::exportTo(QWidget* window) {
    ExportDialog dialog(tr("Export the peers that are shown"), QStringLiteral("peers"),
                        {{tr("Table"), QStringLiteral("csv")}}, window);
    const auto choice = dialog.ask();
    if (!choice) return true;
    Redaction redaction(choice->redact);
    QSaveFile file(choice->file);
    const QByteArray csv = asCsv(redaction);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit()) {
        QMessageBox::warning(
            window, tr("Export"),
            tr("The file was not written: %1. Choose another place.").arg(file.errorString()));
    }
    return true;
}

} // namespace vedette::ui
