#include "core/swarm/refusal_log.h"

namespace vedette::swarm {

RefusalLog::Row& RefusalLog::rowOf(const Report& report, Instant now) {
    const event::Refused& refused = report.refused;
    const Prefix prefix = refused.peer.empty() ? Prefix::of(refused.remote) : Prefix{};
    Key key(refused.action, refused.rule, refused.peer, prefix);
    auto* fold = m_folds.find(key);
    if (fold == nullptr && m_folds.full()) {
        // Too many different ones at a time: the rest of this second is counted together, by rule alone.
        key = Key(refused.action, refused.rule, codec::PeerId{}, Prefix{});
        fold = m_folds.find(key);
    }
    if (fold == nullptr) return m_folds.open(std::move(key), Row{report, {}}, now).record;
    fold->more += refused.count;
    fold->record.last = report;
    return fold->record;
}

std::vector<RefusalLog::Report> RefusalLog::due(Instant now) {
    std::vector<Report> reports;
    m_folds.tellDue(now, [&](const Row& row, std::uint64_t count) {
        reports.push_back(row.last);
        reports.back().refused.count = count;
    });
    return reports;
}

} // namespace vedette::swarm
