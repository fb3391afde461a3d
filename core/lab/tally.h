/// What a rehearsal counts about its honest members: the load that it states and the damage that it measures.
#pragma once

#include "core/base/instant.h"
#include "core/codec/peer_id.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace vedette::lab {

struct Attempt {
    Instant at;
    std::uint32_t from = 0; ///< member
    std::uint32_t to = 0;
    bool ok = false;
    codec::PeerId answered; ///< who it was in the end; empty when nobody
    bool believed = false;  ///< a false answer, which the asker has no means to tell
};

/// A message of a member on a topic.
struct Word {
    Instant at;
    std::uint32_t by = 0;
    bool notice = false;        ///< for everybody; else telemetry
    std::uint32_t expected = 0; ///< other members that were up and subscribed when it was published
    std::uint32_t heard = 0;    ///< deliveries to members
};

/// One delivery of a member's word.
struct Hearing {
    Instant at;
    std::uint32_t member = 0;
    std::uint64_t word = 0;
};

class Tally {
public:
    std::uint64_t connects = 0; ///< connections that became ready, counted where they were dialled
    std::uint64_t accepted = 0; ///< … and where they were accepted
    std::uint64_t dialsFailed = 0;
    std::uint64_t tasks = 0; ///< requests with their reply
    std::uint64_t tasksFailed = 0;
    std::uint64_t receipts = 0; ///< that were asked for
    std::uint64_t receiptsFailed = 0;
    std::uint64_t beats = 0; ///< pings of the steady beat
    std::uint64_t beatsFailed = 0;
    std::uint64_t identified = 0;
    std::uint64_t arrivals = 0;
    std::uint64_t departures = 0;
    std::uint64_t taskBytes = 0;     ///< asked and answered
    std::uint64_t lookups = 0;       ///< of the DHT that members asked for
    std::uint64_t lookupsFailed = 0; ///< … in vain, though what was looked for had been published
    std::uint64_t queries = 0;       ///< peers asked in all lookups, upkeep's among them
    std::uint64_t heard = 0;         ///< messages of members delivered to members
    std::uint64_t junk = 0;          ///< messages of attackers delivered to members
    double nodeHours = 0;
    std::map<std::string, std::uint64_t> failures; ///< of dials and tasks, by their code
    std::vector<Word> words;

    std::vector<Attempt> dials;    ///< while `detailed`
    std::vector<Attempt> asked;    ///< tasks, while `detailed`
    std::vector<Attempt> sought;   ///< lookups, while `detailed`; `to` is the store whose content it was
    std::vector<Hearing> hearings; ///< while `detailed`
    std::vector<Instant> junkAt;   ///< of `junk`, while `detailed`
    bool detailed = false;

    /// The share of attempts that failed in [from, to), and that `counts` picks.
    template <class Counts, class Bad>
    [[nodiscard]] static double share(const std::vector<Attempt>& attempts, Counts&& counts, Bad&& bad) {
        std::size_t all = 0;
        std::size_t wrong = 0;
        for (const Attempt& attempt : attempts) {
            if (!counts(attempt)) continue;
            ++all;
            if (bad(attempt)) ++wrong;
        }
        return all == 0 ? 0 : static_cast<double>(wrong) / static_cast<double>(all);
    }
};

} // namespace vedette::lab
