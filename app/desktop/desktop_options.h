/// The words of a call of the console.
#pragma once

#include "app/config/command_line.h"
#include "core/codec/multiaddr.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

[[nodiscard]] const config::Grammar& desktopGrammar();

/// Held against the grammar; flags stand alone, there are no commands.
[[nodiscard]] Result<config::CommandLine> parseDesktop(std::vector<std::string_view> words,
                                                       const config::Environment& environment);

struct DesktopOptions {
    std::optional<std::string> desk;
    std::string view;
    std::string query;
    std::string select;
    std::string policy; ///< a file or folder
    bool offline = false;
    std::optional<std::string> lab; ///< a scenario's name
    double speed = 60;
    std::vector<codec::Multiaddr> join;
    std::string screenshot; ///< a file
    std::chrono::milliseconds after{2000};
    int width = 0;
    int height = 0;
    bool wallboard = false;
    std::string theme;
    std::string language;
    std::string motion;
    int textSize = 0;
    std::string settings; ///< the file of settings; empty: the usual one

    [[nodiscard]] static Result<DesktopOptions> of(const config::CommandLine& line);
};

} // namespace vedette::app
