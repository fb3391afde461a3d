#include "ui/overview/overview_view.h"

#include "core/history/query.h"
#include "ui/link/annotations.h"
#include "ui/link/event_words.h"
#include "ui/link/selection.h"
#include "ui/link/words.h"
#include "ui/overview/headline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bar_list.h"
#include "ui/widgets/card.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/inset_delegate.h"
#include "ui/widgets/stat_tile.h"
#include "ui/widgets/tile_grid.h"

#include <QtCore/QPointer>
#include <QtCore/QTimerEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <optional>

namespace vedette::ui {

namespace {

constexpr int kRefreshMs = 500;
constexpr std::int64_t kLately = 10; ///< minutes
constexpr std::size_t kShownBars = 6;

using What = Pulse::What;

/// The most frequent first; what has no name comes last, whatever its number.
template <class Key, class Named>
std::vector<Bar> barsOf(const std::map<Key, std::uint64_t>& counts, Named named) {
    std::vector<std::pair<Key, std::uint64_t>> order(counts.begin(), counts.end());
    std::ranges::stable_sort(order, [](const auto& a, const auto& b) {
        return std::pair(a.first == Key(), -static_cast<std::int64_t>(a.second))
             < std::pair(b.first == Key(), -static_cast<std::int64_t>(b.second));
    });
    std::uint64_t all = 0;
    for (const auto& [key, count] : order) all += count;
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < order.size() && i < kShownBars; ++i) {
        Bar bar = named(order[i].first);
        bar.value = figures::count(order[i].second);
        bar.share =
            static_cast<double>(order[i].second) / static_cast<double>(std::max<std::uint64_t>(all, 1));
        bars.push_back(std::move(bar));
    }
    return bars;
}

QString quoted(QString text) {
    text.replace(QChar('\\'), QStringLiteral("\\\\")).replace(QChar('"'), QStringLiteral("\\\""));
    return QChar('"') + text + QChar('"');
}

} // namespace

OverviewView::OverviewView(Console console, QWidget* parent)
    : View(parent),
      m_console(console),
      m_headline(new Headline),
      m_boardCard(new Card),
      m_board(new QTableView),
      m_engineCard(new Card),
      m_engine(new QLabel),
      m_tileGrid(new TileGrid(195, 5)),
      m_cardGrid(new TileGrid(300, 4)) {
    build();
    Link& link = m_console.link;
    connect(&link, &Link::happened, this, &OverviewView::onBatch);
    connect(&link, &Link::sourcesChanged, this, &OverviewView::watchAnother);
    connect(&link, &Link::momentChanged, this, &OverviewView::lookElsewhere);
    connect(&link, &Link::healthChanged, this, [this] { m_dirty = true; });
    connect(&m_console.notes, &Annotations::changed, this, [this] { m_dirty = true; });
    connect(m_headline, &Headline::opened, this, &OverviewView::openRequested);
    m_timer.start(kRefreshMs, this);
    watchAnother();
    retranslate();
}

void OverviewView::build() {
    for (int i = 0; i < Tiles; ++i) {
        auto* tile = new StatTile;
        m_tiles[static_cast<std::size_t>(i)] = tile;
        m_tileGrid->add(tile);
        connect(tile, &StatTile::clicked, this, [this, i] { openTile(static_cast<Tile>(i)); });
    }
    makeBoard();
    m_cardGrid->add(m_boardCard, 2);
    m_engine->setTextFormat(Qt::PlainText);
    m_engine->setWordWrap(true);
    m_engine->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_engine->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_engineCard->setContent(m_engine);
    for (int i = 0; i < Lists; ++i) {
        const auto at = static_cast<std::size_t>(i);
        m_cards[at] = new Card;
        m_lists[at] = new BarList;
        m_cards[at]->setContent(m_lists[at]);
        m_cardGrid->add(m_cards[at]);
        connect(m_lists[at], &BarList::opened, this,
                [this, i](const QString& barKey) { openList(static_cast<List>(i), barKey); });
    }
    m_cardGrid->add(m_engineCard);

    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(space::x4, space::x4, space::x4, space::x4);
    column->setSpacing(space::x3);
    column->addWidget(m_headline);
    column->addWidget(m_tileGrid);
    column->addWidget(m_cardGrid);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // what lies in it is stepped through, and pages on
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void OverviewView::makeBoard() {
    m_bootnodes.setNames([this](const QString& peer) { return m_console.notes.label(peer); });
    m_board->setModel(&m_bootnodes);
    m_board->setSelectionBehavior(QTableView::SelectRows);
    m_board->setSelectionMode(QTableView::SingleSelection);
    m_board->setShowGrid(false);
    m_board->setItemDelegate(new InsetDelegate(m_board));
    m_board->setFrameShape(QFrame::NoFrame);
    m_board->setTabKeyNavigation(false);
    m_board->verticalHeader()->hide();
    m_board->verticalHeader()->setDefaultSectionSize(size::row);
    m_board->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_board->horizontalHeader()->setSectionResizeMode(BootnodeModel::Name, QHeaderView::Stretch);
    m_board->horizontalHeader()->setHighlightSections(false);
    m_board->setMinimumHeight(7 * size::row + space::x2);
    m_boardCard->setContent(m_board, true);
    const auto go = [this](const QModelIndex& index) {
        const QString peer = index.data(BootnodeModel::PeerRole).toString();
        m_console.selection.select(peer);
        emit openRequested(QStringLiteral("peers"), QStringLiteral("peer:") + peer);
    };
    connect(m_board, &QTableView::activated, this, go);
    connect(m_board->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (m_board->hasFocus() && index.isValid()) {
                    m_console.selection.select(index.data(BootnodeModel::PeerRole).toString());
                }
            });
}

void OverviewView::retranslate() {
    m_headline->retranslate();
    const auto define = [this](Tile tile, const QString& definition) {
        m_tiles[static_cast<std::size_t>(tile)]->setDefinition(definition);
    };
    define(
        Connected,
        tr("Different peers with an open connection at any vantage point, of all that are known; the line is "
           "the number of connections in the last hour. Opens the connected peers."));
    define(RoundTrip, tr("The middle of all round trips that were measured in the last 10 minutes. Opens the "
                         "measurements."));
    define(Refusals,
           tr("What we said no to in the last 10 minutes, by a limit or a rule. Opens the refusals."));
    define(Violations, tr("How often peers broke a protocol in the last 10 minutes. Opens the events."));
    define(Dials, tr("The share of dials that failed in the last 10 minutes. Opens the failures."));
    const auto card = [this](List list, const QString& name, const QString& hint, const QString& empty) {
        m_cards[static_cast<std::size_t>(list)]->setTitle(name, hint);
        m_lists[static_cast<std::size_t>(list)]->setAccessibleName(name);
        m_lists[static_cast<std::size_t>(list)]->setEmptyText(empty);
    };
    const QString nobody = tr("Fills when peers connect.");
    card(Countries, tr("Countries"), tr("of connected peers"), nobody);
    card(Networks, tr("Operators"), tr("ASN of connected peers"), nobody);
    card(Agents, tr("Agents"), tr("as connected peers claim"), nobody);
    card(Rules, tr("Refusals by limit"), tr("last hour"), tr("Nothing was refused in the last hour."));
    card(Faults, tr("Broken protocols"), tr("last hour"), tr("Nobody broke a protocol in the last hour."));
    card(Protocols, tr("Bandwidth"), tr("by protocol"), tr("Fills with the first bytes."));
    m_boardCard->setTitle(tr("Bootnodes"), tr("the ways into the network"));
    m_board->setAccessibleName(tr("Bootnodes"));
    m_bootnodes.retranslate();
    m_engineCard->setTitle(tr("Engine and event log"));
    refresh();
}

void OverviewView::watchAnother() {
    m_live = {};
    m_liveFrom = {};
    Link& link = m_console.link;
    if (link.hasPast()) {
        // What happened before the window looked here is read once; what happens from now on is told.
        m_liveFrom = link.source()->now();
        history::Query query;
        query.since = WallTime{m_liveFrom.ms - Pulse::kMinutes * 60'000};
        query.until = WallTime{m_liveFrom.ms + 1};
        link.read(QStringLiteral("overview.live"),
                  [view = QPointer<OverviewView>(this), query](history::History& history) -> Link::Answer {
                      auto pulse = std::make_shared<Pulse>();
                      const auto read = history.events(query, [&](const history::Told& told) {
                          if (const auto* event = std::get_if<event::Event>(&told.what)) pulse->add(*event);
                          return true;
                      });
                      if (!read) return {};
                      return [view, pulse] {
                          if (!view) return;
                          view->m_live.addEarlier(*pulse);
                          view->m_dirty = true;
                      };
                  });
    }
    m_dirty = true;
}

void OverviewView::lookElsewhere() {
    Link& link = m_console.link;
    m_dirty = true;
    if (link.live()) {
        m_past.reset();
        return;
    }
    history::Query query;
    query.since = WallTime{link.moment().ms - Pulse::kMinutes * 60'000};
    query.until = WallTime{link.moment().ms + 1};
    link.read(QStringLiteral("overview.past"),
              [view = QPointer<OverviewView>(this), query](history::History& history) -> Link::Answer {
                  auto pulse = std::make_shared<Pulse>();
                  const auto read = history.events(query, [&](const history::Told& told) {
                      if (const auto* event = std::get_if<event::Event>(&told.what)) pulse->add(*event);
                      return true;
                  });
                  if (!read) return {};
                  return [view, pulse] {
                      if (!view || view->m_console.link.live()) return;
                      view->m_past = std::make_unique<Pulse>(std::move(*pulse));
                      view->refresh();
                  };
              });
}

void OverviewView::onBatch(const Batch& batch) {
    for (const auto& event : batch.events) {
        if (event->wall > m_liveFrom) m_live.add(*event);
    }
    m_dirty = true;
}

void OverviewView::refresh() {
    m_dirty = false;
    Link& link = m_console.link;
    const bool live = link.live();
    const Pulse none;
    const Pulse& pulse = live ? m_live : m_past ? *m_past : none;
    const WallTime now = link.now();
    m_facts = healthFacts(link.state(), pulse, now, live ? link.health() : Health{},
                          {[&](NetworkId id) { return link.isOwn(id); },
                           [&](const codec::Multiaddr& address) { return link.placeOf(address); }});
    const QString calm = link.source() == nullptr ? tr("Nothing is watched yet") : tr("Nothing needs you");
    const QString detail = link.source() == nullptr
                             ? tr("Join a network, or start a rehearsal in the lab.")
                             : tr("%1 of %2 known peers are connected, seen from %Ln places.", nullptr,
                                  static_cast<int>(m_facts.vantagePoints))
                                   .arg(figures::count(m_facts.connected), figures::count(m_facts.known));
    m_headline->show(m_facts.concerns, calm, detail);
    showTiles(pulse, now);
    showLists(pulse, now);
    showBoard();
    showEngine();
}

void OverviewView::showTiles(const Pulse& pulse, WallTime now) {
    const auto tile = [this](Tile at) { return m_tiles[static_cast<std::size_t>(at)]; };
    const auto lately = [&](What what) { return pulse.sum(what, now, kLately); };
    const double hour = -static_cast<double>(Pulse::kMinutes);
    const QString in10 = tr("in 10 min");

    tile(Connected)->show({tr("Connected peers"), figures::count(m_facts.connected),
                           tr("of %1").arg(figures::count(m_facts.known)),
                           tr("%1 connections, %2 inbound")
                               .arg(figures::count(m_facts.connections), figures::count(m_facts.inbound)),
                           std::nullopt});
    tile(Connected)->setHistory(pulse.connections(m_facts.connections, now), hour, 0);

    const auto trip = pulse.roundTrip(now, kLately);
    tile(RoundTrip)->show({tr("Round trip, median"),
                           trip ? figures::duration(*trip) : QString(QChar(0x2013)),
                           in10,
                           {},
                           std::nullopt});
    tile(RoundTrip)->setHistory(pulse.roundTrips(now), hour, 0);

    const auto counted = [&](Tile at, What what, const QString& name, Severity severity) {
        const std::uint64_t count = lately(what);
        const std::uint64_t all = pulse.sum(what, now, Pulse::kMinutes);
        tile(at)->show({name, figures::count(count), in10, tr("%1 in 1 h").arg(figures::count(all)),
                        count > 0 ? std::optional(severity) : std::nullopt});
        tile(at)->setHistory(pulse.course(what, now), hour, 0);
    };
    counted(Refusals, What::Refused, tr("Refused"), Severity::Low);
    counted(Violations, What::Violations, tr("Protocols broken"), Severity::Medium);

    const std::uint64_t failed = lately(What::DialsFailed);
    const std::uint64_t dials = failed + lately(What::Dialled);
    const double share = dials == 0 ? 0 : static_cast<double>(failed) / static_cast<double>(dials);
    tile(Dials)->show({tr("Dials failed"), dials == 0 ? QString(QChar(0x2013)) : figures::percent(share),
                       tr("of %1").arg(figures::count(dials)), in10,
                       failed > 0 && share >= 0.5 ? std::optional(Severity::Medium) : std::nullopt});
    tile(Dials)->setHistory(pulse.course(What::DialsFailed, now), hour, 0);
}

void OverviewView::showLists(const Pulse& pulse, WallTime now) {
    const auto list = [this](List at) { return m_lists[static_cast<std::size_t>(at)]; };
    const QString unknown = tr("unknown");
    int colour = 0;
    const auto plain = [&](const std::string& name) {
        const QString text = name.empty() ? unknown : shown(name, 80);
        return Bar{QString::fromStdString(name), text, {}, 0, text, name.empty() ? -1 : colour++};
    };
    list(Countries)->show(barsOf(m_facts.countries, plain));
    list(Networks)->show(barsOf(m_facts.networks, [&](std::uint32_t asn) {
        const QString text = asn == 0 ? unknown : QStringLiteral("AS%1").arg(asn);
        return Bar{asn == 0 ? QString() : text, text, {}, 0, text, -1};
    }));
    colour = 0;
    list(Agents)->show(barsOf(m_facts.agents, plain));
    const auto coded = [](const std::string& code) {
        return Bar{QString::fromStdString(code), shown(code), {}, 0, codeSentence(code), -1};
    };
    list(Rules)->show(barsOf(pulse.refusals(now), coded));
    list(Faults)->show(barsOf(pulse.violations(now), coded));

    std::map<std::string, std::uint64_t> traffic;
    if (m_console.link.live()) {
        for (const auto& network : m_console.link.health().networks) {
            for (const auto& protocol : network.protocols)
                traffic[protocol.protocol] += protocol.in + protocol.out;
        }
    }
    auto bars = barsOf(traffic, [](const std::string& protocol) {
        return Bar{QString::fromStdString(protocol), shown(protocol, 80), {}, 0, shown(protocol), -1};
    });
    for (Bar& bar : bars) bar.value = figures::bytes(traffic[bar.key.toStdString()]);
    const bool has = !bars.empty();
    list(Protocols)->show(std::move(bars));
    Card* card = m_cards[static_cast<std::size_t>(Protocols)];
    if (has == card->isHidden()) {
        card->setVisible(has);
        m_cardGrid->arrange();
    }
}

void OverviewView::showBoard() {
    m_bootnodes.apply(m_facts.bootnodes);
    m_board->setColumnHidden(BootnodeModel::Agreement,
                             std::ranges::none_of(m_facts.bootnodes, [](const BootnodeFacts& one) {
                                 return one.agreement.has_value();
                             }));
    const bool has = !m_facts.bootnodes.empty();
    if (has == m_boardCard->isHidden()) {
        m_boardCard->setVisible(has);
        m_cardGrid->arrange();
    }
}

void OverviewView::showEngine() {
    const Link& link = m_console.link;
    const Health& health = link.health();
    QStringList lines;
    if (!link.live()) lines << tr("As of now, not of the moment that is shown:");
    lines << tr("%1 events a second")
                 .arg(figures::real(health.eventsPerSecond, health.eventsPerSecond < 10 ? 1 : 0));
    if (link.source() != nullptr && link.source()->kind() == Source::Kind::Network)
        lines << tr("The engine answers after %1").arg(figures::duration(health.lag));
    lines << tr("%1 events wait for the disk, %2 were not recorded, %3 did not reach the window")
                 .arg(figures::count(health.unwritten), figures::count(health.unrecorded),
                      figures::count(health.dropped));
    lines << tr("The event log takes %1").arg(figures::bytes(health.storeBytes));
    if (health.trouble) lines << sentence(*health.trouble);
    m_engine->setText(link.source() == nullptr ? tr("No engine runs.") : lines.join(QChar('\n')));
}

void OverviewView::openTile(Tile tile) {
    const QString lately = lastMinutes(m_console.link.now(), kLately);
    const QString audit = QStringLiteral("audit");
    const QString peers = QStringLiteral("peers");
    switch (tile) {
    case Connected: emit openRequested(peers, QStringLiteral("state:connected")); break;
    case RoundTrip: emit openRequested(audit, QStringLiteral("kind:ping_measured ") + lately); break;
    case Refusals: emit openRequested(audit, QStringLiteral("kind:refused ") + lately); break;
    case Violations:
        emit openRequested(
            audit, QStringLiteral("kind:peer_violated kind:stream_violated kind:peer_misbehaved ") + lately);
        break;
    case Dials: emit openRequested(audit, QStringLiteral("kind:dial_failed ") + lately); break;
    case Tiles: break;
    }
}

void OverviewView::openList(List list, const QString& barKey) {
    const QString hour = lastMinutes(m_console.link.now(), Pulse::kMinutes);
    const QString connected = QStringLiteral("state:connected ");
    const QString audit = QStringLiteral("audit");
    const QString peers = QStringLiteral("peers");
    if (barKey.isEmpty()) {
        emit openRequested(peers, connected.trimmed());
        return;
    }
    switch (list) {
    case Countries: emit openRequested(peers, connected + QStringLiteral("country:") + barKey); break;
    case Networks: emit openRequested(peers, connected + QStringLiteral("asn:") + barKey); break;
    case Agents: emit openRequested(peers, connected + QStringLiteral("agent=") + quoted(barKey)); break;
    case Rules:
        emit openRequested(audit, QStringLiteral("kind:refused %1 %2").arg(quoted(barKey), hour));
        break;
    case Faults:
        emit openRequested(
            audit, QStringLiteral("kind:peer_violated kind:stream_violated kind:peer_misbehaved %1 %2")
                       .arg(quoted(barKey), hour));
        break;
    case Protocols:
        emit openRequested(peers, connected + QStringLiteral("protocol=") + quoted(barKey));
        break;
    case Lists: break;
    }
}

void OverviewView::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer.timerId())
        View::timerEvent(event);
    else if (m_dirty && isVisible())
        refresh();
}

void OverviewView::showEvent(QShowEvent* event) {
    refresh();
    View::showEvent(event);
}

} // namespace vedette::ui
