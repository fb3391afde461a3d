/// What metrics count from the events of a node, for whatever the engine itself keeps no number of.
///
/// Fixed memory, whoever connects: counts are by names that we chose, or an operator's policy did. Of those
/// the first kMaxNames are told apart; all later ones are "other".
#pragma once

#include "core/event/event.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace vedette::alert {

class MetricsTally {
public:
    static constexpr std::size_t kMaxNames = 64;

    using ByName = std::map<std::string, std::uint64_t, std::less<>>;

    void see(const event::Event& event);

    struct Totals {
        std::uint64_t events = 0;
        std::uint64_t openedIn = 0; ///< connections, by who dialled
        std::uint64_t openedOut = 0;
        std::uint64_t closed = 0;
        std::uint64_t bytesIn = 0; ///< of connections that are closed
        std::uint64_t bytesOut = 0;
        std::uint64_t dialsFailed = 0;
        std::uint64_t violations = 0; ///< of peers, on a stream or as a whole
        ByName refusals;              ///< by the limit or rule: "limit.prefix_rate"
        ByName decisions;             ///< of policies, by outcome
        ByName lookups;               ///< of the DHT, by their failure's code, "ok" for none
        ByName canaries;              ///< by outcome
        ByName proofs;                ///< likewise
        ByName alerts;                ///< told, by what became of them: "raised", "grew", …
    };

    [[nodiscard]] const Totals& totals() const noexcept { return m_totals; }

private:
    Totals m_totals;
};

} // namespace vedette::alert
