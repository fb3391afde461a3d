#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "core/base/pool.h"
#include "core/base/random.h"
#include "core/history/peer_table.h"

#include <algorithm>
#include <array>
#include <string>
#include <thread>

namespace vedette::app {

namespace {

using history::PeerField;
using history::PeerTable;

/// As a crawl of a large network finds them: few agents, many addresses, a name for one in five.
void fillTable(PeerTable& table, std::size_t peers) {
    SeededRandom random(11);
    const auto number = [&](std::uint64_t below) { return std::to_string(random.below(below)); };
    for (std::size_t n = 0; n < peers; ++n) {
        Bytes key{0x08, 0x01, 0x12, 0x20};
        key.resize(36);
        random.fill(std::span(key).subspan(4));
        history::PeerRow row;
        row.peer = codec::PeerId::ofEncodedKey(key);
        row[PeerField::Agent] = "agent-" + number(40) + "/0." + number(20);
        row[PeerField::State] = n % 3 == 0 ? "heard" : "connected";
        row[PeerField::Address] =
            "/ip4/10." + number(256) + "." + number(256) + "." + number(256) + "/tcp/4001";
        row[PeerField::Asn] = "AS" + std::to_string(64'000 + random.below(500));
        if (n % 5 == 0) row[PeerField::Name] = "peer-" + std::to_string(n);
        row.number(PeerField::Score) = static_cast<double>(random.below(100'000)) / 1e3 - 50;
        row.number(PeerField::RoundTrip) = static_cast<double>(random.below(500'000)) / 1e3;
        table.put(row);
    }
}

} // namespace

Result<> benchTable(const BenchPlan& plan, Console& console) {
    const auto peers = static_cast<std::size_t>(plan.scaled(1'000'000));
    PeerTable table;
    fillTable(table, peers);
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
