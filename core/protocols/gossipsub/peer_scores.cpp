#include "core/protocols/gossipsub/peer_scores.h"

#include "core/base/check.h"

#include <algorithm>
#include <utility>

namespace vedette::gossipsub {

namespace {

constexpr bool folds(ScoreCause cause) {
    switch (cause) {
    case ScoreCause::FirstDelivery:
    case ScoreCause::NearFirstDelivery:
    case ScoreCause::Grafted:
    case ScoreCause::Pruned:
    case ScoreCause::SharesAddress:
    case ScoreCause::Left: return true;
    default: return false;
    }
}

/// The deficit of P3 as it stands, zero when there is none.
double deficitOf(const TopicCounters& counters, const TopicScoreParams& params) {
    const bool lacking =
        counters.meshDeliveriesActive && counters.meshDeliveries < params.meshDeliveriesThreshold;
    return lacking ? params.meshDeliveriesThreshold - counters.meshDeliveries : 0;
}

void fade(double& counter, double factor, double toZero) {
    counter *= factor;
    if (counter < toZero) counter = 0;
}

} // namespace

std::string_view causeText(ScoreCause cause) noexcept {
    switch (cause) {
    case ScoreCause::FirstDelivery: return "first_delivery";
    case ScoreCause::NearFirstDelivery: return "near_first_delivery";
    case ScoreCause::Grafted: return "grafted";
    case ScoreCause::Pruned: return "pruned";
    case ScoreCause::PrunedInDeficit: return "pruned_in_deficit";
    case ScoreCause::InvalidMessage: return "invalid_message";
    case ScoreCause::BrokenPromise: return "broken_promise";
    case ScoreCause::GraftInBackoff: return "graft_in_backoff";
    case ScoreCause::GraftFlood: return "graft_flood";
    case ScoreCause::MalformedRpc: return "malformed_rpc";
    case ScoreCause::ForgedRecord: return "forged_record";
    case ScoreCause::ExcessGossip: return "excess_gossip";
    case ScoreCause::ApplicationSaid: return "application_said";
    case ScoreCause::SharesAddress: return "shares_address";
    case ScoreCause::Left: return "left";
    }
    return "unknown";
}

PeerScores::Entry* PeerScores::find(const codec::PeerId& peer) {
    const auto found = m_peers.find(peer);
    return found == m_peers.end() ? nullptr : &found->second;
}

const PeerScores::Entry* PeerScores::find(const codec::PeerId& peer) const {
    const auto found = m_peers.find(peer);
    return found == m_peers.end() ? nullptr : &found->second;
}

TopicCounters* PeerScores::topicOf(Entry& entry, std::string_view topic) {
    if (m_params.of(topic) == nullptr) return nullptr;
    const auto found = entry.counters.topics.find(topic);
    entry.cached.reset();
    if (found != entry.counters.topics.end()) return &found->second;
    if (entry.counters.topics.size() == kMaxScoredTopics) return nullptr;
    return &entry.counters.topics[std::string(topic)];
}

void PeerScores::note(Entry& entry, ScoreCause cause, std::string_view topic, double before, double after,
                      Instant now) {
    if (folds(cause)) {
        const auto same = std::ranges::find_if(entry.causes, [&](const ScoreChange& change) {
            return change.cause == cause && change.topic == topic;
        });
        if (same != entry.causes.end()) {
            ++same->count;
            same->last = now;
            same->after = after;
            return;
        }
    }
    if (entry.causes.size() == kMaxCauses) {
        // What folds goes first, for it says little; with many topics it could fill the ring alone.
        const auto oldest =
            std::ranges::find_if(entry.causes, [](const ScoreChange& change) { return folds(change.cause); });
        entry.causes.erase(oldest == entry.causes.end() ? entry.causes.begin() : oldest);
    }
    entry.causes.push_back({cause, std::string(topic), now, now, 1, before, after});
}

void PeerScores::recountAddress(const std::string& address, Instant now) {
    const auto on = m_onAddress.find(address);
    if (on == m_onAddress.end()) return;
    const std::size_t count = on->second.size();
    for (const codec::PeerId& peer : on->second) {
        Entry& entry = *find(peer);
        if (count > m_params.addressThreshold) {
            note(entry, ScoreCause::SharesAddress, {}, static_cast<double>(entry.counters.peersOnAddress),
                 static_cast<double>(count), now);
        }
        entry.counters.peersOnAddress = count;
        entry.cached.reset();
    }
    if (count == 0) m_onAddress.erase(on);
}

void PeerScores::joined(const codec::PeerId& peer, std::string address, Instant now) {
    Entry& entry = m_peers[peer];
    if (entry.forgetAt) {
        entry.forgetAt.reset();
        --m_retained;
    }
    if (entry.address == address) return;
    if (const std::string old = std::exchange(entry.address, std::move(address)); !old.empty()) {
        m_onAddress[old].erase(peer);
        recountAddress(old, now);
    }
    entry.counters.peersOnAddress = 0;
    entry.cached.reset();
    if (entry.address.empty()) return;
    m_onAddress[entry.address].insert(peer);
    recountAddress(entry.address, now);
}

void PeerScores::left(const codec::PeerId& peer, Instant now) {
    const auto found = m_peers.find(peer);
    if (found == m_peers.end() || found->second.forgetAt) return;
    Entry& entry = found->second;
    for (auto& [topic, counters] : entry.counters.topics) endMesh(entry, topic, counters, now);
    if (const std::string address = std::exchange(entry.address, {}); !address.empty()) {
        m_onAddress[address].erase(peer);
        recountAddress(address, now);
    }
    entry.counters.peersOnAddress = 0;
    entry.cached.reset();
    const bool blank = entry.counters.behaviour == 0 && entry.counters.application == 0
                    && std::ranges::all_of(entry.counters.topics,
                                           [](const auto& topic) { return topic.second == TopicCounters{}; });
    if (blank || m_params.retainScore == Duration::zero()) {
        m_peers.erase(found);
        return;
    }
    note(entry, ScoreCause::Left, {}, 0, 0, now);
    entry.forgetAt = now + m_params.retainScore;
    ++m_retained;
    forgetSurplus();
}

void PeerScores::forgetSurplus() {
    if (m_retained <= kMaxRetained) return;
    auto best = m_peers.end();
    for (auto it = m_peers.begin(); it != m_peers.end(); ++it) {
        if (!it->second.forgetAt) continue;
        if (best == m_peers.end() || of(it->first) > of(best->first)) best = it;
    }
    m_peers.erase(best);
    --m_retained;
}

void PeerScores::grafted(const codec::PeerId& peer, std::string_view topic, Instant now) {
    Entry* entry = find(peer);
    TopicCounters* counters = entry == nullptr ? nullptr : topicOf(*entry, topic);
    if (counters == nullptr || counters->inMesh) return;
    counters->inMesh = true;
    counters->timeInMesh = Duration::zero();
    counters->meshDeliveriesActive = false;
    entry->graftedAt[std::string(topic)] = now;
    note(*entry, ScoreCause::Grafted, topic, 0, 0, now);
}

void PeerScores::endMesh(Entry& entry, std::string_view topic, TopicCounters& counters, Instant now) {
    if (!counters.inMesh) return;
    const TopicScoreParams* params = m_params.of(topic);
    const double deficit = params == nullptr ? 0 : deficitOf(counters, *params);
    if (deficit > 0) {
        const double before = counters.meshFailures;
        counters.meshFailures += deficit * deficit;
        note(entry, ScoreCause::PrunedInDeficit, topic, before, counters.meshFailures, now);
    } else {
        note(entry, ScoreCause::Pruned, topic, 0, 0, now);
    }
    counters.inMesh = false;
    counters.meshDeliveriesActive = false;
    counters.timeInMesh = Duration::zero();
    if (const auto at = entry.graftedAt.find(topic); at != entry.graftedAt.end()) entry.graftedAt.erase(at);
}

void PeerScores::pruned(const codec::PeerId& peer, std::string_view topic, Instant now) {
    Entry* entry = find(peer);
    if (entry == nullptr) return;
    if (TopicCounters* counters = topicOf(*entry, topic)) endMesh(*entry, topic, *counters, now);
}

void PeerScores::firstDelivery(const codec::PeerId& peer, std::string_view topic, Instant now) {
    Entry* entry = find(peer);
    TopicCounters* counters = entry == nullptr ? nullptr : topicOf(*entry, topic);
    if (counters == nullptr) return;
    const TopicScoreParams& params = *m_params.of(topic);
    const double before = counters->firstDeliveries;
    counters->firstDeliveries = std::min(before + 1, params.firstDeliveriesCap);
    if (counters->inMesh) {
        counters->meshDeliveries = std::min(counters->meshDeliveries + 1, params.meshDeliveriesCap);
    }
    note(*entry, ScoreCause::FirstDelivery, topic, before, counters->firstDeliveries, now);
}

void PeerScores::duplicateDelivery(const codec::PeerId& peer, std::string_view topic,
                                   std::optional<Instant> validated, Instant now) {
    Entry* entry = find(peer);
    TopicCounters* counters = entry == nullptr ? nullptr : topicOf(*entry, topic);
    if (counters == nullptr || !counters->inMesh) return;
    const TopicScoreParams& params = *m_params.of(topic);
    // Later ones may be our own message, handed back to us to look useful.
    if (validated && now - *validated > params.meshDeliveryWindow) return;
    const double before = counters->meshDeliveries;
    counters->meshDeliveries = std::min(before + 1, params.meshDeliveriesCap);
    note(*entry, ScoreCause::NearFirstDelivery, topic, before, counters->meshDeliveries, now);
}

void PeerScores::invalidMessage(const codec::PeerId& peer, std::string_view topic, Instant now) {
    Entry* entry = find(peer);
    TopicCounters* counters = entry == nullptr ? nullptr : topicOf(*entry, topic);
    if (counters == nullptr) return;
    const double before = counters->invalidDeliveries++;
    note(*entry, ScoreCause::InvalidMessage, topic, before, counters->invalidDeliveries, now);
}

void PeerScores::misbehaved(const codec::PeerId& peer, ScoreCause cause, double amount, Instant now) {
    Entry* entry = find(peer);
    if (entry == nullptr) return;
    const double before = entry->counters.behaviour;
    entry->counters.behaviour += amount;
    entry->cached.reset();
    note(*entry, cause, {}, before, entry->counters.behaviour, now);
}

void PeerScores::application(const codec::PeerId& peer, double value, Instant now) {
    Entry* entry = find(peer);
    if (entry == nullptr || entry->counters.application == value) return;
    note(*entry, ScoreCause::ApplicationSaid, {}, entry->counters.application, value, now);
    entry->counters.application = value;
    entry->cached.reset();
}

void PeerScores::decayOnce(Entry& entry) const {
    const double toZero = m_params.decayToZero;
    const bool away = entry.forgetAt.has_value();
    for (auto& [topic, counters] : entry.counters.topics) {
        const TopicScoreParams* params = m_params.of(topic);
        if (params == nullptr) continue;
        fade(counters.firstDeliveries, params->firstDeliveriesDecay, toZero);
        fade(counters.meshDeliveries, params->meshDeliveriesDecay, toZero);
        if (away) continue;
        fade(counters.meshFailures, params->meshFailureDecay, toZero);
        fade(counters.invalidDeliveries, params->invalidDeliveriesDecay, toZero);
    }
    if (!away) fade(entry.counters.behaviour, m_params.behaviourDecay, toZero);
    entry.cached.reset();
}

void PeerScores::refresh(Instant now) {
    if (!m_nextDecay) m_nextDecay = now + m_params.decayInterval;
    // A machine that slept for an hour catches up on no more ticks than make any difference.
    constexpr int kMostTicks = 4096;
    int ticks = 0;
    for (; *m_nextDecay <= now && ticks < kMostTicks; ++ticks) *m_nextDecay += m_params.decayInterval;
    if (*m_nextDecay <= now) m_nextDecay = now + m_params.decayInterval;
    for (auto it = m_peers.begin(); it != m_peers.end();) {
        Entry& entry = it->second;
        if (entry.forgetAt && *entry.forgetAt <= now) {
            it = m_peers.erase(it);
            --m_retained;
            continue;
        }
        for (int tick = 0; tick < ticks; ++tick) decayOnce(entry);
        for (const auto& [topic, at] : entry.graftedAt) {
            TopicCounters& counters = entry.counters.topics.find(topic)->second;
            counters.timeInMesh = now - at;
            if (const TopicScoreParams* params = m_params.of(topic)) {
                counters.meshDeliveriesActive = counters.timeInMesh > params->meshDeliveriesActivation;
            }
            entry.cached.reset();
        }
        ++it;
    }
}

double PeerScores::of(const codec::PeerId& peer) const {
    const Entry* entry = find(peer);
    return entry == nullptr ? 0 : of(*entry);
}

double PeerScores::of(const Entry& entry) const {
    if (!entry.cached) entry.cached = total(entry.counters, m_params);
    return *entry.cached;
}

PeerScores::Joined PeerScores::refer(const codec::PeerId& joined) const {
    Joined reference;
    reference.m_entry = find(joined);
    VD_ASSERT(reference.m_entry != nullptr);
    return reference;
}

Score PeerScores::explained(const codec::PeerId& peer) const {
    const Entry* entry = find(peer);
    return entry == nullptr ? Score{} : explain(entry->counters, m_params);
}

PeerCounters PeerScores::counters(const codec::PeerId& peer) const {
    const Entry* entry = find(peer);
    return entry == nullptr ? PeerCounters{} : entry->counters;
}

std::vector<ScoreChange> PeerScores::causes(const codec::PeerId& peer) const {
    const Entry* entry = find(peer);
    return entry == nullptr ? std::vector<ScoreChange>{} : entry->causes;
}

} // namespace vedette::gossipsub
