/// What a TOML file must be before toml++ may see it, and before people review it.
///
/// UTF-8 that shows as what it is: no control characters, nothing invisible, nothing that turns the order of
/// what follows ("Trojan Source", CVE-2021-42574). Strings end on their line. Outside of strings and comments
/// there is ASCII only, and the name of a table begins like a key: toml++ 3.3 takes both for granted, in a
/// release build by a promise to the compiler.
#pragma once

#include <string_view>

namespace vedette::codec {

/// One pass; no bound of its own on the length.
[[nodiscard]] bool isPlainToml(std::string_view text);

} // namespace vedette::codec
