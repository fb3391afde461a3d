/// A command of vedette-node carried out here, and what it said.
#pragma once

#include "app/node/console.h"
#include "app/node/grammar.h"

#include <QtCore/QtGlobal>

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace vedette::test {

using app::Console;
using app::Json;

/// A peer whom nobody met.
inline codec::PeerId strangerWith(Byte number) {
    return codec::PeerId::ofEncodedKey(Bytes(36, number));
}

struct Said {
    config::ExitStatus status{};
    std::vector<Json> lines;
    std::chrono::steady_clock::duration ending{}; ///< from the first line to the end
};

using Command = std::function<config::ExitStatus(const config::CommandLine&, Console&)>;
using OnLine = std::function<void(std::size_t number, const Json& line)>;

/// Runs the command here, while a thread reads its lines from a pipe.
inline Said say(const Command& command, const std::vector<std::string>& words, const OnLine& onLine = {}) {
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto line = config::CommandLine::parse(
        app::nodeGrammar(), views, [](const std::string&) { return std::optional<std::string>(); });
    if (!line) qFatal("%s", line.error().text().c_str());
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) qFatal("no pipe");
    Said said;
    auto first = std::chrono::steady_clock::now();
    std::thread reader([&] {
        std::FILE* in = ::fdopen(ends[0], "r");
        std::string text;
        for (int c = std::fgetc(in); c != EOF; c = std::fgetc(in)) {
            if (c != '\n') {
                text.push_back(static_cast<char>(c));
                continue;
            }
            if (said.lines.empty()) first = std::chrono::steady_clock::now();
            said.lines.push_back(Json::parse(text));
            text.clear();
            if (onLine) onLine(said.lines.size(), said.lines.back());
        }
        std::fclose(in);
    });
    std::FILE* out = ::fdopen(ends[1], "w");
    Console console(Console::Form::Objects, out);
    said.status = command(*line, console);
    const auto end = std::chrono::steady_clock::now();
    std::fclose(out);
    reader.join();
    said.ending = end - first;
    return said;
}

} // namespace vedette::test
