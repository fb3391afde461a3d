#include "app/node/bench/bench_node.h"
#include "app/node/bench/benches.h"
#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"
#include "app/node/bench/js_pair.h"

#include <functional>

namespace vedette::app {

namespace {

/// Alternates floor and value, so that what disturbs the machine disturbs both.
Result<> measure(const BenchPlan& plan, Console& console, const std::string& name, session::Security security,
                 const std::function<double(int)>& floorOf) {
    const int count = plan.scaled(1000);
    const int jsCount = plan.scaled(200);
    std::unique_ptr<JsPair> js;
    if (!plan.jsFolder.empty()) js = VD_TRY(JsPair::start(plan.jsFolder, security));
    const auto child =
        VD_TRY(Child::start({"listen", "--security", std::string(session::securityName(security))}));
    const std::string where = VD_TRY(child->readLine());
    const auto target = VD_TRY(codec::Multiaddr::fromText(where));
    const auto node = VD_TRY(BenchNode::create(security));
    const auto connect = [&] { return node->connect(target, static_cast<std::size_t>(count)); };
    static_cast<void>(VD_TRY(connect())); // warms caches and allocators of both
    VD_TRY(node->closeAll());
    static_cast<void>(floorOf(count / 10 + 1));
    if (js) static_cast<void>(VD_TRY(js->handshake(jsCount)));
    std::vector<double> floors;
    std::vector<double> both;
    std::vector<double> initiator;
    std::vector<double> responder;
    std::vector<double> rival;
    double wall = 0;
    for (int round = 0; round < plan.rounds; ++round) {
        floors.push_back(floorOf(count));
        const double ours = cpuSeconds();
        const double theirs = cpuSeconds(child->process());
        const double begin = wallSeconds();
        static_cast<void>(VD_TRY(connect()));
        wall += wallSeconds() - begin;
        initiator.push_back((cpuSeconds() - ours) / count);
        responder.push_back((cpuSeconds(child->process()) - theirs) / count);
        both.push_back((initiator.back() + responder.back()) / 2);
        VD_TRY(node->closeAll()); // from connect to ready is what is measured, not the goodbye
        if (js) rival.push_back(VD_TRY(js->handshake(jsCount)));
    }
    Figure figure{name,
                  median(both) * 1e6,
                  "us_cpu_per_side",
                  median(floors) * 1e6,
                  {{"initiator", median(initiator) * 1e6},
                   {"responder", median(responder) * 1e6},
                   {"handshakes", count * plan.rounds},
                   {"per_second", count * plan.rounds / wall}}};
    if (js) figure.rivals.push_back({median(rival) * 1e6, figure.unit, median(rival) / median(both)});
    say(console, figure);
    return {};
}

} // namespace

Result<> benchHandshake(const BenchPlan& plan, Console& console) {
    return measure(plan, console, "handshake", session::Security::Noise, noiseHandshakeFloor);
}

Result<> benchTlsHandshake(const BenchPlan& plan, Console& console) {
    const auto bare = VD_TRY(BareTls::create());
    return measure(plan, console, "tls-handshake", session::Security::Tls,
                   [&](int times) { return bare->handshake(times); });
}

} // namespace vedette::app
