#include "ui/audit/audit_view.h"

#include "core/history/history.h"
#include "core/history/row.h"
#include "ui/link/annotations.h"
#include "ui/link/export_dialog.h"
#include "ui/link/redaction.h"
#include "ui/link/selection.h"
#include "ui/link/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/csv.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/severity_delegate.h"

#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtCore/QTimerEvent>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

namespace vedette::ui {

namespace {

constexpr int kGrowMs = 500;
const QString kOlder = QStringLiteral("audit.older");
const QString kNewer = QStringLiteral("audit.newer");

struct Tab {
    const char* title;
    std::vector<event::Kind> kinds; ///< none: all
};

const std::array<Tab, 4>& tabs() {
    using event::Kind;
    static const std::array<Tab, 4> all{
        Tab{QT_TRANSLATE_NOOP("vedette::ui::AuditView", "Everything"), {}},
        Tab{QT_TRANSLATE_NOOP("vedette::ui::AuditView", "Operators"),
            {Kind::OperatorActed, Kind::CredentialsRotated, Kind::IdentityAway, Kind::IdentityBack,
             Kind::RecordingStarted, Kind::RecordingEnded}},
        Tab{QT_TRANSLATE_NOOP("vedette::ui::AuditView", "Trouble"),
            {Kind::PeerViolated, Kind::StreamViolated, Kind::PeerMisbehaved, Kind::Refused, Kind::DialFailed,
             Kind::TierChanged, Kind::MessageRefused, Kind::StoreTroubled, Kind::IdentityAway,
             Kind::ClockStepped, Kind::AlertRaised, Kind::AlertChanged}},
        Tab{QT_TRANSLATE_NOOP("vedette::ui::AuditView", "Connections"),
            {Kind::ConnectionOpened, Kind::ConnectionClosed, Kind::PeerIdentified}},
    };
    return all;
}

} // namespace

AuditView::AuditView(Console console, QWidget* parent)
    : View(parent),
      m_console(console),
      m_tabs(new QTabBar),
      m_error(new QLabel),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("audit"))),
      m_split(new QSplitter(Qt::Vertical)),
      m_table(new DenseTable),
      m_facts(new QTreeWidget),
      m_copy(new QAction(this)),
      m_go(new QAction(this)),
      m_onlyPeer(new QAction(this)),
      m_onlyKind(new QAction(this)) {
    m_model.setNames([this](const codec::PeerId& peer) {
        return m_console.notes.label(QString::fromStdString(peer.text()));
    });
    build();
    retranslate();
    Link& link = m_console.link;
    const auto anew = [this] {
        m_stale = true;
        if (isVisible()) begin();
    };
    connect(&link, &Link::momentChanged, this, anew);
    connect(&link, &Link::happened, this, [this] { m_grown = true; });
    connect(&m_console.notes, &Annotations::changed, this, [this] { m_model.rename(); });
    connect(m_tabs, &QTabBar::currentChanged, this, anew);
    connect(&m_model, &AuditModel::pageWanted, this, [this] { ask(Direction::Older); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditView::showFacts);
    connect(m_table, &QTableView::activated, this, &AuditView::goToMoment);
    connect(m_table, &QTableView::customContextMenuRequested, this, &AuditView::menu);
    connect(m_copy, &QAction::triggered, this, &AuditView::copy);
    connect(m_go, &QAction::triggered, this, &AuditView::goToMoment);
    connect(m_onlyPeer, &QAction::triggered, this, [this] {
        const QString peer = m_table->currentIndex().data(AuditModel::PeerRole).toString();
        if (!peer.isEmpty()) emit openRequested(key(), QStringLiteral("peer:") + peer);
    });
    connect(m_onlyKind, &QAction::triggered, this, [this] {
        const QString kind = m_table->currentIndex().data(AuditModel::KindRole).toString();
        if (!kind.isEmpty()) emit openRequested(key(), QStringLiteral("kind:") + kind);
    });
    m_timer.start(kGrowMs, this);
}

void AuditView::build() {
    for (std::size_t i = 0; i < tabs().size(); ++i) m_tabs->addTab(QString());
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->setContentsMargins(space::x4, space::x2, space::x4, space::x2);
    m_error->hide();
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(AuditModel::Kind,
                                      new SeverityDelegate(AuditModel::SeverityRole, m_table));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setStretched(AuditModel::What);
    m_table->setLetters({{AuditModel::Kind, 27}, {AuditModel::Peer, 20}, {AuditModel::Network, 16}});
    m_facts->setColumnCount(2);
    m_facts->setHeaderHidden(true);
    m_facts->setRootIsDecorated(false);
    m_facts->setUniformRowHeights(true);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->hide();
    m_facts->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_split->addWidget(m_table);
    m_split->addWidget(m_facts);
    m_split->setStretchFactor(0, 4);
    m_split->setStretchFactor(1, 1);
    m_split->setCollapsible(0, false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_split);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QAction* action : {m_go, m_onlyPeer, m_onlyKind, m_copy}) addAction(action);
    const auto dress = [this] {
        m_facts->setFont(Theme::instance().font(Type::Dense));
        const QString longest = figures::dateAndTime({1'790'762'400'000}) + QStringLiteral("mmmm");
        m_table->setColumnWidth(AuditModel::Time, QFontMetrics(m_table->font()).horizontalAdvance(longest));
    };
    connect(&Theme::instance(), &Theme::changed, this, dress);
    dress();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_error);
    layout->addWidget(m_stack, 1);
}

void AuditView::retranslate() {
    for (std::size_t i = 0; i < tabs().size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), tr(tabs()[i].title));
    m_tabs->setAccessibleName(tr("Which events"));
    m_table->setAccessibleName(tr("Events"));
    m_facts->setAccessibleName(tr("All of the chosen event"));
    m_copy->setText(tr("Copy the chosen events"));
    m_copy->setIcon(icon("copy"));
    m_go->setText(tr("Go to that moment"));
    m_go->setIcon(icon("clock"));
    m_onlyPeer->setText(tr("Only events of this peer"));
    m_onlyKind->setText(tr("Only events of this kind"));
    m_model.rename();
    if (m_model.rowCount() > 0) return;
    m_stale = true;
    if (isVisible()) find(m_query); // why nothing is listed, anew
}

Result<history::Query> AuditView::wanted() const {
    auto query = VD_TRY(history::Query::parse(m_query.toStdString()));
    if (query.kinds.empty()) {
        for (const event::Kind kind : tabs()[static_cast<std::size_t>(m_tabs->currentIndex())].kinds) {
            query.kinds.push_back(static_cast<std::uint16_t>(kind));
        }
    }
    const Link& link = m_console.link;
    if (!link.live()) {
        // Of the moment that is shown, nothing later is known.
        const WallTime end{link.moment().ms + 1};
        query.until = query.until ? std::min(*query.until, end) : end;
    }
    query.newestFirst = true;
    return query;
}

void AuditView::find(const QString& query) {
    if (query == m_query && !m_stale) return;
    m_query = query;
    m_stale = true;
    if (isVisible()) begin();
}

void AuditView::begin() {
    m_stale = false;
    ++m_listing;
    m_model.clear();
    m_facts->clear();
    const auto query = wanted();
    m_error->setVisible(!query.ok());
    if (!query) {
        m_error->setText(sentence(query.error()));
        emit counted({});
        return;
    }
    if (!m_console.link.hasPast()) {
        explain(m_console.link.source() == nullptr
                    ? tr("Join a network, or start a rehearsal in the lab; everything that happens then is "
                         "kept here.")
                    : tr("Nothing was kept yet. Without a data folder nothing will be."));
        m_stale = true;
        return;
    }
    ask(Direction::Older);
}

void AuditView::explain(const QString& why) {
    m_empty->setTexts(tr("No events"), why);
    m_stack->setCurrentIndex(0);
    emit counted({});
}

void AuditView::ask(Direction direction) {
    const auto query = wanted();
    if (!query) return;
    // Growing must not cut off a page that was scrolled to; what was asked before a new beginning is void.
    const std::uint64_t listing = m_listing;
    const std::uint64_t newest = m_model.newest();
    const std::uint64_t oldest = m_model.oldest();
    m_console.link.read(
        direction == Direction::Older ? kOlder : kNewer,
        [=, view = QPointer<AuditView>(this), query = *query](history::History& history) -> Link::Answer {
            auto rows = std::make_shared<std::vector<AuditRow>>();
            bool more = false;
            const auto filter = query.filter(history.reader());
            Result<> scanned;
            if (!filter)
                scanned = Fail{filter.error()};
            else if (*filter) {
                store::Filter page = **filter;
                if (direction == Direction::Newer)
                    page.from = std::max(page.from, newest + 1);
                else if (oldest > 0)
                    page.to = std::min(page.to, oldest - 1);
                scanned = history.reader().scan(page, [&](const store::Record& record) {
                    if (!query.network.empty() && record.networkName != query.network) return true;
                    auto what = history::eventOf(record);
                    if (!what || !std::holds_alternative<event::Event>(*what))
                        return true; // of a later program
                    if (!query.takes(*what)) return true;
                    if (rows->size() == kPage) {
                        more = true;
                        return false;
                    }
                    rows->push_back(
                        {record.sequence, record.networkName, std::get<event::Event>(*std::move(what))});
                    return true;
                });
            }
            const auto error = scanned ? std::optional<Error>() : std::optional(scanned.error());
            return [=] {
                if (!view || view->m_listing != listing) return;
                if (error) {
                    view->m_error->setText(sentence(*error));
                    view->m_error->show();
                }
                view->take(direction, std::move(*rows), more);
            };
        });
}

void AuditView::take(Direction direction, std::vector<AuditRow> rows, bool more) {
    if (direction == Direction::Newer && more) {
        // Too much came at once to stand before what is there: from the newest again.
        m_model.clear();
        m_model.append(std::move(rows), true);
    } else if (direction == Direction::Newer) {
        m_model.prepend(std::move(rows));
    } else {
        m_model.append(std::move(rows), more);
    }
    if (m_model.rowCount() == 0) {
        explain(m_query.isEmpty() ? tr("Nothing of this kind happened yet.")
                                  : tr("No event has all that the search asks for. Fewer words find more."));
        return;
    }
    m_stack->setCurrentIndex(1);
    tellCount();
}

void AuditView::tellCount() {
    emit counted(
        m_model.more()
            ? tr("%1 events and more").arg(figures::count(static_cast<std::uint64_t>(m_model.rowCount())))
            : tr("%Ln events", nullptr, m_model.rowCount()));
}

void AuditView::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer.timerId()) {
        View::timerEvent(event);
        return;
    }
    if (!isVisible() || !m_console.link.live() || !m_console.link.hasPast()) return;
    if (m_stale)
        begin();
    else if (std::exchange(m_grown, false))
        ask(m_model.rowCount() == 0 ? Direction::Older : Direction::Newer);
}

void AuditView::showEvent(QShowEvent* event) {
    View::showEvent(event);
    if (m_stale) begin();
}

void AuditView::showFacts() {
    m_facts->clear();
    const QModelIndex at = m_table->currentIndex();
    m_facts->setVisible(at.isValid());
    if (!at.isValid()) return;
    const auto mono = Theme::instance().mono();
    for (const auto& [name, value] : factsOf(m_model.row(at.row()).event)) {
        auto* item = new QTreeWidgetItem({name, value});
        item->setForeground(0, tokens().text.secondary);
        item->setFont(1, mono);
        item->setToolTip(1, plainToolTip(value));
        m_facts->addTopLevelItem(item);
    }
    const QString peer = at.data(AuditModel::PeerRole).toString();
    if (!peer.isEmpty() && m_table->hasFocus()) m_console.selection.select(peer);
}

void AuditView::menu(const QPoint& at) {
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid()) return;
    m_onlyPeer->setEnabled(!index.data(AuditModel::PeerRole).toString().isEmpty());
    QMenu menu;
    for (QAction* action : {m_go, m_onlyPeer, m_onlyKind, m_copy}) menu.addAction(action);
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void AuditView::copy() {
    QStringList lines;
    auto rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : rows) {
        QStringList fields;
        for (int column = 0; column < AuditModel::Columns; ++column) {
            fields << (column == AuditModel::Peer ? row.data(AuditModel::PeerRole).toString()
                                                  : m_model.text(row.row(), column));
        }
        lines << fields.join(QChar('\t'));
    }
    if (!lines.isEmpty()) QGuiApplication::clipboard()->setText(lines.join(QChar('\n')));
}

void AuditView::goToMoment() {
    const QModelIndex at = m_table->currentIndex();
    if (at.isValid()) m_console.link.look(m_model.row(at.row()).event.wall);
}

QStringList AuditView::completions(const QString& query, int cursor) const {
    const QString before = query.left(cursor);
    const qsizetype begin = before.lastIndexOf(QChar(' ')) + 1;
    const QString word = before.mid(begin);
    QStringList words;
    for (const char* name : {"kind:", "peer:", "network:", "since:", "until:", "cause:"})
        words << QString::fromLatin1(name);
    for (std::uint16_t kind = 1; kind < 64; ++kind) {
        const QString name = kindKey(static_cast<event::Kind>(kind));
        if (!history::kindsNamed(name.toStdString()).empty()) words << QStringLiteral("kind:") + name;
    }
    for (const auto& [id, network] : m_console.link.state().networks()) {
        if (!network.name.empty()) words << QStringLiteral("network:") + QString::fromStdString(network.name);
    }
    QStringList whole;
    for (const QString& candidate : words) {
        if (candidate.startsWith(word) && candidate != word)
            whole << before.left(begin) + candidate + query.mid(cursor);
    }
    return whole;
}

QByteArray AuditView::asCsv(Redaction& redaction) const {
    QStringList head;
    for (int column = 0; column < AuditModel::Columns; ++column) {
        head << m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    QByteArray csv = Csv::line(head).toUtf8();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const AuditRow& of = m_model.row(row);
        csv += Csv::line({QString::fromStdString(rfc3339(of.event.wall)), kindKey(of.event.kind()),
                          m_model.index(row, 0).data(AuditModel::PeerRole).toString(),
                          redaction.of(m_model.text(row, AuditModel::What)),
                          redaction.of(m_model.text(row, AuditModel::Network))})
                   .toUtf8();
    }
    return csv;
}

bool AuditView::exportTo(QWidget* window) {
    if (m_model.rowCount() == 0) return false;
    ExportDialog dialog(tr("Export the events that are listed"), QStringLiteral("vedette-events"),
                        {{tr("Table"), QStringLiteral("csv")}}, window);
    const auto choice = dialog.ask();
    if (!choice) return true;
    Redaction redaction(choice->redact);
    const QByteArray csv = asCsv(redaction);
    QSaveFile file(choice->file);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit()) {
        QMessageBox::warning(window, tr("Export"),
                             tr("The file could not be written: %1").arg(file.errorString()));
    }
    return true;
}

} // namespace vedette::ui
