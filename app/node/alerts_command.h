/// `alerts list|show|…` and `incident new|…`: the triage road over a data folder.
///
/// Reading goes beside a running node. What changes something is a command of the engine, which is started
/// without any network for it: so it is audited, told and on disk like one of the window. A folder that
/// another program holds is left alone.
#pragma once

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "app/node/console.h"
#include "core/alert/board.h"
#include "core/engine/alert_actions.h"
#include "core/engine/reply.h"

#include <filesystem>
#include <vector>

namespace vedette::app {

[[nodiscard]] config::ExitStatus alerts(const config::CommandLine& line, Console& console);
[[nodiscard]] config::ExitStatus incident(const config::CommandLine& line, Console& console);

/// One command to an engine that is there for it alone; the folder must be free.
[[nodiscard]] Result<engine::Reply> carryOutAlone(const std::filesystem::path& folder,
                                                  engine::AlertAction action);

/// Their words, for the grammar.
[[nodiscard]] std::vector<config::Command> alertCommands();

/// What is kept in that folder; an empty board when nothing is.
[[nodiscard]] Result<alert::Board> boardIn(const std::filesystem::path& folder);

/// All of it, for scripts; `now` decides about its state.
[[nodiscard]] Json alertJson(const alert::Alert& alert, const alert::Board& board, WallTime now);
[[nodiscard]] Json incidentJson(const alert::Incident& incident);

} // namespace vedette::app
