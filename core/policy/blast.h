/// What falls with what has fallen: the blast radius of agents, computed from a policy as its gates enforce
/// it.
///
/// Who holds a fallen agent acts as that agent does, with its key, its segment and its standing; it knows
/// every address, comes again until it is let in, and answers those who dial it. Another agent is *touched*
/// when one of its services may be used from a fallen one, and *falls* when that service hands over whoever
/// offers it (Service::takesOver): a task that does what it is told, a shell. What falls goes on from there,
/// until nothing is added. A service is used over a connection that the other side lets in (Connect) or that
/// it dials of its own accord (FleetAgent::dials, Dial), and each of its needs must be allowed where it is
/// offered.
///
/// Exact for the facts that are given: what is not known stays unknown, as at the gate. Rules that ask how
/// old a session is are met with a young and an old one. The moment and what holds for all (load, incident)
/// are Ground::at and Ground::when; what would be allowed at another hour does not count.
///
/// Agents that no rule can tell apart are decided for once, so that the work grows with their kinds: 10,000
/// agents of a hundred kinds take a fraction of a second. It ends after Ground::budget decisions, and says
/// so.
#pragma once

#include "core/policy/policy.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vedette::policy {

inline constexpr std::size_t kBlastBudget = 20'000'000;

/// One question that has to be answered with yes, for one of the resources.
struct Need {
    Action action{};
    std::vector<std::string> resources{std::string()};
};

struct Service {
    std::string name; ///< for people: "task infer"
    std::vector<Need> needs;
    bool takesOver = false;
};

struct FleetAgent {
    Facts facts;                       ///< as who; of Peer, Segment, Role and Owner also as to whom
    std::string address;               ///< that others dial, a multiaddr without the peer; empty: not known
    std::vector<std::uint32_t> serves; ///< Ground::services
    std::vector<std::uint32_t> dials;  ///< other agents
};

/// That somebody made use of something, in the open and in good faith.
struct ObservedUse {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t service = 0;
    std::uint64_t times = 1;
};

/// That a gate turned somebody away.
struct ObservedRefusal {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint64_t times = 1;
};

/// Bounds: those of its owner; indices must fit.
struct Ground {
    std::vector<Service> services;
    std::vector<FleetAgent> agents; ///< facts need not be placed
    std::vector<ObservedUse> uses;
    std::vector<ObservedRefusal> refusals;
    WallTime at;
    Facts when;
    std::size_t budget = kBlastBudget;
};

/// How it came to an agent, from the one before.
struct Step {
    std::uint32_t from = 0;
    std::uint32_t service = 0;
    bool dialled = false;           ///< over a connection that the agent made itself
    std::uint32_t distance = 0;     ///< steps from what fell first; 0: that
    std::vector<const Rule*> rules; ///< that allowed it, the connection's first; of the policy
};

struct Blast {
    std::vector<std::optional<Step>> fallen;  ///< by agent; the first have distance 0 and no service
    std::vector<std::optional<Step>> touched; ///< by agent, of those that did not fall
    std::vector<std::uint32_t> usable;        ///< by service: agents, fallen ones too, that it may be used at
    std::size_t falls = 0;                    ///< beside the first
    std::size_t touches = 0;
    std::size_t decisions = 0; ///< that were made for it
    bool complete = true;      ///< false: the budget ran out, and there may be more
};

/// One change that keeps agents from falling.
struct Cut {
    enum class Kind : std::uint8_t {
        Rule,    ///< this permission is taken away
        Agent,   ///< this agent is kept apart from all
        Passage, ///< nothing more from this segment to that one
    };

    Kind kind{};
    const Rule* rule = nullptr;
    std::uint32_t agent = 0;
    std::string fromSegment;
    std::string toSegment;
    std::size_t saves = 0;   ///< agents that no longer fall
    std::uint64_t costs = 0; ///< observed uses, not by those that fell first, that end with it
};

/// What agents of one segment may use of what those of another, or others of the same, offer; and what was
/// used.
struct Passage {
    struct Offer {
        std::uint32_t service = 0;
        std::uint64_t allowed = 0;      ///< pairs
        std::uint64_t used = 0;         ///< observed times that are allowed
        std::uint64_t lost = 0;         ///< observed times that are not
        std::vector<const Rule*> rules; ///< that allow it, in the order of the text
    };

    std::string from; ///< empty: those in no segment
    std::string to;
    std::uint64_t pairs = 0;   ///< of an agent here and another one there
    std::uint64_t offered = 0; ///< of these, where there is anything to use
    std::uint64_t allowed = 0; ///< of these, where at least one service may be used
    std::uint64_t refused = 0; ///< observed times
    std::vector<Offer> offers; ///< by service
};

struct Passages {
    std::vector<Passage> all; ///< of every two segments that have agents, by their names
    bool complete = true;     ///< false: the budget ran out, and more may be allowed
};

/// Blasts of one fleet under one policy; both must outlive it. What was decided once is kept, up to kMaxKept
/// answers, so that another blast on the same ground is quick. One thread.
class BlastRadius {
public:
    static constexpr std::size_t kMaxKept = 1'000'000;
    static constexpr std::size_t kMaxTries = 24;

    BlastRadius(const Policy& policy, const Ground& ground);
    ~BlastRadius();

    /// Of agents that fell, by their place in the ground.
    [[nodiscard]] Blast blastOf(std::span<const std::uint32_t> first);

    /// The cheapest for what they save, `most` at the most: the fewest lost uses for each agent saved, then
    /// what saves more. Tried are the rules, stepping stones and passages that carry most of `blast`,
    /// kMaxTries of each.
    [[nodiscard]] std::vector<Cut> cheapestCuts(std::span<const std::uint32_t> first, const Blast& blast,
                                                std::size_t most = 3);

    /// While nobody has fallen.
    [[nodiscard]] Passages passages();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// One that allows everything, to hold a policy against.
[[nodiscard]] Policy flatPolicy();

} // namespace vedette::policy
