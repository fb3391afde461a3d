/// Folds equal refusals of one second into one event, so that a flood of attempts cannot become a flood of
/// events.
#pragma once

#include "core/base/second_folds.h"
#include "core/codec/multiaddr.h"
#include "core/event/event.h"
#include "core/swarm/limits.h"

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace vedette::swarm {

class RefusalLog {
public:
    /// What to report now: the first of its kind at once; those that follow within a second are counted and
    /// come from due().
    [[nodiscard]] std::optional<event::Refused> note(event::Refused refused, Instant now);
    [[nodiscard]] std::vector<event::Refused> due(Instant now);

    [[nodiscard]] std::optional<Instant> deadline() const noexcept { return m_folds.deadline(); }

private:
    /// Who (the peer, or the prefix of a stranger) was refused what by which rule.
    using Key = std::tuple<std::string, std::string, codec::PeerId, Prefix>;

    SecondFolds<Key, event::Refused> m_folds;
};

} // namespace vedette::swarm
