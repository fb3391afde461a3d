/// What a rule found, once: the value that it measured, its limit, who is concerned, and the events that
/// prove it.
///
/// Values are whole thousandths: they are compared, stored and signed, and a fraction has one spelling only
/// so. Bounds: kMaxPeers, kMaxData, kMaxCauses; what no longer fits is counted, not kept.
#pragma once

#include "core/alert/rule.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/codec/peer_id.h"

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::alert {

/// What a number of the evidence measures. Numbered for ever.
enum class Measure : std::uint8_t {
    Seen = 1,        ///< how many, in the rule's window
    Expected = 2,    ///< of the same, by what was usual before
    Peers = 3,       ///< different identities
    Prefixes = 4,    ///< different networks
    Share = 5,       ///< of all, from 0 to 1
    Seconds = 6,     ///< how long the window is
    NetworkSize = 7, ///< in peers, as estimated
    Total = 8,       ///< of which `Seen` is a part
    Failed = 9,      ///< of those
    Surprise = 10,   ///< minus the decimal logarithm of the probability by chance
};
[[nodiscard]] std::string_view codeName(Measure measure) noexcept;

/// Whole thousandths of `number`, as far as they go.
[[nodiscard]] inline std::int64_t thousandths(double number) noexcept {
    constexpr double kMost = 9e15;
    if (!(number == number)) return 0;
    return static_cast<std::int64_t>(std::llround(std::fmin(std::fmax(number * 1000, -kMost), kMost)));
}

struct Datum {
    Measure measure{};
    std::int64_t value = 0; ///< in thousandths
    friend bool operator==(const Datum&, const Datum&) = default;
};

struct Finding {
    static constexpr std::size_t kMaxPeers = 64;
    static constexpr std::size_t kMaxData = 8;
    static constexpr std::size_t kMaxCauses = 8;
    static constexpr std::size_t kMaxSubject = 128;

    Rule rule{};
    std::string subject;    ///< of the rule's SubjectKind
    std::int64_t value = 0; ///< by the rule's own measure, in thousandths
    std::int64_t limit = 0; ///< from which on the rule raises an alarm, in thousandths
    std::vector<codec::PeerId> peers;
    std::uint64_t peerCount = 0; ///< how many are concerned, listed or not
    std::vector<Datum> data;
    std::vector<EventId> causes; ///< the last ones
    Instant at{};

    void concern(const codec::PeerId& peer) {
        ++peerCount;
        if (peers.size() < kMaxPeers) peers.push_back(peer);
    }

    void add(Measure measure, double number) {
        if (data.size() < kMaxData) data.push_back({measure, thousandths(number)});
    }

    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace vedette::alert
