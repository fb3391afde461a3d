/// Allow and deny lists of addresses and prefixes, judged before anything else when a connection comes or
/// goes.
///
/// The most specific rule that holds the address decides; of two equally specific ones the denial. Without
/// such a rule the address may pass, unless the list allows anything at all: then it is a list of guests. An
/// IPv4 address inside IPv6 is judged as IPv4, or it would walk around its rule. What is not an IP address (a
/// name is judged when it is resolved) falls under the default. At most kMaxRules; a judgement looks at each
/// once.
#pragma once

#include "core/base/result.h"
#include "core/codec/multiaddr.h"
#include "core/geo/ip_prefix.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::swarm {

enum class AddressRuleError {
    TooMany = 1,
};
[[nodiscard]] std::string_view codeName(AddressRuleError error) noexcept;

class AddressRules {
public:
    static constexpr std::size_t kMaxRules = 4096;

    [[nodiscard]] Result<> allow(std::string_view prefix);
    [[nodiscard]] Result<> deny(std::string_view prefix);

    /// The rule that forbids it, as event::Refused names it: "address.denied PREFIX" or
    /// "address.not_allowed".
    [[nodiscard]] std::optional<std::string> denial(const codec::Multiaddr& address) const;

    [[nodiscard]] bool empty() const noexcept { return m_rules.empty(); }

private:
    struct Rule {
        geo::IpPrefix prefix;
        bool allows;
    };

    Result<> add(std::string_view prefix, bool allows);

    std::vector<Rule> m_rules; ///< most specific first, denials before equals
    bool m_guestsOnly = false;
};

} // namespace vedette::swarm

VD_ERROR_CODES(vedette::swarm, AddressRuleError, "address_rule")
