#include "app/node/audit_command.h"

#include "app/assembly.h"
#include "app/audit_heads.h"
#include "app/config/data_dir.h"
#include "app/node/audit_export.h"
#include "app/node/incident_export.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/crypto/public_key.h"
#include "core/protocols/receipt/receipt.h"
#include "core/store/audit_log.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

namespace {

constexpr std::size_t kMaxHeadsFile = 256 * 1024 * 1024;

Fail<config::UsageError> badWords(std::string said) {
    return Fail{config::UsageError::BadValue, std::move(said)};
}

Result<std::filesystem::path> storeOf(const config::CommandLine& line) {
    std::filesystem::path path;
    if (line.operands().size() > 1) {
        path = line.operands()[1];
    } else if (const auto folder = line.value("data-dir")) {
        path = *folder;
    } else {
        path = VD_TRY(config::DataDir::standardPath());
    }
    std::error_code unreadable; // then opening it says why
    return std::filesystem::is_directory(path, unreadable) && !isCase(path) ? auditFileOf(path) : path;
}

Result<std::vector<store::AuditHash>> headsOf(const config::CommandLine& line) {
    std::vector<store::AuditHash> heads;
    for (const std::string& text : line.values("head")) {
        const auto bytes = fromHex(text);
        if (!bytes || bytes->size() != std::tuple_size_v<store::AuditHash>) {
            return badWords("'" + log::printable(text, 80)
                            + "' of --head is no head: it has 64 hexadecimal digits, as export printed it.");
        }
        std::ranges::copy(*bytes, heads.emplace_back().begin());
    }
    return heads;
}

/// What a log daemon wrote elsewhere. A file without any head of this log proves nothing, and says so.
Result<std::vector<store::AuditHash>> headsInFiles(const config::CommandLine& line,
                                                   const store::AuditLogId& log) {
    std::vector<store::AuditHash> heads;
    for (const std::string& path : line.values("heads")) {
        const auto file = VD_TRY(store::readWhole(path, kMaxHeadsFile));
        const auto found = file ? headsIn(textOf(*file), log) : std::vector<store::AuditHash>();
        if (found.empty()) {
            return badWords("'" + log::printable(path, 80)
                            + "' of --heads holds no head of this audit log: it takes the lines that run "
                              "--audit-syslog made a log daemon write.");
        }
        heads.insert(heads.end(), found.begin(), found.end());
    }
    return heads;
}

Result<std::vector<codec::PeerId>> signersOf(const config::CommandLine& line) {
    std::vector<codec::PeerId> signers;
    for (const std::string& text : line.values("signer")) {
        const auto peer = codec::PeerId::fromText(text);
        if (!peer) return badWords("'" + log::printable(text, 80) + "' of --signer is no peer id.");
        signers.push_back(*peer);
    }
    return signers;
}

Result<std::optional<WallTime>> instantOf(const config::CommandLine& line, const char* flag) {
    const auto text = line.value(flag);
    if (!text) return std::optional<WallTime>();
    const auto time = parseRfc3339(*text);
    if (!time) {
        return badWords("'" + log::printable(*text, 40) + "' of --" + flag
                        + " is no time: write it as 2026-01-31T08:15:00Z.");
    }
    return std::optional(*time);
}

/// The peers that signed heads; a fault when one of them is not among those that may.
Result<std::vector<std::string>> signersIn(const store::AuditLog::Verdict& verdict,
                                           const std::vector<codec::PeerId>& may) {
    std::vector<std::string> names;
    for (const Bytes& encoded : verdict.keys) {
        const auto key = VD_TRY(crypto::PublicKey::decode(encoded));
        const codec::PeerId peer = key.peerId();
        if (!may.empty() && std::ranges::find(may, peer) == may.end()) {
            return Fail{store::AuditError::BadCheckpoint, "signed by " + peer.text()};
        }
        names.push_back(peer.text());
    }
    return names;
}

/// The receipts that lie beside a store; each must hold, whether or not its head is one of the log.
Result<std::vector<receipt::Receipt>> receiptsBeside(const std::filesystem::path& store) {
    const auto file = VD_TRY(store::readWhole(receiptsFileOf(store).string(), receipt::Receipts::kMaxBytes));
    if (!file) return std::vector<receipt::Receipt>();
    const auto kept = VD_TRY(receipt::Receipts::decode(*file));
    for (const auto& one : kept.all()) VD_TRY(one.verify());
    return kept.all();
}

Result<config::ExitStatus> verifyStore(const config::CommandLine& line, Console& console) {
    auto heads = VD_TRY(headsOf(line));
    const auto may = VD_TRY(signersOf(line));
    const std::filesystem::path path = VD_TRY(storeOf(line));
    store::AuditLog::Verdict verdict;
    std::vector<std::string> witnesses;
    if (isCase(path) || isAuditExport(path)) {
        if (!line.values("heads").empty())
            return badWords("--heads is for an audit log: give an export each head with --head.");
        verdict = VD_TRY(isCase(path) ? verifyCase(path, heads) : verifyExport(path, heads));
    } else {
        store::AuditLog log = VD_TRY(store::AuditLog::openReadOnly(path.string()));
        // One of another log says that this one was put in its place: its head is none here, as it must be.
        for (const auto& one : VD_TRY(receiptsBeside(path))) {
            heads.push_back(one.statement.head.hash);
            witnesses.push_back(one.witness().text());
        }
        const auto told = VD_TRY(headsInFiles(line, log.id()));
        heads.insert(heads.end(), told.begin(), told.end());
        verdict = VD_TRY(log.verify(heads));
    }
    const auto signers = VD_TRY(signersIn(verdict, may));
    const std::string head = toHex(verdict.head);
    Json done{{"event", "done"},       {"records", verdict.records},   {"head", head},
              {"intact", true},        {"first", verdict.first},       {"checkpoints", verdict.checkpoints},
              {"signed_by", signers},  {"signed_to", verdict.covered}, {"anchored_to", verdict.anchored},
              {"witnesses", witnesses}};
    // What nothing outside this computer vouches for.
    const std::uint64_t from = std::max(verdict.anchored + 1, verdict.first);
    const std::uint64_t count = verdict.last() + 1 - from;
    done["unanchored"] =
        count == 0 ? Json() : Json{{"from", from}, {"to", verdict.last()}, {"records", count}};
    std::string text = "intact: " + std::to_string(verdict.records) + " records, head " + head
                     + "; signed up to " + std::to_string(verdict.covered);
    text += count == 0 ? "; every record is anchored by a head kept elsewhere"
                       : "; records " + std::to_string(from) + " to " + std::to_string(verdict.last())
                             + " are anchored by no head kept elsewhere";
    console.line(done, text);
    return config::ExitStatus::Done;
}

Result<config::ExitStatus> exportStore(const config::CommandLine& line, Console& console) {
    const auto since = VD_TRY(instantOf(line, "since"));
    const auto until = VD_TRY(instantOf(line, "until"));
    const auto out = line.value("out");
    if (!out) return badWords("An export needs a file that does not exist yet: give --out FILE.");
    const std::filesystem::path path = VD_TRY(storeOf(line));
    store::AuditLog log = VD_TRY(store::AuditLog::openReadOnly(path.string()));
    static_cast<void>(VD_TRY(log.verify())); // no evidence of a log that does not hold
    const AuditExport made = VD_TRY(exportAudit(log, since, until, *out));
    const std::string head = toHex(made.head);
    console.line({{"event", "done"},
                  {"records", made.records},
                  {"first", made.first},
                  {"head", head},
                  {"signed_to", made.covered},
                  {"out", *out}},
                 std::to_string(made.records) + " records in " + log::printable(*out) + ", head " + head);
    return config::ExitStatus::Done;
}

Json keysOf(const Error& why) {
    Json keys = Json::object();
    if (statusOf(why) != config::ExitStatus::VerificationFailed) return keys;
    keys["intact"] = false;
    // The detail of a fault of the chain is the number of the record.
    if (const auto record = config::parseNumber(why.detail)) keys["record"] = *record;
    return keys;
}

} // namespace

config::ExitStatus audit(const config::CommandLine& line, Console& console) {
    const std::string& what = line.operands()[0];
    if (what != "verify" && what != "export") {
        return console.fail(Error(config::UsageError::BadValue,
                                  "There is no 'audit " + log::printable(what, 40)
                                      + "': write vedette-node audit verify [STORE] or audit export."));
    }
    const auto status = what == "verify" ? verifyStore(line, console) : exportStore(line, console);
    return status ? *status : console.fail(status.error(), keysOf(status.error()));
}

} // namespace vedette::app
