#include "app/config/command_line.h"
#include "app/node/bench/bench_node.h"
#include "app/node/bench/benches.h"
#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"
#include "app/node/bench/js_pair.h"

#include <functional>

namespace vedette::app {

namespace {

struct Spent {
    std::vector<double> cpu;  ///< seconds per gigabyte, both ends
    std::vector<double> rate; ///< megabytes per second
};

Result<> weigh(Spent& spent, const Child& child, double bytes, const std::function<Result<>()>& work) {
    const double cpu = cpuSeconds() + cpuSeconds(child.process());
    const double begin = wallSeconds();
    VD_TRY(work());
    spent.rate.push_back(bytes / 1e6 / (wallSeconds() - begin));
    spent.cpu.push_back((cpuSeconds() + cpuSeconds(child.process()) - cpu) / (bytes / 1e9));
    return {};
}

Result<> measure(const BenchPlan& plan, Console& console, session::Security security) {
    const std::string name(session::securityName(security));
    const std::uint64_t bytes = static_cast<std::uint64_t>(plan.scaled(1000)) * 1'000'000;
    const auto size = static_cast<double>(bytes);
    const TwoProcessors processors;
    const auto sink = VD_TRY(Child::start({"aead"}));
    const std::string portText = VD_TRY(sink->readLine());
    const auto port = static_cast<std::uint16_t>(config::parseNumber(portText).value_or(0));
    const auto peer = VD_TRY(Child::start({"listen", "--security", name}));
    const std::string where = VD_TRY(peer->readLine());
    processors.putThere(sink->process());
    processors.putThere(peer->process());
    const auto target = VD_TRY(codec::Multiaddr::fromText(where));
    const auto node = VD_TRY(BenchNode::create(security));
    const ConnId connection = VD_TRY(node->connect(target, 1)).at(0);
    VD_TRY(sendAead(port, bytes / 20));
    static_cast<void>(VD_TRY(node->perf(connection, bytes / 20, bytes / 20)));
    const std::uint64_t jsBytes = static_cast<std::uint64_t>(plan.scaled(100)) * 1'000'000;
    std::unique_ptr<JsPair> js;
    if (!plan.jsFolder.empty()) {
        js = VD_TRY(JsPair::start(plan.jsFolder, security));
        js->part(processors);
        VD_TRY(js->connect());
        static_cast<void>(VD_TRY(js->perf(jsBytes, jsBytes)));
    }
    Spent floor;
    Spent up;
    Spent down;
    Spent jsUp;
    Spent jsDown;
    const auto rival = [&](Spent& spent, std::uint64_t there, std::uint64_t back) -> Result<> {
        if (!js) return {};
        const auto transfer = VD_TRY(js->perf(there, back));
        spent.rate.push_back(static_cast<double>(jsBytes) / 1e6 / transfer.wall);
        spent.cpu.push_back(transfer.cpu / (static_cast<double>(jsBytes) / 1e9));
        return {};
    };
    const auto carry = [&](std::uint64_t there, std::uint64_t back) -> Result<> {
        static_cast<void>(VD_TRY(node->perf(connection, there, back)));
        return {};
    };
    for (int round = 0; round < plan.rounds; ++round) {
        VD_TRY(weigh(floor, *sink, size, [&] { return sendAead(port, bytes); }));
        VD_TRY(weigh(up, *peer, size, [&] { return carry(bytes, 0); }));
        VD_TRY(weigh(down, *peer, size, [&] { return carry(0, bytes); }));
        VD_TRY(rival(jsUp, jsBytes, 0));
        VD_TRY(rival(jsDown, 0, jsBytes));
    }

    struct Way {
        const char* name;
        const Spent& ours;
        const Spent& theirs;
    };

    for (const Way& way : {Way{"up", up, jsUp}, Way{"down", down, jsDown}}) {
        const double cpu = median(way.ours.cpu);
        const double rate = median(way.ours.rate);
        Figure figure{"throughput-" + name + "-" + way.name,
                      cpu,
                      "cpu_s_per_gb",
                      median(floor.cpu),
                      {{"mb_s", rate}, {"floor_mb_s", median(floor.rate)}, {"bytes", bytes}}};
        if (js) {
            figure.rivals.push_back({median(way.theirs.cpu), figure.unit, median(way.theirs.cpu) / cpu});
            figure.rivals.push_back({median(way.theirs.rate), "mb_s", rate / median(way.theirs.rate)});
        }
        say(console, figure);
    }
    return {};
}

} // namespace

Result<> benchThroughput(const BenchPlan& plan, Console& console) {
    VD_TRY(measure(plan, console, session::Security::Noise));
    return measure(plan, console, session::Security::Tls);
}

} // namespace vedette::app
