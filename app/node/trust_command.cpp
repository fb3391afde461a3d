#include "app/node/trust_command.h"

#include "app/node/recorded_source.h"
#include "core/base/log.h"
#include "core/engine/words.h"
#include "core/history/trust_board.h"

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

std::string reputationText(const codec::PeerId& peer, const std::string& network, const trust::Score& score) {
    std::string text = peer.text() + (network.empty() ? " (a stranger)" : " in " + network) + ": score "
                     + rounded(score.value) + ", risk "
                     + std::string(trust::codeName(trust::tierOf(score.value)));
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
void say(const codec::PeerId& peer, const std::string& network, const trust::Record& record, WallTime now,
         Console& console) {
    const trust::Score score = trust::scoreOf(record, now);
    const trust::WayBack way = trust::wayBack(record, trust::kQuarantine, now);
    Json terms = Json::array();
    for (const trust::TermScore& term : score.terms) terms.push_back(jsonOf(score, term));
    console.line({{"event", "trust"},
                  {"network", network.empty() ? Json(nullptr) : Json(network)},
                  {"peer_id", peer.text()},
                  {"known", !network.empty()},
                  {"score", score.value},
                  {"tier", trust::codeName(trust::tierOf(score.value))},
                  {"quarantined", way.needed},
                  {"terms", std::move(terms)},
                  {"would_change", jsonOf(way, trust::kQuarantine)}},
                 reputationText(peer, network, score) + wayText(way));
}

Result<config::ExitStatus> tryTrust(const config::CommandLine& line, Console& console) {
    const std::string& what = line.operands()[0];
    if (what != "show" && what != "why") {
        return Fail{config::UsageError::BadValue,
                    "There is no 'trust " + log::printable(what, 40) + "': use show or why."};
    }
    if (line.operands().size() != 2)
        return Fail{config::UsageError::MissingValue, "Name the peer: vedette-node trust " + what + " PEER"};
    const std::string& text = line.operands()[1];
    const auto peer = codec::PeerId::fromText(text);
    if (!peer) {
        return Fail{config::UsageError::BadValue,
                    "'" + log::printable(text, 80) + "' is no peer id: write it as the lines of run do."};
    }
    RecordedSource source = VD_TRY(RecordedSource::of(line));
    const history::State state = VD_TRY(source.history.stateNow());
    const WallTime now = source.nowIn(state);
    bool known = false;
    for (const auto& [id, network] : state.networks()) {
        if (!network.peers.contains(*peer)) continue;
        known = true;
        say(*peer, network.name, history::TrustBoard(network).recordOf(*peer), now, console);
    }
    if (!known) {
        trust::Record stranger;
        stranger.firstSeen = now;
        say(*peer, {}, stranger, now, console);
    }
    return config::ExitStatus::Done;
}

} // namespace

config::ExitStatus showTrust(const config::CommandLine& line, Console& console) {
    const auto result = tryTrust(line, console);
    return result ? *result : console.fail(result.error());
}

} // namespace vedette::app
