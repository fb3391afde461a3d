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

void Kad::Impl::startBootstrap(std::vector<Peer> bootnodes, Instant now) {
    std::erase_if(bootnodes, [&](const Peer& peer) { return peer.id == self || peer.id.empty(); });
    if (bootnodes.size() > BootstrapComparison::kMaxBootnodes) {
        bootnodes.resize(BootstrapComparison::kMaxBootnodes);
    }
    if (bootstrapping) {
        std::vector<AskId> old;
        for (const auto& [id, pending] : asks) {
            if (pending.purpose == Purpose::Bootstrap) old.push_back(id);
        }
        for (const AskId id : old) {
            askDeadlines.erase({asks.at(id).deadline, id});
            asks.erase(id);
            say(Abandon{id});
        }
    }
    BootstrapRun run;
    run.bootnodes = std::move(bootnodes);
    run.names.push_back(copyOf(self.bytes()));
    // Two more places, drawn anew each time: who wants to agree with the others must know the network.
    while (run.names.size() < kBootstrapNames) {
        const auto drawn = random.bytes<32>();
        Bytes name{0x12, 0x20};
        append(name, drawn);
        run.names.push_back(std::move(name));
    }
    for (const Peer& peer : run.bootnodes) {
        run.answers.push_back({peer.id, false, std::vector<std::set<codec::PeerId>>(run.names.size())});
    }
    extraSeeds = run.bootnodes;
    if (run.bootnodes.empty()) {
        bootstrapping.reset();
        return startRefresh(now).ignore(); // by whom the table has
    }
    run.waiting = run.bootnodes.size() * run.names.size();
    bootstrapping = std::move(run);
    const BootstrapRun& begun = *bootstrapping;
    for (std::size_t i = 0; i < begun.waiting; ++i) {
        Message request;
        request.type = MessageType::FindNode;
        request.key = begun.names[i % kBootstrapNames];
        PendingAsk pending{Purpose::Bootstrap, {}, {}, {}, {}};
        pending.index = i;
        ask(begun.bootnodes[i / kBootstrapNames], request, pending, now);
    }
}

void Kad::Impl::bootstrapAnswered(const PendingAsk& ask, const Message* answer, Instant now) {
    if (!bootstrapping) return;
    BootstrapRun& run = *bootstrapping;
    if (answer != nullptr) {
        BootstrapAnswer& said = run.answers[ask.index / kBootstrapNames];
        said.reached = true;
        for (const Peer& peer : answer->closer) {
            if (peer.id == self) continue;
            said.named[ask.index % kBootstrapNames].insert(peer.id);
            const bool fresh = std::ranges::find(extraSeeds, peer.id, &Peer::id) == extraSeeds.end();
            if (fresh && extraSeeds.size() < kMaxExtraSeeds) extraSeeds.push_back(peer);
        }
    }
    if (--run.waiting > 0) return;
    say(BootstrapCompared{compareBootstraps(run.answers)});
    bootstrapping.reset();
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
    if (!askDeadlines.empty()) earliest = std::min(earliest, askDeadlines.begin()->first);
    if (!publishTimes.empty()) earliest = std::min(earliest, publishTimes.begin()->first);
    for (const auto& [id, operation] : operations) earliest = std::min(earliest, operation.deadline);
    if (const auto expiry = records.nextExpiry()) earliest = std::min(earliest, *expiry);
    if (const auto expiry = providers.nextExpiry()) earliest = std::min(earliest, *expiry);
    return earliest;
}

} // namespace vedette::kad
