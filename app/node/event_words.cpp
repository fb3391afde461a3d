#include "app/node/event_words.h"

#include "core/base/log.h"
#include "core/engine/words.h"

#include <algorithm>
#include <cstdio>
#include <variant>

namespace vedette::app {

namespace {

std::string name(const codec::PeerId& peer) {
    return peer.empty() ? std::string() : peer.text();
}

Json texts(const std::vector<codec::Multiaddr>& addresses) {
    Json list = Json::array();
    for (const auto& address : addresses) list.push_back(address.text());
    return list;
}

std::string_view wordFor(event::Direction direction) {
    return direction == event::Direction::Inbound ? "inbound" : "outbound";
}

std::string milliseconds(Duration duration) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f ms", secondsOf(duration) * 1e3);
    return text;
}

double thousandths(std::int64_t value) {
    return static_cast<double>(value) / 1000;
}

/// Name, keys and line of each body.
struct Told {
    std::string name;
    Json keys;
    std::string line;
};

Told tell(const event::Listening& body) {
    Told told{"listening", {{"peer_id", name(body.self)}}, "listening as " + name(body.self)};
    told.keys["addrs"] = Json::array();
    for (const auto& address : body.addresses) {
        const std::string text = address.withPeer(body.self).text();
        told.keys["addrs"].push_back(text);
        told.line += " " + text;
    }
    return told;
}

Told tell(const event::ConnectionOpened& body) {
    return {"connected",
            {{"connection", body.connection.value},
             {"peer_id", name(body.peer)},
             {"addr", body.remote.text()},
             {"direction", wordFor(body.direction)},
             {"security", body.security},
             {"muxer", body.muxer},
             {"took_s", secondsOf(body.took)}},
            "connected " + name(body.peer) + " at " + body.remote.text() + " ("
                + std::string(wordFor(body.direction)) + ", " + body.security + ", " + milliseconds(body.took)
                + ")"};
}

Told tell(const event::ConnectionClosed& body) {
    Json byProtocol = Json::array();
    const auto named = std::min({body.protocols.size(), body.protocolIn.size(), body.protocolOut.size()});
    for (std::size_t i = 0; i < named; ++i) {
        byProtocol.push_back({{"protocol", body.protocols[i]},
                              {"bytes_in", body.protocolIn[i]},
                              {"bytes_out", body.protocolOut[i]}});
    }
    return {"disconnected",
            {{"connection", body.connection.value},
             {"peer_id", name(body.peer)},
             {"reason", body.reason},
             {"bytes_in", body.bytesIn},
             {"bytes_out", body.bytesOut},
             {"by_protocol", std::move(byProtocol)},
             {"lasted_s", secondsOf(body.lasted)}},
            "disconnected " + name(body.peer) + (body.reason.empty() ? std::string() : ": " + body.reason)};
}

Told tell(const event::DialFailed& body) {
    return {"dial_failed",
            {{"peer_id", name(body.peer)},
             {"addr", body.address.empty() ? std::string() : body.address.text()},
             {"phase", body.phase},
             {"reason", body.reason}},
            "dial failed " + (body.address.empty() ? name(body.peer) : body.address.text()) + ": "
                + body.phase + ", " + body.reason};
}

Told tell(const event::PeerIdentified& body) {
    return {"identified", EventWords::json(body), "identified " + name(body.peer) + ": " + body.agent};
}

Told tell(const event::PeerViolated& body) {
    return {"violation",
            {{"connection", body.connection.value},
             {"peer_id", name(body.peer)},
             {"addr", body.remote.text()},
             {"violation", body.violation}},
            "violation by " + (body.peer.empty() ? body.remote.text() : name(body.peer)) + ": "
                + body.violation};
}

Told tell(const event::StreamViolated& body) {
    return {"stream_violation",
            {{"connection", body.connection.value},
             {"peer_id", name(body.peer)},
             {"protocol", body.protocol},
             {"violation", body.violation}},
            "violation on a stream of " + body.protocol + " by " + name(body.peer) + ": " + body.violation};
}

Told tell(const event::Refused& body) {
    return {"refused",
            {{"peer_id", name(body.peer)},
             {"addr", body.remote.empty() ? std::string() : body.remote.text()},
             {"action", body.action},
             {"rule", body.rule},
             {"count", body.count}},
            "refused " + body.action + " of " + (body.peer.empty() ? body.remote.text() : name(body.peer))
                + " by " + body.rule + ", " + std::to_string(body.count) + " times"};
}

Told tell(const event::PingMeasured& body) {
    return {"ping",
            {{"connection", body.connection.value},
             {"peer_id", name(body.peer)},
             {"rtt_s", secondsOf(body.roundTrip)}},
            "ping " + name(body.peer) + ": " + milliseconds(body.roundTrip)};
}

Told tell(const event::CredentialsRotated& body) {
    return {"credentials_rotated",
            {{"noise_key", toHex(body.noiseKey)}, {"replace_by", rfc3339(body.replaceBy)}},
            "new connection keys, to be replaced by " + rfc3339(body.replaceBy)};
}

Told tell(const event::OperatorActed& body) {
    return {"operator_acted",
            {{"who", body.who.value},
             {"command", body.command.value},
             {"action", body.action},
             {"subject", body.subject},
             {"outcome", body.outcome}},
            "operator: " + body.action + " " + body.subject + ": " + body.outcome};
}

Told tell(const event::RecordingStarted& body) {
    return {"recording_started",
            {{"run", body.run},
             {"records", body.recordsSoFar},
             {"orderly", body.orderly},
             {"last_at", body.lastWall.ms == 0 ? Json() : Json(rfc3339(body.lastWall))}},
            "recording run " + std::to_string(body.run) + " after " + std::to_string(body.recordsSoFar)
                + " records" + (body.orderly ? "" : "; the run before was cut off")};
}

Told tell(const event::RecordingEnded& body) {
    return {"recording_ended",
            {{"dropped", body.dropped}},
            "recording ended, " + std::to_string(body.dropped) + " events dropped"};
}

Told tell(const event::ClockStepped& body) {
    const std::int64_t by = body.found.ms - body.expected.ms;
    return {"clock_stepped",
            {{"expected", rfc3339(body.expected)},
             {"found", rfc3339(body.found)},
             {"by_s", static_cast<double>(by) / 1e3}},
            "the clock stepped " + std::string(by < 0 ? "back" : "forward") + " from "
                + rfc3339(body.expected) + " to " + rfc3339(body.found)};
}

Told tell(const event::StoreTroubled& body) {
    return {
        "store_troubled",
        {{"code", body.code}, {"dropped", body.dropped}},
        (body.code.empty() ? std::string("events are written again") : "events are not written: " + body.code)
            + ", " + std::to_string(body.dropped) + " dropped in this run"};
}

Told tell(const event::RoutingChanged& body) {
    return {"routing",
            {{"peer_id", name(body.peer)},
             {"present", body.present},
             {"cause", body.cause},
             {"bucket", body.bucket},
             {"table_size", body.size},
             {"refusal", body.refusal}},
            std::string("routing table ") + (body.present ? "has " : "is without ") + name(body.peer) + ": "
                + body.cause + (body.refusal.empty() ? "" : ", " + body.refusal) + "; "
                + std::to_string(body.size) + " peers"};
}

Told tell(const event::LookupEnded& body) {
    Json closest = Json::array();
    for (const auto& peer : body.closest) closest.push_back(name(peer));
    return {"lookup",
            {{"lookup", body.lookup},
             {"operation", body.operation},
             {"name", toHex(body.name)},
             {"result", body.result},
             {"found", body.found},
             {"asked", body.asked},
             {"answered", body.answered},
             {"failed", body.failed},
             {"hops", body.hops},
             {"paths", body.paths},
             {"took_s", secondsOf(body.took)},
             {"closest", closest}},
            "lookup " + body.operation + " " + toHex(body.name) + ": "
                + (body.result.empty() ? std::to_string(body.found) + " found" : body.result) + ", "
                + std::to_string(body.asked) + " asked, " + milliseconds(body.took)};
}

Told tell(const event::RecordStored& body) {
    return {"record_stored",
            {{"peer_id", name(body.writer)},
             {"name", toHex(body.name)},
             {"bytes", body.bytes},
             {"provider", body.provider}},
            std::string("holding ") + (body.provider ? "a provider of " : "a record for ") + toHex(body.name)
                + " from " + name(body.writer)};
}

Told tell(const event::BootstrapCompared& body) {
    const auto all = [](const std::vector<codec::PeerId>& peers) {
        Json list = Json::array();
        for (const auto& peer : peers) list.push_back(name(peer));
        return list;
    };
    Json pairs = Json::array();
    const std::size_t count =
        std::min({body.first.size(), body.second.size(), body.shared.size(), body.smaller.size()});
    for (std::size_t i = 0; i < count; ++i) {
        pairs.push_back({{"first", name(body.first[i])},
                         {"second", name(body.second[i])},
                         {"shared", body.shared[i]},
                         {"smaller", body.smaller[i]}});
    }
    return {"bootstrap",
            {{"reached", all(body.reached)},
             {"unreached", all(body.unreached)},
             {"pairs", pairs},
             {"odd", all(body.odd)},
             {"disagreement", body.disagreement}},
            "bootstrap: " + std::to_string(body.reached.size()) + " reached, "
                + std::to_string(body.unreached.size()) + " not, "
                + (body.disagreement ? "and they disagree" : "and they agree")};
}

Told tell(const event::PeerDiscovered& body) {
    return {"discovered",
            {{"peer_id", name(body.peer)},
             {"addrs", texts(body.addresses)},
             {"source", body.source},
             {"via", name(body.via)}},
            "discovered " + name(body.peer) + " by " + body.source};
}

Told tell(const event::PeerMisbehaved& body) {
    return {"misbehaved",
            {{"peer_id", name(body.peer)}, {"protocol", body.protocol}, {"violation", body.violation}},
            "misbehaviour in " + body.protocol + " by " + name(body.peer) + ": " + body.violation};
}

Told tell(const event::MessageDelivered& body) {
    return {"message",
            {{"from", name(body.author)},
             {"identity", name(body.identity)},
             {"via", name(body.from)},
             {"topic", body.topic},
             {"id", toHex(body.message)},
             {"bytes", body.bytes}},
            "message on " + body.topic + " from " + name(body.identity.empty() ? body.author : body.identity)
                + ", " + std::to_string(body.bytes) + " bytes"};
}

Told tell(const event::MessageRefused& body) {
    return {"message_refused",
            {{"via", name(body.from)}, {"topic", body.topic}, {"reason", body.reason}},
            "message on " + body.topic + " by way of " + name(body.from) + " not passed on"
                + (body.reason.empty() ? std::string() : ": " + body.reason)};
}

Told tell(const event::MessagePublished& body) {
    return {"published",
            {{"from", name(body.author)},
             {"topic", body.topic},
             {"id", toHex(body.message)},
             {"bytes", body.bytes}},
            "published on " + body.topic + ", " + std::to_string(body.bytes) + " bytes"};
}

Told tell(const event::MeshChanged& body) {
    return {"mesh",
            {{"peer_id", name(body.peer)},
             {"topic", body.topic},
             {"in_mesh", body.inMesh},
             {"cause", body.cause},
             {"score", thousandths(body.score)}},
            name(body.peer) + (body.inMesh ? " joined" : " left") + " the mesh of " + body.topic + ": "
                + body.cause};
}

Told tell(const event::SubscriptionChanged& body) {
    return {"subscription",
            {{"peer_id", name(body.peer)}, {"topic", body.topic}, {"subscribed", body.subscribed}},
            name(body.peer) + (body.subscribed ? " subscribed to " : " unsubscribed from ") + body.topic};
}

Told tell(const event::ScoreChanged& body) {
    Json terms = Json::array();
    const std::size_t count = std::min({body.terms.size(), body.topics.size(), body.contributions.size()});
    for (std::size_t i = 0; i < count; ++i) {
        terms.push_back({{"term", body.terms[i]},
                         {"topic", body.topics[i]},
                         {"contribution", thousandths(body.contributions[i])}});
    }
    return {"score",
            {{"peer_id", name(body.peer)},
             {"before", body.before},
             {"after", body.after},
             {"score", thousandths(body.score)},
             {"terms", terms}},
            "score of " + name(body.peer) + ": " + body.before + " to " + body.after};
}

Told tell(const event::DelegationLearned& body) {
    return {"delegation",
            {{"author", name(body.author)},
             {"identity", name(body.identity)},
             {"topics", body.topics},
             {"until", rfc3339(body.until)}},
            name(body.author) + " writes for " + name(body.identity) + " until " + rfc3339(body.until)};
}

Told tell(const event::TaskEnded& body) {
    const bool ours = body.direction == event::Direction::Outbound;
    return {"task",
            {{"peer_id", name(body.peer)},
             {"direction", ours ? "outbound" : "inbound"},
             {"task", body.task},
             {"outcome", body.outcome},
             {"took_s", secondsOf(body.took)}},
            (ours ? "task '" + body.task + "' for us by " : "task '" + body.task + "' for ") + name(body.peer)
                + ": " + body.outcome};
}

Told tell(const event::IdentityAway& body) {
    return {"identity_away",
            {{"peer_id", name(body.self)},
             {"reason", body.reason},
             {"sessions", "stay"},
             {"new_connection_keys", false}},
            "the token of the identity is away (" + body.reason
                + "): connections stay, no new connection keys are signed"};
}

Told tell(const event::IdentityBack& body) {
    return {"identity_back",
            {{"peer_id", name(body.self)}, {"away_s", secondsOf(body.away)}, {"new_connection_keys", true}},
            "the token of the identity is back after " + milliseconds(body.away)};
}

Told tell(const event::CanaryEnded& body) {
    return {"canary",
            {{"peer_id", name(body.peer)},
             {"protocol", body.protocol},
             {"subject", body.subject},
             {"outcome", body.outcome},
             {"took_s", secondsOf(body.took)}},
            "canary for " + name(body.peer) + " by " + body.protocol + ": " + body.outcome};
}

Told tell(const event::AttestationEnded& body) {
    Json keys{{"peer_id", name(body.peer)}, {"outcome", body.outcome}, {"took_s", secondsOf(body.took)}};
    if (!body.reason.empty()) {
        keys["reason"] = body.reason;
        keys["because"] = engine::sentence(body.reason);
    }
    const bool told = !body.program.empty() || !body.posture.empty();
    if (told) {
        keys["device"] = body.device;
        keys["build"] = toHex(body.build);
        keys["program"] = body.program;
        keys["posture"] = body.posture;
    }
    if (body.device) keys["attester"] = toHex(body.attester);
    if (body.until.ms != 0) keys["until"] = rfc3339(body.until);
    std::string text = "proof of " + name(body.peer) + ": " + body.outcome;
    if (body.until.ms != 0) text += " until " + rfc3339(body.until);
    if (!body.reason.empty()) text += ". " + engine::sentence(body.reason);
    return {"proof", std::move(keys), std::move(text)};
}

Told tell(const event::TierChanged& body) {
    return {"tier",
            {{"peer_id", name(body.peer)},
             {"before", body.before},
             {"after", body.after},
             {"reason", body.reason},
             {"because", engine::sentence(body.reason)},
             {"score", static_cast<double>(body.score) / 1000}},
            name(body.peer) + " is of " + body.after + " risk now, not " + body.before + ". "
                + engine::sentence(body.reason)};
}

/// The rule's own name: what people type.
std::string ruleName(const std::string& code) {
    return code.substr(code.find('.') + 1);
}

std::string about(const std::string& subject) {
    return subject.empty() ? std::string() : " about " + log::printable(subject);
}

Told tell(const event::AlertRaised& body) {
    Json peers = Json::array();
    for (const auto& peer : body.peers) peers.push_back(name(peer));
    return {"alert",
            {{"alert", body.alert.value},
             {"rule", ruleName(body.rule)},
             {"subject", body.subject},
             {"severity", body.severity},
             {"technique", body.technique},
             {"value", static_cast<double>(body.value) / 1000},
             {"limit", static_cast<double>(body.limit) / 1000},
             {"peers", std::move(peers)},
             {"peer_count", body.peerCount}},
            "alert " + std::to_string(body.alert.value) + ", " + body.severity + ": " + ruleName(body.rule)
                + about(body.subject)};
}

Told tell(const event::AlertChanged& body) {
    return {"alert_changed",
            {{"alert", body.alert.value},
             {"rule", ruleName(body.rule)},
             {"subject", body.subject},
             {"severity", body.severity},
             {"what", body.what},
             {"operator", body.who.value},
             {"count", body.count},
             {"peer_count", body.peerCount}},
            "alert " + std::to_string(body.alert.value) + ", " + body.severity + ", " + body.what + ": "
                + ruleName(body.rule) + about(body.subject)};
}

/// "who.tier": "medium"; a list where a fact has several words.
Json factsOf(const std::vector<std::string>& lines) {
    Json facts = Json::object();
    for (const std::string& line : lines) {
        const auto equals = std::min(line.find('='), line.size());
        Json& at = facts[line.substr(0, equals)];
        const std::string value = line.substr(std::min(equals + 1, line.size()));
        if (at.is_null()) {
            at = value;
        } else {
            if (!at.is_array()) at = Json::array({at});
            at.push_back(value);
        }
    }
    return facts;
}

Told tell(const event::Decision& body) {
    constexpr std::string_view kRule = "rule.";
    const bool byRule = body.rule.starts_with(kRule);
    const bool byPolicy = byRule || body.rule.empty() || body.rule.starts_with("policy.");
    const Json facts = factsOf(body.facts);
    Json because = Json::array();
    for (const std::string& fact : body.used)
        because.push_back({{"fact", fact}, {"is", facts.value(fact, Json())}});
    Json keys{{"peer_id", name(body.peer)},
              {"addr", body.remote.empty() ? std::string() : body.remote.text()},
              {"connection", body.connection.value},
              {"action", body.action},
              {"resource", body.resource},
              {"allowed", body.outcome == "asked" ? Json() : Json(body.outcome == "allowed")},
              {"rule", byRule     ? Json(body.rule.substr(kRule.size()))
                       : byPolicy ? Json()
                                  : Json(body.rule)},
              {"by", byPolicy ? "policy" : "gate"},
              {"because", std::move(because)},
              {"facts", facts},
              {"version", body.version},
              {"count", body.count},
              {"took_s", secondsOf(body.took)},
              {"again", body.again}};
    if (body.who) keys["operator"] = body.who.value;
    const std::string who = body.who          ? "operator " + std::to_string(body.who.value)
                          : body.peer.empty() ? (body.remote.empty() ? "many" : body.remote.text())
                                              : name(body.peer);
    return {"decision", std::move(keys),
            body.outcome + ' ' + body.action + (body.resource.empty() ? "" : ':' + body.resource) + " of "
                + who + (body.rule.empty() ? "" : " by " + body.rule)
                + (body.count == 1 ? "" : ", " + std::to_string(body.count) + " times")};
}

Told tell(const event::ShadowCompared& body) {
    const bool refuses = body.outcome == "allowed";
    Json keys{{"proposal", toHex(body.proposal)},
              {"version", body.version},
              {"compared", body.compared},
              {"reviewed", body.reviewed},
              {"count", body.count}};
    const std::string counted =
        std::to_string(body.compared + body.reviewed) + " decisions compared with a proposal";
    if (body.count == 0) return {"shadow", std::move(keys), counted};
    keys["change"] = refuses ? "breaks" : "opens";
    keys["again"] = body.again;
    keys["peer_id"] = name(body.peer);
    keys["addr"] = body.remote.empty() ? std::string() : body.remote.text();
    keys["action"] = body.action;
    keys["resource"] = body.resource;
    keys["rule"] = body.rule;
    keys["proposed_rule"] = body.proposed;
    if (body.who) keys["operator"] = body.who.value;
    const std::string who = body.who          ? "operator " + std::to_string(body.who.value)
                          : body.peer.empty() ? (body.remote.empty() ? "many" : body.remote.text())
                                              : name(body.peer);
    return {"shadow", std::move(keys),
            counted + ": it would " + (refuses ? "refuse " : "allow ") + body.action
                + (body.resource.empty() ? "" : ':' + log::printable(body.resource, 200)) + " of " + who
                + ", " + std::to_string(body.count) + " times"};
}

Told tellAny(const event::Body& body) {
    return std::visit([](const auto& one) { return tell(one); }, body);
}

template <std::size_t N = 0>
void addNames(std::vector<std::pair<std::string, std::uint16_t>>& to) {
    if constexpr (N < std::variant_size_v<event::Body>) {
        const event::Body body(std::in_place_index<N>);
        to.emplace_back(tellAny(body).name, static_cast<std::uint16_t>(event::kindOf(body)));
        addNames<N + 1>(to);
    }
}

} // namespace

const std::vector<std::pair<std::string, std::uint16_t>>& EventWords::names() {
    static const auto all = [] {
        std::vector<std::pair<std::string, std::uint16_t>> made;
        addNames(made);
        return made;
    }();
    return all;
}

Json EventWords::json(const event::PeerIdentified& body) {
    return {{"connection", body.connection.value},
            {"peer_id", name(body.peer)},
            {"agent", body.agent},
            {"protocol_version", body.protocolVersion},
            {"listen_addrs", texts(body.listenAddresses)},
            {"observed_addr", body.observed ? Json(body.observed->text()) : Json()},
            {"protocols", body.protocols},
            {"public_key", toHex(body.publicKey)},
            {"signed_record", body.signedRecord},
            {"pushed", body.pushed}};
}

Json EventWords::json(const event::Event& event, const std::string& network) {
    const Told told = tellAny(event.body);
    Json object{{"event", told.name},
                {"at", rfc3339(event.wall)},
                {"network", network},
                {"seq", event.id.value},
                {"causes", Json::array()}};
    for (const EventId& cause : event.causes) object["causes"].push_back(cause.value);
    object.update(told.keys);
    return object;
}

std::string EventWords::text(const event::Event& event) {
    return rfc3339(event.wall) + " " + log::printable(tellAny(event.body).line, 4096);
}

} // namespace vedette::app
