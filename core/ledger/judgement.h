/// Whether a statement may be made, by the state it is made in. The inside of Ledger: pure, it changes
/// nothing.
#pragma once

#include "core/ledger/ledger.h"

#include <map>
#include <optional>
#include <vector>

namespace vedette::ledger {

/// In what state of a ledger.
struct Standing {
    const Digest& ledger;
    const Policy& policy;
    const Ledger::Keys& keys;
    bool first = false; ///< nothing is there yet
};

/// What a statement that may be made changes.
struct Judgement {
    std::optional<Policy> policy;
    std::map<KeyId, KeyRecord> changed;
    std::vector<KeyId> witnesses; ///< who saw the entry before
};

/// Its place in the chain is the ledger's to judge.
[[nodiscard]] Result<Judgement> judge(const Standing& standing, const Statement& statement,
                                      const Entry& entry);

/// Whose key may sign a statement, by id: everybody whose signature could be wanted.
[[nodiscard]] std::map<KeyId, BytesView> votersOn(const Standing& standing, const Statement& statement);

} // namespace vedette::ledger
