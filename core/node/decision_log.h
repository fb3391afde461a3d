/// Every decision of a policy gate becomes a record, and a flood of them becomes few.
///
/// Equal decisions of one second (who, what it wanted of what, the answer, the rule) are told once at once,
/// and once more at the end of the second with the exact number of the others: refusals always, what was
/// allowed when there are more than `allowsPerSecond`. While kMaxFolds different ones are open, others are
/// counted by action and answer alone. Nothing is left out: the counts of all records add up to the
/// decisions.
///
/// So there are at most allowsPerSecond + 2 * kMaxFolds records in a second, and one for each action and
/// answer, whoever asks and how often.
#pragma once

#include "core/base/second_folds.h"
#include "core/event/event.h"
#include "core/swarm/limits.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <tuple>

namespace vedette::node {

class DecisionLog {
public:
    explicit DecisionLog(std::uint32_t allowsPerSecond) : m_allowsPerSecond(allowsPerSecond) {}

    /// Counts one. `whole` makes the record out of it, and is called only when one is told.
    template <class Whole>
    void note(const event::Decision& brief, Instant now, Whole whole) {
        if (!folded(brief, now)) tell(whole());
    }

    [[nodiscard]] std::optional<event::Decision> poll();

    /// What is counted and not told yet becomes records when its second is over, or at once.
    void tellDue(Instant now);
    void tellAll();

    [[nodiscard]] std::optional<Instant> deadline() const noexcept { return m_folds.deadline(); }

private:
    /// Outcome, whether it was asked again, action, resource, rule, and the peer, or where a stranger comes
    /// from.
    using Kind =
        std::tuple<std::string, bool, std::string, std::string, std::string, codec::PeerId, swarm::Prefix>;

    using Folds = SecondFolds<Kind, event::Decision>;

    /// Whether it was counted with others; else it is to be told.
    bool folded(const event::Decision& brief, Instant now);
    void tell(event::Decision record);
    void tellAgain(event::Decision record, std::uint64_t count);

    std::uint32_t m_allowsPerSecond;
    std::uint32_t m_allowed = 0; ///< of this second
    Instant m_secondEnds{};
    Folds m_folds;
    Folds::Fold* m_fresh = nullptr; ///< opened by what is about to be told
    std::deque<event::Decision> m_told;
};

} // namespace vedette::node
