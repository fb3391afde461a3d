/// `vedette-node keys campaign`: the keys of a fleet are rotated, each where it lies, and whoever answers for
/// it sees whose signature is still missing (core/ledger/campaign.h).
///
/// The campaign's file goes to the holders of the keys, in copies; each signs, and what comes back is merged.
/// A file is replaced as a whole, by one process at a time (FILE.lock): what was confirmed is there.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vedette::app {

inline constexpr std::size_t kMaxParts = 4096; ///< in one call of merge

[[nodiscard]] config::ExitStatus keepCampaign(const config::CommandLine& line, Console& console);

/// What the help says of it, and its flags beside those of the ledger.
[[nodiscard]] std::string_view campaignHelp();
[[nodiscard]] std::vector<config::Flag> campaignFlags();

} // namespace vedette::app
