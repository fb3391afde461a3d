#include "app/node/bench/bench.h"

#include "app/node/bench/bench_node.h"
#include "app/node/bench/benches.h"
#include "app/node/bench/child.h"
#include "app/node/bench/dht_fleet.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"
#include "app/node/bench/js_pair.h"
#include "app/node/grammar.h"
#include "core/base/log.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <thread>

namespace vedette::app {

namespace {

struct Bench {
    std::string_view name;
    Result<> (*run)(const BenchPlan& plan, Console& console);
    bool againstJs = false; ///< js-libp2p can be asked to do the same
};

constexpr auto kBenches = std::to_array<Bench>({
    {"handshake", benchHandshake, true},
    {"tls-handshake", benchTlsHandshake, true},
    {"throughput", benchThroughput, true},
    {"ping", benchPing},
    {"idle", benchIdle},
    {"lookup", benchLookup},
    {"crawl", benchCrawl},
    {"gossip", benchGossip, true},
    {"store", benchStore},
    {"rebuild", benchRebuild},
    {"lab", benchLab},
    {"layout", benchLayout},
    {"table", benchTable},
    {"keys", benchKeys},
    {"detect", benchDetect},
    {"policy", benchPolicy},
    {"trust", benchTrust},
});

std::string benchNames() {
    std::string names;
    for (const Bench& bench : kBenches) {
        if (&bench != kBenches.begin()) names += &bench == &kBenches.back() ? " or " : ", ";
        names += bench.name;
    }
    return names;
}

Result<> tryBench(const config::CommandLine& line, Console& console) {
    const std::string& name = line.operands()[0];
    BenchPlan plan = VD_TRY(BenchPlan::of(line));
    plan.jsFolder = line.value("against-js").value_or("");
    plan.dataFolder = line.value("data").value_or("");
    plan.rivalsFolder = line.value("against").value_or("");
    for (const Bench& bench : kBenches) {
        if (bench.name != name) continue;
        if (!plan.jsFolder.empty() && !bench.againstJs) {
            return Fail{config::UsageError::BadValue,
                        "The bench '" + name
                            + "' cannot be held against js-libp2p: leave out --against-js, or choose "
                              "handshake, tls-handshake, throughput or gossip."};
        }
        if (!plan.jsFolder.empty()) VD_TRY(JsPair::check(plan.jsFolder));
        sayCalibration(console);
        return bench.run(plan, console);
    }
    return Fail{config::UsageError::BadValue,
                "There is no bench '" + log::printable(name, 40) + "': choose " + benchNames() + "."};
}

session::Security securityOf(const config::CommandLine& line) {
    return line.value("security") == "tls" ? session::Security::Tls : session::Security::Noise;
}

/// A plain server on a thread of its own, until the bench is over; the process then simply ends.
Result<> servePlain(void (*serve)(int listener)) {
    std::uint16_t port = 0;
    const int listener = VD_TRY(listenPlain(port));
    tellParent(std::to_string(port));
    std::thread(serve, listener).detach();
    waitForParent();
    return {};
}

/// Connects in two steps, so that the listener can be weighed after each, and holds.
Result<> holdConnections(const config::CommandLine& line) {
    const auto target = VD_TRY(parseAddress("--target", line.value("target").value_or("")));
    const auto count = VD_TRY(line.number("count", 1, 19'000, 1000));
    const auto node = VD_TRY(BenchNode::create(securityOf(line)));
    const std::uint64_t first = std::max<std::uint64_t>(count / 10, 1);
    static_cast<void>(VD_TRY(node->connect(target, first)));
    tellParent("held");
    std::array<char, 8> go{};
    if (std::fgets(go.data(), go.size(), stdin) == nullptr) return {};
    static_cast<void>(VD_TRY(node->connect(target, count - first)));
    tellParent("held");
    node->serve();
    return {};
}

/// Servers whose tables know what there is to know of each other.
Result<> serveDht(const config::CommandLine& line) {
    const auto count = VD_TRY(line.number("count", 1, DhtFleet::kMost, 500));
    const auto fleet = VD_TRY(DhtFleet::create(count, 150, 1));
    tellParent(fleet->address().text());
    std::jthread watcher([&fleet] {
        waitForParent();
        fleet->stop();
    });
    fleet->serve();
    return {};
}

Result<> weighFloor(const config::CommandLine& line) {
    const int count = static_cast<int>(VD_TRY(line.number("count", 1, 100'000, 1000)));
    double bytes = 0;
    if (securityOf(line) == session::Security::Tls) {
        bytes = VD_TRY(BareTls::create())->sessionBytes(count);
    } else {
        bytes = VD_TRY(noiseSessionBytes(count));
    }
    tellParent(std::to_string(bytes));
    return {};
}

Result<> tryPeer(const config::CommandLine& line) {
    const std::string& kind = line.operands()[0];
    if (kind == "listen") {
        const auto node = VD_TRY(BenchNode::create(securityOf(line)));
        tellParent(VD_TRY(node->listen()).text());
        node->serve();
        return {};
    }
    if (kind == "hold") return holdConnections(line);
    if (kind == "aead") return servePlain(serveAead);
    if (kind == "echo") return servePlain(serveEcho);
    if (kind == "dht") return serveDht(line);
    if (kind == "weigh") return weighFloor(line);
    return Fail{config::UsageError::BadValue,
                "There is no such other process of a bench: this command is internal."};
}

} // namespace

Result<BenchPlan> BenchPlan::of(const config::CommandLine& line) {
    BenchPlan plan;
    plan.rounds = static_cast<int>(VD_TRY(line.number("rounds", 1, 100, 5)));
    plan.percent = static_cast<int>(VD_TRY(line.number("scale", 1, 1000, 100)));
    return plan;
}

config::ExitStatus runBench(const config::CommandLine& line, Console& console) {
    const auto result = tryBench(line, console);
    return result ? config::ExitStatus::Done : console.fail(result.error());
}

config::ExitStatus runBenchPeer(const config::CommandLine& line, Console& console) {
    const auto result = tryPeer(line);
    if (result) return config::ExitStatus::Done;
    tellParent("failed " + result.error().text());
    return console.fail(result.error());
}

} // namespace vedette::app
