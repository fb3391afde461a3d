/// Records for tests of the event log, the same for the same number.
#pragma once

#include "core/store/record.h"

#include <string>
#include <vector>

namespace vedette::test {

inline constexpr std::int64_t kWallAtStart = 1'700'000'000'000;

/// Of one peer of seven, of one kind of three; a word says its number.
inline store::Record recordOf(std::uint64_t n) {
    store::Record r;
    r.network = NetworkId{1 + n % 2};
    r.networkName = n % 2 == 0 ? "main" : "lab";
    r.wall = WallTime{kWallAtStart + static_cast<std::int64_t>(n) * 10};
    r.at = Instant(Duration(static_cast<std::int64_t>(n) * 10'000'000));
    r.kind = static_cast<std::uint16_t>(1 + n % 3);
    r.subjects.push_back(Bytes(38, static_cast<Byte>('a' + n % 7)));
    if (n % 5 == 0) r.subjects.push_back(Bytes(38, static_cast<Byte>('A' + n % 11)));
    const std::string text = "Agent/1." + std::to_string(n % 10) + " number " + std::to_string(n)
                           + " at /ip4/10.0." + std::to_string(n % 256) + ".1";
    r.content = copyOf(viewOf(text));
    return r;
}

inline std::vector<store::Record> recordsOf(std::uint64_t from, std::uint64_t count) {
    std::vector<store::Record> all;
    for (std::uint64_t n = from; n < from + count; ++n) all.push_back(recordOf(n));
    return all;
}

inline std::string wordsOf(const store::Record& record) {
    return std::string(textOf(record.content));
}

} // namespace vedette::test
