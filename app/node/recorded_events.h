/// Questions about recorded events, as calls put them.
#pragma once

#include "app/config/command_line.h"
#include "app/node/recorded_source.h"
#include "core/history/history.h"

#include <functional>
#include <optional>
#include <string_view>

namespace vedette::app {

/// Of --since and the like.
[[nodiscard]] Result<std::optional<WallTime>> timeFlag(const config::CommandLine& line,
                                                       std::string_view flag);

/// --query; kinds also by the names that events have in the lines of `run`.
[[nodiscard]] Result<history::Query> eventQuery(const config::CommandLine& line);

/// Page by page: each is a question of its own, so that a slow reader of our lines holds nothing up.
[[nodiscard]] Result<> eachEvent(history::History& history, history::Query query,
                                 const std::function<void(const history::Told&)>& each);

} // namespace vedette::app
