#include "core/history/peer_field.h"

#include <algorithm>
#include <array>

namespace vedette::history {

namespace {

// A function, so that its short names are nobody else's.
constexpr std::array<FieldInfo, kPeerFields> makeFields() {
    using enum PeerField;
    using enum FieldKind;
    return {{
        {Peer, Prose, false, "peer", "id"},
        {Name, Prose, false, "name", ""},
        {Tag, Word, true, "tag", ""},
        {Note, Prose, false, "note", ""},
        {Network, Word, true, "network", "net"},
        {State, Word, false, "state", ""},
        {Direction, Word, true, "direction", "dir"},
        {Address, Prose, true, "address", "addr"},
        {Agent, Prose, false, "agent", ""},
        {Version, Prose, false, "version", ""},
        {Protocol, Prose, true, "protocol", "proto"},
        {Security, Word, true, "security", ""},
        {Muxer, Word, true, "muxer", ""},
        {Topic, Word, true, "topic", ""},
        {Mesh, Word, true, "mesh", ""},
        {Standing, Word, false, "standing", ""},
        {Fault, Prose, false, "fault", "violation"},
        {Asn, Word, true, "asn", ""},
        {Country, Word, true, "country", ""},
        {Tier, Word, false, "tier", "risk"},
        {Reason, Prose, false, "reason", "why"},
        {Score, Number, false, "score", ""},
        {Gossip, Number, false, "gossip", ""},
        {RoundTrip, Length, false, "rtt", ""},
        {In, Size, false, "in", ""},
        {Out, Size, false, "out", ""},
        {Traffic, Size, false, "traffic", ""},
        {Connections, Number, false, "connections", ""},
        {Open, Number, false, "open", ""},
        {Failed, Number, false, "failed", ""},
        {Faults, Number, false, "faults", "violations"},
        {Refused, Number, false, "refused", "refusals"},
        {First, Time, false, "first", ""},
        {Seen, Time, false, "seen", ""},
        {Moved, Time, false, "moved", ""},
        {Pinned, Flag, false, "pinned", ""},
        {Blocked, Flag, false, "blocked", ""},
        {Routed, Flag, false, "routed", ""},
        {Identified, Flag, false, "identified", ""},
        {Signed, Flag, false, "signed", ""},
    }};
}

constexpr std::array<FieldInfo, kPeerFields> kFields = makeFields();

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kFields.size(); ++i) {
        if (static_cast<std::size_t>(kFields[i].field) != i) return false;
    }
    return true;
}

static_assert(inOrder());

bool sameWord(std::string_view a, std::string_view lower) {
    return std::ranges::equal(a, lower, [](char x, char y) {
        return (x >= 'A' && x <= 'Z' ? static_cast<char>(x + ('a' - 'A')) : x) == y;
    });
}

} // namespace

std::span<const FieldInfo, kPeerFields> peerFields() noexcept {
    return kFields;
}

std::optional<PeerField> peerFieldNamed(std::string_view name) noexcept {
    for (const FieldInfo& info : kFields) {
        if (!name.empty() && (sameWord(name, info.name) || sameWord(name, info.also))) return info.field;
    }
    return std::nullopt;
}

} // namespace vedette::history
