#include "app/node/events_command.h"

#include "app/node/atlas_options.h"
#include "app/node/doctor_command.h"
#include "app/node/event_words.h"
#include "app/node/recorded_events.h"
#include "app/node/state_words.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/engine/block_list.h"
#include "core/history/history.h"
#include "core/history/peer_rows.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

namespace {

constexpr std::size_t kRecent = 100; ///< events that `peer` ends with

void show(const history::Told& told, Console& console) {
    if (const auto* event = std::get_if<event::Event>(&told.what)) {
        Json object = EventWords::json(*event, told.networkName);
        object["record"] = told.sequence;
        object["run"] = told.run;
        return console.line(object, EventWords::text(*event));
    }
    const auto& envelope = std::get<event::Envelope>(told.what);
    const std::string kind = "kind_" + std::to_string(envelope.kind);
    console.line({{"event", kind},
                  {"at", rfc3339(envelope.wall)},
                  {"network", told.networkName},
                  {"seq", envelope.id.value},
                  {"version", envelope.version},
                  {"content", toHex(envelope.body)},
                  {"record", told.sequence},
                  {"run", told.run}},
                 rfc3339(envelope.wall) + " " + kind + ", which this version does not know");
}

Result<std::uint64_t> showAll(history::History& history, history::Query query, Console& console) {
    std::uint64_t shown = 0;
    VD_TRY(eachEvent(history, std::move(query), [&](const history::Told& told) {
        show(told, console);
        ++shown;
    }));
    return shown;
}

/// Whether the words of the query stand in what we know of the peer.
bool answers(const history::Query& query, const history::NetworkState& network, const codec::PeerId& peer,
             const history::PeerFacts& facts) {
    if (!query.network.empty() && network.name != query.network) return false;
    if (!query.means(peer)) return false;
    if ((query.since && facts.lastSeen < *query.since) || (query.until && facts.firstSeen >= *query.until)) {
        return false;
    }
    if (query.phrases.empty()) return true;
    std::string words = peer.text() + " " + facts.agent.text() + " " + facts.protocolVersion.text() + " "
                      + facts.lastViolation.text();
    for (const auto& address : facts.listenAddresses) words += " " + address.text();
    for (const auto& protocol : facts.protocols) words += " " + protocol.text();
    for (const auto& [connection, edge] : network.edges) {
        if (edge.peer == peer) words += " " + edge.remote.text();
    }
    return std::ranges::all_of(query.phrases, [&](const store::Phrase& phrase) { return phrase.in(words); });
}

struct Shown {
    std::uint64_t peers = 0;
    std::uint64_t edges = 0;
};

using Whereabouts = std::map<codec::PeerId, std::vector<codec::Multiaddr>>;

/// Where peers are by their open connections; only asked for when there is a map.
Whereabouts whereaboutsIn(const history::NetworkState& network) {
    Whereabouts found;
    for (const auto& [connection, edge] : network.edges) found[edge.peer].push_back(edge.remote);
    return found;
}

Shown showState(const history::State& state, const history::Query& query, geo::Atlas* atlas,
                Console& console) {
    Shown shown;
    for (const auto& [id, network] : state.networks()) {
        if (!query.network.empty() && network.name != query.network) continue;
        console.line(StateWords::json(network), StateWords::text(network));
        Whereabouts remotes = atlas == nullptr ? Whereabouts{} : whereaboutsIn(network);
        for (const auto& [peer, facts] : network.peers) {
            if (!answers(query, network, peer, facts)) continue;
            Json row = StateWords::json(network, peer, facts);
            // What it says of itself comes after what we see.
            auto places = remotes[peer];
            places.insert(places.end(), facts.listenAddresses.begin(), facts.listenAddresses.end());
            addPlace(row, atlas, places);
            console.line(row, StateWords::text(peer, facts) + placeText(row));
            ++shown.peers;
        }
        for (const auto& [connection, edge] : network.edges) {
            const auto peer = network.peers.find(edge.peer);
            if (peer == network.peers.end() || !answers(query, network, peer->first, peer->second)) {
                continue;
            }
            Json row = StateWords::json(network, connection, edge);
            addPlace(row, atlas, {&edge.remote, 1});
            console.line(row, StateWords::text(edge) + placeText(row));
            ++shown.edges;
        }
    }
    return shown;
}

Result<config::ExitStatus> tryEvents(const config::CommandLine& line, Console& console) {
    const auto at = VD_TRY(timeFlag(line, "at"));
    const auto since = VD_TRY(timeFlag(line, "since"));
    if (at && since) {
        return Fail{config::UsageError::BadValue,
                    "--at asks for a state, --since for events: give one of the two."};
    }
    history::Query query = VD_TRY(eventQuery(line));
    RecordedSource source = VD_TRY(RecordedSource::of(line));
    history::History& history = source.history;
    if (at) {
        const history::State state = VD_TRY(history.stateAt(*at));
        const auto atlas = VD_TRY(atlasOf(line));
        const Shown shown = showState(state, query, atlas.get(), console);
        console.line({{"event", "done"},
                      {"at", rfc3339(*at)},
                      {"record", state.sequence()},
                      {"run", state.run()},
                      {"peers", shown.peers},
                      {"edges", shown.edges}},
                     std::to_string(shown.peers) + " peers, " + std::to_string(shown.edges)
                         + " connections as of " + rfc3339(*at));
        return config::ExitStatus::Done;
    }
    if (since) query.since = since;
    const std::uint64_t shown = VD_TRY(showAll(history, std::move(query), console));
    console.line({{"event", "done"}, {"events", shown}}, std::to_string(shown) + " events");
    return config::ExitStatus::Done;
}

Result<history::PeerQuery> peerQueryOf(const config::CommandLine& line) {
    auto query = history::PeerQuery::parse(line.value("query").value_or(""));
    if (query) return *std::move(query);
    const history::PeerQueryFault& fault = query.error();
    return Fail{fault.code,
                "'" + log::printable(fault.word, 60) + "' at character " + std::to_string(fault.begin + 1)};
}

/// Names, tags and notes that the operator gave peers in the window: its file in the data folder.
class OperatorNotes {
public:
    explicit OperatorNotes(const std::filesystem::path& folder) {
        constexpr std::size_t kMost = 64 * 1024 * 1024;
        const auto bytes = store::readWhole((folder / "notes.json").string(), kMost);
        if (!bytes || !*bytes) return; // the window says what is wrong with it
        const Json whole = Json::parse(textOf(**bytes), nullptr, false);
        if (whole.is_object() && whole.contains("peers") && whole["peers"].is_object())
            m_peers = whole["peers"];
    }

    void addTo(history::PeerRow& row) const {
        const auto note = m_peers.find(row.peer.text());
        if (note == m_peers.end() || !note->is_object()) return;
        const auto text = [&](const char* key) {
            return note->contains(key) && (*note)[key].is_string() ? (*note)[key].get<std::string>()
                                                                   : std::string();
        };
        row[history::PeerField::Name] = text("name");
        row[history::PeerField::Note] = text("note");
        if (note->contains("pinned") && (*note)["pinned"] == true) row.number(history::PeerField::Pinned) = 1;
        if (!note->contains("tags") || !(*note)["tags"].is_array()) return;
        std::string& tags = row[history::PeerField::Tag];
        for (const Json& tag : (*note)["tags"]) {
            if (tag.is_string()) tags += (tags.empty() ? "" : "\n") + tag.get<std::string>();
        }
    }

private:
    Json m_peers = Json::object();
};

/// Empty when there is none that can be read; joining the network says why.
engine::BlockList blocksIn(const std::filesystem::path& folder) {
    const auto bytes = store::readWhole((folder / "blocks.cbor").string(), engine::BlockList::kMaxBytes);
    if (!bytes || !*bytes) return {};
    auto blocks = engine::BlockList::decode(**bytes);
    return blocks ? *std::move(blocks) : engine::BlockList();
}

/// As the window's table answers the same question, in each network by itself.
Result<config::ExitStatus> tryPeers(const config::CommandLine& line, Console& console) {
    const history::PeerQuery query = VD_TRY(peerQueryOf(line));
    RecordedSource source = VD_TRY(RecordedSource::of(line));
    const history::State state = VD_TRY(source.history.stateNow());
    const auto atlas = VD_TRY(atlasOf(line));
    const auto placeOf = [&atlas](const codec::Multiaddr& address) {
        const geo::Place place = atlas ? atlas->find(address) : geo::Place{};
        return history::PeerPlace{place.country, place.asn == 0 ? "" : "AS" + std::to_string(place.asn)};
    };
    const WallTime now = source.nowIn(state);
    const OperatorNotes notes(source.folder);
    const engine::BlockList blocks = blocksIn(source.folder);
    std::uint64_t shown = 0;
    for (const auto& [id, network] : state.networks()) {
        const history::PeerRows rows(state, now, {}, placeOf, id);
        history::PeerTable table;
        for (const auto& [peer, facts] : network.peers) {
            auto row = rows.row(peer);
            notes.addTo(*row);
            if (blocks.find(network.name, peer, now)) row->number(history::PeerField::Blocked) = 1;
            if (!table.matches(query, table.put(*row).slot, now)) continue;
            Json told = StateWords::json(network, peer, facts);
            told["trust"] = row->number(history::PeerField::Score);
            told["tier"] = (*row)[history::PeerField::Tier];
            told["tier_reason"] = (*row)[history::PeerField::Reason];
            // What it says of itself comes after what we see.
            std::vector<codec::Multiaddr> places;
            for (const auto& connection : rows.connections(peer)) places.push_back(connection.edge->remote);
            places.insert(places.end(), facts.listenAddresses.begin(), facts.listenAddresses.end());
            addPlace(told, atlas.get(), places);
            console.line(told, StateWords::text(peer, facts) + placeText(told));
            ++shown;
        }
    }
    console.line({{"event", "done"}, {"peers", shown}, {"record", state.sequence()}},
                 std::to_string(shown) + " peers");
    return config::ExitStatus::Done;
}

Result<config::ExitStatus> tryPeer(const config::CommandLine& line, Console& console) {
    const std::string& text = line.operands()[0];
    const auto peer = codec::PeerId::fromText(text);
    if (!peer) {
        return Fail{config::UsageError::BadValue,
                    "'" + log::printable(text, 80) + "' is no peer id: write it as the lines of run do."};
    }
    RecordedSource source = VD_TRY(RecordedSource::of(line));
    history::History& history = source.history;
    history::Query query;
    query.peers = {peer->text()};
    const history::State state = VD_TRY(history.stateNow());
    const auto atlas = VD_TRY(atlasOf(line));
    const Shown shown = showState(state, query, atlas.get(), console);
    query.newestFirst = true;
    std::vector<history::Told> recent;
    VD_TRY(history.events(query, [&](const history::Told& told) {
        recent.push_back(told);
        return recent.size() < kRecent;
    }));
    std::ranges::reverse(recent);
    for (const history::Told& told : recent) show(told, console);
    const bool known = shown.peers > 0 || !recent.empty();
    console.line({{"event", "done"},
                  {"peer_id", peer->text()},
                  {"known", known},
                  {"edges", shown.edges},
                  {"events", recent.size()}},
                 known ? std::to_string(recent.size()) + " recent events" : "nothing is known of this peer");
    return config::ExitStatus::Done;
}

config::ExitStatus ended(const Result<config::ExitStatus>& result, Console& console) {
    return result ? *result : console.fail(result.error());
}

} // namespace

config::ExitStatus showEvents(const config::CommandLine& line, Console& console) {
    return ended(tryEvents(line, console), console);
}

config::ExitStatus showPeers(const config::CommandLine& line, Console& console) {
    return ended(tryPeers(line, console), console);
}

config::ExitStatus showPeer(const config::CommandLine& line, Console& console) {
    if (line.has("doctor")) return runDoctor(line, console);
    return ended(tryPeer(line, console), console);
}

} // namespace vedette::app
