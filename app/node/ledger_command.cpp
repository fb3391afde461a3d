#include "app/node/ledger_command.h"

#include "app/node/campaign_command.h"
#include "app/node/ledger_draft.h"
#include "app/node/ledger_file.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/ledger/compare.h"
#include "core/ledger/revocation_set.h"
#include "core/ledger/sealed_revocation.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace vedette::app {

namespace {

Result<> beginLedger(const config::CommandLine& line, Console& console) {
    const auto path = VD_TRY(ledgerPath(line));
    const ledger::LedgerFile file = VD_TRY(readLedger(path));
    ledger::Policy policy;
    for (const std::string& text : line.values("officer")) policy.officers.push_back(VD_TRY(officerOf(text)));
    policy.threshold = VD_TRY(line.number("threshold", 1, ledger::kMaxOfficers, 1));
    policy.setThreshold = VD_TRY(line.number("set-threshold", 1, ledger::kMaxOfficers, 1));
    const WallTime now = wallNow();
    const auto days = static_cast<std::int64_t>(VD_TRY(line.number("valid-days", 1, 3650, 365)));
    policy.expires = {now.ms + days * 86'400'000};
    // On a ledger that is there this is the next policy, else the first.
    const ledger::Ledger on = VD_TRY(file.fold());
    const auto signer = VD_TRY(ledgerSigner(line));
    return conclude(line, console, on, following(line, on, std::move(policy)), signer.get());
}

Result<ledger::Content> proposed(const config::CommandLine& line, std::string_view kind,
                                 crypto::Signer& signer, const ledger::Ledger& on) {
    if (kind == "witness") return ledger::Content(ledger::WitnessReceipt{});
    if (kind == "inception") {
        ledger::Inception out;
        if (const auto issuer = line.value("issuer")) out.issuer = VD_TRY(keyIdOf(*issuer));
        out.keyClass = line.value("class").value_or("node");
        out.birth = VD_TRY(birthBy(line, signer, on));
        return ledger::Content(std::move(out));
    }
    const std::string text = VD_TRY(needed(line, "key"));
    if (line.values("key").size() > 1) return ledgerWords("A statement is about one key: give --key once.");
    const ledger::KeyId key = VD_TRY(keyIdOf(text));
    if (kind == "activation") return ledger::Content(ledger::Activation{key});
    if (kind == "suspension") return ledger::Content(ledger::Suspension{key});
    if (kind == "resumption") return ledger::Content(ledger::Resumption{key});
    if (kind == "destruction") return ledger::Content(ledger::Destruction{key});
    return ledgerWords("'" + log::printable(kind, 40)
                       + "' is no kind of statement: write inception, activation, suspension, resumption, "
                         "destruction or witness; policies are made by ledger begin, the others by keys "
                         "revoke and keys rotate.");
}

Result<> propose(const config::CommandLine& line, Console& console) {
    const ledger::LedgerFile file = VD_TRY(begunLedger(line));
    const ledger::Ledger on = VD_TRY(file.fold());
    const auto signer = VD_TRY(ledgerSigner(line));
    ledger::Content content = VD_TRY(proposed(line, line.operands()[2], *signer, on));
    return conclude(line, console, on, following(line, on, std::move(content)), signer.get());
}

Result<> revokeKey(const config::CommandLine& line, Console& console) {
    const ledger::LedgerFile file = VD_TRY(begunLedger(line));
    const ledger::Ledger on = VD_TRY(file.fold());
    const ledger::KeyId key = VD_TRY(keyIdOf(line.operands()[1]));
    const WallTime now = wallNow();
    ledger::Revocation out{key, ledger::Reason::Unspecified, now, {}, {}};
    if (const auto sealed = line.value("sealed")) {
        const auto bytes = VD_TRY(store::readWhole(*sealed, 16 * 1024));
        if (!bytes) return ledgerWords("There is no file '" + log::printable(*sealed) + "' of --sealed.");
        const Secret passphrase = VD_TRY(sealPassphrase(line, config::Purpose::Open));
        const auto presigned = VD_TRY(ledger::unsealRevocation(*bytes, passphrase));
        const auto* record = on.find(key);
        if (record == nullptr) return Fail{ledger::Violation::UnknownKey};
        out.reason = presigned.reason;
        out.invalidFrom = record->born;
        out.presigned = presigned.encode();
        return conclude(line, console, on, following(line, on, std::move(out)), nullptr);
    }
    out.reason = VD_TRY(reasonGiven(line));
    if (const auto since = VD_TRY(timeGiven(line, "invalid-from"))) out.invalidFrom = *since;
    if (const auto replacement = line.value("replacement")) out.replacement = VD_TRY(keyIdOf(*replacement));
    const auto signer = VD_TRY(ledgerSigner(line));
    return conclude(line, console, on, following(line, on, std::move(out)), signer.get());
}

Result<> rotateKey(const config::CommandLine& line, Console& console) {
    const ledger::LedgerFile file = VD_TRY(begunLedger(line));
    const ledger::Ledger on = VD_TRY(file.fold());
    ledger::Succession out;
    out.old = VD_TRY(keyIdOf(line.operands()[1]));
    const auto signer = VD_TRY(ledgerSigner(line));
    out.birth = VD_TRY(birthBy(line, *signer, on));
    const auto overlap = VD_TRY(line.number("overlap", 0, 90 * 86'400, 0));
    ledger::Statement statement = following(line, on, {});
    out.overlapUntil = {statement.at.ms + static_cast<std::int64_t>(overlap) * 1000};
    statement.content = std::move(out);
    return conclude(line, console, on, statement, signer.get());
}

Result<> signDraft(const config::CommandLine& line, Console& console) {
    const std::string& path = line.operands()[2];
    const auto kept = VD_TRY(ledgerPath(line));
    const ledger::LedgerFile file = VD_TRY(readLedger(kept));
    const ledger::Ledger on = VD_TRY(file.fold());
    const auto bytes = VD_TRY(store::readWhole(path, ledger::kMaxEntry));
    if (!bytes) return ledgerWords("There is no file '" + log::printable(path) + "'.");
    ledger::Entry entry = VD_TRY(ledger::Entry::decode(*bytes));
    const ledger::Statement statement = VD_TRY(ledger::Statement::decode(entry.body));
    const auto signer = VD_TRY(ledgerSigner(line));
    VD_TRY(addSignature(on, statement, *signer, entry));
    VD_TRY(store::replaceWhole(path, entry.encode()));
    const Json row = draftRow(on, statement, entry);
    console.line(row,
                 "signed: " + lineOf(statement)
                     + (row["complete"] == true ? "; complete, to be imported"
                                                : "; still missing: " + row["missing"].get<std::string>()));
    return {};
}

/// What would be ours with that file: a whole ledger, or one entry more.
Result<ledger::LedgerFile> withFile(const ledger::LedgerFile& ours, const Bytes& bytes) {
    if (auto whole = ledger::LedgerFile::decode(bytes)) return whole;
    ledger::LedgerFile out = ours;
    out.entries.push_back(bytes);
    return out;
}

Result<> importLedger(const config::CommandLine& line, Console& console) {
    const auto path = VD_TRY(ledgerPath(line));
    const ledger::LedgerFile ours = VD_TRY(readLedger(path));
    const auto bytes = VD_TRY(store::readWhole(line.operands()[2], ledger::LedgerFile::kMaxBytes));
    if (!bytes) return ledgerWords("There is no file '" + log::printable(line.operands()[2]) + "'.");
    const ledger::LedgerFile theirs = VD_TRY(withFile(ours, *bytes));
    const auto difference = VD_TRY(ledger::compare(ours, theirs));
    const auto sayRows = [&](const ledger::LedgerFile& of, std::string_view side) {
        for (std::size_t i = difference.common; i < of.entries.size(); ++i) {
            // Both were folded: they decode.
            const auto entry = ledger::Entry::decode(of.entries[i]);
            const auto statement = ledger::Statement::decode(entry->body);
            Json row = rowOf(*statement);
            row["side"] = side;
            console.line(row, std::string(side == "theirs" ? "+ " : "- ") + lineOf(*statement));
        }
    };
    if (difference.fork) sayRows(ours, "ours");
    sayRows(theirs, "theirs");
    if (difference.fork) {
        return Fail{ledger::Violation::Forked, "number " + std::to_string(difference.fork->sequence)};
    }
    const ledger::LedgerFile& longer = difference.behind > 0 ? theirs : ours;
    const ledger::Ledger after = VD_TRY(longer.fold());
    const std::string head = after.empty() ? std::string() : toHex(after.head()->hash);
    const auto accepted = line.value("accept");
    if (accepted && *accepted != head)
        return ledgerWords("The head would be " + head + ", which is not what --accept says.");
    const bool applies = accepted && difference.behind > 0;
    if (applies) VD_TRY(writeLedger(path, theirs));
    console.line({{"event", "done"},
                  {"common", difference.common},
                  {"new", difference.behind},
                  {"ahead", difference.ahead},
                  {"head", head},
                  {"ledger", toHex(after.id())},
                  {"applied", applies}},
                 std::to_string(difference.behind) + " new entries"
                     + (applies                  ? ", taken; head " + head
                        : difference.behind == 0 ? ", nothing to take"
                                                 : "; nothing was taken: repeat it with --accept " + head));
    return {};
}

Result<> exportLedger(const config::CommandLine& line, Console& console) {
    const ledger::LedgerFile file = VD_TRY(begunLedger(line));
    const ledger::Ledger on = VD_TRY(file.fold()); // no evidence of a ledger that does not hold
    const std::string& out = line.operands()[2];
    if (std::filesystem::exists(out))
        return ledgerWords("The file '" + log::printable(out) + "' is there already.");
    VD_TRY(store::replaceWhole(out, file.encode()));
    const std::string head = toHex(on.head()->hash);
    console.line({{"event", "done"}, {"entries", on.size()}, {"head", head}, {"out", out}},
                 std::to_string(on.size()) + " entries in " + log::printable(out) + ", head " + head);
    return {};
}

Result<> verifyLedger(const config::CommandLine& line, Console& console) {
    const bool given = line.operands().size() > 2;
    const std::filesystem::path path =
        given ? std::filesystem::path(line.operands()[2]) : VD_TRY(ledgerPath(line));
    const auto bytes = VD_TRY(store::readWhole(path.string(), ledger::LedgerFile::kMaxBytes));
    if (!bytes) return ledgerWords("There is no key ledger at '" + log::printable(path.string()) + "'.");
    const ledger::LedgerFile file = VD_TRY(ledger::LedgerFile::decode(*bytes));
    const ledger::Ledger on = VD_TRY(file.fold());
    if (on.empty()) return Fail{ledger::Violation::NoGenesis};
    for (const std::string& text : line.values("head")) {
        const auto head = fromHex(text);
        const bool held =
            head && std::ranges::any_of(on.hashes(), [&](const auto& one) { return equal(one, *head); });
        // A head that was kept elsewhere and is none here: the end was cut off, or it is another ledger.
        if (!held) return Fail{ledger::Violation::BrokenChain, "head " + log::printable(text, 80)};
    }
    const WallTime now = wallNow();
    for (const auto& [id, record] : on.keys()) {
        console.line(rowOf(id, record, now), id.text().substr(0, 16) + "  "
                                                 + std::string(stateName(record.stateAt(now))) + "  "
                                                 + codec::PeerId::ofEncodedKey(record.birth.key).text());
    }
    const std::string head = toHex(on.head()->hash);
    const auto seen = on.witnessed(1);
    console.line({{"event", "done"},
                  {"entries", on.size()},
                  {"head", head},
                  {"ledger", toHex(on.id())},
                  {"keys", on.keys().size()},
                  {"refused", on.refused(now).size()},
                  {"witnessed_to", seen ? Json(*seen) : Json(nullptr)},
                  {"policy_expired", on.policy().expires <= now},
                  {"intact", true}},
                 "intact: " + std::to_string(on.size()) + " entries, " + std::to_string(on.keys().size())
                     + " keys, head " + head);
    return {};
}

/// The revocation set that the ledger asks for now, or one more signature under one that is there.
Result<> signSet(const config::CommandLine& line, Console& console) {
    const ledger::LedgerFile file = VD_TRY(begunLedger(line));
    const ledger::Ledger on = VD_TRY(file.fold());
    const std::string& path = line.operands()[2];
    const auto bytes = VD_TRY(store::readWhole(path, ledger::kMaxEntry));
    ledger::Entry entry;
    if (bytes) {
        entry = VD_TRY(ledger::Entry::decode(*bytes));
    } else {
        const auto epoch = VD_TRY(line.number("epoch", 1, std::uint64_t{1} << 40, 1));
        const auto most = static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::seconds>(ledger::kMaxSetAge).count());
        const auto seconds = VD_TRY(line.number("max-age", 60, most, 86'400));
        const auto made = ledger::RevocationSet::of(on, epoch, wallNow(), std::chrono::seconds(seconds));
        entry.body = made.encode();
    }
    const auto set = VD_TRY(ledger::RevocationSet::decode(entry.body));
    const auto signer = VD_TRY(ledgerSigner(line));
    const ledger::KeyId id = ledger::KeyId::of(signer->publicKey().encoded());
    entry.signatures[id] = VD_TRY(signedBy(*signer, ledger::signingRequest(ledger::kSetKind, entry.body)));
    const auto opened = ledger::openSet({on.id(), on.policy()}, entry.encode());
    // Too few signatures yet are no error: the next one adds his.
    if (!opened && opened.error().code != ledger::Violation::QuorumMissing) return Fail{opened.error()};
    VD_TRY(store::replaceWhole(path, entry.encode()));
    console.line({{"event", "done"},
                  {"epoch", set.epoch},
                  {"refused", set.refused.size()},
                  {"made", rfc3339(set.at)},
                  {"stale_from", rfc3339(set.staleFrom())},
                  {"signatures", entry.signatures.size()},
                  {"complete", opened.ok()},
                  {"out", path}},
                 "epoch " + std::to_string(set.epoch) + ", " + std::to_string(set.refused.size())
                     + " keys refused, until " + rfc3339(set.staleFrom())
                     + (opened ? "" : "; still missing: ledger.quorum_missing"));
    return {};
}

/// How others name the key of --identity; made on first use.
Result<> sayIdentity(const config::CommandLine& line, Console& console) {
    const auto signer = VD_TRY(ledgerSigner(line));
    const crypto::PublicKey& key = signer->publicKey();
    const std::string peer = key.peerId().text();
    const std::string id = ledger::KeyId::of(key.encoded()).text();
    console.line({{"event", "done"}, {"peer_id", peer}, {"key", id}, {"public_key", toHex(key.encoded())}},
                 peer + "\nkey id " + id + "\nhex:" + toHex(key.encoded()));
    return {};
}

Result<> tryLedger(const config::CommandLine& line, Console& console) {
    const auto& words = line.operands();
    if (words[0] == "revoke" && words.size() == 2) return revokeKey(line, console);
    if (words[0] == "rotate" && words.size() == 2) return rotateKey(line, console);
    if (words[0] == "ledger" && words.size() >= 2) {
        if (words[1] == "id" && words.size() == 2) return sayIdentity(line, console);
        if (words[1] == "set" && words.size() == 3) return signSet(line, console);
        if (words[1] == "begin" && words.size() == 2) return beginLedger(line, console);
        if (words[1] == "verify" && words.size() <= 3) return verifyLedger(line, console);
        if (words[1] == "export" && words.size() == 3) return exportLedger(line, console);
        if (words[1] == "import" && words.size() == 3) return importLedger(line, console);
        if (words[1] == "propose" && words.size() == 3) return propose(line, console);
        if (words[1] == "sign" && words.size() == 3) return signDraft(line, console);
    }
    return ledgerWords("Write vedette-node keys ledger id, begin, verify [FILE], export FILE, import FILE, "
                       "propose KIND, sign DRAFT or set FILE, keys revoke KEY or keys rotate KEY.");
}

} // namespace

bool isLedgerCall(const config::CommandLine& line) {
    const std::string& word = line.operands()[0];
    return word == "ledger" || word == "revoke" || word == "rotate" || word == "campaign";
}

config::ExitStatus keepLedger(const config::CommandLine& line, Console& console) {
    if (line.operands()[0] == "campaign") return keepCampaign(line, console);
    const auto done = tryLedger(line, console);
    return done ? config::ExitStatus::Done : console.fail(done.error());
}

std::string_view ledgerHelp() {
    return "The life of keys, on record in the data folder: statements that are chained and signed.\n"
           "ledger id: how others name the key of --identity. "
           "ledger begin: a ledger by its role policy, or the next policy of one that is there. ledger "
           "verify "
           "[FILE]: whether every statement follows from those before; the states of the keys. ledger export "
           "FILE. ledger import FILE: what a ledger, or a signed draft, would change; taken only with "
           "--accept.\nledger propose KIND: inception (of the key of --identity), activation, suspension, "
           "resumption, destruction or witness. revoke KEY, by --reason or with what was sealed at its "
           "inception; rotate KEY: to the key of --identity, which must be the one that was committed to.\n"
           "KEY is a peer id, a key id of 64 digits, or hex: and a public key. A statement that needs more "
           "signatures goes to --out as a draft, to which ledger sign DRAFT adds that of --identity.\n"
           "ledger set FILE: the revocation set of --epoch, which must grow each time, for run "
           "--revocations; "
           "on a file that is there one more signature.";
}

std::vector<config::Flag> ledgerFlags() {
    using config::FlagKind;
    return {
        {"officer", FlagKind::Repeats, "ROLE,PERSON,TOKEN,KEY",
         "begin: operator, witness or publisher; TOKEN is the serial that people read on it"},
        {"threshold", FlagKind::Single, "M", "begin: operators who must sign; default 1"},
        {"set-threshold", FlagKind::Single, "M",
         "begin: operators and publishers who must sign a revocation set; default 1"},
        {"valid-days", FlagKind::Single, "N", "begin: until the role policy expires; default 365"},
        {"head", FlagKind::Repeats, "H", "ledger verify: a head that was kept elsewhere"},
        {"accept", FlagKind::Single, "H", "ledger import: take it, if this is the head then"},
        {"key", FlagKind::Repeats, "KEY",
         "propose: what it is about; campaign begin: one of those to rotate"},
        {"next", FlagKind::Single, "KEY", "inception, rotate, campaign sign: the key that may succeed it"},
        {"sealed", FlagKind::Single, "FILE",
         "inception, rotate, campaign sign: where its revocation, signed in advance, is put away under a "
         "passphrase; "
         "revoke: use it"},
        {"sealed-pin-fd", FlagKind::Single, "N", "read that passphrase from this file descriptor"},
        {"kept-in", FlagKind::Single, "TEXT",
         "inception, rotate, campaign sign: model and serial of the token, or where else it is; default "
         "file"},
        {"issuer", FlagKind::Single, "KEY", "inception: who vouches for it"},
        {"class", FlagKind::Single, "NAME",
         "inception: default node; campaign begin: all of this class that are in use"},
        {"reason", FlagKind::Single, "R", "revoke: of RFC 5280, 0 to 6 or 9, or its name"},
        {"invalid-from", FlagKind::Single, "T", "revoke: since when nothing of it is believed"},
        {"replacement", FlagKind::Single, "KEY", "revoke: the key to use instead"},
        {"overlap", FlagKind::Single, "S",
         "rotate, campaign begin: seconds in which both keys are in use; default 0"},
        {"epoch", FlagKind::Single, "N", "set: above that of the last set; default 1"},
        {"max-age", FlagKind::Single, "S", "set: seconds until it is stale; default 86400"},
        {"who", FlagKind::Single, "TEXT", "who says so, for people"},
        {"why", FlagKind::Single, "TEXT", "and why"},
        {"out", FlagKind::Single, "FILE",
         "where a draft goes that lacks signatures, or the file of a campaign"}};
}

} // namespace vedette::app
