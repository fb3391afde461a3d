/// What can be done with a peer over one stream, and what comes of it.
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/protocols/echo/echo.h"
#include "core/protocols/identify/identify.h"
#include "core/protocols/perf/perf.h"
#include "core/protocols/ping/ping.h"

#include <cstdint>
#include <memory>
#include <variant>

namespace vedette::swarm {

using TaskId = Id<struct TaskTag>;

struct DoIdentify {};

struct DoPing {
    std::uint32_t count = 1;
};

struct DoEcho {
    std::uint64_t bytes = 1;
};

struct DoPerf {
    std::uint64_t up = 0;
    std::uint64_t down = 0;
};

using Task = std::variant<DoIdentify, DoPing, DoEcho, DoPerf>;

/// What the protocol machines report. What identify tells is large and rare, and reports wait in line on
/// every connection.
using StreamReport =
    std::variant<ping::RoundTrip, echo::Report, perf::Report, std::shared_ptr<const identify::Identified>>;

enum class StreamError {
    Reset = 1, ///< by the remote
    NotSupported,
    Refused, ///< by our gate or limits; detail names the rule
    ConnectionLost,
    NeverClosed, ///< its conversation over, the remote kept its half open for Connection::kCloseLimit
};
[[nodiscard]] std::string_view codeName(StreamError error) noexcept;

} // namespace vedette::swarm

VD_ERROR_CODES(vedette::swarm, StreamError, "stream")
