#include "app/desktop/bench/console_bench.h"
#include "app/desktop/bench/page_cache.h"
#include "app/node/bench/bench_day.h"
#include "app/node/bench/child.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace vedette::app {

namespace {

constexpr std::size_t kEvents = 1'000'000;
constexpr int kSettled = 2000; ///< milliseconds after the first picture

struct Window {
    std::unique_ptr<Child> child;
    double seconds = 0; ///< from the call of the program to its first picture
};

Result<Window> openWindow(const std::vector<std::string>& words) {
    Window window;
    const double called = wallSeconds();
    window.child = VD_TRY(Child::run("/proc/self/exe", words));
    const std::string line = VD_TRY(window.child->readLine());
    // The clock is the same for all processes.
    window.seconds = std::stod(line.substr(line.find(' ') + 1)) - called;
    return window;
}

/// As a person calls it, but for folders of its own.
std::vector<std::string> consoleWords(const QTemporaryDir& folder) {
    return {"bench-window",
            "--data-dir",
            folder.filePath("data").toStdString(),
            "--settings",
            folder.filePath("settings.ini").toStdString(),
            "--offline"};
}

Result<> measureOpening(const BenchPlan& plan, Console& console, bool cold) {
    std::vector<double> ours, bare;
    double empty = 0;
    double floorBytes = 0;
    double dropped = 0;
    for (int round = 0; round < plan.rounds; ++round) {
        for (const bool floor : {true, false}) {
            const QTemporaryDir folder;
            const auto words = floor ? std::vector<std::string>{"bench-window-empty"} : consoleWords(folder);
            if (cold) {
                // Which files those are, the same program tells while it runs.
                PageCache files;
                {
                    const Window window = VD_TRY(openWindow(words));
                    files = PageCache::ofProcess(window.child->process());
                }
                dropped = files.drop();
            }
            const Window window = VD_TRY(openWindow(words));
            (floor ? bare : ours).push_back(window.seconds * 1e3);
            if (cold) continue;
            QThread::msleep(kSettled);
            (floor ? floorBytes : empty) = residentBytes(window.child->process());
        }
    }
    Json more{{"least_ms", *std::min_element(ours.begin(), ours.end())}, {"rounds", ours.size()}};
    if (cold) {
        more["dropped"] = dropped;
        more["cold_is"] =
            "all pages of mapped files dropped that no other process maps; 'dropped' is their share";
    }
    say(console, {cold ? "first picture, cold" : "first picture, warm", median(ours), "ms", median(bare),
                  std::move(more)});
    if (!cold)
        say(console, {"memory, empty",
                      empty / 1e6,
                      "MB",
                      floorBytes / 1e6,
                      {{"floor_is", "an empty window of the same program"}}});
    return {};
}

} // namespace

Result<> benchStart(const BenchPlan& plan, Console& console) {
    VD_TRY(measureOpening(plan, console, false));
    VD_TRY(measureOpening(plan, console, true));
    const QTemporaryDir folder;
    auto words = consoleWords(folder);
    const std::string events = folder.filePath("events").toStdString();
    VD_TRY(BenchDay::record(events, 1000, plan.scaled(kEvents)));
    const std::size_t peers = plan.scaled<std::size_t>(100'000);
    words[0] = "bench-window-crowd";
    words.insert(words.begin() + 1, {std::to_string(peers), events});
    words.insert(words.end(), {"--view", "topology"});
    const Window window = VD_TRY(openWindow(words));
    const std::string settled = VD_TRY(window.child->readLine());
    QThread::msleep(kSettled);
    const Window bare = VD_TRY(openWindow({"bench-window-empty"}));
    say(console, {"memory, full",
                  residentBytes(window.child->process()) / 1e6,
                  "MB",
                  residentBytes(bare.child->process()) / 1e6,
                  {{"nodes", peers},
                   {"events", plan.scaled(kEvents)},
                   {"state", settled},
                   {"floor_is", "an empty window of the same program"}}});
    return {};
}

} // namespace vedette::app
