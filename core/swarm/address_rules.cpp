#include "core/swarm/address_rules.h"

#include <algorithm>
#include <charconv>

namespace vedette::swarm {

namespace {

constexpr unsigned kMappedBits = 96;

codec::Ip6Bytes mapped(std::span<const Byte, 4> address) noexcept {
    codec::Ip6Bytes out{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    std::ranges::copy(address, out.begin() + 12);
    return out;
}

bool isMapped(const codec::Ip6Bytes& address) noexcept {
    return std::equal(address.begin(), address.begin() + 12, mapped(codec::Ip4Bytes{}).begin());
}

std::optional<codec::Ip6Bytes> ipOf(const codec::Multiaddr& address) {
    // Any transport: what stands behind the IP address does not change whose it is.
    if (const auto four = address.value(codec::AddrProtocol::Ip4)) {
        if (const auto bytes = codec::parseIp4(*four)) return mapped(*bytes);
    }
    if (const auto six = address.value(codec::AddrProtocol::Ip6)) return codec::parseIp6(*six);
    return std::nullopt;
}

} // namespace

std::string_view codeName(AddressRuleError error) noexcept {
    switch (error) {
    case AddressRuleError::NotAPrefix: return "not_a_prefix";
    case AddressRuleError::TooLong: return "too_long";
    case AddressRuleError::BitsBehind: return "bits_behind";
    case AddressRuleError::TooMany: return "too_many";
    }
    return "unknown";
}

Result<IpPrefix> IpPrefix::parse(std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string_view front = text.substr(0, slash);
    IpPrefix prefix;
    unsigned before = 0;
    if (const auto four = codec::parseIp4(front)) {
        prefix.address = mapped(*four);
        before = kMappedBits;
    } else if (const auto six = codec::parseIp6(front)) {
        prefix.address = *six;
    } else {
        return Fail{AddressRuleError::NotAPrefix, std::string(text)};
    }
    prefix.bits = 128;
    if (slash != std::string_view::npos) {
        const std::string_view digits = text.substr(slash + 1);
        unsigned bits = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
        if (error != std::errc{} || end != digits.data() + digits.size())
            return Fail{AddressRuleError::NotAPrefix, std::string(text)};
        if (bits > 128 - before) return Fail{AddressRuleError::TooLong, std::string(text)};
        prefix.bits = before + bits;
    }
    IpPrefix cut = prefix;
    for (unsigned bit = prefix.bits; bit < 128; ++bit)
        cut.address[bit / 8] = static_cast<Byte>(cut.address[bit / 8] & ~(0x80U >> (bit % 8)));
    if (cut != prefix) return Fail{AddressRuleError::BitsBehind, "meant is perhaps " + cut.text()};
    return prefix;
}

bool IpPrefix::holds(const codec::Ip6Bytes& other) const noexcept {
    const unsigned whole = bits / 8;
    if (!std::equal(address.begin(), address.begin() + whole, other.begin())) return false;
    if (bits % 8 == 0) return true;
    return ((address[whole] ^ other[whole]) & (0xFF00U >> (bits % 8)) & 0xFF) == 0;
}

std::string IpPrefix::text() const {
    const std::span<const Byte, 16> all(address);
    if (bits >= kMappedBits && isMapped(address))
        return codec::textOfIp4(all.last<4>()) + "/" + std::to_string(bits - kMappedBits);
    return codec::textOfIp6(all) + "/" + std::to_string(bits);
}

Result<> AddressRules::allow(std::string_view prefix) {
    VD_TRY(add(prefix, true));
    m_guestsOnly = true;
    return {};
}

Result<> AddressRules::deny(std::string_view prefix) {
    return add(prefix, false);
}

Result<> AddressRules::add(std::string_view prefix, bool allows) {
    if (m_rules.size() == kMaxRules) return Fail{AddressRuleError::TooMany};
    const Rule rule{VD_TRY(IpPrefix::parse(prefix)), allows};
    const auto before = [](const Rule& a, const Rule& b) {
        return a.prefix.bits != b.prefix.bits ? a.prefix.bits > b.prefix.bits : a.allows < b.allows;
    };
    m_rules.insert(std::ranges::upper_bound(m_rules, rule, before), rule);
    return {};
}

std::optional<std::string> AddressRules::denial(const codec::Multiaddr& address) const {
    if (m_rules.empty()) return std::nullopt;
    if (const auto ip = ipOf(address)) {
        const auto rule =
            std::ranges::find_if(m_rules, [&](const Rule& one) { return one.prefix.holds(*ip); });
        if (rule != m_rules.end()) {
            if (rule->allows) return std::nullopt;
            return "address.denied " + rule->prefix.text();
        }
    }
    if (!m_guestsOnly) return std::nullopt;
    return "address.not_allowed";
}

} // namespace vedette::swarm
