// Alerts and incidents as JSON.
#include "app/node/alerts_command.h"
#include "core/alert/suggestion.h"
#include "core/engine/words.h"

namespace vedette::app {

namespace {

double wholeOf(std::int64_t thousandths) {
    return static_cast<double>(thousandths) / 1000;
}

Json timeOrNull(WallTime time) {
    return time.ms == 0 ? Json() : Json(rfc3339(time));
}

Json jsonOf(const alert::Evidence& evidence) {
    Json data = Json::object();
    for (const alert::Datum& datum : evidence.data)
        data[std::string(alert::codeName(datum.measure))] = wholeOf(datum.value);
    Json causes = Json::array();
    for (const EventId cause : evidence.causes) causes.push_back(cause.value);
    return {{"at", rfc3339(evidence.at)},
            {"value", wholeOf(evidence.value)},
            {"limit", wholeOf(evidence.limit)},
            {"data", std::move(data)},
            {"causes", std::move(causes)}};
}

Json jsonOf(const std::vector<alert::Comment>& comments) {
    Json all = Json::array();
    for (const alert::Comment& one : comments) {
        all.push_back({{"number", one.number},
                       {"operator", one.who.value},
                       {"at", rfc3339(one.at)},
                       {"text", one.text}});
    }
    return all;
}

Json jsonOf(const std::optional<alert::Closure>& closed) {
    if (!closed) return {};
    return {{"operator", closed->who.value}, {"at", rfc3339(closed->at)}, {"cause", closed->cause}};
}

Json jsonOf(const std::optional<alert::Acceptance>& accepted) {
    if (!accepted) return {};
    return {{"operator", accepted->who.value},
            {"at", rfc3339(accepted->at)},
            {"until", timeOrNull(accepted->until)},
            {"why", accepted->why}};
}

Json peerNames(const std::vector<codec::PeerId>& peers) {
    Json names = Json::array();
    for (const codec::PeerId& peer : peers) names.push_back(peer.text());
    return names;
}

} // namespace

Json alertJson(const alert::Alert& alert, const alert::Board& board, WallTime now) {
    const alert::RuleFacts& facts = alert::factsOf(alert.rule);
    const Error rule(alert.rule);
    Json suggestions = Json::array();
    for (const alert::Suggestion& one : alert::suggest(alert)) {
        suggestions.push_back({{"deed", alert::codeName(one.deed)},
                               {"effect", engine::sentence(Error(one.deed))},
                               {"reversible", alert::isReversible(one.deed)},
                               {"peers", one.peers.size()}});
    }
    return {{"alert", alert.id.value},
            {"network", alert.network},
            {"rule", alert::codeName(alert.rule)},
            {"claim", engine::sentence(rule)},
            {"subject", alert.subject},
            {"severity", alert::codeName(alert.severity)},
            {"impact", alert::codeName(facts.impact)},
            {"confidence", wholeOf(alert.confidence)},
            {"technique", facts.technique.id},
            {"technique_name", facts.technique.name},
            {"state", alert::codeName(board.stateOf(alert, now))},
            {"since", rfc3339(alert.since)},
            {"last", rfc3339(alert.last)},
            {"count", alert.count},
            {"peers", peerNames(alert.peers)},
            {"peer_count", alert.peerCount},
            {"first", jsonOf(alert.first)},
            {"worst", jsonOf(alert.worst)},
            {"acknowledged", jsonOf(alert.accepted)},
            {"closed", jsonOf(alert.closed)},
            {"owner", alert.owner},
            {"comments", jsonOf(alert.comments)},
            {"incident", alert.incident ? Json(alert.incident.value) : Json()},
            {"suggestions", std::move(suggestions)}};
}

Json incidentJson(const alert::Incident& incident) {
    Json ids = Json::array();
    for (const AlertId id : incident.alerts) ids.push_back(id.value);
    return {{"incident", incident.id.value},
            {"title", incident.title},
            {"operator", incident.opener.value},
            {"since", rfc3339(incident.since)},
            {"owner", incident.owner},
            {"alerts", std::move(ids)},
            {"peers", peerNames(incident.peers)},
            {"notes", jsonOf(incident.notes)},
            {"closed", jsonOf(incident.closed)}};
}

} // namespace vedette::app
