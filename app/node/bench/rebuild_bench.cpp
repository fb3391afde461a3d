#include "app/node/bench/bench_day.h"
#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "app/node/temporary_folder.h"
#include "core/history/history.h"

#include <algorithm>
#include <string>
#include <vector>

namespace vedette::app {

Result<> benchRebuild(const BenchPlan& plan, Console& console) {
    const int peers = plan.scaled(1000);
    const auto events = static_cast<std::size_t>(plan.scaled(1'000'000));
    const auto folder = VD_TRY(TemporaryFolder::create());
    VD_TRY(BenchDay::record(folder->path() / "events", static_cast<std::uint64_t>(peers), events));
    history::History history = VD_TRY(history::History::open(folder->path() / "events"));
    SeededRandom random(5);
    std::vector<double> times;
    std::vector<double> floors;
    std::size_t known = 0;
    constexpr int kMoments = 20;
    for (int n = 0; n < plan.rounds * kMoments; ++n) {
        const WallTime at{BenchDay::kMorning.ms + static_cast<std::int64_t>(random.below(86'400'000))};
        double begin = wallSeconds();
        const history::State state = VD_TRY(history.stateAt(at));
        times.push_back((wallSeconds() - begin) * 1e3);
        for (const auto& [id, network] : state.networks()) known = std::max(known, network.peers.size());
        // The least that any way must do: read one state of that size.
        const Bytes encoded = state.encode();
        begin = wallSeconds();
        static_cast<void>(VD_TRY(history::State::decode(encoded)));
        floors.push_back((wallSeconds() - begin) * 1e3);
    }
    const Json more{{"moments", times.size()},
                    {"worst_ms", std::ranges::max(times)},
                    {"events_of_the_day", events},
                    {"peers", known}};
    say(console, {"rebuild", median(times), "ms", median(floors), more});
    return {};
}

} // namespace vedette::app
