/// Statements of the key ledger as a step of a ceremony makes them: from the keys that were made and read
/// back in the room to an entry that the ledger admits.
///
/// In a rehearsal the same tokens sign the same body as a rehearsal's record and nothing is appended: what
/// was rehearsed counts in no ledger, and so a rehearsal cannot tell whether the ledger would admit it.
#pragma once

#include "app/node/ceremony_tokens.h"
#include "core/ceremony/transcript.h"
#include "core/ledger/ledger.h"

#include <filesystem>
#include <map>
#include <string>

namespace vedette::app {

class CeremonyLedger {
public:
    using Facts = std::map<std::string, std::string>;

    /// `folder` gets ledger.cbor, which begins as a copy of `source` if that is given.
    [[nodiscard]] static Result<CeremonyLedger> open(const std::filesystem::path& folder,
                                                     const std::string& source);

    /// What came of it. Violations of the ledger's rules are errors. `again`: the step was begun before, and
    /// its entry may be there.
    [[nodiscard]] Result<Facts> make(const ceremony::Step& step, const ceremony::Transcript& at,
                                     CeremonyTokens& tokens, bool again);

private:
    struct Signing {
        std::string token;
        Bytes key;
    };

    [[nodiscard]] Result<ledger::Content> content(const ceremony::Step& step, const ceremony::Transcript& at,
                                                  CeremonyTokens& tokens, WallTime now);
    [[nodiscard]] static Result<ledger::Policy> policy(const ceremony::Step& step,
                                                       const ceremony::Transcript& at, WallTime now);
    [[nodiscard]] Result<ledger::Birth> birth(const ceremony::Step& step, const ceremony::Transcript& at,
                                              CeremonyTokens& tokens);
    [[nodiscard]] static Result<std::vector<Signing>> signers(const ceremony::Step& step,
                                                              const ceremony::Transcript& at);
    [[nodiscard]] Result<> record(const Bytes& entry);

    std::filesystem::path m_folder;
    ledger::LedgerFile m_file;
    ledger::Ledger m_ledger;
};

/// Serial number and model of a token, as the transcript has them.
[[nodiscard]] std::string serialIn(const ceremony::Transcript& at, const std::string& token);

} // namespace vedette::app
