#include "core/protocols/gossipsub/router.h"

#include <algorithm>
#include <utility>

namespace vedette::gossipsub {

namespace {

// A peer may tell us to wait, but not for the rest of the day: the entry is our memory.
constexpr std::uint64_t kMaxBackoffSeconds = 3600;

} // namespace

void Router::take(const codec::PeerId& peer, Rpc rpc, Instant now) {
    for (const Subscription& change : rpc.subscriptions) takeSubscription(peer, change, now);
    for (Message& message : rpc.messages) arrive(peer, std::move(message), now);
    if (!rpc.ihave.empty()) takeIHave(peer, rpc.ihave, now);
    if (!rpc.iwant.empty()) takeIWant(peer, rpc.iwant, now);
    for (const std::string& topic : rpc.graft) takeGraft(peer, topic, now);
    for (const Prune& prune : rpc.prune) takePrune(peer, prune, now);
    if (!rpc.idontwant.empty()) takeIDontWant(peer, rpc.idontwant);
}

void Router::takeSubscription(const codec::PeerId& peer, const Subscription& change, Instant now) {
    Neighbour& neighbour = *find(peer);
    if (change.subscribe) {
        if (neighbour.topics.contains(change.topic)) return;
        if (!config.admitSubscribers) return addSubscriber(peer, change.topic);
        const bool full = neighbour.topics.size() + neighbour.wanted.size() >= config.bounds.topicsOfPeer;
        if (full || !neighbour.wanted.emplace(change.topic, false).second) return;
        outputs.push_back(Admit{peer, change.topic});
        return;
    }
    neighbour.wanted.erase(change.topic);
    removeSubscriber(peer, change.topic, MeshCause::TheyUnsubscribed, now);
}

void Router::removeSubscriber(const codec::PeerId& peer, const std::string& topic, MeshCause cause,
                              Instant now) {
    if (find(peer)->topics.erase(topic) == 0) return;
    const auto known = subscribers.find(topic);
    known->second.erase(peer);
    if (known->second.empty()) subscribers.erase(known);
    leaveMesh(peer, topic, cause, now);
    if (const auto out = fanout.find(topic); out != fanout.end()) out->second.peers.erase(peer);
    outputs.push_back(SubscriptionChanged{peer, topic, false});
}

void Router::expel(const codec::PeerId& peer, const std::string& topic, Instant now) {
    if (find(peer) == nullptr) return;
    const auto ours = topics.find(topic);
    if (ours != topics.end() && ours->second.mesh.contains(peer))
        prune(peer, topic, MeshCause::Expelled, false, now);
    removeSubscriber(peer, topic, MeshCause::Expelled, now);
}

void Router::addSubscriber(const codec::PeerId& peer, const std::string& topic) {
    Neighbour& neighbour = *find(peer);
    const bool full = neighbour.topics.size() >= config.bounds.topicsOfPeer
                   || (!subscribers.contains(topic) && subscribers.size() >= config.bounds.topicsKnown);
    if (full) return;
    neighbour.topics.insert(topic);
    subscribers[topic].insert(peer, neighbour);
    outputs.push_back(SubscriptionChanged{peer, topic, true});
    // Authors say whose they are once in kDelegationRepeat: who comes in between may ask us.
    if (topic != kDelegationTopic || score(peer) < config.thresholds.gossip) return;
    IHave known{topic, {}};
    for (const auto& [by, id] : latest)
        if (const CachedMessage* statement = statements.find(id))
            known.ids.push_back(outer(neighbour, id, statement->key));
    if (!known.ids.empty()) pendingOf(peer).ihave.push_back(std::move(known));
}

void Router::admit(const codec::PeerId& peer, const std::string& topic, bool allowed, Instant now) {
    Neighbour* neighbour = find(peer);
    // It may have left, or taken its wish back, while somebody thought.
    const auto wish =
        neighbour == nullptr ? decltype(neighbour->wanted)::node_type() : neighbour->wanted.extract(topic);
    if (wish.empty()) return;
    if (allowed) addSubscriber(peer, topic);
    if (wish.mapped()) takeGraft(peer, topic, now); // refused like anybody's who is not in the topic
}

void Router::takeGraft(const codec::PeerId& peer, const std::string& topic, Instant now) {
    const auto found = topics.find(topic);
    // Unknown topics are not answered: a PRUNE for each would make us a means of flooding.
    if (found == topics.end() || found->second.mesh.contains(peer)) return;
    if (const auto wish = find(peer)->wanted.find(topic); wish != find(peer)->wanted.end()) {
        wish->second = true;
        return;
    }
    const auto refusal = [&](bool exchange, Duration backoff) {
        backoffs.add(peer, topic, backoff, now);
        sendPrune(peer, topic, backoff, exchange && score(peer) >= 0);
    };
    const Duration backoff = config.mesh.pruneBackoff;
    if (isExplicit(peer) || !find(peer)->topics.contains(topic)) return refusal(false, backoff);
    if (const auto running = backoffs.find(peer, topic, now)) {
        scores.misbehaved(peer, ScoreCause::GraftInBackoff, 1, now);
        if (now < running->begin + config.mesh.graftFloodThreshold) {
            scores.misbehaved(peer, ScoreCause::GraftFlood, 1, now);
        }
        return refusal(false, backoff);
    }
    if (score(peer) < 0) return refusal(false, backoff);
    // Inbound connections are the attacker's choice: they alone never fill a mesh beyond D_hi. Who was there
    // first must not hold it for that, either: in a poor mesh a better peer takes the place of the worst.
    // The others may soon ask again, for by then the mesh may have thrown out whom they found in it.
    if (found->second.mesh.size() >= config.mesh.degreeHigh && !find(peer)->link.outbound
        && !displaceWorst(peer, topic, found->second, now)) {
        return refusal(true, config.mesh.refusalBackoff);
    }
    found->second.mesh.insert(peer);
    scores.grafted(peer, topic, now);
    outputs.push_back(MeshChanged{peer, topic, true, MeshCause::TheyGrafted, score(peer)});
}

void Router::takePrune(const codec::PeerId& peer, const Prune& prune, Instant now) {
    if (!topics.contains(prune.topic)) return;
    leaveMesh(peer, prune.topic, MeshCause::TheyPruned, now);
    Duration span = config.mesh.pruneBackoff;
    if (prune.backoffSeconds.value_or(0) != 0) {
        span = std::chrono::seconds(std::min(*prune.backoffSeconds, kMaxBackoffSeconds));
    }
    backoffs.add(peer, prune.topic, span, now);
    if (!prune.peers.empty()) takeExchange(peer, prune, now);
}

void Router::takeExchange(const codec::PeerId& peer, const Prune& prune, Instant now) {
    // Whoever prunes us must not choose our next neighbours, unless it earned that.
    if (score(peer) < config.thresholds.acceptExchange) return;
    if (topics.find(prune.topic)->second.mesh.size() >= config.mesh.degree) return; // we need nobody
    std::size_t read = 0;
    for (const ExchangedPeer& exchanged : prune.peers) {
        if (read++ == config.mesh.exchanged) return;
        if (exchanged.record.empty()) continue; // a bare id leads to whatever address an attacker announces
        auto record = crypto::openPeerRecord(exchanged.record);
        if (!record.ok() || !equal(record->peer.bytes(), exchanged.peer)) {
            // Each costs a signature check: blamed, and the rest not read.
            return scores.misbehaved(peer, ScoreCause::ForgedRecord, 1, now);
        }
        if (record->peer == self || peers.contains(record->peer)) continue;
        outputs.push_back(Connect{*std::move(record), peer});
    }
}

MessageId Router::inner(Neighbour& neighbour, const MessageId& id) const {
    if (config.messageId) return id;
    if (const auto dialect = dialectOf(id)) neighbour.link.dialect = dialect;
    return canonicalId(id);
}

MessageId Router::outer(const Neighbour& neighbour, const MessageId& id, BytesView key) const {
    if (config.messageId) return id;
    return inDialect(id, neighbour.link.dialect.value_or(config.dialect), key);
}

void Router::blameExcess(const codec::PeerId& peer, Neighbour& neighbour, Instant now) {
    if (!std::exchange(neighbour.quota.blamed, true)) {
        scores.misbehaved(peer, ScoreCause::ExcessGossip, 1, now);
    }
}

void Router::takeIHave(const codec::PeerId& peer, const std::vector<IHave>& ihave, Instant now) {
    Neighbour& neighbour = *find(peer);
    if (score(peer) < config.thresholds.gossip) return;
    if (neighbour.quota.ihaveMessages == config.bounds.ihaveMessages) {
        ++counts.gossipRefused;
        return blameExcess(peer, neighbour, now);
    }
    ++neighbour.quota.ihaveMessages;
    std::vector<std::pair<MessageId, const MessageId*>> wanted; // ours and as the peer said it
    std::set<MessageId> once;
    for (const IHave& announced : ihave) {
        if (!topics.contains(announced.topic)) continue;
        for (const MessageId& said : announced.ids) {
            // Looking an id up costs something too, also when we have the message.
            if (neighbour.quota.ihaveIds == config.bounds.ihaveIds) {
                ++counts.gossipRefused;
                break;
            }
            ++neighbour.quota.ihaveIds;
            MessageId id = inner(neighbour, said);
            if (seen.find(id) != nullptr || verifying.contains(id) || !once.insert(id).second) continue;
            wanted.emplace_back(std::move(id), &said);
        }
    }
    if (wanted.empty()) return;
    promises.add(peer, wanted[static_cast<std::size_t>(random.below(wanted.size()))].first, now);
    Rpc& pending = pendingOf(peer);
    for (const auto& [id, said] : wanted) pending.iwant.push_back(*said);
}

void Router::takeIWant(const codec::PeerId& peer, const std::vector<MessageId>& ids, Instant now) {
    Neighbour& neighbour = *find(peer);
    if (score(peer) < config.thresholds.gossip) return;
    for (const MessageId& said : ids) {
        if (neighbour.quota.iwantIds == config.bounds.iwantIds) {
            ++counts.gossipRefused;
            blameExcess(peer, neighbour, now);
            return;
        }
        ++neighbour.quota.iwantIds;
        const MessageId id = inner(neighbour, said);
        CachedMessage* message = cache.find(id);
        if (message == nullptr) message = statements.find(id);
        if (message == nullptr || neighbour.unwanted.contains(id)) continue;
        std::size_t& answered = message->answered[peer];
        if (answered == config.mesh.retransmissions
            || neighbour.quota.iwantBytes + message->rpc.size() > config.bounds.iwantBytes) {
            ++counts.gossipRefused;
            continue;
        }
        ++answered;
        neighbour.quota.iwantBytes += message->rpc.size();
        ++counts.iwantAnswered;
        sendRpc(peer, message->rpc);
    }
}

void Router::takeIDontWant(const codec::PeerId& peer, const std::vector<MessageId>& ids) {
    Neighbour& neighbour = *find(peer);
    for (const MessageId& said : ids) {
        if (neighbour.quota.idontwantIds == config.bounds.idontwantIds) {
            ++counts.gossipRefused;
            return;
        }
        ++neighbour.quota.idontwantIds;
        neighbour.unwanted[inner(neighbour, said)] = heartbeats + config.mesh.idontwantHeartbeats;
    }
}

} // namespace vedette::gossipsub
