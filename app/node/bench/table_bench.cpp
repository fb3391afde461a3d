#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/peer_row_maker.h"
#include "core/base/pool.h"
#include "core/base/random.h"
#include "core/history/peer_table.h"

#include <algorithm>
#include <array>
#include <thread>

namespace vedette::app {

namespace {

using history::PeerField;
using history::PeerTable;

} // namespace

Result<> benchTable(const BenchPlan& plan, Console& console) {
    const auto peers = static_cast<std::size_t>(plan.scaled(1'000'000));
    PeerTable table;
    PeerRowMaker maker;
    for (std::size_t i = 0; i < peers; ++i) table.put(maker.next());
    Pool pool(std::max(1U, std::thread::hardware_concurrency()));
    const auto all = table.filter({}, {}, pool);
    std::vector<std::uint64_t> bare(peers);
    const auto measure = [&](const char* name, const auto& work, double floor, std::size_t rows) {
        std::vector<double> wall;
        std::vector<double> cpu;
        for (int round = 0; round < plan.rounds; ++round) {
            const double wallBefore = wallSeconds();
            const double cpuBefore = cpuSeconds();
            work();
            wall.push_back((wallSeconds() - wallBefore) * 1e3);
            cpu.push_back((cpuSeconds() - cpuBefore) * 1e3);
        }
        say(console,
            {name,
             median(wall),
             "ms",
             floor,
             {{"cpu_ms", median(cpu)}, {"peers", peers}, {"rows", rows}, {"threads", pool.width()}}});
    };
    const auto floorOf = [&](const auto& work) {
        const double before = wallSeconds();
        work();
        return (wallSeconds() - before) * 1e3;
    };
    // Nobody sorts without sorting bare numbers, and nobody asks without reading what is asked of.
    const double sorting = floorOf([&] {
        SeededRandom random(3);
        for (auto& one : bare) one = random.below(~std::uint64_t{0});
        std::ranges::sort(bare);
    });
    const double reading = floorOf([&] {
        double sum = 0;
        for (const auto slot : all) sum += table.number(PeerField::Score, slot);
        bare[0] = static_cast<std::uint64_t>(sum != sum);
    });
    for (const auto& [name, field] : {std::pair("table, numeric sort", PeerField::Score),
                                      std::pair("table, sort by agent", PeerField::Agent),
                                      std::pair("table, sort by address", PeerField::Address)}) {
        const PeerField by = field;
        measure(
            name,
            [&] {
                auto rows = all;
                table.sort(rows, by, PeerTable::Order::Ascending, pool);
            },
            sorting, peers);
    }
    for (const auto& [name, text] :
         {std::pair("table, filter", "score<-20 agent~agent-1*"),
          std::pair("table, filter by a free word", "10.77."), std::pair("table, clear filter", "")}) {
        const auto parsed = history::PeerQuery::parse(text);
        VD_ASSERT(parsed.ok());
        const history::PeerQuery& query = *parsed;
        measure(
            name, [&] { bare[0] = table.filter(query, {}, pool).size(); }, reading,
            table.filter(query, {}, pool).size());
    }
    return {};
}

} // namespace vedette::app
