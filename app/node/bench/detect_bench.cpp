#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "core/alert/board.h"
#include "core/alert/watch.h"
#include "core/base/random.h"
#include "core/detect/edge_detector.h"
#include "core/detect/key_eclipse.h"

#include <cmath>
#include <vector>

namespace vedette::app {

namespace {

constexpr int kTalkSeconds = 12 * 3600;

/// Peers of a network that talk to a few friends each, at random times through half a day.
std::vector<detect::Edge> talkOf(std::size_t edges, bool kinds) {
    constexpr std::uint64_t kPeers = 2000;
    SeededRandom random(1);
    std::vector<detect::Edge> talk(edges);
    for (std::size_t i = 0; i < edges; ++i) {
        detect::Edge& edge = talk[i];
        edge.at = std::chrono::milliseconds(kTalkSeconds * 1000LL / static_cast<std::int64_t>(edges)
                                            * static_cast<std::int64_t>(i));
        edge.source = static_cast<detect::Subject>(random.below(kPeers));
        edge.target = static_cast<detect::Subject>((edge.source * 7 + 13 * random.below(20)) % kPeers);
        if (!kinds) continue;
        const std::uint64_t sort = random.below(10);
        edge.kind = sort < 7 ? detect::EdgeKind::Message : static_cast<detect::EdgeKind>(sort - 6);
        edge.bytes = static_cast<float>(random.below(2000));
    }
    return talk;
}

/// What no detector can do without: finding its pair, and counting.
double lookUpPairs(const std::vector<detect::Edge>& talk) {
    detect::BoundedTable<std::uint64_t> pairs(detect::EdgeMemory::kPairs, 1);
    const double before = cpuSeconds();
    for (const detect::Edge& edge : talk)
        ++pairs.at(static_cast<std::uint64_t>(edge.source) << 32 | edge.target);
    return (cpuSeconds() - before) / static_cast<double>(talk.size()) * 1e9;
}

Figure benchEdges(const BenchPlan& plan, bool kinds) {
    const auto talk = talkOf(static_cast<std::size_t>(plan.scaled(1'000'000)), kinds);
    std::vector<double> spent;
    std::vector<double> floors;
    std::uint64_t alarms = 0;
    for (int round = 0; round < plan.rounds; ++round) {
        detect::EdgeDetector detector(1);
        const double before = cpuSeconds();
        for (const detect::Edge& edge : talk)
            alarms += detector.see(edge).score >= detect::EdgeDetector::kLimit ? 1U : 0U;
        spent.push_back((cpuSeconds() - before) / static_cast<double>(talk.size()) * 1e9);
        floors.push_back(lookUpPairs(talk));
    }
    const double each = median(spent);
    const Json more{{"events", talk.size()},
                    {"events_per_s", 1e9 / each},
                    {"alarms", alarms / static_cast<std::uint64_t>(plan.rounds)},
                    {"memory", kinds ? detect::EdgeRules::kMemory : detect::EdgeMemory::kMemory},
                    {"floor_is", "the pair found and counted in one table"}};
    return {kinds ? "detect, edge of known kind, cpu" : "detect, bare edge, cpu", each, "ns", median(floors),
            more};
}

/// A lookup weighed, against the logarithm and exponential that each of its terms needs.
Figure benchKeyLookups(const BenchPlan& plan) {
    constexpr std::size_t kClosest = 20;
    const int lookups = plan.scaled(20'000);
    std::vector<double> distances(kClosest);
    for (std::size_t i = 0; i < kClosest; ++i) distances[i] = static_cast<double>(i + 1) / 5000;
    std::vector<double> spent;
    std::vector<double> floors;
    double sum = 0;
    for (int round = 0; round < plan.rounds; ++round) {
        double before = cpuSeconds();
        for (int i = 0; i < lookups; ++i) sum += detect::weighKey(5000 + i % 100, distances).score;
        spent.push_back((cpuSeconds() - before) / lookups * 1e9);
        before = cpuSeconds();
        for (int i = 0; i < lookups * static_cast<int>(detect::kKeyTerms); ++i)
            sum += std::exp(-1e-3 * (i % 1000));
        floors.push_back((cpuSeconds() - before) / lookups * 1e9);
    }
    return {"detect, lookup of a key, cpu", median(spent), "ns", median(floors),
            Json{{"events", lookups}, {"floor_is", "one exponential for each term"}, {"sum", sum}}};
}

/// What a busy node sees: who comes and goes, the mesh, refusals and refused messages, of 2000 peers.
std::vector<event::Event> busyHour(std::size_t count) {
    SeededRandom random(3);
    std::vector<codec::PeerId> peers;
    std::vector<codec::Multiaddr> homes;
    for (unsigned i = 0; i < 2000; ++i) {
        Bytes key(36);
        random.fill(key);
        peers.push_back(codec::PeerId::ofEncodedKey(key));
        codec::IpEndpoint home;
        home.address = {240, static_cast<Byte>(i >> 8), static_cast<Byte>(i), 7};
        home.port = 4001;
        homes.push_back(home.multiaddr());
    }
    std::vector<event::Event> events(count);
    for (std::size_t i = 0; i < count; ++i) {
        event::Event& one = events[i];
        const auto who = static_cast<std::size_t>(random.below(peers.size()));
        one.id = {i + 1};
        one.at =
            Instant(std::chrono::hours(1) / static_cast<std::int64_t>(count) * static_cast<std::int64_t>(i));
        switch (random.below(8)) {
        case 0:
        case 1:
            one.body = event::ConnectionOpened{
                ConnId{i + 1}, peers[who], homes[who], event::Direction::Inbound, "noise", "yamux", {}};
            break;
        case 2:
        case 3: one.body = event::ConnectionClosed{ConnId{i}, peers[who], "close.idle", 0, 0, {}}; break;
        case 4: one.body = event::MeshChanged{peers[who], "news", random.below(2) == 0, "", 0}; break;
        case 5: one.body = event::MessageRefused{peers[who], "news", "roster.role"}; break;
        case 6: one.body = event::Refused{peers[who], homes[who], "secure", "roster.stranger", 1}; break;
        default: one.body = event::MessageDelivered{peers[who], peers[who], {}, "news", {}, 200}; break;
        }
    }
    return events;
}

/// The live watch and the board behind it, against finding the peer in one table.
Figure benchWatch(const BenchPlan& plan) {
    const auto events = busyHour(static_cast<std::size_t>(plan.scaled(200'000)));
    std::vector<double> spent;
    std::vector<double> floors;
    std::size_t alerts = 0;
    for (int round = 0; round < plan.rounds; ++round) {
        alert::Watch watch(alert::WatchConfig{.key = 1});
        alert::Board board;
        double before = cpuSeconds();
        for (const event::Event& one : events) {
            watch.see(one);
            while (const auto found = watch.poll()) static_cast<void>(board.fold("bench", *found, one.wall));
        }
        spent.push_back((cpuSeconds() - before) / static_cast<double>(events.size()) * 1e9);
        alerts = board.alerts().size();
        detect::BoundedTable<std::uint64_t> table(4096, 1);
        before = cpuSeconds();
        for (const event::Event& one : events) ++table.at(one.id.value % 2000);
        floors.push_back((cpuSeconds() - before) / static_cast<double>(events.size()) * 1e9);
    }
    const double each = median(spent);
    return {"detect, live event to alert, cpu", each, "ns", median(floors),
            Json{{"events", events.size()},
                 {"events_per_s", 1e9 / each},
                 {"alerts", alerts},
                 {"floor_is", "one entry found and counted in a table"}}};
}

} // namespace

Result<> benchDetect(const BenchPlan& plan, Console& console) {
    say(console, benchEdges(plan, false));
    say(console, benchEdges(plan, true));
    say(console, benchKeyLookups(plan));
    say(console, benchWatch(plan));
    return {};
}

} // namespace vedette::app
