#include "app/node/campaign_command.h"

#include "app/node/campaign_roll.h"
#include "app/node/file_turn.h"
#include "app/node/ledger_draft.h"
#include "app/node/ledger_file.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/codec/utf8.h"
#include "core/ledger/campaign.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>

namespace vedette::app {

namespace {

using config::ExitStatus;
using ledger::Campaign;
using ledger::KeyId;
using Stage = Campaign::Stage;

constexpr std::int64_t kUsuallyOpenMs = 14 * std::int64_t{86'400'000};
constexpr std::size_t kMaxHoldersFile = 1024 * 1024;
constexpr IdentityFlags kSuccessorFlags{"successor", "successor-pin-fd"};

Result<Campaign> readCampaign(const std::string& path) {
    const auto bytes = VD_TRY(store::readWhole(path, Campaign::kMaxBytes));
    if (!bytes) return ledgerWords("There is no file '" + log::printable(path) + "'.");
    return Campaign::decode(*bytes);
}

/// The lock stays beside the file, so there is none beside a file that is not there.
Result<FileTurn> turnOf(const std::string& path) {
    if (!std::filesystem::exists(path))
        return ledgerWords("There is no file '" + log::printable(path) + "'.");
    return FileTurn::take(path);
}

// --- begin

Result<std::string> oneLine(std::string text, std::string_view flag) {
    if (!codec::isOneLine(text, ledger::kMaxText))
        return ledgerWords("A text of --" + std::string(flag)
                           + " is one line of at most 256 bytes: shorten it.");
    return text;
}

Result<> nameHolder(Campaign& campaign, const std::string& key, const std::string& person,
                    std::string_view flag) {
    const auto at = campaign.keys.find(VD_TRY(keyIdOf(key)));
    if (at == campaign.keys.end())
        return ledgerWords("The key '" + log::printable(key, 80) + "' of --" + std::string(flag)
                           + " is none of those that the campaign is about.");
    at->second.holder = VD_TRY(oneLine(person, flag));
    return {};
}

/// --holder KEY=PERSON, and the lines "KEY PERSON" of --holders.
Result<> nameHolders(const config::CommandLine& line, Campaign& campaign) {
    if (const auto path = line.value("holders")) {
        const auto bytes = VD_TRY(store::readWhole(*path, kMaxHoldersFile));
        if (!bytes) return ledgerWords("There is no file '" + log::printable(*path) + "' of --holders.");
        const std::string text(bytes->begin(), bytes->end());
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            const std::string one = text.substr(from, end - from);
            from = end + 1;
            if (one.empty() || one.front() == '#') continue;
            const std::size_t gap = one.find(' ');
            if (gap == std::string::npos || gap + 1 == one.size())
                return ledgerWords(
                    "'" + log::printable(one, 120)
                    + "' of --holders names no one: write KEY, a space and PERSON on each line.");
            VD_TRY(nameHolder(campaign, one.substr(0, gap), one.substr(gap + 1), "holders"));
        }
    }
    for (const std::string& one : line.values("holder")) {
        const std::size_t gap = one.find('=');
        if (gap == std::string::npos || gap + 1 == one.size())
            return ledgerWords("'" + log::printable(one, 120)
                               + "' of --holder names no one: write KEY=PERSON.");
        VD_TRY(nameHolder(campaign, one.substr(0, gap), one.substr(gap + 1), "holder"));
    }
    return {};
}

void sayRefused(Console& console, const char* event, const KeyId& key, const Error& why,
                const Json& row = Json::object()) {
    Json all{{"event", event}, {"key", key.text()}};
    all.update(row);
    all["code"] = why.code.message();
    all["message"] = sentence(why);
    console.line(all, (event == std::string_view("refused") ? "refused  " : "passed over  ")
                          + key.text().substr(0, 16) + "  " + sentence(why));
}

/// Those that are named, of which each must be fit, and of the class those that are.
Result<> gatherKeys(const config::CommandLine& line, Console& console, const ledger::Ledger& on,
                    Campaign& campaign) {
    std::optional<Error> refused;
    for (const std::string& text : line.values("key")) {
        const KeyId key = VD_TRY(keyIdOf(text));
        const auto may = Campaign::mayRotate(on, key, campaign.begun);
        if (may) {
            campaign.keys.try_emplace(key);
        } else {
            sayRefused(console, "refused", key, may.error());
            refused = may.error();
        }
    }
    if (refused) return Fail{*refused};
    const auto keyClass = line.value("class");
    for (const auto& [key, record] : on.keys()) {
        if (!keyClass || record.keyClass != *keyClass) continue;
        const auto may = Campaign::mayRotate(on, key, campaign.begun);
        const auto state = record.stateAt(campaign.begun);
        if (may) {
            campaign.keys.try_emplace(key);
        } else if (state == ledger::State::Active || state == ledger::State::Suspended) {
            // Out of use for good needs no word.
            sayRefused(console, "passed_over", key, may.error());
        }
    }
    if (campaign.keys.empty())
        return ledgerWords(
            "There is no key to rotate: name keys with --key, or with --class a class of which "
            "some are in use.");
    if (campaign.keys.size() > Campaign::kMaxKeys)
        return ledgerWords("These are more than 4096 keys: begin several campaigns.");
    return {};
}

Result<ExitStatus> beginCampaign(const config::CommandLine& line, Console& console) {
    const std::string out = VD_TRY(needed(line, "out"));
    if (std::filesystem::exists(out))
        return ledgerWords("The file '" + log::printable(out) + "' of --out is there already.");
    const ledger::LedgerFile file = VD_TRY(begunLedger(line));
    const ledger::Ledger on = VD_TRY(file.fold());
    Campaign campaign;
    campaign.ledger = on.id();
    campaign.begun = on.next(wallNow()).at;
    campaign.until = {campaign.begun.ms + kUsuallyOpenMs};
    if (const auto until = VD_TRY(timeGiven(line, "until"))) campaign.until = *until;
    const auto most = std::chrono::duration_cast<std::chrono::milliseconds>(Campaign::kMaxOpen).count();
    if (campaign.until <= campaign.begun || campaign.until.ms - campaign.begun.ms > most)
        return ledgerWords("A campaign ends in the future and within 90 days: correct --until.");
    campaign.overlapSeconds = VD_TRY(line.number("overlap", 0, 90 * 86'400, 0));
    campaign.who = VD_TRY(oneLine(line.value("who").value_or(""), "who"));
    campaign.why = VD_TRY(oneLine(line.value("why").value_or(""), "why"));
    VD_TRY(gatherKeys(line, console, on, campaign));
    VD_TRY(nameHolders(line, campaign));
    VD_TRY(store::replaceWhole(out, campaign.encode()));
    const CampaignRoll roll(on, campaign, campaign.begun);
    roll.sayKeys(console);
    console.line(roll.totals({{"event", "done"},
                              {"out", out},
                              {"ledger", toHex(campaign.ledger)},
                              {"until", rfc3339(campaign.until)},
                              {"overlap_s", campaign.overlapSeconds}}),
                 "begun in " + log::printable(out) + ", open until " + rfc3339(campaign.until) + "; "
                     + roll.totalsText());
    return ExitStatus::Done;
}

// --- sign

/// The signers of a call, by what they are to the key.
struct Hands {
    std::unique_ptr<crypto::Signer> byOld;
    std::unique_ptr<crypto::Signer> byNew;
};

Result<Hands> handsOf(const config::CommandLine& line, const KeyId& key, const ledger::KeyRecord& record) {
    Hands out;
    for (const IdentityFlags& by : {IdentityFlags{}, kSuccessorFlags}) {
        if (!line.has(by.uri) && (by.uri == kSuccessorFlags.uri || line.has(kSuccessorFlags.uri))) continue;
        auto signer = VD_TRY(ledgerSigner(line, by));
        const KeyId id = KeyId::of(signer->publicKey().encoded());
        if (id == key) {
            out.byOld = std::move(signer);
        } else if (id.digest == record.birth.next) {
            out.byNew = std::move(signer);
        } else {
            return Fail{by.uri == kSuccessorFlags.uri ? ledger::Violation::CommitmentMismatch
                                                      : ledger::Violation::StrangeSigner};
        }
    }
    return out;
}

Result<ExitStatus> signPart(const config::CommandLine& line, Console& console) {
    const std::string& path = line.operands()[2];
    const KeyId key = VD_TRY(keyIdOf(line.operands()[3]));
    const ledger::LedgerFile file = VD_TRY(begunLedger(line));
    const ledger::Ledger on = VD_TRY(file.fold());
    Campaign part = VD_TRY(readCampaign(path));
    const auto at = part.keys.find(key);
    if (at == part.keys.end())
        return ledgerWords("The campaign is not about this key: take another file or another key.");
    const auto before = part.progress(on, key, wallNow());
    if (before.stage == Stage::Barred) return Fail{*before.why};
    if (before.stage == Stage::Done) return Fail{ledger::Violation::AlreadySucceeded};
    const ledger::KeyRecord& record = *on.find(key); // or it would be barred
    const Hands hands = VD_TRY(handsOf(line, key, record));
    auto& successor = at->second.successor;
    if (hands.byNew && !before.newMissing)
        return ledgerWords(
            "The new key has signed already; to make it anew, take a copy of the file from before.");
    if (!hands.byNew && before.newMissing)
        return ledgerWords(
            "The new key comes first, for the old one signs for all that is known of it: give the "
            "new one with --successor, or sign with it alone before.");
    if (hands.byNew) {
        const std::int64_t from = std::max(wallNow(), part.begun).ms;
        successor =
            ledger::Rotation::Successor{VD_TRY(birthBy(line, *hands.byNew, on)),
                                        {from + static_cast<std::int64_t>(part.overlapSeconds) * 1000},
                                        {},
                                        {}};
    }
    const auto asked = ledger::consentRequest(part.statement(on, key, wallNow()));
    if (hands.byNew) successor->byNew = VD_TRY(signedBy(*hands.byNew, asked));
    if (hands.byOld) successor->byOld = VD_TRY(signedBy(*hands.byOld, asked));
    // A person may have taken minutes for this: what others signed in the file meanwhile stays.
    const auto turn = VD_TRY(turnOf(path));
    Campaign whole = VD_TRY(readCampaign(path));
    const auto merged = VD_TRY(whole.merge(on, part, wallNow()));
    if (const auto refused = merged.refused.find(key); refused != merged.refused.end())
        return Fail{refused->second};
    const auto& kept = *whole.keys.at(key).successor;
    if (kept.birth != successor->birth || kept.overlapUntil != successor->overlapUntil)
        return ledgerWords(
            "Meanwhile another birth of the new key was signed in this file, which stays: look at "
            "it with campaign show.");
    VD_TRY(store::replaceWhole(path, whole.encode()));
    CampaignRoll(on, whole, wallNow(), key).sayKeys(console);
    Json signedNow = Json::array();
    if (hands.byNew) signedNow.push_back("new");
    if (hands.byOld) signedNow.push_back("old");
    const bool complete = whole.progress(on, key, wallNow()).stage == Stage::Complete;
    console.line({{"event", "done"},
                  {"key", key.text()},
                  {"signed", signedNow},
                  {"who", part.who},
                  {"why", part.why},
                  {"until", rfc3339(part.until)},
                  {"overlap_until", rfc3339(kept.overlapUntil)},
                  {"complete", complete}},
                 "signed for " + log::printable(part.who, 60) + " (" + log::printable(part.why, 120)
                     + "), good until " + rfc3339(part.until)
                     + (complete ? "; nothing is missing: send the file back"
                                 : "; the old key's signature is still missing"));
    return ExitStatus::Done;
}

// --- merge

Result<ExitStatus> mergeParts(const config::CommandLine& line, Console& console) {
    const std::string& path = line.operands()[2];
    const ledger::LedgerFile file = VD_TRY(begunLedger(line));
    const ledger::Ledger on = VD_TRY(file.fold());
    const auto turn = VD_TRY(turnOf(path));
    const Campaign before = VD_TRY(readCampaign(path));
    Campaign whole = before;
    const WallTime now = wallNow();
    const std::vector<std::string> parts(line.operands().begin() + 3, line.operands().end());
    std::size_t bad = 0;
    for (const std::string& name : parts) {
        const auto part = readCampaign(name);
        const auto merged = part ? whole.merge(on, *part, now) : Result<Campaign::Merged>(Fail{part.error()});
        if (!merged) {
            ++bad;
            console.complain(merged.error(), {{"part", name}});
            continue;
        }
        bad += merged->refused.size();
        for (const auto& [key, why] : merged->refused)
            sayRefused(console, "refused", key, why, {{"part", name}});
        for (const KeyId& key : merged->twice) {
            console.line({{"event", "twice"}, {"key", key.text()}, {"part", name}},
                         "twice  " + key.text().substr(0, 16)
                             + "  two successors' births were signed for it; one is kept");
        }
    }
    if (whole != before) VD_TRY(store::replaceWhole(path, whole.encode()));
    const auto changed = std::ranges::count_if(
        whole.keys, [&](const auto& one) { return one.second != before.keys.at(one.first); });
    const CampaignRoll roll(on, whole, now);
    console.line(roll.totals({{"event", "done"},
                              {"parts", parts.size()},
                              {"changed", changed},
                              {"refused", bad},
                              {"out", path}}),
                 std::to_string(changed) + " keys have come further, " + std::to_string(bad)
                     + " parts or signatures were refused; " + roll.totalsText());
    return bad == 0 ? ExitStatus::Done : ExitStatus::VerificationFailed;
}

// --- show and conclude

Result<ExitStatus> showCampaign(const config::CommandLine& line, Console& console) {
    const ledger::LedgerFile file = VD_TRY(begunLedger(line));
    const ledger::Ledger on = VD_TRY(file.fold());
    const Campaign campaign = VD_TRY(readCampaign(line.operands()[2]));
    const WallTime now = wallNow();
    const CampaignRoll roll(on, campaign, now);
    roll.sayKeys(console);
    roll.sayPersons(console);
    console.line(roll.totals({{"event", "done"},
                              {"who", campaign.who},
                              {"why", campaign.why},
                              {"begun", rfc3339(campaign.begun)},
                              {"until", rfc3339(campaign.until)},
                              {"overlap_s", campaign.overlapSeconds},
                              {"over", on.next(now).at >= campaign.until}}),
                 roll.totalsText() + "; open until " + rfc3339(campaign.until));
    return ExitStatus::Done;
}

Result<ExitStatus> concludeCampaign(const config::CommandLine& line, Console& console) {
    const ledger::LedgerFile file = VD_TRY(begunLedger(line));
    ledger::Ledger on = VD_TRY(file.fold());
    const Campaign campaign = VD_TRY(readCampaign(line.operands()[2]));
    const WallTime now = wallNow();
    std::vector<ledger::Statement> taken;
    std::vector<Bytes> entries;
    for (const auto& [key, rotation] : campaign.keys) {
        if (campaign.progress(on, key, now).stage != Stage::Complete) continue;
        taken.push_back(campaign.statement(on, key, now));
        entries.push_back(ledger::Entry{taken.back().encode(), {}}.encode());
        VD_TRY(on.append(entries.back()));
    }
    const auto path = VD_TRY(ledgerPath(line));
    if (!entries.empty()) VD_TRY(appendEntries(path, entries));
    for (const ledger::Statement& one : taken) {
        Json row = rowOf(one);
        row["event"] = "taken";
        console.line(row, "on record: " + lineOf(one));
    }
    const CampaignRoll roll(on, campaign, now);
    const std::string head = toHex(on.head()->hash);
    console.line(roll.totals({{"event", "done"}, {"taken", taken.size()}, {"head", head}}),
                 std::to_string(taken.size()) + " taken; " + roll.totalsText() + "; head " + head);
    return ExitStatus::Done;
}

Result<ExitStatus> tryCampaign(const config::CommandLine& line, Console& console) {
    const auto& words = line.operands();
    const std::string_view verb = words.size() > 1 ? std::string_view(words[1]) : std::string_view();
    if (verb == "begin" && words.size() == 2) return beginCampaign(line, console);
    if (verb == "sign" && words.size() == 4) return signPart(line, console);
    if (verb == "merge" && words.size() >= 4) return mergeParts(line, console);
    if (verb == "show" && words.size() == 3) return showCampaign(line, console);
    if (verb == "conclude" && words.size() == 3) return concludeCampaign(line, console);
    return ledgerWords("Write vedette-node keys campaign begin --out FILE, sign FILE KEY, merge FILE PART…, "
                       "show FILE or conclude FILE.");
}

} // namespace

ExitStatus keepCampaign(const config::CommandLine& line, Console& console) {
    const auto status = tryCampaign(line, console);
    return status ? *status : console.fail(status.error());
}

std::string_view campaignHelp() {
    return "campaign: many keys are rotated, each where it lies. campaign begin: a file about the keys of "
           "--key, "
           "or those of --class that are in use. campaign sign FILE KEY, in a copy of it: the new key first, "
           "as "
           "rotate does, then the old one, by --identity; or both at once, the new one by --successor. "
           "campaign "
           "merge FILE PART...: copies that came back, in any order; what does not hold is named and left "
           "out. "
           "campaign show FILE: whose signature is missing, by person and token, and for whom the keys "
           "vouch. "
           "campaign conclude FILE: what is complete goes on record, the rest stays open; again for those "
           "that "
           "come later.";
}

std::vector<config::Flag> campaignFlags() {
    using config::FlagKind;
    return {
        {"until", FlagKind::Single, "T",
         "campaign begin: when the ledger takes its signatures no more; default in 14 days"},
        {"holder", FlagKind::Repeats, "KEY=PERSON", "campaign begin: who has that key at hand"},
        {"holders", FlagKind::Single, "FILE", "campaign begin: the same, KEY and PERSON on each line"},
        {"successor", FlagKind::Single, "URI", "campaign sign: the new key, when both sign; as --identity"},
        {"successor-pin-fd", FlagKind::Single, "N",
         "campaign sign: its passphrase or PIN, from this file descriptor"}};
}

} // namespace vedette::app
