#include "core/geo/ip_prefix.h"

#include <algorithm>
#include <charconv>

namespace vedette::geo {

namespace {

constexpr unsigned kMappedBits = 96; // in front of an IPv4 address

} // namespace

std::string_view codeName(IpPrefixError error) noexcept {
    switch (error) {
    case IpPrefixError::NotAPrefix: return "not_a_prefix";
    case IpPrefixError::TooLong: return "too_long";
    case IpPrefixError::BitsBehind: return "bits_behind";
    }
    return "unknown";
}

Result<IpPrefix> IpPrefix::parse(std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string_view front = text.substr(0, slash);
    IpPrefix prefix;
    unsigned before = 0;
    const auto address = parseAddress(front);
    if (!address) return Fail{IpPrefixError::NotAPrefix, std::string(text)};
    prefix.address = *address;
    if (codec::parseIp4(front)) before = kMappedBits;
    prefix.bits = 128;
    if (slash != std::string_view::npos) {
        const std::string_view digits = text.substr(slash + 1);
        unsigned bits = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
        if (error != std::errc{} || end != digits.data() + digits.size())
            return Fail{IpPrefixError::NotAPrefix, std::string(text)};
        if (bits > 128 - before) return Fail{IpPrefixError::TooLong, std::string(text)};
        prefix.bits = before + bits;
    }
    IpPrefix cut = prefix;
    for (unsigned bit = prefix.bits; bit < 128; ++bit)
        cut.address[bit / 8] = static_cast<Byte>(cut.address[bit / 8] & ~(0x80U >> (bit % 8)));
    if (cut != prefix) return Fail{IpPrefixError::BitsBehind, "meant is perhaps " + cut.text()};
    return prefix;
}

bool IpPrefix::holds(const Address& other) const noexcept {
    const unsigned whole = bits / 8;
    if (!std::equal(address.begin(), address.begin() + whole, other.begin())) return false;
    if (bits % 8 == 0) return true;
    return ((address[whole] ^ other[whole]) & (0xFF00U >> (bits % 8)) & 0xFF) == 0;
}

std::string IpPrefix::text() const {
    const auto four = bits >= kMappedBits ? unmapped(address) : std::nullopt;
    if (four) return codec::textOfIp4(*four) + "/" + std::to_string(bits - kMappedBits);
    return codec::textOfIp6(address) + "/" + std::to_string(bits);
}

} // namespace vedette::geo
