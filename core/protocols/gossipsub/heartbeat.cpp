#include "core/protocols/gossipsub/router.h"

#include <algorithm>
#include <utility>

namespace vedette::gossipsub {

void Router::blamePromises(Instant now) {
    for (const auto& [peer, count] : promises.broken(now)) {
        counts.brokenPromises += count;
        scores.misbehaved(peer, ScoreCause::BrokenPromise, static_cast<double>(count), now);
    }
}

void Router::resetQuotas() {
    for (auto& [peer, neighbour] : peers) {
        neighbour.quota = {};
        std::erase_if(neighbour.unwanted, [&](const auto& entry) { return entry.second < heartbeats; });
    }
}

void Router::expireWaiting(Instant now) {
    // An answer that never comes must not hold its place for ever. Tickets grow with time.
    while (!waiting.empty() && waiting.begin()->second.arrived + config.mesh.seenTtl <= now) {
        const bool validator = waiting.begin()->second.stage == Waiting::Stage::Validator;
        static_cast<void>(unpark(waiting.begin()->first, validator));
        ++counts.ignored;
    }
}

void Router::maintainFanout(Instant now) {
    for (auto it = fanout.begin(); it != fanout.end();) {
        auto& [topic, out] = *it;
        if (out.published + config.mesh.fanoutTtl <= now) {
            it = fanout.erase(it);
            continue;
        }
        std::erase_if(out.peers, [&](const auto& peer) { return score(peer) < config.thresholds.publish; });
        std::vector<codec::PeerId> able;
        for (const auto& [peer, neighbour] : subscribersOf(topic)) {
            if (!out.peers.contains(peer) && !isExplicit(peer) && neighbour->link.version != Version::Floodsub
                && score(*neighbour) >= config.thresholds.publish) {
                able.push_back(peer);
            }
        }
        shuffle(able);
        for (const codec::PeerId& peer : able) {
            if (out.peers.size() >= config.mesh.degree) break;
            out.peers.insert(peer);
        }
        ++it;
    }
}

void Router::emitGossip(const std::string& topic, const std::set<codec::PeerId>& eager) {
    std::vector<MessageId> ids = cache.idsOf(topic, config.mesh.historyGossip);
    if (ids.empty()) return;
    std::vector<Subscribers::One> able;
    for (const Subscribers::One& one : subscribersOf(topic)) {
        if (!eager.contains(one.peer) && !isExplicit(one.peer)
            && one.neighbour->link.version != Version::Floodsub
            && score(*one.neighbour) >= config.thresholds.gossip) {
            able.push_back(one);
        }
    }
    const auto share = static_cast<std::size_t>(config.mesh.gossipFactor * static_cast<double>(able.size()));
    shuffle(able);
    able.resize(std::min(able.size(), std::max(share, config.mesh.degreeLazy)));
    for (const auto& [peer, neighbour] : able) {
        // Each peer another part, when there is more than it will listen to.
        if (ids.size() > config.bounds.ihaveIds) shuffle(ids);
        IHave ihave{topic, {}};
        for (const MessageId& id : ids) {
            if (ihave.ids.size() == config.bounds.ihaveIds) break;
            ihave.ids.push_back(outer(*neighbour, id, cache.find(id)->key));
        }
        talkative.insert(peer);
        neighbour->pending.ihave.push_back(std::move(ihave));
    }
}

void Router::measure() {
    for (auto& [peer, neighbour] : peers) {
        const Standing now = standingOf(score(neighbour), config.thresholds);
        if (now == neighbour.standing) continue;
        const Standing before = std::exchange(neighbour.standing, now);
        outputs.push_back(ScoreChanged{peer, before, now, scores.explained(peer)});
    }
}

void Router::heartbeat(Instant now) {
    ++heartbeats;
    while (nextHeartbeat <= now) nextHeartbeat += config.mesh.heartbeat;
    blamePromises(now);
    scores.refresh(now);
    resetQuotas();
    expireWaiting(now);
    backoffs.expire(now);
    seen.expire(now);
    delegations.expire(config.timeline.wall(now));
    for (auto& [topic, state] : topics) {
        maintainMesh(topic, state, now);
        emitGossip(topic, state.mesh);
    }
    maintainFanout(now);
    for (const auto& [topic, out] : fanout) emitGossip(topic, out.peers);
    cache.shift();
    if (heartbeats % kStatementBeats == 0) forgetStatements();
    publishDelegation(now);
    release(now);
    measure();
}

} // namespace vedette::gossipsub
