#include "core/codec/cbor.h"
#include "core/codec/utf8.h"
#include "core/history/state.h"

#include <array>
#include <bit>
#include <cmath>
#include <type_traits>
#include <utility>

namespace vedette::history {

namespace {

using codec::CborArray;
using codec::CborReader;
using codec::CborWriter;

constexpr std::uint64_t kStateVersion = 6;

constexpr std::uint64_t kSinceTrust = 2;
constexpr std::uint64_t kSinceTiers = 3;
constexpr std::uint64_t kSinceMoves = 4;
constexpr std::uint64_t kSinceProofs = 5;
constexpr std::uint64_t kSinceUses = 6;

// Once for both directions, in the order of the encoding. What comes in later stands at the end of its array
// and counts kStateVersion up: the events before a snapshot of an earlier version may be gone, so that it is
// read as it is.
template <class Fields, class Value>
void visitState(Fields& f, Value& v, std::type_identity<Edge>) {
    f(v.peer, v.remote, v.direction, v.security, v.muxer, v.since);
}

template <class Fields, class Value>
void visitState(Fields& f, Value& v, std::type_identity<PeerFacts>) {
    f(v.firstSeen, v.lastSeen, v.lastSequence, v.identified, v.agent, v.protocolVersion, v.publicKey,
      v.listenAddresses, v.observed, v.protocols, v.signedRecord, v.connections, v.open, v.bytesIn,
      v.bytesOut, v.dialsFailed, v.violations, v.refusals, v.lastViolation, v.roundTrip, v.routed,
      v.subscribed, v.meshes, v.score, v.standing);
    f.since(kSinceTrust, v.trust);
    f.since(kSinceTiers, v.tier);
    f.since(kSinceTiers, v.tierReason);
    f.since(kSinceMoves, v.tierSince);
    f.since(kSinceUses, v.uses);
}

template <class Fields, class Value>
void visitState(Fields& f, Value& v, std::type_identity<ProtocolUse>) {
    f(v.protocol, v.in, v.out);
}

template <class Fields, class Value>
void visitState(Fields& f, Value& v, std::type_identity<trust::Counts>) {
    trust::Counts::visit(f, v);
}

// The others of its fields are the board's.
template <class Fields, class Value>
void visitState(Fields& f, Value& v, std::type_identity<trust::Record>) {
    f(v.firstSeen, v.answers, v.conduct, v.gossip);
    f.since(kSinceTiers, v.canaries);
    f.since(kSinceProofs, v.attested);
    f.since(kSinceProofs, v.posture);
    f.since(kSinceProofs, v.device);
    f.since(kSinceProofs, v.attestedAt);
    f.since(kSinceProofs, v.attestedUntil);
}

template <class Fields, class Value>
void visitState(Fields& f, Value& v, std::type_identity<NetworkState>) {
    f(v.name, v.self, v.listening, v.edges, v.peers);
}

class StateWriter {
public:
    template <class... Value>
    void operator()(const Value&... values) {
        (put(values), ...);
    }

    template <class Value>
    void since(std::uint64_t, const Value& value) {
        put(value);
    }

    [[nodiscard]] Bytes take() && { return std::move(m_out).take(); }

    template <class Value>
    void put(const Value& value) {
        m_out.beginArray();
        visitState(*this, value, std::type_identity<Value>());
        m_out.end();
    }

    template <class Tag>
    void put(const Id<Tag>& id) {
        m_out.uint(id.value);
    }

    void put(const codec::PeerId& peer) { m_out.bytes(peer.bytes()); }

    void put(const codec::Multiaddr& address) { m_out.bytes(address.bytes()); }

    void put(event::Direction direction) { m_out.uint(static_cast<std::uint64_t>(direction)); }

    void put(trust::Attested attested) { m_out.uint(static_cast<std::uint64_t>(attested)); }

    void put(trust::Posture posture) { m_out.uint(static_cast<std::uint64_t>(posture)); }

    void put(const std::string& text) { m_out.bytes(viewOf(text)); }

    void put(const SharedText& text) { put(text.text()); }

    void put(const Bytes& bytes) { m_out.bytes(bytes); }

    void put(std::uint64_t number) { m_out.uint(number); }

    void put(std::int64_t number) { m_out.integer(number); }

    void put(bool flag) { m_out.boolean(flag); }

    void put(double number) { m_out.uint(std::bit_cast<std::uint64_t>(number)); }

    void put(const std::array<float, 7>& numbers) {
        m_out.beginArray();
        for (const float number : numbers) put(static_cast<double>(number));
        m_out.end();
    }

    void put(WallTime time) { m_out.integer(time.ms); }

    void put(Duration duration) { m_out.integer(duration.count()); }

    template <class Value>
    void put(const std::optional<Value>& value) {
        if (value)
            put(*value);
        else
            m_out.null();
    }

    template <class Item>
    void put(const std::vector<Item>& items) {
        m_out.beginArray();
        for (const Item& item : items) put(item);
        m_out.end();
    }

    /// Key, value, key, value.
    template <class Key, class Value>
    void put(const std::map<Key, Value>& entries) {
        m_out.beginArray();
        for (const auto& [key, value] : entries) (*this)(key, value);
        m_out.end();
    }

private:
    CborWriter m_out;
};

/// The first wrong step makes all that follow do nothing.
class StateReader {
public:
    StateReader(CborArray fields, TextPool& texts, std::uint64_t version)
        : m_fields(fields), m_texts(texts), m_version(version) {}

    template <class... Value>
    void operator()(Value&... values) {
        (take(values), ...);
    }

    template <class Value>
    void since(std::uint64_t version, Value& value) {
        if (m_version >= version) take(value);
    }

    [[nodiscard]] bool whole() const { return m_good && m_fields.done(); }

    [[nodiscard]] bool good() const { return m_good; }

private:
    template <class Value>
    void take(Value& value) {
        if (!m_good) return;
        const auto item = m_fields.next();
        m_good = item.ok() && get(*item, value);
    }

    template <class From, class To>
    static bool set(const From& from, To& to) {
        if (!from.ok()) return false;
        to = *from;
        return true;
    }

    template <class Value>
    bool get(const CborReader& from, Value& to) {
        const auto fields = from.array();
        if (!fields.ok()) return false;
        StateReader reader(*fields, m_texts, m_version);
        visitState(reader, to, std::type_identity<Value>());
        return reader.whole();
    }

    template <class Tag>
    static bool get(const CborReader& from, Id<Tag>& to) {
        return set(from.uint(), to.value);
    }

    static bool get(const CborReader& from, codec::PeerId& to) {
        const auto raw = from.bytes();
        if (!raw.ok()) return false;
        if (raw->empty()) return true;
        return set(codec::PeerId::fromBytes(*raw), to);
    }

    static bool get(const CborReader& from, codec::Multiaddr& to) {
        const auto raw = from.bytes();
        if (!raw.ok()) return false;
        if (raw->empty()) return true;
        return set(codec::Multiaddr::fromBytes(*raw), to);
    }

    static bool get(const CborReader& from, event::Direction& to) {
        const auto value = from.uint();
        if (!value.ok() || *value > 1) return false;
        to = static_cast<event::Direction>(*value);
        return true;
    }

    static bool get(const CborReader& from, trust::Attested& to) {
        return number(from, trust::Attested::Failed, to);
    }

    static bool get(const CborReader& from, trust::Posture& to) {
        return number(from, trust::Posture::Good, to);
    }

    /// Of an enumeration from 0 to `last`.
    template <class Enum>
    static bool number(const CborReader& from, Enum last, Enum& to) {
        const auto value = from.uint();
        if (!value.ok() || *value > static_cast<std::uint64_t>(last)) return false;
        to = static_cast<Enum>(*value);
        return true;
    }

    static bool get(const CborReader& from, std::string& to) {
        const auto raw = from.bytes();
        if (!raw.ok()) return false;
        to = textOf(*raw);
        return true;
    }

    bool get(const CborReader& from, SharedText& to) {
        const auto raw = from.bytes();
        if (!raw.ok()) return false;
        to = m_texts.share(textOf(*raw));
        return true;
    }

    static bool get(const CborReader& from, Bytes& to) {
        const auto raw = from.bytes();
        if (!raw.ok()) return false;
        to = copyOf(*raw);
        return true;
    }

    static bool get(const CborReader& from, std::uint64_t& to) { return set(from.uint(), to); }

    static bool get(const CborReader& from, std::int64_t& to) { return set(from.integer(), to); }

    static bool get(const CborReader& from, bool& to) { return set(from.boolean(), to); }

    static bool get(const CborReader& from, double& to) {
        const auto bits = from.uint();
        if (!bits.ok()) return false;
        to = std::bit_cast<double>(*bits);
        return std::isfinite(to);
    }

    static bool get(const CborReader& from, std::array<float, 7>& to) {
        auto items = from.array();
        if (!items.ok() || items->size() != to.size()) return false;
        for (float& one : to) {
            const auto item = items->next();
            double number = 0;
            if (!item.ok() || !get(*item, number)) return false;
            one = static_cast<float>(number);
        }
        return true;
    }

    static bool get(const CborReader& from, WallTime& to) { return set(from.integer(), to.ms); }

    static bool get(const CborReader& from, Duration& to) {
        const auto value = from.integer();
        if (!value.ok()) return false;
        to = Duration(*value);
        return true;
    }

    template <class Value>
    bool get(const CborReader& from, std::optional<Value>& to) {
        to.reset();
        return from.isNull() || get(from, to.emplace());
    }

    template <class Item>
    bool get(const CborReader& from, std::vector<Item>& to) {
        auto items = from.array();
        if (!items.ok()) return false;
        while (!items->done()) {
            const auto item = items->next();
            if (!item.ok() || !get(*item, to.emplace_back())) return false;
        }
        return true;
    }

    template <class Key, class Value>
    bool get(const CborReader& from, std::map<Key, Value>& to) {
        const auto items = from.array();
        if (!items.ok()) return false;
        StateReader reader(*items, m_texts, m_version);
        while (reader.good() && !reader.whole()) {
            Key key{};
            Value value{};
            reader(key, value);
            // In order, as they were written.
            if (reader.good()) to.emplace_hint(to.end(), std::move(key), std::move(value));
        }
        return reader.whole();
    }

    CborArray m_fields;
    TextPool& m_texts;
    std::uint64_t m_version;
    bool m_good = true;
};

} // namespace

std::string_view codeName(StateError error) noexcept {
    switch (error) {
    case StateError::Malformed: return "malformed";
    case StateError::Newer: return "newer";
    }
    return "unknown";
}

void State::beginTrust() {
    for (auto& [id, network] : m_networks) {
        for (auto& [peer, facts] : network.peers) facts.trust.firstSeen = facts.firstSeen;
    }
}

Bytes State::encode() const {
    CborWriter out;
    out.beginArray().uint(kStateVersion).uint(m_sequence).uint(m_run).boolean(m_ended);
    StateWriter networks;
    networks.put(m_networks);
    const Bytes encoded = std::move(networks).take();
    out.encoded(codec::CborReader::open(encoded).value()).end();
    return std::move(out).take();
}

Result<State> State::decode(BytesView encoded) {
    State state;
    if (encoded.empty()) return state; // where everything begins
    const auto whole = CborReader::open(encoded);
    if (!whole.ok()) return Fail{StateError::Malformed, std::string(codec::codeName(whole.error()))};
    const auto fields = whole->array();
    if (!fields.ok()) return Fail{StateError::Malformed};
    auto first = *fields;
    const auto head = first.next();
    const auto version = head ? head->uint() : Result<std::uint64_t, codec::CborError>(Fail{head.error()});
    if (!version || *version == 0) return Fail{StateError::Malformed};
    if (*version > kStateVersion) return Fail{StateError::Newer, std::to_string(*version)};
    StateReader reader(first, state.m_texts, *version);
    reader(state.m_sequence, state.m_run, state.m_ended, state.m_networks);
    if (!reader.whole()) return Fail{StateError::Malformed};
    if (*version < kSinceTrust) state.beginTrust();
    return state;
}

} // namespace vedette::history
