#include "core/swarm/dials.h"

#include "core/base/check.h"

#include <algorithm>

namespace vedette::swarm {

std::string_view codeName(DialError error) noexcept {
    switch (error) {
    case DialError::NoAddresses: return "no_addresses";
    case DialError::Refused: return "refused";
    case DialError::BackingOff: return "backing_off";
    case DialError::AllFailed: return "all_failed";
    case DialError::ToSelf: return "to_self";
    case DialError::TimedOut: return "timed_out";
    case DialError::Cancelled: return "cancelled";
    case DialError::TooMany: return "too_many";
    case DialError::MixedPeers: return "mixed_peers";
    }
    return "unknown";
}

Result<DialId> Dials::begin(const codec::PeerId& peer, std::vector<KnownAddress> addresses, bool patient,
                            Instant now) {
    if (m_dials.size() >= kMaxDials) return Fail{DialError::TooMany};
    const bool usable = std::ranges::any_of(addresses, [](const KnownAddress& known) {
        return addressKind(known.address) != AddressKind::Unusable;
    });
    if (!usable) return Fail{DialError::NoAddresses};
    const DialId id{++m_lastDial};
    Dial& dial = m_dials[id];
    dial.peer = peer;
    dial.deadline = now + m_timeout;
    dial.nextStart = now;
    dial.patient = patient;
    for (auto& known : addresses) add(id, dial, std::move(known), 0, now);
    replan(dial, now);
    advance(id, now);
    return id;
}

void Dials::join(DialId id, std::vector<KnownAddress> addresses, bool patient, Instant now) {
    const auto it = m_dials.find(id);
    VD_ASSERT(it != m_dials.end());
    Dial& dial = it->second;
    dial.patient = dial.patient || patient;
    const std::size_t before = dial.seen.size();
    for (auto& known : addresses) add(id, dial, std::move(known), 0, now);
    if (dial.seen.size() > before) dial.deadline = now + m_timeout;
    replan(dial, now);
    advance(id, now);
}

std::optional<DialId> Dials::find(const codec::PeerId& peer) const {
    for (const auto& [id, dial] : m_dials) {
        if (dial.peer == peer) return id;
    }
    return std::nullopt;
}

codec::PeerId Dials::peerOf(DialId id) const {
    const auto it = m_dials.find(id);
    return it == m_dials.end() ? codec::PeerId{} : it->second.peer;
}

void Dials::cancel(DialId id) {
    if (m_dials.contains(id)) finish(id, Fail{DialError::Cancelled});
}

void Dials::add(DialId id, Dial& dial, KnownAddress known, unsigned depth, Instant now) {
    if (dial.seen.size() >= kMaxCandidates || std::ranges::find(dial.seen, known.address) != dial.seen.end())
        return;
    dial.seen.push_back(known.address);
    switch (addressKind(known.address)) {
    case AddressKind::Ip:
        if (known.notBefore > now) dial.sawBackOff = true;
        dial.fresh.push_back(std::move(known));
        break;
    case AddressKind::Name:
    case AddressKind::DnsAddr:
        // A name that leads to names can lead in circles.
        if (depth >= kMaxNameDepth) break;
        for (auto& query : queriesFor(known.address)) {
            const std::uint64_t number = ++m_lastQuery;
            m_queries.emplace(number, Query{id, known, query.type, depth});
            ++dial.lookups;
            m_outputs.push_back(Lookup{number, std::move(query)});
        }
        break;
    case AddressKind::Unusable: break;
    }
}

void Dials::replan(Dial& dial, Instant now) {
    if (dial.fresh.empty()) return;
    auto steps = planDial(std::move(dial.fresh), now, dial.patient);
    dial.fresh.clear();
    dial.plan.insert(dial.plan.end(), std::make_move_iterator(steps.begin()),
                     std::make_move_iterator(steps.end()));
}

void Dials::advance(DialId id, Instant now) {
    const auto it = m_dials.find(id);
    if (it == m_dials.end()) return;
    Dial& dial = it->second;
    if (now >= dial.deadline) {
        finish(id, Fail{DialError::TimedOut});
        return;
    }
    // The next address starts when its head start is over, or at once when nothing is being tried.
    while (!dial.plan.empty() && dial.attempts.size() + dial.asked < kMaxAttempts
           && (now >= dial.nextStart || dial.attempts.size() + dial.asked == 0)) {
        DialStep step = std::move(dial.plan.front());
        dial.plan.pop_front();
        ++dial.asked;
        dial.nextStart =
            now + (dial.plan.empty() ? Duration::zero() : std::max(dial.plan.front().delay, kPrivateDelay));
        m_outputs.push_back(Attempt{id, dial.peer, std::move(step.address)});
    }
    if (dial.plan.empty() && dial.attempts.empty() && dial.asked == 0 && dial.lookups == 0) {
        const bool onlyBackedOff = dial.sawBackOff && !dial.patient;
        finish(id, Fail{onlyBackedOff ? DialError::BackingOff : DialError::AllFailed});
    }
}

void Dials::started(DialId id, ConnId connection, const codec::Multiaddr& address) {
    const auto it = m_dials.find(id);
    VD_ASSERT(it != m_dials.end() && it->second.asked > 0);
    --it->second.asked;
    it->second.attempts.emplace(connection, address);
    m_byConnection.emplace(connection, id);
}

void Dials::refused(DialId id, const codec::Multiaddr& address, Error why, Instant now, EventId because) {
    const auto it = m_dials.find(id);
    if (it == m_dials.end()) return;
    VD_ASSERT(it->second.asked > 0);
    --it->second.asked;
    m_outputs.push_back(AddressFailed{it->second.peer, address, "gate", std::move(why), because});
    advance(id, now);
}

void Dials::attemptFailed(ConnId connection, std::string_view phase, Error why, Instant now,
                          EventId because) {
    const auto owner = m_byConnection.find(connection);
    if (owner == m_byConnection.end()) return;
    const DialId id = owner->second;
    m_byConnection.erase(owner);
    Dial& dial = m_dials.at(id);
    const auto attempt = dial.attempts.find(connection);
    m_outputs.push_back(
        AddressFailed{dial.peer, std::move(attempt->second), std::string(phase), std::move(why), because});
    dial.attempts.erase(attempt);
    advance(id, now);
}

void Dials::attemptSucceeded(ConnId connection) {
    const auto owner = m_byConnection.find(connection);
    if (owner == m_byConnection.end()) return;
    const DialId id = owner->second;
    m_byConnection.erase(owner);
    m_dials.at(id).attempts.erase(connection);
    finish(id, connection);
}

void Dials::finish(DialId id, Result<ConnId> result) {
    const auto it = m_dials.find(id);
    for (const auto& [connection, address] : it->second.attempts) {
        m_byConnection.erase(connection);
        m_outputs.push_back(Abandon{connection});
    }
    std::erase_if(m_queries, [&](const auto& item) { return item.second.dial == id; });
    // Attempts that were handed out and not yet started must not start.
    std::erase_if(m_outputs, [&](const Output& output) {
        const auto* attempt = std::get_if<Attempt>(&output);
        return attempt != nullptr && attempt->dial == id;
    });
    m_outputs.push_back(Done{id, it->second.peer, std::move(result)});
    m_dials.erase(it);
}

void Dials::resolved(std::uint64_t number, const Result<std::vector<std::string>>& answers, Instant now) {
    const auto it = m_queries.find(number);
    if (it == m_queries.end()) return;
    const Query query = std::move(it->second);
    m_queries.erase(it);
    Dial& dial = m_dials.at(query.dial);
    --dial.lookups;
    if (!answers) {
        m_outputs.push_back(AddressFailed{dial.peer, query.address.address, "resolve", answers.error()});
    } else {
        for (const auto& answer : *answers) {
            auto address = withAnswer(query.address.address, query.type, answer);
            if (!address) continue;
            // Behind a dnsaddr stand many peers; only the one that we want is of use.
            const auto named = address->peer();
            if (!dial.peer.empty() && named && *named != dial.peer) continue;
            KnownAddress known = query.address;
            known.address = *std::move(address);
            add(query.dial, dial, std::move(known), query.depth + 1, now);
        }
        replan(dial, now);
    }
    advance(query.dial, now);
}

std::optional<Dials::Output> Dials::poll() {
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

std::optional<Instant> Dials::deadline() const {
    std::optional<Instant> next;
    for (const auto& [id, dial] : m_dials) {
        Instant at = dial.deadline;
        if (!dial.plan.empty() && dial.attempts.size() + dial.asked < kMaxAttempts)
            at = std::min(at, dial.nextStart);
        if (!next || at < *next) next = at;
    }
    return next;
}

void Dials::wake(Instant now) {
    std::vector<DialId> due;
    for (const auto& [id, dial] : m_dials) {
        if (now >= dial.deadline || (!dial.plan.empty() && now >= dial.nextStart)) due.push_back(id);
    }
    for (const DialId id : due) advance(id, now);
}

} // namespace vedette::swarm
