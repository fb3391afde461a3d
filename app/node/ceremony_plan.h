/// What a ceremony is to be held by, from what people say of it: the script and the bindings of the place,
/// judged before anybody is in the room.
#pragma once

#include "app/config/command_line.h"
#include "core/ceremony/order.h"
#include "core/ceremony/transcript.h"
#include "core/keys/token_process.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace vedette::app {

struct CeremonyPlan {
    ceremony::Script script;
    ceremony::Mode mode = ceremony::Mode::Rehearsal;
    ceremony::Bindings bindings;               ///< of a run
    std::optional<ceremony::Digest> rehearsal; ///< of a run: what unlocked it
    std::filesystem::path folder;              ///< where everything goes
    std::string ledger;                        ///< the ledger to begin with
    bool pinEachTime = false;                  ///< of a run: no token stays logged in behind a record
    bool finalTry = false;                     ///< a token's last try of its PIN may be used up
    std::filesystem::path softHsm;             ///< of a rehearsal
    /// A module as this computer holds it back.
    std::function<Result<keys::TokenProcessConfig>(const std::filesystem::path& module)> held;
};

/// Where the transcript of this mode lies.
[[nodiscard]] std::filesystem::path transcriptOf(const std::filesystem::path& folder, ceremony::Mode mode);

/// Script and bindings are read, judged, and said what speaks against them. Without findings, and with a
/// rehearsal where one is needed, the order can be held.
[[nodiscard]] ceremony::Judged judge(const ceremony::Order& order);

/// What was judged so, to be held, with `line` saying what modules may do. Violation::NotRehearsed without a
/// rehearsal; findings are UsageError::BadValue.
[[nodiscard]] Result<CeremonyPlan> planOf(const config::CommandLine& line, const ceremony::Order& order,
                                          ceremony::Judged judged);

} // namespace vedette::app
