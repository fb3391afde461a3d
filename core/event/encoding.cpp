#include "core/event/encoding.h"

#include "core/codec/cbor.h"
#include "core/codec/utf8.h"
#include "core/event/visit_fields.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace vedette::event {

namespace {

using codec::CborArray;
using codec::CborError;
using codec::CborReader;
using codec::CborType;
using codec::CborWriter;

class Writer {
public:
    explicit Writer(CborWriter& out) : m_out(out) {}

    template <class... Field>
    void operator()(const Field&... fields) {
        (put(fields), ...);
    }

    template <class... Field>
    void since(std::uint64_t, const Field&... fields) {
        (put(fields), ...);
    }

private:
    template <class Tag>
    void put(const Id<Tag>& id) {
        m_out.uint(id.value);
    }

    void put(const codec::PeerId& peer) { m_out.bytes(peer.bytes()); }

    void put(const codec::Multiaddr& address) { m_out.bytes(address.bytes()); }

    void put(const std::optional<codec::Multiaddr>& address) {
        if (address)
            put(*address);
        else
            m_out.null();
    }

    void put(const std::string& text) {
        if (codec::isUtf8(viewOf(text)))
            m_out.text(text);
        else
            m_out.bytes(viewOf(text));
    }

    void put(const Bytes& bytes) { m_out.bytes(bytes); }

    void put(std::uint64_t number) { m_out.uint(number); }

    void put(std::int64_t number) { m_out.integer(number); }

    void put(bool flag) { m_out.boolean(flag); }

    void put(Direction direction) { m_out.uint(static_cast<std::uint64_t>(direction)); }

    void put(Duration duration) { m_out.integer(duration.count()); }

    void put(WallTime time) { m_out.integer(time.ms); }

    template <class Item>
    void put(const std::vector<Item>& items) {
        m_out.beginArray();
        for (const Item& item : items) put(item);
        m_out.end();
    }

    CborWriter& m_out;
};

Fail<Error> failure(CborError code) {
    switch (code) {
    case CborError::WrongType: return Fail{Error(DecodeError::WrongType)};
    case CborError::OutOfRange: return Fail{Error(DecodeError::OutOfRange)};
    case CborError::Missing: return Fail{Error(DecodeError::MissingField)};
    default: return Fail{Error(DecodeError::NotCbor, std::string(codec::codeName(code)))};
    }
}

/// The value, or leave with our word for what the cursor found.
#define VD_CBOR(expression)                                                                                  \
    __extension__({                                                                                          \
        auto vdCbor = (expression);                                                                          \
        if (!vdCbor.ok()) return failure(vdCbor.error());                                                    \
        std::move(vdCbor).value();                                                                           \
    })

Result<> get(CborReader from, std::uint64_t& to) {
    to = VD_CBOR(from.uint());
    return {};
}

Result<> get(CborReader from, std::int64_t& to) {
    to = VD_CBOR(from.integer());
    return {};
}

Result<> get(CborReader from, bool& to) {
    to = VD_CBOR(from.boolean());
    return {};
}

Result<> get(CborReader from, Bytes& to) {
    to = copyOf(VD_CBOR(from.bytes()));
    return {};
}

Result<> get(CborReader from, std::string& to) {
    if (from.type() == CborType::Bytes) {
        const BytesView raw = VD_CBOR(from.bytes());
        if (codec::isUtf8(raw)) return Fail{DecodeError::BadText};
        to = textOf(raw);
        return {};
    }
    to = VD_CBOR(from.text());
    return {};
}

Result<> get(CborReader from, Duration& to) {
    to = Duration(VD_CBOR(from.integer()));
    return {};
}

Result<> get(CborReader from, Instant& to) {
    Duration sinceOrigin{};
    VD_TRY(get(from, sinceOrigin));
    to = Instant(sinceOrigin);
    return {};
}

Result<> get(CborReader from, WallTime& to) {
    to.ms = VD_CBOR(from.integer());
    return {};
}

Result<> get(CborReader from, Direction& to) {
    const std::uint64_t value = VD_CBOR(from.uint());
    if (value > static_cast<std::uint64_t>(Direction::Outbound)) return Fail{DecodeError::OutOfRange};
    to = static_cast<Direction>(value);
    return {};
}

template <class Tag>
Result<> get(CborReader from, Id<Tag>& to) {
    return get(from, to.value);
}

Result<> get(CborReader from, codec::PeerId& to) {
    const BytesView raw = VD_CBOR(from.bytes());
    to = {};
    if (raw.empty()) return {};
    auto peer = codec::PeerId::fromBytes(raw);
    if (!peer) return Fail{DecodeError::BadPeer, peer.error().text()};
    to = *peer;
    return {};
}

Result<> get(CborReader from, codec::Multiaddr& to) {
    const BytesView raw = VD_CBOR(from.bytes());
    to = {};
    if (raw.empty()) return {};
    auto address = codec::Multiaddr::fromBytes(raw);
    if (!address) return Fail{DecodeError::BadAddress, address.error().text()};
    to = std::move(address).value();
    return {};
}

Result<> get(CborReader from, std::optional<codec::Multiaddr>& to) {
    to.reset();
    if (from.isNull()) return {};
    return get(from, to.emplace());
}

template <class Item>
Result<> get(CborReader from, std::vector<Item>& to) {
    CborArray items = VD_CBOR(from.array());
    if (items.size() > kMaxItems) return Fail{DecodeError::TooManyItems};
    to.clear();
    while (!items.done()) {
        const CborReader item = VD_CBOR(items.next());
        VD_TRY(get(item, to.emplace_back()));
    }
    return {};
}

/// Finds the peers in fields of any shape, or their words; what is neither is passed over.
class Gatherer {
public:
    Gatherer(std::vector<codec::PeerId>* peers, std::string* words) : m_peers(peers), m_words(words) {}

    template <class... Field>
    void operator()(const Field&... fields) {
        (take(fields), ...);
    }

    template <class... Field>
    void since(std::uint64_t, const Field&... fields) {
        (take(fields), ...);
    }

private:
    void take(const codec::PeerId& peer) {
        if (m_peers == nullptr || peer.empty()) return;
        if (std::find(m_peers->begin(), m_peers->end(), peer) == m_peers->end()) m_peers->push_back(peer);
    }

    void take(const std::string& text) {
        if (m_words == nullptr || text.empty()) return;
        *m_words += ' ';
        *m_words += text;
    }

    void take(const codec::Multiaddr& address) {
        if (m_words != nullptr && !address.empty()) take(address.text());
    }

    void take(const Bytes&) {}

    template <class Value>
    void take(const std::optional<Value>& value) {
        if (value) take(*value);
    }

    template <class Item>
    void take(const std::vector<Item>& items) {
        for (const Item& item : items) take(item);
    }

    template <class Other>
    void take(const Other&) {}

    std::vector<codec::PeerId>* m_peers;
    std::string* m_words;
};

/// Reads fields in turn and keeps the first failure.
class Reader {
public:
    explicit Reader(CborArray fields, std::uint64_t version = 1) : m_fields(fields), m_version(version) {}

    template <class... Field>
    void operator()(Field&... fields) {
        static_cast<void>((take(fields) && ...));
    }

    /// What an earlier version does not have stays as it is.
    template <class... Field>
    void since(std::uint64_t version, Field&... fields) {
        if (m_result && m_version >= version) static_cast<void>((take(fields) && ...));
    }

    /// After the fields that this program knows.
    [[nodiscard]] Result<> finish(bool later) const {
        if (m_result && !later && !m_fields.done()) return Fail{DecodeError::TrailingField};
        return m_result;
    }

    /// The next one as it stands.
    [[nodiscard]] Result<CborReader> next() {
        VD_TRY(Result<>(m_result));
        return VD_CBOR(m_fields.next());
    }

private:
    template <class Field>
    bool take(Field& field) {
        m_result = read(field);
        return m_result.ok();
    }

    template <class Field>
    Result<> read(Field& field) {
        return get(VD_CBOR(m_fields.next()), field);
    }

    CborArray m_fields;
    std::uint64_t m_version;
    Result<> m_result;
};

template <std::size_t N = 0>
std::optional<Body> emptyBody(std::uint16_t kind) {
    if constexpr (N == std::variant_size_v<Body>) {
        return std::nullopt;
    } else {
        Body body(std::in_place_index<N>);
        if (static_cast<std::uint16_t>(kindOf(body)) == kind) return body;
        return emptyBody<N + 1>(kind);
    }
}

/// What ends both forms: kind and version are within their bounds, the body is the last field.
Result<CborReader> readBody(Reader& fields, std::uint64_t kind, std::uint64_t version, Envelope& to) {
    const CborReader body = VD_TRY(fields.next());
    if (kind == 0 || kind > std::numeric_limits<std::uint16_t>::max()) return Fail{DecodeError::BadKind};
    if (version == 0 || version > std::numeric_limits<std::uint32_t>::max()) {
        return Fail{DecodeError::BadVersion};
    }
    to.kind = static_cast<std::uint16_t>(kind);
    to.version = static_cast<std::uint32_t>(version);
    if (body.type() != CborType::Array) return Fail{DecodeError::WrongType};
    VD_TRY(fields.finish(false));
    return body;
}

/// `body` is a view into `encoded`.
Result<CborReader> readEnvelope(BytesView encoded, Envelope& to) {
    if (encoded.size() > kMaxEncoded) return Fail{DecodeError::TooLarge};
    const CborReader whole = VD_CBOR(CborReader::open(encoded));
    Reader fields(VD_CBOR(whole.array()));
    std::uint64_t kind = 0;
    std::uint64_t version = 0;
    fields(to.id, to.network, to.at, to.wall, to.causes, kind, version);
    return readBody(fields, kind, version, to);
}

Result<std::variant<Event, Envelope>> complete(Envelope envelope, const CborReader& raw) {
    auto body = emptyBody(envelope.kind);
    if (!body) {
        envelope.body = copyOf(raw.encoded());
        return std::variant<Event, Envelope>(std::move(envelope));
    }
    const bool later = envelope.version > versionOf(kindOf(*body));
    Reader fields(VD_CBOR(raw.array()), envelope.version);
    std::visit([&](auto& one) { visitFields(fields, one); }, *body);
    VD_TRY(fields.finish(later));
    return std::variant<Event, Envelope>(Event{envelope.id, envelope.network, envelope.at, envelope.wall,
                                               std::move(envelope.causes), std::move(*body)});
}

} // namespace

std::string_view codeName(DecodeError error) noexcept {
    switch (error) {
    case DecodeError::TooLarge: return "too_large";
    case DecodeError::NotCbor: return "not_cbor";
    case DecodeError::WrongType: return "wrong_type";
    case DecodeError::MissingField: return "missing_field";
    case DecodeError::TrailingField: return "trailing_field";
    case DecodeError::OutOfRange: return "out_of_range";
    case DecodeError::BadKind: return "bad_kind";
    case DecodeError::BadVersion: return "bad_version";
    case DecodeError::BadText: return "bad_text";
    case DecodeError::BadPeer: return "bad_peer";
    case DecodeError::BadAddress: return "bad_address";
    case DecodeError::TooManyItems: return "too_many_items";
    }
    return "unknown";
}

std::uint32_t versionOf(Kind kind) noexcept {
    return kind == Kind::ConnectionClosed ? 2 : 1;
}

bool known(std::uint16_t kind) noexcept {
    return kindName(static_cast<Kind>(kind)) != "unknown";
}

Bytes encode(const Event& event) {
    CborWriter out;
    Writer put(out);
    out.beginArray();
    put(event.id, event.network, event.at.time_since_epoch(), event.wall, event.causes);
    out.uint(static_cast<std::uint64_t>(event.kind())).uint(versionOf(event.kind())).beginArray();
    std::visit([&](const auto& body) { visitFields(put, body); }, event.body);
    out.end().end();
    return std::move(out).take();
}

Result<std::variant<Event, Envelope>> decode(BytesView encoded) {
    Envelope envelope;
    const CborReader raw = VD_TRY(readEnvelope(encoded, envelope));
    return complete(std::move(envelope), raw);
}

Bytes encodeContent(const Event& event) {
    CborWriter out;
    Writer put(out);
    out.beginArray();
    put(event.id, event.causes);
    out.uint(versionOf(event.kind())).beginArray();
    std::visit([&](const auto& body) { visitFields(put, body); }, event.body);
    out.end().end();
    return std::move(out).take();
}

Result<std::variant<Event, Envelope>> decodeContent(const Stamp& stamp, BytesView content) {
    if (content.size() > kMaxEncoded) return Fail{DecodeError::TooLarge};
    const CborReader whole = VD_CBOR(CborReader::open(content));
    Reader fields(VD_CBOR(whole.array()));
    Envelope envelope;
    envelope.network = stamp.network;
    envelope.at = stamp.at;
    envelope.wall = stamp.wall;
    std::uint64_t version = 0;
    fields(envelope.id, envelope.causes, version);
    const CborReader raw = VD_TRY(readBody(fields, stamp.kind, version, envelope));
    return complete(std::move(envelope), raw);
}

Result<Envelope> decodeEnvelope(BytesView encoded) {
    Envelope envelope;
    const CborReader raw = VD_TRY(readEnvelope(encoded, envelope));
    envelope.body = copyOf(raw.encoded());
    return envelope;
}

std::vector<codec::PeerId> peersIn(const Body& body) {
    std::vector<codec::PeerId> peers;
    Gatherer gather(&peers, nullptr);
    std::visit([&](const auto& one) { visitFields(gather, one); }, body);
    return peers;
}

std::string wordsIn(const Body& body) {
    std::string words(kindName(kindOf(body)));
    Gatherer gather(nullptr, &words);
    std::visit([&](const auto& one) { visitFields(gather, one); }, body);
    return words;
}

#undef VD_CBOR

} // namespace vedette::event
