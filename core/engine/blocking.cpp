// Whom the operator keeps out: the two actions, and the list from one run to the next.
#include "core/base/log.h"
#include "core/engine/engine_impl.h"
#include "core/engine/words.h"
#include "core/store/whole_file.h"

#include <cstdio>

namespace vedette::engine {

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const BlockPeer& block) {
    const Instant now = driver->now();
    auto before = blocks.add(in.config.name, {block.peer, driver->timeline().wall(now), block.until,
                                              running.command.who, block.reason});
    if (!before) return Fail{std::move(before).error()};
    Blocked done{*std::move(before), 0};
    for (const auto& connection : in.node->swarm().connections()) {
        if (connection.peer != block.peer || connection.phase == session::Phase::Closed) continue;
        if (const auto open = in.open.find(connection.id); open != in.open.end()) {
            running.name(open->second.opened);
        }
        in.node->swarm().close(connection.id, swarm::CloseReason::Requested, now);
        ++done.closed;
    }
    return keepBlocks(running.command.id, std::move(done));
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const UnblockPeer& unblock) {
    auto was = blocks.remove(in.config.name, unblock.peer, driver->timeline().wall(driver->now()));
    if (!was) return Fail{std::move(was).error()};
    return keepBlocks(running.command.id, Unblocked{*std::move(was)});
}

void Engine::Impl::recallBlocks() {
    if (config.blocksFile.empty() || std::exchange(blocksRecalled, true)) return;
    auto bytes = store::readWhole(config.blocksFile, BlockList::kMaxBytes);
    if (!bytes) {
        log::write(log::Level::Warning, "engine", sentence(bytes.error()));
        blocksNotOurs = bytes.error().text();
        return;
    }
    if (!*bytes) return;
    auto kept = BlockList::decode(**bytes);
    if (kept) {
        blocks = *std::move(kept);
        return;
    }
    log::write(log::Level::Warning, "engine", sentence(kept.error()));
    // Whatever it is, what cannot be put aside is not ours to overwrite.
    if (kept.error().code == BlockError::Newer
        || std::rename(config.blocksFile.c_str(), (config.blocksFile + ".damaged").c_str()) != 0) {
        blocksNotOurs = kept.error().text();
    }
}

Engine::Impl::Outcome Engine::Impl::keepBlocks(CommandId id, ReplyBody done) {
    if (config.blocksFile.empty()) return done;
    if (blocksNotOurs) return Fail{BlockError::Unkept, *blocksNotOurs};
    unkept.emplace(keeping().write(config.blocksFile, blocks.encode()), std::pair(id, std::move(done)));
    return std::nullopt;
}

void Engine::Impl::takeKept() {
    while (const auto settled = keeper->poll()) {
        // Each write is of the whole list, and so of every change before it.
        while (!unkept.empty() && unkept.begin()->first <= settled->ticket) {
            auto [id, done] = std::move(unkept.extract(unkept.begin()).mapped());
            if (settled->why)
                conclude(id, Fail{BlockError::Unkept, settled->why->text()});
            else
                conclude(id, std::move(done));
        }
    }
}

PeerKeeper& Engine::Impl::keeping() {
    if (!keeper) keeper.emplace(config.replaceFile, [this] { driver->post([this] { takeKept(); }); });
    return *keeper;
}

} // namespace vedette::engine
