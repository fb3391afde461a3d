#include "core/swarm/refusal_log.h"

#include <utility>

namespace vedette::swarm {

std::optional<event::Refused> RefusalLog::note(event::Refused refused, Instant now) {
    const Prefix prefix = refused.peer.empty() ? Prefix::of(refused.remote) : Prefix{};
    Key key(refused.action, refused.rule, refused.peer, prefix);
    auto* fold = m_folds.find(key);
    if (fold == nullptr && m_folds.full()) {
        // Too many different ones at a time: the rest of this second is counted together, by rule alone.
        key = Key(refused.action, refused.rule, codec::PeerId{}, Prefix{});
        fold = m_folds.find(key);
    }
    if (fold == nullptr) {
        m_folds.open(std::move(key), refused, now);
        return refused;
    }
    fold->more += refused.count;
    fold->record = std::move(refused);
    return std::nullopt;
}

std::vector<event::Refused> RefusalLog::due(Instant now) {
    std::vector<event::Refused> reports;
    m_folds.tellDue(now, [&](const event::Refused& last, std::uint64_t count) {
        reports.push_back(last);
        reports.back().count = count;
    });
    return reports;
}

} // namespace vedette::swarm
