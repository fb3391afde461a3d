/// Events as bytes: what the history stores, what a recording replays, what another console is told.
///
/// Deterministic CBOR (codec/cbor.h), one array per event:
///
///     [id, network, at in ns, wall in ms, [causes], kind, version, [fields of the body in order]]
///
/// Ids, kinds and enums are unsigned, times signed integers; peers and addresses are byte strings in their
/// binary form, empty for none; an absent optional is null. Text is a text string, or a byte string exactly
/// when it is not UTF-8: what peers call themselves must survive, not be judged here.
///
/// Nothing of this ever changes but in one way: a later version of a body adds fields at the end and counts
/// its version up. A reader takes the fields that it knows and ignores those after them if the version is
/// later than its own. Of a kind that it does not know it returns the envelope with the raw body. At most
/// kMaxEncoded bytes and kMaxItems items of a list are read. Linear in the input.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/event/event.h"

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::event {

enum class DecodeError {
    TooLarge = 1, ///< more than kMaxEncoded bytes
    NotCbor,      ///< not one value in deterministic CBOR; detail has the code
    WrongType,    ///< a field of another type
    MissingField,
    TrailingField, ///< more fields than this version has
    OutOfRange,    ///< a number that the field cannot hold
    BadKind,       ///< zero or beyond 16 bits
    BadVersion,    ///< zero or beyond 32 bits
    BadText,       ///< UTF-8 in a byte string: two encodings of one value
    BadPeer,
    BadAddress,
    TooManyItems,
};
[[nodiscard]] std::string_view codeName(DecodeError error) noexcept;

inline constexpr std::size_t kMaxEncoded = 1024 * 1024;
inline constexpr std::size_t kMaxItems = 4096;

/// All of an event but the meaning of its body.
struct Envelope {
    EventId id;
    NetworkId network;
    Instant at;
    WallTime wall;
    std::vector<EventId> causes;
    std::uint16_t kind = 0;
    std::uint32_t version = 0;
    Bytes body; ///< CBOR
    friend bool operator==(const Envelope&, const Envelope&) = default;
};

/// The version that we write, and know in full.
[[nodiscard]] std::uint32_t versionOf(Kind kind) noexcept;
/// False for a kind of a later program.
[[nodiscard]] bool known(std::uint16_t kind) noexcept;

[[nodiscard]] Bytes encode(const Event& event);
/// The Envelope stands for a kind that is not known.
[[nodiscard]] Result<std::variant<Event, Envelope>> decode(BytesView encoded);
/// Without a look into the body: enough to filter by network, time or kind.
[[nodiscard]] Result<Envelope> decodeEnvelope(BytesView encoded);

/// What a store that has columns for them keeps outside the encoding.
struct Stamp {
    NetworkId network;
    Instant at;
    WallTime wall;
    std::uint16_t kind = 0;
};

/// The rest, [id, [causes], version, [fields]].
[[nodiscard]] Bytes encodeContent(const Event& event);
[[nodiscard]] Result<std::variant<Event, Envelope>> decodeContent(const Stamp& stamp, BytesView content);

/// Whom a body of any kind is about: every peer in its fields, once, in their order.
[[nodiscard]] std::vector<codec::PeerId> peersIn(const Body& body);
/// What a body of any kind can be found by: its kind, its texts and its addresses, with spaces between.
[[nodiscard]] std::string wordsIn(const Body& body);

} // namespace vedette::event

VD_ERROR_CODES(vedette::event, DecodeError, "event")
