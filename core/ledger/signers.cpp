#include "core/ledger/signers.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace vedette::ledger {

namespace {

/// Persons on one side, tokens on the other, an edge for each officer.
class Matching {
public:
    void add(std::string_view person, std::string_view token) { m_tokensOf[person].push_back(token); }

    [[nodiscard]] std::size_t size() {
        std::size_t matched = 0;
        for (const auto& [person, tokens] : m_tokensOf) {
            std::set<std::string_view> tried;
            if (augment(person, tried)) ++matched;
        }
        return matched;
    }

private:
    /// Deep at most as there are tokens: each is tried once.
    bool augment(std::string_view person, std::set<std::string_view>& tried) {
        for (const std::string_view token : m_tokensOf.at(person)) {
            if (!tried.insert(token).second) continue;
            const auto holder = m_holder.find(token);
            if (holder == m_holder.end() || augment(holder->second, tried)) {
                m_holder[token] = person;
                return true;
            }
        }
        return false;
    }

    std::map<std::string_view, std::vector<std::string_view>> m_tokensOf;
    std::map<std::string_view, std::string_view> m_holder;
};

} // namespace

std::size_t independent(const Policy& policy, const Signers& signers, std::initializer_list<Role> roles) {
    Matching matching;
    for (const Officer& one : policy.officers) {
        const bool counts = std::ranges::find(roles, one.role) != roles.end();
        if (counts && signers.contains(KeyId::of(one.key))) matching.add(one.person, one.token);
    }
    return matching.size();
}

Result<Signers> officersWhoSigned(const Policy& policy, std::string_view kind, const Entry& entry) {
    const Bytes input = crypto::signingInput(signingRequest(kind, entry.body));
    Signers signers;
    for (const auto& [id, signature] : entry.signatures) {
        const auto officer = std::ranges::find_if(
            policy.officers, [&signer = id](const Officer& one) { return KeyId::of(one.key) == signer; });
        if (officer == policy.officers.end()) return Fail{Violation::StrangeSigner};
        const auto key = crypto::PublicKey::decode(officer->key);
        if (!key) return Fail{Violation::BadKey};
        if (!key->verify(input, signature)) return Fail{Violation::BadSignature};
        signers.insert(id);
    }
    return signers;
}

Result<> sound(const Policy& policy) {
    Signers all;
    for (const Officer& one : policy.officers) {
        if (!all.insert(KeyId::of(one.key)).second) return Fail{Violation::RepeatedOfficer};
    }
    const auto reaches = [&](std::uint64_t threshold, std::initializer_list<Role> roles) {
        return threshold > 0 && threshold <= independent(policy, all, roles);
    };
    if (!reaches(policy.threshold, {Role::Operator})
        || !reaches(policy.setThreshold, {Role::Operator, Role::Publisher}))
        return Fail{Violation::BadThreshold};
    return {};
}

} // namespace vedette::ledger
