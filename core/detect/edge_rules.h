/// Attacks on a network of peers, each by a rule that can be read: what was counted, what the stream lets
/// expect, and from where on that is an alarm.
///
/// Counts are held against what is usual in this very stream (shares and means that fade over hours and leave
/// out what was itself an alarm): an attack that goes on does not become the custom. Where a count is held
/// against an expectation, the value is the surprise in nats, k ln(k/e) - (k - e), so that the rules' limits
/// are comparable. Peers and pairs are young for an hour after they were first seen; in the first half hour
/// of a stream nobody is, for everybody would be.
///
/// Memory is taken once, kMemory at most, whoever invents peers. Constant time an edge, no allocation.
#pragma once

#include "core/detect/bounded_table.h"
#include "core/detect/edge.h"

#include <array>
#include <cstdint>
#include <optional>

namespace vedette::detect {

class EdgeRules {
public:
    static constexpr std::size_t kPairs = 1U << 17;
    static constexpr std::size_t kPeers = 1U << 16;
    static constexpr std::size_t kMemory = 32 * 1024 * 1024;

    explicit EdgeRules(std::uint64_t key);

    /// The rule that is nearest to an alarm or furthest beyond, with a score below 1 or at least 1.
    [[nodiscard]] Finding see(const Edge& edge);

private:
    /// A count that fades; its half-life is its reader's.
    struct Fading {
        double at = 0;
        float value = 0;

        [[nodiscard]] float now(double seconds, float halfLife) const noexcept;
        float add(double seconds, float halfLife, float more) noexcept;
    };

    struct Usual {
        float mean = 0;
        float known = 0; ///< how many edges it is of
    };

    struct Pair {
        static constexpr std::size_t kGaps = 8;

        double first = -1; ///< seconds
        double last = 0;
        std::array<float, 5> byKind{}; ///< fading since last
        float bytes = 0;               ///< likewise
        std::uint32_t count = 0;
        std::array<float, kGaps> gaps{};
        std::uint32_t gapCount = 0;
    };

    struct Peer {
        double first = -1;
        double firstAsTarget = -1;
        Fading turned;   ///< edges of this source
        Fading fan;      ///< its new pairs
        Fading met;      ///< edges in either role
        Fading young;    ///< those with a young counterpart
        Fading received; ///< messages to this target
        Fading fresh;    ///< those of young pairs that spoke little
        Fading called;   ///< edges to this target
        Fading regular;  ///< those that come like clockwork
    };

    /// One edge under examination: what the rules have in common.
    struct Look;

    [[nodiscard]] bool young(double first) const noexcept;
    void weigh(Finding& best, Rule rule, double value, double limit) const;
    void burst(Look& look);
    void fanOut(Look& look);
    void youngCrowd(Look& look);
    void freshSenders(Look& look);
    void bytesToNewcomer(Look& look);
    void regularCalls(Look& look);
    void learn(const Look& look);

    std::optional<Duration> m_origin;
    double m_seconds = 0;
    BoundedTable<Pair> m_pairs;
    BoundedTable<Peer> m_peers;
    // What is usual, without alarms.
    Fading m_edges;
    Fading m_newPairs;
    Fading m_youngMet;
    Fading m_messages;
    Fading m_freshMessages;
    // Of calls, alarms among them.
    Fading m_calls;
    Fading m_regularCalls;
    std::array<Usual, 5> m_bursts; ///< by kind; alarms among them
    float m_meanBytes = 0;
};

} // namespace vedette::detect
