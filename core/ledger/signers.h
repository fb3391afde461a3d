/// How many independent people stand behind a set of signatures.
///
/// One person with three tokens is one person, and three people with one token among them are one token:
/// counted is the largest number of officers that have pairwise different persons, tokens and keys, which is
/// a maximum matching between persons and tokens. O(officers^2).
#pragma once

#include "core/ledger/statement.h"

#include <set>

namespace vedette::ledger {

using Signers = std::set<KeyId>; ///< whose signatures hold

/// Of the officers of one of these roles who signed.
[[nodiscard]] std::size_t independent(const Policy& policy, const Signers& signers,
                                      std::initializer_list<Role> roles);

/// Whose signatures an entry of that kind bears: each holds, and is an officer's.
[[nodiscard]] Result<Signers> officersWhoSigned(const Policy& policy, std::string_view kind,
                                                const Entry& entry);

/// Nothing is wrong with the policy by itself: thresholds that its people and tokens can reach, no key twice.
[[nodiscard]] Result<> sound(const Policy& policy);

} // namespace vedette::ledger
