/// What others say of a peer, weighed by how far the operator's own pins reach.
///
/// A rater counts as far as it is trusted itself, and trust begins at the pins alone. Four rules keep a ring
/// of fakes, even one whose door an honest peer has opened by mistake, from speaking for its member:
///  - Nearness: only who stands at least as near to the pins as the subject, in steps of positive opinions,
///  may
///    speak for or against it. What a subject vouches for can therefore never vouch for it.
///  - Introduction: all who stand in by the same introducer (their strongest voucher) count together at most
///  as
///    much as all that speaks for the introducer. Fifty fakes behind one fooled peer weigh as one.
///  - Origin: raters of one /24 count together at most kPerPrefix, of one AS at most kPerSystem.
///  - Age: an opinion halves every kHalfLife.
/// A rater's weight is for / (for + against + kDoubt), a pin's is 1.
///
/// settle() computes the weights anew, linear in the opinions; standing() reads them. Opinions on the same
/// pair replace one another. Bounded: kMaxMembers, kMaxOpinions a subject; where these are full, the opinion
/// whose rater weighs least, the oldest of several, makes room, and a rater that weighs less than all is not
/// heard: who weighs nothing drives nobody out. 24 bytes an opinion, 96 a member. Members are numbered by the
/// caller in the order of their first appearance; no result depends on the numbers. Deterministic.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vedette::trust {

using Member = std::uint32_t;

/// Where a member speaks from; 0: not known, then not capped.
struct Origin {
    std::uint64_t prefix = 0;
    std::uint32_t system = 0;
};

struct Standing {
    double speakFor = 0.0;         ///< weights of those who speak for the subject, after all caps
    double speakAgainst = 0.0;     ///< likewise
    double held = 0.0;             ///< weight that the caps held back, either way
    double weight = 0.0;           ///< of the subject as a rater
    std::uint32_t steps = 0;       ///< from the pins; kFar when no positive opinion leads to it
    std::optional<Member> voucher; ///< whose opinion speaks most for it
    std::optional<Member> accuser;

    static constexpr std::uint32_t kFar = ~std::uint32_t{0};

    /// Beta mean with Jeffreys' prior of one half: 0.5 where nobody speaks.
    [[nodiscard]] double value() const noexcept { return (speakFor + 0.5) / (speakFor + speakAgainst + 1.0); }
};

class Opinions {
public:
    static constexpr std::size_t kMaxMembers = 1U << 20;
    static constexpr std::size_t kMaxOpinions = 512;
    static constexpr double kPerPrefix = 1.0;
    static constexpr double kPerSystem = 4.0;
    static constexpr double kDoubt = 2.0;
    static constexpr std::int64_t kHalfLife = 5LL * 365 * 86400; ///< seconds; two years cost .007 of AUC

    void pin(Member member);
    void unpin(Member member);
    void locate(Member member, Origin origin);
    /// `value` from -1 to 1, 0 withdraws. False where a bound, or an opinion of oneself, forbids it.
    bool say(Member rater, Member subject, double value, std::int64_t second);

    /// Weights as of `second`: opinions of later seconds count as of now.
    void settle(std::int64_t second);
    [[nodiscard]] Standing standing(Member subject) const;

    [[nodiscard]] std::size_t members() const noexcept { return m_members.size(); }

    [[nodiscard]] std::size_t opinions() const noexcept { return m_opinions; }

    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    struct Heard {
        Member rater;
        float value;
        std::int64_t second;
    };

    struct Known {
        std::vector<Heard> heard;
        Origin origin;
        double weight = 0.0;
        double support = 0.0;
        std::uint32_t steps = Standing::kFar;
        Member introducer = kNobody;
        bool pinned = false;
    };

    enum class Company {
        Nearer,
        AsNear
    };

    struct Voice {
        Member rater;
        double weight;
    };

    static constexpr Member kNobody = ~Member{0};

    [[nodiscard]] bool know(Member member);
    void measureSteps();
    [[nodiscard]] std::vector<std::vector<Member>> rings() const;
    [[nodiscard]] Standing tally(Member subject, Company company) const;
    void listen(Member subject, Company company, std::vector<Voice>& fors,
                std::vector<Voice>& againsts) const;
    [[nodiscard]] double cap(std::vector<Voice>& voices, double& held) const;

    std::vector<Known> m_members;
    std::size_t m_opinions = 0;
    std::int64_t m_second = 0;
};

} // namespace vedette::trust
