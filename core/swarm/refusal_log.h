/// Folds equal refusals of one second into one event, so that a flood of attempts cannot become a flood of
/// events.
#pragma once

#include "core/base/instant.h"
#include "core/codec/multiaddr.h"
#include "core/event/event.h"
#include "core/swarm/limits.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace vedette::swarm {

class RefusalLog {
public:
    static constexpr std::size_t kMaxKeys = 256;
    static constexpr Duration kFold = std::chrono::seconds(1);

    /// What to report now: the first of its kind at once; those that follow within kFold are counted and come
    /// from due().
    [[nodiscard]] std::optional<event::Refused> note(event::Refused refused, Instant now);
    [[nodiscard]] std::vector<event::Refused> due(Instant now);

    [[nodiscard]] std::optional<Instant> deadline() const noexcept { return m_next; }

private:
    /// Who (the peer, or the prefix of a stranger) was refused what by which rule.
    using Key = std::tuple<std::string, std::string, codec::PeerId, Prefix>;

    struct Fold {
        event::Refused last;
        std::uint64_t count = 0; ///< since the last report
        Instant until;
    };

    std::map<Key, Fold> m_folds;
    std::optional<Instant> m_next;
};

} // namespace vedette::swarm
