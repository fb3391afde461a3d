/// Deeds of the command line to tokens, on record in the same log as those of the window.
#pragma once

#include "app/config/command_line.h"
#include "core/engine/command.h"

#include <optional>
#include <string>
#include <utility>

namespace vedette::app {

/// Into the audit log of the data folder: that of --data-dir, else the standard one if it is there. The deed
/// is done by then, so that a record that cannot be kept is no failure of the call; it is said on standard
/// error.
void putOnRecord(const config::CommandLine& line, const engine::ActOnToken& act);

/// The same with how it ended, which is handed on.
template <class T>
[[nodiscard]] Result<T> onRecord(const config::CommandLine& line, engine::ActOnToken::Deed deed,
                                 std::string subject, Result<T> how) {
    putOnRecord(line, {deed, std::move(subject), how ? std::nullopt : std::optional<Error>(how.error())});
    return how;
}

} // namespace vedette::app
