/// The messages of one outlet: which is told next, when it is tried again, and what a storm becomes.
///
/// A machine: notices, outcomes and the time go in; next() says what to carry now. One attempt at a time, in
/// the order in which things happened.
///
///  - Failure::Unreachable (nobody answered, or asked for patience): the same message again after a back-off
///    that doubles from firstBackOff to maxBackOff, of which a random half is taken off, so that nodes that
///    lost the same receiver do not come back together. For as long as it takes.
///  - Failure::Refused (it was read and not taken): likewise, but kMaxRefusals times; then it is given up,
///  for
///    what the receiver never takes must not stand before everything else.
///  - Beyond perMinute notices in a minute the rest are held back and told as one HeldBack when the minute is
///    over. The last half of the minute's share is kept for high and critical ones: a storm of small alerts
///    must not hide a great one.
///  - Beyond kRoom that wait, the oldest of the least grave makes room; it is counted in a HeldBack too.
///    Attempts keep to perMinute as well, so that nothing bursts when a receiver comes back.
///
/// settled() is how far everything is confirmed, told in other words, or given up. Whoever keeps it and
/// begins with it tells nothing less the next time: what came after it is recall()ed.
#pragma once

#include "core/alert/outlet/notice.h"
#include "core/base/instant.h"
#include "core/base/random.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

namespace vedette::alert {

struct OutboxConfig {
    std::uint32_t perMinute = 30; ///< 2 or more
    Duration firstBackOff = std::chrono::seconds(1);
    Duration maxBackOff = std::chrono::minutes(5);
};

/// A place in the order of events: right after that one.
struct OutboxPosition {
    WallTime at;                ///< when it happened
    std::uint64_t sequence = 0; ///< its number within its run; zero: of nothing yet
    friend bool operator==(const OutboxPosition&, const OutboxPosition&) = default;
};

class Outbox {
public:
    static constexpr std::size_t kRoom = 256;
    static constexpr std::uint32_t kMaxRefusals = 8;
    static constexpr Duration kMinute = std::chrono::minutes(1);
    static constexpr Duration kMaxRetryAfter = std::chrono::hours(1);

    enum class Failure : std::uint8_t {
        Unreachable,
        Refused,
    };

    struct Counts {
        std::uint64_t delivered = 0;
        std::uint64_t failed = 0;   ///< attempts
        std::uint64_t heldBack = 0; ///< notices of a storm
        std::uint64_t noRoom = 0;
        std::uint64_t givenUp = 0;
    };

    /// `random` must outlive it.
    Outbox(OutboxConfig config, const OutboxPosition& settled, Random& random, Instant now);

    void add(Notice notice, Instant now);
    /// From an earlier run, oldest first and before any add(): not measured by the minute.
    void recall(Notice notice, Instant now);

    /// Begins an attempt; null when nothing is due or one is under way. Valid until the attempt ends.
    [[nodiscard]] const Message* next(Instant now);
    /// How the attempt ended; one is under way.
    void confirmed(Instant now);
    /// `patience`: what the receiver asked for, at most kMaxRetryAfter of it is given. True when it is given
    /// up.
    bool failed(Failure failure, Instant now, std::optional<Duration> patience = {});

    /// When next() may have something; nothing while an attempt is under way, or when nothing waits.
    [[nodiscard]] std::optional<Instant> deadline() const;

    [[nodiscard]] const OutboxPosition& settled() const noexcept;

    [[nodiscard]] const Counts& counts() const noexcept { return m_counts; }

    [[nodiscard]] std::size_t waiting() const noexcept { return m_items.size(); }

private:
    /// So many in a minute, at once if need be.
    struct Allowance {
        double tokens = 0;
        Instant at{};
    };

    struct Item {
        Message message;
        OutboxPosition before; ///< the event before the first that it tells of
        Instant notBefore{};
        std::uint32_t refusals = 0;
        bool begun = false;  ///< a receiver may have seen it: it stays as it is
        bool flying = false; ///< the attempt under way is its
    };

    enum class Cause : std::uint8_t {
        Storm,
        NoRoom,
    };

    void refill(Allowance& allowance, Instant now) const;
    void queue(Notice notice);
    /// Into the HeldBack that still gathers, or one in its place.
    void holdBack(std::size_t index, Cause cause, Instant now);
    void makeRoom(Instant now);
    [[nodiscard]] std::deque<Item>::iterator flight();

    OutboxConfig m_config;
    Random& m_random;
    Allowance m_admitted;
    Allowance m_attempts;
    std::deque<Item> m_items;
    OutboxPosition m_seen;        ///< the last event that came in
    std::uint32_t m_failures = 0; ///< in a row
    Instant m_retryAt{};
    Counts m_counts;
};

} // namespace vedette::alert
