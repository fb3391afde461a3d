/// What can be asked of a peer, shown of it and sorted by: one table for the query language, the command line
/// and the window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace vedette::history {

/// The texts come first, then what is counted or measured. In the order of peerFields().
enum class PeerField : std::uint8_t {
    Peer, ///< the id
    Name, ///< that the operator gave it, as are tags and the note
    Tag,
    Note,
    Network,
    State,     ///< "connected", "known" (we met it) or "heard" (somebody told of it)
    Direction, ///< "in" or "out"
    Address,   ///< where it is connected from or to, then what it says of itself
    Agent,     ///< as it claims
    Version,   ///< of its protocols, as it claims
    Protocol,
    Security,
    Muxer,
    Topic,
    Mesh,
    Standing,
    Fault, ///< how it broke a protocol last
    Asn,
    Country,
    Tier,      ///< of risk, by which it is verified: "high", "medium" or "low"
    Reason,    ///< why it is in that tier, a code
    Score,     ///< the first number: its reputation, 0 to 1
    Gossip,    ///< the score of its gossip
    RoundTrip, ///< milliseconds
    In,        ///< bytes
    Out,
    Traffic,
    Connections, ///< so far
    Open,        ///< now
    Failed,      ///< dials
    Faults,
    Refused,
    First, ///< milliseconds since 1970
    Seen,
    Moved,  ///< when it came into its tier
    Pinned, ///< flags are 0 and 1
    Blocked,
    Routed,
    Identified,
    Signed,
};

inline constexpr std::size_t kPeerFields = static_cast<std::size_t>(PeerField::Signed) + 1;
inline constexpr std::size_t kPeerTexts = static_cast<std::size_t>(PeerField::Score);
inline constexpr std::size_t kPeerNumbers = kPeerFields - kPeerTexts;

enum class FieldKind : std::uint8_t {
    Prose, ///< text in which a part is looked for
    Word,  ///< text that is meant as a whole
    Number,
    Length, ///< of time, in milliseconds
    Size,   ///< in bytes
    Time,
    Flag,
};

struct FieldInfo {
    PeerField field;
    FieldKind kind;
    bool many;             ///< several values, '\n' between them
    std::string_view name; ///< in queries, in exports and on the command line
    std::string_view also; ///< another name in queries, or empty
};

[[nodiscard]] std::span<const FieldInfo, kPeerFields> peerFields() noexcept;

[[nodiscard]] inline const FieldInfo& infoOf(PeerField field) noexcept {
    return peerFields()[static_cast<std::size_t>(field)];
}

[[nodiscard]] inline bool isText(PeerField field) noexcept {
    return static_cast<std::size_t>(field) < kPeerTexts;
}

/// By either name, whatever the case.
[[nodiscard]] std::optional<PeerField> peerFieldNamed(std::string_view name) noexcept;

} // namespace vedette::history
