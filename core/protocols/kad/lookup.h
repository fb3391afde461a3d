/// One iterative lookup (Kademlia 2.3) over d disjoint paths (S/Kademlia 2007, section 4.4), without
/// messages.
///
/// The seeds are dealt out to the paths in turn. Each path keeps its own shortlist and converges on its own:
/// what a peer tells is heard only by the path that asked it, and no peer is asked by two, so an adversary on
/// one path leads only that path astray. A peer that another path has asked counts for this one as having
/// answered or failed, without its hints. A path ends when the `width` nearest peers that it knows and that
/// did not fail have all answered; the lookup when all paths have, or when `maxAsked` peers were asked.
///
/// Bounds: shortlists of kMaxShortlist (the farthest go), answers of kMaxHints peers, `maxAsked` peers, a
/// trace of kMaxTrace steps (then counted only). Each call costs O(kMaxShortlist).
#pragma once

#include "core/base/instant.h"
#include "core/protocols/kad/key.h"
#include "core/protocols/kad/message.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vedette::kad {

struct LookupConfig {
    std::size_t width = 20; ///< how many nearest peers must have answered: k
    std::size_t alpha = 10; ///< asked at one time, over all paths
    std::size_t paths = 4;  ///< d
    std::size_t maxAsked = 400;
};

/// What happened on the way, in words that a table can show: each step names its reason.
enum class StepKind {
    Seeded = 1,    ///< from our own table
    Asked,         ///< the nearest that its path had not asked
    Answered,      ///< `count` peers told, `fresh` of them new to the path
    Failed,        ///< `error` says how
    TakenByOther,  ///< another path has asked it: its hints stay there
    PathConverged, ///< the nearest `count` peers of the path have answered
    PathExhausted, ///< nobody left to ask; `count` answered
    Satisfied,     ///< the goal was reached before the paths converged
    CutShort,      ///< `maxAsked`
    Cancelled,
    ValueTaken,   ///< the peer's record is the best so far
    ValueWorse,   ///< its record is valid and out of date
    ValueRefused, ///< its record is invalid; `error` says why
    StoreAsked,
    Stored, ///< the peer confirmed
    StoreFailed,
};
[[nodiscard]] std::string_view codeName(StepKind kind) noexcept;

struct Step {
    Instant at{};
    StepKind kind = StepKind::Seeded;
    std::size_t path = 0;
    codec::PeerId peer;  ///< empty where it concerns a whole path
    unsigned prefix = 0; ///< bits that the peer shares with the target
    std::size_t hop = 0; ///< answers between our table and the peer
    std::size_t count = 0;
    std::size_t fresh = 0;
    std::error_code error;
};

struct LookupStats {
    std::size_t asked = 0;
    std::size_t answered = 0;
    std::size_t failed = 0;
    std::size_t hops = 0; ///< of the farthest answer that brought a nearer peer
    std::size_t paths = 0;
    Duration took{};
};

class Lookup {
public:
    static constexpr std::size_t kMaxShortlist = 256;
    static constexpr std::size_t kMaxHints = 64;
    static constexpr std::size_t kMaxTrace = 2048;

    /// `self` is never asked. `seeds` nearest first, as many as you like.
    Lookup(const LookupConfig& config, const Key& target, const codec::PeerId& self,
           const std::vector<Peer>& seeds, Instant now);

    /// The next peer to ask, while one may be asked now. Answer each with answered() or failed().
    [[nodiscard]] std::optional<Peer> next(Instant now);
    void answered(const codec::PeerId& peer, const std::vector<Peer>& hints, Instant now);
    void failed(const codec::PeerId& peer, std::error_code why, Instant now);
    /// Ends it early; peers that were asked and did not answer yet no longer matter.
    void finish(StepKind why, Instant now);

    [[nodiscard]] bool done() const noexcept { return m_done; }

    /// Peers that answered, nearest first.
    [[nodiscard]] std::vector<Peer> closest(std::size_t count) const;
    /// Of those paths that met the peer, whether it answered or was only named.
    [[nodiscard]] std::size_t pathsThatMet(const codec::PeerId& peer) const;
    /// What was said of a peer's addresses, by anyone.
    [[nodiscard]] std::vector<codec::Multiaddr> addressesOf(const codec::PeerId& peer) const;

    [[nodiscard]] const LookupStats& stats() const noexcept { return m_stats; }

    [[nodiscard]] const Key& target() const noexcept { return m_target; }

    [[nodiscard]] const std::vector<Step>& trace() const noexcept { return m_trace; }

    [[nodiscard]] std::size_t traceDropped() const noexcept { return m_traceDropped; }

    /// A step that whoever drives the lookup took: of values and stores.
    void note(Step step);

private:
    enum class State : std::uint8_t {
        New,
        Waiting,
        Answered,
        Failed,
    };

    struct Entry {
        Key far; ///< distance from the target
        Peer peer;
        State state = State::New;
        std::size_t hop = 0;
        bool own = false; ///< asked by this path
    };

    struct Path {
        std::vector<Entry> shortlist; ///< nearest first
        bool done = false;
    };

    struct Claim {
        std::size_t path;
        State state;
    };

    [[nodiscard]] static Entry* find(Path& path, const Key& far);
    bool insert(Path& path, const Peer& peer, std::size_t hop);
    [[nodiscard]] Entry* candidate(std::size_t path, Instant now);
    void settle(std::size_t path, Instant now);
    void share(const Key& far, State state, Instant now);
    [[nodiscard]] Step step(StepKind kind, std::size_t path, Instant now) const;
    [[nodiscard]] Step step(StepKind kind, std::size_t path, const Entry& entry, Instant now) const;

    LookupConfig m_config;
    Key m_target;
    codec::PeerId m_self;
    std::vector<Path> m_paths;
    std::vector<std::pair<Key, Claim>> m_claims; ///< who was asked, by distance, sorted
    std::size_t m_turn = 0;                      ///< the path to ask next
    std::size_t m_waiting = 0;
    bool m_done = false;
    Instant m_begun;
    Key m_nearest; ///< distance of the nearest that answered
    LookupStats m_stats;
    std::vector<Step> m_trace;
    std::size_t m_traceDropped = 0;
};

} // namespace vedette::kad
