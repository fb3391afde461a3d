#include "app/node/events_command.h"

#include "app/config/data_dir.h"
#include "app/node/atlas_options.h"
#include "app/node/doctor_command.h"
#include "app/node/event_words.h"
#include "app/node/recording_log.h"
#include "app/node/state_words.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/history/history.h"
#include "core/store/backup.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

namespace {

constexpr std::chrono::seconds kQuestion{60}; ///< one page of an answer; between pages a reader may dawdle
constexpr std::size_t kPage = 1000;
constexpr std::size_t kRecent = 100; ///< events that `peer` ends with

/// What a question is put to, with what it lies in if that is only for now.
struct Source {
    std::optional<RecordingLog> recording;
    history::History history;
};

Result<Source> sourceFor(const config::CommandLine& line) {
    std::filesystem::path folder = line.value("data-dir").value_or("");
    std::optional<RecordingLog> recording;
    if (const auto file = line.value("recording")) {
        recording = VD_TRY(RecordingLog::open(*file));
        folder = recording->folder();
    } else if (folder.empty()) {
        folder = VD_TRY(config::DataDir::standardPath());
    }
    Source made{std::move(recording), VD_TRY(history::History::open(store::eventsIn(folder)))};
    made.history.allow(kQuestion);
    return made;
}

Result<std::optional<WallTime>> timeOf(const config::CommandLine& line, std::string_view flag) {
    const auto text = line.value(flag);
    if (!text) return std::optional<WallTime>();
    const auto time = parseRfc3339(*text);
    if (!time) {
        return Fail{config::UsageError::BadValue, "'" + log::printable(*text, 40) + "' of --"
                                                      + std::string(flag)
                                                      + " is no time: write it as 2026-01-31T08:15:00Z."};
    }
    return std::optional(*time);
}

/// The names that events have in the lines of `run`, besides their own.
std::vector<std::uint16_t> kindsCalled(std::string_view name) {
    auto kinds = history::kindsNamed(name);
    for (const auto& [said, kind] : EventWords::names()) {
        if (said == name && std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
    }
    return kinds;
}

Result<history::Query> queryOf(const config::CommandLine& line) {
    return history::Query::parse(line.value("query").value_or(""), kindsCalled);
}

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

/// Page by page: each is a question of its own, so that a slow reader of our lines holds nothing up.
Result<std::uint64_t> showAll(history::History& history, history::Query query, Console& console) {
    std::uint64_t shown = 0;
    for (;;) {
        std::vector<history::Told> page;
        VD_TRY(history.events(query, [&](const history::Told& told) {
            page.push_back(told);
            return page.size() < kPage;
        }));
        for (const history::Told& told : page) show(told, console);
        shown += page.size();
        if (page.size() < kPage) return shown;
        query.from = page.back().sequence + 1;
    }
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
    std::string words =
        peer.text() + " " + facts.agent + " " + facts.protocolVersion + " " + facts.lastViolation;
    for (const auto& address : facts.listenAddresses) words += " " + address.text();
    for (const auto& protocol : facts.protocols) words += " " + protocol;
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

Shown showState(const history::State& state, const history::Query& query, bool withEdges, geo::Atlas* atlas,
                Console& console) {
    Shown shown;
    for (const auto& [id, network] : state.networks()) {
        if (!query.network.empty() && network.name != query.network) continue;
        if (withEdges) console.line(StateWords::json(network), StateWords::text(network));
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
            if (!withEdges || peer == network.peers.end()
                || !answers(query, network, peer->first, peer->second)) {
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
    const auto at = VD_TRY(timeOf(line, "at"));
    const auto since = VD_TRY(timeOf(line, "since"));
    if (at && since) {
        return Fail{config::UsageError::BadValue,
                    "--at asks for a state, --since for events: give one of the two."};
    }
    history::Query query = VD_TRY(queryOf(line));
    Source source = VD_TRY(sourceFor(line));
    history::History& history = source.history;
    if (at) {
        const history::State state = VD_TRY(history.stateAt(*at));
        const auto atlas = VD_TRY(atlasOf(line));
        const Shown shown = showState(state, query, true, atlas.get(), console);
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

Result<config::ExitStatus> tryPeers(const config::CommandLine& line, Console& console) {
    const history::Query query = VD_TRY(queryOf(line));
    Source source = VD_TRY(sourceFor(line));
    history::History& history = source.history;
    const history::State state = VD_TRY(history.stateNow());
    const auto atlas = VD_TRY(atlasOf(line));
    const Shown shown = showState(state, query, false, atlas.get(), console);
    console.line({{"event", "done"}, {"peers", shown.peers}, {"record", state.sequence()}},
                 std::to_string(shown.peers) + " peers");
    return config::ExitStatus::Done;
}

Result<config::ExitStatus> tryPeer(const config::CommandLine& line, Console& console) {
    const std::string& text = line.operands()[0];
    const auto peer = codec::PeerId::fromText(text);
    if (!peer) {
        return Fail{config::UsageError::BadValue,
                    "'" + log::printable(text, 80) + "' is no peer id: write it as the lines of run do."};
    }
    Source source = VD_TRY(sourceFor(line));
    history::History& history = source.history;
    history::Query query;
    query.peers = {peer->text()};
    const history::State state = VD_TRY(history.stateNow());
    const auto atlas = VD_TRY(atlasOf(line));
    const Shown shown = showState(state, query, true, atlas.get(), console);
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
