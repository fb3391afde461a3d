/// A program's page for man(1), from the same table that its --help prints, so that the two cannot differ.
#pragma once

#include "app/config/command_line.h"

#include <string>
#include <string_view>

namespace vedette::config {

/// Source for groff's man macros. `version` stands in the footer. `rest` is source too: the sections that no
/// table holds (files, signals, examples), put after those that the table makes. Hidden commands are left
/// out.
[[nodiscard]] std::string manPage(const Grammar& grammar, std::string_view version, std::string_view rest);

} // namespace vedette::config
