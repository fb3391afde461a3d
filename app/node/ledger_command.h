/// `vedette-node keys ledger|revoke|rotate|campaign`: the life of keys on record (core/ledger).
///
/// A statement that needs several signatures is a draft, a file that goes from hand to hand: whoever signs it
/// adds to it, and it says what is still missing. A ledger takes nothing by itself: import shows what would
/// change, and takes it when it is told the head that it would then have.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

#include <string_view>
#include <vector>

namespace vedette::app {

/// Whether it is for the ledger; other words of `keys` are for tokens.
[[nodiscard]] bool isLedgerCall(const config::CommandLine& line);
[[nodiscard]] config::ExitStatus keepLedger(const config::CommandLine& line, Console& console);

/// What the help says of these words, and the flags that they take beside --identity.
[[nodiscard]] std::string_view ledgerHelp();
[[nodiscard]] std::vector<config::Flag> ledgerFlags();

} // namespace vedette::app
