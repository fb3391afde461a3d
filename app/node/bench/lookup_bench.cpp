#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/live_dht.h"
#include "app/node/bench/static_dht.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace vedette::app {

namespace {

constexpr std::size_t kNodes = 10'000;
constexpr std::size_t kWidth = 16;
constexpr std::size_t kAlpha = 10;
constexpr std::size_t kLiveNodes = 1000;
constexpr std::size_t kLiveWidth = 20;

struct Row {
    double hostile;
    std::array<double, 4> known; ///< of lookups that die with the first hostile peer; zero where not known
};

/// S/Kademlia's setting, simulated elsewhere: a path is one walk that always goes on to the nearest peer it
/// was told, and the first hostile peer on it leads it away for good. So about (1 - p)^1.5 of them come
/// through at d = 1, and lookNaively() finds these figures again.
///
/// Kademlia as specified loses far less to the same peers, who answer in the same way. A path keeps a
/// shortlist of what all peers told it and is done only when the k nearest of these have answered: hostile
/// peers can add to the list, but not take from it. And they can only add their own, of whom there are p N:
/// with p below one half their k nearest lie farther out than the k nearest honest, so they crowd nobody out,
/// and a single honest answer on the way brings the path back. Hence 1.0 at 20 % whatever d; d begins to
/// matter where the coalition is as dense as the others.
constexpr std::array<Row, 5> kRows{{
    {0.0, {0, 0, 0, 0}},
    {0.1, {.842, .971, .998, 1.0}},
    {0.2, {.709, .899, .987, 1.0}},
    {0.3, {.575, .786, .926, .993}},
    {0.5, {.370, .544, .734, .904}},
}};

double share(const LookupTally& tally) {
    return tally.lookups == 0 ? 0 : static_cast<double>(tally.found) / tally.lookups;
}

void sayRow(Console& console, const Row& row, std::size_t paths, double known, const LookupTally& ours,
            const LookupTally& naive) {
    const double asked = static_cast<double>(ours.asked) / std::max(ours.lookups, 1);
    char text[160];
    std::snprintf(text, sizeof text,
                  "hostile %3.0f %%  paths %zu  found %.3f  naive %.3f  known %.3f  asked %.1f",
                  row.hostile * 100, paths, share(ours), share(naive), known, asked);
    Json object{
        {"event", "lookup"},      {"live", false},  {"nodes", kNodes},         {"k", kWidth},
        {"hostile", row.hostile}, {"paths", paths}, {"lookups", ours.lookups}, {"success", share(ours)},
        {"naive", share(naive)}};
    if (known > 0) object["known"] = known;
    object["asked"] = asked;
    console.line(object, text);
}

/// Nanoseconds of CPU for hashing each id that was told and putting the answers in order.
double floorOf(const std::vector<RecordedLookup>& lookups) {
    const double begin = cpuSeconds();
    std::size_t nearest = 0;
    for (const RecordedLookup& lookup : lookups) {
        std::vector<kad::Key> keys;
        for (const auto& [peer, told] : lookup.answers) {
            for (const kad::Peer& hint : told) keys.push_back(distance(kad::Key::of(hint.id), lookup.target));
        }
        std::ranges::sort(keys);
        nearest += keys.empty() ? std::size_t{0} : std::size_t{keys.front().bytes[0]};
    }
    const double spent = cpuSeconds() - begin;
    return nearest == SIZE_MAX ? 0 : spent; // looked at, so that it is not optimized away
}

void sayLive(Console& console, double hostile, std::size_t paths, const LookupTally& tally, double poisoned) {
    const double asked = static_cast<double>(tally.asked) / std::max(tally.lookups, 1);
    char text[160];
    std::snprintf(text, sizeof text,
                  "live     %3.0f %%  paths %zu  found %.3f  asked %.1f  hostile in tables %.2f",
                  hostile * 100, paths, share(tally), asked, poisoned);
    console.line({{"event", "lookup"},
                  {"live", true},
                  {"nodes", kLiveNodes},
                  {"k", kLiveWidth},
                  {"hostile", hostile},
                  {"paths", paths},
                  {"lookups", tally.lookups},
                  {"success", share(tally)},
                  {"asked", asked},
                  {"hostile_in_tables", poisoned}},
                 text);
}

/// Machines that built their tables themselves, among the hostile from the start.
void lookLive(const BenchPlan& plan, Console& console) {
    for (const double hostile : {0.0, 0.2, 0.3, 0.5}) {
        LiveDht dht(kLiveNodes, kLiveWidth, hostile, 1);
        const double poisoned = dht.poisoned();
        for (const std::size_t paths : kLookupPaths) {
            sayLive(console, hostile, paths, dht.look(paths, plan.scaled(500)), poisoned);
        }
    }
}

} // namespace

Result<> benchLookup(const BenchPlan& plan, Console& console) {
    StaticDht dht(kNodes, kWidth, 1);
    const int lookups = plan.scaled(2000);
    double worst = 1;
    double worstNaive = 1;
    for (const Row& row : kRows) {
        for (std::size_t i = 0; i < kLookupPaths.size(); ++i) {
            LookupTally ours;
            LookupTally naive;
            for (int n = 0; n < lookups; ++n) {
                if (n % 50 == 0) dht.corrupt(row.hostile);
                dht.look(kLookupPaths[i], kAlpha, ours);
                dht.lookNaively(kLookupPaths[i], naive);
            }
            sayRow(console, row, kLookupPaths[i], row.known[i], ours, naive);
            if (row.hostile == 0.2 && kLookupPaths[i] == 4) {
                worst = share(ours);
                worstNaive = share(naive);
            }
        }
    }
    say(console,
        {"lookup-success", worst, "share_at_20_percent_4_paths", worstNaive, {{"lookups", lookups}}});

    lookLive(plan, console);

    dht.corrupt(0);
    std::vector<RecordedLookup> recorded;
    recorded.reserve(static_cast<std::size_t>(plan.scaled(500)));
    for (int n = 0; n < plan.scaled(500); ++n) recorded.push_back(dht.record(4, kAlpha));
    std::vector<double> values;
    std::vector<double> floors;
    std::size_t asked = 0;
    for (int round = 0; round < plan.rounds; ++round) {
        floors.push_back(floorOf(recorded) / static_cast<double>(recorded.size()));
        const double begin = cpuSeconds();
        for (const RecordedLookup& lookup : recorded) asked += lookup.run();
        values.push_back((cpuSeconds() - begin) / static_cast<double>(recorded.size()));
    }
    const double perLookup = static_cast<double>(asked) / static_cast<double>(recorded.size()) / plan.rounds;
    say(console, {"lookup",
                  median(values) * 1e6,
                  "us_cpu_per_lookup",
                  median(floors) * 1e6,
                  {{"asked_per_lookup", perLookup}, {"lookups", recorded.size()}}});
    return {};
}

} // namespace vedette::app
