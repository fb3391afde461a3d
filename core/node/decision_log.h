/// Every decision of a policy gate becomes a record, and a flood of them becomes few.
///
/// Equal decisions of one second (who, what it wanted of what, the answer, the rule) are told once at once,
/// and once more at the end of the second with the exact number of the others: refusals always, what was
/// allowed when there are more than `allowsPerSecond`. While kMaxKinds different ones are open, others are
/// counted by action and answer alone. Nothing is left out: the counts of all records add up to the
/// decisions.
///
/// So there are at most allowsPerSecond + 2 * kMaxKinds records in a second, and one for each action and
/// answer, whoever asks and how often.
#pragma once

#include "core/base/instant.h"
#include "core/event/event.h"
#include "core/swarm/limits.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace vedette::node {

class DecisionLog {
public:
    static constexpr std::size_t kMaxKinds = 256;
    static constexpr Duration kFold = std::chrono::seconds(1);

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

    [[nodiscard]] std::optional<Instant> deadline() const noexcept { return m_next; }

private:
    /// Outcome, whether it was asked again, action, resource, rule, and the peer, or where a stranger comes
    /// from.
    using Kind =
        std::tuple<std::string, bool, std::string, std::string, std::string, codec::PeerId, swarm::Prefix>;

    struct Fold {
        event::Decision first;
        std::uint64_t more = 0;
        Instant until;
    };

    using Folds = std::map<Kind, Fold>;

    /// Whether it was counted with others; else it is to be told.
    bool folded(const event::Decision& brief, Instant now);
    Folds::iterator open(Kind kind, event::Decision first, Instant now);
    void tell(event::Decision record);

    std::uint32_t m_allowsPerSecond;
    std::uint32_t m_allowed = 0; ///< of this second
    Instant m_secondEnds{};
    Folds m_folds;
    Fold* m_fresh = nullptr; ///< opened by what is about to be told
    std::optional<Instant> m_next;
    std::deque<event::Decision> m_told;
};

} // namespace vedette::node
