/// One record of the event log: what the log must know of an event to keep, order and find it.
///
/// `content` and the bytes of subjects mean nothing here. Bounds: kMaxContent bytes of content, kMaxSubjects
/// subjects of kMaxSubject bytes, kMaxName bytes of a network's name; what is beyond them is cut.
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/instant.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace vedette::store {

inline constexpr std::size_t kMaxContent = 1024 * 1024;
inline constexpr std::size_t kMaxSubjects = 64;
inline constexpr std::size_t kMaxSubject = 64;
inline constexpr std::size_t kMaxName = 256;

struct Record {
    std::uint64_t sequence = 0; ///< set by the log: from 1, without a gap, across runs
    std::uint64_t run = 0;      ///< set by the log: which opening of it wrote this; `at` compares within one
    NetworkId network;
    std::string networkName;
    WallTime wall;
    Instant at;
    std::uint16_t kind = 0;
    std::vector<Bytes> subjects; ///< whom it is about
    Bytes content;

    friend bool operator==(const Record&, const Record&) = default;
};

/// What of a record can be found by its words; plain text, in any language.
using TextOf = std::function<std::string(const Record&)>;

using ChainHash = std::array<Byte, 32>;

/// What the log hashed to after its record `sequence`.
struct ChainHead {
    std::uint64_t sequence = 0;
    ChainHash hash{};
    friend bool operator==(const ChainHead&, const ChainHead&) = default;
};

/// The state that the records up to `sequence` lead to.
struct Snapshot {
    std::uint64_t sequence = 0;
    Bytes state;
};

} // namespace vedette::store
