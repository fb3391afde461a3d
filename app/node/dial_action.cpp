#include "app/node/dial_action.h"

#include "app/config/command_line.h"
#include "core/base/log.h"

#include <optional>
#include <vector>

namespace vedette::app {

Result<DialAction> DialAction::parse(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::string_view rest = text;;) {
        const std::size_t colon = rest.find(':');
        parts.push_back(rest.substr(0, colon));
        if (colon == rest.npos) break;
        rest.remove_prefix(colon + 1);
    }
    const auto number = [&](std::size_t index, std::uint64_t least,
                            std::uint64_t most) -> std::optional<std::uint64_t> {
        if (index >= parts.size()) return std::nullopt;
        const auto value = config::parseNumber(parts[index]);
        return value && *value >= least && *value <= most ? value : std::nullopt;
    };
    const std::string_view name = parts[0];
    DialAction action{std::string(name), swarm::DoIdentify{}};
    if (name == "identify" && parts.size() == 1) return action;
    if (name == "ping" && parts.size() <= 2) {
        const auto count = parts.size() == 1 ? 1 : number(1, 1, kMaxPings);
        if (count) {
            action.task = swarm::DoPing{static_cast<std::uint32_t>(*count)};
            return action;
        }
    }
    if (name == "echo" && parts.size() == 2) {
        if (const auto bytes = number(1, 1, kMaxBytes)) {
            action.task = swarm::DoEcho{*bytes};
            return action;
        }
    }
    if (name == "perf" && parts.size() == 3) {
        const auto up = number(1, 0, kMaxBytes);
        const auto down = number(2, 0, kMaxBytes);
        if (up && down) {
            action.task = swarm::DoPerf{*up, *down};
            return action;
        }
    }
    if (name == "streams" && parts.size() == 2) {
        if (const auto count = number(1, 1, kMaxStreams)) {
            action.task = swarm::DoEcho{kStreamBytes};
            action.parallel = *count;
            return action;
        }
    }
    return Fail{
        config::UsageError::BadValue,
        "The action '" + log::printable(text, 60)
            + "' is not known or its numbers are out of bounds: --do takes identify, ping:N, echo:BYTES, "
              "perf:UP:DOWN or streams:N."};
}

} // namespace vedette::app
