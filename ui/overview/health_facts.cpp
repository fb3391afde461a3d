#include "ui/overview/health_facts.h"

#include "ui/link/alert_facts.h"
#include "ui/link/words.h"
#include "ui/widgets/figures.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_set>

namespace vedette::ui {

namespace {

constexpr std::int64_t kOfLate = 10; ///< minutes
constexpr std::uint64_t kFewDials = 10;
constexpr std::uint64_t kFewRefusals = 20;
constexpr double kTooManyFail = 0.5;
constexpr double kMuchMore = 4; ///< times what was usual
constexpr double kFell = 0.6;   ///< of the connections of late are left
constexpr std::uint64_t kFewConnections = 10;
constexpr std::chrono::milliseconds kStalls{2000};
constexpr std::size_t kMostAlerts = 3;
const QString kAudit = QStringLiteral("audit");
const QString kAlerts = QStringLiteral("alerts");
const QString kViolations = QStringLiteral("kind:peer_violated kind:stream_violated kind:peer_misbehaved ");

using What = Pulse::What;

/// The sentences.
class Judge {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::HealthFacts)

public:
    Judge(HealthFacts& facts, const Pulse& pulse, WallTime now)
        : m_facts(facts), m_pulse(pulse), m_now(now) {}

    void engine(const Health& health) {
        if (health.trouble) {
            add(Severity::High, tr("Events are not recorded"), sentence(*health.trouble), kAudit,
                QStringLiteral("kind:store_troubled"));
        }
        if (health.lag >= kStalls) {
            add(Severity::High, tr("The engine does not answer"),
                tr("A question to it waits for %1.").arg(figures::duration(health.lag)), {}, {});
        }
        if (health.dropped + health.unrecorded > 0) {
            add(Severity::Low, tr("Events were lost"),
                tr("%1 did not reach the window, %2 not the disk: more came than this computer could take.")
                    .arg(figures::count(health.dropped), figures::count(health.unrecorded)),
                {}, {});
        }
    }

    /// The gravest by themselves, the rest as one.
    void alerts(const alert::Board& board) {
        std::vector<const alert::Alert*> open;
        for (const auto& [id, alert] : board.alerts()) {
            if (board.stateOf(alert, m_now) == alert::State::Open
                && alert.severity >= alert::Severity::Medium)
                open.push_back(&alert);
        }
        std::ranges::sort(open, [](const alert::Alert* a, const alert::Alert* b) {
            return std::tuple(b->severity, b->since, b->id) < std::tuple(a->severity, a->since, a->id);
        });
        const std::size_t told = open.size() > kMostAlerts ? kMostAlerts - 1 : open.size();
        for (std::size_t i = 0; i < told; ++i) {
            const Severity severity = severityOf(open[i]->severity);
            add(severity, severityWord(severity) + QStringLiteral(": ") + subjectOf(*open[i], {}),
                claimOf(open[i]->rule), kAlerts, QStringLiteral("id:%1").arg(open[i]->id.value));
        }
        if (told == open.size()) return;
        const auto more = static_cast<int>(open.size() - told);
        add(severityOf(open[told]->severity), tr("%Ln more alerts are open", nullptr, more),
            tr("They wait for somebody."), kAlerts, QStringLiteral("state:open"));
    }

    void connections() {
        if (m_facts.known > 0 && m_facts.connections == 0) {
            add(Severity::High, tr("Connected to nobody"),
                tr("%Ln peers are known, and no connection is open.", nullptr,
                   static_cast<int>(std::min<std::uint64_t>(m_facts.known, 1U << 30))),
                kAudit,
                QStringLiteral("kind:connection_closed kind:dial_failed ") + lastMinutes(m_now, kOfLate));
            return;
        }
        const Series course = m_pulse.connections(m_facts.connections, m_now);
        double most = 0;
        for (const auto& point : course.points()) {
            if (point.at >= -static_cast<double>(kOfLate)) most = std::max(most, point.high);
        }
        if (most >= kFewConnections && static_cast<double>(m_facts.connections) < kFell * most) {
            add(Severity::High, tr("Connections fell"),
                tr("From %1 to %2 within %3.")
                    .arg(figures::count(static_cast<std::uint64_t>(most)),
                         figures::count(m_facts.connections), ofLate()),
                kAudit, QStringLiteral("kind:connection_closed ") + lastMinutes(m_now, kOfLate));
        }
    }

    void violations() {
        const std::uint64_t count = m_pulse.sum(What::Violations, m_now, kOfLate);
        if (count == 0) return;
        add(Severity::Medium, tr("Protocols were broken"),
            tr("%Ln times within %1.", nullptr, static_cast<int>(std::min<std::uint64_t>(count, 1U << 30)))
                .arg(ofLate()),
            kAudit, kViolations + lastMinutes(m_now, kOfLate));
    }

    void refusals() {
        const std::uint64_t late = m_pulse.sum(What::Refused, m_now, kOfLate);
        const std::uint64_t before = m_pulse.sum(What::Refused, m_now, Pulse::kMinutes) - late;
        const double usual =
            static_cast<double>(before) * kOfLate / static_cast<double>(Pulse::kMinutes - kOfLate);
        if (late < kFewRefusals || static_cast<double>(late) < kMuchMore * usual) return;
        add(Severity::High, tr("Much more is refused than usual"),
            tr("%1 times within %2; before that %3 in such a time.")
                .arg(figures::count(late), ofLate(), figures::real(usual, 0)),
            kAudit, QStringLiteral("kind:refused ") + lastMinutes(m_now, kOfLate));
    }

    void dials() {
        const std::uint64_t failed = m_pulse.sum(What::DialsFailed, m_now, kOfLate);
        const std::uint64_t all = failed + m_pulse.sum(What::Dialled, m_now, kOfLate);
        if (all < kFewDials || static_cast<double>(failed) < kTooManyFail * static_cast<double>(all)) return;
        add(Severity::Medium, tr("Most dials fail"),
            tr("%1 of %2 within %3.").arg(figures::count(failed), figures::count(all), ofLate()), kAudit,
            QStringLiteral("kind:dial_failed ") + lastMinutes(m_now, kOfLate));
    }

    void bootnodes() {
        const auto& all = m_facts.bootnodes;
        const auto lost = std::ranges::count_if(all, [](const BootnodeFacts& one) { return !one.ours; });
        if (lost > 0) {
            add(lost == std::ssize(all) ? Severity::High : Severity::Medium,
                tr("%Ln bootnodes out of reach", nullptr, static_cast<int>(lost)),
                tr("We are connected to %1 of %2.")
                    .arg(figures::count(static_cast<std::uint64_t>(std::ssize(all) - lost)),
                         figures::count(all.size())),
                QStringLiteral("peers"), {});
        }
        if (m_pulse.comparison() && m_pulse.comparison()->disagreement) {
            add(Severity::High, tr("Bootnodes disagree about the network"),
                tr("Asked the same, they named different peers."), kAudit,
                QStringLiteral("kind:bootstrap_compared"));
        }
    }

private:
    static QString ofLate() { return figures::duration(std::chrono::minutes(kOfLate)); }

    void add(Severity severity, const QString& what, const QString& why, const QString& view,
             const QString& query) {
        m_facts.concerns.push_back({severity, what, why, view, query});
    }

    HealthFacts& m_facts;
    const Pulse& m_pulse;
    WallTime m_now;
};

struct PeerHash {
    std::size_t operator()(const codec::PeerId* peer) const noexcept {
        const auto bytes = peer->bytes();
        return std::hash<std::string_view>{}({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    }
};

struct SamePeer {
    bool operator()(const codec::PeerId* a, const codec::PeerId* b) const noexcept { return *a == *b; }
};

using PeerSet = std::unordered_set<const codec::PeerId*, PeerHash, SamePeer>;

void countPeers(HealthFacts& facts, const history::State& state, const Surroundings& around) {
    PeerSet known;
    PeerSet connected;
    std::size_t asked = 0;
    for (const auto& [id, network] : state.networks()) {
        ++facts.vantagePoints;
        for (const auto& [peer, facts_] : network.peers) known.insert(&peer);
        for (const auto& [connection, edge] : network.edges) {
            ++facts.connections;
            if (edge.direction == event::Direction::Inbound) ++facts.inbound;
            // Each peer once, by the first who sees it.
            if (!connected.insert(&edge.peer).second || ++asked > kMostEdges) continue;
            const geo::Place place = around.placeOf(edge.remote);
            ++facts.countries[place.country];
            ++facts.networks[place.asn];
            const auto told = network.peers.find(edge.peer);
            ++facts.agents[told == network.peers.end() ? std::string() : told->second.agent.text()];
        }
    }
    facts.known = known.size();
    facts.connected = connected.size();
}

void lookAtBootnodes(HealthFacts& facts, const history::State& state, const Pulse& pulse,
                     const Surroundings& around) {
    std::map<codec::PeerId, BootnodeFacts> board;
    for (const auto& [id, network] : state.networks()) {
        if (!network.name.starts_with("bootnode-") || network.self.empty()) continue;
        BootnodeFacts& one = board[network.self];
        one.role = QString::fromStdString(network.name);
        one.connections = network.edges.size();
        if (!network.listening.empty()) one.place = around.placeOf(network.listening.front());
    }
    const auto& comparison = pulse.comparison();
    if (comparison) {
        for (const auto* list : {&comparison->reached, &comparison->unreached}) {
            for (const auto& peer : *list) static_cast<void>(board[peer]);
        }
    }
    for (auto& [peer, one] : board) {
        one.peer = peer;
        for (const auto& [id, network] : state.networks()) {
            const auto told = network.peers.find(peer);
            if (told == network.peers.end() || told->second.open == 0) continue;
            if (!around.isOwn(id)) {
                one.others = true;
                continue;
            }
            one.ours = true;
            one.roundTrip = told->second.roundTrip;
            for (const auto& [connection, edge] : network.edges) {
                if (edge.peer == peer && one.place == geo::Place{}) one.place = around.placeOf(edge.remote);
            }
        }
        if (comparison) {
            double sum = 0;
            int pairs = 0;
            const std::size_t count = std::min({comparison->first.size(), comparison->second.size(),
                                                comparison->shared.size(), comparison->smaller.size()});
            for (std::size_t i = 0; i < count; ++i) {
                if ((comparison->first[i] != peer && comparison->second[i] != peer)
                    || comparison->smaller[i] == 0)
                    continue;
                sum +=
                    static_cast<double>(comparison->shared[i]) / static_cast<double>(comparison->smaller[i]);
                ++pairs;
            }
            if (pairs > 0) one.agreement = sum / pairs;
            one.odd = std::ranges::count(comparison->odd, peer) > 0;
        }
        facts.bootnodes.push_back(one);
    }
}

} // namespace

HealthFacts healthFacts(const history::State& state, const Pulse& pulse, WallTime now, const Health& health,
                        const Surroundings& around) {
    HealthFacts facts;
    countPeers(facts, state, around);
    lookAtBootnodes(facts, state, pulse, around);
    Judge judge(facts, pulse, now);
    judge.engine(health);
    judge.alerts(*health.alerts);
    judge.connections();
    judge.bootnodes();
    judge.violations();
    judge.refusals();
    judge.dials();
    std::ranges::stable_sort(facts.concerns, {}, &Concern::severity);
    return facts;
}

QString lastMinutes(WallTime now, std::int64_t minutes) {
    const WallTime since{now.ms - minutes * 60'000};
    return QStringLiteral("since:%1 until:%2")
        .arg(QString::fromStdString(rfc3339(since)), QString::fromStdString(rfc3339(now)));
}

} // namespace vedette::ui
