#include "core/protocols/kad/kad_impl.h"

#include <algorithm>
#include <utility>

namespace vedette::kad {

namespace {

bool contains(const std::vector<codec::PeerId>& peers, const codec::PeerId& peer) {
    return std::ranges::find(peers, peer) != peers.end();
}

Step valueStep(StepKind kind, const codec::PeerId& peer, const Lookup& lookup, Instant now) {
    Step out;
    out.at = now;
    out.kind = kind;
    out.peer = peer;
    out.prefix = commonPrefix(Key::of(peer), lookup.target());
    return out;
}

LookupStats sum(const LookupStats& a, const LookupStats& b) {
    return {a.asked + b.asked,        a.answered + b.answered,    a.failed + b.failed,
            std::max(a.hops, b.hops), std::max(a.paths, b.paths), a.took + b.took};
}

} // namespace

Operation* Kad::Impl::find(LookupId id) {
    const auto at = operations.find(id);
    return at == operations.end() ? nullptr : &at->second;
}

std::vector<Peer> Kad::Impl::seedsFor(const Key& target) const {
    std::vector<Peer> out;
    for (const Contact* contact : table.closest(target, std::max(config.lookup.width, config.lookup.paths))) {
        out.push_back({contact->peer, contact->addresses, Connectedness::NotConnected});
    }
    if (out.size() < config.lookup.width) out.insert(out.end(), extraSeeds.begin(), extraSeeds.end());
    return out;
}

Result<LookupId> Kad::Impl::start(Goal goal, Bytes name, Instant now) {
    if (name.empty()) return Fail{Violation::MissingKey};
    if (name.size() > kMaxKey) return Fail{Violation::KeyTooLong};
    if (operations.size() >= kMaxLookups) return Fail{LookupError::TooManyLookups};
    const Key target = Key::of(BytesView(name));
    const auto seeds = seedsFor(target);
    const bool local = goal == Goal::Get && records.get(name, now) != nullptr;
    if (seeds.empty() && !local) return Fail{LookupError::NobodyToAsk};
    const LookupId id{++lastLookup};
    operations.emplace(id, Operation{.id = id,
                                     .goal = goal,
                                     .name = std::move(name),
                                     .lookup = Lookup(config.lookup, target, self, seeds, now),
                                     .deadline = now + config.lookupTimeout,
                                     .value = {},
                                     .toStore = {},
                                     .holders = {},
                                     .worse = {},
                                     .providers = {},
                                     .more = {},
                                     .before = {}});
    // The others have something to add before the first question goes out.
    if (goal == Goal::Peer || goal == Goal::Closest) pump(now);
    return id;
}

Message Kad::Impl::queryOf(const Operation& operation) const {
    Message out;
    out.key = operation.name;
    switch (operation.goal) {
    case Goal::Get: out.type = MessageType::GetValue; break;
    case Goal::Providers: out.type = MessageType::GetProviders; break;
    default: out.type = MessageType::FindNode; break;
    }
    return out;
}

void Kad::Impl::pump(Instant now) {
    std::vector<LookupId> ids;
    ids.reserve(operations.size());
    for (const auto& [id, operation] : operations) ids.push_back(id);
    for (const LookupId id : ids) advance(id, now);
    pumpBootstrap(now);
}

void Kad::Impl::advance(LookupId id, Instant now) {
    Operation* operation = find(id);
    if (operation == nullptr) return;
    if (!operation->storing) {
        while (roomToAsk()) {
            const auto peer = operation->lookup.next(now);
            if (!peer) break;
            ask(*peer, queryOf(*operation), PendingAsk{Purpose::Query, id, {}, {}, {}}, now);
        }
        if (operation->lookup.done()) searchEnded(*operation, now);
        return;
    }
    storeSome(*operation, now);
}

void Kad::Impl::queryAnswered(Operation& operation, const PendingAsk& ask, const Message& answer,
                              Instant now) {
    if (operation.goal == Goal::Get && answer.record) takeValue(operation, ask.peer, answer, now);
    if (operation.goal == Goal::Providers) takeProviders(operation, answer, now);
    operation.lookup.answered(ask.peer, answer.closer, now);

    const bool met = operation.goal == Goal::Peer && equal(ask.peer.bytes(), operation.name);
    const bool quorum =
        operation.goal == Goal::Get && operation.holders.size() + operation.worse.size() >= operation.quorum;
    const bool enough = operation.goal == Goal::Providers && operation.providers.size() >= operation.quorum;
    if (met) operation.satisfied = true; // also when this very answer was the last that was missing
    if (!operation.lookup.done() && (met || quorum || enough)) {
        operation.satisfied = true;
        operation.lookup.finish(StepKind::Satisfied, now);
    }
}

void Kad::Impl::takeValue(Operation& operation, const codec::PeerId& from, const Message& answer,
                          Instant now) {
    const Record& record = *answer.record;
    Result<> valid = equal(record.key, operation.name)
                       ? config.validators.validate(operation.name, record.value, config.timeline.wall(now))
                       : Result<>(Fail{Violation::KeyMismatch});
    if (!valid.ok()) {
        ++operation.refused;
        Step said = valueStep(StepKind::ValueRefused, from, operation.lookup, now);
        said.error = valid.error().code;
        operation.lookup.note(said);
        // An expired record is what a slow holder has; anything else it should not have kept.
        if (valid.error().code == RecordFault::Expired) {
            operation.worse.push_back(from);
        } else {
            say(Misbehaved{from, Error(Violation::BadRecord, valid.error().text())});
        }
        return;
    }
    auto order = std::strong_ordering::greater;
    if (!operation.holders.empty()) {
        order = record.value == operation.value
                  ? std::strong_ordering::equal
                  : config.validators.compare(operation.name, record.value, operation.value);
    }
    if (order > 0) {
        operation.worse.insert(operation.worse.end(), operation.holders.begin(), operation.holders.end());
        operation.holders.clear();
        operation.value = record.value;
    }
    (order >= 0 ? operation.holders : operation.worse).push_back(from);
    operation.lookup.note(
        valueStep(order >= 0 ? StepKind::ValueTaken : StepKind::ValueWorse, from, operation.lookup, now));
}

void Kad::Impl::takeProviders(Operation& operation, const Message& answer, Instant) {
    for (const Peer& provider : answer.providers) {
        const auto known = std::ranges::find(operation.providers, provider.id, &Peer::id);
        if (known == operation.providers.end()) {
            if (operation.providers.size() < kMaxPeers) operation.providers.push_back(provider);
            continue;
        }
        for (const auto& address : provider.addresses) {
            auto& addressesKnown = known->addresses;
            if (addressesKnown.size() >= kMaxAddresses) break;
            if (std::ranges::find(addressesKnown, address) == addressesKnown.end()) {
                addressesKnown.push_back(address);
            }
        }
    }
}

void Kad::Impl::searchEnded(Operation& operation, Instant now) {
    dropAsks(operation.id);
    const Key target = operation.lookup.target();
    bucketSearched[table.bucketOf(target)] = now;
    switch (operation.goal) {
    case Goal::Closest: {
        auto peers = operation.lookup.closest(config.lookup.width);
        if (peers.empty()) return end(operation.id, Fail{LookupError::NotFound}, now);
        return end(operation.id, Found(ClosestFound{std::move(peers)}), now);
    }
    case Goal::Peer: return endPeer(operation, now);
    case Goal::Get: return endGet(operation, now);
    case Goal::Providers:
        if (operation.providers.empty()) return end(operation.id, Fail{LookupError::NotFound}, now);
        return end(operation.id, Found(ProvidersFound{operation.providers}), now);
    case Goal::Put:
    case Goal::Provide: beginStoring(operation); return storeSome(operation, now);
    case Goal::Refresh:
        if (operation.more.empty()) return end(operation.id, Found(Refreshed{table.size()}), now);
        operation.before = sum(operation.before, operation.lookup.stats());
        const Key next = Key::of(BytesView(operation.more.back()));
        operation.name = std::move(operation.more.back());
        operation.more.pop_back();
        operation.lookup = Lookup(config.lookup, next, self, seedsFor(next), now);
        operation.deadline = now + config.lookupTimeout;
        return advance(operation.id, now);
    }
}

void Kad::Impl::endPeer(Operation& operation, Instant now) {
    const auto wanted = codec::PeerId::fromBytes(operation.name);
    PeerFound found;
    found.peer.id = *wanted; // the name came from one
    found.peer.addresses = operation.lookup.addressesOf(*wanted);
    found.paths = operation.lookup.pathsThatMet(*wanted);
    found.confirmed = operation.satisfied;
    if (found.peer.addresses.empty() && !found.confirmed) {
        return end(operation.id, Fail{LookupError::NotFound}, now);
    }
    end(operation.id, Found(std::move(found)), now);
}

void Kad::Impl::endGet(Operation& operation, Instant now) {
    if (operation.holders.empty()) return end(operation.id, Fail{LookupError::NotFound}, now);
    ValueFound found;
    found.quorum = operation.holders.size() + operation.worse.size() >= operation.quorum;
    // Entry correction: those with a worse value, and, when the search converged, those near the key without.
    std::vector<Peer> stale;
    for (const Peer& peer : operation.lookup.closest(operation.lookup.stats().answered)) {
        const bool near = !operation.satisfied && stale.size() < config.lookup.width;
        const bool held = contains(operation.holders, peer.id);
        if (!held && (near || contains(operation.worse, peer.id))) stale.push_back(peer);
    }
    Message correction;
    correction.type = MessageType::PutValue;
    correction.key = operation.name;
    correction.record = Record{operation.name, operation.value, {}};
    for (const Peer& peer : stale) {
        if (!roomToAsk() || found.corrected >= config.lookup.width) break;
        ask(peer, correction, PendingAsk{Purpose::Correct, {}, {}, {}, {}}, now);
        ++found.corrected;
    }
    if (operation.haveLocal && contains(operation.worse, self)) {
        static_cast<void>(keep(operation.name, operation.value, self, now));
    }
    found.value = operation.value;
    found.holders = operation.holders;
    found.worse = operation.worse.size();
    found.refused = operation.refused;
    end(operation.id, Found(std::move(found)), now);
}

void Kad::Impl::beginStoring(Operation& operation) {
    operation.storing = true;
    operation.toStore = operation.lookup.closest(config.lookup.width);
    std::ranges::reverse(operation.toStore);
}

void Kad::Impl::storeSome(Operation& operation, Instant now) {
    Message request;
    request.key = operation.name;
    if (operation.goal == Goal::Put) {
        request.type = MessageType::PutValue;
        request.record = Record{operation.name, operation.value, {}};
    } else {
        request.type = MessageType::AddProvider;
        request.providers.push_back({self, addresses, Connectedness::Connected});
    }
    while (!operation.toStore.empty() && operation.storesWaiting < config.lookup.alpha && roomToAsk()) {
        const Peer peer = std::move(operation.toStore.back());
        operation.toStore.pop_back();
        operation.lookup.note(valueStep(StepKind::StoreAsked, peer.id, operation.lookup, now));
        ask(peer, request, PendingAsk{Purpose::Store, operation.id, {}, {}, {}}, now);
        ++operation.storesAsked;
        ++operation.storesWaiting;
    }
    if (operation.toStore.empty() && operation.storesWaiting == 0) endStoring(operation, now);
}

void Kad::Impl::storeEnded(Operation& operation, const codec::PeerId& peer, bool stored, std::error_code why,
                           Instant now) {
    --operation.storesWaiting;
    if (stored) operation.holders.push_back(peer);
    Step said = valueStep(stored ? StepKind::Stored : StepKind::StoreFailed, peer, operation.lookup, now);
    said.error = why;
    operation.lookup.note(said);
}

void Kad::Impl::endStoring(Operation& operation, Instant now) {
    const std::size_t stored = operation.holders.size();
    if (operation.storesAsked == 0) return end(operation.id, Fail{LookupError::NobodyToAsk}, now);
    if (operation.goal == Goal::Provide) {
        if (stored == 0) return end(operation.id, Fail{LookupError::NotAnswered}, now);
        return end(operation.id, Found(Provided{stored}), now);
    }
    const std::size_t needed = std::min(operation.quorum, operation.storesAsked);
    if (stored < needed) {
        return end(operation.id,
                   Fail{LookupError::QuorumMissed, std::to_string(stored) + " of " + std::to_string(needed)},
                   now);
    }
    end(operation.id, Found(ValuePut{operation.holders, operation.storesAsked}), now);
}

void Kad::Impl::timeOut(Operation& operation, Instant now) {
    operation.lookup.finish(StepKind::Cancelled, now);
    dropAsks(operation.id);
    // What was found until now is found.
    if (operation.goal == Goal::Get && !operation.holders.empty()) {
        operation.satisfied = true;
        return endGet(operation, now);
    }
    if (operation.goal == Goal::Providers && !operation.providers.empty()) {
        return end(operation.id, Found(ProvidersFound{operation.providers}), now);
    }
    end(operation.id, Fail{LookupError::TimedOut}, now);
}

void Kad::Impl::end(LookupId id, Result<Found> found, Instant now) {
    dropAsks(id);
    Operation& operation = operations.at(id);
    operation.lookup.finish(StepKind::Cancelled, now); // only if nothing ended it before
    LookupEnded ended{id,
                      std::move(operation.name),
                      std::move(found),
                      operation.lookup.closest(config.lookup.width),
                      sum(operation.before, operation.lookup.stats()),
                      operation.lookup.trace(),
                      operation.lookup.traceDropped()};
    operations.erase(id);
    say(std::move(ended));
}

} // namespace vedette::kad
