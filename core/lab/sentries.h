/// The watches of a rehearsed fleet: every honest member has one, as it would in life, and what they find is
/// folded into the alerts of one board.
///
/// A member that restarts begins with a new watch. What an alert is worth is judged at the end, against the
/// truth: it points at the assault when its rule is one that tells of such an assault, it was found after the
/// assault began, and it names an attacker by identity or address (of an assault without attackers, as a cut,
/// the rule suffices). The watches never see the truth. One thread.
#pragma once

#include "core/alert/board.h"
#include "core/alert/watch.h"
#include "core/lab/assault.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vedette::lab {

struct SeenAlert {
    alert::Rule rule{};
    std::string subject;
    alert::Severity severity{};
    std::uint64_t count = 0;
    std::uint64_t peerCount = 0;
    Duration first{}; ///< since the run's begin
    bool pointsAtIt = false;
};

struct Detection {
    std::optional<Duration> after;            ///< the assault's begin, by any member
    std::optional<Duration> afterByObservers; ///< by those whose events are recorded alone
    std::vector<SeenAlert> alerts;            ///< in the order in which they were raised
    std::size_t falseAlerts = 0;              ///< that neither point at the assault nor name an attacker
    std::size_t critical = 0;                 ///< of the false ones
    double falsePerHour = 0;
    std::uint64_t events = 0; ///< that the watches saw
};

class Sentries {
public:
    static constexpr std::size_t kTracked = 512; ///< peers that one member's watch keeps apart
    static constexpr std::size_t kMaxFindings = 1U << 18;

    explicit Sentries(std::uint64_t seed) : m_seed(seed) {}

    /// `observer`: the member's events are recorded.
    void see(std::uint32_t member, bool observer, const event::Event& event);

    [[nodiscard]] const alert::Board& board() const noexcept { return m_board; }

    [[nodiscard]] Detection judge(const std::optional<Label>& label, bool attack, Duration lasted) const;

private:
    struct Post {
        std::optional<alert::Watch> watch;
        bool listening = false;
    };

    struct Found {
        Instant at;
        AlertId alert;
        bool observer = false;
        std::vector<codec::PeerId> peers;
    };

    std::uint64_t m_seed;
    std::map<std::uint32_t, Post> m_posts;
    alert::Board m_board;
    std::vector<Found> m_found;
    std::uint64_t m_events = 0;
    std::optional<Instant> m_begin;
};

} // namespace vedette::lab
