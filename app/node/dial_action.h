/// One word of `--do`: what to do with the peer.
#pragma once

#include "core/base/result.h"
#include "core/swarm/task.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace vedette::app {

struct DialAction {
    static constexpr std::uint64_t kMaxPings = 100'000;
    static constexpr std::uint64_t kMaxBytes = std::uint64_t{1} << 42;
    static constexpr std::uint64_t kMaxStreams = 1024;
    static constexpr std::uint64_t kStreamBytes = 1024; ///< of each echo of `streams`

    std::string name;
    swarm::Task task;
    std::uint64_t parallel = 1;

    /// "identify", "ping[:N]", "echo:BYTES", "perf:UP:DOWN", "streams:N".
    [[nodiscard]] static Result<DialAction> parse(std::string_view text);
};

} // namespace vedette::app
