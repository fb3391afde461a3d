#include "core/protocols/kad/kad_impl.h"

#include <algorithm>
#include <utility>

namespace vedette::kad {

void Kad::Impl::changed(const codec::PeerId& peer, TableCause cause, bool present,
                        std::optional<Refused> why) {
    say(TableChanged{peer, cause, present, table.bucketOf(Key::of(peer)), table.size(), why});
}

void Kad::Impl::departed(const std::optional<Departed>& gone, TableCause cause) {
    if (!gone) return;
    changed(gone->peer, cause, false);
    if (gone->replacement) changed(*gone->replacement, TableCause::Replaced, true);
}

void Kad::Impl::seen(SeenPeer peer, Instant now) {
    if (peer.peer == self) return;
    connected.insert(peer.peer);
    if (!peer.serves) return departed(table.remove(peer.peer), TableCause::LeftServer);
    const bool before = table.find(peer.peer) != nullptr;
    const Offer offer = table.offer(peer.peer, std::move(peer.addresses), peer.origin, now);
    if (std::holds_alternative<Added>(offer)) return changed(peer.peer, TableCause::Seen, true);
    if (const auto* why = std::get_if<Refused>(&offer)) {
        return changed(peer.peer, TableCause::Refused, false, *why);
    }
    const auto* waiting = std::get_if<Waiting>(&offer);
    if (waiting != nullptr && waiting->check && !before) probe(*waiting->check, now);
}

/// Asks a contact for our own neighbourhood: PING is deprecated, and this brings something besides.
void Kad::Impl::probe(const codec::PeerId& peer, Instant now) {
    const Contact* contact = table.find(peer);
    if (contact == nullptr || !roomToAsk() || !probing.insert(peer).second) return;
    Message request;
    request.type = MessageType::FindNode;
    request.key = copyOf(self.bytes());
    ask({peer, contact->addresses, Connectedness::NotConnected}, request,
        PendingAsk{Purpose::Liveness, {}, {}, {}, {}}, now);
}

void Kad::Impl::dropBootstrapAsks() {
    for (auto at = asks.begin(); at != asks.end();) {
        if (at->second.purpose != Purpose::Bootstrap) {
            ++at;
            continue;
        }
        askDeadlines.erase({at->second.deadline, at->first});
        say(Abandon{at->first});
        at = asks.erase(at);
    }
}

void Kad::Impl::startBootstrap(std::vector<Peer> bootnodes, Instant now) {
    std::erase_if(bootnodes, [&](const Peer& peer) { return peer.id == self || peer.id.empty(); });
    if (bootnodes.size() > BootstrapComparison::kMaxBootnodes) {
        bootnodes.resize(BootstrapComparison::kMaxBootnodes);
    }
    dropBootstrapAsks();
    bootstrapping.reset();
    extraSeeds = bootnodes;
    if (bootnodes.empty()) return startRefresh(now).ignore(); // by whom the table has

    BootstrapRun run;
    run.bootnodes = std::move(bootnodes);
    run.deadline = now + config.lookupTimeout;
    run.names.push_back(copyOf(self.bytes()));
    // And a place that is drawn anew each time: who wants to agree with the others must know the network.
    Bytes drawn{0x12, 0x20};
    append(drawn, random.bytes<32>());
    run.names.push_back(std::move(drawn));
    LookupConfig single = config.lookup;
    single.paths = 1;
    for (const Peer& peer : run.bootnodes) {
        for (const Bytes& name : run.names) {
            run.lookups.emplace_back(single, Key::of(BytesView(name)), self, std::vector{peer}, now);
        }
    }
    bootstrapping = std::move(run);
    pumpBootstrap(now);
}

void Kad::Impl::pumpBootstrap(Instant now) {
    if (!bootstrapping) return;
    bool over = true;
    for (std::size_t i = 0; i < bootstrapping->lookups.size(); ++i) {
        Lookup& lookup = bootstrapping->lookups[i];
        while (roomToAsk()) {
            const auto peer = lookup.next(now);
            if (!peer) break;
            Message request;
            request.type = MessageType::FindNode;
            request.key = bootstrapping->names[i % kBootstrapNames];
            PendingAsk pending{Purpose::Bootstrap, {}, {}, {}, {}};
            pending.index = i;
            ask(*peer, request, pending, now);
        }
        over = over && lookup.done();
    }
    if (over) endBootstrap(now);
}

void Kad::Impl::bootstrapAnswered(const PendingAsk& ask, const Message* answer, std::error_code why,
                                  Instant now) {
    if (!bootstrapping) return;
    Lookup& lookup = bootstrapping->lookups[ask.index];
    if (answer == nullptr) return lookup.failed(ask.peer, why, now);
    lookup.answered(ask.peer, answer->closer, now);
    for (const Peer& peer : answer->closer) {
        const bool fresh =
            peer.id != self && std::ranges::find(extraSeeds, peer.id, &Peer::id) == extraSeeds.end();
        if (fresh && extraSeeds.size() < kMaxExtraSeeds) extraSeeds.push_back(peer);
    }
}

void Kad::Impl::endBootstrap(Instant now) {
    dropBootstrapAsks();
    std::vector<BootstrapAnswer> answers;
    for (std::size_t i = 0; i < bootstrapping->lookups.size(); ++i) {
        if (i % kBootstrapNames == 0)
            answers.push_back({bootstrapping->bootnodes[i / kBootstrapNames].id, false, {}});
        const Lookup& lookup = bootstrapping->lookups[i];
        answers.back().reached = answers.back().reached || lookup.stats().answered > 0;
        std::set<codec::PeerId> found;
        for (const Peer& peer : lookup.closest(config.lookup.width)) found.insert(peer.id);
        answers.back().found.push_back(std::move(found));
    }
    bootstrapping.reset();
    say(BootstrapCompared{compareBootstraps(answers)});
    // Fails only when nobody answered, and then there is nobody to refresh from.
    startRefresh(now).ignore();
}

Result<LookupId> Kad::Impl::startRefresh(Instant now) {
    const auto id = VD_TRY(start(Goal::Refresh, copyOf(self.bytes()), now));
    Operation& operation = *find(id);
    nextRefresh = now + config.refreshInterval;
    const unsigned depth = std::min(table.depth(), kDeepestRefresh + 1);
    for (unsigned bucket = 0; bucket < depth; ++bucket) {
        const auto searched = bucketSearched[bucket];
        if (searched && now - *searched < config.refreshInterval) continue;
        if (auto name = nameSharing(table.self(), bucket, random)) operation.more.push_back(std::move(*name));
    }
    pump(now);
    return id;
}

Result<> Kad::Impl::publish(const Bytes& name, std::optional<Bytes> value, Instant now) {
    const auto at = published.find(name);
    if (at == published.end() && published.size() >= kMaxPublished)
        return Fail{LookupError::TooManyPublished};
    if (at != published.end()) publishTimes.erase({at->second.next, name});
    const Instant next = now + config.republishInterval;
    published[name] = Published{std::move(value), next};
    publishTimes.emplace(next, name);
    return {};
}

void Kad::Impl::republish(Instant now) {
    while (!publishTimes.empty() && publishTimes.begin()->first <= now) {
        const Bytes name = publishTimes.begin()->second;
        const auto value = published.at(name).value;
        const bool over = value && !config.validators.validate(name, *value, config.timeline.wall(now)).ok();
        if (over) {
            publishTimes.erase(publishTimes.begin());
            published.erase(name);
            continue;
        }
        const auto started = start(value ? Goal::Put : Goal::Provide, name, now);
        if (!started.ok()) {
            // Too much else goes on, or nobody is there: soon again.
            publishTimes.erase(publishTimes.begin());
            published.at(name).next = now + config.lookupTimeout;
            publishTimes.emplace(now + config.lookupTimeout, name);
            continue;
        }
        Operation& operation = *find(*started);
        operation.quorum = config.quorum;
        if (value) {
            operation.value = *value;
            static_cast<void>(keep(name, *value, self, now));
        } else {
            static_cast<void>(providers.add(name, self, addresses, now));
        }
        publish(name, value, now).ignore(); // is there already
    }
}

void Kad::Impl::upkeep(Instant now) {
    while (!askDeadlines.empty() && askDeadlines.begin()->first <= now) {
        const AskId id = askDeadlines.begin()->second;
        say(Abandon{id});
        askEnded(id, Fail{LookupError::NotAnswered}, now);
    }
    std::vector<LookupId> late;
    for (const auto& [id, operation] : operations) {
        if (operation.deadline <= now) late.push_back(id);
    }
    for (const LookupId id : late) {
        if (Operation* operation = find(id)) timeOut(*operation, now);
    }
    if (bootstrapping && bootstrapping->deadline <= now) endBootstrap(now);
    records.expire(now);
    providers.expire(now);
    republish(now);
    if (nextLiveness <= now) {
        nextLiveness = now + config.livenessInterval / 4;
        for (const auto& peer : table.unheardSince(now - config.livenessInterval, kProbesAtOnce)) {
            probe(peer, now);
        }
    }
    if (nextRefresh <= now) {
        nextRefresh = now + config.refreshInterval;
        startRefresh(now).ignore(); // without anybody to ask, the next time
    }
}

std::optional<Instant> Kad::Impl::deadline() const {
    Instant earliest = std::min(nextRefresh, nextLiveness);
    if (bootstrapping) earliest = std::min(earliest, bootstrapping->deadline);
    if (!askDeadlines.empty()) earliest = std::min(earliest, askDeadlines.begin()->first);
    if (!publishTimes.empty()) earliest = std::min(earliest, publishTimes.begin()->first);
    for (const auto& [id, operation] : operations) earliest = std::min(earliest, operation.deadline);
    if (const auto expiry = records.nextExpiry()) earliest = std::min(earliest, *expiry);
    if (const auto expiry = providers.nextExpiry()) earliest = std::min(earliest, *expiry);
    return earliest;
}

} // namespace vedette::kad
