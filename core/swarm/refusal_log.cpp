#include "core/swarm/refusal_log.h"

#include <utility>

namespace vedette::swarm {

std::optional<event::Refused> RefusalLog::note(event::Refused refused, Instant now) {
    const Prefix prefix = refused.peer.empty() ? Prefix::of(refused.remote) : Prefix{};
    Key key(refused.action, refused.rule, refused.peer, prefix);
    auto it = m_folds.find(key);
    if (it == m_folds.end() && m_folds.size() >= kMaxKeys) {
        // Too many different ones at a time: the rest of this second is counted together, by rule alone.
        key = Key(refused.action, refused.rule, codec::PeerId{}, Prefix{});
        it = m_folds.find(key);
    }
    if (it == m_folds.end()) {
        const Instant until = now + kFold;
        if (!m_next || until < *m_next) m_next = until;
        m_folds.emplace(std::move(key), Fold{refused, 0, until});
        return refused;
    }
    it->second.count += refused.count;
    it->second.last = std::move(refused);
    return std::nullopt;
}

std::vector<event::Refused> RefusalLog::due(Instant now) {
    std::vector<event::Refused> reports;
    if (!m_next || *m_next > now) return reports;
    m_next.reset();
    for (auto it = m_folds.begin(); it != m_folds.end();) {
        Fold& fold = it->second;
        if (fold.until <= now) {
            if (fold.count == 0) {
                it = m_folds.erase(it);
                continue;
            }
            reports.push_back(fold.last);
            reports.back().count = std::exchange(fold.count, 0);
            fold.until = now + kFold;
        }
        if (!m_next || fold.until < *m_next) m_next = fold.until;
        ++it;
    }
    return reports;
}

} // namespace vedette::swarm
