#include "app/desktop/bench/console_bench.h"

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "core/base/log.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <array>
#include <cstdio>
#include <string>

namespace vedette::app {

namespace {

using config::FlagKind;

struct Named {
    std::string_view name;
    Result<> (*run)(const BenchPlan& plan, Console& console);
};

constexpr std::array kConsoleBenches{Named{"render", benchRender}, Named{"live", benchLive},
                                     Named{"table", benchPeersTable}, Named{"start", benchStart},
                                     Named{"pixel", benchPixel}};

const config::Grammar& benchGrammar() {
    static const config::Grammar grammar = [] {
        config::Grammar made;
        made.program = "vedette";
        made.summary = "the console, measured.";
        made.common = {{"json", FlagKind::Switch, "", "one JSON object a line"},
                       {"help", FlagKind::Switch, "", "this text"}};
        made.commands = {
            {"bench",
             "NAME",
             1,
             1,
             "Figures of the window with their floor measured in the same run, after a "
             "calibration line.\nNames: render, live, table, start, pixel. Without "
             "QT_QPA_PLATFORM in the environment nothing appears on a screen.",
             {{"rounds", FlagKind::Single, "N", "rounds whose median counts; default 5"},
              {"scale", FlagKind::Single, "PERCENT", "of the full work of each round; default 100"}}}};
        return made;
    }();
    return grammar;
}

Result<> tryConsoleBench(const config::CommandLine& line, Console& console) {
    const BenchPlan plan = VD_TRY(BenchPlan::of(line));
    std::string names;
    for (const Named& bench : kConsoleBenches) {
        if (bench.name == line.operands()[0]) {
            sayCalibration(console);
            return bench.run(plan, console);
        }
        names += (names.empty() ? "" : ", ") + std::string(bench.name);
    }
    return Fail{config::UsageError::BadValue, "There is no bench '" + log::printable(line.operands()[0], 40)
                                                  + "': choose one of " + names + "."};
}

} // namespace

bool isConsoleBench(std::string_view word) {
    return word == "bench";
}

int runConsoleBench(int argc, char** argv) {
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    const auto line = config::CommandLine::parse(benchGrammar(), words, config::processEnvironment);
    Console console(line && line->has("json") ? Console::Form::Objects : Console::Form::Text);
    if (!line) return static_cast<int>(console.fail(line.error()));
    if (line->has("help")) {
        std::fputs(benchGrammar().help(*line->command()).c_str(), stdout);
        return 0;
    }
    // A bench leaves no traces, and reads none of what the operator left.
    const QTemporaryDir folder;
    qputenv("HOME", folder.path().toUtf8());
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}) qunsetenv(name);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    int first = 1;
    const QApplication application(first, argv);
    QApplication::setApplicationName("vedette");
    const auto result = tryConsoleBench(*line, console);
    return static_cast<int>(result ? config::ExitStatus::Done : console.fail(result.error()));
}

} // namespace vedette::app
