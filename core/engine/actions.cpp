#include "core/engine/engine_impl.h"

#include <algorithm>

namespace vedette::engine {

namespace {

constexpr Duration kLeaveLook = std::chrono::milliseconds(10);

} // namespace

Engine::Impl::Outcome Engine::Impl::join(Running& running, const JoinNetwork& order) {
    const Command& command = running.command;
    const NetworkId id = command.network;
    if (!id || id > kLastJoined) return Fail{EngineError::BadNetworkId};
    if (memberships.contains(id)) return Fail{EngineError::AlreadyJoined};
    if (!config.identities) return Fail{crypto::SignerError::Unavailable};
    auto signer = config.identities(order.config.identity);
    if (!signer) return Fail{std::move(signer).error()};

    const auto member = std::make_shared<Membership>();
    member->config = order.config;
    member->config.node.swarm.network = id;
    member->config.node.swarm.timeline = driver->timeline();
    member->signer = std::move(signer).value();
    member->joining = command.id;
    networkNames[id] = std::make_shared<const std::string>(order.config.name);
    signWith(order.config.identity);
    if (!order.config.witnesses.empty()) recallReceipts();
    recallBlocks();
    member->gate.emplace(
        blocks, order.config.name, [this](Instant at) { return driver->timeline().wall(at); }, config.gate);
    member->node.emplace(member->config.node, *member->signer, &*member->gate, random, events, driver->now());
    member->watch.emplace(alert::WatchConfig{.key = random.below(~std::uint64_t{0})});
    recallPeers(*member);
    const auto wake = [this, weak = std::weak_ptr(member)] {
        driver->post([this, weak] {
            if (const auto alive = weak.lock()) alive->node->wake(driver->now());
        });
    };
    member->signer->onReady(wake);
    driver->attach(*member->node, [this, weak = std::weak_ptr(member)](node::Node&, node::Output output) {
        const auto alive = weak.lock();
        std::visit([&](auto& one) { on(*alive, std::move(one)); }, output);
    });
    wake(); // the first signatures may have been ready before the hook was there
    memberships.emplace(id, member);
    expireAfter(config.signerPatience, command.id);
    return std::nullopt;
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const LeaveNetwork&) {
    in.leaving = running.command.id;
    keepPeers(in);
    const Instant now = driver->now();
    in.node->shutdown(now);
    lookWhetherLeft(running.command.network, running.command.id, now + kLeaveGrace);
    return std::nullopt;
}

void Engine::Impl::recallPeers(Membership& in) {
    if (in.config.peersFile.empty()) return;
    const discovery::SavedPeers saved = keeping().recall(in.config.peersFile);
    discovery::recall(saved, in.node->swarm().addressBook(), driver->timeline(), driver->now());
    in.anchors = saved.anchors;
}

void Engine::Impl::keepPeers(Membership& in) {
    if (!keeper || in.config.peersFile.empty() || !in.node->ready()) return;
    auto& swarm = in.node->swarm();
    keeper->keep(in.config.peersFile, discovery::save(swarm.addressBook(), swarm.connections(),
                                                      driver->timeline(), driver->now()));
}

void Engine::Impl::keepPeersFromTimeToTime(NetworkId id) {
    driver->at(driver->now() + PeerKeeper::kInterval, [this, id] {
        const auto member = find(id);
        if (member == nullptr || stopped) return;
        keepPeers(*member);
        keepPeersFromTimeToTime(id);
    });
}

void Engine::Impl::lookWhetherLeft(NetworkId id, CommandId command, Instant until) {
    driver->at(driver->now() + kLeaveLook, [this, id, command, until] {
        const auto member = find(id);
        if (member == nullptr) return;
        if (!member->node->swarm().connections().empty() && driver->now() < until) {
            return lookWhetherLeft(id, command, until);
        }
        Left left{member->config};
        remove(id);
        conclude(command, ReplyBody(std::move(left)));
    });
}

void Engine::Impl::remove(NetworkId id) {
    const auto member = find(id);
    if (member == nullptr) return;
    driver->detach(*member->node);
    memberships.erase(id);
    std::vector<CommandId> stranded;
    for (const auto& [command, one] : commands) {
        if (one.command.network == id && one.carriedOut && command != member->leaving
            && command != member->joining) {
            stranded.push_back(command);
        }
    }
    for (const CommandId command : stranded) conclude(command, Fail{EngineError::NetworkLeft});
}

void Engine::Impl::expireAfter(Duration patience, CommandId id) {
    driver->at(driver->now() + patience, [this, id] {
        const Running* late = find(id);
        if (late == nullptr) return;
        const NetworkId network = late->command.network;
        const auto member = find(network);
        if (member != nullptr && member->joining == id) remove(network);
        conclude(id, Fail{EngineError::NoAnswer});
    });
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const Listen& listen) {
    const ListenerId listener = in.node->swarm().listen(listen.address);
    in.listens.emplace(listener, std::pair(running.command.id, listen.address));
    return std::nullopt;
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const CloseListener& close) {
    const auto found = in.listeners.find(close.listener);
    if (found == in.listeners.end()) return Fail{EngineError::NoSuchListener};
    const codec::Multiaddr again = found->second.again();
    running.subject += " " + again.text();
    in.listeners.erase(found);
    in.node->swarm().closeListener(close.listener);
    return ReplyBody(ListenerClosed{again});
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const Dial& dial) {
    return dialling(running, in, in.node->swarm().dial(dial.addresses, swarm::Reuse::Allowed, driver->now()));
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const DialPeer& dial) {
    return dialling(running, in, in.node->swarm().dialPeer(dial.peer, driver->now()));
}

Engine::Impl::Outcome Engine::Impl::dialling(Running& running, Membership& in, Result<swarm::DialId> begun) {
    if (!begun) return Fail{std::move(begun).error()};
    in.dials[*begun].push_back(running.command.id);
    return std::nullopt;
}

Membership::Open* Engine::Impl::concerns(Running& running, Membership& in, ConnId connection) {
    const auto found = in.open.find(connection);
    if (found == in.open.end()) return nullptr;
    running.name(found->second.opened);
    // An id means nothing after this run.
    running.subject += " " + found->second.peer.text();
    return &found->second;
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const Disconnect& disconnect) {
    const ConnId connection = disconnect.connection;
    const bool open = concerns(running, in, connection) != nullptr;
    const auto known = in.node->swarm().connection(connection);
    // One that is closed already may have its wire for a moment longer.
    if (!open && (!known || known->phase == session::Phase::Closed))
        return Fail{EngineError::NoSuchConnection};
    in.node->swarm().close(connection, swarm::CloseReason::Requested, driver->now());
    if (!open) return ReplyBody(Disconnected{}); // it had not become one: no event will tell
    in.disconnects[connection].push_back(running.command.id);
    return std::nullopt;
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const Keep& keep) {
    Membership::Open* open = concerns(running, in, keep.connection);
    if (open == nullptr) return Fail{EngineError::NoSuchConnection};
    ++open->keeps;
    in.node->swarm().keep(keep.connection, true);
    return ReplyBody(KeptOpen{});
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const Release& release) {
    Membership::Open* open = concerns(running, in, release.connection);
    if (open == nullptr) return Fail{EngineError::NoSuchConnection};
    if (open->keeps == 0) return Fail{EngineError::NotKept};
    --open->keeps;
    in.node->swarm().keep(release.connection, false);
    return ReplyBody(Released{});
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const RunTask& run) {
    if (concerns(running, in, run.connection) == nullptr) return Fail{EngineError::NoSuchConnection};
    auto task = in.node->swarm().run(run.connection, run.task, driver->now());
    if (!task) return Fail{std::move(task).error()};
    in.tasks.emplace(*task, running.command.id);
    return std::nullopt;
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const RotateKeys&) {
    in.rotations.push_back(running.command.id);
    in.node->rotateCredentials(driver->now());
    expireAfter(config.signerPatience, running.command.id);
    return std::nullopt;
}

} // namespace vedette::engine
