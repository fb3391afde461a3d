#include "app/config/command_line.h"
#include "app/node/bench/bench_node.h"
#include "app/node/bench/benches.h"
#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"

namespace vedette::app {

Result<> benchPing(const BenchPlan& plan, Console& console) {
    const int idle = plan.scaled(5000);
    const int pings = plan.scaled(2000);
    const OneProcessor pinned; // the floor's processes and ours alike
    const auto echo = VD_TRY(Child::start({"echo"}));
    const std::string portText = VD_TRY(echo->readLine());
    const auto port = static_cast<std::uint16_t>(config::parseNumber(portText).value_or(0));
    const auto peer = VD_TRY(Child::start({"listen", "--security", "noise"}));
    const std::string where = VD_TRY(peer->readLine());
    const auto target = VD_TRY(codec::Multiaddr::fromText(where));
    const auto node = VD_TRY(BenchNode::create(session::Security::Noise));
    const auto held = VD_TRY(node->connect(target, static_cast<std::size_t>(idle) + 1));
    const ConnId connection = held[held.size() / 2];
    static_cast<void>(VD_TRY(node->ping(connection, 100)));
    std::vector<double> floors;
    std::vector<double> values;
    for (int round = 0; round < plan.rounds; ++round) {
        floors.push_back(median(VD_TRY(tcpRoundTrips(port, pings))));
        values.push_back(median(VD_TRY(node->ping(connection, static_cast<std::uint32_t>(pings)))));
    }
    say(console, {"ping",
                  median(values) * 1e6,
                  "us_round_trip",
                  median(floors) * 1e6,
                  {{"idle_connections", idle}, {"bytes", 32}, {"pings", pings * plan.rounds}}});
    return {};
}

} // namespace vedette::app
