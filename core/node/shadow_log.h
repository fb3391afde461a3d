/// How a proposed policy would have decided what another one decides: everything is counted, and what differs
/// is told, so that a flood of differences becomes few records.
///
/// Differences that agree in who, what it wanted of what, the answer and both rules are a row. Its first one
/// is told at once, the others with their exact number after a second. Once there are kMaxRows rows, what
/// would be another is counted by its answer alone. Each record also bears how many decisions were compared
/// since the one before; where nothing differs that alone is told, a second after an attempt, a minute after
/// what is open was asked again. Nothing is left out: the numbers of all records add up.
///
/// What is open is asked again and again (beginReview() says when all of it is). That it would end is a
/// difference once, and once more when it was none in between; of more than kMaxStanding such each time.
///
/// So there are at most kMaxRows records of a first difference, and kMaxToldAgain more in a second.
#pragma once

#include "core/event/event.h"
#include "core/swarm/gate.h"
#include "core/swarm/limits.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace vedette::node {

class ShadowLog {
public:
    static constexpr std::size_t kMaxRows = 4096;
    static constexpr std::size_t kMaxStanding = 4096;
    static constexpr std::size_t kMaxToldAgain = 256;

    /// Of this proposal from now on; what was counted before is told.
    void begin(Bytes proposal, std::uint64_t version);

    /// Counts one that is decided alike.
    void agreed(swarm::Occasion occasion, Instant now);
    /// Counts one that is not. `what` names who, what and both answers.
    void differed(event::ShadowCompared what, const swarm::Context& context, Instant now);
    void beginReview();

    [[nodiscard]] std::optional<event::ShadowCompared> poll();

    [[nodiscard]] std::optional<Instant> deadline() const noexcept { return m_due; }

    /// What is counted and not told yet becomes records when it is time, or at once.
    void tellDue(Instant now);
    void tellAll();

private:
    /// Whether it was asked again, answer, action, resource, both rules, the operator, and the peer, or where
    /// a stranger comes from.
    using Kind = std::tuple<bool, std::string, std::string, std::string, std::string, std::string, OperatorId,
                            codec::PeerId, swarm::Prefix>;

    struct Row {
        event::ShadowCompared record;
        std::uint64_t more = 0; ///< since it was told
    };

    using Standing = std::set<std::pair<ConnId, Kind>>;

    void compared(swarm::Occasion occasion, Instant now);
    [[nodiscard]] Row* rowOf(Kind kind, event::ShadowCompared& what);
    void tell(event::ShadowCompared record, std::uint64_t count);
    void tellWaiting(std::size_t most);

    Bytes m_proposal;
    std::uint64_t m_version = 0;
    std::uint64_t m_compared = 0; ///< since something was told
    std::uint64_t m_reviewed = 0;
    std::map<Kind, Row> m_rows;
    std::deque<Row*> m_waiting; ///< those that have more, longest first
    Standing m_standing;        ///< of this review
    Standing m_stood;           ///< of the one before
    std::optional<Instant> m_due;
    std::deque<event::ShadowCompared> m_told;
};

} // namespace vedette::node
