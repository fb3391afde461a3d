/// Until when a peer and we must not graft each other again (gossipsub-v1.1.md, PRUNE Backoff). Their GRAFT
/// is early before the end; ours waits for some slack more, for their clock began later. Outlives the
/// connection, or a reconnect would be a way around. Bounded; when full the one that ends first goes.
#pragma once

#include "core/base/instant.h"
#include "core/codec/peer_id.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace vedette::gossipsub {

struct Backoff {
    Instant begin;
    Instant end;
};

class Backoffs {
public:
    Backoffs(Duration slack, std::size_t bound) : m_slack(slack), m_bound(bound) {}

    /// Never shortens one that runs.
    void add(const codec::PeerId& peer, std::string_view topic, Duration span, Instant now);
    /// The one that runs: they may not graft us.
    [[nodiscard]] std::optional<Backoff> find(const codec::PeerId& peer, std::string_view topic,
                                              Instant now) const;
    /// We may not graft them.
    [[nodiscard]] bool holdsUs(const codec::PeerId& peer, std::string_view topic, Instant now) const;
    void expire(Instant now);

    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }

private:
    using Key = std::pair<codec::PeerId, std::string>;

    void drop(std::map<Key, Backoff>::iterator entry);

    Duration m_slack;
    std::size_t m_bound;
    std::map<Key, Backoff> m_entries;
    std::set<std::pair<Instant, Key>> m_byEnd;
};

} // namespace vedette::gossipsub
