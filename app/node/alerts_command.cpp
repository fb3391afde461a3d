#include "app/node/alerts_command.h"

#include "app/assembly.h"
#include "app/config/data_dir.h"
#include "app/config/local_user.h"
#include "app/node/data_folder.h"
#include "app/node/handover_report.h"
#include "app/node/incident_export.h"
#include "app/node/ledger_draft.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

namespace {

using config::UsageError;

Fail<UsageError> wrongWords(std::string said) {
    return Fail{UsageError::BadValue, std::move(said)};
}

Result<WallTime> until(const config::CommandLine& line) {
    const auto text = line.value("until");
    if (!text) return WallTime{};
    const auto time = parseRfc3339(*text);
    if (!time) {
        return wrongWords("'" + log::printable(*text, 40)
                          + "' of --until is no time: write it as 2026-01-31T08:15:00Z.");
    }
    return *time;
}

Result<std::uint64_t> numberFrom(const std::string& text, const char* what) {
    const auto number = config::parseNumber(text);
    if (number && *number != 0) return *number;
    return wrongWords("'" + log::printable(text, 40) + "' is no number of " + what
                      + ": the list shows them.");
}

Result<std::uint64_t> operand(const config::CommandLine& line, const char* what) {
    if (line.operands().size() == 2) return numberFrom(line.operands()[1], what);
    return wrongWords("That needs the number of " + std::string(what) + ".");
}

Result<alert::Rule> ruleNamed(const std::string& name) {
    for (const alert::Rule rule : alert::allRules())
        if (alert::codeName(rule) == name) return rule;
    std::string all;
    for (const alert::Rule rule : alert::allRules())
        all += (all.empty() ? "" : ", ") + std::string(alert::codeName(rule));
    return wrongWords("There is no rule '" + log::printable(name, 40) + "': " + all + ".");
}

/// What was done, as the audit log has it, and what came of it.
Result<> act(const config::CommandLine& line, Console& console, const engine::AlertAction& action,
             std::optional<AlertId> about, std::optional<IncidentId> incident) {
    const auto folder = VD_TRY(dataFolder(line));
    const engine::Reply reply = VD_TRY(carryOutAlone(folder, action));
    const alert::Board board = VD_TRY(boardIn(folder));
    Json said{{"event", "operator"},
              {"who", config::localUser().value},
              {"action", engine::nameOfDeed(action)},
              {"subject", engine::subjectOfDeed(action)},
              {"outcome", "done"}};
    if (const auto* opened = std::get_if<engine::IncidentOpened>(&*reply.result)) incident = opened->incident;
    if (const auto* made = std::get_if<engine::Suppressed>(&*reply.result)) {
        said["suppression"] = made->id;
        said["covers"] = made->covered.size();
    }
    if (const auto* made = std::get_if<engine::Commented>(&*reply.result)) said["number"] = made->number;
    if (const alert::Alert* one = about ? board.find(*about) : nullptr)
        said["record"] = alertJson(*one, board, wallNow());
    if (const alert::Incident* one = incident ? board.find(*incident) : nullptr)
        said["record"] = incidentJson(*one);
    std::string text =
        "done: " + std::string(engine::nameOfDeed(action)) + ", " + engine::subjectOfDeed(action);
    if (incident) text += " (incident " + std::to_string(incident->value) + ")";
    console.line(said, log::printable(text, 1000));
    return {};
}

std::string lineOf(const alert::Alert& alert, const alert::Board& board, WallTime now) {
    return std::to_string(alert.id.value) + "  " + std::string(alert::codeName(alert.severity)) + "  "
         + std::string(alert::codeName(board.stateOf(alert, now))) + "  "
         + std::string(alert::codeName(alert.rule)) + "  "
         + log::printable(alert.subject.empty() ? alert.network : alert.subject) + "  since "
         + rfc3339(alert.since) + "  x" + std::to_string(alert.count)
         + (alert.owner.empty() ? "" : "  " + alert.owner);
}

Result<> listAlerts(const config::CommandLine& line, Console& console) {
    const std::string wanted = line.value("state").value_or("");
    const std::vector<std::string> states{"", "all", "open", "acknowledged", "suppressed", "closed"};
    if (std::ranges::find(states, wanted) == states.end()) {
        return wrongWords("There is no state '" + log::printable(wanted, 40)
                          + "': use open, acknowledged, suppressed, closed or all.");
    }
    const auto folder = VD_TRY(dataFolder(line));
    const alert::Board board = VD_TRY(boardIn(folder));
    const WallTime now = wallNow();
    std::vector<const alert::Alert*> shown;
    for (const auto& [id, alert] : board.alerts()) {
        const auto state = alert::codeName(board.stateOf(alert, now));
        if (wanted == "all" || state == wanted || (wanted.empty() && state != "closed"))
            shown.push_back(&alert);
    }
    std::ranges::stable_sort(shown, std::ranges::greater(), &alert::Alert::severity);
    for (const alert::Alert* one : shown) {
        Json object{{"event", "alert"}};
        object.update(alertJson(*one, board, now));
        console.line(object, lineOf(*one, board, now));
    }
    for (const alert::Suppression& one : board.suppressions()) {
        if (one.until <= now) continue;
        console.line({{"event", "suppression"},
                      {"suppression", one.id},
                      {"rule", alert::codeName(one.rule)},
                      {"network", one.network},
                      {"subject", one.subject},
                      {"operator", one.who.value},
                      {"until", rfc3339(one.until)},
                      {"why", one.why}},
                     "suppression " + std::to_string(one.id) + ": " + std::string(alert::codeName(one.rule))
                         + " " + log::printable(one.subject) + " until " + rfc3339(one.until) + " because "
                         + one.why);
    }
    console.line({{"event", "done"}, {"alerts", shown.size()}, {"lost", board.lost()}},
                 std::to_string(shown.size()) + (shown.size() == 1 ? " alert" : " alerts"));
    return {};
}

Result<> showAlert(const config::CommandLine& line, Console& console) {
    const std::uint64_t number = VD_TRY(operand(line, "an alert"));
    const auto folder = VD_TRY(dataFolder(line));
    const alert::Board board = VD_TRY(boardIn(folder));
    const alert::Alert* one = board.find(AlertId{number});
    if (one == nullptr) return Fail{alert::AlertError::NoSuchAlert};
    Json object{{"event", "alert"}};
    object.update(alertJson(*one, board, wallNow()));
    console.line(object, reportOf(*one, board, wallNow()));
    return {};
}

/// The last hours on one page, for those who take over.
Result<> handOver(const config::CommandLine& line, Console& console) {
    constexpr std::uint64_t kMostHours = 24 * 31;
    constexpr std::int64_t kHour = 3'600'000;
    const auto hours = static_cast<std::int64_t>(VD_TRY(line.number("hours", 1, kMostHours, 8)));
    const auto folder = VD_TRY(dataFolder(line));
    const WallTime now = wallNow();
    const HandoverReport report = VD_TRY(HandoverReport::of(folder, {{now.ms - hours * kHour}, now}));
    const auto out = line.value("out");
    if (!out) {
        console.line(report.json(), report.text());
        return {};
    }
    if (std::filesystem::exists(*out))
        return wrongWords("The file '" + log::printable(*out, 200) + "' is there already.");
    VD_TRY(store::replaceWhole(*out, viewOf(report.text())));
    Json row = report.json();
    row["out"] = *out;
    console.line(row, "the last " + std::to_string(hours) + " h are in " + log::printable(*out, 200));
    return {};
}

Result<> tryAlerts(const config::CommandLine& line, Console& console) {
    const auto& words = line.operands();
    const std::string what = words.empty() ? "list" : words[0];
    if (what == "handover" && words.size() == 1) return handOver(line, console);
    if (what == "list" && words.size() <= 1) return listAlerts(line, console);
    if (what == "show") return showAlert(line, console);
    if (what == "suppress" && words.size() == 2) {
        engine::SuppressAlerts deed;
        deed.rule = VD_TRY(ruleNamed(words[1]));
        deed.network = line.value("network").value_or("");
        deed.subject = line.value("subject").value_or("");
        deed.why = VD_TRY(needed(line, "why"));
        deed.until = VD_TRY(until(line));
        return act(line, console, deed, {}, {});
    }
    if (what == "lift") {
        const std::uint64_t number = VD_TRY(operand(line, "a suppression"));
        return act(line, console, engine::LiftSuppression{number}, {}, {});
    }
    const std::vector<std::string> ofOne{"ack", "reopen", "close", "assign", "comment", "retract"};
    if (std::ranges::find(ofOne, what) == ofOne.end()) {
        return wrongWords(
            "There is no 'alerts " + log::printable(what, 40)
            + "': write alerts list, show, handover, ack, reopen, close, suppress, lift, assign, "
              "comment or retract.");
    }
    const AlertId id{VD_TRY(operand(line, "an alert"))};
    engine::AlertAction action = engine::ReopenAlert{id};
    if (what == "ack") {
        const std::string why = VD_TRY(needed(line, "why"));
        const WallTime end = VD_TRY(until(line));
        action = engine::AcknowledgeAlert{id, why, end};
    } else if (what == "close") {
        const std::string why = VD_TRY(needed(line, "why"));
        action = engine::CloseAlert{id, why};
    } else if (what == "assign") {
        const std::string owner = VD_TRY(needed(line, "to"));
        action = engine::AssignAlert{id, owner};
    } else if (what == "comment") {
        const std::string text = VD_TRY(needed(line, "text"));
        action = engine::CommentAlert{id, text};
    } else if (what == "retract") {
        const std::string number = VD_TRY(needed(line, "comment"));
        const std::uint64_t comment = VD_TRY(numberFrom(number, "a comment"));
        action = engine::RetractComment{id, comment};
    }
    return act(line, console, action, id, {});
}

// --- incidents

Result<> listIncidents(const config::CommandLine& line, Console& console) {
    const auto folder = VD_TRY(dataFolder(line));
    const alert::Board board = VD_TRY(boardIn(folder));
    for (const auto& [id, one] : board.incidents()) {
        Json object{{"event", "incident"}};
        object.update(incidentJson(one));
        console.line(object, std::to_string(id.value) + (one.closed ? "  closed  " : "  open  ")
                                 + log::printable(one.title) + "  " + std::to_string(one.alerts.size())
                                 + " alerts" + (one.owner.empty() ? "" : "  " + one.owner));
    }
    console.line({{"event", "done"}, {"incidents", board.incidents().size()}},
                 std::to_string(board.incidents().size())
                     + (board.incidents().size() == 1 ? " incident" : " incidents"));
    return {};
}

Result<> newIncident(const config::CommandLine& line, Console& console) {
    if (line.operands().size() != 2) return wrongWords("A new incident needs a title.");
    engine::OpenIncident deed{line.operands()[1], {}};
    for (const std::string& text : line.values("alert")) {
        const std::uint64_t number = VD_TRY(numberFrom(text, "an alert"));
        deed.alerts.push_back({number});
    }
    return act(line, console, deed, {}, {});
}

Result<> addToIncident(const config::CommandLine& line, Console& console, IncidentId id) {
    std::vector<engine::AddToIncident> deeds;
    for (const std::string& text : line.values("alert")) {
        const std::uint64_t number = VD_TRY(numberFrom(text, "an alert"));
        deeds.push_back({id, AlertId{number}});
    }
    for (const std::string& text : line.values("peer")) {
        const auto peer = codec::PeerId::fromText(text);
        if (!peer) return wrongWords("'" + log::printable(text, 80) + "' of --peer is no peer id.");
        deeds.push_back({id, *peer});
    }
    if (const auto note = line.value("note")) deeds.push_back({id, engine::IncidentNote{*note}});
    if (deeds.empty()) return wrongWords("Say what to add: --alert N, --peer ID or --note TEXT.");
    for (const engine::AddToIncident& deed : deeds) VD_TRY(act(line, console, deed, {}, id));
    return {};
}

Result<> tryIncident(const config::CommandLine& line, Console& console) {
    const auto& words = line.operands();
    const std::string what = words.empty() ? "list" : words[0];
    if (what == "list" && words.size() <= 1) return listIncidents(line, console);
    if (what == "new") return newIncident(line, console);
    const std::vector<std::string> ofOne{"show", "add", "assign", "close", "reopen", "export"};
    if (std::ranges::find(ofOne, what) == ofOne.end()) {
        return wrongWords("There is no 'incident " + log::printable(what, 40)
                          + "': write incident list, show, new, add, assign, close, reopen or export.");
    }
    const IncidentId id{VD_TRY(operand(line, "an incident"))};
    if (what == "add") return addToIncident(line, console, id);
    if (what == "assign") {
        const std::string owner = VD_TRY(needed(line, "to"));
        return act(line, console, engine::AssignIncident{id, owner}, {}, id);
    }
    if (what == "close") {
        const std::string cause = VD_TRY(needed(line, "why"));
        return act(line, console, engine::CloseIncident{id, cause}, {}, id);
    }
    if (what == "reopen") return act(line, console, engine::ReopenIncident{id}, {}, id);
    std::string out;
    if (what == "export") out = VD_TRY(needed(line, "out"));
    const auto folder = VD_TRY(dataFolder(line));
    const alert::Board board = VD_TRY(boardIn(folder));
    const alert::Incident* one = board.find(id);
    if (one == nullptr) return Fail{alert::AlertError::NoSuchIncident};
    if (what == "show") {
        Json object{{"event", "incident"}};
        object.update(incidentJson(*one));
        console.line(object, reportOf(*one, board, wallNow()));
        return {};
    }
    return exportIncident(folder, board, *one, out, wallNow(), console);
}

} // namespace

Result<engine::Reply> carryOutAlone(const std::filesystem::path& folder, engine::AlertAction action) {
    const auto held = VD_TRY(config::DataDir::open(folder));
    AssemblyConfig assembly;
    assembly.record = false; // how long events are kept is for the node to say
    assembly.auditRetention = {~std::uint64_t{0}, ~std::uint64_t{0}, {}};
    SystemRandom random;
    auto key = VD_TRY(crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random));
    const auto engine = VD_TRY(makeEngine(assembly, held.path(), NodeIdentity(std::move(key))));
    std::optional<engine::Reply> answer;
    engine::Command command{
        CommandId{1}, config::localUser(), kHouse, engine::Action(std::move(action)), {}, {}};
    VD_TRY(engine->submit(std::move(command), [&](engine::Reply reply) {
        answer = std::move(reply);
        engine->shutDown({});
    }));
    engine->run();
    if (!answer) return Fail{engine::EngineError::Stopping};
    if (!answer->result) return Fail{std::move(answer->result).error()};
    if (answer->unaudited) return Fail{*answer->unaudited};
    return *std::move(answer);
}

Result<alert::Board> boardIn(const std::filesystem::path& folder) {
    const auto bytes = VD_TRY(store::readWhole(alertsFileOf(folder).string(), alert::Board::kMaxBytes));
    if (!bytes) return alert::Board();
    return alert::Board::decode(*bytes);
}

config::ExitStatus alerts(const config::CommandLine& line, Console& console) {
    const auto done = tryAlerts(line, console);
    return done ? config::ExitStatus::Done : console.fail(done.error());
}

config::ExitStatus incident(const config::CommandLine& line, Console& console) {
    const auto done = tryIncident(line, console);
    return done ? config::ExitStatus::Done : console.fail(done.error());
}

} // namespace vedette::app
