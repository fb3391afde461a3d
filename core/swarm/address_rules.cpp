#include "core/swarm/address_rules.h"

#include <algorithm>
#include <charconv>

namespace vedette::swarm {

namespace {

constexpr unsigned kMappedBits = 96; // in front of an IPv4 address as geo has it

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
    const auto address = geo::parseAddress(front);
    if (!address) return Fail{AddressRuleError::NotAPrefix, std::string(text)};
    prefix.address = *address;
    if (codec::parseIp4(front)) before = kMappedBits;
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

bool IpPrefix::holds(const geo::Address& other) const noexcept {
    const unsigned whole = bits / 8;
    if (!std::equal(address.begin(), address.begin() + whole, other.begin())) return false;
    if (bits % 8 == 0) return true;
    return ((address[whole] ^ other[whole]) & (0xFF00U >> (bits % 8)) & 0xFF) == 0;
}

std::string IpPrefix::text() const {
    const auto four = bits >= kMappedBits ? geo::unmapped(address) : std::nullopt;
    if (four) return codec::textOfIp4(*four) + "/" + std::to_string(bits - kMappedBits);
    return codec::textOfIp6(address) + "/" + std::to_string(bits);
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
    if (const auto ip = geo::addressOf(address)) {
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
