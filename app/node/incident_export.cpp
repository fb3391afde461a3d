#include "app/node/incident_export.h"

#include "app/assembly.h"
#include "app/node/alerts_command.h"
#include "core/base/log.h"
#include "core/crypto/hash.h"
#include "core/engine/words.h"
#include "core/store/whole_file.h"

#include <sys/stat.h>

#include <cerrno>
#include <fstream>
#include <system_error>

namespace vedette::app {

namespace {

constexpr const char* kCaseFile = "case.json";
constexpr const char* kRowsFile = "alerts.csv";
constexpr const char* kReportFile = "report.txt";
constexpr const char* kPagesFile = "report.pdf";
constexpr const char* kAuditFile = "audit.jsonl";
constexpr std::size_t kMaxCaseFile = 64 * 1024 * 1024;
constexpr int kCaseVersion = 1;
constexpr std::string_view kNoteOfCase = "case ";

std::string sha256(BytesView bytes) {
    return toHex(crypto::Sha256::of(bytes));
}

/// RFC 4180; what a program for tables would take for a formula is made text (a peer chose it).
std::string field(std::string text) {
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string rowsOf(const alert::Incident& incident, const alert::Board& board, WallTime now) {
    std::string rows = "alert,severity,state,rule,network,subject,technique,since,last,count,peers,owner\r\n";
    for (const AlertId id : incident.alerts) {
        const alert::Alert& one = *board.find(id);
        rows += std::to_string(id.value) + ',' + std::string(alert::codeName(one.severity)) + ','
              + std::string(alert::codeName(board.stateOf(one, now))) + ','
              + std::string(alert::codeName(one.rule)) + ',' + field(one.network) + ',' + field(one.subject)
              + ',' + std::string(alert::factsOf(one.rule).technique.id) + ',' + rfc3339(one.since) + ','
              + rfc3339(one.last) + ',' + std::to_string(one.count) + ',' + std::to_string(one.peerCount)
              + ',' + field(one.owner) + "\r\n";
    }
    return rows;
}

Json caseOf(const alert::Incident& incident, const alert::Board& board, WallTime now) {
    Json made{{"case", "vedette incident"},
              {"version", kCaseVersion},
              {"exported", rfc3339(now)},
              {"incident", incidentJson(incident)},
              {"alerts", Json::array()}};
    for (const AlertId id : incident.alerts) made["alerts"].push_back(alertJson(*board.find(id), board, now));
    return made;
}

Fail<ExportError> unfit(const std::string& why) {
    return Fail{ExportError::Malformed, "This case does not hold: " + why + "."};
}

Result<std::string> fileOf(const std::filesystem::path& path) {
    const auto bytes = VD_TRY(store::readWhole(path.string(), kMaxCaseFile));
    if (!bytes) return unfit(path.filename().string() + " is missing");
    return std::string(textOf(*bytes));
}

std::string timesOf(const alert::Alert& alert) {
    return "since " + rfc3339(alert.since) + ", last " + rfc3339(alert.last) + ", "
         + std::to_string(alert.count) + (alert.count == 1 ? " finding" : " findings");
}

std::string fixed(std::int64_t thousandths) {
    char text[40];
    std::snprintf(text, sizeof text, "%.3g", static_cast<double>(thousandths) / 1000);
    return text;
}

std::string evidenceText(const char* when, const alert::Evidence& evidence) {
    std::string text = std::string("  ") + when + ", " + rfc3339(evidence.at) + ": " + fixed(evidence.value)
                     + " where " + fixed(evidence.limit) + " is the limit";
    for (const alert::Datum& datum : evidence.data)
        text += ", " + std::string(alert::codeName(datum.measure)) + ' ' + fixed(datum.value);
    return text + "\n";
}

} // namespace

std::string reportOf(const alert::Alert& alert, const alert::Board& board, WallTime now) {
    const alert::RuleFacts& facts = alert::factsOf(alert.rule);
    std::string text = "Alert " + std::to_string(alert.id.value) + ", "
                     + std::string(alert::codeName(alert.severity)) + ", "
                     + std::string(alert::codeName(board.stateOf(alert, now))) + "\n";
    text += "  " + engine::sentence(Error(alert.rule)) + "\n";
    text += "  " + std::string(alert::codeName(alert.rule)) + " in "
          + log::printable(alert.network.empty() ? "this program" : alert.network)
          + (alert.subject.empty() ? "" : " about " + log::printable(alert.subject)) + ", " + timesOf(alert)
          + "\n";
    text += "  impact " + std::string(alert::codeName(facts.impact)) + ", confidence "
          + fixed(alert.confidence)
          + (facts.technique.id.empty()
                 ? std::string()
                 : ", " + std::string(facts.technique.id) + " " + std::string(facts.technique.name))
          + "\n";
    text += evidenceText("first", alert.first) + evidenceText("worst", alert.worst);
    if (alert.accepted) {
        text += "  acknowledged by operator " + std::to_string(alert.accepted->who.value) + ": "
              + alert.accepted->why
              + (alert.accepted->until.ms == 0 ? "" : ", until " + rfc3339(alert.accepted->until)) + "\n";
    }
    if (alert.closed) text += "  closed: " + alert.closed->cause + "\n";
    if (!alert.owner.empty()) text += "  owner: " + alert.owner + "\n";
    for (const alert::Comment& one : alert.comments)
        text +=
            "  " + rfc3339(one.at) + ", operator " + std::to_string(one.who.value) + ": " + one.text + "\n";
    text += "  peers: " + std::to_string(alert.peerCount);
    for (const codec::PeerId& peer : alert.peers) text += "\n    " + peer.text();
    return text;
}

std::string reportOf(const alert::Incident& incident, const alert::Board& board, WallTime now) {
    std::string text = "Incident " + std::to_string(incident.id.value) + ": " + incident.title + "\nopened "
                     + rfc3339(incident.since) + " by operator " + std::to_string(incident.opener.value)
                     + (incident.owner.empty() ? "" : ", owner " + incident.owner) + "\n";
    if (incident.closed) {
        text += "closed " + rfc3339(incident.closed->at) + " by operator "
              + std::to_string(incident.closed->who.value) + ": " + incident.closed->cause + "\n";
    }
    for (const alert::Comment& one : incident.notes)
        text += rfc3339(one.at) + ", operator " + std::to_string(one.who.value) + ": " + one.text + "\n";
    for (const codec::PeerId& peer : incident.peers) text += "peer " + peer.text() + "\n";
    for (const AlertId id : incident.alerts) text += "\n" + reportOf(*board.find(id), board, now) + "\n";
    return text;
}

Result<std::string> writeCase(const alert::Board& board, const alert::Incident& incident,
                              const std::filesystem::path& out, WallTime now, BytesView pages) {
    if (::mkdir(out.c_str(), 0700) != 0) {
        return Fail{ExportError::NotWritten,
                    "The case was not written: " + std::system_category().message(errno)
                        + "; name a folder that does not exist yet."};
    }
    const std::string rows = rowsOf(incident, board, now);
    const std::string report = reportOf(incident, board, now);
    Json made = caseOf(incident, board, now);
    std::vector<std::pair<const char*, BytesView>> files{{kRowsFile, viewOf(rows)},
                                                         {kReportFile, viewOf(report)}};
    if (!pages.empty()) files.emplace_back(kPagesFile, pages);
    for (const auto& [name, bytes] : files) made["sha256"][name] = sha256(bytes);
    const std::string whole = made.dump(2) + "\n";
    files.emplace_back(kCaseFile, viewOf(whole));
    for (const auto& [name, bytes] : files) {
        if (const auto written = store::replaceWhole((out / name).string(), bytes); !written) {
            dropCase(out);
            return Fail{written.error()};
        }
    }
    return std::string(kNoteOfCase) + sha256(viewOf(whole));
}

Result<AuditExport> sealCase(const std::filesystem::path& folder, WallTime since,
                             const std::filesystem::path& out) {
    store::AuditLog log = VD_TRY(store::AuditLog::openReadOnly(auditFileOf(folder).string()));
    static_cast<void>(VD_TRY(log.verify())); // no evidence of a log that does not hold
    return exportAudit(log, since, {}, out / kAuditFile);
}

void dropCase(const std::filesystem::path& out) {
    std::error_code ignored;
    for (const char* name : {kRowsFile, kReportFile, kPagesFile, kCaseFile, kAuditFile})
        std::filesystem::remove(out / name, ignored);
    std::filesystem::remove(out, ignored);
}

Result<> exportIncident(const std::filesystem::path& folder, const alert::Board& board,
                        const alert::Incident& incident, const std::filesystem::path& out, WallTime now,
                        Console& console) {
    const std::string note = VD_TRY(writeCase(board, incident, out, now));
    const std::string hash = note.substr(kNoteOfCase.size());
    const auto noted = carryOutAlone(folder, engine::AddToIncident{incident.id, engine::IncidentNote{note}});
    const Result<AuditExport> sealed =
        noted ? sealCase(folder, incident.since, out) : Result<AuditExport>(Fail{noted.error()});
    if (!sealed) {
        dropCase(out);
        return Fail{sealed.error()};
    }
    const AuditExport& audit = *sealed;
    console.line({{"event", "done"},
                  {"incident", incident.id.value},
                  {"alerts", incident.alerts.size()},
                  {"out", out.string()},
                  {"case", hash},
                  {"records", audit.records},
                  {"head", toHex(audit.head)},
                  {"signed_to", audit.covered}},
                 "case of incident " + std::to_string(incident.id.value) + " in "
                     + log::printable(out.string()) + ", SHA-256 " + hash + "; "
                     + std::to_string(audit.records) + " audit records, head " + toHex(audit.head));
    return {};
}

bool isCase(const std::filesystem::path& path) {
    std::error_code none;
    return std::filesystem::is_regular_file(path / kCaseFile, none);
}

Result<store::AuditLog::Verdict> verifyCase(const std::filesystem::path& path,
                                            std::span<const store::AuditHash> heads) {
    const auto verdict = VD_TRY(verifyExport(path / kAuditFile, heads));
    const std::string whole = VD_TRY(fileOf(path / kCaseFile));
    const Json made = Json::parse(whole, nullptr, false);
    if (!made.is_object() || !made.contains("sha256") || !made["sha256"].is_object())
        return unfit("case.json is none");
    const Json& hashes = made["sha256"];
    for (const char* name : {kRowsFile, kReportFile, kPagesFile}) {
        std::error_code none;
        const bool optional = name == kPagesFile && !hashes.contains(name);
        if (optional && !std::filesystem::exists(path / name, none)) continue;
        const std::string text = VD_TRY(fileOf(path / name));
        if (!hashes.contains(name) || hashes[name] != sha256(viewOf(text)))
            return unfit(std::string(name) + " is not what case.json says");
    }
    // The records hold, so what one of them says of the case is what was said.
    const std::string wanted = std::string(kNoteOfCase) + sha256(viewOf(whole));
    const std::string audit = VD_TRY(fileOf(path / kAuditFile));
    for (std::size_t at = 0; at < audit.size();) {
        const std::size_t end = std::min(audit.find('\n', at), audit.size());
        const Json record = Json::parse(audit.begin() + static_cast<std::ptrdiff_t>(at),
                                        audit.begin() + static_cast<std::ptrdiff_t>(end), nullptr, false);
        at = end + 1;
        if (!record.is_object() || record.value("event", "") != "audit_record"
            || record.value("action", "") != "add_to_incident" || record.value("outcome", "") != "done")
            continue;
        if (record.value("subject", "").ends_with(": " + wanted)) return verdict;
    }
    return unfit("no record of the audit log notes the SHA-256 of case.json");
}

} // namespace vedette::app
