#include "app/desktop/desktop_options.h"

#include "app/node/grammar.h"
#include "app/node/token_options.h"
#include "core/base/log.h"
#include "core/lab/live_run.h"
#include "core/lab/scenario.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace vedette::app {

namespace {

using config::FlagKind;
using config::Grammar;
using config::UsageError;

constexpr int kLeastSide = 320;
constexpr int kMostSide = 8192;

Grammar makeDesktopGrammar() {
    Grammar grammar;
    grammar.program = "vedette";
    grammar.summary = "the console: a window over networks of peers.";
    grammar.common = {
        {"data-dir", FlagKind::Single, "DIR",
         "where the console keeps its things; default: the XDG data folder"},
        {"settings", FlagKind::Single, "FILE", "the file of settings; default: in the XDG config folder"},
        {"log-level", FlagKind::Single, "error|warning|info|debug|trace", "how much to say; default warning"},
        {"pin-fd", FlagKind::Single, "N", "read the passphrase's line from this file descriptor"},
        {"help", FlagKind::Switch, "", "this text"},
        {"version", FlagKind::Switch, "", "the program's version"},
    };
    grammar.commands = {
        {"",
         "",
         0,
         0,
         "Opens the console. Without --lab and --join it begins with nothing to watch and opens no "
         "connection.\n'vedette bench --help' tells how to measure it.",
         {{"desk", FlagKind::Single, "watch|triage|keys|govern", "only the views of one desk"},
          {"view", FlagKind::Single, "NAME",
           "the view to begin with; what is none is answered with those that there are"},
          {"query", FlagKind::Single, "Q", "what its search box says"},
          {"select", FlagKind::Single, "ID", "the peer that is selected"},
          {"policy", FlagKind::Single, "FILE", "the policy that is opened, a file or a folder"},
          {"lab", FlagKind::Single, "SCENARIO", "play a rehearsal; vedette-node lab list names them"},
          {"speed", FlagKind::Single, "N", "seconds of the rehearsal a second, 1 to 600; default 60"},
          {"join", FlagKind::Repeats, "MA", "join the network of this peer"},
          {"offline", FlagKind::Switch, "", "open no connection, whatever is clicked"},
          {"screenshot", FlagKind::Single, "FILE", "write a picture of the window (PNG) and end"},
          {"after", FlagKind::Single, "S", "seconds before the picture; default 2"},
          {"size", FlagKind::Single, "WxH", "of the window; default 1440x900, or as it was"},
          {"wallboard", FlagKind::Switch, "", "begin with the view alone, on the whole screen"},
          {"theme", FlagKind::Single, "system|light|dark|contrast", "for this run"},
          {"text-size", FlagKind::Single, "PERCENT", "80 to 200, for this run"},
          {"motion", FlagKind::Single, "system|reduced|full", "for this run"},
          {"language", FlagKind::Single, "CODE",
           "system, en or another that the settings offer, for this run"},
          {"identity", FlagKind::Single, "URI",
           "ephemeral:ed25519|ecdsa|rsa, file:PATH[?type=…], sealed, or "
           "pkcs11:token=…;object=…?module-path=… "
           "for a key in a token, whose PIN the window asks for; default ephemeral:ed25519"},
          {"development-token", FlagKind::Switch, "",
           "the identity is a token of software in the data folder, made when it is not there; needs "
           "SoftHSM, "
           "and is for trying things out"},
          tokenFlags().store,
          tokenFlags().tcp,
          tokenFlags().sockets,
          tokenFlags().env,
          tokenFlags().withoutLandlock,
          tokenFlags().pinLease,
          {"network", FlagKind::Single, "NAME",
           "what a network joined by --join is called; default 'default'"},
          {"kad-protocol", FlagKind::Single, "P", "of the network's DHT; default /ipfs/kad/1.0.0"},
          {"exempt-private", FlagKind::Switch, "",
           "loopback and private addresses do not count as one place: for laboratories and networks behind "
           "one "
           "router"},
          {"topic", FlagKind::Repeats, "TOPIC", "subscribe to it in networks that are joined"},
          {"keep-days", FlagKind::Single, "N", "events older than that go; default 90"},
          {"keep-bytes", FlagKind::Single, "N",
           "the oldest events go when the log is larger; default 4294967296"},
          {"geo", FlagKind::Repeats, "FILE",
           "country and network of addresses by this map: MaxMind DB, asmap or the text of tor-geoipdb, "
           "which is "
           "read where it is installed"},
          {"allow-address", FlagKind::Repeats, "PREFIX",
           "talk to nobody but these, 192.0.2.0/24 or one address; the longest rule counts"},
          {"deny-address", FlagKind::Repeats, "PREFIX", "never talk to these"},
          {"security", FlagKind::Single, "noise|tls", "only this one; default: both, Noise first"},
          {"swarm-key", FlagKind::Single, "FILE", "join the private network of this swarm.key"},
          {"resolver", FlagKind::Single, "IP:PORT", "DNS server; default: the system's"},
          {"agent", FlagKind::Single, "TEXT", "what identify says of us"}}},
    };
    return grammar;
}

/// The flag's word, which must be one of these; empty when it was not given.
Result<std::string> oneOf(const config::CommandLine& line, std::string_view flag,
                          std::initializer_list<std::string_view> words) {
    const std::string word = line.value(flag).value_or("");
    if (word.empty() || std::find(words.begin(), words.end(), word) != words.end()) return word;
    std::string known;
    for (const std::string_view each : words) known += (known.empty() ? "" : ", ") + std::string(each);
    return Fail{UsageError::BadValue, "'" + log::printable(word, 40) + "' of --" + std::string(flag)
                                          + " is not known: use one of " + known + "."};
}

Result<int> side(const std::string& size, std::string_view text) {
    const auto number = config::parseNumber(text);
    if (number && *number >= kLeastSide && *number <= kMostSide) return static_cast<int>(*number);
    return Fail{UsageError::BadValue,
                "'" + log::printable(size, 40) + "' of --size is not a size: write for example 1440x900."};
}

} // namespace

const Grammar& desktopGrammar() {
    static const Grammar grammar = makeDesktopGrammar();
    return grammar;
}

Result<config::CommandLine> parseDesktop(std::vector<std::string_view> words,
                                         const config::Environment& environment) {
    words.insert(words.begin(), ""); // the one command, which nobody needs to say
    auto line = config::CommandLine::parse(desktopGrammar(), words, environment);
    if (line) return line;
    // Nor does anybody want to read its empty name.
    Error why = line.error();
    for (const auto& [odd, instead] :
         {std::pair(" to ''", ""), std::pair("'vedette  --help'", "'vedette --help'")}) {
        if (const auto at = why.detail.find(odd); at != why.detail.npos) {
            why.detail.replace(at, std::string_view(odd).size(), instead);
        }
    }
    return Fail{std::move(why)};
}

Result<DesktopOptions> DesktopOptions::of(const config::CommandLine& line) {
    DesktopOptions options;
    if (line.has("desk")) options.desk = VD_TRY(oneOf(line, "desk", {"watch", "triage", "keys", "govern"}));
    options.view = line.value("view").value_or("");
    options.query = line.value("query").value_or("");
    options.select = line.value("select").value_or("");
    options.policy = line.value("policy").value_or("");
    options.offline = line.has("offline");
    if (const auto name = line.value("lab")) {
        if (!lab::scenarioNamed(*name)) {
            return Fail{UsageError::BadValue, "There is no scenario '" + log::printable(*name, 40)
                                                  + "': vedette-node lab list names them."};
        }
        options.lab = *name;
    }
    options.speed =
        static_cast<double>(VD_TRY(line.number("speed", static_cast<std::uint64_t>(lab::LiveRun::kMinSpeed),
                                               static_cast<std::uint64_t>(lab::LiveRun::kMaxSpeed), 60)));
    options.join = VD_TRY(addressesOf(line, "join"));
    if (options.offline && !options.join.empty()) {
        return Fail{UsageError::BadValue,
                    "--offline opens no connection, so nothing can be joined: leave out --join."};
    }
    options.screenshot = line.value("screenshot").value_or("");
    options.after =
        std::chrono::duration_cast<std::chrono::milliseconds>(VD_TRY(line.seconds("after", options.after)));
    if (const auto size = line.value("size")) {
        const std::size_t cross = size->find('x');
        options.width = VD_TRY(side(*size, std::string_view(*size).substr(0, cross)));
        options.height =
            VD_TRY(side(*size, cross == size->npos ? "" : std::string_view(*size).substr(cross + 1)));
    }
    options.wallboard = line.has("wallboard");
    options.theme = VD_TRY(oneOf(line, "theme", {"system", "light", "dark", "contrast"}));
    options.motion = VD_TRY(oneOf(line, "motion", {"system", "reduced", "full"}));
    options.language = line.value("language").value_or("");
    options.textSize = static_cast<int>(VD_TRY(line.number("text-size", 80, 200, 0)));
    options.settings = line.value("settings").value_or("");
    return options;
}

} // namespace vedette::app
