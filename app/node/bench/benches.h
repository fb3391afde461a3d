/// The benches one by one; bench.h says what they have in common.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"
#include "core/base/result.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <string>

namespace vedette::app {

struct BenchPlan {
    int rounds = 5;
    int percent = 100;
    std::string jsFolder;     ///< empty: not held against js-libp2p; bench.cpp says what can be
    std::string rivalsFolder; ///< likewise, of the layout
    std::string dataFolder;   ///< empty: nothing recorded is judged

    /// By the words --rounds and --scale.
    [[nodiscard]] static Result<BenchPlan> of(const config::CommandLine& line);

    /// As much of `full` as was asked for, at least 1.
    template <std::integral T>
    [[nodiscard]] T scaled(T full) const noexcept {
        return static_cast<T>(std::max<std::int64_t>(1, static_cast<std::int64_t>(full) * percent / 100));
    }
};

/// CPU of one side from TCP connect to ready, against the primitives of libsodium.
[[nodiscard]] Result<> benchHandshake(const BenchPlan& plan, Console& console);
/// The same over TLS, against bare OpenSSL.
[[nodiscard]] Result<> benchTlsHandshake(const BenchPlan& plan, Console& console);
/// CPU seconds per gigabyte of both ends, each on a processor of its own, against OpenSSL frames over a plain
/// socket.
[[nodiscard]] Result<> benchThroughput(const BenchPlan& plan, Console& console);
/// Median round trip of 32 bytes while 5,000 idle connections are held, against plain TCP.
[[nodiscard]] Result<> benchPing(const BenchPlan& plan, Console& console);
/// Resident memory of the listener per idle inbound connection, Noise and TLS.
[[nodiscard]] Result<> benchIdle(const BenchPlan& plan, Console& console);
/// Durable events a second with their hash chain, against plain inserts of the same rows.
[[nodiscard]] Result<> benchStore(const BenchPlan& plan, Console& console);
/// Milliseconds to the state of any moment of a day of 1,000 peers, against decoding one such state.
[[nodiscard]] Result<> benchRebuild(const BenchPlan& plan, Console& console);

/// Messages that one router verifies, delivers and forwards in a second of CPU, against bare Ed25519; and how
/// long a message takes in a network of twenty nodes, against the checks that nobody can do without.
[[nodiscard]] Result<> benchGossip(const BenchPlan& plan, Console& console);
/// Which share of lookups finds its target among hostile nodes, by number of disjoint paths, in a network
/// that stands still and in one that lives; and what a lookup costs, against the hashes and comparisons that
/// it cannot do without.
[[nodiscard]] Result<> benchLookup(const BenchPlan& plan, Console& console);
/// CPU of the crawler per peer, and peers per second, of a network of our own servers in another process; the
/// floor is the handshake alone.
[[nodiscard]] Result<> benchCrawl(const BenchPlan& plan, Console& console);

/// Decisions a second by policies of 10, 1,000 and 100,000 rules, rule and facts named, against the look-ups
/// of a request's words in one table, and beside other judges where a folder of them is named; what a fall
/// costs to work out; what a stream waits for the gate, beside a handshake.
[[nodiscard]] Result<> benchPolicy(const BenchPlan& plan, Console& console);

/// CPU of one step of the force layout of 100,000 nodes and of the whole, against the pull of its edges
/// alone; with its stress, and beside other engines where a folder of them is named.
[[nodiscard]] Result<> benchLayout(const BenchPlan& plan, Console& console);

/// How long a table of a million peers takes to be sorted and filtered, against a sort of bare numbers and
/// one reading of a column.
[[nodiscard]] Result<> benchTable(const BenchPlan& plan, Console& console);

/// Signatures a second of a SoftHSM token through the process of its module, against the same calls made
/// directly.
[[nodiscard]] Result<> benchKeys(const BenchPlan& plan, Console& console);

/// CPU of the detectors for one edge and one lookup, against one look into a table and the exponentials
/// alone.
[[nodiscard]] Result<> benchDetect(const BenchPlan& plan, Console& console);
/// Nanoseconds for one observation and for one opinion, and bytes of memory for one peer, against adding to a
/// counter; with a folder of data, how well a market's cheats are told from the others, attacked and not.
[[nodiscard]] Result<> benchTrust(const BenchPlan& plan, Console& console);

/// CPU of an hour of 1,000 virtual nodes at work, against the cryptography that it consists of.
[[nodiscard]] Result<> benchLab(const BenchPlan& plan, Console& console);

} // namespace vedette::app
