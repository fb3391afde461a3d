// An hour of a network that comes and goes, recorded: at any second `events --at` says what the nodes
// themselves held then. The live side asks swarm, routing table and router, and folds no event.
#include "app/node/events_command.h"
#include "app/node/recording_log.h"
#include "core/base/rfc3339.h"
#include "core/lab/prefixes.h"
#include "core/lab/recording.h"
#include "core/lab/world.h"
#include "tests/app/node/said.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

using namespace vedette;
using namespace vedette::test;

namespace {

constexpr std::uint32_t kHosts = 14;
constexpr std::uint32_t kWitnesses = 3; ///< whose events are recorded; they never go down
constexpr int kMoments = 100;
constexpr Duration kHour = std::chrono::hours(1);
constexpr const char* kTopics[] = {"alarms", "telemetry"};

struct LivePeer {
    std::size_t open = 0;
    std::set<std::vector<std::string>> protocols; ///< as each of its connections lists them
    bool routed = false;
    std::vector<std::string> subscribed;
    std::vector<std::string> meshes;
    std::set<std::string> standings; ///< within the last heartbeat
};

/// What one node holds at a moment.
struct LiveNode {
    std::string self;
    std::vector<std::string> addresses;
    std::map<std::uint64_t, Json> edges;
    std::map<std::string, LivePeer> peers; ///< connected, routed, or on a topic
};

struct Moment {
    WallTime at;
    std::vector<LiveNode> nodes;
};

class Hour {
public:
    Hour()
        : m_random(2026),
          m_world([] {
              lab::WorldConfig config;
              config.seed = 7;
              config.paths = lab::distances();
              return config;
          }()),
          m_writer([this](BytesView bytes) { append(m_recording, bytes); }) {
        m_world.onOutput([this](lab::HostId host, node::Output& output) { heard(host, output); });
        for (std::uint32_t i = 0; i < kHosts; ++i) add(i);
        lab::RecordingHeader header{"an hour", 7, m_world.timeline().wallAtOrigin, true, {}};
        for (std::uint32_t i = 0; i < kWitnesses; ++i) header.observers.push_back({i, "witness", m_ids[i]});
        m_writer.begin(header);
        for (int i = 0; i < kMoments; ++i) {
            // All that is stamped up to that second has happened a nanosecond before the next millisecond.
            const auto second = static_cast<std::int64_t>(1 + m_random.below(3599));
            const Instant then =
                m_world.now() + std::chrono::seconds(second) + std::chrono::nanoseconds(999'999);
            m_world.at(then - kHeartbeat, [this, second] { noteStandings(second); });
            m_world.at(then, [this, second] { look(second); });
        }
        churn();
        speak();
    }

    void run() {
        m_world.run(kHour);
        m_writer.end();
    }

    [[nodiscard]] const Bytes& recording() const { return m_recording; }

    [[nodiscard]] const std::vector<Moment>& moments() const { return m_moments; }

    [[nodiscard]] std::uint64_t events() const { return m_writer.entries(); }

private:
    static constexpr Duration kHeartbeat = std::chrono::seconds(5);

    void add(std::uint32_t index) {
        node::NodeConfig config;
        config.swarm.network = NetworkId{std::uint64_t{index} + 1};
        config.swarm.agent = "hour/" + std::to_string(index % 3);
        config.swarm.security = {session::Security::Noise};
        config.swarm.serve = {"identify", "ping"};
        config.dht.emplace();
        config.gossip.emplace();
        config.gossip->router.mesh.heartbeat = kHeartbeat;
        config.gossip->router.score.decayInterval = kHeartbeat;
        // So near that a few messages carry a peer over it, and silence back.
        config.gossip->router.thresholds.acceptExchange = 2;
        config.gossip->topics.assign(std::begin(kTopics), std::begin(kTopics) + 1 + index % 2);
        SeededRandom keys(900 + index);
        auto key = crypto::PrivateKey::generate(crypto::KeyType::Ed25519, keys).value();
        m_ids.push_back(codec::PeerId::ofEncodedKey(key.publicKey().encoded()));
        m_ips.push_back(lab::hostAt(lab::prefixes()[index % 8], static_cast<Byte>(10 + index), 1));
        m_ips.back().port = 4001;
        m_world.addNode(m_ips.back(), {index % 3, {}, 256}, std::move(config), std::move(key), nullptr);
    }

    [[nodiscard]] codec::Multiaddr addressOf(std::uint32_t index) const {
        return m_ips[index].multiaddr().withPeer(m_ids[index]);
    }

    void heard(lab::HostId host, node::Output& output) {
        if (auto* event = std::get_if<event::Event>(&output)) {
            if (host.index < kWitnesses) m_writer.add(host.index, *event);
        } else if (std::holds_alternative<node::NodeReady>(output)) {
            static_cast<void>(m_world.node(host)->swarm().listen(m_ips[host.index].multiaddr()));
            // Two witnesses at least, and one another: sometimes each dials the other at the same time.
            for (std::uint32_t other = 0; other < kWitnesses; ++other) {
                if (other != host.index && m_random.below(3) != 0) dial(host.index, other);
            }
            dial(host.index, static_cast<std::uint32_t>(m_random.below(kHosts)));
        }
    }

    void dial(std::uint32_t from, std::uint32_t to) {
        node::Node* node = m_world.node({from});
        if (node == nullptr || from == to) return;
        const auto how = m_random.below(4) == 0 ? swarm::Reuse::Never : swarm::Reuse::Allowed;
        node->swarm().dial({addressOf(to)}, how, m_world.now()).ignore();
        m_world.touch({from});
    }

    void later(std::uint64_t seconds, const std::function<void()>& what) {
        m_world.at(m_world.now() + std::chrono::milliseconds(500 + m_random.below(1000 * seconds)), what);
    }

    /// Somebody goes, in order or not, and comes back; somebody hangs up; somebody dials.
    void churn() {
        later(20, [this] {
            const auto who = static_cast<std::uint32_t>(kWitnesses + m_random.below(kHosts - kWitnesses));
            if (m_world.node({who}) != nullptr) {
                m_world.stop({who}, m_random.below(2) == 0);
                later(120, [this, who] { m_world.start({who}); });
            }
            const auto witness = static_cast<std::uint32_t>(m_random.below(kWitnesses));
            swarm::Swarm& swarm = m_world.node({witness})->swarm();
            const auto open = swarm.connections();
            if (!open.empty() && m_random.below(3) == 0) {
                swarm.close(open[m_random.below(open.size())].id, swarm::CloseReason::Requested,
                            m_world.now());
                m_world.touch({witness});
            }
            dial(static_cast<std::uint32_t>(m_random.below(kHosts)),
                 static_cast<std::uint32_t>(m_random.below(kHosts)));
            churn();
        });
    }

    void speak() {
        later(15, [this] {
            const auto who = static_cast<std::uint32_t>(m_random.below(kHosts));
            if (node::Node* node = m_world.node({who}); node != nullptr && node->ready()) {
                const std::string text = "message " + std::to_string(++m_messages);
                node->publish(kTopics[m_random.below(2)], viewOf(text), m_world.now()).ignore();
                m_world.touch({who});
            }
            speak();
        });
    }

    [[nodiscard]] std::string standing(const node::Node& node, const codec::PeerId& peer) const {
        gossipsub::ScoreThresholds thresholds;
        thresholds.acceptExchange = 2;
        return std::string(
            gossipsub::standingText(gossipsub::standingOf(node.gossip()->scores().of(peer), thresholds)));
    }

    void noteStandings(std::int64_t second) {
        for (std::uint32_t i = 0; i < kWitnesses; ++i) {
            for (const codec::PeerId& peer : m_ids) {
                m_standings[{second, i, peer.text()}] = standing(*m_world.node({i}), peer);
            }
        }
    }

    void look(std::int64_t second) {
        Moment moment{m_world.timeline().wall(m_world.now()), {}};
        for (std::uint32_t i = 0; i < kWitnesses; ++i) moment.nodes.push_back(lookAt(i, second));
        m_moments.push_back(std::move(moment));
    }

    [[nodiscard]] LiveNode lookAt(std::uint32_t index, std::int64_t second) {
        node::Node& node = *m_world.node({index});
        swarm::Swarm& swarm = node.swarm();
        LiveNode live;
        live.self = swarm.self().text();
        for (const auto& address : swarm.listenAddresses()) live.addresses.push_back(address.text());
        for (const swarm::ConnectionInfo& info : swarm.connections()) {
            if (info.phase != session::Phase::Ready) continue;
            const bool inbound = info.direction == event::Direction::Inbound;
            live.edges[info.id.value] = {{"from", inbound ? info.peer.text() : live.self},
                                         {"to", inbound ? live.self : info.peer.text()},
                                         {"addr", info.remote.text()},
                                         {"direction", inbound ? "inbound" : "outbound"},
                                         {"security", info.security}};
            LivePeer& peer = live.peers[info.peer.text()];
            ++peer.open;
            if (const auto& said = swarm.protocolsOf(info.id); !said.empty()) peer.protocols.insert(said);
            peer.standings = {standing(node, info.peer), m_standings[{second, index, info.peer.text()}]};
        }
        const kad::RoutingTable& table = node.dht()->table();
        for (unsigned bucket = 0; bucket < table.depth(); ++bucket) {
            for (const kad::Contact& contact : table.bucket(bucket))
                live.peers[contact.peer.text()].routed = true;
        }
        for (const char* topic : kTopics) {
            for (const auto& peer : node.gossip()->subscribersOf(topic)) {
                live.peers[peer.text()].subscribed.emplace_back(topic);
            }
            for (const auto& peer : node.gossip()->meshOf(topic)) {
                live.peers[peer.text()].meshes.emplace_back(topic);
            }
        }
        return live;
    }

    SeededRandom m_random;
    lab::World m_world;
    Bytes m_recording;
    lab::RecordingWriter m_writer;
    std::vector<codec::PeerId> m_ids;
    std::vector<codec::IpEndpoint> m_ips;
    std::uint64_t m_messages = 0;
    std::map<std::tuple<std::int64_t, std::uint32_t, std::string>, std::string> m_standings;
    std::vector<Moment> m_moments;
};

std::vector<std::string> onOurTopics(const Json& topics) {
    std::vector<std::string> ours;
    for (const Json& topic : topics) {
        if (std::ranges::find(kTopics, topic.get<std::string>()) != std::end(kTopics)) ours.push_back(topic);
    }
    return ours;
}

/// The first thing in which the answer differs from what the node held; empty: none.
std::string difference(const LiveNode& live, const std::string& network, const std::vector<Json>& lines) {
    std::map<std::uint64_t, Json> edges = live.edges;
    std::map<std::string, LivePeer> peers = live.peers;
    bool introduced = false;
    for (const Json& line : lines) {
        if (line.value("network", "") != network) continue;
        const std::string what = line["event"];
        if (what == "network") {
            introduced = line["peer_id"] == live.self && line["addrs"] == Json(live.addresses);
        } else if (what == "edge") {
            const auto edge = edges.find(line["connection"].get<std::uint64_t>());
            if (edge == edges.end()) return "a connection that is not there: " + line.dump();
            for (const auto& [key, value] : edge->second.items()) {
                if (line[key] != value) return key + ": " + line.dump();
            }
            edges.erase(edge);
        } else if (what == "peer") {
            const LivePeer held = peers[line["peer_id"]];
            peers.erase(line["peer_id"]);
            const auto differs = [&](const std::string& field) { return field + ": " + line.dump(); };
            if (line["open"] != held.open || line["connected"] != (held.open > 0)) return differs("open");
            if (line["routed"] != held.routed) return differs("routed");
            if (onOurTopics(line["subscribed"]) != held.subscribed) return differs("subscribed");
            if (onOurTopics(line["meshes"]) != held.meshes) return differs("meshes");
            if (held.open == 0) continue;
            if (!held.protocols.empty() && !held.protocols.contains(line["protocols"]))
                return differs("protocols");
            const std::string told = line["standing"];
            if (!held.subscribed.empty() && !held.standings.contains(told.empty() ? "neutral" : told))
                return differs("standing");
        }
    }
    if (!introduced) return "who it is and where it listens";
    if (!edges.empty()) return "a connection is missing: " + edges.begin()->second.dump();
    if (!peers.empty()) return "a peer is missing: " + peers.begin()->first;
    return {};
}

} // namespace

class RecordedHourTest final : public QObject {
    Q_OBJECT

private slots:

    void theStateAtAnySecondIsWhatTheNodesHeld() {
        Hour hour;
        hour.run();
        QCOMPARE(hour.moments().size(), std::size_t{kMoments});
        QVERIFY(hour.events() > 2000);

        QTemporaryDir folder;
        const std::string data = folder.path().toStdString();
        const auto kept = app::keepRecording(hour.recording(), data);
        QVERIFY2(kept.ok(), kept.ok() ? "" : kept.error().text().c_str());
        std::size_t edges = 0;
        std::size_t away = 0;
        std::set<std::string> standings;
        std::vector<Json> last;
        for (const Moment& moment : hour.moments()) {
            const Said said =
                say(app::showEvents, {"events", "--data-dir", data, "--at", rfc3339(moment.at)});
            QCOMPARE(said.status, config::ExitStatus::Done);
            for (std::uint32_t i = 0; i < kWitnesses; ++i) {
                const std::string wrong =
                    difference(moment.nodes[i], "witness-" + std::to_string(i), said.lines);
                QVERIFY2(wrong.empty(),
                         (rfc3339(moment.at) + " witness " + std::to_string(i) + ": " + wrong).c_str());
                edges += moment.nodes[i].edges.size();
            }
            for (const Json& line : said.lines) {
                if (line["event"] != "peer") continue;
                away += line["connected"] == false;
                standings.insert(line["standing"].get<std::string>());
            }
            last = said.lines;
        }
        // There was something to get wrong.
        QVERIFY(edges > 10 * kMoments);
        QVERIFY(away > kMoments);
        QVERIFY(standings.contains("trusted"));

        const std::string file = data + "/hour.rec";
        std::ofstream(file, std::ios::binary) << textOf(hour.recording());
        const Said direct =
            say(app::showEvents, {"events", "--recording", file, "--at", rfc3339(hour.moments().back().at)});
        QCOMPARE(direct.status, config::ExitStatus::Done);
        last.back().erase("run"); // of the importing, one each
        auto lines = direct.lines;
        lines.back().erase("run");
        QVERIFY(lines == last);
        const Said peers = say(app::showPeers, {"peers", "--recording", file});
        QCOMPARE(peers.lines.back()["peers"].get<std::size_t>(), std::size_t{kWitnesses * (kHosts - 1)});

        // A question parts them in two, of which none is in both.
        std::size_t parts = 0;
        for (const char* query : {"state:connected", "!state:connected"}) {
            const Said some = say(app::showPeers, {"peers", "--recording", file, "--query", query});
            QCOMPARE(some.status, config::ExitStatus::Done);
            for (const auto& line : some.lines) {
                if (line["event"] == "peer") QCOMPARE(line["connected"].get<bool>(), query[0] != '!');
            }
            parts += some.lines.back()["peers"].get<std::size_t>();
        }
        QCOMPARE(parts, std::size_t{kWitnesses * (kHosts - 1)});
        // So do the tiers of risk in three, and a bound of the score says of each what its line does.
        std::size_t inTiers = 0;
        for (const char* tier : {"high", "medium", "low"}) {
            const Said some =
                say(app::showPeers, {"peers", "--recording", file, "--query", std::string("tier:") + tier});
            for (const auto& line : some.lines) {
                if (line["event"] == "peer") QCOMPARE(line["tier"].get<std::string>(), std::string(tier));
            }
            inTiers += some.lines.back()["peers"].get<std::size_t>();
        }
        QCOMPARE(inTiers, std::size_t{kWitnesses * (kHosts - 1)});
        const Said below = say(app::showPeers, {"peers", "--recording", file, "--query", "score<0.49"});
        const auto isBelow = [](const app::Json& line) {
            return line["event"] == "peer" && line["trust"].get<double>() < 0.49;
        };
        QCOMPARE(std::ranges::count_if(below.lines, isBelow), std::ranges::count_if(peers.lines, isBelow));
        QCOMPARE(below.lines.back()["peers"].get<std::ptrdiff_t>(),
                 std::ranges::count_if(peers.lines, isBelow));
        const Said ago = say(app::showPeers, {"peers", "--recording", file, "--query", "seen:-3650d"});
        QCOMPARE(ago.lines.back()["peers"], peers.lines.back()["peers"]); // counted from the recording's end
        const Said wrong = say(app::showPeers, {"peers", "--recording", file, "--query", "tag:x colour:red"});
        QCOMPARE(wrong.lines.at(0)["code"].get<std::string>(), std::string("peer_query.unknown_field"));
        QVERIFY(wrong.lines.at(0)["message"].get<std::string>().find("'colour' at character 7")
                != std::string::npos);
    }

    void whatIsNoRecordingIsNamed() {
        QTemporaryDir folder;
        const std::string file = folder.path().toStdString() + "/none";
        QCOMPARE(say(app::showEvents, {"events", "--recording", file}).status, config::ExitStatus::Failed);
        std::ofstream(file) << "nothing of the kind";
        const Said said = say(app::showEvents, {"events", "--recording", file});
        QCOMPARE(said.status, config::ExitStatus::Failed);
        QCOMPARE(said.lines.at(0)["code"].get<std::string>(), std::string("recording.not_a_recording"));
    }
};

VD_SUITE(RecordedHourTest)
#include "recorded_hour_test.moc"
