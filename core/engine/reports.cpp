#include "core/engine/engine_impl.h"

#include <algorithm>

namespace vedette::engine {

namespace {

constexpr std::string_view kEchoTask = "echo";

template <class Map>
typename Map::mapped_type takeFrom(Map& map, const typename Map::key_type& key) {
    auto node = map.extract(key);
    return node.empty() ? typename Map::mapped_type{} : std::move(node.mapped());
}

} // namespace

void Engine::Impl::on(Membership& in, node::NodeReady) {
    for (const auto& anchor : std::exchange(in.anchors, {})) {
        // An anchor that is gone is a failed dial, and told as that.
        in.node->swarm().dialPeer(anchor, driver->now()).ignore();
    }
    if (!in.config.peersFile.empty()) keepPeersFromTimeToTime(in.node->network());
    conclude(std::exchange(in.joining, {}), ReplyBody(Joined{in.node->swarm().self()}));
}

void Engine::Impl::on(Membership& in, const node::NodeFailed& failed) {
    const CommandId id = in.joining;
    const NetworkId network = in.node->network();
    // A node cannot be taken away while it speaks.
    driver->post([this, id, network, why = failed.why] {
        if (const auto member = find(network); member != nullptr && member->joining == id) remove(network);
        conclude(id, Fail{why});
    });
}

void Engine::Impl::on(Membership& in, event::Event event) {
    noteEffect(event);
    in.last = event.id;
    in.failedDial = std::holds_alternative<event::DialFailed>(event.body) ? event.id : EventId{};
    std::vector<CommandId> disconnected;
    std::vector<CommandId> rotated;
    if (const auto* opened = std::get_if<event::ConnectionOpened>(&event.body)) {
        in.open[opened->connection] = {event.id, opened->peer, 0};
    } else if (const auto* closed = std::get_if<event::ConnectionClosed>(&event.body)) {
        in.open.erase(closed->connection);
        disconnected = takeFrom(in.disconnects, closed->connection);
    } else if (std::holds_alternative<event::CredentialsRotated>(event.body)) {
        rotated.swap(in.rotations);
    } else if (const auto* lookup = std::get_if<event::LookupEnded>(&event.body)) {
        const auto asked = in.lookups.find(kad::LookupId{lookup->lookup});
        if (Running* waiting = asked == in.lookups.end() ? nullptr : find(asked->second))
            waiting->name(event.id);
    } else if (const auto* published = std::get_if<event::MessagePublished>(&event.body)) {
        const auto asked =
            std::ranges::find(in.publications, published->topic, &std::pair<std::string, CommandId>::first);
        if (asked != in.publications.end()) {
            comesOf(event, asked->second);
            in.publications.erase(asked);
        }
    }
    for (const CommandId id : disconnected) {
        if (Running* waiting = find(id)) waiting->name(event.id);
    }
    for (const CommandId id : rotated) {
        if (Running* waiting = find(id)) waiting->name(event.id);
    }
    tellDoctors(in, event);
    if (const auto* identified = std::get_if<event::PeerIdentified>(&event.body))
        meetWitness(in, *identified);
    const auto replaceBy =
        rotated.empty() ? WallTime{} : std::get<event::CredentialsRotated>(event.body).replaceBy;
    publish(std::move(event));
    for (const CommandId id : disconnected) conclude(id, ReplyBody(Disconnected{}));
    for (const CommandId id : rotated) conclude(id, ReplyBody(KeysRotated{replaceBy}));
}

void Engine::Impl::on(Membership& in, swarm::DialDone done) {
    tellDoctors(in, done);
    bool first = true;
    for (const CommandId id : takeFrom(in.dials, done.dial)) {
        Running* waiting = find(id);
        const bool began = std::exchange(first, false);
        if (waiting == nullptr) continue;
        if (!done.connection) {
            waiting->name(in.failedDial);
            conclude(id, Fail{done.connection.error()});
            continue;
        }
        const auto open = in.open.find(*done.connection);
        bool made = began;
        if (open != in.open.end()) {
            waiting->name(open->second.opened);
            // What was open before the command came was not its doing.
            made = made && open->second.opened > waiting->since;
        }
        conclude(id, ReplyBody(Connected{*done.connection, done.peer, made}));
    }
}

void Engine::Impl::on(Membership& in, swarm::TaskProgress progress) {
    const auto task = in.tasks.find(progress.task);
    if (task == in.tasks.end()) return;
    const CommandId id = task->second;
    Running* waiting = find(id);
    if (waiting == nullptr) return;
    if (std::holds_alternative<ping::RoundTrip>(progress.report)) waiting->name(in.last);
    if (waiting->report) waiting->report(id, progress.report);
    if (waiting->reports.size() < kMaxReports) waiting->reports.push_back(std::move(progress.report));
}

void Engine::Impl::on(Membership& in, swarm::TaskDone done) {
    tellDoctors(in, done);
    const CommandId id = takeFrom(in.tasks, done.task);
    Running* waiting = find(id);
    if (waiting == nullptr) return;
    if (!done.result) return conclude(id, Fail{std::move(done.result).error()});
    conclude(id, ReplyBody(TaskReported{std::move(waiting->reports)}));
}

void Engine::Impl::on(Membership& in, swarm::ListenDone done) {
    const auto [id, asked] = takeFrom(in.listens, done.listener);
    if (!done.addresses) return conclude(id, Fail{std::move(done.addresses).error()});
    in.listeners[done.listener] = {asked, *done.addresses};
    if (Running* waiting = find(id)) waiting->name(in.last);
    conclude(id, ReplyBody(ListenerOpened{done.listener, std::move(done.addresses).value()}));
}

void Engine::Impl::on(Membership& in, const task::Asked& asked) {
    // What agents do for one another is theirs; a node by itself can only show that it is there and answers.
    const bool echo = asked.kind == kEchoTask;
    in.node->tasks()
        ->answer(asked.job, echo ? task::Status::Done : task::Status::UnknownKind,
                 echo ? BytesView(asked.body) : BytesView(), driver->now())
        .ignore(); // it was asked just now
}

} // namespace vedette::engine
