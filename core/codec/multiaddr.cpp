#include "core/codec/multiaddr.h"

#include "core/base/log.h"
#include "core/codec/addr_protocol.h"
#include "core/codec/ip_text.h"
#include "core/codec/varint.h"

#include <algorithm>

namespace vedette::codec {

namespace {

/// The longest text of kMaxSize bytes: a certhash or name grows by less than half, a percent-encoded path
/// threefold.
constexpr std::size_t kMaxText = 4 * Multiaddr::kMaxSize;

std::string at(std::size_t position, std::string_view what) {
    return "at " + std::to_string(position) + ": '" + log::printable(what, 64) + "'";
}

const AddrRule& ruleOf(AddrProtocol protocol) noexcept {
    const AddrRule* rule = addrRule(static_cast<std::uint64_t>(protocol));
    VD_ASSERT(rule != nullptr);
    return *rule;
}

void appendPart(Bytes& out, const AddrRule& rule, BytesView value) {
    appendVarint(out, static_cast<std::uint64_t>(rule.protocol));
    if (!fixedSize(rule.value)) appendVarint(out, value.size());
    append(out, value);
}

/// Cuts text at its slashes and knows where it is.
class TextCursor {
public:
    explicit TextCursor(std::string_view text) noexcept : m_text(text) {}

    [[nodiscard]] bool done() const noexcept { return m_at >= m_text.size(); }

    [[nodiscard]] std::size_t position() const noexcept { return m_at; }

    /// What stands between the slash at the front and the next.
    [[nodiscard]] std::string_view segment() noexcept {
        const auto from = m_at + 1;
        m_at = std::min(m_text.find('/', from), m_text.size());
        return m_text.substr(from, m_at - from);
    }

    /// Everything from the slash at the front on.
    [[nodiscard]] std::string_view rest() noexcept {
        return m_text.substr(std::exchange(m_at, m_text.size()));
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

/// A part with the bytes it took.
struct Cut {
    const AddrRule* rule;
    BytesView value;
    std::size_t size;
};

std::string place(std::size_t offset) {
    return "at " + std::to_string(offset);
}

/// A varint at that offset of the bytes.
Result<Varint> varintAt(BytesView bytes, std::size_t offset) {
    const auto read = readVarint(bytes.subspan(offset));
    if (read) return *read;
    if (read.error() == VarintError::Truncated) return Fail{AddrError::Truncated, place(offset)};
    return Fail{AddrError::NotCanonical, place(offset)};
}

/// The part at that offset of the bytes; what its value says is not looked at.
Result<Cut> cutAt(BytesView bytes, std::size_t offset) {
    const Varint code = VD_TRY(varintAt(bytes, offset));
    const AddrRule* rule = addrRule(code.value);
    if (rule == nullptr) {
        return Fail{AddrError::UnknownProtocol, place(offset) + ": code " + std::to_string(code.value)};
    }
    std::size_t from = offset + code.size;
    std::uint64_t size = 0;
    if (const auto fixed = fixedSize(rule->value)) {
        size = *fixed;
    } else {
        const Varint length = VD_TRY(varintAt(bytes, from));
        from += length.size;
        size = length.value;
    }
    if (size > bytes.size() - from) return Fail{AddrError::Truncated, place(offset)};
    const BytesView value = bytes.subspan(from, static_cast<std::size_t>(size));
    return Cut{rule, value, from + value.size() - offset};
}

/// The first part of bytes that were checked when they came in.
Cut firstCut(BytesView bytes) noexcept {
    auto cut = cutAt(bytes, 0);
    VD_ASSERT(cut.ok());
    return *cut;
}

/// All of them, in order.
template <class Visit>
void eachCut(BytesView bytes, Visit&& visit) {
    while (!bytes.empty()) {
        const Cut cut = firstCut(bytes);
        bytes = bytes.subspan(cut.size);
        visit(cut);
    }
}

std::optional<Cut> lastCut(BytesView bytes) {
    std::optional<Cut> last;
    eachCut(bytes, [&](const Cut& cut) { last = cut; });
    return last;
}

} // namespace

std::string_view codeName(AddrError error) noexcept {
    switch (error) {
    case AddrError::Empty: return "empty";
    case AddrError::NotAnAddress: return "not_an_address";
    case AddrError::UnknownProtocol: return "unknown_protocol";
    case AddrError::MissingValue: return "missing_value";
    case AddrError::BadValue: return "bad_value";
    case AddrError::Truncated: return "truncated";
    case AddrError::TooLong: return "too_long";
    case AddrError::NotCanonical: return "not_canonical";
    }
    return "unknown";
}

std::string Multiaddr::Part::valueText() const {
    return textOfAddrValue(ruleOf(protocol).value, value);
}

Result<Multiaddr> Multiaddr::fromText(std::string_view text) {
    if (text.empty()) return Fail{AddrError::Empty};
    if (text.size() > kMaxText) return Fail{AddrError::TooLong, std::to_string(text.size())};
    if (text.front() != '/') return Fail{AddrError::NotAnAddress, at(0, text)};
    TextCursor cursor(text.substr(0, text.find_last_not_of('/') + 1));
    if (cursor.done()) return Fail{AddrError::Empty};

    Multiaddr address;
    for (std::size_t parts = 0; !cursor.done(); ++parts) {
        if (parts == kMaxParts) return Fail{AddrError::TooLong, "too many parts"};
        const std::size_t position = cursor.position();
        const std::string_view name = cursor.segment();
        const AddrRule* rule = addrRule(name);
        if (rule == nullptr) return Fail{AddrError::UnknownProtocol, at(position, name)};
        Bytes value;
        if (rule->value != AddrValue::None) {
            const std::size_t valuePosition = cursor.position();
            const bool path = rule->value == AddrValue::Path;
            const std::string_view valueText = cursor.done() ? "" : path ? cursor.rest() : cursor.segment();
            if (valueText.empty()) return Fail{AddrError::MissingValue, at(position, name)};
            auto parsed = addrValueOf(rule->value, valueText);
            if (!parsed) return Fail{AddrError::BadValue, at(valuePosition, valueText)};
            value = std::move(*parsed);
        }
        appendPart(address.m_bytes, *rule, value);
        if (address.m_bytes.size() > kMaxSize) return Fail{AddrError::TooLong, at(position, name)};
    }
    return address;
}

Result<Multiaddr> Multiaddr::fromBytes(BytesView bytes) {
    if (bytes.empty()) return Fail{AddrError::Empty};
    if (bytes.size() > kMaxSize) return Fail{AddrError::TooLong, std::to_string(bytes.size())};
    std::size_t offset = 0;
    for (std::size_t parts = 0; offset < bytes.size(); ++parts) {
        if (parts == kMaxParts) return Fail{AddrError::TooLong, "too many parts"};
        const Cut cut = VD_TRY(cutAt(bytes, offset));
        if (!isAddrValue(cut.rule->value, cut.value)) {
            return Fail{AddrError::BadValue, place(offset) + ": " + std::string(cut.rule->name)};
        }
        offset += cut.size;
        // In text a path swallows what follows: two readers would see two addresses.
        if (cut.rule->value == AddrValue::Path && offset < bytes.size()) {
            return Fail{AddrError::BadValue, "at " + std::to_string(offset) + ": after a path"};
        }
    }
    Multiaddr address;
    address.m_bytes = copyOf(bytes);
    return address;
}

Multiaddr Multiaddr::ofParts(const std::vector<Part>& parts) {
    Multiaddr address;
    for (const Part& part : parts) {
        const AddrRule& rule = ruleOf(part.protocol);
        VD_ASSERT(isAddrValue(rule.value, part.value));
        VD_ASSERT(rule.value != AddrValue::Path || &part == &parts.back());
        appendPart(address.m_bytes, rule, part.value);
    }
    return address;
}

Result<Multiaddr> Multiaddr::ofTcp(std::string_view ip, std::uint16_t port) {
    const Bytes portBytes{static_cast<Byte>(port >> 8), static_cast<Byte>(port)};
    if (const auto v4 = parseIp4(ip)) {
        return ofParts({{AddrProtocol::Ip4, copyOf(*v4)}, {AddrProtocol::Tcp, portBytes}});
    }
    const auto percent = ip.find('%');
    const auto v6 = parseIp6(ip.substr(0, percent));
    if (!v6) return Fail{AddrError::BadValue, at(0, ip)};
    std::vector<Part> parts;
    if (percent != std::string_view::npos) {
        const auto zone = addrValueOf(AddrValue::Name, ip.substr(percent + 1));
        if (!zone) return Fail{AddrError::BadValue, at(percent, ip.substr(percent))};
        parts.push_back({AddrProtocol::Ip6Zone, *zone});
    }
    parts.push_back({AddrProtocol::Ip6, copyOf(*v6)});
    parts.push_back({AddrProtocol::Tcp, portBytes});
    return ofParts(parts);
}

std::optional<Multiaddr::PartView> Multiaddr::Walk::next() noexcept {
    if (m_rest.empty()) return std::nullopt;
    const Cut cut = firstCut(m_rest);
    m_rest = m_rest.subspan(cut.size);
    return PartView{cut.rule->protocol, cut.value};
}

std::string Multiaddr::text() const {
    std::string text;
    eachCut(m_bytes, [&](const Cut& cut) {
        text += '/';
        text += cut.rule->name;
        if (cut.rule->value == AddrValue::None) return;
        if (cut.rule->value != AddrValue::Path) text += '/'; // a path brings its own
        text += textOfAddrValue(cut.rule->value, cut.value);
    });
    return text;
}

std::vector<Multiaddr::Part> Multiaddr::parts() const {
    std::vector<Part> parts;
    eachCut(m_bytes, [&](const Cut& cut) { parts.push_back({cut.rule->protocol, copyOf(cut.value)}); });
    return parts;
}

std::optional<std::string> Multiaddr::value(AddrProtocol protocol) const {
    Walk walk(*this);
    while (const auto part = walk.next()) {
        if (part->protocol == protocol) return textOfAddrValue(ruleOf(protocol).value, part->value);
    }
    return std::nullopt;
}

bool Multiaddr::has(AddrProtocol protocol) const {
    Walk walk(*this);
    while (const auto part = walk.next()) {
        if (part->protocol == protocol) return true;
    }
    return false;
}

std::optional<PeerId> Multiaddr::peer() const {
    std::optional<PeerId> last;
    Walk walk(*this);
    while (const auto part = walk.next()) {
        if (part->protocol == AddrProtocol::P2p) last = PeerId::fromBytes(part->value).value();
    }
    return last;
}

Multiaddr Multiaddr::withPeer(const PeerId& id) const {
    VD_ASSERT(!id.empty());
    const Multiaddr suffix = ofParts({{AddrProtocol::P2p, copyOf(id.bytes())}});
    const auto last = lastCut(m_bytes);
    if (last && equal(BytesView(m_bytes).last(last->size), suffix.m_bytes)) return *this;
    return joined(suffix);
}

Multiaddr Multiaddr::withoutPeer() const {
    Multiaddr address = *this;
    const auto last = lastCut(m_bytes);
    if (last && last->rule->protocol == AddrProtocol::P2p)
        address.m_bytes.resize(m_bytes.size() - last->size);
    return address;
}

Multiaddr Multiaddr::joined(const Multiaddr& tail) const {
    Multiaddr address = *this;
    const auto last = lastCut(m_bytes);
    if (last && last->rule->value == AddrValue::Path) return address;
    append(address.m_bytes, tail.m_bytes);
    return address;
}

} // namespace vedette::codec
