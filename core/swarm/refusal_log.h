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
#include <utility>
#include <vector>

namespace vedette::swarm {

class RefusalLog {
public:
    /// A refusal, and the event that it comes of.
    struct Report {
        event::Refused refused;
        EventId because;
    };

    /// The first of its kind is reported at once by `put`, which returns its id; those that follow
    /// within a second are counted and come from due(). The event that tells of this one, or of its equals.
    template <class Put>
    EventId note(Report report, Instant now, Put put) {
        Row& row = rowOf(report, now);
        if (!row.told) row.told = put(std::move(report));
        return row.told;
    }

    [[nodiscard]] std::vector<Report> due(Instant now);

    [[nodiscard]] std::optional<Instant> deadline() const noexcept { return m_folds.deadline(); }

private:
    /// Who (the peer, or the prefix of a stranger) was refused what by which rule.
    using Key = std::tuple<std::string, std::string, codec::PeerId, Prefix>;

    struct Row {
        Report last;
        EventId told; ///< of the first
    };

    /// Of a kind that is told already it has counted this one.
    [[nodiscard]] Row& rowOf(const Report& report, Instant now);

    SecondFolds<Key, Row> m_folds;
};

} // namespace vedette::swarm
