#include "core/codec/addr_protocol.h"

#include "core/codec/ip_text.h"
#include "core/codec/multibase.h"
#include "core/codec/multihash.h"
#include "core/codec/radix.h"
#include "core/codec/utf8.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace vedette::codec {

namespace {

using P = AddrProtocol;
using V = AddrValue;

constexpr std::array kRules = std::to_array<AddrRule>({
    {P::Ip4, "ip4", V::Ip4},
    {P::Tcp, "tcp", V::Port},
    {P::Dccp, "dccp", V::Port},
    {P::Ip6, "ip6", V::Ip6},
    {P::Ip6Zone, "ip6zone", V::Name},
    {P::IpCidr, "ipcidr", V::PrefixLength},
    {P::Dns, "dns", V::Name},
    {P::Dns4, "dns4", V::Name},
    {P::Dns6, "dns6", V::Name},
    {P::DnsAddr, "dnsaddr", V::Name},
    {P::Sctp, "sctp", V::Port},
    {P::Udp, "udp", V::Port},
    {P::P2pWebRtcStar, "p2p-webrtc-star", V::None},
    {P::P2pWebRtcDirect, "p2p-webrtc-direct", V::None},
    {P::P2pStardust, "p2p-stardust", V::None},
    {P::WebRtcDirect, "webrtc-direct", V::None},
    {P::WebRtc, "webrtc", V::None},
    {P::P2pCircuit, "p2p-circuit", V::None},
    {P::Udt, "udt", V::None},
    {P::Utp, "utp", V::None},
    {P::Unix, "unix", V::Path},
    {P::P2p, "p2p", V::Peer},
    {P::P2p, "ipfs", V::Peer}, // read only: the first name of a protocol is the one written
    {P::Https, "https", V::None},
    {P::Onion, "onion", V::Onion},
    {P::Onion3, "onion3", V::Onion3},
    {P::Garlic64, "garlic64", V::Garlic64},
    {P::Garlic32, "garlic32", V::Garlic32},
    {P::Tls, "tls", V::None},
    {P::Sni, "sni", V::Name},
    {P::Noise, "noise", V::None},
    {P::Quic, "quic", V::None},
    {P::QuicV1, "quic-v1", V::None},
    {P::WebTransport, "webtransport", V::None},
    {P::CertHash, "certhash", V::CertHash},
    {P::Ws, "ws", V::None},
    {P::Wss, "wss", V::None},
    {P::P2pWebsocketStar, "p2p-websocket-star", V::None},
    {P::Http, "http", V::None},
    {P::HttpPath, "http-path", V::HttpPath},
    {P::Memory, "memory", V::Number},
    {P::PlaintextV2, "plaintextv2", V::None},
});

constexpr Alphabet kBase32{"abcdefghijklmnopqrstuvwxyz234567", true};
constexpr Alphabet kGarlic32{"abcdefghijklmnopqrstuvwxyz234567"};
constexpr Alphabet kGarlic64{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-~"};
constexpr std::size_t kOnionHost = 10;
constexpr std::size_t kOnion3Host = 35;
constexpr std::size_t kGarlicHash = 32;         // SHA-256 of a destination
constexpr std::size_t kMinGarlicEncrypted = 35; // geti2p.net/spec/b32encrypted
constexpr std::size_t kMinGarlic64 = 386;       // the smallest I2P destination
constexpr std::size_t kMaxGarlic64 = 462;       // 616 characters

/// Decimal digits only; big endian in `size` bytes.
std::optional<Bytes> decimal(std::string_view text, std::uint64_t most, std::size_t size) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > most) return std::nullopt;
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[size - 1 - i] = static_cast<Byte>(value >> (8 * i));
    return bytes;
}

std::string decimalText(BytesView bytes) {
    std::uint64_t value = 0;
    for (const Byte b : bytes) value = value << 8 | b;
    return std::to_string(value);
}

std::optional<Bytes> portOf(std::string_view text) {
    return decimal(text, std::numeric_limits<std::uint16_t>::max(), 2);
}

/// Text that a terminal, a log and a comparison take for what it is.
bool isPlainText(BytesView bytes) noexcept {
    return isUtf8(bytes) && std::ranges::none_of(bytes, [](Byte b) { return b < 0x20 || b == 0x7F; });
}

bool isName(BytesView bytes) noexcept {
    return !bytes.empty() && isPlainText(bytes) && std::ranges::find(bytes, '/') == bytes.end();
}

/// The last slash is not written, so it must not be there.
bool isPath(BytesView bytes) noexcept {
    return !bytes.empty() && bytes.front() == '/' && bytes.back() != '/' && isPlainText(bytes);
}

bool isUnreserved(Byte b) noexcept {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '-' || b == '.'
        || b == '_' || b == '~';
}

/// RFC 3986 section 2.1, upper-case digits, everything encoded that is not unreserved.
std::string percentEncoded(BytesView bytes) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text;
    for (const Byte b : bytes) {
        if (isUnreserved(b)) {
            text.push_back(static_cast<char>(b));
        } else {
            text += {'%', kDigits[b >> 4], kDigits[b & 15]};
        }
    }
    return text;
}

std::optional<Bytes> percentDecoded(std::string_view text) {
    Bytes bytes;
    while (!text.empty()) {
        if (text[0] != '%') {
            bytes.push_back(static_cast<Byte>(text[0]));
            text.remove_prefix(1);
            continue;
        }
        const auto byte = fromHex(text.substr(1, 2));
        if (!byte || byte->size() != 1) return std::nullopt;
        bytes.push_back(byte->front());
        text.remove_prefix(3);
    }
    return bytes;
}

/// A hidden service: base32 of its host, a colon, a port. That the port is not zero and the host of its size
/// is seen to with the bytes.
std::optional<Bytes> onionOf(std::string_view text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    auto bytes = fromBitGroups(kBase32, text.substr(0, colon));
    const auto port = portOf(text.substr(std::min(colon + 1, text.size())));
    if (!bytes || !port) return std::nullopt;
    append(*bytes, *port);
    return bytes;
}

bool isOnion(BytesView value) noexcept {
    return value[value.size() - 2] != 0 || value[value.size() - 1] != 0;
}

std::string onionText(BytesView value) {
    const std::size_t host = value.size() - 2;
    return toBitGroups(kBase32, value.first(host)) + ':' + decimalText(value.subspan(host));
}

bool isGarlic32(BytesView value) noexcept {
    return value.size() == kGarlicHash || value.size() >= kMinGarlicEncrypted;
}

bool isGarlic64(BytesView value) noexcept {
    return value.size() >= kMinGarlic64 && value.size() <= kMaxGarlic64;
}

std::string garlic64Text(BytesView value) {
    std::string text = toBitGroups(kGarlic64, value);
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

std::optional<Bytes> garlic64Of(std::string_view text) {
    auto bytes = fromBitGroups(kGarlic64, text.substr(0, text.find_last_not_of('=') + 1));
    if (!bytes || garlic64Text(*bytes).size() != text.size()) return std::nullopt;
    return bytes;
}

std::optional<Bytes> certHashOf(std::string_view text) {
    auto decoded = fromMultibase(text);
    if (!decoded) return std::nullopt;
    return std::move(decoded->bytes);
}

std::optional<Bytes> peerOf(std::string_view text) {
    const auto id = PeerId::fromText(text);
    if (!id) return std::nullopt;
    return copyOf(id->bytes());
}

template <class Address>
std::optional<Bytes> bytesOf(const std::optional<Address>& address) {
    if (!address) return std::nullopt;
    return copyOf(*address);
}

/// The form in bytes, not yet judged by isAddrValue.
std::optional<Bytes> rawValueOf(AddrValue kind, std::string_view text) {
    switch (kind) {
    case V::None: return std::nullopt;
    case V::Ip4: return bytesOf(parseIp4(text));
    case V::Ip6: return bytesOf(parseIp6(text));
    case V::Port: return portOf(text);
    case V::PrefixLength: return decimal(text, std::numeric_limits<std::uint8_t>::max(), 1);
    case V::Number: return decimal(text, std::numeric_limits<std::uint64_t>::max(), 8);
    case V::Name:
    case V::Path: return copyOf(viewOf(text));
    case V::HttpPath: return percentDecoded(text);
    case V::Peer: return peerOf(text);
    case V::CertHash: return certHashOf(text);
    case V::Onion:
    case V::Onion3: return onionOf(text);
    // I2P software leaves rubbish in the spare bits of the last digit; go-multiaddr reads past it.
    case V::Garlic32: return fromBitGroups(kGarlic32, text, SpareBits::Ignored);
    case V::Garlic64: return garlic64Of(text);
    }
    return std::nullopt;
}

} // namespace

const AddrRule* addrRule(std::uint64_t code) noexcept {
    const auto at = std::ranges::find(
        kRules, code, [](const AddrRule& rule) { return static_cast<std::uint64_t>(rule.protocol); });
    return at == kRules.end() ? nullptr : &*at;
}

const AddrRule* addrRule(std::string_view name) noexcept {
    const auto at = std::ranges::find(kRules, name, &AddrRule::name);
    return at == kRules.end() ? nullptr : &*at;
}

std::optional<std::size_t> fixedSize(AddrValue value) noexcept {
    switch (value) {
    case V::None: return 0;
    case V::Ip4: return 4;
    case V::Ip6: return 16;
    case V::Port: return 2;
    case V::PrefixLength: return 1;
    case V::Number: return 8;
    case V::Onion: return kOnionHost + 2;
    case V::Onion3: return kOnion3Host + 2;
    default: return std::nullopt;
    }
}

std::optional<Bytes> addrValueOf(AddrValue kind, std::string_view text) {
    auto value = rawValueOf(kind, text);
    if (!value || !isAddrValue(kind, *value)) return std::nullopt;
    return value;
}

bool isAddrValue(AddrValue kind, BytesView value) {
    if (const auto size = fixedSize(kind); size && value.size() != *size) return false;
    switch (kind) {
    case V::None:
    case V::Ip4:
    case V::Ip6:
    case V::Port:
    case V::PrefixLength:
    case V::Number: return true;
    case V::Name: return isName(value);
    case V::Path: return isPath(value);
    case V::HttpPath: return !value.empty();
    case V::Peer: return PeerId::fromBytes(value).ok();
    case V::CertHash: return Multihash::fromBytes(value).ok();
    case V::Onion:
    case V::Onion3: return isOnion(value);
    case V::Garlic32: return isGarlic32(value);
    case V::Garlic64: return isGarlic64(value);
    }
    return false;
}

std::string textOfAddrValue(AddrValue kind, BytesView value) {
    switch (kind) {
    case V::None: return {};
    case V::Ip4: return textOfIp4(value.first<4>());
    case V::Ip6: return textOfIp6(value.first<16>());
    case V::Port:
    case V::PrefixLength:
    case V::Number: return decimalText(value);
    case V::Name:
    case V::Path: return std::string(textOf(value));
    case V::HttpPath: return percentEncoded(value);
    case V::Peer: return toBase(Multibase::Base58Btc, value);
    case V::CertHash: return toMultibase(Multibase::Base64Url, value);
    case V::Onion:
    case V::Onion3: return onionText(value);
    case V::Garlic32: return toBitGroups(kGarlic32, value);
    case V::Garlic64: return garlic64Text(value);
    }
    return {};
}

} // namespace vedette::codec
