/// Verification in tiers: what is known of every peer, how much each has to prove for that, and whom to ask
/// next what we know the answer of.
///
/// A stranger is of medium risk. Whoever falls below a bound of the score is moved at once; up again, and to
/// low risk at all, leads only evidence: a score above the bound that holds without the term of age, and
/// kProofs canaries passed since the last fall (kAnswersPerProof answers that were useful count as one; a
/// good attestation is enough). Whoever gave a wrong answer to a canary is of high risk, whatever its score:
/// nobody does so by accident, and many good answers are how a cheat hides a few bad ones. It is believed
/// again after kProofsOfLiar canaries, which one that still cheats in a hundredth of its answers would not
/// pass. Whoever asks for more than a limit on it alone allows, in kPushes seconds more than a tenth of them,
/// is of high risk at once as well, whatever its score, and believed again like anybody else. An operator's
/// word stands above all of this until it ends.
///
/// Canaries: each connected peer that can be asked is asked after times drawn from an exponential
/// distribution, whose mean its tier gives, so that no past question tells when the next one comes; all of
/// them together keep to a budget. A peer that cheats in a share c of its answers is found by the n-th
/// question with probability 1 - (1 - c)^n: questionsToFind().
///
/// Proofs: each connected peer of at least `proofFrom` that can is asked at once to prove what it is
/// (appraisal.h). Who proved it is asked again before that is too old to count, whatever its risk is then;
/// who did not, after kPatience or a quarter of that age. All of them together keep to a pace as well.
///
/// Pure of I/O; `random` must outlive it. One thread. Bounds: kMaxSubjects, of whom those without a
/// connection who left least evidence go first; a stranger beyond is assessed as one and not remembered.
#pragma once

#include "core/base/instant.h"
#include "core/base/random.h"
#include "core/trust/evidence.h"

#include <array>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace vedette::trust {

/// Why a peer is verified as it is.
enum class Reason : std::uint8_t {
    Stranger = 1, ///< nothing is known that would say otherwise
    LowScore,
    CanaryFailed,
    RanIntoLimits, ///< on it alone, second after second
    Earned,        ///< by evidence
    ByOperator,    ///< somebody decided so
    WordEnded,     ///< of an operator, by its time or by being taken back
};
[[nodiscard]] std::string_view codeName(Reason reason) noexcept;
[[nodiscard]] std::optional<Tier> tierNamed(std::string_view name) noexcept;        ///< by codeName
[[nodiscard]] std::optional<Reason> reasonNamed(std::string_view message) noexcept; ///< "tier.earned"

/// What an operator decided of a peer, and until when; in place of what its score would give.
struct Word {
    Tier tier = Tier::Medium;
    WallTime until; ///< 0: until it is taken back
    std::string why;
    friend bool operator==(const Word&, const Word&) = default;
};

/// What an earlier run knew of a peer.
struct Known {
    Record record;
    Tier tier = Tier::Medium;
    Reason reason = Reason::Stranger;
};

struct VerifierConfig {
    /// Mean time between the canaries of one peer, by its tier; zero: none are sent.
    std::array<Duration, 3> every{};
    double perMinute = 60;              ///< canaries to all peers together
    std::vector<std::string> protocols; ///< by which canaries are sent; at most 8
    /// A computer's neighbourhood, by which a crowd is told (geo::neighbourhoodOf); may be empty.
    std::function<std::optional<std::array<Byte, 16>>(const codec::Multiaddr&)> placeOf;
    std::string proofProtocol; ///< by which peers are asked for proofs; empty: nobody is
    Tier proofFrom = Tier::High;
    Duration proofLife = std::chrono::hours(1); ///< a proof counts so long
    double proofsPerMinute = 60;
    std::map<codec::PeerId, Known> known{};
    std::map<codec::PeerId, Word> words{};
};

/// Ask it now what is known, by `protocols[channel]`; answer with ended().
struct AskCanary {
    std::uint64_t number = 0;
    codec::PeerId peer;
    std::size_t channel = 0;
};

/// Have it prove now what it is; its event::AttestationEnded, which there must be, is seen.
struct AskProof {
    codec::PeerId peer;
};

/// A peer is verified in another way from now on.
struct Moved {
    event::TierChanged change;
    EventId because; ///< the last of the evidence; none of an operator's word
};

struct Assessment {
    Tier tier = Tier::Medium;
    Reason reason = Reason::Stranger;
    double score = 0.5; ///< as of the last event about it, or the last look at all
    bool quarantined = false;
};

class Verifier {
public:
    static constexpr std::size_t kMaxSubjects = 20'000;
    static constexpr double kProofs = 5;
    static constexpr double kProofsOfLiar = 299; ///< questionsToFind(0.01, 0.95)
    static constexpr double kAnswersPerProof = 5;
    static constexpr double kPushes = 10; ///< seconds, counted down by one in every kPushFades
    static constexpr Duration kPushFades = std::chrono::seconds(10);
    static constexpr double kMargin = 0.02;                     ///< above a bound, to be moved up over it
    static constexpr Duration kLook = std::chrono::seconds(30); ///< between looks at all that are connected
    static constexpr Duration kPatience = std::chrono::minutes(5); ///< for the end of a canary

    using Output = std::variant<AskCanary, AskProof, Moved>;

    Verifier(VerifierConfig config, const Timeline& timeline, Random& random, Instant now);

    /// Every event of the network, in order.
    void see(const event::Event& event);
    /// The canary of that number is over; its event, if it has any, is seen beside this.
    void ended(std::uint64_t number, Instant now);
    /// Nothing takes it back.
    void decide(const codec::PeerId& peer, std::optional<Word> word, Instant now);

    [[nodiscard]] Assessment assess(const codec::PeerId& peer) const;
    /// Null for a stranger. `sharingPrefix` is of the last look.
    [[nodiscard]] const Record* recordOf(const codec::PeerId& peer) const;

    [[nodiscard]] const std::map<codec::PeerId, Word>& words() const noexcept { return m_config.words; }

    /// Whether somebody's assessment has changed by 0.01 or a tier since this was last asked.
    [[nodiscard]] bool takeChanged() noexcept { return std::exchange(m_changed, false); }

    [[nodiscard]] std::optional<Output> poll();
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    void restamp(const Timeline& timeline) { m_timeline = timeline; }

    [[nodiscard]] std::size_t subjects() const noexcept { return m_subjects.size(); }

private:
    using Place = std::array<Byte, 16>;

    struct Subject {
        Record record;
        Tier tier = Tier::Medium;
        Reason reason = Reason::Stranger;
        double score = 0.5;
        double told = 0.5;     ///< the score when a change was last noted
        double proofs = 0;     ///< since the last fall
        double owed = kProofs; ///< proofs that lead up again
        double pushes = 0;     ///< as of `pushedAt`
        Instant pushedAt{};
        EventId evidence;           ///< the last event of this run that told of its conduct
        std::uint8_t channels = 0;  ///< by which it can be asked
        std::uint32_t open = 0;     ///< connections
        std::vector<Place> places;  ///< of those
        std::optional<Instant> due; ///< of the next canary
        std::uint64_t asked = 0;    ///< the number of the one under way
        bool proves = false;        ///< it can be asked for a proof
        bool proving = false;       ///< and is being asked
        std::optional<Instant> proofDue;
        Instant proofNotBefore{}; ///< after one that did not hold
    };

    using Subjects = std::unordered_map<codec::PeerId, Subject>;

    Subject* know(const codec::PeerId& peer, WallTime at);
    void makeRoom(WallTime at);
    void opened(const event::Event& event, const event::ConnectionOpened& body);
    void closed(const event::ConnectionClosed& body);
    void identified(const event::Event& event, const event::PeerIdentified& body);
    void refused(const event::Event& event, const event::Refused& body);
    [[nodiscard]] static double pushesOf(const Subject& subject, Instant now) noexcept;
    [[nodiscard]] Record completed(const Subject& subject) const;
    void judge(const codec::PeerId& peer, Subject& subject, Instant now);
    void move(const codec::PeerId& peer, Subject& subject, Tier to, Reason why, Instant now);
    void fallBack(const codec::PeerId& peer, Subject& subject, Instant now);
    void schedule(const codec::PeerId& peer, Subject& subject, Instant now);
    void unschedule(const codec::PeerId& peer, Subject& subject);
    void askDue(Instant now);
    void scheduleProof(const codec::PeerId& peer, Subject& subject, Instant now);
    void unscheduleProof(const codec::PeerId& peer, Subject& subject);
    void askDueProofs(Instant now);
    void proofEnded(const event::AttestationEnded& told, Subject& subject, Instant now);
    void endWords(Instant now);
    [[nodiscard]] Duration wait(Tier tier);

    VerifierConfig m_config;
    Timeline m_timeline;
    Random& m_random;
    Subjects m_subjects;
    std::unordered_map<ConnId, std::pair<codec::PeerId, std::optional<Place>>> m_open;
    std::map<Place, std::uint32_t> m_crowd; ///< peers with connections from there
    std::set<std::pair<Instant, codec::PeerId>> m_due;
    std::map<std::uint64_t, std::pair<codec::PeerId, Instant>> m_asked; ///< under way, and until when
    std::set<std::pair<Instant, codec::PeerId>> m_proofsDue;
    Instant m_nextProof{};
    std::uint64_t m_lastNumber = 0;
    Instant m_nextAsk{};
    Instant m_nextLook{};
    bool m_changed = false;
    std::deque<Output> m_outputs;
};

/// Questions after which a peer that cheats in `share` of its answers is found with that probability; both
/// above 0 and below 1.
[[nodiscard]] std::uint32_t questionsToFind(double share, double probability) noexcept;

} // namespace vedette::trust

VD_ERROR_CODES(vedette::trust, Reason, "tier")
