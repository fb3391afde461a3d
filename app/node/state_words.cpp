#include "app/node/state_words.h"

#include "core/base/log.h"

namespace vedette::app {

namespace {

Json addressesAsTexts(const std::vector<codec::Multiaddr>& addresses) {
    Json list = Json::array();
    for (const auto& address : addresses) list.push_back(address.text());
    return list;
}

Json texts(const std::vector<SharedText>& several) {
    Json list = Json::array();
    for (const auto& one : several) list.push_back(one.text());
    return list;
}

std::string selfOf(const history::NetworkState& network) {
    return network.self.empty() ? std::string() : network.self.text();
}

bool inbound(const history::Edge& edge) {
    return edge.direction == event::Direction::Inbound;
}

} // namespace

Json StateWords::json(const history::NetworkState& network) {
    return {{"event", "network"},
            {"network", network.name},
            {"peer_id", selfOf(network)},
            {"addrs", addressesAsTexts(network.listening)},
            {"peers", network.peers.size()},
            {"edges", network.edges.size()}};
}

Json StateWords::json(const history::NetworkState& network, const codec::PeerId& peer,
                      const history::PeerFacts& facts) {
    Json object{{"event", "peer"},
                {"network", network.name},
                {"peer_id", peer.text()},
                {"connected", facts.open > 0},
                {"first_seen", rfc3339(facts.firstSeen)},
                {"last_seen", rfc3339(facts.lastSeen)},
                {"seq", facts.lastSequence},
                {"identified", facts.identified}};
    if (facts.identified) {
        object["agent"] = facts.agent.text();
        object["protocol_version"] = facts.protocolVersion.text();
        object["listen_addrs"] = addressesAsTexts(facts.listenAddresses);
        object["observed_addr"] = facts.observed ? Json(facts.observed->text()) : Json();
        object["protocols"] = texts(facts.protocols);
        object["public_key"] = toHex(facts.publicKey);
        object["signed_record"] = facts.signedRecord;
    }
    object["connections"] = facts.connections;
    object["open"] = facts.open;
    object["bytes_in"] = facts.bytesIn;
    object["bytes_out"] = facts.bytesOut;
    object["by_protocol"] = Json::array();
    for (const history::ProtocolUse& use : facts.uses) {
        object["by_protocol"].push_back(
            {{"protocol", use.protocol.text()}, {"bytes_in", use.in}, {"bytes_out", use.out}});
    }
    object["dials_failed"] = facts.dialsFailed;
    object["violations"] = facts.violations;
    object["last_violation"] = facts.lastViolation.text();
    object["refusals"] = facts.refusals;
    object["rtt_s"] = facts.roundTrip ? Json(secondsOf(*facts.roundTrip)) : Json();
    object["routed"] = facts.routed;
    object["subscribed"] = texts(facts.subscribed);
    object["meshes"] = texts(facts.meshes);
    object["gossip"] = static_cast<double>(facts.score) / 1e3;
    object["standing"] = facts.standing.text();
    return object;
}

Json StateWords::json(const history::NetworkState& network, ConnId connection, const history::Edge& edge) {
    const std::string self = selfOf(network);
    const std::string peer = edge.peer.text();
    return {{"event", "edge"},
            {"network", network.name},
            {"from", inbound(edge) ? peer : self},
            {"to", inbound(edge) ? self : peer},
            {"connection", connection.value},
            {"addr", edge.remote.text()},
            {"direction", inbound(edge) ? "inbound" : "outbound"},
            {"security", edge.security.text()},
            {"muxer", edge.muxer.text()},
            {"since", rfc3339(edge.since)}};
}

std::string StateWords::text(const history::NetworkState& network) {
    std::string said = "network " + network.name + ": we are " + selfOf(network);
    for (const auto& address : network.listening) said += " " + address.text();
    return log::printable(said, 4096);
}

std::string StateWords::text(const codec::PeerId& peer, const history::PeerFacts& facts) {
    std::string said = "peer " + peer.text() + (facts.open > 0 ? " connected" : " away") + ", last seen "
                     + rfc3339(facts.lastSeen) + ", " + std::to_string(facts.connections) + " connections";
    if (facts.violations > 0) {
        said += ", " + std::to_string(facts.violations) + " violations, last " + facts.lastViolation.text();
    }
    if (facts.identified) said += ", " + facts.agent.text();
    return log::printable(said, 4096);
}

std::string StateWords::text(const history::Edge& edge) {
    return log::printable(std::string(inbound(edge) ? "  from " : "  to ") + edge.peer.text() + " at "
                              + edge.remote.text() + " since " + rfc3339(edge.since) + ", "
                              + edge.security.text(),
                          4096);
}

} // namespace vedette::app
