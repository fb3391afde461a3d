/// What bash offers after a program's name, from the same table that its --help prints.
#pragma once

#include "app/config/command_line.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::config {

/// A value's name in the help and the words that may stand for it, as SCENARIO.
using KnownWords = std::map<std::string, std::vector<std::string>, std::less<>>;

/// A script that needs bash alone. It offers commands, their first words, flags, and the values of flags that
/// are known from their name in the help: `a|b` are words, FILE a file, DIR a folder, the others what `known`
/// says. Hidden commands are left out.
[[nodiscard]] std::string bashCompletion(const Grammar& grammar, const KnownWords& known);

} // namespace vedette::config
