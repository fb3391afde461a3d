#include "core/protocols/gossipsub/router.h"

#include <algorithm>
#include <utility>

namespace vedette::gossipsub {

namespace {

// What a message in an RPC costs beside its own bytes.
constexpr std::size_t kFrameRoom = 16;

/// Of a message in its strict form, or of one of ours.
Origin originOf(const Message& message, const codec::PeerId& author, WallTime arrived) {
    Origin origin{author, 0, arrived};
    for (const Byte byte : *message.seqno) origin.number = origin.number << 8 | byte;
    return origin;
}

std::size_t bytesOf(const Message& message) {
    const auto size = [](const std::optional<Bytes>& bytes) { return bytes ? bytes->size() : 0; };
    return size(message.from) + size(message.data) + size(message.seqno) + size(message.signature)
         + size(message.key) + message.topic.size() + message.unknown.size();
}

} // namespace

void Router::refuse(const codec::PeerId& peer, const std::string& topic, Rejection rejection, Instant now) {
    scores.invalidMessage(peer, topic, now);
    outputs.push_back(MessageRefused{peer, topic, rejection});
}

bool Router::hasRoom(const Waiting& item) {
    const Neighbour* neighbour = find(item.from);
    return waiting.size() < config.bounds.waiting && waitingBytes + item.bytes <= config.bounds.waitingBytes
        && (neighbour == nullptr || neighbour->waiting < config.bounds.waitingOfPeer);
}

std::uint64_t Router::park(Waiting item) {
    const std::uint64_t ticket = ++lastTicket;
    waitingBytes += item.bytes;
    if (Neighbour* neighbour = find(item.from)) ++neighbour->waiting;
    if (item.stage == Waiting::Stage::Signature) verifying[item.id].insert(ticket);
    waiting.emplace(ticket, std::move(item));
    return ticket;
}

std::optional<Waiting> Router::unpark(std::uint64_t ticket, bool validator) {
    const auto found = waiting.find(ticket);
    if (found == waiting.end()) return std::nullopt;
    if ((found->second.stage == Waiting::Stage::Validator) != validator) return std::nullopt;
    std::optional<Waiting> item(std::move(found->second));
    waiting.erase(found);
    waitingBytes -= item->bytes;
    if (Neighbour* neighbour = find(item->from); neighbour != nullptr && neighbour->waiting > 0) {
        --neighbour->waiting;
    }
    if (item->stage == Waiting::Stage::Signature) {
        const auto of = verifying.find(item->id);
        of->second.erase(ticket);
        if (of->second.empty()) verifying.erase(of);
    }
    return item;
}

void Router::takeDuplicate(const codec::PeerId& peer, const std::string& topic, Delivery& delivery,
                           Instant now) {
    ++counts.duplicates;
    const TopicScoreParams* params = config.score.of(topic);
    const bool late =
        delivery.validated && params != nullptr && now - *delivery.validated > params->meshDeliveryWindow;
    switch (delivery.state) {
    case Delivery::State::Validating: static_cast<void>(delivery.addPeer(peer)); break;
    case Delivery::State::Valid:
        if (late) {
            delivery.peers = {}; // nobody counts any more
        } else if (delivery.addPeer(peer)) {
            scores.duplicateDelivery(peer, topic, delivery.validated, now);
        }
        break;
    case Delivery::State::Invalid:
        if (delivery.addPeer(peer)) scores.invalidMessage(peer, topic, now);
        break;
    case Delivery::State::Ignored: break;
    }
}

void Router::arrive(const codec::PeerId& peer, Message message, Instant now) {
    if (!topics.contains(message.topic)) return;
    ++counts.received;
    const auto writer = strictAuthor(message);
    if (!writer.ok()) {
        ++counts.forged;
        // The error is of our own enum, whose values the code carries.
        return refuse(peer, message.topic, static_cast<Rejection>(writer.error().code.value()), now);
    }
    if (*writer == self || (author && author->peer() == *writer)) return;
    MessageId id = config.messageId ? config.messageId(message) : defaultMessageId(message);
    if (id.bytes.empty() || id.bytes.size() > kMaxMessageId) {
        ++counts.forged;
        return refuse(peer, message.topic, Rejection::BadId, now);
    }
    if (Delivery* delivery = seen.find(id)) return takeDuplicate(peer, message.topic, *delivery, now);
    const Origin origin = originOf(message, *writer, config.timeline.wall(now));
    if (seen.replayed(origin)) {
        ++counts.replayed;
        promises.kept(id); // it came, if only to be ignored
        outputs.push_back(MessageRefused{peer, message.topic, std::nullopt});
        return;
    }
    if (const auto same = verifying.find(id); same != verifying.end()) {
        for (const std::uint64_t ticket : same->second) {
            Waiting& item = waiting.find(ticket)->second;
            if (item.message != message) continue; // one of the two is forged, and we cannot tell which
            ++counts.duplicates;
            const bool known = item.from == peer || std::ranges::find(item.others, peer) != item.others.end();
            if (!known && item.others.size() < Delivery::kMaxPeers) item.others.push_back(peer);
            return;
        }
    }
    Waiting item;
    item.id = std::move(id);
    item.author = *writer;
    item.origin = origin;
    item.from = peer;
    item.arrived = now;
    item.bytes = bytesOf(message);
    item.message = std::move(message);
    VerifyJob job = verifyJob(item.message, item.author);
    if (config.verifyInline) {
        const bool ok = config.verifyInline(job);
        return signatureKnown(std::move(item), ok, now);
    }
    if (!hasRoom(item)) {
        ++counts.noRoom;
        promises.kept(item.id); // it came; that we could not look at it is our matter
        return;
    }
    const std::uint64_t ticket = park(std::move(item));
    outputs.push_back(Verify{VerifyId{ticket}, std::move(job)});
}

void Router::signatureKnown(Waiting item, bool ok, Instant now) {
    if (!ok) {
        ++counts.forged;
        refuse(item.from, item.message.topic, Rejection::BadSignature, now);
        for (const codec::PeerId& other : item.others) {
            refuse(other, item.message.topic, Rejection::BadSignature, now);
        }
        return;
    }
    promises.kept(item.id);
    if (Delivery* delivery = seen.find(item.id)) {
        // Another copy was verified while this one waited.
        takeDuplicate(item.from, item.message.topic, *delivery, now);
        for (const codec::PeerId& other : item.others) {
            takeDuplicate(other, item.message.topic, *delivery, now);
        }
        return;
    }
    Delivery& delivery = seen.add(item.id, item.origin, now);
    for (const codec::PeerId& other : std::exchange(item.others, {})) {
        static_cast<void>(delivery.addPeer(other));
    }
    genuine(std::move(item), now);
}

void Router::genuine(Waiting item, Instant now) {
    const auto topic = topics.find(item.message.topic);
    if (topic == topics.end()) return conclude(std::move(item), Verdict::Ignore, std::nullopt, now);
    sayUnwanted(item);
    if (item.message.topic == kDelegationTopic) return takeDelegation(std::move(item), now);
    item.identity = identityBehind(item, now);
    if (topic->second.options.delegatedOnly && !item.identity) {
        return conclude(std::move(item), Verdict::Ignore, std::nullopt, now);
    }
    if (topic->second.options.validation == Validation::Ask) return askValidator(std::move(item), now);
    conclude(std::move(item), Verdict::Accept, std::nullopt, now);
}

void Router::askValidator(Waiting item, Instant now) {
    if (!hasRoom(item)) {
        ++counts.noRoom;
        return conclude(std::move(item), Verdict::Ignore, std::nullopt, now);
    }
    item.stage = Waiting::Stage::Validator;
    Validate question{{},
                      item.id,
                      item.message.topic,
                      item.author,
                      item.identity,
                      item.from,
                      item.message.data.value_or(Bytes{})};
    question.id = ValidateId{park(std::move(item))};
    outputs.push_back(std::move(question));
}

void Router::conclude(Waiting item, Verdict verdict, std::optional<Rejection> rejection, Instant now) {
    Delivery* delivery = seen.find(item.id);
    // Gone when a flood pushed it out of the cache while the validator thought.
    if (delivery == nullptr) delivery = &seen.add(item.id, item.origin, now);
    const std::string& topic = item.message.topic;
    delivery->validated = now;
    if (verdict == Verdict::Accept && topics.contains(topic)) return deliver(std::move(item), *delivery, now);
    if (verdict == Verdict::Reject) {
        ++counts.rejected;
        delivery->state = Delivery::State::Invalid;
        const Rejection why = rejection.value_or(Rejection::Refused);
        refuse(item.from, topic, why, now);
        for (const codec::PeerId& other : delivery->peers) refuse(other, topic, why, now);
        static_cast<void>(delivery->addPeer(item.from));
        return;
    }
    ++counts.ignored;
    delivery->state = Delivery::State::Ignored;
    delivery->peers = {};
    if (verdict == Verdict::IgnoreFrom) return refuse(item.from, topic, Rejection::Refused, now);
    outputs.push_back(MessageRefused{item.from, topic, std::nullopt});
}

void Router::deliver(Waiting item, Delivery& delivery, Instant now) {
    ++counts.delivered;
    delivery.state = Delivery::State::Valid;
    const std::string& topic = item.message.topic;
    scores.firstDelivery(item.from, topic, now);
    for (const codec::PeerId& other : delivery.peers) {
        scores.duplicateDelivery(other, topic, std::nullopt, now);
    }
    forward(item, delivery);
    // Recorded so that its own repetition does not count as another delivery.
    static_cast<void>(delivery.addPeer(item.from));
    if (topic == kDelegationTopic) return; // ours alone
    outputs.push_back(Deliver{std::move(item.id), topic, item.author, item.identity, item.from,
                              std::move(item.message.data).value_or(Bytes{}), item.arrived});
}

void Router::forward(const Waiting& item, const Delivery& delivery) {
    const std::string& topic = item.message.topic;
    Bytes rpc = rpcOfMessage(item.message.encode());
    const auto pass = [&](const codec::PeerId& peer) {
        const bool has = peer == item.from || peer == item.author
                      || std::ranges::find(delivery.peers, peer) != delivery.peers.end();
        if (has || find(peer)->unwanted.contains(item.id)) return;
        sendRpc(peer, rpc);
    };
    const std::set<codec::PeerId>& mesh = topics.find(topic)->second.mesh;
    if (floodsubs == 0 && explicitPeers.empty()) {
        for (const codec::PeerId& peer : mesh) pass(peer);
    } else {
        for (const auto& [peer, neighbour] : subscribersOf(topic)) {
            const bool flood = neighbour->link.version == Version::Floodsub
                            && score(*neighbour) >= config.thresholds.publish;
            if (mesh.contains(peer) || flood || isExplicit(peer)) pass(peer);
        }
    }
    remember(item.id, item.author, {std::move(rpc), item.message.key.value_or(Bytes{}), topic, {}});
}

void Router::remember(const MessageId& id, const codec::PeerId& by, CachedMessage message) {
    if (message.topic == kDelegationTopic) {
        statements.put(id, message);
        if (latest.size() < kMaxStatements || latest.contains(by)) latest.insert_or_assign(by, id);
    }
    cache.put(id, std::move(message));
}

/// What is older than any author lets its statement grow.
void Router::forgetStatements() {
    statements.shift();
    std::erase_if(latest, [&](const auto& one) { return statements.find(one.second) == nullptr; });
}

void Router::sayUnwanted(const Waiting& item) {
    if (!item.message.data || item.message.data->size() < config.mesh.idontwantFrom) return;
    for (const codec::PeerId& peer : topics.find(item.message.topic)->second.mesh) {
        const Neighbour& neighbour = *find(peer);
        if (peer == item.from || neighbour.link.version < Version::V12) continue;
        const BytesView key = item.message.key ? BytesView(*item.message.key) : BytesView();
        pendingOf(peer).idontwant.push_back(outer(neighbour, item.id, key));
    }
}

std::set<codec::PeerId> Router::audience(const std::string& topic, Instant now) {
    std::set<codec::PeerId> to;
    const auto worthy = [&](const Subscribers::One& one) {
        return isExplicit(one.peer) || score(*one.neighbour) >= config.thresholds.publish;
    };
    const auto state = topics.find(topic);
    for (const Subscribers::One& one : subscribersOf(topic)) {
        const bool always = config.mesh.floodPublish || isExplicit(one.peer)
                         || one.neighbour->link.version == Version::Floodsub;
        if (always && worthy(one)) to.insert(to.end(), one.peer);
    }
    if (config.mesh.floodPublish) return to;
    if (state != topics.end()) {
        to.insert(state->second.mesh.begin(), state->second.mesh.end());
        return to;
    }
    auto out = fanout.find(topic);
    if (out == fanout.end()) {
        if (fanout.size() >= config.bounds.fanoutTopics) return to;
        out = fanout.emplace(topic, Fanout{}).first;
    }
    out->second.published = now;
    if (out->second.peers.empty()) {
        std::vector<codec::PeerId> able;
        for (const Subscribers::One& one : subscribersOf(topic)) {
            if (one.neighbour->link.version != Version::Floodsub && !isExplicit(one.peer) && worthy(one)) {
                able.push_back(one.peer);
            }
        }
        shuffle(able);
        able.resize(std::min(able.size(), config.mesh.degree));
        out->second.peers.insert(able.begin(), able.end());
    }
    to.insert(out->second.peers.begin(), out->second.peers.end());
    return to;
}

Result<MessageId> Router::publish(std::string_view name, BytesView data, Instant now) {
    if (!author) return Fail{UseError::NoAuthor};
    if (data.size() > kMaxRpc) return Fail{UseError::TooLarge};
    const std::string topic(name);
    // From clock nanoseconds, so that a restart does not repeat what it said (and js-libp2p accepts any).
    const auto clock = static_cast<std::uint64_t>(config.timeline.wall(now).ms) * 1'000'000;
    lastSeqno = std::max(lastSeqno + 1, clock);
    const Message message = author->write(topic, data, lastSeqno);
    Bytes encoded = message.encode();
    if (encoded.size() + kFrameRoom > kMaxRpc) return Fail{UseError::TooLarge};
    MessageId id = config.messageId ? config.messageId(message) : defaultMessageId(message);
    if (id.bytes.empty() || id.bytes.size() > kMaxMessageId) return Fail{Rejection::BadId};
    if (seen.find(id) == nullptr) {
        Delivery& delivery = seen.add(id, originOf(message, author->peer(), config.timeline.wall(now)), now);
        delivery.state = Delivery::State::Valid;
        delivery.validated = now;
    }
    ++counts.published;
    OwnWord word{{id, topic, author->peer(), data.size()}, rpcOfMessage(encoded)};
    if (!holds.contains(topic)) {
        sendOut(std::move(word), now);
        return id;
    }
    heldBytes += word.rpc.size();
    held.push_back(std::move(word));
    if (held.size() > kMaxHeld || heldBytes > kMaxHeldBytes) {
        holds.clear();
        release(now);
    }
    return id;
}

void Router::sendOut(OwnWord word, Instant now) {
    for (const codec::PeerId& peer : audience(word.what.topic, now)) sendRpc(peer, word.rpc);
    remember(word.what.message, word.what.author, {std::move(word.rpc), {}, word.what.topic, {}});
    if (word.what.topic != kDelegationTopic) outputs.push_back(std::move(word.what));
}

/// Sends what no hold keeps any more.
void Router::release(Instant now) {
    std::erase_if(holds, [&](const auto& hold) { return hold.second <= now; });
    if (held.empty()) return;
    std::vector<OwnWord> words = std::exchange(held, {});
    heldBytes = 0;
    for (OwnWord& word : words) {
        if (!holds.contains(word.what.topic)) {
            sendOut(std::move(word), now);
            continue;
        }
        heldBytes += word.rpc.size();
        held.push_back(std::move(word));
    }
}

void GossipSub::hold(std::string_view topic, Instant until) {
    m_router->holds.insert_or_assign(std::string(topic), until);
}

bool GossipSub::holds(std::string_view topic) const {
    return m_router->holds.contains(topic);
}

void GossipSub::verified(VerifyId id, bool ok, Instant now) {
    auto item = m_router->unpark(id.value, false);
    if (!item) return;
    if (item->stage == Waiting::Stage::DelegationSignature) {
        m_router->delegationKnown(*std::move(item), ok, now);
    } else {
        m_router->signatureKnown(*std::move(item), ok, now);
    }
    m_router->flush();
}

void GossipSub::validated(ValidateId id, Verdict verdict, Instant now) {
    auto item = m_router->unpark(id.value, true);
    if (!item) return;
    m_router->conclude(*std::move(item), verdict, std::nullopt, now);
    m_router->flush();
}

} // namespace vedette::gossipsub
