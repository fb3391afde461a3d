#include "ui/peers/peer_page.h"

#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/peer_columns.h"
#include "ui/link/words.h"
#include "ui/peers/doctor_card.h"
#include "ui/peers/peer_actions.h"
#include "ui/peers/peer_facts.h"
#include "ui/peers/peer_header.h"
#include "ui/peers/peer_records.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/speak_as.h"

#include <QtCore/QTimerEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <array>
#include <functional>

namespace vedette::ui {

namespace {

constexpr int kPageSoonMs = 250;

QColor pageAccent() {
    return tokens().accent;
}

constexpr std::array<QColor (*)(), Chart::kMost - 1> kTermColours{
    [] { return tokens().categorical[0]; }, [] { return tokens().categorical[1]; },
    [] { return tokens().categorical[2]; }, [] { return tokens().categorical[3]; },
    [] { return tokens().categorical[4]; }};
constexpr std::array kTermDashes{Qt::DashLine, Qt::DotLine, Qt::DashDotLine};

QString termName(const QString& term, const QString& topic) {
    const QString of = shortWord(term.toStdString());
    return topic.isEmpty() ? of : PeerPage::tr("%1 in %2").arg(of, topic);
}

WallTime wallOf(double seconds) {
    return {static_cast<std::int64_t>(seconds * 1e3)};
}

} // namespace

PeerPage::Section PeerPage::section() {
    Section made{new Card(this), new FactGrid(this)};
    made.card->setContent(made.grid);
    return made;
}

PeerPage::PeerPage(const Console& console, PeerActions& actions, QWidget* parent)
    : QWidget(parent),
      m_console(console),
      m_records(new PeerRecords(console, QStringLiteral("peer-page"), this)),
      m_back(new QToolButton(this)),
      m_header(new PeerHeader(console, this)),
      m_note(new QLabel(this)),
      m_tripsCard(new Card(this)),
      m_trips(new Chart(this)),
      m_scoreCard(new Card(this)),
      m_score(new Chart(this)),
      m_doctor(new DoctorCard(console, this)),
      m_eventsCard(new Card(this)),
      m_events(new QListView(this)) {
    setFocusPolicy(Qt::StrongFocus);
    speakAs(this, QAccessible::Pane);
    m_back->setProperty("framed", true);
    m_back->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(m_back, &QToolButton::clicked, this, &PeerPage::backWanted);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::x2);
    top->addWidget(m_back, 0, Qt::AlignTop);
    top->addWidget(m_header, 1);
    for (QAction* action : {actions.annotateAction(), actions.pinAction(), actions.disconnectAction(),
                            actions.blockAction(), actions.unblockAction()}) {
        auto* button = new QToolButton(this);
        button->setProperty("framed", true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setDefaultAction(action);
        top->addWidget(button, 0, Qt::AlignTop);
        m_buttons.push_back(button);
    }
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_blocks = section();
    m_identity = section();
    m_claims = section();
    m_addresses = section();
    m_connections = section();
    m_traffic = section();
    m_behaviour = section();
    m_reputation = section();
    m_terms = section();
    const auto time = [](double at) { return figures::timeOfDay(wallOf(at)); };
    m_trips->setTexts([](double value) { return PeerColumns::milliseconds(value); }, time);
    m_score->setTexts([](double value) { return figures::real(value, 1); }, time);
    m_tripsCard->setContent(m_trips);
    m_scoreCard->setContent(m_score);
    m_events->setModel(m_records);
    m_events->setUniformItemSizes(true);
    m_events->setMinimumHeight(280);
    m_eventsCard->setContent(m_events, true);
    m_eventsCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (const Section* one : {&m_blocks, &m_identity, &m_claims}) left->addWidget(one->card);
    left->addWidget(m_doctor);
    left->addStretch(1); // or the cards would grow beside a longer column
    for (const Section* one : {&m_reputation, &m_behaviour, &m_connections, &m_traffic, &m_addresses})
        right->addWidget(one->card);
    right->addWidget(m_tripsCard);
    right->addWidget(m_scoreCard);
    right->addWidget(m_terms.card);
    right->addWidget(m_eventsCard, 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::x4);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::x4, space::x4, space::x4, space::x4);
    column->setSpacing(space::x4);
    column->addLayout(top);
    column->addWidget(m_note);
    column->addLayout(columns, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // what lies in it is stepped through, and pages on
    scroll->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    connect(&console.notes, &Annotations::changed, this, &PeerPage::later);
    connect(&console.link, &Link::momentChanged, this, &PeerPage::later);
    connect(&console.link, &Link::healthChanged, this, &PeerPage::later);
    connect(m_records, &PeerRecords::changed, this, &PeerPage::later);
    connect(m_eventsCard, &Card::doorOpened, this,
            [this] { emit openRequested(QStringLiteral("audit"), QStringLiteral("peer:") + m_peer); });
    retranslate();
}

void PeerPage::retranslate() {
    setAccessibleName(tr("Page of a peer"));
    m_back->setText(tr("All peers"));
    m_back->setToolTip(tr("Back to the list (Alt+Left)"));
    m_blocks.card->setTitle(tr("Blocked"));
    m_identity.card->setTitle(tr("Identity"));
    m_claims.card->setTitle(tr("What it says of itself"),
                            tr("Nothing proves it but a signed record its addresses."));
    m_addresses.card->setTitle(tr("Addresses"));
    m_connections.card->setTitle(tr("Connections to us"));
    m_traffic.card->setTitle(tr("Bytes by protocol"), tr("Of its connections to us that are open now."));
    m_reputation.card->setTitle(tr("Reputation"), tr("How far we trust it, and why."));
    m_behaviour.card->setTitle(tr("How it behaves"));
    m_terms.card->setTitle(tr("What its score is made of"), tr("The terms when the score was told last."));
    m_tripsCard->setTitle(tr("Round trips"), tr("Milliseconds of each ping to it and back."));
    m_scoreCard->setTitle(tr("Score"), tr("Gossip score and the terms that weigh most in it, each time that "
                                          "its standing changed."));
    m_eventsCard->setTitle(tr("Events"), tr("The newest first."));
    m_doctor->retranslate();
    m_eventsCard->setDoor(tr("All of them"));
    m_events->setAccessibleName(tr("Events of this peer, the newest first"));
    m_trips->setAccessibleName(tr("Round trips"));
    m_score->setAccessibleName(tr("Score"));
    fill();
}

void PeerPage::show(const QString& peer) {
    m_peer = peer;
    m_records->show(peer);
    m_doctor->setPeer(peer);
    fill();
}

void PeerPage::later() {
    if (!m_peer.isEmpty() && !m_soon.isActive()) m_soon.start(kPageSoonMs, this);
}

void PeerPage::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_soon.timerId()) return QWidget::timerEvent(event);
    m_soon.stop();
    fill();
}

void PeerPage::fill() {
    const auto peer = codec::PeerId::fromText(m_peer.toStdString());
    if (!peer) return;
    const PeerFactSheet sheet(m_console, *peer);
    m_header->show(m_peer, sheet.state());
    const QString note = m_console.notes.of(m_peer).text;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    const auto put = [](const Section& section, const QList<Fact>& facts) {
        section.grid->setFacts(facts);
        section.card->setVisible(!facts.isEmpty());
    };
    put(m_blocks, sheet.blocks());
    put(m_identity, sheet.identity());
    put(m_claims, sheet.claims());
    put(m_addresses, sheet.addresses());
    put(m_connections, sheet.connections());
    put(m_traffic, sheet.traffic());
    put(m_reputation, sheet.reputation());
    put(m_behaviour, sheet.behaviour());
    QList<Fact> terms;
    for (const PeerRecords::Term& term : m_records->terms()) {
        terms += {termName(term.name, term.topic), figures::real(term.value, 2),
                  tr("What this term adds to the score."), false};
    }
    put(m_terms, terms);
    fillCharts();
    m_eventsCard->setVisible(m_records->rowCount() > 0);
}

void PeerPage::fillCharts() {
    const double now = static_cast<double>(m_console.link.now().ms) / 1e3;
    const auto fillOne = [&](Card& card, Chart& chart, const Series& series, const QString& name) {
        card.setVisible(!series.empty());
        if (series.empty()) return;
        chart.setTimes(series.points().front().at, std::max(now, series.points().back().at + 1));
        chart.setNow(now);
        chart.setLines({{name, series, pageAccent}});
    };
    fillOne(*m_tripsCard, *m_trips, m_records->roundTrips(), tr("Round trip"));
    fillOne(*m_scoreCard, *m_score, m_records->scores(), tr("Score"));
    if (m_records->scores().empty()) return;
    std::vector<Chart::Line> lines{{tr("Score"), m_records->scores(), pageAccent}};
    std::vector<const PeerRecords::TermLine*> terms;
    for (const auto& line : m_records->termLines()) {
        if (line.most > 0) terms.push_back(&line);
    }
    std::ranges::stable_sort(terms, std::greater<>(), &PeerRecords::TermLine::most);
    for (std::size_t i = 0; i < terms.size() && lines.size() < Chart::kMost; ++i)
        lines.push_back({termName(terms[i]->name, terms[i]->topic), terms[i]->series, kTermColours[i],
                         kTermDashes[i % kTermDashes.size()]});
    m_score->setLines(std::move(lines));
}

} // namespace vedette::ui
