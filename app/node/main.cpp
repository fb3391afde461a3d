#include "app/config/command_line.h"
#include "app/node/alerts_command.h"
#include "app/node/audit_command.h"
#include "app/node/bench/bench.h"
#include "app/node/big_pages.h"
#include "app/node/ceremony_command.h"
#include "app/node/console.h"
#include "app/node/crawl_command.h"
#include "app/node/decisions_command.h"
#include "app/node/detect_command.h"
#include "app/node/dial_command.h"
#include "app/node/events_command.h"
#include "app/node/gossip_command.h"
#include "app/node/grammar.h"
#include "app/node/kad_command.h"
#include "app/node/keys_command.h"
#include "app/node/lab_command.h"
#include "app/node/ledger_command.h"
#include "app/node/limits_command.h"
#include "app/node/policy_command.h"
#include "app/node/posture_command.h"
#include "app/node/run_command.h"
#include "app/node/store_command.h"
#include "app/node/system_facts.h"
#include "app/node/trust_command.h"
#include "core/base/log.h"
#include "core/base/stray_thread.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>
#include <vector>

namespace {

using namespace vedette;

Result<> applyLogLevel(const config::CommandLine& line) {
    const std::string level = line.value("log-level").value_or("warning");
    static constexpr std::string_view kLevels[] = {"error", "warning", "info", "debug", "trace"};
    for (std::size_t i = 0; i < std::size(kLevels); ++i) {
        if (level != kLevels[i]) continue;
        log::setLevel(static_cast<log::Level>(i));
        return {};
    }
    return Fail{config::UsageError::BadValue,
                "The log level '" + log::printable(level, 40)
                    + "' is not known: use error, warning, info, debug or trace."};
}

config::ExitStatus obey(const config::CommandLine& line, app::Console& console) {
    const std::string_view name = line.command()->name;
    if (name == "run") return app::runNode(line, console);
    if (name == "dial") return app::dialPeer(line, console);
    if (name == "events") return app::showEvents(line, console);
    if (name == "peers") return app::showPeers(line, console);
    if (name == "peer") return app::showPeer(line, console);
    if (name == "trust") return app::showTrust(line, console);
    if (name == "kad") return app::runKad(line, console);
    if (name == "gossip") return app::gossip(line, console);
    if (name == "crawl") return app::crawlNetwork(line, console);
    if (name == "alerts") return app::alerts(line, console);
    if (name == "incident") return app::incident(line, console);
    if (name == "audit") return app::audit(line, console);
    if (name == "store") return app::lookAfterStore(line, console);
    if (name == "keys")
        return app::isLedgerCall(line) ? app::keepLedger(line, console) : app::useKeys(line, console);
    if (name == "ceremony") return app::holdCeremony(line, console);
    if (name == "lab") return app::runLab(line, console);
    if (name == "policy") return app::askPolicy(line, console);
    if (name == "posture") return app::showPosture(line, console);
    if (name == "decisions") return app::showDecisions(line, console);
    if (name == "limits") return app::reviewLimits(line, console);
    if (name == "detect") return app::detectRecorded(line, console);
    if (name == "bench") return app::runBench(line, console);
    return app::runBenchPeer(line, console);
}

config::ExitStatus speak(const std::vector<std::string_view>& words) {
    const config::Grammar& grammar = app::nodeGrammar();
    const auto line = config::CommandLine::parse(grammar, words, config::processEnvironment);
    // A call that cannot be read may still have asked for JSON; its error should honour that.
    const bool json = line ? line->has("json") : config::asksFor("json", words, config::processEnvironment);
    app::Console console(json ? app::Console::Form::Objects : app::Console::Form::Text);
    if (!line) return console.fail(line.error());
    if (line->has("help")) {
        std::fputs((line->command() ? grammar.help(*line->command()) : grammar.help()).c_str(), stdout);
        return config::ExitStatus::Done;
    }
    if (line->has("version")) {
        app::Json row{{"event", "version"}, {"program", grammar.program}, {"version", VEDETTE_VERSION}};
        if (const auto build = app::hashOfBuild()) row["build"] = toHex(*build);
        console.line(row, std::string(grammar.program) + " " VEDETTE_VERSION);
        return config::ExitStatus::Done;
    }
    if (const auto level = applyLogLevel(*line); !level) return console.fail(level.error());
    return obey(*line, console);
}

} // namespace

int main(int argc, char** argv) {
    // A reader that went away is an error of a write, not our end.
    std::signal(SIGPIPE, SIG_IGN);
    const std::string_view command = argc > 1 ? argv[1] : "";
    const std::string_view what = argc > 2 ? argv[2] : "";
    if (command == "lab" || (command == "bench" && what == "lab")) app::startAgainWithBigPages(argv);
    try {
        const int status = static_cast<int>(speak({argv + 1, argv + argc}));
        if (strayThreads() == 0) return status;
        std::fflush(nullptr);
        std::_Exit(status); // a thread hangs in the disk: nothing is to be cleaned up under it
    } catch (const std::exception& bug) {
        log::write(log::Level::Error, "main", std::string("a defect of this program: ") + bug.what());
        return static_cast<int>(config::ExitStatus::Failed);
    }
}
