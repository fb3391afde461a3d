#include "app/node/trust_command.h"

#include "app/config/local_user.h"
#include "app/node/data_folder.h"
#include "app/node/recorded_source.h"
#include "app/node/tier_file.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/engine/words.h"
#include "core/history/trust_board.h"
#include "core/trust/verifier.h"

#include <cstdio>
#include <string>

namespace vedette::app {

namespace {

std::string rounded(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", number);
    return text;
}

Json jsonOf(const trust::Score& score, const trust::TermScore& term) {
    Json row{{"term", trust::codeName(term.term)},
             {"cause", trust::codeName(term.cause)},
             {"because", engine::sentence(make_error_code(term.cause).message())},
             {"value", term.value},
             {"weight", term.weight},
             {"good", term.good},
             {"bad", term.bad},
             {"rise_without", score.harm(term.term)}};
    if (term.data != 0) row["data"] = term.data;
    return row;
}

template <class Number>
Json orNull(const std::optional<Number>& number) {
    return number ? Json(*number) : Json(nullptr);
}

Json jsonOf(const trust::WayBack& way, double threshold) {
    Json row{{"threshold", threshold}, {"needed", way.needed}};
    if (!way.needed) return row;
    row["good_answers"] = orNull(way.answers);
    row["passed_canaries"] = orNull(way.canaries);
    row["quiet_days"] = orNull(way.days);
    row["attestation"] = way.byAttestation;
    row["worst_term"] = trust::codeName(way.worst);
    return row;
}

/// Questions whose answer was known, of late: what is older counts half after a fortnight.
Json canariesOf(const trust::Record& record, WallTime now) {
    return {{"passed", record.canaries.good(now)},
            {"failed", record.canaries.bad(now)},
            {"to_find_cheating_of_0_01_with_0_95", trust::questionsToFind(0.01, 0.95)}};
}

const char* nameOf(trust::Attested attested) {
    switch (attested) {
    case trust::Attested::Never: return "never";
    case trust::Attested::Good: return "held";
    case trust::Attested::Expired: return "expired";
    case trust::Attested::Failed: return "refuted";
    }
    return "never";
}

/// What it proved of itself last, as `run --ask-proof` has it.
Json proofOf(const trust::Record& record, WallTime now) {
    Json row{{"state", nameOf(record.attestedBy(now))}};
    if (record.attestedAt.ms == 0) return row;
    row["at"] = rfc3339(record.attestedAt);
    row["until"] = rfc3339(record.attestedUntil);
    row["device"] = record.device;
    row["posture"] = trust::codeName(record.posture);
    return row;
}

std::string reputationText(const codec::PeerId& peer, const std::string& network, const trust::Score& score,
                           const history::Verified& verified) {
    std::string text = peer.text() + (network.empty() ? " (a stranger)" : " in " + network) + ": score "
                     + rounded(score.value) + ", risk " + std::string(trust::codeName(verified.tier)) + ". "
                     + engine::sentence(make_error_code(verified.reason).message());
    for (const trust::TermScore& term : score.terms) {
        if (term.cause == trust::Cause::Nothing) continue;
        text += "\n  " + std::string(trust::codeName(term.term)) + ": for it " + rounded(term.good)
              + ", against " + rounded(term.bad) + ". "
              + engine::sentence(make_error_code(term.cause).message());
    }
    return text;
}

std::string wayText(const trust::WayBack& way) {
    if (!way.needed) return {};
    std::string text;
    const auto add = [&](const std::optional<std::uint32_t>& count, const char* of) {
        if (count) text += (text.empty() ? "" : ", or ") + std::to_string(*count) + of;
    };
    add(way.answers, " good answers");
    add(way.canaries, " questions answered rightly whose answer we know");
    add(way.days, " days in which nothing happens");
    if (way.byAttestation) text += (text.empty() ? "" : ", or ") + std::string("a proof of what it is");
    return "\n  back above quarantine by " + (text.empty() ? "nothing that would come within a year" : text);
}

/// `network` is empty for a peer that none has seen.
void say(const codec::PeerId& peer, const std::string& network, const history::PeerFacts* facts,
         const trust::Record& record, WallTime now, Console& console) {
    const trust::Score score = trust::scoreOf(record, now);
    const history::Verified verified =
        facts != nullptr ? history::verifiedAs(*facts, score.value) : history::Verified();
    const trust::WayBack way = trust::wayBack(record, trust::kQuarantine, now);
    Json terms = Json::array();
    for (const trust::TermScore& term : score.terms) terms.push_back(jsonOf(score, term));
    console.line({{"event", "trust"},
                  {"network", network.empty() ? Json(nullptr) : Json(network)},
                  {"peer_id", peer.text()},
                  {"known", !network.empty()},
                  {"score", score.value},
                  {"tier", trust::codeName(verified.tier)},
                  {"tier_reason", make_error_code(verified.reason).message()},
                  {"canaries", canariesOf(record, now)},
                  {"proof", proofOf(record, now)},
                  {"quarantined", way.needed},
                  {"terms", std::move(terms)},
                  {"would_change", jsonOf(way, trust::kQuarantine)}},
                 reputationText(peer, network, score, verified) + wayText(way));
}

config::ExitStatus tell(const codec::PeerId& peer, const TierWord& word, Console& console) {
    Json row = jsonOf(peer, word);
    row["event"] = "pin";
    console.line(row, peer.text() + " is of " + std::string(trust::codeName(word.word.tier)) + " risk "
                          + (word.word.until.ms == 0 ? "until that is taken back"
                                                     : "until " + rfc3339(word.word.until))
                          + ": " + log::printable(word.word.why, 200));
    return config::ExitStatus::Done;
}

Result<config::ExitStatus> listPins(const config::CommandLine& line, Console& console) {
    const auto folder = VD_TRY(dataFolder(line));
    const auto words = VD_TRY(TierFile(folder).read(wallNow()));
    for (const auto& [peer, word] : words) tell(peer, word, console);
    console.line({{"event", "done"}, {"pins", words.size()}},
                 words.empty() ? "nobody's tier is decided by hand" : "");
    return config::ExitStatus::Done;
}

Result<TierWord> wordOf(const config::CommandLine& line) {
    TierWord made;
    made.by = config::localUser();
    made.since = wallNow();
    made.word.why = line.value("why").value_or("");
    if (made.word.why.empty() || made.word.why.size() > 512
        || made.word.why.find('\n') != std::string::npos) {
        return Fail{config::UsageError::MissingValue,
                    "Say why with --why, in one line of at most 512 bytes: others will ask."};
    }
    const std::string tier = line.value("tier").value_or("low");
    const auto named = trust::tierNamed(tier);
    if (!named) {
        return Fail{config::UsageError::BadValue,
                    "There is no tier '" + log::printable(tier, 40) + "': low, medium or high."};
    }
    made.word.tier = *named;
    const auto until = line.value("until");
    if (!until) return made;
    const auto time = parseRfc3339(*until);
    if (!time || time->ms <= made.since.ms) {
        return Fail{config::UsageError::BadValue, "'" + log::printable(*until, 40)
                                                      + "' of --until is no time to come: write it as "
                                                        "2027-01-31T08:15:00Z."};
    }
    made.word.until = *time;
    return made;
}

Result<config::ExitStatus> pin(const config::CommandLine& line, const codec::PeerId& peer, Console& console) {
    const TierWord word = VD_TRY(wordOf(line));
    const auto folder = VD_TRY(dataFolder(line));
    static_cast<void>(VD_TRY(TierFile(folder).set(peer, word, word.since)));
    return tell(peer, word, console);
}

Result<config::ExitStatus> unpin(const config::CommandLine& line, const codec::PeerId& peer,
                                 Console& console) {
    const auto folder = VD_TRY(dataFolder(line));
    const bool changed = VD_TRY(TierFile(folder).set(peer, std::nullopt, wallNow()));
    console.line({{"event", "unpin"}, {"peer_id", peer.text()}, {"changed", changed}},
                 peer.text() + (changed ? " is verified by its record again" : " was not pinned"));
    return config::ExitStatus::Done;
}

Result<config::ExitStatus> tryTrust(const config::CommandLine& line, Console& console) {
    const std::string& what = line.operands()[0];
    if (what == "pins") return listPins(line, console);
    if (what != "show" && what != "why" && what != "pin" && what != "unpin") {
        return Fail{config::UsageError::BadValue, "There is no 'trust " + log::printable(what, 40)
                                                      + "': use show, why, pin, unpin or pins."};
    }
    if (line.operands().size() != 2)
        return Fail{config::UsageError::MissingValue, "Name the peer: vedette-node trust " + what + " PEER"};
    const std::string& text = line.operands()[1];
    const auto peer = codec::PeerId::fromText(text);
    if (!peer) {
        return Fail{config::UsageError::BadValue,
                    "'" + log::printable(text, 80) + "' is no peer id: write it as the lines of run do."};
    }
    if (what == "pin") return pin(line, *peer, console);
    if (what == "unpin") return unpin(line, *peer, console);
    RecordedSource source = VD_TRY(RecordedSource::of(line));
    const history::State state = VD_TRY(source.history.stateNow());
    const WallTime now = source.nowIn(state);
    bool known = false;
    for (const auto& [id, network] : state.networks()) {
        if (!network.peers.contains(*peer)) continue;
        known = true;
        say(*peer, network.name, &network.peers.at(*peer), history::TrustBoard(network).recordOf(*peer), now,
            console);
    }
    if (!known) {
        trust::Record stranger;
        stranger.firstSeen = now;
        say(*peer, {}, nullptr, stranger, now, console);
    }
    return config::ExitStatus::Done;
}

} // namespace

config::ExitStatus showTrust(const config::CommandLine& line, Console& console) {
    const auto result = tryTrust(line, console);
    return result ? *result : console.fail(result.error());
}

} // namespace vedette::app
