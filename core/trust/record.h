/// All that is known of one subject, and the score that follows from it alone.
///
/// A score is the mean of a Beta distribution: (1 + good) / (2 + good + bad), 0.5 for a stranger. Good and
/// bad are counts of observations, each term's counts weighted as kTerms says; so every term names its value,
/// its weight and its cause, and the score is their sum and nothing else: a pure function of the record and
/// the time. What we saw ourselves halves every kHalfLife; a failed attestation does not fade, it is replaced
/// by a good one. What others say in favour counts at most as much as what we saw ourselves, so nobody is
/// talked above our own evidence; what they say against counts up to kMostAgainst.
///
/// A record outlives the connection, and a key: succeeded() is the record under the new key, whose holder
/// must be attested anew. 184 bytes; constant time.
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/trust/opinions.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vedette::trust {

enum class Term : std::uint8_t {
    Gossip,      ///< P1 to P7 of GossipSub v1.1, as its own score adds them
    Answers,     ///< requests answered well, and badly or not at all
    Conduct,     ///< breaches of protocols
    Canaries,    ///< answers to questions whose answer we knew
    Attestation, ///< what it proved of itself
    Age,         ///< how long we know it
    Addresses,   ///< how many peers share its /24
    Opinions,    ///< of others, see opinions.h
};
constexpr std::size_t kTermCount = 8;
[[nodiscard]] std::string_view codeName(Term term) noexcept;

/// Which fact a term rests on most.
enum class Cause : std::uint8_t {
    Nothing = 1,
    GossipHelpful, ///< data: the part of P1..P7 that weighs most
    GossipHarmful,
    AnsweredWell,
    AnsweredBadly,
    BrokeProtocol, ///< data: how often, faded
    CanaryPassed,
    CanaryFailed,
    Attested,
    AttestationFailed,
    LongKnown,
    CrowdedAddress, ///< data: peers in its /24
    Vouched,
    Accused,
};
[[nodiscard]] std::string_view codeName(Cause cause) noexcept;

/// Observations that fade.
class Counts {
public:
    void add(double good, double bad, WallTime now) noexcept;

    [[nodiscard]] double good(WallTime now) const noexcept { return m_good * faded(now); }

    [[nodiscard]] double bad(WallTime now) const noexcept { return m_bad * faded(now); }

    /// All that is kept, for whoever writes it down: `fields(good, bad, at)`.
    template <class Fields, class Self>
    static void visit(Fields& fields, Self& self) {
        fields(self.m_good, self.m_bad, self.m_at);
    }

    friend bool operator==(const Counts&, const Counts&) = default;

private:
    [[nodiscard]] double faded(WallTime now) const noexcept;

    double m_good = 0.0;
    double m_bad = 0.0;
    WallTime m_at;
};

enum class Attested : std::uint8_t {
    Never,
    Good,
    Expired,
    Failed,
};

/// How well a peer's computer is hardened, as it says.
enum class Posture : std::uint8_t {
    Unsaid,
    Bad,
    Degraded,
    Good,
};
[[nodiscard]] std::string_view codeName(Posture posture) noexcept;                 ///< as policies write it
[[nodiscard]] std::optional<Posture> postureNamed(std::string_view name) noexcept; ///< never Unsaid

struct Record {
    WallTime firstSeen;
    Counts answers;
    Counts conduct; ///< bad alone
    Counts canaries;
    std::array<float, 7> gossip{};       ///< P1 to P7, weighted, of this moment
    Attested attested = Attested::Never; ///< but for the end of its time: attestedBy()
    Posture posture = Posture::Unsaid;   ///< with the attestation that held last
    bool device = false;                 ///< then: its key is proved to live in a device
    WallTime attestedAt;                 ///< then
    WallTime attestedUntil;              ///< it counts so long
    std::uint32_t sharingPrefix = 0;     ///< other peers in its /24
    double speakFor = 0.0;               ///< of Standing
    double speakAgainst = 0.0;

    [[nodiscard]] Record succeeded() const noexcept;
    [[nodiscard]] Attested attestedBy(WallTime now) const noexcept;
    friend bool operator==(const Record&, const Record&) = default;
};

struct TermScore {
    Term term{};
    Cause cause = Cause::Nothing;
    double value = 0.0;  ///< by the term's own measure: share of good, days, peers
    double weight = 0.0; ///< observations that one of its units counts as
    double good = 0.0;   ///< as it enters the sum
    double bad = 0.0;
    std::int32_t data = 0; ///< see Cause
};

struct Score {
    double value = 0.5;
    std::array<TermScore, kTermCount> terms{};

    /// How much the score would rise without this term; negative for one that lifts it.
    [[nodiscard]] double harm(Term term) const noexcept;
    /// What this term moves the score from a stranger's 0.5: those of all terms add up to `value` - 0.5.
    [[nodiscard]] double part(Term term) const noexcept;
};

/// How much a peer has to prove: of risk, so High asks for most.
enum class Tier : std::uint8_t {
    Low = 1,
    Medium,
    High,
};
[[nodiscard]] std::string_view codeName(Tier tier) noexcept; ///< as policies write it

constexpr double kQuarantine = 0.2; ///< below, a peer is set apart
constexpr double kHighRisk = 0.35;  ///< below
constexpr double kLowRisk = 0.6;    ///< from here on

/// Where the tiers part; what an operator weighs in place of the ones that hold.
struct Bounds {
    double quarantine = kQuarantine;
    double highRisk = kHighRisk;
    double lowRisk = kLowRisk;
    friend bool operator==(const Bounds&, const Bounds&) = default;
};

[[nodiscard]] Tier tierOf(double score, const Bounds& bounds = {}) noexcept;

constexpr Duration kHalfLife = std::chrono::hours(24 * 14);
constexpr double kMostAgainst = 20.0;

[[nodiscard]] Score scoreOf(const Record& record, WallTime now) noexcept;

/// What would bring a subject to `threshold`: each way alone, nothing where it would not in a year or
/// 100,000.
struct WayBack {
    bool needed = false;
    std::optional<std::uint32_t> answers;  ///< good answers from now on
    std::optional<std::uint32_t> canaries; ///< canaries passed
    std::optional<std::uint32_t> days;     ///< in which nothing happens
    bool byAttestation = false;            ///< a good attestation alone would do
    Term worst{};                          ///< the term without which the score would rise most
};

[[nodiscard]] WayBack wayBack(const Record& record, double threshold, WallTime now) noexcept;

} // namespace vedette::trust

VD_ERROR_CODES(vedette::trust, Cause, "trust")
