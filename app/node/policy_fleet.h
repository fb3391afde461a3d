/// The fleet that a blast radius is computed for, from what a command names: a data folder, a list.
///
/// The list is of JSON objects, one a line: {"peer":…} and whatever is known of it: the facts of `who` by
/// their names in a policy, "name", "address", "serves" and "dials" (peers) and "data" (classes of what it
/// holds). What is served is written as in a rule: "open:/PROTOCOL", "task:KIND", "publish:TOPIC".
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"
#include "app/node/recorded_source.h"
#include "core/engine/fleet.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::app {

class PolicyFleet : public engine::Fleet {
public:
    using engine::Fleet::Fleet;

    /// `text` is the list; PolicyError::BadRequest names the line.
    [[nodiscard]] Result<> addList(std::string_view text);
    /// The state that the log ends in, and its decisions.
    [[nodiscard]] Result<> addRecorded(const config::CommandLine& line, RecordedSource& source);

    /// As the list calls it; empty: it does not.
    [[nodiscard]] const std::string& name(std::uint32_t agent) const;

    [[nodiscard]] const std::vector<std::string>& data(std::uint32_t agent) const;

private:
    [[nodiscard]] Result<> addRow(const Json& row);

    std::map<std::uint32_t, std::string> m_names; ///< of those that the list tells of, as both
    std::map<std::uint32_t, std::vector<std::string>> m_data;
};

} // namespace vedette::app
