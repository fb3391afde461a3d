#include "core/swarm/address_rules.h"

#include <algorithm>

namespace vedette::swarm {

std::string_view codeName(AddressRuleError error) noexcept {
    switch (error) {
    case AddressRuleError::TooMany: return "too_many";
    }
    return "unknown";
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
    const Rule rule{VD_TRY(geo::IpPrefix::parse(prefix)), allows};
    const auto before = [](const Rule& a, const Rule& b) {
        return a.prefix.bits != b.prefix.bits ? a.prefix.bits > b.prefix.bits : a.allows < b.allows;
    };
    m_rules.insert(std::ranges::upper_bound(m_rules, rule, before), rule);
    return {};
}

std::optional<std::string> AddressRules::denial(const codec::Multiaddr& address) const {
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
