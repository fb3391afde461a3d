#include "core/protocols/kad/lookup.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vedette::kad {

namespace {

constexpr std::size_t kMaxUnited = 32; ///< addresses of one peer, over all who told of it

void unite(std::vector<codec::Multiaddr>& to, const std::vector<codec::Multiaddr>& more) {
    for (const auto& address : more) {
        if (to.size() >= kMaxUnited) return;
        if (std::ranges::find(to, address) == to.end()) to.push_back(address);
    }
}

bool byDistance(const std::pair<Key, Peer>& a, const std::pair<Key, Peer>& b) {
    return a.first < b.first;
}

} // namespace

std::string_view codeName(StepKind kind) noexcept {
    switch (kind) {
    case StepKind::Seeded: return "seeded";
    case StepKind::Asked: return "asked";
    case StepKind::Answered: return "answered";
    case StepKind::Failed: return "failed";
    case StepKind::TakenByOther: return "taken_by_other";
    case StepKind::PathConverged: return "path_converged";
    case StepKind::PathExhausted: return "path_exhausted";
    case StepKind::Satisfied: return "satisfied";
    case StepKind::CutShort: return "cut_short";
    case StepKind::Cancelled: return "cancelled";
    case StepKind::ValueTaken: return "value_taken";
    case StepKind::ValueWorse: return "value_worse";
    case StepKind::ValueRefused: return "value_refused";
    case StepKind::StoreAsked: return "store_asked";
    case StepKind::Stored: return "stored";
    case StepKind::StoreFailed: return "store_failed";
    }
    return "unknown";
}

Lookup::Lookup(const LookupConfig& config, const Key& target, const codec::PeerId& self,
               const std::vector<Peer>& seeds, Instant now)
    : m_config(config), m_target(target), m_self(self), m_begun(now) {
    m_config.width = std::max<std::size_t>(m_config.width, 1);
    m_config.alpha = std::max<std::size_t>(m_config.alpha, 1);
    m_nearest.bytes.fill(0xff);
    std::vector<std::pair<Key, Peer>> dealt;
    for (const Peer& seed : seeds) {
        if (seed.id != m_self && !seed.id.empty())
            dealt.emplace_back(distance(Key::of(seed.id), target), seed);
    }
    std::ranges::sort(dealt, byDistance);
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    dealt.erase(std::unique(dealt.begin(), dealt.end(), same), dealt.end());
    // A path without a seed of its own would only walk behind the others.
    m_paths.resize(std::clamp<std::size_t>(m_config.paths, 1, std::max<std::size_t>(dealt.size(), 1)));
    m_stats.paths = m_paths.size();
    for (std::size_t i = 0; i < dealt.size(); ++i) {
        const std::size_t path = i % m_paths.size();
        if (!insert(m_paths[path], dealt[i].second, 0)) continue;
        note(step(StepKind::Seeded, path, *find(m_paths[path], dealt[i].first), now));
    }
    for (std::size_t path = 0; path < m_paths.size(); ++path) settle(path, now);
}

Lookup::Entry* Lookup::find(Path& path, const Key& far) {
    const auto at = std::ranges::lower_bound(path.shortlist, far, {}, &Entry::far);
    return at != path.shortlist.end() && at->far == far ? &*at : nullptr;
}

bool Lookup::insert(Path& path, const Peer& peer, std::size_t hop) {
    if (peer.id == m_self || peer.id.empty()) return false;
    Entry entry{distance(Key::of(peer.id), m_target), peer, State::New, hop, false};
    const auto at = std::ranges::lower_bound(path.shortlist, entry.far, {}, &Entry::far);
    if (at != path.shortlist.end() && at->far == entry.far) {
        unite(at->peer.addresses, peer.addresses);
        return false;
    }
    if (path.shortlist.size() >= kMaxShortlist) {
        if (at == path.shortlist.end()) return false;
        // The farthest goes; one that is being asked still answers into the other bookkeeping.
        const auto index = at - path.shortlist.begin();
        path.shortlist.pop_back();
        path.shortlist.insert(path.shortlist.begin() + index, std::move(entry));
    } else {
        path.shortlist.insert(at, std::move(entry));
    }
    return true;
}

/// The nearest of the path that may be asked; those that another path has asked are marked on the way.
Lookup::Entry* Lookup::candidate(std::size_t index, Instant now) {
    Path& path = m_paths[index];
    const std::size_t share = (m_config.alpha + m_paths.size() - 1) / m_paths.size();
    std::size_t waiting = 0;
    std::size_t counted = 0;
    for (Entry& entry : path.shortlist) {
        if (counted == m_config.width) return nullptr;
        if (entry.state == State::New) {
            const auto claim =
                std::ranges::lower_bound(m_claims, entry.far, {}, &std::pair<Key, Claim>::first);
            if (claim == m_claims.end() || claim->first != entry.far)
                return waiting < share ? &entry : nullptr;
            entry.state = claim->second.state;
            note(step(StepKind::TakenByOther, index, entry, now));
        }
        if (entry.state == State::Waiting && entry.own) ++waiting;
        if (entry.state != State::Failed) ++counted;
    }
    return nullptr;
}

std::optional<Peer> Lookup::next(Instant now) {
    if (m_done || m_waiting >= m_config.alpha) return std::nullopt;
    if (m_stats.asked >= m_config.maxAsked) {
        if (m_waiting == 0) finish(StepKind::CutShort, now);
        return std::nullopt;
    }
    for (std::size_t tried = 0; tried < m_paths.size(); ++tried) {
        const std::size_t path = m_turn;
        m_turn = (m_turn + 1) % m_paths.size();
        if (m_paths[path].done) continue;
        Entry* entry = candidate(path, now);
        if (entry == nullptr) {
            settle(path, now);
            if (m_done) return std::nullopt;
            continue;
        }
        entry->state = State::Waiting;
        entry->own = true;
        const auto at = std::ranges::lower_bound(m_claims, entry->far, {}, &std::pair<Key, Claim>::first);
        m_claims.insert(at, {entry->far, Claim{path, State::Waiting}});
        ++m_waiting;
        ++m_stats.asked;
        note(step(StepKind::Asked, path, *entry, now));
        return entry->peer;
    }
    return std::nullopt;
}

/// What one path found out about a peer holds for the others too.
void Lookup::share(const Key& far, State state, Instant now) {
    for (std::size_t i = 0; i < m_paths.size(); ++i) {
        if (Entry* entry = find(m_paths[i], far); entry != nullptr && entry->state == State::Waiting) {
            entry->state = state;
        }
    }
    for (std::size_t i = 0; i < m_paths.size(); ++i) settle(i, now);
}

void Lookup::answered(const codec::PeerId& peer, const std::vector<Peer>& hints, Instant now) {
    const Key far = distance(Key::of(peer), m_target);
    const auto claim = std::ranges::lower_bound(m_claims, far, {}, &std::pair<Key, Claim>::first);
    if (m_done || claim == m_claims.end() || claim->first != far || claim->second.state != State::Waiting)
        return;
    claim->second.state = State::Answered;
    --m_waiting;
    ++m_stats.answered;
    Path& path = m_paths[claim->second.path];
    const Entry* asked = find(path, far);
    const std::size_t hop = asked == nullptr ? 0 : asked->hop;
    if (far < m_nearest) {
        m_nearest = far;
        m_stats.hops = hop + 1;
    }
    std::size_t fresh = 0;
    for (std::size_t i = 0; i < std::min(hints.size(), kMaxHints); ++i) {
        if (insert(path, hints[i], hop + 1)) ++fresh;
    }
    Step said = step(StepKind::Answered, claim->second.path, now);
    said.peer = peer;
    said.prefix = commonPrefix(Key::of(peer), m_target);
    said.hop = hop;
    said.count = hints.size();
    said.fresh = fresh;
    note(said);
    share(far, State::Answered, now);
}

void Lookup::failed(const codec::PeerId& peer, std::error_code why, Instant now) {
    const Key far = distance(Key::of(peer), m_target);
    const auto claim = std::ranges::lower_bound(m_claims, far, {}, &std::pair<Key, Claim>::first);
    if (m_done || claim == m_claims.end() || claim->first != far || claim->second.state != State::Waiting)
        return;
    claim->second.state = State::Failed;
    --m_waiting;
    ++m_stats.failed;
    Step said = step(StepKind::Failed, claim->second.path, now);
    said.peer = peer;
    said.prefix = commonPrefix(Key::of(peer), m_target);
    said.error = why;
    note(said);
    share(far, State::Failed, now);
}

/// Ends the path when the nearest `width` that did not fail have answered.
void Lookup::settle(std::size_t index, Instant now) {
    Path& path = m_paths[index];
    if (m_done || path.done) return;
    std::size_t answered = 0;
    for (Entry& entry : path.shortlist) {
        if (answered == m_config.width) break;
        if (entry.state == State::New) {
            const auto claim =
                std::ranges::lower_bound(m_claims, entry.far, {}, &std::pair<Key, Claim>::first);
            if (claim == m_claims.end() || claim->first != entry.far) return;
            entry.state = claim->second.state;
            note(step(StepKind::TakenByOther, index, entry, now));
        }
        if (entry.state == State::Waiting) return;
        if (entry.state == State::Answered) ++answered;
    }
    path.done = true;
    Step ended =
        step(answered == m_config.width ? StepKind::PathConverged : StepKind::PathExhausted, index, now);
    ended.count = answered;
    note(ended);
    if (std::ranges::all_of(m_paths, &Path::done)) {
        m_done = true;
        m_stats.took = now - m_begun;
    }
}

void Lookup::finish(StepKind why, Instant now) {
    if (m_done) return;
    m_done = true;
    m_stats.took = now - m_begun;
    Step ended = step(why, 0, now);
    ended.count = m_stats.answered;
    note(ended);
}

std::vector<Peer> Lookup::closest(std::size_t count) const {
    std::map<Key, Peer> found;
    for (const Path& path : m_paths) {
        for (const Entry& entry : path.shortlist) {
            if (entry.state != State::Answered) continue;
            const auto [at, fresh] = found.try_emplace(entry.far, entry.peer);
            if (!fresh) unite(at->second.addresses, entry.peer.addresses);
        }
    }
    std::vector<Peer> out;
    for (auto& [far, peer] : found) {
        if (out.size() == count) break;
        out.push_back(std::move(peer));
    }
    return out;
}

std::size_t Lookup::pathsThatMet(const codec::PeerId& peer) const {
    const Key far = distance(Key::of(peer), m_target);
    return static_cast<std::size_t>(std::ranges::count_if(m_paths, [&](const Path& path) {
        const auto at = std::ranges::lower_bound(path.shortlist, far, {}, &Entry::far);
        return at != path.shortlist.end() && at->far == far;
    }));
}

std::vector<codec::Multiaddr> Lookup::addressesOf(const codec::PeerId& peer) const {
    std::vector<codec::Multiaddr> out;
    for (const Path& path : m_paths) {
        for (const Entry& entry : path.shortlist) {
            if (entry.peer.id == peer) unite(out, entry.peer.addresses);
        }
    }
    return out;
}

Step Lookup::step(StepKind kind, std::size_t path, Instant now) const {
    Step out;
    out.at = now;
    out.kind = kind;
    out.path = path;
    return out;
}

Step Lookup::step(StepKind kind, std::size_t path, const Entry& entry, Instant now) const {
    Step out = step(kind, path, now);
    out.peer = entry.peer.id;
    out.prefix = commonPrefix(entry.far, Key{});
    out.hop = entry.hop;
    return out;
}

void Lookup::note(Step said) {
    if (m_trace.size() >= kMaxTrace) {
        ++m_traceDropped;
        return;
    }
    m_trace.push_back(std::move(said));
}

} // namespace vedette::kad
