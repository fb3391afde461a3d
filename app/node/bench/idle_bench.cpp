#include "app/node/bench/benches.h"
#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "core/codec/multiaddr.h"

#include <cstdlib>
#include <string>

namespace vedette::app {

namespace {

Result<> measure(const BenchPlan& plan, Console& console, const std::string& security) {
    const int many = plan.scaled(10'000);
    const int few = std::max(many / 10, 1);
    const auto listener = VD_TRY(Child::start({"listen", "--security", security}));
    const std::string target = VD_TRY(listener->readLine());
    const double before = residentBytes(listener->process());
    const auto dialler = VD_TRY(
        Child::start({"hold", "--security", security, "--target", target, "--count", std::to_string(many)}));
    for (const int count : {few, many}) {
        static_cast<void>(VD_TRY(dialler->readLine()));
        const double bytes = (residentBytes(listener->process()) - before) / count;
        VD_TRY(dialler->tell("go"));
        const auto scale =
            VD_TRY(Child::start({"weigh", "--security", security, "--count", std::to_string(count)}));
        const double floor = std::strtod(VD_TRY(scale->readLine()).c_str(), nullptr);
        say(console, {"idle-" + security + "-" + std::to_string(count),
                      bytes,
                      "bytes_per_connection",
                      floor,
                      {{"connections", count}}});
    }
    return {};
}

} // namespace

Result<> benchIdle(const BenchPlan& plan, Console& console) {
    VD_TRY(measure(plan, console, "noise"));
    return measure(plan, console, "tls");
}

} // namespace vedette::app
