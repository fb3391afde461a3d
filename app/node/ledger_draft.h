/// Statements of the key ledger as a call asks for them: from its words to an entry, or to a draft of one.
#pragma once

#include "app/config/command_line.h"
#include "app/config/passphrase.h"
#include "app/node/console.h"
#include "app/node/grammar.h"
#include "core/base/secret.h"
#include "core/crypto/signer.h"
#include "core/ledger/ledger.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace vedette::app {

[[nodiscard]] Fail<config::UsageError> ledgerWords(std::string said);
[[nodiscard]] Result<std::string> needed(const config::CommandLine& line, std::string_view flag);

/// The id of a key: 64 hexadecimal digits, a peer id, or hex: and the key.
[[nodiscard]] Result<ledger::KeyId> keyIdOf(const std::string& text);
/// The time of a flag; none when it is not given.
[[nodiscard]] Result<std::optional<WallTime>> timeGiven(const config::CommandLine& line,
                                                        std::string_view flag);
/// ROLE,PERSON,TOKEN,KEY.
[[nodiscard]] Result<ledger::Officer> officerOf(const std::string& text);
[[nodiscard]] Result<ledger::Reason> reasonGiven(const config::CommandLine& line);

/// The ledger of the data folder, which must have begun.
[[nodiscard]] Result<ledger::LedgerFile> begunLedger(const config::CommandLine& line);
/// The key of --identity or of the flag that stands for it, which must be given.
[[nodiscard]] Result<std::unique_ptr<crypto::Signer>> ledgerSigner(const config::CommandLine& line,
                                                                   const IdentityFlags& by = {});
[[nodiscard]] Result<Secret> sealPassphrase(const config::CommandLine& line, config::Purpose purpose);
/// What is known of the signer's key from its beginning; its sealed revocation goes to the file of --sealed.
[[nodiscard]] Result<ledger::Birth> birthBy(const config::CommandLine& line, crypto::Signer& signer,
                                            const ledger::Ledger& in);

/// A statement that follows on the ledger's head, made now.
[[nodiscard]] ledger::Statement following(const config::CommandLine& line, const ledger::Ledger& on,
                                          ledger::Content content);
/// The signature of one who has a say in it; Violation::StrangeSigner of others.
[[nodiscard]] Result<> addSignature(const ledger::Ledger& on, const ledger::Statement& statement,
                                    crypto::Signer& signer, ledger::Entry& entry);
/// Who signed a draft, and the first rule that it does not meet yet.
[[nodiscard]] Json draftRow(const ledger::Ledger& on, const ledger::Statement& statement,
                            const ledger::Entry& entry);
/// Signs it if the signer, who may be null, has a say; then it goes into the ledger of the data folder, or to
/// --out as a draft.
[[nodiscard]] Result<> conclude(const config::CommandLine& line, Console& console, const ledger::Ledger& on,
                                const ledger::Statement& statement, crypto::Signer* signer);

} // namespace vedette::app
